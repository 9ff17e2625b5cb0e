"""The annual review as a Word file, which the office goes on editing."""
