"""How wide the columns of a table are: wide enough for their numbers, which are never broken.

Widths are in twips and estimated from the letters, on the safe side.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_WHOLE: Final = re.compile(r"[!-~]+[）％]*")
"""What is not broken: half-width letters, and what may not begin a line behind them."""
_HALF, _FULL, _BOLD = 100, 180, 112
"""A letter of 9 points, which is what tables have."""
_PADDING: Final = 170
_LEAST: Final = 640
_SHORT: Final = 800
"""A line that is no longer is not broken either."""
_HEADS: Final = (12, 4)
"""After how many full-width letters a head is broken: better late, and soon where it must be."""
SMALL: Final = (7, 9)
"""The size of small letters beside that of usual ones."""


def _width(head: str, texts: Iterable[str], letters: int) -> int:
    """The least width of a column of numbers, whose head is broken after so many letters."""
    lines = [line for text in texts for line in text.split("\n")]
    runs = [line for line in lines if _length(line) <= _SHORT]
    runs += [run for line in lines for run in _WHOLE.findall(line)]
    longest = max((_length(run) for run in runs), default=0)
    named = max((_length(line) for line in head.split("\n")), default=0)
    words = max((_length(run) * _BOLD // _HALF for run in _WHOLE.findall(head)), default=0)
    return max(_LEAST, longest + _PADDING, max(min(named, letters * _FULL), words) + _PADDING)


def _length(run: str) -> int:
    if run.isascii():
        return _HALF * len(run)
    return sum(_HALF if letter.isascii() else _FULL for letter in run)


def fitted(columns: Sequence[tuple[str, Sequence[str]]], room: int) -> tuple[list[int], bool]:
    """Widths that go into a room, and whether that takes small letters.

    Heads stand on one line where there is room for them. Where even small letters do not go in,
    every column is narrowed alike and numbers need two lines.

    Args:
        columns: the head of each and its texts.
        room: how wide they are in all.
    """
    widths: list[int] = []
    for letters in _HEADS:
        widths = [_width(head, texts, letters) for head, texts in columns]
        if sum(widths) <= room:
            return widths, False
    small, usual = SMALL
    narrow = [width * small // usual + 1 for width in widths]
    total = sum(narrow)
    return (narrow if total <= room else [width * room // total for width in narrow]), True
