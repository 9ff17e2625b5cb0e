"""The population of the plan: where it has gone, where it would go, where it should."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ichigo_cli.showing.figures import grouped, round_half_up
from ichigo_cli.showing.review.document import Persons
from ichigo_cli.years import long_era

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from ichigo_cli.model import Population, Strategy
    from ichigo_cli.showing.language import Words


def population(strategy: Strategy, words: Words) -> tuple[Persons, ...]:
    """Every figure of the population, in the plan's order."""
    return tuple(_persons(figure, words) for figure in strategy.population)


def _persons(figure: Population, words: Words) -> Persons:
    value = grouped(figure.value)
    era = long_era(figure.year).removesuffix("度")
    return Persons(
        year=figure.year,
        kind=figure.kind,
        value=figure.value,
        approximate=figure.approximate,
        label=figure.label or "",
        year_told=words("year.calendar", era=era, year=figure.year),
        kind_told=words(f"population.{figure.kind}"),
        told=words("report.about", value=value) if figure.approximate else value,
    )


def population_told(strategy: Strategy, words: Words) -> str:
    """What the figures say: how the population changed, and how far outlook and projection are."""
    people = population(strategy, words)
    told = [_past(people, words), _ahead(people, words)]
    return words("cell.joint").join(filter(None, told))


def _past(people: Sequence[Persons], words: Words) -> str:
    known = sorted((each for each in people if each.kind == "actual"), key=lambda e: e.year)
    if not known:
        return ""
    first, last = known[0], known[-1]
    facts = {"year": last.year, "value": last.told}
    # Counts of two sources are no step from one to the other.
    if first.year == last.year or len({each.label for each in known}) > 1:
        return words("report.people", **facts)
    step = last.value - first.value
    way = "stayed" if not step else "rose" if step > 0 else "fell"
    base = Fraction(first.value) or Fraction(last.value) or Fraction(1)
    share = round_half_up(Fraction(abs(step)) / base * 100, 1)
    return words(
        f"report.people-{way}", **facts, since=first.year, step=grouped(abs(step)), share=share
    )


def _ahead(people: Sequence[Persons], words: Words) -> str:
    outlooks = [each for each in people if each.kind == "outlook"]
    if not outlooks:
        return ""
    outlook = max(outlooks, key=lambda each: each.year)
    facts = {"year": outlook.year, "outlook": outlook.kind_told, "value": outlook.told}
    others = [e for e in people if e.kind == "projection" and e.year == outlook.year]
    if len(others) != 1:
        return words("report.people-outlook", **facts)
    (other,) = others
    step = outlook.value - other.value
    way = "equal" if not step else "above" if step > 0 else "below"
    about = outlook.approximate or other.approximate
    gap = _rounded(abs(step), outlook, other) if about else grouped(abs(step))
    return words(
        f"report.people-{way}",
        **facts,
        projection=other.label or other.kind_told,
        other=other.told,
        gap=words("report.about", value=gap) if about else gap,
    )


def _rounded(step: Decimal, *people: Persons) -> str:
    """A difference as coarse as the coarser of the numbers that it is of."""
    zeros = max(_zeros(each.value) for each in people if each.approximate)
    return grouped(round_half_up(Fraction(step) / 10**zeros, 0) * 10**zeros)


def _zeros(value: Decimal) -> int:
    whole = str(int(value))
    return len(whole) - len(whole.rstrip("0"))
