"""How high the rows of a workbook are, which not every program finds out on its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ichigo_cli.showing.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

_LINE: Final = 16
ROOMY: Final = 34
_HIGHEST: Final = 400
"""A row can be 409 points high at most."""


def height_of(texts: Iterable[tuple[str, int]], least: int = ROOMY) -> int:
    """The height in points at which all texts of a row can be read.

    Args:
        texts: each text with the width of its column in half-width letters.
        least: the height of a row with little in it.
    """
    lines = max(
        (
            sum(len(fold(line, max(2, width - 3))) or 1 for line in text.split("\n"))
            for text, width in texts
        ),
        default=1,
    )
    return min(_HIGHEST, max(least, lines * _LINE + 4))
