"""Native charts, drawn by whoever opens the file from the numbers beside them.

The library that writes workbooks writes them; a document in Word takes the same charts over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from ichigo_cli.model import Series
from ichigo_cli.showing.figures import machine_number
from ichigo_cli.showing.palette import tones
from ichigo_cli.showing.said import digits
from ichigo_cli.years import short_era

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from xlsxwriter import Workbook
    from xlsxwriter.chart import Chart
    from xlsxwriter.worksheet import Worksheet

    from ichigo_cli.model import Population
    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.palette import Tone
    from ichigo_cli.showing.plotted import Plotted, Values
    from ichigo_cli.showing.rows import Row

_INK, _GREY, _RULE = "#1A1A1C", "#595B60", "#C9CBD0"
_LABELLED: Final = 6
"""With more values than this only the last one says its number."""
_KINDS: Final = ("actual", "outlook", "projection")
_DASHES: Final = {"actual": "solid", "outlook": "dash", "projection": "round_dot"}


Looks: TypeAlias = dict[str, object]
"""What the library is told of a line, a mark or an axis."""


class Block(NamedTuple):
    """Where the numbers of a chart stand: the sheet, and its row of headings counted from 0."""

    book: Workbook
    sheet: Worksheet
    top: int


class Drawn(NamedTuple):
    """One indicator's chart: its numbers, their texts, and the colour of its grade."""

    name: str
    unit: str
    grade: str
    numbers: Plotted
    mask: str
    fill: str
    is_total: bool

    def title(self, words: Words) -> str:
        """Name, unit and grade, as they stand above the chart of a sheet."""
        unit = words("cell.bracketed", text=self.unit) if self.unit else ""
        title = f"{self.name}{unit}"
        return words("chart.graded", title=title, grade=self.grade) if self.grade else title


def drawn(row: Row, numbers: Plotted, grades: Sequence[str], mask: str) -> Drawn:
    """The chart of an indicator.

    Args:
        row: of the indicator.
        numbers: what is drawn.
        grades: every grade there is, best first.
        mask: the format of its numbers.
    """
    indicator, tone = row.standing.indicator, tones(grades).get(row.standing.grade or "")
    return Drawn(
        name=row.name,
        unit=indicator.unit or "",
        grade=row.standing.grade or "",
        numbers=numbers,
        mask=mask,
        fill=tone.fill if tone else "#FFFFFF",
        is_total=indicator.series is Series.FLOW,
    )


def height(numbers: Plotted) -> int:
    """How many rows a block takes, its headings with them."""
    return len(numbers.years) + 1


# ── an indicator ────────────────────────────────────────────────────────────────────────────────


def indicator_chart(block: Block, each: Drawn, title: str, words: Words) -> Chart:
    """Write the numbers of an indicator, and make the chart that is drawn from them.

    Args:
        block: where the numbers go.
        each: what is drawn.
        title: above the chart.
        words: the language.
    """
    lines = [key for key in ("expected", "low", "high", "baseline", "actual", "target")
             if getattr(each.numbers, key)]  # fmt: skip
    _write_numbers(block, each, lines, words)
    chart = block.book.add_chart({"type": "line"})
    for at, key in enumerate(lines, start=1):
        chart.add_series(_line(block, each, key, at))
    _dress(chart, title, each.mask)
    return chart


def _write_numbers(block: Block, each: Drawn, lines: Sequence[str], words: Words) -> None:
    sheet, top = block.sheet, block.top
    named = [words(f"chart.{_word(each, key)}") for key in lines]
    for at, head in enumerate([words("chart.year"), *named, words("chart.calendar")]):
        sheet.write_string(top, at, head)
    for at, year in enumerate(each.numbers.years, start=1):
        sheet.write_string(top + at, 0, short_era(year))
        sheet.write_number(top + at, len(lines) + 1, year)
    shown = block.book.add_format({"num_format": each.mask})
    for column, key in enumerate(lines, start=1):
        for at, value in enumerate(getattr(each.numbers, key), start=1):
            # What is not known is no cell at all, so that the line has a gap there.
            if value is not None:
                sheet.write_number(top + at, column, machine_number(value), shown)


def _word(each: Drawn, key: str) -> str:
    return "total" if key == "actual" and each.is_total else key


def _line(block: Block, each: Drawn, key: str, column: int) -> Looks:
    name, first, last = block.sheet.get_name(), block.top + 1, block.top + len(each.numbers.years)
    series: Looks = {
        "name": [name, block.top, column],
        "categories": [name, first, 0, last, 0],
        "values": [name, first, column, last, column],
        **_LOOKS[key],
    }
    values: Values = getattr(each.numbers, key)
    if key in {"actual", "target"}:
        series["data_labels"] = _labels(values, each.mask, above=_is_above(each.numbers, key))
    if key == "actual":
        series["points"] = _points(values, each.fill)
    return series


def _marked(kind: str, size: int, fill: str) -> Looks:
    return {"type": kind, "size": size, "border": {"color": _INK}, "fill": {"color": fill}}


_THIN: Final = {"color": _GREY, "width": 1, "dash_type": "round_dot"}
_LOOKS: Final[Mapping[str, Looks]] = {
    "expected": {"line": {"color": _GREY, "width": 1, "dash_type": "dash"}},
    "low": {"line": _THIN},
    "high": {"line": _THIN},
    "baseline": {"line": {"none": True}, "marker": _marked("diamond", 8, _GREY)},
    "actual": {"line": {"color": _INK, "width": 2}, "marker": _marked("circle", 7, _INK)},
    "target": {"line": {"none": True}, "marker": _marked("square", 8, _INK)},
}


def _is_above(numbers: Plotted, key: str) -> bool:
    """Whether the numbers of a line stand above it, away from the path."""
    pairs = zip(numbers.actual, numbers.expected, strict=False)
    gaps = [one - other for one, other in pairs if one is not None and other is not None]
    is_above = not gaps or gaps[-1] >= 0
    return is_above if key == "actual" else not is_above


def _labels(values: Values, mask: str, *, above: bool) -> Looks:
    known = [at for at, value in enumerate(values) if value is not None]
    shown = known if len(known) <= _LABELLED else known[-1:]
    return {
        "value": True,
        "position": "above" if above else "below",
        "num_format": mask,
        "font": {"size": 9, "color": _INK},
        "custom": [None if at in shown else {"delete": True} for at in range(len(values))],
    }


def _points(values: Values, fill: str) -> list[Looks | None]:
    """The last value has the colour of the grade."""
    last = max((at for at, value in enumerate(values) if value is not None), default=-1)
    own: Looks = {"fill": {"color": fill}, "border": {"color": _INK}}
    return [own if at == last else None for at in range(len(values))]


def _dress(chart: Chart, title: str, mask: str, **more: object) -> None:
    """What every chart of lines has: quiet axes, years at the bottom, and its lines named."""
    text = {"size": 9, "color": _INK}
    chart.set_title({"name": title, "name_font": {"size": 10, "bold": False, "color": _INK}})
    axis = {"num_font": text, "line": {"color": _GREY}, "label_position": "low", **more}
    chart.set_x_axis(axis)
    grid = {"visible": True, "line": {"color": "#E4E6EA", "width": 1}}
    chart.set_y_axis(
        {"num_font": text, "num_format": mask, "major_gridlines": grid, "line": {"none": True}}
    )
    chart.set_legend({"position": "bottom", "font": text})
    chart.set_chartarea({"border": {"none": True}})
    chart.show_blanks_as("gap")


# ── how many have which grade ───────────────────────────────────────────────────────────────────


def grades_chart(
    block: Block, grades: Sequence[str], counts: Sequence[tuple[str, Sequence[int]]], words: Words
) -> Chart:
    """Write how many indicators have which grade, and make bars of it.

    Args:
        block: where the numbers go.
        grades: every grade, best first.
        counts: for each goal its name, and how many have each grade and, last, none.
        words: the language.
    """
    heads = [*grades, words("report.not-evaluated")]
    for at, head in enumerate([words("chart.goal"), *heads]):
        block.sheet.write_string(block.top, at, head)
    for at, (name, numbers) in enumerate(counts, start=1):
        block.sheet.write_string(block.top + at, 0, name)
        for column, number in enumerate(numbers, start=1):
            block.sheet.write_number(block.top + at, column, number)
    chart = block.book.add_chart({"type": "bar", "subtype": "stacked"})
    toned = tones(grades)
    for column, grade in enumerate(heads, start=1):
        tone = toned.get(grade) if column <= len(grades) else None
        held = [numbers[column - 1] for _, numbers in counts]
        chart.add_series(_bars(block, column, held, tone))
    _dress_bars(chart, words)
    return chart


def _bars(block: Block, column: int, held: Sequence[int], tone: Tone | None) -> Looks:
    name, first, last = block.sheet.get_name(), block.top + 1, block.top + len(held)
    border = {"color": tone.ink} if tone else {"color": _GREY, "dash_type": "dash"}
    return {
        "name": [name, block.top, column],
        "categories": [name, first, 0, last, 0],
        "values": [name, first, column, last, column],
        "fill": {"color": tone.fill if tone else "#FFFFFF"},
        "border": border,
        "gap": 60,
        "data_labels": {
            "value": True,
            "position": "center",
            "font": {"size": 9, "bold": True, "color": tone.letter if tone else _INK},
            "custom": [None if number else {"delete": True} for number in held],
        },
    }


def _dress_bars(chart: Chart, words: Words) -> None:
    text = {"size": 9, "color": _INK}
    chart.set_title({"name": words("chart.grades"), "name_font": {"size": 10, "bold": False}})
    chart.set_x_axis({"num_font": text, "major_gridlines": {"visible": False}, "visible": False})
    chart.set_y_axis({"num_font": text, "reverse": True, "line": {"color": _RULE}})
    chart.set_legend({"position": "bottom", "font": text})
    chart.set_chartarea({"border": {"none": True}})


# ── who lives there ─────────────────────────────────────────────────────────────────────────────


def population_chart(block: Block, people: Sequence[Population], title: str, words: Words) -> Chart:
    """Write the population, and make a chart of it whose years stand as far apart as they are."""
    kinds = [kind for kind in _KINDS if any(each.kind == kind for each in people)]
    years = sorted({each.year for each in people})
    heads = [words("chart.calendar"), *(words(f"population.{kind}") for kind in kinds)]
    for at, head in enumerate(heads):
        block.sheet.write_string(block.top, at, head)
    shown = block.book.add_format({"num_format": "#,##0"})
    for at, year in enumerate(years, start=1):
        block.sheet.write_number(block.top + at, 0, year)
    for each in people:
        at, column = years.index(each.year) + 1, kinds.index(each.kind) + 1
        block.sheet.write_number(block.top + at, column, each.value, shown)
    chart = block.book.add_chart({"type": "scatter", "subtype": "straight_with_markers"})
    for column, kind in enumerate(kinds, start=1):
        chart.add_series(_people(block, kind, column, len(years)))
    _dress(chart, title, "#,##0", min=years[0], max=years[-1], num_format="0")
    # Between two years of an outlook lies nothing but the way from one to the other.
    chart.show_blanks_as("span")
    return chart


def _people(block: Block, kind: str, column: int, count: int) -> Looks:
    name, first, last = block.sheet.get_name(), block.top + 1, block.top + count
    color = _INK if kind == "actual" else _GREY
    return {
        "name": [name, block.top, column],
        "categories": [name, first, 0, last, 0],
        "values": [name, first, column, last, column],
        "line": {"color": color, "width": 2, "dash_type": _DASHES[kind]},
        "marker": _marked("circle", 6, _INK if kind == "actual" else "#FFFFFF"),
    }


def mask_of(row: Row) -> str:
    """The format of an indicator's numbers on a scale."""
    places = digits(row.standing.indicator)
    return "#,##0" + ("." + "0" * places if places else "")
