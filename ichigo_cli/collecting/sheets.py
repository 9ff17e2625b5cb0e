"""A table as an office keeps it, in a workbook or a CSV: the text of every cell, and its place.

A number has the digits that its cell shows, at most the 15 that a spreadsheet holds, and a percent
sign where the cell shows one. What is not a text or a number is marked with what it is.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.collecting.workbook import open_book
from ichigo_cli.diagnostics import Finding, Place
from ichigo_cli.lines import debris
from ichigo_cli.reading.csv_source import read_csv
from ichigo_cli.reading.textfile import read_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal
    from pathlib import Path

    from ichigo_cli.collecting.typed import Typed
    from ichigo_cli.collecting.workbook import Sheet as Page

_WORKBOOK_LIKE: Final = (".xlsx", ".xls", ".xlsm", ".xlsb", ".ods")

Spot = tuple[int, int]
"""A row and a column, both counted from 1."""


class Entry(NamedTuple):
    """One cell: its text, where it stands, and what it is if neither a text nor a number.

    `oddity` is empty, `raised` where a part of the text stands higher or lower, or the fault that
    `Typed` has.
    """

    text: str
    place: Place
    oddity: str = ""
    comment: str = ""
    is_hidden: bool = False


class Sheet(NamedTuple):
    """The filled cells of one table.

    `merged` leads from every cell that a merged one covers to the one in which its text stands.
    """

    name: str
    file: str
    entries: Mapping[Spot, Entry]
    merged: Mapping[Spot, Spot] = MappingProxyType({})

    def at(self, row: int, column: int) -> Entry | None:
        """The cell's own entry; None where it is empty or covered by a merged one."""
        return self.entries.get((row, column))

    def rows(self) -> dict[int, dict[int, Entry]]:
        """The entries of every row that has any, from the top, each by column from the left."""
        found: dict[int, dict[int, Entry]] = {}
        for row, column in sorted(self.entries):
            found.setdefault(row, {})[column] = self.entries[row, column]
        return found

    def place(self, row: int, column: int) -> Place:
        """Where a cell stands, filled or not."""
        entry = self.entries.get((row, column))
        if entry:
            return entry.place
        return Place(self.file, row, column, self.name) if self.name else Place(self.file, row)


def read_sheets(path: Path) -> tuple[list[Sheet], list[Finding]]:
    """The tables of a file: all visible sheets of an .xlsx, or the one of a CSV."""
    file = path.name
    if path.suffix.lower() in _WORKBOOK_LIKE:
        sheets, findings = _of_workbook(path, file)
    else:
        text = read_text(path.parent, file)
        if isinstance(text, Finding):
            return [], [text]
        sheet, findings = _of_csv(text, file)
        sheets = [sheet]
    return sheets, findings + [found for sheet in sheets for found in _debris(sheet)]


def _debris(sheet: Sheet) -> list[Finding]:
    """Invisible characters, which no file of a project may contain."""
    return [
        Finding("file-character", entry.place, {"character": f"U+{ord(found[0]):04X}", "count": 1})
        for entry in sheet.entries.values()
        if (found := debris(entry.text))
    ]


# ── CSV ─────────────────────────────────────────────────────────────────────────────────────────


def _of_csv(text: str, file: str) -> tuple[Sheet, list[Finding]]:
    rows, _, findings = read_csv(text, file)
    entries = {
        (row.line, column): Entry(text, Place(file, cell.line, cell.column), _oddity(text))
        for row in rows
        for column, cell in enumerate(row.cells, start=1)
        if (text := cell.text.strip())
    }
    return Sheet("", file, entries), findings


# ── workbooks ───────────────────────────────────────────────────────────────────────────────────


def _of_workbook(path: Path, file: str) -> tuple[list[Sheet], list[Finding]]:
    """The visible sheets of a workbook that was looked through before it is opened."""
    try:
        book = open_book(path, file)
    except OSError as error:
        why = error.strerror or str(error)
        return [], [Finding("file-unreadable", Place(file), {"why": why})]
    if isinstance(book, Finding):
        return [], [book]
    return [_of_sheet(sheet, file) for sheet in book.sheets() if sheet.is_visible], []


def _of_sheet(sheet: Page, file: str) -> Sheet:
    cells = ((spot, _entry(sheet.raw(*spot))) for spot in sheet.touched())
    entries = {spot: entry for spot, entry in cells if entry.text or entry.oddity}
    return Sheet(sheet.title, file, entries, sheet.merged())


def _entry(typed: Typed) -> Entry:
    oddity, text = typed.fault or "", typed.text.strip()
    if not oddity and typed.number is not None:
        text = _shown(typed, typed.number)
    elif not oddity:
        oddity = _oddity(text) or ("raised" if typed.is_raised else "")
    return Entry(text, typed.place, oddity, typed.comment, is_hidden=typed.is_hidden)


def _oddity(text: str) -> str:
    is_error = re.fullmatch(r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!)", text)
    return "error" if is_error else ""


def _shown(typed: Typed, number: Decimal) -> str:
    """A number as its cell shows it, with all of its digits and the words around it."""
    digits = f"{number.scaleb(2) if typed.is_percent else number:f}"
    whole, _, decimals = digits.partition(".")
    decimals = decimals.rstrip("0").ljust(typed.places, "0")
    percent = "%" if typed.is_percent else ""
    return f"{typed.before}{whole}{'.' if decimals else ''}{decimals}{percent}{typed.behind}"
