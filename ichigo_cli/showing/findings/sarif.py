"""Findings as SARIF 2.1.0, for code-scanning services."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

import simplejson

from ichigo_cli import __version__
from ichigo_cli.diagnostics import CODES, GROUPS, Finding, Place
from ichigo_cli.lines import split_lines
from ichigo_cli.showing.findings.messages import Explained, path_from_root
from ichigo_cli.showing.findings.reference import entry

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ichigo_cli.reading.acceptance import Accepted
    from ichigo_cli.showing.language import Words

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT: Final = "%SRCROOT%"


def findings_sarif(
    findings: Sequence[Finding],
    accepted: Sequence[Accepted],
    texts: Mapping[str, str],
    folder: str,
    words: Words,
) -> str:
    """One run of the checker as a SARIF log.

    Args:
        findings: errors and warnings that stand.
        accepted: warnings that were accepted; they appear as suppressed results.
        texts: the text of every file by its name in the project.
        folder: the project folder as seen from the root of the repository, `.` if it is that.
        words: the reader's language.
    """
    reasons = {id(each.finding): each.reason for each in accepted}
    shown = [*findings, *(each.finding for each in accepted)]
    codes = [code for code in CODES if any(finding.code == code for finding in shown)]
    prints = _fingerprints(shown, texts)
    run = {
        "tool": {"driver": _driver(codes, words)},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(finding, codes, print_, folder, words, reasons.get(id(finding)))
            for finding, print_ in zip(shown, prints, strict=True)
        ],
    }
    document = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return simplejson.dumps(document, ensure_ascii=False, indent=1) + "\n"


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


def _result(  # noqa: PLR0913 - what SARIF says of one finding
    finding: Finding,
    codes: list[str],
    fingerprint: str,
    folder: str,
    words: Words,
    accepted: str | None,
) -> dict[str, Any]:
    place = finding.place
    file = path_from_root(place.file, folder)
    location = {
        "artifactLocation": {"uri": _uri(file), "uriBaseId": ROOT},
        "region": {"startLine": place.line, "startColumn": place.column},
    }
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": finding.severity.value,
        "message": {"text": Explained(finding, words).sentence(words)},
        "locations": [{"physicalLocation": location}],
        "partialFingerprints": {"ichigoFinding/v1": fingerprint},
        # SARIF wants this of every result or of none; an empty list says that nobody accepted it.
        "suppressions": [],
    }
    if accepted is not None:
        result["suppressions"] = [{"kind": "inSource", "justification": accepted}]
    return result


def _uri(path: str) -> str:
    from urllib.parse import quote  # noqa: PLC0415 - only this format needs it

    return quote(path, errors="surrogateescape")


def _fingerprints(findings: Sequence[Finding], texts: Mapping[str, str]) -> list[str]:
    """What stays the same when lines are added above: code, file, the line's text, id, count."""
    lines = {name: split_lines(text) for name, text in texts.items()}
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
