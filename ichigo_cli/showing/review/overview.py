"""The overview: how many indicators stand how, why some have no grade, and what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ichigo_cli.assessing.movement import Turn
from ichigo_cli.model import Status
from ichigo_cli.showing.naming import named
from ichigo_cli.showing.review.document import Count, Group
from ichigo_cli.years import short_era

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ichigo_cli.assessing.assessment import Assessment, Summary
    from ichigo_cli.assessing.standing import Standing
    from ichigo_cli.model import Branch
    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.rows import Row


def counts(assessment: Assessment, words: Words) -> tuple[Count, ...]:
    """A line for every goal, and the last for all of them."""
    lines = [count(assessment, goal, words) for goal in assessment.strategy.goals]
    return (*lines, _count(words("report.total"), assessment.summary))


def count(assessment: Assessment, goal: Branch, words: Words) -> Count:
    """The line of one goal."""
    return _count(named(goal, words), assessment.selected(goals=(goal.id,)).summary)


def _count(name: str, summary: Summary) -> Count:
    return Count(
        name=name,
        grades=tuple(summary.grades.values()),
        not_evaluated=summary.not_evaluated,
        total=summary.total,
        carried=summary.carried,
    )


def reasons(assessment: Assessment, words: Words) -> tuple[Group, ...]:
    """The indicators without a grade, by the reason for that."""
    ungraded = [s for s in assessment.standings if s.grade is None]
    return tuple(
        _group(
            words(f"reason.{reason}"),
            [named(s.indicator, words) for s in ungraded if s.reason is reason],
            words,
        )
        for reason in assessment.summary.reasons
    )


def _group(title: str, items: Sequence[str], words: Words) -> Group:
    told = words("status.reason-count", reason=title, count=len(items))
    return Group(told, tuple(items))


def carried(made: Iterable[Row], words: Words) -> tuple[str, ...]:
    """The indicators that are judged on an earlier year's value, each with that year."""
    return tuple(
        _of_year(row, row.standing.actual_year or 0, words)
        for row in made
        if row.standing.is_carried
    )


def revised(made: Iterable[Row], words: Words) -> tuple[str, ...]:
    """The revised values, each with its year."""
    return tuple(
        _of_year(row, year, words)
        for row in made
        for year, reported in row.standing.observations.items()
        if reported.status is Status.REVISED
    )


def _of_year(row: Row, year: int, words: Words) -> str:
    return words("report.carried-item", name=row.name, era=short_era(year))


def movements(made: Sequence[Row], words: Words) -> tuple[Group, ...]:
    """What became of the indicators since the value before."""
    moved = [(row.standing.movement.turn, row) for row in made]
    groups = ((kind, [row for each, row in moved if each is kind]) for kind in Turn)
    return tuple(
        _group(words(f"movement.{kind}"), [_moved(row, kind, words) for row in found], words)
        for kind, found in groups
        if found
    )


def _moved(row: Row, kind: Turn, words: Words) -> str:
    step = row.standing.movement
    if kind in (Turn.NO_NEW_VALUE, Turn.FIRST_VALUE) or step.since is None:
        return row.name
    said = words("report.moved", era=short_era(step.since), amount=row.change.text)
    regraded = _regraded(row.standing, words)
    return words("cell.in", text=row.name, detail=words.listed([said, *regraded]))


def _regraded(standing: Standing, words: Words) -> list[str]:
    old, new = standing.grade_before, standing.grade
    return [words("report.regraded", old=old, new=new)] if old and new and old != new else []
