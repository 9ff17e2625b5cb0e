"""Exact numbers as people read them: rounded half up (四捨五入), grouped, never misleading.

Rounding happens here and only here, after everything has been judged on the exact value.
"""

from __future__ import annotations

import itertools
import math
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal, Inexact
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from ichigo_cli.scheme import Measure, Rounding, Shown, Threshold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ichigo_cli.assessing.rating import Rating
    from ichigo_cli.model import Band
    from ichigo_cli.scheme import Rate, Rule, Scheme

_HALF: Final = Fraction(1, 2)
_FULL: Final = Fraction(100)
_EXACT: Final = Context(prec=80, traps=[Inexact])
_MACHINE_DIGITS: Final = 15
_DOWN: Final = Context(_MACHINE_DIGITS, ROUND_FLOOR)
_UP: Final = Context(_MACHINE_DIGITS, ROUND_CEILING)
_HALF_UP: Final = Context(_MACHINE_DIGITS, ROUND_HALF_UP)
_ROUNDINGS: Final = (ROUND_HALF_UP, ROUND_FLOOR, ROUND_CEILING)
_WORKING_DIGITS: Final = 4
_LONGEST_WORKING: Final = 10


def round_half_up(value: Fraction, decimals: int) -> Decimal:
    """Round to `decimals` places, ties away from zero, as 四捨五入 does on the magnitude."""
    magnitude = math.floor(abs(value) * 10**decimals + _HALF)
    return _shifted(-magnitude if value < 0 else magnitude, decimals)


def _shifted(digits: int, decimals: int) -> Decimal:
    return Decimal(f"{digits}E-{decimals}")


def machine_number(value: Fraction, edges: Iterable[Decimal | Fraction] = ()) -> Decimal:
    """The value for JSON and CSV: exact where it ends, else 15 significant digits, half up.

    Args:
        value: the exact figure.
        edges: figures from which on something else is said of it, such as the lower bounds of the
            grades. Where half up would cross one, the nearest below or above that does not is
            taken, with more digits only where 15 cannot tell. Decimals are compared quickly.
    """
    numerator, denominator = Decimal(value.numerator), Decimal(value.denominator)
    try:
        return _EXACT.divide(numerator, denominator)
    except Inexact:
        bounds = tuple(edges)
    low, high = _DOWN.divide(numerator, denominator), _UP.divide(numerator, denominator)
    if not [bound for bound in bounds if low <= bound <= high]:
        return _HALF_UP.divide(numerator, denominator)
    sides = [value >= Fraction(bound) for bound in bounds]
    for digits in itertools.count(_MACHINE_DIGITS):
        for rounding in _ROUNDINGS:
            number = Context(digits, rounding).divide(numerator, denominator)
            if [number >= bound for bound in bounds] == sides:
                return number
    raise AssertionError  # pragma: no cover - with enough digits no edge lies between


def quick_edges(edges: Iterable[Fraction]) -> tuple[Decimal | Fraction, ...]:
    """The same edges, as decimals where they end, for many numbers to be compared with."""
    exact = (_ended(edge) for edge in edges)
    return tuple(dict.fromkeys(exact))


def _ended(edge: Fraction) -> Decimal | Fraction:
    try:
        return _EXACT.divide(Decimal(edge.numerator), Decimal(edge.denominator))
    except Inexact:
        return edge


def plain(value: Decimal) -> str:
    """All digits of a number as files write them, never as 1E-7."""
    return f"{value:f}"


def is_whole(value: Fraction) -> bool:
    """Whether a calculation shows the value with nothing left out: it ends within ten digits."""
    return not value * 10**_LONGEST_WORKING % 1


def working_text(value: Fraction, least: int = 0) -> str:
    """The value as a calculation shows it.

    Whole, if it ends within ten digits behind the point; else rounded half up to four digits
    behind the point, or to four that count where it is so small that those would be zeros.

    Args:
        value: the exact figure.
        least: digits behind the point of a whole one at the least, such as those of its indicator.
    """
    for places in range(least, max(least, _LONGEST_WORKING) + 1):
        if not value * 10**places % 1:
            return shown(value, places)
    places = _WORKING_DIGITS
    while abs(value) * 10 ** (places - _WORKING_DIGITS + 1) < 1:
        places += 1
    return shown(value, places)


def exact_text(value: Fraction) -> str:
    """The value with nothing left out: whole if it ends within ten digits, else as a fraction."""
    for places in range(_LONGEST_WORKING + 1):
        if not value * 10**places % 1:
            return shown(value, places)
    return f"{value.numerator:,}/{value.denominator:,}"


def grouped(value: Decimal) -> str:
    """The digits of `value` as written, with a comma every three: 2053 → 2,053."""
    return f"{value:,f}"


def shown(value: Fraction, decimals: int) -> str:
    """A computed value with `decimals` digits behind the point."""
    return grouped(round_half_up(value, decimals))


def shown_difference(value: Fraction, decimals: int) -> str:
    """A signed difference: +4, -138, 0. One that is not zero never reads as zero."""
    for places in itertools.count(decimals):
        rounded = round_half_up(value, places)
        if rounded or not value:
            return f"{rounded:+,f}" if value else grouped(rounded)
    raise AssertionError  # pragma: no cover - count() does not end


def shown_percent(value: Fraction, edges: Iterable[Fraction]) -> Decimal:
    """A percentage with one digit that stays on its own side of every edge: 99.96 → 99.9.

    Args:
        value: exact percentage.
        edges: lower bounds of the bands, each belonging to the band above it.

    Returns:
        The half-up figure where it does not cross an edge, else the nearest below or above that
        does not, with a second digit only where one cannot tell (an edge such as 33.33).
    """
    bounds = tuple(edges)
    sides = [value >= bound for bound in bounds]
    for places in itertools.count(1):
        scaled = value * 10**places
        for candidate in (
            round_half_up(value, places),
            _shifted(math.floor(scaled), places),
            _shifted(math.ceil(scaled), places),
        ):
            if [candidate >= bound for bound in bounds] == sides:
                return candidate
    raise AssertionError  # pragma: no cover - floor at an edge's own digits never crosses it


def percent_places(value: Fraction, edges: Iterable[Fraction]) -> int:
    """How many digits, at least one, a percentage needs to be rounded half up across no edge.

    For what rounds by itself, such as a cell of a workbook: 99.96 needs two, since with one it
    would read 100.0.
    """
    bounds = tuple(edges)
    sides = [value >= bound for bound in bounds]
    for places in itertools.count(1):
        if [round_half_up(value, places) >= bound for bound in bounds] == sides:
            return places
    raise AssertionError  # pragma: no cover - with enough digits no edge lies between


def percent_edges(bands: Iterable[Band]) -> tuple[Fraction, ...]:
    """The percentages that no printed figure may cross: every grade's bound, 0 and 100."""
    bounds = (band.lower for band in bands if band.lower is not None)
    return (*bounds, Fraction(0), Fraction(100))


def rule_bounds(rule: Rule, measure: Measure) -> tuple[Fraction, ...]:
    """The percentages of one measure at which a band of a rule begins."""
    return tuple(
        each.lower
        for each in rule.conditions()
        if isinstance(each, Threshold) and (each.measure or rule.measure) is measure
    )


def path_bounds(scheme: Scheme | None) -> tuple[Fraction, ...]:
    """The attainments at which a band of a scheme begins."""
    rules = scheme.rules if scheme else ()
    return tuple(bound for rule in rules for bound in rule_bounds(rule, Measure.PATH))


def rate_edges(scheme: Scheme, rating: Rating) -> tuple[Fraction, ...]:
    """The rates that no exported one may cross: 0, 100, and where a band of its rule begins."""
    edges = (Fraction(0), _FULL)
    if rating.rule is None:
        return edges
    rule = scheme.rules[rating.rule]
    is_divided = scheme.rate is not None and scheme.rate.shown is Shown.GRADED
    is_whole = is_divided or rule.measure is Measure.PATH
    share = Fraction(1) if is_whole else rating.share or Fraction(1)
    return (*edges, *(bound * share for bound in rule_bounds(rule, rule.measure)))


def shown_rate(value: Fraction, rate: Rate) -> str:
    """A body's own rate as that body prints it, with one digit: 41.5%, 100%超.

    Unlike an attainment it may read as if it were on the other side of a bound, as it does there.

    Args:
        value: exact percentage; whether it is over 100 or below 0 is asked before rounding.
        rate: how the body prints it.
    """
    if rate.above is not None and value > _FULL:
        return rate.above
    if rate.below is not None and value < 0:
        return rate.below
    if rate.rounding is Rounding.HALF_UP:
        return f"{shown(value, 1)}%"
    cut = math.floor(abs(value) * 10)
    return f"{grouped(_shifted(-cut if value < 0 else cut, 1))}%"


def decimals_of(value: Decimal) -> int:
    """How many digits stand behind the point: 3.00 → 2."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
