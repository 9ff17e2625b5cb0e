"""A finding in the reader's words, for every form in which findings are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ichigo_cli.diagnostics import Finding, Severity, count
from ichigo_cli.textfile import printable

if TYPE_CHECKING:
    from collections.abc import Collection

    from ichigo_cli.language import Words

_MOST_LISTED: Final = 12
_LONGEST_FACT: Final = 120
_ELLIPSIS: Final = "..."


class Explained:
    """A finding in words: what is wrong, and what to write instead."""

    def __init__(self, finding: Finding, words: Words) -> None:
        self.finding = finding
        facts = {
            name: _explained(value, str(finding.facts.get("sort", "")), words)
            if name == "known"
            else _fact(name, value, words)
            for name, value in finding.facts.items()
        }
        variant = str(finding.facts.get("variant", ""))
        self.message = words(_key(words, f"finding.{finding.code}", variant), **facts)
        self.hint = words(_key(words, f"finding.{finding.code}.hint", variant), **facts)


def _key(words: Words, base: str, variant: str) -> str:
    return f"{base}.{variant}" if variant and words.has(f"{base}.{variant}") else base


def _explained(known: object, sort: str, words: Words) -> str:
    """What could have been written, each word with its meaning and each id with its name."""
    items = list(known) if isinstance(known, (list, tuple)) else []
    told = []
    for item in items[:_MOST_LISTED]:
        word, meaning = item if isinstance(item, tuple) else (item, None)
        if words.has(f"{sort}.{word}"):
            meaning = words(f"{sort}.{word}")
        shown = printable(word)
        explains = meaning and meaning != word
        told.append(words("cell.in", text=shown, detail=printable(meaning)) if explains else shown)
    return words.listed(told + [_ELLIPSIS] * (len(items) > _MOST_LISTED))


def _fact(name: str, value: object, words: Words) -> str:
    if name == "shape":
        return words(f"shape.{value}")
    if isinstance(value, (list, tuple)):
        items = [printable(str(item)) for item in value[:_MOST_LISTED]]
        return words.listed(items + [_ELLIPSIS] * (len(value) > _MOST_LISTED))
    text = printable(str(value))
    return text if len(text) <= _LONGEST_FACT else text[:_LONGEST_FACT] + _ELLIPSIS


def counts_lines(
    shown: Collection[Finding], accepted: int, hidden: Collection[Finding], words: Words
) -> list[str]:
    """How many errors, warnings and accepted warnings there are, and how many are not shown."""
    told = [_counts(shown, words)]
    if accepted:
        told.append(words("validate.accepted-count", count=accepted))
    lines = [words.listed(told)]
    if hidden:
        lines.append(words("validate.hidden", counts=_counts(hidden, words)))
    return lines


def _counts(findings: Collection[Finding], words: Words) -> str:
    errors, warnings = (count(findings, severity) for severity in Severity)
    return words("validate.counts", errors=errors, warnings=warnings)
