"""What years, levels, branches and indicators are called in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ichigo_cli.showing.said import one_line
from ichigo_cli.years import long_era, short_era

if TYPE_CHECKING:
    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.model import Branch, Indicator, Strategy
    from ichigo_cli.showing.language import Words


def named(thing: Indicator | Branch, words: Words) -> str:
    """The name of an indicator or branch in the reader's language, else the original."""
    return (words.language == "en" and thing.name_en) or thing.name


def original(thing: Indicator | Branch, words: Words) -> str:
    """The name in the plan where another one is shown; else empty."""
    return thing.name if named(thing, words) != thing.name else ""


def label(level: str, strategy: Strategy, words: Words) -> str:
    """What a level of the hierarchy is called: in the plan's own language as the plan says."""
    own = strategy.labels if words.language == strategy.language else {}
    return own.get(level) or words(f"level.{level}")


def heading(assessment: Assessment, words: Words) -> str:
    """The chosen year and the plan's period."""
    period = assessment.strategy.period
    return words(
        "status.title",
        year=long_year(assessment.year, words),
        start=era_of(period.start, words),
        end=era_of(period.end, words),
    )


def head(column: str, year: int, words: Words) -> str:
    """The head of a column on one line, where narrow tables break it into two."""
    text = words(f"column.{column}", era=short_era(year))
    return one_line(text.replace("-\n", ""), words)


def long_year(year: int, words: Words) -> str:
    """A year in full: 令和5年度（2023年度）."""
    return words("year.long", era=era_of(year, words), year=year)


def cell_year(year: int, words: Words) -> str:
    """A year as tables write it."""
    return words("cell.year", era=short_era(year))


def era_of(year: int, words: Words) -> str:
    """A year as sentences of the language write it."""
    return long_era(year) if words.language == "ja" else short_era(year)
