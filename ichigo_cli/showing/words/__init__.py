"""Every word that a person reads, one module per language."""
