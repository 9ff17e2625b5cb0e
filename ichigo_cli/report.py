"""The annual review as a document: every text of it, put in order for a template.

Nothing is computed here. Figures come from the assessment as texts (`cells`) or as geometry
(`charts`), words from the review; a template only arranges what `Report` holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.assessment import Movement, movement
from ichigo_cli.attainment import State
from ichigo_cli.cells import Cells, named
from ichigo_cli.charts import Bar, Chart, bar, chart
from ichigo_cli.model import GoalReview, IndicatorReview, Series, Status
from ichigo_cli.paper import Paper, fit
from ichigo_cli.years import long_era, short_era

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ichigo_cli.assessment import Assessment, Standing, Summary
    from ichigo_cli.language import Words
    from ichigo_cli.model import Branch, PanelOpinion, Review


_TEXTS: Final = 4_000
"""What names, units, grades, states, departments and notes of a table take, as `fit` counts."""
_CHAPTERS: Final = (
    "cover", "outline", "method", "population", "overview", "by-goal", "panel", "annex",
)  # fmt: skip


class Cell(NamedTuple):
    """A figure and what qualifies it: a year, a status; the second is often empty."""

    text: str
    detail: str = ""


class Row(NamedTuple):
    """One indicator in a table. `years` holds a cell for each of the report's years."""

    id: str
    name: str
    original: str
    unit: str
    better: str
    belongs: str
    basis: str
    baseline: Cell
    years: tuple[Cell, ...]
    expected: Cell
    target: Cell
    gap: str
    attainment: Cell
    grade: str
    state: str
    change: Cell
    department: str
    note: str
    bar: Bar | None
    path_in_words: str
    drawing: Chart | None
    working: str
    definition: str
    source: str
    review: IndicatorReview
    next_step: str


class Value(NamedTuple):
    """One reported value with all that is known of it."""

    indicator: str
    year: str
    value: str
    status: str
    source: str
    note: str


class Node(NamedTuple):
    """A goal, direction or policy in the policy tree, with its initiatives."""

    level: str
    name: str
    original: str
    statement: str
    note: str
    nodes: tuple[Node, ...]
    initiatives: tuple[tuple[str, str], ...]


class Goal(NamedTuple):
    """One goal with all that the report says of it."""

    id: str
    number: int
    name: str
    original: str
    statement: str
    note: str
    rows: tuple[Row, ...]
    tree: Node
    review: GoalReview


class Count(NamedTuple):
    """A line of the overview: how many indicators have each grade, none, and all together."""

    name: str
    grades: tuple[int, ...]
    not_evaluated: int
    total: int
    carried: int


class Group(NamedTuple):
    """Indicators that have something in common, by name."""

    title: str
    items: tuple[str, ...]


class Report(NamedTuple):
    """Everything a report template receives, as `report`."""

    language: str
    original_language: str
    title: str
    heading: str
    municipality: str
    period: str
    year: str
    notice: str
    without_values: str
    source: str
    note: str
    chapters: tuple[str, ...]
    data_status: str
    labels: dict[str, str]
    grades: tuple[str, ...]
    bands: tuple[tuple[str, str], ...]
    states: tuple[tuple[str, str], ...]
    has_flows: bool
    population: tuple[tuple[str, ...], ...]
    years: tuple[tuple[str, str], ...]
    paper: Paper
    this_year: str
    counts: tuple[Count, ...]
    reasons: tuple[Group, ...]
    carried: tuple[str, ...]
    movements: tuple[Group, ...]
    revised: tuple[str, ...]
    unstable: str
    goals: tuple[Goal, ...]
    values: tuple[Value, ...]
    has_review: bool
    summary: str
    panel: tuple[PanelOpinion, ...]


def build_report(
    assessment: Assessment, before: Assessment, review: Review | None, words: Words
) -> Report:
    """Put a report together.

    Args:
        assessment: the fiscal year of the report.
        before: the year before, to tell what changed.
        review: the words of the year, or None where there is no file.
        words: the language of the report.
    """
    return _Builder(assessment, before, review, words).report()


class _Builder:
    def __init__(
        self, assessment: Assessment, before: Assessment, review: Review | None, words: Words
    ) -> None:
        self._assessment = assessment
        self._strategy = assessment.strategy
        self._grades_before = {s.indicator.id: s.grade for s in before.standings}
        self._review = review
        self._words = words
        self._cells = Cells(assessment, words)
        self._shown = tuple(sorted({*assessment.years, assessment.year}))

    def report(self) -> Report:
        words, strategy = self._words, self._strategy
        year = self._cells.long_year(self._assessment.year)
        review = self._review
        goals = self._goals()
        return Report(
            language=words.language,
            original_language=strategy.language,
            title=strategy.title,
            heading=words("report.heading", year=year),
            municipality=strategy.municipality or "",
            period=words(
                "report.period",
                start=self._cells.long_year(strategy.period.start),
                end=self._cells.long_year(strategy.period.end),
            ),
            year=year,
            notice=strategy.notice or "",
            without_values=self._cells.without_values() or "",
            source=strategy.source or "",
            note=strategy.note or "",
            chapters=self._chapters(),
            data_status=self._data_status(),
            labels=self._labels(),
            grades=tuple(band.grade for band in strategy.bands),
            bands=self._cells.band_rows(),
            states=self._states(),
            has_flows=any(s.indicator.series is Series.FLOW for s in self._assessment.standings),
            population=self._population(),
            years=tuple((short_era(y), str(y)) for y in self._shown),
            paper=self._paper([row for goal in goals for row in goal.rows]),
            this_year=short_era(self._assessment.year),
            counts=self._counts(),
            reasons=self._reasons(),
            carried=tuple(
                words(
                    "report.carried-item",
                    name=self._cells.name(s),
                    era=short_era(s.actual_year or 0),
                )
                for s in self._assessment.standings
                if s.is_carried
            ),
            movements=self._movements(),
            revised=self._revised(),
            unstable=self._cells.unstable() or "",
            goals=goals,
            values=tuple(self._values()),
            has_review=review is not None,
            summary=(review.summary if review else None) or "",
            panel=review.panel if review else (),
        )

    # ── the front of the document ──

    def _chapters(self) -> tuple[str, ...]:
        """The chapters that have something in them, in their order."""
        panel = self._review.panel if self._review else ()
        empty = {"population": not self._strategy.population, "panel": not panel}
        empty["annex"] = not self._assessment.standings
        return tuple(chapter for chapter in _CHAPTERS if not empty.get(chapter))

    def _labels(self) -> dict[str, str]:
        levels = ("goal", "direction", "policy", "initiative")
        return {level: self._cells.label(level) for level in levels}

    def _data_status(self) -> str:
        statuses = [
            s.reported.status for s in self._assessment.standings if s.reported.value is not None
        ]
        era = short_era(self._assessment.year)
        said = self._words("report.data-status", era=era, count=len(statuses))
        if statuses:
            said = self._words("cell.in", text=said, detail=self._cells.counted(statuses))
        return self._words.sentences([said, self._cells.missing()])

    def _states(self) -> tuple[tuple[str, str], ...]:
        return tuple(
            (self._words(f"state.{state}"), self._words(f"state-meaning.{state}"))
            for state in State
        )

    def _population(self) -> tuple[tuple[str, ...], ...]:
        words = self._words
        rows = []
        for figure in self._strategy.population:
            value = f"{figure.value:,f}"
            shown = words("report.about", value=value) if figure.approximate else value
            kind = words(f"population.{figure.kind}")
            era = long_era(figure.year).removesuffix("度")
            year = words("year.calendar", era=era, year=figure.year)
            rows.append((year, kind, shown, figure.label or ""))
        return tuple(rows)

    # ── the overview ──

    def _counts(self) -> tuple[Count, ...]:
        found = {goal.id: standings for goal, standings in self._assessment.by_goal()}
        lines = []
        for goal in self._strategy.goals:
            of_goal = self._assessment._replace(standings=tuple(found.get(goal.id, ())))
            lines.append(_count(named(goal, self._words), of_goal.summary))
        return (*lines, _count(self._words("report.total"), self._assessment.summary))

    def _reasons(self) -> tuple[Group, ...]:
        return tuple(
            Group(
                self._words(
                    "status.reason-count", reason=self._words(f"reason.{reason}"), count=count
                ),
                self._names(s for s in self._ungraded() if s.judgement.reason is reason),
            )
            for reason, count in self._assessment.summary.reasons.items()
        )

    def _ungraded(self) -> Iterable[Standing]:
        return (s for s in self._assessment.standings if s.grade is None)

    def _names(self, standings: Iterable[Standing]) -> tuple[str, ...]:
        return tuple(self._cells.name(standing) for standing in standings)

    def _movements(self) -> tuple[Group, ...]:
        groups = []
        for kind in Movement:
            items = [s for s in self._assessment.standings if movement(s) is kind]
            if not items:
                continue
            title = self._words(
                "status.reason-count", reason=self._words(f"movement.{kind}"), count=len(items)
            )
            groups.append(Group(title, tuple(self._moved(s) for s in items)))
        return tuple(groups)

    def _moved(self, standing: Standing) -> str:
        name = self._cells.name(standing)
        if movement(standing) in (Movement.NO_NEW_VALUE, Movement.FIRST_VALUE):
            return name
        amount, _ = self._cells.change(standing)
        since = short_era(standing.change.since) if standing.change else ""
        said = self._words("report.moved", era=since, amount=amount)
        old = self._grades_before.get(standing.indicator.id)
        if old and standing.grade and old != standing.grade:
            said = self._words.listed(
                [said, self._words("report.regraded", old=old, new=standing.grade)]
            )
        return self._words("cell.in", text=name, detail=said)

    def _revised(self) -> tuple[str, ...]:
        return tuple(
            self._words("report.carried-item", name=self._cells.name(s), era=short_era(year))
            for s in self._assessment.standings
            for year, row in s.rows.items()
            if row.status is Status.REVISED
        )

    # ── the goals ──

    def _goals(self) -> tuple[Goal, ...]:
        standings = {goal.id: found for goal, found in self._assessment.by_goal()}
        reviewed = self._review.goals if self._review else {}
        return tuple(
            Goal(
                id=goal.id,
                number=number,
                name=named(goal, self._words),
                original=self._original(goal),
                statement=goal.statement or "",
                note=goal.note or "",
                rows=tuple(self._row(s) for s in standings.get(goal.id, [])),
                tree=self._node(goal),
                review=reviewed.get(goal.id, GoalReview()),
            )
            for number, goal in enumerate(self._strategy.goals, start=1)
        )

    def _paper(self, rows: Sequence[Row]) -> Paper:
        words = self._words
        columns = [
            [words("column.baseline"), *_texts(row.baseline for row in rows)],
            [words("column.expected"), *_texts(row.expected for row in rows)],
            [words("column.target"), *_texts(row.target for row in rows)],
            [words("column.gap"), *(row.gap for row in rows)],
            [words("label.attainment"), *_texts(row.attainment for row in rows)],
            [words("label.change"), *_texts(row.change for row in rows)],
        ]
        years = [
            [str(year), *_texts(row.years[index] for row in rows)]
            for index, year in enumerate(self._shown)
        ]
        return fit(_TEXTS, columns, years)

    def _original(self, branch: Branch) -> str:
        return branch.name if named(branch, self._words) != branch.name else ""

    def _node(self, branch: Branch) -> Node:
        return Node(
            level=branch.level.value,
            name=named(branch, self._words),
            original=self._original(branch),
            statement=branch.statement or "",
            note=branch.note or "",
            nodes=tuple(self._node(below) for below in branch.branches),
            initiatives=tuple((each.name, each.note or "") for each in branch.initiatives),
        )

    def _row(self, standing: Standing) -> Row:
        cells, indicator = self._cells, standing.indicator
        name = cells.name(standing)
        reviews = self._review.indicators if self._review else {}
        review = reviews.get(indicator.id, IndicatorReview())
        attainment = standing.judgement.attainment
        return Row(
            id=indicator.id,
            name=name,
            original=indicator.name if name != indicator.name else "",
            unit=indicator.unit or self._words("cell.none"),
            better=cells.better(standing),
            belongs=cells.belongs(standing),
            basis=cells.basis(standing),
            baseline=Cell(*cells.baseline(standing)),
            years=tuple(self._reported(standing, year) for year in self._shown),
            expected=Cell(*cells.expected(standing)),
            target=Cell(*cells.target(standing)),
            gap=cells.gap(standing),
            attainment=Cell(*cells.attainment(standing)),
            grade=cells.grade(standing),
            state=cells.state(standing),
            change=Cell(*cells.change(standing)),
            department=indicator.department or "",
            note=self._remark(standing),
            bar=None if attainment is None else bar(attainment),
            path_in_words=self._in_words(standing),
            drawing=chart(standing),
            working=cells.working(standing),
            definition=indicator.definition or "",
            source=indicator.source or "",
            review=review,
            next_step=self._words(f"next.{review.next}") if review.next else "",
        )

    def _reported(self, standing: Standing, year: int) -> Cell:
        text, detail = self._cells.reported(standing, year)
        return Cell(self._cells.one_line(text), detail)

    def _remark(self, standing: Standing) -> str:
        notes = [standing.indicator.note] if standing.indicator.note else []
        for year, note in self._cells.notes(standing):
            facts = {"era": short_era(year), "text": note}
            is_own = year == standing.year
            notes.append(note if is_own else self._words("report.note-of-year", **facts))
        return "\n".join(notes)

    def _in_words(self, standing: Standing) -> str:
        """What the chart shows, for those who cannot see it."""
        cells, words = self._cells, self._words
        baseline = cells.baseline(standing)
        target = cells.target(standing)
        reported = [
            words(
                "cell.value-in",
                value=cells.one_line(" ".join(filter(None, cells.reported(standing, year)))),
                era=short_era(year),
            )
            for year, row in sorted(standing.rows.items())
            if row.value is not None
        ]
        values = words.listed(reported) or words("report.no-values")
        return words(
            "report.chart-words",
            baseline=cells.with_detail(*baseline),
            target=cells.with_detail(*target),
            values=values,
        )

    # ── the annex ──

    def _values(self) -> Iterable[Value]:
        for standing in self._assessment.standings:
            for year in self._shown:
                row = standing.rows.get(year)
                text, _ = self._cells.reported(standing, year)
                status = row.status if row else None
                has_value = row is not None and row.value is not None
                yield Value(
                    indicator=self._cells.name(standing),
                    year=short_era(year),
                    value=self._cells.reported_whole(standing, year),
                    status=self._words(f"status.{status}") if has_value else text,
                    source=(row.source if row else None) or "",
                    note=(row.note if row else None) or "",
                )


def _texts(cells: Iterable[Cell]) -> Iterable[str]:
    return (text for cell in cells for text in cell)


def _count(name: str, summary: Summary) -> Count:
    return Count(
        name=name,
        grades=tuple(summary.grades.values()),
        not_evaluated=summary.not_evaluated,
        total=summary.total,
        carried=summary.carried,
    )
