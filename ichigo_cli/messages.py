"""A finding in the reader's words, for every form in which findings are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ichigo_cli.diagnostics import Finding, Severity, count
from ichigo_cli.textfile import printable

if TYPE_CHECKING:
    from ichigo_cli.language import Words

_MOST_LISTED: Final = 12
_LONGEST_FACT: Final = 120
_ELLIPSIS: Final = "..."


class Explained:
    """A finding in words: what is wrong, and what to write instead."""

    def __init__(self, finding: Finding, words: Words) -> None:
        self.finding = finding
        facts = {name: _fact(name, value, words) for name, value in finding.facts.items()}
        variant = str(finding.facts.get("variant", ""))
        self.message = words(_key(words, f"finding.{finding.code}", variant), **facts)
        self.hint = words(_key(words, f"finding.{finding.code}.hint", variant), **facts)


def _key(words: Words, base: str, variant: str) -> str:
    return f"{base}.{variant}" if variant and words.has(f"{base}.{variant}") else base


def _fact(name: str, value: object, words: Words) -> str:
    if name == "shape":
        return words(f"shape.{value}")
    if isinstance(value, (list, tuple)):
        items = [printable(str(item)) for item in value[:_MOST_LISTED]]
        return words.listed(items + [_ELLIPSIS] * (len(value) > _MOST_LISTED))
    text = printable(str(value))
    return text if len(text) <= _LONGEST_FACT else text[:_LONGEST_FACT] + _ELLIPSIS


def counts_text(findings: tuple[Finding, ...], accepted: int, words: Words) -> str:
    """How many errors, warnings and accepted warnings there are."""
    errors, warnings = (count(findings, severity) for severity in Severity)
    counts = words("validate.counts", errors=errors, warnings=warnings)
    if not accepted:
        return counts
    return words.listed([counts, words("validate.accepted-count", count=accepted)])
