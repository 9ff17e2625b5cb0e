"""Findings as people and programs read them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ichigo_cli.showing.findings.told import Told
    from ichigo_cli.showing.language import Words

# Each is loaded when it is asked for, because `validate` must start at once.


def _json(told: Told, words: Words) -> str:
    from ichigo_cli.showing.findings.text import findings_json  # noqa: PLC0415

    return findings_json(told, words)


def _sarif(told: Told, words: Words) -> str:
    from ichigo_cli.showing.findings.sarif import findings_sarif  # noqa: PLC0415

    return findings_sarif(told, words)


def _github(told: Told, words: Words) -> str:
    from ichigo_cli.showing.findings.github import workflow_commands  # noqa: PLC0415

    return workflow_commands(told, words)


FORMATS: Final[Mapping[str, Callable[[Told, Words], str]]] = {
    "json": _json,
    "sarif": _sarif,
    "github": _github,
}
"""The forms for programs by name; `text.findings_text` is the one for people."""
