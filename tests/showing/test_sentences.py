"""The sentences: one for every standing, and no number in them but those of the standing."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from conftest import SAMPLE
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ichigo_cli.assessing.assessment import assess
from ichigo_cli.model import (
    Actuals,
    Band,
    Branch,
    HandGrade,
    Indicator,
    IndicatorReview,
    Level,
    Observation,
    Period,
    Review,
    Status,
    Strategy,
)
from ichigo_cli.reading.project import read_project
from ichigo_cli.showing.language import Words
from ichigo_cli.showing.sentences import CASES, ENDS, STEPS, SUBJECTS, fitting, sentence
from ichigo_cli.target import Baseline, Better, Range, Series, Target

if TYPE_CHECKING:
    from ichigo_cli.assessing.standing import Standing

LANGUAGES = ("ja", "en")
numbers = st.builds(lambda n, p: Decimal(n).scaleb(-p), st.integers(-400, 400), st.integers(0, 2))
rows = st.one_of(
    st.builds(
        Observation,
        st.sampled_from([Status.FINAL, Status.PRELIMINARY, Status.REVISED]),
        numbers,
    ),
    st.builds(Observation, st.sampled_from([Status.PENDING, Status.NOT_DUE])),
)


@st.composite
def standings(draw: st.DrawFn) -> Standing:
    """Any indicator in any year, with values and grades as they come."""
    better, low = draw(st.sampled_from(Better)), draw(numbers)
    is_flow = better is not Better.RANGE and draw(st.booleans())
    value = Range(low, low + 5) if better is Better.RANGE else low
    per_year = is_flow and draw(st.booleans())
    indicator = Indicator(
        id="it",
        name="指標",
        better=better,
        unit=draw(st.sampled_from([None, "人", "%"])),
        baseline=draw(st.none() | st.builds(Baseline, st.just(2020), numbers, st.just(per_year))),
        target=draw(st.none() | st.just(Target(2024, value))),
        series=Series.FLOW if is_flow else Series.LEVEL,
        tolerance=draw(st.none() | numbers.map(abs)),
        rated=draw(st.booleans()),
        decimals=draw(st.none() | st.integers(0, 2)),
    )
    goal = Branch(Level.GOAL, "g", "目標", indicators=(indicator,))
    bands = (Band("A", Fraction(100)), Band("B", None))
    strategy = Strategy("p", "計画", Period(2021, 2024), (goal,), bands, {})
    given_rows = draw(st.dictionaries(st.integers(2019, 2025), rows, max_size=5))
    year, grade = draw(st.integers(2020, 2025)), draw(st.none() | st.just(HandGrade("A", "理由")))
    review = Review(year, indicators={"it": IndicatorReview(grade=grade)})
    known = Actuals({"it": given_rows}, tuple(sorted(given_rows)))
    return assess(strategy, known, year, reviews={year: review}).standings[0]


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(standings())
def test_every_standing_has_one_sentence(standing: Standing) -> None:
    for table in (SUBJECTS, CASES, ENDS):
        assert len(fitting(table, standing)) == 1
    assert len(fitting(STEPS, standing)) == (standing.movement.since is not None)
    for language in LANGUAGES:
        text = sentence(standing, Words(language))
        assert text == text.strip()
        assert "\n" not in text


def allowed(standing: Standing) -> set[Fraction]:
    """Every figure of a standing, and its years in both forms."""
    judgement, found = standing.judgement, set()
    years = {standing.year, standing.actual_year, standing.movement.since} - {None}
    for year in years:
        assert year is not None
        found |= {Fraction(year), Fraction(year - 2018), Fraction(year - 1988)}
        row = standing.observations.get(year)
        found |= {Fraction(row.value)} if row and row.value is not None else set()
    figures = (standing.total, judgement.expected, judgement.gap, standing.movement.amount)
    found |= {Fraction(figure) for figure in figures if figure is not None}
    if standing.path is not None and standing.total is not None:
        found.add(standing.path.measure.of(standing.total))
    target = standing.indicator.target
    if target and isinstance(target.value, Range):
        found |= {Fraction(target.value.low), Fraction(target.value.high)}
    found |= {Fraction(standing.indicator.tolerance or 0)}
    return {abs(figure) for figure in found}


def is_told(text: str, figures: set[Fraction]) -> bool:
    """Whether a number of a sentence is one of the figures, rounded to the digits it has."""
    number = Fraction(text.replace(",", ""))
    unit = Fraction(1, 10 ** len(text.partition(".")[2]))
    return any(-unit / 2 <= number - figure <= unit / 2 for figure in figures)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(standings(), st.sampled_from(LANGUAGES))
def test_every_number_is_one_of_the_standing(standing: Standing, language: str) -> None:
    text = sentence(standing, Words(language))
    figures = allowed(standing)
    for number in re.findall(r"\d[\d,]*(?:\.\d+)?", text):
        assert is_told(number, figures), (number, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "ja",
            "出生数は令和5年度に530人で、目安値588人を58人下回った。"
            "前回（令和4年度547人）から17人減り、評価はDである。",
        ),
        (
            "en",
            "Births stood at 530 人 in R5, which is 58 人 below the expected value 588 人. "
            "It fell by 17 人 from 547 人 in R4. The grade is D.",
        ),
    ],
)
def test_a_sentence_of_the_sample(language: str, text: str) -> None:
    read = read_project(SAMPLE)
    assert read.strategy is not None
    (standing,) = assess(read.strategy, read.actuals, 2023, only={"births"}).standings
    assert sentence(standing, Words(language)) == text


def test_value_gap_and_expected_value_agree() -> None:
    """2.5 and 0.5, each rounded by itself, would read as 3 and 1 beside a value of 3."""
    indicator = Indicator(
        id="it",
        name="指標",
        better=Better.HIGHER,
        baseline=Baseline(2020, Decimal(1)),
        target=Target(2024, Decimal(4)),
    )
    goal = Branch(Level.GOAL, "g", "目標", indicators=(indicator,))
    strategy = Strategy("p", "計画", Period(2021, 2024), (goal,), (Band("A", None),), {})
    given_rows = {2022: Observation(Status.FINAL, Decimal(3))}
    (standing,) = assess(strategy, Actuals({"it": given_rows}, (2022,)), 2022).standings
    assert sentence(standing, Words("ja")).startswith(
        "指標は令和4年度に3で、目安値2.5を0.5上回った。"
    )
