"""The chapters on the goals: their indicators, their policies, and the review's words on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ichigo_cli.model import GoalReview
from ichigo_cli.showing.naming import named, original
from ichigo_cli.showing.palette import shades_of
from ichigo_cli.showing.review.document import Goal, Outline
from ichigo_cli.showing.review.entries import entry
from ichigo_cli.showing.review.overview import count
from ichigo_cli.showing.rows import by_goal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.model import Branch, Review
    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.rows import Row


def goals(
    assessment: Assessment, made: Sequence[Row], review: Review, words: Words
) -> tuple[Goal, ...]:
    """Every goal of the plan, also one without indicators."""
    found = {goal.id: of_goal for goal, of_goal in by_goal(assessment, made)}
    ranks = {grade: rank for rank, grade in enumerate(assessment.grades, start=1)}
    shades = (0, *shades_of(assessment.grades))
    return tuple(
        Goal(
            id=goal.id,
            number=number,
            name=named(goal, words),
            original=original(goal, words),
            statement=goal.statement or "",
            note=goal.note or "",
            tally=count(assessment, goal, words),
            rows=tuple(entry(row, ranks, shades, review, words) for row in found.get(goal.id, ())),
            tree=_outline(goal, words),
            review=review.goals.get(goal.id, GoalReview()),
        )
        for number, goal in enumerate(assessment.strategy.goals, start=1)
    )


def _outline(branch: Branch, words: Words) -> Outline:
    return Outline(
        level=branch.level.value,
        name=named(branch, words),
        original=original(branch, words),
        statement=branch.statement or "",
        note=branch.note or "",
        nodes=tuple(_outline(below, words) for below in branch.branches),
        initiatives=tuple((each.name, each.note or "") for each in branch.initiatives),
    )
