"""Findings as GitHub shows them: annotations beside the line, and a table for the job summary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ichigo_cli.limits import MOST_IN_SUMMARY
from ichigo_cli.lines import visible
from ichigo_cli.showing.escaping import escape_markdown, inert
from ichigo_cli.showing.findings.messages import Explained, counts_lines

if TYPE_CHECKING:
    from ichigo_cli.diagnostics import Finding
    from ichigo_cli.showing.findings.told import Told
    from ichigo_cli.showing.language import Words


def workflow_commands(told: Told, words: Words) -> str:
    """A workflow command for every finding; accepted ones are notices."""
    lines = [
        _command(each.severity.value, each, told, Explained(each, words).sentence(words))
        for each in told.open
    ]
    lines += [
        _command("notice", each, told, words("validate.accepted", reason=reason))
        for each, reason in told.accepted
    ]
    return "".join(f"{line}\n" for line in lines)


def _command(kind: str, finding: Finding, told: Told, message: str) -> str:
    place = finding.place
    file = told.path(place.file)
    properties = {"file": file, "line": place.line, "col": place.column, "title": finding.code}
    joined = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{kind} {joined}::{_data(message)}"


def _data(text: str) -> str:
    shown = visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return inert(shown, "text")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def summary(told: Told, words: Words) -> str:
    """The findings as a Markdown table for the summary page of a job, with a bound on its rows."""
    lines = ["## ichigo validate"]
    for line in counts_lines(told.findings, told.hidden, words):
        lines += ["", escape_markdown(line)]
    if told.findings:
        heads = ("place", "severity", "code", "message")
        lines += ["", f"| {' | '.join(words(f'summary.{head}') for head in heads)} |"]
        lines += ["| :-- | :-- | :-- | :-- |"]
    said = [(each, words(f"validate.{each.severity}")) for each in told.open]
    said += [(each, words("validate.accepted", reason=reason)) for each, reason in told.accepted]
    lines += [_row(finding, severity, words) for finding, severity in said[:MOST_IN_SUMMARY]]
    if len(said) > MOST_IN_SUMMARY:
        lines += ["", escape_markdown(words("summary.more", count=len(said) - MOST_IN_SUMMARY))]
    return "\n".join(lines) + "\n"


def _row(finding: Finding, severity: str, words: Words) -> str:
    place = f"{finding.place.file}:{finding.place.line}:{finding.place.column}"
    cells = (place, severity, finding.code, Explained(finding, words).sentence(words))
    return f"| {' | '.join(escape_markdown(cell) for cell in cells)} |"
