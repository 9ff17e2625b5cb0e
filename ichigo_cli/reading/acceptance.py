"""Warnings that someone has looked at and accepted, with the reason, beside the line itself.

`# ichigo: accept CODE reason` accepts the warnings with that code on its own line, or, where the
comment stands alone, on the line below it. Accepted warnings are still reported, as accepted. An
error cannot be accepted, because no figure may rest on one. What looks like such a comment but
stands inside a text or a cell accepts nothing.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.diagnostics import CODES, GROUPS, Finding, Place, Severity, count
from ichigo_cli.limits import MOST_TOLD
from ichigo_cli.reading.csv_source import COMMENT
from ichigo_cli.reading.spelling import closest, suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ichigo_cli.lines import Source

_VERB: Final = "accept"
_OPENS: Final = r"\s*(?:-\s+)?\w+:\s*(?:#.*)?$"


class _Acceptance(NamedTuple):
    verb: str
    code: str
    reason: str
    place: Place
    lines: frozenset[int]


def settle(findings: list[Finding], sources: Iterable[Source]) -> list[Finding]:
    """The findings with the reasons of those that are accepted.

    Args:
        findings: everything found in the files.
        sources: the files that could be read as text.

    Returns:
        The findings, with those on the comments themselves behind them.
    """
    # Where the syntax is broken, nobody can tell a comment from a text.
    broken = {finding.place.file for finding in findings if finding.code in GROUPS["syntax"]}
    sound = (source for source in sources if source.name not in broken and source.comments)
    by_file = [list(_acceptances(source)) for source in sound]
    if not any(by_file):
        return findings
    usable = [each for found in by_file for each in found if _is_usable(each)]
    settled, used = _matched(findings, _covering(usable))
    for found in by_file:
        settled += itertools.islice(filter(None, map(_problem, found)), MOST_TOLD + 1)
    if not count(settled, Severity.ERROR):
        unused = (each for each in usable if each.place not in used)
        settled += [Finding("accept-unused", each.place, {"code": each.code}) for each in unused]
    return settled


def _covering(comments: list[_Acceptance]) -> dict[tuple[str, str, int], _Acceptance]:
    """The comment that counts for a code on a line of a file; the first, where there are two."""
    covering: dict[tuple[str, str, int], _Acceptance] = {}
    for comment in comments:
        for line in comment.lines:
            covering.setdefault((comment.code, comment.place.file, line), comment)
    return covering


def _matched(
    findings: list[Finding], covering: Mapping[tuple[str, str, int], _Acceptance]
) -> tuple[list[Finding], set[Place]]:
    """The findings, accepted or not, and the places of the comments used."""
    settled: list[Finding] = []
    used: set[Place] = set()
    for finding in findings:
        match = covering.get((finding.code, finding.place.file, finding.place.line))
        settled.append(finding._replace(accepted=match.reason) if match else finding)
        used |= {match.place} if match else set()
    return settled, used


def _acceptances(source: Source) -> Iterator[_Acceptance]:
    lines, is_csv = source.lines, source.name.endswith(".csv")
    following = _next_lines(lines)
    for line, column, text in source.comments:
        verb, code, reason = [*text.split(maxsplit=2), "", "", ""][:3]
        # In YAML a comment may say anything; one that nearly says it accepts is a slip.
        if verb != _VERB and not is_csv and not closest(verb, [_VERB]):
            continue
        covered = {line}
        if not lines[line - 1][: column - 1].strip(' "'):
            covered.add(following[line - 1])
        # What a key begins, its block, stands on the line below.
        for number in sorted(covered):
            if number <= len(lines) and re.match(_OPENS, lines[number - 1]):
                covered.add(following[number - 1])
        place = Place(source.name, line, column)
        yield _Acceptance(verb, code, reason.strip(), place, frozenset(covered))


def _next_lines(lines: list[str]) -> list[int]:
    """For every line, the number of the next one that is neither blank nor a comment."""
    following = len(lines)
    numbers = []
    for number in range(len(lines), 0, -1):
        numbers.append(following)
        text = lines[number - 1].strip(" ,\t")
        if text and not text.startswith("#") and not re.match(COMMENT, text):
            following = number
    return numbers[::-1]


def _is_usable(comment: _Acceptance) -> bool:
    is_warning = CODES.get(comment.code) is Severity.WARNING
    return comment.verb == _VERB and is_warning and bool(comment.reason)


def _problem(comment: _Acceptance) -> Finding | None:
    if comment.verb != _VERB:
        return Finding("accept-unknown", comment.place, {"word": comment.verb, "variant": "verb"})
    if comment.code not in CODES:
        return Finding("accept-unknown", comment.place, suggestion(comment.code, CODES))
    facts = {"code": comment.code}
    if CODES[comment.code] is Severity.ERROR:
        return Finding("accept-error", comment.place, facts)
    return None if comment.reason else Finding("accept-no-reason", comment.place, facts)
