"""Values out of any table: a workbook or a CSV whose headings name an indicator and a value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.collecting.answers import ANSWERED, Answer, Returned, answer_of
from ichigo_cli.collecting.heading import Heading, headings
from ichigo_cli.collecting.package import whole
from ichigo_cli.collecting.typed import Typed, cleaned
from ichigo_cli.columns import COLUMN_WORDS, REQUIRED, column_word, same
from ichigo_cli.diagnostics import Finding, Place
from ichigo_cli.reading.csv_source import read_csv
from ichigo_cli.reading.spelling import suggested_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ichigo_cli.collecting.heading import Grid
    from ichigo_cli.collecting.workbook import Book
    from ichigo_cli.model import Indicator, Strategy
    from ichigo_cli.reading.csv_source import Record

_WORDS: Final = {same(word): key for key, words in COLUMN_WORDS.items() for word in (key, *words)}


class Text(NamedTuple):
    """A CSV as a grid of cells."""

    file: str
    table: list[Record]
    title: str = ""

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self.table)

    @property
    def columns(self) -> int:
        """How many cells the longest row has."""
        return max((len(row.cells) for row in self.table), default=0)

    def place(self, row: int, column: int) -> Place:
        """Where a cell begins in the text."""
        cells = self.table[row - 1].cells
        cell = cells[min(column, len(cells)) - 1]
        return Place(self.file, cell.line, cell.column)

    def cell(self, row: int, column: int) -> Typed:
        """What stands in a cell; nothing where the row is shorter."""
        cells = self.table[row - 1].cells
        text = cells[column - 1].text if column <= len(cells) else ""
        return Typed(self.place(row, column), text=cleaned(text))


def read_text_table(text: str, file: str, year: int, strategy: Strategy) -> Returned:
    """The answers in a CSV.

    Args:
        text: the CSV.
        file: how findings call it.
        year: the year of its values.
        strategy: today's plan.
    """
    rows, _, findings = read_csv(text, file)
    grid = Text(file, rows)
    ragged = [
        Finding("csv-extra-cell", grid.place(number, len(row.cells)), _lengths(row, grid))
        for number, row in enumerate(rows, start=1)
        if len(row.cells) > len(rows[0].cells) > 1
    ]
    if findings or ragged:
        return Returned(file, year, findings=(*findings, *ragged))
    return _read([grid], file, year, strategy)


def _lengths(row: Record, grid: Text) -> dict[str, object]:
    shown = ",".join(cell.text for cell in row.cells)
    return {"row": shown, "cells": len(row.cells), "columns": len(grid.table[0].cells)}


def read_table(book: Book, year: int, strategy: Strategy) -> Returned:
    """The answers in a workbook that is no form; parameters as above."""
    return _read(list(book.sheets()), book.file, year, strategy)


def _read(grids: list[Grid], file: str, year: int, strategy: Strategy) -> Returned:
    found = [table for grid in grids if (table := _table(grid)) is not None]
    if len(found) != 1:
        place = whole(file) if file.lower().endswith(".xlsx") else Place(file)
        columns = [column_word(key, strategy.language) for key in REQUIRED]
        facts = {"columns": columns, **({"variant": "twice"} if found else {})}
        return Returned(file, year, findings=(Finding("table-header", place, facts),))
    (table,) = found
    if isinstance(table, Finding):
        return Returned(file, year, findings=(table,))
    reader = _TableReader(strategy)
    answers = tuple(reader.answers(table))
    return Returned(file, year, answers, (), reader.asked, tuple(reader.findings))


def _table(grid: Grid) -> Heading | Finding | None:
    return headings(grid, _WORDS, ("indicator", "value")) or headings(
        grid, _WORDS, ("name", "value")
    )


class _TableReader:
    def __init__(self, strategy: Strategy) -> None:
        self._language = strategy.language
        self._by_id = {each.id: each for _, each in strategy.indicators()}
        self._by_name: dict[str, list[Indicator]] = {}
        for each in self._by_id.values():
            for name in {same(each.name), same(each.name_en or each.name)}:
                self._by_name.setdefault(name, []).append(each)
        self._first: dict[str, int] = {}
        self.asked = 0
        self.findings: list[Finding] = []

    def answers(self, table: Heading) -> Iterator[Answer]:
        """The answers below the headings."""
        if endless := table.endless():
            self.findings.append(endless)
            return
        for _, cells in table.rows():
            each = self._indicator(cells)
            if each is None:
                continue
            self.asked += 1
            answered: dict[str, Typed] = {
                key: typed for key in ANSWERED if (typed := cells.get(key))
            }
            answer, findings = answer_of(each, answered, self._language)
            self.findings += findings
            if answer:
                yield answer

    def _indicator(self, cells: dict[str, Typed]) -> Indicator | None:
        """The one indicator that a row names."""
        named = [cells[key] for key in ("indicator", "name") if key in cells and cells[key].text]
        if not named:
            if any(not cells[key].is_blank() for key in ANSWERED if key in cells):
                self.findings.append(Finding("missing-id", cells["value"].place))
            return None
        meant = [self._meant(cell.text) for cell in named]
        for cell, known in zip(named, meant, strict=True):
            if len(known) != 1:
                variant = {} if known else suggested_id(cell.text, self._names())
                facts = {"word": cell.text, **variant, **({"variant": "several"} if known else {})}
                self.findings.append(Finding("unknown-indicator", cell.place, facts))
                return None
        if any(each != meant[0] for each in meant):
            facts = {"text": named[1].text, "meant": meant[0][0].name}
            self.findings.append(Finding("form-edited", named[1].place, facts))
            return None
        return self._first_time(meant[0][0], named[0])

    def _meant(self, text: str) -> list[Indicator]:
        if text in self._by_id:
            return [self._by_id[text]]
        return self._by_name.get(same(text), [])

    def _names(self) -> dict[str, str | None]:
        return {each.id: each.name for each in self._by_id.values()}

    def _first_time(self, each: Indicator, cell: Typed) -> Indicator | None:
        first = self._first.setdefault(each.id, cell.place.line)
        if first == cell.place.line:
            return each
        facts = {"id": each.id, "first": first}
        self.findings.append(Finding("duplicate-row", cell.place, facts))
        return None
