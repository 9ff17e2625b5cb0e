"""One indicator as Markdown, for documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ichigo_cli.showing.escaping import escape_markdown
from ichigo_cli.showing.graded import other_scheme
from ichigo_cli.showing.indicator.chart import chart
from ichigo_cli.showing.indicator.sheet import COLUMNS, NUMBERS
from ichigo_cli.showing.marks import PLAIN
from ichigo_cli.showing.naming import long_year
from ichigo_cli.showing.said import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.showing.indicator.sheet import Sheet
    from ichigo_cli.showing.language import Words

_CHART_CELLS: Final = 72


def sheets_markdown(made: Sequence[Sheet], assessment: Assessment, words: Words) -> str:
    """All sheets below each other, as GitHub-flavoured Markdown."""
    strategy, year = assessment.strategy, long_year(assessment.year, words)
    head = [f"# {escape_markdown(strategy.title)}", escape_markdown(year)]
    said = (strategy.notice, other_scheme(assessment, words))
    head += [f"> {escape_markdown(text)}" for text in said if text]
    blocks = [*head, *(block for sheet in made for block in _blocks(sheet, words))]
    return "\n\n".join(blocks) + "\n"


def _blocks(sheet: Sheet, words: Words) -> Iterator[str]:
    yield f"## {escape_markdown(sheet.name)}"
    yield escape_markdown(sheet.sentence)
    drawing = chart(sheet.standing, _CHART_CELLS, PLAIN, words)
    parts = (
        ("show.about", _listed(sheet.about, words)),
        ("show.chart", "\n".join(f"    {line}" for line in drawing)),
        ("show.years", _table(sheet, words)),
        ("show.working", _listed(sheet.working, words)),
        ("show.pace", "\n".join(f"- {escape_markdown(text)}" for text in sheet.pace)),
        ("show.said", _listed(sheet.said, words)),
    )
    for key, body in parts:
        if body:
            yield f"### {words(key)}"
            yield body


def _listed(entries: Iterable[tuple[str, str]], words: Words) -> str:
    colon = words("report.colon")
    return "\n".join(f"- {escape_markdown(label + colon + text)}" for label, text in entries)


def _table(sheet: Sheet, words: Words) -> str:
    heads = [one_line(words(column).replace("-\n", ""), words) for column in COLUMNS]
    rules = ["--:" if column in NUMBERS else ":--" for column in COLUMNS]
    lines = [heads, rules, *([escape_markdown(cell) for cell in year] for year in sheet.years)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
