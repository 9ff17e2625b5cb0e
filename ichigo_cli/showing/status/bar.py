"""The bar of an attainment against the line of 100 %, and the history of a number, as characters.

Of a bar: 0 % is where its first cell begins, and 100 % the line. A cell is filled only when the
attainment has come to its end, so a bar touches the line at 100 % and not before; what is short of
it is dotted. Above 100 % the bar goes on behind the line, and below 0 % it runs the other way, each
with a cell as soon as there is anything to show.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from ichigo_cli.showing.marks import Marks

_FULL: Final = 100


class Track(NamedTuple):
    """The cells of all bars of a screen: below 0 %, from there to the line, and behind it.

    The cells on both sides are as wide as those between: `cells` of them are 100 %.
    """

    below: int
    cells: int
    beyond: int

    @property
    def width(self) -> int:
        """Cells of a bar with its line."""
        return self.below + self.cells + 1 + self.beyond

    def head(self) -> str:
        """Where 0 and 100 stand; the last digit of 100 stands on the line."""
        return " " * self.below + "0" + f"{_FULL}".rjust(self.cells)


def bar(attainment: Fraction, track: Track, marks: Marks) -> str:
    """The bar of an attainment in percent, as wide as its track at the most."""
    filled = attainment * track.cells // _FULL
    if attainment < 0:
        below = _cut(-filled, track.below, marks.below, marks.less)
        return below[::-1].rjust(track.below) + marks.short * track.cells + marks.path
    reached = min(filled, track.cells)
    body = marks.reached * reached + marks.short * (track.cells - reached)
    more = -(-attainment * track.cells // _FULL) - track.cells
    beyond = _cut(more, track.beyond, marks.reached, marks.more)
    return " " * track.below + body + marks.path + beyond


def _cut(cells: int, room: int, fill: str, end: str) -> str:
    """So many cells, or as many as there is room for, with a mark that they go on."""
    return fill * cells if cells <= room else fill * (room - 1) + end


def history(numbers: Sequence[Fraction | None], marks: Marks) -> str:
    """A cell a year, from the lowest number to the highest; a year without one stays empty."""
    known = [number for number in numbers if number is not None]
    if not known:
        return " " * len(numbers)
    low, span = min(known), max(known) - min(known)
    top = len(marks.levels) - 1
    return "".join(
        " " if number is None else marks.levels[_level(number - low, span, top)]
        for number in numbers
    )


def _level(above: Fraction, span: Fraction, top: int) -> int:
    """The nearest height of a number so far above the lowest; the middle where all are alike."""
    if not span:
        return top // 2
    return (2 * above * top + span) // (2 * span)
