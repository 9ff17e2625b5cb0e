"""Who gives the grade: the plan's bands, a scheme, or people with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ichigo_cli.assessing.rating import Occasion, Rating, case_of, rate

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from ichigo_cli.assessing.attainment import Judgement
    from ichigo_cli.model import HandGrade, Indicator, Strategy
    from ichigo_cli.path import TargetPath
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


class Grader:
    """What gives the grades of one plan in one year.

    Args:
        strategy: the plan.
        scheme: the scheme to grade by; None for the plan's bands alone.
        year: the reporting year.
        by_hand: the grades that people set, by indicator.
    """

    def __init__(
        self,
        strategy: Strategy,
        scheme: Scheme | None,
        year: int,
        by_hand: Mapping[str, HandGrade],
    ) -> None:
        self.scheme = scheme
        self._strategy, self._year, self._by_hand = strategy, year, by_hand
        self._tags = strategy.tags_above() if scheme else {}

    def verdict(  # noqa: PLR0913 - what a grade rests on
        self,
        indicator: Indicator,
        parents: tuple[str, ...],
        path: TargetPath | None,
        judgement: Judgement,
        judged: int | None,
        totals: Mapping[int, Fraction | None],
    ) -> Verdict:
        """The grade of one indicator.

        Args:
            indicator: one of the plan's.
            parents: the ids of the branches that hold it, from the goal down.
            path: its path.
            judgement: what its value amounts to.
            judged: the year of the value that is judged.
            totals: the number that counts in every year with a value.
        """
        by_hand = self._by_hand.get(indicator.id)
        if self.scheme is None:
            graded = judgement.graded
            computed = None if graded is None else self._strategy.grade(graded)
            return Verdict(computed, None, by_hand)
        before = max(
            (year for year in totals if judged is not None and year < judged), default=None
        )
        occasion = Occasion(
            goal=parents[0],
            plan=self._strategy.period,
            reporting_year=self._year,
            year=judged,
            value=None if judged is None else totals[judged],
            previous=None if before is None else totals[before],
            tags=self._tags[indicator.id],
        )
        rating = rate(case_of(indicator, path, judgement, occasion), self.scheme)
        return Verdict(rating.grade, rating, by_hand)
