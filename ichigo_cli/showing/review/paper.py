"""How small the numbers of the table of all indicators are on a page of paper.

A screen scrolls; a page ends. Widths are estimated from the letters, on the safe side, in
hundredths of an em of the table's own type.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ichigo_cli.showing.review.labels import text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ichigo_cli.showing.review.document import Entry

_PADDING: Final = 70
_ROOM: Final = {"normal": 2_700, "small": 3_900}
"""The width that is left for numbers, in letters of 8 and of 6 points."""


def density(entries: Sequence[Entry]) -> str:
    """`normal`; `small` where the numbers need smaller letters; else `broken`, over two lines."""
    columns = (
        [entry.value.text for entry in entries],
        [entry.expected.text for entry in entries],
        [entry.target.text for entry in entries],
        [entry.baseline.text for entry in entries],
        [entry.change.text for entry in entries],
        [entry.attainment.text for entry in entries],
    )
    taken = sum(max((text_width(text, 100) for text in column), default=0) for column in columns)
    taken += _PADDING * len(columns)
    return next((name for name, room in _ROOM.items() if taken <= room), "broken")
