"""What every JSON of a plan begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ichigo_cli.showing.entry import scheme_name
from ichigo_cli.showing.exact_json import laid_out

if TYPE_CHECKING:
    from ichigo_cli.assessing.assessment import Assessment

FORMAT_VERSION: Final = 1


def exported(assessment: Assessment, indicators: list[dict[str, Any]], **more: object) -> str:
    """The plan, its year and the given indicators as JSON, indented, with a newline at its end."""
    strategy = assessment.strategy
    about: dict[str, Any] = {
        "id": strategy.id,
        "title": strategy.title,
        "period": {"start": strategy.period.start, "end": strategy.period.end},
    }
    if strategy.notice:
        about["notice"] = strategy.notice
    rating = scheme_name(assessment.scheme) if assessment.scheme else None
    document = {
        "ichigo": FORMAT_VERSION,
        "strategy": about,
        "year": assessment.year,
        **({"rating": rating} if rating else {}),
        **({"other_scheme": True} if assessment.is_other_scheme else {}),
        "indicators": indicators,
        **more,
    }
    return laid_out(document) + "\n"
