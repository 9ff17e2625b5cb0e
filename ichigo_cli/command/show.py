"""`ichigo show`: one indicator with everything that is behind its figures."""

from __future__ import annotations

import sys
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.command.options import COMMON, SCHEME, Argument, Option
from ichigo_cli.command.session import (
    assessed,
    chosen_scheme,
    project_folder,
    sound_strategy,
    warnings,
    year_of,
    year_to_show,
)
from ichigo_cli.command.streams import complain, marks_of_screen, painter, show, write
from ichigo_cli.command.usage import SHOWN_IDS, pick
from ichigo_cli.problems import FINE, Misuse
from ichigo_cli.reading.project import read_project
from ichigo_cli.reading.spelling import closest
from ichigo_cli.showing.indicator.json import sheets_json
from ichigo_cli.showing.indicator.markdown import sheets_markdown
from ichigo_cli.showing.indicator.sheet import Subject, sheets
from ichigo_cli.showing.indicator.text import Page, sheets_text
from ichigo_cli.years import parse_year

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ichigo_cli.command.session import Session
    from ichigo_cli.model import Indicator, Strategy
    from ichigo_cli.reading.project import Project
    from ichigo_cli.scheme import Scheme
    from ichigo_cli.showing.indicator.sheet import Sheet
    from ichigo_cli.showing.language import Words

PARAMETERS: Final = (
    Argument("id", "ID... [YEAR]", is_repeatable=True),
    Option("format", "FORMAT", default="text"),
    SCHEME,
    *COMMON,
)


def run(
    session: Session,
    *,
    id: Sequence[str],  # noqa: A002 - the argument's name
    format: str,  # noqa: A002 - the option's name
    scheme: str | None,
) -> int:
    """Show everything about the indicators that are named."""
    words = session.words
    show_as = FORMATS[pick(words, "--format", format, FORMATS)]
    asked, chosen = _split(id)
    other = chosen_scheme(scheme, words)
    read = read_project(project_folder(session))
    strategy = sound_strategy(read, session)
    ids = [_found(word, strategy) for word in asked]
    year, why = year_to_show(read, strategy, chosen, words)
    subject = _subject(read, strategy, year, other, ids)
    by_id = {sheet.standing.indicator.id: sheet for sheet in sheets(subject, words)}
    made = [by_id[id_] for id_ in dict.fromkeys(ids)]
    show_as(Shown(made, subject, words, session.color))
    for line in (*why, *warnings(read, words)):
        complain(line)
    return FINE


def _split(given: Sequence[str]) -> tuple[list[str], int | None]:
    """The indicators that are asked for, and the year if the last word is one."""
    *asked, last = given or [""]
    if not last or parse_year(last) is None:
        return _named(given), None
    return _named(asked), year_of(last)


def _named(asked: Sequence[str]) -> list[str]:
    if not any(word.strip() for word in asked):
        raise Misuse("usage.show-id")
    return list(asked)


def _subject(
    read: Project, strategy: Strategy, year: int, other: Scheme | None, ids: Iterable[str]
) -> Subject:
    """The indicators in every year up to the chosen one, in the order of the plan."""
    only = frozenset(ids)
    years = sorted({*(known for known in read.actuals.years if known <= year), year})
    by_year = {known: assessed(read, strategy, known, other, only) for known in years}
    return Subject(year, by_year, read.reviews.get(year))


# ── which indicator ─────────────────────────────────────────────────────────────────────────────


def _found(word: str, strategy: Strategy) -> str:
    """The id of the indicator that a word means: an id, a name, or a part that only one has.

    Raises:
        Misuse: none is meant, or several are.
    """
    known = [indicator for _, indicator in strategy.indicators()]
    wanted = word.strip().casefold()
    for fits in (_is_id, _is_name, _is_part):
        found = [indicator.id for indicator in known if wanted and fits(wanted, indicator)]
        if len(found) == 1:
            return found[0]
        if found:
            raise Misuse("usage.many-indicators", indicator=word, known=_few(found))
    names = {name: indicator.id for indicator in known for name in _names(indicator)}
    meant = closest(word, [*names, *(indicator.id for indicator in known)])
    if meant is not None:
        said = names.get(meant, meant)
        raise Misuse("usage.no-such-indicator-meant", indicator=word, meant=said)
    few = _few([indicator.id for indicator in known])
    raise Misuse("usage.no-such-indicator", indicator=word, known=few)


def _few(ids: Sequence[str]) -> tuple[str, ...]:
    return (*ids[:SHOWN_IDS], "...") if len(ids) > SHOWN_IDS else tuple(ids)


def _names(indicator: Indicator) -> list[str]:
    return [name for name in (indicator.name, indicator.name_en) if name]


def _is_id(wanted: str, indicator: Indicator) -> bool:
    return wanted == indicator.id.casefold()


def _is_name(wanted: str, indicator: Indicator) -> bool:
    return wanted in (name.casefold() for name in _names(indicator))


def _is_part(wanted: str, indicator: Indicator) -> bool:
    return any(wanted in name.casefold() for name in (indicator.id, *_names(indicator)))


# ── formats ─────────────────────────────────────────────────────────────────────────────────────


class Shown(NamedTuple):
    """What every format is made from."""

    made: Sequence[Sheet]
    subject: Subject
    words: Words
    color: str


def _text(shown: Shown) -> None:
    paint = painter(shown.color, sys.stdout)
    page = Page(get_terminal_size().columns, marks_of_screen(), paint)
    show(sheets_text(shown.made, shown.subject.assessment, page, shown.words))


def _json(shown: Shown) -> None:
    write(sheets_json(shown.made, shown.subject), "json")


def _markdown(shown: Shown) -> None:
    write(sheets_markdown(shown.made, shown.subject.assessment, shown.words), "markdown")


FORMATS: Final = {"text": _text, "json": _json, "markdown": _markdown}
