"""The status as a workbook: 指標一覧, the list of indicators as offices keep it.

Every cell holds one value; a number is a number whose cell shows the digits of the plan. The words
of the headings are those that `ichigo init --from` reads, so that a list that was exported comes
back as the same plan. The same assessment gives the same bytes.
"""

from __future__ import annotations

import io
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from ichigo_cli.problems import USAGE, Problem
from ichigo_cli.showing.legend import legend
from ichigo_cli.showing.naming import heading
from ichigo_cli.showing.rows import rows
from ichigo_cli.showing.status.listed import WIDEST, columns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.rows import Row
    from ichigo_cli.showing.status.listed import Cell

_LONGEST: Final = 32_767
"""The letters that a cell can hold."""
_TITLE: Final = 255
"""The letters that a property of a document can hold."""
_CREATED: Final = datetime(2000, 1, 1, tzinfo=UTC)
_A4, _A3, _TALLEST_HEAD = 9, 8, 34


def status_workbook(assessment: Assessment, words: Words) -> bytes:
    """The status as an .xlsx workbook.

    Raises:
        Problem: the library that writes workbooks is not installed.
    """
    try:
        from xlsxwriter import Workbook  # noqa: PLC0415 - only this format needs it
    except ImportError as error:
        raise Problem("status.no-office", USAGE) from error
    data = io.BytesIO()
    book = Workbook(data, {"in_memory": True, "strings_to_formulas": False})
    title = assessment.strategy.title[:_TITLE]
    book.set_properties({"created": _CREATED, "title": title})
    made = rows(assessment, words)
    _Writer(book, assessment, words).fill(made)
    book.close()
    return data.getvalue()


class _Writer:
    """Writes the two sheets of one workbook."""

    def __init__(self, book: Workbook, assessment: Assessment, words: Words) -> None:
        self._book, self._assessment, self._words = book, assessment, words
        self._formats: dict[str, Format] = {}
        self._head = self._format(bold=True, bg_color="#E4E7EB", align="center", valign="vcenter")
        self._strong = self._format(bold=True, font_color="#B42318", text_wrap=False, border=0)
        self._said = self._format(border=0)

    def _format(self, **more: object) -> Format:
        usual = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#9AA5B1"}
        font = {"font_name": self._words("sheet.font"), "font_size": 10}
        return self._book.add_format({**font, **usual, **more})

    def fill(self, made: Sequence[Row]) -> None:
        """The list, and what it says and means."""
        self._list(self._book.add_worksheet(self._words("sheet.list")), made)
        self._explain(self._book.add_worksheet(self._words("sheet.about")), made)

    def _list(self, sheet: Worksheet, made: Sequence[Row]) -> None:
        listed = columns(self._assessment, made, self._words)
        for at, column in enumerate(listed):
            sheet.set_column(at, at, column.width)
            sheet.write_string(0, at, column.heading, self._head)
            for line, row in enumerate(made, start=1):
                self._cell(sheet, line, at, column.cell(row))
        sheet.set_row(0, _TALLEST_HEAD)
        name = next(n for n, each in enumerate(listed) if each.heading == self._words("sheet.name"))
        sheet.freeze_panes(1, name + 1)
        if notice := self._assessment.strategy.notice:
            # The sign is that of a remark, which whoever reads the list takes for no indicator.
            sheet.write_string(len(made) + 2, 0, _fitting(f"※ {notice}"), self._strong)
        sheet.repeat_rows(0)
        _set_page(sheet, paper=_A3, across=3)

    def _cell(self, sheet: Worksheet, line: int, at: int, cell: Cell) -> None:
        shown = self._formats.setdefault(cell.mask, self._masked(cell.mask))
        if isinstance(cell.value, Decimal):
            sheet.write_number(line, at, cell.value, shown)
        elif cell.value is None:
            sheet.write_blank(line, at, None, shown)
        else:
            sheet.write_string(line, at, _fitting(cell.value), shown)

    def _masked(self, mask: str) -> Format:
        if mask in self._formats:
            return self._formats[mask]
        return self._format(num_format=mask) if mask else self._format()

    def _explain(self, sheet: Worksheet, made: Sequence[Row]) -> None:
        """Title, year, notice, what the words mean, and how each indicator is defined."""
        strategy, words = self._assessment.strategy, self._words
        sheet.set_column(0, 0, WIDEST)
        sheet.set_column(1, 1, 2 * WIDEST)
        sheet.write_string(0, 0, _fitting(strategy.title), self._format(bold=True, border=0))
        sheet.write_string(1, 0, heading(self._assessment, words), self._said)
        if strategy.notice:
            sheet.write_string(2, 0, _fitting(strategy.notice), self._strong)
        lines = [(words("sheet.meaning"), each) for each in legend(self._assessment, words)]
        lines += [(row.name, text) for row in made if (text := row.standing.indicator.definition)]
        for at, (about, text) in enumerate(lines, start=4):
            sheet.write_string(at, 0, _fitting(about), self._format(bold=True))
            sheet.write_string(at, 1, _fitting(text), self._format())
        _set_page(sheet)


def _fitting(text: str) -> str:
    """A text that a cell can hold; one that is longer ends with a sign that it does."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _set_page(sheet: Worksheet, *, paper: int = _A4, across: int = 1) -> None:
    sheet.set_landscape()
    sheet.set_paper(paper)
    sheet.fit_to_pages(across, 0)
