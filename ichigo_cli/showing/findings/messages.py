"""A finding in the reader's words, for every form in which findings are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ichigo_cli.columns import (
    COLUMN_WORDS,
    STATUS_WORDS,
    column_word,
    status_of,
    status_word,
)
from ichigo_cli.diagnostics import Finding, Severity, count, is_open
from ichigo_cli.limits import LONGEST_FACT, MOST_LISTED
from ichigo_cli.lines import printable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from ichigo_cli.showing.language import Words

_ELLIPSIS: Final = "..."


class Explained:
    """A finding in words: what is wrong, and what to write instead."""

    def __init__(self, finding: Finding, words: Words) -> None:
        self.finding = finding
        sort = str(finding.facts.get("sort", ""))
        tongue = str(finding.facts.get("tongue", "en"))
        facts = _vocabulary(tongue, words)
        facts |= {name: _fact(name, value, sort, words) for name, value in finding.facts.items()}
        variant = str(finding.facts.get("variant", ""))
        self.message = words(_key(words, f"finding.{finding.code}", variant), **facts)
        self.hint = words(_key(words, f"finding.{finding.code}.hint", variant), **facts)

    def sentence(self, words: Words) -> str:
        """Message and hint in one."""
        return f"{self.message} {words('validate.hint', text=self.hint)}"


def _key(words: Words, base: str, variant: str) -> str:
    return f"{base}.{variant}" if variant and words.has(f"{base}.{variant}") else base


def _vocabulary(tongue: str, words: Words) -> dict[str, str]:
    """How a file of values in this language calls its columns and statuses, for every hint."""
    columns = {f"column_{key}": column_word(key, tongue) for key in COLUMN_WORDS}
    statuses = {
        f"status_{key}": _item(status_word(key, tongue), "status", words) for key in STATUS_WORDS
    }
    return {**columns, **statuses, "all_columns": ",".join(columns.values())}


def _fact(name: str, value: object, sort: str, words: Words) -> str:
    if name == "shape":
        return words(f"shape.{value}")
    if isinstance(value, (list, tuple)):
        told = [_item(item, sort, words) for item in value[:MOST_LISTED]]
        return words.listed(told + [_ELLIPSIS] * (len(value) > MOST_LISTED))
    text = printable(str(value))
    return text if len(text) <= LONGEST_FACT else text[:LONGEST_FACT] + _ELLIPSIS


def _item(item: object, sort: str, words: Words) -> str:
    """A word that could have been written with its meaning, an id with its name, or a number."""
    word, meaning = item if isinstance(item, tuple) else (item, None)
    key = (status_of(str(word)) or word) if sort == "status" else word
    if words.has(f"{sort}.{key}"):
        meaning = words(f"{sort}.{key}")
    shown = printable(str(word))
    if not meaning or meaning == word:
        return shown
    return words("cell.in", text=shown, detail=printable(meaning))


def counts_lines(
    findings: Iterable[Finding], hidden: Collection[Finding], words: Words
) -> list[str]:
    """How many errors, warnings and accepted warnings there are, and how many are not shown."""
    every = list(findings)
    left = [finding for finding in every if is_open(finding)]
    told = [_counts(left, words)]
    if len(every) > len(left):
        told.append(words("validate.accepted-count", count=len(every) - len(left)))
    lines = [words.listed(told)]
    if hidden:
        lines.append(words("validate.hidden", counts=_counts(hidden, words)))
    return lines


def _counts(findings: Collection[Finding], words: Words) -> str:
    errors, warnings = (count(findings, severity) for severity in Severity)
    return words("validate.counts", errors=errors, warnings=warnings)
