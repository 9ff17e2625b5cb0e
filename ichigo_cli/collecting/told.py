"""What an import changes, in the reader's words or as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ichigo_cli.lines import printable
from ichigo_cli.reading.project import ACTUALS, REVIEWS
from ichigo_cli.showing.figures import grouped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ichigo_cli.collecting.difference import Change, Wording
    from ichigo_cli.collecting.taking import Taken
    from ichigo_cli.model import Observation, Strategy
    from ichigo_cli.showing.language import Words


def difference_lines(taken: Taken, strategy: Strategy, words: Words) -> list[str]:
    """Every change, file by file, and how many answers there were.

    Args:
        taken: an import without errors.
        strategy: today's plan.
        words: the reader's language.
    """
    teller = _Teller(strategy, words)
    lines = []
    if taken.difference.changes:
        lines.append(words("import.changed", file=f"{ACTUALS}/{taken.year}.csv"))
        lines += [f"  {teller.change(each)}" for each in taken.difference.changes]
    if taken.difference.wordings:
        lines.append(words("import.changed", file=f"{REVIEWS}/{taken.year}.yaml"))
        lines += [f"  {teller.wording(each)}" for each in taken.difference.wordings]
    if not lines:
        lines.append(words("import.nothing"))
    return [*lines, words("import.counts", **_counts(taken))]


def _counts(taken: Taken) -> dict[str, int]:
    answered = sum(len(each.answers) for each in taken.returned)
    asked = sum(each.asked for each in taken.returned)
    changed = len(taken.difference.changes)
    return {"answered": answered, "changed": changed, "silent": asked - answered}


class _Teller:
    def __init__(self, strategy: Strategy, words: Words) -> None:
        self._words = words
        self._names = {each.id: each.name for _, each in strategy.indicators()}
        self._names |= {goal.id: goal.name for goal in strategy.goals}

    def _name(self, key: str) -> str:
        return self._words("cell.in", text=key, detail=printable(self._names.get(key, key)))

    def change(self, each: Change) -> str:
        facts = {
            "before": self._row(each.before) or self._words("import.empty"),
            "after": self._row(each.after),
        }
        return self._words("import.change", name=self._name(each.indicator), **facts)

    def _row(self, row: Observation) -> str:
        return self._words.listed(list(self._cells(row)))

    def _cells(self, row: Observation) -> Iterator[str]:
        words = self._words
        status = words(f"status.{row.status}")
        if row.value is not None:
            yield words("cell.in", text=grouped(row.value), detail=status)
        elif row.status != "not_reported":
            yield status
        if row.source:
            yield words("import.source", text=printable(row.source))
        if row.note:
            yield words("import.note", text=printable(row.note))

    def wording(self, each: Wording) -> str:
        after = self._words(f"next.{each.after}") if each.part == "next" else each.after
        facts = {"part": self._words(f"form.part.{each.part}"), "text": printable(after)}
        return self._words("import.words", name=self._name(each.id), **facts)


def difference_document(taken: Taken) -> dict[str, Any]:
    """The same for programs."""
    return {
        "year": taken.year,
        "answers": _counts(taken),
        "changes": [
            {"id": each.indicator, "before": _document(each.before), "after": _document(each.after)}
            for each in taken.difference.changes
        ],
        "words": [each._asdict() for each in taken.difference.wordings],
    }


def _document(row: Observation) -> dict[str, Any]:
    return {
        "value": row.value,
        "status": row.status.value,
        "source": row.source,
        "note": row.note,
    }
