"""A text with what qualifies it, and the digits of an indicator's numbers."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from ichigo_cli.showing.figures import decimals_of, grouped, round_half_up, shown
from ichigo_cli.target import Range

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from ichigo_cli.model import Indicator
    from ichigo_cli.showing.language import Words


class Said(NamedTuple):
    """A figure as a text, and what qualifies it: a year, a status; the second is often empty."""

    text: str
    detail: str = ""

    def whole(self, words: Words) -> str:
        """The figure with its year or status in brackets, where it has one."""
        if not self.detail:
            return self.text
        return words("cell.in", text=self.text, detail=self.detail)

    def stacked(self) -> str:
        """The figure with its year or status on a line of its own, where it has one."""
        return f"{self.text}\n{self.detail}" if self.detail else self.text


def one_line(text: str, words: Words) -> str:
    """A text of two lines, such as a total and its amount, on one."""
    return words("cell.joint").join(text.split("\n"))


def written(value: Decimal, indicator: Indicator) -> str:
    """A value of the files: as written, or with fewer digits where the plan says so."""
    if indicator.decimals is not None and decimals_of(value) > indicator.decimals:
        return grouped(round_half_up(Fraction(value), indicator.decimals))
    return grouped(value)


def computed(value: Fraction, indicator: Indicator) -> str:
    """A computed value with the digits of `digits`."""
    return shown(value, digits(indicator))


def digits(indicator: Indicator) -> int:
    """Digits of computed values: as the plan says, else the most of baseline and target."""
    if indicator.decimals is not None:
        return indicator.decimals
    values: Sequence[Decimal] = [indicator.baseline.value] if indicator.baseline else []
    target = indicator.target.value if indicator.target else None
    ends = (target.low, target.high) if isinstance(target, Range) else (target,)
    return max((decimals_of(v) for v in (*values, *ends) if v is not None), default=0)
