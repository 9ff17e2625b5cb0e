"""The row of each indicator: every text that any output shows of it, made once.

A table, a list, a document or a sheet is a layout of these rows, so that no two of them write the
same figure in two ways.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ichigo_cli.showing import graded, judged, planned, reported
from ichigo_cli.showing.figures import path_bounds, percent_edges
from ichigo_cli.showing.naming import named, original

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.assessing.standing import Standing
    from ichigo_cli.model import Branch
    from ichigo_cli.scheme import Scheme
    from ichigo_cli.showing.judged import Edges
    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.reported import Value
    from ichigo_cli.showing.said import Said


class Row(NamedTuple):
    """All that is said of one indicator in one year, in one language.

    `years` says what each of `shown_years` reports, `values` the same with every digit and its
    source, `history` the same in lines that share what is alike; `latest` is the value that is
    judged. `kind` is the unit with what is better. `course` tells the way from baseline to target
    in one sentence. `grade` is the scheme's word for no grade, or a dash, where there is none;
    `mark` says that people set it, and `by_hand` why; `rate` is the body's own. `notes` are those
    on the chosen year and on a value that is carried.
    """

    standing: Standing
    name: str
    original: str
    unit: str
    better: str
    kind: str
    belongs: str
    basis: str
    baseline: Said
    target: Said
    years: tuple[Said, ...]
    history: tuple[str, ...]
    latest: Said
    values: tuple[Value, ...]
    notes: tuple[tuple[int, str], ...]
    course: str
    expected: Said
    gap: str
    attainment: Said
    grade: str
    mark: str
    by_hand: str
    rate: str
    state: str
    change: Said
    working: str


def rows(assessment: Assessment, words: Words) -> tuple[Row, ...]:
    """The row of every standing of an assessment, in its order."""
    strategy = assessment.strategy
    given = _Given(shown_years(assessment), edges_of(assessment), assessment.scheme)
    holders = {
        branch.id: planned.holder(branch, strategy, words)
        for above, branch in strategy.branches()
        if len(above) > 1
    }
    return tuple(_row(standing, given, holders, words) for standing in assessment.standings)


class _Given(NamedTuple):
    """What every row of an assessment is made from."""

    years: Sequence[int]
    edges: Edges
    scheme: Scheme | None


def edges_of(assessment: Assessment) -> Edges:
    """What no attainment may cross: where a grade of the plan or of the scheme begins."""
    own, shown = assessment.strategy.rating, assessment.scheme
    bands = percent_edges(assessment.strategy.bands)
    return (*bands, *path_bounds(own), *path_bounds(shown))


def shown_years(assessment: Assessment) -> tuple[int, ...]:
    """The years that a table shows: those with a file, and the chosen one."""
    return tuple(sorted({*assessment.years, assessment.year}))


def by_goal(assessment: Assessment, made: Sequence[Row]) -> list[tuple[Branch, list[Row]]]:
    """The goals in file order, each with its rows; goals without any are left out."""
    groups: dict[str, list[Row]] = {}
    for row in made:
        groups.setdefault(row.standing.parents[0], []).append(row)
    goals = assessment.strategy.goals
    return [(goal, groups[goal.id]) for goal in goals if goal.id in groups]


def _row(standing: Standing, given: _Given, holders: Mapping[str, str], words: Words) -> Row:
    years, edges, scheme = given
    indicator, name = standing.indicator, named(standing.indicator, words)
    baseline, target = planned.baseline(indicator, words), planned.target(indicator, words)
    said = tuple(reported.in_year(standing, year, words) for year in years)
    return Row(
        standing=standing,
        name=name,
        original=original(indicator, words),
        unit=indicator.unit or words("cell.none"),
        better=planned.better(indicator, words),
        kind=planned.kind(indicator, words),
        belongs=holders.get(standing.parents[-1], ""),
        basis=planned.basis(standing, words),
        baseline=baseline,
        target=target,
        years=said,
        history=tuple(reported.history(standing, zip(years, said, strict=True), words)),
        latest=reported.latest(standing, words),
        values=tuple(reported.value_of(standing, year, name, words) for year in years),
        notes=tuple(reported.notes(standing)),
        course=reported.course(standing, baseline, target, words),
        expected=judged.expected(standing, words),
        gap=judged.gap(standing, words),
        attainment=judged.attainment(standing, edges, words),
        grade=graded.grade(standing, scheme, words),
        mark=graded.mark(standing, words),
        by_hand=graded.by_hand(standing, words),
        rate=graded.rate(standing, scheme),
        state=judged.state(standing, words),
        change=judged.change(standing, words),
        working=_working(standing, given, words),
    )


def _working(standing: Standing, given: _Given, words: Words) -> str:
    """The calculation of the attainment, and what decided the grade."""
    own = judged.working(standing, given.edges, words)
    return words.sentences([own, *graded.decided(standing, given.scheme, words)])
