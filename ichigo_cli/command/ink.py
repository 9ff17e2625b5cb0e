"""The colours of a screen: as many as its terminal says that it has."""

from __future__ import annotations

import os
import sys
from functools import partial
from typing import TYPE_CHECKING, Final

from ichigo_cli.command.streams import wants_color
from ichigo_cli.showing.palette import TONES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import TextIO

    from ichigo_cli.showing.palette import Tone
    from ichigo_cli.showing.status.page import Chip, Paint

_KINDS: Final = {"title": "1", "heading": "1", "notice": "1;31", "dim": "2"}
# Of eight colours Rich takes grey for the best grade, and the same red for the two worst.
_EIGHT: Final = dict(zip(TONES, ("30;46", "30;103", "30;43", "97;41"), strict=True))


def inks(color: str, stream: TextIO) -> tuple[Paint, Chip]:
    """What colours a text by the name of what it is, and what makes the colours of a grade."""
    if not wants_color(color, os.environ, stream):
        return (lambda text, _: text), (lambda _: lambda text: text)
    return _painted, partial(_chip, depth=depth(os.environ, sys.platform))


def depth(environment: Mapping[str, str], platform: str) -> str:
    """How many colours a terminal has: `truecolor`, `256` or `8`, as its variables say."""
    if environment.get("COLORTERM", "").lower() in ("truecolor", "24bit"):
        return "truecolor"
    if platform == "win32" and environment.get("WT_SESSION"):
        return "truecolor"
    return "256" if "256color" in environment.get("TERM", "") else "8"


def _painted(text: str, kind: str) -> str:
    return f"\x1b[{_KINDS[kind]}m{text}\x1b[0m" if text else text


def _chip(tone: Tone, *, depth: str) -> Callable[[str], str]:
    code = _code(tone, depth)
    return lambda text: f"\x1b[1;{code}m{text}\x1b[0m"


def _code(tone: Tone, depth: str) -> str:
    """The letter of a tone on its fill, which can be read on a light ground and on a dark one."""
    if depth == "8":
        return _EIGHT[tone]
    from rich.color import Color, ColorSystem  # noqa: PLC0415 - only colours need it

    system = ColorSystem.TRUECOLOR if depth == "truecolor" else ColorSystem.EIGHT_BIT
    letter, fill = (Color.parse(each).downgrade(system) for each in (tone.letter, tone.fill))
    return ";".join((*letter.get_ansi_codes(), *fill.get_ansi_codes(foreground=False)))
