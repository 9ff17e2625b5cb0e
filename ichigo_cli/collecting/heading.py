"""Where a table begins on a sheet, and which column is which, by the words of its headings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from ichigo_cli.columns import same
from ichigo_cli.diagnostics import Finding

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from ichigo_cli.collecting.typed import Typed
    from ichigo_cli.diagnostics import Place

_MOST_COLUMNS: Final = 60
_MOST_ROWS: Final = 5_000
_TOP_ROWS: Final = 40


class Grid(Protocol):
    """Cells by row and column, both from 1: a sheet, or a text with separators."""

    @property
    def title(self) -> str:
        """What the sheet is called."""

    @property
    def rows(self) -> int:
        """The last row with anything in it."""

    @property
    def columns(self) -> int:
        """The last column with anything in it."""

    def place(self, row: int, column: int) -> Place:
        """Where a cell is."""

    def cell(self, row: int, column: int) -> Typed:
        """What stands in a cell."""


class Heading(NamedTuple):
    """A table on a sheet: the row of its headings, and the columns by their key."""

    sheet: Grid
    row: int
    columns: Mapping[str, int]

    def rows(self) -> Iterator[tuple[int, dict[str, Typed]]]:
        """Every row below the headings, with its cells by column."""
        for row in range(self.row + 1, self.sheet.rows + 1):
            yield row, self.cells(row)

    def endless(self) -> Finding | None:
        """What is wrong with a table that goes on for longer than any plan does."""
        last = self.sheet.rows
        if last <= self.row + _MOST_ROWS:
            return None
        return Finding("form-row", self.sheet.place(last, 1), {"variant": "far"})

    def cells(self, row: int) -> dict[str, Typed]:
        """The cells of a row by column."""
        return {key: self.sheet.cell(row, column) for key, column in self.columns.items()}


def headings(
    sheet: Grid, words: Mapping[str, str], needed: Collection[str]
) -> Heading | Finding | None:
    """The table whose headings have all that is needed; None where the sheet has none.

    A heading that stands twice is a finding, since only one of the two columns can be meant.

    Args:
        sheet: where to look.
        words: the key of a column by its heading, as `same` writes it.
        needed: the columns without which it is not this table.
    """
    for row in range(1, min(sheet.rows, _TOP_ROWS) + 1):
        columns: dict[str, int] = {}
        twice: list[tuple[int, str]] = []
        for column in range(1, min(sheet.columns, _MOST_COLUMNS) + 1):
            text = sheet.cell(row, column).text
            key = words.get(same(text)) if text else None
            if key is None:
                continue
            if key in columns:
                twice.append((column, text))
            columns.setdefault(key, column)
        if columns.keys() >= set(needed):
            for column, text in twice:
                place = sheet.place(row, column)
                return Finding("form-sheet", place, {"variant": "column", "name": text})
            return Heading(sheet, row, columns)
    return None
