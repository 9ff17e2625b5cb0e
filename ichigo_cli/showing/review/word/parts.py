"""The parts of the Word file, in the order of the page: the answer first, reference last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ichigo_cli.showing.review.word import annex, reference
from ichigo_cli.showing.review.word.body import NUMBER, Cell, Column, Group
from ichigo_cli.showing.review.word.file import GRADES
from ichigo_cli.showing.review.word.styles import UPRIGHT, grade_style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.review.document import Entry, Goal, Listing
    from ichigo_cli.showing.review.word.file import Desk

_CHART: Final = (170, 48)
"""Width and height of a chart in millimetres."""
_GOAL, _GOALS = 9, 24
"""Millimetres that a goal takes in the chart of grades, and what that has above and below."""
_COUNTED: Final = ("furthest", "worsened")
"""The lists that end in a number."""
_HIGHEST: Final = 150
DEEPEST: Final = 2
"""The levels of headings in the table of contents."""


def lay_out(desk: Desk, upright: str) -> None:
    """Write all parts.

    Args:
        desk: what they are written with.
        upright: the properties of the pages in front of the annex, as XML.
    """
    body, report = desk.body, desk.report
    _front(desk)
    _table(desk)
    reference.overview(desk)
    _goals(desk)
    reference.population(desk)
    reference.panel(desk)
    reference.outline(desk)
    reference.method(desk)
    if report.values:
        body.turn(upright)
        annex.lay_out(desk)
    body.say(desk.words("report.generated"), "Remark")


# ── the answer ──────────────────────────────────────────────────────────────────────────────────


def _front(desk: Desk) -> None:
    """Who, what and when; the answer; what to look at; what follows."""
    body, report, words = desk.body, desk.report, desk.words
    about = (report.municipality, report.office, report.date)
    body.say("　".join(filter(None, about)), "Remark")
    body.say(report.title, "Title")
    body.say(report.heading, "Subtitle")
    for notice in filter(None, (report.notice, report.other_scheme, report.without_values)):
        body.say(notice, "Notice")
    body.say(report.headline, "Headline")
    figures = [
        (each.label, f"{each.number}" if each.total is None else f"{each.number} / {each.total}")
        for each in report.figures
    ]
    body.figures(figures, UPRIGHT, words("report.overview"))
    if GRADES in desk.charts:
        high = min(_GOALS + _GOAL * len(report.counts), _HIGHEST)
        said = words("chart.grades")
        body.chart(desk.charts[GRADES], (_CHART[0], high), said, report.headline)
    body.say(words("report.summary"), "Label")
    body.tell(report.summary or words("report.unwritten"))
    for listing in report.listings:
        _listing(desk, listing)
    body.contents(words("report.contents"))


def _listing(desk: Desk, listing: Listing) -> None:
    words = desk.words
    style = NUMBER if listing.kind in _COUNTED else "TableText"
    count = words("status.reason-count", reason=listing.title, count=listing.total)
    desk.body.say(count, "Caption")
    columns = (
        Column(words("column.grade"), 1000),
        Column(words("column.indicator"), 4169),
        Column(words("column.actual"), 1900, NUMBER),
        Column(words(f"word.list-{listing.kind}"), 2569, style),
    )
    rows = [
        [
            chip(row),
            Cell(row.name),
            Cell(row.value.whole(words)),
            Cell(_told(row, listing.kind, words)),
        ]
        for row in listing.rows
    ]
    desk.body.table(columns, rows, listing.title)


def _told(row: Entry, kind: str, words: Words) -> str:
    """What a list says of an indicator."""
    if kind == "furthest":
        return row.attainment.whole(words)
    if kind == "worsened":
        return row.change.whole(words)
    return words.listed([*filter(None, (row.reason, row.department))])


def chip(row: Entry) -> Cell:
    """The grade in its colour, and whether people set it."""
    return Cell(f"{row.grade}\n{row.mark}".strip(), grade_style(row.rank))


# ── all indicators ──────────────────────────────────────────────────────────────────────────────


def _table(desk: Desk) -> None:
    """All indicators, a row each, goal by goal."""
    body, report, words = desk.body, desk.report, desk.words
    if not any(goal.rows for goal in report.goals):
        return
    body.heading(words("report.all-indicators"), 1)
    columns = (
        Column(words("column.grade"), 0),
        Column(words("word.before", era=report.last_year), 0, "NoGrade"),
        Column(words("column.indicator"), 2300),
        Column(words("column.actual"), 0, NUMBER),
        Column(words("column.expected"), 0, NUMBER),
        Column(words("column.gap"), 0, NUMBER),
        Column(words("label.attainment"), 0, NUMBER),
        Column(words("label.change"), 0, NUMBER),
        Column(words("column.target"), 0, NUMBER),
    )
    rows: list[Sequence[Cell] | Group] = []
    for goal in report.goals:
        if goal.rows:
            rows.append(Group(f"{goal.number}　{goal.name}"))
            rows += [_line(row, words) for row in goal.rows]
    body.table(columns, rows, words("report.all-indicators"))
    body.say(words("report.table-note"), "Remark")


def _line(row: Entry, words: Words) -> Sequence[Cell]:
    unit = words("cell.bracketed", text=row.unit) if row.standing.indicator.unit else ""
    remark = f"\n{row.remark}" if row.remark else ""
    return (
        chip(row),
        Cell(row.grade_before or words("cell.none")),
        Cell(f"{row.name}{unit}{remark}"),
        Cell(row.value.stacked()),
        Cell(row.expected.stacked()),
        Cell(row.gap),
        Cell(row.attainment.stacked()),
        Cell(row.change.stacked()),
        Cell(row.target.stacked()),
    )


# ── goal by goal ────────────────────────────────────────────────────────────────────────────────


def _goals(desk: Desk) -> None:
    report, words = desk.report, desk.words
    if report.goals:
        desk.body.heading(words("report.by-goal", goal=report.labels["goal"]), 1)
    for goal in report.goals:
        _goal(desk, goal)


def _goal(desk: Desk, goal: Goal) -> None:
    body, report, words = desk.body, desk.report, desk.words
    own = words("cell.bracketed", text=goal.original) if goal.original else ""
    body.heading(f"{report.labels['goal']} {goal.number}　{goal.name}{own}", 2)
    body.tell(goal.statement)
    body.tell(goal.note, "Remark")
    if report.has_review:
        _said(desk, (("report.actions", goal.review.actions),
                     ("report.assessment", goal.review.assessment)))  # fmt: skip
    for row in goal.rows:
        _indicator(desk, row)


def _said(desk: Desk, texts: Sequence[tuple[str, str | None]]) -> None:
    """What people wrote, behind what it is; what they left empty is left out."""
    for key, text in texts:
        first, *more = (text or "").strip().split("\n")
        if first:
            desk.body.label(f"{desk.words(key)}{desk.words('report.colon')}", first)
        desk.body.tell("\n".join(more))


def _indicator(desk: Desk, row: Entry) -> None:
    """One indicator: the sentence, the chart, the figures, and what people wrote of it."""
    body, words = desk.body, desk.words
    own = words("cell.bracketed", text=row.original) if row.original else ""
    body.heading(f"{row.name}{own}", 3)
    body.say(row.sentence, "Sentence")
    if row.id in desk.charts:
        name = words("report.chart-name", name=row.name)
        body.chart(desk.charts[row.id], _CHART, name, row.sentence)
    _figures(desk, row)
    rate = words("report.rate", rate=row.rate) if row.rate else ""
    about = (row.better, row.belongs, row.department, rate)
    body.say(words.listed([*filter(None, about)]), "Remark")
    body.tell(row.note, "Remark")
    for each in row.revisions:
        body.say(_revision(each.year, each.value, each.note, words), "Remark")
    if row.by_hand:
        body.label(words("cell.labelled-long", label=words("report.by-hand"), text=""), row.by_hand)
    if desk.report.has_review:
        texts = (
            ("report.cause", row.review.cause),
            ("report.issue", row.review.issue),
            ("report.next", row.next_step),
            ("report.comment", row.review.comment),
        )
        _said(desk, texts)


def _revision(year: str, value: str, note: str, words: Words) -> str:
    told = words("word.revised", era=year, value=value)
    return words("cell.labelled-long", label=told, text=note) if note else told


def _figures(desk: Desk, row: Entry) -> None:
    """The figures of an indicator beside each other, its grade first."""
    words, report = desk.words, desk.report
    grade_before = row.grade_before or words("cell.none")
    pairs = (
        (Column(words("column.grade"), 0), chip(row)),
        (Column(words("word.before", era=report.last_year), 0, "NoGrade"), Cell(grade_before)),
        (Column(words("column.actual"), 0, NUMBER), Cell(row.value.stacked())),
        (Column(words("word.previous"), 0, NUMBER), Cell(row.previous.stacked())),
        (Column(words("label.change"), 0, NUMBER), Cell(row.change.stacked())),
        (Column(words("column.expected"), 0, NUMBER), Cell(row.expected.stacked())),
        (Column(words("column.gap"), 0, NUMBER), Cell(row.gap)),
        (Column(words("label.attainment"), 0, NUMBER), Cell(row.attainment.stacked())),
        (Column(words("column.baseline"), 0, NUMBER), Cell(row.baseline.stacked())),
        (Column(words("column.target"), 0, NUMBER), Cell(row.target.stacked())),
    )
    desk.body.table([column for column, _ in pairs], [[cell for _, cell in pairs]], row.name)
