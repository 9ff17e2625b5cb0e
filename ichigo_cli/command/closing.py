"""What `validate` ends with where people read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ichigo_cli.lines import printable

if TYPE_CHECKING:
    from ichigo_cli.model import Actuals, Strategy
    from ichigo_cli.reading.project import Project
    from ichigo_cli.showing.findings.told import Told
    from ichigo_cli.showing.language import Words


def closing_lines(read: Project, told: Told, words: Words) -> str:
    """The counts, what was left out, what was read, and the notice."""
    lines = _counts(told, words) if read.findings else []
    if read.strategy:
        lines.append(_what_was_read(read.strategy, read.actuals, words))
        lines += [printable(read.strategy.notice)] if read.strategy.notice else []
    return "".join(f"{line}\n" for line in lines)


def _counts(told: Told, words: Words) -> list[str]:
    from ichigo_cli.showing.findings.messages import counts_lines  # noqa: PLC0415 - a sound plan

    return counts_lines(told.findings, told.hidden, words)


def _what_was_read(strategy: Strategy, actuals: Actuals, words: Words) -> str:
    branches = [branch for _, branch in strategy.branches()]
    levels = [branch.level.value for branch in branches]
    values = [
        each
        for by_year in actuals.observations.values()
        for each in by_year.values()
        if each.value is not None
    ]
    return words(
        "validate.read",
        goals=levels.count("goal"),
        directions=levels.count("direction"),
        policies=levels.count("policy"),
        initiatives=sum(len(branch.initiatives) for branch in branches),
        indicators=sum(len(branch.indicators) for branch in branches),
        values=len(values),
        years=len(actuals.years),
    )
