"""Which years can be asked for, what each one owes, and which is shown where none is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conftest import STRATEGY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from conftest import Project

BASELINE = "        baseline: {year: 2019, value: 549}\n"
HALF = "the latest in which at least half of what was due has a value (1 of 1)"
NONE = "in no year has half of what was due a value"


def asked(project: Project, facts: str, values: Mapping[int, int]) -> str:
    """What `status` says of the year that it takes by itself; the plan begins in 2021."""
    text = STRATEGY.replace(BASELINE, "".join(f"        {line}\n" for line in facts.split("; ")))
    assert text != STRATEGY
    project.strategy(text)
    for year, value in values.items():
        project.actuals(year, f"indicator,value\nbirths,{value}\n")
    return project.status().stderr


@pytest.mark.parametrize(
    ("facts", "year", "is_owed"),
    [
        # a year owes a value from the one after the baseline on
        ("note: 基準値; baseline: {year: 2019, value: 549}", 2019, False),
        ("note: 基準値; baseline: {year: 2019, value: 549}", 2020, True),
        ("note: 基準値; baseline: {year: 2019, value: 549}", 2021, True),
        ("baseline: {year: 2022, value: 549}", 2022, False),
        ("baseline: {year: 2022, value: 549}", 2023, True),
        # without a baseline from the plan's first year on
        ("note: 基準値なし", 2020, False),
        ("note: 基準値なし", 2021, True),
        # the amounts of a total from the first that counts on
        ("series: flow; baseline: {year: 2019, value: 5}", 2020, True),
        ("series: flow", 2020, False),
        ("series: flow", 2021, True),
        ("series: flow; count_from: 2022", 2021, False),
        ("series: flow; count_from: 2022", 2022, True),
        # and none in a year without a survey
        ("note: 調査; years: [2022]", 2021, False),
        ("note: 調査; years: [2022]", 2022, True),
    ],
)
def test_what_a_year_owes(project: Project, facts: str, year: int, *, is_owed: bool) -> None:
    told = asked(project, facts, {year: 556})
    assert f"fiscal {year}" in told
    assert (HALF in told, NONE in told) == (is_owed, not is_owed)


@pytest.mark.parametrize(
    ("facts", "first", "last"),
    [
        ("note: 基準値なし", 2021, 2025),
        ("baseline: {year: 2018, value: 549}", 2018, 2025),
        ("series: flow; count_from: 2017", 2017, 2025),
        ("series: flow; count_from: 2017; baseline: {year: 2014, value: 5, per_year: true}", 2014,
         2025),
    ],
)  # fmt: skip
def test_the_years_that_can_be_asked_for(
    project: Project, facts: str, first: int, last: int
) -> None:
    asked(project, facts, {2022: 5})
    for year, status in ((first - 1, 2), (first, 0), (last, 0), (last + 1, 2)):
        ran = project.run("status", str(year))
        assert ran.status == status, ran.stderr
        assert (f"Known years are {first} to {last}" in ran.stderr) == bool(status)


@pytest.mark.parametrize(
    ("facts", "first"),
    [
        ("series: flow", 2021),
        ("series: flow; count_from: 2022", 2022),
        ("series: flow; baseline: {year: 2019, value: 5}", 2020),
        ("note: 水準", None),
    ],
)
def test_the_first_year_that_counts_is_exported(
    project: Project, facts: str, first: int | None
) -> None:
    asked(project, facts, {2022: 5})
    assert project.figures(2022).get("count_from") == first


@pytest.mark.parametrize(
    ("reported", "year", "told"),
    [
        ({}, 2021, "no year has a value yet"),
        ({2020: ""}, 2021, "no year has a value yet"),
        ({2022: "", 2023: ""}, 2023, "no year has a value yet"),
        ({2021: "abcd", 2022: "abc"}, 2022, "a value (3 of 4)."),
        ({2022: "abcd", 2023: "ab"}, 2023, "a value (2 of 4)."),
        ({2022: "abcd", 2023: "ab", 2024: "a"}, 2023, "For fiscal 2024 (R6) fewer than half"),
        ({2022: "abc", 2023: "a"}, 2022, "a value (3 of 4)."),
        ({2022: "a", 2023: "b"}, 2023, NONE),
        ({2022: "b", 2023: ""}, 2022, NONE),
    ],
)
def test_the_year_that_is_shown_by_itself(
    project: Project, reported: Mapping[int, str], year: int, told: str
) -> None:
    head, _, one = STRATEGY.partition("      - id: births")
    project.strategy(head + "".join(f"      - id: {each}{one}" for each in "abcd"))
    for each, ids in reported.items():
        rows = "".join(f"{name},5\n" for name in ids)
        project.actuals(each, f"indicator,value\n{rows}")
    ran = project.status("--format", "json")
    assert ran.document["year"] == year
    assert told in ran.stderr
