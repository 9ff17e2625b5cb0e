"""What stands behind the indicators: counts, changes, population, panel, outline, method."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ichigo_cli.showing.review.word.body import NUMBER, Cell, Column
from ichigo_cli.showing.review.word.file import PEOPLE
from ichigo_cli.showing.review.word.styles import UPRIGHT, grade_style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ichigo_cli.showing.review.document import Group, Outline
    from ichigo_cli.showing.review.word.file import Desk

_RULES: Final = (
    "path", "gap", "attainment", "contain", "flow", "tolerance", "rounding", "missing", "average",
)  # fmt: skip
_CHART: Final = (170, 80)


def overview(desk: Desk) -> None:
    """How many indicators have which grade, why some have none, and what changed."""
    body, report, words = desk.body, desk.report, desk.words
    body.heading(words("report.overview"), 1)
    body.say(report.data_status)
    _counts(desk)
    if report.reasons:
        body.heading(words("report.reasons"), 2)
        _groups(desk, report.reasons)
    if report.by_hand:
        body.heading(words("report.by-hand"), 2)
        _list(desk, report.by_hand)
    if report.carried:
        body.heading(words("report.carried"), 2)
        _list(desk, report.carried)
    if report.movements or report.revised:
        body.heading(words("report.changes"), 2)
        _groups(desk, report.movements)
        if report.revised:
            body.say(words("report.revised"), "Label")
            _list(desk, report.revised)
    body.say(report.unstable, "Remark")


def _counts(desk: Desk) -> None:
    body, report, words = desk.body, desk.report, desk.words
    last = (words("report.not-evaluated"), words("report.total"), words("report.of-them-carried"))
    heads = [*report.grades, *last]
    columns = [Column(report.labels["goal"], 4000), *(Column(head, 0, NUMBER) for head in heads)]
    rows = [
        [Cell(line.name)]
        + [Cell(str(n)) for n in (*line.grades, line.not_evaluated, line.total, line.carried)]
        for line in report.counts
    ]
    body.table(columns, rows, words("report.counts"))


def _groups(desk: Desk, groups: Sequence[Group]) -> None:
    for group in groups:
        desk.body.say(group.title, "Label")
        _list(desk, group.items)


def _list(desk: Desk, items: Sequence[str]) -> None:
    for item in items:
        desk.body.say(item, "ListBullet")


def population(desk: Desk) -> None:
    """Where the population has gone, and where it would and should go."""
    body, report, words = desk.body, desk.report, desk.words
    if not report.population:
        return
    body.heading(words("report.population"), 1)
    body.say(report.population_told, "Sentence")
    if PEOPLE in desk.charts:
        said = report.population_told
        body.chart(desk.charts[PEOPLE], _CHART, words("report.population"), said)
    columns = (
        Column(words("report.population-year"), 2400),
        Column(words("report.population-kind"), 1600),
        Column(words("report.population-value"), 0, NUMBER),
        Column(words("report.population-label"), UPRIGHT - 5900),
    )
    rows = [
        [Cell(e.year_told), Cell(e.kind_told), Cell(e.told), Cell(e.label)]
        for e in report.population
    ]
    body.table(columns, rows, words("report.population"))


def panel(desk: Desk) -> None:
    """What the panel said, and the answers."""
    body, words = desk.body, desk.words
    if desk.report.panel:
        body.heading(words("report.panel"), 1)
    for each in desk.report.panel:
        body.say(words("report.opinion"), "Label")
        body.tell(each.opinion)
        body.say(words("report.response"), "Label")
        body.tell(each.response or words("report.unwritten"))


def outline(desk: Desk) -> None:
    """What the plan is, and its tree of goals, directions and policies."""
    body, report, words = desk.body, desk.report, desk.words
    body.heading(words("report.outline"), 1)
    for key, text in (
        ("report.period-label", report.period),
        ("report.source-label", report.source),
        ("report.note", report.note),
    ):
        if text:
            body.label(f"{words(key)}{words('report.colon')}", text)
    body.say(words("report.tree"), "Label")
    for goal in report.goals:
        _branch(desk, goal.tree, 1)


def _branch(desk: Desk, node: Outline, depth: int) -> None:
    """A goal, direction or policy, what is said of it, its initiatives, and what is below it."""
    body, words = desk.body, desk.words
    text = f"{desk.report.labels[node.level]}{words('report.colon')}{node.name}"
    text = words("cell.in", text=text, detail=node.original) if node.original else text
    body.say(text, _bullet(depth))
    if depth > 1:
        for said in filter(None, (node.statement, node.note)):
            body.tell(said, _bullet(depth + 1))
    initiatives = [
        words("cell.in", text=name, detail=note) if note else name
        for name, note in node.initiatives
    ]
    if initiatives:
        said = words("word.beside").join(initiatives)
        label = f"{desk.report.labels['initiative']}{words('report.colon')}"
        body.say(f"{label}{said}", _bullet(depth + 1))
    for below in node.nodes:
        _branch(desk, below, depth + 1)


def _bullet(depth: int) -> str:
    """The style of a line so deep below the tree; goals are above all of it."""
    return ("Label", "ListBullet", "ListBullet2", "ListBullet3")[min(depth, 4) - 1]


def method(desk: Desk) -> None:
    """How it is graded."""
    body, report, words = desk.body, desk.report, desk.words
    body.heading(words("report.method"), 1)
    for key in _RULES:
        if key == "flow" and not report.has_flows:
            continue
        end = "-state" if key == "tolerance" and not report.grades_by_path else ""
        body.say(words(f"report.method-{key}{end}"))
    for line in report.rating:
        body.say(line)
    body.say(words("report.band-table"), "Caption")
    bound = words("report.band-condition" if report.rating else "report.band-lower")
    columns = (Column(words("report.band-grade"), 2600), Column(bound, UPRIGHT - 2600))
    rows = [
        [Cell(grade, grade_style(rank)), Cell(said)]
        for rank, (grade, said) in enumerate(report.bands, start=1)
    ]
    body.table(columns, rows, words("report.band-table"))
    body.say(words("report.state-table"), "Caption")
    columns = (
        Column(words("report.state-word"), 2600),
        Column(words("report.state-meaning"), UPRIGHT - 2600),
    )
    body.table(columns, [[Cell(a), Cell(b)] for a, b in report.states], words("report.state-table"))
