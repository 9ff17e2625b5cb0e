"""The numbers of one indicator's chart, year by year and exact, for charts that people edit."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from ichigo_cli.model import Range

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ichigo_cli.assessing.standing import Standing

Values = tuple[Fraction | None, ...]


class Plotted(NamedTuple):
    """What is drawn of one indicator in its own unit, each line with a value or None a year.

    `years` leaves none out between the first and the last, so that a gap in time stays one.
    `actual` are the values that count (of a flow the running total), `expected` is the path from
    baseline to target, `baseline` and `target` are single points; of a range `low` and `high` are
    its edges. A line without any value is empty.
    """

    years: tuple[int, ...]
    baseline: Values
    actual: Values
    expected: Values
    target: Values
    low: Values
    high: Values

    @property
    def numbers(self) -> tuple[Fraction, ...]:
        """Every number that is drawn."""
        return tuple(each for line in self[1:] for each in line if each is not None)


def plotted(standing: Standing) -> Plotted | None:
    """The numbers of an indicator's chart; None where there is nothing to draw."""
    points = _points(standing)
    named = {year for line in points.values() for year in line}
    if not named:
        return None
    years = tuple(range(min(named), max(named) + 1))
    lines = {
        key: tuple(line.get(year) for year in years) if line else () for key, line in points.items()
    }
    return Plotted(years, **lines)


def _points(standing: Standing) -> dict[str, Mapping[int, Fraction]]:
    indicator, path = standing.indicator, standing.path
    known = {year: total for year, total in standing.totals.items() if total is not None}
    # One year's amount has no place on the scale of a running total.
    baseline = (
        indicator.baseline if indicator.baseline and not indicator.baseline.per_year else None
    )
    last = max((*known, standing.year), default=standing.year)
    target = indicator.target
    edges: dict[str, Mapping[int, Fraction]] = {"target": {}, "low": {}, "high": {}}
    ends = target.value if target else None
    if target and isinstance(ends, Range):
        first = min([*known, target.year, *([baseline.year] if baseline else [])])
        span = range(first, max(last, target.year) + 1)
        edges["low"] = dict.fromkeys(span, Fraction(ends.low))
        edges["high"] = dict.fromkeys(span, Fraction(ends.high))
    elif target and isinstance(ends, Decimal):
        edges["target"] = {target.year: Fraction(ends)}
    return {
        "baseline": {baseline.year: Fraction(baseline.value)} if baseline else {},
        "actual": known,
        "expected": dict(path.drawn(last)) if path else {},
        **edges,
    }
