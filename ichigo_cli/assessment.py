"""A plan, its values and a year, put together: every number that any output shows.

This is the only place where figures are computed; tables, reports and exports render it.
"""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from ichigo_cli.attainment import Judgement, Path, Reason, judge, running_total
from ichigo_cli.model import Better, Observation, Series, Status

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from decimal import Decimal

    from ichigo_cli.model import Actuals, Branch, Indicator, Strategy


class Turn(StrEnum):
    """Which way an indicator went since the value before."""

    IMPROVED = "improved"
    WORSENED = "worsened"
    UNCHANGED = "unchanged"


class Change(NamedTuple):
    """The step from an earlier value to the one that is judged.

    `amount` is signed and in the unit: positive when the number rose. `turn` says whether that is
    good; between two values inside a range it is unchanged.
    """

    since: int
    amount: Fraction
    turn: Turn


class Standing(NamedTuple):
    """One indicator in one year.

    `actual` is the row that is judged and `actual_year` its year, earlier than `year` when the
    value is carried; both are None when there is none. `total` is the number that is judged: the
    value, or the running total of a flow (None when an amount is missing). `reported` is what the
    chosen year itself says. `due` is the path's value for the chosen year, whether or not there is
    an actual. `rows` are all rows up to the chosen year, and `totals` the number that counts in
    each of them that has a value (for a flow the running total).
    """

    indicator: Indicator
    parents: tuple[str, ...]
    year: int
    reported: Observation
    actual: Observation | None
    actual_year: int | None
    total: Fraction | None
    due: Fraction | None
    judgement: Judgement
    grade: str | None
    change: Change | None
    rows: Mapping[int, Observation]
    totals: Mapping[int, Fraction | None]
    is_first_year: bool
    is_short: bool

    @property
    def is_carried(self) -> bool:
        """Whether an earlier value stands in for the chosen year."""
        return self.actual_year is not None and self.actual_year < self.year


class Summary(NamedTuple):
    """How many indicators have each grade, and why the others have none.

    The grades and the reasons add up to `total`; `carried` counts indicators of either kind.
    """

    total: int
    grades: dict[str, int]
    carried: int
    reasons: dict[Reason, int]

    @property
    def not_evaluated(self) -> int:
        """How many indicators have no grade."""
        return sum(self.reasons.values())


class Assessment(NamedTuple):
    """A whole plan in one year, or the part of it that was asked for."""

    strategy: Strategy
    year: int
    years: tuple[int, ...]
    standings: tuple[Standing, ...]

    @property
    def summary(self) -> Summary:
        """The counts over the standings; percentages are never averaged."""
        grades = Counter(s.grade for s in self.standings if s.grade is not None)
        reasons = Counter(s.judgement.reason for s in self.standings if s.grade is None)
        return Summary(
            total=len(self.standings),
            grades={band.grade: grades[band.grade] for band in self.strategy.bands},
            carried=sum(s.is_carried for s in self.standings),
            reasons={reason: reasons[reason] for reason in Reason if reasons[reason]},
        )

    def by_goal(self) -> list[tuple[Branch, list[Standing]]]:
        """The goals in file order, each with its standings; goals without any are left out."""
        groups: dict[str, list[Standing]] = {goal.id: [] for goal in self.strategy.goals}
        for standing in self.standings:
            groups[standing.parents[0]].append(standing)
        return [(goal, groups[goal.id]) for goal in self.strategy.goals if groups[goal.id]]

    def selected(
        self,
        goals: Collection[str] = (),
        indicators: Collection[str] = (),
        grades: Collection[str] = (),
    ) -> Assessment:
        """The part that matches every given filter; an empty filter lets everything through."""
        kept = tuple(
            s
            for s in self.standings
            if (not goals or s.parents[0] in goals)
            and (not indicators or s.indicator.id in indicators)
            and (not grades or s.grade in grades)
        )
        return self._replace(standings=kept)

    def has_grade_or_worse(self, grade: str) -> bool:
        """Whether an evaluated indicator has this grade or one further down the bands."""
        order = [band.grade for band in self.strategy.bands]
        worse = order[order.index(grade) :]
        return any(s.grade in worse for s in self.standings)


def assess(strategy: Strategy, actuals: Actuals, year: int) -> Assessment:
    """Judge every indicator of a plan in one fiscal year.

    Where the year has no value, the latest earlier one after the baseline year stands in, judged
    against the path of its own year.
    """
    standings = tuple(
        _standing(strategy, path, indicator, actuals.of(indicator.id), year)
        for path, indicator in strategy.indicators()
    )
    years = tuple(known for known in actuals.years if known <= year)
    return Assessment(strategy=strategy, year=year, years=years, standings=standings)


class Movement(StrEnum):
    """What became of an indicator since the year before."""

    IMPROVED = "improved"
    WORSENED = "worsened"
    UNCHANGED = "unchanged"
    FIRST_VALUE = "first_value"
    NO_NEW_VALUE = "no_new_value"


def movement(standing: Standing) -> Movement:
    """What the chosen year brought: a step from the value before, a first value, or none."""
    if standing.actual is None or standing.is_carried:
        return Movement.NO_NEW_VALUE
    if standing.change is None:
        return Movement.FIRST_VALUE
    return Movement(standing.change.turn.value)


def known_years(strategy: Strategy, actuals: Actuals) -> tuple[int, int]:
    """The first and last year that can be asked for: plan, baselines, targets and values."""
    years = {strategy.period.start, strategy.period.end, *actuals.years}
    for _, indicator in strategy.indicators():
        years |= {point.year for point in (indicator.baseline, indicator.target) if point}
    return min(years), max(years)


_NOT_REPORTED = Observation(status=Status.NOT_REPORTED)


def _standing(
    strategy: Strategy,
    parents: tuple[str, ...],
    indicator: Indicator,
    rows: Mapping[int, Observation],
    year: int,
) -> Standing:
    values = {y: row.value for y, row in rows.items() if y <= year and row.value is not None}
    actual_year = _judged_year(indicator, values, year)
    totals = _totals(strategy, indicator, values)
    total = None if actual_year is None else totals[actual_year]
    judgement = _judge(indicator, actual_year, total)
    path = Path.of(indicator)
    return Standing(
        indicator=indicator,
        parents=parents,
        year=year,
        reported=rows.get(year, _NOT_REPORTED),
        actual=None if actual_year is None else rows[actual_year],
        actual_year=actual_year,
        total=total,
        due=path.expected(year) if path else None,
        judgement=judgement,
        grade=None if judgement.graded is None else strategy.grade(judgement.graded),
        change=_change(indicator, path, values, actual_year),
        rows={y: row for y, row in rows.items() if y <= year},
        totals=totals,
        is_first_year=bool(path and actual_year and path.is_first_year(actual_year)),
        is_short=bool(path and path.is_short()),
    )


def _judged_year(indicator: Indicator, values: Mapping[int, Decimal], year: int) -> int | None:
    """The chosen year if it has a value, else the latest earlier one after the baseline."""
    if year in values:
        return year
    start = indicator.baseline.year if indicator.baseline else None
    return max((y for y in values if start is None or y > start), default=None)


def _totals(
    strategy: Strategy, indicator: Indicator, values: Mapping[int, Decimal]
) -> dict[int, Fraction | None]:
    """The number that is judged, for every year with a value."""
    if indicator.series is Series.FLOW:
        start = strategy.period.start
        return {year: running_total(indicator, values, year, start) for year in values}
    return {year: Fraction(value) for year, value in values.items()}


def _judge(indicator: Indicator, year: int | None, total: Fraction | None) -> Judgement:
    judgement = judge(indicator, year or 0, total)
    if year is not None and total is None:
        return Judgement(state=judgement.state, reason=Reason.CUMULATIVE_GAP)
    return judgement


def _change(
    indicator: Indicator, path: Path | None, values: Mapping[int, Decimal], year: int | None
) -> Change | None:
    """The step to the judged value from the one before it, yearly amounts for a flow."""
    before = max((y for y in values if year is not None and y < year), default=None)
    if year is None or before is None:
        return None
    old, new = Fraction(values[before]), Fraction(values[year])
    return Change(since=before, amount=new - old, turn=_turn(indicator, path, old, new))


def _turn(indicator: Indicator, path: Path | None, old: Fraction, new: Fraction) -> Turn:
    if indicator.better is Better.RANGE:
        gain = path.measure(old) - path.measure(new) if path else Fraction(0)
    else:
        gain = new - old if indicator.better is Better.HIGHER else old - new
    if gain == 0:
        return Turn.UNCHANGED
    return Turn.IMPROVED if gain > 0 else Turn.WORSENED
