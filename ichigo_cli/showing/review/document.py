"""What a template receives: the annual review, every text of it in its place.

Figures are texts of `rows` or geometry of `charts`, and words are those of the review; a template
only arranges them. docs/templates.md describes every field.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ichigo_cli.model import GoalReview, IndicatorReview, PanelOpinion
    from ichigo_cli.showing.reported import Value
    from ichigo_cli.showing.review.charts import Bar, Chart
    from ichigo_cli.showing.review.paper import Paper
    from ichigo_cli.showing.said import Said


class Entry(NamedTuple):
    """One indicator. `years` says what each of the report's years reports, on one line each."""

    id: str
    name: str
    original: str
    unit: str
    better: str
    belongs: str
    basis: str
    baseline: Said
    years: tuple[Said, ...]
    expected: Said
    target: Said
    gap: str
    attainment: Said
    grade: str
    mark: str
    by_hand: str
    rate: str
    state: str
    change: Said
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
    rating: tuple[str, ...]
    other_scheme: str
    grades_by_path: bool
    states: tuple[tuple[str, str], ...]
    has_flows: bool
    population: tuple[tuple[str, ...], ...]
    years: tuple[tuple[str, str], ...]
    paper: Paper
    this_year: str
    counts: tuple[Count, ...]
    reasons: tuple[Group, ...]
    by_hand: tuple[str, ...]
    carried: tuple[str, ...]
    movements: tuple[Group, ...]
    revised: tuple[str, ...]
    unstable: str
    goals: tuple[Goal, ...]
    values: tuple[Value, ...]
    has_review: bool
    summary: str
    panel: tuple[PanelOpinion, ...]
