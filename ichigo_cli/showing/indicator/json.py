"""One indicator as JSON, for machines: its entry of the status, and all that is behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ichigo_cli.assessing.pace import pace_of
from ichigo_cli.showing.entry import About, entry
from ichigo_cli.showing.exported import exported
from ichigo_cli.showing.figures import machine_number
from ichigo_cli.showing.indicator.chart import points

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal
    from fractions import Fraction

    from ichigo_cli.assessing.pace import Step
    from ichigo_cli.assessing.standing import Standing
    from ichigo_cli.model import IndicatorReview
    from ichigo_cli.showing.indicator.sheet import Sheet, Subject


def sheets_json(made: Sequence[Sheet], subject: Subject) -> str:
    """All sheets as JSON, indented, with a newline at its end; sentences are in the language."""
    assessment = subject.assessment
    plan = About.of(assessment)
    return exported(
        assessment, [_indicator(sheet, number, subject, plan) for number, sheet in enumerate(made)]
    )


def _indicator(sheet: Sheet, number: int, subject: Subject, plan: About) -> dict[str, Any]:
    indicator = sheet.standing.indicator
    years = [each.standings[number] for each in subject.by_year.values()]
    return {
        **entry(sheet.standing, plan),
        "definition": indicator.definition,
        "source": indicator.source,
        "note": indicator.note,
        "sentence": sheet.sentence,
        "years": [_year(each, plan) for each in years],
        "expected_by_year": [
            {"year": point.year, "value": _number(point.expected)}
            for point in points(sheet.standing)
            if point.expected is not None
        ],
        "working": [{"label": line.label, "text": line.text} for line in sheet.working],
        "pace": _pace(sheet.standing),
        "review": _review(subject.review.indicators.get(indicator.id) if subject.review else None),
    }


def _year(standing: Standing, plan: About) -> dict[str, Any]:
    """One year by itself: where it has no value, no earlier one stands in."""
    row = standing.reported
    figures = entry(standing, plan) if row.value is not None else {}
    expected = standing.path.expected(standing.year) if standing.path else None
    return {
        "year": standing.year,
        "value": _number(standing.total) if figures else None,
        "amount": row.value if standing.counted_from is not None else None,
        "expected": _number(expected),
        **{key: figures.get(key) for key in ("gap", "attainment", "grade", "state", "reason")},
        "status": standing.status_in(standing.year).value,
        "source": row.source,
        "note": row.note,
        "file": row.place.file or None,
        "line": row.place.line if row.place.file else None,
    }


def _pace(standing: Standing) -> dict[str, Any] | None:
    pace = pace_of(standing)
    if pace is None:
        return None
    return {
        "reached": pace.is_reached,
        "needed": None if pace.ahead is None else _step(pace.ahead),
        "brought": [_step(step) for step in pace.brought],
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "from": {"year": step.since.year, "value": _number(step.since.number)},
        "to": {"year": step.until.year, "value": _number(step.until.number)},
        "years": step.years,
        "per_year": _number(step.per_year),
    }


def _review(written: IndicatorReview | None) -> dict[str, Any] | None:
    if written is None:
        return None
    by_hand = written.grade
    return {
        "cause": written.cause,
        "issue": written.issue,
        "next": written.next.value if written.next else None,
        "comment": written.comment,
        "grade": {"value": by_hand.value, "reason": by_hand.reason} if by_hand else None,
    }


def _number(value: Fraction | None) -> Decimal | None:
    return None if value is None else machine_number(value)
