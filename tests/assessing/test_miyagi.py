"""A second, larger plan: our arithmetic against what Miyagi Prefecture printed."""

from __future__ import annotations

import csv
from fractions import Fraction
from pathlib import Path

import pytest
from test_rating import graded

from ichigo_cli.assessing.attainment import State, judge
from ichigo_cli.model import Indicator, Period
from ichigo_cli.reading.numbers import Refusal, parse_number
from ichigo_cli.reading.rating import preset
from ichigo_cli.scheme import Due, Scheme
from ichigo_cli.showing.figures import round_half_up, shown_rate
from ichigo_cli.target import Baseline, Better, PathShape, Target
from ichigo_cli.years import parse_year

with (Path(__file__).parent.parent / "data" / "miyagi.csv").open(
    encoding="utf-8", newline=""
) as _file:
    ROWS = list(csv.DictReader(_file))
ADVANCING = {"進捗割合型Ⅰ": Better.HIGHER, "進捗割合型Ⅱ": Better.LOWER}
KEEPING = {"現状維持型Ⅰ": Better.HIGHER}


def name(row: dict[str, str]) -> str:
    return f"{row['indicator_no']}-{row['reporting_year']}"


def number(text: str) -> Fraction:
    value = parse_number(text)
    assert not isinstance(value, Refusal)
    return Fraction(value)


def year(text: str) -> int:
    value = parse_year(text)
    assert isinstance(value, int)
    return value


def printed(rate: Fraction) -> str:
    """A rate as the prefecture prints it, judged before it is rounded."""
    if rate > 100:
        return "100%超"
    return "0%未満" if rate < 0 else f"{round_half_up(rate, 1)}%"


def advancing(row: dict[str, str]) -> Indicator:
    baseline, target = parse_number(row["baseline"]), parse_number(row["target"])
    assert not isinstance(baseline, Refusal)
    assert not isinstance(target, Refusal)
    return Indicator(
        id=row["indicator_no"],
        name=row["indicator"],
        better=ADVANCING[row["type"]],
        baseline=Baseline(year(row["baseline_year"]), baseline),
        target=Target(year(row["target_year"]), target),
    )


def planned(row: dict[str, str]) -> Indicator:
    """The indicator as a plan would have it, the baseline of a level to keep included."""
    return advancing({**row, "type": row["type"].replace("現状維持型", "進捗割合型")})


def keeping(row: dict[str, str]) -> Indicator:
    target = parse_number(row["target"])
    assert not isinstance(target, Refusal)
    return Indicator(
        id=row["indicator_no"],
        name=row["indicator"],
        better=KEEPING[row["type"]],
        target=Target(year(row["target_year"]), target),
        path=PathShape.FLAT,
    )


def test_there_are_33_indicators_in_three_years() -> None:
    keys = {(row["indicator_no"], row["reporting_year"]) for row in ROWS}
    assert len(ROWS) == len(keys) == 99
    assert len({row["indicator_no"] for row in ROWS}) == 33
    assert {row["type"] for row in ROWS} == {*ADVANCING, *KEEPING}


@pytest.mark.parametrize("row", [r for r in ROWS if r["type"] in ADVANCING], ids=name)
def test_progress_is_the_printed_rate(row: dict[str, str]) -> None:
    result = judge(advancing(row), year(row["actual_year"]), number(row["actual"]))
    assert result.progress is not None
    assert printed(result.progress) == row["reported_rate"]


@pytest.mark.parametrize("row", [r for r in ROWS if r["type"] in KEEPING], ids=name)
def test_attainment_of_a_level_to_keep_is_the_printed_rate(row: dict[str, str]) -> None:
    result = judge(keeping(row), year(row["actual_year"]), number(row["actual"]))
    assert result.attainment is not None
    assert printed(result.attainment) == row["reported_rate"]


@pytest.mark.parametrize(
    "row",
    [r for r in ROWS if r["type"] in ADVANCING and r["actual_year"] == r["target_year"]],
    ids=name,
)
def test_attainment_of_the_target_year_is_the_printed_rate_too(row: dict[str, str]) -> None:
    result = judge(advancing(row), year(row["actual_year"]), number(row["actual"]))
    assert result.attainment == result.progress
    assert (result.state is State.MET) is (row["reported_rate"] in {"100.0%", "100%超"})


@pytest.mark.parametrize("row", ROWS, ids=name)
def test_the_scheme_gives_the_printed_rate_and_grade(row: dict[str, str]) -> None:
    """The value of whatever year, in the reporting year of the plan of R3 to R6."""
    indicator = planned(row)
    rating = graded(
        "miyagi",
        indicator,
        number(row["actual"]),
        year(row["actual_year"]),
        reporting=year(row["reporting_year"]),
        period=Period(2021, 2024),
    )
    scheme = preset("miyagi")
    assert rating.rate is not None
    assert scheme.rate is not None
    assert shown_rate(rating.rate, scheme.rate) == row["reported_rate"]
    assert rating.grade == row["grade"]
    assert rating.rule == (0 if row["type"] in ADVANCING else 1)


def test_the_time_that_divides_is_the_plans_and_not_the_indicators() -> None:
    """Dividing by the years from an indicator's own baseline does not give all printed grades."""
    (rule, *_) = preset("miyagi").rules
    other = Scheme((rule._replace(due=Due.INDICATOR),))
    differ = [
        name(row)
        for row in ROWS
        if row["type"] in ADVANCING
        and graded(
            other,
            planned(row),
            number(row["actual"]),
            year(row["actual_year"]),
            reporting=year(row["reporting_year"]),
        ).grade
        != row["grade"]
    ]
    assert differ == ["1-R4", "11-R5", "111-R4", "111-R5"]
