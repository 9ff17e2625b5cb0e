"""Findings as people and programs read them: text with the line and a caret, or JSON."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from ichigo_cli.diagnostics import Finding, Severity, count
from ichigo_cli.lines import printable, split_lines
from ichigo_cli.showing.findings.messages import Explained, counts_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from ichigo_cli.diagnostics import Place
    from ichigo_cli.reading.acceptance import Accepted
    from ichigo_cli.showing.language import Words

FORMAT_VERSION: Final = 1
_CONTEXT: Final = 60
_ELLIPSIS: Final = "..."

Paint: TypeAlias = "Callable[[str, str], str]"


# ── text ────────────────────────────────────────────────────────────────────────────────────────


def findings_text(
    findings: Sequence[Finding],
    accepted: Sequence[Accepted],
    texts: Mapping[str, str],
    words: Words,
    paint: Paint,
) -> str:
    """Every finding with its place, its source line, a caret and a hint, file by file.

    Where there are several files, each has a heading with its counts. A warning that was accepted
    has one line, with the reason.

    Args:
        findings: in the order in which they are shown.
        accepted: the accepted warnings, which stand behind the findings of their file.
        texts: the text of every file by its name in the project.
        words: the reader's language.
        paint: colours a text; gets the text and the name of what it is.
    """
    shown: dict[str, list[Finding]] = {}
    settled: dict[str, list[Accepted]] = {}
    for finding in findings:
        shown.setdefault(finding.place.file, []).append(finding)
    for each in accepted:
        settled.setdefault(each.finding.place.file, []).append(each)
    parts = {}
    for file in dict.fromkeys([*shown, *settled]):
        lines = split_lines(texts.get(file, ""))
        blocks = [_block(Explained(f, words), lines, words, paint) for f in shown.get(file, [])]
        of_accepted = [_accepted_line(each, words, paint) for each in settled.get(file, [])]
        parts[file] = "".join([*(f"{block}\n" for block in blocks), *of_accepted])
    if len(parts) == 1:
        return "".join(parts.values())
    for file, part in parts.items():
        title = _title(file, shown.get(file, []), settled.get(file, []), words, paint)
        parts[file] = f"{title}{part}\n" if file in settled else f"{title}{part}"
    return "".join(parts.values())


def _title(
    file: str, findings: list[Finding], accepted: list[Accepted], words: Words, paint: Paint
) -> str:
    counts = counts_lines(findings, len(accepted), (), words)
    title = words("cell.in", text=printable(file), detail=counts[0])
    return f"{paint(title, 'file')}\n"


def _accepted_line(accepted: Accepted, words: Words, paint: Paint) -> str:
    spot = paint(_spot(accepted.finding.place), "place")
    reason = words("validate.accepted", reason=accepted.reason)
    return f"{spot} {reason} [{accepted.finding.code}]\n"


def _block(explained: Explained, source: list[str], words: Words, paint: Paint) -> str:
    finding = explained.finding
    place = _spot(finding.place)
    severity = paint(words(f"validate.{finding.severity}"), finding.severity)
    lines = [f"{paint(place, 'place')} {severity} [{finding.code}] {explained.message}"]
    lines += _excerpt(finding, source)
    lines.append("    " + words("validate.hint", text=explained.hint))
    return "\n".join(lines) + "\n"


def _spot(place: Place) -> str:
    """Where a finding stands: file, line and column, or file, sheet and cell of a workbook."""
    if place.sheet is None:
        return f"{printable(place.file)}:{place.line}:{place.column}:"
    if not place.sheet:
        return f"{printable(place.file)}:"
    return f"{printable(place.file)} {printable(place.sheet)}!{place.cell}:"


def _excerpt(finding: Finding, lines: list[str]) -> Iterator[str]:
    """The source line and a caret below the spot, both cut to a window around it."""
    number, column = finding.place.line, finding.place.column
    if not 1 <= number <= len(lines):
        return
    from rich.cells import cell_len  # noqa: PLC0415 - a clean project has no line to measure

    line = lines[number - 1].replace("\t", " ")
    start = 0 if column <= _CONTEXT else column - _CONTEXT // 2
    head = _ELLIPSIS if start else ""
    before, behind = line[start : column - 1], line[column - 1 : column - 1 + _CONTEXT]
    tail = _ELLIPSIS if len(line) > column - 1 + _CONTEXT else ""
    margin = f"{number:>6} | "
    yield f"{margin}{head}{before}{behind}{tail}".rstrip()
    yield f"{' ' * (len(margin) - 2)}| {' ' * cell_len(head + before)}^"


# ── JSON ────────────────────────────────────────────────────────────────────────────────────────


def findings_json(  # noqa: PLR0913 - what one document is made of
    findings: Sequence[Finding],
    accepted: Sequence[Accepted],
    hidden: Sequence[Finding],
    words: Words,
    notice: str | None,
    more: Mapping[str, Any] = MappingProxyType({}),
) -> str:
    """The findings as the JSON that the format describes, with a newline at its end.

    Where there are any, accepted warnings, the number of findings that are not shown, and the
    strategy's notice follow under keys of their own, and so does what else a command has to say.
    """
    import simplejson  # noqa: PLC0415 - only this format needs it

    document: dict[str, Any] = {
        "ichigo": FORMAT_VERSION,
        **_counts(findings),
        "diagnostics": [_diagnostic(Explained(finding, words)) for finding in findings],
    }
    if accepted:
        document["accepted"] = [
            {**_diagnostic(Explained(each.finding, words)), "reason": each.reason}
            for each in accepted
        ]
    if hidden:
        document["hidden"] = _counts(hidden)
    if notice:
        document["notice"] = notice
    document |= more
    return simplejson.dumps(document, ensure_ascii=False, indent=1, use_decimal=True) + "\n"


def _counts(findings: Sequence[Finding]) -> dict[str, int]:
    return {f"{severity}s": count(findings, severity) for severity in Severity}


def _diagnostic(explained: Explained) -> dict[str, Any]:
    finding = explained.finding
    return {
        "severity": finding.severity.value,
        "code": finding.code,
        "message": explained.message,
        "hint": explained.hint,
        "file": finding.place.file,
        "line": finding.place.line,
        "column": finding.place.column,
        **(
            {"sheet": finding.place.sheet, "cell": finding.place.cell}
            if finding.place.sheet
            else {}
        ),
    }
