"""`ichigo pending`: who has answered for a year, who has not, and since when."""

from __future__ import annotations

import csv
import io
import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from conftest import ROOT, STRATEGY, run

from ichigo_cli.showing.folding import width_of

if TYPE_CHECKING:
    from conftest import Project

INDICATOR = """\
      - {{id: {id}, name: {name}, better: higher, department: {department}{more}}}
"""
HEAD = """\
ichigo: 1
id: plan
title: 総合戦略
period: {start: 2021, end: 2025}
collect: {due: 06-30, contact: 企画課 内線 215}
goals:
  - id: town
    name: まち
    indicators:
"""
ASKED = [
    ("births", "出生数", "こども課", ""),
    ("rate", "出生率", "こども課", ""),
    ("survey", "満足度", "こども課", ", years: [2022, 2025]"),
    ("jobs", "就業者数", "商工課", ""),
    ("shops", "店舗数", "商工課", ""),
    ("waste", "ごみ", "環境課", ""),
]
PLAN = HEAD + "".join(
    INDICATOR.format(id=id_, name=name, department=department, more=more)
    for id_, name, department, more in ASKED
)
VALUES = """\
指標ID,指標名,実績値,状態
births,出生数,580,
rate,出生率,,未公表
jobs,就業者数,,
waste,ごみ,,秘匿
"""


@pytest.fixture
def asked(project: Project) -> Project:
    """Six indicators of three departments, and what has come in for 2023."""
    project.strategy(PLAN).actuals(2023, VALUES)
    return project.actuals(2022, "指標ID,実績値,状態\nshops,,廃止\n")


def answers(project: Project, *arguments: str) -> dict[str, str]:
    document = project.run("pending", *arguments, "--format", "json").document
    return {
        one["id"]: one["answer"]
        for section in document["departments"]
        for one in section["indicators"]
    }


def test_silence_is_told_apart_from_every_reason(asked: Project) -> None:
    before, after = (("2023", "--today", f"2024-0{month}-30") for month in (6, 7))
    assert answers(asked, *before) == {
        "births": "answered", "rate": "pending", "survey": "not_due", "jobs": "open",
        "shops": "discontinued", "waste": "answered",
    }  # fmt: skip
    assert answers(asked, *after) == {**answers(asked, *before), "jobs": "late"}


@pytest.mark.parametrize(
    ("today", "days"),
    [("2024-06-30", 0), ("2024-06-29", 1), ("2024-07-01", -1), ("2023-06-30", 366)],
)
def test_the_date_is_in_the_year_after_the_fiscal_year(
    asked: Project, today: str, days: int
) -> None:
    document = asked.run("pending", "R5", "--today", today, "--format", "json").document
    assert (document["due"], document["days"]) == ("2024-06-30", days)


@pytest.mark.parametrize(("due", "day"), [("04-01", "2024-04-01"), ("03-31", "2025-03-31")])
def test_the_date_is_after_the_fiscal_year_has_ended(asked: Project, due: str, day: str) -> None:
    asked.strategy(PLAN.replace("06-30", due))
    ran = asked.run("pending", "2023", "--today", "2024-06-01", "--format", "json")
    assert ran.document["due"] == day


@pytest.mark.parametrize(
    ("today", "year"),
    [("2024-03-31", 2022), ("2024-04-01", 2023), ("2021-05-01", 2021), ("2040-05-01", 2025)],
)
def test_the_year_is_the_last_that_has_ended(asked: Project, today: str, year: int) -> None:
    document = asked.run("pending", "--today", today, "--format", "json").document
    assert document["year"] == year


def test_the_day_may_come_from_the_environment(asked: Project) -> None:
    ran = asked.run("pending", "--format", "json", SOURCE_DATE_EPOCH="1719705600")
    assert (ran.document["today"], ran.document["year"]) == ("2024-06-30", 2023)


def test_the_table_goes_by_department(asked: Project) -> None:
    ran = asked.run("pending", "2023", "--today", "2024-07-07", "--lang", "ja")
    assert ran.status == 0
    assert ran.stdout == (
        "令和5年度（2023年度）の実績値の回答状況：4指標のうち3\n"
        "期限 2024年6月30日（7日経過）、本日 2024年7月7日\n"
        "\n"
        "こども課：2指標のうち2\n"
        "  公表待ち：出生率（rate）\n"
        "  調査なし：満足度（survey）\n"
        "\n"
        "商工課：1指標のうち0\n"
        "  未回答（7日経過）：就業者数（jobs）\n"
        "  集計終了：店舗数（shops）\n"
        "\n"
        "環境課：1指標のうち1\n"
    )


def test_long_names_are_folded_to_the_screen(asked: Project) -> None:
    name = "市内に本社を置く中小企業のうち新しい技術を使う事業所の数"
    asked.strategy(PLAN.replace("就業者数", name))
    given = ("pending", "2023", "--today", "2024-07-07", "--lang", "ja")
    narrow = asked.run(*given, COLUMNS="40").stdout.splitlines()
    assert max(map(width_of, narrow)) <= 40
    at = next(number for number, line in enumerate(narrow) if "未回答" in line)
    assert narrow[at].startswith("  未回答（7日経過）：市内")
    assert narrow[at + 1].startswith("    ")
    assert name in "".join(line.strip() for line in narrow[at : at + 3])
    wide = asked.run(*given, COLUMNS="120").stdout
    assert f"  未回答（7日経過）：{name}（jobs）\n" in wide


def test_the_csv_has_a_row_an_indicator(asked: Project) -> None:
    asked.strategy(PLAN.replace("商工課", '"=1+1"'))
    ran = asked.run("pending", "2023", "--today", "2024-07-07", "--format", "csv")
    assert ran.data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(ran.data.decode("utf-8-sig"))))
    assert [row["indicator"] for row in rows] == [each[0] for each in ASKED]
    assert rows[3] == {
        "department": "'=1+1", "indicator": "jobs", "name": "就業者数", "answer": "late",
        "status": "not_reported", "due": "2024-06-30", "days": "-7",
    }  # fmt: skip


def test_fail_on_late(asked: Project) -> None:
    due = ("pending", "2023", "--fail-on", "late", "--today")
    assert [asked.run(*due, day).status for day in ("2024-06-30", "2024-07-01")] == [0, 1]
    asked.actuals(2023, VALUES.replace("就業者数,,", "就業者数,5,"))
    assert asked.run(*due, "2024-07-01").status == 0
    assert asked.run("pending", "--fail-on", "open").status == 2


# ── letters ─────────────────────────────────────────────────────────────────────────────────────


def letter(project: Project, days: int, lang: str = "ja") -> str:
    """The letters of a day that is so many days before the date."""
    day = date(2024, 6, 30) - timedelta(days=days)
    ran = project.run("pending", "2023", "--mail", "--today", day.isoformat(), "--lang", lang)
    assert ran.status == 0
    return ran.stdout


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_a_letter_for_every_department_that_is_silent(asked: Project, lang: str) -> None:
    text = letter(asked, 7, lang)
    assert "商工課" in text
    assert "jobs" in text
    assert "企画課 内線 215" in text
    assert not {each for each in ("こども課", "環境課", "shops", "rate") if each in text}
    assert text.count("\n- ") == 1


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_six_steps_have_their_own_words(asked: Project, lang: str) -> None:
    steps = [letter(asked, days, lang) for days in (30, 7, 1, -1, -7, -30)]
    openings = [text.split("\n\n")[2] for text in steps]
    assert len({re.sub("[0-9]+", "", opening) for opening in openings}) == 6
    for days, opening in zip((30, 7, 1, 1, 7, 30), openings, strict=True):
        assert str(days) in opening


@pytest.mark.parametrize(
    ("day", "step"), [(60, 30), (29, 30), (8, 30), (6, 7), (0, 1), (-2, -1), (-29, -7), (-99, -30)]
)
def test_between_the_steps_the_words_are_those_of_the_last(
    asked: Project, day: int, step: int
) -> None:
    def bare(text: str) -> str:
        return "".join(sign for sign in text if not sign.isdecimal()).replace("本日", "あと日")

    assert bare(letter(asked, day)) == bare(letter(asked, step))


def test_nobody_is_written_to_when_all_have_answered(asked: Project) -> None:
    asked.actuals(2023, VALUES.replace("就業者数,,", "就業者数,5,"))
    assert letter(asked, -7) == "未回答の指標はありません。\n"


def test_without_a_date_there_is_no_letter_and_nothing_is_late(project: Project) -> None:
    project.strategy().actuals(2023, "indicator,value\nbirths,\n")
    assert answers(project, "2023", "--today", "2030-01-01") == {"births": "open"}
    ran = project.run("pending", "2023", "--mail")
    assert (ran.status, ran.stdout) == (2, "")
    assert "collect: {due: 06-30" in ran.stderr
    assert "No day is set" in project.run("pending", "2023").stdout


def test_an_indicator_without_a_department_is_not_forgotten(project: Project) -> None:
    project.strategy(STRATEGY.replace("period:", "collect: {due: 06-30}\nperiod:"))
    ran = project.run("pending", "2023", "--today", "2024-07-30", "--mail", "--lang", "ja")
    assert "担当課の記載なし 御中" in ran.stdout


@pytest.mark.parametrize(
    ("arguments", "status"),
    [(["1999"], 2), (["2023", "--today", "0"], 2), (["--format", "xml"], 2), (["x"], 2)],
)
def test_wrong_usage(asked: Project, arguments: list[str], status: int) -> None:
    ran = asked.run("pending", *arguments)
    assert (ran.status, ran.stdout) == (status, "")


def test_errors_in_the_files_come_first(asked: Project) -> None:
    asked.actuals(2023, "指標ID,実績値\nbirths,約5\n")
    ran = asked.run("pending", "2023")
    assert (ran.status, ran.stdout) == (1, "")
    assert "number-approximate" in ran.stderr


def test_the_real_plan_has_an_answer_for_every_indicator() -> None:
    document: Any = run("pending", "2023", "--format", "json", cwd=ROOT).document
    assert sum(len(section["indicators"]) for section in document["departments"]) == 10
