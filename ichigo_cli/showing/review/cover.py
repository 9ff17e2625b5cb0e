"""The front of the review: which chapters it has, and what its words mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ichigo_cli.assessing.attainment import State
from ichigo_cli.showing.counts import counted, missing
from ichigo_cli.showing.naming import label
from ichigo_cli.showing.said import Said
from ichigo_cli.years import short_era

if TYPE_CHECKING:
    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.model import Review, Strategy
    from ichigo_cli.showing.language import Words

_CHAPTERS: Final = (
    "answer", "indicators", "by-goal", "population", "panel", "outline", "method", "annex",
)  # fmt: skip
_LEVELS: Final = ("goal", "direction", "policy", "initiative")


def chapters(assessment: Assessment, review: Review) -> tuple[str, ...]:
    """The chapters that have something in them, in their order."""
    is_empty = not assessment.standings
    empty = {
        "indicators": is_empty,
        "by-goal": is_empty and not any(map(any, review.goals.values())),
        "population": not assessment.strategy.population,
        "panel": not review.panel,
        "annex": is_empty,
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
