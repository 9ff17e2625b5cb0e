"""The annex of the Word file: all years, definitions and sources, workings, every value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ichigo_cli.showing.review.word.body import NUMBER, Cell, Column
from ichigo_cli.showing.review.word.styles import WIDE, grade_style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.review.document import Entry
    from ichigo_cli.showing.review.word.file import Desk

_BESIDE: Final = 5
"""How many years go beside what is said of the chosen one; more of them get a table of theirs."""
_ALONE: Final = 10


def lay_out(desk: Desk) -> None:
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
    words, years = desk.words, desk.report.years
    first = max(0, len(years) - _BESIDE)
    columns = [
        Column(words("column.indicator"), 2400),
        Column(words("report.unit"), 700),
        Column(words("column.baseline"), 0, NUMBER),
        *(Column(f"{era}\n{year}", 0, NUMBER) for era, year in years[first:]),
        Column(words("column.expected"), 0, NUMBER),
        Column(words("column.target"), 0, NUMBER),
        Column(words("label.attainment"), 0, NUMBER),
        Column(words("column.grade"), 0),
        Column(words("label.change"), 0, NUMBER),
        Column(words("report.department"), 1100),
        Column(words("report.note"), 2600),
    ]
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
    desk.body.table(columns, lines, words("word.all-years"), WIDE)
    for start in range(0, first, _ALONE):
        _older(desk, rows, slice(start, min(start + _ALONE, first)))


def _older(desk: Desk, rows: Sequence[Entry], part: slice) -> None:
    """The values of earlier years, for which there was no room."""
    words, shown = desk.words, desk.report.years[part]
    name = words("word.older", first=shown[0][0], last=shown[-1][0])
    desk.body.say(name, "Caption")
    columns = [
        Column(words("column.indicator"), 4000),
        Column(words("report.unit"), 800),
        *(Column(f"{era}\n{year}", 0, NUMBER) for era, year in shown),
    ]
    lines = [
        [Cell(row.name), Cell(row.unit), *(Cell(said.stacked()) for said in row.years[part])]
        for row in rows
    ]
    desk.body.table(columns, lines, name, WIDE)


def _definitions(desk: Desk, rows: Sequence[Entry]) -> None:
    """What each indicator is; a column that would be empty is left out."""
    words, none = desk.words, desk.words("cell.none")
    columns = {
        Column(words("column.indicator"), 3200): [_in_full(row, words) for row in rows],
        Column(words("report.basis"), 3000): [row.basis for row in rows],
        Column(words("report.definition"), 5200): [row.definition for row in rows],
        Column(words("report.source"), 3200): [row.source for row in rows],
    }
    shown = {column: texts for column, texts in columns.items() if any(texts)}
    lines = [[Cell(text or none) for text in texts] for texts in zip(*shown.values(), strict=True)]
    desk.body.table(list(shown), lines, words("report.definitions"), WIDE)


def _in_full(row: Entry, words: Words) -> str:
    return words("cell.in", text=row.name, detail=row.original) if row.original else row.name


def _workings(desk: Desk, rows: Sequence[Entry]) -> None:
    words = desk.words
    columns = (
        Column(words("column.indicator"), 3200),
        Column(words("column.baseline"), 0, NUMBER),
        Column(words("column.target"), 0, NUMBER),
        Column(words("report.working"), 8000),
    )
    lines = [
        [Cell(row.name), Cell(row.baseline.stacked()), Cell(row.target.stacked()),
         Cell(row.working)]
        for row in rows
    ]  # fmt: skip
    desk.body.table(columns, lines, words("report.workings"), WIDE)


def _values(desk: Desk) -> None:
    words = desk.words
    columns = (
        Column(words("column.indicator"), 3200),
        Column(words("report.year-column"), 1000),
        Column(words("report.value"), 0, NUMBER),
        Column(words("report.status"), 1200),
        Column(words("report.source"), 3000),
        Column(words("report.note"), 4000),
    )
    lines = [[Cell(text) for text in value] for value in desk.report.values]
    desk.body.table(columns, lines, words("report.values"), WIDE)
