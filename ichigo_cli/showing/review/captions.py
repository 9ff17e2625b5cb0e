"""What the parts of a chart are called, with their numbers."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from ichigo_cli.path import Distance
from ichigo_cli.showing.said import computed, written
from ichigo_cli.showing.sentences import difference
from ichigo_cli.target import Series

if TYPE_CHECKING:
    from ichigo_cli.assessing.standing import Standing
    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.review.document import Entry


class Captions(NamedTuple):
    """The words beside a chart's points. `actual` has a second line where a gap is known."""

    actual: list[str]
    expected: str
    target: str
    baseline: str
    values: dict[int, str]


def captions(entry: Entry, words: Words) -> Captions:
    """The words of the chart of an indicator."""
    standing = entry.standing
    return Captions(
        actual=_actual(entry, words),
        expected=words("chart.expected", value=entry.expected.text),
        target=words("chart.target", value=_with_unit(entry.target.text, standing)),
        baseline=words("chart.baseline", value=entry.baseline.text),
        values={year: number(standing, year) for year in standing.totals},
    )


def _actual(entry: Entry, words: Words) -> list[str]:
    standing, year = entry.standing, entry.standing.actual_year
    if year is None:
        return []
    value = _with_unit(number(standing, year), standing)
    if standing.indicator.series is Series.FLOW:
        value = words("chart.total", value=value)
    detail = entry.value.detail
    key = "chart.actual-in" if detail else "chart.actual"
    return [words(key, value=value, detail=detail), *_gap(entry, words)]


def _gap(entry: Entry, words: Words) -> list[str]:
    standing, gap = entry.standing, entry.standing.judgement.gap
    path = standing.path
    if gap is None or path is None or isinstance(path.measure, Distance):
        return []
    if not gap:
        return [words("chart.equal")]
    way = "above" if gap * path.measure.sign > 0 else "below"
    return [
        words(f"chart.{way}", gap=difference(entry.gap.lstrip("+-"), standing.indicator, words))
    ]


def number(standing: Standing, year: int) -> str:
    """The number of a year as a chart has it: of a flow the running total."""
    indicator = standing.indicator
    value = standing.observations[year].value
    if indicator.series is Series.LEVEL and value is not None:
        return written(value, indicator)
    return computed(standing.totals[year] or Fraction(0), indicator)


def _with_unit(text: str, standing: Standing) -> str:
    return f"{text}{standing.indicator.unit or ''}"
