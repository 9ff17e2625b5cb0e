"""Doubts about a review across the plan: what is still to be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ichigo_cli.diagnostics import Finding, Place
from ichigo_cli.model import GoalReview, IndicatorReview

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ichigo_cli.model import Review, Strategy
    from ichigo_cli.reading.subject import Subject


def review_unwritten(subject: Subject) -> Iterator[Finding]:
    """What a review leaves empty, and the report therefore prints as 未記入.

    What is not named at all stands where the part that lacks it begins.
    """
    for review in subject.reviews.values():
        for (part, *below), name, keys in _empty(review, subject.strategy):
            whole = review.places.get((part,), Place(f"reviews/{review.year}.yaml"))
            place = review.places.get((part, *below), whole)
            yield Finding("review-unwritten", place, {"id": name, "keys": keys})


def _empty(review: Review, strategy: Strategy) -> Iterator[tuple[tuple[str, ...], str, list[str]]]:
    """The keys that lead to each thing without words, what it is called, and its empty keys."""
    if review.summary is None:
        yield ("summary",), "summary", ["summary"]
    for goal in strategy.goals:
        entry = review.goals.get(goal.id, GoalReview())
        if empty := [key for key, text in entry._asdict().items() if text is None]:
            yield ("goals", goal.id), goal.id, empty
    for _, indicator in strategy.indicators():
        words = review.indicators.get(indicator.id, IndicatorReview())
        expected = (("cause", words.cause), ("issue", words.issue), ("next", words.next))
        if empty := [key for key, text in expected if text is None]:
            yield ("indicators", indicator.id), indicator.id, empty
    for number, opinion in enumerate(review.panel, start=1):
        if opinion.response is None:
            yield ("panel", str(number)), f"panel {number}", ["response"]
