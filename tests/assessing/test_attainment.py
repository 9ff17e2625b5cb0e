"""The linear-path method: the worked cases to the last digit, and what they leave out."""

from __future__ import annotations

import csv
from decimal import Decimal
from fractions import Fraction
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Any

import pytest

from ichigo_cli.assessing.assessment import assess
from ichigo_cli.assessing.attainment import Judgement, Reason, State, judge
from ichigo_cli.assessing.movement import Movement, Turn
from ichigo_cli.counting import running_total
from ichigo_cli.model import (
    Actuals,
    Band,
    Branch,
    Indicator,
    Level,
    Observation,
    Period,
    Status,
    Strategy,
)
from ichigo_cli.path import TargetPath
from ichigo_cli.reading.strategy import DEFAULT_BANDS
from ichigo_cli.showing.figures import shown_percent
from ichigo_cli.target import Aim, Baseline, Better, PathShape, Range, Series, Target

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ichigo_cli.assessing.standing import Standing

DATA = FilePath(__file__).parent.parent / "data"
with (DATA / "method-examples.csv").open(encoding="utf-8", newline="") as _file:
    EXAMPLES = list(csv.DictReader(_file))
LINES = [f"line {number}" for number, _ in enumerate(EXAMPLES, start=2)]
DEFAULT_EDGES = [band.lower for band in DEFAULT_BANDS if band.lower is not None]
FLOAT_DIGITS = 15


def indicator(**facts: Any) -> Indicator:  # noqa: ANN401 - the fields of an indicator
    """An indicator from 100 in 2020 to 50 in 2025, lower is better, unless told otherwise."""
    plan: dict[str, Any] = {
        "id": "it",
        "name": "指標",
        "better": Better.LOWER,
        "baseline": Baseline(2020, Decimal(100)),
        "target": Target(2025, Decimal(50)),
    }
    return Indicator(**{**plan, **facts})


def band_indicator(baseline: str | None, **facts: Any) -> Indicator:  # noqa: ANN401
    """An indicator that should lie in 45 to 55 in 2025, from a baseline of 2020."""
    start = None if baseline is None else Baseline(2020, Decimal(baseline))
    target = Target(2025, Range(Decimal(45), Decimal(55)))
    return indicator(**{"better": Better.RANGE, "baseline": start, "target": target, **facts})


def plan(only: Indicator, bands: tuple[Band, ...] = DEFAULT_BANDS, start: int = 2020) -> Strategy:
    """A plan with one indicator."""
    goal = Branch(level=Level.GOAL, id="goal", name="目標", indicators=(only,))
    return Strategy(
        id="plan",
        title="計画",
        period=Period(start, 2025),
        goals=(goal,),
        bands=bands,
        labels={},
    )


def stand(
    only: Indicator,
    year: int,
    values: Mapping[int, Decimal | str | int],
    **facts: Any,  # noqa: ANN401 - passed on to `plan`
) -> Standing:
    """How the only indicator of a plan stands in a year."""
    rows = {y: Observation(Status.FINAL, Decimal(value)) for y, value in values.items()}
    actuals = Actuals(observations={only.id: rows}, years=tuple(sorted(rows)))
    (standing,) = assess(plan(only, **facts), actuals, year).standings
    return standing


def judged(only: Indicator, year: int, value: str | int) -> Judgement:
    """The judgement of a value as it would be typed."""
    return judge(only, year, Fraction(value))


def of(thing: object, *names: str) -> tuple[object, ...]:
    """Some fields of a judgement or a standing, for comparing them with plain numbers."""
    return tuple(getattr(thing, name) for name in names)


# ── the worked cases ────────────────────────────────────────────────────────────────────────────


def decimal(cell: str) -> Decimal | None:
    return Decimal(cell) if cell else None


def years(cell: str) -> dict[int, Decimal]:
    pairs = (part.split("=") for part in cell.split(";") if part)
    return {int(year): Decimal(value) for year, value in pairs}


def example_indicator(row: dict[str, str]) -> Indicator:
    low, dots, high = row["target"].partition("..")
    return indicator(
        better=Better(row["better"]),
        baseline=Baseline(int(row["baseline_year"]), Decimal(row["baseline"]))
        if row["baseline"]
        else None,
        target=Target(
            int(row["target_year"]), Range(Decimal(low), Decimal(high)) if dots else Decimal(low)
        ),
        path=PathShape(row["path"]),
        milestones=years(row["milestones"]),
        series=Series.FLOW if row["flows"] else Series.LEVEL,
        scale=decimal(row["scale"]),
        tolerance=decimal(row["tolerance"]),
    )


def agrees(figure: Fraction | None, cell: str) -> bool:
    """Whether an exact figure is what a cell says, to the last digit that is printed there.

    The cells are exact up to 15 digits; longer ones were printed from the nearest binary number.
    """
    if figure is None or not cell:
        return figure is None and not cell
    if len(Decimal(cell).as_tuple().digits) < FLOAT_DIGITS:
        return figure == Fraction(cell)
    return float(figure) == float(cell)


def test_there_are_62_worked_cases() -> None:
    assert len(EXAMPLES) == 62


@pytest.mark.parametrize("row", EXAMPLES, ids=LINES)
def test_worked_case(row: dict[str, str]) -> None:
    only, year = example_indicator(row), int(row["year"])
    if row["flows"]:
        total = running_total(only, years(row["flows"]), year, plan_start=2021)
    else:
        total = Fraction(row["actual"]) if row["actual"] else None

    result = judge(only, year, total)

    figures = {
        name: getattr(result, name) for name in ("expected", "gap", "attainment", "progress")
    }
    wrong = {name: x for name, x in figures.items() if not agrees(x, row[name])}
    assert wrong == {}
    shown = [shown_percent(x, DEFAULT_EDGES) for x in [result.attainment] if x is not None]
    assert "".join(map(str, shown)) == row["attainment_shown"]
    assert result.state == row["state"]


@pytest.mark.parametrize("row", EXAMPLES, ids=LINES)
def test_worked_case_in_a_whole_plan(row: dict[str, str]) -> None:
    year = int(row["year"])
    values = years(row["flows"]) or ({year: Decimal(row["actual"])} if row["actual"] else {})

    standing = stand(example_indicator(row), year, values, start=2021)

    assert (standing.grade or "") == row["grade"]
    assert standing.judgement.state == row["state"]
    assert (standing.judgement.reason or "") == row["reason"]
    assert agrees(standing.judgement.attainment, row["attainment"])


# ── the path ────────────────────────────────────────────────────────────────────────────────────

FIVE_STOPS = {2022: Decimal(90), 2024: Decimal(60)}


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        (2019, None),
        (2020, None),
        (2021, 95),
        (2022, 90),
        (2023, 75),
        (2024, 60),
        (2025, 50),
        (2026, 50),
        (2199, 50),
    ],
)
def test_path_bends_at_every_milestone(year: int, expected: int | None) -> None:
    path = TargetPath.of(indicator(milestones=FIVE_STOPS))
    assert path is not None
    assert path.expected(year) == expected


@pytest.mark.parametrize(("year", "expected"), [(2020, None), (2021, 50), (2025, 50), (2026, 50)])
def test_flat_path_asks_for_the_target_from_the_first_year(year: int, expected: int | None) -> None:
    path = TargetPath.of(indicator(path=PathShape.FLAT))
    assert path is not None
    assert path.expected(year) == expected


def test_order_of_milestones_does_not_matter() -> None:
    turned = dict(reversed(FIVE_STOPS.items()))
    values = [judged(indicator(milestones=m), 2023, 80) for m in (FIVE_STOPS, turned)]
    assert values[0] == values[1]
    assert values[0].expected == 75


def test_scale_follows_the_milestones_of_the_year() -> None:
    result = judged(indicator(milestones=FIVE_STOPS), 2023, 80)
    assert of(result, "scale", "gap", "attainment") == (25, -5, 80)


def test_years_between_milestones_may_give_thirds() -> None:
    only = indicator(milestones={2023: Decimal(90)})
    assert judged(only, 2021, 100).expected == Fraction(290, 3)
    assert judged(only, 2024, 100).expected == 70


def test_milestone_at_the_baseline_is_measured_on_the_whole_path() -> None:
    result = judged(indicator(milestones={2021: Decimal(100)}), 2021, 110)
    assert of(result, "expected", "scale", "attainment") == (100, 50, 80)
    assert result.state is State.WORSE_THAN_BASELINE


@pytest.mark.parametrize(
    ("facts", "short"),
    [
        ({}, False),
        ({"target": Target(2025, Decimal("99.01"))}, True),
        ({"target": Target(2025, Decimal(99))}, False),
        ({"target": Target(2025, Decimal(100))}, False),
        ({"target": Target(2025, Decimal("101.02")), "better": Better.HIGHER}, False),
        ({"target": Target(2025, Decimal("101.01")), "better": Better.HIGHER}, True),
        ({"baseline": Baseline(2020, Decimal(-100)), "target": Target(2025, Decimal(-101))}, True),
        ({"baseline": Baseline(2020, Decimal(-99)), "target": Target(2025, Decimal(99))}, False),
        ({"baseline": None}, False),
    ],
)
def test_short_path_is_below_one_percent_of_the_larger_end(
    facts: dict[str, Any], *, short: bool
) -> None:
    path = TargetPath.of(indicator(**facts))
    assert path is not None
    assert path.is_short() is short


@pytest.mark.parametrize(
    ("facts", "year", "first"),
    [
        ({}, 2020, False),
        ({}, 2021, True),
        ({}, 2022, False),
        ({"better": Better.HIGHER}, 2021, True),
        ({"path": PathShape.FLAT}, 2021, False),
        ({"baseline": None}, 2021, False),
        ({"target": Target(2025, Decimal(100))}, 2021, False),
    ],
)
def test_first_year_is_the_first_step_of_a_path_that_moves(
    facts: dict[str, Any], year: int, *, first: bool
) -> None:
    path = TargetPath.of(indicator(**facts))
    assert path is not None
    assert path.is_first_year(year) is first


@pytest.mark.parametrize(
    ("only", "last", "course"),
    [
        (
            indicator(),
            2021,
            [(2020, 100), (2021, 90), (2022, 80), (2023, 70), (2024, 60), (2025, 50)],
        ),
        (indicator(target=Target(2022, Decimal(50))), 2024, [
            (2020, 100), (2021, 75), (2022, 50), (2023, 50), (2024, 50),
        ]),
        (indicator(target=Target(2022, Decimal(50)), path=PathShape.FLAT), 2022, [
            (2021, 50), (2022, 50),
        ]),
        (indicator(baseline=None), 2027, [(2025, 50), (2026, 50), (2027, 50)]),
        (indicator(baseline=None), 2024, []),
        (band_indicator(None), 2027, []),
        (band_indicator("50"), 2027, []),
        (band_indicator("40"), 2020, [
            (2020, 40), (2021, 41), (2022, 42), (2023, 43), (2024, 44), (2025, 45),
        ]),
        (band_indicator("60"), 2020, [
            (2020, 60), (2021, 59), (2022, 58), (2023, 57), (2024, 56), (2025, 55),
        ]),
    ],
)  # fmt: skip
def test_course_of_a_drawing_is_in_the_numbers_of_the_indicator(
    only: Indicator, last: int, course: list[tuple[int, object]]
) -> None:
    path = TargetPath.of(only)
    assert path is not None
    assert list(path.drawn(last)) == course


def test_without_a_target_there_is_no_path() -> None:
    assert TargetPath.of(indicator(target=None)) is None


@pytest.mark.parametrize(
    ("only", "aim"),
    [
        (indicator(), Aim.IMPROVE),
        (indicator(better=Better.HIGHER), Aim.CONTAIN),
        (indicator(target=Target(2025, Decimal(100))), Aim.MAINTAIN),
        (indicator(target=Target(2025, Decimal("100.00"))), Aim.MAINTAIN),
        (indicator(target=Target(2025, Decimal(101))), Aim.CONTAIN),
        (indicator(target=Target(2025, Decimal(101)), better=Better.HIGHER), Aim.IMPROVE),
        (indicator(baseline=None), Aim.MAINTAIN),
        (band_indicator("44.9"), Aim.IMPROVE),
        (band_indicator("55.1"), Aim.IMPROVE),
        (band_indicator("45"), Aim.MAINTAIN),
        (band_indicator("55"), Aim.MAINTAIN),
        (band_indicator(None), Aim.MAINTAIN),
    ],
)
def test_aim_follows_from_the_numbers(only: Indicator, aim: Aim) -> None:
    path = TargetPath.of(only)
    assert path is not None
    assert path.aim is aim


# ── ranges ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("value", "gap", "attainment", "progress", "state"),
    [
        ("45", 3, 250, 100, State.AHEAD),
        ("55", 3, 250, 100, State.AHEAD),
        ("55.1", Fraction("2.9"), 245, 98, State.ON_PATH),
        ("42", 0, 100, 40, State.ON_PATH),
        ("58", 0, 100, 40, State.ON_PATH),
        ("41.9", Fraction("-0.1"), 95, 38, State.BEHIND),
        ("40", -2, 0, 0, State.BEHIND),
        ("60", -2, 0, 0, State.BEHIND),
        ("39", -3, -50, -20, State.WORSE_THAN_BASELINE),
        ("61", -3, -50, -20, State.WORSE_THAN_BASELINE),
    ],
)
def test_range_is_judged_on_the_distance_to_its_nearer_end(
    value: str, gap: Fraction, attainment: int, progress: int, state: State
) -> None:
    only = band_indicator("40")
    result = judged(only, 2022, value)
    assert of(result, "expected", "gap") == (3, gap)
    assert of(result, "attainment", "progress", "state") == (attainment, progress, state)


def test_range_with_milestones_measures_them_too() -> None:
    only = band_indicator("40", milestones={2022: Decimal(44)})
    assert judged(only, 2021, "42").expected == 3
    assert judged(only, 2022, "42").expected == 1
    assert judged(only, 2022, "42").attainment == 50
    inside = band_indicator("40", milestones={2022: Decimal(50)})
    assert judged(inside, 2024, "46").expected == 0


@pytest.mark.parametrize("baseline", ["45", "50", "55", None])
def test_range_that_is_kept_is_measured_in_half_its_width(baseline: str | None) -> None:
    only = band_indicator(baseline)
    result = judged(only, 2025, "56")
    assert of(result, "scale", "attainment", "state") == (5, 80, State.MISSED)
    assert result.progress is None


def test_range_without_a_baseline_is_judged_from_the_target_year() -> None:
    only = band_indicator(None)
    assert judged(only, 2024, "50").reason is Reason.NO_BASELINE
    assert judged(only, 2025, "50") == Judgement(
        State.MET,
        expected=Fraction(0),
        gap=Fraction(0),
        scale=Fraction(5),
        attainment=Fraction(100),
        graded=Fraction(100),
    )


def test_range_on_a_flat_path_has_to_be_reached_at_once() -> None:
    only = band_indicator("40", path=PathShape.FLAT)
    assert judged(only, 2021, "44").attainment == 80
    assert judged(only, 2021, "45").state is State.AHEAD
    kept = band_indicator(None, path=PathShape.FLAT)
    assert of(judged(kept, 2021, "44"), "attainment", "state") == (80, State.BELOW)


def test_range_before_the_target_year_can_be_kept_or_left() -> None:
    only = band_indicator("50", scale=Decimal(10), tolerance=Decimal(1))
    assert judged(only, 2022, "57") == Judgement(
        State.BELOW,
        expected=Fraction(0),
        gap=Fraction(-2),
        scale=Fraction(10),
        attainment=Fraction(80),
        graded=Fraction(80),
    )
    assert judged(only, 2022, "56").state is State.KEPT


@pytest.mark.parametrize(
    ("baseline", "value", "reason"),
    [
        ("40", "40", Reason.BASE_YEAR),
        ("40", "60", Reason.BASE_YEAR),
        ("40", "60.1", Reason.BASELINE_MISMATCH),
        ("40", "50", Reason.BASELINE_MISMATCH),
        ("48", "52", Reason.BASE_YEAR),
        ("48", "56", Reason.BASELINE_MISMATCH),
    ],
)
def test_range_baseline_is_compared_by_its_distance(
    baseline: str, value: str, reason: Reason
) -> None:
    assert judged(band_indicator(baseline), 2020, value).reason is reason


# ── tolerance ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("facts", "year", "inside", "states"),
    [
        ({}, 2022, "82", (State.ON_PATH, State.BEHIND)),
        ({"path": PathShape.FLAT}, 2022, "52", (State.ON_PATH, State.BEHIND)),
        ({}, 2025, "52", (State.MET, State.MISSED)),
        ({}, 2030, "52", (State.MET, State.MISSED)),
        ({"target": Target(2025, Decimal(100))}, 2022, "102", (State.KEPT, State.BELOW)),
        (
            {"target": Target(2025, Decimal(150))},
            2022,
            "122",
            (State.WITHIN_ALLOWANCE, State.OVER_ALLOWANCE),
        ),
        ({"baseline": None}, 2025, "52", (State.MET, State.MISSED)),
        (
            {"baseline": None, "path": PathShape.FLAT},
            2022,
            "52",
            (State.KEPT, State.BELOW),
        ),
    ],
)
def test_tolerance_belongs_to_the_good_side(
    facts: dict[str, Any], year: int, inside: str, states: tuple[State, State]
) -> None:
    only = indicator(tolerance=Decimal(2), **facts)
    result = judged(only, year, inside)
    assert of(result, "gap", "state", "graded") == (-2, states[0], 100)
    assert result.attainment is not None
    assert result.attainment < 100
    assert result.is_tolerated

    beyond = judged(only, year, str(Decimal(inside) + Decimal("0.001")))
    assert beyond.state is states[1]
    assert beyond.graded == beyond.attainment
    assert not beyond.is_tolerated


def test_tolerance_leaves_a_better_value_as_it_is() -> None:
    result = judged(indicator(tolerance=Decimal(5)), 2022, 70)
    assert of(result, "attainment", "graded", "is_tolerated") == (150, 150, False)


@pytest.mark.parametrize(
    ("value", "state"),
    [(101, State.ON_PATH), ("102.01", State.WORSE_THAN_BASELINE), (90, State.ON_PATH)],
)
def test_tolerance_hides_a_step_behind_the_baseline(value: str | int, state: State) -> None:
    assert judged(indicator(tolerance=Decimal(12)), 2021, value).state is state


def test_zero_tolerance_is_no_tolerance() -> None:
    only = indicator(tolerance=Decimal(0))
    assert judged(only, 2022, 80).state is State.ON_PATH
    assert judged(only, 2022, "80.1").state is State.BEHIND


def test_tolerance_gives_the_best_grade_and_keeps_the_printed_number() -> None:
    standing = stand(indicator(tolerance=Decimal(2)), 2022, {2022: 82})
    assert standing.judgement.attainment == 90
    assert standing.grade == "A"


# ── what cannot be evaluated ────────────────────────────────────────────────────────────────────


def test_not_rated_has_every_figure_but_the_grade() -> None:
    standing = stand(indicator(rated=False, tolerance=Decimal(2)), 2022, {2022: 82})
    assert standing.judgement == Judgement(
        State.NOT_EVALUATED,
        Reason.NOT_RATED,
        expected=Fraction(80),
        gap=Fraction(-2),
        scale=Fraction(20),
        attainment=Fraction(90),
        progress=Fraction(36),
    )
    assert standing.grade is None
    assert not standing.judgement.is_tolerated


ZERO = {"baseline": Baseline(2020, Decimal(0)), "target": Target(2025, Decimal(0))}


def test_not_rated_without_a_scale_has_a_gap_and_no_verdict() -> None:
    standing = stand(indicator(**ZERO, rated=False, aim=Aim.MAINTAIN), 2022, {2022: 3})
    assert standing.judgement == Judgement(
        State.NOT_EVALUATED, Reason.NOT_RATED, expected=Fraction(0), gap=Fraction(-3)
    )
    assert standing.grade is None


@pytest.mark.parametrize(
    ("facts", "year", "value", "state"),
    [
        (ZERO, 2022, 3, State.BELOW),
        (ZERO, 2022, -3, State.KEPT),
        (ZERO, 2025, 3, State.MISSED),
        ({**ZERO, "tolerance": Decimal(3)}, 2022, 3, State.KEPT),
        ({**ZERO, "tolerance": Decimal(2)}, 2022, 3, State.BELOW),
        ({**ZERO, "baseline": None}, 2025, 3, State.MISSED),
        ({**ZERO, "better": Better.HIGHER}, 2022, 3, State.KEPT),
    ],
)
def test_zero_scale_has_a_gap_and_a_state_but_no_percentage(
    facts: dict[str, Any], year: int, value: int, state: State
) -> None:
    sign = 1 if facts.get("better") is Better.HIGHER else -1
    standing = stand(indicator(**facts), year, {year: value})
    assert standing.judgement == Judgement(
        state, Reason.ZERO_SCALE, expected=Fraction(0), gap=Fraction(sign * value)
    )
    assert standing.grade is None


def test_zero_scale_on_the_path_is_a_hundred() -> None:
    result = judged(indicator(**ZERO), 2022, 0)
    assert of(result, "state", "attainment", "graded") == (State.KEPT, 100, 100)
    assert result.reason is None


def test_zero_scale_does_not_arise_where_the_path_leaves_zero() -> None:
    result = judged(indicator(**ZERO, milestones={2022: Decimal(10)}), 2022, 12)
    assert of(result, "scale", "attainment") == (10, 80)


def test_own_scale_replaces_every_other() -> None:
    result = judged(indicator(scale=Decimal(40)), 2022, 90)
    assert of(result, "scale", "attainment", "progress") == (40, 75, 20)
    zero = judged(indicator(**ZERO, scale=Decimal(10)), 2022, 3)
    assert of(zero, "attainment", "reason") == (70, None)


def test_scale_is_a_length_also_for_negative_targets() -> None:
    only = indicator(baseline=None, target=Target(2025, Decimal(-50)))
    assert of(judged(only, 2025, -40), "scale", "attainment") == (50, 80)


@pytest.mark.parametrize(
    ("facts", "year", "value", "reason"),
    [
        # the first that applies, from the outside in
        ({"target": None}, 2022, None, Reason.NO_ACTUAL),
        ({"target": None, "baseline": None}, 2022, 80, Reason.NO_TARGET),
        ({"target": None}, 2020, 100, Reason.NO_TARGET),
        ({"target": None, "rated": False}, 2022, 80, Reason.NO_TARGET),
        ({"baseline": None}, 2024, 80, Reason.NO_BASELINE),
        ({"baseline": None, "rated": False}, 2024, 80, Reason.NO_BASELINE),
        ({"baseline": None, "milestones": {2023: Decimal(80)}}, 2023, 80, Reason.NO_BASELINE),
        ({}, 2020, 100, Reason.BASE_YEAR),
        ({}, 2020, 99, Reason.BASELINE_MISMATCH),
        ({}, 2019, 100, Reason.BEFORE_BASE_YEAR),
        ({"path": PathShape.FLAT}, 2020, 100, Reason.BASE_YEAR),
        ({"path": PathShape.FLAT}, 2019, 99, Reason.BEFORE_BASE_YEAR),
        ({"rated": False}, 2020, 100, Reason.BASE_YEAR),
        ({"rated": False}, 2022, None, Reason.NO_ACTUAL),
    ],
)
def test_reason_for_no_evaluation(
    facts: dict[str, Any], year: int, value: int | None, reason: Reason
) -> None:
    result = judge(indicator(**facts), year, None if value is None else Fraction(value))
    assert result == Judgement(State.NOT_EVALUATED, reason)
    assert not result.is_tolerated


def test_digits_of_the_baseline_do_not_make_a_mismatch() -> None:
    only = indicator(baseline=Baseline(2020, Decimal("3.00")))
    assert judged(only, 2020, "3").reason is Reason.BASE_YEAR


# ── the states at the edges ─────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("year", "value", "state"),
    [
        (2024, 50, State.AHEAD),
        (2024, "50.01", State.ON_PATH),
        (2024, 60, State.ON_PATH),
        (2024, "60.01", State.BEHIND),
        (2024, 100, State.BEHIND),
        (2024, "100.01", State.WORSE_THAN_BASELINE),
        (2025, 50, State.MET),
        (2025, 49, State.MET),
        (2025, "50.01", State.MISSED),
        (2025, 101, State.MISSED),
        (2026, 50, State.MET),
        (2026, 51, State.MISSED),
    ],
)
def test_state_of_an_improving_target(year: int, value: str | int, state: State) -> None:
    assert judged(indicator(), year, value).state is state


@pytest.mark.parametrize(
    ("value", "attainment", "state"),
    [
        (100, 200, State.WITHIN_ALLOWANCE),
        (110, 150, State.WITHIN_ALLOWANCE),
        (120, 100, State.WITHIN_ALLOWANCE),
        (121, 95, State.OVER_ALLOWANCE),
        (140, 0, State.OVER_ALLOWANCE),
        (80, 300, State.WITHIN_ALLOWANCE),
    ],
)
def test_contained_worsening_is_two_hundred_without_any(
    value: int, attainment: int, state: State
) -> None:
    result = judged(indicator(target=Target(2025, Decimal(150))), 2022, value)
    assert of(result, "attainment", "progress", "state") == (attainment, None, state)


@pytest.mark.parametrize(
    ("facts", "progress"),
    [
        ({}, 20),
        ({"path": PathShape.FLAT}, 20),
        ({"target": Target(2025, Decimal(100))}, None),
        ({"target": Target(2025, Decimal(110))}, None),
        ({"baseline": None, "path": PathShape.FLAT}, None),
    ],
)
def test_progress_is_only_for_improvement(facts: dict[str, Any], progress: int | None) -> None:
    assert judged(indicator(**facts), 2022, 90).progress == progress


# ── grades ──────────────────────────────────────────────────────────────────────────────────────

SMILES = (
    Band("◎", Fraction(110)),
    Band("○", Fraction("33.33")),
    Band("△", Fraction(0)),
    Band("×", None),
)


@pytest.mark.parametrize(
    ("bands", "value", "grade"),
    [
        (DEFAULT_BANDS, "80", "A"),
        (DEFAULT_BANDS, "80.001", "B"),
        (DEFAULT_BANDS, "84", "B"),
        (DEFAULT_BANDS, "84.001", "C"),
        (DEFAULT_BANDS, "88", "C"),
        (DEFAULT_BANDS, "88.001", "D"),
        (DEFAULT_BANDS, "1000", "D"),
        (SMILES, "78", "◎"),
        (SMILES, "78.001", "○"),
        (SMILES, "93.334", "○"),
        (SMILES, "93.335", "△"),
        (SMILES, "100", "△"),
        (SMILES, "100.001", "×"),
        ((Band("-", None),), "0", "-"),
    ],
)
def test_lower_bound_belongs_to_its_band(bands: tuple[Band, ...], value: str, grade: str) -> None:
    assert stand(indicator(), 2022, {2022: value}, bands=bands).grade == grade


def test_tolerated_shortfall_is_graded_as_a_hundred_in_any_bands() -> None:
    standing = stand(indicator(tolerance=Decimal(1)), 2022, {2022: 81}, bands=SMILES)
    assert standing.grade == "○"


# ── flows ───────────────────────────────────────────────────────────────────────────────────────


def flow(**facts: Any) -> Indicator:  # noqa: ANN401
    """A yearly amount that adds up to 10 in 2025, from 0 in 2020."""
    return indicator(
        **{
            "better": Better.HIGHER,
            "series": Series.FLOW,
            "baseline": Baseline(2020, Decimal(0)),
            "target": Target(2025, Decimal(10)),
            **facts,
        }
    )


def amounts(**values: str) -> dict[int, Decimal]:
    return {int(year[1:]): Decimal(value) for year, value in values.items()}


NO_BASELINE: dict[str, Any] = {"baseline": None}
EVERY_SECOND: dict[str, Any] = {"years": frozenset({2022, 2024})}
FROM_2022: dict[str, Any] = {"baseline": Baseline(2020, Decimal(5)), "count_from": 2022}
YEARLY: dict[str, Any] = {"baseline": Baseline(2020, Decimal(22), per_year=True)}


@pytest.mark.parametrize(
    ("facts", "values", "year", "total"),
    [
        ({}, amounts(y2021="1", y2022="3"), 2022, "4"),
        ({}, amounts(y2021="1", y2022="3"), 2021, "1"),
        ({}, amounts(y2021="0.1", y2022="0.2"), 2022, "0.3"),
        ({}, amounts(y2020="7", y2021="1"), 2021, "1"),
        ({}, amounts(y2020="7"), 2020, "0"),
        ({}, amounts(y2022="3"), 2022, None),
        ({}, amounts(y2021="3"), 2022, None),
        ({}, {}, 2022, None),
        ({"baseline": Baseline(2020, Decimal(5))}, amounts(y2021="-1"), 2021, "4"),
        ({"baseline": Baseline(2020, Decimal(5))}, {}, 2020, "5"),
        ({"baseline": Baseline(2020, Decimal(5))}, amounts(y2019="7"), 2019, None),
        (NO_BASELINE, {}, 2021, None),
        (NO_BASELINE, amounts(y2021="2", y2022="3"), 2022, "5"),
        (NO_BASELINE, amounts(y2020="9", y2021="2"), 2021, "2"),
        (NO_BASELINE, amounts(y2021="2"), 2021, "2"),
        (NO_BASELINE, amounts(y2022="2"), 2022, None),
        (NO_BASELINE, amounts(y2020="2"), 2020, None),
        (EVERY_SECOND, amounts(y2022="3"), 2022, None),
        (EVERY_SECOND, amounts(y2021="0", y2022="3"), 2023, None),
        (EVERY_SECOND, amounts(y2021="0", y2022="3", y2023="0"), 2023, "3"),
        (EVERY_SECOND, amounts(y2021="1", y2022="3"), 2022, "4"),
        ({**NO_BASELINE, **EVERY_SECOND}, amounts(y2022="3"), 2022, None),
        # counted from a later year
        (FROM_2022, amounts(y2021="9", y2022="3"), 2022, "8"),
        (FROM_2022, amounts(y2022="3", y2023="4"), 2023, "12"),
        (FROM_2022, amounts(y2023="4"), 2023, None),
        (FROM_2022, amounts(y2021="9"), 2021, None),
        (FROM_2022, amounts(y2020="9"), 2020, "5"),
        (FROM_2022, amounts(y2019="9"), 2019, None),
        ({**NO_BASELINE, "count_from": 2022}, amounts(y2022="3"), 2022, "3"),
        ({**NO_BASELINE, "count_from": 2020}, amounts(y2020="1", y2021="3"), 2021, "4"),
        ({**NO_BASELINE, "count_from": 2022}, amounts(y2021="3"), 2021, None),
        # beside a yearly baseline
        (YEARLY, amounts(y2021="3"), 2021, "3"),
        (YEARLY, amounts(y2020="22"), 2020, None),
        ({**YEARLY, "count_from": 2022}, amounts(y2022="3", y2023="4"), 2023, "7"),
        ({**YEARLY, "count_from": 2022}, amounts(y2021="9"), 2021, None),
        ({**YEARLY, "count_from": 2022}, amounts(y2023="4"), 2023, None),
    ],
)
def test_running_total(
    facts: dict[str, Any], values: dict[int, Decimal], year: int, total: str | None
) -> None:
    result = running_total(flow(**facts), values, year, plan_start=2021)
    assert result == (None if total is None else Fraction(total))


@pytest.mark.parametrize(
    ("facts", "values", "year", "reason"),
    [
        ({}, {2022: 3}, 2022, Reason.CUMULATIVE_GAP),
        ({"rated": False}, {2022: 3}, 2022, Reason.CUMULATIVE_GAP),
        ({"target": None}, {2022: 3}, 2022, Reason.NO_TARGET),
        ({"target": None}, {2021: 3}, 2021, Reason.NO_TARGET),
        (NO_BASELINE, {2022: 3}, 2022, Reason.NO_BASELINE),
        ({**NO_BASELINE, "path": PathShape.FLAT}, {2022: 3}, 2022, Reason.CUMULATIVE_GAP),
        ({**NO_BASELINE, "path": PathShape.FLAT}, {2020: 3}, 2020, Reason.BEFORE_BASE_YEAR),
        ({**NO_BASELINE, "path": PathShape.FLAT}, {2020: 3}, 2022, Reason.NO_ACTUAL),
        ({}, {2019: 7}, 2019, Reason.BEFORE_BASE_YEAR),
        (NO_BASELINE, {2021: 1, 2022: 3}, 2022, Reason.NO_BASELINE),
        ({}, {2020: 0}, 2020, Reason.BASE_YEAR),
        ({}, {}, 2022, Reason.NO_ACTUAL),
        ({}, {2020: 3}, 2022, Reason.NO_ACTUAL),
        (EVERY_SECOND, {2022: 3}, 2022, Reason.CUMULATIVE_GAP),
        # counted from a later year, beside a stock
        (FROM_2022, {2020: 9}, 2020, Reason.BASE_YEAR),
        (FROM_2022, {2021: 9}, 2021, Reason.BEFORE_BASE_YEAR),
        (FROM_2022, {2019: 9}, 2019, Reason.BEFORE_BASE_YEAR),
        (FROM_2022, {2023: 9}, 2023, Reason.CUMULATIVE_GAP),
        (FROM_2022, {2020: 9, 2021: 9}, 2022, Reason.NO_ACTUAL),
        # beside a yearly baseline
        (YEARLY, {2020: 22}, 2020, Reason.BASE_YEAR),
        (YEARLY, {2020: 21}, 2020, Reason.BASELINE_MISMATCH),
        (YEARLY, {2019: 22}, 2019, Reason.BEFORE_BASE_YEAR),
        (YEARLY, {2022: 3}, 2022, Reason.CUMULATIVE_GAP),
        ({**YEARLY, "count_from": 2022}, {2020: 22}, 2020, Reason.BASE_YEAR),
        ({**YEARLY, "count_from": 2022}, {2021: 22}, 2021, Reason.BEFORE_BASE_YEAR),
        ({**YEARLY, "count_from": 2022}, {2021: 22}, 2023, Reason.NO_ACTUAL),
        (
            {**YEARLY, "count_from": 2022, "path": PathShape.FLAT},
            {2021: 1},
            2021,
            Reason.BEFORE_BASE_YEAR,
        ),
    ],
)
def test_flow_that_cannot_be_evaluated(
    facts: dict[str, Any], values: dict[int, int], year: int, reason: Reason
) -> None:
    standing = stand(flow(**facts), year, values, start=2021)
    assert standing.judgement == Judgement(State.NOT_EVALUATED, reason)
    assert standing.grade is None


def test_flow_without_a_baseline_counts_from_the_first_year_of_the_plan() -> None:
    values = {2020: 5, 2021: 1, 2022: 3, 2023: 1, 2024: 2, 2025: 1}
    standing = stand(flow(**NO_BASELINE), 2025, values, start=2021)
    assert of(standing, "total", "grade") == (8, "B")
    assert standing.judgement.attainment == 80


def test_flow_beside_a_yearly_baseline_runs_from_nothing() -> None:
    yearly = flow(**YEARLY, count_from=2021)
    standing = stand(yearly, 2023, {2021: 2, 2022: 1, 2023: 3})
    judged = standing.judgement
    assert of(standing, "total", "counted_from") == (6, 2021)
    assert of(judged, "expected", "gap", "scale") == (6, 0, 6)
    assert of(judged, "attainment", "progress", "state") == (100, 60, State.ON_PATH)
    assert standing.movement == Movement(Turn.IMPROVED, 2022, Fraction(2), Turn.IMPROVED)
    assert stand(flow(**YEARLY), 2023, {2021: 2, 2022: 1, 2023: 3}).judgement == judged


def test_flow_counted_from_later_runs_from_the_stock_in_its_year() -> None:
    later = flow(**FROM_2022)
    standing = stand(later, 2022, {2021: 4, 2022: 3})
    assert standing.total == 8
    judged = standing.judgement
    assert of(judged, "expected", "gap", "attainment", "progress") == (7, 1, 150, 60)


def test_flow_starts_its_path_the_year_before_it_counts() -> None:
    yearly = flow(baseline=Baseline(2019, Decimal(22), per_year=True), count_from=2021)
    path = TargetPath.of(yearly)
    assert path
    assert [path.expected(year) for year in (2019, 2020, 2021, 2023)] == [None, None, 2, 6]
    assert path.drawn(2025)[:2] == ((2020, Fraction(0)), (2021, Fraction(2)))
    assert path.aim is Aim.IMPROVE
    assert path.is_first_year(2021)
    assert not path.is_first_year(2020)


def test_a_total_below_nothing_is_no_worsening_against_a_yearly_baseline() -> None:
    yearly = flow(baseline=Baseline(2020, Decimal(-100), per_year=True))
    assert stand(yearly, 2021, {2021: -20}).judgement.state is State.BEHIND
    assert stand(flow(), 2021, {2021: -20}).judgement.state is State.WORSE_THAN_BASELINE


def test_a_ceiling_of_a_total_allows_a_worsening_from_nothing() -> None:
    budget = flow(**YEARLY, better=Better.LOWER, aim=Aim.CONTAIN, target=Target(2025, Decimal(10)))
    judged = stand(budget, 2022, {2021: 1, 2022: 2}).judgement
    assert of(judged, "expected", "gap", "attainment") == (4, 1, 125)
    assert judged.state is State.WITHIN_ALLOWANCE


def test_flow_carries_a_total_only_with_the_year_it_belongs_to() -> None:
    standing = stand(flow(), 2024, {2021: 1, 2022: 3})
    assert of(standing, "actual_year", "total") == (2022, 4)
    assert standing.path
    assert standing.path.expected(standing.year) == 8
    assert standing.judgement.expected == 4


# ── years without a value ───────────────────────────────────────────────────────────────────────


def test_missing_year_is_judged_against_the_path_of_the_earlier_value() -> None:
    standing = stand(indicator(), 2024, {2021: 95, 2022: 82})
    assert of(standing, "actual_year", "is_carried") == (2022, True)
    assert of(standing.judgement, "expected", "attainment") == (80, 90)
    assert standing.path
    assert standing.path.expected(standing.year) == 60


@pytest.mark.parametrize(
    ("facts", "values", "actual_year"),
    [
        ({}, {2020: 100}, None),
        ({}, {2019: 100}, None),
        ({}, {2019: 100, 2021: 90}, 2021),
        ({}, {2025: 50}, None),
        (NO_BASELINE, {2019: 100}, 2019),
    ],
)
def test_value_of_the_baseline_year_or_before_is_never_carried(
    facts: dict[str, Any], values: dict[int, int], actual_year: int | None
) -> None:
    standing = stand(indicator(**facts), 2023, values)
    assert standing.actual_year == actual_year
    assert (standing.judgement.reason is Reason.NO_ACTUAL) is (actual_year is None)


def test_value_after_the_target_year_is_judged_against_the_target() -> None:
    standing = stand(indicator(), 2028, {2027: 60})
    assert of(standing.judgement, "expected", "state") == (50, State.MISSED)
    assert of(standing.judgement, "scale", "attainment") == (50, 80)
