"""A file of the project as text: safely opened, decoded without guessing, checked for debris.

The ladder is byte-order mark → strict UTF-8 → CP932, which is what Excel and Windows write in
Japan. Statistical detection is left out on purpose: it misreads short files.
"""

from __future__ import annotations

import codecs
import re
import stat
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from ichigo_cli.diagnostics import Finding, Place
from ichigo_cli.folder import leads_out
from ichigo_cli.limits import MOST_BYTES
from ichigo_cli.lines import NEWLINE, debris

if TYPE_CHECKING:
    from pathlib import Path

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ESCAPE: Final = b"\x1b"
# What Python's cp932 makes of the four bytes that mean nothing in CP932: A0, FD, FE and FF.
_NO_CP932: Final = "[\uf8f0-\uf8f3]"
_CP932: Final = "cp932"
_WORKBOOK_STARTS: Final = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_FIRST_BYTES: Final = rb"[\x80-\x9f]"
# No spelling of half-width kana has any of these. Compiled only for a file that may be kana.
_NO_SPELLING: Final = (
    r"(?<![ｳｶ-ﾄﾊ-ﾎ])ﾞ|(?<![ﾊ-ﾎ])ﾟ"  # a mark of voice behind a kana that takes none
    r"|(?<![ｳﾌﾃﾄﾂｼﾁｸｲｷﾆﾋﾐﾘｽﾞﾟ])[ｧ-ｫ]|(?<![ｷｼﾁﾆﾋﾐﾘﾃﾌﾞﾟ])[ｬ-ｮ]"  # a small one that joins nothing
    r"|(?<![ｱ-ﾝﾞﾟｧ-ｯｰ])ｯ|ｯ(?=[A-Za-z])|(?<![ｱ-ﾝﾞﾟｧ-ｯｰ])ｦ(?=[A-Za-z])"
    r"|(?<=[@-~])[ｱ-ﾝ](?=[@-~])|[｡-ﾟ][`^{}]"  # one kana alone between two letters, or a rare mark
    r"|(?:^|(?<=[,\t\"]))[､｡｣]"  # a cell that begins with a comma, a stop or a closing bracket
    "|[\ue000-\uf8ff]"  # a letter of one's own making
)


def read_text(folder: Path, name: str) -> str | Finding:
    """Read one file of the project.

    Args:
        folder: the project folder.
        name: the file's name inside it.

    Returns:
        The text without its byte-order mark, newlines as they are, or what is wrong with the file.
    """
    path, place = folder / name, Place(name)
    if leads_out(folder, name):
        return Finding("file-outside-project", place)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return Finding("file-not-regular", place)
        if status.st_size > MOST_BYTES:
            limit = f"{MOST_BYTES // 1_000_000} MB"
            return Finding("file-too-large", place, {"size": f"{status.st_size:,}", "limit": limit})
        data = path.read_bytes()
    except OSError as error:
        return Finding("file-unreadable", place, {"why": error.strerror or str(error)})
    return _decode(data, name)


def _decode(data: bytes, name: str) -> str | Finding:
    if data.startswith(_WORKBOOK_STARTS):
        return workbook(name)
    encoding = next((codec for bom, codec in _BOMS if data.startswith(bom)), None)
    if encoding == "utf-8":  # which leaves the mark in the text; UTF-16 takes it for its own
        data = data.removeprefix(codecs.BOM_UTF8)
    if encoding is None and _ESCAPE in data:
        spot = _spot_of_byte(data, data.index(_ESCAPE), "utf-8")
        return Finding("file-iso-2022-jp", Place(name, *spot))
    try:
        text, codec = _decoded(data, encoding)
    except UnicodeDecodeError as error:
        spot = _spot_of_byte(data, error.start, encoding or "utf-8")
        return Finding("file-encoding", Place(name, *spot))
    if codec == _CP932 and (line := _line_of_no_words(data, text)):
        return Finding("file-encoding", Place(name, line), {"variant": "kana"})
    return _checked(text, name)


def workbook(name: str, *, beside: bool = False) -> Finding:
    """What to say of a workbook where a text belongs.

    Args:
        name: the file's name inside the project, with whatever ending.
        beside: whether the CSV that it would become is there already.
    """
    stem = PurePath(name).stem
    variant = "taken" if beside else "csv"
    facts = {"meant": f"{stem}.csv", "book": f"{stem}.xlsx", "variant": variant}
    return Finding("file-workbook", Place(name), facts if name.startswith("actuals/") else {})


def _decoded(data: bytes, encoding: str | None) -> tuple[str, str]:
    """The text, and the encoding in which it could be read."""
    if encoding:
        return data.decode(encoding), encoding
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as as_utf8:
        try:
            text = data.decode(_CP932)
        except UnicodeDecodeError:
            raise as_utf8 from None
        if re.search(_NO_CP932, text) or _is_damaged_utf8(data):
            raise
        return text, _CP932


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether half or more of the Japanese letters are UTF-8, which CP932 reads as other words."""
    as_utf8 = data.decode("utf-8", errors="replace")
    damaged = as_utf8.count("\ufffd")
    return sum(char >= "\u0800" for char in as_utf8) >= 2 * damaged


def _line_of_no_words(data: bytes, text: str) -> int | None:
    """The line of half-width kana that CP932 makes of another encoding; None where it is CP932.

    Big5, EUC-JP and GB 2312 have no byte from 80 to 9F, while every full-width kana and nearly
    every kanji of CP932 begins with one. What is left are files whose only Japanese is half-width
    kana, and where these are words they follow the rules of spelling.
    """
    if re.search(_FIRST_BYTES, data):
        return None
    found = re.search(_NO_SPELLING, text, re.MULTILINE)
    return len(re.findall(NEWLINE, text[: found.start()])) + 1 if found else None


def _spot_of_byte(data: bytes, offset: int, encoding: str) -> tuple[int, int]:
    """The line of a byte; its column is not known where the letters before it are not."""
    # A byte-order mark already read has no place in a cut of its own file.
    before = data[:offset].decode(encoding, errors="replace")
    return len(re.findall(NEWLINE, before)) + 1, 1


def _checked(text: str, name: str) -> str | Finding:
    found = debris(text)
    if not found:
        return text
    first = text.index(found[0])
    starts = [0, *(match.end() for match in re.finditer(NEWLINE, text[:first]))]
    place = Place(name, len(starts), first - starts[-1] + 1)
    facts = {"character": f"U+{ord(found[0]):04X}", "count": len(found)}
    return Finding("file-character", place, facts)
