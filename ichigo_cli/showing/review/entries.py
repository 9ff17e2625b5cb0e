"""What the review says of one indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ichigo_cli.assessing.attainment import State
from ichigo_cli.model import IndicatorReview, Status
from ichigo_cli.showing.reported import in_year
from ichigo_cli.showing.review.document import Entry, Revision
from ichigo_cli.showing.said import Said, one_line, written
from ichigo_cli.showing.sentences import difference, sentence
from ichigo_cli.target import Series
from ichigo_cli.years import short_era

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ichigo_cli.assessing.standing import Standing
    from ichigo_cli.model import Review
    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.rows import Row

_PLAIN: Final = {State.ON_PATH, State.BEHIND}
"""What a grade and the side of the path say already."""


def entry(
    row: Row, ranks: Mapping[str, int], shades: Sequence[int], review: Review, words: Words
) -> Entry:
    """One indicator.

    Args:
        row: its texts.
        ranks: the place of every grade, 1 for the best.
        shades: the shade of every place, that of none first.
        review: the words of the year.
        words: the language.
    """
    standing = row.standing
    said = review.indicators.get(standing.indicator.id, IndicatorReview())
    rank = ranks.get(standing.grade or "", 0)
    told = {**_planned(row), **_judged(row, words), **_reported(row, words)}
    return Entry(
        **told,
        figures=_figures(row, told, words),
        fine=_fine(told),
        sources=_sources(row, words),
        rank=rank,
        shade=shades[rank],
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
        "suffix": indicator.unit or "",
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
    standing = row.standing
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
        "step": difference(row.change.text, standing.indicator, words),
        "turn": standing.movement.turn.value,
        "previous": _previous(standing, words),
        "grade_before": standing.grade_before or "",
        "revisions": _revisions(row, words),
        "path_in_words": row.course,
        "values": row.values,
        "note": _note(row, words),
    }


def _fine(told: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """What stands small below everything else of an indicator, as far as it has any."""
    keys = ("working", "basis", "definition", "source", "note")
    empty = ("", told["state"])
    return tuple((key, told[key]) for key in keys if told[key] not in empty)


def _figures(row: Row, told: Mapping[str, Any], words: Words) -> tuple[tuple[str, str], ...]:
    """The figures beside a value, each with its name, as far as the indicator has them."""
    before, change = told["previous"], told["change"]
    rate = words("report.rate", rate=row.rate) if row.rate else ""
    found = (
        (words("column.expected"), row.expected.text),
        (words("column.gap"), row.gap),
        (
            f"{words('report.since')} {before.detail} {before.text}",
            _joined(change.text, change.detail),
        ),
        (f"{words('column.baseline')} {row.baseline.detail}", row.baseline.text),
        (f"{words('column.target')} {row.target.detail}", row.target.text),
        (words("label.attainment"), _joined(row.attainment.text, rate)),
        (words("report.grade-of", era=short_era(row.standing.year - 1)), told["grade_before"]),
    )
    empty = ("", words("cell.none"))
    return tuple((name, text) for name, text in found if text not in empty)


def _joined(text: str, detail: str) -> str:
    return f"{text} {detail}" if detail else text


def _sources(row: Row, words: Words) -> str:
    """Where the values come from and what is noted on them, years that say the same together."""
    lines = []
    for key, field in (("report.source", "source"), ("report.note", "note")):
        by_text: dict[str, list[str]] = {}
        for value in row.values:
            if text := getattr(value, field):
                by_text.setdefault(text, []).append(value.year)
        lines += [
            words("report.of-years", what=words(key), years=words.listed(years), text=text)
            for text, years in by_text.items()
        ]
    return "\n".join(lines)


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
