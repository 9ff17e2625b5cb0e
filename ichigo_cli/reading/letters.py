"""Letters that no Japanese text has: damage from a copy."""

from __future__ import annotations

import itertools
import re
import sys
from typing import TYPE_CHECKING, Final

from ichigo_cli.diagnostics import Finding, Place
from ichigo_cli.limits import MOST_DAMAGED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ichigo_cli.lines import Source

# What lies between the scripts that Japanese public texts are written in, with the Greek, Cyrillic
# and accented Latin letters of JIS X 0208 and 0213. A letter from there is damage from a copy.
_ABROAD: Final = (
    ("\u0250", "\u02ff"), ("\u0500", "\u1dff"), ("\u1f00", "\u1fff"), ("\u2c00", "\u2e7f"),
    ("\u3100", "\u318f"), ("\u31a0", "\u31bf"), ("\ua000", "\uf8ff"), ("\ufb00", "\ufdff"),
    ("\ufe10", "\ufe2f"), ("\ufe50", "\ufeff"), ("\ufff0", "\U0001afff"),
    ("\U0001b170", "\U0001efff"), ("\U0001fb00", "\U0001ffff"), ("\U00040000", "\U0010ffff"),
)  # fmt: skip
# Of 256 letters that share the first of two bytes, these are all at home; so are the full-width
# ones behind FF, but for its last row.
_AT_HOME: Final = bytes(
    (0x00, 0x01, 0x03, 0x04, 0x1E, *range(0x20, 0x2C), 0x2F, 0x30, *range(0x32, 0xA0), 0xF9, 0xFA)
)
_FULL_WIDTH: Final = b"\xff"
_LAST_ROW: Final = tuple(map(chr, range(0xFFF0, 0x10000)))
_REPLACEMENT: Final = "\ufffd"


def damaged_letters(source: Source) -> list[Finding]:
    """Letters that no Japanese text has, one finding for each run of them.

    More than a hundred times as many as are told are not looked for.

    Args:
        source: a whole file, so that comments, names and notes are all looked at.
    """
    strange = "".join(filter(_is_letter, _foreign(source.text)))
    if not strange:
        return []
    runs = re.compile(f"[{re.escape(strange)}]+")
    found = (
        _damage(match, Place(source.name, number, match.start() + 1))
        for number, line in enumerate(source.lines, start=1)
        for match in runs.finditer(line)
    )
    return list(itertools.islice(found, MOST_DAMAGED))


def _foreign(text: str) -> Iterator[str]:
    """Every letter from abroad once, in order."""
    if _is_at_home(text):
        return
    from bisect import bisect_left, bisect_right  # noqa: PLC0415 - hardly any file comes this far

    letters = sorted(set(text))
    for first, last in _ABROAD:
        yield from letters[bisect_left(letters, first) : bisect_right(letters, last)]


def _is_at_home(text: str) -> bool:
    """Whether a text certainly has no letter from abroad, told without a look at each in turn."""
    # In the machine's own order, behind a byte-order mark, for which Python has no module to load.
    first_bytes = text.encode("utf-16", "surrogatepass")[2:][sys.byteorder == "little" :: 2]
    is_told = not first_bytes.translate(None, _AT_HOME + _FULL_WIDTH)
    return is_told and not any(letter in text for letter in _LAST_ROW)


def _is_letter(char: str) -> bool:
    import unicodedata  # noqa: PLC0415 - hardly any file has a letter to look up

    return char == _REPLACEMENT or unicodedata.category(char)[0] in "LMC"


def _damage(match: re.Match[str], place: Place) -> Finding:
    import unicodedata  # noqa: PLC0415 - as above

    name = unicodedata.name(match[0][0], f"U+{ord(match[0][0]):04X}")
    return Finding("damaged-letter", place, {"text": match[0], "name": name})
