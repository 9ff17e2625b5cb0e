"""What a command line may hold: every option declared once, for Typer, help and mistakes."""

import inspect
from collections.abc import Callable, Iterable
from typing import Any, Final, NamedTuple, TypeAlias

import typer


class Option(NamedTuple):
    """An option, a switch if it has no `metavar`. Its help stands in the words under its name.

    A name that is a keyword of Python has `_` behind it, here and in the words.
    """

    name: str
    metavar: str = ""
    short: str = ""
    default: str | None = None
    is_repeatable: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """What people write: the short name, if it has one, before the long one."""
        long = f"--{self.name.rstrip('_').replace('_', '-')}"
        return (self.short, long) if self.short else (long,)

    @property
    def term(self) -> str:
        """How a help page names it."""
        return f"{', '.join(self.names)} {self.metavar}".rstrip()


class Argument(NamedTuple):
    """What stands without an option's name, and may be left out."""

    name: str
    metavar: str
    default: str | None = None
    is_repeatable: bool = False

    @property
    def term(self) -> str:
        """How a help page names it."""
        return self.metavar


Parameters: TypeAlias = tuple[Argument | Option, ...]

PROJECT: Final = Option("project", "DIR", short="-C")
LANG: Final = Option("lang", "LANG")
COLOR: Final = Option("color", "WHEN")
SCHEME: Final = Option("scheme", "NAME")
HELP: Final = Option("help", short="-h")
VERSION: Final = Option("version")
COMMON: Final = (PROJECT, LANG, COLOR)

PROGRAM: Final = (
    *COMMON,
    VERSION,
    Option("install_completion"),  # Typer adds these two by itself
    Option("show_completion"),
    HELP,
)
"""What may stand before a command."""


def shaped(
    run: Callable[..., int], parameters: Parameters, at_once: dict[Option, Callable[[bool], None]]
) -> Callable[..., int]:
    """A function from which Typer takes the parameters of a command.

    Args:
        run: what gets Typer's context and them, by name.
        parameters: those that have a value.
        at_once: switches that are answered before anything else is looked at.
    """

    def called(context: typer.Context, **given: Any) -> int:  # noqa: ANN401 - what Typer has read
        return run(context, **{key: each for key, each in given.items() if key not in switches})

    switches = {switch.name for switch in at_once}
    way = inspect.Parameter.KEYWORD_ONLY
    ahead = [inspect.Parameter("context", way, annotation=typer.Context)]
    ahead += [_parameter(each, None) for each in parameters]
    ahead += [_parameter(switch, answer) for switch, answer in at_once.items()]
    called.__signature__ = inspect.Signature(ahead)  # type: ignore[attr-defined]  # which it reads
    return called


def _parameter(
    declared: Argument | Option, answer: Callable[[bool], None] | None
) -> inspect.Parameter:
    kind: object = str | None
    default: object
    if isinstance(declared, Argument):
        kind = list[str] if declared.is_repeatable else kind
        default = [] if declared.is_repeatable else declared.default
        typed = typer.Argument(default, metavar=declared.metavar)
    elif not declared.metavar:
        kind = bool
        is_eager = answer is not None
        typed = typer.Option(False, *declared.names, callback=answer, is_eager=is_eager)  # noqa: FBT003
    else:
        kind = list[str] if declared.is_repeatable else kind
        default = [] if declared.is_repeatable else declared.default
        typed = typer.Option(default, *declared.names, metavar=declared.metavar)
    way = inspect.Parameter.KEYWORD_ONLY
    return inspect.Parameter(declared.name, way, default=typed, annotation=kind)


def options(parameters: Iterable[Argument | Option]) -> dict[str, Option]:
    """The options among parameters, by each of their names."""
    found = (each for each in parameters if isinstance(each, Option))
    return {name: option for option in found for name in option.names}
