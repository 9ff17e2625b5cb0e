"""`ichigo init`: a project from options or from a list as offices keep it."""

from __future__ import annotations

import csv
import io
import os
import pty
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
import yaml
from conftest import ENVIRONMENT, ROOT, Project, run
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from ichigo_cli.collecting.blank import scalar
from ichigo_cli.reading.yaml_source import Mapping, Scalar, read_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping as Map
    from collections.abc import Sequence
    from pathlib import Path

    from conftest import Ran

SAID = ("--title", "第3期総合戦略", "--period", "2022-2026", "--today", "2024-06-01")


def start(
    folder: Path,
    *arguments: str,
    said: Sequence[str] = SAID,
    environment: Map[str, str] | None = None,
) -> Ran:
    return run("init", "city", *arguments, *said, cwd=folder, environment=environment)


def plan(folder: Path) -> dict[str, Any]:
    """The plan that was made, as any YAML program reads it."""
    made: dict[str, Any] = yaml.safe_load((folder / "city/strategy.yaml").read_text("utf-8"))
    return made


def indicators(node: Map[str, Any]) -> list[dict[str, Any]]:
    own = list(node.get("indicators") or [])
    below = (b for key in ("goals", "directions", "policies") for b in node.get(key) or [])
    return [*own, *(each for branch in below for each in indicators(branch))]


def values(folder: Path, year: int) -> dict[str, tuple[str, str, str]]:
    """The name, value and status of every row of a year by id."""
    text = (folder / "city" / "actuals" / f"{year}.csv").read_text("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    assert rows[0] == ["指標ID", "指標名", "実績値", "状態", "出典", "備考"]
    return {row[0]: (row[1], row[2], row[3]) for row in rows[1:]}


def problems(folder: Path) -> list[tuple[str, str, int]]:
    """The errors of the project that was made, with the line that each one is about."""
    document = run("validate", "--format", "json", cwd=folder / "city").document
    errors = [one for one in document["diagnostics"] if one["severity"] == "error"]
    return [(one["code"], one["message"], one["line"]) for one in errors]


def found(ran: Ran) -> list[tuple[str, str]]:
    """Every finding about the list, with its cell or its line and column."""
    return [
        (one["code"], f"{one['sheet']}!{one['cell']}" if "cell" in one else _spot(one))
        for one in ran.document["diagnostics"]
    ]


def _spot(one: Map[str, Any]) -> str:
    return f"{one['line']}:{one['column']}"


# ── from options ────────────────────────────────────────────────────────────────────────────────


def test_a_project_without_a_list(tmp_path: Path) -> None:
    ran = start(
        tmp_path, "--goal", "しごと: 育てる", "--municipality", "一関市", "--code", "032093"
    )
    assert (ran.status, ran.stdout) == (0, "")
    files = sorted(str(p.relative_to(tmp_path / "city")) for p in tmp_path.rglob("*.*"))
    assert files == [
        "README.md", "actuals/2022.csv", "actuals/2023.csv", "actuals/2024.csv",
        "reviews/2023.yaml", "schema/strategy.schema.json", "strategy.yaml",
    ]  # fmt: skip
    made = plan(tmp_path)
    assert list(made) == [
        "ichigo", "id", "title", "municipality", "code", "language", "period", "goals",
    ]  # fmt: skip
    assert made["id"] == "city"
    assert made["code"] == "032093"
    assert made["period"] == {"start": 2022, "end": 2026}
    assert made["goals"] == [{"id": "goal-1", "name": "しごと: 育てる"}]
    assert problems(tmp_path) == []
    data = (tmp_path / "city/actuals/2022.csv").read_bytes()
    assert data == "\ufeff指標ID,指標名,実績値,状態,出典,備考\n".encode()
    schema = run("schema").stdout
    assert (tmp_path / "city/schema/strategy.schema.json").read_text("utf-8") == schema


def test_a_plan_in_english_has_english_files(tmp_path: Path) -> None:
    start(tmp_path, "--language", "en", "--goal", "Work", "--id", "plan-3")
    data = (tmp_path / "city/actuals/2022.csv").read_bytes()
    assert data == "\ufeffindicator,name,value,status,source,note\n".encode()
    assert plan(tmp_path)["id"] == "plan-3"
    assert not re.search("[ぁ-ん]", (tmp_path / "city/strategy.yaml").read_text("utf-8"))


@pytest.mark.parametrize(
    "period", ["R4-R8", "令和4年度～令和8年度", "２０２２〜２０２６", "R4から2026まで"]
)
def test_a_period_as_people_write_it(tmp_path: Path, period: str) -> None:
    assert start(tmp_path, said=("--title", "x", "--period", period)).status == 0
    assert plan(tmp_path)["period"] == {"start": 2022, "end": 2026}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "--title, --period"),
        (["--title", "x"], "--period"),
        (["--title", " ", "--period", "R4-R8"], "--title"),
        (["--title", "x", "--period", "2026-2022"], "2026-2022"),
        (["--title", "x", "--period", "2022"], "2022"),
        (["--title", "x", "--period", "R4-R8", "--id", "計画"], "計画"),
        (["--title", "x", "--period", "R4-R8", "--code", "032092"], "032092"),
        (["--title", "x", "--period", "R4-R8", "--today", "6/30"], "6/30"),
        (["--title", "x", "--period", "R4-R8", "--language", "fr"], "fr"),
    ],
)
def test_what_is_missing_or_wrong_is_said_and_nothing_made(
    tmp_path: Path, arguments: list[str], told: str
) -> None:
    ran = start(tmp_path, said=arguments)
    assert (ran.status, ran.stdout) == (2, "")
    assert told in ran.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["strategy.yaml", "actuals/2023.csv", "reviews/2023.yaml"])
def test_nothing_that_exists_is_overwritten(tmp_path: Path, name: str) -> None:
    Project(tmp_path / "city").write(name, "mine")
    ran = start(tmp_path)
    assert ran.status == 2
    assert name in ran.stderr
    assert [p.name for p in (tmp_path / "city").rglob("*.*")] == [name.rpartition("/")[2]]
    assert (tmp_path / "city" / name).read_text() == "mine"


def test_words_of_a_form_go_into_the_skeleton_of_a_review(tmp_path: Path) -> None:
    """What `init` wrote to be filled in stays, with its comments, around what a section wrote."""
    name = table(tmp_path, "基本目標,指標名,単位,方向,担当課\nしごと,就業者数,人,増加,商工課\n")
    assert start(tmp_path, "--from", name).status == 0
    city = Project(tmp_path / "city")
    skeleton = (city.folder / "reviews/2023.yaml").read_text("utf-8")
    assert city.run("form", "2023").status == 0
    form = city.folder / "forms" / "R5実績調査_商工課.xlsx"
    made = load_workbook(form)
    made["実績"]["I5"], made["取組と評価"]["E5"] = 440, "企業説明会"
    made["取組と評価"]["E7"], made["取組と評価"]["E9"] = "景気", "継続"
    made.save(form)
    ran = city.run("import", f"forms/{form.name}")
    assert ran.status == 0, ran.stdout + ran.stderr
    text = (city.folder / "reviews/2023.yaml").read_text("utf-8")
    kept = [line for line in skeleton.splitlines() if line.lstrip().startswith("#")]
    assert kept
    assert [line for line in kept if line not in text] == []
    said = yaml.safe_load(text)
    assert said["goals"]["goal-1"]["actions"] == "企業説明会"
    assert said["indicators"]["kpi-01"]["cause"] == "景気"
    assert said["indicators"]["kpi-01"]["next"] == "continue"
    assert values(tmp_path, 2023)["kpi-01"] == ("就業者数", "440", "確定値")
    assert city.run("validate").status == 0


def test_a_readme_that_exists_stays(tmp_path: Path) -> None:
    Project(tmp_path / "city").write("README.md", "mine")
    ran = start(tmp_path)
    assert ran.status == 0
    assert "README.md" in ran.stderr
    assert (tmp_path / "city/README.md").read_text() == "mine"


def test_the_day_comes_from_the_option_then_the_environment(tmp_path: Path) -> None:
    said = SAID[:4]
    start(tmp_path, said=said, environment={"SOURCE_DATE_EPOCH": "1656633600"})  # 2022-07-01
    assert [p.name for p in (tmp_path / "city/actuals").iterdir()] == ["2022.csv"]


def test_a_person_at_a_terminal_is_asked(tmp_path: Path) -> None:
    leader, follower = pty.openpty()
    os.write(leader, "第3期\n\nR4-R8\nしごと\n子育て\n\n".encode())
    ran = subprocess.run(
        [sys.executable, "-m", "ichigo_cli", "init", "city", "--today", "2024-06-01"],
        cwd=tmp_path,
        stdin=follower,
        capture_output=True,
        env={**ENVIRONMENT, "PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        timeout=60,
        check=False,
    )
    os.close(leader)
    os.close(follower)
    assert (ran.returncode, ran.stdout) == (0, b""), ran.stderr
    assert [goal["name"] for goal in plan(tmp_path)["goals"]] == ["しごと", "子育て"]
    assert "municipality" not in plan(tmp_path)


# ── from lists as offices keep them ─────────────────────────────────────────────────────────────


def book(folder: Path, rows: Sequence[Sequence[object]], *merged: str) -> str:
    """A workbook of one sheet."""
    made = Workbook()
    sheet = made.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "一覧"
    for row in rows:
        sheet.append(list(row))
    for area in merged:
        sheet.merge_cells(area)
    made.save(folder / "指標一覧.xlsx")
    return "指標一覧.xlsx"


def table(folder: Path, text: str, encoding: str = "cp932") -> str:
    (folder / "指標一覧.csv").write_bytes(text.encode(encoding))
    return "指標一覧.csv"


def test_a_complete_list_has_no_error(tmp_path: Path) -> None:
    """One head, a row an indicator, everything said, as a spreadsheet would be planned."""
    head = "指標ID,基本目標,基本的方向,施策,指標名,単位,基準値,基準年度,目標値,目標年度"
    head += ",良い方向,目標の種類,担当課,定義,出典,備考,R3,R4"
    name = table(
        tmp_path,
        f"{head}\r\n"
        'jobs,しごと,,,新規就業者数,人,"1,407",R1,"1,600",R7,高いほど良い,,商工課,'
        '"届出の数, 年度計",統計,,１４１０,1420\r\n'
        "shops,しごと,商業,空き店舗,空き店舗数,店,▲5,令和元年度,△7,令和7年度,減少,,"
        "商工課,,,注意,-6,未公表\r\n"
        "rate,子育て,,,満足度,％,16.50%,2019,16.50％,2025,高い,維持,,,,,16.4%,16.6\r\n"
        "band,子育て,,,待機,人,60,2019,45～55,2025,範囲,,,,,,,\r\n",
    )
    ran = start(tmp_path, "--from", name)
    assert (ran.status, problems(tmp_path)) == (0, [])
    assert "4 indicator(s)" in ran.stderr
    made = {each["id"]: each for each in indicators(plan(tmp_path))}
    assert list(made) == ["jobs", "shops", "rate", "band"]
    assert made["jobs"] == {
        "id": "jobs", "name": "新規就業者数", "unit": "人", "better": "higher",
        "baseline": {"year": 2019, "value": 1407}, "target": {"year": 2025, "value": 1600},
        "department": "商工課", "source": "統計", "definition": "届出の数, 年度計",
    }  # fmt: skip
    assert made["shops"]["baseline"]["value"] == -5
    assert made["rate"]["aim"] == "maintain"
    assert "value: 16.50" in (tmp_path / "city/strategy.yaml").read_text("utf-8")
    assert made["band"]["target"] == {"year": 2025, "range": [45, 55]}
    shops = plan(tmp_path)["goals"][0]["directions"][0]["policies"][0]["indicators"]
    assert [each["id"] for each in shops] == ["shops"]
    assert values(tmp_path, 2021)["jobs"] == ("新規就業者数", "1410", "確定値")
    assert values(tmp_path, 2022)["shops"] == ("空き店舗数", "", "未公表")
    assert values(tmp_path, 2023)["jobs"] == ("新規就業者数", "", "")


def test_title_rows_a_two_row_head_and_goals_merged_down_the_side(tmp_path: Path) -> None:
    name = book(
        tmp_path,
        [
            ["第3期総合戦略　指標一覧", *[None] * 8, "令和6年3月末現在"],
            [],
            ["基本目標", "施策", "No.", "指標名", "単位", "基準値",
             None, "目標値", None, "実績", None, "担当課"],
            [None, None, None, None, None, "年度", "値", "年度", "値", "R4", "R5", None],
            ["しごと", "商業", 1, "新規就業者数", "人", "R1",
             1407, "R7", 1600, 1410, 1420, "商工課"],
            [None, "観光", 2, "観光客数", "千人", "R1", 0.3, "R7", 0.1 + 0.2, 0.31, None, "観光課"],
            ["子育て", None, 3, "出生数", "人", "R1", 549, "R7", 500, 560, 570, "こども課"],
            [None, None, 4, "保育所の\n定員", "人", "R1", 900, "R7", 950, 901, 902, None],
            ["合計", None, None, None, None, None, 2857, None, None, None, None, None],
            ["※目標値は令和7年度末の値"],
        ],
        "A1:I1", "A3:A4", "D3:D4", "F3:G3", "H3:I3", "J3:K3", "A5:A6", "A7:A8", "L7:L8",
    )  # fmt: skip
    ran = start(tmp_path, "--from", name, "--format", "json")
    assert ran.status == 0
    assert found(ran) == [("list-row-left", "一覧!A9"), ("list-row-left", "一覧!A10")]
    goals = plan(tmp_path)["goals"]
    assert [goal["name"] for goal in goals] == ["しごと", "子育て"]
    assert [each["id"] for each in indicators(goals[0])] == ["kpi-01", "kpi-02"]
    assert [policy["name"] for policy in goals[0]["policies"]] == ["商業", "観光"]
    made = indicators(goals[1])
    assert [each["name"] for each in made] == ["出生数", "保育所の定員"]
    assert [each["department"] for each in made] == ["こども課", "こども課"]
    assert indicators(goals[0])[1]["target"] == {"year": 2025, "value": 0.3}
    assert {id_: row[1] for id_, row in values(tmp_path, 2023).items()} == {
        "kpi-01": "1420", "kpi-02": "", "kpi-03": "570", "kpi-04": "902",
    }  # fmt: skip
    # Nothing says in which direction these improve, and each place is named.
    assert {code for code, _, _ in problems(tmp_path)} == {"missing-key"}
    assert len(problems(tmp_path)) == 4
    assert "leaves 4 thing(s) open" in ran.stderr


def test_years_in_the_cells_and_in_the_headings(tmp_path: Path) -> None:
    name = table(
        tmp_path,
        "重要業績評価指標（KPI）,基準値（年度）,目標値（R7）,実績値(R4),令和5年度\n"
        "合計特殊出生率,1.44（H30）,1.60,1.40,1.38(R5)\n"
        "テレワーク Wi-Fi,令和元年度：12件,20,13,\n",
    )
    ran = start(tmp_path, "--from", name, "--format", "json")
    # 件 is not a unit that the list gives, so the number is refused and nothing is made.
    assert (ran.status, found(ran)) == (1, [("number-unit", "3:13")])
    assert not (tmp_path / "city").exists()
    text = (tmp_path / name).read_bytes().replace("12件".encode("cp932"), b"12")
    (tmp_path / name).write_bytes(text)
    assert start(tmp_path, "--from", name).status == 0
    rate, telework = indicators(plan(tmp_path))
    assert rate["baseline"] == {"year": 2018, "value": 1.44}
    assert rate["target"] == {"year": 2025, "value": 1.6}
    assert telework["id"] == "terewaku-wi-fi"
    assert telework["baseline"] == {"year": 2019, "value": 12}
    assert values(tmp_path, 2023)["kpi-01"][1] == "1.38"
    # The goal has no name, and two directions are open.
    assert [code for code, _, _ in problems(tmp_path)] == ["missing-key"] * 3


def test_sections_as_rows_and_a_head_below_its_group(tmp_path: Path) -> None:
    name = book(
        tmp_path,
        [
            ["KPI一覧"],
            ["番号", "数値目標", None, None, None, "備考"],
            [None, "指標名", "単位", "現状値（R1）", "目標値（R7）", None],
            ["基本目標１　しごとをつくる"],
            [1, "就業者数", "人", 100, 120, None],
            [2, "企業数", "社", 10, 12, None],
            ["基本目標２　子育て"],
            [1, "出生数", "人", "▲ 5", 3, "速報"],
        ],
        "B2:E2", "A4:F4", "A7:F7",
    )  # fmt: skip
    assert start(tmp_path, "--from", name).status == 0
    goals = plan(tmp_path)["goals"]
    assert [goal["name"] for goal in goals] == ["基本目標１　しごとをつくる", "基本目標２　子育て"]
    assert [len(indicators(goal)) for goal in goals] == [2, 1]
    assert indicators(goals[1])[0]["baseline"] == {"year": 2019, "value": -5}
    assert indicators(goals[1])[0]["note"] == "速報"


def test_all_mistakes_at_once_with_sheet_and_cell(tmp_path: Path) -> None:
    name = book(
        tmp_path,
        [
            ["基本目標", "指標名", "単位", "基準年度",
             "基準値", "目標年度", "目標値", "方向", "R4"],
            ["しごと", "就業者数", "人", "平成35", "約100", "R7", "120人以上", "上げる", 101],
            [None, "企業数", "社", "R7", 10, "R1", 12, "増加", "#N/A"],
            [None, None, "社", "R1", 10, "R7", 12, "増加", 3],
            [None, "満足度", "%", "R1", True, "R7", "=A1", "増加", "3（R5）"],
            [None, "開業数", "件", "R1", 5, "R7", 8, "増加", "-"],
        ],
    )  # fmt: skip
    ran = start(tmp_path, "--from", name, "--format", "json")
    assert ran.status == 1
    assert found(ran) == [
        ("year-era-end", "一覧!D2"), ("number-approximate", "一覧!E2"), ("number-unit", "一覧!G2"),
        ("unknown-word", "一覧!H2"), ("target-year", "一覧!G3"), ("list-cell-kind", "一覧!I3"),
        ("list-no-name", "一覧!C4"), ("list-cell-kind", "一覧!E5"), ("list-cell-kind", "一覧!G5"),
        ("list-years-differ", "一覧!I5"), ("number-symbol", "一覧!I6"),
    ]  # fmt: skip
    assert not (tmp_path / "city").exists()
    told = start(tmp_path, "--from", name, "--lang", "ja")
    assert "指標一覧.xlsx 一覧!E2: 誤り [number-approximate] 約100 は概数です。" in told.stderr
    assert "何も作成しませんでした" in told.stderr


def test_an_aim_that_the_list_does_not_say_is_left_for_a_person(tmp_path: Path) -> None:
    head = "基本目標,指標名,単位,基準年度,基準値,目標年度,目標値,方向\n"
    name = table(
        tmp_path,
        f"{head}a,維持,人,2019,5,2025,5,増加\na,悪化,人,2019,5,2025,4,増加\n"
        "a,改善,人,2019,5,2025,6,増加\n",
    )
    assert start(tmp_path, "--from", name).status == 0
    assert [code for code, _, _ in problems(tmp_path)] == ["aim-mismatch", "aim-mismatch"]
    assert [each["aim"] for each in indicators(plan(tmp_path)) if "aim" in each] == [None, None]


def test_years_of_ranks_that_are_no_values_are_not_taken(tmp_path: Path) -> None:
    """Years below a heading that is not known could be anything."""
    name = table(tmp_path, "指標名,単位,達成率,,実績,\n,,R3,R4,R3,R4\n出生数,人,95,96,500,510\n")
    ran = start(tmp_path, "--from", name, "--format", "json")
    assert (ran.status, {code for code, _ in found(ran)}) == (1, {"list-heading"})


def test_what_is_merged_ends_where_the_merged_cell_ends(tmp_path: Path) -> None:
    head = ["基本目標", "施策", "指標名", "単位", "基準値（R1）", "目標値（R7）"]
    rows: list[list[object]] = [
        ["しごと", "商業", "a", "人", 1, 2],
        [None, None, "b", "人", 3, 4],
        [None, None, "c", "人", 5, 6],
    ]
    assert start(tmp_path, "--from", book(tmp_path, [head, *rows], "A2:A4", "B2:B3")).status == 0
    (goal,) = plan(tmp_path)["goals"]
    assert [each["id"] for each in goal["indicators"]] == ["c"]
    assert [each["id"] for each in goal["policies"][0]["indicators"]] == ["a", "b"]


@pytest.mark.parametrize("area", ["E2:F2", "E2:E3", "C2:C3"])
def test_a_number_or_name_is_never_shared_out(tmp_path: Path, area: str) -> None:
    head = ["基本目標", "施策", "指標名", "単位", "基準値（R1）", "目標値（R7）"]
    rows: list[list[object]] = [["x", "y", "a", "人", 1, 2], ["x", "y", "b", "人", 3, 4]]
    ran = start(tmp_path, "--from", book(tmp_path, [head, *rows], area), "--format", "json")
    assert ran.status == 1
    assert ("list-merged", f"一覧!{area[:2]}") in found(ran)


def test_a_year_said_twice_must_be_the_same(tmp_path: Path) -> None:
    name = table(tmp_path, "指標名,基準年度,基準値,目標値（R7）\na,R1,1（H30）,2（R8）\n")
    ran = start(tmp_path, "--from", name, "--format", "json")
    assert found(ran) == [("list-years-differ", "2:6"), ("list-years-differ", "2:13")]


def test_a_head_of_three_rows_is_refused_and_not_half_read(tmp_path: Path) -> None:
    name = table(tmp_path, "基本目標,指標,,,\n,名称,単位,基準,目標\n,,,R1,R7\na,x,人,1,2\n")
    ran = start(tmp_path, "--from", name, "--format", "json")
    assert ran.status == 1
    assert found(ran) == [("list-heading", spot) for spot in ("2:5", "2:8", "2:11")]


def test_numbers_without_a_heading_are_refused_and_words_are_told(tmp_path: Path) -> None:
    name = table(tmp_path, "指標名,単位,\n出生数,人,440\n")
    assert found(start(tmp_path, "--from", name, "--format", "json")) == [("list-heading", "2:7")]
    name = table(tmp_path, "指標名,単位,\n出生数,人,要確認\n")
    ran = start(tmp_path, "--from", name, "--format", "json")
    assert (ran.status, found(ran)) == (0, [("list-column-left", "2:7")])


@pytest.mark.parametrize("mark", ["①", "②", "²", "※1"])
def test_a_mark_at_a_number_or_a_year_is_no_digit(tmp_path: Path, mark: str) -> None:
    head = "指標名,単位,基準年度,基準値,目標値（R7）"
    name = table(tmp_path, f"{head}\n出生数,人,R1,440{mark}（R1）,500\n", "utf-8")
    ran = start(tmp_path, "--from", name, "--format", "json")
    assert found(ran) == [("number-footnote", "2:10")]
    name = table(tmp_path, f"{head},R5{mark}\n出生数,人,R1,440,500,460\n", "utf-8")
    ran = start(tmp_path, "--from", name, "--format", "json")
    assert found(ran) == [("list-column-left", "1:25")]


@pytest.mark.parametrize(
    ("rows", "code", "status"),
    [
        ("名前,単位\n出生数,人\n", "list-no-head", 1),
        ("指標名,備考,摘要\n出生数,,\n", "list-heading-twice", 1),
        ("指標名,単位\n出生数,人\n指標名,目標値\n死亡数,900\n", "list-second-head", 1),
        ("指標名,単位\n出生数,人\n出生数,人\n", "list-same-name", 0),
    ],
)
def test_a_table_that_is_not_one_list(tmp_path: Path, rows: str, code: str, status: int) -> None:
    ran = start(tmp_path, "--from", table(tmp_path, rows), "--format", "json")
    assert (ran.status, {each for each, _ in found(ran)}) == (status, {code})
    assert (tmp_path / "city").exists() == (status == 0)


def test_two_sheets_with_a_list_are_refused(tmp_path: Path) -> None:
    rows = [["指標名", "単位"], ["出生数", "人"]]
    made = Workbook()
    for title in ("R4", "R5"):
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append(row)
    made.save(tmp_path / "一覧.xlsx")
    ran = start(tmp_path, "--from", "一覧.xlsx", "--format", "json")
    assert (ran.status, {code for code, _ in found(ran)}) == (1, {"list-several"})


@pytest.mark.parametrize("name", ["list.xls", "list.ods", "none.csv", "none.xlsx"])
def test_a_file_that_is_no_list(tmp_path: Path, name: str) -> None:
    if not name.startswith("none"):
        (tmp_path / name).write_bytes(b"\xd0\xcf\x11\xe0")
    ran = start(tmp_path, "--from", name)
    assert ran.status == (3 if name.startswith("none") else 1)
    assert name in ran.stderr


def test_a_workbook_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    import zipfile  # noqa: PLC0415 - this test alone

    with zipfile.ZipFile(tmp_path / "list.xlsx", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b" " * 30_000_000)
    ran = start(tmp_path, "--from", "list.xlsx", "--format", "json")
    assert (ran.status, [code for code, _ in found(ran)]) == (1, ["workbook-too-large"])


def test_what_is_hidden_or_hangs_on_a_cell_is_told(tmp_path: Path) -> None:
    name = book(
        tmp_path, [["指標名", "単位", "基準値（R1）", "備考"], ["出生数", "人", 440, "暦年"]]
    )
    made = load_workbook(tmp_path / name)
    made["一覧"].row_dimensions[2].hidden = True
    made["一覧"]["C2"].comment = Comment("県の値", "担当")
    made.save(tmp_path / name)
    ran = start(tmp_path, "--from", name, "--format", "json")
    assert (ran.status, found(ran)) == (0, [("cell-taken", "一覧!A2"), ("cell-taken", "一覧!C2")])
    assert indicators(plan(tmp_path))[0]["note"] == "暦年 県の値"


def test_a_hidden_column_is_told(tmp_path: Path) -> None:
    name = book(tmp_path, [["指標名", "単位", "R4", "R5"], ["出生数", "人", 450, 440]])
    made = load_workbook(tmp_path / name)
    made["一覧"].column_dimensions["C"].hidden = True
    made.save(tmp_path / name)
    ran = start(tmp_path, "--from", name, "--format", "json")
    assert (ran.status, found(ran)) == (0, [("cell-taken", "一覧!C1")])
    assert [row[1] for row in values(tmp_path, 2022).values()] == ["450"]


@pytest.mark.parametrize(
    ("mask", "number", "code"),
    [
        ('0"千人"', 5, "number-kanji"), ("0,", 5000, "list-cell-kind"),
        (";;;", 5, "list-cell-kind"), ('0"."0', 50, "list-cell-kind"),
        ("[$-411]ge", 45383, "list-cell-kind"),
    ],
)  # fmt: skip
def test_a_number_that_shows_as_another_is_refused(
    tmp_path: Path, mask: str, number: int, code: str
) -> None:
    name = book(tmp_path, [["指標名", "単位", "基準値（R1）"], ["出生数", "人", number]])
    made = load_workbook(tmp_path / name)
    made["一覧"]["C2"].number_format = mask
    made.save(tmp_path / name)
    ran = start(tmp_path, "--from", name, "--format", "json")
    assert (ran.status, found(ran)) == (1, [(code, "一覧!C2")])


def test_a_unit_and_a_year_that_only_the_format_prints(tmp_path: Path) -> None:
    name = book(
        tmp_path,
        [["指標名", "単位", "基準年度", "基準値", "R4"], ["出生数", "人", 1, 440, 0.5]],
    )
    made = load_workbook(tmp_path / name)
    made["一覧"]["C2"].number_format, made["一覧"]["D2"].number_format = '"R"0', '#,##0"人"'
    made["一覧"]["E2"].number_format = '0.00"（速報値）"'
    made.save(tmp_path / name)
    assert start(tmp_path, "--from", name).status == 0
    assert indicators(plan(tmp_path))[0]["baseline"] == {"year": 2019, "value": 440}
    assert list(values(tmp_path, 2022).values()) == [("出生数", "0.50", "速報値")]


@pytest.mark.parametrize("font", [InlineFont(strike=True), InlineFont(vertAlign="superscript")])
def test_letters_that_are_crossed_out_or_raised_are_no_digits(
    tmp_path: Path, font: InlineFont
) -> None:
    text = CellRichText("440", TextBlock(font, "1"))
    name = book(tmp_path, [["指標名", "単位", "基準値（R1）"], ["出生数", "人", text]])
    ran = start(tmp_path, "--from", name, "--format", "json")
    assert (ran.status, found(ran)) == (1, [("list-cell-kind", "一覧!C2")])


def test_lowered_letters_of_a_name_are_its_own(tmp_path: Path) -> None:
    lowered = TextBlock(InlineFont(vertAlign="subscript"), "2")
    name = book(tmp_path, [["指標名", "単位"], [CellRichText("CO", lowered, "排出量"), "t"]])
    assert start(tmp_path, "--from", name).status == 0
    assert indicators(plan(tmp_path))[0]["name"] == "CO2排出量"


def test_hints_on_a_japanese_list_name_its_words(tmp_path: Path) -> None:
    name = table(tmp_path, "指標名,単位,基準値（R1）,R4\n出生数,人,約440,…\n")
    ran = start(tmp_path, "--from", name, "--lang", "ja")
    assert "備考" in ran.stderr
    assert "未公表" in ran.stderr
    assert not {word for word in ("note", "pending") if word in ran.stderr}


@pytest.mark.parametrize(
    ("rows", "codes_found"),
    [
        ("指標名,単位,指標名,単位\nx,人,y,人\n", {"list-heading-twice"}),
        ("指標名,単位,R4,令和4年度,2022\n出生数,人,5,6,7\n", {"list-heading-twice"}),
        ("指標名,基準値（平成31年度）,H31,R元\n出生数,5,7,8\n", {"list-heading-twice"}),
        ("指標名,単位,基準値（R1）\n出生数,人,1,407\n", {"list-heading"}),
        ("指標名,単位,基準値（'19）\n出生数,人,5\n", {"list-heading"}),
        ("指標名,目標値,,\n,R5,R6,R7\n出生数,1,2,3\n", {"list-heading-twice"}),
        ("指標名,単位,R4\n出生数,人,100→90\n", {"number-invalid"}),
        ("指標名,単位,R4\n出生数,人,110(115)\n", {"number-footnote"}),
        ("指標名,単位,R4\n出生数,人,5\n,（参考）,4\n", {"list-no-name"}),
    ],
)  # fmt: skip
def test_odd_lists_are_refused(tmp_path: Path, rows: str, codes_found: set[str]) -> None:
    ran = start(tmp_path, "--from", table(tmp_path, rows), "--format", "json")
    assert (ran.status, {code for code, _ in found(ran)}) == (1, codes_found)
    assert not (tmp_path / "city").exists()


# ── no value from the wrong row ─────────────────────────────────────────────────────────────────


class Row(NamedTuple):
    """One indicator of a list that is made up."""

    name: str
    unit: str
    baseline: int
    target: int
    department: str
    earlier: int


rows = st.lists(
    st.builds(
        Row,
        st.text("出生数企業会場", min_size=1, max_size=6),
        st.sampled_from(["人", "社"]),
        *[st.integers(-5000, 5000)] * 2,
        st.sampled_from(["商工課", "こども課"]),
        st.integers(-5000, 5000),
    ),
    min_size=1,
    max_size=5,
    unique_by=lambda row: row.name,
)
HEADS = {
    "基本目標": "goal", "指標名": "name", "単位": "unit", "基準値（R1）": "baseline",
    "目標値（R7）": "target", "担当課": "department", "R4": "earlier",
}  # fmt: skip


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    listed=rows,
    order=st.permutations(list(HEADS)),
    titles=st.integers(0, 3),
    gaps=st.sets(st.integers(0, 6), max_size=2),
    is_book=st.booleans(),
    is_split=st.booleans(),
)
def test_every_value_stays_in_its_row(  # noqa: PLR0913 - the ways in which lists differ
    tmp_path: Path,
    listed: list[Row],
    order: list[str],
    titles: int,
    gaps: set[int],
    is_book: bool,  # noqa: FBT001 - drawn
    is_split: bool,  # noqa: FBT001 - drawn
) -> None:
    heads: list[str | None] = [*order]
    for gap in sorted(gaps, reverse=True):
        heads.insert(gap, None)
    upper: list[object] = [*heads]
    lower: list[object] = [None] * len(heads)
    if is_split:
        spot = heads.index("R4")
        upper[spot], lower[spot] = "実績", "R4"
    grid: list[list[object]] = [[f"題 {number}"] for number in range(titles)]
    grid += [upper, lower] if is_split else [upper]
    for row in listed:
        cells = {"goal": "しごと" if row is listed[0] else None, **row._asdict()}
        grid.append([cells[HEADS[head]] if head else None for head in heads])
    (tmp_path / "指標一覧.csv").unlink(missing_ok=True)
    if is_book:
        name = book(tmp_path, grid)
    else:
        lines = (",".join("" if cell is None else str(cell) for cell in line) for line in grid)
        name = table(tmp_path, "".join(f"{line}\n" for line in lines))
    for path in sorted((tmp_path / "city").rglob("*.*")):
        path.unlink()
    ran = start(tmp_path, "--from", name)
    assert ran.status == 0, ran.stderr
    made = indicators(plan(tmp_path))
    assert [
        (m["name"], m["unit"], m["baseline"]["value"], m["target"]["value"], m["department"])
        for m in made
    ] == [row[:5] for row in listed]
    assert [row[1] for row in values(tmp_path, 2022).values()] == [str(r.earlier) for r in listed]


@example("0\x850")
@example('a\rb\r\nc\td \\ " #')
@given(st.text())
def test_a_text_is_read_back_as_it_was(text: str) -> None:
    clean = text.strip()
    root, findings, _ = read_yaml(f"key: {scalar(clean)} # comment\n", "x.yaml")
    if findings:  # what no file of a project may contain is refused before it gets here
        assert {finding.code for finding in findings} <= {"file-character", "yaml-syntax"}
        assert not clean.isprintable()
        return
    assert isinstance(root, Mapping)
    node = root.entries["key"][1]
    assert isinstance(node, Scalar)
    assert (node.text, node.is_null) == (clean, False)
