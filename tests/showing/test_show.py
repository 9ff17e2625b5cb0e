"""`ichigo show`: every kind of indicator, its working done again, and every way to ask for it."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from conftest import SAMPLE, Project, Ran, run, run_process
from rich.cells import cell_len

if TYPE_CHECKING:
    from collections.abc import Callable

KINDS = {
    "births": "unit: 人\n  baseline: {year: 2019, value: 549}\n  target: {year: 2025, value: 607}",
    "lower": "better: lower\n  baseline: {year: 2019, value: 644}\n"
    "  target: {year: 2025, value: 322}",
    "keeping": "aim: maintain\n  unit: '%'\n  tolerance: 1.5\n"
    "  baseline: {year: 2019, value: 82.9}\n  target: {year: 2025, value: 82.9}",
    "containing": "aim: contain\n  baseline: {year: 2019, value: 4.23}\n"
    "  target: {year: 2025, value: 3.00}",
    "ranging": "better: range\n  unit: '%'\n  baseline: {year: 2019, value: 12}\n"
    "  target: {year: 2025, range: [20, 30]}",
    "inside": "better: range\n  unit: '%'\n  baseline: {year: 2019, value: 25}\n"
    "  target: {year: 2025, range: [20, 30]}",
    "shelters": "series: flow\n  unit: 件\n  baseline: {year: 2020, value: 100}\n"
    "  target: {year: 2025, value: 140}",
    "visits": "series: flow\n  count_from: 2021\n"
    "  baseline: {year: 2019, value: 10, per_year: true}\n  target: {year: 2025, value: 60}",
    "stops": "baseline: {year: 2019, value: 10}\n  milestones: {2022: 13}\n"
    "  target: {year: 2025, value: 30}",
    "level": "path: flat\n  baseline: {year: 2019, value: 0}\n  target: {year: 2025, value: 7}",
    "fresh": "target: {year: 2025, value: 50}",
    "unrated": "rated: false\n  baseline: {year: 2019, value: 1}\n  target: {year: 2025, value: 4}",
    "carried": "baseline: {year: 2019, value: 1}\n  target: {year: 2025, value: 4}",
    "silent": "baseline: {year: 2019, value: 1}\n  target: {year: 2025, value: 4}",
    "nothing": "better: lower\n  path: flat\n  target: {year: 2025, value: 0}",
    "aimless": "baseline: {year: 2019, value: 1}",
}
VALUES = {
    2021: {
        "births": 556, "lower": 571, "keeping": "81.0", "containing": "3.90", "ranging": 35,
        "inside": 28, "shelters": 4, "visits": 9, "stops": 12, "level": 5, "fresh": 40,
        "unrated": 2, "carried": 2, "nothing": 0, "aimless": 2,
    },
    2022: {
        "births": 547, "lower": 505, "keeping": "81.5", "containing": "3.55", "ranging": 16,
        "inside": 18, "shelters": 12, "visits": 11, "stops": 15, "level": 7, "fresh": 44,
        "unrated": 3, "nothing": 2, "aimless": 3,
    },
}  # fmt: skip
REVIEW = """\
indicators:
  births: {cause: 婚姻の数が減った。, next: improve}
  lower: {grade: {value: A, reason: 一時的な要因を除いた。}}
"""


def write_kinds(project: Project) -> Project:
    """A plan with every kind of indicator, and two years of values."""
    lines = ["ichigo: 1", "id: plan", "title: 計画", "period: {start: 2021, end: 2025}", "goals:"]
    lines += ["- id: goal", "  name: 目標", "  indicators:"]
    for id_, facts in KINDS.items():
        better = "" if "better" in facts else "better: higher\n  "
        body = f"id: {id_}\n  name: 指標 {id_}\n  {better}{facts}"
        lines.append("  - " + body.replace("\n", "\n  "))
    project.strategy("\n".join(lines) + "\n")
    for year, values in VALUES.items():
        rows = [f"{id_},{value},final,台帳," for id_, value in values.items()]
        if year == 2022:
            rows.append("carried,,pending,,")
        project.actuals(year, "indicator,value,status,source,note\n" + "\n".join(rows) + "\n")
    project.write("reviews/2022.yaml", REVIEW)
    return project


@pytest.fixture
def kinds(project: Project) -> Project:
    """A plan with every kind of indicator."""
    return write_kinds(project)


def shown(project: Project, *arguments: str, **environment: str) -> Ran:
    """Run `ichigo show` and see that it went well."""
    ran = project.run("show", *arguments, environment=environment)
    assert ran.status == 0, ran.stderr
    return ran


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("form", ["text", "markdown"])
def test_every_kind_is_shown_as_agreed(
    kinds: Project, golden: Callable[[str, str], None], lang: str, form: str
) -> None:
    ran = shown(kinds, *KINDS, "2022", "--lang", lang, "--format", form, COLUMNS="140")
    golden(f"show-kinds-{lang}.{'md' if form == 'markdown' else 'txt'}", ran.stdout)


def test_every_kind_as_json(kinds: Project, golden: Callable[[str, str], None]) -> None:
    golden("show-kinds.json", shown(kinds, *KINDS, "2022", "--format", "json").stdout)


# ── the working, done again ─────────────────────────────────────────────────────────────────────


def worked_out(expression: str) -> Fraction:
    """What an expression of the working amounts to; only numbers and the four operations."""
    assert re.fullmatch(r"[0-9,.()+*/ -]+", expression)
    exact = re.sub(r"[0-9,]+(?:\.[0-9]+)?", lambda m: f"F('{m[0].replace(',', '')}')", expression)
    result = eval(exact, {"F": Fraction, "__builtins__": {}})  # noqa: S307 - checked above
    assert isinstance(result, Fraction)
    return result


@pytest.mark.parametrize("indicator", KINDS)
def test_the_working_ends_in_the_printed_attainment(kinds: Project, indicator: str) -> None:
    document = shown(kinds, indicator, "2022", "--format", "json").document
    (entry,) = document["indicators"]
    lines = {line["label"]: line["text"] for line in entry["working"]}
    for text in lines.values():
        if " = " in text:
            way, _, rest = text.partition(" = ")
            parts = re.fullmatch(r"(.*?)(?:, which is .*| \(about (.*)\))?", rest)
            assert parts
            exact, rounded = parts.groups()
            assert worked_out(way) == worked_out(exact), text
            assert ("/" in exact) == ("about" in rest), text
            if rounded:
                assert abs(worked_out(rounded) - worked_out(exact)) <= Fraction(1, 20_000)
    attainment = lines.get("Attainment", "")
    assert bool(attainment) == (entry["attainment"] is not None)
    if " = " in attainment:
        gap, scale = (
            worked_out(lines[key].rpartition(" = ")[2].partition(" (about")[0])
            for key in ("Gap", "Scale")
        )
        percent = 100 * (1 + gap / scale)
        assert worked_out(attainment.partition(" = ")[0]) == percent
        assert abs(percent - Fraction(str(entry["attainment"]))) < Fraction(1, 10**9)
        printed = re.search(r"which is (?:about )?(-?[0-9,.]+)%", attainment)
        assert printed
        assert abs(Fraction(printed[1].replace(",", "")) - percent) <= Fraction(1, 10)


def test_the_pace_is_what_is_left_over_the_years_that_are_left(kinds: Project) -> None:
    (entry,) = shown(kinds, "births", "2022", "--format", "json").document["indicators"]
    needed, brought = entry["pace"]["needed"], entry["pace"]["brought"]
    assert (needed["years"], needed["per_year"]) == (3, 20)  # (607 - 547) / 3
    assert [step["per_year"] for step in brought] == [3.5, -9]  # 549, two years later 556, 547
    assert not entry["pace"]["reached"]


THIRDS = """\
ichigo: 1
id: plan
title: 計画
period: {start: 2021, end: 2025}
goals:
- id: goal
  name: 目標
  indicators:
  - id: thirds
    name: 三つに割る指標
    better: higher
    baseline: {year: 2019, value: 4.0}
    target: {year: 2025, value: 5.00}
"""


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        (
            "ja",
            [
                "目安値: 4 + (5 - 4) * 4 / 6 = 14/3（約4.6667）",
                "尺度: (14/3) - 4 = 2/3（約0.6667）",
                "達成率: 100 * (1 + (2/15) / (2/3)) = 120、すなわち120.0％",
                "目標まで：令和5年度の4.80から令和7年度の5.00まで+0.20。残り2年度で割ると、1年度当たり+0.10",
                "これまで：令和元年度の4.00から令和4年度の4.50まで+0.50。3年度で割ると、1年度当たり約+0.1667",
                "これまで：令和4年度の4.50から令和5年度の4.80まで、1年度で+0.30",
            ],
        ),
        (
            "en",
            [
                "Expected: 4 + (5 - 4) * 4 / 6 = 14/3 (about 4.6667)",
                "So far: from 4.00 in R1 to 4.50 in R4, +0.50; over 3 years, about +0.1667 a year",
                "So far: from 4.50 in R4 to 4.80 in R5, +0.30 in one year",
            ],
        ),
    ],
)
def test_what_is_rounded_says_so_and_digits_stay_as_written(
    project: Project, lang: str, lines: list[str]
) -> None:
    project.strategy(THIRDS)
    project.actuals(2022, "indicator,value\nthirds,4.5\n")
    project.actuals(2023, "indicator,value\nthirds,4.80\n")
    text = shown(project, "thirds", "2023", "--lang", lang, COLUMNS="160").stdout
    assert [line for line in lines if line not in text.splitlines()] == []


# ── how one asks ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("word", ["births", "BIRTHS", "出生数", "生数", "Births"])
def test_an_id_a_name_or_a_part_that_only_one_has(word: str) -> None:
    document = run("show", word, "R5", "--format", "json", cwd=SAMPLE).document
    assert [each["id"] for each in document["indicators"]] == ["births"]
    assert document["year"] == 2023


def test_several_in_the_order_they_were_named() -> None:
    ran = run("show", "total-fertility-rate", "births", "births", "--format", "json", cwd=SAMPLE)
    assert [each["id"] for each in ran.document["indicators"]] == ["total-fertility-rate", "births"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["birhts"], "Did you mean births?"),
        (["転出"], "Several indicators fit"),
        (["zzzzzzzz"], "There is no indicator"),
        ([], "Name an indicator"),
        (["2023"], "Name an indicator"),
        ([""], "Name an indicator"),
        (["births", "1990"], "1990"),
        (["births", "H35"], "2023"),
        (["births", "--format", "csv"], "--format"),
    ],
)
def test_what_cannot_be_shown_is_a_mistake_of_usage(arguments: list[str], told: str) -> None:
    ran = run("show", *arguments, cwd=SAMPLE)
    assert (ran.status, ran.stdout) == (2, "")
    assert told in ran.stderr
    assert "Traceback" not in ran.stderr


def test_a_file_with_an_error_shows_nothing(project: Project) -> None:
    project.strategy().actuals(2021, "indicator,value,status,source,note\nbirths,x,final,,\n")
    ran = project.run("show", "births")
    assert (ran.status, ran.stdout) == (1, "")


# ── screens ─────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The same plan, made once for tests that only look."""
    return write_kinds(Project(tmp_path_factory.mktemp("kinds")))


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("width", range(30, 201, 10))
def test_no_line_is_too_wide_and_no_number_is_cut(kept: Project, width: int, lang: str) -> None:
    wide = shown(kept, *KINDS, "2022", "--lang", lang, COLUMNS="1000").stdout
    text = shown(kept, *KINDS, "2022", "--lang", lang, COLUMNS=str(width)).stdout
    assert [line for line in text.splitlines() if cell_len(line) > width] == []
    numbers = re.compile(r"[0-9][0-9,./:]*")
    assert set(numbers.findall(wide)) == set(numbers.findall(text))


@pytest.mark.parametrize("width", range(30, 81))
def test_folding_brings_no_blank_into_a_text(kept: Project, width: int) -> None:
    """Where a line ends depends on the screen; what stands in it does not."""
    wide = shown(kept, "visits", "lower", "2022", "--lang", "ja", COLUMNS="1000").stdout
    text = shown(kept, "visits", "lower", "2022", "--lang", "ja", COLUMNS=str(width)).stdout
    told = [line for line in wide.splitlines() if line.startswith(("目標まで", "これまで", "凡例"))]
    assert len(told) > 6
    for line in told:
        begin = line[:3]
        found = [
            each.replace("\n  ", "") for each in re.findall(rf"(?m)^{begin}.*(?:\n  .*)*", text)
        ]
        assert line.replace(" ", "") in [each.replace(" ", "") for each in found]
        assert not [each for each in found if re.search(r"[ぁ-ん一-龠] [ぁ-ん一-龠]", each)]


@pytest.mark.parametrize(
    ("encoding", "terminal", "mark"),
    [
        ("utf-8", "xterm", "⣿"),
        ("utf-8", "dumb", "o"),
        ("utf-8", "linux", "o"),
        ("cp932", "xterm", "o"),
        ("ascii", "xterm", "o"),
    ],
)
def test_marks_are_those_that_the_stream_can_carry(
    kept: Project, encoding: str, terminal: str, mark: str
) -> None:
    ran = run_process(
        *("show", "births", "2022", "--lang", "en"),
        cwd=kept.folder,
        PYTHONUTF8="0",
        PYTHONIOENCODING=encoding,
        TERM=terminal,
    )
    text = ran.stdout.decode(encoding)
    assert ran.returncode == 0
    assert re.search(rf"^R4 547 .*{re.escape(mark)}", text, re.MULTILINE)
    assert ("⣿" in text) == (mark == "⣿")
    assert "\\u28" not in text


def drawn(project: Project, **environment: str) -> list[str]:
    """The lines of the drawing, one a year."""
    text = shown(project, "births", "2022", **environment).stdout
    return re.findall(r"^R[1-7](?: [0-9]+)? .*$", text, re.MULTILINE)


def test_the_plain_drawing_says_the_same(kept: Project) -> None:
    plain = drawn(kept, TERM="dumb")
    table = str.maketrans("⣿⣉⡇⣷", "o?|@")
    # This process writes UTF-8, so only the terminal tells the two apart.
    assert [line.translate(table) for line in drawn(kept, TERM="xterm")] == plain
    assert any("o" in line for line in plain)


def test_every_year_that_is_judged_has_its_path_in_the_drawing(kept: Project) -> None:
    """A flat path without a baseline asks for the same in every year, also before the target's."""
    (entry,) = shown(kept, "nothing", "2022", "--format", "json").document["indicators"]
    judged = {each["year"]: each["expected"] for each in entry["years"]}
    drawn = {each["year"]: each["value"] for each in entry["expected_by_year"]}
    assert judged == {2021: 0, 2022: 0}
    assert drawn == dict.fromkeys(range(2021, 2026), 0)
    text = shown(kept, "nothing", "2022", TERM="dumb").stdout
    assert re.findall(r"(?m)^R([3-7]).* ([@|]) *o?$", text) == [
        ("3", "@"), ("4", "|"), ("5", "|"), ("6", "|"), ("7", "|"),
    ]  # fmt: skip


def test_a_year_without_a_value_has_no_mark(kept: Project) -> None:
    marks = {line[:2]: set(line) & set("o?@") for line in drawn(kept, TERM="dumb")}
    assert {era for era, found in marks.items() if found} == {"R3", "R4"}


@pytest.mark.parametrize(("indicator", "paths"), [("ranging", 7), ("inside", 0)])
def test_both_ends_of_a_range_are_drawn_in_every_year(
    kept: Project, indicator: str, paths: int
) -> None:
    """Wherever the baseline lies: inside the range there is no path, and its ends are all."""
    text = shown(kept, indicator, "2022", TERM="dumb").stdout
    lines = re.findall(r"^R[1-7](?: [0-9]+)? [^0-9\n]*$", text, re.MULTILINE)
    assert "end of the target range" in text
    assert len(lines) == len(range(2019, 2026))
    columns = [{at for at, mark in enumerate(line) if mark in ":|@o"} for line in lines]
    low, high = min(set.intersection(*columns)), max(set.intersection(*columns))
    assert low < high
    assert {line[high] for line in lines} == {":"}
    assert sum("|" in line or "@" in line for line in lines) == paths


def test_colour_is_there_when_asked_for_and_changes_no_text(kept: Project) -> None:
    bare = shown(kept, "births", "2022", NO_COLOR="1").stdout
    coloured = shown(kept, "births", "2022", "--color", "always").stdout
    assert "\x1b" not in bare
    assert "\x1b" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == bare


def test_every_value_says_where_it_stands(kept: Project) -> None:
    (entry,) = shown(kept, "stops", "2022", "--format", "json").document["indicators"]
    for year in entry["years"]:
        lines = (kept.folder / year["file"]).read_text("utf-8").splitlines()
        assert lines[year["line"] - 1].startswith(f"stops,{year['value']},")


def test_what_people_wrote_and_set_is_shown(kept: Project) -> None:
    assert "婚姻の数が減った。" in shown(kept, "births", "2022").stdout
    text = shown(kept, "lower", "2022").stdout
    assert "Set by hand to A in place of the computed" in text
    assert "Reason: 一時的な要因を除いた。" in text
    assert "The grade is A (set by hand in place of the computed" in text


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_another_scheme_grades_and_is_said(form: str) -> None:
    given = ("show", "births", "2023", "--format", form, "--scheme")
    ran = run(*given, "nagano", cwd=SAMPLE)
    assert ran.status == 0
    assert "Graded by another scheme than the plan's" in ran.stdout
    assert "努力を要する" in ran.stdout
    plain = run(*given[:-1], cwd=SAMPLE).stdout
    assert "努力を要する" not in plain
    wrong = run(*given, "nagan", cwd=SAMPLE)
    assert (wrong.status, "nagano" in wrong.stderr) == (2, True)


def test_another_scheme_is_named_in_the_json_of_show() -> None:
    given = ("show", "births", "2023", "--format", "json")
    document = run(*given, "--scheme", "nagano", cwd=SAMPLE).document
    assert (document["rating"]["name"], document["other_scheme"]) == ("nagano", True)
    assert "other_scheme" not in run(*given, cwd=SAMPLE).document
