"""What `validate` ends with where people read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ichigo_cli.lines import printable
from ichigo_cli.showing.findings.messages import counts_lines

if TYPE_CHECKING:
    from ichigo_cli.diagnostics import Finding
    from ichigo_cli.model import Actuals, Strategy
    from ichigo_cli.reading.project import Project
    from ichigo_cli.showing.language import Words


def closing_lines(
    read: Project, shown: tuple[Finding, ...], hidden: tuple[Finding, ...], words: Words
) -> str:
    """The counts, what was left out, what was read, and the notice."""
    is_sound = not (read.findings or read.accepted)
    lines = [] if is_sound else counts_lines(shown, len(read.accepted), hidden, words)
    if read.strategy and not read.has_errors:
        lines.append(_what_was_read(read.strategy, read.actuals, words))
        lines += [printable(read.strategy.notice)] if read.strategy.notice else []
    return "".join(f"{line}\n" for line in lines)


def _what_was_read(strategy: Strategy, actuals: Actuals, words: Words) -> str:
    branches = [branch for _, branch in strategy.branches()]
    levels = [branch.level.value for branch in branches]
    values = [
        row for rows in actuals.rows.values() for row in rows.values() if row.value is not None
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
