"""The working of one attainment as on paper, line by line, from the plan to the grade.

Numbers that do not end are fractions, so that every line can be done again from what it says.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from ichigo_cli.path import Distance
from ichigo_cli.showing.figures import exact_text, grouped, is_whole, shown_percent, working_text
from ichigo_cli.showing.graded import decided
from ichigo_cli.showing.judged import result, state
from ichigo_cli.showing.legend import bounds, grading
from ichigo_cli.showing.naming import long_year

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.assessing.standing import Standing
    from ichigo_cli.path import Point, TargetPath
    from ichigo_cli.showing.judged import Edges
    from ichigo_cli.showing.language import Words


class Line(NamedTuple):
    """One line of the working: what is computed, and how."""

    label: str
    text: str


def working(
    standing: Standing, assessment: Assessment, edges: Edges, words: Words
) -> tuple[Line, ...]:
    """All lines of the working of one standing; where nothing can be computed, why not.

    Args:
        standing: of the indicator.
        assessment: what it belongs to.
        edges: the percentages that no printed figure may cross.
        words: the language.
    """
    year = long_year(standing.actual_year or standing.year, words)
    lines = [Line(words("report.year-column"), year), *_total(standing, words)]
    if standing.judgement.gap is not None and standing.path is not None:
        lines += _against(standing, standing.path, edges, words)
    return (*lines, *_grade(standing, assessment, words))


def _total(standing: Standing, words: Words) -> Iterator[Line]:
    """How the running total of a flow adds up."""
    first, last = standing.counted_from, standing.actual_year
    if standing.total is None or first is None or last is None or last < first:
        return
    baseline = standing.indicator.baseline
    is_counted = baseline is not None and not baseline.per_year
    begin = [baseline.value] if is_counted and baseline else []
    rows = (standing.observations[year].value for year in range(first, last + 1))
    terms = [*begin, *(value for value in rows if value is not None)]
    way = " + ".join(_term(term) for term in terms)
    yield Line(words("show.total"), _equation(way, standing.total, words))


def _against(standing: Standing, path: TargetPath, edges: Edges, words: Words) -> Iterator[Line]:
    judgement, total, year = standing.judgement, standing.total, standing.actual_year
    if total is None or year is None or judgement.expected is None or judgement.gap is None:
        return
    if isinstance(path.measure, Distance):
        yield Line(words("show.distance"), _distance(path.measure, total, words))
    actual = path.measure.of(total)
    yield Line(words("column.expected"), _expected(path.leg(year), year, judgement.expected, words))
    better, worse = actual, judgement.expected
    if path.measure.sign < 0:
        better, worse = worse, better
    way = f"{_term(better)} - {_term(worse)}"
    yield Line(words("show.gap"), _equation(way, judgement.gap, words))
    yield from _scale(standing, path, judgement.expected, words)
    yield from _attainment(standing, edges, words)


def _distance(measure: Distance, value: Fraction, words: Words) -> str:
    low, high = measure.range
    number = measure.of(value)
    if not number:
        return exact_text(number)
    ends = (low, value) if value < low else (value, high)
    return _equation(" - ".join(_term(end) for end in ends), number, words)


def _expected(leg: tuple[Point, Point] | None, year: int, expected: Fraction, words: Words) -> str:
    if leg is None:
        return exact_text(expected)
    left, right = leg
    way = f"({_term(right.number)} - {_term(left.number)})"
    share = f"{year - left.year} / {right.year - left.year}"
    return _equation(f"{_term(left.number)} + {way} * {share}", expected, words)


def _scale(
    standing: Standing, path: TargetPath, expected: Fraction, words: Words
) -> Iterator[Line]:
    scale, label = standing.judgement.scale, words("show.scale")
    if not scale:
        return
    if standing.indicator.scale:
        yield Line(label, exact_text(scale))
        return
    far, near, parts = path.span(expected)
    high, low = max(far, near), min(far, near)
    text = f"{_term(high)} - {_term(low)}"
    yield Line(label, _equation(f"({text}) / {parts}" if parts > 1 else text, scale, words))


def _attainment(standing: Standing, edges: Edges, words: Words) -> Iterator[Line]:
    judgement, label = standing.judgement, words("label.attainment")
    gap, scale, attainment = judgement.gap, judgement.scale, judgement.attainment
    if gap is None or attainment is None:
        return
    percent = result(attainment, edges, words)
    if shown_percent(attainment, edges) != attainment:
        percent = words("show.rounded", text=percent)
    if not scale:
        yield Line(label, words("show.on-path", result=percent))
        return
    way = f"100 * (1 + {_term(gap)} / {_term(scale)}) = {exact_text(attainment)}"
    yield Line(label, words("show.result", way=way, result=percent))


def _grade(standing: Standing, assessment: Assessment, words: Words) -> Iterator[Line]:
    label, verdict = words("column.grade"), standing.verdict
    if verdict.computed is None:
        yield Line(label, words("show.no-grade", why=state(standing, words)))
    elif assessment.scheme is None:
        bound = dict(bounds(assessment, words))[verdict.computed]
        key = "show.by-tolerance" if standing.judgement.is_tolerated else "show.by-band"
        allowed = standing.indicator.tolerance
        tolerance = "" if allowed is None else grouped(allowed)
        yield Line(label, words(key, bound=bound, grade=verdict.computed, tolerance=tolerance))
    for told in decided(standing, assessment.scheme, words):
        yield Line(label, told)
    for told in grading(assessment, words):
        yield Line(words("show.grading"), told)


def _equation(way: str, value: Fraction, words: Words) -> str:
    """A calculation with its result, of a fraction also what it comes to."""
    text = exact_text(value)
    if not is_whole(value):
        near = words("show.rounded", text=working_text(value))
        text = f"{text}{words('cell.bracketed', text=near)}"
    return f"{way} = {text}"


def _term(value: Decimal | Fraction) -> str:
    """A number inside a calculation, in brackets where it has a sign or a stroke of its own."""
    text = exact_text(Fraction(value))
    return f"({text})" if value < 0 or "/" in text else text
