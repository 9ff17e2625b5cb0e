"""A table as an office keeps it, in a workbook or a CSV: the text of every cell, and its place.

A number has the digits that its cell shows, at most the 15 that a spreadsheet holds, and a percent
sign where the cell shows one. What is not a text or a number is marked with what it is.
"""

from __future__ import annotations

import io
import re
import warnings
from datetime import date, datetime, time
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ichigo_cli.collecting.package import read_package
from ichigo_cli.columns import status_of
from ichigo_cli.diagnostics import Finding, Place
from ichigo_cli.lines import debris
from ichigo_cli.problems import USAGE, Problem
from ichigo_cli.reading.csv_source import read_csv
from ichigo_cli.reading.textfile import read_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_WORKBOOK_LIKE: Final = (".xlsx", ".xls", ".xlsm", ".xlsb", ".ods")

Spot = tuple[int, int]
"""A row and a column, both counted from 1."""


class Entry(NamedTuple):
    """One cell: its text, where it stands, and what it is if neither a text nor a number.

    `oddity` is empty, `date`, `flag`, `error` or `formula` (one without a result).
    """

    text: str
    place: Place
    oddity: str = ""


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
        package = read_package(path, file)
    except OSError as error:
        why = error.strerror or str(error)
        return [], [Finding("file-unreadable", Place(file), {"why": why})]
    if isinstance(package, Finding):
        return [], [package]
    try:
        import openpyxl  # noqa: PLC0415 - only a workbook needs it
    except ImportError as error:
        raise Problem("report.no-office", USAGE) from error
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what openpyxl would not write back
            formulas, results = (
                openpyxl.load_workbook(io.BytesIO(package.data), data_only=only, keep_links=False)
                for only in (False, True)
            )
    except Exception:  # noqa: BLE001 - openpyxl lets whatever its parsers meet through
        return [], [Finding("workbook-damaged", Place(file, sheet=""), {"variant": "xml"})]
    shown = [sheet for sheet in formulas.worksheets if sheet.sheet_state == "visible"]
    return [_of_sheet(sheet, results[sheet.title], file) for sheet in shown], []


def _of_sheet(sheet: Any, results: Any, file: str) -> Sheet:  # noqa: ANN401 - openpyxl's
    entries = {}
    for (row, column), cell in sheet._cells.items():  # noqa: SLF001 - touched cells alone
        place = Place(file, row, column, sheet.title)
        entry = _entry(cell, results.cell(row, column).value, place)
        if entry.text or entry.oddity:
            entries[row, column] = entry
    merged = {
        (row, column): (area.min_row, area.min_col)
        for area in sheet.merged_cells.ranges
        for row in range(area.min_row, area.max_row + 1)
        for column in range(area.min_col, area.max_col + 1)
        if (row, column) != (area.min_row, area.min_col)
    }
    return Sheet(sheet.title, file, entries, merged)


def _entry(cell: Any, result: object, place: Place) -> Entry:  # noqa: ANN401 - openpyxl's
    is_formula = cell.data_type == "f"
    if is_formula and result is None:
        return Entry(str(cell.value), place, "formula")
    value = result if is_formula else cell.value
    if isinstance(value, bool):
        return Entry(str(value).upper(), place, "flag")
    if isinstance(value, date | datetime | time):
        return Entry(str(value), place, "date")
    if isinstance(value, int | float | Decimal):
        return Entry(_number(value, str(cell.number_format)), place)
    text = "" if value is None else str(value).strip()
    return Entry(text, place, _oddity(text))


def _oddity(text: str) -> str:
    is_error = re.fullmatch(r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!)", text)
    return "error" if is_error else ""


def _number(value: float | Decimal, shown: str) -> str:
    """The digits of a number as its cell shows them, none of them rounded away.

    Of the texts that the cell shows with it, a status such as （速報値） is kept.
    """
    exact = Decimal(f"{value:.15g}")
    # Of a format for positive; negative numbers the first part counts, and texts in it do not.
    pattern = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", shown.partition(";")[0])
    is_percent = "%" in pattern
    number = exact * 100 if is_percent else exact
    wanted = re.search(r"\.(0+)", pattern)
    digits = f"{number.normalize():f}"
    whole, _, decimals = digits.partition(".")
    decimals = decimals.ljust(len(wanted[1]) if wanted else 0, "0")
    said = re.search(r'"([(（][^"]+[)）])"', shown.partition(";")[0])
    is_said = said and status_of(said[1][1:-1])
    behind = f"{'%' if is_percent else ''}{said[1] if said and is_said else ''}"
    return f"{whole}{'.' if decimals else ''}{decimals}{behind}"
