"""Texts that stay texts inside a document: nothing in them is taken for a mark."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_LABEL: Final = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_LETTER: Final = "(?:[A-Za-z0-9._~!$&'()*+,=:@/-]|%[0-9A-Fa-f]{2})"
_ADDRESS: Final = (
    rf"(https?://(?:{_LABEL}\.)*[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?::[0-9]{{1,4}})?"
    rf"(?:/{_LETTER}*)?(?:\?(?:{_LETTER}|\?)*)?(?:#(?:{_LETTER}|\?)*)?(?<![.,:!?'()*]))"
)

# Marks that mean something anywhere in a line: `&` only where it would begin an entity, `:` and
# `.` only where GitHub would make a link of what is none here, `#` at the end of a heading.
_MARKS: Final = (
    r"(?i)[\\`*_\[\]<>|~$]|&(?=#?\w+;)|(?<= )#(?=#*$)"
    r"|(?:(?<=http)|(?<=https)|(?<=ftp)):(?=//)|(?<=www)\."
)
# Marks that mean something at the beginning of a line: of a list, a heading, a rule.
_OPENING: Final = r"^([0-9]{1,9})?([-+#=.)])(?=[ #=+-]|$)"
# Where a line begins with `::` and has a second one, or has `##[` anywhere. What may stand before
# `::` is what .NET trims, with colours, and lines end wherever anything takes them to end.
_COMMAND: Final = (
    r"(?:^|(?<=[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]))"
    r"((?:[^\S\n\r\v\f\x1c-\x1e\x85\u2028\u2029]|\ufeff|\x1b\[[0-9;]*m)*):(?=:.*::)"
    r"|##(?=\[)"
)
# How each form says `:` and `##` so that they mean the same and are no mark; a text has no way to.
_UNMARKED: Final = {
    "text": (": ", "## "),
    "json": (r"\u003a", r"#\u0023"),
    "html": ("&#58;", "#&#35;"),
    "markdown": ("&#58;", "#&#35;"),
    "css": ("/**/:", r"#\000023"),
}
# White space at which Markdown may break or strip; the ideographic and the hard space stay.
_SPACE: Final = r"[^\S\u3000\u00a0]+"


def split_addresses(text: str) -> list[str]:
    """The text in parts, of which every second one is an http or https address."""
    return re.split(_ADDRESS, text) if "://" in text else [text]


_FORMULA: Final = tuple("=+-@＝＋－＠\t\r")


def without_formula(text: str) -> str:
    """The text with an apostrophe where a spreadsheet would run it as a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def inert(text: str, form: str) -> str:
    """The text with no line that the log of GitHub Actions would take for a command.

    The runner trims a line before it looks for `::` at its start, and looks for `##[` anywhere
    (`ActionCommand.TryParseV2` and `TryParse`), so a blank before them would change nothing.

    Args:
        text: what is about to be written.
        form: `json`, `html`, `markdown` and `css` keep their meaning; in a `text`, which also is
            what CSV is, a blank stands behind the first mark.
    """
    if "::" not in text and "##[" not in text:
        return text
    colon, hashes = _UNMARKED[form]
    return re.sub(_COMMAND, lambda m: hashes if m[1] is None else f"{m[1]}{colon}", text)


# A report says most of its texts several times.
@lru_cache(maxsize=4096)
def escape_markdown(text: str) -> str:
    """The text so that Markdown shows exactly it, on one line, with its addresses as links."""
    parts = split_addresses(re.sub(_SPACE, " ", text).strip(" "))
    parts[::2] = [re.sub(_MARKS, r"\\\g<0>", part) for part in parts[::2]]
    parts[1::2] = [f"<{part}>" for part in parts[1::2]]
    return re.sub(_OPENING, r"\1\\\2", "".join(parts))
