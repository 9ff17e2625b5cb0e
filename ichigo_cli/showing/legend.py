"""What the words of a table mean, and which attainments belong to which grade."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ichigo_cli.showing.figures import grouped, round_half_up
from ichigo_cli.years import short_era

if TYPE_CHECKING:
    from fractions import Fraction

    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.model import Strategy
    from ichigo_cli.showing.language import Words


def legend(assessment: Assessment, words: Words) -> list[str]:
    """What the words of a table mean, as far as the table has them."""
    standings = assessment.standings
    lines = [words("status.legend-path"), _bands(assessment.strategy, words)]
    if any(s.indicator.baseline and s.indicator.baseline.per_year for s in standings):
        lines.append(words("status.legend-per-year"))
    if any(s.judgement.is_tolerated for s in standings):
        lines.append(words("status.legend-tolerated"))
    if carried := next((s for s in standings if s.is_carried), None):
        example = words("cell.of-year", era=short_era(carried.actual_year or 0))
        facts = {"example": example, "era": short_era(assessment.year)}
        lines.append(words("status.legend-carried", **facts))
    return lines


def _bands(strategy: Strategy, words: Words) -> str:
    texts = [
        words("status.band-open", grade=band.grade)
        if band.lower is None
        else words("status.band", grade=band.grade, lower=_bound(band.lower))
        for band in strategy.bands
    ]
    return words("status.legend-bands", bands=words.listed(texts))


def bounds(strategy: Strategy, words: Words) -> tuple[tuple[str, str], ...]:
    """Every grade with the attainments that belong to it."""
    uppers = [None, *(band.lower for band in strategy.bands)]
    return tuple(
        (band.grade, _interval(band.lower, upper, words))
        for band, upper in zip(strategy.bands, uppers, strict=False)
    )


def _interval(lower: Fraction | None, upper: Fraction | None, words: Words) -> str:
    if lower is None:
        bound = "" if upper is None else _bound(upper)
        return words("band.below", upper=bound) if bound else words("band.all")
    if upper is None:
        return words("band.from", lower=_bound(lower))
    return words("band.between", lower=_bound(lower), upper=_bound(upper))


def _bound(lower: Fraction) -> str:
    places = 0
    while lower * 10**places % 1:
        places += 1
    return grouped(round_half_up(lower, places))
