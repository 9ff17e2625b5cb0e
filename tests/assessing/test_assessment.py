"""A whole plan in one year: what an assessment knows of the year before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conftest import ROOT, SAMPLE, STRATEGY

from ichigo_cli import assess, read_project
from ichigo_cli.assessing.attainment import State
from ichigo_cli.assessing.movement import Turn
from ichigo_cli.model import HandGrade, IndicatorReview, Review
from ichigo_cli.path import TargetPath
from ichigo_cli.reading.rating import preset

if TYPE_CHECKING:
    from collections.abc import Mapping

    from conftest import Project

    from ichigo_cli.model import Indicator

READ = read_project(SAMPLE)


def hand(year: int, **grades: str) -> Review:
    """A review whose grades people set."""
    said = {id_: IndicatorReview(grade=HandGrade(grade, "理由")) for id_, grade in grades.items()}
    return Review(year, indicators=said)


def grades_of(year: int, reviews: Mapping[int, Review], scheme: str | None = None) -> list[object]:
    """The grades of the sample in one year, in its order."""
    assert READ.strategy is not None
    chosen = preset(scheme) if scheme else None
    found = assess(READ.strategy, READ.actuals, year, reviews=reviews, scheme=chosen)
    return [standing.grade for standing in found.standings]


@pytest.mark.parametrize("scheme", [None, "nagano", "miyagi"])
@pytest.mark.parametrize("year", range(2020, 2028))
def test_the_grade_of_the_year_before_is_that_of_its_own_assessment(
    year: int, scheme: str | None
) -> None:
    assert READ.strategy is not None
    reviews = {year: hand(year, births="A"), year - 1: hand(year - 1, births="C", waste="A")}
    chosen = preset(scheme) if scheme else None
    found = assess(READ.strategy, READ.actuals, year, reviews=reviews, scheme=chosen)
    before = [standing.grade_before for standing in found.standings]
    assert before == grades_of(year - 1, reviews, scheme)


def test_grades_that_people_set_count_in_their_own_year_alone() -> None:
    assert READ.strategy is not None
    births = [s.indicator.id for s in assess(READ.strategy, READ.actuals, 2024).standings].index(
        "births"
    )
    said = {2024: hand(2024, births="Z"), 2023: hand(2023, births="Y")}
    for reviews, grade, before in (
        ({2024: said[2024]}, "Z", grades_of(2023, {})[births]),
        ({2023: said[2023]}, grades_of(2024, {})[births], "Y"),
        (said, "Z", "Y"),
    ):
        found = assess(READ.strategy, READ.actuals, 2024, reviews=reviews).standings[births]
        assert (found.grade, found.grade_before) == (grade, before)


# ── the path ────────────────────────────────────────────────────────────────────────────────────


RANGED = """\
      - id: humidity
        name: 湿度
        unit: "%"
        better: range
        baseline: {year: 2019, value: 50}
        target: {year: 2025, range: [45, 60]}
"""
"""Within its range already, so that it is to be kept, whatever nobody said of its aim."""


@pytest.mark.parametrize("name", ["sample", "own", "range"])
def test_the_path_of_an_indicator_is_made_once(
    name: str, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading compares the aim with it, checks look at it, and every year is judged against it."""
    made: list[str] = []
    make = TargetPath.of

    def counted(indicator: Indicator) -> TargetPath | None:
        made.append(indicator.id)
        return make(indicator)

    monkeypatch.setattr(TargetPath, "of", counted)
    project.strategy(STRATEGY + RANGED).actuals(2022)
    read = read_project({"sample": SAMPLE, "own": ROOT, "range": project.folder}[name])
    assert read.strategy is not None
    for year in (2022, 2023):
        for standing in assess(read.strategy, read.actuals, year).standings:
            assert standing.path is standing.indicator.target_path
            assert standing.judgement.state in State
            assert standing.grade_before is None or standing.grade_before
            assert standing.movement.turn in Turn
    assert sorted(made) == sorted(indicator.id for _, indicator in read.strategy.indicators())
