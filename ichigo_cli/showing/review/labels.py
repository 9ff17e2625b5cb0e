"""Where the words of a drawing stand: beside what they name, over nothing else.

Every label has places around its point, the best first, and takes the first that is free. Letters
keep their size on a telephone while the drawing shrinks, so they are the larger there; what is free
for those is free for smaller ones too.
"""

from __future__ import annotations

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
_HALF: Final = 60
_FULL: Final = 100
"""The widths of letters in hundredths of their size, on the safe side."""


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
    *(
        Spot(dx, side * reach, 9 if side > 0 else 0, anchor)
        for reach in (36, 60, 84, 108, 132, 156, 180, 204)
        for side in (-1, 1)
        for dx, anchor in ((6, "end"), (0, "middle"), (-6, "start"))
    ),
)  # fmt: skip
"""Every spot, those that are near and beside the point first."""


def text_width(text: str, letter: int) -> int:
    """How wide words are, on the safe side."""
    wide = sum(1 for each in text if each > "\u2e7f")
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

        A spot over a line counts as free where there is no other.

        Args:
            kind: what the words name.
            texts: the words, a line each.
            point: what they stand beside.
            spots: where they may stand, the best first.
            letters: the sizes of letters in which they are shown.
        """
        second: tuple[Label, ...] | None = None
        for spot in spots:
            labels = tuple(map(self._moved_in, _labels(kind, texts, point, spot)))
            if not self._is_free(labels, letters):
                continue
            if not self._is_crossed(labels, letters[0]):
                return self._keep(labels, letters)
            second = second or labels
        return () if second is None else self._keep(second, letters)

    def _moved_in(self, label: Label) -> Label:
        """A label above or below its point, moved aside so that it does not leave the drawing."""
        if label.anchor != "middle":
            return label
        box = label.box(NARROW)
        aside = max(self._frame.left - box.left, 0) + min(self._frame.right - box.right, 0)
        return label._replace(x=label.x + aside)

    def _keep(self, labels: tuple[Label, ...], letters: Sequence[int]) -> tuple[Label, ...]:
        for letter in letters:
            self._taken[letter] += [label.box(letter) for label in labels]
        return labels

    def _is_free(self, labels: Iterable[Label], letters: Sequence[int]) -> bool:
        left, top, right, bottom = self._frame
        for label in labels:
            for letter in letters:
                box = label.box(letter)
                if box.left < left or box.right > right or box.top < top or box.bottom > bottom:
                    return False
                if any(box.touches(other) for other in self._taken[letter]):
                    return False
        return True

    def _is_crossed(self, labels: Iterable[Label], letter: int) -> bool:
        boxes = [label.box(letter) for label in labels]
        return any(_crosses(start, end, box) for start, end in self._segments for box in boxes)


def _labels(
    kind: str, texts: Sequence[str], point: tuple[int, int], spot: Spot
) -> tuple[Label, ...]:
    """Lines of text at a spot: around its height beside a point, up to it above one."""
    x, y = point[0] + spot.dx, point[1] + spot.dy
    over = len(texts) - 1
    first = spot.shift
    if spot.dy < 0:
        first -= 12 * over
    elif spot.dy == 0:
        first -= 6 * over
    return tuple(
        Label(f"{kind}{at or ''}", text, x, y, first + 12 * at, spot.anchor)
        for at, text in enumerate(texts)
    )


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
