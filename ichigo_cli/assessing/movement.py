"""The step of an indicator to its value from the one before it, and which way it went."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from ichigo_cli.path import Distance, measure_of
from ichigo_cli.target import Better

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from ichigo_cli.model import Indicator


class Turn(StrEnum):
    """What became of an indicator since the value before."""

    IMPROVED = "improved"
    WORSENED = "worsened"
    UNCHANGED = "unchanged"
    FIRST_VALUE = "first_value"
    NO_NEW_VALUE = "no_new_value"


class Movement(NamedTuple):
    """A step from an earlier value to the one that is judged.

    `turn` says whether it is good, or that the chosen year brings no step; between two values
    inside a range it is unchanged. `since` is the year of the earlier value and `amount` the
    difference, signed and in the unit, positive when the number rose (yearly amounts for a flow);
    both are None where there is no earlier value. A value that is carried keeps its own step.
    """

    turn: Turn
    since: int | None = None
    amount: Fraction | None = None
    way: Turn | None = None


def movement_of(
    indicator: Indicator, values: Mapping[int, Decimal], judged: int | None, year: int
) -> Movement:
    """The step to the judged value.

    Args:
        indicator: what is measured.
        values: every value up to the chosen year, by year.
        judged: the year of the value that is judged; None when there is none.
        year: the chosen year; the judged value is carried where it is of an earlier one.
    """
    if judged is None:
        return Movement(Turn.NO_NEW_VALUE)
    before = max((y for y in values if y < judged), default=None)
    if before is None:
        return Movement(Turn.FIRST_VALUE if judged == year else Turn.NO_NEW_VALUE)
    old, new = Fraction(values[before]), Fraction(values[judged])
    way = _way(indicator, old, new)
    turn = way if judged == year else Turn.NO_NEW_VALUE
    return Movement(turn, before, new - old, way)


def _way(indicator: Indicator, old: Fraction, new: Fraction) -> Turn:
    measure = measure_of(indicator)
    if indicator.better is Better.RANGE and not isinstance(measure, Distance):
        return Turn.UNCHANGED  # which range would be better is not known
    gain = measure.sign * (measure.of(new) - measure.of(old))
    if gain == 0:
        return Turn.UNCHANGED
    return Turn.IMPROVED if gain > 0 else Turn.WORSENED
