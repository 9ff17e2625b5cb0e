"""Grading schemes by themselves, as lines of a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ichigo_cli.showing.folding import fold
from ichigo_cli.showing.rules import in_words, sentences, table, title

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ichigo_cli.scheme import Scheme
    from ichigo_cli.showing.language import Words

_INDENT: Final = "  "


def listed(schemes: Sequence[Scheme], words: Words, width: int) -> list[str]:
    """Every scheme with its name, its title, its rule in words and its source.

    Args:
        schemes: those that come with the program.
        words: the language.
        width: cells of a line.
    """
    lines: list[str] = []
    for scheme in schemes:
        about = [title(scheme, words), in_words(scheme, words), *_source(scheme, words)]
        lines += [*([""] if lines else []), *_block(scheme.name or "", about, width)]
    return lines


def whole(scheme: Scheme, words: Words, width: int) -> list[str]:
    """One scheme with all that it says: also each rule from its parts, and every grade."""
    parts = (
        (words("schemes.rules"), sentences(scheme, words)),
        (words("schemes.grades"), [words("cell.labelled-long", label=grade, text=condition)
                                   for grade, condition in table(scheme, words)]),
        (words("schemes.rate"), _rate(scheme, words)),
    )  # fmt: skip
    lines = listed([scheme], words, width)
    for heading, texts in parts:
        if texts:
            lines += ["", *_block(heading, texts, width)]
    return lines


def _source(scheme: Scheme, words: Words) -> Iterator[str]:
    if scheme.source:
        yield words("cell.labelled-long", label=words("report.source"), text=scheme.source)


def _rate(scheme: Scheme, words: Words) -> list[str]:
    if scheme.rate is None:
        return []
    said = scheme.rate
    told = [words(f"schemes.rate-{said.shown}"), words(f"schemes.rounding-{said.rounding}")]
    if said.above is not None:
        told.append(words("schemes.rate-above", word=said.above))
    return [*told, words("schemes.rate-below", word=said.below)] if said.below else told


def _block(heading: str, texts: Iterable[str], width: int) -> Iterator[str]:
    yield heading
    for text in texts:
        yield from (_INDENT + line for line in fold(text, width - len(_INDENT)))
