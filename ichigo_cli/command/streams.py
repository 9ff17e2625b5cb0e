"""Standard output: what is written to it, in which encoding, and whether in colour."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Final, TextIO

import typer

from ichigo_cli.lines import visible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.console import Console

    from ichigo_cli.showing.findings.text import Paint
    from ichigo_cli.showing.marks import Marks

_ANSI: Final = {
    "error": "bright_red",
    "warning": "yellow",
    "place": "bright_black",
    "file": "bright_cyan",
    "heading": "bright_cyan",
}


def painter(color: str, stream: TextIO) -> Paint:
    """What colours a text by the name of what it is, or leaves it alone."""
    if not wants_color(color, os.environ, stream):
        return lambda text, _: text
    return lambda text, kind: typer.style(text, fg=_ANSI[kind], bold=kind == "error")


def marks_of_screen() -> Marks:
    """What can be drawn with on standard output, by its encoding and its terminal."""
    from ichigo_cli.showing.marks import marks_for  # noqa: PLC0415 - only drawings need them

    return marks_for(sys.stdout.encoding, os.environ.get("TERM", ""))


def width_of_screen() -> int | None:
    """The cells of a line on the screen; None where nobody says how wide it is."""
    return get_terminal_size(fallback=(0, 0)).columns or None


def wants_color(option: str, environment: Mapping[str, str], stream: TextIO) -> bool:
    """--color, then NO_COLOR, FORCE_COLOR, TERM=dumb, and last whether a person is looking."""
    if option != "auto":
        return option == "always"
    if environment.get("NO_COLOR"):
        return False
    if forced := environment.get("FORCE_COLOR"):
        return forced not in {"0", "false"}
    return environment.get("TERM") != "dumb" and bool(stream.isatty())


def screen(color: str) -> Console:
    """Rich's console on standard output, which guesses nothing."""
    from rich.console import Console  # noqa: PLC0415 - only a table needs it

    colored = wants_color(color, os.environ, sys.stdout)
    # Rich takes 80 columns for granted on a dumb terminal unless both are given.
    width, height = get_terminal_size()
    return Console(
        file=sys.stdout,
        force_terminal=colored,
        color_system="standard" if colored else None,
        no_color=not colored,
        width=width,
        height=height,
        markup=False,
        emoji=False,
        highlight=False,
    )


def open_streams() -> None:
    """Have a standard output and error that take every character, or fail like a full disk.

    Python leaves out those that were closed before it started.
    """
    closed = [name for name in ("stdout", "stderr") if getattr(sys, name) is None]
    for name in closed:
        # Open for reading, so that writing to it is an OSError and not silence.
        setattr(sys, name, Path(os.devnull).open(encoding="utf-8"))  # noqa: SIM115 - to the end
    # Unbuffered, as PYTHONUNBUFFERED has it, Python takes no notice of a write that was cut short.
    if isinstance(sys.stdout, io.TextIOWrapper) and isinstance(sys.stdout.buffer, io.RawIOBase):
        encoding = sys.stdout.encoding
        sys.stdout = io.TextIOWrapper(io.BufferedWriter(sys.stdout.detach()), encoding)
        # Who asks how wide the screen is asks this one (Final to type checkers alone), and the
        # detached one cannot answer.
        sys.__stdout__ = sys.stdout  # type: ignore[misc]
    survive_encoding(sys.stdout)
    survive_encoding(sys.stderr)


def discard(stream: TextIO) -> None:
    """Let what a stream still holds, and all that follows, go nowhere."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def survive_encoding(stream: TextIO) -> None:
    """Let a character that the stream's encoding lacks show as its code instead of a crash."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")


def in_letters_of(encoding: str, text: str) -> str:
    """The text as a stream of this encoding writes it, so that it can be measured."""
    if text.isascii() or encoding.lower().startswith("utf"):
        return text
    return text.encode(encoding, "backslashreplace").decode(encoding)


def is_on_github() -> bool:
    """Whether what is written goes to the log of GitHub Actions."""
    return os.environ.get("GITHUB_ACTIONS") == "true"


def harmless(text: str, form: str) -> str:
    """The text so that nothing in it acts on who shows it, be it a screen or a log.

    Args:
        text: what is about to be written.
        form: `json`, which is the same everywhere, or another form that `inert` knows.
    """
    if form != "json" and not is_on_github():
        return text
    from ichigo_cli.showing.escaping import inert  # noqa: PLC0415 - a screen needs none of it

    return inert(visible(text) if form == "json" else text, form)


def show(text: str) -> None:
    """Write a result for people: in the encoding of their screen."""
    survive_encoding(sys.stdout)
    sys.stdout.write(harmless(text, "text"))


def write(text: str, form: str) -> None:
    """Write a result in one of the forms of `harmless`, as `write_unchanged` does."""
    write_unchanged(harmless(text, form))


def write_unchanged(text: str) -> None:
    """Write a machine-readable result: UTF-8 whatever the locale, as long as it is not a screen."""
    if sys.stdout.isatty():
        survive_encoding(sys.stdout)
        sys.stdout.write(text)
    else:
        write_bytes(text.encode(errors="backslashreplace"))


def write_bytes(data: bytes) -> None:
    """Write bytes to standard output as they are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)


def complain(text: str) -> None:
    """Write a line to stderr, whatever its encoding can carry."""
    try:
        print(harmless(text, "text"), file=sys.stderr, flush=True)  # noqa: T201 - where complaints belong
    except OSError:
        # Nobody is left to be told; and Python would try again on its way out.
        discard(sys.stderr)
