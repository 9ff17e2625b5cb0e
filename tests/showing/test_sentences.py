"""The sentences: one for every standing, and no number in them but those of the standing."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from conftest import SAMPLE
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ichigo_cli.assessing.assessment import assess
from ichigo_cli.model import (
    STATUSES_WITH_VALUE,
    STATUSES_WITHOUT_VALUE,
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
from ichigo_cli.reading.rating import preset, preset_names
from ichigo_cli.showing.indicator.json import sheets_json
from ichigo_cli.showing.indicator.sheet import Subject, sheets
from ichigo_cli.showing.language import Words
from ichigo_cli.showing.sentences import CASES, ENDS, STEPS, SUBJECTS, fitting, sentence
from ichigo_cli.target import Baseline, Better, PathShape, Range, Series, Target

if TYPE_CHECKING:
    from ichigo_cli.assessing.standing import Standing

LANGUAGES = ("ja", "en")
YEARS = range(2019, 2026)
BASE, LAST = 2020, 2024
SCHEMES = [preset(name) for name in preset_names()]
wide = st.builds(lambda n, p: Decimal(n).scaleb(-p), st.integers(-400, 400), st.integers(0, 2))
numbers = st.one_of(wide, st.integers(-9, 9).map(Decimal))
mostly = st.sampled_from([True, True, True, False])
values = st.builds(Observation, st.sampled_from(STATUSES_WITH_VALUE), numbers)
rows = st.one_of(
    values,
    values,
    st.builds(
        Observation, st.sampled_from([*STATUSES_WITHOUT_VALUE, Status.NOT_REPORTED]), st.none()
    ),
)


@st.composite
def indicators(draw: st.DrawFn) -> Indicator:
    """Any indicator that a plan may have: every key that says how one is counted and judged."""
    better, low = draw(st.sampled_from(Better)), draw(numbers)
    is_flow, is_flat = draw(st.booleans()), draw(st.booleans())
    value = Range(low, low + draw(st.integers(1, 9))) if better is Better.RANGE else low
    first = draw(st.none() | st.integers(BASE + 1, LAST - 1)) if is_flow else None
    per_year = is_flow and draw(st.booleans())
    stops = st.dictionaries(st.integers(first or BASE + 1, LAST - 1), numbers, max_size=2)
    return Indicator(
        id="it",
        name="指標",
        name_en=draw(st.sampled_from([None, "Indicator"])),
        better=better,
        unit=draw(st.sampled_from([None, "人", "%"])),
        baseline=Baseline(BASE, draw(numbers), per_year) if draw(mostly) else None,
        target=Target(LAST, value) if draw(mostly) else None,
        path=PathShape.FLAT if is_flat else PathShape.LINEAR,
        milestones={} if is_flat else draw(stops),
        series=Series.FLOW if is_flow else Series.LEVEL,
        count_from=first,
        tolerance=draw(st.none() | numbers.map(abs)),
        scale=draw(st.none() | st.integers(1, 50).map(Decimal)),
        rated=draw(mostly),
        decimals=draw(st.none() | st.integers(0, 2)),
        years=draw(st.none() | st.frozensets(st.sampled_from(YEARS), min_size=1)),
    )


def on_path(indicator: Indicator, year: int) -> Decimal | None:
    """The value that lies on the path in a year; None where there is none that ends."""
    path = indicator.target_path
    expected = path.expected(year) if path else None
    if path is None or expected is None:
        return None
    exact = path.measure.back(expected)
    found = Decimal(exact.numerator) / Decimal(exact.denominator)
    return found if Fraction(found) == exact else None


@st.composite
def subjects(draw: st.DrawFn) -> Subject:
    """Any indicator in any year, with values, schemes and grades by hand as they come."""
    indicator = draw(indicators())
    path = indicator.target_path
    indicator = indicator.with_aim(path.aim) if path else indicator
    goal = Branch(Level.GOAL, "g", "目標", indicators=(indicator,))
    bands = (Band("A", Fraction(100)), Band("B", None))
    own, other = (None if draw(mostly) else draw(st.sampled_from(SCHEMES)) for _ in range(2))
    strategy = Strategy("p", "計画", Period(2021, LAST), (goal,), bands, {}, rating=own)
    given_rows = draw(st.dictionaries(st.sampled_from(YEARS), rows, min_size=1))
    year = draw(st.integers(2020, 2025))
    if draw(mostly):
        given_rows[year] = draw(values)
    if (exact := on_path(indicator, year)) is not None and draw(st.booleans()):
        given_rows[year] = Observation(Status.FINAL, exact)
    grade = None if draw(mostly) else HandGrade("A", "理由")
    review = Review(year, indicators={"it": IndicatorReview(grade=grade)})
    known = Actuals({"it": given_rows}, tuple(sorted(given_rows)))
    shown = sorted({year, *(each for each in known.years if each <= year)})
    by_year = {
        each: assess(strategy, known, each, scheme=other, reviews={year: review}) for each in shown
    }
    return Subject(year, by_year, review)


def standing_of(subject: Subject) -> Standing:
    """The only one there is, in the year that is asked for."""
    return subject.assessment.standings[0]


many = settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@many
@given(subjects())
def test_every_standing_has_one_sentence(subject: Subject) -> None:
    standing = standing_of(subject)
    for table in (SUBJECTS, CASES, ENDS):
        assert len(fitting(table, standing)) == 1
    assert len(fitting(STEPS, standing)) == (standing.movement.since is not None)
    assert standing.grade is not None or standing.reason is not None
    for language in LANGUAGES:
        text = sentence(standing, Words(language))
        assert text == text.strip()
        assert "\n" not in text


def document_of(subject: Subject, language: str) -> dict[str, Any]:
    """What `show --format json` says of the indicator."""
    made = sheets(subject, Words(language))
    text = sheets_json(made, subject)
    document = json.loads(text, parse_float=Decimal, parse_int=Decimal)
    (entry,) = document["indicators"]
    return {"asked": document["year"], **entry}


def figures_of(entry: dict[str, Any]) -> set[Fraction]:
    """Every figure that a sentence may have, from the JSON alone, and its years in both forms."""
    found, actual, years = [entry["expected"], entry["gap"]], entry["actual"], [entry["asked"]]
    if actual:
        own = actual.get("amount", actual["value"])
        found += [own, actual["value"]]
        years.append(actual["year"])
        found += [reach for reach in [_distance(entry)] if reach is not None]
        key = "amount" if "amount" in actual else "value"
        earlier = [
            each
            for each in entry["years"]
            if each["year"] < actual["year"] and each[key] is not None
        ]
        if earlier:
            years.append(earlier[-1]["year"])
            found += [earlier[-1][key], own - earlier[-1][key]]
    found += (entry["target"] or {}).get("range", [])
    found += [each - ago for each in years for ago in (0, 2018, 1988)]
    return {abs(Fraction(figure)) for figure in found if figure is not None}


def _distance(entry: dict[str, Any]) -> Decimal | None:
    """How far the judged number lies outside the range that is the target."""
    value, ends = entry["actual"]["value"], (entry["target"] or {}).get("range")
    if value is None or ends is None:
        return None
    low, high = ends
    return max(Decimal(low - value), Decimal(value - high), Decimal(0))


def is_told(text: str, figures: set[Fraction]) -> bool:
    """Whether a number of a sentence is one of the figures, rounded to the digits it has."""
    number = Fraction(text.replace(",", ""))
    unit = Fraction(1, 10 ** len(text.partition(".")[2]))
    return any(-unit / 2 <= number - figure <= unit / 2 for figure in figures)


@many
@given(subjects(), st.sampled_from(LANGUAGES))
def test_every_number_is_one_of_the_json(subject: Subject, language: str) -> None:
    entry = document_of(subject, language)
    assert entry["sentence"] == sentence(standing_of(subject), Words(language))
    figures = figures_of(entry)
    # The plan's own number, which JSON does not repeat.
    figures.add(Fraction(standing_of(subject).indicator.tolerance or 0))
    grades = {entry["grade"], entry.get("computed_grade")}
    for number in re.findall(r"\d[\d,]*(?:\.\d+)?", entry["sentence"]):
        assert number in grades or is_told(number, figures), (number, entry["sentence"])


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
