"""The status table in a terminal: a wide table, a compact one, or a list, whichever fits.

Texts are measured and folded before Rich lays them out, so that no number or name is cut at any
width. Cells hold no characters whose width terminals disagree about.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from rich.box import Box
from rich.cells import set_cell_size
from rich.table import Table
from rich.text import Text

from ichigo_cli.cells import Cells, named
from ichigo_cli.folding import fold, longest_token, width_of
from ichigo_cli.years import short_era

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.console import Console

    from ichigo_cli.assessment import Assessment, Standing
    from ichigo_cli.language import Words

# Only a rule of hyphens below the header: box-drawing lines are two cells wide on some terminals.
_PLAIN: Final = Box("    \n    \n -  \n    \n    \n    \n    \n    \n", ascii=True)
_GAP: Final = 2
_NAME_WIDTH: Final = 24
_NARROW_NAME: Final = 18
_INDENT: Final = 2
_WIDE_STATE, _NARROW_STATE = 18, 14
_WIDE_HISTORY, _NARROW_HISTORY = 40, 14
_GRADE_STYLES: Final = ("green", "cyan", "yellow", "bold red")


class _Column(NamedTuple):
    header: str
    cell: Callable[[Standing], str]
    is_number: bool = False
    styled: bool = False


def show_status(assessment: Assessment, words: Words, console: Console) -> None:
    """Print how every indicator stands, with the counts and what the columns mean."""
    screen = _Screen(assessment, words, console)
    screen.heading()
    screen.body()
    screen.summary()


class _Screen:
    def __init__(self, assessment: Assessment, words: Words, console: Console) -> None:
        self._assessment = assessment
        self._words = words
        self._console = console
        self._width = console.width
        self._cells = Cells(assessment, words)

    # ── lines ──

    def _say(self, text: str, style: str = "", indent: int = 0) -> None:
        for line in fold(text, self._width - indent):
            self._console.print(Text(" " * indent + line, style=style), soft_wrap=True)

    def _blank(self) -> None:
        self._console.print()

    def heading(self) -> None:
        strategy = self._assessment.strategy
        self._say(strategy.title, style="bold")
        self._say(self._cells.heading())
        if strategy.notice:
            self._say(strategy.notice, style="bold red")

    def summary(self) -> None:
        if not self._assessment.standings:
            return
        self._blank()
        for number, line in enumerate(self._cells.counts()):
            self._say(line, style="" if number else "bold")
        self._blank()
        for line in self._cells.legend():
            self._say(line, style="dim")

    # ── the body ──

    def body(self) -> None:
        if not self._assessment.standings:
            self._blank()
            self._say(self._cells.nothing())
            return
        columns = self._fitting()
        for goal, standings in self._assessment.by_goal():
            self._blank()
            self._say(named(goal, self._words), style="bold")
            if columns:
                self._table(columns, standings)
            else:
                for standing in standings:
                    self._item(standing)

    def _fitting(self) -> list[tuple[_Column, int]] | None:
        """The widest table that fits, with its column widths; None when only a list does."""
        for columns, name_width in (
            (self._wide(), _NAME_WIDTH),
            (self._compact(history=_WIDE_HISTORY, state=_WIDE_STATE), _NARROW_NAME),
            (self._compact(history=_NARROW_HISTORY, state=_NARROW_STATE), _NARROW_NAME),
        ):
            widths = [self._natural(column) for column in columns]
            rest = self._width - sum(widths[1:]) - _GAP * (len(widths) - 1)
            shortest = max(longest_token(self._cells.name(s)) for s in self._assessment.standings)
            if rest >= max(name_width, shortest):
                return list(zip(columns, [min(rest, widths[0]), *widths[1:]], strict=True))
        return None

    def _natural(self, column: _Column) -> int:
        texts = (column.cell(standing) for standing in self._assessment.standings)
        return max(map(width_of, (column.header, *texts)))

    def _table(self, columns: list[tuple[_Column, int]], standings: list[Standing]) -> None:
        table = Table(box=_PLAIN, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), leading=1)
        for column, width in columns:
            table.add_column(
                Text(column.header, style="bold"),
                justify="right" if column.is_number else "left",
                width=width,
                no_wrap=True,
            )
        for standing in standings:
            table.add_row(*(self._folded(column, width, standing) for column, width in columns))
        self._console.print(table)

    def _folded(self, column: _Column, width: int, standing: Standing) -> Text:
        style = self._grade_style(standing) if column.styled else ""
        return Text("\n".join(fold(column.cell(standing), width)), style=style)

    def _grade_style(self, standing: Standing) -> str:
        if standing.grade is None:
            return "dim"
        order = [band.grade for band in self._assessment.strategy.bands]
        return _GRADE_STYLES[min(order.index(standing.grade), len(_GRADE_STYLES) - 1)]

    def _wide(self) -> list[_Column]:
        words, cells = self._words, self._cells
        year = self._assessment.year
        return [
            _Column(words("column.indicator"), self._name),
            _Column(
                words("column.baseline"), lambda s: _stacked(*cells.baseline(s)), is_number=True
            ),
            *self._year_columns(),
            _Column(
                words("column.due", era=short_era(year)),
                lambda s: _stacked(*cells.expected(s)),
                is_number=True,
            ),
            _Column(words("column.target"), lambda s: _stacked(*cells.target(s)), is_number=True),
            _Column(words("column.gap-narrow"), cells.gap, is_number=True),
            _Column(
                words("column.attainment"), lambda s: _stacked(*cells.attainment(s)), is_number=True
            ),
            _Column(words("column.grade"), cells.grade, styled=True),
            _Column(words("column.state"), lambda s: self._state(s, _WIDE_STATE), styled=True),
            _Column(words("column.change"), lambda s: _stacked(*cells.change(s)), is_number=True),
        ]

    def _state(self, standing: Standing, width: int) -> str:
        return "\n".join(fold(self._cells.state(standing), width))

    def _year_columns(self) -> Iterator[_Column]:
        for year in self._shown_years():
            header = self._words("year.column", era=short_era(year), year=year)
            yield _Column(header, partial(self._year_cell, year), is_number=True)

    def _year_cell(self, year: int, standing: Standing) -> str:
        return _stacked(*self._cells.reported(standing, year))

    def _shown_years(self) -> tuple[int, ...]:
        return tuple(sorted({*self._assessment.years, self._assessment.year}))

    def _name(self, standing: Standing) -> str:
        cells = self._cells
        lines = (cells.name(standing), cells.belongs(standing), cells.unit_and_better(standing))
        return "\n".join(line for line in lines if line)

    # ── the compact table ──

    def _compact(self, *, history: int, state: int) -> list[_Column]:
        words = self._words

        def said(standing: Standing) -> str:
            return "\n".join(
                part for line in self._history(standing) for part in fold(line, history)
            )

        return [
            _Column(words("column.indicator"), self._name),
            _Column(words("column.plan"), self._plan),
            _Column(words("column.actual"), said),
            _Column(words("column.against"), self._against),
            _Column(words("column.verdict"), lambda s: self._verdict(s, state), styled=True),
        ]

    def _plan(self, standing: Standing) -> str:
        baseline, target = self._cells.baseline(standing), self._cells.target(standing)
        return "\n".join(
            (
                self._words("compact.baseline", text=self._cells.with_detail(*baseline)),
                self._words("compact.target", text=self._cells.with_detail(*target)),
            )
        )

    def _against(self, standing: Standing) -> str:
        value, carried = self._cells.expected(standing)
        gap = self._words("compact.gap", text=self._cells.gap(standing))
        expected = self._words("compact.expected", text=value)
        return "\n".join(line for line in (expected, carried, gap) if line)

    def _verdict(self, standing: Standing, width: int) -> str:
        cells = self._cells
        percent, carried = cells.attainment(standing)
        lines = [f"{cells.grade(standing)}  {percent}"] if standing.grade else []
        if not standing.grade and standing.judgement.attainment is not None:
            lines = [percent]
        state = self._state(standing, width)
        lines += [carried, state]
        if standing.change:
            change = " ".join(cells.change(standing))
            told = self._words("compact.change", text=change)
            parts = (self._words("compact.change", text="").strip(), change)
            lines += [told] if width_of(told) <= width else parts
        return "\n".join(line for line in lines if line)

    def _history(self, standing: Standing) -> list[str]:
        """A line per year; years in a row that say the same share one."""
        said: list[tuple[int, int, str]] = []
        for year in self._shown_years():
            text = self._cells.one_line(
                self._cells.with_detail(*self._cells.reported(standing, year))
            )
            first, _, before = said[-1] if said else (0, 0, "")
            row = standing.rows.get(year)
            if text == before and (row is None or row.value is None):
                said[-1] = (first, year, text)
            else:
                said.append((year, year, text))
        return [f"{self._span(first, last)} {text}" for first, last, text in said]

    def _span(self, first: int, last: int) -> str:
        if first == last:
            return short_era(first)
        return self._words("year.span", first=short_era(first), last=short_era(last))

    # ── the list ──

    def _item(self, standing: Standing) -> None:
        words, cells = self._words, self._cells
        self._blank()
        name = self._cells.with_detail(cells.name(standing), cells.unit_and_better(standing))
        self._say(name, style="underline")
        if belongs := cells.belongs(standing):
            self._say(belongs, indent=_INDENT)
        style = self._grade_style(standing)
        entries = (
            (words("column.baseline"), [self._cells.with_detail(*cells.baseline(standing))], ""),
            (words("label.actual"), self._history(standing), ""),
            (words("column.expected"), [self._cells.with_detail(*cells.expected(standing))], ""),
            (words("column.target"), [self._cells.with_detail(*cells.target(standing))], ""),
            (words("column.gap"), [cells.gap(standing)], ""),
            (words("label.attainment"), [self._cells.with_detail(*cells.attainment(standing))], ""),
            (words("column.grade"), [cells.grade(standing)], style),
            (words("column.state"), [cells.state(standing)], style),
            (words("label.change"), [" ".join(cells.change(standing)).strip()], ""),
        )
        room = max(width_of(label) for label, _, _ in entries)
        for label, lines, line_style in entries:
            self._entry(set_cell_size(label, room), lines, line_style)

    def _entry(self, label: str, lines: list[str], style: str) -> None:
        indent = width_of(label) + _INDENT + _GAP
        head = " " * _INDENT + label + " " * _GAP
        if self._width - indent < max(map(longest_token, lines)):
            # A number stays whole: it gets a line without the label beside it.
            self._say(label, indent=_INDENT)
            indent, head = 2 * _INDENT, " " * 2 * _INDENT
        for line in lines:
            for part in fold(line, self._width - indent):
                self._console.print(Text(head) + Text(part, style=style), soft_wrap=True)
                head = " " * indent


def _stacked(text: str, detail: str) -> str:
    return f"{text}\n{detail}" if detail else text
