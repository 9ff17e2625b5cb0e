"""What a number format makes of the number in its cell: what people saw when they typed it.

A format has up to four sections, for numbers above and below zero, for zero and for texts, and
each may print words, shift the point or show nothing (ECMA-376 part 1, section 18.8.31).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

_TOKEN: Final = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[\$(?P<currency>[^\]-]*)[^\]]*\]'
    r"|\[[^\]]*\]|[_*].|(?P<word>[^\x00-\x7f])|(?P<code>[^\"])"
)
_PRINTED: Final = ("quoted", "escaped", "currency", "word")
_DIGIT: Final = frozenset("0#?")
_SCALED: Final = re.compile(r"[0#?],+(?![0#?,])")
_PLACES: Final = re.compile(r"\.(0+)")
_GENERAL: Final = re.compile(r"general|@", re.IGNORECASE)
_DATED: Final = re.compile(r"[gdmyhsb]|e(?![+-])|a{3}", re.IGNORECASE)
_SIGNS: Final = re.compile("[▲△]")
_NONE: Final = "\0"


class Mask(NamedTuple):
    """How a number shows: the words around it, in percent, with how many decimals at least.

    `fault` is `date`, `scaled` or `masked` where it shows as something else than it is.
    """

    before: str = ""
    behind: str = ""
    is_percent: bool = False
    places: int = 0
    fault: str | None = None


def mask_of(code: str, number: Decimal) -> Mask:
    """How a number format shows a number.

    Args:
        code: the number format as the workbook has it.
        number: what the cell holds.
    """
    sections = _sections(code.replace("G/標準", "General"))
    if re.search(r"\[[<>=]", code):
        # Which section counts depends on its condition; where all agree it does not matter.
        masks = {_mask(section, number) for section in sections}
        return masks.pop() if len(masks) == 1 else Mask(fault="masked")
    wanted = 1 if number < 0 else 0 if number > 0 else 2
    return _mask(sections[wanted] if wanted < len(sections) else sections[0], number)


def _sections(code: str) -> list[str]:
    """The sections of a format; a semicolon that is printed parts none."""
    sections = [""]
    for match in _TOKEN.finditer(code):
        if match["code"] == ";":
            sections.append("")
        else:
            sections[-1] += match[0]
    return sections


def _mask(section: str, number: Decimal) -> Mask:
    before, behind, bare, spread = "", "", "", ""
    for match in _TOKEN.finditer(section):
        told = next(filter(None, map(match.group, _PRINTED)), "")
        bare += match["code"] or ""
        spread += match["code"] or (_NONE * len(told))
        if not _DIGIT & set(bare) and not _GENERAL.search(bare):
            before += told
        else:
            behind += told
    places = _PLACES.search(bare)
    return Mask(
        before=_worded(before),
        behind=_worded(behind),
        is_percent="%" in bare,
        places=len(places[1]) if places else 0,
        fault=_fault(bare, spread, before, number),
    )


def _fault(bare: str, spread: str, before: str, number: Decimal) -> str | None:
    if _GENERAL.search(bare):
        return None
    if _DATED.search(bare):
        return "date"
    if _SCALED.search(bare):
        return "scaled"
    is_unseen = number != 0 and not _DIGIT & set(bare)
    is_split = re.search(f"[0#?]{_NONE}+[0#?]", spread) is not None
    is_minus = number > 0 and _SIGNS.search(before) is not None
    return "masked" if is_unseen or is_split or is_minus else None


def _worded(text: str) -> str:
    """The words among what is printed; marks and spaces say nothing of the number."""
    return text.strip() if any(map(str.isalpha, text)) else ""
