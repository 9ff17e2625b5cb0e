"""What every JSON of a plan begins with, and how its numbers are spelt out."""

from __future__ import annotations

from decimal import Decimal
from json.encoder import encode_basestring as _quoted
from typing import TYPE_CHECKING, Any, Final

from ichigo_cli.showing.entry import scheme_name
from ichigo_cli.showing.figures import plain

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
    return _laid_out(document) + "\n"


def _laid_out(value: object, margin: str = "\n") -> str:
    """A value as JSON, a line for each thing in it, one blank deeper than what it stands in.

    Libraries take twice as long to lay out a document, and that of a large plan is most of a run.

    Raises:
        TypeError: there is something that JSON has no word for.
    """
    if value is None:
        return "null"
    if isinstance(value, Decimal):
        return plain(value)
    inner = f"{margin} "
    if isinstance(value, dict):
        marks = "{}"
        parts = [
            f"{_quoted(key)}: {_quoted(each) if type(each) is str else _laid_out(each, inner)}"
            for key, each in value.items()
        ]
    elif isinstance(value, list | tuple):
        marks = "[]"
        parts = [_laid_out(each, inner) for each in value]
    elif isinstance(value, str):
        return _quoted(value)
    elif isinstance(value, int):
        return str(value).lower()
    else:
        raise TypeError(value)
    return f"{marks[0]}{inner}{f',{inner}'.join(parts)}{margin}{marks[1]}" if parts else marks
