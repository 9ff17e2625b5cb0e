"""The status as CSV: the exact numbers of the JSON, for spreadsheets."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from ichigo_cli.showing.entry import About, entry
from ichigo_cli.showing.escaping import without_formula
from ichigo_cli.showing.figures import plain

if TYPE_CHECKING:
    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.assessing.standing import Standing

_COLUMNS: Final = (
    "id", "name", "unit", "parents", "better", "aim", "baseline_year", "baseline", "target_year",
    "target", "reported", "reported_source", "reported_note", "actual_year", "actual", "amount",
    "status", "source", "note", "expected", "gap", "attainment", "progress", "grade", "state",
    "reason", "series", "path", "department", "count_from", "baseline_per_year", "target_low",
    "target_high",
)  # fmt: skip
_OWN_COLUMNS: Final = ("tags", "rate", "computed_grade", "other_scheme")
"""Those that not every plan has."""
# Excel takes the full-width ones for the half-width ones where the system is a Japanese one.


def status_csv(assessment: Assessment) -> str:
    """The status as CSV with a byte-order mark, so that Excel reads it as UTF-8.

    Numbers stay numbers, and so do the two ends of a range, each in a column of its own. A text
    that a spreadsheet would run as a formula gets an apostrophe. Tags have a column where the plan
    has any, with a space between two, and so has what a scheme or people add to a grade. A strategy
    with a notice has it in a last column, so that it stays with every row.
    """
    notice, plan = assessment.strategy.notice, About.of(assessment)
    other = assessment.scheme.name if assessment.scheme and assessment.is_other_scheme else None
    named = {"other_scheme": other} if other else {}
    rows = [{**_row(standing, plan), **named} for standing in assessment.standings]
    own = [column for column in _OWN_COLUMNS if any(column in row for row in rows)]
    columns = [*_COLUMNS, *own]
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([*columns, "notice"] if notice else columns)
    for row in rows:
        cells = [row.get(column) for column in columns] + ([notice] if notice else [])
        writer.writerow([_cell(cell) for cell in cells])
    return "\ufeff" + out.getvalue()


def _row(standing: Standing, plan: About) -> dict[str, Any]:
    told = entry(standing, plan)
    baseline, target = told["baseline"] or {}, told["target"] or {}
    actual = told["actual"] or {}
    low, high = target.get("range", (None, None))
    return {
        **told,
        **({"tags": " ".join(told["tags"])} if "tags" in told else {}),
        "parents": "/".join(standing.parents),
        "baseline_year": baseline.get("year"),
        "baseline": baseline.get("value"),
        "baseline_per_year": "true" if baseline.get("per_year") else None,
        "count_from": standing.counted_from,
        "target_year": target.get("year"),
        "target": target.get("value"),
        "target_low": low,
        "target_high": high,
        "reported": standing.status_in(standing.year).value,
        "reported_source": standing.reported.source,
        "reported_note": standing.reported.note,
        "actual_year": actual.get("year"),
        "actual": actual.get("value"),
        "amount": actual.get("amount"),
        "status": actual.get("status"),
        "source": actual.get("source"),
        "note": actual.get("note"),
    }


def _cell(cell: object) -> object:
    if isinstance(cell, str):
        return without_formula(cell)
    if isinstance(cell, Decimal):
        return plain(cell)
    return "" if cell is None else cell
