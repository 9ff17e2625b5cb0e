"""The reference of findings (docs/findings.md): a section for every code, each example run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest
from findings_page import BASE, PAGE, apply, blocks_of, found_by, headed, part, section_on

from ichigo_cli.diagnostics import CODES, GROUPS
from ichigo_cli.limits import MOST_TOLD
from ichigo_cli.showing.language import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from conftest import Project

JAPANESE: Final = PAGE.with_name("findings.ja.md")
HEADINGS: Final[Mapping[str, str]] = {
    "syntax": "Syntax",
    "structure": "Structure",
    "values": "Values",
    "plan": "Plan logic",
    "actuals": "Actual values",
    "review": "Review",
    "list": "Lists of indicators",
    "returned": "Returned forms",
    "acceptance": "Acceptance",
}
BEHIND: Final[Mapping[str, Mapping[str, int]]] = {
    "too-many-errors": {"duplicate-row": MOST_TOLD},
    "too-many-warnings": {"damaged-letter": MOST_TOLD},
}


@pytest.fixture
def base(project: Project) -> Project:
    """The base project of the page."""
    apply(project, blocks_of(part(BASE)))
    return project


# ── what is held together ───────────────────────────────────────────────────────────────────────


def test_every_code_has_one_section_under_its_group() -> None:
    titles = [(level, title) for level, title, _ in headed()]
    expected = [("##", BASE)]
    for group, codes in GROUPS.items():
        expected += [("##", HEADINGS[group]), *(("###", code) for code in codes)]
    assert titles == expected


def test_the_base_project_has_no_finding(base: Project) -> None:
    assert sorted(path.name for path in base.folder.rglob("*.*")) == ["2023.csv", "strategy.yaml"]
    assert base.spots() == []


@pytest.mark.parametrize("code", CODES)
def test_the_severity_is_the_codes(code: str) -> None:
    assert section_on(code).severity == CODES[code]


@pytest.mark.parametrize("code", CODES)
def test_the_failing_example_gives_this_finding_alone(base: Project, code: str) -> None:
    section = section_on(code)
    assert section.fails
    *before, found = found_by(base, code, section.fails, section.found.file)
    assert found == section.found
    # One code says that there is too much of another, which is why it cannot come alone.
    assert {spot.code: MOST_TOLD for spot in before} == BEHIND.get(code, {})
    assert len(before) == sum(BEHIND.get(code, {}).values())


@pytest.mark.parametrize("code", CODES)
def test_the_mended_example_gives_none(base: Project, code: str) -> None:
    section = section_on(code)
    assert section.mended
    assert section.mended != section.fails
    assert found_by(base, code, section.mended, section.mended[-1].file) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CODES)
def test_explain_prints_the_section(project: Project, code: str, language: str) -> None:
    ran = project.run("validate", "--explain", code, "--lang", language)
    assert (ran.status, ran.stderr) == (0, "")
    page = PAGE if language == "en" else JAPANESE
    (section,) = (text for _, name, text in headed(page) if name == code)
    assert ran.stdout == section.rstrip() + "\n"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("number-untt", "number-unit"),
        ("accept-unusd", "accept-unused"),
        ("First-Year", "first-year"),
    ],
)
def test_explain_suggests_the_code_that_was_meant(
    project: Project, wrong: str, meant: str, language: str
) -> None:
    ran = project.run("validate", "--explain", wrong, "--lang", language)
    assert (ran.status, ran.stdout) == (2, "")
    assert wrong in ran.stderr
    assert meant in ran.stderr


# ── the page in Japanese ────────────────────────────────────────────────────────────────────────

LABELS: Final[Mapping[str, str]] = {
    "**誤り。**": "**Error.**",
    "**警告。**": "**Warning.**",
    "**誤りの例**": "**Fails**",
    "**直した例**": "**Mended**",
    "**指摘の位置**": "**Found at**",
}
_FENCED: Final = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


def test_the_page_in_japanese_has_the_same_sections() -> None:
    levels = [level for level, _, _ in headed()]
    assert [level for level, _, _ in headed(JAPANESE)] == levels
    titles = [title for level, title, _ in headed(JAPANESE) if level == "###"]
    assert titles == list(CODES)


def test_the_page_in_japanese_links_to_its_own_headings() -> None:
    text = JAPANESE.read_text(encoding="utf-8")
    headings = {title for _, title, _ in headed(JAPANESE)}
    links = re.findall(r"\]\(#([^)]+)\)", text)
    assert links
    assert set(links) <= headings


@pytest.mark.parametrize("number", range(len(CODES) + len(GROUPS) + 1))
def test_the_page_in_japanese_has_the_same_examples(number: int) -> None:
    """What is run on the one page is what the other shows, at the same places."""
    (_, _, english), (_, _, japanese) = headed()[number], headed(JAPANESE)[number]
    assert _FENCED.findall(japanese) == _FENCED.findall(english)
    for label, original in LABELS.items():
        japanese = japanese.replace(label, original)
    labels = re.compile(r"\*\*(?:Error\.|Warning\.|Fails|Mended|Found at)\*\*")
    assert labels.findall(japanese) == labels.findall(english)
    shown = re.compile(r"^\*\*Found at\*\* `.*$", re.MULTILINE)
    assert shown.findall(japanese) == shown.findall(english)
    leads = re.compile(r"^.*:$(?=\n\n```)", re.MULTILINE)
    for one, other in zip(leads.findall(japanese), leads.findall(english), strict=True):
        assert re.findall(r"`[^`]+`|[0-9]+", one) == re.findall(r"`[^`]+`|[0-9]+", other)


def test_the_page_in_japanese_is_in_japanese() -> None:
    for _, title, text in headed(JAPANESE):
        prose = _FENCED.sub("", text)
        assert len(re.findall("[ぁ-ん]", prose)) > 10, title
