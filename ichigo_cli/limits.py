"""How much is read, compared and told: the bounds that keep a run short whatever it is given."""

from __future__ import annotations

from typing import Final

# ── reading ──

MOST_BYTES: Final = 32_000_000
"""A file of the project is no larger."""
MOST_DEPTH: Final = 40
"""Lists and mappings of a YAML file nest no deeper."""
MOST_DIGITS: Final = 30
"""More digits than any public statistic needs, few enough that arithmetic stays quick."""
LONGEST_SLIP: Final = 100
"""A refused text with more letters is not a number with a slip, and is not searched for one."""
MOST_COMPARED: Final = 1_000
"""Among more names than these none is suggested: comparing takes longer than it helps."""
MOST_MISSPELT: Final = 100
"""After so many unknown ids in one file, no more are compared with the known ones."""
MOST_COMPARISONS: Final = 20_000
"""Nor after so many comparisons of an unknown id with a known one in one file."""

# ── findings ──

MOST_TOLD: Final = 1_000
"""How many errors of one file are told, and how many warnings."""
MOST_DAMAGED: Final = 100 * MOST_TOLD
"""How many runs of damaged letters are looked for: some may be accepted, and are not told."""
MOST_LISTED: Final = 12
"""How many of the things that a message lists are named; more are an ellipsis."""
LONGEST_FACT: Final = 120
"""How many letters of what a file says a message repeats."""
LONGEST_EXCERPT: Final = 40
"""How many letters a finding keeps of a cell that has no end."""
LINE_AROUND: Final = 60
"""How many letters of a source line are shown before the caret, and as many behind."""
MOST_IN_SUMMARY: Final = 500
"""What GitHub shows of a summary ends at 1 MiB; so many rows stay far below."""
