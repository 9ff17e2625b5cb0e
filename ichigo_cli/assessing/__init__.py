"""From a plan, its values and a year to every figure."""
