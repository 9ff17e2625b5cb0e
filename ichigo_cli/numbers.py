"""Numbers as staff type them, read exactly or refused with the reason.

A number is refused rather than guessed at: 12,5 is never 125, 10² is never 102. The accepted
forms are half- and full-width digits, groups of three, one decimal point, a minus in any of the
usual shapes (- − － ▲ △), and the indicator's own unit behind the digits.
"""

from __future__ import annotations

import re
from decimal import Decimal, localcontext
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_DIGITS: Final = 30
"""More digits than any public statistic needs, few enough that arithmetic stays quick."""
_LONGEST_SLIP: Final = 100
"""A refused text longer than this is not a number with a slip, and is not searched for one."""

_LETTERS: Final = "".join(map(chr, (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))))
_TO_HALF_WIDTH: Final = str.maketrans(
    f"０１２３４５６７８９．，－＋−％／{_LETTERS}",
    "0123456789.,-+-%/" + "".join(chr(ord(letter) - 0xFEE0) for letter in _LETTERS),
)
_MINUS_SIGNS: Final = "▲△-"
# A group never begins with 0: in 0,123 the comma is a decimal one.
_NUMBER: Final = re.compile(r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")
_PLAIN: Final = re.compile(r"[0-9]{1,18}(?:\.[0-9]{1,9})?")


class Refusal(NamedTuple):
    """Why a text is not a number: a finding's code, and what would be right where that is known."""

    code: str
    facts: dict[str, str]


def parse_number(text: str, unit: str | None = None) -> Decimal | Refusal:
    """Read a number as staff type it.

    Args:
        text: the cell, with any white space around it.
        unit: the indicator's own unit, which may stand behind the digits; None if it has none.

    Returns:
        The exact value with the digits as written, or the reason why it is refused.
    """
    if _PLAIN.fullmatch(text):
        return Decimal(text)
    written = text.strip()
    body = _without_unit(written.translate(_TO_HALF_WIDTH), unit)
    sign, digits = _split_sign(body)
    if _NUMBER.fullmatch(digits):
        return _value(sign, digits, written)
    return _refuse(written, body, unit)


def _without_unit(text: str, unit: str | None) -> str:
    own = unit.strip().translate(_TO_HALF_WIDTH) if unit else ""
    return text.removesuffix(own).rstrip() if own else text


def _split_sign(text: str) -> tuple[str, str]:
    if text[:1] and text[0] in _MINUS_SIGNS:
        return "-", text[1:].lstrip()
    return "", text.removeprefix("+")


def _value(sign: str, digits: str, written: str) -> Decimal | Refusal:
    plain = digits.replace(",", "")
    if len(plain.replace(".", "")) > MAX_DIGITS:
        return Refusal("number-too-long", {"text": written, "limit": str(MAX_DIGITS)})
    value = Decimal(plain)
    return Decimal(sign + plain) if value else value


def _refuse(written: str, body: str, unit: str | None) -> Refusal:
    if len(body) > _LONGEST_SLIP:
        return Refusal("number-invalid", {"text": written})
    for explain in _REASONS:
        if refusal := explain(body):
            code, facts = _followed(refusal, unit)
            return Refusal(code, {**facts, "text": written})
    if match := re.fullmatch(_WITH_SUFFIX, body):
        facts = {"text": written, "found": match[2]}
        return Refusal("number-unit", {**facts, **_unit_facts(match[1], match[2], unit)})
    return Refusal("number-invalid", {"text": written})


def _unit_facts(digits: str, found: str, unit: str | None) -> dict[str, str]:
    if not unit:
        return {"variant": "bare"}
    # In front of the stroke of 回/年 stands the same unit, so there is nothing to convert.
    is_part = "/" in unit and found == unit.partition("/")[0]
    return {"unit": unit, **({"variant": "part", "digits": digits} if is_part else {})}


def _followed(refusal: Refusal, unit: str | None) -> Refusal:
    """The refusal with a hint that will be accepted when it is followed, else what stops it."""
    meant = refusal.facts.get("meant", refusal.facts.get("joined"))
    reading = None if meant is None else parse_number(meant, unit)
    if not isinstance(reading, Refusal):
        return refusal
    if "meant" in refusal.facts and "meant" in reading.facts:
        return Refusal(refusal.code, {"meant": reading.facts["meant"]})
    return reading


_WITH_SUFFIX: Final = r"([▲△+-]?\s*[0-9][0-9,]*(?:\.[0-9]+)?)\s*((?:[^\W\d_]|[%‰℃°]).*)"
_KANJI: Final = r"([▲△+-]?)\s*(?=[0-9])((?:[0-9,.]*[兆億万千百])+)([0-9,.]*)[^0-9]*"
_KANJI_POWERS: Final = {"百": 2, "千": 3, "万": 4, "億": 8, "兆": 12}
_FOOTNOTE_MARKS: Final = "*※†‡"
_SYMBOLS: Final = {
    "-": "nil", "―": "nil", "—": "nil", "–": "nil", "ー": "nil", "皆無": "nil",
    "…": "pending", "...": "pending", "‥": "pending", "未公表": "pending", "未集計": "pending",
    "不詳": "pending", "集計中": "pending",
    "***": "suppressed", "x": "suppressed", "X": "suppressed", "χ": "suppressed",
    "秘匿": "suppressed",
}  # fmt: skip
_SPREADSHEET_ERRORS: Final = {
    "#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!",
}  # fmt: skip
_MARKED: Final = r"[pr][0-9.,]+|[0-9.,]+[pr]"


def _empty(body: str) -> Refusal | None:
    return None if body else Refusal("number-empty", {})


def _symbol(body: str) -> Refusal | None:
    if meaning := _SYMBOLS.get(body):
        return Refusal("number-symbol", {"variant": meaning})
    if body in {"p", "r"} or re.fullmatch(_MARKED, body):
        meaning = "preliminary" if "p" in body else "revised"
        return Refusal("number-symbol", {"variant": meaning})
    return None


def _underscore(body: str) -> Refusal | None:
    if re.fullmatch(r"[▲△+-]?[0-9]+(?:_[0-9]+)+(?:\.[0-9]+)?", body):
        return Refusal("number-underscore", {"meant": body.replace("_", "")})
    return None


def _exponent(body: str) -> Refusal | None:
    if re.fullmatch(r"[▲△+-]?[0-9.]+[eE][+-]?[0-9]+", body):
        return Refusal("number-exponent", {})
    return None


def _not_finite(body: str) -> Refusal | None:
    if body.upper() in _SPREADSHEET_ERRORS:
        return Refusal("number-not-finite", {"variant": "spreadsheet"})
    if body.lower().lstrip("+-") in {"nan", "inf", "infinity"}:
        return Refusal("number-not-finite", {})
    return None


def _approximate(body: str) -> Refusal | None:
    if match := re.fullmatch(
        r"(?:約|およそ|概ね|ほぼ|~|～|〜|≒|ca\.?\s*)(.+)|(.+?)(?:程度|前後|余り?|弱|強)", body
    ):
        return Refusal("number-approximate", {"meant": match[1] or match[2]})
    return None


def _kanji(body: str) -> Refusal | None:
    match = re.fullmatch(_KANJI, body)
    if match is None:
        return None
    steps = [*re.findall(r"([0-9,.]*)([兆億万千百])", match[2]), (match[3], "")]
    if not all(_NUMBER.fullmatch(digits) for digits, _ in steps if digits):
        return Refusal("number-invalid", {})
    total = section = Decimal(0)
    with localcontext(prec=2 * _LONGEST_SLIP):
        for digits, power in steps:
            number = Decimal(digits.replace(",", "") or 0)
            if power in {"千", "百"}:
                section += number.scaleb(_KANJI_POWERS[power])
            else:
                total += (section + number).scaleb(_KANJI_POWERS.get(power, 0))
                section = Decimal(0)
        return Refusal("number-kanji", {"meant": f"{match[1]}{total.normalize():f}"})


def _footnote(body: str) -> Refusal | None:
    import unicodedata  # noqa: PLC0415 - a module of its own size, needed only for a mistake

    marks = [c for c in body if unicodedata.category(c) == "No" or c in _FOOTNOTE_MARKS]
    bracketed = re.fullmatch(r"([▲△+-]?[0-9][0-9,.]*)\s*[\[(（［]?注?[0-9]*[\])）］]", body)
    if not marks and not bracketed:
        return None
    # Digits behind a mark are the footnote's own: 580※1 is 580.
    alone = re.sub(rf"([0-9][^{_FOOTNOTE_MARKS}]*?)\s*[{_FOOTNOTE_MARKS}].*", r"\1", body)
    meant = bracketed[1] if bracketed else "".join(c for c in alone if c not in marks)
    return Refusal("number-footnote", {"meant": meant})


def _accounting(body: str) -> Refusal | None:
    if match := re.fullmatch(r"[(（]([0-9][0-9,.]*)[)）]", body):
        return Refusal("number-accounting", {"meant": f"-{match[1]}"})
    return None


def _grouping(body: str) -> Refusal | None:
    if not re.fullmatch(r"[▲△+-]?\s*[0-9]*(?:[,.][0-9]*)+", body) or "," not in body:
        return None
    return Refusal("number-grouping", {"joined": re.sub(r"[,\s]", "", body)})


def _point(body: str) -> Refusal | None:
    if match := re.fullmatch(r"([▲△+-]?)(?:\.([0-9]+)|([0-9]+)\.)", body):
        meant = f"{match[1]}0.{match[2]}" if match[2] else f"{match[1]}{match[3]}"
        return Refusal("number-point", {"meant": meant})
    return None


# The order matters: a symbol is not a broken number, and a kanji figure is not a unit.
_REASONS: Final[tuple[Callable[[str], Refusal | None], ...]] = (
    _empty, _symbol, _underscore, _exponent, _not_finite, _approximate, _accounting, _footnote,
    _kanji, _grouping, _point,
)  # fmt: skip
