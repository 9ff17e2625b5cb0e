"""`ichigo validate`: every mistake in the files of a project."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.command.closing import closing_lines
from ichigo_cli.command.files import append, below_root
from ichigo_cli.command.options import COMMON, Option
from ichigo_cli.command.session import project_folder
from ichigo_cli.command.streams import is_on_github, painter, show, write, write_unchanged
from ichigo_cli.command.usage import pick
from ichigo_cli.diagnostics import CODES, Severity, bounded
from ichigo_cli.problems import FINE, UNREADABLE, WRONG
from ichigo_cli.reading.project import Project, read_project
from ichigo_cli.showing.escaping import inert
from ichigo_cli.showing.findings.text import findings_json, findings_text

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path
    from typing import TypeAlias

    from ichigo_cli.command.session import Session
    from ichigo_cli.diagnostics import Finding
    from ichigo_cli.showing.language import Words

    Findings: TypeAlias = tuple[Finding, ...]

PARAMETERS: Final = (
    Option("format", "FORMAT"),
    Option("fail_on", "SEVERITY", default="error"),
    Option("select", "CODE", is_repeatable=True),
    Option("ignore", "CODE", is_repeatable=True),
    Option("explain", "CODE"),
    *COMMON,
)


def run(  # noqa: PLR0913 - one parameter for each option of the command line
    session: Session,
    *,
    format: str | None,  # noqa: A002 - the option's name
    fail_on: str,
    select: Sequence[str],
    ignore: Sequence[str],
    explain: str | None,
) -> int:
    """Check every file of the project and report all mistakes at once."""
    words = session.words
    if explain is not None:
        return _explain(explain, words)
    by_itself = "github" if is_on_github() else "text"
    show_as = FORMATS[pick(words, "--format", format or by_itself, FORMATS)]
    pick(words, "--fail-on", fail_on, [severity.value for severity in Severity])
    for option, codes in (("--select", select), ("--ignore", ignore)):
        for code in codes:
            pick(words, option, code, CODES)
    folder = project_folder(session)
    read = read_project(folder)
    shown, hidden = _sifted(read.findings, select or CODES, ignore)
    show_as(Checked(read, folder, shown, hidden, words, session.color))
    if read.is_unreadable:
        return UNREADABLE
    # What is not shown may be a doubt that nobody shares, but an error is one for every table.
    return WRONG if read.has_errors or (fail_on == "warning" and shown) else FINE


def _explain(code: str, words: Words) -> int:
    from ichigo_cli.showing.findings.reference import entry  # noqa: PLC0415 - only this needs it

    write(entry(pick(words, "--explain", code, CODES), words.language).section, "markdown")
    return FINE


def _sifted(
    findings: Findings, select: Collection[str], ignore: Collection[str]
) -> tuple[Findings, Findings]:
    """The findings that are asked for, as many as are told, and the others."""
    asked = {code for code in select if code not in ignore}
    shown = tuple(bounded(finding for finding in findings if finding.code in asked))
    return shown, tuple(finding for finding in findings if finding.code not in asked)


# ── formats ─────────────────────────────────────────────────────────────────────────────────────


class Checked(NamedTuple):
    """What every format is made from."""

    read: Project
    folder: Path
    shown: Findings
    hidden: Findings
    words: Words
    color: str

    @property
    def closing_lines(self) -> str:
        """What comes last where people read."""
        return closing_lines(self.read, self.shown, self.hidden, self.words)


def _text(of: Checked) -> None:
    paint = painter(of.color, sys.stdout)
    text = findings_text(of.shown, of.read.accepted, of.read.texts, of.words, paint)
    show(text + of.closing_lines)


def _json(of: Checked) -> None:
    notice = of.read.strategy.notice if of.read.strategy else None
    write(findings_json(of.shown, of.read.accepted, of.hidden, of.words, notice), "json")


def _github(of: Checked) -> None:
    from ichigo_cli.showing.findings.github import (  # noqa: PLC0415 - only this format needs it
        summary,
        workflow_commands,
    )

    write_unchanged(workflow_commands(of.shown, of.read.accepted, below_root(of.folder), of.words))
    # This form is for GitHub wherever it is made, and only its own commands may act there.
    write_unchanged(inert(of.closing_lines, "text"))
    if page := os.environ.get("GITHUB_STEP_SUMMARY"):
        append(page, summary(of.shown, of.read.accepted, of.hidden, of.words))


def _sarif(of: Checked) -> None:
    from ichigo_cli.showing.findings.sarif import findings_sarif  # noqa: PLC0415

    read = of.read
    write(
        findings_sarif(of.shown, read.accepted, read.texts, below_root(of.folder), of.words), "json"
    )


FORMATS: Final = {"text": _text, "json": _json, "github": _github, "sarif": _sarif}
