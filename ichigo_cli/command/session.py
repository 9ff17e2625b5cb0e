"""What one run knows before its command begins, and what several commands begin with."""

from __future__ import annotations

import itertools
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ichigo_cli.command.streams import complain, painter
from ichigo_cli.command.usage import pick
from ichigo_cli.diagnostics import bounded, is_open
from ichigo_cli.problems import UNREADABLE, WRONG, Misuse, Problem
from ichigo_cli.reading.project import find_project, is_project
from ichigo_cli.showing.language import LANGUAGES
from ichigo_cli.years import EraEnded, long_era, parse_year

if TYPE_CHECKING:
    from collections.abc import Collection

    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.assessing.chosen_year import LatestYear
    from ichigo_cli.model import Strategy
    from ichigo_cli.reading.project import Project
    from ichigo_cli.scheme import Scheme
    from ichigo_cli.showing.language import Words

COLORS: Final = ("auto", "always", "never")


class Session:
    """The language, the project and the colour that were asked for, before or after a command."""

    def __init__(self, words: Words, lang: str | None) -> None:
        self.words, self.lang = words, lang
        self.project: str | None = None
        self.color = "auto"

    def settle(
        self, *, project: str | None = None, lang: str | None = None, color: str | None = None
    ) -> None:
        """Take in the options that stand in one place.

        Raises:
            Misuse: a language or colour is unknown.
        """
        if lang is not None and self.lang is not None:
            pick(self.words, "--lang", self.lang, LANGUAGES)
        if color is not None:
            self.color = pick(self.words, "--color", color, COLORS)
        if project is not None:
            self.project = project


def program() -> str:
    """What people type to run the program; whoever starts it for them says so."""
    return os.environ.get("ICHIGO_PROGRAM") or "ichigo"


def project_folder(session: Session) -> Path:
    """The project that is named, else the nearest one upwards.

    Raises:
        Problem: there is none.
    """
    named = session.project
    folder = find_project(Path.cwd()) if named is None else Path(named)
    # An empty name, as from a variable that is not set, is not the folder at hand.
    if folder is not None and named != "" and is_project(folder):
        return folder
    if named is None:
        raise Problem("usage.no-project", UNREADABLE, folder=Path.cwd())
    raise Problem("usage.no-project-named", UNREADABLE, folder=named or '""')


def sound_strategy(read: Project, session: Session) -> Strategy:
    """The plan.

    Raises:
        Problem: a file has an error; all of them have been shown.
    """
    if read.strategy is not None:
        return read.strategy
    from ichigo_cli.showing.findings.text import findings_text  # noqa: PLC0415 - a sound plan
    from ichigo_cli.showing.findings.told import Told  # noqa: PLC0415 - needs neither

    errors = bounded(read.errors)
    told = Told(errors, sources=read.sources)
    complain(findings_text(told, session.words, painter(session.color, sys.stderr)).rstrip())
    complain("")
    status = UNREADABLE if read.is_unreadable else WRONG
    raise Problem("status.errors", status, count=len(errors))


def year_of(text: str) -> int:
    """The fiscal year that someone wrote.

    Raises:
        Misuse: it is none.
    """
    match parse_year(text):
        case int(year):
            return year
        case EraEnded(year):
            raise Misuse("usage.year-era-end", text=text, meant=long_era(year), year=year)
        case _:
            raise Misuse("usage.year", text=text)


def chosen_scheme(name: str | None, words: Words) -> Scheme | None:
    """The scheme that --scheme names, None where it is not given.

    Raises:
        Misuse: no scheme of that name comes with the program.
    """
    if name is None:
        return None
    from ichigo_cli.reading.rating import preset, preset_names  # noqa: PLC0415 - only this option

    return preset(pick(words, "--scheme", name, preset_names()))


def assessed(
    read: Project,
    strategy: Strategy,
    year: int,
    scheme: Scheme | None = None,
    only: Collection[str] | None = None,
) -> Assessment:
    """The plan in a year, with the grades that its review sets by hand.

    Args:
        read: the project.
        strategy: its plan.
        year: the fiscal year, whatever the plan knows of it.
        scheme: what to grade by in place of the plan's own; the same one is no other.
        only: the ids of the indicators to judge; None for all of them.
    """
    from ichigo_cli.assessing.assessment import assess  # noqa: PLC0415 - validate needs none

    other = None if scheme == strategy.rating else scheme
    return assess(strategy, read.actuals, year, scheme=other, reviews=read.reviews, only=only)


def assessment_of(
    read: Project, strategy: Strategy, year: int, scheme: Scheme | None = None
) -> Assessment:
    """The plan in the year asked for, as `assessed` has it.

    Raises:
        Misuse: the plan knows nothing of that year.
    """
    check_year(read, strategy, year)
    return assessed(read, strategy, year, scheme)


def check_year(read: Project, strategy: Strategy, year: int) -> None:
    """See that the plan has something to say about a year.

    Raises:
        Misuse: it has not.
    """
    from ichigo_cli.assessing.chosen_year import (  # noqa: PLC0415 - validate needs it not
        known_years,
    )

    first, last = known_years(strategy, read.actuals)
    if first <= year <= last:
        return
    known = tuple(map(str, read.actuals.years))
    key = "usage.year-unknown" if known else "usage.year-unknown-empty"
    raise Misuse(key, year=year, first=first, last=last, known=known)


def year_to_show(
    read: Project, strategy: Strategy, asked: int | None, words: Words
) -> tuple[int, tuple[str, ...]]:
    """The year asked for, else the latest full one with which it is and why.

    Raises:
        Misuse: the plan knows nothing of the year asked for.
    """
    if asked is not None:
        check_year(read, strategy, asked)
        return asked, ()
    from ichigo_cli.assessing.chosen_year import (  # noqa: PLC0415 - validate needs it not
        latest_full_year,
    )

    latest = latest_full_year(strategy, read.actuals)
    return latest.year, (_why_year(latest, words),)


def _why_year(latest: LatestYear, words: Words) -> str:
    from ichigo_cli.showing.naming import long_year  # noqa: PLC0415 - validate does not need it

    year = long_year(latest.year, words)
    if latest.latest is None:
        return words("status.year-empty", year=year)
    if not latest.is_half:
        return words("status.year-latest", year=year)
    said = [words("status.year-half", year=year, count=latest.with_value, due=latest.due)]
    if latest.latest > latest.year:
        said.append(words("status.year-later", year=long_year(latest.latest, words)))
    return words("cell.joint").join(said)


def warnings(read: Project, words: Words) -> list[str]:
    """That there are warnings: as many as `validate` tells, in its words."""
    if not read.warnings:
        return []
    from ichigo_cli.showing.findings.messages import counts_lines  # noqa: PLC0415 - as above

    told = [
        *bounded(filter(is_open, read.findings)),
        *itertools.filterfalse(is_open, read.findings),
    ]
    (counts,) = counts_lines(told, (), words)
    return [words("status.warnings", counts=counts, program=program())]
