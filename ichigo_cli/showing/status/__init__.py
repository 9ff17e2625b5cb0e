"""How a plan stands, on a screen and for machines."""
