"""What is wrong with a command line, and the language to say it in.

Typer judges the line, but says so in English only and before any command could tell the language.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ichigo_cli.command.catalogue import COMMANDS, parameters
from ichigo_cli.command.options import COMMON, LANG, Argument, Option, options
from ichigo_cli.problems import Misuse


class Line(NamedTuple):
    """What a command line says that must be known before it is judged."""

    languages: tuple[str, ...]
    """Every value of --lang in their order, of which the last one counts."""
    mistake: Misuse | None
    """What is wrong, should Typer find the line wrong."""


def read_line(given: Sequence[str]) -> Line:
    """Read a command line as far as it goes."""
    reader = _LineReader(given)
    name = next(iter(reader.read(parameters(None), is_program=True)), None)
    if name in COMMANDS:
        declared = parameters(name)
        taken = [each for each in declared if isinstance(each, Argument)]
        arguments = reader.read(declared)
        extra = [] if any(each.is_repeatable for each in taken) else arguments[len(taken) :]
        if extra:
            reader.blame(Misuse("usage.extra", extra=" ".join(extra)))
    elif name is not None:
        reader.blame(_unknown("command", name, COMMANDS))
        reader.read(COMMON)  # nobody knows what else it may hold, but the language is to be found
    return Line(tuple(reader.languages), reader.mistake)


class _LineReader:
    """Takes a command line apart word by word, as Typer does."""

    def __init__(self, given: Sequence[str]) -> None:
        self._ahead = list(given)
        self.languages: list[str] = []
        self.mistake: Misuse | None = None

    def read(self, declared: Iterable[Argument | Option], *, is_program: bool = False) -> list[str]:
        """The arguments up to the end, or the first one if the program's own options are read."""
        known = options(declared)
        arguments: list[str] = []
        while self._ahead and not (is_program and arguments):
            word = self._ahead.pop(0)
            if word == "--":
                taken = 1 if is_program else len(self._ahead)
                arguments += self._ahead[:taken]
                del self._ahead[:taken]
            elif word.startswith("--"):
                name, joined, value = word.partition("=")
                self._option(name, value if joined else None, known)
            elif word.startswith("-") and len(word) > 1:
                self._letters(word[1:], known)
            else:
                arguments.append(word)
        return arguments

    def _letters(self, letters: str, known: dict[str, Option]) -> None:
        """Short options, which may stand together, the last one with its value."""
        for place, letter in enumerate(letters, start=1):
            option = known.get(f"-{letter}")
            if option and option.metavar:
                self._option(f"-{letter}", letters[place:] or None, known)
                return
            self._option(f"-{letter}", None, known)

    def _option(self, name: str, value: str | None, known: dict[str, Option]) -> None:
        option = known.get(name)
        if option is None:
            long = [each for each in known if each.startswith("--") and name.startswith("--")]
            import difflib  # noqa: PLC0415 - only a mistake needs it

            self.blame(_unknown("option", name, difflib.get_close_matches(name, long)))
        elif not option.metavar:
            if value is not None:
                self.blame(Misuse("usage.takes-no-value", option=name))
        elif value is None and not self._ahead:
            self.blame(Misuse("usage.needs-value", option=name))
        else:
            value = self._ahead.pop(0) if value is None else value
            if option == LANG:
                self.languages.append(value)

    def blame(self, mistake: Misuse) -> None:
        """Take a mistake for what is wrong, unless one stands before it."""
        self.mistake = self.mistake or mistake


def _unknown(kind: str, word: str, known: Sequence[str]) -> Misuse:
    from ichigo_cli.reading.spelling import closest  # noqa: PLC0415 - only a mistake needs it

    facts = {kind: word, "known": tuple(known)}
    if meant := closest(word, known):
        return Misuse(f"usage.no-such-{kind}-meant", **facts, meant=meant)
    return Misuse(f"usage.no-such-{kind}", **facts)
