"""One indicator in one year: its value, how it is judged, its grade and its movement."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from ichigo_cli.assessing.attainment import Judgement, Reason, State, base_year_reason, judge
from ichigo_cli.assessing.movement import movement_of
from ichigo_cli.counting import counts_after, first_counted, running_total
from ichigo_cli.model import NOT_REPORTED, Series, Status
from ichigo_cli.path import TargetPath

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from ichigo_cli.assessing.grading import Grader, Verdict
    from ichigo_cli.assessing.movement import Movement
    from ichigo_cli.assessing.rating import Unrated
    from ichigo_cli.model import Indicator, Observation, Strategy


class Standing(NamedTuple):
    """One indicator in one year.

    `actual_year` is the year of the value that is judged, earlier than `year` when it is carried,
    None when there is none. `total` is the number that is judged: the value, or the running total
    of a flow (None when an amount is missing). `path` is None without a target. `observations` are
    those of all years up to the chosen one, and `totals` the number that counts in each of them
    that has a value (for a flow the running total). `counted_from` is the first year whose amount
    belongs to the total of a flow, None for a level. `verdict` is the grade with all that it rests
    on, and `grader` what gave it.
    """

    indicator: Indicator
    parents: tuple[str, ...]
    year: int
    actual_year: int | None
    total: Fraction | None
    path: TargetPath | None
    judgement: Judgement
    verdict: Verdict
    movement: Movement
    observations: Mapping[int, Observation]
    totals: Mapping[int, Fraction | None]
    counted_from: int | None
    grader: Grader

    def status_in(self, year: int) -> Status:
        """What a year says, also without a row or with an empty one: not reported, or not due."""
        status = self.observations.get(year, NOT_REPORTED).status
        is_silent = status is Status.NOT_REPORTED and not self.indicator.is_due(year)
        return Status.NOT_DUE if is_silent else status

    @property
    def reported(self) -> Observation:
        """What the chosen year itself says."""
        return self.observations.get(self.year, NOT_REPORTED)

    @property
    def actual(self) -> Observation | None:
        """The observation that is judged; None when there is none."""
        return None if self.actual_year is None else self.observations[self.actual_year]

    @property
    def grade(self) -> str | None:
        """The grade that counts: one set by people, else the computed one."""
        return self.verdict.grade

    @property
    def grade_before(self) -> str | None:
        """The grade in the fiscal year before the chosen one, by the same rules.

        It is worked out when it is asked for, because few outputs tell it.
        """
        return standing_of(
            self.parents, self.indicator, self.observations, self.year - 1, self.grader
        ).grade

    @property
    def reason(self) -> Reason | Unrated | None:
        """Why there is no grade or no part of the evaluation: by the method, or by the scheme."""
        rating = self.verdict.rating
        return self.judgement.reason or (rating.reason if rating else None)

    @property
    def expected(self) -> Fraction | None:
        """The path's value that counts: of the judged year, without an actual of the chosen one."""
        if self.actual is not None:
            return self.judgement.expected
        return self.path.expected(self.year) if self.path else None

    @property
    def is_short(self) -> bool:
        """Whether the path is so short that its percentages are unstable."""
        return self.path is not None and self.path.is_short()

    @property
    def is_first_year(self) -> bool:
        """Whether the judged value is of the first year in which the path moves."""
        if self.path is None or self.actual_year is None:
            return False
        return self.path.is_first_year(self.actual_year)

    @property
    def is_carried(self) -> bool:
        """Whether an earlier value stands in for the chosen year."""
        return self.actual_year is not None and self.actual_year < self.year


def standing_of(
    parents: tuple[str, ...],
    indicator: Indicator,
    observations: Mapping[int, Observation],
    year: int,
    grader: Grader,
) -> Standing:
    """Judge one indicator in one fiscal year.

    Args:
        parents: the ids of the branches that hold the indicator, from the goal down.
        indicator: one of the plan's.
        observations: all that was reported of it, by year.
        year: the chosen fiscal year.
        grader: what gives the grade, and knows the plan.
    """
    strategy = grader.strategy
    known = {y: each for y, each in observations.items() if y <= year}
    values = {y: each.value for y, each in known.items() if each.value is not None}
    judged = _judged_year(strategy, indicator, values, year)
    totals = _totals(strategy, indicator, values)
    total = None if judged is None else totals[judged]
    amount = None if judged is None else values[judged]
    path = TargetPath.of(indicator)
    judgement = _judge(strategy, indicator, path, judged, amount, total)
    return Standing(
        indicator=indicator,
        parents=parents,
        year=year,
        actual_year=judged,
        total=total,
        path=path,
        judgement=judgement,
        verdict=grader.verdict(indicator, parents, year, path, judgement, judged, totals),
        movement=movement_of(indicator, values, judged, year),
        observations=known,
        totals=totals,
        counted_from=_counted_from(strategy, indicator),
        grader=grader,
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


def _judge(  # noqa: PLR0913 - what a judgement rests on
    strategy: Strategy,
    indicator: Indicator,
    path: TargetPath | None,
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
    return judge(indicator, year, total, has_amount=True, path=path)


def _reason_before_counting(indicator: Indicator, year: int, amount: Decimal) -> Reason:
    """An amount of the base year can be held against a baseline that is one year's amount too."""
    baseline = indicator.baseline
    if baseline and baseline.per_year and baseline.year == year:
        return base_year_reason(indicator, Fraction(amount))
    return Reason.BEFORE_BASE_YEAR
