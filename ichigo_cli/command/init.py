"""`ichigo init`: a new project, also from a list of indicators."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ichigo_cli.collecting.blank import About
from ichigo_cli.collecting.listing import Listing
from ichigo_cli.collecting.start import (
    is_code,
    is_plan_id,
    new_project,
    parse_period,
    plan_id,
    read_list,
)
from ichigo_cli.command.files import keep
from ichigo_cli.command.options import COLOR, LANG, Argument, Option
from ichigo_cli.command.session import program
from ichigo_cli.command.streams import complain, painter, write
from ichigo_cli.command.today import TODAY, today_of
from ichigo_cli.command.usage import pick
from ichigo_cli.diagnostics import Severity, bounded, count
from ichigo_cli.lines import printable
from ichigo_cli.problems import FINE, UNREADABLE, WRONG, Misuse, Problem
from ichigo_cli.reading.project import UNREADABLE_CODES, is_project
from ichigo_cli.showing.findings.text import findings_json, findings_text
from ichigo_cli.showing.findings.told import Told
from ichigo_cli.showing.language import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ichigo_cli.collecting.start import NewProject
    from ichigo_cli.command.session import Session
    from ichigo_cli.showing.language import Words

FORMATS: Final = ("text", "json")
PARAMETERS: Final = (
    Argument("folder", "[FOLDER]", default="."),
    Option("title", "TEXT"),
    Option("municipality", "TEXT"),
    Option("period", "YEARS"),
    Option("id", "ID"),
    Option("language", "LANG", default="ja"),
    Option("code", "CODE"),
    Option("goal", "NAME", is_repeatable=True),
    Option("from_", "FILE"),
    TODAY,
    Option("format", "FORMAT", default="text"),
    LANG,
    COLOR,
)


def run(  # noqa: PLR0913 - one parameter for each option of the command line
    session: Session,
    *,
    folder: str,
    title: str | None,
    municipality: str | None,
    period: str | None,
    id: str | None,  # noqa: A002 - the option's name
    language: str,
    code: str | None,
    goal: Sequence[str],
    from_: str | None,
    today: str | None,
    format: str,  # noqa: A002 - the option's name
) -> int:
    """Make a new project."""
    words, place = session.words, Path(folder)
    pick(words, "--format", format, FORMATS)
    pick(words, "--language", language, LANGUAGES)
    day = today_of(today)
    said = {"title": title, "municipality": municipality, "period": period}
    if sys.stdin is not None and sys.stdin.isatty():
        goal = _ask(said, goal, words, is_listed=from_ is not None)
    about = _about(said, place, words)._replace(language=language)
    about = _identified(about, id, code)
    listing = Listing((), ()) if from_ is None else _listing(Path(from_), format, session)
    new = new_project(about, listing, tuple(goal), day)
    _write(new, place, words)
    facts = {"indicators": new.indicators, "folder": printable(str(place)), "program": program()}
    complain(words("init.done", **facts))
    if new.left:
        complain(words("init.left", left=new.left, program=program()))
    return FINE


def _ask(
    said: dict[str, str | None], goals: Sequence[str], words: Words, *, is_listed: bool
) -> Sequence[str]:
    """Ask a person at a terminal for what is not said; the goals."""
    for key in [key for key, text in said.items() if text is None]:
        said[key] = _answer(words(f"init.ask-{key}"))
    if goals or is_listed:
        return goals
    return list(iter(lambda: _answer(words("init.ask-goal")), ""))


def _answer(question: str) -> str:
    """The answer of a person at the terminal; empty where there is none."""
    complain(f"{question}:")
    return sys.stdin.readline().strip()


def _about(said: dict[str, str | None], folder: Path, words: Words) -> About:
    """What is said of a new plan.

    Raises:
        Misuse: something is missing, or the period is none.
    """
    missing = [f"--{key}" for key in ("title", "period") if not (said[key] or "").strip()]
    if missing:
        raise Misuse("usage.init-missing", options=words.listed(missing), program=program())
    period = parse_period(str(said["period"]))
    if period is None:
        raise Misuse("usage.init-period", text=str(said["period"]))
    name = plan_id(folder.absolute().name)
    return About(name, str(said["title"]).strip(), period, municipality=said["municipality"])


def _identified(about: About, name: str | None, code: str | None) -> About:
    if name is not None and not is_plan_id(name):
        raise Misuse("usage.init-id", text=name)
    if code is not None and not is_code(code):
        raise Misuse("usage.init-code", text=code)
    return about._replace(id=name or about.id, code=code)


def _listing(path: Path, form: str, session: Session) -> Listing:
    """The list of indicators, after everything found in it was told.

    Raises:
        Problem: it has errors.
    """
    words = session.words
    listing = read_list(path)
    shown = bounded(listing.findings)
    if form == "json":
        write(findings_json(Told(shown), words), "json")
    elif shown:
        paint = painter(session.color, sys.stderr)
        complain(findings_text(Told(shown), words, paint).rstrip())
    if errors := count(listing.findings, Severity.ERROR):
        is_unreadable = any(finding.code in UNREADABLE_CODES for finding in listing.findings)
        raise Problem("init.refused", UNREADABLE if is_unreadable else WRONG, count=errors)
    return listing


def _write(new: NewProject, folder: Path, words: Words) -> None:
    """Write the files that are not there yet.

    Raises:
        Misuse: what is there would be read as a part of the new project.
    """
    kept = [name for name in new.files if os.path.lexists(folder / name)]
    in_the_way = [name for name in kept if name in new.inputs]
    if in_the_way or is_project(folder):
        raise Misuse("usage.init-exists", folder=folder, files=words.listed(in_the_way))
    for name, text in new.files.items():
        shown = printable(str(folder / name))
        if name in kept:
            complain(words("report.eject-kept", file=shown))
            continue
        keep(folder / name, text.encode())
        complain(words("report.written", file=shown))
