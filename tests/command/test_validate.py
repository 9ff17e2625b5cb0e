"""`ichigo validate`: what it prints, its exit status, and that nothing it is fed can break it."""

from __future__ import annotations

import json
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from conftest import ACTUALS, ROOT, SAMPLE, STRATEGY, Project, run
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from ichigo_cli.diagnostics import CODES
from ichigo_cli.lines import split_lines
from ichigo_cli.reading.project import read_project
from ichigo_cli.showing.findings.messages import Explained
from ichigo_cli.showing.language import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

HEADER = "indicator,value,status,source,note\n"
WRONG = STRATEGY.replace("unit: 人", "unit: 人\n        aim: contian")


# ── text ────────────────────────────────────────────────────────────────────────────────────────


def test_success_in_one_line() -> None:
    ran = run("validate", cwd=SAMPLE)
    assert (ran.status, ran.stderr) == (0, "")
    counts, notice = ran.stdout.splitlines()
    assert counts == (
        "Read: 3 goals, 12 directions, 29 policies, 94 initiatives, 10 indicators, "
        "36 values in 5 years."
    )
    assert notice.startswith("この見本の実績値はすべて架空で")


def test_real_project_has_no_error() -> None:
    ran = run("validate")
    assert ran.status == 0
    assert "10 indicators, 8 values in 5 years." in ran.stdout
    assert "\n0 error(s), " in ran.stdout


def test_text_of_a_finding(project: Project) -> None:
    ran = project.strategy(WRONG).actuals(2022).run("validate")
    assert (ran.status, ran.stderr) == (1, "")
    assert ran.stdout == (
        "strategy.yaml:13:14: error [unknown-word] contian is not one of the words for this.\n"
        "    13 |         aim: contian\n"
        "       |              ^\n"
        "    hint: Did you mean contain? "
        "Words are improve, maintain, contain (limit a worsening).\n"
        "\n"
        "1 error(s), 0 warning(s)\n"
    )


def test_text_in_japanese(project: Project) -> None:
    text = project.strategy(WRONG).actuals(2022).run("validate", "--lang", "ja").stdout
    assert "strategy.yaml:13:14: 誤り [unknown-word]" in text
    assert "対処：" in text
    assert "誤り 1件、警告 0件" in text


@pytest.mark.parametrize(
    ("text", "line", "spot"),
    [
        ("計画（第２期）: ]\n", 1, 1),
        (STRATEGY.replace("unit: 人", "unit: 🗾𠮷# 全角"), 12, None),
        (
            STRATEGY.replace(
                BASE := "{year: 2019, value: 549}", "{note: 備考, year: 2019, value: 5e2}"
            ),
            14,
            16,
        ),
        (STRATEGY.replace("title: 計画", f"title: 計画\nnote: {{{'備考' * 100}: x}}"), 4, 7),
        (STRATEGY.replace(BASE, "{" + "全角" * 60 + ": 1, year: 2019, value: 549}"), 14, 20),
        (STRATEGY.replace(BASE, "{year: 2019, " + "x" * 200 + ": {}, value: 5e2}"), 14, 32),
    ],
)
def test_caret_stands_below_the_spot(
    project: Project, text: str, line: int, spot: int | None
) -> None:
    ran = project.strategy(text).run("validate")
    excerpts = re.findall(
        r"(?m)^strategy\.yaml:(\d+):(\d+):.*\n +\d+ \| (.*)\n +\| ( *)\^$", ran.stdout
    )
    if spot is None:
        assert excerpts == []
        return
    assert excerpts
    source = split_lines(text)
    for number, column, shown, margin in excerpts:
        assert int(number) >= line
        at = _behind(shown, cell_len(margin))
        wanted = source[int(number) - 1][int(column) - 1 :]
        assert at.removesuffix("...")[:50] == wanted[:50].rstrip()[: len(at.removesuffix("..."))]
        assert len(shown) < 140


def _behind(text: str, cells: int) -> str:
    """What stands behind so many cells of a text."""
    for index in range(len(text) + 1):
        if cell_len(text[:index]) == cells:
            return text[index:]
    raise AssertionError


def test_findings_come_in_the_order_of_the_files(project: Project) -> None:
    project.strategy(STRATEGY.replace("032093", "032092").replace("549", "5e2"))
    project.actuals(2023, f"{HEADER}x,1,,,\n").actuals(2021, f"{HEADER}x,1,,,\ny,2,,,\n")
    places = re.findall(r"(?m)^([^\s:]+:\d+):", project.run("validate").stdout)
    assert places == [
        "strategy.yaml:4",
        "strategy.yaml:14",
        "actuals/2021.csv:2",
        "actuals/2021.csv:3",
        "actuals/2023.csv:2",
    ]


# ── JSON ────────────────────────────────────────────────────────────────────────────────────────


def test_json_to_the_letter(project: Project) -> None:
    ran = project.strategy(WRONG).actuals(2022).run("validate", "--format", "json")
    assert ran.status == 1
    assert ran.document == {
        "ichigo": 1,
        "errors": 1,
        "warnings": 0,
        "diagnostics": [
            {
                "severity": "error",
                "code": "unknown-word",
                "message": "contian is not one of the words for this.",
                "hint": "Did you mean contain? "
                "Words are improve, maintain, contain (limit a worsening).",
                "file": "strategy.yaml",
                "line": 13,
                "column": 14,
            }
        ],
    }
    assert list(ran.document) == ["ichigo", "errors", "warnings", "diagnostics"]
    assert list(ran.document["diagnostics"][0]) == [
        "severity", "code", "message", "hint", "file", "line", "column",
    ]  # fmt: skip


def test_json_of_a_sound_project(project: Project) -> None:
    ran = project.strategy().actuals(2022).run("validate", "--format", "json")
    assert ran.document == {"ichigo": 1, "errors": 0, "warnings": 0, "diagnostics": []}
    assert ran.status == 0


def test_notice_in_json() -> None:
    document = run("validate", "--format", "json", cwd=SAMPLE).document
    assert document["notice"].startswith("この見本の実績値はすべて架空で")
    assert document["diagnostics"] == []


def test_json_is_the_same_in_colour(project: Project) -> None:
    project.strategy(WRONG)
    plain = project.run("validate", "--format", "json")
    assert project.run("validate", "--format", "json", "--color", "always") == plain


# ── exit status ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("strategy", "options", "status"),
    [
        (STRATEGY, [], 0),
        (STRATEGY, ["--fail-on", "warning"], 0),
        (STRATEGY.replace('"032093"', "032093"), [], 0),
        (STRATEGY.replace('"032093"', "032093"), ["--fail-on", "error"], 0),
        (STRATEGY.replace('"032093"', "032093"), ["--fail-on", "warning"], 1),
        (WRONG, [], 1),
        (WRONG, ["--fail-on", "warning"], 1),
        (WRONG, ["--format", "json"], 1),
    ],
)
def test_exit_status(project: Project, strategy: str, options: list[str], status: int) -> None:
    assert project.strategy(strategy).actuals(2022).run("validate", *options).status == status


# ── did you mean ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("strategy", "actuals", "hint"),
    [
        (STRATEGY.replace("better:", "beter:"), ACTUALS, "Did you mean better?"),
        (STRATEGY.replace("higher", "hihger"), ACTUALS, "Did you mean higher?"),
        (STRATEGY, ACTUALS.replace("births", "birhts"), "Did you mean births?"),
        (STRATEGY, ACTUALS.replace("final", "fianl"), "Did you mean final?"),
        (STRATEGY, ACTUALS.replace("final", "暫定"), "Did you mean preliminary?"),
        (STRATEGY, ACTUALS.replace("final", "非公表"), "Did you mean suppressed?"),
        (STRATEGY, ACTUALS.replace("value", "実績"), "Did you mean value?"),
        (STRATEGY, ACTUALS.replace("note", "注"), "Did you mean note?"),
        (STRATEGY.replace("year: 2019", "year: 平成35"), ACTUALS, "Did you mean 令和5年度 (2023)?"),
        (STRATEGY.replace("032093", "032092"), ACTUALS, 'it is "032093"'),
        (STRATEGY, f"{HEADER}births,10²,,,\n", "Write 10 and"),
        (STRATEGY, f"{HEADER}births,1_000,,,\n", "Write 1000"),
        (STRATEGY, f"{HEADER}births,8万9千,,,\n", "89000"),
        (STRATEGY, f'{HEADER}births,"12,5",,,\n', "Write a decimal point"),
        (STRATEGY, f"{HEADER}births,…,,,\n", "pending"),
        (STRATEGY, f"{HEADER}births,***,,,\n", "suppressed"),
        (STRATEGY, f"{HEADER}births,-,,,\n", "If there were none, write 0"),
        (STRATEGY.replace("549}", "2,053}"), ACTUALS, "without a comma: 2053"),
        (STRATEGY.replace("549}", "2,053,000.5}"), ACTUALS, "without a comma: 2053000.5"),
        (STRATEGY.replace("607}", "1,607,607}"), ACTUALS, "without a comma: 1607607"),
        (STRATEGY.replace("607}", "1,607人}"), ACTUALS, "without a comma: 1607"),
        (STRATEGY, "indicator,value,note,source\nbirths,1,234,567\n", "comma (1234567)"),
        (STRATEGY.replace("higher", "高い"), ACTUALS, "Did you mean higher?"),
        (STRATEGY, ACTUALS.replace("births,580", "出生数,580"), "Write its id: births"),
        (STRATEGY, f"{HEADER}580,births,,,\n", "change places?"),
        (STRATEGY, f"{HEADER}births,1,407,,\n", "without the comma (1407)"),
        (STRATEGY, f"{HEADER}births,#REF!,,,\n", "Mend the formula"),
        (STRATEGY.replace("unit: 人", "unit: 回/年"), f"{HEADER}births,3.3回,,,\n", "alone: 3.3"),
        (STRATEGY.replace("unit: 人", "unit：人"), ACTUALS, "half-width colon"),
        (STRATEGY.replace("607}", "60,7}"), ACTUALS, "Write a decimal point"),
        (STRATEGY.replace("unit: 人", "unit: %"), ACTUALS, "quotes"),
        (STRATEGY.replace("        unit", "\tunit"), ACTUALS, "never with TAB"),
    ],
)
def test_hint_says_what_to_write(project: Project, strategy: str, actuals: str, hint: str) -> None:
    document = (
        project.strategy(strategy)
        .actuals(2022, actuals)
        .run("validate", "--format", "json")
        .document
    )
    (finding,) = document["diagnostics"]
    assert hint in finding["hint"]


# ── whatever is fed ─────────────────────────────────────────────────────────────────────────────

LANGUAGES = (Words("ja"), Words("en"))
REAL_PLAN = (SAMPLE / "strategy.yaml").read_text("utf-8")[:6000]
REAL_VALUES = (SAMPLE / "actuals" / "2023.csv").read_text("utf-8")
TRICKY = "\"'{}[]:,#&*!|>-?%@`\\ \t\n\r\0\x1b\ufeff▲①²１，；。ｱ漢𠮷🗾\u202e\u0301"


@st.composite
def damaged(draw: st.DrawFn, text: str) -> str:
    """A text after a few slips of the hand."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        piece = draw(
            st.one_of(
                st.just(""),
                st.just(text[start:end] * 2),
                st.text(st.sampled_from(TRICKY), max_size=4),
                st.text(max_size=4),
            )
        )
        text = text[:start] + piece + text[end:]
        if draw(st.booleans()):
            lines = text.splitlines(keepends=True)
            if lines:
                index = draw(st.integers(0, len(lines) - 1))
                lines[index : index + 1] = draw(st.sampled_from([[], [lines[index]] * 2]))
                text = "".join(lines)
    return text


def as_bytes(texts: st.SearchStrategy[str]) -> st.SearchStrategy[bytes]:
    """Texts as files: in any encoding that a city uses."""
    codecs = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp932"])
    return st.builds(lambda text, codec: text.encode(codec, "replace"), texts, codecs)


ANYTHING = st.one_of(st.binary(max_size=200), as_bytes(st.text(max_size=200)))


def hold(strategy: bytes, actuals: bytes) -> None:
    """Whatever two files say, the answer is one that can be used."""
    with tempfile.TemporaryDirectory() as name:
        project = Project(Path(name)).strategy(strategy).actuals(2023, actuals)
        ran = project.run("validate", "--format", "json")
        assert ran.status in {0, 1, 3}
        assert ran.stderr == ""
        for finding in ran.document["diagnostics"]:
            _hold_finding(finding, project)
        for finding in read_project(project.folder).findings:
            for words in LANGUAGES:
                explained = Explained(finding, words)
                for text in (explained.message, explained.hint):
                    assert text
                    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e]", text)
        assert project.run("validate", "--lang", "ja").status == ran.status
        status = project.run("status", "--full", COLUMNS="60")
        assert (status.status == 0) == (ran.document["errors"] == 0)
        assert project.run("status", COLUMNS="60").status == status.status
        if status.status:
            assert status.data == b""
            assert "[" in status.stderr
        else:
            assert (
                "Attainment is 100%" in re.sub(r"\s+", " ", status.stdout)
                or "no indicators" in status.stdout
            )


def _hold_finding(finding: dict[str, Any], project: Project) -> None:
    assert finding["code"] in CODES
    assert finding["severity"] == CODES[finding["code"]].value
    source = read_project(project.folder).sources.get(finding["file"])
    if source is None:
        assert finding["line"] >= 1
        return
    lines = [*source.lines, ""]
    assert 1 <= finding["line"] <= len(lines)
    assert 1 <= finding["column"] <= len(lines[finding["line"] - 1]) + 1


@settings(max_examples=60, deadline=None)
@given(strategy=ANYTHING, actuals=ANYTHING)
def test_arbitrary_files(strategy: bytes, actuals: bytes) -> None:
    hold(strategy, actuals)


@settings(max_examples=60, deadline=None)
@given(strategy=as_bytes(damaged(STRATEGY)))
def test_damaged_small_plan(strategy: bytes) -> None:
    hold(strategy, ACTUALS.encode())


@settings(max_examples=25, deadline=None)
@given(strategy=as_bytes(damaged(REAL_PLAN)), actuals=as_bytes(damaged(REAL_VALUES)))
def test_damaged_real_files(strategy: bytes, actuals: bytes) -> None:
    hold(strategy, actuals)


@settings(max_examples=60, deadline=None)
@given(actuals=as_bytes(damaged(HEADER + 'births,580,final,"出典, 例",備考\n')))
def test_damaged_values(actuals: bytes) -> None:
    hold(STRATEGY.encode(), actuals)


@settings(max_examples=60, deadline=None)
@given(name=st.text(min_size=1, max_size=30), note=st.text(max_size=30), width=st.integers(30, 120))
def test_arbitrary_names_and_notes(name: str, note: str, width: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        own = json.dumps(name, ensure_ascii=False)
        project = Project(Path(folder)).strategy(STRATEGY.replace("出生数", own))
        cell = note.replace('"', '""')
        project.actuals(2022, f'{HEADER}births,580,,,"{cell}"\n'.encode("utf-8", "replace"))
        ran = project.run("status", "2022", COLUMNS=str(width))
        assert ran.status in {0, 1}
        for line in ran.stdout.splitlines():
            assert cell_len(line) <= width


def test_folders_of_the_repository_are_sound() -> None:
    for folder in _projects():
        assert run("validate", "-C", str(folder)).status == 0


def _projects() -> Iterator[Path]:
    yield ROOT
    yield from (path.parent for path in ROOT.glob("examples/*/strategy.yaml"))
