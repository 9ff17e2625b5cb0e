"""What the glance says of one indicator: the texts of its line, whatever the width."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.assessing.attainment import Reason
from ichigo_cli.assessing.movement import Turn
from ichigo_cli.model import Status
from ichigo_cli.showing import graded, judged
from ichigo_cli.showing.folding import width_of
from ichigo_cli.showing.naming import named
from ichigo_cli.showing.rows import edges_of
from ichigo_cli.showing.said import computed, written
from ichigo_cli.target import Better, Series
from ichigo_cli.years import short_era

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.assessing.standing import Standing
    from ichigo_cli.scheme import Scheme
    from ichigo_cli.showing.judged import Edges
    from ichigo_cli.showing.language import Words

_WIDEST_UNIT: Final = 8
_DASH: Final = "-"
"""As wide as a letter, unlike that of tables."""
_TAGGED: Final = (Status.PRELIMINARY, Status.REVISED)


class Line(NamedTuple):
    """One indicator with a value.

    `name` has behind it what qualifies the grade, and a unit that is too long to stand beside a
    number. `tags` say of which year the number is where that is an earlier one, whether it is
    preliminary or revised, and that it is a running total. `reason` stands in place of the bar.
    A text is empty where there is nothing to say.
    """

    standing: Standing
    grade: str
    name: str
    tags: str
    number: str
    unit: str
    expected: str
    gap: str
    percent: str
    turn: str
    reason: str

    @property
    def value(self) -> str:
        """The number behind its tags."""
        return f"{self.tags} {self.number}" if self.tags else self.number


class Given(NamedTuple):
    """What all lines of an assessment are made with: `grades` says how each is written."""

    edges: Edges
    scheme: Scheme | None
    grades: Mapping[str, str]
    letters: Callable[[str], str]

    @classmethod
    def of(
        cls, assessment: Assessment, grades: Mapping[str, str], letters: Callable[[str], str]
    ) -> Given:
        """The edges and the scheme of an assessment."""
        return cls(edges_of(assessment), assessment.scheme, grades, letters)


def line(standing: Standing, given: Given, words: Words) -> Line:
    """The texts of an indicator that has a value."""
    judgement, indicator = standing.judgement, standing.indicator
    letters = given.letters
    grade = graded.grade(standing, given.scheme, words)
    unit = letters(indicator.unit or "")
    is_long = width_of(unit) > _WIDEST_UNIT
    percent = _percent(standing, given.edges, words)
    return Line(
        standing=standing,
        grade=given.grades.get(grade, _DASH if grade == words("cell.none") else grade),
        name=_name(standing, unit if is_long else "", words, letters),
        tags=_tags(standing, words),
        number=_number(standing),
        unit="" if is_long else unit,
        expected=_expected(standing, words),
        gap="" if judgement.gap is None else judged.gap(standing, words),
        percent=percent,
        turn=_turn(standing, words),
        reason=letters(judged.state(standing, words)) if _is_unknown(standing) else "",
    )


def _percent(standing: Standing, edges: Edges, words: Words) -> str:
    attainment = standing.judgement.attainment
    if attainment is None:
        return "" if standing.grade is None else words("cell.none")
    if attainment < 0:
        return words("glance.below")
    if attainment > judged.TEXT_CEILING:
        return words("glance.above")
    return judged.attainment(standing, edges, words).text


def _is_unknown(standing: Standing) -> bool:
    """Whether there is neither a grade nor a percentage."""
    return standing.grade is None and standing.judgement.attainment is None


def _name(standing: Standing, unit: str, words: Words, letters: Callable[[str], str]) -> str:
    """The name on one line, with what must be known to read the grade or the number."""
    said = [unit] if unit else []
    if standing.verdict.by_hand:
        said.append(words("grade.by-hand"))
    if standing.judgement.is_tolerated:
        said.append(words("glance.tolerated"))
    if standing.reason is Reason.NOT_RATED and not _is_unknown(standing):
        said.append(words("glance.reference"))
    elif standing.reason and not _is_unknown(standing):
        said.append(words(f"reason.{standing.reason}"))
    name = letters(" ".join(named(standing.indicator, words).split()))
    return f"{name}{words('cell.bracketed', text=words.listed(said))}" if said else name


def _tags(standing: Standing, words: Words) -> str:
    row, tags = standing.actual, []
    if standing.is_carried:
        tags.append(short_era(standing.actual_year or 0))
    if row is not None and row.status in _TAGGED:
        tags.append(words(f"glance.{row.status}"))
    if standing.indicator.series is Series.FLOW:
        tags.append(words("glance.amount" if standing.total is None else "glance.total"))
    return " ".join(tags)


def _number(standing: Standing) -> str:
    """The number that is judged; the year's own amount where a total is not known."""
    row, indicator = standing.actual, standing.indicator
    if row is None or row.value is None:
        return ""
    if indicator.series is Series.LEVEL or standing.total is None:
        return written(row.value, indicator)
    return computed(standing.total, indicator)


def _expected(standing: Standing, words: Words) -> str:
    if standing.expected is None:
        return ""
    text = computed(standing.expected, standing.indicator)
    if standing.indicator.better is Better.RANGE:
        return words("glance.distance", distance=text)
    return text


def _turn(standing: Standing, words: Words) -> str:
    """Whether the chosen year's value is better than the one before; a carried one is no step."""
    step = standing.movement
    if step.turn is Turn.NO_NEW_VALUE:
        return ""
    if step.turn is Turn.UNCHANGED and step.amount:
        return words("cell.none")  # from one place inside a range to another
    return words(f"glance.{step.turn}")
