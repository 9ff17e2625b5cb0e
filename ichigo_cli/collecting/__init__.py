"""The spring round: what is asked of whom, the forms that ask it, and the answers taken in."""
