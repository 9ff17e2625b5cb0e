"""`ichigo form`: one workbook for every department, made to be filled in."""

from __future__ import annotations

import datetime
import shutil
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from conftest import SAMPLE, run
from needed import module
from spring import COLUMNS, ENVIRONMENT, FIRST, PLAN, PLANNING, VALUES, WORDS, edit, spring

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Project

module("openpyxl", "openpyxl")
module("xlsxwriter", "xlsxwriter")


@pytest.fixture
def forms(project: Project) -> Path:
    return spring(project).folder / "forms"


def sheet(path: Path, title: str = VALUES) -> Any:  # noqa: ANN401 - the library's own sheet
    return openpyxl.load_workbook(path)[title]


def test_every_department_has_a_workbook(forms: Path) -> None:
    assert sorted(path.name for path in forms.iterdir()) == sorted([PLANNING, ENVIRONMENT])


def test_the_columns_are_those_that_offices_know(forms: Path) -> None:
    heads = [cell.value.replace("\n", "") for cell in sheet(forms / PLANNING)[4]]
    assert heads == [
        "No", "指標名", "単位", "定義", "基準値（年度）", "目標値（年度）", "これまでの値",
        "R6の目安値", "実績値", "状態", "出典", "備考", "確認", "id",
    ]  # fmt: skip


def test_a_row_says_what_is_known(project: Project) -> None:
    project.actuals(2022, "indicator,value,status\nbirths,560,final\n")
    project.actuals(2023, "indicator,value,status\nbirths,,pending\n")
    row = [cell.value for cell in sheet(spring(project).folder / "forms" / PLANNING)[FIRST]]
    assert row[:8] == [
        "1",
        "出生数",
        "人",
        "",
        "549（R1）",
        "607（R7）",
        "R4  560\nR5  未公表",
        "597",
    ]
    assert row[8:12] == [None] * 4


def test_only_the_cells_to_fill_in_are_open_and_coloured(forms: Path) -> None:
    book: Any = openpyxl.load_workbook(forms / PLANNING)
    for title, columns in ((VALUES, set(COLUMNS.values())), (WORDS, {"E"})):
        assert book[title].protection.sheet
        assert book[title].protection.password is None
        for row in book[title].iter_rows(min_row=FIRST):
            for cell in row:
                is_open = cell.column_letter in columns
                assert cell.protection.locked is not is_open
                assert (cell.fill.fgColor.rgb == "FFFFF6D6") is is_open
        assert not book[title].merged_cells.ranges
    assert not book["はじめに"].merged_cells.ranges


def test_lists_and_a_number_check_warn_and_lose_nothing(forms: Path) -> None:
    rules = {str(r.sqref): r for r in sheet(forms / PLANNING).data_validations.dataValidation}
    assert (rules["I5:I7"].type, rules["I5:I7"].errorStyle) == ("decimal", "warning")
    assert rules["J5:J7"].formula1 == ('"確定値,速報値,訂正値,未公表,調査なし,秘匿,該当なし,廃止"')
    steps = sheet(forms / PLANNING, WORDS).data_validations.dataValidation
    assert {rule.formula1 for rule in steps} == {'"拡充,継続,見直して継続,縮小,終了"'}


def test_it_prints_on_a4_one_page_wide_with_its_headings(forms: Path) -> None:
    for title in (VALUES, WORDS):
        page = sheet(forms / PLANNING, title)
        assert (page.page_setup.orientation, int(page.page_setup.paperSize)) == ("landscape", 9)
        assert (page.page_setup.fitToWidth or 1, int(page.page_setup.fitToHeight)) == (1, 0)
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert page.print_title_rows == "$4:$4"
        assert page.freeze_panes == "C5"


def test_it_begins_with_what_to_do_by_when_and_whom_to_ask(forms: Path) -> None:
    texts = [
        cell.value for row in sheet(forms / PLANNING, "はじめに") for cell in row if cell.value
    ]
    assert [text for text in texts if text in "12345"] == list("12345")
    assert "令和7年（2025年）6月30日（月）" in texts
    assert "企画係（内線 234）" in texts


def test_last_years_words_stand_grey_beside_empty_cells(project: Project) -> None:
    review = "indicators:\n  births: {cause: 婚姻が減った, next: improve}\ngoals:\n  nurture:\n"
    project.write("reviews/2023.yaml", review)
    rows = list(sheet(spring(project).folder / "forms" / PLANNING, WORDS).iter_rows(min_row=FIRST))
    shown = {(row[1].value, row[2].value): (row[3], row[4]) for row in rows}
    cause, empty = shown["出生数", "要因"]
    assert (cause.value, empty.value) == ("婚姻が減った", None)
    assert cause.font.color.rgb == "FF7B8794"
    assert shown["出生数", "今後の方向性"][0].value == "見直して継続"
    assert [key for key in shown if key[0] == "育むまち"] == [
        ("育むまち", "取組"),
        ("育むまち", "評価"),
    ]


def test_it_says_twice_what_it_is(forms: Path) -> None:
    book: Any = openpyxl.load_workbook(forms / PLANNING)
    hidden = {row[0].value: row[1].value for row in book["ichigo"].iter_rows(max_col=2)}
    assert book["ichigo"].sheet_state == "veryHidden"
    assert {each.name: each.value for each in book.custom_doc_props.props} == hidden
    assert hidden["ichigo.plan"] == "town"
    assert hidden["ichigo.year"] == "2024"
    assert hidden["ichigo.department"] == "企画課"
    assert [hidden[f"ichigo.row.000{n}"].split()[1] for n in (1, 2, 3)] == [
        "births", "fertility", "care",
    ]  # fmt: skip


def test_the_same_plan_gives_the_same_bytes(forms: Path, project: Project) -> None:
    before = {path.name: path.read_bytes() for path in forms.iterdir()}
    assert project.run("form", "2024", "-o", "again").status == 0
    assert {p.name: p.read_bytes() for p in (project.folder / "again").iterdir()} == before
    assert project.run("form", "2024").status == 0


def test_a_form_that_was_filled_in_is_never_written_over(forms: Path, project: Project) -> None:
    edit(forms / PLANNING, I5=580)
    before = (forms / PLANNING).read_bytes()
    ran = project.run("form", "2024", lang="ja")
    assert ran.status == 1
    assert PLANNING in ran.stderr
    assert (forms / PLANNING).read_bytes() == before


def test_indicators_without_a_department_go_to_the_planning_office(project: Project) -> None:
    project.strategy(PLAN.replace("        department: 環境課\n", ""))
    ran = project.run("form", "R6", "--lang", "ja")
    assert ran.status == 0
    assert (project.folder / "forms" / "R6実績調査_企画担当.xlsx").exists()
    assert "R6実績調査_企画担当.xlsx に入れました：ごみの量、転出超過" in ran.stderr


def test_one_department_alone(project: Project) -> None:
    project.strategy(PLAN)
    assert project.run("form", "2024", "--department", "環境課").status == 0
    assert [path.name for path in (project.folder / "forms").iterdir()] == [ENVIRONMENT]
    ran = project.run("form", "2024", "--department", "環境")
    assert (ran.status, "環境課" in ran.stderr) == (2, True)


def test_names_that_no_system_takes_for_a_file(project: Project) -> None:
    project.strategy(PLAN.replace("企画課", "企画/広報:課").replace("環境課", "企画?広報*課"))
    assert project.run("form", "2024").status == 0
    assert sorted(path.name for path in (project.folder / "forms").iterdir()) == [
        "R6実績調査_企画_広報_課-2.xlsx", "R6実績調査_企画_広報_課.xlsx",
    ]  # fmt: skip


def test_an_english_plan_has_english_forms(project: Project) -> None:
    plan = PLAN.replace("title:", "language: en\ntitle:").replace("企画課", "Planning")
    project.strategy(plan.replace("name: 出生数", "name: 出生数\n        name_en: Births"))
    assert project.run("form", "2024").status == 0
    page = sheet(project.folder / "forms" / "2024-values_Planning.xlsx", "Values")
    assert [page["B5"].value, page["I4"].value, page["E5"].value] == [
        "Births",
        "Value",
        "549 (2019)",
    ]


def test_what_is_special_about_a_row_is_said(project: Project) -> None:
    plan = PLAN.replace("        name: 出生数", "        name: 出生数\n        years: [2025]")
    plan = plan.replace("        name: 認定率", "        name: 認定率\n        series: flow")
    project.strategy(plan)
    page = sheet(spring_of(project) / PLANNING)
    assert "調査がない" in page["D5"].value
    assert "累計" in page["D7"].value
    assert page["H7"].value.startswith("累計 ")


def spring_of(project: Project) -> Path:
    assert project.run("form", "2024").status == 0
    return project.folder / "forms"


def test_a_year_that_the_plan_does_not_know(project: Project) -> None:
    project.strategy(PLAN)
    ran = project.run("form", "2031")
    assert (ran.status, "2031" in ran.stderr) == (2, True)


@pytest.mark.parametrize(
    ("due", "date"), [("06-30", "2025-06-30"), ("03-31", "2026-03-31"), ("04-01", "2025-04-01")]
)
def test_the_day_is_in_the_fiscal_year_behind(due: str, date: str, project: Project) -> None:
    project.strategy(PLAN.replace("06-30", due))
    texts = [c.value for row in sheet(spring_of(project) / PLANNING, "はじめに") for c in row]
    day = datetime.date.fromisoformat(date)
    assert any(f"（{day.year}年）{day.month}月{day.day}日" in str(text) for text in texts)


def test_a_notice_stands_on_every_sheet(tmp_path: Path) -> None:
    shutil.copytree(SAMPLE, tmp_path / "sample")
    assert run("form", "2024", cwd=tmp_path / "sample").status == 0
    for file in (tmp_path / "sample" / "forms").glob("*.xlsx"):
        book = openpyxl.load_workbook(file)
        shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        assert len(shown) == 3
        assert all("すべて架空" in str(sheet["A2"].value) for sheet in shown)


def test_a_long_value_keeps_its_year_in_one_piece(project: Project) -> None:
    project.strategy(PLAN.replace("value: 549", "value: 1234567").replace("607", "2345678"))
    page = sheet(spring_of(project) / PLANNING)
    assert [page["E5"].value, page["F5"].value] == ["1,234,567\n（R1）", "2,345,678\n（R7）"]
    assert page["E6"].value == "1.44（R1）"
