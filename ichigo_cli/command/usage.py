"""How a command is used: its help page, and the values that an option takes.

Typer writes both in English only. Here they are in the reader's words, from the declared options.
"""

from __future__ import annotations

import re
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Final

from ichigo_cli.command.catalogue import COMMANDS, parameters
from ichigo_cli.command.options import Argument
from ichigo_cli.problems import Misuse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ichigo_cli.showing.language import Words

SHOWN_IDS: Final = 12
_WIDEST_PAGE: Final = 100


def pick(words: Words, option: str, given: str, known: Iterable[str]) -> str:
    """The given word if it is known.

    Raises:
        Misuse: it is not; the known ones are named.
    """
    names = list(known)
    if given in names:
        return given
    from ichigo_cli.reading.spelling import closest  # noqa: PLC0415 - only a mistake needs it

    more = [words("usage.more", count=len(names) - SHOWN_IDS)] if len(names) > SHOWN_IDS else []
    facts = {"option": option, "word": given, "known": words.listed(names[:SHOWN_IDS] + more)}
    if meant := closest(given, names):
        raise Misuse("usage.choice-meant", **facts, meant=meant)
    raise Misuse("usage.choice", **facts)


def quoted(word: str) -> str:
    """A word as it is typed on a command line, in double quotes where it needs some."""
    if re.fullmatch(r"[\w.:/+-]+", word):
        return word
    inner = re.sub(r'([\\"$`])', r"\\\1", word)
    return f'"{inner}"'


def help_page(name: str | None, program: str, words: Words) -> str:
    """The whole help text of a command, or of the program."""
    from ichigo_cli.showing.folding import fold  # noqa: PLC0415 - only help needs to measure text

    width = min(get_terminal_size().columns, _WIDEST_PAGE)
    lines = [
        *fold(words("usage.usage", usage=_usage(name, program)), width),
        "",
        *fold(words(f"help.{name or 'ichigo'}"), width),
    ]
    for heading, entries in _sections(name, words):
        if entries:
            lines += ["", words(heading)]
        for term, text in entries:
            lines += [f"  {term}", *(f"      {line}" for line in fold(text, width - 6))]
    if name is None:
        lines += ["", *fold(words("help.epilog"), width)]
    return "\n".join(lines)


def _usage(name: str | None, program: str) -> str:
    if name is None:
        return f"{program} [OPTIONS] COMMAND [ARGS]..."
    arguments = [each.metavar for each in parameters(name) if isinstance(each, Argument)]
    optional = (each if each.startswith("[") else f"[{each}]" for each in arguments)
    return " ".join([program, name, "[OPTIONS]", *optional])


def _sections(name: str | None, words: Words) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The headings of a help page with their entries, a term and its text each."""
    arguments: list[tuple[str, str]] = []
    named: list[tuple[str, str]] = []
    for each in parameters(name):
        own = f"help.{name}.{each.name}"
        text = words(own if words.has(own) else f"help.{each.name}")
        (arguments if isinstance(each, Argument) else named).append((each.term, text))
    commands = COMMANDS if name is None else ()
    yield "usage.arguments", arguments
    yield "usage.options", named
    yield "usage.commands", [(each, words(f"help.{each}")) for each in commands]
