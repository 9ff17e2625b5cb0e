"""The program and its commands as Typer has them: it reads their lines and calls them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import typer
from typer.core import TyperGroup

from ichigo_cli import __version__
from ichigo_cli.command.catalogue import COMMANDS, module
from ichigo_cli.command.options import COMMON, HELP, VERSION, shaped
from ichigo_cli.command.session import program
from ichigo_cli.command.streams import complain, show, write
from ichigo_cli.command.usage import help_page
from ichigo_cli.problems import FINE, USAGE

if TYPE_CHECKING:
    from collections.abc import Callable

    from ichigo_cli.command.session import Session

_COMMON: Final = frozenset(option.name for option in COMMON)


class _Commands(TyperGroup):
    """The commands, each of which is loaded when it is asked for."""

    def list_commands(self, ctx: object) -> list[str]:  # noqa: ARG002 - Typer's protocol
        """The names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401 - Typer keeps its types private
        """The command of a name, or None."""
        return _command(cmd_name, ctx.find_root().obj) if cmd_name in COMMANDS else None


def reader_of(given: list[str], session: Session) -> tuple[Any, list[str]]:
    """What reads a command line, and the words that it has to read.

    A line that begins with a command is the line of that command, so that the program's own options
    and its completion need not be built; everything else is for the program.
    """
    if given and given[0] in COMMANDS:
        return _command(given[0], session), given[1:]
    return _whole(session), given


def _whole(session: Session) -> Any:  # noqa: ANN401 - Typer keeps its type private
    """The program, whose commands are not loaded yet."""

    def run(context: typer.Context, **given: str | None) -> int:
        session.settle(**given)
        if context.invoked_subcommand is None:
            complain(help_page(None, program(), session.words))
            return USAGE
        return FINE

    app = _app(add_completion=True, cls=_Commands)
    at_once = {VERSION: _version, HELP: _help(None, session)}
    app.callback(invoke_without_command=True, add_help_option=False)(shaped(run, COMMON, at_once))
    return typer.main.get_command(app)


def _command(name: str, session: Session) -> Any:  # noqa: ANN401 - Typer keeps its type private
    found = module(name)

    def run(_: typer.Context, **given: Any) -> int:  # noqa: ANN401 - whatever Typer has read
        session.settle(**{key: given.pop(key) for key in _COMMON & given.keys()})
        return found.run(session, **given)

    app = _app(add_completion=False)
    at_once = {HELP: _help(name, session)}
    app.command(name, add_help_option=False)(shaped(run, found.PARAMETERS, at_once))
    return typer.main.get_command(app)


def _app(**settings: Any) -> typer.Typer:  # noqa: ANN401 - Typer's own
    return typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, **settings)


def _help(name: str | None, session: Session) -> Callable[[bool], None]:
    def answer(asked: bool) -> None:  # noqa: FBT001 - Typer's callback protocol
        if asked:
            show(help_page(name, program(), session.words) + "\n")
            raise typer.Exit

    return answer


def _version(asked: bool) -> None:  # noqa: FBT001 - Typer's callback protocol
    if asked:
        write(f"ichigo {__version__}\n", "text")
        raise typer.Exit
