"""What an indicator must fulfil for a grade: a percentage, or a comparison with a reference."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from ichigo_cli.reading.kinds import Amount, Number, Word
from ichigo_cli.reading.shape import Field, Shape, Values
from ichigo_cli.reading.yaml_source import Node, Scalar
from ichigo_cli.scheme import Comparison, Measure, Reference, Slack, Threshold

if TYPE_CHECKING:
    from decimal import Decimal

    from ichigo_cli.reading.desk import Desk
    from ichigo_cli.scheme import Condition


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
    if values.unclear(_BETTER_THAN, _AT_LEAST, _WITHIN, _AND, MEASURE, _FROM):
        return None
    references = [field for field in (_BETTER_THAN, _AT_LEAST) if values.get(field)]
    lower, slack, measure = values.get(_FROM), values.get(_WITHIN), values.get(MEASURE)
    if len(references) + (lower is not None) != 1:
        values.report_at("condition-form", values.place(), variant="one")
        return None
    if lower is not None and slack is not None:
        values.report("condition-form", _WITHIN, variant="within")
        return None
    if lower is None and measure is not None:
        values.report("condition-form", MEASURE, variant="from")
        return None
    more = values.get(_AND) or ()
    if lower is not None:
        return Threshold(Fraction(lower), measure), *more
    strict = references == [_BETTER_THAN]
    return Comparison(values[references[0]], strict, slack or Slack()), *more


REFERENCE_WORDS: Final = {
    "目標値": "target", "目標": "target", "目安値": "expected", "期待値": "expected",
    "基準値": "baseline", "前回": "previous", "前年度": "previous", "前回値": "previous",
}  # fmt: skip
_REFERENCES: Final = Word({word.value: word for word in Reference}, "reference", REFERENCE_WORDS)
_MEASURE_WORDS: Final = {"達成率": "path", "進捗率": "change", "変化": "change", "水準": "level"}
MEASURES: Final = Word({word.value: word for word in Measure}, "measure", _MEASURE_WORDS)
_BETTER_THAN: Final = Field("better_than", _REFERENCES)
_AT_LEAST: Final = Field("at_least", _REFERENCES)
_WITHIN: Final = Field("within", WithinKind())
_AND: Final = Field("and", ConditionKind())
MEASURE: Final = Field("measure", MEASURES)
_FROM: Final = Field("from", PercentKind())
CONDITION: Final = Shape(
    "condition", (_BETTER_THAN, _AT_LEAST, _WITHIN, _AND, MEASURE, _FROM), _build_condition
)
