"""What comes out of reading a folder: a plan only where all is sound, and findings that say all."""

from __future__ import annotations

import sys
import unicodedata
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT, STRATEGY, Project

from ichigo_cli.diagnostics import CODES, Finding, Place
from ichigo_cli.limits import MOST_COMPARISONS
from ichigo_cli.lines import Comment, Source
from ichigo_cli.reading.letters import damaged_letters
from ichigo_cli.reading.project import read_project

if TYPE_CHECKING:
    from collections.abc import Mapping

HEADER = "indicator,value,status,source,note\n"
UNQUOTED = 'code: 032093 # ichigo: accept code-unquoted "as published"'


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("strategy.yaml", STRATEGY.replace("value: 607", "value: x")),
        ("actuals/2022.csv", f"{HEADER}births,x,,,\n"),
        ("reviews/2022.yaml", "sumary: x\n"),
        ("strategy.yaml", f"{STRATEGY}# ichigo: accept short-path\n"),
    ],
)
def test_a_project_with_an_error_in_any_file_has_no_plan(
    project: Project, file: str, text: str
) -> None:
    noted = STRATEGY.replace("goals:", "notice: 速報です\ngoals:")
    project.strategy(noted).actuals(2022)
    assert read_project(project.folder).strategy is not None
    project.write(file, text.replace("goals:", "notice: 速報です\ngoals:"))
    read = read_project(project.folder)
    assert read.errors
    assert read.strategy is None
    assert read.folder == project.folder
    # A plan that could be built is still asked for what it says of itself.
    assert read.notice == "速報です"


def test_a_finding_carries_the_reason_for_which_it_was_accepted(project: Project) -> None:
    project.strategy(STRATEGY.replace('code: "032093"', UNQUOTED)).actuals(2022)
    read = read_project(project.folder)
    accepted = [each for each in read.findings if each.accepted is not None]
    assert [(each.code, each.accepted) for each in accepted] == [
        ("code-unquoted", '"as published"')
    ]
    assert accepted[0] == read.findings[-1]
    assert accepted[0] not in read.warnings
    assert read.strategy is not None


def test_a_source_comes_with_its_comments(project: Project) -> None:
    project.strategy(STRATEGY.replace('code: "032093"', UNQUOTED))
    project.actuals(
        2022, f'{HEADER}"# ichigo: accept x ""a"", b",,,,\nbirths,580,,,"\n# ichigo: y"\n'
    )
    read = read_project(project.folder)
    text = ' accept code-unquoted "as published"'
    assert read.sources["strategy.yaml"].comments == (Comment(4, 14, text),)
    assert read.sources["actuals/2022.csv"].comments == (Comment(2, 2, ' accept x "a", b'),)
    assert read.sources["actuals/2022.csv"].lines[0] == HEADER.strip()


@pytest.mark.parametrize("code", CODES)
def test_the_reference_of_a_finding_is_a_section(code: str) -> None:
    reference = Finding(code, Place("x")).reference
    for page in ("findings.md", "findings.ja.md"):
        text = (ROOT / "docs" / page).read_text("utf-8")
        assert f"### {reference.removeprefix('#')}\n" in text


@pytest.mark.parametrize("char", ["\u024f", "\u04ff", "一", "\U0001f363", "é", "\u0e3f", "A", "ｱ"])
def test_a_letter_that_is_at_home_is_not_damaged(char: str) -> None:
    assert damaged_letters(Source("x", f"出生{char}数")) == []


@pytest.mark.parametrize("char", ["\u0250", "\u0500", "\u1000", "\u0e01", "\uabcd", "\ufffd"])
def test_a_letter_from_elsewhere_is_damaged(char: str) -> None:
    (found,) = damaged_letters(Source("x", f"a\n出生{char}{char}数"))
    assert found.place == Place("x", 2, 3)
    assert found.facts["text"] == char * 2


HOME = (
    (0x0000, 0x024F), (0x0300, 0x04FF), (0x1E00, 0x1EFF), (0x2000, 0x2BFF), (0x2E80, 0x30FF),
    (0x3190, 0x319F), (0x31C0, 0x9FFF), (0xF900, 0xFAFF), (0xFE00, 0xFE0F), (0xFE30, 0xFE4F),
    (0xFF00, 0xFFEF), (0x1B000, 0x1B16F), (0x1F000, 0x1FAFF), (0x20000, 0x3FFFF),
)  # fmt: skip


def test_no_script_is_half_at_home() -> None:
    """Every letter there is, in texts of 256, and by itself where home and abroad meet."""
    at_home = {code for first, last in HOME for code in range(first, last + 1)}
    damaged = {
        chr(code)
        for code in set(range(sys.maxunicode + 1)) - at_home
        if code == 0xFFFD or unicodedata.category(chr(code))[0] in "LMC"
    }
    pages = [range(first, first + 256) for first in range(0, 0x41000, 256)]
    mixed = [page for page in pages if 0 < len(at_home.intersection(page)) < len(page)]
    texts = [*pages, *([code] for page in mixed for code in page)]
    for text in ("".join(map(chr, codes)) for codes in texts):
        told = "".join(str(each.facts["text"]) for each in damaged_letters(Source("x", text)))
        assert told == "".join(letter for letter in text if letter in damaged)


def test_ids_are_compared_until_it_takes_too_long(project: Project) -> None:
    known = 1_000
    more = "".join(
        f"      - {{id: births-{number}, name: n{number}, better: higher}}\n"
        for number in range(known - 1)
    )
    rows = "".join(f"birhts-{number},,,,\n" for number in range(100))
    project.strategy(STRATEGY + more).actuals(2022, HEADER + rows)
    told: list[Mapping[str, object]] = [each.facts for each in read_project(project.folder).errors]
    compared = MOST_COMPARISONS // known
    assert [("meant" in facts) for facts in told] == [True] * compared + [False] * (100 - compared)
    assert told[7]["meant"] == "births-7"


def test_of_two_ids_alike_the_first_in_the_file_is_named(project: Project) -> None:
    twice = STRATEGY + "  - id: births\n    name: もう一つ\n"
    project.strategy(twice)
    (found,) = read_project(project.folder).errors
    assert (found.code, found.place.line, found.facts["first"]) == ("duplicate-id", 16, 10)
