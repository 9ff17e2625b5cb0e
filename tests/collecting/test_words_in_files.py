"""actuals/YYYY.csv in the words of the people who type it."""

from __future__ import annotations

import codecs
import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT, SAMPLE, STRATEGY

from ichigo_cli.columns import COLUMN_WORDS, STATUS_WORDS
from ichigo_cli.model import STATUSES_WITH_VALUE, STATUSES_WITHOUT_VALUE, Status

if TYPE_CHECKING:
    from conftest import Project

BOM = codecs.BOM_UTF8.decode()
ENGLISH = "indicator,name,value,status,source,note\nbirths,出生数,580,preliminary,e-Stat,速報\n"
TYPED = [(status, word) for status, words in STATUS_WORDS.items() for word in words]


def hints(project: Project, lang: str) -> str:
    """Messages and hints of every finding."""
    document = project.run("validate", "--format", "json", "--lang", lang).document
    return "\n".join(f"{one['message']} {one['hint']}" for one in document["diagnostics"])


@pytest.mark.parametrize(
    "header",
    [
        "指標ID,指標名,実績値,状態,出典,備考",
        "指標,指標名,値,区分,出典,備考",
        "指標ＩＤ,指標名,実績値,状態,出典,備考",
        "指標 ID, 指標名 ,実績値,状態,出典,備考",
        "indicator,指標名,値,status,出典,note",
    ],
)
@pytest.mark.parametrize("mark", ["", BOM])
def test_headers_in_either_language_say_the_same(project: Project, header: str, mark: str) -> None:
    project.strategy().actuals(2022, ENGLISH)
    english = project.figures(2022)
    japanese = ENGLISH.replace("indicator,name,value,status,source,note", header)
    project.actuals(2022, mark + japanese.replace("preliminary", "速報値"))
    assert project.spots() == []
    assert project.figures(2022) == english
    assert english["actual"]["status"] == "preliminary"


def test_every_status_of_a_file_has_japanese_words() -> None:
    assert list(STATUS_WORDS) == [*STATUSES_WITH_VALUE, *STATUSES_WITHOUT_VALUE]


@pytest.mark.parametrize(("status", "word"), TYPED)
def test_a_status_may_be_japanese_under_any_header(
    project: Project, status: str, word: str
) -> None:
    value = "580" if Status(status) in STATUSES_WITH_VALUE else ""
    for header in ("indicator,value,status", "指標ID,実績値,状態"):
        project.strategy().actuals(2022, f"{header}\nbirths,{value},{word}\n")
        assert project.spots() == []
    if value:
        assert project.figures(2022)["actual"]["status"] == status


def test_columns_may_stand_in_any_order(project: Project) -> None:
    project.strategy().actuals(2022, "備考,実績値,指標名,指標ID\n,580,出生数,births\n")
    assert project.figures(2022)["actual"]["value"] == 580


@pytest.mark.parametrize("name", ["出生数", "出 生 数", "Births", "ＢＩＲＴＨＳ", ""])
def test_a_name_that_only_looks_different_is_the_same(project: Project, name: str) -> None:
    plan = STRATEGY.replace("name: 出生数", "name: 出生数\n        name_en: Births")
    project.strategy(plan).actuals(2022, f"指標ID,指標名,実績値\nbirths,{name},580\n")
    assert project.spots() == []


def test_another_name_is_a_doubt_and_can_be_accepted(project: Project) -> None:
    rows = "指標ID,指標名,実績値\n{}births,死亡数,580\n"
    project.strategy().actuals(2022, rows.format(""))
    assert [spot.code for spot in project.spots()] == ["name-differs"]
    assert "出生数" in hints(project, "ja")
    assert project.figures(2022)["actual"]["value"] == 580
    project.actuals(2022, rows.format("# ichigo: accept name-differs 旧名称\n"))
    assert project.spots() == []


# ── hints in the language of the file ───────────────────────────────────────────────────────────

ROWS = [
    ("births,,確定", ["状態", "未公表", "調査なし"]),
    ("births,580,廃止", ["状態", "確定値", "速報値"]),
    ("births,580,暫定", ["状態", "速報値"]),
    ("births,…,", ["状態", "未公表"]),
    ("births,x,", ["状態", "秘匿"]),
    ("births,#REF!,", ["状態"]),
    ("births,-,", ["状態", "未公表", "該当なし"]),
    ("births,580p,", ["状態", "速報値"]),
    ("births,約580,", ["備考"]),
    ("births,580※1,", ["備考"]),
    (",580,", ["指標ID"]),
    ("580,births,", ["指標ID", "実績値"]),
]
ENGLISH_WORDS = {*COLUMN_WORDS, *STATUS_WORDS}


@pytest.mark.parametrize(("row", "words"), ROWS)
def test_a_japanese_file_is_told_its_own_words(
    project: Project, row: str, words: list[str]
) -> None:
    project.strategy().actuals(2022, f"指標ID,実績値,状態\n{row}\n")
    told = hints(project, "ja")
    assert all(word in told for word in words)
    assert not {word for word in ENGLISH_WORDS if word in told.replace("_", " ").split()}
    # Who reads English is told what to type, with its meaning.
    in_english = hints(project, "en")
    assert all(word in in_english for word in words)


@pytest.mark.parametrize(("row", "words"), ROWS)
def test_an_english_file_is_told_english_words(
    project: Project, row: str, words: list[str]
) -> None:
    project.strategy().actuals(2022, f"indicator,value,status\n{row}\n")
    keys = {japanese[0]: key for key, japanese in (COLUMN_WORDS | STATUS_WORDS).items()}
    assert all(keys[word] in hints(project, "ja") for word in words)


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("指標名,実績値", "指標ID"),
        ("指標ID,実績", "実績値 ではありませんか"),
        ("指標ID,備考", "指標ID,指標名,実績値,状態,出典,備考"),
        ("name,value", "indicator,name,value,status,source,note"),
    ],
)
def test_a_header_is_mended_in_its_own_language(project: Project, header: str, told: str) -> None:
    project.strategy().actuals(2022, f"{header}\n出生数,580\n")
    assert told in hints(project, "ja")


# ── workbooks, and the repository's own files ───────────────────────────────────────────────────


@pytest.mark.parametrize("name", ["2022.xlsx", "令和4年度実績.xlsm", "2022.xls", "2022.ODS"])
def test_a_workbook_is_an_error_that_names_the_way_in(project: Project, name: str) -> None:
    project.strategy().actuals(2023).write(f"actuals/{name}", b"PK\x03\x04")
    assert [spot.code for spot in project.spots()] == ["file-workbook"]
    assert f"ichigo import {Path(name).stem}.xlsx" in hints(project, "ja")


OWN = [*(ROOT / "actuals").glob("*.csv"), *(SAMPLE / "actuals").glob("*.csv")]


@pytest.mark.parametrize("path", OWN, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_repositorys_values_have_names_and_open_right_in_excel(path: Path) -> None:
    data = path.read_bytes()
    assert data.startswith(codecs.BOM_UTF8)
    rows = csv.DictReader(io.StringIO(data.decode("utf-8-sig")))
    assert list(rows.fieldnames or []) == list(COLUMN_WORDS)
    assert all(row["name"] for row in rows)
