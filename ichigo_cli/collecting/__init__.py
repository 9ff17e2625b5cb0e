"""The spring round: starting a project, asking the sections, taking the answers in."""
