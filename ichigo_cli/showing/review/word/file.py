"""A report as a Word file: what a writer of its parts has at hand, and how the file is made."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from ichigo_cli.problems import USAGE, Problem
from ichigo_cli.showing.book import charts as native

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from xlsxwriter.chart import Chart

    from ichigo_cli.showing.book.charts import Block
    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.plot import Plot
    from ichigo_cli.showing.review.document import Entry, Report
    from ichigo_cli.showing.review.word.body import Body
    from ichigo_cli.showing.review.word.charts import Wanted

Counts: TypeAlias = "Sequence[tuple[str, Sequence[int]]]"

GRADES, PEOPLE = "grades", "people"
"""The charts that are of no single indicator."""


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
    body = Body(document.element.body)
    parts.lay_out(Desk(body, report, words, known), pages.sheets(document, report))
    package.identify(document, report)
    return package.packed(document)


def _wanted(report: Report, words: Words) -> dict[str, Wanted]:
    """Every chart that there is something to draw for, by its key, in the order of the parts."""
    draws: dict[str, Callable[[Block], Chart]] = {}
    if report.grades and any(line.total for line in report.counts):
        counts = [(line.name, (*line.grades, line.not_evaluated)) for line in report.counts]
        draws[GRADES] = partial(_grades, report=report, counts=counts, words=words)
    for entry in (entry for goal in report.goals for entry in goal.rows):
        if plot := entry.plot:
            draws[entry.id] = partial(
                _indicator, entry=entry, plot=plot, report=report, words=words
            )
    if report.population:
        draws[PEOPLE] = partial(_people, report=report, words=words)
    from ichigo_cli.showing.review.word.charts import Wanted  # noqa: PLC0415 - as above

    return {
        key: Wanted(words("word.chart", number=number), draw)
        for number, (key, draw) in enumerate(draws.items(), start=1)
    }


def _grades(block: Block, *, report: Report, counts: Counts, words: Words) -> Chart:
    return native.grades_chart(block, report.grades, counts, words)


def _indicator(block: Block, *, entry: Entry, plot: Plot, report: Report, words: Words) -> Chart:
    is_total = entry.standing.counted_from is not None
    lines = native.lines_of(plot, is_total=is_total, words=words)
    fill = report.tones[entry.rank - 1].fill if entry.rank else native.INK
    title = words("word.unit", unit=plot.unit) if plot.unit else ""
    return native.indicator_chart(block, plot, lines, native.Look(title, fill, words))


def _people(block: Block, *, report: Report, words: Words) -> Chart:
    return native.population_chart(block, report.population, words("word.persons"), words)
