"""Progress reports for public strategies with numeric targets."""

__version__ = "0.1.0"
