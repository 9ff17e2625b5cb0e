"""The reader's language: which one it is, and the words for it.

All words stand in `words`, one module per language; a test holds them to the same keys and
placeholders.
"""

from __future__ import annotations

import importlib
import locale
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LANGUAGES: Final = ("ja", "en")


class Words:
    """The words of one language, looked up by key."""

    def __init__(self, language: str) -> None:
        self.language = language
        module = importlib.import_module(f"ichigo_cli.showing.words.{language}")
        self._words: Mapping[str, str] = module.WORDS

    def __call__(self, key: str, /, **facts: object) -> str:
        """The text behind a key with its placeholders filled in."""
        return self._words[key].format_map(facts) if facts else self._words[key]

    def has(self, key: str) -> bool:
        """Whether there is a text behind a key."""
        return key in self._words

    def sentences(self, texts: Iterable[str | None]) -> str:
        """Texts that stand behind each other, those that are missing left out."""
        said = [text for text in texts if text]
        stop = self("sentence.separator").strip()
        return self("sentence.separator").join(
            [*(t.removesuffix(stop) for t in said[:-1]), *said[-1:]]
        )

    def listed(self, items: list[str] | tuple[str, ...]) -> str:
        """Items as this language lists them."""
        return self("list.separator").join(items)


def reader_language(environment: Mapping[str, str]) -> str:
    """The language that the environment asks for: ICHIGO_LANG, then the locale, then English."""
    names = [environment.get(key) for key in ("ICHIGO_LANG", "LC_ALL", "LC_MESSAGES", "LANG")]
    # Windows sets none of these; there Python knows the locale as Japanese_Japan.
    chosen = next((name for name in names if name), None) or locale.getlocale()[0] or ""
    return "ja" if chosen.lower().startswith("ja") else "en"
