"""How an indicator stands, through the reading of a whole plan: its movement, pace and grade."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

import pytest
from conftest import STRATEGY

from ichigo_cli import assess, read_project
from ichigo_cli.assessing.movement import Movement, Turn
from ichigo_cli.assessing.pace import pace_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from conftest import Project

    from ichigo_cli.assessing.pace import Pace
    from ichigo_cli.assessing.standing import Standing

UP = "baseline: {year: 2019, value: 549}\ntarget: {year: 2025, value: 607}"
DOWN = "better: lower\nbaseline: {year: 2019, value: 60}\ntarget: {year: 2024, value: 50}"
NEW = "target: {year: 2025, value: 50}"
STOPS = f"{UP}\nmilestones: {{2022: 561}}"
RANGE = "better: range\nbaseline: {year: 2019, value: 12}\ntarget: {year: 2025, range: [20, 30]}"
FLOW = "series: flow\nbaseline: {year: 2020, value: 100}\ntarget: {year: 2025, value: 140}"
YEARLY = "series: flow\ncount_from: 2021\nbaseline: {year: 2019, value: 9, per_year: true}\n" + NEW
LATER = f"series: flow\ncount_from: 2022\n{NEW}"


def standing_in(
    project: Project, facts: str, values: Mapping[int, int], year: int = 2022, rating: str = ""
) -> Standing:
    """How the only indicator of a project stands in a year, without the words of a review."""
    about = facts if "better:" in facts else f"better: higher\n{facts}"
    lines = ["- id: it", "  name: 指標", *(f"  {line}" for line in about.splitlines())]
    text = STRATEGY[: STRATEGY.index("      - id: births")].replace("goals:", f"{rating}goals:")
    project.strategy(text + "".join(f"      {line}\n" for line in lines))
    for one, value in values.items():
        project.actuals(one, f"indicator,value\nit,{value}\n")
    read = read_project(project.folder)
    assert read.strategy is not None, read.errors
    (standing,) = assess(read.strategy, read.actuals, year).standings
    return standing


def pace_in(project: Project, facts: str, values: Mapping[int, int], year: int = 2022) -> Pace:
    """The pace of the only indicator, which has one."""
    pace = pace_of(standing_in(project, facts, values, year))
    assert pace is not None
    return pace


class Told(NamedTuple):
    """A pace in plain numbers: each step as first year, last year and what a year brought."""

    brought: list[tuple[int, int, object]]
    ahead: tuple[int, int, object] | None
    is_reached: bool = False


@pytest.mark.parametrize(
    ("facts", "values", "year", "told"),
    [
        (UP, {2021: 556, 2022: 547}, 2022, Told(
            [(2019, 2021, Fraction(7, 2)), (2021, 2022, -9)], (2022, 2025, 20)
        )),
        # a value of the base year or before is no step, and one of a later year is not known yet
        (UP, {2018: 500, 2019: 549, 2022: 552, 2023: 560}, 2022, Told(
            [(2019, 2022, 1)], (2022, 2025, Fraction(55, 3))
        )),
        (UP, {2020: 550, 2021: 556}, 2023, Told(  # carried
            [(2019, 2020, 1), (2020, 2021, 6)], (2021, 2025, Fraction(51, 4))
        )),
        (UP, {2022: 607}, 2022, Told(
            [(2019, 2022, Fraction(58, 3))], (2022, 2025, 0), is_reached=True
        )),
        (UP, {2024: 605}, 2024, Told([(2019, 2024, Fraction(56, 5))], (2024, 2025, 2))),
        # no year remains in that of the target, whatever the value
        (UP, {2025: 606}, 2025, Told([(2019, 2025, Fraction(19, 2))], None)),
        (DOWN, {2024: 49}, 2024, Told([(2019, 2024, Fraction(-11, 5))], None, is_reached=True)),
        (DOWN, {2022: 51}, 2022, Told([(2019, 2022, -3)], (2022, 2024, Fraction(-1, 2)))),
        (DOWN, {2025: 51}, 2025, Told([(2019, 2025, Fraction(-3, 2))], None)),
        (NEW, {2021: 40, 2022: 44}, 2022, Told([(2021, 2022, 4)], (2022, 2025, 2))),
        (NEW, {2021: 50}, 2022, Told([], (2021, 2025, 0), is_reached=True)),
        # the distance to a range
        (RANGE, {2021: 35, 2022: 16}, 2022, Told(
            [(2019, 2021, Fraction(-3, 2)), (2021, 2022, -1)], (2022, 2025, Fraction(-4, 3))
        )),
        (RANGE, {2021: 25}, 2021, Told([(2019, 2021, -4)], (2021, 2025, 0), is_reached=True)),
        # running totals
        (FLOW, {2021: 4, 2022: 12}, 2022, Told(
            [(2020, 2021, 4), (2021, 2022, 12)], (2022, 2025, 8)
        )),
        (YEARLY, {2021: 9, 2022: 11}, 2022, Told(
            [(2020, 2021, 9), (2021, 2022, 11)], (2022, 2025, 10)
        )),
        (LATER, {2021: 3, 2022: 5, 2023: 6}, 2023, Told(
            [(2022, 2023, 6)], (2023, 2025, Fraction(39, 2))
        )),
    ],
)  # fmt: skip
def test_pace_is_what_each_year_brought_and_what_the_rest_must(
    project: Project, facts: str, values: dict[int, int], year: int, told: Told
) -> None:
    pace = pace_in(project, facts, values, year)
    steps = [*pace.brought, *([pace.ahead] if pace.ahead else [])]
    plain = [(step.since.year, step.until.year, step.per_year) for step in steps]
    assert plain == [*told.brought, *([told.ahead] if told.ahead else [])]
    assert bool(pace.ahead) == bool(told.ahead)
    assert pace.is_reached is told.is_reached


@pytest.mark.parametrize(
    ("facts", "values", "year"),
    [
        (UP, {}, 2022),
        (UP, {2019: 549}, 2022),
        (UP, {2019: 549}, 2019),
        (UP, {2018: 500}, 2018),
        ("baseline: {year: 2019, value: 549}", {2022: 556}, 2022),
        (FLOW, {2022: 12}, 2022),  # the amount of 2021 is missing
    ],
)
def test_there_is_no_pace_without_a_number_on_a_way(
    project: Project, facts: str, values: dict[int, int], year: int
) -> None:
    assert pace_of(standing_in(project, facts, values, year)) is None


@pytest.mark.parametrize(
    ("facts", "year", "leg"),
    [
        (UP, 2019, None),
        (UP, 2020, ((2019, 549), (2025, 607))),
        (UP, 2024, ((2019, 549), (2025, 607))),
        (UP, 2025, None),
        (UP, 2026, None),
        (STOPS, 2021, ((2019, 549), (2022, 561))),
        (STOPS, 2022, ((2019, 549), (2022, 561))),
        (STOPS, 2023, ((2022, 561), (2025, 607))),
        (RANGE, 2022, ((2019, 8), (2025, 0))),
        (f"{UP}\npath: flat", 2021, None),
        (NEW, 2021, None),
    ],
)
def test_a_leg_of_the_path_is_between_the_points_around_a_year(
    project: Project, facts: str, year: int, leg: object
) -> None:
    path = standing_in(project, facts, {}).path
    assert path is not None
    assert path.leg(year) == leg


@pytest.mark.parametrize(
    ("years", "statuses"),
    [
        ("", ["final", "pending", "not_due", "not_reported", "not_reported"]),
        ("years: [2020, 2024]\n", ["final", "pending", "not_due", "not_due", "not_reported"]),
    ],
)
def test_what_a_year_says_also_without_a_row(
    project: Project, years: str, statuses: list[str]
) -> None:
    for year, row in ((2020, "550,final"), (2021, ",pending"), (2022, ",not_due"), (2023, ",")):
        project.actuals(year, f"indicator,value,status\nit,{row}\n")
    standing = standing_in(project, f"{years}{UP}", {}, 2024)
    assert [standing.status_in(year) for year in range(2020, 2025)] == statuses


# ── movement ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("facts", "values", "movement"),
    [
        (UP, {}, Movement(Turn.NO_NEW_VALUE)),
        (UP, {2019: 549}, Movement(Turn.NO_NEW_VALUE)),
        (UP, {2022: 556}, Movement(Turn.FIRST_VALUE)),
        (UP, {2021: 556}, Movement(Turn.NO_NEW_VALUE)),
        (UP, {2020: 1, 2021: 556, 2022: 560}, Movement(
            Turn.IMPROVED, 2021, Fraction(4), Turn.IMPROVED
        )),
        (UP, {2021: 556, 2022: 557}, Movement(
            Turn.IMPROVED, 2021, Fraction(1), Turn.IMPROVED
        )),
        (UP, {2020: 550, 2021: 545}, Movement(
            Turn.NO_NEW_VALUE, 2020, Fraction(-5), Turn.WORSENED
        )),
        (UP, {2021: 556, 2022: 556}, Movement(
            Turn.UNCHANGED, 2021, Fraction(0), Turn.UNCHANGED
        )),
        (DOWN, {2020: 58, 2022: 55}, Movement(Turn.IMPROVED, 2020, Fraction(-3), Turn.IMPROVED)),
        (RANGE, {2021: 16, 2022: 35}, Movement(
            Turn.WORSENED, 2021, Fraction(19), Turn.WORSENED
        )),
        (RANGE, {2021: 21, 2022: 29}, Movement(
            Turn.UNCHANGED, 2021, Fraction(8), Turn.UNCHANGED
        )),
        ("better: range", {2021: 21, 2022: 29}, Movement(
            Turn.UNCHANGED, 2021, Fraction(8), Turn.UNCHANGED
        )),
        (FLOW, {2021: 4, 2022: 3}, Movement(Turn.WORSENED, 2021, Fraction(-1), Turn.WORSENED)),
    ],
)  # fmt: skip
def test_movement_is_the_step_to_the_judged_value_from_the_one_before(
    project: Project, facts: str, values: dict[int, int], movement: Movement
) -> None:
    assert standing_in(project, facts, values).movement == movement


# ── grades ──────────────────────────────────────────────────────────────────────────────────────

NOT_WORSE = "rating: {rules: [{bands: {○: {at_least: previous}, ×: null}}]}\n"


@pytest.mark.parametrize(
    ("values", "grade"),
    [
        ({}, None),
        ({2019: 549}, None),
        ({2022: 556}, None),
        ({2020: 600, 2021: 550, 2022: 556}, "○"),
        ({2020: 500, 2021: 560, 2022: 556}, "×"),
        ({2021: 556, 2022: 556, 2023: 900}, "○"),
        ({2020: 550, 2021: 556}, "○"),  # carried, with what came before it
    ],
)
def test_a_grade_by_the_value_before_takes_the_nearest(
    project: Project, values: dict[int, int], grade: str | None
) -> None:
    assert standing_in(project, UP, values, rating=NOT_WORSE).grade == grade


@pytest.mark.parametrize(("rating", "computed", "grade"), [("", "D", "A"), (NOT_WORSE, "○", "×")])
def test_a_grade_set_by_hand_counts_in_place_of_the_computed_one(
    project: Project, rating: str, computed: str, grade: str
) -> None:
    grades = f"{{it: {{grade: {{value: {grade}, reason: 理由}}}}}}"
    project.write("reviews/2022.yaml", f"indicators: {grades}\n")
    standing = standing_in(project, UP, {2021: 549, 2022: 550}, rating=rating)
    assert standing.grade == computed
    entry = project.figures(2022, "it")
    assert (entry["grade"], entry["computed_grade"]) == (grade, computed)
    assert ("rate" in entry) == bool(rating)
    assert "computed_grade" not in project.figures(2021, "it")
