"""Which commands there are. Each is a module of its own, loaded when it is asked for."""

from __future__ import annotations

import importlib
import keyword
from typing import TYPE_CHECKING, Final

from ichigo_cli.command.options import HELP, PROGRAM

if TYPE_CHECKING:
    from typing import Protocol

    from ichigo_cli.command.options import Parameters

    class Module(Protocol):
        """What a command's module has: its parameters, and `run`, which takes them by name."""

        PARAMETERS: Parameters

        @staticmethod
        def run(session: object, /, **given: object) -> int:
            """Do what the command is for; its exit status."""


COMMANDS: Final = (
    *("status", "show", "validate", "report"),
    *("init", "form", "import", "pending"),
    *("schemes", "schema"),
)


def stem(name: str) -> str:
    """What the module of a command is called: as the command, as far as Python lets it be."""
    return f"{name}_" if keyword.iskeyword(name) else name


def module(name: str) -> Module:
    """The module of a command."""
    found: Module = importlib.import_module(f"ichigo_cli.command.{stem(name)}")  # type: ignore[assignment]
    return found


def parameters(name: str | None) -> Parameters:
    """Everything that a command's line may hold, or the program's own before any command."""
    if name is None:
        return PROGRAM
    return (*module(name).PARAMETERS, HELP)
