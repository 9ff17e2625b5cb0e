"""How many indicators have each grade, as a strip of cells: one cell, one indicator."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.showing.review.labels import text_width
from ichigo_cli.showing.review.scale import nearest

if TYPE_CHECKING:
    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.review.document import Count, Report

_CELL: Final = 40
_ROOM: Final = 400
_LETTER: Final = 14
_INSET: Final = 6
_NARROWEST: Final = 8
"""Below this the borders between cells would hide them."""


class Part(NamedTuple):
    """The cells of one grade: where they begin, how wide they are, and the borders between them."""

    shade: int
    x: int
    width: int
    text: str
    cuts: str


class Strip(NamedTuple):
    """The cells of a goal or of all. `told` says the same; `is_short` that the drawing does not."""

    parts: tuple[Part, ...]
    told: str
    is_short: bool


def strip(count: Count, report: Report, words: Words) -> Strip:
    """The strip of a line of counts, in cells of the same width for the whole and every goal."""
    most = report.counts[-1].total
    cell = min(Fraction(_CELL), Fraction(_ROOM, most or 1))
    named = [
        *zip(report.grades, report.shades, count.grades, strict=True),
        (words("cell.none"), 0, count.not_evaluated),
    ]
    given = [(grade, shade, number) for grade, shade, number in named if number]
    parts: list[Part] = []
    before = 0
    for grade, shade, number in given:
        start, end = nearest(before * cell), nearest((before + number) * cell)
        before += number
        cuts = [nearest((before - left) * cell) for left in range(1, number)]
        parts.append(
            Part(
                shade=shade,
                x=start + 1,
                width=max(end - start - 1, 1),
                text=_fitting([f"{grade} {number}", grade], end - start),
                cuts="".join(f"M{x} 2v34" for x in cuts) if cell >= _NARROWEST else "",
            )
        )
    told = words.listed(
        [words("status.grade-count", grade=grade, count=number) for grade, _, number in given]
    )
    whole = all(
        part.text == f"{grade} {number}"
        for part, (grade, _, number) in zip(parts, given, strict=True)
    )
    return Strip(tuple(parts), told, not whole)


def _fitting(texts: list[str], width: int) -> str:
    """The first text that goes into a part; none where none does."""
    return next((t for t in texts if text_width(t, _LETTER) + _INSET <= width), "")
