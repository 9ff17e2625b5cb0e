"""The annual review as a workbook: the list as offices keep it, every value, the words, charts."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ichigo_cli.showing.book.listed import USUAL, WIDE, WIDEST, Cell, number_cell, text_cell
from ichigo_cli.showing.book.opening import book_bytes
from ichigo_cli.showing.book.sheets import Column, Sheets
from ichigo_cli.showing.rows import rows, shown_years
from ichigo_cli.years import short_era

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from xlsxwriter import Workbook

    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.review.document import Entry, Report
    from ichigo_cli.showing.rows import Row


def review_workbook(report: Report, assessment: Assessment, words: Words) -> bytes:
    """The report as an .xlsx workbook.

    Args:
        report: what is said.
        assessment: what it is said of, whose exact numbers go into the cells.
        words: the language.

    Raises:
        Problem: the library that writes workbooks is not installed.
    """

    def fill(book: Workbook) -> None:
        made = rows(assessment, words)
        sheets = Sheets(book, assessment, made, words)
        sheets.list()
        sheets.table(words("sheet.values"), _value_heads(words), _values(assessment, made))
        if lines := [*_said(report, words)]:
            sheets.table(words("sheet.review"), _said_heads(words), lines)
        sheets.explain()
        sheets.draw(report.population)

    return book_bytes(report.title, fill)


def _value_heads(words: Words) -> Sequence[Column]:
    """What a line of the values says: a year in both forms, and its value as a number."""
    return (
        Column(words("sheet.of"), WIDEST),
        Column(words("chart.year"), USUAL),
        Column(words("chart.calendar"), USUAL),
        Column(words("sheet.value"), USUAL),
        Column(words("report.unit"), USUAL),
        Column(words("report.status"), USUAL),
        Column(words("report.source"), WIDE),
        Column(words("report.note"), WIDEST),
    )


def _values(assessment: Assessment, made: Sequence[Row]) -> list[list[Cell]]:
    years = shown_years(assessment)
    return [
        [
            Cell(row.name),
            Cell(short_era(year)),
            Cell(Decimal(year), "0"),
            number_cell(row.standing.observations[year].value)
            if year in row.standing.observations
            else Cell(None),
            text_cell(row.standing.indicator.unit),
            Cell(said.status),
            text_cell(said.source),
            text_cell(said.note),
        ]
        for row in made
        for year, said in zip(years, row.values, strict=True)
    ]


def _said_heads(words: Words) -> Sequence[Column]:
    return (
        Column(words("sheet.about-what"), WIDEST),
        Column(words("sheet.part"), WIDE),
        Column(words("sheet.text"), 2 * WIDEST),
    )


def _said(report: Report, words: Words) -> Iterator[list[Cell]]:
    """What people wrote, a text a line; nothing where they left it empty."""
    for about, part, text in _texts(report):
        if text:
            yield [Cell(about), Cell(words(part)), Cell(text)]


def _texts(report: Report) -> Iterator[tuple[str, str, str | None]]:
    yield report.title, "report.summary", report.summary
    for goal in report.goals:
        yield goal.name, "report.actions", goal.review.actions
        yield goal.name, "report.assessment", goal.review.assessment
        for row in goal.rows:
            yield from _of_indicator(row)
    for each in report.panel:
        yield report.title, "report.opinion", each.opinion
        yield report.title, "report.response", each.response


def _of_indicator(row: Entry) -> Iterator[tuple[str, str, str | None]]:
    yield row.name, "report.cause", row.review.cause
    yield row.name, "report.issue", row.review.issue
    yield row.name, "report.next", row.next_step
    yield row.name, "report.comment", row.review.comment
    yield row.name, "report.by-hand", row.by_hand
