"""Warnings that someone has looked at and accepted, with the reason, beside the line itself.

`# ichigo: accept CODE reason` accepts the warnings with that code on its own line, or, where the
comment stands alone, on the line below it. Accepted warnings are still reported, as accepted. An
error cannot be accepted, because no figure may rest on one. What looks like such a comment but
stands inside a text or a cell accepts nothing.
"""

from __future__ import annotations

import bisect
import itertools
import re
from typing import TYPE_CHECKING, Final, NamedTuple

import yaml

from ichigo_cli.diagnostics import CODES, GROUPS, MOST, Finding, Place, Severity, count
from ichigo_cli.lines import split_lines
from ichigo_cli.reading.csv_source import COMMENT, read_csv
from ichigo_cli.reading.spelling import closest, suggestion
from ichigo_cli.reading.yaml_source import Loader

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_MARK: Final = re.compile(r"#[ \t]*ichigo:")
_VERB: Final = "accept"
_OPENS: Final = re.compile(r"\s*(?:-\s+)?\w+:\s*(?:#.*)?$")


class Accepted(NamedTuple):
    """A warning, and why it was accepted."""

    finding: Finding
    reason: str


class _Comment(NamedTuple):
    verb: str
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
    # Where the syntax is broken, nobody can tell a comment from a text.
    broken = {finding.place.file for finding in findings if finding.code in GROUPS["syntax"]}
    sound = ((name, text) for name, text in texts.items() if name not in broken)
    by_file = [list(_comments(name, text)) for name, text in sound]
    usable = [comment for comments in by_file for comment in comments if _is_usable(comment)]
    left, accepted, used = _matched(findings, _covering(usable))
    for comments in by_file:
        left += itertools.islice(filter(None, map(_problem, comments)), MOST + 1)
    if not count(left, Severity.ERROR):
        unused = (comment for comment in usable if comment.place not in used)
        left += [Finding("accept-unused", each.place, {"code": each.code}) for each in unused]
    return left, tuple(accepted)


def _covering(comments: list[_Comment]) -> dict[tuple[str, str, int], _Comment]:
    """The comment that counts for a code on a line of a file; the first, where there are two."""
    covering: dict[tuple[str, str, int], _Comment] = {}
    for comment in comments:
        for line in comment.lines:
            covering.setdefault((comment.code, comment.place.file, line), comment)
    return covering


def _matched(
    findings: list[Finding], covering: Mapping[tuple[str, str, int], _Comment]
) -> tuple[list[Finding], list[Accepted], set[Place]]:
    """The findings that stand, those that are accepted, and the places of the comments used."""
    left: list[Finding] = []
    accepted: list[Accepted] = []
    used: set[Place] = set()
    for finding in findings:
        match = covering.get((finding.code, finding.place.file, finding.place.line))
        if match is None:
            left.append(finding)
        else:
            accepted.append(Accepted(finding, match.reason))
            used.add(match.place)
    return left, accepted, used


def _comments(name: str, text: str) -> Iterator[_Comment]:
    if not _MARK.search(text):
        return
    lines = split_lines(text)
    following = _next_lines(lines)
    found = _in_csv(text, lines) if name.endswith(".csv") else _in_yaml(text, lines)
    for index, start, behind in found:
        verb, code, reason = [*behind.split(maxsplit=2), "", "", ""][:3]
        # In YAML a comment may say anything; one that nearly says it accepts is a slip.
        if verb != _VERB and not name.endswith(".csv") and not closest(verb, [_VERB]):
            continue
        covered = {index + 1}
        if not lines[index][:start].strip(' "'):
            covered.add(following[index])
        # What a key begins, its block, stands on the line below.
        for number in sorted(covered):
            if number <= len(lines) and _OPENS.match(lines[number - 1]):
                covered.add(following[number - 1])
        place = Place(name, index + 1, start + 1)
        yield _Comment(verb, code, reason.strip(), place, frozenset(covered))


def _in_csv(text: str, lines: list[str]) -> Iterator[tuple[int, int, str]]:
    """The line index and column of every comment, and what stands behind its mark."""
    rows, _ = read_csv(text, "")
    cells = (cell for row in rows for cell in row.cells if "\n" in cell.text)
    # A cell on line 4 (index 3) with one line break in it goes on at index 4.
    inside = {cell.line + more for cell in cells for more in range(cell.text.count("\n"))}
    for index, line in enumerate(lines):
        if index not in inside and (match := COMMENT.match(line)):
            behind = line[match.end() :].rstrip(", ")
            if line.startswith('"'):
                behind = behind.removesuffix('"').replace('""', '"')
            yield index, line.index("#"), behind


def _in_yaml(text: str, lines: list[str]) -> Iterator[tuple[int, int, str]]:
    """The line index and column of every comment, and what stands behind its mark."""
    starts, ends = [], []
    for token in yaml.scan(text, Loader=Loader):
        if isinstance(token, yaml.ScalarToken):
            start, end = token.start_mark, token.end_mark
            # The line that opens a block of text may end in a comment.
            is_block = token.style in ("|", ">")
            starts.append((start.line + 1, 0) if is_block else (start.line, start.column))
            ends.append((end.line, end.column))
    for index, line in enumerate(lines):
        for match in _MARK.finditer(line):
            spot = (index, match.start())
            before = bisect.bisect_right(starts, spot) - 1
            if before < 0 or spot >= ends[before]:
                yield index, match.start(), line[match.end() :]
                break


def _next_lines(lines: list[str]) -> list[int]:
    """For every line, the number of the next one that is neither blank nor a comment."""
    following = len(lines)
    numbers = []
    for number in range(len(lines), 0, -1):
        numbers.append(following)
        text = lines[number - 1].strip(" ,\t")
        if text and not text.startswith("#") and not COMMENT.match(text):
            following = number
    return numbers[::-1]


def _is_usable(comment: _Comment) -> bool:
    is_warning = CODES.get(comment.code) is Severity.WARNING
    return comment.verb == _VERB and is_warning and bool(comment.reason)


def _problem(comment: _Comment) -> Finding | None:
    if comment.verb != _VERB:
        return Finding("accept-unknown", comment.place, {"word": comment.verb, "variant": "verb"})
    if comment.code not in CODES:
        return Finding("accept-unknown", comment.place, suggestion(comment.code, CODES))
    facts = {"code": comment.code}
    if CODES[comment.code] is Severity.ERROR:
        return Finding("accept-error", comment.place, facts)
    return None if comment.reason else Finding("accept-no-reason", comment.place, facts)
