"""The drawings of an indicator: its chart, its bar and its history, ready to be put on a page.

Lines are paths as SVG writes them. Numbers are exact until they are placed, in whole units of the
drawing from its upper left corner; a template only arranges them.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.showing.figures import working_text
from ichigo_cli.showing.review.captions import captions
from ichigo_cli.showing.review.labels import (
    ABOVE,
    ABOVE_LEFT,
    ABOVE_RIGHT,
    AROUND,
    BELOW,
    BELOW_LEFT,
    BELOW_RIGHT,
    LEFT,
    NARROW,
    WIDE,
    Box,
    Label,
    Room,
    Spot,
    text_width,
)
from ichigo_cli.showing.review.scale import Scale
from ichigo_cli.years import short_era

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from fractions import Fraction

    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.plot import Plot
    from ichigo_cli.showing.review.document import Entry

    Point = tuple[int, int]

WIDTH: Final = 640
HEIGHT: Final = 320
_END: Final = 596
_TOP, _BOTTOM, _FOOT = 28, 270, 284
_BESIDE: Final = 10
_WIDEST: Final = 240
_CHIP: Final = 14
_MARK: Final = 8
_DOT: Final = 6
_MANY: Final = 6


class Tick(NamedTuple):
    """A number or a year beside an axis: where it lies, and what it says.

    `squeeze` is the width that a number must be pressed into, 0 where there is room for it.
    """

    at: int
    text: str
    is_judged: bool = False
    squeeze: int = 0


class Chart(NamedTuple):
    """All that is drawn of one indicator.

    `left` is where the axis stands, with room for the numbers beside it. `grid`, `path` (from
    baseline to target), `actual` (with gaps in time left open), `dots` (every value; `open` those
    that may change), `marks` (what was expected, and the target) and `gap` (from the value to what
    was expected) are paths. `band` is the upper edge and the height of a range. `chip` is where the
    grade stands, on the value that is judged.
    """

    left: int
    scale: tuple[Tick, ...]
    years: tuple[Tick, ...]
    grid: str
    path: str
    actual: str
    dots: str
    open: str
    marks: str
    gap: str
    chip: Point | None
    band: Point | None
    labels: tuple[Label, ...]
    starts_at_zero: bool


def chart(entry: Entry, words: Words) -> Chart | None:
    """The chart of an indicator; None when there is nothing to draw."""
    plot = entry.plot
    if plot is None:
        return None
    frame = _Frame.of(plot)
    drawn = _Drawn.of(plot, frame)
    ticks = frame.ticks()
    return Chart(
        left=frame.left,
        scale=ticks,
        years=frame.eras(plot),
        grid="".join(f"M{frame.left} {tick.at}H{_END}" for tick in ticks),
        path=path_of([drawn.path]),
        actual=path_of(runs_of(drawn.values)),
        dots=dots([*filter(None, drawn.values), *filter(None, [drawn.baseline])]),
        open=dots(drawn.open),
        marks=_marks(drawn),
        gap=f"M{drawn.chip[0]} {drawn.chip[1]}V{drawn.expected[1]}"
        if drawn.chip and drawn.expected
        else "",
        chip=drawn.chip,
        band=drawn.band,
        labels=_labelled(entry, plot, frame, drawn, words),
        starts_at_zero=frame.scale.starts_at_zero,
    )


class _Frame(NamedTuple):
    """Where years and numbers lie."""

    first: int
    last: int
    scale: Scale
    left: int

    @classmethod
    def of(cls, plot: Plot) -> _Frame:
        scale = Scale.over(plot.numbers(), _BOTTOM, _TOP)
        longest = max(text_width(working_text(tick), NARROW) for tick in scale.ticks)
        return cls(plot.years[0], plot.years[-1], scale, min(longest + _BESIDE, _WIDEST))

    def x(self, year: int) -> int:
        # A single year stands in the middle.
        start = self.left + _CHIP
        if self.first == self.last:
            return (start + _END) // 2
        return start + (year - self.first) * (_END - start) // (self.last - self.first)

    def place(self, year: int, number: Fraction | None) -> Point | None:
        return None if number is None else (self.x(year), self.scale.place(number))

    def ticks(self) -> tuple[Tick, ...]:
        room, ticks = self.left - _BESIDE, []
        for each in self.scale.ticks:
            text = working_text(each)
            squeeze = room if text_width(text, NARROW) > room else 0
            ticks.append(Tick(self.scale.place(each), text, squeeze=squeeze))
        return tuple(ticks)

    def eras(self, plot: Plot) -> tuple[Tick, ...]:
        """The years that have room, the report's own among them."""
        widest = max(text_width(short_era(year), NARROW) for year in plot.years)
        each = (_END - self.left) // max(len(plot.years) - 1, 1)
        step = math.ceil((widest + _DOT) / max(each, 1))
        chosen = min(max(plot.year, plot.years[0]), plot.years[-1])
        return tuple(
            Tick(self.x(year), short_era(year), is_judged=year == plot.year)
            for year in plot.years
            if (year - chosen) % step == 0
        )


class _Drawn(NamedTuple):
    """The points of a chart, one a year, None where there is nothing."""

    values: tuple[Point | None, ...]
    open: tuple[Point, ...]
    path: list[Point]
    chip: Point | None
    expected: Point | None
    baseline: Point | None
    target: Point | None
    band: Point | None

    @classmethod
    def of(cls, plot: Plot, frame: _Frame) -> _Drawn:
        years = plot.years
        values = tuple(map(frame.place, years, plot.values))
        judged = plot.judged
        limits = [frame.scale.place(limit) for limit in plot.limits or ()]
        return cls(
            values=values,
            open=tuple(
                point
                for year, point in zip(years, values, strict=True)
                if point and year in plot.preliminary
            ),
            path=corners([p for p in map(frame.place, years, plot.path) if p]),
            chip=None if judged is None else frame.place(judged, plot.value(judged)),
            expected=None if judged is None else frame.place(judged, plot.expected),
            baseline=frame.place(*plot.baseline) if plot.baseline else None,
            target=frame.place(*plot.target) if plot.target else None,
            band=(limits[1], limits[0] - limits[1]) if limits else None,
        )

    def marks(self) -> list[Box]:
        """What words must not cover."""
        small = [*self.values, self.baseline]
        large = [self.expected, self.target]
        boxes = [_around(point, _DOT) for point in small if point]
        boxes += [_around(point, _MARK) for point in large if point]
        return boxes + ([_around(self.chip, _CHIP)] if self.chip else [])


def _around(point: Point, reach: int) -> Box:
    x, y = point
    return Box(x - reach, y - reach, x + reach, y + reach)


# ── words ───────────────────────────────────────────────────────────────────────────────────────


def _labelled(
    entry: Entry, plot: Plot, frame: _Frame, drawn: _Drawn, words: Words
) -> tuple[Label, ...]:
    """The words of a chart, the most important first."""
    told = captions(entry, words)
    lines = [drawn.path, *runs_of(drawn.values)]
    if drawn.chip and drawn.expected:
        lines.append([drawn.chip, drawn.expected])
    room = Room(Box(frame.left + 2, 2, WIDTH - 2, _FOOT - 2), lines, drawn.marks())
    labels: list[Label] = []
    spots: tuple[Spot, ...]
    if drawn.chip:
        # The gap stands beside the drawing too, and is the first to go where there is no room.
        labels += room.put("actual", told.actual, drawn.chip, AROUND) or room.put(
            "actual", told.actual[:1], drawn.chip, AROUND
        )
    if drawn.target:
        spots = (ABOVE_LEFT, BELOW_LEFT, LEFT, ABOVE, BELOW, *AROUND)
        labels += room.put("target", [told.target], drawn.target, spots)
    if drawn.expected and drawn.expected not in (drawn.target, drawn.chip):
        spots = (ABOVE_LEFT, BELOW_LEFT, ABOVE_RIGHT, BELOW_RIGHT, *AROUND)
        labels += room.put("expected", [told.expected], drawn.expected, spots)
    if drawn.baseline:
        falls = bool(drawn.path) and drawn.path[-1][1] > drawn.path[0][1]
        first = (ABOVE_RIGHT, BELOW_RIGHT) if falls else (BELOW_RIGHT, ABOVE_RIGHT)
        labels += room.put("baseline", [told.baseline], drawn.baseline, (*first, *AROUND))
    return (*labels, *_values(plot, drawn, room, told.values))


def _values(plot: Plot, drawn: _Drawn, room: Room, told: dict[int, str]) -> Iterable[Label]:
    """The other values, which stand there where the drawing has its full size."""
    known = [
        (year, point)
        for year, point in zip(plot.years, drawn.values, strict=True)
        if point and point not in (drawn.chip, drawn.baseline)
    ]
    if len(known) > _MANY:
        heights = sorted(known, key=lambda each: each[1][1])
        known = [known[0], heights[0], heights[-1]]
    for year, point in dict.fromkeys(known):
        yield from room.put("value", [told[year]], point, (ABOVE, BELOW), (WIDE,))


# ── lines ───────────────────────────────────────────────────────────────────────────────────────


def runs_of(points: Iterable[Point | None]) -> list[list[Point]]:
    """Points that follow each other without a gap in time."""
    runs: list[list[Point]] = [[]]
    for point in points:
        if point is not None:
            runs[-1].append(point)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def corners(points: Sequence[Point]) -> list[Point]:
    """The ends of a line, and the points at which it turns by more than rounding."""
    kept = list(points[:1])
    for before, (x, y), after in zip(points, points[1:], points[2:], strict=False):
        across, down = after[0] - before[0], after[1] - before[1]
        if abs(down * (x - before[0]) - (y - before[1]) * across) > across:
            kept.append((x, y))
    return [*kept, *points[-1:]] if len(points) > 1 else kept


def path_of(runs: Iterable[Sequence[Point]]) -> str:
    """Lines from point to point, as one path."""
    return "".join("M" + "L".join(f"{x} {y}" for x, y in run) for run in runs if len(run) > 1)


def dots(points: Iterable[Point]) -> str:
    """Lines of no length, which round ends make dots of."""
    return "".join(f"M{x} {y}h0" for x, y in points)


def _marks(drawn: _Drawn) -> str:
    """A diamond for what was expected, a square for the target."""
    made = ""
    if drawn.expected and drawn.expected != drawn.target:
        x, y = drawn.expected
        made += f"M{x - 7} {y}l7-7 7 7-7 7z"
    if drawn.target:
        x, y = drawn.target
        made += f"M{x - 6} {y - 6}h12v12h-12z"
    return made
