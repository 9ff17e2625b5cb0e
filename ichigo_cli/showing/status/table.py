"""The status table in a terminal: a wide table, a compact one, or a list, whichever fits.

Texts are measured and folded before Rich lays them out, so that no number or name is cut at any
width. Cells hold no characters whose width terminals disagree about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.box import Box
from rich.cells import set_cell_size
from rich.table import Table
from rich.text import Text

from ichigo_cli.showing.counts import counts, nothing
from ichigo_cli.showing.folding import fold, width_of
from ichigo_cli.showing.graded import other_scheme
from ichigo_cli.showing.legend import legend
from ichigo_cli.showing.naming import heading, named
from ichigo_cli.showing.rows import by_goal, rows
from ichigo_cli.showing.said import Said
from ichigo_cli.showing.status.columns import fitting
from ichigo_cli.showing.status.screen import INDENT, Screen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.console import Console

    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.rows import Row
    from ichigo_cli.showing.status.columns import Set

    Styles = Mapping[str | None, str]

# Only a rule of hyphens below the header: box-drawing lines are two cells wide on some terminals.
_PLAIN: Final = Box("    \n    \n -  \n    \n    \n    \n    \n    \n", ascii=True)
_STYLES: Final = ("green", "cyan", "yellow", "bold red")


def show_status(assessment: Assessment, words: Words, console: Console) -> None:
    """Print how every indicator stands, with the counts and what the columns mean."""
    screen, strategy = Screen(console), assessment.strategy
    screen.say(strategy.title, style="bold")
    screen.say(heading(assessment, words))
    if other := other_scheme(assessment, words):
        screen.say(other, style="bold")
    if strategy.notice:
        screen.say(strategy.notice, style="bold red")
    if not assessment.standings:
        screen.blank()
        screen.say(nothing(assessment, words))
        return
    _show_goals(assessment, words, screen)
    screen.blank()
    for number, line in enumerate(counts(assessment, words)):
        screen.say(line, style="" if number else "bold")
    screen.blank()
    for line in legend(assessment, words):
        screen.say(line, style="dim")


def _show_goals(assessment: Assessment, words: Words, screen: Screen) -> None:
    made = [_on_screen(row, assessment, screen) for row in rows(assessment, words)]
    styles = _styles(assessment)
    sets = fitting(assessment, made, words, screen.width)
    for goal, of_goal in by_goal(assessment, made):
        screen.blank()
        screen.say(named(goal, words), style="bold")
        if sets:
            screen.console.print(_table(sets, of_goal, styles))
            continue
        for row in of_goal:
            _show_item(row, styles[row.standing.grade], words, screen)


def _on_screen(row: Row, assessment: Assessment, screen: Screen) -> Row:
    """The row with the name of its grade where the screen may not show that at a known width."""
    names = assessment.scheme.names if assessment.scheme else {}
    return (
        row if screen.can_show(row.grade) else row._replace(grade=names.get(row.grade, row.grade))
    )


def _styles(assessment: Assessment) -> Styles:
    """The style of every grade, the best first, and that of none."""
    grades = assessment.grades
    last = len(_STYLES) - 1
    return {None: "dim", **{each: _STYLES[min(n, last)] for n, each in enumerate(grades)}}


def _table(sets: Sequence[Set], of_goal: Sequence[Row], styles: Styles) -> Table:
    table = Table(box=_PLAIN, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), leading=1)
    for column, width, _ in sets:
        table.add_column(
            Text(column.header, style="bold"),
            justify="right" if column.is_number else "left",
            width=width,
            no_wrap=True,
        )
    for row in of_goal:
        table.add_row(*(_cell(each, row, styles) for each in sets))
    return table


def _cell(of_column: Set, row: Row, styles: Styles) -> Text:
    style = styles[row.standing.grade] if of_column.column.styled else ""
    text = of_column.texts[row.standing.indicator.id]
    return Text("\n".join(fold(text, of_column.width)), style=style)


def _show_item(row: Row, style: str, words: Words, screen: Screen) -> None:
    screen.blank()
    screen.say(Said(row.name, row.kind).whole(words), style="underline")
    if row.belongs:
        screen.say(row.belongs, indent=INDENT)
    entries = (
        (words("column.baseline"), [row.baseline.whole(words)], ""),
        (words("label.actual"), list(row.history), ""),
        (words("column.expected"), [row.expected.whole(words)], ""),
        (words("column.target"), [row.target.whole(words)], ""),
        (words("column.gap"), [row.gap], ""),
        (words("label.attainment"), [row.attainment.whole(words)], ""),
        (words("column.grade"), [Said(row.grade, row.mark).whole(words)], style),
        (words("column.state"), [row.state], style),
        (words("label.change"), [" ".join(row.change).strip()], ""),
    )
    room = max(width_of(label) for label, _, _ in entries)
    for label, lines, line_style in entries:
        screen.entry(set_cell_size(label, room), lines, line_style)
