"""A workbook that is safe to open, cell by cell, as what people typed into it."""

from __future__ import annotations

import io
import re
import warnings
from datetime import date, time, timedelta
from decimal import Context, Decimal
from typing import TYPE_CHECKING, Any, Final

from ichigo_cli.collecting.identity import PREFIX
from ichigo_cli.collecting.mask import mask_of
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
_THREAD: Final = re.compile(r"\[[^\]]*\]\s.*?linkid=870924\s+[^\n]*[:：]\n(.*)", re.DOTALL)
"""What Excel puts in front of a comment for versions that know no threads, in any language."""
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
                openpyxl.load_workbook(
                    io.BytesIO(package.data), data_only=only, keep_links=False, rich_text=not only
                )
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
        self.is_visible: bool = formulas.sheet_state == "visible"
        self._merged = [each.bounds for each in formulas.merged_cells.ranges]
        self._hidden = {number for number, row in formulas.row_dimensions.items() if row.hidden}
        columns = formulas.column_dimensions.values()
        self._unseen = [
            range(each.min or 0, (each.max or 0) + 1) for each in columns if each.hidden
        ]

    def place(self, row: int, column: int) -> Place:
        """Where a cell is."""
        return Place(self._file, row, column, self.title)

    def touched(self) -> list[tuple[int, int]]:
        """The row and column of every cell that the file has, filled or not."""
        return sorted(self._formulas._cells)  # noqa: SLF001 - to ask for others would make them

    def merged(self) -> dict[tuple[int, int], tuple[int, int]]:
        """From every cell that a merged one covers to the one in which its text stands."""
        return {
            (row, column): (top, left)
            for left, top, right, bottom in self._merged
            for row in range(top, bottom + 1)
            for column in range(left, right + 1)
            if (row, column) != (top, left)
        }

    def cell(self, row: int, column: int) -> Typed:
        """What stands in a cell, without what cannot be seen."""
        typed = self.raw(row, column)
        return typed._replace(text=cleaned(typed.text))

    def raw(self, row: int, column: int) -> Typed:
        """What stands in a cell, to the letter."""
        cell: Any = self._formulas.cell(row, column)
        is_formula = cell.data_type == "f"
        seen: Any = self._results.cell(row, column) if is_formula else cell
        typed = _typed(seen, self.place(row, column))
        if is_formula and seen.value is None:
            typed = typed._replace(fault="formula", text=str(_formula(cell)))
        elif typed.text and typed.fault is None and _is_struck(cell):
            typed = typed._replace(fault="struck")
        return typed._replace(
            is_result=is_formula,
            comment=_comment(cell),
            is_hidden=row in self._hidden or any(column in each for each in self._unseen),
            is_merged=self._is_merged(row, column),
        )

    def _is_merged(self, row: int, column: int) -> bool:
        return any(
            left <= column <= right and top <= row <= bottom
            for left, top, right, bottom in self._merged
        )


def _formula(cell: Cell) -> object:
    return getattr(cell.value, "text", cell.value)


def _comment(cell: Any) -> str:  # noqa: ANN401 - a cell, or one hidden by a merge
    comment = getattr(cell, "comment", None)
    text = cleaned(comment.text) if comment else ""
    thread = _THREAD.fullmatch(text)
    return "\n".join(map(str.strip, thread[1].split("\n"))) if thread else text


def _runs(cell: Any) -> list[Any]:  # noqa: ANN401 - as above
    """The fonts of the parts of a text that have their own."""
    parts = cell.value if isinstance(cell.value, list) else []
    return [part.font for part in parts if getattr(part, "font", None)]


def _is_struck(cell: Any) -> bool:  # noqa: ANN401 - as above
    """Whether the text or a part of it is crossed out."""
    font = getattr(cell, "font", None)
    return bool(font and font.strike) or any(run.strike for run in _runs(cell))


def _typed(cell: Any, place: Place) -> Typed:  # noqa: ANN401 - as above
    value: Any = cell.value
    if value is None:
        return Typed(place)
    if cell.data_type == "e":
        return Typed(place, text=str(value), fault="error")
    if isinstance(value, bool):
        return Typed(place, text=str(value).upper(), fault="flag")
    if isinstance(value, (date, time, timedelta)):
        return Typed(place, text=str(value), fault="date")
    if isinstance(value, (int, float, Decimal)):
        return _number(cell, place)
    is_raised = any(run.vertAlign in {"superscript", "subscript"} for run in _runs(cell))
    return Typed(place, text=str(value), is_raised=is_raised)


def _number(cell: Any, place: Place) -> Typed:  # noqa: ANN401 - as above
    number = _DIGITS.create_decimal(cell.value)
    if not number.is_finite():
        return Typed(place, text=str(number), fault="error")
    digits = f"{number:f}"
    plain = digits.rstrip("0").rstrip(".") if "." in digits else digits
    mask = mask_of(str(cell.number_format or ""), number)
    return Typed(
        place,
        text=plain,
        number=Decimal(plain) if number else Decimal(0),
        is_percent=mask.is_percent,
        before=mask.before,
        behind=mask.behind,
        places=mask.places,
        fault=mask.fault,
    )
