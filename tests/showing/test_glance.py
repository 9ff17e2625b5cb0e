"""`ichigo status` at a glance: whole at every width, honest in every mark, short enough to read."""

from __future__ import annotations

import contextlib
import functools
import json
import os
import re
import shlex
import shutil
import struct
import subprocess
import sys
import time
import unicodedata
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from conftest import ENVIRONMENT, ROOT, SAMPLE, STRATEGY, Project, run, run_process
from glance_plan import NOTICE, thirty
from hypothesis import given, settings
from hypothesis import strategies as st
from needed import program
from openpyxl import load_workbook
from rich.cells import cell_len

from ichigo_cli.assessing.assessment import assess
from ichigo_cli.command.ink import depth
from ichigo_cli.reading.project import read_project
from ichigo_cli.showing.figures import shown_percent
from ichigo_cli.showing.judged import gap
from ichigo_cli.showing.language import Words
from ichigo_cli.showing.marks import DOTS, PLAIN, Marks, marks_for
from ichigo_cli.showing.palette import TONES
from ichigo_cli.showing.said import computed
from ichigo_cli.showing.status.bar import Track, bar, history
from ichigo_cli.showing.status.glance import Glance, glance_text
from ichigo_cli.showing.status.missing import Ways
from ichigo_cli.showing.status.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from ichigo_cli.assessing.assessment import Assessment

HEADER = "indicator,value,status,source,note\n"
PLANS = ("real", "sample", "thirty")
YEAR = 2024


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The three plans that everything here is measured with."""
    made = thirty(Project(tmp_path_factory.mktemp("thirty"))).folder
    return {"real": ROOT, "sample": SAMPLE, "thirty": made}


@functools.cache
def assessed(folder: Path) -> Assessment:
    """A plan in the year that is looked at."""
    read = read_project(folder)
    assert read.strategy is not None
    return assess(read.strategy, read.actuals, YEAR)


def page(width: int, marks: Marks = DOTS) -> Page:
    """A screen without colours."""
    return Page(width, marks, lambda text, _: text, lambda _: lambda text: text, lambda text: text)


def printed(assessment: Assessment, lang: str, screen: Page) -> str:
    """The glance on a screen."""
    ways = Ways("ichigo", is_list=False)
    return glance_text(Glance(assessment, screen, Words(lang), is_ranked=False, ways=ways))


def squeezed(text: str) -> str:
    """The text without white space and without the marks of bars and histories."""
    return re.sub(rf"\s|[{re.escape(''.join(DOTS[4:]))}|]", "", text)


# ── golden files ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("width", [30, 40, 59, 60, 80, 100, 120, 160, 200])
@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("name", ["real", "sample"])
def test_glance(
    golden: Callable[[str, str], None], folders: dict[str, Path], name: str, lang: str, width: int
) -> None:
    ran = run("status", str(YEAR), "--lang", lang, cwd=folders[name], COLUMNS=str(width))
    assert ran.status == 0
    assert ran.stdout == printed(assessed(folders[name]), lang, page(width))
    golden(f"status-{name}-{lang}-{width}.txt", ran.stdout)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_thirty_indicators(
    golden: Callable[[str, str], None], folders: dict[str, Path], lang: str
) -> None:
    ran = run("status", str(YEAR), "--lang", lang, cwd=folders["thirty"], COLUMNS="80")
    golden(f"status-thirty-{lang}-80.txt", ran.stdout)


# ── short enough ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize(("name", "most"), [("sample", 24), ("thirty", 45), ("real", 13)])
def test_a_plan_fits_on_a_screen_of_80_cells(
    folders: dict[str, Path], name: str, most: int, lang: str
) -> None:
    text = printed(assessed(folders[name]), lang, page(80))
    notice = assessed(folders[name]).strategy.notice or ""
    of_notice = [line for line in text.splitlines() if line.strip() and line.strip() in notice]
    assert len(text.splitlines()) - len(of_notice) <= most


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_an_indicator_takes_two_lines_below_60_cells_where_its_name_is_short(
    folders: dict[str, Path], lang: str
) -> None:
    lines = printed(assessed(folders["thirty"]), lang, page(59)).splitlines()
    begun = [n for n, line in enumerate(lines) if re.match(r" [ABCD]  ", line)]
    assert len(begun) == 30
    ends = [*begun[1:], begun[-1] + 2]
    two = sum(end - start <= 3 for start, end in zip(begun, ends, strict=True))
    assert two == 30


# ── whole at every width ────────────────────────────────────────────────────────────────────────


def figures(assessment: Assessment, document: Any) -> list[tuple[str, list[str]]]:  # noqa: ANN401 - JSON
    """The name of every indicator with a value, and its figures as they are printed."""
    edges = [Fraction(edge) for edge in (0, 60, 80, 100)]
    found = []
    for entry, standing in zip(document["indicators"], assessment.standings, strict=True):
        if entry["actual"] is None:
            continue
        value, attainment = entry["actual"]["value"], entry["attainment"]
        told = [grouped(value)]
        if entry["expected"] is not None and standing.expected is not None:
            told.append(computed(standing.expected, standing.indicator))
            assert abs(Fraction(told[-1].replace(",", "")) - Fraction(entry["expected"])) <= 1
        if entry["gap"] is not None:
            told.append(gap(standing, Words("ja")))
            assert (told[-1][0] == "-") == (Fraction(entry["gap"]) < 0)
        if attainment is not None and 0 <= Fraction(attainment) <= 200:
            assert standing.judgement.attainment is not None
            told.append(f"{shown_percent(standing.judgement.attainment, edges):,f}")
        found.append((entry["name"], told))
    return found


def grouped(number: str) -> str:
    """The digits of a number with a comma every three."""
    whole, point, rest = number.partition(".")
    return f"{int(whole):,}{point}{rest}" if whole not in {"-0", "0"} else number


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("name", PLANS)
def test_every_width_shows_every_indicator_and_figure_uncut(
    folders: dict[str, Path], name: str, lang: str
) -> None:
    assessment = assessed(folders[name])
    ran = run("status", str(YEAR), "--format", "json", cwd=folders[name])
    document = json.loads(ran.data, parse_float=str, parse_int=str)
    told = figures(assessment, document)
    assert len(told) == {"real": 2, "sample": 9, "thirty": 30}[name]
    for width in range(30, 201):
        text = printed(assessment, lang, page(width))
        assert "…" not in text
        assert "..." not in text
        for line in text.splitlines():
            assert cell_len(line) <= width, f"width {width}: {line}"
        body = text.splitlines()
        rows = [n for n, line in enumerate(body) if re.match(r" [ABCD-]  ", line)]
        assert len(rows) == len(told), f"width {width}"
        for place, (own, numbers) in zip(rows, told, strict=True):
            end = next((n for n in rows if n > place), place + 5)
            row = "\n".join(body[place:end])
            for number in numbers:
                assert re.search(rf"(?<![\d.,]){re.escape(number)}(?!\d|[.,]\d)", row), (
                    f"width {width}: {own} {number}\n{row}"
                )
            if lang == "ja":
                assert has_all_letters(own, row), f"width {width}: {own}\n{row}"


def has_all_letters(name: str, row: str) -> bool:
    """Whether the letters of a name stand in a row in their order, and each of them once more."""
    letters = iter(squeezed(row))
    return all(letter in letters for letter in squeezed(name))


NAMES = (
    "全角の、とても長い名称で、しかも（括弧の付いた）ものの割合",
    "Supercalifragilisticexpialidocious-and-then-some-more-of-it",
    "e\u0301te\u0301 combining a\u0308o\u0308u\u0308 ありか\u3099き\u3099",
    "👨‍👩‍👧 家族 🎌 の数 🇯🇵",
    "שלום עולם مرحبا بالعالم",
    "①②③ ◎○△× ■□◆",
    "a b\u3000c　全角空白",
    "長" * 120,
    "W" * 120,
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_hostile_names_stay_within_the_width(project: Project, name: str) -> None:
    plan = STRATEGY.replace("出生数", f'"{name}"').replace("育むまち", f'"{name}"')
    plan = plan.replace("title: 計画", f'title: "{name}"')
    project.strategy(plan.replace("unit: 人", f'unit: "{name}"'))
    project.actuals(2022, f"{HEADER}births,1234.5,preliminary,,\n")
    read = read_project(project.folder)
    assert read.strategy is not None
    assessment = assess(read.strategy, read.actuals, 2022)
    for width in (*range(30, 201), 20, 10, 2, 1):
        for marks in (DOTS, PLAIN):
            text = printed(assessment, "ja", page(width, marks))
            assert width < 10 or max(map(cell_len, text.splitlines())) <= width
            if width >= 30:
                assert "1,234.5" in text
                assert "200％超" in text
                assert "+657" in text


@pytest.mark.parametrize("width", [30, 34, 40, 60, 80])
def test_a_number_as_long_as_the_screen_stays_whole(project: Project, width: int) -> None:
    plan = STRATEGY.replace("549", "12345678901234567890")
    project.strategy(plan.replace("607", "12345678901234567999"))
    project.actuals(2022, "indicator,value\nbirths,12345678901234567891\n")
    lines = project.run("status", "2022", COLUMNS=str(width)).stdout.splitlines()
    assert sum("12,345,678,901,234,567,891" in line for line in lines) == 1
    assert max(map(cell_len, lines)) <= width


@pytest.mark.parametrize("width", [1, 2, 5, 10, 20, 29])
def test_a_tiny_screen_gets_something(width: int) -> None:
    assert run("status", cwd=SAMPLE, COLUMNS=str(width)).status == 0


def test_a_unit_that_is_long_stands_behind_the_name(project: Project) -> None:
    project.strategy(STRATEGY.replace("unit: 人", "unit: 人口10万人当たりの件数")).actuals(2022)
    shown = project.status("2022", COLUMNS="120").stdout
    assert "出生数 (人口10万人当たりの件数)" in shown


# ── bars and histories ──────────────────────────────────────────────────────────────────────────

TRACKS = (Track(5, 10, 5), Track(0, 5, 2), Track(2, 4, 2))


def ends(drawn: str, of: Track) -> tuple[int, int]:
    """How many cells of a plain bar are filled left of 0 %, and from there on."""
    below, above = drawn[: of.below], drawn[of.below :].replace("|", "")
    return len(below.replace(" ", "")), len(re.sub(r"[ .]", "", above))


@settings(deadline=None)
@given(
    st.lists(st.fractions(-500, 500), min_size=2, max_size=2).map(sorted), st.sampled_from(TRACKS)
)
def test_a_bar_never_shrinks_as_the_attainment_grows(pair: Sequence[Fraction], of: Track) -> None:
    low, high = (max(each, Fraction(0)) if not of.below else each for each in pair)
    (low_below, low_above), (high_below, high_above) = (
        ends(bar(each, of, PLAIN), of) for each in (low, high)
    )
    assert low_above - low_below <= high_above - high_below
    for drawn in (bar(low, of, PLAIN), bar(high, of, PLAIN)):
        assert len(drawn) <= of.width
        assert drawn.index("|") == of.below + of.cells


@settings(deadline=None)
@given(st.fractions(-500, 500), st.sampled_from(TRACKS))
def test_a_bar_touches_the_line_at_100_and_not_before(attainment: Fraction, of: Track) -> None:
    if not of.below:
        attainment = max(attainment, Fraction(0))
    drawn = bar(attainment, of, PLAIN)
    assert ("." in drawn) == (attainment < 100)
    assert (re.search(r"\|[=>]", drawn) is not None) == (attainment > 100)
    assert ("#" in drawn or "<" in drawn) == (attainment < 0)
    assert ("<" in drawn) == (attainment < -Fraction(100 * of.below, of.cells))
    assert (">" in drawn) == (attainment > 100 + Fraction(100 * of.beyond, of.cells))


@settings(deadline=None)
@given(st.fractions(0, 600), st.sampled_from([Track(5, 10, 5), Track(4, 8, 4)]))
def test_both_sides_follow_one_rule(distance: Fraction, of: Track) -> None:
    """What goes beyond 100 % by so much has the cells of what lies below 0 % by so much."""
    above, below = bar(100 + distance, of, PLAIN), bar(-distance, of, PLAIN)
    mirrored = below[: of.below].strip()[::-1].replace("#", "=").replace("<", ">")
    assert above.partition("|")[2] == mirrored


def test_bars_of_note() -> None:
    of = Track(5, 10, 5)
    drawn = {each: bar(Fraction(each), of, PLAIN) for each in (-376, -10, 0, 65, 99, 100, 113, 900)}
    assert drawn == {
        -376: "<####..........|",
        -10: "    #..........|",
        0: "     ..........|",
        65: "     ======....|",
        99: "     =========.|",
        100: "     ==========|",
        113: "     ==========|==",
        900: "     ==========|====>",
    }


@settings(deadline=None)
@given(st.fractions(-500, 500))
def test_the_plain_bar_says_the_same(attainment: Fraction) -> None:
    of = Track(5, 10, 5)
    marks = str.maketrans("".join(DOTS[4:9]) + DOTS.path, "".join(PLAIN[4:9]) + PLAIN.path)
    assert bar(attainment, of, DOTS).translate(marks) == bar(attainment, of, PLAIN)


def test_a_history_keeps_its_gaps() -> None:
    numbers = [Fraction(1), None, Fraction(4), Fraction(2), None]
    assert history(numbers, PLAIN) == "_ '. "
    assert history(numbers, DOTS).translate(str.maketrans(DOTS.levels, PLAIN.levels)) == history(
        numbers, PLAIN
    )
    assert history([None, None], PLAIN) == "  "
    assert history([Fraction(3)] * 3, PLAIN) == "..."


@settings(deadline=None)
@given(st.lists(st.none() | st.fractions(), max_size=10))
def test_a_history_has_a_cell_a_year_and_is_in_order(numbers: list[Fraction | None]) -> None:
    drawn = history(numbers, PLAIN)
    assert len(drawn) == len(numbers)
    cells = [(n, PLAIN.levels.index(cell)) for n, cell in zip(numbers, drawn, strict=True)
             if n is not None]  # fmt: skip
    assert [cell == " " for cell in drawn] == [number is None for number in numbers]
    assert [level for _, level in sorted(cells)] == sorted(level for _, level in cells)


def test_a_history_stands_from_100_cells_on(folders: dict[str, Path]) -> None:
    for width, is_there in ((99, False), (100, True)):
        text = printed(assessed(folders["sample"]), "en", page(width))
        assert ("R2-R6" in text) == is_there
        assert any(level in text for level in "⣀⠒⠉") == is_there


def test_all_marks_are_one_cell_and_of_a_width_that_terminals_agree_about() -> None:
    for marks in (DOTS, PLAIN):
        drawn = "".join(marks)
        assert cell_len(drawn) == len(drawn)
        assert len(set(marks.levels)) == 4
        assert len({marks.reached, marks.short, marks.below, marks.less, marks.more}) == 5


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_nothing_of_our_own_has_a_width_that_terminals_disagree_about(lang: str) -> None:
    for width in (30, 80, 200):
        for folder in (ROOT, SAMPLE):
            text = printed(assessed(folder), lang, page(width))
            assert [each for each in text if unicodedata.east_asian_width(each) == "A"] == []


@pytest.mark.parametrize(
    ("encoding", "terminal", "marks"),
    [
        ("utf-8", "xterm", DOTS),
        ("utf-8", "", DOTS),
        ("utf-8", "dumb", PLAIN),
        ("utf-8", "linux", PLAIN),
        ("cp932", "xterm", PLAIN),
        ("ascii", "xterm", PLAIN),
        (None, "xterm", PLAIN),
        ("no-such-codec", "xterm", PLAIN),
    ],
)
def test_marks_are_those_of_the_stream(encoding: str | None, terminal: str, marks: Marks) -> None:
    assert marks_for(encoding, terminal) == marks


# ── encodings and colours ───────────────────────────────────────────────────────────────────────

AS_PLAIN = str.maketrans(
    "".join((*DOTS[4:9], DOTS.path, DOTS.levels)), "".join((*PLAIN[4:9], PLAIN.path, PLAIN.levels))
)


@pytest.mark.parametrize("width", ["40", "80", "120"])
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_cp932_says_the_same(lang: str, width: str) -> None:
    whole = run_process("status", "2024", "--lang", lang, cwd=SAMPLE, COLUMNS=width).stdout
    asked = {"PYTHONIOENCODING": "cp932", "PYTHONUTF8": "0", "COLUMNS": width}
    done = run_process("status", "2024", "--lang", lang, cwd=SAMPLE, environment=asked)
    assert done.stdout.decode("cp932") == whole.decode().translate(AS_PLAIN)


@pytest.mark.parametrize("width", [40, 80, 120])
def test_ascii_keeps_within_the_width(width: int) -> None:
    asked = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "COLUMNS": str(width)}
    done = run_process("status", "2024", "--lang", "en", cwd=SAMPLE, environment=asked)
    lines = done.stdout.decode("ascii").splitlines()
    assert max(map(len, lines)) <= width
    rows = "\n".join(lines)
    assert re.search(r"=+\.*\|", rows)
    for figure in ("90.2%", "1,921", "64.5%", "+7.5"):
        assert figure in rows


def test_a_dumb_terminal_and_a_pipe_get_no_colour() -> None:
    for more in ({"TERM": "dumb"}, {"NO_COLOR": "1"}, {}):
        done = run_process("status", "2024", cwd=SAMPLE, environment=more)
        assert b"\x1b" not in done.stdout
    assert "⠶".encode() not in run_process("status", cwd=SAMPLE, TERM="dumb").stdout


def shown_in(colors: str, environment: dict[str, str]) -> str:
    """The glance at the sample, with or without colours."""
    asked = ("status", "2024", "--color", colors)
    return run(*asked, cwd=SAMPLE, environment=environment, COLUMNS="80").stdout


def test_a_grade_has_the_colours_of_the_palette() -> None:
    text = shown_in("always", {"COLORTERM": "truecolor"})
    for grade, tone in zip("ABCD", TONES, strict=True):
        letter, fill = (
            ";".join(str(int(each[n : n + 2], 16)) for n in (1, 3, 5))
            for each in (tone.letter, tone.fill)
        )
        assert f"\x1b[1;38;2;{letter};48;2;{fill}m {grade} \x1b[0m" in text


@pytest.mark.parametrize(
    ("environment", "codes"),
    [
        ({"TERM": "xterm-256color"}, ["38;5;231;48;5;29", "38;5;234;48;5;221"]),
        ({"TERM": "xterm"}, ["30;46", "30;103", "30;43", "97;41"]),
    ],
)
def test_a_terminal_with_fewer_colours_gets_its_own(
    environment: dict[str, str], codes: list[str]
) -> None:
    text = shown_in("always", environment)
    assert all(f"\x1b[1;{code}m" in text for code in codes)
    assert len(set(re.findall(r"\x1b\[1;([\d;]+)m [ABCD] \x1b", text))) == 4


def test_how_many_colours_a_terminal_has() -> None:
    assert depth({"COLORTERM": "truecolor", "TERM": "xterm"}, "linux") == "truecolor"
    assert depth({"COLORTERM": "24bit"}, "linux") == "truecolor"
    assert depth({"WT_SESSION": "1"}, "win32") == "truecolor"
    assert depth({"WT_SESSION": "1"}, "linux") == "8"
    assert depth({"TERM": "screen-256color"}, "linux") == "256"
    assert depth({}, "linux") == "8"


# ── what is missing ─────────────────────────────────────────────────────────────────────────────


def test_who_has_not_reported_is_named_by_department(folders: dict[str, Path]) -> None:
    text = squeezed(printed(assessed(folders["sample"]), "ja", page(80)))
    block = text.partition("R6の未報告")[2]
    assert "（見本）政策企画課：10～30代の転入者数（未報告）" in block
    assert "（見本）子育て支援課：合計特殊出生率（未公表）" in block
    named = "自分で食品・日用品の買物をしている高齢者の割合（調査なし）"
    assert f"（見本）長寿社会課：{named}" in block
    assert "該当なし" not in block


def test_many_missing_are_counted_with_the_commands_that_list_them() -> None:
    ran = run("status", "2024", "--lang", "ja")
    assert "R6の未報告・未公表など 9（未報告 9）" in ran.stdout
    assert "`ichigo status 2024 --grade -`" in ran.stdout
    assert "`ichigo pending 2024`" in ran.stdout
    assert "転出超過者数" not in ran.stdout
    assert not re.search(r"[-－]  +[-－]", ran.stdout), "no rows of dashes"


def test_the_command_lists_them() -> None:
    shown = run("status", "2024", "--grade", "-", "--lang", "ja", COLUMNS="80").stdout
    document = run("status", "2024", "--grade", "-", "--format", "json").document
    assert len(document["indicators"]) == 8
    for entry in document["indicators"]:
        assert f"{entry['name']}（未報告）" in squeezed(shown)


def test_departments_are_counted_where_many_are_missing(project: Project) -> None:
    head, _, entry = STRATEGY.partition("      - id: births\n")
    several = "".join(
        f"      - id: b{n}\n        department: {'福祉課' if n % 2 else '環境課'}\n{entry}"
        for n in range(7)
    )
    project.strategy(head + several).actuals(2022, f"{HEADER}b0,580,,,\n")
    shown = project.status("2022", "--lang", "ja", COLUMNS="200").stdout
    assert "R4の未報告・未公表など 6（未報告 6）。福祉課 3、環境課 3\n" in shown
    project.strategy((head + several).replace("        department: 環境課\n", ""))
    shown = project.status("2022", "--lang", "ja", COLUMNS="200").stdout
    assert "6（未報告 6）。福祉課 3、担当課の記載なし 3\n" in shown


COMMAND = re.compile(r"`ichigo ([^`]+)`")


def commands(shown: str) -> list[list[str]]:
    """The commands that a glance names, as a shell takes them apart."""
    return [shlex.split(each) for each in COMMAND.findall(" ".join(shown.split()))]


def test_the_command_that_lists_the_not_evaluated_keeps_what_was_asked_for(
    project: Project,
) -> None:
    """What the number counts and what the command lists are the same indicators."""
    head, _, entry = STRATEGY.partition("      - id: births\n")
    offices = ("環境課", "福祉 課（本庁）", "福祉 課（本庁）") * 4
    plan = "".join(
        f"      - id: b{n}\n        department: '{office}'\n{entry}"
        for n, office in enumerate(offices)
    )
    project.strategy(head + plan).actuals(2022, f"{HEADER}b0,580,,,\n")
    project.actuals(2021, f"{HEADER}b1,580,,,\n")
    goal = re.findall(r"  - id: (\S+)", head)[0]
    asked = ("--department", "福祉 課（本庁）", "--goal", goal, "--scheme", "nagano")
    shown = project.status("2022", *asked, COLUMNS="200").stdout
    counted = re.search(r"Not evaluated \((\d+)\)", shown)
    assert counted
    assert "in the whole plan: `ichigo pending 2022`" in shown
    (command,) = [each for each in commands(shown) if "--grade" in each]
    document = project.run(*command, "--format", "json").document
    assert len(document["indicators"]) == int(counted[1]) == 7
    assert {each["department"] for each in document["indicators"]} == {"福祉 課（本庁）"}
    assert document["other_scheme"]
    listed = project.run(*command, "--lang", "ja").stdout
    assert listed.count("（未報告）") == 7


def test_the_commands_for_the_rest_are_about_the_year_that_is_shown() -> None:
    shown = run("status", "2023", "--lang", "en", cwd=SAMPLE, COLUMNS="120").stdout
    assert "`ichigo status 2023 --full`, `ichigo show ID 2023`" in shown
    shown = run("status", "--lang", "en", cwd=SAMPLE, COLUMNS="120").stdout
    assert "`ichigo status 2024 --full`, `ichigo show ID 2024`" in shown


def test_a_program_of_another_name_is_named() -> None:
    shown = run("status", ICHIGO_PROGRAM="py run.py", COLUMNS="120").stdout
    assert "`py run.py status 2024 --full`" in shown
    assert "`py run.py pending 2024`" in shown


# ── what a line says ────────────────────────────────────────────────────────────────────────────


def row(text: str, name: str) -> str:
    """The line that begins with a name."""
    return next(line for line in text.splitlines() if name in line)


def test_a_carried_value_is_no_movement(folders: dict[str, Path]) -> None:
    text = printed(assessed(folders["sample"]), "ja", page(100))
    carried = row(text, "転入者数")
    assert "R5 1,490人" in carried
    assert "改善" not in carried
    assert "速報 402人" in row(text, "転出超過者数")
    moved = [each.movement.turn.value for each in assessed(folders["sample"]).standings]
    counts = f"改善 {moved.count('improved')} 悪化 {moved.count('worsened')}"
    assert counts in text


def test_an_indicator_that_is_not_evaluated_says_why_in_place_of_its_bar(project: Project) -> None:
    project.strategy(STRATEGY.replace("        target: {year: 2025, value: 607}\n", ""))
    project.actuals(2022)
    shown = row(project.status("2022", "--lang", "ja", COLUMNS="80").stdout, "出生数")
    assert shown.split() == ["-", "出生数", "580人", "目標値なし", "初回"][:4]


def test_a_reference_indicator_keeps_its_percentage_and_says_what_it_is(project: Project) -> None:
    project.strategy(STRATEGY.replace("unit: 人", "unit: 人\n        rated: false")).actuals(2022)
    shown = row(project.status("2022", "--lang", "ja", COLUMNS="120").stdout, "出生数")
    assert "出生数（参考指標）" in shown
    assert "106.9％" in shown


def test_a_tolerated_shortfall_says_so(project: Project) -> None:
    project.strategy(STRATEGY.replace("unit: 人", "unit: 人\n        tolerance: 10"))
    project.actuals(2022, f"{HEADER}births,570,,,\n")
    shown = row(project.status("2022", "--lang", "ja", COLUMNS="120").stdout, "出生数")
    assert "（許容差の内）" in shown
    assert " A " in shown
    assert "72.4％" in shown


def test_inside_a_range_nothing_is_better_or_the_same(project: Project) -> None:
    plan = STRATEGY.replace("better: higher", "better: range")
    project.strategy(plan.replace("value: 607", "range: [540, 600]"))
    project.actuals(2021, f"{HEADER}births,550,,,\n").actuals(2022, f"{HEADER}births,560,,,\n")
    shown = row(project.status("2022", "--lang", "ja", COLUMNS="80").stdout, "出生数")
    assert shown.endswith("－")


def test_the_last_line_says_where_the_rest_stands() -> None:
    for lang in ("ja", "en"):
        last = run("status", "--lang", lang, COLUMNS="120").stdout.splitlines()[-1]
        assert "`ichigo status 2024 --full`" in last
        assert "`ichigo show ID 2024`" in last


# ── other schemes ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("scheme", ["ino", "tama"])
def test_symbols_of_uncertain_width_are_names_in_lines_and_counts_alike(scheme: str) -> None:
    asked = ("status", "2024", "--scheme", scheme, "--lang", "ja")
    shown = run(*asked, cwd=SAMPLE, COLUMNS="120").stdout
    document = run(*asked, "--format", "json", cwd=SAMPLE).document
    assert not set(document["summary"]["grades"]) & set(shown)
    assert set("◎○△×①②③") & set("".join(document["summary"]["grades"]))
    counted = {grade for grade, count in document["summary"]["grades"].items() if count}
    names = set(re.findall(r"(?m)^ ([^\s\d-]\S+)  +\S", shown))
    assert len(names) == len(counted)


def test_symbols_without_names_leave_room_for_terminals_that_draw_them_wide(
    project: Project,
) -> None:
    project.strategy(f"bands: {{◎: 100, ○: 80, △: null}}\n{STRATEGY}").actuals(2022)
    for width in range(30, 201):
        text = project.status("2022", "--lang", "ja", COLUMNS=str(width)).stdout
        assert "◎" in text
        for line in text.splitlines():
            wide = sum(unicodedata.east_asian_width(each) == "A" for each in line)
            assert cell_len(line) + wide <= width, line


@pytest.mark.parametrize("scheme", ["fukuoka", "osaka-library", "naikaku", "nagano", "kenko"])
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_every_scheme_fits_every_width(scheme: str, lang: str) -> None:
    for width in range(30, 201, 10):
        ran = run("status", "--scheme", scheme, "--lang", lang, cwd=SAMPLE, COLUMNS=str(width))
        assert max(map(cell_len, ran.stdout.splitlines())) <= width
        for figure in ("1,921", "804.2", "16.9"):
            assert figure in ran.stdout


# ── options ─────────────────────────────────────────────────────────────────────────────────────


def ids(*options: str, form: str = "json") -> list[str]:
    document = run("status", "2024", "--format", form, *options, cwd=SAMPLE).document
    return [entry["id"] for entry in document["indicators"]]


def test_worst_first_across_the_goals() -> None:
    document = run("status", "2024", "--sort", "worst", "--format", "json", cwd=SAMPLE).document
    entries = document["indicators"]
    known = [entry["attainment"] for entry in entries if entry["grade"]]
    assert known == sorted(known)
    assert entries[0]["id"] == "births"
    assert [entry["grade"] for entry in entries][-1] is None
    shown = run("status", "2024", "--sort", "worst", "--lang", "ja", cwd=SAMPLE).stdout
    assert re.findall(r"(?m)^ ([ABCD])  ", shown) == [e["grade"] for e in entries[:-1]]
    assert "人が集うまち" not in shown
    assert "\n達成率の低い順" in shown
    assert (
        run("status", "2024", "--sort", "plan", "--format", "json", cwd=SAMPLE).data
        == run("status", "2024", "--format", "json", cwd=SAMPLE).data
    )


def test_a_grade_without_a_percentage_comes_behind_those_with_one() -> None:
    document = run(
        "status", "2024", "--scheme", "ibaraki", "--sort", "worst", "--format", "json", cwd=SAMPLE
    ).document
    places = [
        2 if entry["grade"] is None else 1 if entry["attainment"] is None else 0
        for entry in document["indicators"]
    ]
    assert places == sorted(places)


def test_departments() -> None:
    one, other = "（見本）政策企画課", "（見本）生活環境課"
    young = ["net-outmigration", "young-outmigrants", "young-inmigrants"]
    assert ids("--department", one) == young
    assert ids("--department", one, "--department", other) == [*young, "municipal-waste"]
    assert ids("--department", one, "--grade", "C") == ["young-inmigrants"]
    wrong = run("status", "--department", "（見本）政策企画", cwd=SAMPLE)
    assert wrong.status == 2
    assert "did you mean （見本）政策企画課?" in wrong.stderr


def test_indicators_without_a_department(project: Project) -> None:
    head, _, entry = STRATEGY.partition("      - id: births\n")
    project.strategy(
        f"{head}      - id: a\n        department: 環境課\n{entry}      - id: b\n{entry}"
    )
    for asked, id_ in (("-", "b"), ("環境課", "a")):
        document = project.status("--department", asked, "--format", "json").document
        assert [each["id"] for each in document["indicators"]] == [id_]


def test_not_evaluated_as_a_grade() -> None:
    assert ids("--grade", "-") == ["elderly-shopping"]
    assert ids("--grade", "-", "--grade", "C") == ["young-inmigrants", "elderly-shopping"]


def test_a_selection_says_of_how_many_it_is() -> None:
    def counted(*options: str) -> str:
        return run("status", "2023", *options, cwd=SAMPLE, COLUMNS="200").stdout

    assert "all 10 " in counted()
    assert "1 of all 10 " in counted("--grade", "C")
    assert "計 2（全10指標のうち）" in counted("--goal", "nurture", "--lang", "ja")


def test_new_filters_work_in_every_format(project: Project) -> None:
    shutil.copytree(SAMPLE, project.folder, dirs_exist_ok=True)
    asked = ("status", "2024", "--department", "（見本）生活環境課")
    assert len(project.run(*asked, "--format", "csv").stdout.splitlines()) == 2
    markdown = project.run(*asked, "--format", "markdown").stdout
    assert "一般廃棄物" in markdown or "waste" in markdown
    assert not {"出生数", "Births"} & set(re.findall(r"出生数|Births", markdown))
    assert project.run(*asked, "--format", "xlsx", "-o", "a.xlsx").status == 0
    told = {
        str(cell.value)
        for sheet in load_workbook(project.folder / "a.xlsx").worksheets
        for line in sheet.iter_rows()
        for cell in line
    }
    assert any("一般廃棄物" in each for each in told)
    assert "出生数" not in told


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--full", "--format", "json"], "--full goes with --format table alone."),
        (["--sort", "best"], "--sort cannot be best"),
        (["--grade", "--"], "--grade cannot be --"),
    ],
)
def test_options_that_do_not_fit(options: list[str], said: str) -> None:
    ran = run("status", *options, cwd=SAMPLE)
    assert (ran.status, ran.data) == (2, b"")
    assert said in ran.stderr


def test_a_goal_whose_indicators_have_no_value_is_named_in_the_block_of_what_is_missing() -> None:
    """Without an empty heading, and without going missing itself."""
    shown = run("status", "2024", "--lang", "ja").stdout
    known, _, block = shown.partition("R6の未報告")
    assert "人が集うまち" not in known
    assert "\n  実績値が一つもない目標：人が集うまち 3\n" in block
    assert "次代を担う" not in block


def test_start_up_needs_no_console_of_rich() -> None:
    code = (
        "import sys; from ichigo_cli.command.run import main\n"
        "try: main(['status', '2024'])\n"
        "finally: print('made of', *[m for m in sys.modules if m in "
        "('rich.console', 'rich.table', 'rich.color', 'rich.text')], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=SAMPLE,
        env={**ENVIRONMENT, "PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    assert done.stderr.decode().splitlines()[-1] == "made of"


def test_the_notice_stands_above_everything(folders: dict[str, Path]) -> None:
    text = printed(assessed(folders["thirty"]), "ja", page(80))
    assert NOTICE in text.splitlines()[1]


# ── a real terminal ─────────────────────────────────────────────────────────────────────────────


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize(
    "asked", [("status", "2024"), ("status", "2024", "--full"), ("show", "births")]
)
def test_a_terminal_is_asked_how_wide_it_is(asked: tuple[str, ...], unbuffered: str) -> None:
    """Also where Python writes unbuffered, as it is set in many containers."""
    import fcntl  # noqa: PLC0415 - Windows has none of these
    import pty  # noqa: PLC0415
    import termios  # noqa: PLC0415

    here, there = pty.openpty()
    fcntl.ioctl(there, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 150, 0, 0))
    environment = {**ENVIRONMENT, "PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT),
                   "PYTHONUNBUFFERED": unbuffered, "TERM": "dumb"}  # fmt: skip
    environment.pop("COLUMNS")
    command = [sys.executable, "-m", "ichigo_cli", *asked, "--lang", "ja"]
    with subprocess.Popen(
        command, cwd=SAMPLE, env=environment, stdout=there, stderr=subprocess.DEVNULL
    ) as process:
        os.close(there)
        data = b""
        with contextlib.suppress(OSError):  # Linux's way to say that the other end is closed
            while part := os.read(here, 65536):
                data += part
        os.close(here)
    assert process.returncode == 0
    widest = max(map(cell_len, data.decode().splitlines()))
    assert 100 < widest <= 150


@pytest.mark.once
@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_a_terminal_shows_every_line_where_it_was_put(
    tmp_path: Path, lang: str, width: int
) -> None:
    """What a terminal has in its cells is what was printed: nothing wrapped, nothing shifted."""
    terminal = program("tmux")
    expected = run("status", "2024", "--lang", lang, cwd=SAMPLE, COLUMNS=str(width)).stdout
    done = tmp_path / "done"
    command = f"{sys.executable} -m ichigo_cli status 2024 --lang {lang} 2>/dev/null; touch {done}"
    server = [terminal, "-u", "-L", f"ichigo-{os.getpid()}-{lang}-{width}"]
    environment = {
        **ENVIRONMENT, "PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT),
        "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "SHELL": "/bin/sh",
        "HOME": str(tmp_path),
    }  # fmt: skip
    environment.pop("COLUMNS")
    size = ["-x", str(width), "-y", "80"]
    tmux = functools.partial(
        subprocess.run, env=environment, cwd=SAMPLE, check=True, capture_output=True, text=True
    )
    tmux([*server, "-f", "/dev/null", "new-session", "-d", *size, f"{command}; sleep 60"])
    try:
        for _ in range(300):
            if done.exists():
                break
            time.sleep(0.1)
        seen = str(tmux([*server, "capture-pane", "-p"]).stdout)
    finally:
        tmux([*server, "kill-server"])
    lines = [line.rstrip() for line in seen.rstrip("\n").splitlines()]
    assert lines == [line.rstrip() for line in expected.splitlines()]
