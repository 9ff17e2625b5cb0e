"""The Word file as bytes that depend on what it says alone."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from docx.document import Document

    from ichigo_cli.showing.review.document import Report

_DATE: Final = (1980, 1, 1, 0, 0, 0)
"""The first day that a zip archive knows."""
_FIRST: Final = ("[Content_Types].xml", "_rels/.rels")
_DOCUMENT, _EMPTY = "word/document.xml", b"<w:body>"
_IDLE: Final = ("thumbnail", "extended-properties", "customXml", "stylesWithEffects")
"""What the library's blank document brings along and this one has no use for."""
_LONGEST: Final = 255
"""The letters that a property of a document may have."""


def clear(document: Document) -> None:
    """Leave out of a blank document what says something of another one."""
    package = document.part.package
    for holder in (package, document.part):
        for key, relation in list(holder.rels.items()):
            if relation.reltype.endswith(_IDLE):
                del holder.rels[key]


def identify(document: Document, report: Report) -> None:
    """Title, body and language of a document; its dates are fixed, as a clock has no place here."""
    properties = document.core_properties
    properties.title = report.title[:_LONGEST]
    properties.subject = report.heading[:_LONGEST]
    properties.author = report.municipality[:_LONGEST]
    properties.last_modified_by = ""
    properties.comments = report.notice[:_LONGEST]
    properties.keywords = ""
    properties.language = report.language
    properties.revision = 1
    properties.created = properties.modified = datetime(2000, 1, 1)  # noqa: DTZ001 - the library wants it so


def packed(document: Document, body: str) -> bytes:
    """The file, its parts in a fixed order and with a fixed date.

    Args:
        document: with an empty body.
        body: what stands in it, as XML, in front of the properties of its last pages.
    """
    saved = io.BytesIO()
    document.save(saved)
    made = io.BytesIO()
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(made, "w") as new:
        names = old.namelist()
        for name in (*_FIRST, *sorted(set(names) - set(_FIRST))):
            about = zipfile.ZipInfo(name, _DATE)
            # A workbook is packed already.
            is_packed = name.endswith(".xlsx")
            about.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
            about.create_system = 0
            data = old.read(name)
            if name == _DOCUMENT:
                data = data.replace(_EMPTY, _EMPTY + body.encode(), 1)
            new.writestr(about, data)
    return made.getvalue()
