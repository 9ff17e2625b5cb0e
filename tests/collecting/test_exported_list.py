"""`ichigo status --format xlsx`: a list of indicators that people read, and that comes back."""

from __future__ import annotations

import json
import subprocess
import sys
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from conftest import ROOT, SAMPLE, Project, run
from needed import program
from openpyxl import load_workbook

from ichigo_cli import read_project
from ichigo_cli.diagnostics import NOWHERE
from ichigo_cli.model import Status

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ichigo_cli.model import Indicator, Observation
    from ichigo_cli.target import Baseline, Target

HEAD = """\
ichigo: 1
id: plan
title: 計画
language: ja
period: {start: 2021, end: 2025}
notice: 架空の値です。
goals:
"""
ALL_RULES = """\
  - id: first
    name: =1+1
    directions:
      - id: d
        name: 方向
        indicators:
          - {id: in-d, name: "=SUM(A1)", better: higher, unit: 人, note: "+x", definition: "=定義"}
        policies:
          - id: p
            name: 施策あり
            indicators:
              - {id: in-p, name: 施策の指標, better: lower, aim: contain,
                 baseline: {year: 2019, value: 16.40}, target: {year: 2025, value: 17.10},
                 unit: "%", tolerance: 1.5, decimals: 1, years: [2022, 2023], tags: [dx, sdgs]}
      - id: d2
        name: 方向2
        indicators:
          - {id: band, name: 範囲, better: range,
             target: {year: 2025, range: [-5, 5.5]}, baseline: {year: 2019, value: 60},
             rated: false, department: 総務課, source: 統計}
  - id: second
    name: 目標2
    indicators:
      - {id: flow, name: 件数, better: higher, series: flow, count_from: 2021, unit: 件,
         baseline: {year: 2020, value: 12, per_year: true}, target: {year: 2025, value: 1200}}
      - {id: flat, name: 平ら, better: higher, path: flat, scale: 20,
         baseline: {year: 2019, value: 100}, target: {year: 2025, value: 120}}
      - {id: steps, name: 段階, better: higher, milestones: {2022: 1050, 2023: 1100.5},
         baseline: {year: 2019, value: 1000}, target: {year: 2025, value: 1200}}
"""
THIRTY = "".join(
    f"  - id: g{goal}\n    name: 目標{goal}\n    indicators:\n"
    + "".join(
        f"      - {{id: k{goal}-{at}, name: 指標{goal}の{at}, unit: 人, better: higher, "
        f"baseline: {{year: 2019, value: {at * 1000}.{at}}}, "
        f"target: {{year: 2025, value: {at * 1200}}}, department: 課{at % 6}, "
        f"definition: 第{at}の数, source: 統計{at}}}\n"
        for at in range(1, 11)
    )
    for goal in range(1, 4)
)
VALUES = {
    2021: "indicator,value,status\nflow,300,\nsteps,1010,\n",
    2022: "indicator,value,status\nflow,200,\nin-p,16.50,preliminary\nsteps,,pending\nband,-6,\n",
    2023: "indicator,value,status\nflow,250.0,\nin-p,16.7,revised\nband,,suppressed\n"
    "in-d,12345678901234567.5,\nflat,99,\nsteps,1099.9999,\n",
}


def of_thirty() -> dict[int, str]:
    rows = [f"k{goal}-{at},{at * 1100 + goal}.50,\n" for goal in range(1, 4) for at in range(1, 11)]
    return {2022: "indicator,value,status\n" + "".join(rows)}


@pytest.fixture(params=["real", "sample", "thirty", "rules"])
def city(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A project, exported from its own folder or from one made for the test."""
    if request.param in {"real", "sample"}:
        return ROOT if request.param == "real" else SAMPLE
    is_rules = request.param == "rules"
    project = Project(tmp_path / "made")
    project.write("strategy.yaml", HEAD + (ALL_RULES if is_rules else THIRTY))
    for year, text in (VALUES if is_rules else of_thirty()).items():
        project.write(f"actuals/{year}.csv", text)
    return tmp_path / "made"


def export(city: Path, folder: Path, *more: str, name: str = "指標一覧.xlsx") -> Path:
    """The list of a project, in the latest year that it has a file of."""
    year = max(int(file.stem) for file in (city / "actuals").glob("*.csv"))
    ran = run(
        "status", str(year), "-C", str(city), "--format", "xlsx", "-o", name, *more, cwd=folder
    )
    assert (ran.status, ran.stdout) == (0, ""), ran.stderr
    return folder / name


def test_an_exported_list_comes_back_as_the_same_plan(city: Path, tmp_path: Path) -> None:
    export(city, tmp_path)
    came_back(city, tmp_path, "指標一覧.xlsx")


def test_a_list_that_another_office_saved_comes_back_too(city: Path, tmp_path: Path) -> None:
    path = export(city, tmp_path)
    by_libreoffice(path, tmp_path / "saved")
    came_back(city, tmp_path, "saved/指標一覧.xlsx")


def by_libreoffice(path: Path, folder: Path) -> None:
    office = [program("soffice"), f"-env:UserInstallation=file://{path.parent}/lo", "--headless"]
    wanted = ["--convert-to", "xlsx", "--outdir", str(folder), str(path)]
    subprocess.run([*office, *wanted], check=True, capture_output=True, timeout=120)


def came_back(city: Path, folder: Path, name: str) -> None:
    """See that a project made from a list has the indicators and values of the one before."""
    said = ("--title", "計画", "--period", "2021-2025", "--today", "2025-06-01")
    ran = run("init", "new", "--from", name, *said, cwd=folder)
    assert ran.status == 0, ran.stderr
    before, after = read_project(city), read_project(folder / "new")
    assert before.strategy
    assert after.strategy, after.findings
    known = {i.id: bare(i) for _, i in before.strategy.indicators()}
    assert {i.id: bare(i) for _, i in after.strategy.indicators()} == known
    assert above(before.strategy) == above(after.strategy)
    assert seen(before.actuals.observations) == seen(after.actuals.observations)


def bare(indicator: Indicator) -> Any:  # noqa: ANN401 - every property of it, as texts
    """An indicator without its place and its name in another language."""
    own: Any = indicator._replace(place=NOWHERE, name_en=None)
    parts: list[Baseline | Target | None] = [own.baseline, own.target]
    baseline, target = (part and part._replace(place=NOWHERE) for part in parts)
    return repr(own._replace(baseline=baseline, target=target))


def above(strategy: Any) -> dict[str, list[str]]:  # noqa: ANN401 - a plan
    names = {branch.id: branch.name for _, branch in strategy.branches()}
    return {i.id: [names[id_] for id_ in path] for path, i in strategy.indicators()}


def seen(observations: Mapping[str, Mapping[int, Observation]]) -> dict[tuple[str, int], str]:
    return {
        (id_, year): f"{row.status} {row.value}"
        for id_, years in observations.items()
        for year, row in years.items()
        if row.status is not Status.NOT_REPORTED
    }


def rows_of(path: Path) -> tuple[list[str], list[dict[str, Any]]]:
    """The headings of the list, and its rows by heading."""
    sheet = load_workbook(path)["指標一覧"]
    lines = [[cell.value for cell in row] for row in sheet.iter_rows()]
    heads = [str(head) for head in lines[0]]
    at = heads.index("指標ID")
    return heads, [dict(zip(heads, line, strict=True)) for line in lines[1:] if line[at]]


@pytest.mark.parametrize("is_saved_again", [False, True])
def test_the_figures_are_those_of_the_json(
    city: Path, tmp_path: Path, *, is_saved_again: bool
) -> None:
    path = export(city, tmp_path, "--lang", "ja")
    if is_saved_again:
        by_libreoffice(path, tmp_path / "saved")
        path = tmp_path / "saved" / path.name
    year = max(int(file.stem) for file in (city / "actuals").glob("*.csv"))
    printed = run("status", str(year), "-C", str(city), "--format", "json").stdout
    told = json.loads(printed, parse_float=Decimal)["indicators"]
    _, rows = rows_of(path)
    assert [row["指標ID"] for row in rows] == [each["id"] for each in told]
    for row, each in zip(rows, told, strict=True):
        for head, figure in (("目安値", each["expected"]), ("達成率", each["attainment"])):
            assert (row[head] is None) == (figure is None)
            assert figure is None or row[head] == pytest.approx(float(figure), rel=1e-14, abs=1e-14)
        assert row["評価"] == each["grade"]
        if each["baseline"]:
            assert row["基準値"] == float(each["baseline"]["value"])
        if each["target"] and "value" in each["target"]:
            assert row["目標値"] == float(each["target"]["value"])
        if actual := each["actual"]:
            own = row[f"R{actual['year'] - 2018}"]
            assert Decimal(str(own)) == Decimal(str(actual.get("amount", actual["value"])))
            if each["series"] == "flow":
                assert row["累計"] == float(actual["value"])


def test_the_columns_stand_as_offices_keep_them(tmp_path: Path) -> None:
    heads, _ = rows_of(export(SAMPLE, tmp_path, "--lang", "ja"))
    assert [head for head in heads if not head.startswith("R")] == [
        "基本目標", "基本的方向", "施策", "指標ID", "指標名", "単位", "良い方向", "目標の種類",
        "基準値", "基準年度", "評価に用いた値の年", "目安値", "目標値", "目標年度", "達成率",
        "評価", "状況", "前回から", "担当課", "定義", "出典", "備考", "許容差", "小数の桁数",
        "調査する年度",
    ]  # fmt: skip


def test_the_list_has_its_notice_and_is_explained(tmp_path: Path) -> None:
    book = load_workbook(export(SAMPLE, tmp_path))
    assert book.sheetnames == ["指標一覧", "説明", "グラフ", "グラフの値"]
    texts = [[str(c.value or "") for row in sheet.iter_rows() for c in row] for sheet in book]
    for each in texts[:3]:
        assert any("すべて架空" in text for text in each)
    assert any("直線" in text for text in texts[1])
    assert book["指標一覧"].freeze_panes == "F2"


@pytest.mark.parametrize("city", ["rules"], indirect=True)
def test_what_looks_like_a_formula_stays_text(city: Path, tmp_path: Path) -> None:
    path = export(city, tmp_path)
    book = load_workbook(path)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert {"=1+1", "=SUM(A1)", "+x", "=定義"} <= {cell.value for cell in cells}


@pytest.mark.parametrize("city", ["rules"], indirect=True)
def test_numbers_keep_the_digits_of_the_files(city: Path, tmp_path: Path) -> None:
    sheet = load_workbook(export(city, tmp_path))["指標一覧"]
    masks = {(c.value, c.number_format) for row in sheet.iter_rows() for c in row}
    assert (16.4, "#,##0.00") in masks
    assert (16.5, '#,##0.00"（速報値）"') in masks
    # A workbook would change a number of so many digits.
    assert ("12345678901234567.5", "General") in masks


def test_a_percentage_is_never_rounded_over_a_bound(project: Project, tmp_path: Path) -> None:
    project.strategy().write("actuals/2023.csv", "indicator,value\nbirths,587.653\n")
    path = export(project.folder, tmp_path)
    _, rows = rows_of(path)
    assert 99.95 < rows[0]["達成率"] < 100
    sheet = load_workbook(path)["指標一覧"]
    shown = {c.number_format for row in sheet.iter_rows() for c in row}
    assert '#,##0.00"%"' in shown


def test_the_same_list_has_the_same_bytes(city: Path, tmp_path: Path) -> None:
    first, second = (export(city, tmp_path, name=f"{n}.xlsx").read_bytes() for n in "ab")
    assert first == second


def test_an_english_list_comes_back(tmp_path: Path) -> None:
    export(SAMPLE, tmp_path, "--lang", "en")
    said = ("--title", "x", "--period", "2021-2025", "--today", "2025-06-01", "--language", "en")
    assert run("init", "new", "--from", "指標一覧.xlsx", *said, cwd=tmp_path).status == 0
    made = read_project(tmp_path / "new")
    before = read_project(SAMPLE)
    assert made.strategy
    assert before.strategy
    known = {i.id: bare(i._replace(name=str(i.name_en))) for _, i in before.strategy.indicators()}
    assert {i.id: bare(i) for _, i in made.strategy.indicators()} == known


@pytest.mark.parametrize("form", ["json", "csv", "markdown"])
def test_the_other_formats_are_written_as_they_are_printed(form: str, tmp_path: Path) -> None:
    said = ("status", "2023", "-C", str(SAMPLE), "--format", form)
    assert run(*said, "-o", "x", cwd=tmp_path).status == 0
    assert (tmp_path / "x").read_bytes() == run(*said).data
    assert run(*said, "-o", "-").data == run(*said).data


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (["--format", "xlsx"], "-o"),
        (["--format", "xlsx", "-o", "-"], "-o"),
        (["-o", "x.txt"], "--format"),
        (["--format", "xlsx", "-o", "actuals/2023.csv"], "input"),
    ],
)
def test_what_cannot_be_written_is_said(said: list[str], told: str, project: Project) -> None:
    project.strategy().write("actuals/2023.csv", "indicator,value\nbirths,580\n")
    ran = run("status", *said, cwd=project.folder)
    assert (ran.status, ran.stdout) == (2, "")
    assert told in ran.stderr
    assert not (project.folder / "x.txt").exists()


def test_without_the_library_one_line_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    ran = run("status", "2023", "-C", str(SAMPLE), "--format", "xlsx", "-o", "x.xlsx", cwd=tmp_path)
    assert ran.status == 2
    assert "pip install 'ichigo-cli[office]'" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert not (tmp_path / "x.xlsx").exists()
