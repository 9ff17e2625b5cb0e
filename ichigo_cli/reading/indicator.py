"""An indicator of strategy.yaml: its fields, and what its numbers must agree on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ichigo_cli.model import Indicator
from ichigo_cli.reading.entry import ID, NAME, NAME_EN, NOTE, SOURCE, TAGS, VALUE, YEAR
from ichigo_cli.reading.kinds import (
    Amount,
    ByYear,
    Flag,
    Integer,
    ListOf,
    Number,
    Text,
    Word,
    Year,
)
from ichigo_cli.reading.shape import Field, Shape, Values
from ichigo_cli.reading.yaml_source import Node, Scalar, Sequence
from ichigo_cli.target import Aim, Baseline, Better, PathShape, Range, Series, Target

if TYPE_CHECKING:
    from decimal import Decimal

RANGE_ENDS: Final = 2

# ── its baseline and its target ─────────────────────────────────────────────────────────────────


def _build_baseline(values: Values) -> Baseline:
    return Baseline(
        year=values[YEAR],
        value=values[VALUE],
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
    return Target(year=values[YEAR], value=wanted, place=values.place())


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


_OPTIONAL_VALUE: Final = Field("value", Number())
_RANGE: Final = Field("range", ListOf(Number(), count=RANGE_ENDS))
_PER_YEAR: Final = Field("per_year", Flag())
BASELINE: Final = Shape("baseline", (YEAR, VALUE, _PER_YEAR), _build_baseline)
TARGET: Final = Shape("target", (YEAR, _OPTIONAL_VALUE, _RANGE), _build_target)


# ── the indicator as a whole ────────────────────────────────────────────────────────────────────


def _build_indicator(values: Values) -> Indicator:
    milestones = values.get(_MILESTONES) or {}
    years = values.get(_YEARS)
    indicator = Indicator(
        id=values[ID],
        name=values[NAME],
        name_en=values.get(NAME_EN),
        unit=values.get(_UNIT),
        better=values[_BETTER],
        aim=values.get(_AIM) or Aim.IMPROVE,
        baseline=values.get(_BASELINE),
        target=values.get(_TARGET),
        path=values.get(_PATH) or PathShape.LINEAR,
        milestones={year: value for year, (value, _) in milestones.items()},
        series=values.get(_SERIES) or Series.LEVEL,
        count_from=values.get(_COUNT_FROM),
        tolerance=values.get(_TOLERANCE),
        scale=values.get(_SCALE),
        decimals=values.get(_DECIMALS),
        rated=values.get(_RATED) is not False,
        department=values.get(_DEPARTMENT),
        source=values.get(SOURCE),
        definition=values.get(_DEFINITION),
        note=values.get(NOTE),
        years=None if years is None else frozenset(years),
        tags=values.get(TAGS) or (),
        place=values.place(ID),
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
    if indicator.milestones and indicator.path is PathShape.FLAT:
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
        return indicator.with_aim(Aim.MAINTAIN)
    path = indicator.target_path
    aim = path.aim if path else stated
    needs_word = values.says(_AIM) or indicator.better is not Better.RANGE
    is_wrong = aim is not stated and needs_word and not values.unclear(_AIM)
    if is_wrong and indicator.target.year > indicator.baseline.year:
        place = values.place(_AIM if values.says(_AIM) else _TARGET)
        variant = f"{aim}-total" if indicator.baseline.per_year else aim.value
        values.report_at("aim-mismatch", place, aim=aim, variant=variant)
    return indicator if aim is stated else indicator.with_aim(aim)


def _comparable(indicator: Indicator) -> bool:
    is_range = indicator.target is not None and isinstance(indicator.target.value, Range)
    return is_range == (indicator.better is Better.RANGE)


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
    "path",
    Word({word.value: word for word in PathShape}, "path", {"直線": "linear", "一定": "flat"}),
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
_DEFINITION: Final = Field("definition", Text())
_YEARS: Final = Field("years", ListOf(Year()))
INDICATOR: Final = Shape(
    "indicator",
    (
        ID, NAME, NAME_EN, _UNIT, _BETTER, _AIM, _BASELINE, _TARGET, _PATH, _MILESTONES, _SERIES,
        _COUNT_FROM, _TOLERANCE, _SCALE, _DECIMALS, _RATED, _DEPARTMENT, SOURCE, _DEFINITION,
        NOTE, _YEARS, TAGS,
    ),
    _build_indicator,
    unit_field="unit",
    has_id=True,
)  # fmt: skip
