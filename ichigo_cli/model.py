"""What a strategy is: its hierarchy, its indicators, and the values reported against them.

Everything is a frozen record, and the records are named tuples: frozen dataclasses in their place
took a tenth of the whole running time of `ichigo validate`. Values are `Decimal` so that the
digits of the file survive (3.00 stays 3.00); what is computed from them is `Fraction`. Years are
the Western year in which the fiscal year begins.
"""

import functools
from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.diagnostics import NOWHERE, Place
from ichigo_cli.path import TargetPath
from ichigo_cli.target import Aim, Baseline, Better, PathShape, Series, Target

if TYPE_CHECKING:
    from ichigo_cli.asking import Collect
    from ichigo_cli.scheme import Scheme


class Status(StrEnum):
    """What a row of actuals says about its value."""

    FINAL = "final"
    PRELIMINARY = "preliminary"
    REVISED = "revised"
    PENDING = "pending"
    NOT_DUE = "not_due"
    SUPPRESSED = "suppressed"
    NOT_APPLICABLE = "not_applicable"
    DISCONTINUED = "discontinued"
    NOT_REPORTED = "not_reported"
    """No row, or a row with neither value nor status. Never written in a file."""


STATUSES_WITH_VALUE: Final = (Status.FINAL, Status.PRELIMINARY, Status.REVISED)
STATUSES_WITHOUT_VALUE: Final = (
    Status.PENDING,
    Status.NOT_DUE,
    Status.SUPPRESSED,
    Status.NOT_APPLICABLE,
    Status.DISCONTINUED,
)


class _Indicator(NamedTuple):
    id: str
    name: str
    better: Better
    name_en: str | None = None
    aim: Aim = Aim.IMPROVE
    unit: str | None = None
    baseline: Baseline | None = None
    target: Target | None = None
    path: PathShape = PathShape.LINEAR
    milestones: Mapping[int, Decimal] = MappingProxyType({})
    series: Series = Series.LEVEL
    count_from: int | None = None
    tolerance: Decimal | None = None
    scale: Decimal | None = None
    decimals: int | None = None
    rated: bool = True
    department: str | None = None
    source: str | None = None
    definition: str | None = None
    note: str | None = None
    years: frozenset[int] | None = None
    tags: tuple[str, ...] = ()
    place: Place = NOWHERE


class Indicator(_Indicator):
    """One numeric target of the strategy.

    `tolerance` and `scale` are in the indicator's unit; `decimals` is None where the file does
    not say; `years` lists the years in which a value is due, None meaning every year. `count_from`
    is the first year whose amount belongs to the running total of a flow, None meaning the year
    after the baseline.
    """

    @functools.cached_property
    def target_path(self) -> TargetPath | None:
        """The way from its baseline to its target, made once; None where it has no target."""
        return TargetPath.of(self)

    def with_aim(self, aim: Aim) -> "Indicator":
        """The same with another aim, and with the path that it has: the aim does not bend it."""
        other = self._replace(aim=aim)
        vars(other).update(vars(self))
        return other

    def is_due(self, year: int) -> bool:
        """Whether a value is expected for this year at all."""
        return self.years is None or year in self.years


class Initiative(NamedTuple):
    """The smallest step of a plan: something that is done."""

    name: str
    note: str | None = None
    tags: tuple[str, ...] = ()


class Level(StrEnum):
    """The three upper levels of the hierarchy; initiatives hang below any of them."""

    GOAL = "goal"
    DIRECTION = "direction"
    POLICY = "policy"


class Branch(NamedTuple):
    """A goal, a direction or a policy, with all that hangs below it, in file order."""

    level: Level
    id: str
    name: str
    name_en: str | None = None
    statement: str | None = None
    note: str | None = None
    tags: tuple[str, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    branches: tuple["Branch", ...] = ()
    initiatives: tuple[Initiative, ...] = ()

    def walk(self, above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], "Branch"]]:
        """This branch and every branch below it, each with the ids from the goal down to it."""
        ids = (*above, self.id)
        yield ids, self
        for branch in self.branches:
            yield from branch.walk(ids)


class Band(NamedTuple):
    """A grade and its inclusive lower bound in percent; None is the open last band."""

    grade: str
    lower: Fraction | None


class Population(NamedTuple):
    """One figure of the long-term population outlook, in persons."""

    year: int
    kind: str
    value: Decimal
    label: str | None = None
    approximate: bool = False


class Period(NamedTuple):
    """First and last fiscal year of the plan, both included."""

    start: int
    end: int


class Strategy(NamedTuple):
    """A whole plan, as published."""

    id: str
    title: str
    period: Period
    goals: tuple[Branch, ...]
    bands: tuple[Band, ...]
    labels: Mapping[str, str]
    language: str = "ja"
    municipality: str | None = None
    code: str | None = None
    source: str | None = None
    notice: str | None = None
    note: str | None = None
    population: tuple[Population, ...] = ()
    collect: "Collect | None" = None
    rating: "Scheme | None" = None

    def branches(self) -> Iterator[tuple[tuple[str, ...], Branch]]:
        """Every goal, direction and policy in file order, each with its ids from the top."""
        for goal in self.goals:
            yield from goal.walk()

    def indicators(self) -> Iterator[tuple[tuple[str, ...], Indicator]]:
        """Every indicator with the ids of the branches that hold it, from the goal down.

        Those of a branch come before those of the branches below it, wherever the file has them.
        """
        for parents, branch in self.branches():
            for indicator in branch.indicators:
                yield parents, indicator

    def tags_above(self) -> dict[str, frozenset[str]]:
        """The tags of every indicator by its id: its own, and those of the nodes above it."""
        tags = {branch.id: frozenset(branch.tags) for _, branch in self.branches()}
        return {
            indicator.id: frozenset(indicator.tags).union(*(tags[id_] for id_ in parents))
            for parents, indicator in self.indicators()
        }

    def grade(self, attainment: Fraction) -> str:
        """The grade of an exact attainment in percent; a lower bound belongs to its band."""
        return next(
            band.grade for band in self.bands if band.lower is None or attainment >= band.lower
        )


class Ids(NamedTuple):
    """What values and reviews refer to: the names of goals and indicators, and units, by id.

    `english` holds the English names of indicators that have one.
    """

    goals: Mapping[str, str | None]
    indicators: Mapping[str, str | None]
    units: Mapping[str, str | None]
    english: Mapping[str, str | None] = MappingProxyType({})


class NextStep(StrEnum):
    """What a review says will be done about an indicator (今後の方向性)."""

    EXPAND = "expand"
    CONTINUE = "continue"
    IMPROVE = "improve"
    REDUCE = "reduce"
    END = "end"


class GoalReview(NamedTuple):
    """The review's words on one goal; None where nothing was written."""

    actions: str | None = None
    assessment: str | None = None


class HandGrade(NamedTuple):
    """A grade that people set in place of the computed one, and why they did."""

    value: str
    reason: str
    place: Place = NOWHERE


class IndicatorReview(NamedTuple):
    """The review's words on one indicator; None where nothing was written."""

    cause: str | None = None
    issue: str | None = None
    next: NextStep | None = None
    comment: str | None = None
    grade: HandGrade | None = None


class PanelOpinion(NamedTuple):
    """What the expert panel said, and the answer to it."""

    opinion: str
    response: str | None = None


class Review(NamedTuple):
    """The words of one annual review.

    `office` and `date` say who wrote it and when, as they are to be printed. `places` says where a
    part such as `("goals",)`, and what is below it, `("goals", "gather")` or `("panel", "1")`, is
    named in the file.
    """

    year: int
    office: str | None = None
    date: str | None = None
    summary: str | None = None
    goals: Mapping[str, GoalReview] = MappingProxyType({})
    indicators: Mapping[str, IndicatorReview] = MappingProxyType({})
    panel: tuple[PanelOpinion, ...] = ()
    places: Mapping[tuple[str, ...], Place] = MappingProxyType({})

    def grades(self) -> dict[str, HandGrade]:
        """The grades that people set, by indicator."""
        return {id_: said.grade for id_, said in self.indicators.items() if said.grade}


class Observation(NamedTuple):
    """What one row of actuals says about one indicator in one year."""

    status: Status
    value: Decimal | None = None
    source: str | None = None
    note: str | None = None
    place: Place = NOWHERE


NOT_REPORTED: Final = Observation(status=Status.NOT_REPORTED)
"""What a year says of an indicator for which it has no row."""


class Actuals(NamedTuple):
    """All reported values: indicator id → year → observation, and the years that have a file."""

    observations: Mapping[str, Mapping[int, Observation]]
    years: tuple[int, ...]

    def of(self, indicator: str) -> Mapping[int, Observation]:
        """The observations of one indicator by year; empty when it was never reported."""
        return self.observations.get(indicator, {})

    def values(self, indicator: str) -> dict[int, Decimal]:
        """The values of one indicator by year, those years left out that have none."""
        rows = self.of(indicator)
        return {year: row.value for year, row in rows.items() if row.value is not None}

    def latest_year(self) -> int | None:
        """The latest year in which any indicator has a value, or None."""
        years = (
            year
            for by_year in self.observations.values()
            for year, observation in by_year.items()
            if observation.value is not None
        )
        return max(years, default=None)
