"""`ichigo validate`: every mistake in the files of a project."""

import itertools
import os
import sys
from collections.abc import Callable, Collection, Sequence
from typing import Final, NamedTuple

from ichigo_cli.command.closing import closing_lines
from ichigo_cli.command.files import append, below_root
from ichigo_cli.command.options import COMMON, Option
from ichigo_cli.command.session import Session, project_folder
from ichigo_cli.command.streams import is_on_github, painter, show, write, write_unchanged
from ichigo_cli.command.usage import pick
from ichigo_cli.diagnostics import CODES, Severity, bounded, is_open
from ichigo_cli.problems import FINE, UNREADABLE, WRONG
from ichigo_cli.reading.project import Project, read_project
from ichigo_cli.showing.findings import FORMATS as DOCUMENTS
from ichigo_cli.showing.findings.told import Told
from ichigo_cli.showing.language import Words

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
    read = read_project(project_folder(session))
    told = _told(read, select or CODES, ignore)
    show_as(Checked(read, told, words, session.color))
    if read.is_unreadable:
        return UNREADABLE
    # What is not shown may be a doubt that nobody shares, but an error is one for every table.
    return WRONG if read.has_errors or (fail_on == "warning" and told.open) else FINE


def _explain(code: str, words: Words) -> int:
    from ichigo_cli.showing.findings.reference import entry  # noqa: PLC0415 - only this needs it

    write(entry(pick(words, "--explain", code, CODES), words.language).section, "markdown")
    return FINE


def _told(read: Project, select: Collection[str], ignore: Collection[str]) -> Told:
    """The findings that are asked for, as many as are told, and the others; accepted ones too."""
    asked = {code for code in select if code not in ignore}
    left = [finding for finding in read.findings if is_open(finding)]
    shown = bounded(finding for finding in left if finding.code in asked)
    return Told(
        findings=(*shown, *itertools.filterfalse(is_open, read.findings)),
        hidden=tuple(finding for finding in left if finding.code not in asked),
        sources=read.sources,
        folder=below_root(read.folder),
        notice=read.notice,
    )


# ── formats ─────────────────────────────────────────────────────────────────────────────────────


class Checked(NamedTuple):
    """What every format is made from."""

    read: Project
    told: Told
    words: Words
    color: str

    @property
    def closing_lines(self) -> str:
        """What comes last where people read."""
        return closing_lines(self.read, self.told, self.words)


def _text(of: Checked) -> None:
    if of.told.findings:
        # A sound plan needs none of it.
        from ichigo_cli.showing.findings.text import findings_text  # noqa: PLC0415

        show(findings_text(of.told, of.words, painter(of.color, sys.stdout)))
    show(of.closing_lines)


def _github(of: Checked) -> None:
    from ichigo_cli.showing.escaping import inert  # noqa: PLC0415 - only this needs it
    from ichigo_cli.showing.findings.github import summary  # noqa: PLC0415 - as above

    write_unchanged(DOCUMENTS["github"](of.told, of.words))
    # This form is for GitHub wherever it is made, and only its own commands may act there.
    write_unchanged(inert(of.closing_lines, "text"))
    if page := os.environ.get("GITHUB_STEP_SUMMARY"):
        append(page, summary(of.told, of.words))


def _written(form: str) -> Callable[[Checked], None]:
    """What writes one of the formats that are JSON."""
    return lambda of: write(DOCUMENTS[form](of.told, of.words), "json")


FORMATS: Final = {
    "text": _text,
    "json": _written("json"),
    "github": _github,
    "sarif": _written("sarif"),
}
