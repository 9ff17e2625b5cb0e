"""One indicator on a screen: lines of text, none wider than the screen, no number cut."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ichigo_cli.showing.folding import fold, hung, longest_token, width_of
from ichigo_cli.showing.graded import other_scheme
from ichigo_cli.showing.indicator.chart import chart
from ichigo_cli.showing.indicator.sheet import COLUMNS, NUMBERS
from ichigo_cli.showing.naming import long_year
from ichigo_cli.showing.said import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.showing.indicator.sheet import Sheet
    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.marks import Marks

    Paint = Callable[[str, str], str]


class Page(NamedTuple):
    """How wide a screen is, what it can draw, and how a heading is coloured on it."""

    width: int
    marks: Marks
    paint: Paint


def sheets_text(made: Sequence[Sheet], assessment: Assessment, page: Page, words: Words) -> str:
    """All sheets below each other, with the plan, the year and the plan's notice at the top."""
    strategy, year = assessment.strategy, long_year(assessment.year, words)
    said = (strategy.title, year, strategy.notice, other_scheme(assessment, words))
    head = [line for text in said if text for line in fold(text, page.width)]
    blocks = [head, *([*_lines(sheet, page, words)] for sheet in made)]
    return "\n".join("\n".join(line.rstrip() for line in block) + "\n" for block in blocks)


def _lines(sheet: Sheet, page: Page, words: Words) -> Iterator[str]:
    yield from _heading(sheet.name, page)
    yield from fold(sheet.sentence, page.width)
    parts = (
        ("show.about", _entries(sheet.about, page)),
        ("show.chart", _chart(sheet, page, words)),
        ("show.years", _years(sheet, page, words)),
        ("show.working", _entries(sheet.working, page)),
        ("show.pace", _texts(sheet.pace, page)),
        ("show.said", _entries(sheet.said, page)),
    )
    for key, lines in parts:
        if body := list(lines):
            yield ""
            yield from _heading(words(key), page)
            yield from body


def _heading(text: str, page: Page) -> Iterator[str]:
    return (page.paint(line, "heading") for line in fold(text, page.width))


def _texts(texts: Iterable[str], page: Page) -> Iterator[str]:
    for text in texts:
        yield from _hanging("", text, page.width)


def _entries(entries: Iterable[tuple[str, str]], page: Page) -> Iterator[str]:
    for label, text in entries:
        yield from _hanging(f"{label}: ", text, page.width)


def _hanging(label: str, text: str, width: int) -> Iterator[str]:
    """A text with its first line at the margin and the others two cells in."""
    if longest_token(text) > max(width - 2, 2):
        yield from fold(label + text, width)
        return
    yield from hung(label + text, width)


def _chart(sheet: Sheet, page: Page, words: Words) -> Iterator[str]:
    *lines, marks = chart(sheet.standing, page.width, page.marks, words) or [""]
    yield from lines
    if marks:
        yield from fold(marks, page.width)


# ── the table of years ──────────────────────────────────────────────────────────────────────────


def _years(sheet: Sheet, page: Page, words: Words) -> Iterator[str]:
    heads = [one_line(words(column).replace("-\n", ""), words) for column in COLUMNS]
    grid = [heads, *sheet.years]
    widths = [max(map(width_of, column)) for column in zip(*grid, strict=True)]
    if sum(widths) + 2 * (len(widths) - 1) <= page.width:
        yield from (_row(cells, widths) for cells in grid)
        return
    none = words("cell.none")
    for era, *cells in sheet.years:
        yield era
        for head, cell in zip(heads[1:], cells, strict=True):
            if cell != none:
                yield from ("  " + line for line in _hanging(f"{head}: ", cell, page.width - 2))


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(
        _padded(cell, width, is_number=column in NUMBERS)
        for cell, width, column in zip(cells, widths, COLUMNS, strict=True)
    )


def _padded(text: str, width: int, *, is_number: bool) -> str:
    space = " " * (width - width_of(text))
    return space + text if is_number else text + space
