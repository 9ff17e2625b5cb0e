"""Texts that stay texts inside a document: nothing in them is taken for a mark."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_LABEL: Final = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_LETTER: Final = "(?:[A-Za-z0-9._~!$&'()*+,=:@/-]|%[0-9A-Fa-f]{2})"
_ADDRESS: Final = re.compile(
    rf"(https?://(?:{_LABEL}\.)*[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?::[0-9]{{1,4}})?"
    rf"(?:/{_LETTER}*)?(?:\?(?:{_LETTER}|\?)*)?(?:#(?:{_LETTER}|\?)*)?(?<![.,:!?'()*]))"
)

# Marks that mean something anywhere in a line: `&` only where it would begin an entity, `:` and
# `.` only where GitHub would make a link of what is none here, `#` at the end of a heading.
_MARKS: Final = re.compile(
    r"[\\`*_\[\]<>|~$]|&(?=#?\w+;)|(?<= )#(?=#*$)"
    r"|(?:(?<=http)|(?<=https)|(?<=ftp)):(?=//)|(?<=www)\.",
    re.IGNORECASE,
)
# Marks that mean something at the beginning of a line: of a list, a heading, a rule.
_OPENING: Final = re.compile(r"^([0-9]{1,9})?([-+#=.)])(?=[ #=+-]|$)")
# White space at which Markdown may break or strip; the ideographic and the hard space stay.
_SPACE: Final = re.compile(r"[^\S\u3000\u00a0]+")


def split_addresses(text: str) -> list[str]:
    """The text in parts, of which every second one is an http or https address."""
    return _ADDRESS.split(text) if "://" in text else [text]


_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def without_formula(text: str) -> str:
    """The text with an apostrophe where a spreadsheet would run it as a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


# A report says most of its texts several times.
@lru_cache(maxsize=4096)
def escape_markdown(text: str) -> str:
    """The text so that Markdown shows exactly it, on one line, with its addresses as links."""
    parts = split_addresses(_SPACE.sub(" ", text).strip(" "))
    parts[::2] = [_MARKS.sub(r"\\\g<0>", part) for part in parts[::2]]
    parts[1::2] = [f"<{part}>" for part in parts[1::2]]
    return _OPENING.sub(r"\1\\\2", "".join(parts))
