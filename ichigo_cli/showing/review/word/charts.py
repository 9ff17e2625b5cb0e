"""Native charts in a Word file: each a part of its own with a workbook that holds its numbers.

The library that writes workbooks draws them, in a workbook that is thrown away; Word and Excel
have the same charts. What that library leaves to a default is said here, as readers of Word files
take another one for granted than those of workbooks do.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Final, NamedTuple

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from ichigo_cli.showing.book.charts import Block
from ichigo_cli.showing.book.opening import book_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from docx.parts.document import DocumentPart
    from lxml.etree import _Element as Element
    from xlsxwriter import Workbook
    from xlsxwriter.chart import Chart

_C: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CHART: Final = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_BOOK: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_HIDDEN: Final = ("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent",
                  "showBubbleSize")  # fmt: skip
"""What a label may show, in the order of the schema."""


class Wanted(NamedTuple):
    """A chart to be made: the name of its sheet, what writes its numbers, and what makes it."""

    sheet: str
    tell: Callable[[Block], None]
    draw: Callable[[Block], Chart]


def add_charts(
    document: DocumentPart, wanted: Sequence[Wanted], fonts: tuple[str, str]
) -> list[str]:
    """Make charts parts of a document.

    Args:
        document: the main part.
        wanted: the charts.
        fonts: for Latin letters and for Japanese ones.

    Returns:
        The relation by which the document knows each of them.
    """
    if not wanted:
        return []
    drawn = _drawn(wanted)
    relations = []
    for number, (each, xml) in enumerate(zip(wanted, drawn, strict=True), start=1):
        name = PackURI(f"/word/charts/chart{number}.xml")
        part = Part(name, _CHART, package=document.package)
        book = PackURI(f"/word/embeddings/Microsoft_Excel_Sheet{number}.xlsx")
        held = Part(book, _BOOK, _numbers(each), document.package)
        relation = part.relate_to(held, RELATIONSHIP_TYPE.PACKAGE)
        part._blob = _explicit(xml, relation, fonts)  # noqa: SLF001 - the library takes it only before the relation is known
        relations.append(document.relate_to(part, RELATIONSHIP_TYPE.CHART))
    return relations


def _drawn(wanted: Sequence[Wanted]) -> list[bytes]:
    """The XML of every chart, as a workbook with all of them has it."""

    def fill(book: Workbook) -> None:
        for each in wanted:
            sheet = book.add_worksheet(each.sheet)
            block = Block(book, sheet, 0)
            each.tell(block)
            sheet.insert_chart(0, 0, each.draw(block))

    with zipfile.ZipFile(io.BytesIO(book_bytes("", fill))) as packed:
        names = [f"xl/charts/chart{number}.xml" for number in range(1, len(wanted) + 1)]
        return [packed.read(name) for name in names]


def _numbers(wanted: Wanted) -> bytes:
    """The workbook that opens when somebody changes the numbers of a chart."""

    def fill(book: Workbook) -> None:
        wanted.tell(Block(book, book.add_worksheet(wanted.sheet), 0))

    return book_bytes("", fill)


def _explicit(xml: bytes, relation: str, fonts: tuple[str, str]) -> bytes:
    """A chart that says everything that readers take for granted in different ways."""
    root: Element = etree.fromstring(xml)
    _first(root, "roundedCorners", after=("date1904", "lang"))
    _behind(root.find(f"{_C}chart"), "plotVisOnly", "dispBlanksAs", "gap")
    for axis in root.iter(f"{_C}catAx", f"{_C}valAx", f"{_C}dateAx"):
        _behind(axis, "scaling", "delete", "0")
    for kind in ("lineChart", "scatterChart"):
        for series in root.iterfind(f".//{_C}{kind}/{_C}ser"):
            if series.find(f"{_C}smooth") is None:
                etree.SubElement(series, f"{_C}smooth", val="0")
    for labels in root.iter(f"{_C}dLbls"):
        _all_said(labels)
    print_settings = root.find(f"{_C}printSettings")
    print_settings.addprevious(_letters(fonts))
    data = etree.Element(f"{_C}externalData", {f"{{{_R}}}id": relation})
    etree.SubElement(data, f"{_C}autoUpdate", val="0")
    print_settings.addprevious(data)
    said: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return said


def _letters(fonts: tuple[str, str]) -> Element:
    """The fonts of all texts of a chart that have none of their own."""
    text = etree.Element(f"{_C}txPr")
    etree.SubElement(text, f"{_A}bodyPr")
    paragraph = etree.SubElement(text, f"{_A}p")
    properties = etree.SubElement(etree.SubElement(paragraph, f"{_A}pPr"), f"{_A}defRPr")
    for kind, font in zip(("latin", "ea"), fonts, strict=True):
        etree.SubElement(properties, _A + kind, typeface=font)
    etree.SubElement(paragraph, f"{_A}endParaRPr", lang="en-US")
    return text


def _first(root: Element, name: str, after: tuple[str, ...]) -> None:
    if root.find(_C + name) is None:
        place = sum(root.find(_C + each) is not None for each in after)
        root.insert(place, root.makeelement(_C + name, {"val": "0"}))


def _behind(parent: Element, before: str, name: str, value: str) -> None:
    if parent.find(_C + name) is None:
        parent.find(_C + before).addnext(parent.makeelement(_C + name, {"val": value}))


def _all_said(labels: Element) -> None:
    """Say of everything that a label may show whether it does."""
    shown = {name for name in _HIDDEN if labels.find(_C + name) is not None}
    last = next(labels.find(_C + name) for name in _HIDDEN if name in shown)
    for name in _HIDDEN:
        found = labels.find(_C + name)
        if found is None:
            found = labels.makeelement(_C + name, {"val": "0"})
            position = _HIDDEN.index(name)
            later = next((n for n in _HIDDEN[position:] if labels.find(_C + n) is not None), None)
            if later:
                labels.find(_C + later).addprevious(found)
            else:
                last.addnext(found)
        last = found
