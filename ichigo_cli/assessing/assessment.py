"""A plan, its values and a year, put together: every number that any output shows.

This is the only place where figures are computed; tables, reports and exports render it.
"""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.assessing.attainment import (
    Judgement,
    Path,
    Reason,
    State,
    base_year_reason,
    counts_after,
    first_counted,
    judge,
    running_total,
)
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
    each of them that has a value (for a flow the running total). `counted_from` is the first year
    whose amount belongs to the total of a flow, None for a level.
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
    counted_from: int | None
    is_first_year: bool
    is_short: bool

    def status_in(self, year: int) -> Status:
        """What a year says, also where it has no row or an empty one: not reported, or not due."""
        row = self.rows.get(year, _NOT_REPORTED)
        is_silent = row.status is Status.NOT_REPORTED and not self.indicator.is_due(year)
        return Status.NOT_DUE if is_silent else row.status

    @property
    def expected(self) -> Fraction | None:
        """The path's value that counts: of the judged year, without an actual of the chosen one."""
        return self.due if self.actual is None else self.judgement.expected

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

    @property
    def is_without_values(self) -> bool:
        """Whether there are indicators, and none of them has a value of the chosen year itself."""
        reported = [s.reported.value for s in self.standings]
        return bool(reported) and all(value is None for value in reported)

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
        for path, indicator in sorted(strategy.indicators(), key=lambda each: each[1].place)
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
        years |= {indicator.count_from} if indicator.count_from else set()
        years |= {point.year for point in (indicator.baseline, indicator.target) if point}
    return min(years), max(years)


class Pick(NamedTuple):
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


def latest_full_year(strategy: Strategy, actuals: Actuals) -> Pick:
    """The latest year in which at least half of what was due has a value.

    Where there is no such year, the latest one with any value; where there is no value at all, the
    latest of the plan's first year and those that have a file.
    """
    latest = actuals.latest_year()
    if latest is None:
        year = max((strategy.period.start, *actuals.years))
        return _pick(strategy, actuals, year, latest)
    years = sorted(actuals.years, reverse=True)
    picks = (_pick(strategy, actuals, year, latest) for year in years)
    full = next((pick for pick in picks if pick.is_half), None)
    return full or _pick(strategy, actuals, latest, latest)


def _pick(strategy: Strategy, actuals: Actuals, year: int, latest: int | None) -> Pick:
    due = with_value = 0
    for _, indicator in strategy.indicators():
        row = actuals.of(indicator.id).get(year, _NOT_REPORTED)
        if is_owed(strategy, indicator, row, year):
            due += 1
            with_value += row.value is not None
    return Pick(year, due, with_value, latest)


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
_NOT_REPORTED = Observation(status=Status.NOT_REPORTED)


def _standing(
    strategy: Strategy,
    parents: tuple[str, ...],
    indicator: Indicator,
    rows: Mapping[int, Observation],
    year: int,
) -> Standing:
    known = {y: row for y, row in rows.items() if y <= year}
    values = {y: row.value for y, row in known.items() if row.value is not None}
    actual_year = _judged_year(strategy, indicator, values, year)
    totals = _totals(strategy, indicator, values)
    total = None if actual_year is None else totals[actual_year]
    amount = None if actual_year is None else values[actual_year]
    judgement = _judge(strategy, indicator, actual_year, amount, total)
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
        rows=known,
        totals=totals,
        counted_from=_counted_from(strategy, indicator),
        is_first_year=bool(path and actual_year and path.is_first_year(actual_year)),
        is_short=bool(path and path.is_short()),
    )


def _judged_year(
    strategy: Strategy, indicator: Indicator, values: Mapping[int, Decimal], year: int
) -> int | None:
    """The chosen year if it has a value, else the latest earlier one that is on the path."""
    if year in values:
        return year
    start = counts_after(indicator, strategy.period.start)
    return max((y for y in values if start is None or y > start), default=None)


def _counted_from(strategy: Strategy, indicator: Indicator) -> int | None:
    if indicator.series is Series.LEVEL:
        return None
    return first_counted(indicator, strategy.period.start)


def _totals(
    strategy: Strategy, indicator: Indicator, values: Mapping[int, Decimal]
) -> dict[int, Fraction | None]:
    """The number that is judged, for every year with a value."""
    if indicator.series is Series.LEVEL:
        return {year: Fraction(value) for year, value in values.items()}
    start = strategy.period.start
    return {year: running_total(indicator, values, year, start) for year in values}


def _judge(
    strategy: Strategy,
    indicator: Indicator,
    year: int | None,
    value: Decimal | None,
    total: Fraction | None,
) -> Judgement:
    if year is None or value is None:
        return judge(indicator, 0, None)
    before = counts_after(indicator, strategy.period.start)
    if total is None and before is not None and year <= before:
        reason = _reason_before_counting(indicator, year, value)
        return Judgement(state=State.NOT_EVALUATED, reason=reason)
    return judge(indicator, year, total, has_amount=True)


def _reason_before_counting(indicator: Indicator, year: int, amount: Decimal) -> Reason:
    """An amount of the base year can be held against a baseline that is one year's amount too."""
    baseline = indicator.baseline
    if baseline and baseline.per_year and baseline.year == year:
        return base_year_reason(indicator, Fraction(amount))
    return Reason.BEFORE_BASE_YEAR


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
