"""What a form is: said twice in it, so that one place vouches for the other."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ichigo_cli.collecting.asked import Form

VERSION: Final = "1"
PREFIX: Final = "ichigo."
_LONGEST: Final = 200
"""A document property holds at most 255 letters."""


class Identity(NamedTuple):
    """Whose form it is. `rows` maps every indicator's id to the fingerprint of its question."""

    version: str
    plan: str
    year: str
    department: str
    rows: Mapping[str, str]
    goals: tuple[str, ...]

    def pairs(self) -> dict[str, str]:
        """The names and texts that are written into the form, at both places."""
        head = {
            "format": self.version,
            "plan": bounded(self.plan),
            "year": self.year,
            "department": bounded(self.department),
        }
        rows = {f"row.{n:04}": f"{self.rows[i]} {i}" for n, i in enumerate(self.rows, start=1)}
        goals = {f"goal.{n:04}": goal for n, goal in enumerate(self.goals, start=1)}
        # An empty property is not kept by every office, so it is not written at all.
        every = {**head, **rows, **goals}
        return {f"{PREFIX}{name}": text for name, text in every.items() if text}


def identity_of(form: Form) -> Identity:
    """The identity of a form that is made now."""
    return Identity(
        version=VERSION,
        plan=form.plan,
        year=str(form.year),
        department=form.department,
        rows={each.id: each.fingerprint for each in form.questions},
        goals=tuple(each.id for each in form.goals),
    )


def read_identity(pairs: Mapping[str, str]) -> Identity | None:
    """The identity that one place states, or None where it states none."""
    said = {name.removeprefix(PREFIX): text for name, text in pairs.items()}
    if not {"format", "plan", "year"} <= said.keys():
        return None
    rows = [text.partition(" ") for name, text in sorted(said.items()) if name.startswith("row.")]
    return Identity(
        version=said["format"],
        plan=said["plan"],
        year=said["year"],
        department=said.get("department", ""),
        rows={each: print_of_it for print_of_it, _, each in rows},
        goals=tuple(text for name, text in sorted(said.items()) if name.startswith("goal.")),
    )


def bounded(text: str) -> str:
    """The text, or its digest where it is longer than a document property can be."""
    if len(text) <= _LONGEST:
        return text
    return hashlib.sha256(text.encode()).hexdigest()
