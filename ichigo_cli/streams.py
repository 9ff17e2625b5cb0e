"""Standard output: what is written to it, in which encoding, and whether in colour."""

from __future__ import annotations

import contextlib
import io
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

import typer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ichigo_cli.findings import Paint

_ANSI: Final = {
    "error": "bright_red",
    "warning": "yellow",
    "place": "bright_black",
    "file": "bright_cyan",
}


def painter(color: str, stream: TextIO) -> Paint:
    """What colours a text by the name of what it is, or leaves it alone."""
    if not wants_color(color, os.environ, stream):
        return lambda text, _: text
    return lambda text, kind: typer.style(text, fg=_ANSI[kind], bold=kind == "error")


def wants_color(option: str, environment: Mapping[str, str], stream: TextIO) -> bool:
    """--color, then NO_COLOR, FORCE_COLOR, TERM=dumb, and last whether a person is looking."""
    if option != "auto":
        return option == "always"
    if environment.get("NO_COLOR"):
        return False
    if forced := environment.get("FORCE_COLOR"):
        return forced not in {"0", "false"}
    return environment.get("TERM") != "dumb" and bool(stream.isatty())


def open_streams() -> None:
    """Have a standard output and error that take every character, or fail like a full disk.

    Python leaves out those that were closed before it started.
    """
    closed = [name for name in ("stdout", "stderr") if getattr(sys, name) is None]
    for name in closed:
        # Open for reading, so that writing to it is an OSError and not silence.
        setattr(sys, name, Path(os.devnull).open(encoding="utf-8"))  # noqa: SIM115 - to the end
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


def is_on_github() -> bool:
    """Whether what is written goes to the log of GitHub Actions."""
    return os.environ.get("GITHUB_ACTIONS") == "true"


def inert(text: str) -> str:
    """The text with no line that the log of GitHub Actions would take for a command."""
    if not is_on_github():
        return text
    return re.sub(r"(?m)^((?:\x1b\[[0-9;]*m)*)(?=::|##\[)", r"\1 ", text)


def write(text: str) -> None:
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
