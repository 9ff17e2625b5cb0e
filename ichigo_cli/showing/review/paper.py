"""How much of a wide table goes on a page of paper: how many years, and in which size of letters.

A screen scrolls; a page ends. Widths are estimated from the letters, on the safe side, in
hundredths of an em of the table's own type. What does not go on the page stands in the annex, a
line a year.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_WHOLE: Final = re.compile(r"[!-~]+[）％]*")
"""What is not broken: half-width letters, and what may not begin a line behind them."""
_HALF, _FULL = 58, 100
_NARROWEST: Final = 200
_PADDING: Final = 70
_ROOM: Final = {"normal": 10_100, "small": 12_600}
"""The width of a landscape page, in letters of 7.5 and of 6 points."""


class Paper(NamedTuple):
    """What a table leaves out on paper, and how it is set.

    `older` is how many of the first years are left out. `density` is `normal`, `small` where the
    last year alone needs smaller letters, or `broken` where even then numbers need two lines.
    """

    older: int
    density: str


def fit(texts: int, columns: Sequence[Iterable[str]], years: Sequence[Iterable[str]]) -> Paper:
    """The most recent years that go on a page beside the columns that always do.

    Args:
        texts: hundredths of an em that the columns of text take, which can be broken anywhere.
        columns: every text of each column of numbers, its head with them.
        years: the same of each year, the earliest first; at least one.
    """
    taken = texts + sum(map(_width, columns))
    widths = [_width(year) for year in years]
    for density, room in _ROOM.items():
        if taken + widths[-1] <= room:
            shown = _last(widths, room - taken)
            return Paper(len(widths) - shown, density)
    return Paper(len(widths) - 1, "broken")


def _last(widths: Sequence[int], room: int) -> int:
    """How many of the last widths go into a room that is wide enough for one."""
    for shown in range(len(widths), 1, -1):
        if sum(widths[-shown:]) <= room:
            return shown
    return 1


def _width(column: Iterable[str]) -> int:
    runs = (run for text in column for run in _WHOLE.findall(text))
    return max([_NARROWEST, *map(_length, runs)]) + _PADDING


def _length(run: str) -> int:
    return sum(_HALF if letter.isascii() else _FULL for letter in run)
