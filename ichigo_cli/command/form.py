"""`ichigo form`: a workbook for every department that asks for a year's values."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from ichigo_cli.collecting.spring import departments, made_forms
from ichigo_cli.command.files import keep
from ichigo_cli.command.options import COMMON, Argument, Option
from ichigo_cli.command.session import (
    check_year,
    program,
    project_folder,
    sound_strategy,
    year_of,
)
from ichigo_cli.command.streams import complain
from ichigo_cli.command.usage import pick
from ichigo_cli.lines import printable
from ichigo_cli.problems import FINE, UNREADABLE, WRONG, Misuse, Problem
from ichigo_cli.reading.project import read_project

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ichigo_cli.collecting.spring import MadeForm
    from ichigo_cli.command.session import Session
    from ichigo_cli.showing.language import Words

FORMS: Final = "forms"
PARAMETERS: Final = (
    Argument("year", "YEAR"),
    Option("department", "NAME", is_repeatable=True),
    Option("output", "FOLDER", short="-o"),
    *COMMON,
)


def run(
    session: Session, *, year: str | None, department: Sequence[str], output: str | None
) -> int:
    """Make a workbook for every department."""
    words = session.words
    if year is None:
        raise Misuse("usage.form-year", program=program())
    chosen = year_of(year)
    folder = project_folder(session)
    read = read_project(folder)
    strategy = sound_strategy(read, session)
    check_year(read, strategy, chosen)
    for name in department:
        pick(words, "--department", name, departments(strategy))
    forms = made_forms(read, chosen, department)
    target = folder / FORMS if output is None else Path(output)
    are_made = [_deliver(each, target, words) for each in forms]
    return FINE if all(are_made) else WRONG


def _deliver(form: MadeForm, folder: Path, words: Words) -> bool:
    """Write a form unless another stands in its place, which may be filled in already."""
    path = folder / form.name
    shown = printable(str(path))
    if form.homeless:
        names = words.listed([printable(name) for name in form.homeless])
        complain(words("form.no-department", file=form.name, names=names))
    try:
        if path.exists() and path.read_bytes() != form.data:
            complain(words("form.kept", file=shown))
            return False
    except OSError as error:
        why = error.strerror or error
        raise Problem("usage.cannot-write-file", UNREADABLE, file=path, why=why) from error
    keep(path, form.data)
    complain(words("report.written", file=shown))
    return True
