"""Numbers as staff type them, read exactly or refused with the reason.

A number is refused rather than guessed at: 12,5 is never 125, 10² is never 102. The accepted
forms are half- and full-width digits, groups of three, one decimal point, a minus in any of the
usual shapes (- − － ▲ △), and the indicator's own unit behind the digits. A hint that names a
number names the one that is meant in the indicator's unit, or none where that is not certain.
"""

import itertools
import re
from collections.abc import Callable
from decimal import Decimal, localcontext
from typing import Final, NamedTuple

from ichigo_cli.limits import LONGEST_SLIP, MOST_DIGITS

_LETTERS: Final = "".join(map(chr, (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))))
_TO_HALF_WIDTH: Final = str.maketrans(
    f"０１２３４５６７８９．，－＋−％／{_LETTERS}",
    "0123456789.,-+-%/" + "".join(chr(ord(letter) - 0xFEE0) for letter in _LETTERS),
)
_MINUS_SIGNS: Final = "▲△-"
# A group never begins with 0: in 0,123 the comma is a decimal one.
_NUMBER: Final = r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
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
    typed = _Typed.of(written, unit)
    if typed.is_run_together:
        facts = {"text": written, "unit": typed.own, "variant": "digits"}
        return Refusal("number-unit", facts)
    sign, digits = _split_sign(typed.body)
    if re.fullmatch(_NUMBER, digits):
        return _value(sign, digits, written)
    return _refuse(written, typed)


# What a unit may begin with that a number may hold as well: 10a, 100万円, ,000円, e3.
_NUMERIC: Final = r"(?i)[\d.,_]|e[+-]?\d"
# Behind a space even three digits may be a group of the number: 5 100万円.
_TELLS_ITSELF_APART: Final = r"(?!\d{3}(?!\d))\d"


class _Typed(NamedTuple):
    """A text in half-width letters: whole, and without the indicator's own unit behind it."""

    whole: str
    body: str
    own: str

    @classmethod
    def of(cls, written: str, unit: str | None) -> "_Typed":
        whole, own = (each.strip().translate(_TO_HALF_WIDTH) for each in (written, unit or ""))
        body = whole.removesuffix(own).rstrip()
        number = _split_sign(whole)[1]
        is_bare = body != whole and re.match(_NUMERIC, own) and re.fullmatch(_NUMBER, number)
        return cls(whole, whole if is_bare else body, own)

    @property
    def is_run_together(self) -> bool:
        """Whether nobody can tell where the number ends and its unit begins: 510a of 10a."""
        if self.body in {"", self.whole} or not re.match(_NUMERIC, self.own):
            return False
        has_space = len(self.body) + len(self.own) < len(self.whole)
        return not (has_space and re.match(_TELLS_ITSELF_APART, self.own))


def _split_sign(text: str) -> tuple[str, str]:
    if text[:1] and text[0] in _MINUS_SIGNS:
        return "-", text[1:].lstrip()
    return "", text.removeprefix("+")


def _value(sign: str, digits: str, written: str) -> Decimal | Refusal:
    plain = digits.replace(",", "")
    if len(plain.replace(".", "")) > MOST_DIGITS:
        return Refusal("number-too-long", {"text": written, "limit": str(MOST_DIGITS)})
    value = Decimal(plain)
    return Decimal(sign + plain) if value else value


def _refuse(written: str, typed: _Typed) -> Refusal:
    if len(typed.body) > LONGEST_SLIP:
        return Refusal("number-invalid", {"text": written})
    for explain in _REASONS:
        if refusal := explain(typed):
            code, facts = _followed(refusal, typed.own)
            return Refusal(code, {**facts, "text": written})
    if match := re.fullmatch(_WITH_SUFFIX, typed.body):
        facts = {"text": written, "found": match[2]}
        return Refusal("number-unit", {**facts, **_unit_facts(match[1], match[2], typed.own)})
    return Refusal("number-invalid", {"text": written})


def _unit_facts(digits: str, found: str, unit: str) -> dict[str, str]:
    if not unit:
        return {"variant": "bare"}
    # In front of the stroke of 回/年 stands the same unit, so there is nothing to convert.
    is_part = "/" in unit and found == unit.partition("/")[0]
    is_part = is_part and isinstance(parse_number(digits), Decimal)
    return {"unit": unit, **({"variant": "part", "digits": digits} if is_part else {})}


def _followed(refusal: Refusal, unit: str) -> Refusal:
    """The refusal with a hint that will be accepted when it is followed, else what stops it."""
    meant = refusal.facts.get("meant", refusal.facts.get("joined"))
    reading = None if meant is None else parse_number(meant, unit)
    if not isinstance(reading, Refusal):
        return refusal
    if "meant" in refusal.facts and "meant" in reading.facts:
        return Refusal(refusal.code, {"meant": reading.facts["meant"]})
    return reading


_WITH_SUFFIX: Final = r"([▲△+-]?\s*[0-9][0-9,]*(?:\.[0-9]+)?)\s*((?:[^\W\d_]|[%‰℃°]).*)"
_FIGURE: Final = r"([▲△+-]?)\s*([0-9][0-9,.]*[兆億万千百][0-9,.兆億万千百]*)"
_SMALL_POWERS: Final = {"百": 2, "千": 3}
_LARGE_POWERS: Final = {"万": 4, "億": 8, "兆": 12}
# Before these a 千 or 百万 counts thousands or millions of them; 百貨店 are no hundred 貨店.
_COUNTED: Final = frozenset({
    "円", "ドル", "ユーロ", "人", "件", "戸", "世帯", "台", "個", "本", "枚", "冊", "部", "回",
    "頭", "羽", "匹", "尾", "棟", "社", "店", "株", "俵", "箱", "袋", "束", "食", "字", "歩",
    "点", "石", "坪", "泊", "人泊", "人日", "g", "kg", "t", "トン", "トンCO2", "t-CO2", "l",
    "kl", "m", "km", "m2", "m²", "㎡", "m3", "m³", "㎥", "ha", "kW", "kWh",
})  # fmt: skip
_MULTIPLIED: Final = r"([百千]?)([万億兆]?)([^十百千万億兆]*)"
_FOOTNOTE_MARKS: Final = "*※†‡"
_NO_FOOTNOTE: Final = "m[²³]|[¼-¾⅐-⅞↉]"
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


def _empty(typed: _Typed) -> Refusal | None:
    return None if typed.body else Refusal("number-empty", {})


def _symbol(typed: _Typed) -> Refusal | None:
    if meaning := _SYMBOLS.get(typed.body):
        return Refusal("number-symbol", {"variant": meaning})
    if typed.body in {"p", "r"} or re.fullmatch(_MARKED, typed.body):
        meaning = "preliminary" if "p" in typed.body else "revised"
        return Refusal("number-symbol", {"variant": meaning})
    return None


def _underscore(typed: _Typed) -> Refusal | None:
    if re.fullmatch(r"[▲△+-]?[0-9]+(?:_[0-9]+)+(?:\.[0-9]+)?", typed.body):
        return Refusal("number-underscore", {"meant": typed.body.replace("_", "")})
    return None


def _exponent(typed: _Typed) -> Refusal | None:
    if re.fullmatch(r"[▲△+-]?[0-9.]+[eE][+-]?[0-9]+", typed.body):
        return Refusal("number-exponent", {})
    return None


def _not_finite(typed: _Typed) -> Refusal | None:
    if typed.body.upper() in _SPREADSHEET_ERRORS:
        return Refusal("number-not-finite", {"variant": "spreadsheet"})
    if typed.body.lower().lstrip("+-") in {"nan", "inf", "infinity"}:
        return Refusal("number-not-finite", {})
    return None


def _approximate(typed: _Typed) -> Refusal | None:
    if match := re.fullmatch(
        r"(?:約|およそ|概ね|ほぼ|~|～|〜|≒|ca\.?\s*)(.+)|(.+?)(?:程度|前後|余り?|弱|強)", typed.body
    ):
        return Refusal("number-approximate", {"meant": match[1] or match[2]})
    return None


def _kanji(typed: _Typed) -> Refusal | None:
    if not re.fullmatch(_FIGURE + "[^0-9]*", typed.body):
        return None
    # The unit counts as well: without it, 1億2,000万円 would be 1億2,000.
    match = re.fullmatch(_FIGURE + "(.*)", typed.whole)
    numbers = re.findall(r"[0-9,.]+", match[2]) if match else ()
    if match is None or not all(re.fullmatch(_NUMBER, each) for each in numbers):
        return Refusal("number-invalid", {})
    with localcontext(prec=2 * LONGEST_SLIP):
        meant = _in_unit(match[2], match[3].strip(), typed)
        if meant is not None:
            return Refusal("number-kanji", {"meant": f"{match[1]}{meant.normalize():f}"})
    return Refusal("number-kanji", {"unit": typed.own, "variant": "unit" if typed.own else "bare"})


def _in_unit(figure: str, tail: str, typed: _Typed) -> Decimal | None:
    """What a figure such as 1.2億 with what stands behind it is in the indicator's own unit.

    Returns:
        The number, 120 where the unit is 百万円 and the tail 円; None where it is not certain:
        the tail is another unit, or the unit may have a magnitude that is not known here.
    """
    value = _counted(figure)
    if value is None or not typed.own:
        return value
    unit = re.fullmatch(_MULTIPLIED, typed.own)
    if unit is None or re.search(r"\d", typed.own.partition("/")[0].rstrip("23")):
        return None
    base = unit[3]
    power = _SMALL_POWERS.get(unit[1], 0) + _LARGE_POWERS.get(unit[2], 0)
    if not power:
        return value if tail in {"", base, base.partition("/")[0]} else None
    if base.partition("/")[0] not in _COUNTED or tail not in {base, base.partition("/")[0]}:
        return None
    value = value.scaleb(-power)
    is_stripped = typed.body != typed.whole and not typed.body[-1].isdecimal()
    # 5千百万円 may be 51 or 5,000 百万円; 2千万円 are 2,000万円 in both ways.
    return value if not is_stripped or value == _counted(_split_sign(typed.body)[1]) else None


def _counted(figure: str) -> Decimal | None:
    """The value of a figure with counting words, None where its steps do not fall: 2万3億."""
    terms: list[tuple[Decimal, int]] = []
    large, is_open = 0, False
    for digits, power in reversed(re.findall(r"([0-9,.]*)([兆億万千百]?)", figure)[:-1]):
        if is_open and power not in _SMALL_POWERS:
            return None
        large = _LARGE_POWERS.get(power, large)
        place = large + _SMALL_POWERS.get(power, 0)
        # 千 alone is one thousand; 万 alone belongs to what stands before it, as in 2千万.
        is_open = not digits and power in _LARGE_POWERS
        if not is_open:
            terms.append((Decimal(digits.replace(",", "") or 1).scaleb(place), place))
    for (low, _), (high, place) in itertools.pairwise(terms):
        if low >= 10**place or high % 10**place:
            return None
    return sum((term for term, _ in terms), Decimal(0))


def _footnote(typed: _Typed) -> Refusal | None:
    import unicodedata  # noqa: PLC0415 - a module of its own size, needed only for a mistake

    body = typed.body
    raised = "".join(c for c in body if unicodedata.category(c) == "No")
    bracketed = re.fullmatch(r"([▲△+-]?[0-9][0-9,.]*)\s*[\[(（［]?注?[0-9]*[\])）］]", body)
    if bracketed:
        return Refusal("number-footnote", {"meant": bracketed[1]})
    if re.search(_NO_FOOTNOTE, body) or not (raised or re.search(f"[{_FOOTNOTE_MARKS}]", body)):
        return None
    # 5²3 may be 5 or 53, and ※1580 either 1580 or a note 1 on 580.
    inside = rf"[0-9.,][{raised}]+[0-9.,]" if raised else r"(?!)"
    if re.search(rf"{inside}|^[^0-9]*[{_FOOTNOTE_MARKS}]\s*[0-9]{{2}}", body):
        return Refusal("number-footnote", {"variant": "unclear"})
    # Digits behind a mark are the footnote's own: 580※1 is 580.
    alone = re.sub(rf"([0-9][^{_FOOTNOTE_MARKS}]*?)\s*[{_FOOTNOTE_MARKS}].*", r"\1", body)
    meant = "".join(c for c in alone if c not in raised + _FOOTNOTE_MARKS)
    return Refusal("number-footnote", {"meant": meant})


def _accounting(typed: _Typed) -> Refusal | None:
    if match := re.fullmatch(r"[(（]([0-9][0-9,.]*)[)）]", typed.body):
        return Refusal("number-accounting", {"meant": f"-{match[1]}"})
    return None


def _grouping(typed: _Typed) -> Refusal | None:
    if not re.fullmatch(r"[▲△+-]?\s*[0-9]*(?:[,.][0-9]*)+", typed.body) or "," not in typed.body:
        return None
    return Refusal("number-grouping", {"joined": re.sub(r"[,\s]", "", typed.body)})


def _point(typed: _Typed) -> Refusal | None:
    if match := re.fullmatch(r"([▲△+-]?)(?:\.([0-9]+)|([0-9]+)\.)", typed.body):
        meant = f"{match[1]}0.{match[2]}" if match[2] else f"{match[1]}{match[3]}"
        return Refusal("number-point", {"meant": meant})
    return None


# The order matters: a symbol is not a broken number, and a kanji figure is not a unit.
_REASONS: Final[tuple[Callable[[_Typed], Refusal | None], ...]] = (
    _empty, _symbol, _underscore, _exponent, _not_finite, _approximate, _accounting, _footnote,
    _kanji, _grouping, _point,
)  # fmt: skip
