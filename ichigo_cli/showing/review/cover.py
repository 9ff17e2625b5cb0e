"""The front of the review: which chapters it has, what its words mean, and who lives there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ichigo_cli.assessing.attainment import State
from ichigo_cli.showing.counts import counted, missing
from ichigo_cli.showing.naming import label
from ichigo_cli.showing.said import Said
from ichigo_cli.years import long_era, short_era

if TYPE_CHECKING:
    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.model import Population, Review, Strategy
    from ichigo_cli.showing.language import Words

_CHAPTERS: Final = (
    "cover", "outline", "method", "population", "overview", "by-goal", "panel", "annex",
)  # fmt: skip
_LEVELS: Final = ("goal", "direction", "policy", "initiative")


def chapters(assessment: Assessment, review: Review) -> tuple[str, ...]:
    """The chapters that have something in them, in their order."""
    empty = {
        "population": not assessment.strategy.population,
        "panel": not review.panel,
        "annex": not assessment.standings,
    }
    return tuple(chapter for chapter in _CHAPTERS if not empty.get(chapter))


def labels(strategy: Strategy, words: Words) -> dict[str, str]:
    """What every level of the plan is called."""
    return {level: label(level, strategy, words) for level in _LEVELS}


def data_status(assessment: Assessment, words: Words) -> str:
    """How many indicators have a value of the year, of which status, and what the others say."""
    statuses = [s.reported.status for s in assessment.standings if s.reported.value is not None]
    said = words("report.data-status", era=short_era(assessment.year), count=len(statuses))
    told = Said(said, counted(statuses, words)).whole(words)
    return words.sentences([told, missing(assessment, words)])


def states(words: Words) -> tuple[tuple[str, str], ...]:
    """Every state with what it means."""
    return tuple((words(f"state.{state}"), words(f"state-meaning.{state}")) for state in State)


def population(strategy: Strategy, words: Words) -> tuple[tuple[str, ...], ...]:
    """The outlook in rows of year, kind, value and label."""
    return tuple(_persons(figure, words) for figure in strategy.population)


def _persons(figure: Population, words: Words) -> tuple[str, ...]:
    value = f"{figure.value:,f}"
    shown = words("report.about", value=value) if figure.approximate else value
    era = long_era(figure.year).removesuffix("度")
    year = words("year.calendar", era=era, year=figure.year)
    return (year, words(f"population.{figure.kind}"), shown, figure.label or "")
