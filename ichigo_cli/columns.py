"""The words of actuals/YYYY.csv: its columns and statuses, in English and as offices write them.

A file may use either language, or both. What ichigo writes takes the first of several words.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

COLUMN_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "indicator": ("指標ID", "指標"),
    "name": ("指標名",),
    "value": ("実績値", "値"),
    "status": ("状態", "区分"),
    "source": ("出典",),
    "note": ("備考",),
}
"""Every column in the order in which it is written, with its Japanese words."""

STATUS_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "final": ("確定値", "確定"),
    "preliminary": ("速報値", "速報"),
    "revised": ("訂正値", "訂正"),
    "pending": ("未公表", "公表待ち"),
    "not_due": ("調査なし",),
    "suppressed": ("秘匿",),
    "not_applicable": ("該当なし",),
    "discontinued": ("廃止", "集計終了"),
}
"""Every status that a file may state, with its Japanese words."""

REQUIRED: Final = ("indicator", "value")


def same(text: str) -> str:
    """A text without what only looks different: width, letter case and white space."""
    import unicodedata  # noqa: PLC0415 - most files have the words as they stand here

    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def column_of(text: str) -> str | None:
    """The column that a heading names, or None."""
    return text if text in COLUMN_WORDS else _turned_columns().get(same(text))


def status_of(text: str) -> str | None:
    """The status that a cell names, or None."""
    return text if text in STATUS_WORDS else _turned_statuses().get(same(text))


def column_word(column: str, language: str) -> str:
    """How a file in this language (ja or en) calls a column."""
    return COLUMN_WORDS[column][0] if language == "ja" else column


def status_word(status: str, language: str) -> str:
    """How a file in this language (ja or en) calls a status."""
    return STATUS_WORDS[status][0] if language == "ja" else status


def _turned(words: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {same(word): key for key, japanese in words.items() for word in japanese}


@functools.cache
def _turned_columns() -> dict[str, str]:
    return _turned(COLUMN_WORDS)


@functools.cache
def _turned_statuses() -> dict[str, str]:
    return _turned(STATUS_WORDS)
