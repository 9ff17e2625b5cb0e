"""Findings as SARIF 2.1.0, for code-scanning services."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from ichigo_cli import __version__
from ichigo_cli.diagnostics import CODES, GROUPS, Finding, Place
from ichigo_cli.showing.findings.messages import Explained
from ichigo_cli.showing.findings.reference import entry

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ichigo_cli.lines import Source
    from ichigo_cli.showing.findings.told import Told
    from ichigo_cli.showing.language import Words

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT: Final = "%SRCROOT%"


def findings_sarif(told: Told, words: Words) -> str:
    """One run of the checker as a SARIF log; accepted warnings are suppressed results."""
    shown = [*told.open, *(finding for finding, _ in told.accepted)]
    codes = [code for code in CODES if any(finding.code == code for finding in shown)]
    prints = _fingerprints(shown, told.sources)
    run = {
        "tool": {"driver": _driver(codes, words)},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(finding, codes.index(finding.code), print_, told, words)
            for finding, print_ in zip(shown, prints, strict=True)
        ],
    }
    document = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _driver(codes: list[str], words: Words) -> dict[str, Any]:
    return {
        "name": "ichigo",
        "semanticVersion": __version__,
        "language": words.language,
        "rules": [_rule(code, words) for code in codes],
    }


def _rule(code: str, words: Words) -> dict[str, Any]:
    group = next(name for name, group in GROUPS.items() if code in group)
    section, text, summary = entry(code, words.language)
    return {
        "id": code,
        "shortDescription": {"text": summary},
        "fullDescription": {"text": text},
        "help": {"text": text, "markdown": section},
        "defaultConfiguration": {"level": CODES[code].value},
        "properties": {"tags": [group]},
    }


def _result(
    finding: Finding, rule: int, fingerprint: str, told: Told, words: Words
) -> dict[str, Any]:
    place = finding.place
    file = told.path(place.file)
    location = {
        "artifactLocation": {"uri": _uri(file), "uriBaseId": ROOT},
        "region": {"startLine": place.line, "startColumn": place.column},
    }
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": finding.severity.value,
        "message": {"text": Explained(finding, words).sentence(words)},
        "locations": [{"physicalLocation": location}],
        "partialFingerprints": {"ichigoFinding/v1": fingerprint},
        # SARIF wants this of every result or of none; an empty list says that nobody accepted it.
        "suppressions": [],
    }
    if finding.accepted is not None:
        result["suppressions"] = [{"kind": "inSource", "justification": finding.accepted}]
    return result


def _uri(path: str) -> str:
    from urllib.parse import quote  # noqa: PLC0415 - only this format needs it

    return quote(path, errors="surrogateescape")


def _fingerprints(findings: Sequence[Finding], sources: Mapping[str, Source]) -> list[str]:
    """What stays the same when lines are added above: code, file, the line's text, id, count."""
    lines = {name: source.lines for name, source in sources.items()}
    seen: Counter[tuple[str, ...]] = Counter()
    prints = []
    for finding in findings:
        source = lines.get(finding.place.file, [])
        index = finding.place.line - 1
        # A finding on a whole file stands on the first line, whatever that line is.
        is_whole = finding.place == Place(finding.place.file)
        text = source[index].strip() if index < len(source) and not is_whole else ""
        key = (finding.code, finding.place.file, text, str(finding.facts.get("id", "")))
        seen[key] += 1
        facts = "\0".join((*key, str(seen[key]))).encode(errors="surrogateescape")
        prints.append(hashlib.sha256(facts).hexdigest())
    return prints
