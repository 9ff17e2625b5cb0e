"""What a check of a project tells, for every form in which it is shown."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from ichigo_cli.diagnostics import Finding, is_open
from ichigo_cli.lines import Source


class Told(NamedTuple):
    """Findings and what is needed to tell them.

    Args:
        findings: what is told, in the order in which it is shown; accepted ones too.
        hidden: what was found and is not told.
        sources: the files that could be read, by their names in the project.
        folder: the project folder as seen from the root of the repository, `.` if it is that.
        notice: what the plan says of itself.
    """

    findings: Sequence[Finding]
    hidden: Sequence[Finding] = ()
    sources: Mapping[str, Source] = MappingProxyType({})
    folder: str = "."
    notice: str | None = None

    @property
    def open(self) -> list[Finding]:
        """What is told and not accepted."""
        return [finding for finding in self.findings if is_open(finding)]

    @property
    def accepted(self) -> list[tuple[Finding, str]]:
        """The warnings that somebody accepted, each with the reason."""
        return [(each, each.accepted) for each in self.findings if each.accepted is not None]

    def path(self, file: str) -> str:
        """A file of the project as seen from the root of the repository."""
        return file if self.folder == "." else f"{self.folder}/{file}"
