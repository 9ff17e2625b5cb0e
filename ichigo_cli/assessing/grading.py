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

    def verdict(  # noqa: PLR0913 - what a grade rests on
        self,
        indicator: Indicator,
        parents: tuple[str, ...],
        year: int,
        path: TargetPath | None,
        judgement: Judgement,
        judged: int | None,
        totals: Mapping[int, Fraction | None],
    ) -> Verdict:
        """The grade of one indicator.

        Args:
            indicator: one of the plan's.
            parents: the ids of the branches that hold it, from the goal down.
            year: the reporting year.
            path: its path.
            judgement: what its value amounts to.
            judged: the year of the value that is judged.
            totals: the number that counts in every year with a value.
        """
        by_hand = self.by_hand.get(year, {}).get(indicator.id)
        if self.scheme is None:
            graded = judgement.graded
            computed = None if graded is None else self.strategy.grade(graded)
            return Verdict(computed, None, by_hand)
        before = max(
            (each for each in totals if judged is not None and each < judged), default=None
        )
        occasion = Occasion(
            goal=parents[0],
            plan=self.strategy.period,
            reporting_year=year,
            year=judged,
            value=None if judged is None else totals[judged],
            previous=None if before is None else totals[before],
            tags=self.tags[indicator.id],
        )
        rating = rate(case_of(indicator, path, judgement, occasion), self.scheme)
        return Verdict(rating.grade, rating, by_hand)
