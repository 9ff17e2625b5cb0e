"""The fields of a grading scheme: `rating` and `bands` of a plan, and the presets.

A preset is a file in the package, with the same keys as `rating`, and is read by the same reader.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, Generic, TypeVar

import ichigo_cli
from ichigo_cli.languages import LANGUAGES
from ichigo_cli.reading.bands import BandsKind
from ichigo_cli.reading.conditions import MEASURE, REFERENCE_WORDS
from ichigo_cli.reading.desk import Desk
from ichigo_cli.reading.kinds import Identifier, ListOf, Text, Word
from ichigo_cli.reading.shape import Field, Shape, Values
from ichigo_cli.reading.spelling import suggestion
from ichigo_cli.reading.yaml_source import Mapping, Node, Scalar, Sequence, read_yaml
from ichigo_cli.scheme import (
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
)
from ichigo_cli.target import Aim

if TYPE_CHECKING:
    from collections.abc import Mapping as Map

    from ichigo_cli.diagnostics import Finding, Place
    from ichigo_cli.reading.desk import Kind

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
    root, findings, _ = read_yaml(text, file)
    desk = Desk(file, findings)
    scheme = None if root is None else SCHEME.read(root, desk)
    return (None if findings else scheme), findings


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
        measure=values.get(MEASURE) or Measure.PATH,
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
        REFERENCE_WORDS,
    ),
)
_LOWER: Final = Field("lower", Word({word.value: word for word in Lower}, "lower"))
_DUE: Final = Field("due", Word({word.value: word for word in Due}, "due"))
_BANDS: Final = Field("bands", BandsKind(conditional=True), required=True)
RULE: Final = Shape("rule", (_FOR, MEASURE, _OF, _LOWER, _DUE, _BANDS), _build_rule)


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


def read_rating(node: Node, desk: Desk) -> Scheme | None:
    """A scheme: that of the name of one that comes with the program, or of a mapping."""
    if not isinstance(node, Scalar):
        return SCHEME.read(node, desk)
    if node.text in preset_names():
        return preset(node.text)
    desk.report("unknown-word", node, **suggestion(node.text, preset_names()), sort="scheme")
    return None


_LANGUAGES: Final = tuple(Field(code, Text()) for code in LANGUAGES)
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
