"""Letters that no Japanese text has: damage from a copy."""

from __future__ import annotations

import bisect
import itertools
import re
from typing import TYPE_CHECKING, Final

from ichigo_cli.diagnostics import Finding, Place
from ichigo_cli.limits import MOST_DAMAGED

if TYPE_CHECKING:
    from ichigo_cli.lines import Source

# Scripts that Japanese public texts are written in, with the Greek, Cyrillic and accented Latin
# letters of JIS X 0208 and 0213. A letter from anywhere else is damage from a copy.
_AT_HOME: Final = (
    (0x0000, 0x024F), (0x0300, 0x04FF), (0x1E00, 0x1EFF), (0x2000, 0x2BFF), (0x2E80, 0x30FF),
    (0x3190, 0x319F), (0x31C0, 0x9FFF), (0xF900, 0xFAFF), (0xFE00, 0xFE0F), (0xFE30, 0xFE4F),
    (0xFF00, 0xFFEF), (0x1B000, 0x1B16F), (0x1F000, 0x1FAFF), (0x20000, 0x3FFFF),
)  # fmt: skip
# Behind an odd number of edges lies a letter that is at home.
_EDGES: Final = [edge for first, last in _AT_HOME for edge in (first, last + 1)]
_REPLACEMENT: Final = "\ufffd"


def damaged_letters(source: Source) -> list[Finding]:
    """Letters that no Japanese text has, one finding for each run of them.

    More than a hundred times as many as are told are not looked for.

    Args:
        source: a whole file, so that comments, names and notes are all looked at.
    """
    foreign = [char for char in set(source.text) if _is_foreign(char)]
    strange = "".join(sorted(filter(_is_letter, foreign)))
    if not strange:
        return []
    runs = re.compile(f"[{re.escape(strange)}]+")
    found = (
        _damage(match, Place(source.name, number, match.start() + 1))
        for number, line in enumerate(source.lines, start=1)
        for match in runs.finditer(line)
    )
    return list(itertools.islice(found, MOST_DAMAGED))


def _is_foreign(char: str) -> bool:
    return char == _REPLACEMENT or not bisect.bisect(_EDGES, ord(char)) % 2


def _is_letter(char: str) -> bool:
    import unicodedata  # noqa: PLC0415 - hardly any file has a letter to look up

    return char == _REPLACEMENT or unicodedata.category(char)[0] in "LMC"


def _damage(match: re.Match[str], place: Place) -> Finding:
    import unicodedata  # noqa: PLC0415 - as above

    name = unicodedata.name(match[0][0], f"U+{ord(match[0][0]):04X}")
    return Finding("damaged-letter", place, {"text": match[0], "name": name})
