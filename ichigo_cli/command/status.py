"""`ichigo status`: how every indicator stands in a year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.assessing.assessment import assess
from ichigo_cli.assessing.chosen_year import latest_full_year
from ichigo_cli.command.files import keep, output_file
from ichigo_cli.command.options import COMMON, Argument, Option
from ichigo_cli.command.session import (
    assessment_of,
    project_folder,
    sound_strategy,
    warnings,
    year_of,
)
from ichigo_cli.command.streams import complain, screen, show, write
from ichigo_cli.command.usage import pick
from ichigo_cli.lines import printable
from ichigo_cli.problems import FINE, WRONG, Misuse
from ichigo_cli.reading.project import read_project
from ichigo_cli.showing.language import Words
from ichigo_cli.showing.naming import long_year
from ichigo_cli.showing.status import FORMATS as DOCUMENTS
from ichigo_cli.showing.status import workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.assessing.chosen_year import LatestYear
    from ichigo_cli.command.session import Session
    from ichigo_cli.reading.project import Project

PARAMETERS: Final = (
    Argument("year", "[YEAR]"),
    Option("goal", "ID", is_repeatable=True),
    Option("indicator", "ID", is_repeatable=True),
    Option("grade", "GRADE", is_repeatable=True),
    Option("format", "FORMAT", default="table"),
    Option("output", "FILE", short="-o"),
    Option("fail_on", "GRADE"),
    *COMMON,
)


def run(  # noqa: PLR0913 - one parameter for each option of the command line
    session: Session,
    *,
    year: str | None,
    goal: Sequence[str],
    indicator: Sequence[str],
    grade: Sequence[str],
    format: str,  # noqa: A002 - the option's name
    output: str | None,
    fail_on: str | None,
) -> int:
    """Show how every indicator stands."""
    words = session.words
    chosen = None if year is None else year_of(year)
    show_as = FORMATS[pick(words, "--format", format, FORMATS)]
    file = None if output == "-" else output
    if format == "xlsx" and file is None:
        raise Misuse("usage.status-output")
    if format == "table" and file is not None:
        raise Misuse("usage.status-table")
    folder = project_folder(session)
    read = read_project(folder)
    assessment, why = _assessed(read, chosen, session)
    selected = _selected(assessment, words, goal, indicator, grade)
    if fail_on is not None:
        pick(words, "--fail-on", fail_on, selected.summary.grades)
    # A workbook is handed on, and so speaks the language of the plan as a report does.
    language = session.lang or selected.strategy.language
    show_as(Shown(selected, words, session.color, folder, file, language))
    for line in (*why, *warnings(read, words)):
        complain(line)
    failed = fail_on is not None and selected.has_grade_or_worse(fail_on)
    return WRONG if failed else FINE


def _assessed(
    read: Project, year: int | None, session: Session
) -> tuple[Assessment, tuple[str, ...]]:
    """The plan in the year asked for, else in the latest full one with what to say of it."""
    strategy = sound_strategy(read, session)
    if year is not None:
        return assessment_of(read, strategy, year), ()
    latest = latest_full_year(strategy, read.actuals)
    assessment = assess(strategy, read.actuals, latest.year)
    return assessment, (_why(latest, session.words),)


def _why(latest: LatestYear, words: Words) -> str:
    """Which year is shown where none was asked for, and why that one."""
    year = long_year(latest.year, words)
    if latest.latest is None:
        return words("status.year-empty", year=year)
    if not latest.is_half:
        return words("status.year-latest", year=year)
    said = [words("status.year-half", year=year, count=latest.with_value, due=latest.due)]
    if latest.latest > latest.year:
        said.append(words("status.year-later", year=long_year(latest.latest, words)))
    return words("cell.joint").join(said)


def _selected(
    assessment: Assessment,
    words: Words,
    goals: Sequence[str],
    indicators: Sequence[str],
    grades: Sequence[str],
) -> Assessment:
    strategy = assessment.strategy
    for option, given, known in (
        ("--goal", goals, [goal.id for goal in strategy.goals]),
        ("--indicator", indicators, [i.id for _, i in strategy.indicators()] if indicators else []),
        ("--grade", grades, [band.grade for band in strategy.bands]),
    ):
        for word in given:
            pick(words, option, word, known)
    return assessment.selected(goals, indicators, grades)


# ── formats ─────────────────────────────────────────────────────────────────────────────────────


class Shown(NamedTuple):
    """What every format is made from."""

    assessment: Assessment
    words: Words
    color: str
    folder: Path
    file: str | None
    language: str

    def keep(self, named: str, data: bytes) -> None:
        """Write the file that was asked for, and tell which."""
        file = output_file(self.folder, "", named)
        keep(file, data)
        complain(self.words("report.written", file=printable(str(file))))


def _table(shown: Shown) -> None:
    from ichigo_cli.showing.status.table import show_status  # noqa: PLC0415 - only this format

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
