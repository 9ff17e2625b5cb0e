"""Who gives the grade: the plan's bands, a scheme, or people with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ichigo_cli.assessing.rating import Occasion, Rating, case_of, rate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ichigo_cli.assessing.standing import Standing
    from ichigo_cli.model import HandGrade, Strategy
    from ichigo_cli.scheme import Scheme


class Verdict(NamedTuple):
    """The grade of one indicator and what it rests on.

    `computed` is the grade by the rules, None where they give none; `by_hand` the one that people
    set in its place. `rating` is what the scheme says, None where the plan has bands alone.
    """

    computed: str | None
    rating: Rating | None = None
    by_hand: HandGrade | None = None

    @property
    def grade(self) -> str | None:
        """The grade that counts."""
        return self.by_hand.value if self.by_hand else self.computed


class Grader(NamedTuple):
    """What gives the grades of one plan, in whatever year.

    `scheme` is the one to grade by, None for the plan's bands alone; `by_hand` are the grades that
    people set, by year and indicator; `tags` the words on every indicator and above it.
    """

    strategy: Strategy
    scheme: Scheme | None
    by_hand: Mapping[int, Mapping[str, HandGrade]]
    tags: Mapping[str, frozenset[str]]

    @classmethod
    def of(
        cls,
        strategy: Strategy,
        scheme: Scheme | None,
        by_hand: Mapping[int, Mapping[str, HandGrade]],
    ) -> Grader:
        """What grades a plan."""
        return cls(strategy, scheme, by_hand, strategy.tags_above() if scheme else {})

    def verdict(self, standing: Standing) -> Verdict:
        """The grade of one indicator."""
        graded, id_ = standing.judgement.graded, standing.indicator.id
        by_hand = self.by_hand.get(standing.year, {}).get(id_)
        if self.scheme is None:
            return Verdict(None if graded is None else self.strategy.grade(graded), None, by_hand)
        case = case_of(standing.indicator, standing.judgement, self._occasion(standing))
        rating = rate(case, self.scheme)
        return Verdict(rating.grade, rating, by_hand)

    def _occasion(self, standing: Standing) -> Occasion:
        year, totals = standing.actual_year, standing.totals
        before = max((each for each in totals if year is not None and each < year), default=None)
        return Occasion(
            goal=standing.parents[0],
            plan=self.strategy.period,
            reporting_year=standing.year,
            year=year,
            value=standing.total,
            previous=None if before is None else totals[before],
            tags=self.tags[standing.indicator.id],
        )
