"""Findings as people and programs read them: text with the line and a caret, or JSON."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from ichigo_cli.diagnostics import Finding, Severity, count, is_open
from ichigo_cli.limits import LINE_AROUND
from ichigo_cli.lines import printable
from ichigo_cli.showing.findings.messages import Explained, counts_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from ichigo_cli.diagnostics import Place
    from ichigo_cli.showing.findings.told import Told
    from ichigo_cli.showing.language import Words

FORMAT_VERSION: Final = 1
_ELLIPSIS: Final = "..."

Paint: TypeAlias = "Callable[[str, str], str]"


# ── text ────────────────────────────────────────────────────────────────────────────────────────


def findings_text(told: Told, words: Words, paint: Paint) -> str:
    """Every finding with its place, its source line, a caret and a hint, file by file.

    Where there are several files, each has a heading with its counts. A warning that was accepted
    has one line, with the reason, behind the other findings of its file.

    Args:
        told: what to show.
        words: the reader's language.
        paint: colours a text; gets the text and the name of what it is.
    """
    by_file: dict[str, list[Finding]] = {}
    for finding in (*told.open, *(finding for finding, _ in told.accepted)):
        by_file.setdefault(finding.place.file, []).append(finding)
    parts = {}
    for file, findings in by_file.items():
        lines = told.sources[file].lines if file in told.sources else []
        parts[file] = "".join(_part(finding, lines, words, paint) for finding in findings)
    if len(parts) == 1:
        return "".join(parts.values())
    for file, findings in by_file.items():
        has_accepted = not all(map(is_open, findings))
        title = _title(file, findings, words, paint)
        parts[file] = f"{title}{parts[file]}\n" if has_accepted else f"{title}{parts[file]}"
    return "".join(parts.values())


def _title(file: str, findings: list[Finding], words: Words, paint: Paint) -> str:
    (counts,) = counts_lines(findings, (), words)
    title = words("cell.in", text=printable(file), detail=counts)
    return f"{paint(title, 'file')}\n"


def _part(finding: Finding, lines: list[str], words: Words, paint: Paint) -> str:
    if finding.accepted is None:
        return f"{_block(Explained(finding, words), lines, words, paint)}\n"
    reason = words("validate.accepted", reason=finding.accepted)
    return f"{paint(_spot(finding.place), 'place')} {reason} [{finding.code}]\n"


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
    start = 0 if column <= LINE_AROUND else column - LINE_AROUND // 2
    head = _ELLIPSIS if start else ""
    before, behind = line[start : column - 1], line[column - 1 : column - 1 + LINE_AROUND]
    tail = _ELLIPSIS if len(line) > column - 1 + LINE_AROUND else ""
    margin = f"{number:>6} | "
    yield f"{margin}{head}{before}{behind}{tail}".rstrip()
    yield f"{' ' * (len(margin) - 2)}| {' ' * cell_len(head + before)}^"


# ── JSON ────────────────────────────────────────────────────────────────────────────────────────


def findings_json(told: Told, words: Words, more: Mapping[str, Any] = MappingProxyType({})) -> str:
    """The findings as the JSON that the format describes, with a newline at its end.

    Where there are any, accepted warnings, the number of findings that are not shown, and the
    strategy's notice follow under keys of their own, and so does what else a command has to say.
    """
    from ichigo_cli.showing.exact_json import laid_out  # noqa: PLC0415 - only this format needs it

    document: dict[str, Any] = {
        "ichigo": FORMAT_VERSION,
        **_counts(told.open),
        "diagnostics": [_diagnostic(Explained(finding, words)) for finding in told.open],
    }
    if told.accepted:
        document["accepted"] = [
            {**_diagnostic(Explained(each, words)), "reason": reason}
            for each, reason in told.accepted
        ]
    if told.hidden:
        document["hidden"] = _counts(told.hidden)
    if told.notice:
        document["notice"] = told.notice
    document |= more
    return laid_out(document) + "\n"


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
