"""All years of an indicator as a drawing of characters: a line a year, a place for each number.

A year without a value has no mark for one, so that gaps stay open.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.model import Status
from ichigo_cli.path import Distance
from ichigo_cli.showing.folding import width_of
from ichigo_cli.showing.reported import in_year
from ichigo_cli.showing.said import computed, one_line
from ichigo_cli.target import Range
from ichigo_cli.years import short_era

if TYPE_CHECKING:
    from ichigo_cli.assessing.standing import Standing
    from ichigo_cli.path import TargetPath
    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.marks import Marks

_LEAST_CELLS: Final = 8
_MOST_CELLS: Final = 60


class Point(NamedTuple):
    """What a year of the drawing has: a value, whether it is preliminary, the path's number."""

    year: int
    value: Fraction | None
    is_preliminary: bool
    expected: Fraction | None


def points(standing: Standing) -> tuple[Point, ...]:
    """Every year from the first with a value or a path to the target's, without a break.

    Values are levels or running totals; the path is in the indicator's own numbers.
    """
    values = {y: total for y, total in standing.totals.items() if total is not None}
    path = standing.path
    drawn = dict(path.drawn(max(standing.year, path.end.year))) if path else {}
    ceiling = _of_every_year(path) if path else None
    known = sorted({standing.year, *values, *drawn, *_ends(path)})
    return tuple(
        Point(
            year,
            values.get(year),
            standing.status_in(year) is Status.PRELIMINARY,
            drawn.get(year, ceiling),
        )
        for year in range(known[0], known[-1] + 1)
    )


def _of_every_year(path: TargetPath) -> Fraction | None:
    """What a flat path without a baseline asks of any year; None where a path has a beginning."""
    if path.start is not None or not path.flat or isinstance(path.measure, Distance):
        return None
    return path.end.number


def _ends(path: TargetPath | None) -> list[int]:
    """The first and the last year of a path, which inside a range has no line to draw."""
    if path is None:
        return []
    first = [path.start.year + path.flat] if path.start else []
    return [*first, path.end.year]


def chart(standing: Standing, width: int, marks: Marks, words: Words) -> list[str]:
    """The lines of the drawing, with what its marks mean, none wider than `width` if it can be."""
    shown = points(standing)
    numbers = [n for point in shown for n in (point.value, point.expected) if n is not None]
    limits = _limits(standing)
    numbers += limits
    if not numbers:
        return []
    labels = {point.year: _label(standing, point, words) for point in shown}
    room = max(map(width_of, labels.values()))
    cells = min(width - room - 1, _MOST_CELLS)
    if cells < _LEAST_CELLS:
        return list(labels.values())
    low, high = min(numbers), max(numbers)
    scale = _Scale(low, high, cells)
    lines = [
        f"{_padded(labels[point.year], room)} {_line(point, limits, scale, marks)}"
        for point in shown
    ]
    keys = {"value": marks.value, "preliminary": marks.preliminary, "path": marks.path}
    ends = {"low": computed(low, standing.indicator), "high": computed(high, standing.indicator)}
    told = [words("show.marks", **keys, both=marks.both, **ends)]
    told += [words("show.limits", limit=marks.limit)] if limits else []
    return [*(line.rstrip() for line in lines), words("cell.joint").join(told)]


def _limits(standing: Standing) -> list[Fraction]:
    """The two ends of the range that a target is; none where it is a number."""
    target = standing.indicator.target
    if target is None or not isinstance(target.value, Range):
        return []
    return [Fraction(target.value.low), Fraction(target.value.high)]


class _Scale(NamedTuple):
    """Which number belongs to which cell."""

    low: Fraction
    high: Fraction
    cells: int

    def cell(self, number: Fraction) -> int:
        if self.high == self.low:
            return 0
        return (2 * (number - self.low) * (self.cells - 1) + (self.high - self.low)) // (
            2 * (self.high - self.low)
        )


def _line(point: Point, limits: list[Fraction], scale: _Scale, marks: Marks) -> str:
    """The marks of a year; where two share a place, the path hides a limit, and a value both."""
    placed = {scale.cell(limit): marks.limit for limit in limits}
    if point.expected is not None:
        placed[scale.cell(point.expected)] = marks.path
    if point.value is not None:
        cell = scale.cell(point.value)
        mark = marks.preliminary if point.is_preliminary else marks.value
        placed[cell] = marks.both if placed.get(cell) == marks.path else mark
    return "".join(placed.get(cell, " ") for cell in range(scale.cells))


def _label(standing: Standing, point: Point, words: Words) -> str:
    """The year with its value; a year to come has none, and nothing is said of it."""
    era = short_era(point.year)
    if point.value is not None:
        return f"{era} {_told(standing, point, words)}"
    is_told = point.year in standing.observations or point.year == standing.year
    return f"{era} {one_line(in_year(standing, point.year, words).text, words)}" if is_told else era


def _told(standing: Standing, point: Point, words: Words) -> str:
    """The value of a year as tables write it, of a flow its running total alone."""
    if standing.counted_from is None or point.value is None:
        return in_year(standing, point.year, words).text
    return computed(point.value, standing.indicator)


def _padded(text: str, room: int) -> str:
    return text + " " * (room - width_of(text))
