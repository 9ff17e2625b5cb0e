"""What each remaining year must bring to reach the target, beside what each year has brought.

Arithmetic only, and exact: with the judged number a of year t, the target T of year t1 and values
of the years before, in the numbers that are compared (running totals for a flow, distances for a
range)::

    needed    (T - a) / (t1 - t)       for t < t1
    brought   (a2 - a1) / (t2 - t1)    for each value and the one before it

It says nothing of whether that will happen, and no year beyond the target's.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ichigo_cli.path import Point

if TYPE_CHECKING:
    from fractions import Fraction

    from ichigo_cli.assessing.standing import Standing
    from ichigo_cli.path import TargetPath


class Step(NamedTuple):
    """From one known number to the next: its two ends and what a year brought, in the unit."""

    since: Point
    until: Point

    @property
    def years(self) -> int:
        """How many years it took; more than one where those between have no value."""
        return self.until.year - self.since.year

    @property
    def per_year(self) -> Fraction:
        """What each of its years brought on average, positive where the number rose."""
        return (self.until.number - self.since.number) / self.years


class Pace(NamedTuple):
    """What was brought, and what remains.

    `ahead` leads from the judged number to the target, None where no year remains. `is_reached`
    says that the judged number is as good as the target or better.
    """

    brought: tuple[Step, ...]
    ahead: Step | None
    is_reached: bool


def pace_of(standing: Standing) -> Pace | None:
    """The pace of an indicator up to its judged value; None without a target or a value to judge.

    A value of the base year or before is no step of the plan and is left out.
    """
    path, year, total = standing.path, standing.actual_year, standing.total
    if path is None or year is None or total is None:
        return None
    if path.start is not None and year <= path.start.year:
        return None
    now = Point(year, path.measure.of(total))
    ahead = Step(now, path.end) if year < path.end.year else None
    reached = path.lead(now.number, path.end.number) >= 0
    return Pace(_brought(standing, path, year), ahead, reached)


def _brought(standing: Standing, path: TargetPath, last: int) -> tuple[Step, ...]:
    start = path.start
    known = [
        Point(year, path.measure.of(total))
        for year, total in sorted(standing.totals.items())
        if total is not None and year <= last and (start is None or year > start.year)
    ]
    points = known if start is None else [start, *known]
    return tuple(Step(before, after) for before, after in pairwise(points))
