"""`ichigo status`: the real plan and the sample to the letter, then every kind of standing."""

from __future__ import annotations

import csv
import io
import json
import math
import re
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from conftest import ROOT, SAMPLE, STRATEGY, run
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from ichigo_cli.reading.project import read_project

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Project, Ran

PROJECTS = {"real": ROOT, "sample": SAMPLE}
NOTICE = "この見本の実績値はすべて架空で"
BASELINE = "        baseline: {year: 2019, value: 549}\n"
TARGET = "        target: {year: 2025, value: 607}\n"
HEADER = "indicator,value,status,source,note\n"


def whole(form: str) -> list[str]:
    """What has all that a format can say printed: of the table, the full one."""
    return ["--full"] if form == "table" else ["--format", form]


# ── golden files ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("width", [60, 80, 120, 160])
@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("name", PROJECTS)
def test_table(golden: Callable[[str, str], None], name: str, lang: str, width: int) -> None:
    ran = run("status", "2023", "--full", "--lang", lang, cwd=PROJECTS[name], COLUMNS=str(width))
    assert ran.status == 0
    lines = (line.rstrip() for line in ran.stdout.split("\n"))
    golden(f"status-full-{name}-{lang}-{width}.txt", "\n".join(lines))


@pytest.mark.parametrize("year", ["2023", ""])
@pytest.mark.parametrize("form", ["json", "csv", "markdown"])
@pytest.mark.parametrize("name", PROJECTS)
def test_export(golden: Callable[[str, str], None], name: str, form: str, year: str) -> None:
    for lang in ("ja", "en"):
        years = [year] if year else []
        ran = run("status", *years, "--format", form, "--lang", lang, cwd=PROJECTS[name])
        assert ran.status == 0
        text = ran.stdout.replace("\r\n", "\n").removeprefix("\ufeff")
        own = f"-{lang}" if form == "markdown" else ""
        ending = {"json": "json", "csv": "csv", "markdown": "md"}[form]
        golden(f"status-{name}-{year or 'default'}{own}.{ending}", text)


@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
def test_notice_stands_on_every_output(form: str) -> None:
    assert NOTICE in run("status", "--format", form, cwd=SAMPLE, COLUMNS="200").stdout


def test_notice_stands_on_every_row_of_the_csv() -> None:
    text = run("status", "--format", "csv", cwd=SAMPLE).stdout
    assert [NOTICE in line for line in text.splitlines()] == [False] + [True] * 10


# ── JSON, held to the format ────────────────────────────────────────────────────────────────────

ENTRY = [
    "id",
    "name",
    "unit",
    "parents",
    "better",
    "aim",
    "series",
    "path",
    "department",
    "baseline",
    "target",
    "actual",
    "expected",
    "gap",
    "attainment",
    "progress",
    "grade",
    "state",
    "reason",
]


def exact(ran: Ran) -> Any:  # noqa: ANN401 - whatever JSON says
    """The JSON with every number as the digits that are written."""
    return json.loads(ran.data, parse_float=str, parse_int=str)


@pytest.mark.parametrize("name", PROJECTS)
@pytest.mark.parametrize("year", range(2018, 2026))
def test_json_has_exactly_the_keys_of_the_format(name: str, year: int) -> None:
    document = run("status", str(year), "--format", "json", cwd=PROJECTS[name]).document
    rated = ["rating"] if name == "sample" else []  # which alone has a scheme of its own
    assert list(document) == ["ichigo", "strategy", "year", *rated, "indicators", "summary"]
    assert document["ichigo"] == 1
    assert document["year"] == year
    assert (
        {"id", "title", "period"}
        <= set(document["strategy"])
        <= {"id", "title", "period", "notice"}
    )
    assert document["strategy"]["period"] == {"start": 2021, "end": 2025}
    summary = document["summary"]
    assert list(summary) == ["total", "grades", "carried", "not_evaluated", *rated]
    assert sum(summary["grades"].values()) + summary["not_evaluated"] == summary["total"] == 10
    for entry in document["indicators"]:
        assert [key for key in entry if key != "rate"] == ENTRY
        assert ("rate" in entry) == bool(rated)
        assert entry["actual"] is None or list(entry["actual"]) == [
            "year", "value", "status", "source", "note",
        ]  # fmt: skip
        assert (entry["grade"] is None) == (entry["state"] == "not_evaluated")
        assert (entry["state"] == "not_evaluated") <= (entry["reason"] is not None)
    carried = [e for e in document["indicators"] if e["actual"] and e["actual"]["year"] < year]
    assert len(carried) == summary["carried"]
    grades = [e["grade"] for e in document["indicators"] if e["grade"]]
    assert {grade: grades.count(grade) for grade in "ABCD"} == summary["grades"]


def test_json_of_the_births_of_2023() -> None:
    document = exact(run("status", "2023", "--format", "json"))
    births = next(entry for entry in document["indicators"] if entry["id"] == "births")
    assert births == {
        "id": "births",
        "name": "出生数",
        "unit": "人",
        "parents": ["nurture"],
        "better": "higher",
        "aim": "improve",
        "series": "level",
        "path": "linear",
        "department": None,
        "baseline": {"year": "2019", "value": "549"},
        "target": {"year": "2025", "value": "607"},
        "actual": {
            "year": "2022",
            "value": "440",
            "status": "final",
            "source": "社会・人口統計体系（e-Stat）市区町村データ A4101 出生数（一関市、令和4年）",
            "note": "公的統計の転載から取得。原典で要確認。暦年（1～12月）の値",
        },
        "expected": "578",
        "gap": "-138",
        "attainment": "-375.862068965517",
        "progress": "-187.931034482759",
        "grade": "D",
        "state": "worse_than_baseline",
        "reason": None,
    }
    assert document["summary"]["carried"] == "1"


@pytest.mark.parametrize("value", ["0.0000001", "100000000000000003", "123456789.123456789123456"])
def test_machine_formats_spell_every_number_out(project: Project, value: str) -> None:
    project.strategy(STRATEGY.replace("607", "607.5")).actuals(2022, f"{HEADER}births,{value},,,\n")
    json_text = project.status("--format", "json").stdout
    assert f'"value": {value},' in json_text
    row = next(csv.DictReader(io.StringIO(project.status("--format", "csv").stdout)))
    assert row["actual"] == value
    for text in (json_text, *row.values()):
        assert not re.search(r"[0-9][eE][+-]?[0-9]", str(text))
    assert Fraction(row["gap"]) == Fraction(value) - Fraction(row["expected"])


def test_json_is_in_file_order(project: Project) -> None:
    one = "{{id: {}, name: n, better: higher}}".format
    project.strategy(
        STRATEGY[: STRATEGY.index("    indicators:")]
        + f"    policies:\n      - {{id: p, name: P, indicators: [{one('first')}]}}\n"
        + f"    directions:\n      - {{id: d, name: D, indicators: [{one('second')}]}}\n"
        + f"    indicators: [{one('third')}]\n"
        + f"  - {{id: z, name: Z, indicators: [{one('fourth')}]}}\n"
    )
    listed = project.run("status", "--format", "json").document["indicators"]
    assert [each["id"] for each in listed] == ["first", "second", "third", "fourth"]


def test_json_keeps_the_digits_as_written() -> None:
    document = exact(run("status", "--format", "json"))
    entries = {entry["id"]: entry for entry in document["indicators"]}
    assert entries["civic-centre-use"]["target"]["value"] == "3.00"
    assert entries["civic-centre-use"]["baseline"]["value"] == "4.23"
    assert entries["total-fertility-rate"]["unit"] is None
    assert entries["net-outmigration"]["actual"] is None
    assert Decimal(entries["net-outmigration"]["expected"]) == round(
        644 - Decimal(322) * 5 / 6, 12
    ), "the path's value of the chosen year, as the table prints it"
    waste = entries["municipal-waste"]
    assert waste["actual"]["value"] == "808.7"
    assert len(waste["expected"].replace(".", "")) >= 12
    assert Decimal(waste["expected"]) == round(Decimal(830) - Decimal(22) * 5 / 6, 12)


@pytest.mark.parametrize("form", ["json", "csv"])
def test_without_an_actual_the_expected_value_is_that_of_the_chosen_year(
    project: Project, form: str
) -> None:
    ranged = STRATEGY.replace("better: higher", "better: range").replace(
        "value: 607", "range: [561, 600]"
    )
    for plan, year, expected in (
        (STRATEGY, 2022, "578"),
        (STRATEGY, 2024, Fraction(549) + Fraction(58) * 5 / 6),
        (STRATEGY, 2025, "607"),
        (STRATEGY, 2019, None),
        (ranged, 2022, "6"),
        (STRATEGY.replace(TARGET, "        rated: false\n"), 2022, None),
    ):
        project.strategy(plan).actuals(2022, HEADER + "births,,pending,,\n")
        ran = project.status(str(year), "--format", form)
        rows = csv.DictReader(io.StringIO(ran.stdout.removeprefix("\ufeff")))
        (entry,) = exact(ran)["indicators"] if form == "json" else rows
        assert not entry["gap"]
        assert not entry["attainment"]
        if expected is None:
            assert not entry["expected"]
        else:
            assert abs(Fraction(entry["expected"]) - Fraction(expected)) < Fraction(1, 10**12)


def test_machine_formats_say_series_path_and_department(project: Project) -> None:
    more = "series: flow\n        path: flat\n        department: こども課\n"
    project.strategy(STRATEGY.replace("unit: 人\n", f"unit: 人\n        {more}"))
    (row,) = csv.DictReader(io.StringIO(project.status("--format", "csv").stdout))
    for entry in (project.figures(2022), row):
        keys = ("series", "path", "department")
        assert [entry[key] for key in keys] == ["flow", "flat", "こども課"]


def test_machine_formats_carry_the_tags_of_an_indicator_and_of_what_it_belongs_to(
    project: Project,
) -> None:
    assert "tags" not in project.strategy().status("--format", "csv").stdout
    assert "tags" not in project.figures(2022)
    plan = STRATEGY.replace("name: 育むまち", "name: 育むまち\n    tags: [重点, SDGs]")
    plan = plan.replace("unit: 人", "unit: 人\n        tags: [人口, 重点]") + (
        "      - {id: marriages, name: 婚姻数, better: higher}\n"
        "  - {id: gather, name: 集う, indicators: [{id: moves, name: 転入, better: higher}]}\n"
    )
    project.strategy(plan)
    assert project.figures(2022)["tags"] == ["重点", "SDGs", "人口"]
    assert project.figures(2022, "marriages")["tags"] == ["重点", "SDGs"]
    assert "tags" not in project.figures(2022, "moves")
    rows = csv.DictReader(io.StringIO(project.status("--format", "csv").stdout))
    assert [row["tags"] for row in rows] == ["重点 SDGs 人口", "重点 SDGs", ""]


def test_a_value_of_a_year_that_is_not_due_is_reported_with_its_own_status(
    project: Project,
) -> None:
    project.strategy(STRATEGY.replace("unit: 人", "unit: 人\n        years: [2021, 2025]"))
    project.actuals(2022, HEADER + "births,580,final,,\n").actuals(2023, HEADER)
    for year, reported in (("2022", "final"), ("2023", "not_due"), ("2025", "not_reported")):
        text = project.status(year, "--format", "csv").stdout
        (row,) = csv.DictReader(io.StringIO(text))
        assert row["reported"] == reported


def test_long_numbers_are_not_rounded(project: Project) -> None:
    long = "123456789012345678901234567.890"
    project.strategy(STRATEGY.replace("607", long))
    project.actuals(2025, f"{HEADER}births,{long},,,\n")
    document = exact(project.status("2025", "--format", "json"))
    (entry,) = document["indicators"]
    assert entry["target"]["value"] == entry["actual"]["value"] == long
    assert (entry["attainment"], entry["gap"], entry["state"]) == ("100", "0", "met")


# ── years ───────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("text", ["2023", "R5", "r5", "令和5年度", "2023年度", "Ｒ５", "令和５年"])
def test_year_in_every_form(text: str) -> None:
    assert run("status", text, "--format", "json").document["year"] == 2023


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("23", "23 is not a fiscal year"),
        ("2023-04-01", "2023-04-01 is not a fiscal year"),
        ("next", "next is not a fiscal year"),
        ("", " is not a fiscal year"),
        ("平成35", "令和5年度 (2023)"),
        ("H31", None),
        ("2017", "Known years are 2018 to 2025; values exist for 2020, 2021, 2022, 2023, 2024."),
        ("2026", "Known years are 2018 to 2025"),
        ("R8", "2026 is outside this strategy"),
    ],
)
def test_wrong_year(text: str, said: str | None) -> None:
    ran = run("status", text)
    if said is None:
        assert ran.status == 0
        return
    assert (ran.status, ran.data) == (2, b"")
    assert said in ran.stderr


def test_year_outside_a_plan_without_values(project: Project) -> None:
    ran = project.strategy().run("status", "2030")
    assert ran.status == 2
    assert "no year has values yet" in ran.stderr


@pytest.mark.parametrize(
    ("years", "chosen"),
    [
        ({2022: "580", 2023: ""}, 2022),
        ({2022: "580", 2024: "1"}, 2024),
        ({2023: ""}, 2023),
        ({}, 2021),
    ],
)
def test_default_year_of_a_single_indicator_is_the_latest_with_a_value(
    project: Project, years: dict[int, str], chosen: int
) -> None:
    project.strategy()
    for year, value in years.items():
        project.actuals(year, f"{HEADER}births,{value},,,\n")
    assert project.status("--format", "json").document["year"] == chosen


def several(project: Project, changes: dict[str, str], rows: dict[int, str]) -> Project:
    """Four indicators a to d, and for each year a letter for those with a value: `ab`."""
    entry = STRATEGY.partition("    indicators:\n")[2]
    entries = [
        entry.replace("births", each).replace("unit: 人", changes.get(each, "unit: 人"))
        for each in "abcd"
    ]
    head = STRATEGY.partition("      - id: births")[0]
    project.strategy(head + "".join(entries))
    for year, letters in rows.items():
        values = (f"{each},580,,,\n" if each.islower() else "" for each in letters)
        said = (f"{each.lower()},,not_applicable,,\n" if each.isupper() else "" for each in letters)
        project.actuals(year, HEADER + "".join((*values, *said)))
    return project


SURVEY = "years: [2022, 2025]"


@pytest.mark.parametrize(
    ("changes", "rows", "chosen", "said"),
    [
        ({}, {2022: "abcd", 2023: "ab", 2024: "a"}, 2023, "fiscal 2023 (R5), the latest in which"),
        ({}, {2022: "abcd", 2023: "ab"}, 2023, "(2 of 4)"),
        ({}, {2022: "abc", 2023: "a"}, 2022, "For fiscal 2023 (R5) fewer than half"),
        ({}, {2022: "a", 2023: "b", 2024: ""}, 2023, "fiscal 2023 (R5), the latest with any value"),
        ({}, {2022: "", 2023: ""}, 2023, "no year has a value yet"),
        ({}, {}, 2021, "no year has a value yet"),
        # What is due counts, and not how many indicators there are: surveys, and rows that say so.
        ({"b": SURVEY, "c": SURVEY}, {2022: "abcd", 2023: "a"}, 2023, "(1 of 2)"),
        ({"b": SURVEY, "c": SURVEY}, {2022: "abcd", 2023: "b"}, 2022, "(4 of 4)"),
        ({}, {2022: "abcd", 2023: "aBC"}, 2023, "(1 of 2)"),
        # The base year is no year of the path, so nothing is due in it.
        ({}, {2019: "abcd", 2020: "a"}, 2020, "the latest with any value"),
        ({}, {2019: "abcd"}, 2019, "the latest with any value"),
    ],
)  # fmt: skip
def test_default_year_is_the_latest_in_which_half_of_what_was_due_has_a_value(
    project: Project, changes: dict[str, str], rows: dict[int, str], chosen: int, said: str
) -> None:
    several(project, changes, rows)
    for form in ("table", "json", "csv", "markdown"):
        ran = project.status("--format", form)
        assert said in ran.stderr
        assert ran.data == project.status(str(chosen), "--format", form).data
        assert "latest" not in project.status(str(chosen), "--format", form).stderr
    said = project.status("--lang", "ja").stderr
    assert re.match(rf"令和.+年度（{chosen}年度）を表示しています。", said)


def test_default_year_does_not_depend_on_the_filters(project: Project) -> None:
    several(project, {}, {2022: "abcd", 2023: "a"})
    document = project.status("--indicator", "a", "--format", "json").document
    assert document["year"] == 2022


def test_an_indicator_without_a_baseline_is_due_from_the_first_year_of_the_plan(
    project: Project,
) -> None:
    several(project, {}, {2020: "ab", 2021: "abc"})
    plan = (project.folder / "strategy.yaml").read_text("utf-8").replace(BASELINE, "")
    project.strategy(plan)
    assert "(3 of 4)" in project.status().stderr
    (project.folder / "actuals" / "2021.csv").unlink()
    assert "the latest with any value" in project.status().stderr


# ── filters and --fail-on ───────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        (["--goal", "nurture"], ["births", "total-fertility-rate"]),
        (["--indicator", "births"], ["births"]),
        (
            ["--indicator", "municipal-waste", "--indicator", "births"],
            ["births", "municipal-waste"],
        ),
        (["--grade", "D"], ["births"]),
        (["--grade", "D", "--grade", "C"], ["births", "municipal-waste"]),
        (["--goal", "sustain", "--grade", "C"], ["municipal-waste"]),
        (["--goal", "gather", "--grade", "C"], []),
        (["--goal", "gather", "--goal", "nurture", "--indicator", "births"], ["births"]),
    ],
)
def test_filters(options: list[str], ids: list[str]) -> None:
    document = run("status", "2023", "--format", "json", *options).document
    assert [entry["id"] for entry in document["indicators"]] == ids
    assert document["summary"]["total"] == len(ids)


@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
def test_filters_that_nothing_matches(form: str) -> None:
    ran = run("status", "2023", "--goal", "gather", "--grade", "A", "--format", form)
    assert ran.status == 0
    if form == "table":
        assert "No indicator matches the filters." in ran.stdout


@pytest.mark.parametrize(
    ("options", "status"),
    [
        (["--fail-on", "A"], 1),
        (["--fail-on", "C"], 1),
        (["--fail-on", "D"], 1),
        (["--fail-on", "D", "--goal", "gather"], 0),
        (["--fail-on", "D", "--indicator", "municipal-waste"], 0),
        (["--fail-on", "C", "--indicator", "municipal-waste"], 1),
    ],
)
def test_fail_on(options: list[str], status: int) -> None:
    for more in ([], ["--full"]):
        ran = run("status", "2023", *options, *more)
        assert ran.status == status
        assert "Grades:" in ran.stdout if more else "moved:" in ran.stdout


def test_bands_of_the_plan_are_its_grades(project: Project) -> None:
    bands = "bands: {順調: 100, 概ね順調: 33.3, 遅れ: null}\ngoals:"
    project.strategy(STRATEGY.replace("goals:", bands)).actuals(2022, f"{HEADER}births,560,,,\n")
    document = project.status("2022", "--format", "json").document
    assert document["summary"]["grades"] == {"順調": 0, "概ね順調": 1, "遅れ": 0}
    assert project.run("status", "--fail-on", "順調", "--full").status == 1
    assert project.run("status", "--fail-on", "遅れ", "--full").status == 0
    ran = project.run("status", "--fail-on", "D", "--full")
    assert (ran.status, ran.data) == (2, b"")
    assert "Choose from 順調, 概ね順調, 遅れ." in ran.stderr
    assert "33.3" in project.status("--grade", "概ね順調", "--full").stdout


# ── what a table says ───────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("status", "ja", "en"),
    [
        ("pending", "未公表", "not yet published"),
        ("not_due", "調査なし", "no survey"),
        ("suppressed", "秘匿", "withheld"),
        ("not_applicable", "該当なし", "not applicable"),
        ("discontinued", "廃止", "discontinued"),
        ("", "未報告", "not reported"),
    ],
)
@pytest.mark.parametrize("form", ["table", "markdown"])
def test_why_there_is_no_value(project: Project, status: str, ja: str, en: str, form: str) -> None:
    project.strategy().actuals(2022, f"{HEADER}births,,{status},,わけ\n")
    for lang, word in (("ja", ja), ("en", en)):
        text = project.status("2022", "--lang", lang, *whole(form), COLUMNS="200").stdout
        assert text.count(word) >= 2
        assert "わけ" in text
    entry = project.figures(2022)
    assert (entry["state"], entry["reason"], entry["actual"]) == (
        "not_evaluated",
        "no_actual",
        None,
    )
    reported = next(csv.DictReader(io.StringIO(project.status("2022", "--format", "csv").stdout)))
    assert reported["reported"] == (status or "not_reported")


@pytest.mark.parametrize(("status", "ja"), [("preliminary", "速報値"), ("revised", "訂正値")])
@pytest.mark.parametrize("width", ["40", "80", "200"])
def test_what_qualifies_a_value(project: Project, status: str, ja: str, width: str) -> None:
    project.strategy().actuals(2022, f"{HEADER}births,580,{status},,\n")
    assert ja in project.status("--lang", "ja", "--full", COLUMNS=width).stdout
    assert project.figures(2022)["actual"]["status"] == status


@pytest.mark.parametrize("width", ["40", "80", "200"])
def test_a_carried_value_says_its_year(project: Project, width: str) -> None:
    project.strategy().actuals(2022, f"{HEADER}births,560,,,\n")
    text = project.status("2024", "--lang", "ja", "--full", COLUMNS=width).stdout
    assert "R4の値" in text
    assert re.sub(r"\s", "", "「R4の値」は、R6の実績値がないため") in re.sub(r"\s", "", text)
    english = project.status("2024", "--full", COLUMNS=width).stdout
    assert "of R4" in english
    assert "of of" not in re.sub(r"\s+", " ", english)
    entry = project.figures(2024)
    assert (entry["actual"]["year"], entry["expected"], entry["gap"]) == (2022, 578, -18)


def test_a_survey_year_that_is_not_due(project: Project) -> None:
    project.strategy(STRATEGY.replace(TARGET, f"{TARGET}        years: [2022]\n"))
    project.actuals(2023, "indicator,value\n")
    assert "調査なし" in project.status("2023", "--lang", "ja").stdout


ZERO_FLOW = (
    "baseline: {year: 2020, value: 0}", "target: {year: 2025, value: 10}", "series: flow",
)  # fmt: skip
YEARLY_FLOW = (
    "baseline: {year: 2019, value: 22, per_year: true}", "target: {year: 2025, value: 150}",
    "series: flow",
)  # fmt: skip


def plan(*lines: str, keep: str = "") -> str:
    """The plan with other baseline and target lines."""
    own = "".join(f"        {line}\n" for line in lines)
    return STRATEGY.replace(BASELINE + TARGET, keep + own)


@pytest.mark.parametrize(
    ("strategy", "values", "expected"),
    [
        # no baseline: only from the target year on, unless the path is flat
        (
            plan("target: {year: 2025, value: 600}"),
            {2022: "580"},
            (None, None, None, "no_baseline"),
        ),
        (plan("target: {year: 2025, value: 600}"), {2025: "570"}, (600, -30, "B", None)),
        (
            plan("target: {year: 2025, value: 600}", "path: flat"),
            {2022: "570"},
            (600, -30, "B", None),
        ),
        # no target
        (plan(keep=BASELINE), {2022: "580"}, (None, None, None, "no_target")),
        (plan(), {2022: "580"}, (None, None, None, "no_target")),
        # not rated, tolerance, scale, zero scale
        (
            plan("rated: false", keep=BASELINE + TARGET),
            {2022: "560"},
            (578, -18, None, "not_rated"),
        ),
        (plan("tolerance: 18", keep=BASELINE + TARGET), {2022: "560"}, (578, -18, "A", None)),
        (plan("tolerance: 17.9", keep=BASELINE + TARGET), {2022: "560"}, (578, -18, "D", None)),
        (plan("scale: 180", keep=BASELINE + TARGET), {2022: "560"}, (578, -18, "B", None)),
        (
            plan(
                "baseline: {year: 2019, value: 0}",
                "target: {year: 2025, value: 0}",
                "aim: maintain",
            ),
            {2022: "1"},
            (0, 1, None, "zero_scale"),
        ),
        # milestones and base years
        (
            plan("milestones: {2022: 590}", keep=BASELINE + TARGET),
            {2022: "590"},
            (590, 0, "A", None),
        ),
        (STRATEGY, {2019: "549"}, (None, None, None, "base_year")),
        (STRATEGY, {2019: "550"}, (None, None, None, "baseline_mismatch")),
        (STRATEGY, {2018: "549"}, (None, None, None, "before_base_year")),
        # a zero is written as 0; whatever else is said of a year, its amount is missing
        (
            plan(*ZERO_FLOW),
            {2021: ",not_due", 2022: ",not_due", 2023: "3"},
            (None, None, None, "cumulative_gap"),
        ),
        (
            plan(*ZERO_FLOW, "years: [2023, 2025]"),
            {2023: "3"},
            (None, None, None, "cumulative_gap"),
        ),
        (plan(*ZERO_FLOW), {2021: "0", 2022: "0", 2023: "3"}, (6, -3, "D", None)),
        # beside a yearly baseline, and counted from a later year
        (
            plan(*YEARLY_FLOW, "count_from: 2021"),
            {2021: "25", 2022: "31", 2023: "40"},
            (90, 6, "A", None),
        ),
        (plan(*YEARLY_FLOW), {2021: "25", 2022: "31"}, (None, None, None, "cumulative_gap")),
        (plan(*YEARLY_FLOW), {2020: "25", 2021: "31"}, (50, 6, "A", None)),
        (
            plan(*YEARLY_FLOW, "count_from: 2021"),
            {2020: "25"},
            (None, None, None, "before_base_year"),
        ),
        (
            plan(
                "baseline: {year: 2019, value: 30}",
                "target: {year: 2025, value: 150}",
                "series: flow",
                "count_from: 2021",
            ),
            {2020: "9", 2021: "25"},
            (70, -15, "C", None),
        ),
        # flows
        (
            plan(
                "baseline: {year: 2020, value: 0}",
                "target: {year: 2025, value: 50}",
                "series: flow",
            ),
            {2021: "3", 2022: "9"},
            (20, -8, "C", None),
        ),
        (
            plan(
                "baseline: {year: 2020, value: 0}",
                "target: {year: 2025, value: 50}",
                "series: flow",
            ),
            {2022: "9"},
            (None, None, None, "cumulative_gap"),
        ),
    ],
)
def test_figures(
    project: Project, strategy: str, values: dict[int, str], expected: tuple[object, ...]
) -> None:
    project.strategy(strategy)
    for year, value in values.items():
        row = value if "," in value else f"{value},"
        project.actuals(year, f"{HEADER}births,{row},,\n")
    entry = project.figures(max(values))
    assert tuple(entry[key] for key in ("expected", "gap", "grade", "reason")) == expected
    for width in ("30", "80", "200"):
        assert project.status(str(max(values)), COLUMNS=width).data


def test_a_flow_shows_total_and_amount(project: Project) -> None:
    project.strategy(
        plan("baseline: {year: 2020, value: 2}", "target: {year: 2025, value: 52}", "series: flow")
    )
    for year, value in ((2021, "3"), (2022, "7")):
        project.actuals(year, f"{HEADER}births,{value},,,\n")
    text = project.status("2022", "--lang", "ja", "--full", COLUMNS="160").stdout
    assert "累計12" in text
    assert "うち当年度7" in text
    entry = project.figures(2022)
    assert entry["actual"] == {
        "year": 2022, "value": 12, "amount": 7, "status": "final", "source": None, "note": None,
    }  # fmt: skip
    row = next(csv.DictReader(io.StringIO(project.status("--format", "csv").stdout)))
    assert (row["actual"], row["amount"]) == ("12", "7")


def test_a_flow_shows_no_total_before_it_begins(project: Project) -> None:
    project.strategy(
        plan("baseline: {year: 2020, value: 0}", "target: {year: 2025, value: 60}", "series: flow")
    )
    for year, value in ((2019, "7"), (2020, "3"), (2021, "1"), (2022, "4")):
        project.actuals(year, f"{HEADER}births,{value},,,\n")
    rows = project.status("2022", "--lang", "ja", "--full", COLUMNS="60").stdout
    shown = ["R1 当年度7", "R2 当年度3", "R3 累計1（うち当年度1）", "R4 累計5（うち当年度4）"]
    assert [line for line in shown if line in rows] == shown
    assert "+3 当年度分は改善" in rows
    markdown = project.status("2022", "--lang", "ja", "--format", "markdown").stdout
    assert "| 累計5（うち当年度4）（R4） |" in markdown


@pytest.fixture
def yearly(project: Project) -> Project:
    """A running total from 2021 beside the amount of 2019."""
    project.strategy(plan(*YEARLY_FLOW, "count_from: 2021"))
    for year, value in ((2020, 28), (2021, 25), (2022, 31), (2023, 40)):
        project.actuals(year, f"{HEADER}births,{value},,,\n")
    return project


@pytest.mark.parametrize("width", ["40", "100", "200"])
def test_a_yearly_baseline_is_shown_as_what_it_is(yearly: Project, width: str) -> None:
    ja = yearly.status("2023", "--lang", "ja", "--full", COLUMNS=width).stdout
    squeezed = re.sub(r"\s", "", ja)
    assert "22（年間）" in squeezed
    for shown in ("当年度28", "累計25", "累計56", "累計96", "当年度40"):
        assert shown in squeezed
    assert "累計28" not in squeezed
    assert "「年間」とある基準値は1年度分の量で、累計に加えない。" in squeezed
    en = re.sub(r"\s+", " ", yearly.status("2023", "--full", COLUMNS=width).stdout)
    assert "22 a year" in en
    assert "A baseline marked a year is the amount of one year" in en


def test_a_yearly_baseline_is_told_apart_by_machines(yearly: Project) -> None:
    entry = yearly.figures(2023)
    assert entry["baseline"] == {"year": 2019, "value": 22, "per_year": True}
    assert entry["count_from"] == 2021
    assert (entry["actual"]["value"], entry["actual"]["amount"]) == (96, 40)
    assert (entry["progress"], entry["state"]) == (64, "on_path")
    row = next(csv.DictReader(io.StringIO(yearly.status("2023", "--format", "csv").stdout)))
    own = ("baseline", "baseline_per_year", "count_from", "actual", "amount")
    assert tuple(row[key] for key in own) == ("22", "true", "2021", "96", "40")
    markdown = yearly.status("2023", "--lang", "ja", "--format", "markdown").stdout
    assert "| 22（年間）（R1） | 累計96（うち当年度40）（R5） | 90 | 150（R7） |" in markdown


def test_what_is_no_yearly_baseline_says_nothing_of_it(project: Project) -> None:
    project.strategy(plan(*ZERO_FLOW)).actuals(2021, f"{HEADER}births,3,,,\n")
    entry = project.figures(2021)
    assert entry["baseline"] == {"year": 2020, "value": 0}
    assert entry["count_from"] == 2021
    row = next(csv.DictReader(io.StringIO(project.status("2021", "--format", "csv").stdout)))
    assert (row["baseline_per_year"], row["count_from"]) == ("", "2021")
    assert "年間" not in project.status("2021", "--lang", "ja").stdout
    project.strategy().actuals(2021)
    assert "count_from" not in project.figures(2021)


def test_a_year_before_the_total_is_told_as_before_the_years_that_count(yearly: Project) -> None:
    entry = yearly.figures(2020)
    assert (entry["reason"], entry["actual"]["value"], entry["actual"]["amount"]) == (
        "before_base_year", None, 28,
    )  # fmt: skip
    shown = yearly.status("2020", "--lang", "ja", COLUMNS="200").stdout
    assert "評価の対象となる年度より前" in shown
    assert "基準年度より前" not in shown


def test_a_range_without_a_target_neither_improves_nor_worsens(project: Project) -> None:
    project.strategy(plan("baseline: {year: 2019, value: 30}").replace("higher", "range"))
    project.actuals(2021, f"{HEADER}births,40,,,\n").actuals(2022, f"{HEADER}births,50,,,\n")
    shown = project.status("2022", "--lang", "ja", "--full", COLUMNS="40").stdout
    assert "+10 増減なし" in shown
    assert "改善" not in shown
    assert "悪化" not in shown


def test_a_carried_value_says_what_its_own_year_says(project: Project) -> None:
    project.strategy().actuals(2022, f"{HEADER}births,580,revised,甲,注\n")
    project.actuals(2023, f"{HEADER}births,,pending,乙,公表待ち\n")
    markdown = project.status("2023", "--lang", "ja", "--format", "markdown").stdout
    assert "| 580（R4、訂正値、R5は未公表） |" in markdown
    assert "過年度の実績値を用いた指標：1" in markdown
    assert "「R4の値」は、R5の実績値がないため" in markdown
    row = next(csv.DictReader(io.StringIO(project.status("2023", "--format", "csv").stdout)))
    own = ("reported", "reported_source", "reported_note")
    assert tuple(row[key] for key in own) == ("pending", "乙", "公表待ち")
    judged = ("actual_year", "status", "source", "note")
    assert tuple(row[key] for key in judged) == ("2022", "revised", "甲", "注")


@pytest.mark.parametrize(
    ("before", "now", "turn"),
    [("40", "43", "+3 改善"), ("60", "57", "-3 改善"), ("57", "60", "+3 悪化"),
     ("43", "40", "-3 悪化"), ("46", "54", "+8 増減なし"), ("44", "56", "+12 増減なし")],
)  # fmt: skip
def test_nearer_to_a_range_is_better(project: Project, before: str, now: str, turn: str) -> None:
    project.strategy(
        plan("baseline: {year: 2019, value: 30}", "target: {year: 2025, range: [45, 55]}").replace(
            "better: higher", "better: range"
        )
    )
    project.actuals(2021, f"{HEADER}births,{before},,,\n")
    project.actuals(2022, f"{HEADER}births,{now},,,\n")
    assert turn in project.status("2022", "--lang", "ja", "--full", COLUMNS="40").stdout


def test_a_first_year_that_is_carried_is_still_one(project: Project) -> None:
    project.strategy().actuals(2020, f"{HEADER}births,560,,,\n")
    project.actuals(2021, f"{HEADER}births,,pending,,\n")
    for year in ("2020", "2021"):
        text = project.status(year, "--lang", "ja", "--full").stdout
        assert "達成率の読み取りに注意を要する指標：出生数（計画の初年度）" in text


def test_grades_have_colours_of_their_own() -> None:
    shown = run("status", "2023", "--color", "always", "--full", cwd=SAMPLE, COLUMNS="160").stdout
    styles = {grade: re.search(rf"\x1b\[([0-9;]+)m{grade}\b", shown) for grade in "ABCD"}
    assert len({found[1] for found in styles.values() if found}) == 4


def test_what_is_tolerated_is_explained_where_it_occurs(project: Project) -> None:
    told = "許容差の内"
    project.strategy(STRATEGY.replace("better: higher", "better: higher\n        tolerance: 10"))
    project.actuals(2022, f"{HEADER}births,570,,,\n")
    assert f"「{told}」は" in project.status("2022", "--lang", "ja", "--full").stdout
    project.actuals(2022, f"{HEADER}births,560,,,\n")
    assert told not in project.status("2022", "--lang", "ja", "--full").stdout


def test_an_indicator_below_a_goal_says_where_it_belongs(project: Project) -> None:
    direction = "    directions:\n      - id: d\n        name: 結婚の支援\n    indicators:"
    moved = STRATEGY.replace("    indicators:", direction)
    body = moved.partition("    indicators:\n")
    nested = (
        body[0]
        + "        indicators:\n"
        + "".join(f"    {line}\n" for line in body[2].splitlines())
    )
    project.strategy(nested).actuals(2022)
    for width in ("30", "80", "160"):
        assert (
            "基本的方向 結婚の支援"
            in project.status("2022", "--lang", "ja", "--full", COLUMNS=width).stdout
        )
    assert "基本的方向 結婚の支援" in project.status("--lang", "ja", "--format", "markdown").stdout
    project.strategy(nested.replace("goals:", "labels: {direction: 柱}\ngoals:"))
    assert "柱 結婚の支援" in project.status("2022", "--lang", "ja", "--full").stdout
    assert "Direction: 結婚の支援" in project.status("2022", "--full").stdout


def test_a_flow_with_a_gap_says_so(project: Project) -> None:
    project.strategy(
        plan("baseline: {year: 2020, value: 2}", "target: {year: 2025, value: 52}", "series: flow")
    )
    project.actuals(2022, f"{HEADER}births,7,,,\n")
    text = project.status("--lang", "ja", "--full", COLUMNS="160").stdout
    assert "累計不明" in text
    assert "累計に欠けた年度あり" in text


def test_a_range(project: Project) -> None:
    project.strategy(
        plan("baseline: {year: 2019, value: 33}", "target: {year: 2025, range: [45, 55]}").replace(
            "higher", "range"
        )
    )
    project.actuals(2022, f"{HEADER}births,40,,,\n")
    entry = project.figures(2022)
    assert entry["target"] == {"year": 2025, "range": [45, 55]}
    assert (entry["expected"], entry["gap"], entry["attainment"], entry["aim"]) == (
        6,
        1,
        pytest.approx(350 / 3),
        "improve",
    )
    assert "45～55" in project.status("--lang", "ja", "--full", COLUMNS="160").stdout
    assert "範囲との差6" in project.status("--lang", "ja", "--full", COLUMNS="160").stdout
    row = next(csv.DictReader(io.StringIO(project.status("--format", "csv").stdout)))
    assert (row["target"], row["target_low"], row["target_high"]) == ("", "45", "55")


@pytest.mark.parametrize(("low", "high"), [("-5", "10"), ("▲10.50", "-0.25"), ("0", "5")])
def test_a_range_below_zero_is_two_numbers_in_csv(project: Project, low: str, high: str) -> None:
    text = plan(
        "baseline: {year: 2019, value: -20}", f"target: {{year: 2025, range: [{low}, {high}]}}"
    )
    project.strategy(text.replace("higher", "range")).actuals(2022, f"{HEADER}births,-7,,,\n")
    row = csv_row(project)
    assert [row["target"], row["target_low"], row["target_high"]] == [
        "",
        low.replace("▲", "-"),
        high,
    ]
    assert not [cell for cell in row.values() if cell.startswith("'")]


@pytest.mark.parametrize("start", "=+-@＝＋－＠")
def test_a_text_that_would_be_a_formula_is_made_inert_in_csv(project: Project, start: str) -> None:
    project.strategy(STRATEGY.replace("name: 出生数", f"name: '{start}SUM(1)'"))
    project.actuals(2022, f"{HEADER}births,-580,,{start}1+1,{start}\n")
    row = csv_row(project)
    assert (row["name"], row["source"], row["note"]) == (
        f"'{start}SUM(1)",
        f"'{start}1+1",
        f"'{start}",
    )
    assert (row["actual"], row["gap"]) == ("-580", "-1158")


def csv_row(project: Project) -> dict[str, str]:
    """The first indicator as `status --format csv` has it."""
    return next(csv.DictReader(io.StringIO(project.status("--format", "csv").stdout)))


# ── figures that do not cross a band ────────────────────────────────────────────────────────────

NINES = "999999999999999999"


def test_no_exported_figure_crosses_a_band(project: Project) -> None:
    project.strategy(plan("", f"target: {{year: 2022, value: {NINES}}}"))
    project.actuals(2022, f"{HEADER}births,{int(NINES) - 1},,,\n")
    data = project.status("2022", "--format", "json").stdout
    assert '"attainment": 99.9999999999999,' in data
    assert csv_row(project)["attainment"] == "99.9999999999999"
    assert project.figures(2022)["grade"] == "B"
    assert "99.9%" in project.status("2022", "--format", "markdown").stdout
    assert "100.0" not in project.status("2022").stdout
    assert project.run("report", "2022", "--format", "md", "-o", "-").stdout.count("99.9％") >= 2


def test_half_of_a_path_of_nines_is_not_at_its_end(project: Project) -> None:
    """JSON said 100.000000000000 beside B."""
    project.strategy(
        plan("baseline: {year: 2019, value: 0}", f"target: {{year: 2025, value: {NINES}}}")
    )
    project.actuals(2022, f"{HEADER}births,499999999999999999,,,\n")
    entry = json.loads(project.status("2022", "--format", "json").stdout, parse_float=Decimal)
    figures = entry["indicators"][0]
    assert figures["grade"] == "B"
    assert figures["attainment"] == Decimal("99.9999999999999")


@pytest.mark.parametrize("bands", ["{A: 90, B: 50, C: null}", "{A: 120, B: 99.95, C: null}"])
def test_a_percentage_below_100_is_never_printed_as_100(project: Project, bands: str) -> None:
    text = plan("baseline: {year: 2019, value: 0}", "target: {year: 2025, value: 10000}")
    project.strategy(text.replace("goals:", f"bands: {bands}\ngoals:"))
    project.actuals(2025, f"{HEADER}births,9999,,,\n")
    for form in ("table", "markdown"):
        assert "100.0" not in project.status("2025", "--format", form, COLUMNS="160").stdout
    assert "100.0％" not in project.run("report", "2025", "--format", "md", "-o", "-").stdout


BOUNDS = st.lists(st.decimals(-200, 300, places=3), min_size=1, max_size=4, unique=True).map(
    lambda values: sorted(values, reverse=True)
)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    bounds=BOUNDS,
    target=st.integers(10**17, 10**29),
    share=st.one_of(st.fractions(0, 3), st.just(None)),
    step=st.integers(-2, 2),
)
def test_the_exported_attainment_has_the_exported_grade(
    project: Project, bounds: list[Decimal], target: int, share: Fraction | None, step: int
) -> None:
    wanted = Fraction(bounds[0]) / 100 if share is None else share
    value = math.floor(wanted * target) + step
    names = "ABCDE"
    levels = [f"{names[i]}: {bound:f}" for i, bound in enumerate(bounds)]
    bands = ", ".join([*levels, f"{names[len(bounds)]}: null"])
    text = plan("baseline: {year: 2019, value: 0}", f"target: {{year: 2022, value: {target}}}")
    project.strategy(text.replace("goals:", f"bands: {{{bands}}}\ngoals:"))
    project.actuals(2022, f"{HEADER}births,{value},,,\n")

    data = project.status("2022", "--format", "json").stdout
    (entry,) = json.loads(data, parse_float=Decimal, parse_int=Decimal)["indicators"]
    row = csv_row(project)

    for attainment, grade in (
        (entry["attainment"], entry["grade"]),
        (Decimal(row["attainment"]), row["grade"]),
    ):
        above = sum(attainment < bound for bound in bounds)
        assert grade == names[above]
        assert (attainment >= 100) == (value >= target)
        assert (attainment >= 0) == (value >= 0)


def test_every_digit_beyond_28_is_exported(project: Project) -> None:
    low, actual, high = "100000000000000000000000000001", "123456789012345678901234567891", "9" * 30
    project.strategy(
        plan(f"baseline: {{year: 2019, value: {low}}}", f"target: {{year: 2025, value: {high}}}")
    )
    project.actuals(2022, f'{HEADER}births,"▲{actual}",,,\n')
    data = project.status("2022", "--format", "json").stdout
    entry = json.loads(data, parse_float=Decimal, parse_int=Decimal)["indicators"][0]
    row = csv_row(project)
    expected = (int(low) + int(high)) // 2
    assert (entry["baseline"]["value"], entry["target"]["value"]) == (int(low), int(high))
    assert (entry["actual"]["value"], entry["expected"]) == (-int(actual), expected)
    assert entry["gap"] == -int(actual) - expected
    assert [row[name] for name in ("baseline", "target", "actual", "expected", "gap")] == [
        low, high, f"-{actual}", str(expected), str(-int(actual) - expected),
    ]  # fmt: skip


def test_every_digit_of_an_amount_and_its_total_is_exported(project: Project) -> None:
    amount = "0.12345678901234567890123456789"
    text = plan("baseline: {year: 2021, value: 1}", "target: {year: 2025, value: 2}")
    project.strategy(text.replace("better: higher", "better: higher\n        series: flow"))
    project.actuals(2022, f"{HEADER}births,{amount},,,\n")
    row = csv_row(project)
    assert (row["amount"], row["actual"]) == (amount, f"1{amount[1:]}")
    assert f'"value": 1{amount[1:]},' in project.status("--format", "json").stdout


@pytest.mark.parametrize(
    ("decimals", "value", "shown"),
    [
        ("", "580", "580"),
        ("", "580.25", "580.25"),
        ("decimals: 1", "580.25", "580.3"),
        ("decimals: 0", "580.5", "581"),
    ],
)
def test_decimals(project: Project, decimals: str, value: str, shown: str) -> None:
    project.strategy(plan(decimals, keep=BASELINE + TARGET) if decimals else STRATEGY)
    project.actuals(2022, f"{HEADER}births,{value},,,\n")
    words = re.split(r"[\s|]+", project.status("--full", COLUMNS="160").stdout)
    assert shown in words
    assert str(project.figures(2022)["actual"]["value"]) == value


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("500", "0％未満"),
        ("549", "0.0％"),
        ("577.99", "99.9％"),
        ("607", "200.0％"),
        ("608", "200％超"),
    ],
)
def test_attainment_in_words(project: Project, value: str, shown: str) -> None:
    project.strategy().actuals(2022, f"{HEADER}births,{value},,,\n")
    assert shown in project.status("--lang", "ja", COLUMNS="160").stdout


def test_notes_on_the_values_are_shown(project: Project) -> None:
    project.strategy().actuals(2022, f"{HEADER}births,580,,出典,速報から訂正\n")
    project.actuals(2023, f"{HEADER}births,,pending,,９月に公表\n")
    for form in ("table", "markdown"):
        text = project.status("2023", "--lang", "ja", *whole(form)).stdout
        assert "速報から訂正" in text
        assert "９月に公表" in text


# ── plans with little in them ───────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
@pytest.mark.parametrize("goals", ["goals: []\n", "goals:\n  - {id: a, name: あ}\n"])
def test_plan_without_indicators(project: Project, form: str, goals: str) -> None:
    project.strategy(STRATEGY[: STRATEGY.index("goals:")] + goals)
    ran = project.status("--format", form)
    if form == "table":
        assert "The strategy has no indicators." in ran.stdout
    if form == "json":
        assert ran.document["summary"]["total"] == 0


@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
def test_plan_without_values(project: Project, form: str) -> None:
    ran = project.strategy().status(*whole(form))
    if form == "json":
        assert ran.document["year"] == 2021
        assert ran.document["summary"] == {
            "total": 1, "grades": dict.fromkeys("ABCD", 0), "carried": 0, "not_evaluated": 1,
        }  # fmt: skip
    else:
        assert "549" in ran.stdout
        assert "607" in ran.stdout


# ── wrong files ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
def test_errors_in_the_files_stop_every_output(project: Project, form: str) -> None:
    project.strategy(STRATEGY.replace("549", "5e2").replace("607", "6e2"))
    project.actuals(2022, f"{HEADER}births,1e3,,,\n")
    ran = project.run("status", "--format", form)
    assert (ran.status, ran.data) == (1, b"")
    assert ran.stderr.count("[number-exponent]") == 3
    assert "No table: the files have 3 error(s)." in ran.stderr


def test_warnings_are_counted_on_stderr(project: Project) -> None:
    project.strategy().actuals(2022, HEADER)
    ran = project.status("2022")
    told = "0 error(s), 1 warning(s)"
    assert ran.stderr == f"In the files: {told}. `ichigo validate` shows them.\n"
    assert "warning" not in ran.stdout
    assert told in project.run("validate").stdout


def test_warnings_are_as_many_as_validate_tells(project: Project) -> None:
    """More than it tells of a file, and one that is accepted."""
    entry = STRATEGY.partition("    indicators:\n")[2]
    many = "".join(entry.replace("id: births", f"id: i{each}") for each in range(1100))
    project.strategy(STRATEGY.partition("      - id: births")[0] + many)
    project.actuals(2022, HEADER + "i0,580,,,\n")
    for words, lang in ((["status"], "ja"), (["report", "2022", "-o", "-"], "en")):
        told = project.run("validate", "--lang", lang).stdout.strip().split("\n")[-2]
        assert "1001" in told
        assert told in project.run(*words, "--lang", lang).stderr


# ── hostile data in tables for spreadsheets and documents ───────────────────────────────────────

HOSTILE = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "a|b",
    "*強調*",
    "_x_",
    "`code`",
    "[a](b)",
    "<b>x</b>",
    "# 見出し",
    "1. 項目",
    "- 項目",
    "> 引用",
    "a\\b",
    "&amp;",
    "&lt;",
    "~~消~~",
    "![x](y)",
    "$x$",
    "**「重要」**です",
    "https://example.jp",
    "[a] [/foo]",
    ":smile:",
    "1) x",
    "+ x",
    "==",
    "|",
    "\\|",
    "a_b_c",
    "<!-- x -->",
    "x<br>y",
    "http://a.b?c=d&e=f",
    "10. x",
    "100. x",
]


def quoted(text: str) -> str:
    """A text as a YAML scalar."""
    return "'" + text.replace("'", "''") + "'"


@pytest.mark.parametrize("name", HOSTILE)
def test_markdown_shows_exactly_the_name(project: Project, name: str) -> None:
    text = STRATEGY.replace("出生数", quoted(name)).replace("育むまち", quoted(name))
    text = text.replace("計画", quoted(name)).replace("unit: 人", f"unit: {quoted(name)}")
    project.strategy(f"notice: {quoted(name)}\n{text}").actuals(2022)
    markdown = project.status("2022", "--format", "markdown").stdout
    tokens = MarkdownIt("commonmark").enable("table").enable("strikethrough").parse(markdown)
    shown = ["".join(c.content for c in t.children or []) for t in tokens if t.type == "inline"]
    kinds = {c.type for t in tokens for c in t.children or []}
    links = {"link_open", "link_close"} if name.startswith("http") else set()
    assert kinds - {"text_special"} == {"text", *links}
    assert shown[0] == name
    assert shown[2] == name
    assert shown[3] == name
    cell = shown[shown.index("Indicator") + 10]
    assert cell == f"{name} ({name}, higher is better)"
    assert sum(t.type == "tr_open" for t in tokens) == 2
    assert sum(t.type == "td_open" for t in tokens) == 10
    assert [t.tag for t in tokens if t.type == "heading_open"] == ["h1", "h2"]


@pytest.mark.parametrize("name", HOSTILE)
def test_csv_never_holds_a_formula(project: Project, name: str) -> None:
    text = STRATEGY.replace("出生数", quoted(name))
    quoted_name = name.replace('"', '""')
    project.strategy(text).actuals(2022, f'{HEADER}births,▲580,,"{quoted_name}","{quoted_name}"\n')
    ran = project.status("2022", "--format", "csv")
    assert ran.data.startswith(b"\xef\xbb\xbf")
    assert ran.data.count(b"\r\n") == ran.data.count(b"\n") == 2
    (row,) = csv.DictReader(io.StringIO(ran.data.decode("utf-8-sig"), newline=""))
    inert = f"'{name}" if name[0] in "=+-@" else name
    assert (row["name"], row["source"], row["note"]) == (inert, inert, inert)
    assert (row["actual"], row["gap"]) == ("-580", "-1158")


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("width", ["30", "100", "200"])
def test_table_shows_exactly_the_name(project: Project, name: str, width: str) -> None:
    project.strategy(STRATEGY.replace("出生数", quoted(name))).actuals(2022)
    text = project.status("2022", COLUMNS=width).stdout
    assert re.sub(r"\s", "", name) in re.sub(r"\s", "", text)


def test_nothing_is_written_into_the_project(project: Project) -> None:
    project.strategy().actuals(2022)
    before = _listing(project.folder)
    for form in ("table", "json", "csv", "markdown"):
        project.status("--format", form)
    project.run("validate")
    assert _listing(project.folder) == before


def _listing(folder: Path) -> list[tuple[Path, bytes]]:
    return [(path, path.read_bytes()) for path in sorted(folder.rglob("*")) if path.is_file()]


@pytest.mark.parametrize(
    ("lang", "heads"),
    [
        (
            "ja",
            "指標名 基準値 実績値 R5目安値 目標値 目安値との差 達成率 評価 状況 前回からの増減",
        ),
        (
            "en",
            "Indicator Baseline Actual Expected_by_R5 Target Gap_to_path Attainment Grade State "
            "Since_last_value",
        ),
    ],
)
def test_markdown_joins_the_heads_that_a_narrow_table_breaks(lang: str, heads: str) -> None:
    text = run("status", "2023", "--format", "markdown", "--lang", lang).stdout
    lines = [line for line in text.split("\n") if heads.split(maxsplit=1)[0] in line]
    assert len(lines) == 3
    expected = [head.replace("_", " ") for head in heads.split()]
    assert all(line.strip("| ").split(" | ") == expected for line in lines)


def test_markdown_has_a_heading_for_the_goals_that_are_shown_and_no_other() -> None:
    text = run("status", "--goal", "nurture", "--format", "markdown", "--lang", "ja").stdout
    headings = [line for line in text.split("\n") if line.startswith("## ")]
    assert headings == ["## 次代を担う子どもを育むまち"]
    text = run("status", "--indicator", "births", "--format", "markdown", "--lang", "ja").stdout
    assert [line for line in text.split("\n") if line.startswith("## ")] == headings


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_markdown_without_an_indicator_says_so(lang: str) -> None:
    given = ("--goal", "gather", "--grade", "C", "--lang", lang)
    said = {"ja": "絞り込みの条件に合う指標はありません", "en": "No indicator matches"}[lang]
    ran = run("status", "2023", *given, "--format", "markdown")
    assert said in ran.stdout
    assert said in run("status", "2023", *given).stdout
    assert not re.search("^[|]", ran.stdout, re.MULTILINE)
    assert "A 0" not in ran.stdout


def test_markdown_has_no_heading_of_a_goal_that_was_not_asked_for() -> None:
    whole = run("-C", str(SAMPLE), "status", "--format", "markdown").stdout
    goals = [line for line in whole.splitlines() if line.startswith("## ")]
    read = read_project(SAMPLE)
    assert read.strategy is not None
    first = read.strategy.goals[0].id
    part = run("-C", str(SAMPLE), "status", "--format", "markdown", "--goal", first).stdout
    assert len(goals) > 1
    assert [line for line in part.splitlines() if line.startswith("## ")] == goals[:1]
