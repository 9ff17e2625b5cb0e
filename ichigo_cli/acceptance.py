"""Warnings that someone has looked at and accepted, with the reason, beside the line itself.

`# ichigo: accept CODE reason` accepts the warnings with that code on its own line, or, where the
comment stands alone, on the line below it. Accepted warnings are still reported, as accepted. An
error cannot be accepted, because no figure may rest on one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.diagnostics import CODES, Finding, Place, Severity
from ichigo_cli.fields import suggestion
from ichigo_cli.textfile import split_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MARK: Final = "ichigo:"
_COMMENT: Final = r"#\s*ichigo:\s*accept\b[ \t]*(\S*)[ \t]*(.*)$"


class Accepted(NamedTuple):
    """A warning, and why it was accepted."""

    finding: Finding
    reason: str


class _Comment(NamedTuple):
    code: str
    reason: str
    place: Place
    lines: frozenset[int]


def settle(
    findings: list[Finding], texts: Mapping[str, str]
) -> tuple[list[Finding], tuple[Accepted, ...]]:
    """Tell accepted warnings from open ones.

    Args:
        findings: everything found in the files.
        texts: the text of every file by its name in the project.

    Returns:
        The findings that are left, with those on the comments themselves, and the accepted ones.
    """
    comments = [comment for name, text in texts.items() for comment in _comments(name, text)]
    usable = [comment for comment in comments if _is_usable(comment)]
    accepted: list[Accepted] = []
    left: list[Finding] = []
    used: set[Place] = set()
    for finding in findings:
        match = next((each for each in usable if _covers(each, finding)), None)
        if match is None:
            left.append(finding)
        else:
            accepted.append(Accepted(finding, match.reason))
            used.add(match.place)
    left += [problem for each in comments if (problem := _problem(each))]
    if not any(finding.severity is Severity.ERROR for finding in left):
        left += [
            Finding("accept-unused", each.place, {"code": each.code})
            for each in usable
            if each.place not in used
        ]
    return left, tuple(accepted)


def _comments(name: str, text: str) -> Iterator[_Comment]:
    if MARK not in text:
        return
    lines = split_lines(text)
    for index, line in enumerate(lines):
        if match := re.search(_COMMENT, line):
            number = index + 1
            covered = {number}
            if not line[: match.start()].strip(' "'):
                covered.add(_next_line(lines, index))
            code, reason = (match[group].strip(' ",') for group in (1, 2))
            place = Place(name, number, match.start() + 1)
            yield _Comment(code, reason, place, frozenset(covered))


def _next_line(lines: list[str], index: int) -> int:
    """The number of the next line that is neither blank nor a comment."""
    for following in range(index + 1, len(lines)):
        text = lines[following].strip()
        if text and not text.startswith("#"):
            return following + 1
    return index + 1


def _is_usable(comment: _Comment) -> bool:
    return CODES.get(comment.code) is Severity.WARNING and bool(comment.reason)


def _covers(comment: _Comment, finding: Finding) -> bool:
    place = finding.place
    return (
        comment.code == finding.code
        and comment.place.file == place.file
        and place.line in comment.lines
    )


def _problem(comment: _Comment) -> Finding | None:
    if comment.code not in CODES:
        return Finding("accept-unknown", comment.place, suggestion(comment.code, CODES))
    facts = {"code": comment.code}
    if CODES[comment.code] is Severity.ERROR:
        return Finding("accept-error", comment.place, facts)
    return None if comment.reason else Finding("accept-no-reason", comment.place, facts)
