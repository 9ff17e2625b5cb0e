"""Ids for what has none yet: romanised where a name can be read in one way only, else numbered."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection

_LONGEST: Final = 40
_VOWELS: Final = "aiueo"
_ROWS: Final = {
    "": "アイウエオ", "k": "カキクケコ", "g": "ガギグゲゴ", "s": "サシスセソ", "z": "ザジズゼゾ",
    "t": "タチツテト", "d": "ダヂヅデド", "n": "ナニヌネノ", "h": "ハヒフヘホ", "b": "バビブベボ",
    "p": "パピプペポ", "m": "マミムメモ", "r": "ラリルレロ",
}  # fmt: skip
_SYLLABLES: Final = {
    kana: consonant + vowel
    for consonant, row in _ROWS.items()
    for kana, vowel in zip(row, _VOWELS, strict=True)
} | {
    "シ": "shi", "チ": "chi", "ツ": "tsu", "フ": "fu", "ジ": "ji", "ヂ": "ji", "ヅ": "zu",
    "ヤ": "ya", "ユ": "yu", "ヨ": "yo", "ワ": "wa", "ヲ": "o", "ン": "n", "ヴ": "vu", "ー": "",
}  # fmt: skip
_SMALL: Final = {
    "ャ": "ya", "ュ": "yu", "ョ": "yo", "ァ": "a", "ィ": "i", "ゥ": "u", "ェ": "e", "ォ": "o",
}  # fmt: skip


def slug(name: str) -> str | None:
    """An id that reads like the name (Hepburn), or None where the name has a kanji.

    A kanji can be read in several ways, and an id must not be wrong for good.
    """
    text = unicodedata.normalize("NFKC", name).strip()
    katakana = "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in text)
    spelt = _spelt(katakana)
    if spelt is None:
        return None
    made = re.sub(r"[^a-z0-9]+", "-", spelt.lower()).strip("-")[:_LONGEST].rstrip("-")
    return made if re.match(r"[a-z]", made) else None


def _spelt(text: str) -> str | None:
    spelt = ""
    is_double = False
    for sign in text:
        if sign == "ッ":
            is_double = True
            continue
        if sign in _SMALL:
            spelt = _joined(spelt, _SMALL[sign])
            continue
        piece = _SYLLABLES.get(sign, sign)
        if sign not in _SYLLABLES and not sign.isascii() and sign.isalnum():
            return None
        if is_double and piece[:1].isalpha():
            piece = ("t" if piece.startswith("ch") else piece[0]) + piece
        is_double = False
        spelt += piece if piece.isalnum() or not piece else "-"
    return spelt


def _joined(spelt: str, small: str) -> str:
    """A small kana joined to the syllable before it: キャ is kya, シャ sha, ティ ti."""
    if small.startswith("y"):
        stem = spelt.removesuffix("i") if spelt.endswith("i") else spelt
        is_soft = stem.endswith(("sh", "ch", "j"))
        return stem + (small[1:] if is_soft else small)
    return (spelt[:-1] if spelt[-1:] in _VOWELS else spelt) + small


def make_id(name: str, kind: str, number: int, taken: Collection[str], width: int = 2) -> str:
    """A new id for a thing of this kind, the number-th of them."""
    made = slug(name)
    if made is None:
        made = f"{kind}-{number:0{width}}"
    candidate, count = made, 2
    while candidate in taken:
        candidate, count = f"{made}-{count}", count + 1
    return candidate
