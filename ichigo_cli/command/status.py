"""`ichigo status`: how every indicator stands in a year."""

from __future__ import annotations

import sys
from functools import partial
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.command.files import keep, output_file
from ichigo_cli.command.ink import inks
from ichigo_cli.command.options import COMMON, SCHEME, Argument, Option
from ichigo_cli.command.session import (
    assessed,
    chosen_scheme,
    program,
    project_folder,
    sound_strategy,
    warnings,
    year_of,
    year_to_show,
)
from ichigo_cli.command.streams import complain, in_letters_of, marks_of_screen, screen, show, write
from ichigo_cli.command.usage import pick, quoted
from ichigo_cli.lines import printable
from ichigo_cli.problems import FINE, WRONG, Misuse
from ichigo_cli.reading.project import read_project
from ichigo_cli.showing.language import Words
from ichigo_cli.showing.status import FORMATS as DOCUMENTS
from ichigo_cli.showing.status import workbook
from ichigo_cli.showing.status.glance import Glance, glance_text
from ichigo_cli.showing.status.missing import Ways
from ichigo_cli.showing.status.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.command.session import Session

SORTS: Final = ("plan", "worst")
NONE: Final = "-"
"""What stands for no grade, and for no department."""
PARAMETERS: Final = (
    Argument("year", "[YEAR]"),
    Option("goal", "ID", is_repeatable=True),
    Option("indicator", "ID", is_repeatable=True),
    Option("grade", "GRADE", is_repeatable=True),
    Option("department", "NAME", is_repeatable=True),
    Option("sort", "ORDER", default="plan"),
    Option("full"),
    Option("format", "FORMAT", default="table"),
    Option("output", "FILE", short="-o"),
    Option("fail_on", "GRADE"),
    SCHEME,
    *COMMON,
)


def run(  # noqa: PLR0913 - one parameter for each option of the command line
    session: Session,
    *,
    year: str | None,
    goal: Sequence[str],
    indicator: Sequence[str],
    grade: Sequence[str],
    department: Sequence[str],
    sort: str,
    full: bool,
    format: str,  # noqa: A002 - the option's name
    output: str | None,
    fail_on: str | None,
    scheme: str | None,
) -> int:
    """Show how every indicator stands."""
    words = session.words
    chosen = None if year is None else year_of(year)
    show_as = FORMATS[pick(words, "--format", format, FORMATS)]
    file = None if output == "-" else output
    _check_together(format, file, is_full=full)
    pick(words, "--sort", sort, SORTS)
    read = read_project(project_folder(session))
    strategy = sound_strategy(read, session)
    shown_year, why = year_to_show(read, strategy, chosen, words)
    assessment = assessed(read, strategy, shown_year, chosen_scheme(scheme, words))
    asked = _Asked(goal, indicator, grade, department)
    selected = _selected(assessment, words, asked)
    if sort == "worst":
        selected = selected.worst_first()
    if fail_on is not None:
        pick(words, "--fail-on", fail_on, selected.grades)
    # A workbook is handed on, and so speaks the language of the plan as a report does.
    language = session.lang or selected.strategy.language
    table = _Table(full, sort != SORTS[0], NONE in grade, _typed(asked, scheme))
    show_as(Shown(selected, words, session.color, read.folder, file, language, table))
    for line in (*why, *warnings(read, words)):
        complain(line)
    failed = fail_on is not None and selected.has_grade_or_worse(fail_on)
    return WRONG if failed else FINE


def _check_together(form: str, file: str | None, *, is_full: bool) -> None:
    """See that the options fit the format.

    Raises:
        Misuse: they do not.
    """
    if form == "xlsx" and file is None:
        raise Misuse("usage.status-output")
    if form == "table" and file is not None:
        raise Misuse("usage.status-table")
    if is_full and form != "table":
        raise Misuse("usage.status-full")


class _Asked(NamedTuple):
    """What the filters say; a filter that says nothing lets everything through."""

    goals: Sequence[str]
    indicators: Sequence[str]
    grades: Sequence[str]
    departments: Sequence[str]


def _typed(asked: _Asked, scheme: str | None) -> str:
    """The filters and the scheme as they are typed, without grades; each after a blank."""
    given = (
        ("--goal", asked.goals),
        ("--indicator", asked.indicators),
        ("--department", asked.departments),
        ("--scheme", [scheme] if scheme else []),
    )
    return "".join(f" {option} {quoted(word)}" for option, words in given for word in words)


def _selected(assessment: Assessment, words: Words, asked: _Asked) -> Assessment:
    strategy, indicators = assessment.strategy, [i for _, i in assessment.strategy.indicators()]
    offices = dict.fromkeys(i.department or NONE for i in indicators)
    for option, given, known in (
        ("--goal", asked.goals, [goal.id for goal in strategy.goals]),
        ("--indicator", asked.indicators, [i.id for i in indicators]),
        ("--grade", asked.grades, [*assessment.grades, NONE]),
        ("--department", asked.departments, offices),
    ):
        for word in given:
            pick(words, option, word, known)
    is_grade = NONE in assessment.grades
    return assessment.selected(
        asked.goals,
        asked.indicators,
        [None if word == NONE and not is_grade else word for word in asked.grades],
        [None if word == NONE else word for word in asked.departments],
    )


# ── formats ─────────────────────────────────────────────────────────────────────────────────────


class _Table(NamedTuple):
    """Which table is wanted: the full one, a ranked one, one that lists what is missing.

    `filters` are those it was made with, as they are typed.
    """

    is_full: bool
    is_ranked: bool
    lists_missing: bool
    filters: str


class Shown(NamedTuple):
    """What every format is made from."""

    assessment: Assessment
    words: Words
    color: str
    folder: Path
    file: str | None
    language: str
    table: _Table

    def keep(self, named: str, data: bytes) -> None:
        """Write the file that was asked for, and tell which."""
        file = output_file(self.folder, "", named)
        keep(file, data)
        complain(self.words("report.written", file=printable(str(file))))


def _table(shown: Shown) -> None:
    if shown.table.is_full:
        _full_table(shown)
        return
    paint, chip = inks(shown.color, sys.stdout)
    page = Page(
        width=get_terminal_size().columns,
        marks=marks_of_screen(),
        paint=paint,
        chip=chip,
        letters=partial(in_letters_of, sys.stdout.encoding),
    )
    table = shown.table
    ways = Ways(program(), table.lists_missing, table.filters)
    glance = Glance(shown.assessment, page, shown.words, shown.table.is_ranked, ways)
    show(glance_text(glance))


def _full_table(shown: Shown) -> None:
    from ichigo_cli.showing.status.table import show_status  # noqa: PLC0415 - only this one

    console = screen(shown.color)
    with console.capture() as table:
        show_status(shown.assessment, shown.words, console)
    show(table.get())


def _written(form: str, escaped_as: str) -> Callable[[Shown], None]:
    """What writes one of the formats that are no screen, with the escape that it has."""

    def deliver(shown: Shown) -> None:
        text = DOCUMENTS[form](shown.assessment, shown.words)
        if shown.file is None:
            write(text, escaped_as)
        else:
            shown.keep(shown.file, text.encode())

    return deliver


def _workbook(shown: Shown) -> None:
    assert shown.file is not None  # noqa: S101 - asked for before anything was read
    shown.keep(shown.file, workbook(shown.assessment, Words(shown.language)))


# What CSV is, nothing says but a text.
FORMATS: Final = {
    "table": _table,
    "json": _written("json", "json"),
    "csv": _written("csv", "text"),
    "markdown": _written("markdown", "markdown"),
    "xlsx": _workbook,
}
