"""Doubts about a grading scheme across the plan and its values: what has no grade, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ichigo_cli.assessing.attainment import Path
from ichigo_cli.diagnostics import Finding, Place
from ichigo_cli.model import Aim
from ichigo_cli.reading.spelling import suggestion
from ichigo_cli.scheme import Comparison, Due, Measure, Reference

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ichigo_cli.model import Actuals, Indicator, Review, Strategy
    from ichigo_cli.scheme import Rule


def tags_above(strategy: Strategy) -> dict[str, frozenset[str]]:
    """The tags of every indicator by its id: its own, and those of the nodes above it."""
    branches = {branch.id: frozenset(branch.tags) for _, branch in strategy.branches()}
    return {
        indicator.id: frozenset(indicator.tags).union(*(branches[id_] for id_ in path))
        for path, indicator in strategy.indicators()
    }


def _ruled(strategy: Strategy) -> Iterator[tuple[Indicator, int | None]]:
    """Every indicator that is graded, with the number of its rule."""
    if strategy.rating is None:
        return
    tags = tags_above(strategy)
    for path, indicator in strategy.indicators():
        if indicator.rated and indicator.target:
            way = Path.of(indicator)
            aim = way.aim if way else indicator.aim
            yield indicator, strategy.rating.rule_for(aim, path[0], tags[indicator.id])


def _with_rule(strategy: Strategy) -> Iterator[tuple[Indicator, Rule]]:
    rules = strategy.rating.rules if strategy.rating else ()
    return ((indicator, rules[n]) for indicator, n in _ruled(strategy) if n is not None)


def rule_unreached(strategy: Strategy, _: Actuals) -> Iterator[Finding]:
    """A rule of the plan's own that no indicator reaches; a preset is written for many plans."""
    if strategy.rating is None or strategy.rating.name:
        return
    reached = {number for _, number in _ruled(strategy)}
    for number, rule in enumerate(strategy.rating.rules):
        if number not in reached:
            yield Finding("rule-unreached", rule.place, {"number": number + 1})


def rule_missing(strategy: Strategy, _: Actuals) -> Iterator[Finding]:
    """An indicator that no rule is for, so that it never has a grade."""
    for indicator, number in _ruled(strategy):
        if number is None:
            yield Finding("rule-missing", indicator.place, {"id": indicator.id})


def rating_measure(strategy: Strategy, _: Actuals) -> Iterator[Finding]:
    """A rule whose measure does not exist for an indicator, or turns good and bad round."""
    for indicator, rule in _with_rule(strategy):
        path = Path.of(indicator)
        why = path and (_change_doubt(rule, path) or _level_doubt(rule, path))
        if why and indicator.target:
            facts = {"id": indicator.id, "variant": why}
            yield Finding("rating-measure", indicator.target.place, facts)


def _change_doubt(rule: Rule, path: Path) -> str | None:
    if Measure.CHANGE not in rule.measures():
        return None
    if path.start is None:
        return "change-baseline"
    if path.start == path.end:
        return "change-equal"
    return "change-contain" if path.aim is Aim.CONTAIN else None


def _level_doubt(rule: Rule, path: Path) -> str | None:
    if Measure.LEVEL not in rule.measures():
        return None
    if path.sign < 0 and rule.lower is None:
        return "level-lower"
    return "level-sign" if path.end <= 0 else None


def rating_before_plan(strategy: Strategy, actuals: Actuals) -> Iterator[Finding]:
    """Values of a year before the plan, where no part of its time is over to divide by."""
    if not any(rule.due is Due.PLAN for _, rule in _with_rule(strategy)):
        return
    for year in actuals.years:
        if year < strategy.period.start:
            facts = {"year": year, "start": strategy.period.start}
            yield Finding("rating-before-plan", Place(f"actuals/{year}.csv"), facts)


def rating_no_previous(strategy: Strategy, actuals: Actuals) -> Iterator[Finding]:
    """A first value of an indicator that is graded against the value before."""
    for indicator, rule in _with_rule(strategy):
        rows = actuals.of(indicator.id)
        years = [year for year, row in rows.items() if row.value is not None]
        if len(years) == 1 and _looks_back(rule):
            facts = {"id": indicator.id, "year": years[0]}
            yield Finding("rating-no-previous", rows[years[0]].place, facts)


def _looks_back(rule: Rule) -> bool:
    return any(
        isinstance(condition, Comparison) and condition.reference is Reference.PREVIOUS
        for condition in rule.conditions()
    )


RATING_CHECKS: Final[tuple[Callable[[Strategy, Actuals], Iterator[Finding]], ...]] = (
    rule_unreached,
    rule_missing,
    rating_measure,
    rating_before_plan,
    rating_no_previous,
)


def unknown_grades(review: Review, strategy: Strategy) -> Iterator[Finding]:
    """Grades set by people that the plan does not have."""
    own = strategy.rating.grades if strategy.rating else [band.grade for band in strategy.bands]
    for words in review.indicators.values():
        if words.grade and words.grade.value not in own:
            facts = suggestion(words.grade.value, own)
            yield Finding("unknown-grade", words.grade.place, facts)
