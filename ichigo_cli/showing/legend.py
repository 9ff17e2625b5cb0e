"""What the words of a table mean, and which attainments belong to which grade."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ichigo_cli.scheme import Measure
from ichigo_cli.showing import rules
from ichigo_cli.showing.figures import grouped, round_half_up
from ichigo_cli.years import short_era

if TYPE_CHECKING:
    from fractions import Fraction

    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.model import Strategy
    from ichigo_cli.scheme import Scheme
    from ichigo_cli.showing.language import Words


def legend(assessment: Assessment, words: Words) -> list[str]:
    """What the words of a table mean, as far as the table has them."""
    standings = assessment.standings
    lines = [words("status.legend-path"), *grading(assessment, words)]
    if any(s.verdict.by_hand for s in standings):
        lines.append(words("status.legend-by-hand"))
    if any(s.indicator.baseline and s.indicator.baseline.per_year for s in standings):
        lines.append(words("status.legend-per-year"))
    if any(s.judgement.is_tolerated for s in standings):
        is_graded = grades_by_path(assessment.scheme)
        lines.append(words(f"status.legend-tolerated{'' if is_graded else '-state'}"))
    if carried := next((s for s in standings if s.is_carried), None):
        example = words("cell.of-year", era=short_era(carried.actual_year or 0))
        facts = {"example": example, "era": short_era(assessment.year)}
        lines.append(words("status.legend-carried", **facts))
    return lines


def grades_by_path(scheme: Scheme | None) -> bool:
    """Whether attainments decide about a grade."""
    return scheme is None or any(Measure.PATH in rule.measures() for rule in scheme.rules)


def grading(assessment: Assessment, words: Words) -> list[str]:
    """What the grades mean: the bands, or the scheme with its rule in words and its names."""
    scheme = assessment.scheme
    if scheme is None:
        return [_bands(assessment.strategy, words)]
    title, rule = rules.title(scheme, words), rules.in_words(scheme, words)
    named = words("status.legend-scheme", title=title, rule=rule)
    lines = [named if title else words("status.legend-own-scheme", rule=rule)]
    if scheme.names:
        names = [
            words("status.grade-name", grade=grade, name=name)
            for grade, name in scheme.names.items()
        ]
        lines.append(words("status.legend-names", names=words.listed(names)))
    return lines


def _bands(strategy: Strategy, words: Words) -> str:
    texts = [
        words("status.band-open", grade=band.grade)
        if band.lower is None
        else words("status.band", grade=band.grade, lower=_bound(band.lower))
        for band in strategy.bands
    ]
    return words("status.legend-bands", bands=words.listed(texts))


def bounds(assessment: Assessment, words: Words) -> tuple[tuple[str, str], ...]:
    """Every grade with the attainments that belong to it, or what else must hold for it."""
    if assessment.scheme is not None:
        return rules.table(assessment.scheme, words)
    strategy = assessment.strategy
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
