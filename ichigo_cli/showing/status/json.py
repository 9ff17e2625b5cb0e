"""The status as JSON, for machines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import simplejson

from ichigo_cli.showing.figures import plain
from ichigo_cli.showing.status.entry import About, entry, scheme_name

if TYPE_CHECKING:
    from decimal import Decimal

    from ichigo_cli.assessing.assessment import Assessment

FORMAT_VERSION: Final = 1


def status_json(assessment: Assessment) -> str:
    """The status as the JSON that the format describes, indented, with a newline at its end."""
    strategy, summary = assessment.strategy, assessment.summary
    about_plan = About.of(assessment)
    about: dict[str, Any] = {
        "id": strategy.id,
        "title": strategy.title,
        "period": {"start": strategy.period.start, "end": strategy.period.end},
    }
    if strategy.notice:
        about["notice"] = strategy.notice
    rated = {"rating": scheme_name(assessment.scheme)} if assessment.scheme else {}
    document = {
        "ichigo": FORMAT_VERSION,
        "strategy": about,
        "year": assessment.year,
        **rated,
        **({"other_scheme": True} if assessment.is_other_scheme else {}),
        "indicators": [entry(standing, about_plan) for standing in assessment.standings],
        "summary": {
            "total": summary.total,
            "grades": summary.grades,
            "carried": summary.carried,
            "not_evaluated": summary.not_evaluated,
            **({"by_hand": summary.by_hand} if summary.by_hand else {}),
            **rated,
        },
    }
    return (
        simplejson.dumps(
            document, ensure_ascii=False, use_decimal=False, default=_spelt_out, indent=1
        )
        + "\n"
    )


def _spelt_out(value: Decimal) -> simplejson.RawJSON:
    return simplejson.RawJSON(plain(value))
