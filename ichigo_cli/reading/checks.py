"""Rules across the plan and its values. Each looks for one kind of doubt; none changes anything.

A check is a function from a `Subject` to findings; `CHECKS` lists those for all plans.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from ichigo_cli.counting import missing_amounts
from ichigo_cli.diagnostics import Finding, Place
from ichigo_cli.model import Status
from ichigo_cli.path import agrees
from ichigo_cli.target import Range, Series

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from decimal import Decimal

    from ichigo_cli.model import Actuals, Indicator
    from ichigo_cli.reading.subject import Subject

TEN: Final = 10
PERCENT: Final = {"%", "％"}


def short_path(subject: Subject) -> Iterator[Finding]:
    """A path so short that a small change moves the percentage by a lot."""
    for _, indicator in subject.indicators:
        path = indicator.target_path
        if path and indicator.target and path.is_short():
            yield Finding("short-path", indicator.target.place, {"id": indicator.id})


def baseline_mismatch(subject: Subject) -> Iterator[Finding]:
    """A value for the base year that is not the baseline."""
    for _, indicator in subject.indicators:
        baseline = indicator.baseline
        row = subject.actuals.of(indicator.id).get(baseline.year) if baseline else None
        if not baseline or not row or row.value is None or not _is_like_rows(indicator):
            continue
        if not agrees(indicator, row.value):
            facts = {"id": indicator.id, "value": row.value, "baseline": baseline.value}
            yield Finding("baseline-mismatch", row.place, facts)


def _is_like_rows(indicator: Indicator) -> bool:
    """Whether the baseline is of the kind that rows have; beside amounts a total is not."""
    baseline = indicator.baseline
    is_level = indicator.series is Series.LEVEL
    return baseline is not None and (is_level or baseline.per_year)


def first_year(subject: Subject) -> Iterator[Finding]:
    """A verdict that rests on the first year of the path, one n-th of the way."""
    for _, indicator in subject.indicators:
        latest = max(subject.values[indicator.id], default=None)
        path = indicator.target_path
        if path and latest is not None and path.is_first_year(latest):
            row = subject.actuals.of(indicator.id)[latest]
            yield Finding("first-year", row.place, {"id": indicator.id, "year": latest})


def ten_times(subject: Subject) -> Iterator[Finding]:
    """A value ten times, or a tenth of, the values beside it: a slipped digit or a wrong unit."""
    for _, indicator in subject.indicators:
        values = subject.values[indicator.id]
        if indicator.baseline and _is_like_rows(indicator):
            values = {indicator.baseline.year: indicator.baseline.value, **values}
        for year, beside in _outliers(values).items():
            if row := subject.actuals.of(indicator.id).get(year):
                facts = {"id": indicator.id, "value": row.value, "beside": beside}
                yield Finding("ten-times", row.place, facts)


def _outliers(values: Mapping[int, Decimal]) -> dict[int, list[Decimal]]:
    """The years that stand out, with the values beside them.

    The last and the first year have one neighbour only; there the nearest that does not stand out
    itself is looked at, and of two values that stand against each other the later one stands out.
    """
    sizes = [abs(value) for value in values.values() if value]
    if not sizes or max(sizes) < TEN * min(sizes):
        return {}
    years = sorted(values)
    found = {
        year: [values[before], values[after]]
        for before, year, after in zip(years, years[1:], years[2:], strict=False)
        if _is_outlier(values[year], [values[before], values[after]])
    }
    steady = [year for year in years if year not in found]
    ends = [(steady[-1], steady[-2]), (steady[0], steady[1])] if len(steady) > 1 else []
    for year, nearest in ends:
        if nearest not in found and _is_outlier(values[year], [values[nearest]]):
            found[year] = [values[nearest]]
    return dict(sorted(found.items()))


def _is_outlier(value: Decimal, beside: list[Decimal]) -> bool:
    pairs = [(abs(value), abs(other)) for other in beside if other]
    if not pairs or not value:
        return False
    return all(one >= TEN * other for one, other in pairs) or all(
        other >= TEN * one for one, other in pairs
    )


def percent_range(subject: Subject) -> Iterator[Finding]:
    """A percentage below 0 or above 100, in the plan or in a value."""
    for _, indicator in subject.indicators:
        if indicator.unit not in PERCENT:
            continue
        for value, place in _written(indicator, subject.actuals):
            if not 0 <= value <= 100:  # noqa: PLR2004 - what a percentage is
                yield Finding("percent-range", place, {"id": indicator.id, "value": value})


def _written(indicator: Indicator, actuals: Actuals) -> Iterator[tuple[Decimal, Place]]:
    if indicator.baseline:
        yield indicator.baseline.value, indicator.baseline.place
    if indicator.target:
        target = indicator.target.value
        ends = (target.low, target.high) if isinstance(target, Range) else (target,)
        yield from ((end, indicator.target.place) for end in ends)
    for row in actuals.of(indicator.id).values():
        if row.value is not None:
            yield row.value, row.place


def year_outside_plan(subject: Subject) -> Iterator[Finding]:
    """A file for a year before every baseline or after every target."""
    indicators = [indicator for _, indicator in subject.indicators]
    first = min((i.baseline.year for i in indicators if i.baseline), default=None)
    last = max((i.target.year for i in indicators if i.target), default=None)
    counted = [indicator.count_from for indicator in indicators if indicator.count_from]
    starts = min([subject.strategy.period.start, *counted, *([] if first is None else [first])])
    ends = subject.strategy.period.end if last is None else max(last, subject.strategy.period.end)
    for year in subject.actuals.years:
        if not starts <= year <= ends:
            facts = {"year": year, "first": starts, "last": ends}
            yield Finding("year-outside-plan", Place(f"actuals/{year}.csv"), facts)


def value_not_due(subject: Subject) -> Iterator[Finding]:
    """A value in a year for which the plan expects none."""
    for _, indicator in subject.indicators:
        if indicator.years is None:
            continue
        for year, row in subject.actuals.of(indicator.id).items():
            if row.value is not None and not indicator.is_due(year):
                yield Finding("value-not-due", row.place, {"id": indicator.id, "year": year})


def flow_gap(subject: Subject) -> Iterator[Finding]:
    """A running total that the files cannot give, because an amount is missing for good.

    A year that says `pending` is still to come, so that there is nothing to mend.
    """
    for _, indicator in subject.indicators:
        rows = subject.actuals.of(indicator.id)
        if indicator.series is Series.LEVEL or not rows:
            continue
        missing = _missing_for_good(indicator, subject)
        if missing:
            is_asked = all(indicator.is_due(year) for year in missing)
            facts = {"id": indicator.id, "years": missing}
            where = rows[missing[0]].place if missing[0] in rows else indicator.place
            variant = {} if is_asked else {"variant": "not-due"}
            yield Finding("flow-gap", where, {**facts, **variant})


def _missing_for_good(indicator: Indicator, subject: Subject) -> list[int]:
    rows, values = subject.actuals.of(indicator.id), subject.values[indicator.id]
    # Before the first file nothing was ever written, whether or not a later amount is known yet.
    last = max((*values, *(year - 1 for year in subject.actuals.years[:1])), default=0)
    return [
        year
        for year in missing_amounts(indicator, values, last, subject.strategy.period.start)
        if year not in rows or rows[year].status is not Status.PENDING
    ]


def never_reported(subject: Subject) -> Iterator[Finding]:
    """An indicator without any value or status in any year, once there are years."""
    if not subject.actuals.years:
        return
    for _, indicator in subject.indicators:
        if not subject.actuals.of(indicator.id):
            latest = f"actuals/{subject.actuals.years[-1]}.csv"
            facts = {"id": indicator.id, "name": indicator.name, "file": latest}
            yield Finding("never-reported", indicator.place, facts)


Check: TypeAlias = "Callable[[Subject], Iterator[Finding]]"

CHECKS: Final[tuple[Check, ...]] = (
    short_path,
    baseline_mismatch,
    first_year,
    ten_times,
    percent_range,
    year_outside_plan,
    value_not_due,
    flow_gap,
    never_reported,
)
"""Every check that is for all plans, in the order in which they are reported."""
NEED_EVERY_ROW: Final = frozenset({first_year, flow_gap, never_reported})
"""Those that would hold what a row with a mistake says against it."""


def check(subject: Subject) -> list[Finding]:
    """Every doubt about a plan, its values and its reviews."""
    asked = (each for each in CHECKS if subject.is_complete or each not in NEED_EVERY_ROW)
    return [finding for each in (*asked, *_of_grades(subject)) for finding in each(subject)]


def _of_grades(subject: Subject) -> tuple[Check, ...]:
    """The checks of schemes and reviews, which are loaded for a plan that has one."""
    if subject.strategy.rating is None and not subject.reviews:
        return ()
    from ichigo_cli.reading import rating_checks as of_rating  # noqa: PLC0415 - only here
    from ichigo_cli.reading.review_checks import review_unwritten  # noqa: PLC0415

    return (
        of_rating.rule_unreached,
        of_rating.rule_missing,
        of_rating.rating_measure,
        of_rating.rating_before_plan,
        *([of_rating.rating_no_previous] if subject.is_complete else []),
        review_unwritten,
        of_rating.unknown_grade,
    )
