"""A plan, its values and a year, put together: every number that any output shows."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.assessing.attainment import Reason
from ichigo_cli.assessing.grading import Grader
from ichigo_cli.assessing.rating import Unrated
from ichigo_cli.assessing.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from ichigo_cli.model import Actuals, Branch, Review, Strategy
    from ichigo_cli.scheme import Scheme


NO_REVIEWS: Final[Mapping[int, Review]] = MappingProxyType({})
"""No words of any year."""


class Summary(NamedTuple):
    """How many indicators have each grade, and why the others have none.

    The grades and the reasons add up to `total`; `carried` counts indicators of either kind, and
    `by_hand` the grades that people set.
    """

    total: int
    grades: dict[str, int]
    carried: int
    reasons: dict[Reason | Unrated | None, int]
    by_hand: int = 0

    @property
    def not_evaluated(self) -> int:
        """How many indicators have no grade."""
        return sum(self.reasons.values())


class Assessment(NamedTuple):
    """A whole plan in one year, or the part of it that was asked for.

    `scheme` is what the grades come from, None where the plan has bands alone; `is_other_scheme`
    says that it is not the plan's own.
    """

    strategy: Strategy
    year: int
    years: tuple[int, ...]
    standings: tuple[Standing, ...]
    scheme: Scheme | None = None
    is_other_scheme: bool = False

    @property
    def summary(self) -> Summary:
        """The counts over the standings; percentages are never averaged."""
        grades = Counter(s.grade for s in self.standings if s.grade is not None)
        reasons = Counter(s.reason for s in self.standings if s.grade is None)
        return Summary(
            total=len(self.standings),
            grades={grade: grades[grade] for grade in self.grades},
            carried=sum(s.is_carried for s in self.standings),
            reasons={why: reasons[why] for why in (*Reason, *Unrated, None) if reasons[why]},
            by_hand=sum(s.verdict.by_hand is not None for s in self.standings),
        )

    @property
    def grades(self) -> tuple[str, ...]:
        """Every grade there is, best first."""
        if self.scheme is not None:
            return self.scheme.grades
        return tuple(band.grade for band in self.strategy.bands)

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
        grades: Collection[str | None] = (),
        departments: Collection[str | None] = (),
    ) -> Assessment:
        """The part that matches every given filter; an empty filter lets everything through.

        None among the grades means what has none, and among the departments the same.
        """
        kept = tuple(
            s
            for s in self.standings
            if (not goals or s.parents[0] in goals)
            and (not indicators or s.indicator.id in indicators)
            and (not grades or s.grade in grades)
            and (not departments or s.indicator.department in departments)
        )
        return self._replace(standings=kept)

    def worst_first(self) -> Assessment:
        """The same by attainment, the lowest first, whatever the goal.

        Behind them comes what has a grade and no percentage, the worst grade first, and at the end
        what has no grade. Those that are equal stay in the order of the plan.
        """
        ranks = {grade: -n for n, grade in enumerate(self.grades)}

        def place(standing: Standing) -> tuple[int, Fraction]:
            attainment = standing.judgement.attainment
            if standing.grade is None:
                return 2, Fraction(0)
            if attainment is None:
                return 1, Fraction(ranks[standing.grade])
            return 0, attainment

        return self._replace(standings=tuple(sorted(self.standings, key=place)))

    def has_grade_or_worse(self, grade: str) -> bool:
        """Whether an evaluated indicator has this grade or one further down the bands."""
        worse = self.grades[self.grades.index(grade) :]
        return any(s.grade in worse for s in self.standings)


def assess(  # noqa: PLR0913 - what an assessment rests on
    strategy: Strategy,
    actuals: Actuals,
    year: int,
    *,
    scheme: Scheme | None = None,
    reviews: Mapping[int, Review] = NO_REVIEWS,
    only: Collection[str] | None = None,
) -> Assessment:
    """Judge every indicator of a plan in one fiscal year.

    Where the year has no value, the latest earlier one after the baseline year stands in, judged
    against the path of its own year.

    Args:
        strategy: the plan.
        actuals: its values.
        year: the fiscal year.
        scheme: what to grade by in place of the plan's own rating or bands.
        reviews: the words of each year; grades that people set in them count in that year, but not
            with another scheme, by which they were not set.
        only: the ids of the indicators to judge; None for all of them.
    """
    known = {} if scheme else reviews
    by_hand = {of: known[of].grades() for of in (year - 1, year) if of in known}
    grader = Grader.of(strategy, scheme or strategy.rating, by_hand)
    standings = tuple(
        Standing.of(indicator, parents, year, actuals.of(indicator.id), grader)
        for parents, indicator in sorted(strategy.indicators(), key=lambda each: each[1].place)
        if only is None or indicator.id in only
    )
    years = tuple(known for known in actuals.years if known <= year)
    return Assessment(strategy, year, years, standings, grader.scheme, scheme is not None)
