"""Where the words of a drawing stand: beside what they name, over nothing else.

Every label has places around its point, the best first, and takes the first that is free. Letters
keep their size on a telephone while the drawing shrinks, so they are the larger there; what is free
for those is free for smaller ones too.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NARROW: Final = 25
"""The size of a letter in units of the drawing, on a telephone."""
WIDE: Final = 14
"""The same where the drawing has its full size."""
_ABOVE: Final = 88
_BELOW: Final = 22
"""How far letters reach above and below their line, in hundredths of their size."""
_LINE: Final = 12
"""From one line to the next, in tenths of a letter."""
_HALF: Final = 60
_FULL: Final = 100
"""The widths of letters in hundredths of their size, on the safe side."""


_BROAD: Final = re.compile("[\u2e80-\U0010ffff]")
"""Letters that are as wide as they are high."""


class Box(NamedTuple):
    """A rectangle of the drawing, in whole units."""

    left: int
    top: int
    right: int
    bottom: int

    def touches(self, other: Box) -> bool:
        """Whether two rectangles have anything in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


class Label(NamedTuple):
    """Words at a place: `shift` is how far their line lies below `y`, in tenths of a letter.

    `anchor` is `start`, `middle` or `end`; `kind` says what they name.
    """

    kind: str
    text: str
    x: int
    y: int
    shift: int
    anchor: str

    def box(self, letter: int) -> Box:
        """What the words take in letters of a size."""
        width = text_width(self.text, letter)
        left = self.x - {"start": 0, "middle": width // 2, "end": width}[self.anchor]
        line = self.y + self.shift * letter // 10
        return Box(left, line - _ABOVE * letter // 100, left + width, line + _BELOW * letter // 100)


class Spot(NamedTuple):
    """A place for words beside a point: steps from the point, and what a label says of it."""

    dx: int
    dy: int
    shift: int
    anchor: str


ABOVE: Final = Spot(0, -12, 0, "middle")
BELOW: Final = Spot(0, 12, 9, "middle")
RIGHT: Final = Spot(16, 0, 4, "start")
LEFT: Final = Spot(-16, 0, 4, "end")
ABOVE_RIGHT: Final = Spot(-6, -12, 0, "start")
ABOVE_LEFT: Final = Spot(6, -12, 0, "end")
BELOW_RIGHT: Final = Spot(-6, 12, 9, "start")
BELOW_LEFT: Final = Spot(6, 12, 9, "end")
FAR_ABOVE_LEFT: Final = Spot(6, -20, -8, "end")
FAR_BELOW_LEFT: Final = Spot(6, 20, 18, "end")
FAR_ABOVE_RIGHT: Final = Spot(-6, -20, -8, "start")
FAR_BELOW_RIGHT: Final = Spot(-6, 20, 18, "start")
AROUND: Final = (
    RIGHT, LEFT, ABOVE, BELOW, ABOVE_RIGHT, BELOW_RIGHT, ABOVE_LEFT, BELOW_LEFT,
    FAR_ABOVE_LEFT, FAR_BELOW_LEFT, FAR_ABOVE_RIGHT, FAR_BELOW_RIGHT,
)  # fmt: skip
"""The spots that are near a point, those beside it first."""
FAR: Final = tuple(
    Spot(dx, side * reach, 9 if side > 0 else 0, anchor)
    for reach in (36, 60, 84, 108, 132, 156, 180, 204)
    for side in (-1, 1)
    for dx, anchor in ((6, "end"), (0, "middle"), (-6, "start"))
)
"""The spots for words that have no room near their point."""


def text_width(text: str, letter: int) -> int:
    """How wide words are, on the safe side."""
    wide = 0 if text.isascii() else len(_BROAD.findall(text))
    return (wide * _FULL + (len(text) - wide) * _HALF) * letter // 100 + 1


class Room:
    """What is free in a drawing.

    Args:
        frame: where words may stand.
        lines: the lines that words should not cover, each as its points.
        marks: the points that they must not cover.
    """

    def __init__(
        self,
        frame: Box,
        lines: Iterable[Sequence[tuple[int, int]]],
        marks: Iterable[Box],
    ) -> None:
        self._frame = frame
        self._segments = [pair for line in lines for pair in pairwise(line)]
        self._taken = {letter: list(marks) for letter in (NARROW, WIDE)}

    def put(
        self,
        kind: str,
        texts: Sequence[str],
        point: tuple[int, int],
        spots: Iterable[Spot],
        letters: Sequence[int] = (NARROW, WIDE),
    ) -> tuple[Label, ...]:
        """Labels, one below the other, at the first free spot; none where nothing is free.

        A spot over a line counts as free where there is no other near the point.

        Args:
            kind: what the words name.
            texts: the words, a line each.
            point: what they stand beside.
            spots: where they may stand, the best first.
            letters: the sizes of letters in which they are shown.
        """
        widths = [[text_width(text, letter) for text in texts] for letter in letters]
        second: _Laid | None = None
        for spot in spots:
            laid = self._laid(widths, point, spot, letters)
            if laid is None:
                continue
            if not any(
                _crosses(start, end, box) for start, end in self._segments for box in laid.boxes[0]
            ):
                return self._keep(kind, texts, laid, letters)
            second = second or laid
        if second is None and letters[0] == NARROW:
            far = (self._laid(widths, point, spot, letters) for spot in FAR)
            second = next(filter(None, far), None)
        return () if second is None else self._keep(kind, texts, second, letters)

    def _laid(
        self,
        widths: Sequence[Sequence[int]],
        point: tuple[int, int],
        spot: Spot,
        letters: Sequence[int],
    ) -> _Laid | None:
        """Lines at a spot in every size; None where they leave the drawing or cover something."""
        x, y = point[0] + spot.dx, point[1] + spot.dy
        if spot.anchor == "middle":
            # Moved aside so far that the largest letters do not leave the drawing.
            half = max(widths[0]) // 2 + 1
            x = min(max(x, self._frame.left + half), self._frame.right - half)
        boxes = []
        for letter, of_letter in zip(letters, widths, strict=True):
            found = _boxes(of_letter, x, y, spot, letter)
            if not all(self._is_free(box, letter) for box in found):
                return None
            boxes.append(found)
        return _Laid(x, y, spot, boxes)

    def _is_free(self, box: Box, letter: int) -> bool:
        left, top, right, bottom = self._frame
        if box[0] < left or box[2] > right or box[1] < top or box[3] > bottom:
            return False
        return not any(
            box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]
            for other in self._taken[letter]
        )

    def _keep(
        self, kind: str, texts: Sequence[str], laid: _Laid, letters: Sequence[int]
    ) -> tuple[Label, ...]:
        for letter, boxes in zip(letters, laid.boxes, strict=True):
            self._taken[letter] += boxes
        first = _first(laid.spot, len(texts))
        return tuple(
            Label(f"{kind}{at or ''}", text, laid.x, laid.y, first + _LINE * at, laid.spot.anchor)
            for at, text in enumerate(texts)
        )


class _Laid(NamedTuple):
    """Words at a spot, and what they take in every size."""

    x: int
    y: int
    spot: Spot
    boxes: list[list[Box]]


def _first(spot: Spot, lines: int) -> int:
    """The first of some lines at a spot: around its height beside a point, up to it above one."""
    over = _LINE * (lines - 1)
    return spot.shift - (over if spot.dy < 0 else over // 2 if spot.dy == 0 else 0)


def _boxes(widths: Sequence[int], x: int, y: int, spot: Spot, letter: int) -> list[Box]:
    shift, boxes = _first(spot, len(widths)), []
    for width in widths:
        left = x - (0 if spot.anchor == "start" else width if spot.anchor == "end" else width // 2)
        line = y + shift * letter // 10
        boxes.append(
            Box(left, line - _ABOVE * letter // 100, left + width, line + _BELOW * letter // 100)
        )
        shift += _LINE
    return boxes


def _crosses(start: tuple[int, int], end: tuple[int, int], box: Box) -> bool:
    """Whether a straight line and a rectangle have a point in common."""
    (x1, y1), (x2, y2) = start, end
    if max(x1, x2) < box.left or min(x1, x2) > box.right:
        return False
    if max(y1, y2) < box.top or min(y1, y2) > box.bottom:
        return False
    # The corners lie on one side of the line where it passes the rectangle by.
    sides = [
        (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)
        for x in (box.left, box.right)
        for y in (box.top, box.bottom)
    ]
    return min(sides) <= 0 <= max(sides)
