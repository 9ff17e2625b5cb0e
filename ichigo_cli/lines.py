"""Lines of text: a file as its reader found it, where lines end, what has no place in them."""

import re
from typing import Final, NamedTuple

# Control characters, line separators that editors do not count as lines, and the marks that
# reorder text on screen: none has a place in a plan, each can hide what is really there.
DEBRIS: Final = (
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064"
    "\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)


_ACTING: Final = rf"{DEBRIS}|[\t\n\r]"


NEWLINE: Final = r"\r\n|\r|\n"


def debris(text: str) -> list[str]:
    """Every character in a text that no plan or value may contain."""
    if _is_clean(text):
        return []
    return re.findall(DEBRIS, text)


def _is_clean(text: str) -> bool:
    """Whether a text certainly has no debris, told without a look at each letter in turn.

    Nothing of it is printable; of what else is not, nearly every file has these four.
    """
    for space in "\n\r\t\u3000":
        text = text.replace(space, "")
    return text.isprintable()


def printable(text: str) -> str:
    """The text on one line, with what would act on a screen instead of showing as its code."""
    if text.isprintable():
        return text
    return re.sub(_ACTING, lambda match: match[0].encode("unicode_escape").decode(), text)


def split_lines(text: str) -> list[str]:
    """The physical lines of a text without their ends, whichever system wrote it."""
    # Most files have no other ends, and splitting at one letter is ten times as fast.
    lines = re.split(NEWLINE, text) if "\r" in text else text.split("\n")
    return lines[:-1] if lines and not lines[-1] else lines


def visible(text: str) -> str:
    """The text with what would act on a screen as its code, as JSON writes it; lines stay lines."""
    if _is_clean(text):
        return text
    return re.sub(DEBRIS, lambda match: f"\\u{ord(match[0]):04x}", text)


class Comment(NamedTuple):
    """What a file says to ichigo: the line and column of its `#` from 1, and what stands behind."""

    line: int
    column: int
    text: str


class Source(NamedTuple):
    """A file of the project: its name inside it, its text, and the comments for ichigo in it."""

    name: str
    text: str
    comments: tuple[Comment, ...] = ()

    @property
    def lines(self) -> list[str]:
        """Its physical lines, split anew each time."""
        return split_lines(self.text)
