"""One indicator in one year: its value, how it is judged, its grade and its movement."""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from ichigo_cli.assessing.attainment import Judgement, Reason, State, base_year_reason, judge
from ichigo_cli.assessing.movement import movement_of
from ichigo_cli.counting import counts_after, first_counted, running_total
from ichigo_cli.model import NOT_REPORTED, Status
from ichigo_cli.target import Series

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from ichigo_cli.assessing.grading import Grader, Verdict
    from ichigo_cli.assessing.movement import Movement
    from ichigo_cli.assessing.rating import Unrated
    from ichigo_cli.model import Indicator, Observation
    from ichigo_cli.path import TargetPath


class _Reported(NamedTuple):
    indicator: Indicator
    parents: tuple[str, ...]
    year: int
    observations: Mapping[int, Observation]
    values: Mapping[int, Decimal]
    grader: Grader


class Standing(_Reported):
    """One indicator in one year; every figure is worked out once, when it is first asked for.

    `parents` are the ids of the branches that hold the indicator, from the goal down, and
    `observations` all that was reported of it up to the chosen year, by year; `values` are those of
    them that are one, as reported (yearly amounts for a flow). `grader` gives the grade, and knows
    the plan.
    """

    @classmethod
    def of(
        cls,
        indicator: Indicator,
        parents: tuple[str, ...],
        year: int,
        observations: Mapping[int, Observation],
        grader: Grader,
    ) -> Standing:
        """The standing in a year, whatever was reported of later ones."""
        known = observations
        if known and max(known) > year:
            known = {each: observations[each] for each in observations if each <= year}
        values = {each: row.value for each, row in known.items() if row.value is not None}
        return cls(indicator, parents, year, known, values, grader)

    def status_in(self, year: int) -> Status:
        """What a year says, also without a row or with an empty one: not reported, or not due."""
        status = self.observations.get(year, NOT_REPORTED).status
        is_silent = status is Status.NOT_REPORTED and not self.indicator.is_due(year)
        return Status.NOT_DUE if is_silent else status

    # ── the value ──

    @property
    def reported(self) -> Observation:
        """What the chosen year itself says."""
        return self.observations.get(self.year, NOT_REPORTED)

    @cached_property
    def actual_year(self) -> int | None:
        """The year of the value that is judged: the chosen one, else the latest on the path.

        It is earlier than the chosen year where the value is carried, None where there is none.
        """
        if self.year in self.values:
            return self.year
        start = counts_after(self.indicator, self._plan_start)
        return max((y for y in self.values if start is None or y > start), default=None)

    @property
    def actual(self) -> Observation | None:
        """The observation that is judged; None when there is none."""
        return None if self.actual_year is None else self.observations[self.actual_year]

    @property
    def is_carried(self) -> bool:
        """Whether an earlier value stands in for the chosen year."""
        return self.actual_year is not None and self.actual_year < self.year

    @cached_property
    def total(self) -> Fraction | None:
        """The number that is judged: the value, or the running total of a flow.

        None where there is none, or an amount is missing.
        """
        return None if self.actual_year is None else self._total(self.actual_year)

    @cached_property
    def totals(self) -> Mapping[int, Fraction | None]:
        """The number that counts in each year that has a value; for a flow the running total."""
        return {year: self._total(year) for year in self.values}

    def _total(self, year: int) -> Fraction | None:
        if self.indicator.series is Series.LEVEL:
            return Fraction(self.values[year])
        return running_total(self.indicator, self.values, year, self._plan_start)

    @property
    def counted_from(self) -> int | None:
        """The first year whose amount belongs to the total of a flow; None for a level."""
        if self.indicator.series is Series.LEVEL:
            return None
        return first_counted(self.indicator, self._plan_start)

    @property
    def _plan_start(self) -> int:
        return self.grader.strategy.period.start

    @cached_property
    def movement(self) -> Movement:
        """The step from the value before."""
        return movement_of(self.indicator, self.values, self.actual_year, self.year)

    # ── how it is judged ──

    @property
    def path(self) -> TargetPath | None:
        """The way to the target; None without one."""
        return self.indicator.target_path

    @cached_property
    def judgement(self) -> Judgement:
        """What the value amounts to."""
        year = self.actual_year
        if year is None:
            return judge(self.indicator, self.year, None)
        if self.total is None and self._is_before_counting(year):
            return Judgement(State.NOT_EVALUATED, self._reason_before_counting(year))
        return judge(self.indicator, year, self.total, has_amount=True)

    def _is_before_counting(self, year: int) -> bool:
        start = counts_after(self.indicator, self._plan_start)
        return start is not None and year <= start

    def _reason_before_counting(self, year: int) -> Reason:
        """An amount of the base year can be held against a baseline that is one year's too."""
        baseline = self.indicator.baseline
        if baseline and baseline.per_year and baseline.year == year:
            return base_year_reason(self.indicator, Fraction(self.values[year]))
        return Reason.BEFORE_BASE_YEAR

    @cached_property
    def verdict(self) -> Verdict:
        """The grade with all that it rests on."""
        return self.grader.verdict(self)

    @property
    def grade(self) -> str | None:
        """The grade that counts: one set by people, else the computed one."""
        return self.verdict.grade

    @cached_property
    def grade_before(self) -> str | None:
        """The grade in the fiscal year before the chosen one, by the same rules."""
        before = self.year - 1
        return Standing.of(
            self.indicator, self.parents, before, self.observations, self.grader
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
