"""Native charts, drawn by whoever opens the file from the numbers beside them.

The library that writes workbooks writes them; a document in Word takes the same charts over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from ichigo_cli.showing.figures import machine_number
from ichigo_cli.showing.palette import tones
from ichigo_cli.years import short_era

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from fractions import Fraction

    from xlsxwriter import Workbook
    from xlsxwriter.chart import Chart
    from xlsxwriter.worksheet import Worksheet

    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.palette import Tone
    from ichigo_cli.showing.plot import Plot

INK, GREY, _RULE = "#1A1A1C", "#595B60", "#C9CBD0"
_LABELLED: Final = 6
"""With more values than this only the last one says its number."""


Counts: TypeAlias = "Sequence[tuple[str, Sequence[int]]]"
"""For each goal its name, and how many indicators have each grade and, last, none."""
Looks: TypeAlias = dict[str, object]
"""What the library is told of a line, a mark or an axis."""


class Block(NamedTuple):
    """Where the numbers of a chart stand: the sheet, and its row of headings counted from 0."""

    book: Workbook
    sheet: Worksheet
    top: int


class Look(NamedTuple):
    """What stands above a chart, the colour of the value that is judged, and the language."""

    title: str
    fill: str
    words: Words


class Line(NamedTuple):
    """A line of a chart: which it is, what it is called, and its value or None in every year."""

    key: str
    name: str
    values: Sequence[Fraction | None]


def lines_of(plot: Plot, *, is_total: bool, words: Words) -> list[Line]:
    """The lines of an indicator's chart that have a value; the later ones lie above the others."""
    low, high = plot.limits or (None, None)
    every = {
        "expected": plot.path,
        "low": [low] * len(plot.years),
        "high": [high] * len(plot.years),
        "baseline": _at(plot, plot.baseline),
        "actual": plot.values,
        "target": _at(plot, plot.target),
    }
    named = {key: "total" if key == "actual" and is_total else key for key in every}
    return [
        Line(key, words(f"line.{named[key]}"), values)
        for key, values in every.items()
        if any(each is not None for each in values)
    ]


def _at(plot: Plot, point: tuple[int, Fraction] | None) -> list[Fraction | None]:
    year, value = point or (None, None)
    return [value if each == year else None for each in plot.years]


def height(plot: Plot) -> int:
    """How many rows a block takes, its headings with them."""
    return len(plot.years) + 1


def mask_of(plot: Plot) -> str:
    """The format of a chart's numbers."""
    return "#,##0" + ("." + "0" * plot.digits if plot.digits else "")


# ── an indicator ────────────────────────────────────────────────────────────────────────────────


def indicator_chart(block: Block, plot: Plot, lines: Sequence[Line], look: Look) -> Chart:
    """The chart that is drawn from the numbers of an indicator.

    Args:
        block: where the numbers are.
        plot: what is drawn.
        lines: its lines.
        look: what stands above it, and the colour of its last value.
    """
    chart = block.book.add_chart({"type": "line"})
    for at, line in enumerate(lines, start=1):
        chart.add_series(_series(block, plot, line, at, look.fill))
    dress(chart, look.title, mask_of(plot))
    return chart


def indicator_numbers(block: Block, plot: Plot, lines: Sequence[Line], words: Words) -> None:
    """Write the numbers that a chart is drawn from, a year a row."""
    sheet, top = block.sheet, block.top
    heads = [words("chart.year"), *(line.name for line in lines), words("chart.calendar")]
    for at, head in enumerate(heads):
        sheet.write_string(top, at, head)
    for at, year in enumerate(plot.years, start=1):
        sheet.write_string(top + at, 0, short_era(year))
        sheet.write_number(top + at, len(lines) + 1, year)
    shown = block.book.add_format({"num_format": mask_of(plot)})
    for column, line in enumerate(lines, start=1):
        for at, value in enumerate(line.values, start=1):
            # What is not known is no cell at all, so that the line has a gap there.
            if value is not None:
                sheet.write_number(top + at, column, machine_number(value), shown)


def _series(block: Block, plot: Plot, line: Line, column: int, fill: str) -> Looks:
    name, first, last = block.sheet.get_name(), block.top + 1, block.top + len(plot.years)
    series: Looks = {
        "name": [name, block.top, column],
        "categories": [name, first, 0, last, 0],
        "values": [name, first, column, last, column],
        **_LOOKS[line.key],
    }
    if line.key in {"actual", "target"}:
        above = _is_above(plot, line.key)
        series["data_labels"] = _labels(line.values, mask_of(plot), above=above)
    if line.key == "actual":
        series["points"] = _points(line.values, fill)
    return series


def marked(kind: str, size: int, fill: str) -> Looks:
    """A mark with a dark edge, so that it is seen whatever its colour."""
    return {"type": kind, "size": size, "border": {"color": INK}, "fill": {"color": fill}}


_THIN: Final = {"color": GREY, "width": 1, "dash_type": "round_dot"}
_LOOKS: Final[Mapping[str, Looks]] = {
    "expected": {"line": {"color": GREY, "width": 1, "dash_type": "dash"}},
    "low": {"line": _THIN},
    "high": {"line": _THIN},
    "baseline": {"line": {"none": True}, "marker": marked("diamond", 8, GREY)},
    "actual": {"line": {"color": INK, "width": 2}, "marker": marked("circle", 7, INK)},
    "target": {"line": {"none": True}, "marker": marked("square", 8, INK)},
}


def _is_above(plot: Plot, key: str) -> bool:
    """Whether the numbers of a line stand above it, away from the path."""
    value = plot.value(plot.judged) if plot.judged else None
    is_above = value is None or plot.expected is None or value >= plot.expected
    return is_above if key == "actual" else not is_above


def _labels(values: Sequence[Fraction | None], mask: str, *, above: bool) -> Looks:
    known = [at for at, value in enumerate(values) if value is not None]
    shown = known if len(known) <= _LABELLED else known[-1:]
    return {
        "value": True,
        "position": "above" if above else "below",
        "num_format": mask,
        "font": {"size": 9, "color": INK},
        "custom": [None if at in shown else {"delete": True} for at in range(len(values))],
    }


def _points(values: Sequence[Fraction | None], fill: str) -> list[Looks | None]:
    """The last value has the colour of the grade."""
    last = max((at for at, value in enumerate(values) if value is not None), default=-1)
    own: Looks = {"fill": {"color": fill}, "border": {"color": INK}}
    return [own if at == last else None for at in range(len(values))]


def dress(chart: Chart, title: str, mask: str, **more: object) -> None:
    """What every chart of lines has: quiet axes, years at the bottom, and its lines named."""
    text = {"size": 9, "color": INK}
    chart.set_title({"name": title, "name_font": {"size": 10, "bold": False, "color": INK}})
    axis = {"num_font": text, "line": {"color": GREY}, "label_position": "low", **more}
    chart.set_x_axis(axis)
    grid = {"visible": True, "line": {"color": "#E4E6EA", "width": 1}}
    chart.set_y_axis(
        {"num_font": text, "num_format": mask, "major_gridlines": grid, "line": {"none": True}}
    )
    chart.set_legend({"position": "bottom", "font": text})
    chart.set_chartarea({"border": {"none": True}})
    chart.show_blanks_as("gap")


# ── how many have which grade ───────────────────────────────────────────────────────────────────


def grades_numbers(block: Block, grades: Sequence[str], counts: Counts, words: Words) -> None:
    """Write how many indicators have which grade.

    Args:
        block: where the numbers go.
        grades: every grade, best first.
        counts: for each goal its name, and how many have each grade and, last, none.
        words: the language.
    """
    heads = [words("chart.goal"), *grades, words("report.not-evaluated")]
    for at, head in enumerate(heads):
        block.sheet.write_string(block.top, at, head)
    for at, (name, numbers) in enumerate(counts, start=1):
        block.sheet.write_string(block.top + at, 0, name)
        for column, number in enumerate(numbers, start=1):
            block.sheet.write_number(block.top + at, column, number)


def grades_chart(block: Block, grades: Sequence[str], counts: Counts, words: Words) -> Chart:
    """The bars that are drawn from the numbers of `grades_numbers`."""
    chart = block.book.add_chart({"type": "bar", "subtype": "stacked"})
    toned = tones(grades)
    for column, grade in enumerate((*grades, None), start=1):
        held = [numbers[column - 1] for _, numbers in counts]
        chart.add_series(_bars(block, column, held, toned[grade] if grade else None))
    _dress_bars(chart, words)
    return chart


def _bars(block: Block, column: int, held: Sequence[int], tone: Tone | None) -> Looks:
    name, first, last = block.sheet.get_name(), block.top + 1, block.top + len(held)
    border = {"color": tone.ink} if tone else {"color": GREY, "dash_type": "dash"}
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
            "font": {"size": 9, "bold": True, "color": tone.letter if tone else INK},
            "custom": [None if number else {"delete": True} for number in held],
        },
    }


def _dress_bars(chart: Chart, words: Words) -> None:
    text = {"size": 9, "color": INK}
    chart.set_title({"name": words("chart.grades"), "name_font": {"size": 10, "bold": False}})
    chart.set_x_axis({"num_font": text, "major_gridlines": {"visible": False}, "visible": False})
    chart.set_y_axis({"num_font": text, "reverse": True, "line": {"color": _RULE}})
    chart.set_legend({"position": "bottom", "font": text})
    chart.set_chartarea({"border": {"none": True}})
