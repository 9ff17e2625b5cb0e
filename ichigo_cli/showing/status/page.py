"""A page of text on a screen: pieces side by side, none of them wider than the screen."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from ichigo_cli.showing.folding import fold, width_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ichigo_cli.showing.marks import Marks
    from ichigo_cli.showing.palette import Tone

    Paint = Callable[[str, str], str]
    Chip = Callable[[Tone], Callable[[str], str]]


def is_unsure(letter: str) -> bool:
    """Whether a letter takes one cell or two, as the terminal is set: ◎, ①."""
    return unicodedata.east_asian_width(letter) == "A"


def is_sure(text: str) -> bool:
    """Whether all terminals agree about the cells of a text."""
    return text.isascii() or not any(map(is_unsure, text))


class Page(NamedTuple):
    """How wide a screen is, what it can draw, and how it is coloured.

    `paint` colours a text by the name of what it is, `chip` makes what gives a text the colours of
    a grade; both leave the letters alone. `letters` is a text as the stream will write it.
    """

    width: int
    marks: Marks
    paint: Paint
    chip: Chip
    letters: Callable[[str], str]


class Piece(NamedTuple):
    """A text that stays whole where it can: in plain letters, and as it is coloured."""

    plain: str
    shown: str

    @classmethod
    def of(cls, text: str) -> Piece:
        """A text without colours."""
        return cls(text, text)


class Grade(NamedTuple):
    """How a grade is written, and its colours on this screen."""

    text: str
    color: Callable[[str], str]

    def chip(self, text: str) -> Piece:
        """A text with a cell on each side, in the colours of the grade.

        A letter that takes one cell or two, as the terminal is set, is measured as two.
        """
        shown = f" {text} "
        return Piece(shown + " " * sum(map(is_unsure, text)), self.color(shown))


def flow(pieces: Iterable[Piece], width: int, *, gap: int = 2, indent: int = 0) -> Iterator[str]:
    """Pieces beside each other, a new line where one does not fit; too wide ones are folded.

    Args:
        pieces: what stands there.
        width: cells of a line.
        gap: cells between two pieces.
        indent: cells in front of every line but the first.
    """
    line, room = "", width
    for piece in pieces:
        cells = width_of(piece.plain)
        if line and cells + gap <= room:
            line, room = f"{line}{' ' * gap}{piece.shown}", room - cells - gap
            continue
        if line:
            yield line
        front = " " * indent if line else ""
        line, room = front + piece.shown, width - len(front) - cells
        if room < 0:
            *whole, last = fold(piece.plain, width - indent)
            yield from (front + each for each in whole)
            line, room = front + last, width - len(front) - width_of(last)
    if line:
        yield line


def beside(left: str, right: Piece, width: int, fill: str = " ") -> str | None:
    """A text with a piece at the right margin, and what fills the room; None where it has none."""
    room = width - width_of(left) - width_of(right.plain)
    if room < 2:  # noqa: PLR2004 - a cell on each side of what fills it
        return None
    filled = f" {fill * (room - 2)} " if fill != " " else " " * room
    return f"{left}{filled}{right.shown}"
