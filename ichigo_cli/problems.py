"""What ends a run early and is told in one line, unlike findings, which are told all at once."""

from __future__ import annotations


class UsageProblem(Exception):  # noqa: N818 - the field's word
    """A command line that cannot be carried out. The message is ready to be shown."""


class ReportProblem(Exception):  # noqa: N818 - the field's word
    """A report that cannot be made. `kind` is a key of the words for reports."""

    def __init__(self, kind: str, **facts: object) -> None:
        super().__init__(kind)
        self.kind, self.facts = kind, facts
