"""Findings as GitHub shows them: annotations beside the line, and a table for the job summary."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ichigo_cli.lines import visible
from ichigo_cli.showing.escaping import escape_markdown, inert
from ichigo_cli.showing.findings.messages import Explained, counts_lines, path_from_root

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ichigo_cli.diagnostics import Finding
    from ichigo_cli.reading.acceptance import Accepted
    from ichigo_cli.showing.language import Words


MOST_ROWS: Final = 500
"""What GitHub shows of a summary ends at 1 MiB; so many rows stay far below."""


def workflow_commands(
    findings: Sequence[Finding], accepted: Sequence[Accepted], folder: str, words: Words
) -> str:
    """A workflow command for every finding; accepted ones are notices.

    Args:
        findings: errors and warnings that stand.
        accepted: warnings that were accepted.
        folder: the project folder as seen from the root of the repository, `.` if it is that.
        words: the reader's language.
    """
    lines = [
        _command(f.severity.value, f, Explained(f, words).sentence(words), folder) for f in findings
    ]
    lines += [
        _command("notice", each.finding, words("validate.accepted", reason=each.reason), folder)
        for each in accepted
    ]
    return "".join(f"{line}\n" for line in lines)


def _command(kind: str, finding: Finding, message: str, folder: str) -> str:
    place = finding.place
    file = path_from_root(place.file, folder)
    properties = {"file": file, "line": place.line, "col": place.column, "title": finding.code}
    joined = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{kind} {joined}::{_data(message)}"


def _data(text: str) -> str:
    shown = visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return inert(shown, "text")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def summary(
    findings: Sequence[Finding],
    accepted: Sequence[Accepted],
    hidden: Sequence[Finding],
    words: Words,
) -> str:
    """The findings as a Markdown table for the summary page of a job, with at most `MOST_ROWS`."""
    lines = ["## ichigo validate"]
    for line in counts_lines(findings, len(accepted), hidden, words):
        lines += ["", escape_markdown(line)]
    if findings or accepted:
        heads = ("place", "severity", "code", "message")
        lines += ["", f"| {' | '.join(words(f'summary.{head}') for head in heads)} |"]
        lines += ["| :-- | :-- | :-- | :-- |"]
    said = [(f, words(f"validate.{f.severity}")) for f in findings]
    said += [(each.finding, words("validate.accepted", reason=each.reason)) for each in accepted]
    lines += [_row(finding, severity, words) for finding, severity in said[:MOST_ROWS]]
    if len(said) > MOST_ROWS:
        lines += ["", escape_markdown(words("summary.more", count=len(said) - MOST_ROWS))]
    return "\n".join(lines) + "\n"


def _row(finding: Finding, severity: str, words: Words) -> str:
    place = f"{finding.place.file}:{finding.place.line}:{finding.place.column}"
    cells = (place, severity, finding.code, Explained(finding, words).sentence(words))
    return f"| {' | '.join(escape_markdown(cell) for cell in cells)} |"
