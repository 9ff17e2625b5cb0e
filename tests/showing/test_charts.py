"""Where the marks of a chart lie: ticks, bars, runs, bands, and all of it inside the drawing."""

from __future__ import annotations

import itertools
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from conftest import STRATEGY
from hypothesis import given, settings
from hypothesis import strategies as st

from ichigo_cli.assessing.assessment import assess
from ichigo_cli.reading.project import read_project
from ichigo_cli.showing.figures import working_text
from ichigo_cli.showing.review.charts import HEIGHT, WIDTH, Chart, Mark, bar, chart, ticks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from conftest import Project

TARGET = "target: {year: 2025, value: 607}"
BASELINE = "baseline: {year: 2019, value: 549}"
numbers = st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=10**4)


def drawn(
    project: Project, values: Mapping[int, str], year: int = 2024, **edits: str
) -> Chart | None:
    """The drawing of the one indicator; `edits` replace its baseline, target or `better`."""
    plan = STRATEGY
    for key, old in (("baseline", BASELINE), ("target", TARGET), ("better", "better: higher")):
        plan = plan.replace(old, edits.get(key, old))
    plan = plan.replace("        unit: 人\n", f"        unit: 人\n{edits.get('more', '')}")
    project.strategy(plan)
    for each, row in values.items():
        project.actuals(each, f"indicator,value,status\nbirths,{row}\n")
    read = read_project(project.folder)
    assert read.strategy is not None
    assert not read.has_errors, read.findings
    return chart(assess(read.strategy, read.actuals, year).standings[0])


def sure(drawing: Chart | None) -> Chart:
    assert drawing is not None
    return drawing


def marks(drawing: Chart) -> Iterator[Mark]:
    yield from drawing.path
    for run in drawing.runs:
        yield from run
    yield from filter(None, (drawing.baseline, drawing.target))


# ── ticks ───────────────────────────────────────────────────────────────────────────────────────


@given(numbers, numbers.filter(bool).map(abs), st.integers(1, 10))
def test_ticks_are_few_round_and_cover_the_interval(
    low: Fraction, span: Fraction, count: int
) -> None:
    found = ticks(low, low + span, count)
    steps = {after - before for before, after in itertools.pairwise(found)}
    assert len(steps) == 1
    step = steps.pop()
    assert found[0] <= low < found[0] + step
    assert found[-1] - step < low + span <= found[-1]
    assert len(found) <= count + 2
    assert all(tick % step == 0 for tick in found)
    while step < 1:
        step *= 10
    while step >= 10:
        step /= 10
    assert step in (1, 2, 5)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        ("0", "4", "0 1 2 3 4"),
        ("1.43", "1.64", "1.4 1.5 1.6 1.7"),
        ("300", "660", "300 400 500 600 700"),
        ("-7", "7", "-10 -5 0 5 10"),
        ("0.00001", "0.00002", "0.00001 0.000015 0.00002"),
    ],
)
def test_ticks_by_hand(low: str, high: str, expected: str) -> None:
    assert ticks(Fraction(low), Fraction(high)) == tuple(map(Fraction, expected.split()))


# ── bars ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("attainment", "length", "capped", "below"),
    [
        ("0", "0.0", False, False),
        ("-0.001", "0.0", False, True),
        ("100", "50.0", False, False),
        ("90.4", "45.2", False, False),
        ("200", "100.0", False, False),
        ("200.001", "100.0", True, False),
        ("-375.9", "0.0", False, True),
        ("98765", "100.0", True, False),
    ],
)
def test_a_bar_stops_at_its_scale_and_says_so(
    attainment: str, length: str, *, capped: bool, below: bool
) -> None:
    found = bar(Fraction(attainment))
    assert found == (Decimal(length), capped, below)
    assert str(found.length) == length


# ── one indicator ───────────────────────────────────────────────────────────────────────────────


def test_years_without_a_value_leave_the_line_open(project: Project) -> None:
    drawing = sure(drawn(project, {2020: "560,", 2021: "570,", 2022: ",pending", 2023: "580,"}))
    assert [[mark.year for mark in run] for run in drawing.runs] == [[2020, 2021], [2023]]


def test_carried_and_preliminary_values_are_marked(project: Project) -> None:
    drawing = sure(drawn(project, {2022: "560,preliminary", 2023: "570,"}))
    (first, second), *rest = drawing.runs
    assert not rest
    assert (first.is_preliminary, first.is_carried) == (True, False)
    assert (second.is_preliminary, second.is_carried) == (False, True)
    in_time = sure(drawn(project, {}, year=2023))
    assert not any(mark.is_carried for run in in_time.runs for mark in run)


def test_later_values_are_not_drawn(project: Project) -> None:
    drawing = sure(drawn(project, {2022: "560,", 2024: "9999,"}, year=2022))
    assert [mark.value for run in drawing.runs for mark in run] == [560]
    assert drawing.scale[-1].value < 9999


def test_a_straight_path_joins_baseline_and_target(project: Project) -> None:
    drawing = sure(drawn(project, {2022: "560,"}))
    assert drawing.baseline is not None
    assert drawing.target is not None
    ends = (drawing.path[0], drawing.path[-1])
    assert [(end.x, end.y) for end in ends] == [
        (drawing.baseline.x, drawing.baseline.y),
        (drawing.target.x, drawing.target.y),
    ]
    assert drawing.baseline.x < drawing.target.x
    assert drawing.baseline.y > drawing.target.y, "549 lies below 607"


def test_a_path_from_a_baseline_of_zero_is_drawn(project: Project) -> None:
    drawing = sure(drawn(project, {2022: "560,"}, baseline="baseline: {year: 2019, value: 0}"))
    assert [mark.year for mark in drawing.path] == list(range(2019, 2026))
    assert [drawing.path[0].value, drawing.path[-1].value] == [0, 607]
    assert drawing.baseline is not None
    assert (drawing.path[0].x, drawing.path[0].y) == (drawing.baseline.x, drawing.baseline.y)


def test_a_yearly_baseline_is_no_mark_beside_a_running_total(project: Project) -> None:
    drawing = sure(
        drawn(
            project,
            {2020: "28,", 2021: "25,", 2022: "31,"},
            baseline="baseline: {year: 2019, value: 22, per_year: true}",
            target="target: {year: 2025, value: 150}",
            more="        series: flow\n        count_from: 2021\n",
        )
    )
    assert drawing.baseline is None
    assert [(mark.year, int(mark.value)) for mark in drawing.path[:3]] == [
        (2020, 0), (2021, 30), (2022, 60),
    ]  # fmt: skip
    assert [[(mark.year, int(mark.value)) for mark in run] for run in drawing.runs] == [
        [(2021, 25), (2022, 56)],
    ]  # fmt: skip
    assert drawing.years[0].value == 2020


def test_a_total_from_a_later_year_runs_from_its_stock(project: Project) -> None:
    drawing = sure(
        drawn(
            project,
            {2020: "28,", 2021: "25,"},
            baseline="baseline: {year: 2019, value: 30}",
            target="target: {year: 2025, value: 150}",
            more="        series: flow\n        count_from: 2021\n",
        )
    )
    assert drawing.baseline is not None
    assert (drawing.baseline.year, int(drawing.baseline.value)) == (2019, 30)
    assert (drawing.path[0].year, int(drawing.path[0].value)) == (2019, 30)
    assert [mark.value for run in drawing.runs for mark in run] == [55]


def test_the_path_goes_through_milestones(project: Project) -> None:
    more = "        milestones: {2021: 500, 2023: 700}\n"
    drawing = sure(drawn(project, {2022: "560,"}, more=more))
    values = {mark.year: mark.value for mark in drawing.path}
    assert values[2021] == 500
    assert values[2023] == 700
    assert values[2025] == 607


def test_a_flat_path_is_level_after_the_baseline(project: Project) -> None:
    drawing = sure(drawn(project, {2022: "560,"}, more="        path: flat\n"))
    assert [mark.value for mark in drawing.path] == [607] * 6
    assert drawing.target is not None
    assert {mark.y for mark in drawing.path} == {drawing.target.y}


def test_a_range_is_a_band_without_a_target_mark(project: Project) -> None:
    drawing = sure(
        drawn(
            project,
            {2022: "52,"},
            better="better: range",
            baseline="baseline: {year: 2019, value: 60}",
            target="target: {year: 2025, range: [45, 55]}",
        )
    )
    assert drawing.target is None
    assert drawing.band is not None
    upper, lower = drawing.band
    assert upper < lower, "the upper edge is nearer to the top"
    (mark,) = drawing.runs[0]
    assert upper < mark.y < lower


def test_an_indicator_without_a_target_shows_what_it_has(project: Project) -> None:
    drawing = sure(drawn(project, {2021: "560,", 2022: "561,"}, target="rated: false"))
    assert drawing.path == ()
    assert drawing.target is None
    assert [len(run) for run in drawing.runs] == [2]


def test_a_single_number_is_drawn_between_two_ticks(project: Project) -> None:
    for value in ("7", "-7"):
        plain = sure(drawn(project, {2022: f"{value},"}, target="rated: false", baseline="note: x"))
        (mark,) = plain.runs[0]
        assert plain.scale[0].value < int(value) < plain.scale[-1].value
        assert plain.scale[-1].at < mark.y < plain.scale[0].at


def test_a_single_zero_is_drawn_on_the_axis(project: Project) -> None:
    plain = sure(drawn(project, {2022: "0,"}, target="rated: false", baseline="note: x"))
    (mark,) = plain.runs[0]
    assert plain.scale[0].value == 0 < plain.scale[-1].value
    assert mark.y == plain.scale[0].at


def test_nothing_to_draw_is_no_drawing(project: Project) -> None:
    assert drawn(project, {}, target="rated: false", baseline="note: x") is None


@pytest.mark.parametrize("first", [1950, 1989, 2015, 2019])
def test_a_long_time_has_few_years_on_its_axis(project: Project, first: int) -> None:
    drawing = sure(drawn(project, {}, baseline=f"baseline: {{year: {first}, value: 1}}"))
    assert 2 <= len(drawing.years) <= 10
    assert drawing.years[0].value == first


values = st.dictionaries(
    st.integers(2020, 2024),
    st.decimals(-(10**12), 10**12, places=3).map("{},".format),
    max_size=5,
)


@settings(deadline=None)
@given(values=values, target=st.decimals(-(10**9), 10**9, places=2).filter(lambda n: n > 549))
def test_every_mark_lies_inside_the_drawing_with_one_digit(
    values: dict[int, str],
    target: Decimal,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    from conftest import Project as Folder  # noqa: PLC0415 - a new folder for every example

    folder = Folder(tmp_path_factory.mktemp("chart"))
    drawing = sure(drawn(folder, values, target=f"target: {{year: 2025, value: {target}}}"))
    for mark in marks(drawing):
        assert 8 <= mark.x <= WIDTH - 8, "room for the ring around a mark"
        assert 8 <= mark.y <= HEIGHT - 8
    places = [(mark.x, mark.y) for mark in marks(drawing)]
    places += [(tick.at, tick.at) for tick in (*drawing.years, *drawing.scale)]
    for number in (number for place in places for number in place):
        assert number.as_tuple().exponent == -1
        assert number.is_finite()
    heights = [tick.at for tick in drawing.scale]
    assert heights == sorted(heights, reverse=True)
    assert len(set(heights)) == len(heights)


# ── the upright axis ────────────────────────────────────────────────────────────────────────────

amounts = st.decimals(0, 10**9, places=2) | st.just(Decimal(0)) | st.decimals(0, 1, places=4)
SHAPES = ["", "        path: flat\n", "        series: flow\n", "        milestones: {2021: 0}\n"]


@settings(deadline=None, max_examples=150)
@given(
    values=st.dictionaries(st.integers(2020, 2024), amounts.map("{:f},".format), max_size=5),
    base=amounts | st.none(),
    ends=st.tuples(amounts, amounts),
    better=st.sampled_from(["higher", "lower", "range"]),
    shape=st.sampled_from(SHAPES),
)
def test_what_is_never_negative_has_no_axis_below_zero(  # noqa: PLR0913 - a plan has many parts
    values: dict[int, str],
    base: Decimal | None,
    ends: tuple[Decimal, Decimal],
    better: str,
    shape: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    from conftest import Project as Folder  # noqa: PLC0415 - a new folder for every example

    edits = {"target": f"target: {{year: 2025, value: {ends[0]:f}}}"}
    edits["better"] = f"better: {better}"
    edits["baseline"] = "note: x" if base is None else f"baseline: {{year: 2019, value: {base:f}}}"
    if better == "range":
        low, high = sorted(ends)
        edits["target"] = f"target: {{year: 2025, range: [{low:f}, {high + 1:f}]}}"
    elif base is not None:
        gain = (ends[0] - base) * (1 if better == "higher" else -1)
        aim = "improve" if gain > 0 else "contain" if gain else "maintain"
        edits["better"] += f"\n        aim: {aim}"
    is_odd = better == "range" or (base is None and "milestones" in shape)
    edits["more"] = "" if is_odd else shape
    drawing = sure(drawn(Folder(tmp_path_factory.mktemp("chart")), values, 2024, **edits))
    assert drawing.scale[0].value >= 0
    assert all(drawing.scale[-1].at <= mark.y <= drawing.scale[0].at for mark in marks(drawing))


@pytest.mark.parametrize(
    ("values", "edits"),
    [
        ({2022: "-0.5,"}, {}),
        ({}, {"baseline": "baseline: {year: 2019, value: -1}"}),
        (
            {},
            {"baseline": "note: x", "target": "target: {year: 2025, value: -1}"},
        ),
        ({2022: "580,"}, {"more": "        milestones: {2021: -20}\n"}),
    ],
)
def test_what_is_negative_has_an_axis_below_zero(
    project: Project, values: dict[int, str], edits: dict[str, str]
) -> None:
    drawing = sure(drawn(project, values, 2024, **edits))
    assert drawing.scale[0].value < 0
    assert all(mark.y < drawing.scale[0].at for mark in marks(drawing))


@pytest.mark.parametrize("value", ["9", "99999", "123456789", "999999999999999", "0.000000012345"])
def test_the_numbers_of_the_axis_have_room_beside_it(project: Project, value: str) -> None:
    drawing = sure(drawn(project, {2022: f"{value},"}, target="rated: false", baseline="note: x"))
    longest = max(len(working_text(tick.value)) for tick in drawing.scale)
    assert Decimal("0.55") * drawing.letters * longest <= drawing.left - 6
    assert drawing.letters >= 8
    assert longest > 6 or (drawing.left == 58 and drawing.letters == 12)
    assert {tick.at for tick in drawing.years} == {Decimal(drawing.left)}
