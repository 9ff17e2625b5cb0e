"""The annual review as a document."""
