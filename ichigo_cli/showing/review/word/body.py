"""What stands in a Word file: paragraphs, tables and charts, each by the name of its style.

The library would make every one of them too, but looks through the whole document each time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from docx.oxml.ns import nsmap, qn
from lxml import etree

from ichigo_cli.lines import visible
from ichigo_cli.showing.review.word.styles import PLAIN_TABLE, TABLE, UPRIGHT
from ichigo_cli.showing.review.word.widths import fitted, width_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

_W: Final = f"{{{nsmap['w']}}}"
_CHART: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_EMU: Final = 36_000
"""How many of Word's units are in a millimetre; a twip is 635 of them."""
_LONGEST: Final = 600
"""A row with a longer text may go on on the next page: it might fit on none."""
BOOKMARK: Final = "_Toc{:06}"


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

    def __init__(self, element: Element) -> None:
        self._element = element
        self._end = element[-1]
        self._charts = 0
        self.contents: list[Entry] = []

    def _put(self, element: Element) -> None:
        self._end.addprevious(element)

    # ── paragraphs ──

    def say(self, text: str, style: str = "Normal") -> None:
        """A paragraph; lines of the text become lines of it. Nothing without a text."""
        if text:
            self._put(_paragraph(text, style))

    def tell(self, text: str, style: str = "Normal") -> None:
        """A text that people wrote, each of its lines a paragraph."""
        for line in text.split("\n"):
            self.say(line.strip(), style)

    def label(self, label: str, text: str) -> None:
        """A text behind what it is, in one paragraph."""
        paragraph = _paragraph("", "Normal")
        _run(paragraph, label, "Strong")
        _run(paragraph, text)
        self._put(paragraph)

    def heading(self, text: str, level: int) -> None:
        """A heading of a level from 1, to which the table of contents can lead."""
        entry = Entry(level, text, BOOKMARK.format(len(self.contents) + 1))
        self.contents.append(entry)
        paragraph = _paragraph("", f"Heading{level}")
        number = str(len(self.contents))
        about = {_W + "id": number, _W + "name": entry.bookmark}
        etree.SubElement(paragraph, _W + "bookmarkStart", about)
        _run(paragraph, text)
        etree.SubElement(paragraph, _W + "bookmarkEnd", {_W + "id": number})
        self._put(paragraph)

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
        columns, is_small = _sized(columns, rows, room)
        table = _table(columns, TABLE, name)
        head = _row(table, is_head=True)
        for column in columns:
            _cell(head, Cell(column.head, "TableHead"), column.width)
        for row in rows:
            if isinstance(row, Group):
                _across(table, row, columns)
                continue
            made = _row(table, is_whole=max(len(c.text) for c in row) <= _LONGEST)
            for cell, column in zip(row, columns, strict=True):
                style = cell.style or column.style
                small = "TableSmall" if is_small and style == NUMBER else style
                _cell(made, Cell(cell.text, small), column.width)
        self._put(table)
        self._put(_paragraph("", "Gap"))

    def figures(self, pairs: Sequence[tuple[str, str]], width: int, name: str) -> None:
        """Key figures side by side, each below what it counts."""
        columns = [Column("", width // len(pairs))] * len(pairs)
        table = _table(columns, PLAIN_TABLE, name)
        row = _row(table)
        for (label, number), column in zip(pairs, columns, strict=True):
            cell = _cell(row, Cell(label, "KeyLabel"), column.width)
            cell.append(_paragraph(number, "KeyNumber"))
        self._put(table)
        self._put(_paragraph("", "Gap"))

    # ── charts and pages ──

    def chart(self, relation: str, size: tuple[int, int], name: str, said: str) -> None:
        """A chart as wide and high as `size` says in millimetres, and what it says in words."""
        self._charts += 1
        wide, high = (str(each * _EMU) for each in size)
        paragraph = _paragraph("", "Figure")
        run = etree.SubElement(paragraph, _W + "r")
        drawing = etree.SubElement(run, _W + "drawing")
        about = {"distT": "0", "distB": "0", "distL": "0", "distR": "0"}
        inline = etree.SubElement(drawing, qn("wp:inline"), about)
        etree.SubElement(inline, qn("wp:extent"), {"cx": wide, "cy": high})
        told = {"id": str(self._charts), "name": visible(name), "descr": visible(said)}
        etree.SubElement(inline, qn("wp:docPr"), told)
        etree.SubElement(inline, qn("wp:cNvGraphicFramePr"))
        graphic = etree.SubElement(inline, qn("a:graphic"), nsmap={"a": nsmap["a"]})
        data = etree.SubElement(graphic, qn("a:graphicData"), {"uri": _CHART})
        mapped = {"c": _CHART, "r": nsmap["r"]}
        etree.SubElement(data, f"{{{_CHART}}}chart", {qn("r:id"): relation}, nsmap=mapped)
        self._put(paragraph)

    def contents_here(self, title: str) -> Element:
        """Where the table of contents goes, once it is known what there is."""
        self.say(title, "TOCHeading")
        place = _paragraph("", "TOC1")
        self._put(place)
        return place

    def turn(self, properties: Element) -> None:
        """End a section of pages of one kind; what follows begins on a new one."""
        paragraph = _paragraph("", "Gap")
        paragraph[0].append(properties)
        self._put(paragraph)


def fill_contents(place: Element, entries: Sequence[Entry], deepest: int) -> None:
    """Put the table of contents, a field that Word renews with its page numbers, in its place."""
    shown = [entry for entry in entries if entry.level <= deepest]
    paragraphs = [_paragraph("", f"TOC{entry.level}") for entry in shown]
    if not paragraphs:
        return
    _field(paragraphs[0], "begin", is_stale=True)
    run = etree.SubElement(paragraphs[0], _W + "r")
    order = etree.SubElement(run, _W + "instrText", {_SPACE: "preserve"})
    order.text = rf' TOC \o "1-{deepest}" \h \z \u '
    _field(paragraphs[0], "separate")
    for paragraph, entry in zip(paragraphs, shown, strict=True):
        about = {_W + "anchor": entry.bookmark, _W + "history": "1"}
        _run(etree.SubElement(paragraph, _W + "hyperlink", about), entry.text)
        place.addprevious(paragraph)
    _field(paragraphs[-1], "end")
    place.getparent().remove(place)


# ── parts of parts ──────────────────────────────────────────────────────────────────────────────

_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def _paragraph(text: str, style: str) -> Element:
    paragraph = etree.Element(_W + "p")
    properties = etree.SubElement(paragraph, _W + "pPr")
    etree.SubElement(properties, _W + "pStyle", {_W + "val": style})
    if text:
        _run(paragraph, text)
    return paragraph


def _run(parent: Element, text: str, style: str = "") -> None:
    run = etree.SubElement(parent, _W + "r")
    if style:
        properties = etree.SubElement(run, _W + "rPr")
        etree.SubElement(properties, _W + "rStyle", {_W + "val": style})
    for at, line in enumerate(visible(text).split("\n")):
        if at:
            etree.SubElement(run, _W + "br")
        for tab, piece in enumerate(line.replace("\r", "").split("\t")):
            if tab:
                etree.SubElement(run, _W + "tab")
            if piece:
                said = etree.SubElement(run, _W + "t", {_SPACE: "preserve"})
                said.text = piece


def _field(parent: Element, kind: str, *, is_stale: bool = False) -> None:
    run = etree.SubElement(parent, _W + "r")
    about = {_W + "fldCharType": kind, **({_W + "dirty": "true"} if is_stale else {})}
    etree.SubElement(run, _W + "fldChar", about)


def _table(columns: Sequence[Column], style: str, name: str) -> Element:
    table = etree.Element(_W + "tbl")
    properties = etree.SubElement(table, _W + "tblPr")
    etree.SubElement(properties, _W + "tblStyle", {_W + "val": style})
    width = {_W + "w": str(sum(column.width for column in columns)), _W + "type": "dxa"}
    etree.SubElement(properties, _W + "tblW", width)
    etree.SubElement(properties, _W + "tblLayout", {_W + "type": "fixed"})
    look = {"firstRow": "1", "lastRow": "0", "firstColumn": "0", "lastColumn": "0"}
    look |= {"noHBand": "1", "noVBand": "1", "val": "0620"}
    etree.SubElement(properties, _W + "tblLook", {_W + key: value for key, value in look.items()})
    etree.SubElement(properties, _W + "tblCaption", {_W + "val": visible(name)})
    grid = etree.SubElement(table, _W + "tblGrid")
    for column in columns:
        etree.SubElement(grid, _W + "gridCol", {_W + "w": str(column.width)})
    return table


def _row(table: Element, *, is_head: bool = False, is_whole: bool = True) -> Element:
    row = etree.SubElement(table, _W + "tr")
    if is_whole or is_head:
        properties = etree.SubElement(row, _W + "trPr")
        etree.SubElement(properties, _W + "cantSplit")
        if is_head:
            etree.SubElement(properties, _W + "tblHeader")
    return row


def _cell(row: Element, text: Cell, width: int, span: int = 1) -> Element:
    cell = etree.SubElement(row, _W + "tc")
    properties = etree.SubElement(cell, _W + "tcPr")
    etree.SubElement(properties, _W + "tcW", {_W + "w": str(width), _W + "type": "dxa"})
    if span > 1:
        etree.SubElement(properties, _W + "gridSpan", {_W + "val": str(span)})
    cell.append(_paragraph(text.text, text.style))
    return cell


def _sized(
    columns: Sequence[Column], rows: Sequence[Sequence[Cell] | Group], room: int
) -> tuple[list[Column], bool]:
    """Columns that all have a width, and whether their numbers have small letters for that."""
    lines = [row for row in rows if not isinstance(row, Group)]
    numbered = [at for at, column in enumerate(columns) if not column.width]
    texts = sum(column.width for column in columns)
    wanted = [width_of(columns[at].head, (row[at].text for row in lines)) for at in numbered]
    found, is_small = fitted(wanted, room - min(texts, room * 2 // 5))
    left = room - sum(found)
    if numbered and texts < left:
        found = [width + (left - texts) // len(numbered) for width in found]
        left = texts
    widths = dict(zip(numbered, found, strict=True))
    return [
        column._replace(width=widths.get(at, column.width * left // max(texts, 1)))
        for at, column in enumerate(columns)
    ], is_small


def _across(table: Element, group: Group, columns: Sequence[Column]) -> None:
    width = sum(column.width for column in columns)
    _cell(_row(table), Cell(group.text, "TableGroup"), width, len(columns))
