"""Rules across the plan and its values. Each looks for one kind of doubt; none changes anything.

A check is a function from a strategy and its actuals to findings; `CHECKS` lists them in the
order in which they are reported.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from typing import TYPE_CHECKING, Final

from ichigo_cli.assessing.attainment import Path, agrees, missing_amounts
from ichigo_cli.diagnostics import MOST, Finding, Place
from ichigo_cli.lines import split_lines
from ichigo_cli.model import Range, Series, Status
from ichigo_cli.reading.rating_checks import RATING_CHECKS, rating_no_previous

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from decimal import Decimal

    from ichigo_cli.model import Actuals, Indicator, Strategy

TEN: Final = 10
PERCENT: Final = {"%", "％"}


def short_path(strategy: Strategy, _: Actuals) -> Iterator[Finding]:
    """A path so short that a small change moves the percentage by a lot."""
    for _path, indicator in strategy.indicators():
        path = Path.of(indicator)
        if path and indicator.target and path.is_short():
            yield Finding("short-path", indicator.target.place, {"id": indicator.id})


def baseline_mismatch(strategy: Strategy, actuals: Actuals) -> Iterator[Finding]:
    """A value for the base year that is not the baseline."""
    for _path, indicator in strategy.indicators():
        baseline = indicator.baseline
        row = actuals.of(indicator.id).get(baseline.year) if baseline else None
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


def first_year(strategy: Strategy, actuals: Actuals) -> Iterator[Finding]:
    """A verdict that rests on the first year of the path, one n-th of the way."""
    for _path, indicator in strategy.indicators():
        latest = max(_values(indicator, actuals), default=None)
        path = Path.of(indicator)
        if path and latest is not None and path.is_first_year(latest):
            row = actuals.of(indicator.id)[latest]
            yield Finding("first-year", row.place, {"id": indicator.id, "year": latest})


def ten_times(strategy: Strategy, actuals: Actuals) -> Iterator[Finding]:
    """A value ten times, or a tenth of, the values beside it: a slipped digit or a wrong unit."""
    for _path, indicator in strategy.indicators():
        values = _values(indicator, actuals)
        if indicator.baseline and _is_like_rows(indicator):
            values = {indicator.baseline.year: indicator.baseline.value, **values}
        for year, beside in _outliers(values).items():
            if row := actuals.of(indicator.id).get(year):
                facts = {"id": indicator.id, "value": row.value, "beside": beside}
                yield Finding("ten-times", row.place, facts)


def _outliers(values: Mapping[int, Decimal]) -> dict[int, list[Decimal]]:
    """The years that stand out, with the values beside them.

    The last and the first year have one neighbour only; there the nearest that does not stand out
    itself is looked at, and of two values that stand against each other the later one stands out.
    """
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


def percent_range(strategy: Strategy, actuals: Actuals) -> Iterator[Finding]:
    """A percentage below 0 or above 100, in the plan or in a value."""
    for _path, indicator in strategy.indicators():
        if indicator.unit not in PERCENT:
            continue
        for value, place in _written(indicator, actuals):
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


def year_outside_plan(strategy: Strategy, actuals: Actuals) -> Iterator[Finding]:
    """A file for a year before every baseline or after every target."""
    indicators = [indicator for _, indicator in strategy.indicators()]
    first = min((i.baseline.year for i in indicators if i.baseline), default=None)
    last = max((i.target.year for i in indicators if i.target), default=None)
    counted = [indicator.count_from for indicator in indicators if indicator.count_from]
    starts = min([strategy.period.start, *counted, *([] if first is None else [first])])
    ends = strategy.period.end if last is None else max(last, strategy.period.end)
    for year in actuals.years:
        if not starts <= year <= ends:
            facts = {"year": year, "first": starts, "last": ends}
            yield Finding("year-outside-plan", Place(f"actuals/{year}.csv"), facts)


def value_not_due(strategy: Strategy, actuals: Actuals) -> Iterator[Finding]:
    """A value in a year for which the plan expects none."""
    for _path, indicator in strategy.indicators():
        for year, row in actuals.of(indicator.id).items():
            if row.value is not None and not indicator.is_due(year):
                yield Finding("value-not-due", row.place, {"id": indicator.id, "year": year})


def flow_gap(strategy: Strategy, actuals: Actuals) -> Iterator[Finding]:
    """A running total that the files cannot give, because an amount is missing for good.

    A year that says `pending` is still to come, so that there is nothing to mend.
    """
    for _path, indicator in strategy.indicators():
        rows = actuals.of(indicator.id)
        if indicator.series is Series.LEVEL or not rows:
            continue
        missing = _missing_for_good(indicator, actuals, strategy.period.start)
        if missing:
            is_asked = all(indicator.is_due(year) for year in missing)
            facts = {"id": indicator.id, "years": missing}
            where = rows[missing[0]].place if missing[0] in rows else indicator.place
            variant = {} if is_asked else {"variant": "not-due"}
            yield Finding("flow-gap", where, {**facts, **variant})


def _missing_for_good(indicator: Indicator, actuals: Actuals, plan_start: int) -> list[int]:
    rows, values = actuals.of(indicator.id), _values(indicator, actuals)
    # Before the first file nothing was ever written, whether or not a later amount is known yet.
    last = max((*values, *(year - 1 for year in actuals.years[:1])), default=0)
    return [
        year
        for year in missing_amounts(indicator, values, last, plan_start)
        if year not in rows or rows[year].status is not Status.PENDING
    ]


def never_reported(strategy: Strategy, actuals: Actuals) -> Iterator[Finding]:
    """An indicator without any value or status in any year, once there are years."""
    if not actuals.years:
        return
    for _path, indicator in strategy.indicators():
        if not actuals.of(indicator.id):
            latest = f"actuals/{actuals.years[-1]}.csv"
            facts = {"id": indicator.id, "name": indicator.name, "file": latest}
            yield Finding("never-reported", indicator.place, facts)


def _values(indicator: Indicator, actuals: Actuals) -> dict[int, Decimal]:
    rows = actuals.of(indicator.id)
    return {year: row.value for year, row in rows.items() if row.value is not None}


CHECKS: Final[tuple[Callable[[Strategy, Actuals], Iterator[Finding]], ...]] = (
    short_path,
    baseline_mismatch,
    first_year,
    ten_times,
    percent_range,
    year_outside_plan,
    value_not_due,
    flow_gap,
    never_reported,
    *RATING_CHECKS,
)


_NEED_EVERY_ROW: Final = (first_year, flow_gap, never_reported, rating_no_previous)


def check(strategy: Strategy, actuals: Actuals, *, is_complete: bool) -> list[Finding]:
    """Every doubt about a plan and its values.

    Args:
        strategy: a plan without mistakes.
        actuals: the rows without mistakes.
        is_complete: whether these are all rows; else what would be asked of a row that is not
            among them is not asked.
    """
    rules = (rule for rule in CHECKS if is_complete or rule not in _NEED_EVERY_ROW)
    return [finding for rule in rules for finding in rule(strategy, actuals)]


# Scripts that Japanese public texts are written in, with the Greek, Cyrillic and accented Latin
# letters of JIS X 0208 and 0213. A letter from anywhere else is damage from a copy.
_AT_HOME: Final = (
    (0x0000, 0x024F), (0x0300, 0x04FF), (0x1E00, 0x1EFF), (0x2000, 0x2BFF), (0x2E80, 0x30FF),
    (0x3190, 0x319F), (0x31C0, 0x9FFF), (0xF900, 0xFAFF), (0xFE00, 0xFE0F), (0xFE30, 0xFE4F),
    (0xFF00, 0xFFEF), (0x1B000, 0x1B16F), (0x1F000, 0x1FAFF), (0x20000, 0x3FFFF),
)  # fmt: skip
_REPLACEMENT: Final = "\ufffd"
# Far more than are told, because some may be accepted, and few enough for any machine.
_MOST_RUNS: Final = 100 * MOST


def damaged_letters(text: str, file: str) -> list[Finding]:
    """Letters that no Japanese text has, one finding for each run of them.

    More than a hundred times as many as are told are not looked for.

    Args:
        text: a whole file, so that comments, names and notes are all looked at.
        file: its name inside the project.
    """
    strange = "".join(sorted(filter(_is_strange, set(text))))
    if not strange:
        return []
    runs = re.compile(f"[{re.escape(strange)}]+")
    found = (
        _damage(match, Place(file, number, match.start() + 1))
        for number, line in enumerate(split_lines(text), start=1)
        for match in runs.finditer(line)
    )
    return list(itertools.islice(found, _MOST_RUNS))


def _is_strange(char: str) -> bool:
    code = ord(char)
    if char == _REPLACEMENT:
        return True
    is_at_home = any(first <= code <= last for first, last in _AT_HOME)
    return not is_at_home and unicodedata.category(char)[0] in "LMC"


def _damage(match: re.Match[str], place: Place) -> Finding:
    name = unicodedata.name(match[0][0], f"U+{ord(match[0][0]):04X}")
    return Finding("damaged-letter", place, {"text": match[0], "name": name})
