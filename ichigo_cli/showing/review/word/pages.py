"""The pages of the Word file: A4, upright or on their side, with what they are of on each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docx.oxml.parser import parse_xml
from docx.shared import Mm
from lxml import etree

from ichigo_cli.showing.review.word.styles import style_sheet

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section
    from docx.text.paragraph import Paragraph
    from lxml.etree import _Element as Element

    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.review.document import Report

BULLETS: Final = ("List Bullet", "List Bullet 2", "List Bullet 3")
_MODE: Final = "compatibilityMode"
_LONG, _SHORT, _MARGIN, _EDGE = Mm(297), Mm(210), Mm(20), Mm(10)


def style(document: Document, report: Report, words: Words) -> None:
    """Give a blank document its styles, and say in which language it is."""
    bullets = [_list_of(document, name) for name in BULLETS]
    sheet = document.styles.element
    own = parse_xml(style_sheet(report.grades, report.tones, bullets, words))
    sheet[:] = list(own)
    settings = document.settings.element
    for spoken in settings.iterfind("{*}themeFontLang"):
        spoken.set(f"{{{settings.nsmap['w']}}}val", words("word.language"))
    for mode in settings.iterfind("{*}compat/{*}compatSetting"):
        # As Word since 2013 writes it; with an older mode it says so in the title of its window.
        if _MODE in mode.values():
            mode.set(f"{{{settings.nsmap['w']}}}val", "15")


def _list_of(document: Document, name: str) -> int:
    """The list that a style of the blank document belongs to."""
    styled: Element = document.styles[name].element
    number: int = styled.pPr.numPr.numId.val
    return number


def sheets(document: Document, report: Report) -> str:
    """Set the pages up: upright ones, and wide ones for the annex, which come last.

    Returns:
        The properties of the upright ones, as XML.
    """
    section = document.sections[0]
    _set(section, wide=False)
    _head(section, report)
    _foot(section.footer.paragraphs[0], report, "Footer")
    upright: str = etree.tostring(section._sectPr, encoding="unicode")  # noqa: SLF001 - it has no public name
    _set(section, wide=True)
    section.footer.is_linked_to_previous = True
    section.footer.is_linked_to_previous = False
    _foot(section.footer.paragraphs[0], report, "FooterWide")
    return upright


def _set(section: Section, *, wide: bool) -> None:
    from docx.enum.section import WD_ORIENT  # noqa: PLC0415

    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (_LONG, _SHORT) if wide else (_SHORT, _LONG)
    section.left_margin = section.right_margin = section.top_margin = _MARGIN
    section.bottom_margin = _MARGIN
    section.header_distance = section.footer_distance = _EDGE


def _head(section: Section, report: Report) -> None:
    """Title and year on every page, and the notice, which no page may be read without."""
    header = section.header
    paragraph = header.paragraphs[0]
    _styled(paragraph, "Header")
    paragraph.add_run(f"{report.title}　{report.heading}")
    if report.notice:
        _styled(notice := header.add_paragraph(), "HeaderNotice")
        notice.add_run(report.notice)


def _foot(paragraph: Paragraph, report: Report, name: str) -> None:
    _styled(paragraph, name)
    told = "　".join(filter(None, (report.municipality, report.office, report.date)))
    paragraph.add_run(f"{told}\t")
    field = (
        '<w:fldSimple xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    )
    paragraph._p.append(parse_xml(field))  # noqa: SLF001 - the library knows no fields


def _styled(paragraph: Paragraph, name: str) -> None:
    properties: Element = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - by id, which needs no search
    properties.style = name
