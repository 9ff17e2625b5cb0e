"""Doubts about a grading scheme across the plan and its values: what has no grade, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ichigo_cli.diagnostics import Finding, Place
from ichigo_cli.reading.spelling import suggestion
from ichigo_cli.scheme import Comparison, Due, Measure, Reference
from ichigo_cli.target import Aim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ichigo_cli.model import Indicator
    from ichigo_cli.path import TargetPath
    from ichigo_cli.reading.subject import Subject
    from ichigo_cli.scheme import Rule


def _ruled(subject: Subject) -> Iterator[tuple[Indicator, int | None]]:
    """Every indicator that is graded, with the number of its rule."""
    if subject.strategy.rating is None:
        return
    for parents, indicator in subject.indicators:
        if indicator.rated and indicator.target:
            path = indicator.target_path
            aim = path.aim if path else indicator.aim
            tags = subject.tags[indicator.id]
            yield indicator, subject.strategy.rating.rule_for(aim, parents[0], tags)


def _with_rule(subject: Subject) -> Iterator[tuple[Indicator, Rule]]:
    rules = subject.strategy.rating.rules if subject.strategy.rating else ()
    return ((indicator, rules[n]) for indicator, n in _ruled(subject) if n is not None)


def rule_unreached(subject: Subject) -> Iterator[Finding]:
    """A rule of the plan's own that no indicator reaches; a preset is written for many plans."""
    if subject.strategy.rating is None or subject.strategy.rating.name:
        return
    reached = {number for _, number in _ruled(subject)}
    for number, rule in enumerate(subject.strategy.rating.rules):
        if number not in reached:
            yield Finding("rule-unreached", rule.place, {"number": number + 1})


def rule_missing(subject: Subject) -> Iterator[Finding]:
    """An indicator that no rule is for, so that it never has a grade."""
    for indicator, number in _ruled(subject):
        if number is None:
            yield Finding("rule-missing", indicator.place, {"id": indicator.id})


def rating_measure(subject: Subject) -> Iterator[Finding]:
    """A rule whose measure does not exist for an indicator, or turns good and bad round."""
    for indicator, rule in _with_rule(subject):
        path = indicator.target_path
        why = path and (_change_doubt(rule, path) or _level_doubt(rule, path))
        if why and indicator.target:
            facts = {"id": indicator.id, "variant": why}
            yield Finding("rating-measure", indicator.target.place, facts)


def _change_doubt(rule: Rule, path: TargetPath) -> str | None:
    if Measure.CHANGE not in rule.measures():
        return None
    if path.start is None:
        return "change-baseline"
    if path.start.number == path.end.number:
        return "change-equal"
    return "change-contain" if path.aim is Aim.CONTAIN else None


def _level_doubt(rule: Rule, path: TargetPath) -> str | None:
    if Measure.LEVEL not in rule.measures():
        return None
    if path.measure.sign < 0 and rule.lower is None:
        return "level-lower"
    return "level-sign" if path.end.number <= 0 else None


def rating_before_plan(subject: Subject) -> Iterator[Finding]:
    """Values of a year before the plan, where no part of its time is over to divide by."""
    if not any(rule.due is Due.PLAN for _, rule in _with_rule(subject)):
        return
    for year in subject.actuals.years:
        if year < subject.strategy.period.start:
            facts = {"year": year, "start": subject.strategy.period.start}
            yield Finding("rating-before-plan", Place(f"actuals/{year}.csv"), facts)


def rating_no_previous(subject: Subject) -> Iterator[Finding]:
    """A first value of an indicator that is graded against the value before."""
    for indicator, rule in _with_rule(subject):
        years = tuple(subject.values[indicator.id])
        if len(years) == 1 and _looks_back(rule):
            facts = {"id": indicator.id, "year": years[0]}
            place = subject.actuals.of(indicator.id)[years[0]].place
            yield Finding("rating-no-previous", place, facts)


def _looks_back(rule: Rule) -> bool:
    return any(
        isinstance(condition, Comparison) and condition.reference is Reference.PREVIOUS
        for condition in rule.conditions()
    )


def unknown_grade(subject: Subject) -> Iterator[Finding]:
    """A grade set by people that the plan does not have."""
    scheme = subject.strategy.rating
    own = scheme.grades if scheme else [band.grade for band in subject.strategy.bands]
    for review in subject.reviews.values():
        for words in review.indicators.values():
            if words.grade and words.grade.value not in own:
                facts = suggestion(words.grade.value, own)
                yield Finding("unknown-grade", words.grade.place, facts)
