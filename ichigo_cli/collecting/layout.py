"""Where things stand in a form: its sheets and columns, which writing and reading both follow."""

from __future__ import annotations

from typing import Final, NamedTuple


class Column(NamedTuple):
    """One column: the key of its heading, its width in letters, and whether people fill it in."""

    key: str
    width: int
    is_open: bool = False
    is_hidden: bool = False


VALUES: Final = (
    Column("number", 4),
    Column("name", 20),
    Column("unit", 10),
    Column("definition", 20),
    Column("baseline", 13),
    Column("target", 13),
    Column("so-far", 18),
    Column("due", 9),
    Column("value", 12, is_open=True),
    Column("status", 9, is_open=True),
    Column("source", 18, is_open=True),
    Column("note", 18, is_open=True),
    Column("check", 14),
    Column("key", 10, is_hidden=True),
)
"""The columns of the sheet of values, from A on."""

REVIEW: Final = (
    Column("number", 7),
    Column("subject", 24),
    Column("part", 13),
    Column("last-year", 52),
    Column("text", 60, is_open=True),
    Column("key", 10, is_hidden=True),
)
"""The columns of the sheet of words, from A on."""

INDICATOR_PARTS: Final = ("cause", "issue", "next", "comment")
GOAL_PARTS: Final = ("actions", "assessment")

HEADER_ROW: Final = 4
"""The row of the headings on both sheets, counted from 1."""
IDENTITY_SHEET: Final = "ichigo"


def index_of(columns: tuple[Column, ...], key: str) -> int:
    """The position of a column from 0."""
    return next(index for index, column in enumerate(columns) if column.key == key)
