"""`ichigo pending`: who has answered for a year, and who has not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ichigo_cli.collecting.pending import SILENT, Answer, collect_round, year_asked
from ichigo_cli.collecting.reminders import letters, pending_csv, pending_json, pending_lines
from ichigo_cli.command.options import COMMON, Argument, Option
from ichigo_cli.command.session import check_year, project_folder, sound_strategy, year_of
from ichigo_cli.command.streams import show, width_of_screen, write
from ichigo_cli.command.today import TODAY, today_of
from ichigo_cli.command.usage import pick
from ichigo_cli.problems import FINE, WRONG, Misuse
from ichigo_cli.reading.project import read_project
from ichigo_cli.reading.strategy import FILE
from ichigo_cli.showing.folding import hanging

if TYPE_CHECKING:
    from ichigo_cli.collecting.pending import Round
    from ichigo_cli.command.session import Session
    from ichigo_cli.showing.language import Words

FORMATS: Final = ("table", "json", "csv")
PARAMETERS: Final = (
    Argument("year", "[YEAR]"),
    TODAY,
    Option("mail"),
    Option("format", "FORMAT", default="table"),
    Option("fail_on", "WHEN"),
    *COMMON,
)


def run(  # noqa: PLR0913 - one parameter for each option of the command line
    session: Session,
    *,
    year: str | None,
    today: str | None,
    mail: bool,
    format: str,  # noqa: A002 - the option's name
    fail_on: str | None,
) -> int:
    """Show who has answered and who has not."""
    words = session.words
    pick(words, "--format", format, FORMATS)
    if fail_on is not None:
        pick(words, "--fail-on", fail_on, [SILENT[-1].value])
    day = today_of(today)
    chosen = None if year is None else year_of(year)
    read = read_project(project_folder(session))
    strategy = sound_strategy(read, session)
    chosen = year_asked(strategy, read.actuals, day) if chosen is None else chosen
    check_year(read, strategy, chosen)
    asked = collect_round(strategy, read.actuals, chosen, day)
    _show(asked, format, words, mail=mail)
    return WRONG if fail_on is not None and asked.having(Answer.LATE) else FINE


def _show(asked: Round, form: str, words: Words, *, mail: bool) -> None:
    if mail:
        if asked.due is None:
            raise Misuse("usage.no-due", file=FILE)
        show(letters(asked, words))
    elif form == "json":
        write(pending_json(asked), "json")
    elif form == "csv":
        write(pending_csv(asked), "text")
    else:
        lines = hanging(pending_lines(asked, words), width_of_screen())
        show("".join(f"{line}\n" for line in lines))
