"""The words: the same in both languages, none missing, none idle."""

from __future__ import annotations

import ast
import importlib
import re
import string
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT, run

import ichigo_cli
from ichigo_cli.assessing.attainment import Reason, State
from ichigo_cli.assessing.movement import Turn
from ichigo_cli.assessing.rating import Unrated
from ichigo_cli.collecting import layout
from ichigo_cli.collecting.form import CHECKS
from ichigo_cli.collecting.pending import STEPS, Answer
from ichigo_cli.command import import_, init, pending, report, show, status, validate
from ichigo_cli.command.catalogue import COMMANDS, parameters
from ichigo_cli.command.options import Option
from ichigo_cli.diagnostics import CODES, Severity
from ichigo_cli.model import Level, NextStep, Status
from ichigo_cli.reading import conditions, hierarchy, indicator, reviews, strategy
from ichigo_cli.reading import rating as rating_fields
from ichigo_cli.reading.shape import Shape
from ichigo_cli.scheme import Due, Lower, Reference, Rounding, Shown
from ichigo_cli.showing.book.listed import rules as sheet_rules
from ichigo_cli.showing.language import LANGUAGES, Words, reader_language
from ichigo_cli.showing.review.word.styles import NAMED
from ichigo_cli.showing.words import en, ja
from ichigo_cli.target import Aim, Better, PathShape, Series

if TYPE_CHECKING:
    from collections.abc import Collection

WORDS = {
    each: importlib.import_module(f"ichigo_cli.showing.words.{each}").WORDS for each in LANGUAGES
}
PACKAGE = Path(ichigo_cli.__file__).parent
SOURCES = [
    path.read_text("utf-8") for path in sorted(PACKAGE.rglob("*.py")) if path.parent.name != "words"
]
TEMPLATES = [path.read_text("utf-8") for path in sorted((ROOT / "templates").glob("*.j2"))]


def placeholders(text: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("lang", WORDS)
def test_every_language_has_the_same_keys(lang: str) -> None:
    assert set(WORDS[lang]) == set(en.WORDS)


# English has no words in Japanese order, and the other way round: these leave a fact out.
@pytest.mark.parametrize("key", sorted(ja.WORDS))
def test_every_language_has_the_same_placeholders(key: str) -> None:
    filled = {frozenset(placeholders(words[key])) for words in WORDS.values()}
    assert len(filled) == 1 or key in {
        "report.template-time",
        "report.template-size",
        "form.due-day",
        "pending.day",
        "year.calendar",
        "report.period",
    }


@pytest.mark.parametrize("lang", WORDS)
def test_no_text_is_empty_or_ends_in_space(lang: str) -> None:
    spaced = {"list.separator", "sentence.separator", "cell.joint", "cell.bracketed"}
    spaced |= {"report.chart-unit", "report.colon"}
    spaced |= {"rule.or", "rule.and", "rule.both", "rule.separator"}
    assert [
        key
        for key, text in WORDS[lang].items()
        if key not in spaced and (not text.strip() or text != text.strip())
    ] == []


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("lang", WORDS)
def test_every_code_has_a_message_and_a_hint(lang: str, code: str) -> None:
    keys = WORDS[lang].keys()
    assert f"finding.{code}" in keys
    hints = [key for key in keys if re.fullmatch(rf"finding\.{re.escape(code)}\.hint(\..+)?", key)]
    assert hints


def test_every_finding_that_has_words_is_a_code() -> None:
    named = {key.split(".")[1] for key in ja.WORDS if key.startswith("finding.")}
    assert named == set(CODES)


# ── keys and code ───────────────────────────────────────────────────────────────────────────────

METHODS = (
    "path",
    "gap",
    "attainment",
    "contain",
    "flow",
    "tolerance",
    "rounding",
    "missing",
    "average",
)
# Keys that are put together while the program runs, by the part that does it.
LISTS = ("furthest", "worsened", "missing", "carried")
LINES = ("actual", "total", "expected", "baseline", "target", "low", "high")
FAMILIES = {
    *(f"line.{line}" for line in LINES),
    *(f"word.list-{kind}" for kind in LISTS),
    *(f"word.style-{style}" for style in NAMED),
    *(f"report.template-{kind}" for kind in ("time", "size")),
    *(f"status.{status}" for status in Status),
    *(f"state.{state}" for state in State),
    *(f"state-meaning.{state}" for state in State),
    *(f"reason.{reason}" for reason in Reason),
    *(f"glance.{status}" for status in (Status.PRELIMINARY, Status.REVISED)),
    *(f"glance.{turn}" for turn in Turn if turn is not Turn.NO_NEW_VALUE),
    *(f"turn.{turn}" for turn in (Turn.IMPROVED, Turn.WORSENED, Turn.UNCHANGED)),
    *(f"movement.{turn}" for turn in Turn),
    *(f"reason.{reason}" for reason in Unrated),
    *(f"better.{better}" for better in Better),
    *(f"aim.{aim}" for aim in Aim),
    *(f"path.{course}" for course in PathShape),
    *(f"series.{series}" for series in Series),
    *(f"language.{language}" for language in LANGUAGES),
    *(f"level.{level}" for level in (*Level, "initiative")),
    *(f"next.{step}" for step in NextStep),
    *(f"validate.{severity}" for severity in Severity),
    *(f"population.{kind}" for kind in ("actual", "projection", "outlook")),
    *(f"status.unstable-{why}" for why in ("short", "first-year")),
    *(f"measure.{measure}" for measure in ("path", "change", "level-target", "level-expected")),
    *(f"lower.{lower}" for lower in Lower),
    *(f"due.{due}" for due in (Due.INDICATOR, Due.PLAN)),
    *(f"reference.{reference}" for reference in Reference),
    *(f"schemes.rate-{shown}" for shown in Shown),
    *(f"schemes.rounding-{rounding}" for rounding in Rounding),
    *(f"status.legend-tolerated{state}" for state in ("", "-state")),
    "report.method-tolerance-state",
    *(f"report.template-{kind}" for kind in ("time", "size")),
    *(f"sheet.{key}" for key in sheet_rules(Words("ja"))),
    *(f"form.sheet.{sheet}" for sheet in ("start", "values", "review")),
    *(f"form.column.{column.key}" for column in (*layout.VALUES, *layout.REVIEW)),
    *(f"form.part.{part}" for part in (*layout.INDICATOR_PARTS, *layout.GOAL_PARTS)),
    *(f"form.step-{number}{part}" for number in range(1, 6) for part in ("", ".head")),
    *(f"form.{entry}" for entry in ("due", "contact")),
    *(f"form.check.{check}" for check in CHECKS),
    *(f"form.list.{key}{part}" for key in ("status", "next") for part in ("", ".title")),
    *(f"pending.{answer}" for answer in Answer),
    *(f"pending.days-{when}" for when in ("left", "today", "past")),
    *(f"mail.subject-{side}" for side in ("before", "after")),
    *(f"mail.{'before' if step > 0 else 'after'}-{abs(step)}" for step in STEPS),
    *(f"init.ask-{key}" for key in ("title", "municipality", "period")),
    *(f"report.method-{paragraph}" for paragraph in METHODS),
    *(f"report.headline-{part}" for part in ("first", "next", "missing", "ungraded")),
    *(f"chart.{part}" for part in ("actual", "actual-in", "above", "below")),
    *(f"report.{key}" for key in ("working", "basis", "definition", "source", "note")),
    *(f"report.{part}" for part in ("indicators", "by-goal", "population", "panel", "outline")),
    *(f"report.{part}" for part in ("method", "annex")),
    # Word and the workbook say these.
    *(f"report.{part}" for part in ("tree", "overview", "reasons", "carried", "changes")),
    *(f"report.{part}" for part in ("all-indicators", "definitions", "workings", "unit")),
    "report.working-note",
    *(f"report.list-{kind}" for kind in ("furthest", "worsened", "missing", "carried")),
    *(f"report.people-{way}" for way in ("rose", "fell", "stayed", "above", "below", "equal")),
    *(f"summary.{column}" for column in ("place", "severity", "code", "message")),
    *(f"usage.no-such-{kind}{meant}" for kind in ("option", "command") for meant in ("", "-meant")),
}


# Quoted texts may stand inside quotes, so that pairs cannot be told; a key is a word with a dot.
QUOTED = r"""(?<=["'])[a-z]+\.[a-z_-]*(?=["'])"""


def constants() -> set[str]:
    """Every text in the code and every quoted text in the templates."""
    found = set()
    for source in SOURCES:
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    for template in TEMPLATES:
        found |= set(re.findall(QUOTED, template))
    return found


def test_every_key_that_the_code_asks_for_exists() -> None:
    asked = set()
    for source in SOURCES:
        for node in ast.walk(ast.parse(source)):
            if (
                isinstance(node, ast.Call)
                and node.args
                and isinstance(node.args[0], ast.Constant)
                and isinstance(node.args[0].value, str)
                and re.fullmatch(
                    "_?words", getattr(node.func, "attr", getattr(node.func, "id", ""))
                )
            ):
                asked.add(node.args[0].value)
    for template in TEMPLATES:
        asked |= set(re.findall(r"\bw\([\"']([^\"']+)[\"'](?! ~)", template))
    assert len(asked) > 100
    assert asked - set(ja.WORDS) == set()


def test_no_word_is_idle() -> None:
    used = constants() | FAMILIES
    told = ("finding.", "help.", "shape.", "schema.")
    assert [key for key in ja.WORDS if key not in used and not key.startswith(told)] == []


def test_every_shape_has_a_name() -> None:
    named = {key.removeprefix("shape.") for key in ja.WORDS if key.startswith("shape.")}
    shapes = {
        value.name
        for module in (strategy, hierarchy, indicator, conditions, reviews, rating_fields)
        for value in vars(module).values()
        if isinstance(value, Shape)
    }
    assert named == shapes


def test_every_help_text_belongs_to_something() -> None:
    names = {*COMMANDS, "ichigo", "epilog"}
    for command in (None, *COMMANDS):
        names |= {each.name for each in parameters(command)}
        names |= {f"{command}.{each.name}" for each in parameters(command)}
    told = {key.removeprefix("help.") for key in ja.WORDS if key.startswith("help.")}
    assert told <= names


@pytest.mark.parametrize("lang", WORDS)
@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_names_and_explains_every_option(name: str, lang: str) -> None:
    page = run(*([name] if name else []), "--help", "--lang", lang, COLUMNS="100")
    assert page.status == 0
    assert page.stderr == ""
    lines = page.stdout.splitlines()
    for parameter in parameters(name or None):
        for option in parameter.names if isinstance(parameter, Option) else [parameter.name]:
            terms = [
                i
                for i, line in enumerate(lines)
                if re.search(rf"(^|[ ,\[]){re.escape(option)}\b", line, re.IGNORECASE)
            ]
            assert terms, option
            assert any(lines[i + 1].startswith("      ") for i in terms), option
    is_japanese = bool(re.search("[ぁ-ん]", page.stdout))
    assert is_japanese == (lang == "ja")


# ── the reader's language ───────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({"ICHIGO_LANG": "ja"}, "ja"),
        ({"ICHIGO_LANG": "en", "LANG": "ja_JP.UTF-8"}, "en"),
        ({"ICHIGO_LANG": "", "LANG": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LC_ALL": "ja_JP.eucJP", "LANG": "en_GB.UTF-8"}, "ja"),
        ({"LC_MESSAGES": "ja", "LANG": "en_GB"}, "ja"),
        ({"LC_ALL": "C", "LANG": "ja_JP"}, "en"),
        ({"LANG": "de_DE"}, "en"),
    ],
)
def test_language_of_the_reader(environment: dict[str, str], lang: str) -> None:
    assert reader_language(environment) == lang
    own = {"ICHIGO_LANG": "", **environment}
    assert ("基準値" in run("status", "--full", environment=own).stdout) == (lang == "ja")
    assert (
        "ではありません" in run("status", "x", "--full", environment=own).stderr
        or "エラー" in run("status", "x", "--full", environment=own).stderr
    ) == (lang == "ja")


@pytest.mark.parametrize(
    "arguments", [["--lang", "ja", "status"], ["status", "--lang", "ja"], ["status", "--lang=ja"]]
)
def test_option_wins_over_the_environment(arguments: list[str]) -> None:
    assert "目安" in run(*arguments, ICHIGO_LANG="en").stdout
    assert "警告" in run(*arguments, ICHIGO_LANG="en").stderr


# What is written in the same letters in every language: options, formats, files, years, statuses.
_SAME = re.compile(r"[A-Za-z0-9_./*-]*[A-Za-z0-9_/-]")
_TERMS = re.compile(
    r"--[a-z-]+|[a-z]+\.yaml|[a-z]+/(?:YEAR|YYYY)?[.a-z]*|[A-Z_]{3,}|Markdown|GitHub|JSON|Schema|R5|"
    r"\b(?:md|html|pdf|json|csv|table|markdown|text|github|sarif|ja|en|auto|always|never|error|"
    r"warning|strategy|review|[0-9]+)\b"
)


@pytest.mark.parametrize("key", sorted(key for key in ja.WORDS if key.startswith("help.")))
def test_help_names_the_same_things_in_both_languages(key: str) -> None:
    japanese, english = ja.WORDS[key], en.WORDS[key]
    assert {term for term in _SAME.findall(japanese) if term not in english} == set()
    # Words of English, when they are no option.
    also_words = {"error", "strategy", "table", "text", "review"}
    terms = {term for term in _TERMS.findall(english) if term.rstrip(".") not in japanese}
    assert terms - also_words == set()


@pytest.mark.parametrize("lang", WORDS)
@pytest.mark.parametrize(
    ("command", "formats"),
    [
        ("status", tuple(status.FORMATS)),
        ("show", tuple(show.FORMATS)),
        ("report", tuple(report.FORMATS)),
        ("validate", tuple(validate.FORMATS)),
        ("init", init.FORMATS),
        ("import", import_.FORMATS),
        ("pending", pending.FORMATS),
    ],
)
def test_help_names_every_format(command: str, formats: Collection[str], lang: str) -> None:
    told = re.findall("[a-z]+", WORDS[lang][f"help.{command}.format"])
    assert set(formats) <= set(told)
    if command == "report":
        said = WORDS[lang]["help.report"].lower()
        assert all(name in said for name in ("markdown", "html", "pdf"))


@pytest.mark.parametrize("lang", WORDS)
def test_the_head_of_a_column_can_be_joined(lang: str) -> None:
    """Broken heads are joined with `cell.joint`; no blank may come between Japanese letters."""
    for key in (key for key in WORDS[lang] if key.startswith("column.")):
        joined = WORDS[lang][key].replace("-\n", "").replace("\n", WORDS[lang]["cell.joint"])
        assert not re.search(r"[^\x00-\x7f] | [^\x00-\x7f]|  |- ", joined), key
