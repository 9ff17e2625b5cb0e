"""The chapters on the goals: their indicators, their policies, and the review's words on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ichigo_cli.model import GoalReview, IndicatorReview
from ichigo_cli.showing.naming import named, original
from ichigo_cli.showing.review.charts import bar, chart
from ichigo_cli.showing.review.document import Entry, Goal, Outline
from ichigo_cli.showing.rows import by_goal
from ichigo_cli.showing.said import Said, one_line
from ichigo_cli.years import short_era

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
    return tuple(
        Goal(
            id=goal.id,
            number=number,
            name=named(goal, words),
            original=original(goal, words),
            statement=goal.statement or "",
            note=goal.note or "",
            rows=tuple(_entry(row, review, words) for row in found.get(goal.id, ())),
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


def _entry(row: Row, review: Review, words: Words) -> Entry:
    standing, indicator = row.standing, row.standing.indicator
    said = review.indicators.get(indicator.id, IndicatorReview())
    attainment = standing.judgement.attainment
    return Entry(
        id=indicator.id,
        name=row.name,
        original=row.original,
        unit=row.unit,
        better=row.better,
        belongs=row.belongs,
        basis=row.basis,
        baseline=row.baseline,
        years=tuple(Said(one_line(text, words), detail) for text, detail in row.years),
        expected=row.expected,
        target=row.target,
        gap=row.gap,
        attainment=row.attainment,
        grade=row.grade,
        mark=row.mark,
        by_hand=row.by_hand,
        rate=row.rate,
        state=row.state,
        change=row.change,
        department=indicator.department or "",
        note=_note(row, words),
        bar=None if attainment is None else bar(attainment),
        path_in_words=row.course,
        drawing=chart(standing),
        working=row.working,
        definition=indicator.definition or "",
        source=indicator.source or "",
        review=said,
        next_step=words(f"next.{said.next}") if said.next else "",
    )


def _note(row: Row, words: Words) -> str:
    note = row.standing.indicator.note
    lines = [note] if note else []
    for year, text in row.notes:
        is_own = year == row.standing.year
        told = text if is_own else words("report.note-of-year", era=short_era(year), text=text)
        lines.append(told)
    return "\n".join(lines)
