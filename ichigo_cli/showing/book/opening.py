"""How every workbook is begun and closed: in memory, with a fixed date, so that it has no clock."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from ichigo_cli.problems import USAGE, Problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from xlsxwriter import Workbook

LONGEST: Final = 32_767
"""The letters that a cell can hold."""
_TITLE: Final = 255
"""The letters that a property of a document can hold."""
CREATED: Final = datetime(2000, 1, 1, tzinfo=UTC)


def book_bytes(title: str, fill: Callable[[Workbook], None], created: datetime = CREATED) -> bytes:
    """A workbook as an .xlsx file. Text that looks like a formula stays text.

    Args:
        title: of the document; what is beyond 255 letters is left out.
        fill: writes its sheets.
        created: the day that the file says it was made on.

    Raises:
        Problem: the library that writes workbooks is not installed.
    """
    try:
        from xlsxwriter import Workbook  # noqa: PLC0415 - only workbooks need it
    except ImportError as error:
        raise Problem("book.no-office", USAGE) from error
    data = io.BytesIO()
    book = Workbook(data, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"title": title[:_TITLE], "created": created.replace(tzinfo=None)})
    fill(book)
    book.close()
    return data.getvalue()


def fitting(text: str) -> str:
    """A text that a cell can hold; one that is longer ends with a sign that it does."""
    if 2 * len(text) <= LONGEST:
        return text
    # A cell counts a letter beyond the first 65,536, such as an emoji, as two.
    units = text.encode("utf-16-le")
    if len(units) <= 2 * LONGEST:
        return text
    return units[: 2 * LONGEST - 2].decode("utf-16-le", "ignore") + "…"
