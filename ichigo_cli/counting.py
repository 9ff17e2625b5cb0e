"""What of an indicator counts: the years of a running total, and the total itself. Exact."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ichigo_cli.target import Series

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from decimal import Decimal

    from ichigo_cli.model import Indicator


def first_counted(indicator: Indicator, plan_start: int) -> int:
    """The first year whose amount belongs to the running total of a flow.

    Args:
        indicator: a flow. Its plan may name the year; else it is the one after the base year, and
            without a baseline the plan's first year.
        plan_start: first fiscal year of the plan.
    """
    if indicator.count_from is not None:
        return indicator.count_from
    return indicator.baseline.year + 1 if indicator.baseline else plan_start


def counts_after(indicator: Indicator, plan_start: int) -> int | None:
    """The year after which values count: none before it is judged. None where all count."""
    if indicator.series is Series.FLOW:
        return first_counted(indicator, plan_start) - 1
    return indicator.baseline.year if indicator.baseline else None


def missing_amounts(
    indicator: Indicator, amounts: Collection[int], last: int, plan_start: int
) -> tuple[int, ...]:
    """The years whose amounts a running total lacks, in order.

    Args:
        indicator: a flow.
        amounts: the years that have an amount. A year without one is a gap whatever is said of
            it, because an amount of zero is written as 0.
        last: the year of the total.
        plan_start: first fiscal year of the plan.
    """
    counted = range(first_counted(indicator, plan_start), last + 1)
    return tuple(year for year in counted if year not in amounts)


def running_total(
    indicator: Indicator, amounts: Mapping[int, Decimal], year: int, plan_start: int
) -> Fraction | None:
    """The running total of a flow: baseline value plus the yearly amounts up to `year`.

    Args:
        indicator: a flow; its baseline counts as 0 where it has none or where that is itself one
            year's amount.
        amounts: the yearly amounts, by year.
        year: the last year that counts.
        plan_start: first year of the plan, where counting starts without a baseline.

    Returns:
        The total in the unit, which in the baseline's year is the baseline, or None when an amount
        is missing or counting has not begun yet.
    """
    baseline = indicator.baseline
    known = None if baseline is None or baseline.per_year else baseline
    total = Fraction(known.value) if known else Fraction(0)
    first = first_counted(indicator, plan_start)
    if year < first:
        return total if known and known.year == year else None
    if missing_amounts(indicator, amounts, year, plan_start):
        return None
    return total + sum(Fraction(amounts[counted]) for counted in range(first, year + 1))
