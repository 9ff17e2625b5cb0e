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
_PLACE: Final = "[0#?]"
_SCALED: Final = re.compile(rf"{_PLACE},+(?![0#?,])")
_PLACES: Final = re.compile(r"\.(0+)")
_GENERAL: Final = re.compile(r"general|@", re.IGNORECASE)
_DATED: Final = re.compile(r"[gdmyhsb]|e(?![+-])|a{3}", re.IGNORECASE)
_EXPONENT: Final = re.compile(r"E[+-]", re.IGNORECASE)
_DIGITS: Final = re.compile(r"[0#?.,]+|(?:[0#?,]+ +)?[0#?]+/[0#?]+")
_SIGN: Final = re.compile("[-−▲△(]")
_RED: Final = re.compile(r"\[(?:red|赤|color ?3)\]", re.IGNORECASE)
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
        masks = {_mask(section, number, is_own=True) for section in sections}
        return masks.pop() if len(masks) == 1 else Mask(fault="masked")
    wanted = 1 if number < 0 else 0 if number > 0 else 2
    is_own = wanted < len(sections)
    return _mask(sections[wanted if is_own else 0], number, is_own=is_own)


def _sections(code: str) -> list[str]:
    """The sections of a format; a semicolon that is printed parts none."""
    sections = [""]
    for match in _TOKEN.finditer(code):
        if match["code"] == ";":
            sections.append("")
        else:
            sections[-1] += match[0]
    return sections


def _mask(section: str, number: Decimal, *, is_own: bool) -> Mask:
    """How one section shows a number; only in a section of its own must it show its sign."""
    read = _Section.of(section)
    places = _PLACES.search(read.bare)
    fault = read.fault(number) or (read.sign_fault(number) if is_own else None)
    return Mask(
        before=_worded(read.before),
        behind=_worded(read.behind),
        is_percent="%" in read.bare,
        places=len(places[1]) if places else 0,
        fault=fault,
    )


class _Section(NamedTuple):
    """One section: its code alone, with gaps for what it prints, and what it prints."""

    whole: str
    bare: str
    spread: str
    before: str
    behind: str

    @classmethod
    def of(cls, section: str) -> _Section:
        before, behind, bare, spread = "", "", "", ""
        for match in _TOKEN.finditer(section):
            told = next(filter(None, map(match.group, _PRINTED)), "")
            bare += match["code"] or ""
            spread += match["code"] or (_NONE * len(told))
            if not re.search(_PLACE, bare) and not _GENERAL.search(bare):
                before += told
            else:
                behind += told
        return cls(section, bare, spread, before, behind)

    def fault(self, number: Decimal) -> str | None:
        """Why the digits that are shown are not those of the number."""
        if re.search("[0-9]", self.before + self.behind) or "." in self.before:
            return "masked"
        if _GENERAL.search(self.bare):
            return None
        if _DATED.search(self.bare):
            return "date"
        if _SCALED.search(self.bare):
            return "scaled"
        shown = re.search(rf"{_PLACE}(?:.*{_PLACE})?", _EXPONENT.sub("", self.spread))
        if shown is None:
            return "masked" if number else None
        is_plain = _DIGITS.fullmatch(shown[0]) and not re.search("[1-9]|%.*%", self.bare)
        return None if is_plain else "masked"

    def sign_fault(self, number: Decimal) -> str | None:
        """Whether a number above zero shows a minus, or one below zero shows none."""
        marks = [text for text in (self.before, self.behind) if not _worded(text)]
        printed = "".join([_EXPONENT.sub("", self.bare), *marks])
        has_sign = _SIGN.search(printed) is not None
        if number < 0:
            return None if has_sign or _RED.search(self.whole) else "masked"
        return "masked" if has_sign and number > 0 else None


def _worded(text: str) -> str:
    """The words among what is printed; marks and spaces say nothing of the number."""
    return text.strip() if any(sign.isalpha() or sign in "%％‰" for sign in text) else ""
