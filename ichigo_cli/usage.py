"""How a command is used: the help page, and what to say when a command line is wrong.

Typer writes both in English only. The structure is taken from Typer's own objects; the words
come from `words`, under the name of each parameter.
"""

from __future__ import annotations

import re
import sys
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Any, Final

import typer
from typer.core import TyperCommand, TyperGroup

from ichigo_cli.fields import closest
from ichigo_cli.problems import UsageProblem
from ichigo_cli.streams import discard, harmless
from ichigo_cli.textfile import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from typer import Context

    from ichigo_cli.language import Words

_SHOWN_IDS: Final = 12
_WIDEST_PAGE: Final = 100


def pick(words: Words, option: str, given: str, known: Iterable[str]) -> str:
    """The given word if it is known, else a `UsageProblem` that names the known ones."""
    names = list(known)
    if given in names:
        return given
    more = [words("usage.more", count=len(names) - _SHOWN_IDS)] if len(names) > _SHOWN_IDS else []
    shown = words.listed(names[:_SHOWN_IDS] + more)
    facts = {"option": option, "word": printable(given), "known": shown}
    if meant := closest(given, names):
        raise UsageProblem(words("usage.choice-meant", **facts, meant=meant))
    raise UsageProblem(words("usage.choice", **facts))


# ── wrong command lines ─────────────────────────────────────────────────────────────────────────

# What Typer says, and the key of what we say. A message that is not here is shown as it is.
_MESSAGES: Final = (
    (r"No such option: (?P<option>\S+)(?: .*?options?: (?P<meant>[^)]+).*)?", "no-such-option"),
    (r"(?s)No such command '(?P<command>.*?)'\..*", "no-such-command"),
    (r"Missing command\.", "missing-command"),
    (r"Option '(?P<option>.*?)' requires an argument\.", "needs-value"),
    (r"Option '(?P<option>.*?)' does not take a value\.", "takes-no-value"),
    (r"Got unexpected extra argument(?:s|\(s\))? \((?P<extra>.*)\)", "extra"),
)


def usage_message(
    error: typer.TyperException | UsageProblem, commands: list[str], words: Words
) -> str:
    """What is wrong with the command line, in the reader's language."""
    said = error.format_message() if isinstance(error, typer.TyperException) else str(error)
    for pattern, name in _MESSAGES:
        if match := re.fullmatch(pattern, said):
            facts = {k: v for k, v in match.groupdict().items() if v}
            if "meant" in facts:
                options = facts["meant"].split(", ")
                facts["meant"] = closest(facts["option"], options) or options[0]
            if name == "no-such-command" and (meant := closest(facts["command"], commands)):
                facts["meant"] = meant
            key = f"usage.{name}-meant" if "meant" in facts else f"usage.{name}"
            return words(key, **facts, known=words.listed(commands))
    return said


# ── help ────────────────────────────────────────────────────────────────────────────────────────


def help_page(command: TyperCommand | TyperGroup, context: Context, words: Words) -> str:
    """The whole help text of a command."""
    from ichigo_cli.folding import fold  # noqa: PLC0415 - only help needs to measure text

    width = min(context.terminal_width or get_terminal_size().columns, _WIDEST_PAGE)
    name = command.name if context.parent else "ichigo"
    usage = f"{context.command_path} {' '.join(command.collect_usage_pieces(context))}"
    lines = [
        *fold(words("usage.usage", usage=usage), width),
        "",
        *fold(words(f"help.{name}"), width),
    ]
    for heading, entries in _sections(command, context, words, str(name)):
        if entries:
            lines += ["", words(heading)]
        for term, text in entries:
            lines += [f"  {term}", *(f"      {line}" for line in fold(text, width - 6))]
    if not context.parent:
        lines += ["", *fold(words("help.epilog"), width)]
    return "\n".join(lines)


def _sections(
    command: TyperCommand | TyperGroup, context: Context, words: Words, name: str
) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The headings of a help page with their entries, a term and its text each."""
    arguments, options = [], []
    for parameter in command.get_params(context):
        own = f"help.{name}.{parameter.name}"
        text = words(own if words.has(own) else f"help.{parameter.name}")
        if parameter.param_type_name == "argument":
            arguments.append((parameter.make_metavar(context), text))
        else:
            options.append((_option_name(parameter, context), text))
    commands = getattr(command, "commands", {})
    yield "usage.arguments", arguments
    yield "usage.options", options
    yield "usage.commands", [(each, words(f"help.{each}")) for each in commands]


def _option_name(option: Any, context: Context) -> str:  # noqa: ANN401 - Typer keeps its type private
    names = ", ".join(sorted(option.opts, key=len))
    return names if option.is_flag else f"{names} {option.make_metavar(context)}"


class Command(TyperCommand):
    """A command with help in the reader's language."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - Typer keeps its type private
        """The help text."""
        return help_page(self, ctx, ctx.find_root().obj.words)


class Group(TyperGroup):
    """The command group with help in the reader's language."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - Typer keeps its type private
        """The help text."""
        return help_page(self, ctx, ctx.find_root().obj.words)


def complain(text: str) -> None:
    """Write a line to stderr, whatever its encoding can carry."""
    try:
        print(harmless(text, "text"), file=sys.stderr, flush=True)  # noqa: T201 - where complaints belong
    except OSError:
        # Nobody is left to be told; and Python would try again on its way out.
        discard(sys.stderr)
