"""strategy.yaml: its fields, and the plan that is built from them."""

import re
from collections.abc import Mapping as Map
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.diagnostics import Enough, Finding
from ichigo_cli.languages import LANGUAGES
from ichigo_cli.lines import Comment
from ichigo_cli.model import Band, Ids, Level, Period, Population, Strategy
from ichigo_cli.reading.desk import Desk
from ichigo_cli.reading.entry import NOTE, SOURCE, VALUE, YEAR
from ichigo_cli.reading.grades import BoundsKind, RatingKind
from ichigo_cli.reading.hierarchy import GOAL
from ichigo_cli.reading.ids import Register
from ichigo_cli.reading.kinds import Flag, Identifier, ListOf, Text, Word, Year
from ichigo_cli.reading.shape import Field, Shape, Values
from ichigo_cli.reading.yaml_source import Node, Scalar, read_yaml

if TYPE_CHECKING:
    from ichigo_cli.asking import Collect, MonthDay

FILE: Final = "strategy.yaml"
FORMAT_VERSION: Final = 1
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
    comments: tuple[Comment, ...] = ()


def read_strategy(text: str) -> StrategyReading:
    """Read a plan; every mistake in it becomes a finding, and then there is no plan."""
    root, findings, comments = read_yaml(text, FILE)
    if root is None:
        return StrategyReading(None, None, findings)
    register = Register()
    desk = Desk(FILE, findings, register=register)
    try:
        strategy = STRATEGY.read(root, desk)
        register.report_duplicates(desk)
    except Enough:
        return StrategyReading(None, None, findings, comments)
    return StrategyReading(strategy, register.ids(), findings, comments)


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
        year=values[YEAR],
        kind=values[_KIND],
        value=values[VALUE],
        label=values.get(_LABEL),
        approximate=values.get(_APPROXIMATE) is True,
    )


class MonthDayKind:
    """A day of any year: 06-30."""

    def read(self, node: Node, desk: Desk) -> "MonthDay | None":
        """The day, if there is one of that name in every year."""
        text = Text().read(node, desk)
        if text is None:
            return None
        from ichigo_cli.asking import MonthDay  # noqa: PLC0415 - few plans say how they collect

        match = re.fullmatch(r"(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])", text)
        day = MonthDay(int(match[1]), int(match[2])) if match else None
        if day is None or day.day > _MONTH_LENGTHS[day.month - 1]:
            desk.report("day-form", node, text=text)
            return None
        return day


_MONTH_LENGTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _build_collect(values: Values) -> "Collect":
    from ichigo_cli.asking import Collect  # noqa: PLC0415 - as above

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
        source=values.get(SOURCE),
        notice=values.get(_NOTICE),
        note=values.get(NOTE),
        labels=values.get(_LABELS) or {},
        bands=values.get(_BANDS) or DEFAULT_BANDS,
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
    "population", (YEAR, _KIND, VALUE, _LABEL, _APPROXIMATE), _build_population, unit="人"
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
    Word(
        {code: code for code in LANGUAGES}, "language", {"日本語": "ja", "英語": "en", "jp": "ja"}
    ),
)
_PERIOD: Final = Field("period", PERIOD, required=True)
_NOTICE: Final = Field("notice", Text())
_LABELS: Final = Field("labels", LABELS)
_BANDS: Final = Field("bands", BoundsKind())
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
        _VERSION, _STRATEGY_ID, _TITLE, _MUNICIPALITY, _CODE, _LANGUAGE, _PERIOD, SOURCE, _NOTICE,
        NOTE, _LABELS, _BANDS, _POPULATION, _GOALS, _RATING, _COLLECT,
    ),
    _build_strategy,
    has_id=True,
)  # fmt: skip
