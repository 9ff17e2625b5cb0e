"""What the annual review says, part by part, for every format to arrange.

A page, a text, a Word file and a workbook say the same. Figures are texts of `rows`, and beside
them stand the exact numbers that a chart or a cell needs; words are those of the review. Nothing
is left to compute. docs/templates.md describes every field.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ichigo_cli.showing.plot import plot_of
from ichigo_cli.showing.review.numbers import numbers_of

if TYPE_CHECKING:
    from decimal import Decimal
    from fractions import Fraction

    from ichigo_cli.assessing.standing import Standing
    from ichigo_cli.model import GoalReview, IndicatorReview, PanelOpinion
    from ichigo_cli.showing.palette import Tone
    from ichigo_cli.showing.plot import Plot
    from ichigo_cli.showing.reported import Value
    from ichigo_cli.showing.review.numbers import Numbers
    from ichigo_cli.showing.said import Said


class Revision(NamedTuple):
    """A value that was corrected after it had been told: its year, as corrected, and the note."""

    indicator: str
    year: str
    value: str
    source: str
    note: str


class Entry(NamedTuple):
    """One indicator. `years` says what each of the report's years reports, on one line each.

    `value` is the one that is judged, with what sets it apart: its year where it is carried, its
    status where it is not final; or why there is none. `previous` is the value that the change is
    counted from, with its year, `step` the change with its unit, and `turn` what became of the
    indicator, as a word of `assessing.movement.Turn`. `grade_before` is the grade of the year
    before. `rank` counts the grades from 1, the best, and `shade` is the number of its tone; both
    are 0 where there is none. `suffix` is the unit, empty where there is none. `remark` is the
    state where the grade and the side of the path do not say it; `reason` what years without a
    value say. `figures` and `fine` are names and texts, of the figures beside the value and of what
    stands small below; `sources` says where the values of all years come from.
    """

    id: str
    name: str
    original: str
    unit: str
    suffix: str
    better: str
    belongs: str
    basis: str
    sentence: str
    value: Said
    baseline: Said
    years: tuple[Said, ...]
    expected: Said
    target: Said
    gap: str
    attainment: Said
    grade: str
    rank: int
    shade: int
    mark: str
    by_hand: str
    rate: str
    state: str
    remark: str
    reason: str
    change: Said
    step: str
    turn: str
    previous: Said
    grade_before: str
    revisions: tuple[Revision, ...]
    department: str
    note: str
    path_in_words: str
    values: tuple[Value, ...]
    working: str
    definition: str
    source: str
    review: IndicatorReview
    next_step: str
    figures: tuple[tuple[str, str], ...]
    fine: tuple[tuple[str, str], ...]
    sources: str
    standing: Standing

    @property
    def plot(self) -> Plot | None:
        """What a chart of it shows, in exact numbers; None where there is nothing to show."""
        return plot_of(self.standing)

    @property
    def numbers(self) -> Numbers:
        """The exact numbers behind the texts."""
        return numbers_of(self.standing)


class Outline(NamedTuple):
    """A goal, direction or policy in the policy tree, with its initiatives."""

    level: str
    name: str
    original: str
    statement: str
    note: str
    nodes: tuple[Outline, ...]
    initiatives: tuple[tuple[str, str], ...]


class Goal(NamedTuple):
    """One goal with all that the report says of it."""

    id: str
    number: int
    name: str
    original: str
    statement: str
    note: str
    tally: Count
    rows: tuple[Entry, ...]
    tree: Outline
    review: GoalReview


class Count(NamedTuple):
    """A line of the overview: how many indicators have each grade, none, and all together."""

    name: str
    grades: tuple[int, ...]
    not_evaluated: int
    total: int
    carried: int


class Figure(NamedTuple):
    """A key figure of the first page: what it counts, how many, and out of how many."""

    label: str
    number: int
    total: int | None = None


class Listing(NamedTuple):
    """Indicators that a reader should see first: the first few of `total`.

    `kind` is `furthest`, `worsened`, `missing` or `carried`.
    """

    kind: str
    title: str
    rows: tuple[Entry, ...]
    total: int


class Group(NamedTuple):
    """Indicators that have something in common, by name."""

    title: str
    items: tuple[str, ...]


class Persons(NamedTuple):
    """One figure of the population: its year, what kind it is, and the number as typed.

    `kind` is `actual`, `projection` or `outlook`; `year_told`, `kind_told` and `told` are its
    texts.
    """

    year: int
    kind: str
    value: Decimal
    approximate: bool
    label: str
    year_told: str
    kind_told: str
    told: str


class Report(NamedTuple):
    """Everything a report template receives, as `report`."""

    language: str
    original_language: str
    title: str
    heading: str
    municipality: str
    office: str
    date: str
    period: str
    span: str
    year: str
    notice: str
    without_values: str
    source: str
    note: str
    chapters: tuple[str, ...]
    data_status: str
    labels: dict[str, str]
    grades: tuple[str, ...]
    tones: tuple[Tone, ...]
    shades: tuple[int, ...]
    bands: tuple[tuple[str, str], ...]
    legend: tuple[tuple[str, str], ...]
    rating: tuple[str, ...]
    other_scheme: str
    grades_by_path: bool
    states: tuple[tuple[str, str], ...]
    has_flows: bool
    population: tuple[Persons, ...]
    population_told: str
    years: tuple[tuple[str, str], ...]
    density: str
    edges: tuple[Fraction, ...]
    this_year: str
    last_year: str
    usual_baseline: str
    usual_target: str
    headline: str
    figures: tuple[Figure, ...]
    counts: tuple[Count, ...]
    listings: tuple[Listing, ...]
    reasons: tuple[Group, ...]
    by_hand: tuple[str, ...]
    carried: tuple[str, ...]
    movements: tuple[Group, ...]
    revised: tuple[str, ...]
    revisions: tuple[Revision, ...]
    unstable: str
    goals: tuple[Goal, ...]
    values: tuple[Value, ...]
    has_review: bool
    summary: str
    panel: tuple[PanelOpinion, ...]
