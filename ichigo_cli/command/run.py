"""One run: the command line is read, its command is run, and what went wrong becomes a status.

Exit status: 0 fine; 1 the files have errors, or `--fail-on` was met; 2 wrong usage; 3 no project,
or a file that cannot be read or written; 130 interrupted.
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

from ichigo_cli.command.catalogue import COMMANDS
from ichigo_cli.command.mistakes import read_line
from ichigo_cli.command.program import reader_of
from ichigo_cli.command.session import Session, program
from ichigo_cli.command.streams import complain, discard, open_streams
from ichigo_cli.lines import printable
from ichigo_cli.problems import FINE, INTERRUPTED, UNREADABLE, Misuse, Problem
from ichigo_cli.showing.language import LANGUAGES, Words, reader_language

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the program and exit."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    line = read_line(given)
    known = [language for language in line.languages if language in LANGUAGES]
    words = Words(known[-1] if known else reader_language(os.environ))
    session = Session(words, line.languages[-1] if line.languages else None)
    open_streams()
    try:
        try:
            exit_status = _answered(given, session, line.mistake)
        except Problem as problem:
            exit_status = _told(problem, given, words)
        sys.stdout.flush()
    except OSError as error:
        exit_status = _output_failed(error, words)
    except MemoryError:
        complain(words("usage.memory"))
        exit_status = UNREADABLE
    except KeyboardInterrupt:
        complain(words("usage.interrupted"))
        discard(sys.stdout)
        exit_status = INTERRUPTED
    sys.exit(exit_status)


# ── statuses ────────────────────────────────────────────────────────────────────────────────────


def _answered(given: list[str], session: Session, mistake: Misuse | None) -> int:
    try:
        Path.cwd()
    except OSError as error:
        raise Problem("usage.no-folder", UNREADABLE, why=error.strerror or error) from error
    reader, words = reader_of(given, session)
    try:
        result = reader.main(words, prog_name=program(), standalone_mode=False, obj=session)
    except SystemExit as ended:
        if not ended.code:  # which is how Typer ends after it has dealt with completion
            return FINE
        # Typer's own answer to a reader that is gone.
        raise BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE)) from ended
    except typer.TyperException as error:
        raise mistake or Misuse("usage.wrong", why=error.format_message()) from error
    if result == INTERRUPTED:  # which is how Typer tells of it
        raise KeyboardInterrupt
    return result if isinstance(result, int) else 0


def _told(problem: Problem, given: list[str], words: Words) -> int:
    message = words(problem.key, **{k: _fact(v, words) for k, v in problem.facts.items()})
    if isinstance(problem, Misuse):
        complain(words("usage.error", message=message))
        complain(words("usage.try", command=_blamed(given)))
    else:
        complain(message)
    return problem.exit_status


def _fact(fact: object, words: Words) -> str:
    return (
        words.listed([printable(str(each)) for each in fact])
        if isinstance(fact, tuple)
        else printable(str(fact))
    )


def _blamed(given: list[str]) -> str:
    """The command whose help is of use for a command line that is wrong."""
    named = next((word for word in given if word in COMMANDS), None)
    return f"{program()} {named}" if named else program()


def _output_failed(error: OSError, words: Words) -> int:
    # Python would try to flush stdout once more on its way out, and complain about it.
    discard(sys.stdout)
    if error.errno != errno.EPIPE:
        complain(words("usage.cannot-write", why=error.strerror or error))
    return UNREADABLE
