"""What a reader sees first: how the plan stands, and which indicators to look at."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from ichigo_cli.assessing.attainment import Reason
from ichigo_cli.assessing.movement import Turn
from ichigo_cli.showing.counts import nothing
from ichigo_cli.showing.review.document import Figure, Listing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.review.document import Entry

FEW: Final = 5
"""How many indicators a list of the first page has at most."""


def headline(assessment: Assessment, words: Words) -> str:
    """How many indicators have each grade and how many none, in one sentence."""
    summary = assessment.summary
    if not summary.total:
        return nothing(assessment, words)
    given = [(grade, count) for grade, count in summary.grades.items() if count]
    told = [
        words(f"report.headline-{'next' if at else 'first'}", grade=grade, count=count)
        for at, (grade, count) in enumerate(given)
    ]
    is_empty = set(summary.reasons) == {Reason.NO_ACTUAL}
    rest = words(
        f"report.headline-{'missing' if is_empty else 'ungraded'}", count=summary.not_evaluated
    )
    if not told:
        return words("report.headline-none", total=summary.total, rest=rest)
    end = "report.headline-rest" if summary.not_evaluated else "report.headline"
    grades = words.listed(told)
    return words(end, total=summary.total, grades=grades, rest=rest)


def figures(assessment: Assessment, words: Words) -> tuple[Figure, ...]:
    """The key figures: evaluated, better, worse, without a value."""
    summary, standings = assessment.summary, assessment.standings
    turns = [s.movement.turn for s in standings]
    missing = sum(s.actual is None for s in standings)
    graded = summary.total - summary.not_evaluated
    return (
        Figure(words("report.figure-evaluated"), graded, summary.total),
        Figure(words("report.figure-improved"), turns.count(Turn.IMPROVED)),
        Figure(words("report.figure-worsened"), turns.count(Turn.WORSENED)),
        Figure(words("report.figure-missing"), missing),
    )


def listings(entries: Sequence[Entry], words: Words) -> tuple[Listing, ...]:
    """The indicators to look at first, in at most four lists; none of them is empty."""
    found = {
        "furthest": _furthest(entries),
        "worsened": sorted((e for e in entries if e.turn == Turn.WORSENED), key=lambda e: -e.rank),
        "missing": [e for e in entries if e.standing.actual is None],
        "carried": [e for e in entries if e.standing.is_carried],
    }
    return tuple(
        Listing(kind, words(f"report.list-{kind}"), tuple(rows[:FEW]), len(rows))
        for kind, rows in found.items()
        if rows
    )


def _furthest(entries: Sequence[Entry]) -> list[Entry]:
    """Those that have a grade but not the best one, by their attainment."""
    graded = [e for e in entries if e.rank > 1 and e.standing.judgement.attainment is not None]
    return sorted(graded, key=_attainment)


def _attainment(entry: Entry) -> Fraction:
    return entry.standing.judgement.attainment or Fraction(0)
