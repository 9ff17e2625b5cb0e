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


def width_of(text: str) -> int:
    """Cells of the widest line of a text."""
    return max(map(cell_len, text.split("\n")))


def longest_token(text: str) -> int:
    """Cells of the widest part that must not be broken."""
    return max((cell_len(token) for token in _TOKEN.findall(text)), default=0)
