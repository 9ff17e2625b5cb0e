"""What was reported of an indicator, year by year, as texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ichigo_cli.model import Status
from ichigo_cli.showing.figures import grouped
from ichigo_cli.showing.naming import cell_year
from ichigo_cli.showing.said import Said, computed, one_line, written
from ichigo_cli.target import Series
from ichigo_cli.years import short_era

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from ichigo_cli.assessing.standing import Standing
    from ichigo_cli.showing.language import Words


class Value(NamedTuple):
    """One reported value with all that is known of it."""

    indicator: str
    year: str
    value: str
    status: str
    source: str
    note: str


def in_year(standing: Standing, year: int, words: Words) -> Said:
    """What one year says: the value and what qualifies it, or why there is none."""
    row = standing.observations.get(year)
    if row is None or row.value is None:
        return Said(words(f"status.{standing.status_in(year)}"))
    qualified = row.status in (Status.PRELIMINARY, Status.REVISED)
    qualifier = words(f"status.{row.status}") if qualified else ""
    return Said(_value(standing, row.value, year, words), qualifier)


def _value(standing: Standing, value: Decimal, year: int, words: Words) -> str:
    amount = written(value, standing.indicator)
    if standing.indicator.series is Series.LEVEL:
        return amount
    if standing.counted_from is None or year < standing.counted_from:
        return words("cell.amount", amount=amount)
    total = standing.totals.get(year)
    if total is None:
        return words("cell.total-unknown", amount=amount)
    return words("cell.total", total=computed(total, standing.indicator), amount=amount)


def latest(standing: Standing, words: Words) -> Said:
    """The value that is judged with its year, or what the chosen year says instead."""
    if standing.actual is None or standing.actual_year is None:
        return in_year(standing, standing.year, words)
    text, status = in_year(standing, standing.actual_year, words)
    details = [cell_year(standing.actual_year, words), status]
    if standing.is_carried:
        said = words(f"status.{standing.status_in(standing.year)}")
        details.append(words("cell.year-says", era=short_era(standing.year), status=said))
    return Said(one_line(text, words), words.listed([each for each in details if each]))


def history(standing: Standing, years: Iterable[tuple[int, Said]], words: Words) -> Iterator[str]:
    """A line per year; years in a row that say the same without a value share one.

    Args:
        standing: of the indicator.
        years: every year that is shown, with what `in_year` says of it.
        words: the language.
    """
    lines: list[tuple[int, int, str]] = []
    for year, said in years:
        text = one_line(said.whole(words), words)
        row = standing.observations.get(year)
        if lines and text == lines[-1][2] and (row is None or row.value is None):
            lines[-1] = (lines[-1][0], year, text)
        else:
            lines.append((year, year, text))
    return (f"{_span(first, last, words)} {text}" for first, last, text in lines)


def _span(first: int, last: int, words: Words) -> str:
    if first == last:
        return short_era(first)
    return words("year.span", first=short_era(first), last=short_era(last))


def course(standing: Standing, baseline: Said, target: Said, words: Words) -> str:
    """What a chart shows, for those who cannot see it."""
    reported = [
        words(
            "cell.value-in",
            value=one_line(" ".join(filter(None, in_year(standing, year, words))), words),
            era=short_era(year),
        )
        for year, row in sorted(standing.observations.items())
        if row.value is not None
    ]
    values = words.listed(reported) or words("report.no-values")
    ends = {"baseline": baseline.whole(words), "target": target.whole(words)}
    return words("report.chart-words", **ends, values=values)


def value_of(standing: Standing, year: int, name: str, words: Words) -> Value:
    """One year with all the digits that were written; a dash where it has no value."""
    row = standing.observations.get(year)
    has_value = row is not None and row.value is not None
    status = row.status if row and has_value else standing.status_in(year)
    return Value(
        indicator=name,
        year=short_era(year),
        value=_whole(standing, row.value if row else None, words),
        status=words(f"status.{status}"),
        source=(row.source if row else None) or "",
        note=(row.note if row else None) or "",
    )


def _whole(standing: Standing, value: Decimal | None, words: Words) -> str:
    if value is None:
        return words("cell.none")
    if standing.indicator.series is Series.FLOW:
        return words("cell.amount", amount=grouped(value))
    return grouped(value)


def notes(standing: Standing) -> list[tuple[int, str]]:
    """The notes on the chosen year and on a value that is carried, each with its year."""
    years = sorted({standing.year, standing.actual_year or standing.year})
    rows = ((year, standing.observations.get(year)) for year in years)
    return [(year, row.note) for year, row in rows if row and row.note]
