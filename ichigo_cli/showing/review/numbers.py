"""The exact numbers of one indicator, for what computes or draws with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ichigo_cli.showing.judged import change_digits
from ichigo_cli.showing.said import digits
from ichigo_cli.target import Range

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal
    from fractions import Fraction

    from ichigo_cli.assessing.standing import Standing


class Numbers(NamedTuple):
    """The exact numbers behind the texts of an indicator; None where there is none.

    `values` are those that were written, by year: yearly amounts for a flow, of which `actual`, the
    number that is judged, is the running total. `expected` and `gap` are distances for a range,
    whose ends are `limits`. `attainment` is in percent, all others in the unit. `digits` is how
    many stand behind the point of computed numbers, `change_digits` of the change.
    """

    baseline: Decimal | None
    baseline_year: int | None
    values: Mapping[int, Decimal]
    actual: Fraction | None
    actual_year: int | None
    expected: Fraction | None
    target: Decimal | None
    limits: tuple[Decimal, Decimal] | None
    target_year: int | None
    gap: Fraction | None
    attainment: Fraction | None
    change: Fraction | None
    change_since: int | None
    digits: int
    change_digits: int


def numbers_of(standing: Standing) -> Numbers:
    """The exact numbers of an indicator."""
    indicator, step = standing.indicator, standing.movement
    baseline, target = indicator.baseline, indicator.target
    aimed = target.value if target else None
    rows = standing.observations.items()
    return Numbers(
        baseline=baseline.value if baseline else None,
        baseline_year=baseline.year if baseline else None,
        values={year: row.value for year, row in rows if row.value is not None},
        actual=standing.total,
        actual_year=standing.actual_year,
        expected=standing.expected,
        target=None if isinstance(aimed, Range) else aimed,
        limits=(aimed.low, aimed.high) if isinstance(aimed, Range) else None,
        target_year=target.year if target else None,
        gap=standing.judgement.gap,
        attainment=standing.judgement.attainment,
        change=step.amount,
        change_since=step.since,
        digits=digits(indicator),
        change_digits=0 if step.since is None else change_digits(standing, step.since),
    )
