"""The fields of a grading scheme: `rating` and `bands` of a plan, and the presets.

A preset is a file in the package, with the same keys as `rating`, and is read by the same reader.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Final, Generic, TypeVar

import ichigo_cli
from ichigo_cli import model
from ichigo_cli.model import Aim
from ichigo_cli.reading.fields import (
    Amount,
    Desk,
    Field,
    Identifier,
    Kind,
    ListOf,
    Number,
    Shape,
    Text,
    Values,
    Word,
    is_null,
)
from ichigo_cli.reading.spelling import suggestion
from ichigo_cli.reading.yaml_source import Mapping, Node, Scalar, Sequence, read_yaml
from ichigo_cli.scheme import (
    Band,
    Comparison,
    Due,
    For,
    Lower,
    Measure,
    Rate,
    Reference,
    Rounding,
    Rule,
    Scheme,
    Shown,
    Slack,
    Threshold,
)

if TYPE_CHECKING:
    from collections.abc import Mapping as Map

    from ichigo_cli.diagnostics import Finding, Place
    from ichigo_cli.scheme import Condition

T = TypeVar("T")

_PRESETS: Final = Path(ichigo_cli.__file__).parent / "schemes"


def preset_names() -> tuple[str, ...]:
    """The names of the schemes that come with the program, in alphabetical order."""
    return tuple(sorted(path.stem for path in _PRESETS.glob("*.yaml")))


def preset(name: str) -> Scheme:
    """A scheme that comes with the program.

    Raises:
        KeyError: there is none of this name.
    """
    if name not in preset_names():
        raise KeyError(name)
    file = f"{name}.yaml"
    scheme, findings = read_scheme((_PRESETS / file).read_text(encoding="utf-8"), file)
    if scheme is None:  # pragma: no cover - a test reads them all
        raise ValueError(findings)
    return scheme._replace(name=name)


def read_scheme(text: str, file: str) -> tuple[Scheme | None, list[Finding]]:
    """Read a file that holds one scheme and nothing else; None after its mistakes."""
    root, findings = read_yaml(text, file)
    desk = Desk(file, findings)
    scheme = None if root is None else SCHEME.read(root, desk)
    return (None if findings else scheme), findings


# ── conditions ──────────────────────────────────────────────────────────────────────────────────


class PercentKind:
    """A percentage, with its sign or without."""

    def read(self, node: Node, desk: Desk) -> Decimal | None:
        """The percentage."""
        return Number().read(node, desk._replace(unit="%"))


class WithinKind:
    """How far on the worse side still counts: `10%` of R, a number in the unit, or `tolerance`."""

    def read(self, node: Node, desk: Desk) -> Slack | None:
        """The slack."""
        text = node.text.strip() if isinstance(node, Scalar) else ""
        if text == "tolerance":
            return Slack(tolerances=1)
        is_share = text.endswith(("%", "％"))
        amount = Amount().read(node, desk._replace(unit="%" if is_share else None))
        if amount is None:
            return None
        exact = Fraction(amount)
        return Slack(share=exact / 100) if is_share else Slack(amount=exact)


class ConditionKind:
    """A condition that holds another one of its own form, so that its shape comes later."""

    @property
    def shape(self) -> Shape[tuple[Condition, ...]]:
        """The shape of what it reads."""
        return CONDITION

    def read(self, node: Node, desk: Desk) -> tuple[Condition, ...] | None:
        """The condition and those that must hold with it."""
        return CONDITION.read(node, desk)


def _build_condition(values: Values) -> tuple[Condition, ...] | None:
    if values.unclear(_BETTER_THAN, _AT_LEAST, _WITHIN, _AND, _MEASURE, _FROM):
        return None
    references = [field for field in (_BETTER_THAN, _AT_LEAST) if values.get(field)]
    lower, slack, measure = values.get(_FROM), values.get(_WITHIN), values.get(_MEASURE)
    if len(references) + (lower is not None) != 1:
        values.report_at("condition-form", values.place(), variant="one")
        return None
    if lower is not None and slack is not None:
        values.report("condition-form", _WITHIN, variant="within")
        return None
    if lower is None and measure is not None:
        values.report("condition-form", _MEASURE, variant="from")
        return None
    more = values.get(_AND) or ()
    if lower is not None:
        return Threshold(Fraction(lower), measure), *more
    strict = references == [_BETTER_THAN]
    return Comparison(values[references[0]], strict, slack or Slack()), *more


_REFERENCE_WORDS: Final = {
    "目標値": "target", "目標": "target", "目安値": "expected", "期待値": "expected",
    "基準値": "baseline", "前回": "previous", "前年度": "previous", "前回値": "previous",
}  # fmt: skip
_REFERENCES: Final = Word({word.value: word for word in Reference}, "reference", _REFERENCE_WORDS)
_MEASURE_WORDS: Final = {"達成率": "path", "進捗率": "change", "変化": "change", "水準": "level"}
_MEASURES: Final = Word({word.value: word for word in Measure}, "measure", _MEASURE_WORDS)
_BETTER_THAN: Final = Field("better_than", _REFERENCES)
_AT_LEAST: Final = Field("at_least", _REFERENCES)
_WITHIN: Final = Field("within", WithinKind())
_AND: Final = Field("and", ConditionKind())
_MEASURE: Final = Field("measure", _MEASURES)
_FROM: Final = Field("from", PercentKind())
CONDITION: Final = Shape(
    "condition", (_BETTER_THAN, _AT_LEAST, _WITHIN, _AND, _MEASURE, _FROM), _build_condition
)


# ── bands ───────────────────────────────────────────────────────────────────────────────────────


class BandsKind:
    """Grades, best first, the last one open (`null`).

    Args:
        conditional: whether a band may have a condition where others have a lower bound in %.
    """

    def __init__(self, *, conditional: bool) -> None:
        self.shape = CONDITION if conditional else None

    def read(self, node: Node, desk: Desk) -> tuple[Band, ...] | None:
        """The bands in file order, after checking that every value falls into one."""
        if not isinstance(node, Mapping) or not node.entries:
            desk.report("wrong-kind", node, variant="mapping")
            return None
        for key, _ in node.entries.values():
            if key.is_null or key.text != key.text.strip() or not key.text:
                desk.report("wrong-kind", key, variant="key")
                return None
        keys = [key for key, _ in node.entries.values()]
        found = [self._conditions(value, desk) for _, value in node.entries.values()]
        bands = tuple(
            Band(key.text, conditions)
            for key, conditions in zip(keys, found, strict=True)
            if conditions is not None
        )
        return bands if len(bands) == len(keys) and _is_sound(keys, bands, desk) else None

    def _conditions(self, node: Node, desk: Desk) -> tuple[Condition, ...] | None:
        if is_null(node):
            return ()
        if self.shape and isinstance(node, Mapping):
            return self.shape.read(node, desk)
        bound = PercentKind().read(node, desk)
        return None if bound is None else (Threshold(Fraction(bound)),)


def _is_sound(keys: list[Scalar], bands: tuple[Band, ...], desk: Desk) -> bool:
    """Whether every band can be reached, and the last one alone takes all the others."""
    for number, (key, band) in enumerate(zip(keys, bands, strict=True)):
        before = next((b for b in reversed(bands[:number]) if _hides(b, band)), None)
        if before is not None:
            desk.report("bands-order", key, **_order_facts(before, band))
            return False
    ends = [not band.conditions for band in bands]
    if ends != [False] * (len(bands) - 1) + [True]:
        desk.report("bands-open", keys[ends.index(True) if any(ends) else -1])
        return False
    return True


def _hides(before: Band, band: Band) -> bool:
    """Whether all that a band asks for is enough for one before it, which then takes it all."""
    return bool(before.conditions and band.conditions) and all(
        any(_implies(each, wanted) for each in band.conditions) for wanted in before.conditions
    )


def _implies(one: Condition, other: Condition) -> bool:
    """Whether the other condition holds wherever the first one does."""
    if isinstance(one, Threshold) and isinstance(other, Threshold):
        return one.measure == other.measure and one.lower >= other.lower
    if not isinstance(one, Comparison) or not isinstance(other, Comparison):
        return False
    if one.reference is not other.reference or not _is_within(one.slack, other.slack):
        return False
    return one.strict or not other.strict


def _is_within(one: Slack, other: Slack) -> bool:
    return (
        one.share <= other.share
        and one.amount <= other.amount
        and one.tolerances <= other.tolerances
    )


def _order_facts(before: Band, band: Band) -> dict[str, object]:
    facts: dict[str, object] = {"grade": band.grade, "before": before.grade}
    bounds = (before.conditions[0], band.conditions[0])
    if any(isinstance(bound, Comparison) or bound.measure for bound in bounds):
        return {**facts, "variant": "hidden"}
    upper, lower = (
        Decimal(bound.lower.numerator) / bound.lower.denominator
        for bound in bounds
        if isinstance(bound, Threshold)
    )
    return {**facts, "upper": upper, "lower": lower}


def lower_bounds(bands: tuple[Band, ...]) -> tuple[model.Band, ...]:
    """Bands without conditions as a plan has them: each with its lower bound in %."""
    return tuple(
        model.Band(
            band.grade,
            next((each.lower for each in band.conditions if isinstance(each, Threshold)), None),
        )
        for band in bands
    )


# ── rules ───────────────────────────────────────────────────────────────────────────────────────


class OneOrMany(Generic[T]):
    """A value, or a list of some where any will do."""

    def __init__(self, kind: Kind[T]) -> None:
        self.kind = kind

    def read(self, node: Node, desk: Desk) -> frozenset[T] | None:
        """The values; an empty list is reported, because it would fit nothing."""
        if isinstance(node, Sequence) and node.items:
            return frozenset(ListOf(self.kind).read(node, desk) or ())
        value = self.kind.read(node, desk)
        return None if value is None else frozenset((value,))


def _build_for(values: Values) -> For:
    aims = values.get(_FOR_AIM)
    return For(
        aims=aims or frozenset(),
        goals=values.get(_FOR_GOAL) or frozenset(),
        tags=values.get(_FOR_TAG) or frozenset(),
    )


def _build_rule(values: Values) -> Rule:
    return Rule(
        bands=values[_BANDS],
        measure=values.get(_MEASURE) or Measure.PATH,
        of=values.get(_OF) or Reference.TARGET,
        lower=values.get(_LOWER),
        due=values.get(_DUE) or Due.ALL,
        for_=values.get(_FOR) or For(),
        place=values.place(),
    )


_AIM_WORDS: Final = {
    "改善": "improve",
    "維持": "maintain",
    "現状維持": "maintain",
    "抑制": "contain",
}
_FOR_AIM: Final = Field(
    "aim", OneOrMany(Word({word.value: word for word in Aim}, "aim", _AIM_WORDS))
)
_FOR_GOAL: Final = Field("goal", OneOrMany(Identifier()))
_FOR_TAG: Final = Field("tag", OneOrMany(Text()))
FOR: Final = Shape("for", (_FOR_AIM, _FOR_GOAL, _FOR_TAG), _build_for)
_FOR: Final = Field("for", FOR)
_OF: Final = Field(
    "of",
    Word(
        {word.value: word for word in (Reference.TARGET, Reference.EXPECTED)},
        "reference",
        _REFERENCE_WORDS,
    ),
)
_LOWER: Final = Field("lower", Word({word.value: word for word in Lower}, "lower"))
_DUE: Final = Field("due", Word({word.value: word for word in Due}, "due"))
_BANDS: Final = Field("bands", BandsKind(conditional=True), required=True)
RULE: Final = Shape("rule", (_FOR, _MEASURE, _OF, _LOWER, _DUE, _BANDS), _build_rule)


# ── the scheme ──────────────────────────────────────────────────────────────────────────────────


class NamesKind:
    """Words for grades."""

    def read(self, node: Node, desk: Desk) -> dict[str, tuple[str, Place]] | None:
        """The word for each grade, with the place of the grade."""
        if not isinstance(node, Mapping):
            desk.report("wrong-kind", node, variant="mapping")
            return None
        read = {
            grade: (Text().read(value, desk), desk.place(key))
            for grade, (key, value) in node.entries.items()
        }
        return {grade: (text, place) for grade, (text, place) in read.items() if text is not None}


def _build_words(values: Values) -> Map[str, str]:
    return {field.key: text for field in _LANGUAGES if (text := values.get(field))}


def _build_rate(values: Values) -> Rate:
    return Rate(
        shown=values.get(_SHOWN) or Shown.MEASURED,
        above=values.get(_ABOVE),
        below=values.get(_BELOW),
        rounding=values.get(_ROUNDING) or Rounding.HALF_UP,
    )


def _build_scheme(values: Values) -> Scheme:
    rules, names = values[_RULES], values.get(_NAMES) or {}
    node = values.node(_RULES)
    if isinstance(node, Sequence) and not node.items:
        values.report("wrong-kind", _RULES, variant="list")
    scheme = Scheme(
        rules=rules,
        title=values.get(_TITLE),
        title_en=values.get(_TITLE_EN),
        source=values.get(_SOURCE),
        words=values.get(_RULE) or {},
        names={grade: text for grade, (text, _) in names.items()},
        unrated=values.get(_UNRATED),
        rate=values.get(_RATE),
    )
    _report_shadowed(values, rules)
    _report_unknown_names(values, scheme, names)
    _report_unknown_rate(values, rules)
    return scheme


def _report_shadowed(values: Values, rules: tuple[Rule, ...]) -> None:
    """A rule for which nothing is left: one before it fits all that it is for."""
    for number, rule in enumerate(rules):
        before = next(
            (n for n, each in enumerate(rules[:number]) if each.for_.covers(rule.for_)), None
        )
        if before is not None:
            facts = {"number": number + 1, "before": before + 1}
            values.report_at("rule-shadowed", rule.place, **facts)


def _report_unknown_names(
    values: Values, scheme: Scheme, names: Map[str, tuple[str, Place]]
) -> None:
    known = [*scheme.grades, *([scheme.unrated] if scheme.unrated else [])]
    for grade, (_, place) in names.items():
        if grade not in known and not values.unclear(_RULES, _UNRATED):
            values.report_at("unknown-word", place, **suggestion(grade, known), sort="grade")


def _report_unknown_rate(values: Values, rules: tuple[Rule, ...]) -> None:
    """A measure that is to be printed, and that no rule has."""
    rate = values.node(_RATE)
    _, node = rate.entries.get("shown", (None, None)) if isinstance(rate, Mapping) else (None, None)
    if not isinstance(node, Scalar) or node.text not in set(Measure):
        return
    known = list(dict.fromkeys([*Shown, *(rule.measure for rule in rules)]))
    if node.text not in known and not values.unclear(_RULES):
        place = values.place()._replace(line=node.line, column=node.column)
        values.report_at("unknown-word", place, **suggestion(node.text, known), sort="shown")


class RatingKind:
    """A scheme: the name of one that comes with the program, or a mapping."""

    @property
    def shape(self) -> Shape[Scheme]:
        """The shape of the mapping."""
        return SCHEME

    def read(self, node: Node, desk: Desk) -> Scheme | None:
        """The scheme."""
        if not isinstance(node, Scalar):
            return SCHEME.read(node, desk)
        if node.text in preset_names():
            return preset(node.text)
        desk.report("unknown-word", node, **suggestion(node.text, preset_names()), sort="scheme")
        return None


_LANGUAGES: Final = (Field("ja", Text()), Field("en", Text()))
SCHEME_WORDS: Final = Shape("rule-words", _LANGUAGES, _build_words)
_SHOWN_WORDS: Final = {
    **{word.value: word for word in Shown},
    # A rule has one measure, and its own name says that the figure is not divided.
    **{word.value: Shown.MEASURED for word in Measure},
}
_SHOWN: Final = Field("shown", Word(_SHOWN_WORDS, "shown"))
_ABOVE: Final = Field("above", Text())
_BELOW: Final = Field("below", Text())
_ROUNDING: Final = Field("rounding", Word({word.value: word for word in Rounding}, "rounding"))
RATE: Final = Shape("rate", (_SHOWN, _ABOVE, _BELOW, _ROUNDING), _build_rate)
_TITLE: Final = Field("title", Text())
_TITLE_EN: Final = Field("title_en", Text())
_SOURCE: Final = Field("source", Text())
_RULE: Final = Field("rule", SCHEME_WORDS)
_RULES: Final = Field("rules", ListOf(RULE), required=True)
_NAMES: Final = Field("names", NamesKind())
_UNRATED: Final = Field("unrated", Text())
_RATE: Final = Field("rate", RATE)
SCHEME: Final = Shape(
    "rating",
    (_TITLE, _TITLE_EN, _SOURCE, _RULE, _RULES, _NAMES, _UNRATED, _RATE),
    _build_scheme,
)
