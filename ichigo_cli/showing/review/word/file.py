"""A report as a Word file: what a writer of its parts has at hand, and how the file is made."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ichigo_cli.problems import USAGE, Problem
from ichigo_cli.showing.book import charts as native
from ichigo_cli.showing.book import persons

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from xlsxwriter.chart import Chart

    from ichigo_cli.showing.book.charts import Block
    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.plot import Plot
    from ichigo_cli.showing.review.document import Entry, Report
    from ichigo_cli.showing.review.word.body import Body
    from ichigo_cli.showing.review.word.charts import Wanted

    Numbers = Callable[[Block], None]
    Draw = Callable[[Block], Chart]

GRADES, PEOPLE = "*grades", "*people"
"""The keys of charts that are of no single indicator; no id is like them."""


class Desk(NamedTuple):
    """What every part is written with: where it goes, what it says, and the charts by their key.

    The chart of an indicator has its id for a key.
    """

    body: Body
    report: Report
    words: Words
    charts: Mapping[str, str]


def word_file(report: Report, words: Words) -> bytes:
    """The report as a .docx file.

    Raises:
        Problem: a library that writes Word files is not installed.
    """
    try:
        from docx import Document  # noqa: PLC0415 - only this format needs it

        from ichigo_cli.showing.review.word import package, pages, parts  # noqa: PLC0415
        from ichigo_cli.showing.review.word.body import Body  # noqa: PLC0415
        from ichigo_cli.showing.review.word.charts import add_charts  # noqa: PLC0415
    except ImportError as error:
        raise Problem("report.no-word", USAGE) from error
    document = Document()
    package.clear(document)
    pages.style(document, report, words)
    wanted = _wanted(report, words)
    fonts = (words("word.font-latin"), words("word.font"))
    relations = add_charts(document.part, list(wanted.values()), fonts)
    known = dict(zip(wanted, relations, strict=True))
    body = Body()
    parts.lay_out(Desk(body, report, words, known), pages.sheets(document, report))
    package.identify(document, report)
    return package.packed(document, body.xml(parts.DEEPEST))


def _wanted(report: Report, words: Words) -> dict[str, Wanted]:
    """Every chart that there is something to draw for, by its key, in the order of the parts."""
    from ichigo_cli.showing.review.word.charts import Wanted  # noqa: PLC0415 - as above

    made: dict[str, tuple[Numbers, Draw]] = {}
    if report.grades and any(line.total for line in report.counts):
        made[GRADES] = _grades(report, words)
    for entry in (entry for goal in report.goals for entry in goal.rows):
        if plot := entry.plot:
            made[entry.id] = _indicator(entry, plot, report, words)
    if persons.is_a_course(report.population):
        made[PEOPLE] = _people(report, words)
    return {
        key: Wanted(words("word.chart", number=number), *both)
        for number, (key, both) in enumerate(made.items(), start=1)
    }


def _grades(report: Report, words: Words) -> tuple[Numbers, Draw]:
    counts = [(line.name, (*line.grades, line.not_evaluated)) for line in report.counts]
    return (
        lambda block: native.grades_numbers(block, report.grades, counts, words),
        lambda block: native.grades_chart(block, report.grades, counts, words),
    )


def _indicator(entry: Entry, plot: Plot, report: Report, words: Words) -> tuple[Numbers, Draw]:
    is_total = entry.standing.counted_from is not None
    lines = native.lines_of(plot, is_total=is_total, words=words)
    fill = report.tones[entry.rank - 1].fill if entry.rank else native.INK
    title = words("word.unit", unit=plot.unit) if plot.unit else ""
    look = native.Look(title, fill, words)
    return (
        lambda block: native.indicator_numbers(block, plot, lines, words),
        lambda block: native.indicator_chart(block, plot, lines, look),
    )


def _people(report: Report, words: Words) -> tuple[Numbers, Draw]:
    people, title = report.population, words("word.persons")
    return (
        lambda block: persons.numbers_of(block, people, words),
        lambda block: persons.chart_of(block, people, title),
    )
