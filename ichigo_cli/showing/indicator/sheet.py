"""Everything that is said of one indicator, as texts: made once, laid out by each format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.assessing.pace import pace_of
from ichigo_cli.path import Distance
from ichigo_cli.showing import reported
from ichigo_cli.showing.figures import is_whole, percent_edges, working_text
from ichigo_cli.showing.indicator.working import working
from ichigo_cli.showing.naming import era_of, named
from ichigo_cli.showing.rows import rows
from ichigo_cli.showing.said import computed, digits, one_line
from ichigo_cli.showing.sentences import sentence
from ichigo_cli.target import Aim
from ichigo_cli.years import short_era

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from fractions import Fraction

    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.assessing.pace import Pace, Step
    from ichigo_cli.assessing.standing import Standing
    from ichigo_cli.model import IndicatorReview, Review, Strategy
    from ichigo_cli.showing.indicator.working import Line
    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.rows import Row

COLUMNS: Final = (
    "report.year-column", "column.actual", "column.expected", "column.gap", "label.attainment",
    "column.grade", "column.state", "report.status", "report.source", "summary.place",
)  # fmt: skip
"""The words for the columns of the table of years."""
NUMBERS: Final = frozenset(COLUMNS[1:5])
"""Those whose cells stand at the right."""

_IN_ONE: Final = {
    "show.pace-needed": "show.pace-needed-in-one",
    "show.pace-allowed": "show.pace-allowed-in-one",
    "show.pace-brought": "show.pace-brought-in-one",
}


class Subject(NamedTuple):
    """What a sheet is made from: an indicator in each of its years, and the words on the last."""

    year: int
    by_year: Mapping[int, Assessment]
    review: Review | None

    @property
    def assessment(self) -> Assessment:
        """The assessment of the chosen year."""
        return self.by_year[self.year]


class Sheet(NamedTuple):
    """The texts of one indicator. `about` and `said` have a label and a text in each entry."""

    standing: Standing
    name: str
    sentence: str
    about: tuple[tuple[str, str], ...]
    years: tuple[tuple[str, ...], ...]
    working: tuple[Line, ...]
    pace: tuple[str, ...]
    said: tuple[tuple[str, str], ...]


def sheets(subject: Subject, words: Words) -> tuple[Sheet, ...]:
    """A sheet for every indicator of the chosen year's assessment, in its order."""
    by_year = {year: rows(each, words) for year, each in subject.by_year.items()}
    made = by_year[subject.year]
    return tuple(
        _sheet(row, subject, [of_year[n] for of_year in by_year.values()], words)
        for n, row in enumerate(made)
    )


def _sheet(row: Row, subject: Subject, years: list[Row], words: Words) -> Sheet:
    standing, assessment = row.standing, subject.assessment
    edges = percent_edges(assessment.strategy.bands)
    written = subject.review.indicators.get(standing.indicator.id) if subject.review else None
    return Sheet(
        standing=standing,
        name=row.name,
        sentence=sentence(standing, words),
        about=tuple(_about(row, assessment.strategy, words)),
        years=tuple(_year(each, words) for each in years),
        working=working(standing, assessment, edges, words),
        pace=tuple(_pace(standing, words)),
        said=tuple(_said(written, words)),
    )


def _about(row: Row, strategy: Strategy, words: Words) -> Iterator[tuple[str, str]]:
    indicator = row.standing.indicator
    branches = {branch.id: branch for _, branch in strategy.branches()}
    holders = [named(branches[id_], words) for id_ in row.standing.parents]
    entries = (
        ("id", indicator.id),
        (words("show.original"), row.original),
        (words("report.definition"), indicator.definition),
        (words("show.place"), " > ".join(holders)),
        (words("report.department"), indicator.department),
        (words("report.source"), indicator.source),
        (words("show.kind"), row.kind),
        (words("report.basis"), row.basis),
        (words("column.baseline"), row.baseline.whole(words)),
        (words("column.target"), row.target.whole(words)),
        (words("report.note"), indicator.note),
    )
    return ((label, " ".join(text.split())) for label, text in entries if text)


# ── the table of years ──────────────────────────────────────────────────────────────────────────


def _year(row: Row, words: Words) -> tuple[str, ...]:
    standing, none = row.standing, words("cell.none")
    year, observed = standing.year, standing.reported
    told = reported.value_of(standing, year, row.name, words)
    place = f"{observed.place.file}:{observed.place.line}" if observed.place.file else none
    last = (told.status, told.source or none, place)
    if observed.value is None:
        return (short_era(year), none, _expected(standing, words), *[none] * 4, *last)
    value = one_line(reported.in_year(standing, year, words).text, words)
    verdict = (row.gap, row.attainment.text, row.grade, row.state)
    return (short_era(year), value, row.expected.text, *verdict, *last)


def _expected(standing: Standing, words: Words) -> str:
    """What the path asks of a year that has no value."""
    expected = standing.path.expected(standing.year) if standing.path else None
    if expected is None:
        return words("cell.none")
    return computed(expected, standing.indicator)


# ── the pace ────────────────────────────────────────────────────────────────────────────────────


def _pace(standing: Standing, words: Words) -> Iterator[str]:
    pace = pace_of(standing)
    if pace is None:
        yield words("show.pace-unknown")
        return
    if standing.counted_from is not None:
        yield words("show.pace-total")
    if standing.path is not None and isinstance(standing.path.measure, Distance):
        yield words("show.pace-distance")
    yield _ahead(pace, standing, words)
    for step in pace.brought:
        yield _told("show.pace-brought", step, standing, words)


def _ahead(pace: Pace, standing: Standing, words: Words) -> str:
    if pace.ahead is None:
        return words("show.pace-over")
    key = "show.pace-reached" if pace.is_reached else "show.pace-needed"
    if pace.is_reached and standing.path is not None and standing.path.aim is Aim.CONTAIN:
        key = "show.pace-allowed"
    return _told(key, pace.ahead, standing, words)


def _told(key: str, step: Step, standing: Standing, words: Words) -> str:
    """A step in words, which need no division where it took a single year."""
    since, until, least = step.since, step.until, digits(standing.indicator)
    return words(
        _IN_ONE.get(key, key) if step.years == 1 else key,
        since=era_of(since.year, words),
        until=era_of(until.year, words),
        before=_number(since.number, least, words),
        after=_number(until.number, least, words),
        years=str(step.years),
        change=_number(until.number - since.number, least, words, sign="+"),
        per_year=_number(step.per_year, least, words, sign="+"),
    )


def _number(value: Fraction, least: int, words: Words, sign: str = "") -> str:
    """A number with at least the digits of its indicator, and said to be rounded where it is."""
    text = (sign if value > 0 else "") + working_text(value, least)
    return text if is_whole(value) else words("show.rounded", text=text)


# ── what people wrote ───────────────────────────────────────────────────────────────────────────


def _said(written: IndicatorReview | None, words: Words) -> Iterator[tuple[str, str]]:
    if written is None:
        return
    entries = (
        (words("report.cause"), written.cause),
        (words("report.issue"), written.issue),
        (words("report.next"), words(f"next.{written.next}") if written.next else None),
        (words("report.comment"), written.comment),
    )
    for label, text in entries:
        if text:
            yield label, text.strip()
