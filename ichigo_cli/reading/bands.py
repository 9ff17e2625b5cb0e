"""Grades with what must hold for each, best first."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from ichigo_cli import model
from ichigo_cli.reading.conditions import CONDITION, PercentKind
from ichigo_cli.reading.desk import Desk, is_null
from ichigo_cli.reading.yaml_source import Mapping, Node, Scalar
from ichigo_cli.scheme import Band, Comparison, Threshold

if TYPE_CHECKING:
    from ichigo_cli.scheme import Condition, Slack


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
