"""A project in which every text tries to be something else: a tag, a mark, a link, a table."""

from __future__ import annotations

import csv
import io
import itertools
from typing import TYPE_CHECKING, Any, Final

import yaml

if TYPE_CHECKING:
    from conftest import Project

ATTACKS: Final = (
    "<script>alert(1)</script>",
    '"onload="alert(1)" x="',
    "' onclick=alert(1) y='",
    "{{7*7}}{% include 'x' %}{# x #}",
    "javascript:alert(1)",
    "a|b||c",
    "`code` and ``more``",
    "**「重要」**です *x*",
    "[a](javascript:alert(1)) [b][c]",
    "![a](https://example.com/x.png)",
    "# x ##",
    "1. x",
    "123456) x",
    "- x",
    "+ x",
    "* x",
    "> x",
    "=== x",
    "--- x",
    "<!-- x -->",
    "--> x",
    "]]> <![CDATA[ x",
    "</title></style></svg></table>",
    "&lt;b&gt; &copy; &#60; &amp;",
    "_x_ __y__",
    "~~x~~ ~y~",
    "$x$ $$y$$",
    "https://example.com/a_b?c=d&e=f_g_h#i",
    "(see http://example.com/a_(b)_c.)",
    'http://example.com/"onload="x',
    "https://[::1/ https:// https://a_b.example/c_d",
    "www.example.com/a_b ftp://example.com/a_b",
    "<https://example.com/*x*>",
    "a\nb\n\n# c\n- d",
    "[ ] x",
    "[^1]: x",
    "back\\slash \\* \\",
    "|---|",
    "=cmd|'/C calc'!A0",
    "javascript&colon;alert(1) &Tab;",
    "\u3000全角\u3000の\u3000空白",
    "data:text/html,<svg onload=alert(1)>",
    "url(https://example.com/x) @import 'x'; }",
    "%3Cscript%3E %s %(x)s {0}",
    "長" * 400,
    "W" * 400,
)


class _Texts:
    """One attack after the other, each with a number of its own."""

    def __init__(self) -> None:
        self._next = zip(itertools.count(1), itertools.cycle(ATTACKS), strict=False)
        self.given: list[str] = []

    def __call__(self) -> str:
        number, attack = next(self._next)
        text = f"{attack} {number:03}".strip()
        self.given.append(text)
        return text


def hostile(project: Project) -> list[str]:
    """Fill a folder with the project; returns every text that a report of it shows."""
    text = _Texts()
    identifiers = iter(f"i{number}" for number in range(1, 100))
    plan: dict[str, Any] = {
        "ichigo": 1,
        "id": "hostile",
        "title": text(),
        "municipality": text(),
        "language": "ja",
        "period": {"start": 2021, "end": 2025},
        "source": text(),
        "notice": text(),
        "note": text(),
        "labels": {level: text() for level in ("goal", "direction", "policy")},
        "population": [{"year": 2040, "kind": "outlook", "value": 1, "label": text()}],
        "goals": [
            _branch(text, f"g{number}", identifiers, "directions", "policies")
            for number in range(1, 3)
        ],
    }
    project.strategy(yaml.safe_dump(plan, allow_unicode=True, sort_keys=False, width=10**6))
    known = [f"i{number}" for number in range(1, 3)]
    for year in (2021, 2022):
        rows = io.StringIO()
        writer = csv.writer(rows, lineterminator="\n")
        writer.writerow(["indicator", "value", "status", "source", "note"])
        for identifier in known:
            writer.writerow([identifier, year - 1900, "preliminary", text(), text()])
        project.actuals(year, rows.getvalue())
    words: dict[str, Any] = {
        "summary": text(),
        "goals": {f"g{n}": {"actions": text(), "assessment": text()} for n in range(1, 3)},
        "indicators": {
            each: {"cause": text(), "issue": text(), "next": "improve", "comment": text()}
            for each in known
        },
        "panel": [{"opinion": text(), "response": text()} for _ in range(len(ATTACKS) // 2)],
    }
    project.write("reviews/2022.yaml", yaml.safe_dump(words, allow_unicode=True, width=10**6))
    return text.given


def _branch(text: _Texts, name: str, identifiers: Any, *below: str) -> dict[str, Any]:  # noqa: ANN401 - an iterator of ids
    branch: dict[str, Any] = {"id": name, "name": text(), "note": text()}
    if name.count("-") == 0:
        branch["statement"] = text()
        branch["indicators"] = [_indicator(text, next(identifiers))]
    if below:
        branch[below[0]] = [
            _branch(text, f"{name}-{number}", identifiers, *below[1:]) for number in range(1, 3)
        ]
    else:
        branch["initiatives"] = [{"name": text(), "note": text()}, text()]
    return branch


def _indicator(text: _Texts, identifier: str) -> dict[str, Any]:
    return {
        "id": identifier,
        "name": text(),
        "unit": text(),
        "better": "higher",
        "baseline": {"year": 2019, "value": 100},
        "target": {"year": 2025, "value": 130},
        "department": text(),
        "source": text(),
        "definition": text(),
        "note": text(),
    }
