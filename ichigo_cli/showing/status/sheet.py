"""The status as a workbook: the list of indicators, what it means, and charts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ichigo_cli.showing.book.opening import book_bytes
from ichigo_cli.showing.book.sheets import Sheets
from ichigo_cli.showing.rows import rows

if TYPE_CHECKING:
    from xlsxwriter import Workbook

    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.showing.language import Words


def status_workbook(assessment: Assessment, words: Words) -> bytes:
    """The status as an .xlsx workbook.

    Raises:
        Problem: the library that writes workbooks is not installed.
    """

    def fill(book: Workbook) -> None:
        sheets = Sheets(book, assessment, rows(assessment, words), words)
        sheets.list()
        sheets.explain()
        sheets.draw()

    return book_bytes(assessment.strategy.title, fill)
