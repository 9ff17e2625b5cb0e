"""The review as a workbook: read by openpyxl and LibreOffice, compared with the JSON."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import zipfile
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from conftest import ROOT, SAMPLE, STRATEGY, Project, run
from hostile_project import hostile
from needed import program
from openpyxl import load_workbook

if TYPE_CHECKING:
    from pathlib import Path

SHEETS = ["指標一覧", "実績値", "検証", "説明", "グラフ", "グラフの値"]


def written(folder: Path, out: Path, year: str = "2023", *more: str) -> Path:
    """The workbook of a project."""
    said = ("report", year, "-C", str(folder), "--lang", "ja", "-o", str(out / "review.xlsx"))
    ran = run(*said, *more)
    assert (ran.status, ran.stdout) == (0, ""), ran.stderr
    return out / "review.xlsx"


def lines_of(path: Path, name: str) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in load_workbook(path)[name].iter_rows()]


def table_of(path: Path, name: str, head: str) -> list[dict[str, Any]]:
    """The rows below the line that has a heading, by heading."""
    lines = lines_of(path, name)
    top = next(at for at, line in enumerate(lines) if head in line)
    return [dict(zip(lines[top], line, strict=True)) for line in lines[top + 1 :]]


def told_of(folder: Path, year: str = "2023", *more: str) -> list[Any]:
    said = ("status", year, "-C", str(folder), "--format", "json", *more)
    told: Any = json.loads(run(*said).stdout, parse_float=Decimal)
    return list(told["indicators"])


@pytest.mark.parametrize("folder", [ROOT, SAMPLE])
def test_the_list_has_the_figures_of_the_json(folder: Path, tmp_path: Path) -> None:
    rows = [
        row for row in table_of(written(folder, tmp_path), "指標一覧", "指標ID") if row["指標ID"]
    ]
    told = told_of(folder)
    assert [row["指標ID"] for row in rows] == [each["id"] for each in told]
    for row, each in zip(rows, told, strict=True):
        for head, figure in (("目安値", each["expected"]), ("達成率", each["attainment"])):
            assert (row[head] is None) == (figure is None)
            assert figure is None or row[head] == pytest.approx(float(figure), rel=1e-14, abs=1e-14)
        assert row["評価"] == each["grade"]


def test_the_figures_follow_another_scheme(tmp_path: Path) -> None:
    path = written(SAMPLE, tmp_path, "2023", "--scheme", "miyagi")
    rows = [row for row in table_of(path, "指標一覧", "指標ID") if row["指標ID"]]
    told = told_of(SAMPLE, "2023", "--scheme", "miyagi")
    assert [row["評価"] for row in rows] == [each["grade"] for each in told]


def test_every_value_stands_with_its_year_in_both_forms(tmp_path: Path) -> None:
    rows = table_of(written(SAMPLE, tmp_path), "実績値", "対象指標")
    births = [row for row in rows if row["対象指標"] == "出生数"]
    assert [(row["年度"], row["西暦"], row["値"]) for row in births] == [
        ("R2", 2020, 545), ("R3", 2021, 556), ("R4", 2022, 547), ("R5", 2023, 530),
    ]  # fmt: skip
    silent = next(row for row in rows if row["値"] is None)
    assert silent["区分"]


def test_the_words_of_the_review_are_in_it(tmp_path: Path) -> None:
    path = written(SAMPLE, tmp_path)
    assert load_workbook(path).sheetnames == SHEETS
    rows = table_of(path, "検証", "項目")
    assert {
        "対象": "出生数",
        "項目": "課題",
        "内容": "（見本）結婚の支援と子育ての支援がつながっていない。",
    } in rows
    for name in SHEETS[:5]:
        assert any("すべて架空" in str(c) for line in lines_of(path, name) for c in line), name


POPULATION = """\
population:
  - {year: 2020, kind: actual, value: 111932}
  - {year: 2020, kind: actual, value: 111000}
  - {year: 2023, kind: actual, value: 106908}
  - {year: 2040, kind: projection, value: 82044}
"""


def test_two_figures_of_one_year_are_both_drawn(project: Project, tmp_path: Path) -> None:
    project.strategy(STRATEGY + POPULATION).actuals(2023, "indicator,value\nbirths,580\n")
    lines = lines_of(written(project.folder, tmp_path), "グラフの値")
    told = [[c for c in line if c is not None] for line in lines]
    assert [2020, 111932, 111000] in told
    assert [2023, 106908] in told
    assert [2040, 82044] in told


def test_a_row_is_as_high_as_its_text(tmp_path: Path) -> None:
    book = load_workbook(written(SAMPLE, tmp_path))
    sheet = book["指標一覧"]
    note = next(c.column for c in sheet[1] if c.value == "備考")
    for line in range(2, 12):
        text, high = str(sheet.cell(line, note).value or ""), sheet.row_dimensions[line].height
        assert high >= 20
        assert len(text) < 30 or high >= 34
    assert sheet.print_title_cols == "$E:$E"


def test_a_plan_without_a_review_has_no_empty_sheet(tmp_path: Path) -> None:
    assert "検証" not in load_workbook(written(ROOT, tmp_path)).sheetnames


def test_every_indicator_has_a_chart_with_its_sentence(tmp_path: Path) -> None:
    with zipfile.ZipFile(written(SAMPLE, tmp_path)) as packed:
        charts = [n for n in packed.namelist() if re.fullmatch(r"xl/charts/chart\d+\.xml", n)]
        drawing = packed.read("xl/drawings/drawing1.xml").decode()
    # Each of ten indicators, how many have which grade, and the population.
    assert len(charts) == 12
    assert "出生数は令和5年度に530人で、目安値588人を58人下回った。" in drawing


def test_hostile_texts_stay_texts(tmp_path: Path) -> None:
    project = Project(tmp_path / "hostile")
    hostile(project)
    book = load_workbook(written(project.folder, tmp_path, "2022"))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert [cell for cell in cells if str(cell.value).startswith("=")]


def test_long_texts_and_emoji_are_cut_where_a_cell_ends(project: Project, tmp_path: Path) -> None:
    project.strategy().write(
        "actuals/2023.csv", f"indicator,value,note\nbirths,580,😀{'長' * 39_990}\n"
    )
    rows = table_of(written(project.folder, tmp_path), "実績値", "対象指標")
    assert rows[-1]["備考"].startswith("😀長")
    assert rows[-1]["備考"].endswith("長…")
    assert len(rows[-1]["備考"].encode("utf-16-le")) == 2 * 32_767


@pytest.mark.once
def test_libreoffice_reads_the_same_list(tmp_path: Path) -> None:
    path = written(SAMPLE, tmp_path)
    office = [program("soffice"), f"-env:UserInstallation=file://{tmp_path}/lo", "--headless"]
    wanted = ["--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76"]
    said = [*office, *wanted, "--outdir", str(tmp_path), str(path)]
    subprocess.run(said, check=True, capture_output=True, timeout=180)
    rows = list(csv.DictReader(io.StringIO((tmp_path / "review.csv").read_text("utf-8"))))
    told = told_of(SAMPLE)
    read = [row for row in rows if row["指標ID"]]
    assert [row["指標ID"] for row in read] == [each["id"] for each in told]
    for row, each in zip(read, told, strict=True):
        assert row["評価"] == (each["grade"] or "")
        if each["attainment"] is not None:
            shown = Decimal(row["達成率"].removesuffix("%").replace(",", ""))
            assert abs(shown - Decimal(each["attainment"])) <= Decimal("0.1")
