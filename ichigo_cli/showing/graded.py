"""The grade as texts: how it is marked, what it rests on, and the rate that the body prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ichigo_cli.assessing.attainment import Reason
from ichigo_cli.scheme import Measure
from ichigo_cli.showing.figures import grouped, rule_bounds, shown_percent, shown_rate, working_text
from ichigo_cli.showing.naming import named
from ichigo_cli.showing.rules import condition, measure, title, uses_figure

if TYPE_CHECKING:
    from fractions import Fraction

    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.assessing.rating import Rating
    from ichigo_cli.assessing.standing import Standing
    from ichigo_cli.scheme import Rule, Scheme
    from ichigo_cli.showing.language import Words


def grade(standing: Standing, scheme: Scheme | None, words: Words) -> str:
    """The grade, else the scheme's word for what cannot be graded, else a dash."""
    if standing.grade is not None:
        return standing.grade
    is_meant = standing.reason is not Reason.NOT_RATED
    return (scheme and is_meant and scheme.unrated) or words("cell.none")


def mark(standing: Standing, words: Words) -> str:
    """That people set the grade; empty where they did not."""
    return words("grade.by-hand") if standing.verdict.by_hand else ""


def rate(standing: Standing, scheme: Scheme | None) -> str:
    """The body's own rate as it prints it; empty where there is none."""
    rating = standing.verdict.rating
    if scheme is None or scheme.rate is None or rating is None or rating.rate is None:
        return ""
    return shown_rate(rating.rate, scheme.rate)


def by_hand(standing: Standing, words: Words) -> str:
    """Which grade people set in place of which, and why; empty where they did not."""
    given = standing.verdict.by_hand
    if given is None:
        return ""
    computed = standing.verdict.computed or words("cell.none")
    return words("grade.replaced", grade=given.value, computed=computed, reason=given.reason)


def set_by_hand(assessment: Assessment, words: Words) -> list[str]:
    """The indicators whose grade people set, each with both grades and the reason."""
    return [
        words("cell.labelled-long", label=named(s.indicator, words), text=by_hand(s, words))
        for s in assessment.standings
        if s.verdict.by_hand
    ]


def other_scheme(assessment: Assessment, words: Words) -> str:
    """That the grades are not by the plan's own scheme; empty where they are."""
    if not assessment.is_other_scheme or assessment.scheme is None:
        return ""
    return words("grade.other-scheme", title=title(assessment.scheme, words))


def decided(standing: Standing, scheme: Scheme | None, words: Words) -> list[str]:
    """The rule and the band that decided, the rate that is printed, and what people set."""
    told = []
    rating = standing.verdict.rating
    if scheme is not None and rating is not None and rating.rule is not None:
        told += _by_rule(standing, rating, scheme.rules[rating.rule], words)
    if printed := rate(standing, scheme):
        told.append(words("working.rate", rate=printed))
    return [*told, by_hand(standing, words)] if standing.verdict.by_hand else told


def _by_rule(standing: Standing, rating: Rating, rule: Rule, words: Words) -> list[str]:
    number = (rating.rule or 0) + 1
    if rating.band is None:
        return [words("working.no-band", number=number)] if rating.reason else []
    facts = {
        "number": number,
        "condition": condition(rule, rating.band, words, is_exact=True),
        "grade": rating.grade,
    }
    if not uses_figure(rule, rating.band):
        return [words("working.rule-compared", **facts)]
    figure = _figure(standing, rating, rule, words)
    return [words("working.rule", **facts, measure=measure(rule, words), figure=figure)]


def _figure(standing: Standing, rating: Rating, rule: Rule, words: Words) -> str:
    """The figure that the bounds are compared with, and what it was divided by."""
    is_path = rule.measure is Measure.PATH
    value = rating.measured if is_path else rating.divided
    if value is None:
        return words("cell.none")
    told = _percent(value, rule, words)
    if is_path and standing.judgement.is_tolerated:
        return words("cell.in", text=told, detail=words("working.tolerated"))
    if rating.divided == rating.measured or rating.measured is None or rating.share is None:
        return told
    facts = {"measured": working_text(rating.measured), "share": working_text(rating.share * 100)}
    return words("cell.in", text=told, detail=words("working.divided", **facts))


def _percent(value: Fraction, rule: Rule, words: Words) -> str:
    figure = shown_percent(value, rule_bounds(rule, rule.measure))
    return words("cell.percent", figure=grouped(figure))
