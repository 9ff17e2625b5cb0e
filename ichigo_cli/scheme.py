"""A grading scheme: the rules by which a body grades its indicators, in its own words.

A scheme decides the grade, and where it prints one the rate. It never touches what is computed of
an indicator otherwise.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from ichigo_cli.diagnostics import Place


class Measure(StrEnum):
    """A percentage that an indicator is graded by."""

    PATH = "path"
    CHANGE = "change"
    LEVEL = "level"


class Reference(StrEnum):
    """A value that the actual is compared with; `previous` is the value reported before it."""

    TARGET = "target"
    EXPECTED = "expected"
    BASELINE = "baseline"
    PREVIOUS = "previous"


class Lower(StrEnum):
    """How a level is turned round where lower is better: 2 - a / X, or X / a."""

    REFLECT = "reflect"
    INVERT = "invert"


class Due(StrEnum):
    """The share of which time a change or a level is divided by."""

    ALL = "all"
    INDICATOR = "indicator"
    PLAN = "plan"


class Shown(StrEnum):
    """Which figure is printed: the one of the measure, or that divided by the time that is over."""

    MEASURED = "measured"
    GRADED = "graded"


class Rounding(StrEnum):
    """What happens behind the first digit after the point: 四捨五入, or 切捨て."""

    HALF_UP = "half-up"
    DOWN = "down"


class Slack(NamedTuple):
    """How far on the worse side still counts: a share of |R|, an amount, or tolerances."""

    share: Fraction = Fraction(0)
    amount: Fraction = Fraction(0)
    tolerances: int = 0


class Threshold(NamedTuple):
    """A measure is at least so many percent; without a measure of its own, that of the rule."""

    lower: Fraction
    measure: Measure | None = None


class Comparison(NamedTuple):
    """The actual is at least as good as a reference (strict: better), less a slack."""

    reference: Reference
    strict: bool = False
    slack: Slack = Slack()


Condition: TypeAlias = Threshold | Comparison


class Band(NamedTuple):
    """A grade and what must all hold for it; the last band asks for nothing."""

    grade: str
    conditions: tuple[Condition, ...] = ()


class For(NamedTuple):
    """Which indicators a rule is for: those that fit each set; an empty set is for all.

    The sets hold words of `model.Aim`, ids of goals, and tags.
    """

    aims: frozenset[str] = frozenset()
    goals: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()

    def fits(self, aim: str, goal: str, tags: frozenset[str]) -> bool:
        """Whether it is for an indicator with this aim, under this goal, with these tags."""
        return (
            (not self.aims or aim in self.aims)
            and (not self.goals or goal in self.goals)
            and (not self.tags or bool(self.tags & tags))
        )

    def covers(self, other: "For") -> bool:
        """Whether it fits every indicator that the other one fits."""
        return all(
            not wide or bool(narrow and narrow <= wide)
            for wide, narrow in (
                (self.aims, other.aims),
                (self.goals, other.goals),
                (self.tags, other.tags),
            )
        )


class Rule(NamedTuple):
    """How the indicators that it is for are graded."""

    bands: tuple[Band, ...]
    measure: Measure = Measure.PATH
    of: Reference = Reference.TARGET
    lower: Lower | None = None
    due: Due = Due.ALL
    for_: For = For()
    place: Place = Place("")

    def conditions(self) -> Iterator[Condition]:
        """Every condition of every band."""
        for band in self.bands:
            yield from band.conditions

    def measures(self) -> frozenset[Measure]:
        """The measures that its bands look at."""
        return frozenset(
            condition.measure or self.measure
            for condition in self.conditions()
            if isinstance(condition, Threshold)
        )


class Rate(NamedTuple):
    """How the body prints its rate: `above` in place of what is over 100 %, `below` under 0 %."""

    shown: Shown = Shown.MEASURED
    above: str | None = None
    below: str | None = None
    rounding: Rounding = Rounding.HALF_UP


class Scheme(NamedTuple):
    """A whole scheme.

    `name` is that of a preset; `words` has the rule in words by language; `names` has words for
    grades; `unrated` is the word for what cannot be graded.
    """

    rules: tuple[Rule, ...]
    name: str | None = None
    title: str | None = None
    title_en: str | None = None
    source: str | None = None
    words: Mapping[str, str] = MappingProxyType({})
    names: Mapping[str, str] = MappingProxyType({})
    unrated: str | None = None
    rate: Rate | None = None

    @property
    def grades(self) -> tuple[str, ...]:
        """Every grade there is, best first, each once."""
        return tuple(dict.fromkeys(band.grade for rule in self.rules for band in rule.bands))

    def rule_for(self, aim: str, goal: str, tags: frozenset[str]) -> int | None:
        """The number, from 0, of the first rule that fits, or None."""
        fitting = (n for n, rule in enumerate(self.rules) if rule.for_.fits(aim, goal, tags))
        return next(fitting, None)
