"""A finding: what is wrong with a file, where, and how sure we are of it.

Findings are values. Readers and checks return them; nobody prints them but `findings`.
The words of a finding live in `words`, under its code, once per language.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from ichigo_cli.limits import MOST_TOLD


class Severity(StrEnum):
    """How serious a finding is: an error stops every table, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Place(NamedTuple):
    """A spot in a file of the project.

    `file` is relative to the project folder, with `/`; `line` and `column` count from 1, the
    column in code points. A finding on a whole file stands at line 1, column 1.

    In a workbook `sheet` is the sheet's title, and line and column are those of the cell; an empty
    title means the workbook as a whole.
    """

    file: str
    line: int = 1
    column: int = 1
    sheet: str | None = None

    @property
    def cell(self) -> str | None:
        """The cell as workbooks call it: I7. None outside of a sheet."""
        if not self.sheet:
            return None
        letters, number = "", self.column
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(ord("A") + rest) + letters
        return f"{letters}{self.line}"


NOWHERE: Final = Place("")
"""What does not come from a file."""


class Finding(NamedTuple):
    """One mistake or doubt.

    `facts` fill the placeholders of the code's message and hint. `accepted` is the reason for which
    somebody accepted a warning, and None where nobody did.
    """

    code: str
    place: Place
    facts: Mapping[str, object] = MappingProxyType({})
    accepted: str | None = None

    @property
    def severity(self) -> Severity:
        """The severity that belongs to the code."""
        return CODES[self.code]

    @property
    def reference(self) -> str:
        """The anchor of its code in the reference of findings, `docs/findings.md`."""
        return f"#{self.code}"


_E: Final = Severity.ERROR
_W: Final = Severity.WARNING

GROUPS: Final[Mapping[str, Mapping[str, Severity]]] = {
    "syntax": {
        "file-unreadable": _E,
        "file-not-regular": _E,
        "file-outside-project": _E,
        "file-too-large": _E,
        "too-many-errors": _E,
        "too-many-warnings": _W,
        "file-workbook": _E,
        "file-encoding": _E,
        "file-iso-2022-jp": _E,
        "file-character": _E,
        "yaml-syntax": _E,
        "yaml-duplicate-key": _E,
        "yaml-alias": _E,
        "yaml-tag": _E,
        "yaml-documents": _E,
        "yaml-nesting": _E,
        "csv-empty": _E,
        "csv-delimiter": _E,
        "csv-unclosed-quote": _E,
        "csv-stray-quote": _E,
        "csv-title-row": _E,
        "csv-blank-label": _E,
        "csv-duplicate-label": _E,
        "csv-unknown-label": _E,
        "csv-missing-label": _E,
        "csv-extra-cell": _E,
        "csv-missing-cell": _E,
    },
    "structure": {
        "format-version": _E,
        "wrong-kind": _E,
        "missing-key": _E,
        "unknown-key": _E,
        "unknown-word": _E,
        "bad-flag": _E,
        "bad-id": _E,
        "duplicate-id": _E,
        "bad-tag": _E,
        "damaged-letter": _W,
    },
    "values": {
        "number-empty": _E,
        "number-footnote": _E,
        "number-underscore": _E,
        "number-exponent": _E,
        "number-not-finite": _E,
        "number-approximate": _E,
        "number-kanji": _E,
        "number-grouping": _E,
        "number-thousands": _E,
        "number-unit": _E,
        "number-symbol": _E,
        "number-accounting": _E,
        "number-point": _E,
        "number-too-long": _E,
        "number-invalid": _E,
        "number-negative": _E,
        "integer-range": _E,
        "year-invalid": _E,
        "year-era-end": _E,
        "code-form": _E,
        "code-check-digit": _E,
        "code-unquoted": _W,
        "day-form": _E,
    },
    "plan": {
        "period-order": _E,
        "bands-order": _E,
        "bands-open": _E,
        "aim-mismatch": _E,
        "aim-without-baseline": _W,
        "target-form": _E,
        "target-year": _E,
        "range-order": _E,
        "milestone-year": _E,
        "milestone-flat": _E,
        "flow-only": _E,
        "count-from-year": _E,
        "short-path": _W,
        "rating-and-bands": _E,
        "condition-form": _E,
        "rule-shadowed": _E,
        "rule-unreached": _W,
        "rule-missing": _W,
        "rating-measure": _W,
    },
    "actuals": {
        "actuals-file-name": _E,
        "actuals-other-file": _W,
        "unknown-indicator": _E,
        "duplicate-row": _E,
        "missing-id": _E,
        "name-differs": _W,
        "unknown-status": _E,
        "status-needs-value": _E,
        "status-forbids-value": _E,
        "baseline-mismatch": _W,
        "first-year": _W,
        "ten-times": _W,
        "percent-range": _W,
        "year-outside-plan": _W,
        "value-not-due": _W,
        "flow-gap": _W,
        "never-reported": _W,
        "rating-before-plan": _W,
        "rating-no-previous": _W,
    },
    "review": {
        "reviews-file-name": _E,
        "reviews-other-file": _W,
        "unknown-reviewed": _E,
        "review-unwritten": _W,
        "unknown-grade": _E,
    },
    "list": {
        "list-no-head": _E,
        "list-several": _E,
        "list-heading": _E,
        "list-heading-twice": _E,
        "list-column-left": _W,
        "list-no-name": _E,
        "list-row-left": _W,
        "list-second-head": _E,
        "list-merged": _E,
        "list-cell-kind": _E,
        "list-years-differ": _E,
        "list-same-name": _W,
    },
    "returned": {
        "workbook-kind": _E,
        "workbook-too-large": _E,
        "workbook-damaged": _E,
        "form-identity": _E,
        "form-other-plan": _E,
        "form-outdated": _E,
        "form-sheet": _E,
        "form-row": _E,
        "form-edited": _E,
        "form-unanswered": _W,
        "table-header": _E,
        "cell-kind": _E,
        "cell-merged": _E,
        "cell-taken": _W,
        "answered-twice": _E,
        "settled-value": _E,
        "import-interrupted": _E,
    },
    "acceptance": {
        "accept-error": _E,
        "accept-no-reason": _E,
        "accept-unknown": _E,
        "accept-unused": _W,
    },
}
"""Every code with its severity, from the outside of a file to its meaning. A code never changes."""

CODES: Final[Mapping[str, Severity]] = {
    code: severity for group in GROUPS.values() for code, severity in group.items()
}


def count(findings: Iterable[Finding], severity: Severity) -> int:
    """How many findings have this severity."""
    return sum(finding.severity is severity for finding in findings)


def is_open(finding: Finding) -> bool:
    """Whether nobody has accepted it."""
    return finding.accepted is None


# ── a bound on what one file can make us say ────────────────────────────────────────────────────


class Enough(Exception):  # noqa: N818 - ends the reading of one file, and never leaves its reader
    """A file has more errors than are told, so there is no use in reading on."""


def note(findings: list[Finding], finding: Finding) -> None:
    """Add a finding to those of its file.

    Raises:
        Enough: it is an error, and one more than are told.
    """
    findings.append(finding)
    is_error = finding.severity is Severity.ERROR
    if is_error and len(findings) > MOST_TOLD and count(findings, Severity.ERROR) > MOST_TOLD:
        raise Enough


def bounded(findings: Iterable[Finding]) -> list[Finding]:
    """Of every file at most `MOST_TOLD` errors and warnings each, and one finding on the rest."""
    seen: Counter[tuple[str, Severity]] = Counter()
    kept = []
    for finding in findings:
        kind = (finding.place.file, finding.severity)
        seen[kind] += 1
        if seen[kind] <= MOST_TOLD:
            kept.append(finding)
        elif seen[kind] == MOST_TOLD + 1:
            kept.append(
                Finding(f"too-many-{finding.severity}s", finding.place, {"most": MOST_TOLD})
            )
    return kept
