"""A workbook that is safe to open, cell by cell, as what people typed into it."""

from __future__ import annotations

import io
import re
import warnings
from datetime import date, time, timedelta
from decimal import Context, Decimal
from typing import TYPE_CHECKING, Any, Final

from ichigo_cli.collecting.identity import PREFIX
from ichigo_cli.collecting.package import read_package, whole
from ichigo_cli.collecting.typed import Typed, cleaned
from ichigo_cli.diagnostics import Finding, Place
from ichigo_cli.problems import USAGE, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from openpyxl.cell import Cell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from ichigo_cli.collecting.package import Package

_DIGITS: Final = Context(prec=15)
"""What a spreadsheet shows of a binary double, and what people typed."""
_SAID: Final = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
"""The parts of a number format that are only printed."""
_SCALED: Final = re.compile(r"[0#?],+(?![0#?,])")
_MOST_PAIRS: Final = 5_000


def open_book(path: Path, file: str) -> Book | Finding:
    """Open a workbook, or say why it is refused.

    Args:
        path: where it is.
        file: how findings call it.

    Raises:
        OSError: the file cannot be read.
        Problem: the library that reads workbooks is not installed.
    """
    package = read_package(path, file)
    return package if isinstance(package, Finding) else _opened(package)


def _opened(package: Package) -> Book | Finding:
    try:
        import openpyxl  # noqa: PLC0415 - only an import needs it
    except ImportError as error:
        raise Problem("report.no-office", USAGE) from error
    try:
        with warnings.catch_warnings():
            # It warns of what it will not keep, but nothing is written back.
            warnings.simplefilter("ignore")
            formulas, results = (
                openpyxl.load_workbook(io.BytesIO(package.data), data_only=only, keep_links=False)
                for only in (False, True)
            )
    except Exception:  # noqa: BLE001 - whatever a broken part makes of the library
        return Finding("workbook-damaged", whole(package.file), {"variant": "xml"})
    return Book(package.file, formulas, results)


class Book:
    """An open workbook."""

    def __init__(self, file: str, formulas: Workbook, results: Workbook) -> None:
        self.file = file
        self._formulas, self._results = formulas, results

    def sheets(self) -> Iterator[Sheet]:
        """Every sheet with cells, in order."""
        for sheet in self._formulas.worksheets:
            yield Sheet(self.file, sheet, self._results[sheet.title])

    def properties(self) -> dict[str, str]:
        """The document properties that are ichigo's."""
        book: Any = self._formulas  # its types do not know of document properties
        named = {str(each.name): str(each.value) for each in book.custom_doc_props.props}
        return {name: text for name, text in named.items() if name.startswith(PREFIX)}

    def pairs(self, title: str) -> dict[str, str]:
        """The names and texts in the first two columns of a sheet, down to the first gap."""
        if title not in self._results.sheetnames:
            return {}
        sheet = self._results[title]
        found: dict[str, str] = {}
        for row in range(1, _MOST_PAIRS):
            name, text = (sheet.cell(row, column).value for column in (1, 2))
            if name is None:
                break
            found[str(name)] = "" if text is None else str(text)
        return found


class Sheet:
    """One sheet of an open workbook. Rows and columns count from 1."""

    def __init__(self, file: str, formulas: Worksheet, results: Worksheet) -> None:
        self._file, self._formulas, self._results = file, formulas, results
        self.title: str = formulas.title
        self.rows: int = formulas.max_row
        self.columns: int = formulas.max_column
        self._merged = [each.bounds for each in formulas.merged_cells.ranges]
        self._hidden = {number for number, row in formulas.row_dimensions.items() if row.hidden}

    def place(self, row: int, column: int) -> Place:
        """Where a cell is."""
        return Place(self._file, row, column, self.title)

    def cell(self, row: int, column: int) -> Typed:
        """What stands in a cell."""
        cell: Any = self._formulas.cell(row, column)
        is_formula = cell.data_type == "f"
        seen: Any = self._results.cell(row, column) if is_formula else cell
        typed = _typed(seen, self.place(row, column))
        if is_formula and seen.value is None:
            typed = typed._replace(fault="formula", text=str(_formula(cell)))
        return typed._replace(
            is_result=is_formula,
            comment=cleaned(cell.comment.text) if getattr(cell, "comment", None) else "",
            is_hidden=row in self._hidden,
            is_merged=self._is_merged(row, column),
        )

    def _is_merged(self, row: int, column: int) -> bool:
        return any(
            left <= column <= right and top <= row <= bottom
            for left, top, right, bottom in self._merged
        )


def _formula(cell: Cell) -> object:
    return getattr(cell.value, "text", cell.value)


def _typed(cell: Any, place: Place) -> Typed:  # noqa: ANN401 - a cell, or one hidden by a merge
    value: Any = cell.value
    if value is None:
        return Typed(place)
    if cell.data_type == "e":
        return Typed(place, text=str(value), fault="error")
    if isinstance(value, bool):
        return Typed(place, text=str(value).upper(), fault="flag")
    if isinstance(value, (date, time, timedelta)):
        return Typed(place, text=str(value), fault="date")
    if isinstance(value, str):
        return Typed(place, text=cleaned(value))
    return _number(cell, place)


def _number(cell: Any, place: Place) -> Typed:  # noqa: ANN401 - as above
    number = _DIGITS.create_decimal(cell.value)
    if not number.is_finite():
        return Typed(place, text=str(number), fault="error")
    digits = f"{number:f}"
    plain = digits.rstrip("0").rstrip(".") if "." in digits else digits
    mask = _SAID.sub("", cell.number_format or "")
    return Typed(
        place,
        text=plain,
        number=Decimal(plain) if number else Decimal(0),
        is_percent="%" in mask,
        fault="scaled" if _SCALED.search(mask) else None,
    )
