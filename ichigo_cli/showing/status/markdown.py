"""The status as Markdown: what people read, for documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ichigo_cli.showing.counts import counts, nothing
from ichigo_cli.showing.escaping import escape_markdown
from ichigo_cli.showing.graded import other_scheme
from ichigo_cli.showing.legend import legend
from ichigo_cli.showing.naming import head, heading, named
from ichigo_cli.showing.rows import by_goal, rows
from ichigo_cli.showing.said import Said

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.rows import Row

_COLUMNS: Final = (
    ("indicator", ":--"), ("baseline", "--:"), ("actual", "--:"), ("due", "--:"),
    ("target", "--:"), ("gap", "--:"), ("attainment", "--:"), ("grade", ":-:"),
    ("state", ":--"), ("change", "--:"),
)  # fmt: skip


def status_markdown(assessment: Assessment, words: Words) -> str:
    """The status as GitHub-flavoured Markdown, one table for each goal."""
    strategy = assessment.strategy
    blocks = [f"# {escape_markdown(strategy.title)}", escape_markdown(heading(assessment, words))]
    if strategy.notice:
        blocks.append(f"> {escape_markdown(strategy.notice)}")
    if other := other_scheme(assessment, words):
        blocks.append(f"> {escape_markdown(other)}")
    heads = [head(column, assessment.year, words) for column, _ in _COLUMNS]
    for goal, of_goal in by_goal(assessment, rows(assessment, words)):
        blocks.append(f"## {escape_markdown(named(goal, words))}")
        blocks.append(_table(heads, [_cells(row, words) for row in of_goal]))
    blocks.append("\n".join(f"- {escape_markdown(line)}" for line in _below(assessment, words)))
    return "\n\n".join(blocks) + "\n"


def _below(assessment: Assessment, words: Words) -> list[str]:
    if not assessment.standings:
        return [nothing(assessment, words)]
    return counts(assessment, words) + legend(assessment, words)


def _table(heads: list[str], lines: Iterable[Sequence[str]]) -> str:
    rules = [rule for _, rule in _COLUMNS]
    shown = [heads, rules, *([escape_markdown(cell) for cell in line] for line in lines)]
    return "\n".join(f"| {' | '.join(line)} |" for line in shown)


def _cells(row: Row, words: Words) -> list[str]:
    about = words.listed([each for each in (row.belongs, row.kind) if each])
    return [
        words("cell.in", text=row.name, detail=about) if about else row.name,
        *(each.whole(words) for each in (row.baseline, row.latest, row.expected, row.target)),
        row.gap,
        row.attainment.whole(words),
        Said(row.grade, row.mark).whole(words),
        row.state,
        row.change.whole(words),
    ]
