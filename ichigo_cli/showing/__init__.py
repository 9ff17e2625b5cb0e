"""From figures and findings to texts and documents."""
