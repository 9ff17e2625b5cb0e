"""Workbooks: the list of indicators, what it means, and native charts."""
