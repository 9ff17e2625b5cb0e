"""Text in lines that fit, measured in terminal cells (a full-width letter takes two).

A run of half-width letters and digits stays whole, so no number is ever broken, and closing
punctuation does not begin a line (行頭禁則).
"""

from __future__ import annotations

import re
from typing import Final

from rich.cells import cell_len, chop_cells

_CLOSING: Final = "、。，．・：；？！）」』】〕％ー～…"
_TOKEN: Final = re.compile(rf"\s+|(?:[!-~]+|[^\s])[{_CLOSING}]*")


def fold(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` cells; only a token wider than a line is broken."""
    # A full-width letter needs two cells, however narrow the screen.
    return [line for part in text.split("\n") for line in _fold_line(part, max(width, 2))]


def _fold_line(text: str, width: int) -> list[str]:
    lines: list[str] = []
    line = ""
    for token in _TOKEN.findall(text.strip()):
        if token.isspace():
            line += " "
        elif cell_len(line + token) <= width:
            line += token
        else:
            pieces = chop_cells(token, width) if cell_len(token) > width else [token]
            lines += [line.rstrip(), *pieces[:-1]] if line.strip() else pieces[:-1]
            line = pieces[-1]
    return [*lines, line.rstrip()]


def hung(text: str, width: int, indent: int = 2) -> list[str]:
    """A text with its first line at the margin and the others further in.

    What did not fit into the first line is cut from the text as it was, so that a new place to
    break brings no blank into it.

    Args:
        text: any; a break in it begins a line that is further in.
        width: cells of a line.
        indent: cells in front of every line but the first.
    """
    front, room = " " * indent, max(width - indent, 2)
    begin, *parts = (" ".join(part.split()) for part in text.split("\n"))
    first = fold(begin, width)[0]
    left = [begin[len(first) :].strip(), *parts]
    return [first, *(front + line for part in left if part for line in fold(part, room))]


def hanging(lines: list[str], width: int | None) -> list[str]:
    """Lines that fit, the rest of each below it and two cells further in.

    Args:
        lines: any, with their indents.
        width: cells of a line; None leaves every line as it is.
    """
    if width is None:
        return lines
    return [piece for line in lines for piece in _hang(line, width)]


def _hang(line: str, width: int) -> list[str]:
    indent = " " * (len(line) - len(line.lstrip()))
    first, *rest = fold(line, width - len(indent) - 2) if cell_len(line) > width else [line.strip()]
    return [f"{indent}{first}".rstrip(), *(f"{indent}  {piece}" for piece in rest)]


def width_of(text: str) -> int:
    """Cells of the widest line of a text."""
    return max(map(cell_len, text.split("\n")))


def longest_token(text: str) -> int:
    """Cells of the widest part that must not be broken."""
    return max((cell_len(token) for token in _TOKEN.findall(text)), default=0)
