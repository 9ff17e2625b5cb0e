"""Lines of text: where they end, and what has no place in them."""

from __future__ import annotations

import re
from typing import Final

# Control characters, line separators that editors do not count as lines, and the marks that
# reorder text on screen: none has a place in a plan, each can hide what is really there.
DEBRIS: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064"
    "\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)


_ACTING: Final = re.compile(rf"{DEBRIS.pattern}|[\t\n\r]")


NEWLINE: Final = re.compile(r"\r\n|\r|\n")


def debris(text: str) -> list[str]:
    """Every character in a text that no plan or value may contain."""
    return DEBRIS.findall(text)


def printable(text: str) -> str:
    """The text on one line, with what would act on a screen instead of showing as its code."""
    return _ACTING.sub(lambda match: match[0].encode("unicode_escape").decode(), text)


def split_lines(text: str) -> list[str]:
    """The physical lines of a text without their ends, whichever system wrote it."""
    lines = NEWLINE.split(text)
    return lines[:-1] if lines and not lines[-1] else lines


def visible(text: str) -> str:
    """The text with what would act on a screen as its code, as JSON writes it; lines stay lines."""
    return DEBRIS.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
