"""`ichigo import`: what is taken, what is refused and where, and that it is all or nothing."""

from __future__ import annotations

import datetime
import io
import json
import os
import re
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING, Any, Final

import openpyxl
import pytest
from needed import module
from openpyxl.comments import Comment
from spring import (
    ENVIRONMENT,
    PLAN,
    PLANNING,
    VALUES,
    WORDS,
    codes,
    edit,
    files,
    spring,
    values,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

from conftest import ENVIRONMENT as ENVIRONMENT_OF_RUNS
from conftest import ROOT, Project

module("openpyxl", "openpyxl")
module("ruamel.yaml", "ruamel.yaml")

FORM: Final = f"forms/{PLANNING}"


@pytest.fixture
def asked(project: Project) -> Project:
    return spring(project)


def take(project: Project, *more: str, file: str = FORM) -> Any:  # noqa: ANN401 - a run
    return project.run("import", file, "--format", "json", *more)


def taken(project: Project, **cells: object) -> dict[str, tuple[str, ...]]:
    """What is written when a form is returned with these cells."""
    edit(project.folder / FORM, **cells)
    ran = take(project)
    assert ran.status == 0, ran.stdout + ran.stderr
    return values(project)


# ── taken ───────────────────────────────────────────────────────────────────────────────────────


def test_answers_are_written_in_the_words_of_the_plan(asked: Project) -> None:
    edit(asked.folder / FORM, I5=580, K5="住民基本台帳", J6="未公表", L6="9月に公表")
    ran = asked.run("import", FORM, "--lang", "ja")
    assert ran.status == 0, ran.stdout
    assert (asked.folder / "actuals" / "2024.csv").read_bytes().decode() == (
        "\ufeff指標ID,指標名,実績値,状態,出典,備考\r\n"
        "births,出生数,580,確定値,住民基本台帳,\r\n"
        "fertility,合計特殊出生率,,未公表,,9月に公表\r\n"
    )
    assert "births（出生数）：記載なし から 580（確定値）、出典 住民基本台帳" in ran.stdout
    assert "回答 2指標、うち変更 2、未回答 1" in ran.stdout
    assert [one["code"] for one in asked.run("validate", "--format", "json").document["diagnostics"]
            if one["severity"] == "error"] == []  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("１，４０７", "1407"), ("▲5", "-5"), ("500人", "500"), (" 1,407 ", "1407"),
        (0.1 + 0.2, "0.3"), (1.1 * 3, "3.3"), (580.0, "580"), (1e3, "1000"),
        (2**53 + 2, "9007199254740990"),
        ("1.50", "1.50"),
    ],
)  # fmt: skip
def test_numbers_as_people_type_them(typed: object, written: str, asked: Project) -> None:
    assert taken(asked, I5=typed)["births"][1] == written


def test_a_cell_in_percent_is_taken_times_a_hundred(asked: Project) -> None:
    book = edit(asked.folder / FORM, I7=0.171)
    book[VALUES]["I7"].number_format = "0.0%"
    book.save(asked.folder / FORM)
    ran = take(asked)
    assert codes(ran) == [("cell-taken", "I7")]
    assert values(asked)["care"][1] == "17.1"


def test_a_comment_goes_to_the_note(asked: Project) -> None:
    book = edit(asked.folder / FORM, I5=580, L5="暦年")
    book[VALUES]["I5"].comment = Comment("速報からの\n推計", "担当")
    book.save(asked.folder / FORM)
    assert codes(take(asked)) == [("cell-taken", "I5")]
    assert values(asked)["births"][4] == "暦年 速報からの 推計"


def test_values_in_hidden_rows_are_taken_and_told(asked: Project) -> None:
    book = edit(asked.folder / FORM, I5=580)
    book[VALUES].row_dimensions[5].hidden = True
    book.save(asked.folder / FORM)
    assert codes(take(asked)) == [("cell-taken", "I5")]
    assert values(asked)["births"][1] == "580"


def test_values_in_a_hidden_column_are_taken_and_told(asked: Project) -> None:
    book = edit(asked.folder / FORM, I5=580)
    book[VALUES].column_dimensions["I"].hidden = True
    book.save(asked.folder / FORM)
    assert codes(take(asked)) == [("cell-taken", "I5")]
    assert values(asked)["births"][1] == "580"


def with_result(path: Path, cell: str, formula: str, result: str) -> None:
    """Put a formula with its result into a cell, as a spreadsheet saves it."""
    edit(path, **{cell: formula})
    data = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(data, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "xl/worksheets/sheet2.xml":
                pattern = rf'(<c r="{cell}"[^>]*><f>[^<]*</f>)(?:<v ?/>|<v></v>)'.encode()
                part, count = re.subn(pattern, rb"\1<v>" + result.encode() + b"</v>", part)
                assert count == 1
            new.writestr(name, part)
    path.write_bytes(data.getvalue())


def test_a_formula_with_a_result_is_its_result(asked: Project) -> None:
    with_result(asked.folder / FORM, "I5", "=290*2", "580")
    assert codes(take(asked)) == [("cell-taken", "I5")]
    assert values(asked)["births"][1] == "580"


def test_a_formula_whose_result_is_an_error_is_refused(asked: Project) -> None:
    with_result(asked.folder / FORM, "I5", "=1/0", "#DIV/0!")
    path = asked.folder / FORM
    data = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(data, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, re.sub(rb'(<c r="I5"[^>]*)>', rb'\1 t="e">', part))
    path.write_bytes(data.getvalue())
    assert codes(take(asked)) == [("cell-kind", "I5")]


def test_no_answer_writes_nothing(asked: Project) -> None:
    ran = take(asked)
    assert (ran.status, files(asked)) == (0, {})
    assert ran.document["answers"] == {"answered": 0, "changed": 0, "silent": 3}


def test_a_note_without_an_answer_is_told(asked: Project) -> None:
    edit(asked.folder / FORM, L5="まだです")
    assert codes(take(asked)) == [("form-unanswered", "L5")]
    assert files(asked) == {}


def test_words_go_into_the_review(asked: Project) -> None:
    book = edit(asked.folder / FORM)
    book[WORDS]["E5"], book[WORDS]["E7"] = "面談会: 年4回\n窓口", "婚姻が減った"
    book[WORDS]["E9"], book[WORDS]["E10"] = "見直して継続", "yes"
    book.save(asked.folder / FORM)
    assert take(asked).status == 0
    assert (asked.folder / "reviews" / "2024.yaml").read_text("utf-8") == (
        "goals:\n  nurture:\n    actions: |\n      面談会: 年4回\n      窓口\n"
        "indicators:\n  births:\n    cause: 婚姻が減った\n    next: improve\n    comment: yes\n"
    )


def test_the_same_file_again_changes_nothing(asked: Project) -> None:
    book = edit(asked.folder / FORM, I5=580, J5="訂正", K5="台帳", L5="注", J6="公表待ち")
    book[WORDS]["E5"], book[WORDS]["E7"] = "会議\n窓口", "要因"
    book[VALUES]["I5"].comment = Comment("暦年", "担当")
    book.save(asked.folder / FORM)
    assert take(asked).status == 0
    before = files(asked)
    again = take(asked)
    assert (again.status, again.document["changes"], again.document["words"]) == (0, [], [])
    assert files(asked) == before


def test_a_dry_run_shows_and_writes_nothing(asked: Project) -> None:
    edit(asked.folder / FORM, I5=580)
    ran = take(asked, "--dry-run")
    assert (ran.status, files(asked)) == (0, {})
    assert ran.document["changes"][0]["after"] == {
        "value": 580, "status": "final", "source": None, "note": None,
    }  # fmt: skip


KEPT: Final = """\
indicator,value,status,note
# ichigo: accept ten-times 桁は正しい
"waste",790,,"去年, の注"

births,,pending,公表は9月
"""


def test_order_comments_and_notes_stay(asked: Project) -> None:
    asked.actuals(2024, KEPT)
    assert taken(asked, I5=580, I7=18.5, L5="住基") != {}
    assert (asked.folder / "actuals" / "2024.csv").read_bytes().decode("utf-8-sig") == (
        "indicator,value,status,note\n"
        "# ichigo: accept ten-times 桁は正しい\n"
        '"waste",790,,"去年, の注"\n'
        "\n"
        "births,580,final,公表は9月 住基\n"
        "care,18.5,final,\n"
    )


def test_only_the_cells_that_change_are_written_anew(asked: Project) -> None:
    asked.actuals(2024, '指標,値,状態,備考\nbirths,"５８０人",確定,\n')
    taken(asked, I5=580, L5="暦年")
    text = (asked.folder / "actuals" / "2024.csv").read_text("utf-8-sig")
    assert text == '指標,値,状態,備考\nbirths,"５８０人",確定,暦年\n'


def test_a_column_is_added_only_where_an_answer_needs_it(asked: Project) -> None:
    asked.actuals(2024, "指標,値\r\nwaste,790\r\n")
    taken(asked, I5=580)
    path = asked.folder / "actuals" / "2024.csv"
    assert path.read_bytes().decode("utf-8-sig") == "指標,値\r\nbirths,580\r\nwaste,790\r\n"
    taken(asked, J6="未公表", K6="国の統計, 速報")
    assert path.read_bytes().decode("utf-8-sig") == (
        '指標,値,状態,出典\r\nbirths,580,,\r\nfertility,,未公表,"国の統計, 速報"\r\nwaste,790,,\r\n'
    )


REVIEW: Final = """\
# 令和6年度の検証
summary: |
  まとめ   # これは文の一部
goals:
    nurture:   # 育む
        actions: "会議"  # 済
        assessment:
indicators:
    births: {cause: 減った, issue: }
panel:
  - opinion: 意見
    response: 対応
"""


def test_what_a_review_says_already_stays_as_it_is(asked: Project) -> None:
    asked.write("reviews/2024.yaml", REVIEW)
    book = edit(asked.folder / FORM)
    book[WORDS]["E6"], book[WORDS]["E8"] = "進んだ", "課題あり"
    book[WORDS]["E5"] = "窓口"
    book.save(asked.folder / FORM)
    ran = take(asked)
    assert ran.status == 0, ran.stdout + ran.stderr
    text = (asked.folder / "reviews" / "2024.yaml").read_text("utf-8")
    for kept in (
        "# 令和6年度の検証",
        "  まとめ   # これは文の一部",
        "# 育む",
        "# 済",
        "cause: 減った",
    ):
        assert kept in text
    assert "        actions: |" in text
    assert "会議\n" in text
    assert "assessment: 進んだ" in text
    assert "issue: 課題あり" in text


# ── refused ─────────────────────────────────────────────────────────────────────────────────────


def damaged(change: Callable[[Any], None]) -> Callable[[Path], None]:
    """Change the workbook of a form."""

    def apply(path: Path) -> None:
        book = openpyxl.load_workbook(path)
        change(book)
        book.save(path)

    return apply


def cells(**new: object) -> Callable[[Path], None]:
    return lambda path: edit(path, **new) and None


def merge(book: Any) -> None:  # noqa: ANN401 - the library's own workbook
    book[VALUES].merge_cells("I5:I6")


def percent(book: Any) -> None:  # noqa: ANN401 - as above
    book[VALUES]["I5"] = 5.8
    book[VALUES]["I5"].number_format = "0%"


def scaled(book: Any) -> None:  # noqa: ANN401 - as above
    book[VALUES]["I5"] = 580000
    book[VALUES]["I5"].number_format = "#,##0,"


def other_property(book: Any) -> None:  # noqa: ANN401 - as above
    book["ichigo"]["B3"] = "2023"


def without_identity(book: Any) -> None:  # noqa: ANN401 - as above
    del book["ichigo"]
    book.custom_doc_props.props.clear()


def two_tables(book: Any) -> None:  # noqa: ANN401 - as above
    book.copy_worksheet(book[VALUES])


def word(book: Any) -> None:  # noqa: ANN401 - as above
    book[WORDS]["E9"] = "がんばる"


REFUSED: Final[list[Any]] = [
    pytest.param(cells(I5="=A1*2"), [("cell-kind", "I5")], id="formula without a result"),
    pytest.param(cells(I5="#N/A"), [("cell-kind", "I5")], id="error"),
    pytest.param(cells(I5=datetime.date(2024, 4, 1)), [("cell-kind", "I5")], id="date"),
    pytest.param(cells(I5=True), [("cell-kind", "I5")], id="true"),
    pytest.param(damaged(merge), [("cell-merged", "I5"), ("cell-merged", "I6")], id="merged"),
    pytest.param(damaged(percent), [("cell-kind", "I5")], id="percent of persons"),
    pytest.param(damaged(scaled), [("cell-kind", "I5")], id="thousands shown"),
    pytest.param(cells(I5="約580"), [("number-approximate", "I5")], id="about"),
    pytest.param(cells(I5="580件"), [("number-unit", "I5")], id="other unit"),
    pytest.param(cells(I5=580, J5="未公表"), [("status-forbids-value", "I5")], id="pending"),
    pytest.param(cells(I5=580, J5="調査なし"), [("status-forbids-value", "I5")], id="not due"),
    pytest.param(cells(J5="速報"), [("status-needs-value", "I5")], id="status alone"),
    pytest.param(cells(I5=580, J5="たぶん"), [("unknown-status", "J5")], id="unknown status"),
    pytest.param(cells(B5="出生者数"), [("form-edited", "B5")], id="name edited"),
    pytest.param(cells(C5="千人"), [("form-edited", "C5")], id="unit edited"),
    pytest.param(cells(N5="care"), [("form-edited", "A5"), ("form-edited", "B5"),
                 ("form-edited", "C5"), ("form-row", "N7"), ("form-row", "A4")], id="id twice"),
    pytest.param(cells(N5="deaths"), [("form-row", "N5"), ("form-row", "A4")], id="id unknown"),
    pytest.param(damaged(lambda book: book[VALUES].delete_rows(6)), [("form-row", "A4")],
                 id="id missing"),
    pytest.param(cells(I9=5), [("form-row", "N9")], id="a row of nobody"),
    pytest.param(cells(I4="値"), [("form-sheet", None)], id="heading edited"),
    pytest.param(damaged(two_tables), [("form-sheet", None)], id="sheet copied"),
    pytest.param(damaged(other_property), [("form-identity", None)], id="places disagree"),
    pytest.param(damaged(without_identity), [("form-identity", None)], id="no identity"),
    pytest.param(damaged(word), [("unknown-word", "E9")], id="no such step"),
]  # fmt: skip


@pytest.mark.parametrize(("damage", "found"), REFUSED)
def test_what_is_refused(
    damage: Callable[[Path], None], found: list[tuple[str, str | None]], asked: Project
) -> None:
    """One file in order does not save the other: nothing is written."""
    edit(asked.folder / "forms" / ENVIRONMENT, I5=790)
    damage(asked.folder / FORM)
    ran = asked.run("import", f"forms/{ENVIRONMENT}", FORM, "--format", "json")
    assert ran.status == 1, ran.stderr
    assert codes(ran) == found
    assert files(asked) == {}


def test_a_finding_names_file_sheet_and_cell(asked: Project) -> None:
    edit(asked.folder / FORM, I7="#N/A")
    ran = asked.run("import", FORM, "--lang", "ja")
    assert ran.stdout.startswith(
        f"{FORM} 実績!I7: 誤り [cell-kind] #N/A は計算の誤りで、値ではありません。\n"
    )
    assert "対処：" in ran.stdout
    (one,) = take(asked).document["diagnostics"]
    assert (one["sheet"], one["cell"], one["line"], one["column"]) == ("実績", "I7", 7, 9)


def test_all_mistakes_are_told_at_once(asked: Project) -> None:
    edit(asked.folder / FORM, I5="約5", I6="#N/A")
    edit(asked.folder / "forms" / ENVIRONMENT, I5=True)
    ran = asked.run("import", FORM, f"forms/{ENVIRONMENT}", "--format", "json")
    assert codes(ran) == [
        ("number-approximate", "I5"), ("cell-kind", "I6"), ("cell-kind", "I5"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("value: 549", "value: 550"), ("value: 607", "value: 608"), ("unit: 人", "unit: 名"),
        ("{year: 2019, value: 549}", "{year: 2018, value: 549}"),
        ("{year: 2025, value: 607}", "{year: 2024, value: 607}"), ("id: births", "id: born"),
        ("better: higher\n        baseline: {year: 2019, value: 549}",
         "better: lower\n        aim: contain\n        baseline: {year: 2019, value: 549}"),
    ],
)  # fmt: skip
def test_a_question_that_changed_is_asked_again(old: str, new: str, asked: Project) -> None:
    asked.strategy(PLAN.replace(old, new, 1))
    edit(asked.folder / FORM, I5=580)
    assert codes(take(asked)) == [("form-outdated", "B5")]


def test_a_goal_that_is_gone_is_told_once(asked: Project) -> None:
    asked.strategy(PLAN.replace("id: nurture", "id: care-for"))
    ran = take(asked)
    assert (ran.status, codes(ran)) == (1, [("form-outdated", "B5")])


def test_a_plan_that_changed_elsewhere_still_takes_the_form(asked: Project) -> None:
    asked.strategy(PLAN.replace("549}", "549.0}").replace("title: まち", "title: 新しいまち"))
    assert taken(asked, I5=580)["births"][1] == "580"


def test_a_form_of_another_plan_or_year(asked: Project) -> None:
    edit(asked.folder / FORM, I5=580)
    assert codes(take(asked, "--year", "2023")) == [("form-other-plan", None)]
    asked.strategy(PLAN.replace("id: town", "id: village"))
    assert codes(take(asked)) == [("form-other-plan", None)]


def test_forms_of_two_years_are_not_mixed(asked: Project) -> None:
    assert asked.run("form", "2023").status == 0
    ran = asked.run("import", FORM, "forms/R5実績調査_企画課.xlsx", "--format", "json")
    assert codes(ran) == [("form-other-plan", None)]


def test_two_files_for_one_indicator(asked: Project) -> None:
    edit(asked.folder / FORM, I5=580)
    asked.write("copy.xlsx", (asked.folder / FORM).read_bytes())
    ran = asked.run("import", FORM, "copy.xlsx", "--format", "json")
    assert (ran.status, codes(ran)) == (1, [("answered-twice", "I5")])
    assert ran.document["diagnostics"][0]["file"] == "copy.xlsx"


def test_a_settled_value_changes_only_by_a_revision(asked: Project) -> None:
    taken(asked, I5=580)
    edit(asked.folder / FORM, I5=590)
    assert codes(take(asked)) == [("settled-value", "I5")]
    assert values(asked)["births"][1] == "580"
    edit(asked.folder / FORM, I5=590, J5="訂正")
    assert take(asked).status == 0
    assert values(asked)["births"][1:3] == ("590", "訂正値")
    edit(asked.folder / FORM, I5=None, J5="未公表")
    assert codes(take(asked)) == [("settled-value", "I5")]
    assert take(asked, "--update").status == 0
    assert values(asked)["births"][1:3] == ("", "未公表")


def test_a_preliminary_value_becomes_final(asked: Project) -> None:
    taken(asked, I5=580, J5="速報")
    assert taken(asked, I5=581, J5="")["births"][1:3] == ("581", "確定値")


def test_words_that_are_there_change_only_when_asked(asked: Project) -> None:
    asked.write("reviews/2024.yaml", "indicators:\n  births:\n    cause: 前の文\n")
    book = edit(asked.folder / FORM)
    book[WORDS]["E7"] = "新しい文"
    book.save(asked.folder / FORM)
    assert codes(take(asked)) == [("settled-value", "E7")]
    assert take(asked, "--update").status == 0
    assert "新しい文" in (asked.folder / "reviews" / "2024.yaml").read_text("utf-8")


def test_a_file_that_is_not_there(asked: Project) -> None:
    ran = asked.run("import", "forms/none.xlsx")
    assert (ran.status, "forms/none.xlsx" in ran.stderr) == (3, True)


# ── any table ───────────────────────────────────────────────────────────────────────────────────


def test_any_csv_with_a_header_row(asked: Project) -> None:
    asked.write(
        "t.csv",
        "令和6年度,,\n指標名,値,担当\n出生数,580,企画課\nごみの量,790g,環境課\n合計,,\n".encode(
            "cp932"
        ),
    )
    ran = take(asked, "--year", "R6", file="t.csv")
    assert codes(ran) == [("unknown-indicator", None)]
    asked.write(
        "t.csv",
        "令和6年度,,\n指標名,値,担当\n出生数,580,企画課\nごみの量,790g,環境課\n".encode("cp932"),
    )
    assert take(asked, "--year", "R6", file="t.csv").status == 0
    assert [row[1] for row in values(asked).values()] == ["580", "790"]


def test_any_workbook_with_a_header_row(asked: Project) -> None:
    book = openpyxl.Workbook()
    page: Any = book.active
    page.append(["実績一覧"])
    page.append([])
    page.append(["指標ID", "指標名", "実績値", "状態"])
    page.append(["births", "出生数", 580, "速報"])
    page.append(["waste", "ごみの量", None, None])
    book.save(asked.folder / "list.xlsx")
    assert codes(take(asked, file="list.xlsx")) == [("form-identity", None)]
    assert take(asked, "--year", "2024", file="list.xlsx").status == 0
    assert values(asked) == {"births": ("出生数", "580", "速報値", "", "")}
    page["B4"] = "ごみの量"
    book.save(asked.folder / "list.xlsx")
    assert codes(take(asked, "--year", "2024", file="list.xlsx")) == [("form-edited", "B4")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a,b\n1,2\n", "table-header"), ("指標,値,実績値\nbirths,5,6\n", "form-sheet"),
        ("指標,値\nbirths,5\nbirths,6\n", "duplicate-row"), ("指標,値\n,5\n", "missing-id"),
        ("指標,値\nbirths,1,407\n", "csv-extra-cell"),
        ("指標,値\nbirths,#N/A\n", "number-not-finite"),
    ],
)  # fmt: skip
def test_tables_that_are_refused(text: str, found: str, asked: Project) -> None:
    asked.write("t.csv", text)
    ran = take(asked, "--year", "2024", file="t.csv")
    assert (ran.status, [code for code, _ in codes(ran)]) == (1, [found])
    assert files(asked) == {}


def test_json_is_that_of_validate(asked: Project) -> None:
    edit(asked.folder / FORM, I5="約5")
    document = json.loads(take(asked).data)
    assert (document["ichigo"], document["errors"], document["warnings"]) == (1, 1, 0)


@pytest.mark.parametrize("missing", ["openpyxl", "ruamel.yaml", "xlsxwriter"])
def test_without_the_libraries_one_line_says_what_to_install(missing: str, asked: Project) -> None:
    book = edit(asked.folder / FORM, I5=580)
    book[WORDS]["E7"] = "要因"
    book.save(asked.folder / FORM)
    script = f"import sys; sys.modules[{missing!r}] = None\n"
    script += "from ichigo_cli.command.run import main; main(sys.argv[1:])"
    given = ["form", "2024", "-o", "new"] if missing == "xlsxwriter" else ["import", FORM]
    ran = subprocess.run(
        [sys.executable, "-c", script, *given],
        cwd=asked.folder,
        env={**ENVIRONMENT_OF_RUNS, "PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.splitlines() == [
        "Forms need more parts to be made and read: pip install 'ichigo-cli[office]'"
    ]
    assert files(asked) == {}
