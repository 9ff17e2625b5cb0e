"""How many indicators stand how, and which are to be read with care."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ichigo_cli.model import Status
from ichigo_cli.showing.graded import set_by_hand
from ichigo_cli.showing.naming import long_year, named
from ichigo_cli.showing.reported import notes
from ichigo_cli.showing.rules import with_name
from ichigo_cli.years import short_era

if TYPE_CHECKING:
    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.showing.language import Words


def counts(assessment: Assessment, words: Words) -> list[str]:
    """What stands below a table: the counts, what to read with care, and the notes."""
    carried = assessment.summary.carried
    lines = (
        _grades(assessment, words),
        _by_hand(assessment, words),
        _not_evaluated(assessment, words),
        words("status.carried", count=carried) if carried else None,
        missing(assessment, words),
        unstable(assessment, words),
        *_remarks(assessment, words),
    )
    return [line for line in lines if line]


def _grades(assessment: Assessment, words: Words) -> str:
    scheme = assessment.scheme
    found = [
        words(
            "status.grade-count",
            grade=with_name(grade, scheme, words) if scheme else grade,
            count=count,
        )
        for grade, count in assessment.summary.grades.items()
    ]
    return words("status.grades", grades=words.listed(found))


def _by_hand(assessment: Assessment, words: Words) -> str | None:
    """How many grades people set, and which; None when they set none."""
    found = set_by_hand(assessment, words)
    if not found:
        return None
    return words("status.by-hand", count=len(found), names=words.sentences(found))


def _not_evaluated(assessment: Assessment, words: Words) -> str:
    summary = assessment.summary
    facts = {"count": summary.not_evaluated, "total": summary.total}
    if not summary.reasons:
        return words("status.not-evaluated", **facts)
    reasons = [
        words("status.reason-count", reason=words(f"reason.{reason}"), count=count)
        for reason, count in summary.reasons.items()
    ]
    return words("status.not-evaluated-why", **facts, reasons=words.listed(reasons))


def missing(assessment: Assessment, words: Words) -> str | None:
    """What the chosen year says of indicators without a value; None when all have one."""
    statuses = [s.status_in(s.year) for s in assessment.standings if s.reported.value is None]
    if not statuses:
        return None
    told = counted(statuses, words)
    return words("status.missing", era=short_era(assessment.year), statuses=told)


def counted(statuses: list[Status], words: Words) -> str:
    """How often each status occurs, in the order in which the format names them."""
    found = [
        words(
            "status.missing-count", status=words(f"status.{status}"), count=statuses.count(status)
        )
        for status in Status
        if status in statuses
    ]
    return words.listed(found)


def unstable(assessment: Assessment, words: Words) -> str | None:
    """The indicators whose percentage rests on little; None when there are none."""
    names = [
        words(
            f"status.unstable-{'short' if s.is_short else 'first-year'}",
            name=named(s.indicator, words),
        )
        for s in assessment.standings
        if s.judgement.attainment is not None and (s.is_short or s.is_first_year)
    ]
    return words("status.unstable", names=words.listed(names)) if names else None


def _remarks(assessment: Assessment, words: Words) -> list[str]:
    return [
        words("status.remark", name=named(s.indicator, words), era=short_era(year), text=note)
        for s in assessment.standings
        for year, note in notes(s)
    ]


def without_values(assessment: Assessment, words: Words) -> str | None:
    """That nothing at all has a value in the chosen year; None when anything has one."""
    if not assessment.is_without_values:
        return None
    said = [words("report.without-values", year=long_year(assessment.year, words))]
    if assessment.summary.carried:
        said.append(words("report.carried-alone"))
    return words("cell.joint").join(said)


def nothing(assessment: Assessment, words: Words) -> str:
    """Why there is no indicator to show: the plan has none, or none that was asked for."""
    is_empty = next(assessment.strategy.indicators(), None) is None
    return words("status.no-indicators" if is_empty else "status.nothing")
