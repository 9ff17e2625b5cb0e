"""What the review says of one indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ichigo_cli.assessing.attainment import State
from ichigo_cli.model import IndicatorReview, Status
from ichigo_cli.showing.reported import in_year
from ichigo_cli.showing.review.charts import bar, chart
from ichigo_cli.showing.review.document import Entry, Revision
from ichigo_cli.showing.said import Said, one_line, written
from ichigo_cli.showing.sentences import sentence
from ichigo_cli.target import Series
from ichigo_cli.years import short_era

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ichigo_cli.assessing.standing import Standing
    from ichigo_cli.model import Review
    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.rows import Row

_PLAIN: Final = {State.ON_PATH, State.BEHIND}
"""What a grade and the side of the path say already."""


def entry(row: Row, ranks: Mapping[str, int], review: Review, words: Words) -> Entry:
    """One indicator.

    Args:
        row: its texts.
        ranks: the place of every grade, 1 for the best.
        review: the words of the year.
        words: the language.
    """
    standing = row.standing
    said = review.indicators.get(standing.indicator.id, IndicatorReview())
    return Entry(
        **_planned(row),
        **_judged(row, words),
        **_reported(row, words),
        rank=ranks.get(standing.grade or "", 0),
        note=_note(row, words),
        review=said,
        next_step=words(f"next.{said.next}") if said.next else "",
        standing=standing,
    )


def _planned(row: Row) -> dict[str, Any]:
    """What the plan says."""
    indicator = row.standing.indicator
    return {
        "id": indicator.id,
        "name": row.name,
        "original": row.original,
        "unit": row.unit,
        "better": row.better,
        "belongs": row.belongs,
        "basis": row.basis,
        "baseline": row.baseline,
        "target": row.target,
        "department": indicator.department or "",
        "definition": indicator.definition or "",
        "source": indicator.source or "",
    }


def _judged(row: Row, words: Words) -> dict[str, Any]:
    """How the value stands."""
    standing, attainment = row.standing, row.standing.judgement.attainment
    return {
        "sentence": sentence(standing, words),
        "expected": row.expected,
        "gap": row.gap,
        "attainment": row.attainment,
        "grade": row.grade,
        "mark": row.mark,
        "by_hand": row.by_hand,
        "rate": row.rate,
        "state": row.state,
        "remark": "" if _is_plain(standing) else row.state,
        "bar": None if attainment is None else bar(attainment),
        "working": row.working,
    }


def _reported(row: Row, words: Words) -> dict[str, Any]:
    """What was reported, and what changed since."""
    standing = row.standing
    return {
        "value": _value(standing, words),
        "years": tuple(Said(one_line(text, words), detail) for text, detail in row.years),
        "reason": _reason(row, words),
        "change": row.change,
        "turn": standing.movement.turn.value,
        "previous": _previous(standing, words),
        "grade_before": standing.grade_before or "",
        "revisions": _revisions(row, words),
        "path_in_words": row.course,
        "drawing": chart(standing),
    }


def _is_plain(standing: Standing) -> bool:
    judgement = standing.judgement
    if standing.actual is None:
        return True
    return judgement.state in _PLAIN and standing.reason is None and not judgement.is_tolerated


def _value(standing: Standing, words: Words) -> Said:
    """The judged value with what sets it apart, or what the chosen year says instead."""
    year = standing.actual_year or standing.year
    text, status = in_year(standing, year, words)
    era = [short_era(year)] if standing.is_carried else []
    return Said(one_line(text, words), words.listed([*era, *([status] if status else [])]))


def _reason(row: Row, words: Words) -> str:
    """What the last years say instead of a value; empty where the chosen year has one."""
    standing = row.standing
    if standing.actual is None:
        return words.listed(row.history[-2:])
    if not standing.is_carried:
        return ""
    said = words(f"status.{standing.status_in(standing.year)}")
    return words("cell.year-says", era=short_era(standing.year), status=said)


def _previous(standing: Standing, words: Words) -> Said:
    """The value that the change is counted from, with its year."""
    since = standing.movement.since
    if since is None:
        return Said(words("cell.none"))
    indicator, row = standing.indicator, standing.observations[since]
    text = "" if row.value is None else written(row.value, indicator)
    if indicator.series is Series.FLOW:
        text = words("cell.amount", amount=text)
    return Said(text, short_era(since))


def _revisions(row: Row, words: Words) -> tuple[Revision, ...]:
    standing = row.standing
    return tuple(
        Revision(
            indicator=row.name,
            year=short_era(year),
            value=one_line(in_year(standing, year, words).text, words),
            source=reported.source or "",
            note=reported.note or "",
        )
        for year, reported in sorted(standing.observations.items())
        if reported.status is Status.REVISED
    )


def _note(row: Row, words: Words) -> str:
    note = row.standing.indicator.note
    lines = [note] if note else []
    for year, text in row.notes:
        is_own = year == row.standing.year
        told = text if is_own else words("report.note-of-year", era=short_era(year), text=text)
        lines.append(told)
    return "\n".join(lines)
