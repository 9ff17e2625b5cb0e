"""Letters that no Japanese text has: damage from a copy."""

from __future__ import annotations

import functools
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
    r"\x00-\u024f\u0300-\u04ff\u1e00-\u1eff\u2000-\u2bff\u2e80-\u30ff\u3190-\u319f\u31c0-\u9fff"
    r"\uf900-\ufaff\ufe00-\ufe0f\ufe30-\ufe4f\uff00-\uffef\U0001b000-\U0001b16f"
    r"\U0001f000-\U0001faff\U00020000-\U0003ffff"
)
_REPLACEMENT: Final = "\ufffd"


def damaged_letters(source: Source) -> list[Finding]:
    """Letters that no Japanese text has, one finding for each run of them.

    More than a hundred times as many as are told are not looked for.

    Args:
        source: a whole file, so that comments, names and notes are all looked at.
    """
    foreign = set(_foreign().findall(source.text))
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


@functools.cache
def _foreign() -> re.Pattern[str]:
    return re.compile(f"[^{_AT_HOME}]")


def _is_letter(char: str) -> bool:
    import unicodedata  # noqa: PLC0415 - hardly any file has a letter to look up

    return char == _REPLACEMENT or unicodedata.category(char)[0] in "LMC"


def _damage(match: re.Match[str], place: Place) -> Finding:
    import unicodedata  # noqa: PLC0415 - as above

    name = unicodedata.name(match[0][0], f"U+{ord(match[0][0]):04X}")
    return Finding("damaged-letter", place, {"text": match[0], "name": name})
