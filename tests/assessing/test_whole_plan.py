"""A whole plan in one year: which indicators, in which order, by which scheme."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from conftest import STRATEGY

from ichigo_cli import assess, read_project
from ichigo_cli.reading.rating import preset

if TYPE_CHECKING:
    from conftest import Project

    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.model import Actuals, Strategy

BY_TIME = "rating: {rules: [{measure: change, due: plan, bands: {○: 100, ×: null}}]}\n"
GOALS = """\
goals:
  - id: nurture
    name: 育むまち
    policies: [{id: p, name: 施策, indicators: [{id: first, name: 一, better: higher}]}]
    directions: [{id: d, name: 方向, indicators: [{id: second, name: 二, better: higher}]}]
    indicators: [{id: third, name: 三, better: higher}]
  - id: gather
    name: 集うまち
    indicators: [{id: fourth, name: 四, better: lower, target: {year: 2025, value: 3}}]
"""


def read(project: Project) -> tuple[Strategy, Actuals]:
    """The plan and its values."""
    found = read_project(project.folder)
    assert found.strategy is not None, found.errors
    return found.strategy, found.actuals


@pytest.fixture
def several(project: Project) -> tuple[Strategy, Actuals]:
    """A plan with four indicators on three levels, and values of three years."""
    project.strategy(STRATEGY[: STRATEGY.index("goals:")] + GOALS)
    for year in (2021, 2022, 2023):
        project.actuals(year, "indicator,value\nfirst,1\nfourth,2\n")
    return read(project)


def ids(assessment: Assessment) -> list[str]:
    """The indicators of an assessment, in its order."""
    return [standing.indicator.id for standing in assessment.standings]


def test_indicators_stand_in_the_order_of_the_file(several: tuple[Strategy, Actuals]) -> None:
    assessment = assess(*several, 2022)
    assert ids(assessment) == ["first", "second", "third", "fourth"]
    by_goal = {goal.id: found for goal, found in assessment.by_goal()}
    assert {goal: [one.indicator.id for one in found] for goal, found in by_goal.items()} == {
        "nurture": ["first", "second", "third"], "gather": ["fourth"],
    }  # fmt: skip


def test_only_those_that_were_asked_for(several: tuple[Strategy, Actuals]) -> None:
    assessment = assess(*several, 2022, only={"fourth", "second"})
    assert ids(assessment) == ["second", "fourth"]
    assert [goal.id for goal, _ in assessment.selected(goals={"gather"}).by_goal()] == ["gather"]
    assert ids(assessment.selected(indicators={"second", "third"})) == ["second"]
    assert ids(assess(*several, 2022, only=())) == []


@pytest.mark.parametrize(
    ("year", "years"),
    [(2020, ()), (2021, (2021,)), (2022, (2021, 2022)), (2025, (2021, 2022, 2023))],
)
def test_the_years_with_a_file_up_to_the_chosen_one(
    several: tuple[Strategy, Actuals], year: int, years: tuple[int, ...]
) -> None:
    assessment = assess(*several, year)
    assert (assessment.year, assessment.years) == (year, years)
    assert assessment.is_without_values == (year not in {2021, 2022, 2023})
    assert not assess(*several, year, only=()).is_without_values


def test_another_scheme_is_told_from_the_plans_own(project: Project) -> None:
    strategy, actuals = read(project.strategy().actuals(2022))
    own, other = (assess(strategy, actuals, 2022, scheme=each) for each in (None, preset("nagano")))
    assert (own.scheme, own.is_other_scheme, own.grades) == (None, False, ("A", "B", "C", "D"))
    assert (other.scheme, other.is_other_scheme) == (preset("nagano"), True)
    assert other.grades == ("順調", "おおむね順調", "努力を要する")
    assert other.summary.grades == {"順調": 1, "おおむね順調": 0, "努力を要する": 0}


def test_the_time_that_is_over_is_that_of_the_chosen_year(project: Project) -> None:
    text = STRATEGY.replace("goals:", f"{BY_TIME}goals:")
    strategy, actuals = read(project.strategy(text).actuals(2021))
    for year, share in ((2021, Fraction(1, 5)), (2023, Fraction(3, 5))):
        (standing,) = assess(strategy, actuals, year).standings
        assert standing.verdict.rating is not None
        assert standing.verdict.rating.share == share
        assert standing.grade == ("○" if year == 2021 else "×")


@pytest.mark.parametrize(
    ("value", "grade", "worse"),
    [(700, "A", "A"), (580, "A", "A"), (567, "B", "AB"), (500, "D", "ABCD")],
)
def test_a_grade_or_a_worse_one(project: Project, value: int, grade: str, worse: str) -> None:
    rows = f"indicator,value\nbirths,{value}\n"
    assessment = assess(*read(project.strategy().actuals(2021, rows)), 2021)
    assert [standing.grade for standing in assessment.standings] == [grade]
    assert "".join(filter(assessment.has_grade_or_worse, "ABCD")) == worse
    assert ids(assessment.selected(grades=grade)) == ["births"]
    assert ids(assessment.selected(grades={"-"})) == []


FOR_WHOM = """\
rating:
  rules:
    - for: {goal: gather}
      bands: {集: 100, 低: null}
    - for: {tag: 重点}
      bands: {重: 100, 低: null}
    - for: {aim: maintain}
      bands: {維: 100, 低: null}
    - bands: {他: 100, 低: null}
"""
TAGGED = """\
goals:
  - id: nurture
    name: 育むまち
    policies: [{id: p, name: 施策, tags: [重点], indicators: [{id: first, FACTS}]}]
    indicators:
      - {id: second, FACTS}
      - {id: third, tags: [重点], FACTS}
      - {id: fourth, aim: maintain, FACTS}
  - {id: gather, name: 集うまち, tags: [重点], indicators: [{id: fifth, FACTS}]}
"""


def test_the_rule_is_the_first_that_is_for_the_goal_the_tags_and_the_aim(project: Project) -> None:
    facts = "name: 指標, better: higher, target: {year: 2022, value: 5}"
    text = STRATEGY[: STRATEGY.index("goals:")] + FOR_WHOM + TAGGED.replace("FACTS", facts)
    text = text.replace("{id: second,", "{id: second, baseline: {year: 2019, value: 1},")
    rows = "".join(f"{each},5\n" for each in ("first", "second", "third", "fourth", "fifth"))
    project.strategy(text).actuals(2022, f"indicator,value\n{rows}")
    assessment = assess(*read(project), 2022)
    assert [standing.grade for standing in assessment.standings] == ["重", "他", "重", "維", "集"]
    assert assessment.grades == ("集", "低", "重", "維", "他")
