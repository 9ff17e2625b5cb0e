"""The annex of the Word file: all years, definitions and sources, workings, every value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ichigo_cli.showing.review.word.body import Cell, Column
from ichigo_cli.showing.review.word.pages import WIDE
from ichigo_cli.showing.review.word.styles import grade_style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ichigo_cli.showing.review.document import Entry
    from ichigo_cli.showing.review.word.writing import Desk

_YEAR: Final = 900
_BESIDE: Final = 5
"""How many years go beside what is said of the chosen one; more of them get a table of theirs."""
_ALONE: Final = 11


def write(desk: Desk) -> None:
    """Write all of it, on wide pages."""
    body, words = desk.body, desk.words
    rows = [row for goal in desk.report.goals for row in goal.rows]
    body.heading(words("report.annex"), 1)
    body.heading(words("word.all-years"), 2)
    _years(desk, rows)
    body.heading(words("report.definitions"), 2)
    _definitions(desk, rows)
    body.heading(words("report.workings"), 2)
    body.say(words("report.working-note"))
    _workings(desk, rows)
    body.heading(words("report.values"), 2)
    _values(desk)


def _years(desk: Desk, rows: Sequence[Entry]) -> None:
    """What offices have in one table: the baseline, the last years, and how it is judged."""
    words, years, number = desk.words, desk.report.years, "TableNumber"
    first = max(0, len(years) - _BESIDE)
    shown = years[first:]
    rest = WIDE - 2350 - 750 - _YEAR * len(shown) - 5 * 1000 - 700
    before = [Column(words("column.indicator"), 2350), Column(words("report.unit"), 750),
              Column(words("column.baseline"), 1000, number)]  # fmt: skip
    behind = [
        Column(words("column.expected"), 1000, number),
        Column(words("column.target"), 1000, number),
        Column(words("label.attainment"), 1000, number),
        Column(words("column.grade"), 700),
        Column(words("label.change"), 1000, number),
        Column(words("report.department"), rest // 3),
        Column(words("report.note"), rest - rest // 3),
    ]
    of_years = [Column(f"{era}\n{year}", _YEAR, number) for era, year in shown]
    lines = [
        [
            Cell(row.name), Cell(row.unit), Cell(row.baseline.stacked()),
            *(Cell(said.stacked()) for said in row.years[first:]),
            Cell(row.expected.stacked()), Cell(row.target.stacked()),
            Cell(row.attainment.stacked()), Cell(row.grade, grade_style(row.rank)),
            Cell(row.change.stacked()), Cell(row.department), Cell(row.note),
        ]
        for row in rows
    ]  # fmt: skip
    desk.body.table([*before, *of_years, *behind], lines, words("word.all-years"))
    for start in range(0, first, _ALONE):
        _older(desk, rows, slice(start, min(start + _ALONE, first)))


def _older(desk: Desk, rows: Sequence[Entry], part: slice) -> None:
    """The values of earlier years, for which there was no room."""
    words, shown = desk.words, desk.report.years[part]
    name = words("word.older", first=shown[0][0], last=shown[-1][0])
    desk.body.say(name, "Caption")
    width = _YEAR * len(shown)
    columns = [
        Column(words("column.indicator"), WIDE - width - 800),
        Column(words("report.unit"), 800),
        *(Column(f"{era}\n{year}", _YEAR, "TableNumber") for era, year in shown),
    ]
    lines = [
        [Cell(row.name), Cell(row.unit), *(Cell(said.stacked()) for said in row.years[part])]
        for row in rows
    ]
    desk.body.table(columns, lines, name)


def _definitions(desk: Desk, rows: Sequence[Entry]) -> None:
    words, none = desk.words, desk.words("cell.none")
    columns = (
        Column(words("column.indicator"), 3200),
        Column(words("report.basis"), 3000),
        Column(words("report.definition"), 5170),
        Column(words("report.source"), WIDE - 11_370),
    )
    lines = [
        [
            Cell(words("cell.in", text=row.name, detail=row.original) if row.original else row.name),
            Cell(row.basis), Cell(row.definition or none), Cell(row.source or none),
        ]
        for row in rows
    ]  # fmt: skip
    desk.body.table(columns, lines, words("report.definitions"))


def _workings(desk: Desk, rows: Sequence[Entry]) -> None:
    words = desk.words
    columns = (
        Column(words("column.indicator"), 3200),
        Column(words("column.baseline"), 1400, "TableNumber"),
        Column(words("column.target"), 1400, "TableNumber"),
        Column(words("report.working"), WIDE - 6000),
    )
    lines = [
        [Cell(row.name), Cell(row.baseline.whole(words)), Cell(row.target.whole(words)),
         Cell(row.working)]
        for row in rows
    ]  # fmt: skip
    desk.body.table(columns, lines, words("report.workings"))


def _values(desk: Desk) -> None:
    words = desk.words
    columns = (
        Column(words("column.indicator"), 3200),
        Column(words("report.year-column"), 1000),
        Column(words("report.value"), 1800, "TableNumber"),
        Column(words("report.status"), 1200),
        Column(words("report.source"), 3000),
        Column(words("report.note"), WIDE - 10_200),
    )
    lines = [[Cell(text) for text in value] for value in desk.report.values]
    desk.body.table(columns, lines, words("report.values"))
