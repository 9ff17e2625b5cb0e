"""Which years a plan can be asked for, and which one is taken where none is named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.counting import counts_after
from ichigo_cli.model import NOT_REPORTED, Status

if TYPE_CHECKING:
    from ichigo_cli.model import Actuals, Indicator, Observation, Strategy


def known_years(strategy: Strategy, actuals: Actuals) -> tuple[int, int]:
    """The first and last year that can be asked for: plan, baselines, targets and values."""
    years = {strategy.period.start, strategy.period.end, *actuals.years}
    for _, indicator in strategy.indicators():
        years |= {indicator.count_from} if indicator.count_from else set()
        years |= {point.year for point in (indicator.baseline, indicator.target) if point}
    return min(years), max(years)


class LatestYear(NamedTuple):
    """The year that is taken where none is asked for, and the figures that it was taken for.

    `with_value` of `due` indicators have a value in `year`; `latest` is the latest year in which
    any indicator has one, None where there is no value at all.
    """

    year: int
    due: int
    with_value: int
    latest: int | None

    @property
    def is_half(self) -> bool:
        """Whether at least half of what was due has a value."""
        return 0 < self.due <= 2 * self.with_value


def latest_full_year(strategy: Strategy, actuals: Actuals) -> LatestYear:
    """The latest year in which at least half of what was due has a value.

    Where there is no such year, the latest one with any value; where there is no value at all, the
    latest of the plan's first year and those that have a file.
    """
    latest = actuals.latest_year()
    if latest is None:
        year = max((strategy.period.start, *actuals.years))
        return _latest_year(strategy, actuals, year, latest)
    years = sorted(actuals.years, reverse=True)
    picks = (_latest_year(strategy, actuals, year, latest) for year in years)
    full = next((pick for pick in picks if pick.is_half), None)
    return full or _latest_year(strategy, actuals, latest, latest)


def _latest_year(strategy: Strategy, actuals: Actuals, year: int, latest: int | None) -> LatestYear:
    due = with_value = 0
    for _, indicator in strategy.indicators():
        row = actuals.of(indicator.id).get(year, NOT_REPORTED)
        if is_owed(strategy, indicator, row, year):
            due += 1
            with_value += row.value is not None
    return LatestYear(year, due, with_value, latest)


def is_owed(strategy: Strategy, indicator: Indicator, row: Observation, year: int) -> bool:
    """Whether a year owes a value: it counts, the plan asks for one, and no row says otherwise.

    Args:
        strategy: the plan.
        indicator: one of its indicators.
        row: what the year says of it.
        year: the fiscal year.
    """
    before = counts_after(indicator, strategy.period.start)
    first = strategy.period.start if before is None else before + 1
    return year >= first and indicator.is_due(year) and row.status not in _NOTHING_OWED


_NOTHING_OWED: Final = (Status.NOT_DUE, Status.NOT_APPLICABLE, Status.DISCONTINUED)
