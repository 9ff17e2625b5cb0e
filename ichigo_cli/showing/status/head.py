"""What stands above the lines of the glance: the plan, the year, and how many stand how."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ichigo_cli.assessing.movement import Turn
from ichigo_cli.showing.folding import fold
from ichigo_cli.showing.graded import other_scheme
from ichigo_cli.showing.naming import long_year
from ichigo_cli.showing.status.page import Piece, beside, flow
from ichigo_cli.years import short_era

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.assessing.standing import Standing
    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.status.page import Grade, Page


def headline(assessment: Assessment, page: Page, words: Words) -> Iterator[str]:
    """The plan's title and notice, the year, and another scheme than the plan's own."""
    strategy, letters = assessment.strategy, page.letters
    ends = {"first": short_era(strategy.period.start), "last": short_era(strategy.period.end)}
    period, year = words("year.span", **ends), long_year(assessment.year, words)
    year = letters(words("glance.year", year=year, period=period))
    title = letters(strategy.title)
    if both := beside(title, Piece(year, page.paint(year, "dim")), page.width):
        yield both.replace(title, page.paint(title, "title"), 1)
    else:
        yield from (page.paint(part, "title") for part in fold(title, page.width))
        yield from fold(year, page.width)
    for text, kind in ((other_scheme(assessment, words), "title"), (strategy.notice, "notice")):
        if text:
            yield from (page.paint(part, kind) for part in fold(letters(text), page.width))


def summary(
    assessment: Assessment, grades: Mapping[str, Grade], page: Page, words: Words
) -> Iterator[str]:
    """The counts by grade, and how many have moved which way."""
    standings = assessment.standings
    turns = Counter(standing.movement.turn for standing in standings)
    found = [
        *counts(standings, grades, words, every=True),
        Piece.of(_all(assessment, words)),
        Piece.of(
            words(
                "glance.moved",
                better=turns[Turn.IMPROVED],
                worse=turns[Turn.WORSENED],
            )
        ),
    ]
    return flow(found, page.width)


def _all(assessment: Assessment, words: Words) -> str:
    """How many are shown, and of how many where a filter has left some out."""
    shown, whole = len(assessment.standings), sum(1 for _ in assessment.strategy.indicators())
    if shown == whole:
        return words("glance.all", count=shown)
    return words("glance.all-of", count=shown, whole=whole)


def counts(
    standings: Sequence[Standing], grades: Mapping[str, Grade], words: Words, *, every: bool = False
) -> Iterator[Piece]:
    """How many have each grade, those that none has left out unless `every` one is wanted."""
    found = Counter(standing.grade for standing in standings)
    for grade, how in grades.items():
        if every or found[grade]:
            yield how.chip(f"{how.text} {found[grade]}")
    if found[None]:
        yield Piece.of(words("glance.not-evaluated", count=found[None]))
