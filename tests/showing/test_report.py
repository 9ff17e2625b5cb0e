"""The annual review as a person gets it: what it says, where it is written, what it never does."""

from __future__ import annotations

import importlib.util
import os
import py_compile
import re
import subprocess
import sys
from collections import Counter
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Final

import cmarkgfm
import jinja2
import pytest
from conftest import ROOT, SAMPLE, STRATEGY, Project, run, run_process
from hostile_project import ATTACKS, hostile
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from ichigo_cli.model import GoalReview, IndicatorReview, PanelOpinion
from ichigo_cli.reading.project import read_project
from ichigo_cli.showing.escaping import escape_markdown
from ichigo_cli.showing.language import Words
from ichigo_cli.showing.palette import Tone
from ichigo_cli.showing.plot import Plot
from ichigo_cli.showing.reported import Value
from ichigo_cli.showing.review import charts, sparks
from ichigo_cli.showing.review import document as report
from ichigo_cli.showing.review.compiled import Compiled
from ichigo_cli.showing.review.demography import PeopleChart
from ichigo_cli.showing.review.labels import Label
from ichigo_cli.showing.review.numbers import Numbers
from ichigo_cli.showing.review.rendering import builtin_folder, python_of_builtin
from ichigo_cli.showing.review.strips import Part, Strip
from ichigo_cli.showing.said import Said

if TYPE_CHECKING:
    from collections.abc import Callable

DOCS: Final = ROOT / "docs"


class Page(HTMLParser):
    """An HTML text taken apart: its tags, its attributes, the text of each cell and item."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.attributes: list[tuple[str, str, str]] = []
        self.tables: list[list[list[str]]] = []
        self.pieces: list[str] = []
        self._is_in_cell = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element and its attributes."""
        self.tags[tag] += 1
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in {"td", "th"}:
            self.tables[-1][-1].append("")
            self._is_in_cell = True
        if tag not in {"a", "span", "strong"}:
            self.pieces.append("")

    def handle_endtag(self, tag: str) -> None:
        """Note the end of a cell or a piece."""
        if tag in {"td", "th"}:
            self._is_in_cell = False
            self.tables[-1][-1][-1] = self.tables[-1][-1][-1].strip()
        if tag not in {"a", "span", "strong"}:
            self.pieces.append("")

    def handle_data(self, data: str) -> None:
        """Add text to where it stands."""
        if self.pieces:
            self.pieces[-1] += data
        if self._is_in_cell:
            self.tables[-1][-1][-1] += data

    @property
    def text(self) -> str:
        """All texts, each on a line of its own."""
        return "\n".join(self.pieces)


class CommonMark(MarkdownIt):
    """The strict parser, without its habit of showing %3C in an address as <."""

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 - the parser's name
        """The address as it stands."""
        return link


def parsed(markdown: str, parser: str) -> Page:
    """Markdown through one of two parsers: GitHub's own, or a strict one of CommonMark."""
    if parser == "github":
        return Page(cmarkgfm.github_flavored_markdown_to_html(markdown))
    commonmark = CommonMark("commonmark").enable(["table", "strikethrough"])
    return Page(commonmark.render(markdown))


every_parser = pytest.mark.parametrize("parser", ["github", "commonmark"])
every_language = pytest.mark.parametrize("language", ["ja", "en"])
every_project = pytest.mark.parametrize("folder", [ROOT, SAMPLE], ids=["real", "sample"])


def made(folder: Path, form: str, *options: str, year: str = "2023") -> str:
    ran = run("report", year, "-C", str(folder), "--format", form, "-o", "-", *options)
    assert ran.status == 0, ran.stderr
    return ran.stdout


def fine(text: str, form: str, name: str) -> list[str]:
    """What stands small below the indicators under a name, as a reader sees it."""
    if form == "html":
        found = re.findall(rf"<b>{name}</b>(.*?)\n", text)
        return [unescape(re.sub("<[^>]*>", "", each)) for each in found]
    lines = parsed(text, "github").text.split("\n")
    return [line.removeprefix(f"{name}：") for line in lines if line.startswith(f"{name}：")]


@pytest.fixture
def plan(project: Project) -> Project:
    """A sound project with one value."""
    return project.strategy().actuals(2022)


# ── what it says ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("form", ["md", "html"])
def test_the_sample_report_in_the_documentation_is_current(
    request: pytest.FixtureRequest, form: str
) -> None:
    path = DOCS / "sample" / f"2023.{form}"
    text = made(SAMPLE, form)
    if request.config.getoption("--update-golden"):
        path.write_bytes(text.encode())
    assert text == path.read_bytes().decode(), f"{path.name} changed; --update-golden accepts it"
    assert "架空" in (path.parent / "README.md").read_text("utf-8")


@every_language
@pytest.mark.parametrize("form", ["md", "html"])
def test_golden_reports(golden: Callable[[str, str], None], form: str, language: str) -> None:
    golden(f"report-real-{language}.{form}", made(ROOT, form, "--lang", language))


def test_golden_sample_in_english(golden: Callable[[str, str], None]) -> None:
    golden("report-sample-en.md", made(SAMPLE, "md", "--lang", "en"))


def test_golden_fragment(golden: Callable[[str, str], None], plan: Project) -> None:
    golden("report-fragment.html", made(plan.folder, "html", "--fragment", year="2022"))


@every_project
@every_language
@pytest.mark.parametrize("form", ["md", "html"])
def test_the_whole_plan_is_there(folder: Path, language: str, form: str) -> None:
    strategy = read_project(folder).strategy
    assert strategy is not None
    text = made(folder, form, "--lang", language)
    page = Page(text) if form == "html" else parsed(text, "github")
    branches = [branch for _, branch in strategy.branches()]
    levels = Counter(branch.level.value for branch in branches)
    assert levels == {"goal": 3, "direction": 12, "policy": 29}
    initiatives = [each for branch in branches for each in branch.initiatives]
    assert len(initiatives) == 94
    pieces = Counter(piece.strip() for piece in page.text.split("\n"))
    for name, count in Counter(each.name for each in initiatives).items():
        assert pieces[name] == count, f"{name} stands once, under its goal"
    for branch in branches:
        assert branch.name in page.text
        if language == "en":
            assert str(branch.name_en) in page.text
    for _, indicator in strategy.indicators():
        assert str(indicator.name_en if language == "en" else indicator.name) in page.text


@every_project
def test_counts_add_up_to_the_number_of_indicators(folder: Path) -> None:
    page = parsed(made(folder, "md"), "github")
    (table,) = [t for t in page.tables if t[0][:2] == ["基本目標", "A"]]
    rows = [[int(cell) for cell in row[1:]] for row in table[1:]]
    assert len(rows) == 4
    assert all(sum(row[:-2]) == row[-2] for row in rows)
    assert [sum(column) for column in zip(*rows[:-1], strict=True)] == rows[-1]
    *_, total, carried = rows[-1]
    assert total == 10
    listed = page.text.partition("過年度の値で評価した指標")[2].partition("すべての指標")[0]
    assert carried == len(re.findall("で評価$", listed, re.MULTILINE))
    html = made(folder, "html")
    strips = re.findall(r'<svg class="strip"[^>]*aria-label="([^"]*)"', html)
    drawn = [sum(int(part.split()[-1]) for part in strip.split("、")) for strip in strips]
    assert drawn == [total, *(row[-2] for row in rows[:-1])]


@every_project
def test_no_percentage_is_an_average(folder: Path) -> None:
    """Every percentage is an attainment of one indicator, a bound, or a value in percent."""
    page = parsed(made(folder, "md"), "github")
    judged = [row for t in page.tables if "0～200％" in t[0] for row in t[1:]]
    own = {row[3].split("（")[0] for row in judged}
    printed = set(re.findall(r"[0-9.,]+％(?:超|未満|以上)?", page.text))
    bounds = {"100％", "200％", "200％超", "0％", "0％未満", "60％以上", "80％以上", "80％未満"}
    known = own | bounds | {"100％以上", "100％未満", "60％未満", "17.1％", "15.3％"}
    beyond = set(re.findall(r"＝-?([0-9.,]+％)（表では「(?:0％未満|200％超)」）", page.text))
    assert len(beyond) == sum(row[3].startswith(("0％未満", "200％超")) for row in judged)
    assert printed <= known | beyond
    assert len(judged) == 10


def test_the_notice_is_at_the_top_and_in_every_form() -> None:
    strategy = read_project(SAMPLE).strategy
    assert strategy is not None
    assert strategy.notice is not None
    markdown, html = made(SAMPLE, "md"), made(SAMPLE, "html")
    fragment = made(SAMPLE, "html", "--fragment")
    assert strategy.notice in parsed("\n".join(markdown.split("\n")[:8]), "github").text
    assert Page(html).text.count(strategy.notice) == 2
    assert Page(fragment).text.index(strategy.notice) < Page(fragment).text.index("10指標のうち")
    assert "invented" not in made(ROOT, "html")


ZERO = "baseline: {year: 2019, value: 0}\n        target: {year: 2025, value: 0}"
TINY = "baseline: {year: 2019, value: 0.00012}\n        target: {year: 2025, value: 0.00006}"
SPAN = "baseline: {year: 2019, value: 40}\n        target: {year: 2025, range: [45, 55]}"


@pytest.mark.parametrize(
    ("numbers", "better", "value", "working"),
    [
        (
            ZERO, "lower\n        aim: maintain", "0",
            "R4：実績値 0、目安値 0、差 0。目安値どおりのため100％",
        ),
        (ZERO, "lower\n        aim: maintain", "3", "R4：実績値 3、目安値 0、差 -3"),
        (
            TINY, "lower", "0.00004",
            "R4：実績値 0.00004、目安値 0.00009、差 0.00005、尺度 0.00003。"
            "100×（1＋（0.00005）÷0.00003）＝266.7％（表では「200％超」）",
        ),
        (
            "baseline: {year: 2019, value: 549}\n        target: {year: 2025, value: 607}",
            "higher", "440.125",
            "R4：実績値 440.125、目安値 578、差 -137.875、尺度 29。"
            "100×（1＋（-137.875）÷29）＝-375.4％（表では「0％未満」）",
        ),
        (
            SPAN, "range", "43",
            "R4：実績値 43、目安値 範囲との差2.5、差 0.5、尺度 2.5。"
            "100×（1＋（0.5）÷2.5）＝120.0％",
        ),
    ],
    ids=["zero on the path", "zero off the path", "tiny", "below 0", "range"],
)  # fmt: skip
def test_a_working_can_be_followed_by_hand(
    plan: Project, numbers: str, better: str, value: str, working: str
) -> None:
    own = STRATEGY.replace("better: higher", f"better: {better}")
    head, _, rest = own.partition("        baseline:")
    plan.strategy(f"{head}        {numbers}\n{rest.partition('607}')[2].lstrip()}")
    plan.actuals(2022, f"indicator,value\nbirths,{value}\n")
    for form in ("md", "html"):
        text = made(plan.folder, form, year="2022")
        assert fine(text, form, "内訳") == [working]


def test_what_changes_a_verdict_is_said(plan: Project) -> None:
    rules = "milestones: {2022: 560, 2023: 575}\n        tolerance: 1.5\n        scale: 30"
    plan.strategy(
        STRATEGY.replace("better: higher", f"better: higher\n        rated: false\n        {rules}")
    )
    for form in ("md", "html"):
        text = made(plan.folder, form, year="2022")
        assert fine(text, form, "目標の種類") == [
            "改善、直線、途中の年度の目安値 560（R4）、575（R5）、許容差 1.5、尺度 30、"
            "参考指標（評価対象外）"
        ]
    plan.strategy(STRATEGY.replace("better: higher", "better: higher\n        path: flat"))
    assert "改善、毎年度同じ水準" in made(plan.folder, "md", year="2022")


@pytest.mark.parametrize("form", ["md", "html"])
def test_a_running_total_is_told_as_one(plan: Project, form: str) -> None:
    flow = STRATEGY.replace(
        "better: higher", "better: higher\n        series: flow\n        count_from: 2021"
    ).replace("value: 549}", "value: 22, per_year: true}")
    plan.strategy(flow.replace("value: 607", "value: 150"))
    for year, value in ((2020, 28), (2021, 25), (2022, 31)):
        plan.actuals(year, f"indicator,value\nbirths,{value}\n")
    text = made(plan.folder, form, year="2022")
    page = Page(text) if form == "html" else parsed(text, "github")
    assert fine(text, form, "内訳") == [
        "R4：実績値 累計56（うち当年度31）、目安値 60、差 -4、尺度 60。100×（1＋（-4）÷60）＝93.3％"
    ]
    assert fine(text, form, "目標の種類") == ["改善、直線、累計（R3から）"]
    (table,) = [t for t in page.tables if "達成率" in t[0] and len(t[0]) > 2]
    cells = table[-1]
    assert any(cell.startswith("22（年間）") for cell in cells)
    assert "累計56（うち当年度31）" in cells
    if form == "md":
        assert "基準値 22（年間）（R1）、目標値 150（R7）。実績値：当年度28（R2）、" in page.text
    assert "累計及び目安値は0から始まり" in page.text


def test_the_method_speaks_of_running_totals_where_there_are_some(plan: Project) -> None:
    said = "年度ごとの量を積み上げる指標では"
    assert said not in made(plan.folder, "md", year="2022")
    plan.strategy(STRATEGY.replace("better: higher", "better: higher\n        series: flow"))
    text = made(plan.folder, "md", year="2022")
    assert said in text
    assert fine(text, "md", "目標の種類") == ["改善、直線、累計"]


def test_a_note_on_a_value_of_an_earlier_year_is_kept(plan: Project) -> None:
    plan.actuals(2022, "indicator,value,note\nbirths,580,原典で要確認\n")
    plan.actuals(2023, "indicator,value,status,note\nbirths,,pending,公表待ち\n")
    html = made(plan.folder, "html")
    assert "備考</b>R4：原典で要確認\n公表待ち" in html
    assert "備考（R4）：原典で要確認\n備考（R5）：公表待ち" in html


def test_labels_in_english_stand_apart_from_what_they_label() -> None:
    text = made(SAMPLE, "md", "--lang", "en")
    assert "| 644 (R1) |" in text
    assert "- Baseline R1: 644\n" in text
    assert not re.search(r"[A-Za-z]:[A-Za-z0-9]", re.sub(r"https?://", "", text))


def test_what_was_reported_stands_in_the_annex_with_all_its_digits(plan: Project) -> None:
    plan.strategy(STRATEGY.replace("better: higher", "better: higher\n        decimals: 0"))
    plan.actuals(2022, "indicator,value\nbirths,580.25\n")
    for form in ("md", "html"):
        text = made(plan.folder, form, year="2022")
        page = Page(text) if form == "html" else parsed(text, "github")
        assert "580.25" in page.tables[-1][-1]


def test_every_text_of_the_plan_is_printed_once_in_the_chapters(plan: Project) -> None:
    plan.strategy(
        STRATEGY + "    note: 目標の注\n    directions:\n      - id: d\n        name: 方向\n"
        "        statement: 方向の文\n        note: 方向の注\n        policies:\n"
        "          - {id: p, name: 施策名, statement: 施策の文, note: 施策の注,\n"
        "             initiatives: [{name: 取組名, note: 取組の注}]}\n"
    )
    for form in ("md", "html"):
        text = made(plan.folder, form, year="2022")
        for said in ("目標の注", "方向の文", "方向の注", "施策の文", "施策の注", "取組の注"):
            assert text.count(said) == 1, said


def test_every_figure_of_the_sample_has_its_working() -> None:
    workings = fine(made(SAMPLE, "html"), "html", "内訳")
    assert len(workings) == 9, "all but the one without a value"
    # 644 - (644 - 322) × 4/6 = 429.33; gap 429.33 - 450 = -20.67; scale 214.67; 90.37 %
    for figure in ("450", "429.3333", "-20.6667", "214.6667", "90.4％"):
        assert figure in workings[0]


def test_a_row_says_how_an_indicator_stands() -> None:
    page = Page(made(SAMPLE, "html"))
    (table,) = [t for t in page.tables if "達成率" in t[0] and len(t[0]) > 2]
    assert table[0] == [
        "評価", "指標名（単位）", "達成率の棒0％100％＝目安", "達成率", "実績値 R5", "目安値 R5",
        "目標値 R7", "基準値 R1", "前回から", "推移",
    ]  # fmt: skip
    rows = {row[1]: row for row in table[1:] if len(row) > 1}
    assert len(rows) == 10
    assert all(len(row) == len(table[0]) for row in rows.values())
    first = rows["転出超過者数（人）"]
    assert first == [
        "B",
        "転出超過者数（人）",
        "",
        "90.4％",
        "450",
        "429",
        "322",
        "644",
        "改善 -55",
        "",
    ]
    assert rows["合計特殊出生率"][4:8] == ["R41.53", "1.55", "1.63", "H301.44"]
    assert rows["出生数（人） 基準値より悪化"][3] == "0％未満"
    assert rows["自分で食品・日用品の買物をしている高齢者の割合（%）"][4] == "調査なし"


def test_every_value_is_listed_with_its_status() -> None:
    html = made(SAMPLE, "html")
    annex = Page(html[html.index('<table class="years"') :])
    head, *lines = annex.tables[0]
    assert head == ["指標名", "R2", "R3", "R4", "R5", "出典"]
    rows = {row[0]: row[1:] for row in lines}
    assert len(rows) == 10
    assert all(len(row) == 5 for row in rows.values()), "four years, and the sources"
    assert html.count('data-year="R2"') == 10
    assert rows["市民1人1日当たりの一般廃棄物排出量（g/日）"][3] == "806.4 訂正値"
    assert rows["市民1人当たりの市民センター利用回数（回/年）"][3] == "3.30 速報値"
    assert rows["合計特殊出生率"][3] == "未公表"
    assert rows["自分で食品・日用品の買物をしている高齢者の割合（%）"][2] == "秘匿"
    (table,) = [t for t in parsed(made(SAMPLE, "md"), "github").tables if t[0][1] == "年度"]
    assert len(table) == 1 + 10 * 4


@pytest.mark.parametrize("form", ["md", "html"])
def test_what_changed_since_last_year_is_told(form: str) -> None:
    text = made(SAMPLE, form)
    page = Page(text) if form == "html" else parsed(text, "github")
    listed = page.text.partition("前回より悪くなった指標")[2].partition("値がない指標")[0]
    assert [name in listed for name in ("出生数", "転出超過者数")] == [True, False]
    assert "R4 547 → R5 530" in listed
    assert "-17人" in listed
    assert "806.4" in page.text.partition("訂正された実績値")[2].partition("指標ごとの説明")[0]
    assert "前回公表の807.9を訂正した想定" in page.text
    real = made(ROOT, form)
    before = re.findall(r"R4の評価(?:</dt><dd>|：)([A-D])", real)
    assert before == ["D", "D"], "one of them is C now"


REVIEW = """\
summary: 総括
goals:
  nurture: {actions: 取組, assessment: 評価}
indicators:
  births: {cause: 要因, issue: 課題, next: continue}
"""


@pytest.mark.parametrize("form", ["md", "html"])
@pytest.mark.parametrize(("language", "word"), [("ja", "未記入"), ("en", "Not written")])
def test_what_a_review_leaves_empty_takes_no_more_than_a_line(
    plan: Project, form: str, language: str, word: str
) -> None:
    def shown() -> int:
        return made(plan.folder, form, "--lang", language, year="2022").lower().count(word.lower())

    assert shown() == 1, "one line for all that people write"
    ran = plan.run("report", "2022", "--format", form)
    assert "reviews/2022.yaml" in ran.stderr
    plan.write("reviews/2022.yaml", "panel:\n  - opinion: x\n")
    assert shown() == 2, "the summary and an answer; what else is not there is left out"
    ran = plan.run("report", "2022")
    assert "warning" in ran.stderr
    assert "reviews/2022.yaml" not in ran.stderr
    plan.write("reviews/2022.yaml", "summary: はい\n")
    assert shown() == 0
    assert [spot.code for spot in plan.spots()] == ["review-unwritten"] * 2


def test_a_report_of_a_year_without_values_says_so_at_once(plan: Project) -> None:
    plan.actuals(2023, "indicator,value,status\nbirths,,pending\n")
    said = {
        "ja": "令和5年度（2023年度）の実績値がある指標は、一つもありません。",
        "en": "No indicator has a value for fiscal 2023 (R5).",
    }
    carried = {"ja": "評価は、過年度の実績値によるものです。", "en": "rests on values of earlier"}
    for lang, text in said.items():
        for options in (("md",), ("html",), ("html", "--fragment")):
            made_of = made(plan.folder, *options, "--lang", lang)
            page = Page(made_of) if "html" in options else parsed(made_of, "github")
            top = page.text.partition({"ja": "評価した指標", "en": "Evaluated"}[lang])[0]
            assert text in top
            assert carried[lang] in top
            ran = plan.run("report", "2023", "--format", options[0], ICHIGO_LANG=lang)
            assert text in ran.stderr
            assert text not in made(plan.folder, *options, "--lang", lang, year="2022")
    assert said["en"] not in plan.run("report", "2022").stderr
    (plan.folder / "actuals" / "2022.csv").unlink()
    alone = made(plan.folder, "md", "--lang", "en")
    assert said["en"] in alone
    assert carried["en"] not in alone


EMPTY = """\
ichigo: 1
id: plan
title: 計画
period: {start: 2021, end: 2025}
goals:
  - {id: a, name: 空の目標}
  - {id: b, name: 方向だけ, directions: [{id: d, name: 空の方向}, {id: e, name: 他, note: 注}]}
"""
UNDRAWN = "  - id: c\n    name: 指標\n    indicators: [{id: i, name: 値なし, better: higher}]\n"
LEVELS = ("h1", "h2", "h3", "h4", "h5", "dt")


class Outline(HTMLParser):
    """The headings of a page that have nothing below them before the next of their level."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.idle: list[str] = []
        self._open: str | None = None
        self._title = ""
        self._waiting: list[tuple[int, str]] = []
        self._is_hidden = False
        self._is_row = False
        self.feed(html)
        self.close()
        self.idle += [title for _, title in self._waiting]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Begin a heading."""
        if tag in LEVELS:
            level = LEVELS.index(tag)
            self.idle += [title for waiting, title in self._waiting if waiting >= level]
            self._waiting = [each for each in self._waiting if each[0] < level]
            self._open, self._title = tag, ""
        self._is_hidden |= tag in {"thead", "caption", "nav", "style", "title"}

    def handle_endtag(self, tag: str) -> None:
        """End a heading, and wait for what it stands above."""
        if tag == self._open:
            self._waiting.append((LEVELS.index(tag), self._title))
            self._open = None
        if tag in {"thead", "caption", "nav", "style", "title"}:
            self._is_hidden = False

    def handle_data(self, data: str) -> None:
        """Text that is no heading and no head of a table is what headings stand above."""
        if self._open:
            self._title += data
        elif data.strip() and not self._is_hidden:
            self._waiting = []


@pytest.mark.parametrize("form", ["md", "html"])
@pytest.mark.parametrize("review", [None, "summary: x\n", "panel:\n  - opinion: x\n", REVIEW])
@pytest.mark.parametrize("strategy", ["empty", "undrawn", "one", "real", "sample"])
def test_no_heading_stands_above_nothing(
    project: Project, strategy: str, review: str | None, form: str
) -> None:
    folder = {"real": ROOT, "sample": SAMPLE}.get(strategy, project.folder)
    if folder == project.folder:
        plans = {"empty": EMPTY, "undrawn": EMPTY + UNDRAWN, "one": STRATEGY}
        project.strategy(plans[strategy])
        if review and (strategy == "one" or "births" not in review):
            project.write("reviews/2023.yaml", review)
    text = made(folder, form)
    page = text if form == "html" else cmarkgfm.github_flavored_markdown_to_html(text)
    assert Outline(page).idle == []
    for table in Page(page).tables:
        assert len(table) > 1, "a table has rows"
    assert not re.search(r" 0(?:<|$)", text, re.MULTILINE), "no group of 0 indicators"
    links = re.findall(r'href="#([^"]+)"', text)
    assert all(f'id="{link}"' in text for link in links)
    if form == "html":
        contents = text.partition("<nav")[2].partition("</nav>")[0]
        assert contents.count("<a ") == text.count("<h2") - 1, "all but the first"


def test_what_a_plan_and_a_review_have_is_printed(plan: Project) -> None:
    """The chapters that are left out where they are empty stand where they are not."""
    chapters = ["人口（人）", "有識者会議の意見と市の対応", "値がない指標", "訂正された実績値"]
    for form in ("md", "html"):
        assert not any(chapter in made(plan.folder, form, year="2022") for chapter in chapters)
    plan.strategy(
        STRATEGY.replace("goals:", "population:\n  - {year: 2040, kind: outlook, value: 9}\ngoals:")
        + "      - {id: i, name: 値なし, better: higher}\n"
    )
    plan.actuals(2022, "indicator,value,status\nbirths,580,revised\n")
    plan.write("reviews/2022.yaml", "panel:\n  - opinion: x\n")
    for form in ("md", "html"):
        text = made(plan.folder, form, year="2022")
        assert [chapter for chapter in chapters if chapter not in text] == []


def test_a_gap_in_time_stays_open_in_the_drawing(plan: Project) -> None:
    plan.actuals(2021, "indicator,value\nbirths,570\n").actuals(
        2024, "indicator,value\nbirths,590\n"
    )
    html = made(plan.folder, "html", year="2024")
    chart = html.partition('<svg class="drawing"')[2].partition("</svg>")[0]
    (actual,) = re.findall(r'class="actual" d="([^"]*)"', chart)
    assert (actual.count("M"), actual.count("L")) == (1, 1), "2021 to 2022; 2024 stands alone"
    (dots,) = re.findall(r'class="dots" d="([^"]*)"', chart)
    assert dots.count("h0") == 4, "three values and the baseline"


@every_project
@every_language
def test_every_drawing_has_a_name_and_words(folder: Path, language: str) -> None:
    html = made(folder, "html", "--lang", language)
    page = Page(html)
    ids = [value for _, name, value in page.attributes if name == "id"]
    assert len(ids) == len(set(ids))
    for names in (v for tag, n, v in page.attributes if tag == "svg" and n == "aria-labelledby"):
        assert set(names.split()) <= set(ids)
    assert page.tags["figure"] == 11, "ten indicators and the population"
    for svg in re.findall("<svg[^>]*>", html):
        assert 'role="img" aria-label' in svg or 'aria-hidden="true"' in svg
    for chart in re.findall('<svg class="drawing"[^>]*>', html):
        assert re.search(r'aria-labelledby="ichigo-\S+ ichigo-\S+"', chart), "a name and a sentence"


def test_an_indicator_costs_few_elements_and_bytes(project: Project) -> None:
    """What twenty more indicators add to the page, with five years of values each."""
    sizes = []
    for count in (10, 30):
        entries = "".join(
            f"      - {{id: i{at}, name: 指標その{at}の名前, unit: 人, better: higher,\n"
            f"         department: 企画課, baseline: {{year: 2017, value: {500 + at}}},\n"
            f"         target: {{year: 2025, value: {900 - at}}}}}\n"
            for at in range(count)
        )
        project.strategy(f"{STRATEGY.partition('      - id: births')[0]}{entries}")
        for year in range(2018, 2023):
            rows = "".join(f"i{at},{500 + (year - 2017) * (at * 7 % 60)}\n" for at in range(count))
            project.actuals(year, f"indicator,value\n{rows}")
        html = made(project.folder, "html", year="2022")
        sizes.append((sum(Page(html).tags.values()), len(html.encode())))
    (few, short), (many, long) = sizes
    assert (many - few) / 20 <= 90
    assert (long - short) / 20 <= 5_000


def test_a_report_in_another_language_marks_the_original() -> None:
    html = made(SAMPLE, "html", "--lang", "en")
    assert '<html lang="en">' in html
    assert '<small lang="ja">人が集うまち</small>' in html
    assert html.count('lang="ja"') > 80
    assert 'lang="ja"' not in made(SAMPLE, "html").replace('<html lang="ja">', "")


# ── what it never does ──────────────────────────────────────────────────────────────────────────


@every_project
@pytest.mark.parametrize("options", [(), ("--fragment",), ("--lang", "en")])
def test_html_is_self_contained_and_inert(folder: Path, options: tuple[str, ...]) -> None:
    _inert(made(folder, "html", *options))


def _inert(html: str) -> None:
    page = Page(html)
    forbidden = {"script", "iframe", "object", "embed", "link", "img", "form", "base", "image"}
    assert not forbidden & set(page.tags)
    for _, name, value in page.attributes:
        assert not name.startswith("on"), name
        assert name not in {"style", "src", "srcset", "xlink:href", "action", "ping", "background"}
        if name == "href":
            assert re.match(r"https?://|#ichigo-", value), value
    assert page.tags["style"] == 1
    style = html[html.index("<style>") : html.index("</style>")]
    assert "url(" not in style
    assert "@import" not in style


def test_the_policy_of_the_page_allows_its_own_style_and_nothing_else() -> None:
    import base64  # noqa: PLC0415 - only here
    import hashlib  # noqa: PLC0415 - only here

    html = made(SAMPLE, "html")
    policy = dict(
        part.strip().partition(" ")[::2]
        for part in re.findall(r'Security-Policy" content="([^"]*)"', html)[0].split(";")
    )
    style = html.partition("<style>")[2].partition("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == {
        "default-src": "'none'",
        "style-src": f"'sha256-{digest}'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }


def test_a_fragment_brings_nothing_that_reaches_its_surroundings() -> None:
    html = made(SAMPLE, "html", "--fragment")
    assert not {"html", "head", "body", "main", "h1", "meta", "title"} & set(Page(html).tags) - {
        "title"
    }
    assert "<title>第2期" not in html
    style = html.partition("<style>")[2].partition("</style>")[0]
    assert "@page" not in style
    assert "body:" not in style
    inside = re.sub(r"@media[^{]*\{|^\}", "", style, flags=re.MULTILINE)
    for rule in re.findall(r"([^{}]+)\{[^{}]*\}", inside):
        assert all(part.strip().startswith(".ichigo") for part in rule.split(",")), rule
    assert all(
        value.startswith("ichigo-") for _, name, value in Page(html).attributes if name == "id"
    )


@every_language
@pytest.mark.parametrize("options", [(), ("--fragment",)])
def test_hostile_texts_are_only_text_in_html(
    project: Project, options: tuple[str, ...], language: str
) -> None:
    texts = hostile(project)
    html = made(project.folder, "html", *options, "--lang", language, year="2022")
    _inert(html)
    page = Page(html)
    shown = " ".join(page.text.split())
    strategy = read_project(project.folder).strategy
    assert strategy is not None
    labels = strategy.labels.values() if language == "en" else ()
    for text in texts:
        if text in labels:  # an English report has English labels
            continue
        assert all(" ".join(line.split()) in shown for line in text.split("\n")), text
    assert page.tags["svg"] == page.tags["figure"] * 3 + 4
    assert "<script" not in html
    assert "<!--" not in html


@every_parser
def test_hostile_texts_come_back_from_markdown(project: Project, parser: str) -> None:
    texts = hostile(project)
    page = parsed(made(project.folder, "md", year="2022"), parser)
    shown = " ".join(page.text.split(" "))
    whole = re.sub(r"[ \n]+", " ", shown)
    for text in texts:
        lines = [re.sub(r"[ \n]+", " ", line) for line in text.split("\n")]
        assert all(line.strip(" ") in whole for line in lines), text
    allowed = {"h1", "h2", "h3", "h4", "h5", "p", "ul", "li", "table", "thead", "tbody", "tr"}
    assert set(page.tags) <= allowed | {"td", "th", "blockquote", "a"}
    assert all(
        value.startswith(("http://", "https://", "mailto:"))
        for _, name, value in page.attributes
        if name == "href"
    )
    for table in page.tables:
        assert {len(row) for row in table} == {len(table[0])}


@every_parser
@every_project
def test_markdown_tables_keep_their_width(folder: Path, parser: str) -> None:
    page = parsed(made(folder, "md"), parser)
    assert len(page.tables) == 8
    for table in page.tables:
        assert {len(row) for row in table} == {len(table[0])}


tricky = st.lists(
    st.sampled_from([*ATTACKS, *r"`*_[]()<>|~$&#;:!=+-.0123456789\\ 'ab「」　", "www.", "http://"])
).map("".join)


@every_parser
@settings(deadline=None)
@given(text=tricky | st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_any_text_comes_back_from_markdown(parser: str, text: str) -> None:
    expected = re.sub(r"[^\S\u3000\u00a0]+", " ", text).strip()
    escaped = escape_markdown(text)
    assert "\n" not in escaped
    for around, tag in (("{}", "p"), ("- {}", "li"), ("# {}", "h1"), ("|a|\n|-|\n| {} |", "td")):
        page = parsed(around.format(escaped) + "\n", parser)
        extra = set(page.tags) - {"a", "p", "ul", "li", "h1", tag}
        assert extra <= ({"table", "thead", "tbody", "tr", "th", "td"} if tag == "td" else set())
        found = page.tables[0][1][0] if tag == "td" else page.text
        assert re.sub(r"[^\S\u3000\u00a0]+", " ", found).strip() == expected


# ── where it is written ─────────────────────────────────────────────────────────────────────────


def reports(project: Project) -> set[str]:
    folder = project.folder / "reports"
    return {path.name for path in folder.iterdir()} if folder.exists() else set()


def test_both_texts_are_written_beside_each_other(plan: Project) -> None:
    ran = plan.run("report", "2022")
    assert (ran.status, ran.stdout) == (0, "")
    assert reports(plan) == {"2022.md", "2022.html"}
    assert ran.stderr.count("reports") == 2


@pytest.mark.parametrize("form", ["md", "html"])
def test_one_form_alone(plan: Project, form: str) -> None:
    assert plan.run("report", "R4", "--format", form).status == 0
    assert reports(plan) == {f"2022.{form}"}


def test_a_dash_prints_the_report_and_nothing_else(plan: Project) -> None:
    plan.write("reviews/2022.yaml", REVIEW)
    ran = plan.run("report", "2022", "-o", "-")
    assert ran.status == 0
    assert ran.stdout.startswith("# 計画\n")
    assert ran.stderr == ""
    assert reports(plan) == set()


@pytest.mark.parametrize(
    ("name", "start"),
    [("a.md", "# "), ("b.HTML", "<!DOCTYPE html>"), ("deep/er/c.html", "<!DOCTYPE html>")],
)
def test_the_ending_of_the_file_names_the_form(plan: Project, name: str, start: str) -> None:
    assert plan.run("report", "2022", "-o", name).status == 0
    assert (plan.folder / name).read_text("utf-8").startswith(start)
    assert reports(plan) == set()


def test_the_option_wins_over_the_ending(plan: Project) -> None:
    assert plan.run("report", "2022", "-o", "a.txt", "--format", "html").status == 0
    assert (plan.folder / "a.txt").read_text("utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "2023"),
        (("2022", "--format", "odt"), "html"),
        (("2022", "--format", "htm"), "html"),
        (("2022", "-o", "a.odt"), "--format"),
        (("2022", "-o", "a"), "--format"),
        (("1999",), "2025"),
        (("平成35",), "2023"),
        (("soon",), "soon"),
        (("2022", "2023"), "2023"),
        (("2022", "--lang", "fr"), "ja"),
    ],
)
def test_a_wrong_command_line_writes_nothing(
    plan: Project, arguments: tuple[str, ...], told: str
) -> None:
    ran = plan.run("report", *arguments)
    assert ran.status == 2
    assert told in ran.stderr
    assert "Traceback" not in ran.stderr
    assert reports(plan) == set()


def test_files_with_errors_give_no_report(plan: Project) -> None:
    assert plan.run("report", "2022").status == 0
    before = {path: path.read_bytes() for path in (plan.folder / "reports").iterdir()}
    plan.actuals(2022, "indicator,value\nbirths,約500\n")
    ran = plan.run("report", "2022")
    assert ran.status == 1
    assert "actuals/2022.csv:2:8" in ran.stderr
    assert {path: path.read_bytes() for path in (plan.folder / "reports").iterdir()} == before


@pytest.mark.parametrize("text", ["goals:\n  x: {actions: y}\n", "indicators: [", "next: x\n"])
def test_a_review_with_errors_gives_no_report(plan: Project, text: str) -> None:
    plan.write("reviews/2022.yaml", text)
    ran = plan.run("report", "2022")
    assert ran.status == 1
    assert "reviews/2022.yaml" in ran.stderr
    assert reports(plan) == set()


@pytest.mark.parametrize(
    "name",
    [
        "strategy.yaml",
        "actuals/2022.csv",
        "actuals/new.html",
        "reviews/2022.yaml",
        "templates/style.css.j2",
        "./actuals/../strategy.yaml",
        "reports/../actuals/2022.csv",
        "link.html",
        "way/2022.csv",
    ],
)
def test_inputs_are_never_overwritten(plan: Project, name: str) -> None:
    plan.write("reviews/2022.yaml", "summary: x\n")
    plan.write("templates/style.css.j2", "")
    (plan.folder / "reports").mkdir()
    (plan.folder / "link.html").symlink_to(plan.folder / "strategy.yaml")
    (plan.folder / "way").symlink_to(plan.folder / "actuals")
    before = contents(plan.folder)
    ran = plan.run("report", "2022", "--format", "html", "-o", name)
    assert ran.status == 2
    assert "Traceback" not in ran.stderr
    assert contents(plan.folder) == before


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_an_absolute_path_from_elsewhere_is_an_input_too(plan: Project, tmp_path: Path) -> None:
    before = contents(plan.folder)
    given = ("-C", str(plan.folder), "-o", str(plan.folder / "strategy.yaml"), "--format", "md")
    assert run("report", "2022", *given, cwd=tmp_path.parent).status == 2
    assert contents(plan.folder) == before


# ── atomic ──────────────────────────────────────────────────────────────────────────────────────


def test_a_folder_in_the_place_of_the_file(plan: Project) -> None:
    plan.write("reports/2022.md/keep", "x")
    ran = plan.run("report", "2022")
    assert ran.status == 3
    assert len(ran.stderr.strip().split("\n")) == 1
    assert "2022.md" in ran.stderr
    assert reports(plan) == {"2022.md"}, "no temporary file is left"


def test_a_file_in_the_place_of_the_folder(plan: Project) -> None:
    plan.write("reports", "x")
    ran = plan.run("report", "2022")
    assert ran.status == 3
    assert len(ran.stderr.strip().split("\n")) == 1
    assert (plan.folder / "reports").read_text() == "x"


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid"), reason="needs POSIX rights")
def test_a_read_only_folder_keeps_its_report(plan: Project) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    old = plan.write("reports/2022.md", "old")
    old.parent.chmod(0o555)
    try:
        ran = plan.run("report", "2022", "--format", "md")
    finally:
        old.parent.chmod(0o755)
    assert ran.status == 3
    assert old.read_text() == "old"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")  # noqa: PTH110 - a device
def test_a_full_disk_gives_one_line(plan: Project) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        ran = run_process("report", "2022", "-o", "-", "-C", str(plan.folder), stdout=full.fileno())
    assert ran.returncode == 3
    assert len(ran.stderr.decode().strip().split("\n")) == 1


def test_a_disk_that_fills_up_leaves_the_old_report_whole(plan: Project) -> None:
    """The limit on the size of files stands in for the full disk."""
    resource = pytest.importorskip("resource")
    old = plan.write("reports/2022.html", "old")
    done = subprocess.run(
        [sys.executable, "-m", "ichigo_cli", "report", "2022", "--format", "html"],
        cwd=plan.folder,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "ICHIGO_LANG": "en"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024)),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 3, done.stderr
    assert len(done.stderr.decode().strip().split("\n")) == 1
    assert old.read_text() == "old"
    assert reports(plan) == {"2022.html"}


def test_a_report_is_the_same_everywhere_and_always(tmp_path: Path) -> None:
    surroundings = [
        {"TZ": "Asia/Tokyo", "LANG": "ja_JP.UTF-8", "PYTHONHASHSEED": "1"},
        {"TZ": "America/New_York", "LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "77"},
        {"TZ": "UTC", "LANG": "en_US.UTF-8", "PYTHONHASHSEED": "0", "ICHIGO_LANG": "ja"},
    ]
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for form in ("md", "html"):
        given = ("report", "2023", "--format", form, "-o", "-")
        found = {
            run_process(*given, "-C", str(SAMPLE), cwd=cwd, environment=environment).stdout
            for environment, cwd in zip(surroundings, (SAMPLE, ROOT, elsewhere), strict=True)
        }
        assert len(found) == 1
        (data,) = found
        assert data.decode() == made(SAMPLE, form)
        assert str(ROOT).encode() not in data


# ── templates ───────────────────────────────────────────────────────────────────────────────────


def test_ejected_templates_make_the_same_report_and_are_never_overwritten(plan: Project) -> None:
    before = made(plan.folder, "html", year="2022")
    ran = plan.run("report", "--eject")
    assert ran.status == 0
    ejected = {path.name: path.read_bytes() for path in (plan.folder / "templates").iterdir()}
    assert ejected == {path.name: path.read_bytes() for path in builtin_folder().glob("*.j2")}
    assert made(plan.folder, "html", year="2022") == before
    mine = plan.write("templates/footer.html.j2", "mine")
    style = plan.write("templates/style.css.j2", ".ichigo{color:red}")
    again = plan.run("report", "--eject")
    assert again.status == 0
    assert "style.css.j2" in again.stderr
    assert (mine.read_text(), style.read_text()) == ("mine", ".ichigo{color:red}")
    assert "<style>.ichigo{color:red}</style>" in made(plan.folder, "html", year="2022")


def test_a_file_of_the_project_replaces_one_of_the_same_name(plan: Project) -> None:
    plan.write("templates/tree.html.j2", "<p>{{ report.title }}の体系</p>")
    html = made(plan.folder, "html", year="2022")
    assert "<p>計画の体系</p>" in html
    assert 'class="tree"' not in html
    assert "出生数" in html


def test_one_block_of_the_page_can_be_replaced(plan: Project) -> None:
    plan.write(
        "templates/report.html.j2",
        '{% extends "builtin/report.html.j2" %}\n'
        "{% block footer %}<p>{{ report.municipality or 'なし' }}</p>{% endblock %}\n",
    )
    html = made(plan.folder, "html", year="2022")
    assert "<footer><p>なし</p></footer>" in html
    assert "出生数" in html


def test_one_part_of_the_body_can_be_replaced_or_left_out(plan: Project) -> None:
    plan.write(
        "templates/body.html.j2",
        '{% extends "builtin/body.html.j2" %}\n'
        "{% block method %}{% endblock %}\n"
        "{% block panel %}{{ super() }}<p>{{ texts('<以上>') }}</p>{% endblock %}\n"
        '{% from "macros.html.j2" import texts with context %}\n',
    )
    plan.write("reviews/2022.yaml", "panel:\n  - {opinion: x, response: y}\n")
    html = made(plan.folder, "html", year="2022")
    assert "目安値は、基準年度" not in html
    assert "&lt;以上&gt;" in html
    assert "有識者会議の意見" in html


def test_one_block_of_the_markdown_can_be_replaced(plan: Project) -> None:
    plan.write(
        "templates/report.md.j2",
        '{% extends "builtin/report.md.j2" %}\n'
        '{% block annex %}\n* {{ report.title ~ "*" }}\n{% endblock %}',
    )
    text = made(plan.folder, "md", year="2022")
    assert "\n* 計画\\*\n" in text
    assert "## 資料" not in text
    assert "## 評価の方法" in text


def test_the_style_sheet_can_be_added_to(plan: Project) -> None:
    plan.write(
        "templates/style.css.j2",
        '{% extends "builtin/style.css.j2" %}\n'
        "{% block extra %}.ichigo h2{color:green}{% endblock %}",
    )
    html = made(plan.folder, "html", year="2022")
    assert ".ichigo h2{color:green}</style>" in html.replace("\n</style>", "</style>")
    assert ".ichigo .notice{" in html


@pytest.mark.parametrize(
    ("name", "text", "line", "why"),
    [
        ("report.html.j2", "a\n\n{% if %}\n", 3, ""),
        ("report.html.j2", "a\n{{ nonsense }}\n", 2, "nonsense"),
        ("report.html.j2", "{{ report.tytle }}\n", 1, "tytle"),
        ("report.html.j2", "a\n{% include 'missing.html.j2' %}\n", 2, "missing.html.j2"),
        ("tree.html.j2", "\n\n\n{{ report.goals[99].name }}\n", 4, ""),
        ("tree.html.j2", "\n{{ 1 / 0 }}\n", 2, "zero"),
        ("tree.html.j2", "\n{{ w('no.such.word') }}\n", 2, "no.such.word"),
        ("tree.html.j2", "\n{{ report.__class__.__mro__ }}\n", 2, "unsafe"),
        ("tree.html.j2", "{% for x in y %}\n", 1, ""),
        ("tree.html.j2", "{{ report.title | nofilter }}\n", 1, "nofilter"),
        ("macros.html.j2", "\n{% macro chip(x) %}{% endmacro %}\n", None, ""),
        ("style.css.j2", "\n{{ colour }}\n", 2, "colour"),
        ("report.html.j2", '{% extends "builtin/nothing.html.j2" %}', 1, "nothing.html.j2"),
    ],
)
def test_a_template_error_names_file_and_line(
    plan: Project, name: str, text: str, line: int | None, why: str
) -> None:
    old = plan.write("reports/2022.html", "old")
    plan.write(f"templates/{name}", text)
    ran = plan.run("report", "2022", "--format", "html")
    assert ran.status == 1
    assert len(ran.stderr.strip().split("\n")) == 1
    assert "Traceback" not in ran.stderr
    if line is not None:
        assert f"templates/{name}:{line}" in ran.stderr
    assert why in ran.stderr
    assert old.read_text() == "old"
    assert reports(plan) == {"2022.html"}


def test_a_template_that_is_not_text_is_told(plan: Project) -> None:
    plan.write("templates/report.md.j2", b"\xff\xfe\x00")
    ran = plan.run("report", "2022", "--format", "md")
    assert ran.status == 1
    assert len(ran.stderr.strip().split("\n")) == 1
    assert "templates" in ran.stderr


def test_the_compiled_templates_are_those_that_stand_beside_them(
    request: pytest.FixtureRequest,
) -> None:
    """Another Jinja would compile them otherwise, and does so when a report is made."""
    for name, text in python_of_builtin(Words("en")).items():
        file = builtin_folder() / "compiled" / name
        if request.config.getoption("--update-golden"):
            file.write_text(text, "utf-8", newline="\n")
        stored = file.read_text("utf-8")
        if text.splitlines()[1] == stored.splitlines()[1]:
            assert stored == text, f"{name} changed; --update-golden accepts it"


def test_a_report_leaves_nothing_in_the_temporary_folder(plan: Project, tmp_path: Path) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    ran = run_process("-C", str(plan.folder), "report", "2022", TMPDIR=str(folder))
    assert ran.returncode == 0
    assert list(folder.iterdir()) == []


def test_a_changed_template_is_used_at_once(tmp_path: Path) -> None:
    """What was compiled before is for the text that it was made from, and for no other."""
    changed = jinja2.DictLoader({"bar.html.j2": "mine"})
    file = builtin_folder() / "compiled" / "html.py"
    cut = tmp_path / "cut.py"
    cut.write_text("MADE = {}\n", "utf-8")
    kept = Path(importlib.util.cache_from_source(str(cut)))
    py_compile.compile(str(cut), cfile=str(kept))
    kept.write_bytes(kept.read_bytes()[:-8])
    for compiled in (file, tmp_path / "missing.py", cut):
        environment = jinja2.Environment(loader=Compiled(changed, compiled), autoescape=True)
        assert environment.get_template("bar.html.j2").render() == "mine"


def test_a_template_cannot_reach_outside_of_its_folder(plan: Project) -> None:
    plan.write("secret.txt", "secret")
    plan.write("templates/tree.html.j2", "{% include '../secret.txt' %}")
    ran = plan.run("report", "2022", "--format", "html")
    assert ran.status == 1


def test_values_in_an_own_template_are_escaped_too(plan: Project) -> None:
    plan.strategy(STRATEGY.replace("title: 計画", "title: <b>|**x**"))
    plan.write("templates/report.md.j2", "{{ report.title }}\n")
    plan.write("templates/report.html.j2", "{{ report.title }}\n")
    assert made(plan.folder, "md", year="2022") == "\\<b\\>\\|\\*\\*x\\*\\*\n"
    assert made(plan.folder, "html", year="2022") == "&lt;b&gt;|**x**\n"


def test_the_documentation_names_every_variable() -> None:
    text = (DOCS / "templates.md").read_text("utf-8")
    described = set(re.findall(r"`([a-z_]+)`", text))
    shapes = (
        *(report.Report, report.Goal, report.Entry, Said, report.Outline, report.Count),
        *(report.Group, Value, charts.Chart, charts.Tick, sparks.Bar, sparks.History),
        *(Label, Strip, Part, PeopleChart, Numbers),
        *(report.Figure, report.Listing, report.Revision, report.Persons, Tone, Plot),
        *(GoalReview, IndicatorReview, PanelOpinion),
    )
    for shape in shapes:
        assert set(shape._fields) <= described, shape.__name__
        assert shape.__name__ in text or shape.__module__ == "ichigo_cli.model"
    assert {"w", "links", "paragraphs", "textbar", "bar", "history", "chart"} <= described
    assert {"strip", "people", "told", "lines", "fills", "letters", "chips", "gaps"} <= described
    assert {"dots", "tones", "paper"} <= described
    assert {"style", "style_hash", "is_fragment"} <= described
    for path in builtin_folder().glob("*.j2"):
        assert f"`{path.name}`" in text
        for block in re.findall(r"{%-? block (\w+)", path.read_text("utf-8")):
            assert f"`{block}`" in text, f"the block {block} of {path.name} is not described"
