"""What a chart shows, and where: ticks, bars, gaps in time, words that do not overlap."""

from __future__ import annotations

import itertools
import re
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

import pytest
from conftest import ROOT, SAMPLE, STRATEGY
from hypothesis import given, settings
from hypothesis import strategies as st

from ichigo_cli.assessing.assessment import assess
from ichigo_cli.reading.project import read_project
from ichigo_cli.showing.language import Words
from ichigo_cli.showing.review.charts import HEIGHT, WIDTH, Chart, chart
from ichigo_cli.showing.review.demography import people_chart
from ichigo_cli.showing.review.labels import NARROW, WIDE, Box, Label
from ichigo_cli.showing.review.report import build_report
from ichigo_cli.showing.review.scale import ticks
from ichigo_cli.showing.review.sparks import bar_of, history

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from conftest import Project

    from ichigo_cli.showing.plot import Plot
    from ichigo_cli.showing.review.document import Entry, Report

TARGET = "target: {year: 2025, value: 607}"
BASELINE = "baseline: {year: 2019, value: 549}"
numbers = st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=10**4)


class Drawn(NamedTuple):
    """An indicator with what its chart shows, and the chart."""

    entry: Entry
    plot: Plot
    chart: Chart


def report_of(folder: Path, year: int, language: str = "ja") -> Report:
    read = read_project(folder)
    assert read.strategy is not None
    assert not read.has_errors, read.findings
    assessment = assess(read.strategy, read.actuals, year, reviews=read.reviews)
    return build_report(assessment, read.reviews.get(year), Words(language))


def entry_of(project: Project, values: Mapping[int, str], year: int = 2024, **edits: str) -> Entry:
    """The one indicator; `edits` replace its baseline, target or `better`."""
    plan = STRATEGY
    for key, old in (("baseline", BASELINE), ("target", TARGET), ("better", "better: higher")):
        plan = plan.replace(old, edits.get(key, old))
    plan = plan.replace("        unit: 人\n", f"        unit: 人\n{edits.get('more', '')}")
    project.strategy(plan)
    for each, row in values.items():
        project.actuals(each, f"indicator,value,status\nbirths,{row}\n")
    return report_of(project.folder, year).goals[0].rows[0]


def drawn(project: Project, values: Mapping[int, str], year: int = 2024, **edits: str) -> Drawn:
    entry = entry_of(project, values, year, **edits)
    found = chart(entry, Words("ja"))
    assert entry.plot is not None
    assert found is not None
    return Drawn(entry, entry.plot, found)


def points(path: str) -> list[tuple[int, int]]:
    """Every place that a path names outright."""
    return [(int(x), int(y)) for x, y in re.findall(r"[ML](-?\d+) (-?\d+)", path)]


def places(drawing: Chart) -> Iterator[tuple[int, int]]:
    for path in (drawing.path, drawing.actual, drawing.dots, drawing.marks):
        yield from points(path)


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
    ("attainment", "x", "width", "is_cut"),
    [
        ("100", 136, 0, False),
        ("99.999", 134, 2, False),
        ("100.001", 136, 2, False),
        ("0", 68, 68, False),
        ("-100", 0, 136, False),
        ("-101", 0, 136, True),
        ("-375.9", 0, 136, True),
        ("200", 136, 68, False),
        ("201", 136, 68, True),
        ("98765", 136, 68, True),
        ("150", 136, 34, False),
    ],
)
def test_a_bar_runs_from_100_to_the_better_or_the_worse_side(
    attainment: str, x: int, width: int, *, is_cut: bool
) -> None:
    assert bar_of(Fraction(attainment)) == (x, width, is_cut)


@given(st.fractions(-1000, 1000), st.fractions(-1000, 1000))
def test_a_worse_attainment_never_looks_better(one: Fraction, other: Fraction) -> None:
    def end(attainment: Fraction) -> int:
        found = bar_of(attainment)
        return found.x if attainment < 100 else found.x + found.width

    low, high = sorted((one, other))
    assert end(low) <= end(high)


# ── one indicator ───────────────────────────────────────────────────────────────────────────────


def by_year(plot: Plot) -> dict[int, Fraction]:
    return {
        year: value
        for year, value in zip(plot.years, plot.values, strict=True)
        if value is not None
    }


def test_years_without_a_value_leave_the_line_open(project: Project) -> None:
    found = drawn(project, {2020: "560,", 2021: "570,", 2022: ",pending", 2023: "580,"})
    assert by_year(found.plot) == {2020: 560, 2021: 570, 2023: 580}
    assert (found.chart.actual.count("M"), found.chart.actual.count("L")) == (1, 1)
    assert found.chart.dots.count("h0") == 4, "three values and the baseline"


def test_preliminary_values_are_open_and_the_judged_one_has_the_grade(project: Project) -> None:
    found = drawn(project, {2022: "560,preliminary", 2023: "570,"})
    assert found.plot.preliminary == {2022}
    (hollow,) = points(found.chart.open)
    assert found.plot.judged == 2023
    assert found.chart.chip is not None
    assert hollow[0] < found.chart.chip[0]
    assert any(label.text == "実績値（R5）570人" for label in found.chart.labels)


def test_later_values_are_not_drawn(project: Project) -> None:
    found = drawn(project, {2022: "560,", 2024: "9999,"}, year=2022)
    assert by_year(found.plot) == {2022: 560}
    assert max(found.plot.numbers()) == 607


def test_a_straight_path_joins_baseline_and_target(project: Project) -> None:
    found = drawn(project, {2022: "560,"})
    assert found.plot.baseline == (2019, Fraction(549))
    assert found.plot.target == (2025, Fraction(607))
    start, end = points(found.chart.path)
    assert start[0] < end[0]
    assert start[1] > end[1], "549 lies below 607"
    assert start in points(found.chart.dots), "the baseline"


def test_a_path_from_a_baseline_of_zero_is_drawn(project: Project) -> None:
    found = drawn(project, {2022: "560,"}, baseline="baseline: {year: 2019, value: 0}")
    assert found.plot.years == tuple(range(2019, 2026))
    assert [found.plot.path[0], found.plot.path[-1]] == [0, 607]
    assert found.chart.starts_at_zero


def test_a_yearly_baseline_is_no_mark_beside_a_running_total(project: Project) -> None:
    found = drawn(
        project,
        {2020: "28,", 2021: "25,", 2022: "31,"},
        year=2022,
        baseline="baseline: {year: 2019, value: 22, per_year: true}",
        target="target: {year: 2025, value: 150}",
        more="        series: flow\n        count_from: 2021\n",
    )
    assert found.plot.baseline is None
    path = dict(zip(found.plot.years, found.plot.path, strict=True))
    assert [path[year] for year in (2020, 2021, 2022)] == [0, 30, 60]
    assert by_year(found.plot) == {2021: 25, 2022: 56}
    assert any(label.text == "実績値 累計56人" for label in found.chart.labels)


def test_a_total_from_a_later_year_runs_from_its_stock(project: Project) -> None:
    found = drawn(
        project,
        {2020: "28,", 2021: "25,"},
        baseline="baseline: {year: 2019, value: 30}",
        target="target: {year: 2025, value: 150}",
        more="        series: flow\n        count_from: 2021\n",
    )
    assert found.plot.baseline == (2019, Fraction(30))
    assert found.plot.path[0] == 30
    assert by_year(found.plot) == {2021: 55}


def test_the_path_goes_through_milestones(project: Project) -> None:
    more = "        milestones: {2021: 500, 2023: 700}\n"
    found = drawn(project, {2022: "560,"}, more=more)
    path = dict(zip(found.plot.years, found.plot.path, strict=True))
    assert [path[year] for year in (2021, 2023, 2025)] == [500, 700, 607]
    assert len(points(found.chart.path)) == 4, "its ends and the years in which it turns"


def test_a_flat_path_is_level_after_the_baseline(project: Project) -> None:
    found = drawn(project, {2022: "560,"}, more="        path: flat\n")
    assert found.plot.path == (None, *[607] * 6)
    assert len({y for _, y in points(found.chart.path)}) == 1


def test_a_range_is_a_band_without_a_target_mark(project: Project) -> None:
    found = drawn(
        project,
        {2022: "52,"},
        better="better: range",
        baseline="baseline: {year: 2019, value: 60}",
        target="target: {year: 2025, range: [45, 55]}",
    )
    assert found.plot.target is None
    assert found.plot.limits == (Fraction(45), Fraction(55))
    assert found.chart.band is not None
    upper, height = found.chart.band
    assert found.chart.chip is not None
    assert upper < found.chart.chip[1] < upper + height


def test_an_indicator_without_a_target_shows_what_it_has(project: Project) -> None:
    found = drawn(project, {2021: "560,", 2022: "561,"}, target="rated: false")
    assert (found.chart.path, found.plot.target) == ("", None)
    assert len(points(found.chart.actual)) == 2


def test_a_single_number_is_drawn_between_two_ticks(project: Project) -> None:
    for value in ("7", "-7"):
        found = drawn(project, {2022: f"{value},"}, target="rated: false", baseline="note: x")
        assert found.chart.chip is not None
        assert found.chart.scale[-1].at < found.chart.chip[1] < found.chart.scale[0].at


def test_a_single_zero_is_drawn_on_the_axis(project: Project) -> None:
    found = drawn(project, {2022: "0,"}, target="rated: false", baseline="note: x")
    assert found.chart.chip is not None
    assert found.chart.scale[0].text == "0"
    assert found.chart.chip[1] == found.chart.scale[0].at


def test_nothing_to_draw_is_no_drawing(project: Project) -> None:
    entry = entry_of(project, {}, target="rated: false", baseline="note: x")
    assert (chart(entry, Words("ja")), history(entry)) == (None, None)


@pytest.mark.parametrize("first", [1950, 1989, 2015, 2019])
def test_a_long_time_has_few_years_on_its_axis(project: Project, first: int) -> None:
    found = drawn(project, {}, 2023, baseline=f"baseline: {{year: {first}, value: 1}}")
    years = found.chart.years
    assert 2 <= len(years) <= 12
    assert [tick.text for tick in years if tick.is_judged] == ["R5"]
    assert all(b.at - a.at >= 32 for a, b in itertools.pairwise(years)), "no two run together"


values = st.dictionaries(
    st.integers(2020, 2024),
    st.decimals(-(10**12), 10**12, places=3).map("{},".format),
    max_size=5,
)


@settings(deadline=None)
@given(values=values, target=st.decimals(-(10**9), 10**9, places=2).filter(lambda n: n > 549))
def test_every_mark_lies_inside_the_drawing(
    values: dict[int, str],
    target: Decimal,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    from conftest import Project as Folder  # noqa: PLC0415 - a new folder for every example

    folder = Folder(tmp_path_factory.mktemp("chart"))
    found = drawn(folder, values, target=f"target: {{year: 2025, value: {target}}}").chart
    for x, y in places(found):
        assert 8 <= x <= WIDTH - 8
        assert 8 <= y <= HEIGHT - 8
    heights = [tick.at for tick in found.scale]
    assert heights == sorted(heights, reverse=True)
    assert len(set(heights)) == len(heights)
    apart(found.labels)


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
    found = drawn(Folder(tmp_path_factory.mktemp("chart")), values, 2024, **edits).chart
    assert not found.scale[0].text.startswith("-")
    assert all(found.scale[-1].at - 7 <= y <= found.scale[0].at + 7 for _, y in places(found))
    apart(found.labels)


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
    found = drawn(project, values, 2024, **edits).chart
    assert found.scale[0].text.startswith("-")
    assert all(y < found.scale[0].at for _, y in points(found.dots))


@pytest.mark.parametrize("value", ["9", "99999", "123456789", "999999999999999", "0.000000012345"])
def test_the_numbers_of_the_axis_have_room_beside_it(project: Project, value: str) -> None:
    found = drawn(project, {2022: f"{value},"}, target="rated: false", baseline="note: x").chart
    for tick in found.scale:
        width = tick.squeeze or len(tick.text) * NARROW * 58 // 100
        assert width <= found.left - 8
    assert found.left < WIDTH // 2


# ── words in a drawing ──────────────────────────────────────────────────────────────────────────


def apart(labels: tuple[Label, ...]) -> None:
    """No two words of a drawing overlap, and all lie in it, in the letters of either size."""
    for letter, shown in (
        (NARROW, [label for label in labels if label.kind != "value"]),
        (WIDE, list(labels)),
    ):
        boxes = [label.box(letter) for label in shown]
        for one, other in itertools.combinations(boxes, 2):
            assert not one.touches(other), (letter, labels)
        inside = Box(0, 0, WIDTH, HEIGHT)
        for box in boxes:
            assert inside.left <= box.left < box.right <= inside.right, box
            assert inside.top <= box.top < box.bottom <= inside.bottom, box


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("folder", [ROOT, SAMPLE], ids=["real", "sample"])
def test_no_words_overlap_in_any_chart_of_the_plans(folder: Path, language: str) -> None:
    words = Words(language)
    for year in range(2020, 2025):
        report = report_of(folder, year, language)
        for goal in report.goals:
            for row in goal.rows:
                found = chart(row, words)
                assert found is not None
                apart(found.labels)
                kinds = {label.kind for label in found.labels}
                assert "target" in kinds or row.plot is None or row.plot.target is None
                assert "actual" in kinds or row.standing.total is None
        people = people_chart(report, words)
        assert people is not None
        apart(people.labels)
        assert {"actual", "outlook", "projection"} <= {label.kind for label in people.labels}
