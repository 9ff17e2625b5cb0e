"""The scale of a drawing: round numbers that span what is shown, and where a number lies on it."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_TICKS: Final = 4
_STEPS: Final = (1, 2, 5, 10)


def ticks(low: Fraction, high: Fraction, count: int = _TICKS) -> tuple[Fraction, ...]:
    """Round numbers that span an interval: steps of 1, 2 or 5 times a power of ten.

    Args:
        low: lower end.
        high: upper end, above `low`.
        count: how many steps there should be about.

    Returns:
        The ticks from the last one at or below `low` to the first one at or above `high`.
    """
    rough = (high - low) / count
    power = Fraction(10) ** (len(str(math.floor(rough))) - 1 if rough >= 1 else _below_one(rough))
    step = next(factor * power for factor in _STEPS if factor * power >= rough)
    first, last = math.floor(low / step), math.ceil(high / step)
    return tuple(step * index for index in range(first, last + 1))


def _below_one(rough: Fraction) -> int:
    power = 0
    while rough * 10**power < 1:
        power += 1
    return -power


def nearest(place: Fraction) -> int:
    """The nearest whole unit of a drawing. No number that is told is rounded so."""
    return math.floor(place + Fraction(1, 2))


class Ruler(NamedTuple):
    """A straight scale: where a number lies, in whole units, without a fraction on the way.

    A number n lies at `start` + (n - low) · units / (high - low), rounded half up; the four whole
    numbers are those of low and of units / (high - low).
    """

    start: int
    low: tuple[int, int]
    step: tuple[int, int]

    @classmethod
    def between(cls, low: Fraction, high: Fraction, start: int, end: int) -> Ruler:
        """A scale from `low` at `start` to `high`, which lies above it, at `end`."""
        step = Fraction(end - start) / (high - low)
        return cls(start, low.as_integer_ratio(), step.as_integer_ratio())

    def place(self, number: Fraction) -> int:
        """Where a number lies."""
        (over, under), (low, of_low), (step, of_step) = (
            number.as_integer_ratio(), self.low, self.step,
        )  # fmt: skip
        whole = (over * of_low - low * under) * step
        parts = under * of_low * of_step
        return self.start + (2 * whole + parts) // (2 * parts)


class Scale(NamedTuple):
    """Numbers on an upright axis: the ticks, and where a number lies."""

    ticks: tuple[Fraction, ...]
    ruler: Ruler

    @classmethod
    def over(cls, numbers: Sequence[Fraction], bottom: int, top: int, count: int = 3) -> Scale:
        """A scale that shows all numbers, with a little room above and below.

        It does not reach below zero unless a number does: nobody counts -2 births.
        """
        low, high = min(numbers), max(numbers)
        margin = (high - low) / 20 or abs(high) / 10 or Fraction(1)
        floor = max(low - margin, Fraction(0)) if low >= 0 else low - margin
        found = ticks(floor, high + margin, count)
        return cls(found, Ruler.between(found[0], found[-1], bottom, top))

    @property
    def starts_at_zero(self) -> bool:
        """Whether zero is on the axis."""
        return self.ticks[0] <= 0 <= self.ticks[-1]

    def place(self, number: Fraction) -> int:
        """Where a number lies, in whole units of the drawing."""
        return self.ruler.place(number)
