"""The spring round: starting a project, asking the sections, taking their answers in."""
