"""`ichigo import`: returned forms, and tables of values, taken into the project."""

from __future__ import annotations

import contextlib
import glob
import os
import sys
from typing import TYPE_CHECKING, Final

from ichigo_cli.collecting.taking import take
from ichigo_cli.collecting.told import difference_document, difference_lines
from ichigo_cli.command.alone import alone
from ichigo_cli.command.options import COMMON, Argument, Option
from ichigo_cli.command.session import (
    check_year,
    program,
    project_folder,
    sound_strategy,
    year_of,
)
from ichigo_cli.command.streams import complain, painter, show, width_of_screen, write
from ichigo_cli.command.together import recover, replace_all
from ichigo_cli.command.usage import pick
from ichigo_cli.diagnostics import bounded
from ichigo_cli.lines import printable
from ichigo_cli.problems import FINE, UNREADABLE, WRONG, Misuse, Problem
from ichigo_cli.reading.project import read_project
from ichigo_cli.showing.findings.messages import counts_lines
from ichigo_cli.showing.findings.text import findings_json, findings_text
from ichigo_cli.showing.findings.told import Told
from ichigo_cli.showing.folding import hanging

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from ichigo_cli.collecting.taking import Taken
    from ichigo_cli.command.session import Session
    from ichigo_cli.model import Strategy
    from ichigo_cli.reading.project import Project

FORMATS: Final = ("text", "json")
PARAMETERS: Final = (
    Argument("file", "FILE...", is_repeatable=True),
    Option("year", "YEAR"),
    Option("dry_run"),
    Option("update"),
    Option("format", "FORMAT", default="text"),
    *COMMON,
)


def run(  # noqa: PLR0913 - one parameter for each option of the command line
    session: Session,
    *,
    file: Sequence[str],
    year: str | None,
    dry_run: bool,
    update: bool,
    format: str,  # noqa: A002 - the option's name
) -> int:
    """Read returned forms and write the answers into the project."""
    words = session.words
    if not file:
        raise Misuse("usage.import-file", program=program())
    pick(words, "--format", format, FORMATS)
    chosen = None if year is None else year_of(year)
    folder = project_folder(session)
    with contextlib.ExitStack() as stack:
        with _told_if_unwritten(folder):
            # Before anything is read: what is read may not change until it is written back.
            stack.enter_context(alone(folder))
            if recover(folder):
                complain(words("import.recovered"))
        return _import(
            session, folder, _named(file), chosen, format, writes=not dry_run, update=update
        )


def _import(  # noqa: PLR0913 - as above
    session: Session,
    folder: Path,
    files: Sequence[str],
    year: int | None,
    form: str,
    *,
    writes: bool,
    update: bool,
) -> int:
    words = session.words
    read = read_project(folder)
    strategy = sound_strategy(read, session)
    taken = _taken(read, strategy, files, year, update=update)
    _show(taken, strategy, form, session)
    if taken.has_errors:
        complain(words("import.refused"))
        return WRONG
    if not writes:
        complain(words("import.dry-run"))
        return FINE
    with _told_if_unwritten(folder):
        replace_all(folder, taken.texts)
    for name in taken.texts:
        complain(words("import.written", file=printable(name)))
    return FINE


def _named(names: Sequence[str]) -> list[str]:
    """The files that are named; the shells of Windows leave it to a program to look behind `*`."""
    found: list[str] = []
    for name in names:
        found += [name] if os.path.lexists(name) else sorted(glob.glob(name)) or [name]  # noqa: PTH207 - a name from the command line
    return found


def _taken(
    read: Project, strategy: Strategy, files: Sequence[str], year: int | None, *, update: bool
) -> Taken:
    try:
        taken = take(read, strategy, files, year, update=update)
    except OSError as error:
        facts = {"file": error.filename or "?", "why": error.strerror or error}
        raise Problem("import.file-missing", UNREADABLE, **facts) from error
    if taken.year is not None:
        check_year(read, strategy, taken.year)
    return taken


@contextlib.contextmanager
def _told_if_unwritten(folder: Path) -> Iterator[None]:
    """End the run with a line where a file cannot be written."""
    try:
        yield
    except OSError as error:
        facts = {"file": error.filename or folder, "why": error.strerror or error}
        raise Problem("usage.cannot-write-file", UNREADABLE, **facts) from error


def _show(taken: Taken, strategy: Strategy, form: str, session: Session) -> None:
    """The findings of an import, and the difference that it makes."""
    words, shown = session.words, bounded(taken.findings)
    if form == "json":
        more = {} if taken.has_errors else difference_document(taken)
        write(findings_json(Told(shown, notice=strategy.notice), words, more), "json")
        return
    paint = painter(session.color, sys.stdout)
    text = findings_text(Told(shown, sources=taken.sources), words, paint)
    lines = counts_lines(shown, (), words) if shown else []
    told = [] if taken.has_errors else difference_lines(taken, strategy, words)
    lines += hanging(told, width_of_screen())
    show(text + "".join(f"{line}\n" for line in lines))
