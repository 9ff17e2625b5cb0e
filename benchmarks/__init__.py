"""How fast ichigo is: see `run.py`."""
