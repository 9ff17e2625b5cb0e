"""The status as JSON, for machines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ichigo_cli.showing.entry import About, entry, scheme_name
from ichigo_cli.showing.exported import exported

if TYPE_CHECKING:
    from ichigo_cli.assessing.assessment import Assessment


def status_json(assessment: Assessment) -> str:
    """The status as the JSON that the format describes, indented, with a newline at its end."""
    summary, plan = assessment.summary, About.of(assessment)
    rated = {"rating": scheme_name(assessment.scheme)} if assessment.scheme else {}
    counts = {
        "total": summary.total,
        "grades": summary.grades,
        "carried": summary.carried,
        "not_evaluated": summary.not_evaluated,
        **({"by_hand": summary.by_hand} if summary.by_hand else {}),
        **rated,
    }
    entries = [entry(standing, plan) for standing in assessment.standings]
    return exported(assessment, entries, summary=counts)
