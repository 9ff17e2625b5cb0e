"""The native chart of a population: whose figures it has, and the numbers it is drawn from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from ichigo_cli.showing.book.charts import GREY, INK, dress, marked

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from xlsxwriter.chart import Chart

    from ichigo_cli.showing.book.charts import Block, Looks
    from ichigo_cli.showing.language import Words

_SPAN: Final = 5
"""The years that the axis has at least."""
_KINDS: Final = ("actual", "outlook", "projection")
_DASHES: Final = {"actual": "solid", "outlook": "dash", "projection": "round_dot"}


class Persons(Protocol):
    """A figure of the population: a year, what kind it is, and how many persons."""

    @property
    def year(self) -> int:
        """The calendar year."""

    @property
    def kind(self) -> str:
        """Actual, outlook or projection."""

    @property
    def value(self) -> Decimal:
        """The persons."""


def is_a_course(people: Sequence[Persons]) -> bool:
    """Whether there is a course to draw: figures of one year alone are told in a table."""
    return len(_years_of(people)) > 1


def rows_of(people: Sequence[Persons]) -> int:
    """How many rows the block of a population takes, its headings with them."""
    return len(_years_of(people)) + 1


class _People(NamedTuple):
    """A line of the chart: what kind of figures it has, and the persons of each year."""

    kind: str
    values: dict[int, Decimal]


def _peoples(people: Sequence[Persons]) -> list[_People]:
    """The lines of a population; a second figure of one kind and year is on a line of its own."""
    lines: list[_People] = []
    for kind in _KINDS:
        for each in (each for each in people if each.kind == kind):
            of_kind = [line for line in lines if line.kind == kind]
            line = next((line for line in of_kind if each.year not in line.values), None)
            if line is None:
                lines.append(line := _People(kind, {}))
            line.values[each.year] = each.value
    return lines


def _years_of(people: Sequence[Persons]) -> list[int]:
    return sorted({each.year for each in people})


def numbers_of(block: Block, people: Sequence[Persons], words: Words) -> None:
    """Write the population, a year a row."""
    lines, years = _peoples(people), _years_of(people)
    heads = [words("chart.calendar"), *(words(f"population.{line.kind}") for line in lines)]
    for at, head in enumerate(heads):
        block.sheet.write_string(block.top, at, head)
    shown = block.book.add_format({"num_format": "#,##0"})
    for at, year in enumerate(years, start=1):
        block.sheet.write_number(block.top + at, 0, year)
        for column, line in enumerate(lines, start=1):
            if year in line.values:
                block.sheet.write_number(block.top + at, column, line.values[year], shown)


def chart_of(block: Block, people: Sequence[Persons], title: str) -> Chart:
    """The chart of a population, whose years stand as far apart as they are."""
    years = _years_of(people)
    chart = block.book.add_chart({"type": "scatter", "subtype": "straight_with_markers"})
    for column, line in enumerate(_peoples(people), start=1):
        chart.add_series(_people(block, line.kind, column, len(years)))
    last = max(years[-1], years[0] + _SPAN)
    dress(chart, title, "#,##0", min=years[0], max=last, num_format="0")
    # Between two years of an outlook lies nothing but the way from one to the other.
    chart.show_blanks_as("span")
    return chart


def _people(block: Block, kind: str, column: int, count: int) -> Looks:
    name, first, last = block.sheet.get_name(), block.top + 1, block.top + count
    color = INK if kind == "actual" else GREY
    return {
        "name": [name, block.top, column],
        "categories": [name, first, 0, last, 0],
        "values": [name, first, column, last, column],
        "line": {"color": color, "width": 2, "dash_type": _DASHES[kind]},
        "marker": marked("circle", 6, INK if kind == "actual" else "#FFFFFF"),
    }
