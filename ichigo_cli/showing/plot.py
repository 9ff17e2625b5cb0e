"""What a chart of one indicator shows: exact numbers, year by year.

A drawing of the page and a chart that Word or Excel draws itself are made from the same record.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from ichigo_cli.model import Status
from ichigo_cli.path import Distance
from ichigo_cli.showing.said import digits
from ichigo_cli.target import Range

if TYPE_CHECKING:
    from ichigo_cli.assessing.standing import Standing
    from ichigo_cli.target import Baseline, Target


class Plot(NamedTuple):
    """What a chart of one indicator shows: exact numbers in its unit, for every year of its axis.

    `values` is None in a year without a value, so that a gap stays open; those of the years in
    `preliminary` may change. `path` is the way from baseline to target, None in a year in which it
    does not run. `limits` are the ends of a range target, lower first. `judged` is the year of the
    value that is judged, and `expected` the path's value in it, else in the chosen year `year`;
    None where it is no number of the axis. A yearly baseline beside a running total is no number of
    the axis and is left out. `digits` is how many stand behind the point of computed numbers.
    """

    unit: str
    digits: int
    year: int
    years: tuple[int, ...]
    values: tuple[Fraction | None, ...]
    preliminary: frozenset[int]
    path: tuple[Fraction | None, ...]
    baseline: tuple[int, Fraction] | None
    target: tuple[int, Fraction] | None
    limits: tuple[Fraction, Fraction] | None
    judged: int | None
    expected: Fraction | None

    def numbers(self) -> list[Fraction]:
        """Every number that is drawn."""
        marks = [mark[1] for mark in (self.baseline, self.target) if mark]
        known = [each for each in (*self.values, *self.path, self.expected) if each is not None]
        return [*known, *marks, *(self.limits or ())]

    def value(self, year: int) -> Fraction | None:
        """The value of a year of the axis."""
        return self.values[year - self.years[0]]


def plot_of(standing: Standing) -> Plot | None:
    """What a chart of an indicator shows; None where there is nothing to show."""
    indicator, path = standing.indicator, standing.path
    baseline, target = _baseline(indicator.baseline), indicator.target
    known = {year: total for year, total in standing.totals.items() if total is not None}
    course = dict(path.drawn(max((*known, standing.year)))) if path else {}
    ends = {*known, *course, *(mark.year for mark in (target, indicator.baseline) if mark)}
    if not known and not course and baseline is None and target is None:
        return None
    years = tuple(range(min(ends), max(ends) + 1))
    limits = target.value if target and isinstance(target.value, Range) else None
    judged = standing.actual_year if standing.total is not None else None
    return Plot(
        unit=indicator.unit or "",
        digits=digits(indicator),
        year=standing.year,
        years=years,
        values=tuple(known.get(year) for year in years),
        preliminary=frozenset(
            year for year in known if standing.observations[year].status is Status.PRELIMINARY
        ),
        path=tuple(course.get(year) for year in years),
        baseline=baseline,
        target=_target(target),
        limits=(Fraction(limits.low), Fraction(limits.high)) if limits else None,
        judged=judged,
        expected=_expected(standing),
    )


def _baseline(given: Baseline | None) -> tuple[int, Fraction] | None:
    # One year's amount has no place on the scale of a running total.
    if given is None or given.per_year:
        return None
    return given.year, Fraction(given.value)


def _target(given: Target | None) -> tuple[int, Fraction] | None:
    if given is None or isinstance(given.value, Range):
        return None
    return given.year, Fraction(given.value)


def _expected(standing: Standing) -> Fraction | None:
    path, expected = standing.path, standing.expected
    if path is None or expected is None:
        return None
    # Inside a range there is no line that a value could lie on.
    if isinstance(path.measure, Distance) and not (path.start and path.start.number):
        return None
    return path.measure.back(expected)
