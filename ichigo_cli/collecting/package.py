"""What a file is before anything opens it: its kind, its size, and what hides in it.

A workbook is a zip of XML. Either can be made to fill any memory, so nothing is handed to a
library before the whole of it was unpacked within bounds and looked through once.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING, Final, NamedTuple
from xml.parsers import expat

from ichigo_cli.diagnostics import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MAX_PACKED: Final = 5_000_000
MAX_UNPACKED: Final = 20_000_000
_MAX_MEMBERS: Final = 1_000
_MAX_ELEMENTS: Final = 400_000
"""More than a form of a thousand rows has; each costs the library that reads it about 1 kB."""
_MAX_AREA: Final = 200_000
"""Cells that one merge or link may cover: the library makes an object for each."""
_MARKS: Final = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\x00<", b"\x00\x00\x00<")
"""How XML in other encodings begins; pictures begin in other ways."""
_STEP: Final = 1 << 16
_MEGA: Final = 1_000_000

_OLE: Final = b"\xd0\xcf\x11\xe0"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_TYPES: Final = "[Content_Types].xml"
_MAIN: Final = b"spreadsheetml.sheet.main+xml"
_STRICT: Final = b"http://purl.oclc.org/ooxml/"
"""What stands in the place of the usual names where Excel saved a "Strict Open XML Spreadsheet"."""
_REFERENCE: Final = re.compile(
    r"\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?"
)


class _RefusedError(Exception):
    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code, self.facts = code, facts


class Package(NamedTuple):
    """A workbook that is safe to open."""

    file: str
    data: bytes


def whole(file: str) -> Place:
    """The place of a finding on a workbook as a whole."""
    return Place(file, sheet="")


def read_package(path: Path, file: str) -> Package | Finding:
    """Look at a file that should be an .xlsx workbook.

    Args:
        path: where it is; a missing or unreadable one raises.
        file: how findings call it.

    Raises:
        OSError: the file cannot be read.
    """
    try:
        with path.open("rb") as opened:
            data = opened.read(MAX_PACKED + 1)
        _look(data, file)
    except _RefusedError as refused:
        return Finding(refused.code, whole(file), refused.facts)
    return Package(file, data)


def _look(data: bytes, file: str) -> None:
    if data.startswith(_OLE):
        raise _RefusedError("workbook-kind", variant="encrypted" if _ENCRYPTED in data else "old")
    if len(data) > MAX_PACKED:
        raise _too_large(f"{MAX_PACKED // _MEGA} MB")
    if not data.startswith(b"PK"):
        raise _RefusedError("workbook-kind", variant="other")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _look_inside(archive, file)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise _RefusedError("workbook-damaged", variant="zip") from error
    except RuntimeError as error:  # what zipfile says of a member with a password
        raise _RefusedError("workbook-kind", variant="encrypted") from error


def _too_large(limit: str) -> _RefusedError:
    return _RefusedError("workbook-too-large", limit=limit)


def _look_inside(archive: zipfile.ZipFile, file: str) -> None:
    members = archive.infolist()
    # What a zip says of its own sizes may be a lie, but it costs nothing to take it at its word.
    if len(members) > _MAX_MEMBERS or sum(m.file_size for m in members) > MAX_UNPACKED:
        raise _too_large(f"{MAX_UNPACKED // _MEGA} MB")
    parts = _unpacked(archive, members)
    _look_at_kind(parts, file)
    scan = _Scan()
    for name, part in parts.items():
        if part.lstrip().startswith(b"<") or part.startswith(_MARKS):
            scan.part(name, part)


def _unpacked(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> dict[str, bytes]:
    left = MAX_UNPACKED
    parts: dict[str, bytes] = {}
    for member in members:
        pieces = []
        with archive.open(member) as opened:
            while piece := opened.read(_STEP):
                left -= len(piece)
                if left < 0:
                    raise _too_large(f"{MAX_UNPACKED // _MEGA} MB")
                pieces.append(piece)
        if member.filename in parts:  # which of the two a program reads is anybody's guess
            raise _RefusedError("workbook-damaged", variant="zip")
        parts[member.filename] = b"".join(pieces)
    return parts


def _look_at_kind(parts: Mapping[str, bytes], file: str) -> None:
    types = parts.get(_TYPES, b"")
    if b"opendocument" in parts.get("mimetype", b""):
        raise _RefusedError("workbook-kind", variant="ods")
    if b"macroEnabled" in types or any(name.endswith("vbaProject.bin") for name in parts):
        raise _RefusedError("workbook-kind", variant="macro")
    if _STRICT in parts.get("xl/workbook.xml", b""):
        raise _RefusedError("workbook-kind", variant="strict")
    if _MAIN not in types or not file.lower().endswith(".xlsx"):
        raise _RefusedError("workbook-kind", variant="other")


class _Scan:
    """Looks through every part that is XML, and counts what it has over all of them."""

    def __init__(self) -> None:
        self._elements = 0

    def part(self, name: str, data: bytes) -> None:
        parser = expat.ParserCreate()
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler = self._element
        try:
            parser.Parse(data, True)  # noqa: FBT003 - the parser's own protocol
        except expat.ExpatError as error:
            # Excel itself writes drawings of this kind that are not quite XML; nobody reads them.
            if not name.endswith(".vml"):
                raise _RefusedError("workbook-damaged", variant="xml") from error

    @staticmethod
    def _doctype(*_: object) -> None:
        raise _RefusedError("workbook-damaged", variant="entity")

    def _element(self, name: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        if self._elements > _MAX_ELEMENTS:
            raise _too_large(f"{_MAX_ELEMENTS:,}")
        if (
            name.endswith(("mergeCell", "hyperlink"))
            and _area(attributes.get("ref", "")) > _MAX_AREA
        ):
            raise _too_large(f"{_MAX_AREA:,}")


def _area(reference: str) -> int:
    match = _REFERENCE.fullmatch(reference)
    if match is None or match[3] is None:
        return 1
    width = abs(_column(match[3]) - _column(match[1])) + 1
    return width * (abs(int(match[4]) - int(match[2])) + 1)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
