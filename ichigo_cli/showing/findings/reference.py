"""The reference of findings, docs/findings.md in each language: what it says on one code."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final, NamedTuple

import ichigo_cli

_PAGES: Final = {"en": "findings.md", "ja": "findings.ja.md"}
# The first paragraph begins with the severity in bold.
_TEXT: Final = re.compile(r"### \S+\n\n\*\*\S+\*\* (.*?)\n\n", re.DOTALL)
_SENTENCE: Final = re.compile(r".*?(?:。|\.(?=\s|$))")


class Entry(NamedTuple):
    """One section: all of it in Markdown, its text on one line, and the first sentence of that."""

    section: str
    text: str
    summary: str


def entry(code: str, language: str) -> Entry:
    """The section on a code in a language.

    Raises:
        KeyError: there is no such section.
    """
    for section in re.split(r"(?m)^(?=##)", _page(_PAGES[language])):
        match = _TEXT.match(section)
        if match and section.startswith(f"### {code}\n"):
            # A line ends behind Japanese punctuation, where no space belongs, or between words.
            text = re.sub(r"(?<=[、。])\n", "", match[1]).replace("\n", " ")
            first = _SENTENCE.match(text)
            return Entry(section.rstrip() + "\n", text, first[0] if first else text)
    raise KeyError(code)


def _page(name: str) -> str:
    here = Path(ichigo_cli.__file__).parent
    inside = here / name
    page = inside if inside.exists() else here.parent / "docs" / name
    return page.read_text(encoding="utf-8")
