"""The geometry of a chart: where lines, marks and ticks of one indicator lie on the page.

Everything is exact and comes from the assessment; a template only draws it. Coordinates are in
the units of the drawing, with one digit, from its upper left corner.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.model import Status
from ichigo_cli.showing.figures import round_half_up, working_text
from ichigo_cli.target import Range

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from decimal import Decimal

    from ichigo_cli.assessing.standing import Standing

WIDTH: Final = 360
HEIGHT: Final = 220
_LEFT, _RIGHT, _TOP, _BOTTOM = 58, 346, 14, 186
_WIDEST_LEFT: Final = 130
_BESIDE: Final = 10
_LETTERS: Final = Fraction(12)
_LETTER_WIDTH: Final = Fraction(58, 100)
"""A digit's width in a size of letters of 1, on the safe side."""
_TICKS: Final = 4
_STEPS: Final = (Fraction(1), Fraction(2), Fraction(5), Fraction(10))
_BAR_SCALE: Final = Fraction(200)


class Tick(NamedTuple):
    """A line of the scale: where it lies, and the number or year it stands for."""

    at: Decimal
    value: Fraction


class Mark(NamedTuple):
    """One value in the drawing."""

    x: Decimal
    y: Decimal
    year: int
    value: Fraction
    is_preliminary: bool = False
    is_carried: bool = False


class Chart(NamedTuple):
    """All that is drawn of one indicator.

    `path` is the line from baseline to target; `runs` are the actual values of years that follow
    each other, so that a gap in time stays open; `band` is the range of a range target, as its
    upper and lower edge. `left` is where the axis stands, with room for the numbers beside it,
    and `letters` the size of those.
    """

    left: int
    letters: Decimal
    years: tuple[Tick, ...]
    scale: tuple[Tick, ...]
    path: tuple[Mark, ...]
    runs: tuple[tuple[Mark, ...], ...]
    baseline: Mark | None
    target: Mark | None
    band: tuple[Decimal, Decimal] | None


class Bar(NamedTuple):
    """An attainment as a bar on a scale of 0 to 200 %, in hundredths of that scale."""

    length: Decimal
    is_capped: bool
    is_below_zero: bool


def ticks(low: Fraction, high: Fraction, count: int = _TICKS) -> tuple[Fraction, ...]:
    """Round numbers that span an interval: steps of 1, 2 or 5 times a power of ten.

    Args:
        low: lower end.
        high: upper end, above `low`.
        count: how many steps there should be about.

    Returns:
        The ticks from the last one at or below `low` to the first one at or above `high`.
    """
    rough = (high - low) / count
    power = Fraction(10) ** (len(str(math.floor(rough))) - 1 if rough >= 1 else _below_one(rough))
    step = next(factor * power for factor in _STEPS if factor * power >= rough)
    first, last = math.floor(low / step), math.ceil(high / step)
    return tuple(step * index for index in range(first, last + 1))


def _below_one(rough: Fraction) -> int:
    power = 0
    while rough * 10**power < 1:
        power += 1
    return -power


def bar(attainment: Fraction) -> Bar:
    """The bar of an attainment in percent, capped at both ends of the scale."""
    inside = min(max(attainment, Fraction(0)), _BAR_SCALE)
    length = round_half_up(inside / _BAR_SCALE * 100, 1)
    return Bar(length, is_capped=attainment > _BAR_SCALE, is_below_zero=attainment < 0)


def chart(standing: Standing) -> Chart | None:
    """The drawing of one indicator; None when there is nothing to draw."""
    indicator = standing.indicator
    path = standing.path
    known = {year: total for year, total in standing.totals.items() if total is not None}
    # One year's amount has no place on the scale of a running total.
    baseline = indicator.baseline
    baseline = None if baseline and baseline.per_year else baseline
    last = max((*known, standing.year), default=standing.year)
    course = path.drawn(last) if path else ()
    target = indicator.target
    ends = target.value if target else None
    edges = [Fraction(e) for e in (ends if isinstance(ends, Range) else [ends]) if e is not None]
    base = Fraction(baseline.value) if baseline else None
    numbers = [*known.values(), *edges, *(value for _, value in course)]
    numbers += [] if base is None else [base]
    years = [*known, *(year for year, _ in course), *([target.year] if target else [])]
    years += [baseline.year] if baseline else []
    if not numbers or not years:
        return None
    frame = _Frame(years, numbers)
    return Chart(
        left=frame.left,
        letters=frame.letters,
        years=frame.years(),
        scale=frame.scale(),
        path=tuple(frame.mark(year, value) for year, value in course),
        runs=_runs(frame, standing, known),
        baseline=frame.mark(baseline.year, base) if baseline and base is not None else None,
        target=frame.mark(target.year, edges[0]) if target and len(edges) == 1 else None,
        band=(frame.y(edges[1]), frame.y(edges[0])) if len(edges) > 1 else None,
    )


def _runs(
    frame: _Frame, standing: Standing, known: dict[int, Fraction]
) -> tuple[tuple[Mark, ...], ...]:
    runs: list[list[Mark]] = []
    for year in sorted(known):
        mark = frame.mark(year, known[year])._replace(
            is_preliminary=standing.observations[year].status is Status.PRELIMINARY,
            is_carried=standing.is_carried and year == standing.actual_year,
        )
        if runs and runs[-1][-1].year == year - 1:
            runs[-1].append(mark)
        else:
            runs.append([mark])
    return tuple(tuple(run) for run in runs)


class _Frame:
    """The mapping from years and numbers to the drawing."""

    def __init__(self, years: Iterable[int], numbers: Sequence[Fraction]) -> None:
        years = tuple(years)
        self._first, self._last = min(years), max(years)
        low, high = min(numbers), max(numbers)
        margin = (high - low) / 20 or abs(high) / 10 or Fraction(1)
        # Where nothing lies below 0, no axis does: nobody counts -2 births.
        bottom = max(low - margin, Fraction(0)) if low >= 0 else low - margin
        self._ticks = ticks(bottom, high + margin)
        longest = max(len(working_text(tick)) for tick in self._ticks) * _LETTER_WIDTH
        self.left = min(max(_LEFT, math.ceil(longest * _LETTERS) + _BESIDE), _WIDEST_LEFT)
        room = (self.left - _BESIDE) / longest
        self.letters = round_half_up(min(_LETTERS, Fraction(math.floor(room * 10), 10)), 1)

    def x(self, year: int) -> Decimal:
        span = max(self._last - self._first, 1)
        share = Fraction(year - self._first, span)
        return round_half_up(self.left + share * (_RIGHT - self.left), 1)

    def y(self, value: Fraction) -> Decimal:
        low, high = self._ticks[0], self._ticks[-1]
        return round_half_up(_BOTTOM - (value - low) / (high - low) * (_BOTTOM - _TOP), 1)

    def mark(self, year: int, value: Fraction) -> Mark:
        return Mark(self.x(year), self.y(value), year, value)

    def years(self) -> tuple[Tick, ...]:
        step = math.ceil((self._last - self._first + 1) / 10)
        shown = range(self._first, self._last + 1, step)
        return tuple(Tick(self.x(year), Fraction(year)) for year in shown)

    def scale(self) -> tuple[Tick, ...]:
        return tuple(Tick(self.y(value), value) for value in self._ticks)
