"""The whole plan at a glance: counts, a line an indicator, what is missing, where the rest is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from ichigo_cli.showing.counts import nothing
from ichigo_cli.showing.folding import fold, width_of
from ichigo_cli.showing.naming import named
from ichigo_cli.showing.palette import tones
from ichigo_cli.showing.status import lanes, missing
from ichigo_cli.showing.status.head import counts, headline, summary
from ichigo_cli.showing.status.line import Given, line
from ichigo_cli.showing.status.page import Grade, Piece, beside, flow, is_sure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.status.line import Line
    from ichigo_cli.showing.status.missing import Ways
    from ichigo_cli.showing.status.page import Page

    Layout = Callable[[Line], Iterator[str]]


class Glance(NamedTuple):
    """What is shown and how: `is_ranked` puts all indicators in one row, without their goals."""

    assessment: Assessment
    page: Page
    words: Words
    is_ranked: bool
    ways: Ways


def glance_text(glance: Glance) -> str:
    """All of it, line by line, none wider than the screen."""
    return "".join(f"{each}\n" for each in _lines(glance))


def _lines(glance: Glance) -> Iterator[str]:
    assessment, page, words, _, ways = glance
    yield from headline(assessment, page, words)
    if not assessment.standings:
        yield ""
        yield from fold(nothing(assessment, words), page.width)
        return
    colors = tones(assessment.grades)
    grades = {
        grade: Grade(text, page.chip(colors[grade]))
        for grade, text in _shown(assessment, page).items()
    }
    yield from summary(assessment, grades, page, words)
    yield from _body(glance, grades)
    yield from missing.missing(assessment, ways, page, words)
    yield from fold(words("glance.rest", program=ways.program, year=assessment.year), page.width)


def _shown(assessment: Assessment, page: Page) -> dict[str, str]:
    """How every grade is written: as it is, or by its name where a screen may not show one."""
    names = assessment.scheme.names if assessment.scheme else {}
    own = {grade: page.letters(grade) for grade in assessment.grades}
    if all(map(is_sure, assessment.grades)) and all(own[each] == each for each in own):
        return own
    return {grade: page.letters(names.get(grade, grade)) for grade in own}


def _body(glance: Glance, grades: Mapping[str, Grade]) -> Iterator[str]:
    assessment, page, words = glance[:3]
    shown = {grade: how.text for grade, how in grades.items()}
    given = Given.of(assessment, shown, page.letters)
    made = [line(each, given, words) for each in assessment.standings if each.actual is not None]
    if not made:
        yield ""
        return
    widest = max(width_of(lanes.chip(each, grades).plain) for each in made)
    columns = lanes.lanes(made, assessment, widest, page, words)
    if columns is None:
        track = lanes.track(made, page.width)
        layout: Layout = partial(lanes.two_lines, of=track, grades=grades, page=page, words=words)
        yield ""
    else:
        layout = partial(lanes.one_line, of=columns, grades=grades, page=page)
        yield page.paint(lanes.head(columns, words), "dim")
    width = columns.width if columns else page.width
    yield from _grouped(glance, made, grades, layout, width)


def _grouped(
    glance: Glance,
    made: Iterable[Line],
    grades: Mapping[str, Grade],
    layout: Layout,
    width: int,
) -> Iterator[str]:
    """The lines below their goals, or all of them where they are ranked."""
    if glance.is_ranked:
        yield from _heading(glance.words("glance.ranked"), [], glance.page, width)
        for each in made:
            yield from layout(each)
        return
    by_id = {each.standing.indicator.id: each for each in made}
    for goal, standings in glance.assessment.by_goal():
        known = [by_id[id_] for each in standings if (id_ := each.indicator.id) in by_id]
        if not known:
            continue
        found = list(counts(standings, grades, glance.words))
        name = glance.page.letters(named(goal, glance.words))
        yield from _heading(name, found, glance.page, width)
        for each in known:
            yield from layout(each)


def _heading(name: str, found: list[Piece], page: Page, width: int) -> Iterator[str]:
    """A goal with its counts at the right margin, or below it."""
    *above, last = fold(name, page.width)
    yield from (page.paint(each, "heading") for each in above)
    row = Piece(" ".join(each.plain for each in found), " ".join(each.shown for each in found))
    if both := beside(last, row, width, "-") or beside(last, row, page.width):
        yield both.replace(last, page.paint(last, "heading"), 1)
        return
    yield page.paint(last, "heading")
    yield from flow(found, page.width)
