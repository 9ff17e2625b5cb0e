"""strategy.yaml: its fields, and the plan that is built from them."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ichigo_cli.asking import Collect, MonthDay
from ichigo_cli.assessing.attainment import Path
from ichigo_cli.diagnostics import Enough
from ichigo_cli.model import (
    Aim,
    Band,
    Baseline,
    Better,
    Branch,
    Course,
    Ids,
    Indicator,
    Initiative,
    Level,
    Period,
    Population,
    Range,
    Series,
    Strategy,
    Target,
)
from ichigo_cli.reading.fields import (
    Amount,
    ByYear,
    Desk,
    Field,
    Flag,
    Identifier,
    Integer,
    ListOf,
    Number,
    Shape,
    Text,
    Values,
    Word,
    Year,
    is_null,
)
from ichigo_cli.reading.rating import BandsKind, RatingKind, lower_bounds
from ichigo_cli.reading.yaml_source import Mapping, Node, Scalar, Sequence, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Mapping as Map
    from decimal import Decimal

    from ichigo_cli.diagnostics import Finding

FILE: Final = "strategy.yaml"
FORMAT_VERSION: Final = 1
RANGE_ENDS: Final = 2
DEFAULT_BANDS: Final = tuple(
    Band(grade=grade, lower=None if lower is None else Fraction(lower))
    for grade, lower in (("A", 100), ("B", 80), ("C", 60), ("D", None))
)


class StrategyReading(NamedTuple):
    """What could be read of strategy.yaml.

    `ids` is what the other files may refer to, also what has mistakes itself, so that a slip in
    the plan is not reported again for every value; it is None where the ids are not all known.
    """

    strategy: Strategy | None
    ids: Ids | None
    findings: list[Finding]


def read_strategy(text: str) -> StrategyReading:
    """Read a plan; every mistake in it becomes a finding, and then there is no plan."""
    root, findings = read_yaml(text, FILE)
    if root is None:
        return StrategyReading(None, None, findings)
    desk = Desk(FILE, findings)
    things = list(_identified(root))
    try:
        strategy = STRATEGY.read(root, desk)
        _report_duplicate_ids(things, desk)
    except Enough:
        return StrategyReading(None, None, findings)
    ids = None if _may_hide_ids(things, desk.findings) else _ids(things)
    return StrategyReading(strategy, ids, desk.findings)


# ── the values inside an indicator ──────────────────────────────────────────────────────────────


def _build_baseline(values: Values) -> Baseline:
    return Baseline(
        year=values[_YEAR],
        value=values[_VALUE],
        per_year=values.get(_PER_YEAR) is True,
        place=values.place(),
    )


def _build_target(values: Values) -> Target | None:
    value, ends = values.get(_OPTIONAL_VALUE), values.get(_RANGE)
    if values.unclear(_OPTIONAL_VALUE, _RANGE):
        return None
    if (value is None) == (ends is None):
        values.report_at("target-form", values.place(), variant="one")
        return None
    wanted: Decimal | Range | None = value if ends is None else _range(values, ends)
    if wanted is None:
        return None
    return Target(year=values[_YEAR], value=wanted, place=values.place())


def _range(values: Values, ends: tuple[Decimal, ...]) -> Range | None:
    node = values.node(_RANGE)
    if isinstance(node, Sequence) and len(node.items) != RANGE_ENDS:
        values.report("target-form", _RANGE, variant="ends")
        return None
    if len(ends) != RANGE_ENDS:
        return None
    low, high = ends
    if isinstance(node, Sequence) and _is_cut(node.items):
        values.report("number-thousands", _RANGE, text=f"{low},{high}", variant="range")
        return None
    if low >= high:
        values.report("range-order", _RANGE, low=low, high=high)
        return None
    return Range(low=low, high=high)


def _is_cut(ends: list[Node]) -> bool:
    """Whether two ends without a space between them may be one number: [1,407]."""
    low, high = ends
    return (
        isinstance(low, Scalar)
        and isinstance(high, Scalar)
        and (low.line, low.column + len(low.text) + 1) == (high.line, high.column)
        and re.fullmatch(r"[1-9][0-9]{0,2},[0-9]{3}(?:\.[0-9]+)?", f"{low.text},{high.text}")
        is not None
    )


_YEAR: Final = Field("year", Year(), required=True)
_VALUE: Final = Field("value", Number(), required=True)
_OPTIONAL_VALUE: Final = Field("value", Number())
_RANGE: Final = Field("range", ListOf(Number(), count=RANGE_ENDS))
_PER_YEAR: Final = Field("per_year", Flag())
BASELINE: Final = Shape("baseline", (_YEAR, _VALUE, _PER_YEAR), _build_baseline)
TARGET: Final = Shape("target", (_YEAR, _OPTIONAL_VALUE, _RANGE), _build_target)


# ── what any node may have ──────────────────────────────────────────────────────────────────────


class TagsKind:
    """Words that things of a plan have in common, each once."""

    pattern: Final = r"[^\s、，,]+"
    """A tag is one word: white space or a comma inside it is mostly a list that was not split."""

    def read(self, node: Node, desk: Desk) -> tuple[str, ...] | None:
        """The tags in file order."""
        texts = ListOf(Text()).read(node, desk)
        if texts is None or not isinstance(node, Sequence) or len(texts) < len(node.items):
            return None
        for index, (text, item) in enumerate(zip(texts, node.items, strict=True)):
            if not re.fullmatch(self.pattern, text):
                desk.report("bad-tag", item, text=text)
            elif text in texts[:index]:
                desk.report("bad-tag", item, text=text, variant="repeated")
        return texts


_TAGS: Final = Field("tags", TagsKind())


# ── indicators ──────────────────────────────────────────────────────────────────────────────────


def _build_indicator(values: Values) -> Indicator:
    milestones = values.get(_MILESTONES) or {}
    years = values.get(_YEARS)
    indicator = Indicator(
        id=values[_ID],
        name=values[_NAME],
        name_en=values.get(_NAME_EN),
        unit=values.get(_UNIT),
        better=values[_BETTER],
        aim=values.get(_AIM) or Aim.IMPROVE,
        baseline=values.get(_BASELINE),
        target=values.get(_TARGET),
        path=values.get(_PATH) or Course.LINEAR,
        milestones={year: value for year, (value, _) in milestones.items()},
        series=values.get(_SERIES) or Series.LEVEL,
        count_from=values.get(_COUNT_FROM),
        tolerance=values.get(_TOLERANCE),
        scale=values.get(_SCALE),
        decimals=values.get(_DECIMALS),
        rated=values.get(_RATED) is not False,
        department=values.get(_DEPARTMENT),
        source=values.get(_SOURCE),
        definition=values.get(_DEFINITION),
        note=values.get(_NOTE),
        years=None if years is None else frozenset(years),
        tags=values.get(_TAGS) or (),
        place=values.place(_ID),
    )
    _check_target_form(values, indicator)
    _check_flow(values, indicator)
    _check_years(values, indicator)
    return _with_aim(values, indicator)


def _check_target_form(values: Values, indicator: Indicator) -> None:
    if indicator.target is None:
        return
    is_range = isinstance(indicator.target.value, Range)
    if is_range != (indicator.better is Better.RANGE):
        variant = "better-range" if indicator.better is Better.RANGE else "better-side"
        values.report("target-form", _TARGET, variant=variant)


def _check_flow(values: Values, indicator: Indicator) -> None:
    """What only a running total can have."""
    if indicator.series is Series.FLOW or values.unclear(_SERIES):
        return
    if indicator.count_from is not None:
        values.report("flow-only", _COUNT_FROM, key=_COUNT_FROM.key)
    if indicator.baseline and indicator.baseline.per_year:
        values.report("flow-only", _BASELINE, key=_PER_YEAR.key)


def _check_years(values: Values, indicator: Indicator) -> None:
    baseline, target = indicator.baseline, indicator.target
    if baseline and target and target.year <= baseline.year:
        values.report("target-year", _TARGET, target=target.year, baseline=baseline.year)
        return
    if _counts_wrongly(values, indicator):
        return
    if indicator.milestones and indicator.path is Course.FLAT:
        values.report("milestone-flat", _MILESTONES)
        return
    first = indicator.count_from
    for year, (_, place) in (values.get(_MILESTONES) or {}).items():
        too_early = baseline is not None and year <= baseline.year
        if too_early or (target is not None and year >= target.year):
            values.report_at("milestone-year", place, year=year)
        elif first is not None and year < first:
            values.report_at("milestone-year", place, year=year, first=first, variant="counted")


def _counts_wrongly(values: Values, indicator: Indicator) -> bool:
    """Whether a running total begins where it cannot, which is reported then."""
    first, baseline, target = indicator.count_from, indicator.baseline, indicator.target
    if first is None:
        return False
    if baseline and first <= baseline.year:
        facts = {"year": first, "other": baseline.year}
        values.report("count-from-year", _COUNT_FROM, **facts, variant="baseline")
        return True
    if target and first >= target.year:
        facts = {"year": first, "other": target.year}
        values.report("count-from-year", _COUNT_FROM, **facts, variant="target")
        return True
    return False


def _with_aim(values: Values, indicator: Indicator) -> Indicator:
    """The indicator with the aim that its numbers have; a stated aim must agree with them."""
    stated = indicator.aim
    if indicator.target is None or not _comparable(indicator):
        return indicator
    if indicator.baseline is None:
        if stated is Aim.CONTAIN and not values.unclear(_BASELINE):
            values.report("aim-without-baseline", _AIM)
        return indicator._replace(aim=Aim.MAINTAIN)
    path = Path.of(indicator)
    aim = path.aim if path else stated
    needs_word = values.says(_AIM) or indicator.better is not Better.RANGE
    is_wrong = aim is not stated and needs_word and not values.unclear(_AIM)
    if is_wrong and indicator.target.year > indicator.baseline.year:
        place = values.place(_AIM if values.says(_AIM) else _TARGET)
        variant = f"{aim}-total" if indicator.baseline.per_year else aim.value
        values.report_at("aim-mismatch", place, aim=aim, variant=variant)
    return indicator._replace(aim=aim)


def _comparable(indicator: Indicator) -> bool:
    is_range = indicator.target is not None and isinstance(indicator.target.value, Range)
    return is_range == (indicator.better is Better.RANGE)


_ID: Final = Field("id", Identifier(), required=True)
_NAME: Final = Field("name", Text(), required=True)
_NAME_EN: Final = Field("name_en", Text())
_NOTE: Final = Field("note", Text())
_UNIT: Final = Field("unit", Text())
_BETTER_WORDS: Final = {
    "高い": "higher", "高いほど良い": "higher", "上昇": "higher", "増加": "higher",
    "低い": "lower", "低いほど良い": "lower", "低下": "lower", "減少": "lower",
    "範囲": "range", "範囲内": "range",
}  # fmt: skip
_AIM_WORDS: Final = {
    "改善": "improve", "向上": "improve", "維持": "maintain", "現状維持": "maintain",
    "抑制": "contain", "悪化の抑制": "contain",
}  # fmt: skip
_BETTER: Final = Field(
    "better", Word({word.value: word for word in Better}, "better", _BETTER_WORDS), required=True
)
_AIM: Final = Field("aim", Word({word.value: word for word in Aim}, "aim", _AIM_WORDS))
_BASELINE: Final = Field("baseline", BASELINE)
_TARGET: Final = Field("target", TARGET)
_PATH: Final = Field(
    "path", Word({word.value: word for word in Course}, "path", {"直線": "linear", "一定": "flat"})
)
_MILESTONES: Final = Field("milestones", ByYear(Number()))
_SERIES: Final = Field(
    "series", Word({word.value: word for word in Series}, "series", {"累計": "flow"})
)
_COUNT_FROM: Final = Field("count_from", Year())
_TOLERANCE: Final = Field("tolerance", Amount())
_SCALE: Final = Field("scale", Amount(above_zero=True))
_DECIMALS: Final = Field("decimals", Integer(0, 9))
_RATED: Final = Field("rated", Flag())
_DEPARTMENT: Final = Field("department", Text())
_SOURCE: Final = Field("source", Text())
_DEFINITION: Final = Field("definition", Text())
_YEARS: Final = Field("years", ListOf(Year()))
INDICATOR: Final = Shape(
    "indicator",
    (
        _ID, _NAME, _NAME_EN, _UNIT, _BETTER, _AIM, _BASELINE, _TARGET, _PATH, _MILESTONES, _SERIES,
        _COUNT_FROM, _TOLERANCE, _SCALE, _DECIMALS, _RATED, _DEPARTMENT, _SOURCE, _DEFINITION,
        _NOTE, _YEARS, _TAGS,
    ),
    _build_indicator,
    unit_field="unit",
)  # fmt: skip


# ── the hierarchy ───────────────────────────────────────────────────────────────────────────────


class InitiativeKind:
    """An initiative: its name alone, or a mapping where there is more to say."""

    def read(self, node: Node, desk: Desk) -> Initiative | None:
        """The initiative."""
        if isinstance(node, Mapping):
            return INITIATIVE.read(node, desk)
        name = Text().read(node, desk)
        return None if name is None else Initiative(name=name)


def _build_initiative(values: Values) -> Initiative:
    return Initiative(name=values[_NAME], note=values.get(_NOTE), tags=values.get(_TAGS) or ())


def _build_branch(level: Level, values: Values) -> Branch:
    return Branch(
        level=level,
        id=values[_ID],
        name=values[_NAME],
        name_en=values.get(_NAME_EN),
        statement=values.get(_STATEMENT),
        note=values.get(_NOTE),
        tags=values.get(_TAGS) or (),
        indicators=values.get(_INDICATORS) or (),
        branches=tuple(
            below for field in values.in_order(_DIRECTIONS, _POLICIES) for below in values[field]
        ),
        initiatives=values.get(_INITIATIVES) or (),
    )


_OPTIONAL_ID: Final = Field("id", Identifier())
INITIATIVE: Final = Shape("initiative", (_NAME, _NOTE, _OPTIONAL_ID, _TAGS), _build_initiative)
_STATEMENT: Final = Field("statement", Text())
_INDICATORS: Final = Field("indicators", ListOf(INDICATOR))
_INITIATIVES: Final = Field("initiatives", ListOf(InitiativeKind()))
_BRANCH: Final = (_ID, _NAME, _NAME_EN, _STATEMENT, _NOTE, _TAGS, _INDICATORS, _INITIATIVES)
POLICY: Final = Shape("policy", _BRANCH, lambda values: _build_branch(Level.POLICY, values))
_POLICIES: Final = Field("policies", ListOf(POLICY))
DIRECTION: Final = Shape(
    "direction", (*_BRANCH, _POLICIES), lambda values: _build_branch(Level.DIRECTION, values)
)
_DIRECTIONS: Final = Field("directions", ListOf(DIRECTION))
GOAL: Final = Shape(
    "goal", (*_BRANCH, _DIRECTIONS, _POLICIES), lambda values: _build_branch(Level.GOAL, values)
)


# ── the plan as a whole ─────────────────────────────────────────────────────────────────────────


class CodeKind:
    """The six-digit local-government code (全国地方公共団体コード) with its check digit."""

    def read(self, node: Node, desk: Desk) -> str | None:
        """The code, if its last digit is the check digit of the first five."""
        code = Text().read(node, desk)
        if code is None or not isinstance(node, Scalar):
            return None
        if not re.fullmatch(r"[0-9]{6}", code):
            desk.report("code-form", node, text=code)
            return None
        if code[5] != check_digit(code[:5]):
            right = code[:5] + check_digit(code[:5])
            desk.report("code-check-digit", node, text=code, right=right)
            return None
        if node.plain:
            desk.report("code-unquoted", node, text=code)
        return code


def check_digit(digits: str) -> str:
    """The check digit of a five-digit local-government code.

    Weights 6 to 2 from the left, the sum's distance to the next multiple of 11, last digit
    (総務省「全国地方公共団体コード」検査数字).
    """
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(6, 1, -1), strict=True))
    return str((11 - total % 11) % 10)


class VersionKind:
    """The version of the file format."""

    def read(self, node: Node, desk: Desk) -> int | None:
        """The version, if this program knows it."""
        if isinstance(node, Scalar) and node.text == str(FORMAT_VERSION):
            return FORMAT_VERSION
        desk.report("format-version", node, version=FORMAT_VERSION)
        return None


def _build_period(values: Values) -> Period | None:
    if values[_START] > values[_END]:
        values.report("period-order", _END, start=values[_START], end=values[_END])
        return None
    return Period(start=values[_START], end=values[_END])


def _build_population(values: Values) -> Population:
    return Population(
        year=values[_YEAR],
        kind=values[_KIND],
        value=values[_VALUE],
        label=values.get(_LABEL),
        approximate=values.get(_APPROXIMATE) is True,
    )


class MonthDayKind:
    """A day of any year: 06-30."""

    def read(self, node: Node, desk: Desk) -> MonthDay | None:
        """The day, if there is one of that name in every year."""
        text = Text().read(node, desk)
        if text is None:
            return None
        match = re.fullmatch(r"(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])", text)
        day = MonthDay(int(match[1]), int(match[2])) if match else None
        if day is None or day.day > _MONTH_LENGTHS[day.month - 1]:
            desk.report("day-form", node, text=text)
            return None
        return day


_MONTH_LENGTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _build_collect(values: Values) -> Collect:
    return Collect(due=values.get(_DUE), contact=values.get(_CONTACT))


def _build_labels(values: Values) -> Map[str, str]:
    return {field.key: text for field in _LABEL_FIELDS if (text := values.get(field))}


def _build_strategy(values: Values) -> Strategy:
    if values.get(_RATING) and values.get(_BANDS):
        values.report("rating-and-bands", _RATING)
    return Strategy(
        id=values[_STRATEGY_ID],
        title=values[_TITLE],
        municipality=values.get(_MUNICIPALITY),
        code=values.get(_CODE),
        language=values.get(_LANGUAGE) or "ja",
        period=values[_PERIOD],
        source=values.get(_SOURCE),
        notice=values.get(_NOTICE),
        note=values.get(_NOTE),
        labels=values.get(_LABELS) or {},
        bands=lower_bounds(values.get(_BANDS) or ()) or DEFAULT_BANDS,
        population=values.get(_POPULATION) or (),
        collect=values.get(_COLLECT),
        goals=values[_GOALS],
        rating=values.get(_RATING),
    )


_START: Final = Field("start", Year(), required=True)
_END: Final = Field("end", Year(), required=True)
PERIOD: Final = Shape("period", (_START, _END), _build_period)
_KIND: Final = Field(
    "kind",
    Word(
        {word: word for word in ("actual", "projection", "outlook")},
        "population",
        {"実績": "actual", "推計": "projection", "展望": "outlook", "将来展望": "outlook"},
    ),
    required=True,
)
_LABEL: Final = Field("label", Text())
_APPROXIMATE: Final = Field("approximate", Flag())
POPULATION: Final = Shape(
    "population", (_YEAR, _KIND, _VALUE, _LABEL, _APPROXIMATE), _build_population, unit="人"
)
_LABEL_FIELDS: Final = tuple(Field(level, Text()) for level in (*Level, "initiative"))
LABELS: Final = Shape("labels", _LABEL_FIELDS, _build_labels)
_VERSION: Final = Field("ichigo", VersionKind(), required=True)
_STRATEGY_ID: Final = Field("id", Identifier(r"[a-z0-9-]+"), required=True)
_TITLE: Final = Field("title", Text(), required=True)
_MUNICIPALITY: Final = Field("municipality", Text())
_CODE: Final = Field("code", CodeKind())
_LANGUAGE: Final = Field(
    "language",
    Word({"ja": "ja", "en": "en"}, "language", {"日本語": "ja", "英語": "en", "jp": "ja"}),
)
_PERIOD: Final = Field("period", PERIOD, required=True)
_NOTICE: Final = Field("notice", Text())
_LABELS: Final = Field("labels", LABELS)
_BANDS: Final = Field("bands", BandsKind(conditional=False))
_RATING: Final = Field("rating", RatingKind())
_POPULATION: Final = Field("population", ListOf(POPULATION))
_GOALS: Final = Field("goals", ListOf(GOAL), required=True)
_DUE: Final = Field("due", MonthDayKind())
_CONTACT: Final = Field("contact", Text())
COLLECT: Final = Shape("collect", (_DUE, _CONTACT), _build_collect)
_COLLECT: Final = Field("collect", COLLECT)
STRATEGY: Final = Shape(
    "strategy",
    (
        _VERSION, _STRATEGY_ID, _TITLE, _MUNICIPALITY, _CODE, _LANGUAGE, _PERIOD, _SOURCE, _NOTICE,
        _NOTE, _LABELS, _BANDS, _POPULATION, _GOALS, _RATING, _COLLECT,
    ),
    _build_strategy,
)  # fmt: skip


# ── ids, also of what could not be built ────────────────────────────────────────────────────────

_SHAPES: Final[Map[str, Shape[Any]]] = {
    "": STRATEGY, "goals": GOAL, "directions": DIRECTION, "policies": POLICY,
    "indicators": INDICATOR, "initiatives": INITIATIVE,
}  # fmt: skip
_HOLDERS: Final = tuple(_SHAPES)[1:]


def _identified(node: Node, holder: str = "") -> Iterator[tuple[str, Mapping]]:
    """Every mapping of the hierarchy with the key of the list that holds it."""
    if not isinstance(node, Mapping):
        return
    yield holder, node
    for key in _HOLDERS:
        _, below = node.entries.get(key, (None, None))
        if isinstance(below, Sequence):
            for item in below.items:
                yield from _identified(item, key)


def _id_node(thing: Mapping) -> Scalar | None:
    _, node = thing.entries.get("id", (None, None))
    return node if isinstance(node, Scalar) and not node.is_null else None


def _report_duplicate_ids(things: list[tuple[str, Mapping]], desk: Desk) -> None:
    seen: dict[str, Scalar] = {}
    for _, thing in things:
        node = _id_node(thing)
        if node is None:
            continue
        first = seen.setdefault(node.text, node)
        if first is not node:
            desk.report("duplicate-id", node, id=node.text, first=first.line)


def _may_hide_ids(things: list[tuple[str, Mapping]], findings: list[Finding]) -> bool:
    """Whether a slip that is reported already keeps some indicator's id from being known."""
    if not any(finding.code in {"unknown-key", "wrong-kind", "bad-id"} for finding in findings):
        return False
    return any(
        (key in _HOLDERS and not isinstance(value, Sequence) and not is_null(value))
        or (not shape.knows(key) and not isinstance(value, Scalar))
        or (key == "id" and shape is INDICATOR and Identifier().read(value, Desk("", [])) is None)
        for holder, thing in things
        for shape in (_SHAPES[holder],)
        for key, (_, value) in thing.entries.items()
    )


def _ids(things: list[tuple[str, Mapping]]) -> Ids | None:
    goals, indicators, units, english = {}, {}, {}, {}
    for holder, thing in things:
        node = _id_node(thing)
        if holder == "goals" and node:
            goals[node.text] = _said(thing, "name")
        elif holder == "indicators":
            if node is None:
                return None
            indicators[node.text] = _said(thing, "name")
            units[node.text] = _said(thing, "unit")
            english[node.text] = _said(thing, "name_en")
    _, listed = things[0][1].entries.get("goals", (None, None)) if things else (None, None)
    return Ids(goals, indicators, units, english) if isinstance(listed, Sequence) else None


def _said(thing: Mapping, key: str) -> str | None:
    _, node = thing.entries.get(key, (None, None))
    return node.text.strip() if isinstance(node, Scalar) and not node.is_null else None
