"""What stands in a Word file: paragraphs, tables and charts, each by the name of its style.

The library would make every one of them too, but looks through the whole document each time. So
they are written as XML, which goes into the file as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from ichigo_cli.lines import visible
from ichigo_cli.showing.review.word.styles import PLAIN_TABLE, TABLE, UPRIGHT
from ichigo_cli.showing.review.word.widths import fitted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MAIN: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_CHART: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_EMU: Final = 36_000
"""How many of Word's units are in a millimetre; a twip is 635 of them."""
_LONGEST: Final = 600
"""A row with a longer text may go on on the next page: it might fit on none."""
_FEW: Final = 8
"""A table with no more rows stays on one page."""
NUMBER: Final = "TableNumber"


class Column(NamedTuple):
    """A column of a table: its head, its width in twips, and the style of its cells.

    A width of 0 is found from the numbers in it; the columns of text share what these leave, as
    their widths are to each other.
    """

    head: str
    width: int
    style: str = "TableText"


class Cell(NamedTuple):
    """A text in a cell, in another style than its column's where one is named."""

    text: str
    style: str = ""


class Group(NamedTuple):
    """A row across all columns, above those that belong together."""

    text: str


class Entry(NamedTuple):
    """A line of the table of contents: its level from 1, its text, and where it leads."""

    level: int
    text: str
    bookmark: str


class Body:
    """Writes one part of a document behind the other."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._charts = 0
        self._contents = 0
        self._entries: list[Entry] = []

    def xml(self, deepest: int) -> str:
        """All parts as XML.

        Args:
            deepest: the levels of headings that the table of contents has.
        """
        self._parts[self._contents] = _contents(self._entries, deepest)
        return "".join(self._parts)

    # ── paragraphs ──

    def say(self, text: str, style: str = "Normal") -> None:
        """A paragraph; lines of the text become lines of it. Nothing without a text."""
        if text:
            self._parts.append(_paragraph(_run(text), style))

    def tell(self, text: str, style: str = "Normal") -> None:
        """A text that people wrote, each of its lines a paragraph."""
        for line in text.split("\n"):
            self.say(line.strip(), style)

    def label(self, label: str, text: str) -> None:
        """A text behind what it is, in one paragraph."""
        strong = '<w:rPr><w:rStyle w:val="Strong"/></w:rPr>'
        self._parts.append(_paragraph(_run(label, strong) + _run(text), "Normal"))

    def heading(self, text: str, level: int) -> None:
        """A heading of a level from 1, to which the table of contents can lead."""
        number = len(self._entries) + 1
        entry = Entry(level, text, f"_Toc{number:06}")
        self._entries.append(entry)
        start = f'<w:bookmarkStart w:id="{number}" w:name="{entry.bookmark}"/>'
        end = f'<w:bookmarkEnd w:id="{number}"/>'
        self._parts.append(_paragraph(f"{start}{_run(text)}{end}", f"Heading{level}"))

    # ── tables ──

    def table(
        self,
        columns: Sequence[Column],
        rows: Sequence[Sequence[Cell] | Group],
        name: str,
        room: int = UPRIGHT,
    ) -> None:
        """A table whose head stands on every page and whose rows are not broken.

        Args:
            columns: from the left.
            rows: a cell for every column, or a row across all of them.
            name: what the table is, for whoever does not see it.
            room: how wide it is in all.
        """
        sized, small = _sized(columns, rows, room)
        widths = [column.width for column in sized]
        styles = ["TableSmall" if small and c.style == NUMBER else c.style for c in sized]
        heads = (_cell(_head(column.head, small=small), column.width) for column in sized)
        made = [_row(heads, is_head=True)]
        for at, row in enumerate(rows):
            kept = len(rows) <= _FEW and at + 1 < len(rows)
            if isinstance(row, Group):
                across = _cell(_paragraph(_run(row.text), "TableGroup"), sum(widths), len(widths))
                made.append(_row([across]))
            else:
                made.append(_line(row, widths, styles, is_kept=kept))
        self._parts += [_table(widths, TABLE, name, made), _GAP]

    def figures(self, pairs: Sequence[tuple[str, str]], width: int, name: str) -> None:
        """Key figures side by side, each below what it counts."""
        each = width // len(pairs)
        cells = (
            _cell(_paragraph(_run(label), "KeyLabel") + _paragraph(_run(number), "KeyNumber"), each)
            for label, number in pairs
        )
        self._parts += [_table([each] * len(pairs), PLAIN_TABLE, name, [_row(cells)]), _GAP]

    # ── charts and pages ──

    def chart(self, relation: str, size: tuple[int, int], name: str, said: str) -> None:
        """A chart as wide and high as `size` says in millimetres, and what it says in words."""
        self._charts += 1
        wide, high = (each * _EMU for each in size)
        told = f"name={quoteattr(visible(name))} descr={quoteattr(visible(said))}"
        self._parts.append(
            _paragraph(
                '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
                f'<wp:extent cx="{wide}" cy="{high}"/><wp:docPr id="{self._charts}" {told}/>'
                f'<wp:cNvGraphicFramePr/><a:graphic xmlns:a="{_MAIN}">'
                f'<a:graphicData uri="{_CHART}">'
                f'<c:chart xmlns:c="{_CHART}" r:id="{relation}"/>'
                "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
                "Figure",
            )
        )

    def contents(self, title: str) -> None:
        """The table of contents, once it is known what there is."""
        self.say(title, "TOCHeading")
        self._contents = len(self._parts)
        self._parts.append("")

    def turn(self, section: str) -> None:
        """End a section of pages of one kind; what follows begins on a new one.

        Args:
            section: the properties of the pages up to here, as XML.
        """
        self._parts.append(f'<w:p><w:pPr><w:pStyle w:val="Gap"/>{section}</w:pPr></w:p>')


# ── parts of parts ──────────────────────────────────────────────────────────────────────────────


def _paragraph(inside: str, style: str, *, is_kept: bool = False) -> str:
    kept = "<w:keepNext/>" if is_kept else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}</w:pPr>{inside}</w:p>'


_GAP: Final = _paragraph("", "Gap")
"""What stands between two tables, which would grow together otherwise."""


def _run(text: str, properties: str = "") -> str:
    if not text:
        return ""
    told = escape(visible(text).replace("\r", ""))
    told = told.replace("\n", "</w:t><w:br/><w:t xml:space='preserve'>")
    told = told.replace("\t", "</w:t><w:tab/><w:t xml:space='preserve'>")
    return f"<w:r>{properties}<w:t xml:space='preserve'>{told}</w:t></w:r>"


def _head(text: str, *, small: bool) -> str:
    return _paragraph(_run(text), "TableHeadSmall" if small else "TableHead")


def _table(widths: Sequence[int], style: str, name: str, rows: Iterable[str]) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f"<w:tblCaption w:val={quoteattr(visible(name))}/></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _row(cells: Iterable[str], *, is_head: bool = False, is_whole: bool = True) -> str:
    whole = "<w:cantSplit/>" if is_whole else ""
    head = "<w:tblHeader/>" if is_head else ""
    properties = f"<w:trPr>{whole}{head}</w:trPr>" if whole or head else ""
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def _line(
    row: Sequence[Cell], widths: Sequence[int], styles: Sequence[str], *, is_kept: bool
) -> str:
    cells = (
        _cell(_paragraph(_run(cell.text), cell.style or style, is_kept=is_kept), width)
        for cell, width, style in zip(row, widths, styles, strict=True)
    )
    return _row(cells, is_whole=max(len(cell.text) for cell in row) <= _LONGEST)


def _cell(inside: str, width: int, span: int = 1) -> str:
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}</w:tcPr>{inside}</w:tc>'


def _sized(
    columns: Sequence[Column], rows: Sequence[Sequence[Cell] | Group], room: int
) -> tuple[list[Column], bool]:
    """Columns that all have a width, and whether their numbers have small letters for that."""
    lines = [row for row in rows if not isinstance(row, Group)]
    numbered = [at for at, column in enumerate(columns) if not column.width]
    texts = sum(column.width for column in columns)
    given = [(columns[at].head, [row[at].text for row in lines]) for at in numbered]
    found, is_small = fitted(given, room - min(texts, room * 2 // 5))
    left = room - sum(found)
    if numbered and texts < left:
        found = [width + (left - texts) // len(numbered) for width in found]
        left = texts
    widths = dict(zip(numbered, found, strict=True))
    return [
        column._replace(width=widths.get(at, column.width * left // max(texts, 1)))
        for at, column in enumerate(columns)
    ], is_small


def _contents(entries: Sequence[Entry], deepest: int) -> str:
    """The table of contents as a field, which Word renews with its page numbers."""
    shown = [entry for entry in entries if entry.level <= deepest]
    if not shown:
        return ""
    begin = (
        f'{_field("begin", stale=True)}<w:r><w:instrText xml:space="preserve"> '
        rf'TOC \o "1-{deepest}" \h \z \u </w:instrText></w:r>{_field("separate")}'
    )
    lines = [
        f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{_run(entry.text)}</w:hyperlink>'
        for entry in shown
    ]
    lines[0] = begin + lines[0]
    lines[-1] += _field("end")
    return "".join(
        _paragraph(line, f"TOC{entry.level}") for line, entry in zip(lines, shown, strict=True)
    )


def _field(kind: str, *, stale: bool = False) -> str:
    dirty = ' w:dirty="true"' if stale else ""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"{dirty}/></w:r>'
