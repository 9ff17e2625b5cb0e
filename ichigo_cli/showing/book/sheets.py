"""The sheets of a workbook: 指標一覧 as offices keep it, what it means, and the charts.

Every cell holds one value; a number is a number whose cell shows the digits of the plan. The words
of the list's headings are those that `ichigo init --from` reads, so that a list that was exported
comes back as the same plan. The same assessment gives the same bytes.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.showing.book import charts, persons
from ichigo_cli.showing.book.heights import height_of
from ichigo_cli.showing.book.listed import USUAL, WIDE, WIDEST, Cell, columns
from ichigo_cli.showing.book.opening import fitting
from ichigo_cli.showing.legend import legend
from ichigo_cli.showing.naming import heading, named
from ichigo_cli.showing.palette import tones
from ichigo_cli.showing.plot import plot_of
from ichigo_cli.showing.sentences import sentence
from ichigo_cli.target import Series

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter import Workbook
    from xlsxwriter.chart import Chart
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.plot import Plot
    from ichigo_cli.showing.rows import Row

_A4, _A3, _TALLEST_HEAD, _LOW = 9, 8, 34, 20
"""The numbers of two sizes of paper, and the heights of rows in points."""
_MARGIN: Final = Decimal("0.4")
"""Inches between the sheet and the edge of the paper; twice that above the page number."""
_FOOT: Final = 100
"""The letters of a title that go into the foot of a page, which holds 255 with its marks."""
# A chart takes half of a landscape page, and a page has two rows of them.
_WIDTH, _HEIGHT = 512, 380
_ACROSS, _DOWN = 2, 2
_SCALE: Final = 80
_ROW, _COLUMN = 20, 64
"""The pixels of a cell that nobody has changed."""


class Column(NamedTuple):
    """A column of a plain table: its heading, and its width in half-width letters."""

    heading: str
    width: int


class Sheets:
    """Writes the sheets of one workbook, in the order in which it is asked for them."""

    def __init__(
        self, book: Workbook, assessment: Assessment, made: Sequence[Row], words: Words
    ) -> None:
        self._book, self._assessment, self._words = book, assessment, words
        self._made = made
        self._formats: dict[str, Format] = {}
        self._head = self._format(bold=True, bg_color="#E4E7EB", align="center", valign="vcenter")
        self._strong = self._format(bold=True, font_color="#B42318", text_wrap=False, border=0)
        self._alarm = self._format(bold=True, font_color="#B42318", border=0)
        self._said = self._format(border=0, text_wrap=False)
        self._title = self._format(bold=True, border=0, font_size=14, text_wrap=False)
        self._label = self._format(bold=True, border=0, text_wrap=False)

    def _format(self, **more: object) -> Format:
        usual = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#9AA5B1"}
        font = {"font_name": self._words("sheet.font"), "font_size": 10}
        return self._book.add_format({**font, **usual, **more})

    def _masked(self, mask: str) -> Format:
        if mask not in self._formats:
            self._formats[mask] = self._format(**({"num_format": mask} if mask else {}))
        return self._formats[mask]

    def _cell(self, sheet: Worksheet, line: int, at: int, cell: Cell) -> None:
        shown = self._masked(cell.mask)
        if isinstance(cell.value, Decimal):
            sheet.write_number(line, at, cell.value, shown)
        elif cell.value is None:
            sheet.write_blank(line, at, None, shown)
        else:
            sheet.write_string(line, at, fitting(cell.value), shown)

    def _line(
        self, sheet: Worksheet, line: int, cells: Sequence[Cell], widths: Sequence[int]
    ) -> None:
        """A row of a table, as high as its texts need."""
        for at, cell in enumerate(cells):
            self._cell(sheet, line, at, cell)
        texts = [(each.value, width) for each, width in zip(cells, widths, strict=True)]
        told = [(text, width) for text, width in texts if isinstance(text, str)]
        sheet.set_row(line, height_of(told, _LOW))

    def _page(self, sheet: Worksheet, *, paper: int = _A4, across: int = 1) -> None:
        """How a sheet prints: landscape, with what it is of and its number on every page."""
        sheet.set_landscape()
        sheet.set_paper(paper)
        sheet.fit_to_pages(across, 0)
        sheet.set_margins(_MARGIN, _MARGIN, _MARGIN, 2 * _MARGIN)
        title = self._assessment.strategy.title[:_FOOT].replace("&", "&&")
        sheet.set_footer(f"&L&9{title}&R&9&A　&P / &N")

    # ── the list ──

    def list(self) -> None:
        """指標一覧, an indicator a row."""
        sheet = self._book.add_worksheet(self._words("sheet.list"))
        listed = columns(self._assessment, self._made, self._words)
        for at, column in enumerate(listed):
            sheet.set_column(at, at, column.width)
            sheet.write_string(0, at, column.heading, self._head)
        for line, row in enumerate(self._made, start=1):
            cells = [column.cell(row) for column in listed]
            self._line(sheet, line, cells, [column.width for column in listed])
        sheet.set_row(0, _TALLEST_HEAD)
        name = next(n for n, each in enumerate(listed) if each.heading == self._words("sheet.name"))
        sheet.freeze_panes(1, name + 1)
        sheet.repeat_columns(name)
        if notice := self._assessment.strategy.notice:
            # The sign is that of a remark, which whoever reads the list takes for no indicator.
            # It is wrapped, and ends before the column that every page repeats with what is in it.
            told, line = f"※ {notice}", len(self._made) + 2
            sheet.merge_range(line, 0, line, name - 1, fitting(told), self._alarm)
            room = sum(column.width for column in listed[:name])
            sheet.set_row(line, height_of([(told, room)], _LOW))
        sheet.repeat_rows(0)
        self._page(sheet, paper=_A3, across=3)

    # ── any other table ──

    def table(self, name: str, heads: Sequence[Column], lines: Sequence[Sequence[Cell]]) -> None:
        """A sheet with the plan, its year and notice on top, and a table below."""
        sheet = self._book.add_worksheet(name)
        top = self._say_what(sheet)
        for at, (head, width) in enumerate(heads):
            sheet.set_column(at, at, width)
            sheet.write_string(top, at, head, self._head)
        for line, cells in enumerate(lines, start=top + 1):
            self._line(sheet, line, cells, [head.width for head in heads])
        sheet.freeze_panes(top + 1, 0)
        sheet.repeat_rows(top)
        self._page(sheet)

    def _say_what(self, sheet: Worksheet) -> int:
        """Title, year and notice; says in which row the sheet goes on."""
        strategy, words = self._assessment.strategy, self._words
        sheet.write_string(0, 0, fitting(strategy.title), self._title)
        sheet.set_row(0, _TALLEST_HEAD - 10)
        sheet.write_string(1, 0, heading(self._assessment, words), self._said)
        if strategy.notice:
            sheet.write_string(2, 0, fitting(strategy.notice), self._strong)
        return 4 if strategy.notice else 3

    def explain(self) -> None:
        """What the words mean, and how each indicator is defined and counted."""
        sheet, words = self._book.add_worksheet(self._words("sheet.about")), self._words
        widths = (WIDEST, 2 * WIDEST, WIDEST)
        for at, width in enumerate(widths):
            sheet.set_column(at, at, width)
        at = self._say_what(sheet)
        bold = self._format(bold=True)
        for text in legend(self._assessment, words):
            self._line(sheet, at, [Cell(words("sheet.meaning")), Cell(text)], widths[:2])
            sheet.write_string(at, 0, words("sheet.meaning"), bold)
            at += 1
        indicators = [row.standing.indicator for row in self._made]
        if any(each.definition or each.source for each in indicators):
            self._define(sheet, at + 1, widths)
        self._page(sheet)

    def _define(self, sheet: Worksheet, top: int, widths: Sequence[int]) -> None:
        words, bold = self._words, self._format(bold=True)
        for column, key in enumerate(("sheet.of", "sheet.definition", "sheet.source")):
            sheet.write_string(top, column, words(key), self._head)
        for line, row in enumerate(self._made, start=top + 1):
            indicator = row.standing.indicator
            texts = (row.name, indicator.definition or "", indicator.source or "")
            self._line(sheet, line, [Cell(text) for text in texts], widths)
            sheet.write_string(line, 0, fitting(row.name), bold)

    # ── the charts ──

    def draw(self, people: Sequence[persons.Persons] = ()) -> None:
        """A sheet of native charts, and behind it the numbers that they are drawn from.

        Args:
            people: the population, where it belongs to what the workbook says.
        """
        if not self._made and not persons.is_a_course(people):
            return
        words = self._words
        shown = self._book.add_worksheet(words("sheet.charts"))
        told = self._book.add_worksheet(words("sheet.chart-values"))
        told.set_column(0, 0, WIDE)
        told.set_column(1, 8, USUAL)
        top = self._say_what(shown)
        made = self._drawn(told, people)
        for at, (chart, said) in enumerate(made):
            chart.set_size({"width": _WIDTH - 8, "height": _HEIGHT - 8})
            row = top + at // _ACROSS * (_HEIGHT // _ROW)
            column = at % _ACROSS * (_WIDTH // _COLUMN)
            shown.insert_chart(row, column, chart, {"description": fitting(said)})
        shown.hide_gridlines(2)
        lines = -(-len(made) // _ACROSS)
        rows = _HEIGHT // _ROW
        shown.set_h_pagebreaks([top + rows * at for at in range(_DOWN, lines, _DOWN)])
        self._page(shown)
        # Whoever fits a sheet to a page breaks it where it happens to end, also through a chart.
        shown.set_print_scale(_SCALE)
        self._page(told)

    def _drawn(
        self, told: Worksheet, people: Sequence[persons.Persons]
    ) -> Sequence[tuple[Chart, str]]:
        """Every chart, and what it says in one sentence."""
        assessment, words = self._assessment, self._words
        made, top = [], 0
        block = charts.Block(self._book, told, top)
        if counts := grade_counts(assessment, words):
            charts.grades_numbers(block, assessment.grades, counts, words)
            grades = charts.grades_chart(block, assessment.grades, counts, words)
            made.append((grades, words("chart.grades")))
            top += len(counts) + 2
        if persons.is_a_course(people):
            block = charts.Block(self._book, told, top)
            title = words("report.population")
            persons.numbers_of(block, people, words)
            made.append((persons.chart_of(block, people, title), title))
            top += persons.rows_of(people) + 2
        for row in self._made:
            plot = plot_of(row.standing)
            if plot is None:
                continue
            told.write_string(top, 0, fitting(row.name), self._label)
            block = charts.Block(self._book, told, top + 1)
            made.append((self._chart(block, row, plot), sentence(row.standing, words)))
            top += charts.height(plot) + 2
        return made

    def _chart(self, block: charts.Block, row: Row, plot: Plot) -> Chart:
        words, standing = self._words, row.standing
        is_total = standing.indicator.series is Series.FLOW
        lines = charts.lines_of(plot, is_total=is_total, words=words)
        unit = words("cell.bracketed", text=plot.unit) if plot.unit else ""
        title, grade = f"{row.name}{unit}", standing.grade
        title = words("chart.graded", title=title, grade=grade) if grade else title
        tone = tones(self._assessment.grades).get(grade or "")
        look = charts.Look(title, tone.fill if tone else charts.INK, words)
        charts.indicator_numbers(block, plot, lines, words)
        return charts.indicator_chart(block, plot, lines, look)


def grade_counts(assessment: Assessment, words: Words) -> list[tuple[str, list[int]]]:
    """For every goal its name, and how many indicators have each grade and, last, none."""
    counted = []
    for goal, standings in assessment.by_goal():
        summary = assessment._replace(standings=tuple(standings)).summary
        counted.append((named(goal, words), [*summary.grades.values(), summary.not_evaluated]))
    return counted
