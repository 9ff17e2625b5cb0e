"""reviews/YYYY.yaml: every field, every mistake with its place, and what is still unwritten."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conftest import SAMPLE, STRATEGY, Spot, run

from ichigo_cli.model import GoalReview, IndicatorReview, NextStep, PanelOpinion, Review
from ichigo_cli.reading.project import read_project

if TYPE_CHECKING:
    from conftest import Project

FILE = "reviews/2022.yaml"
WHOLE = """\
summary: |
  一行目
  二行目
goals:
  nurture: {actions: 講座, assessment: 良い}
indicators:
  births: {cause: 婚姻, issue: 相談, next: improve, comment: 暦年}
panel:
  - {opinion: 意見, response: 回答}
  - {opinion: もう一つ}
"""


@pytest.fixture
def plan(project: Project) -> Project:
    """A sound project with one value."""
    return project.strategy().actuals(2022)


def review(project: Project, text: str | bytes) -> Review:
    project.write(FILE, text)
    read = read_project(project.folder)
    assert not read.has_errors, read.findings
    return read.reviews[2022]


def test_every_field_is_read(plan: Project) -> None:
    assert review(plan, WHOLE) == Review(
        year=2022,
        summary="一行目\n二行目",
        goals={"nurture": GoalReview("講座", "良い")},
        indicators={"births": IndicatorReview("婚姻", "相談", NextStep.IMPROVE, "暦年")},
        panel=(PanelOpinion("意見", "回答"), PanelOpinion("もう一つ", None)),
        places=review(plan, WHOLE).places,
    )


@pytest.mark.parametrize("step", [step.value for step in NextStep])
def test_every_next_step_is_a_word_of_the_file(plan: Project, step: str) -> None:
    found = review(plan, f"indicators:\n  births: {{next: {step}}}\n")
    assert found.indicators["births"].next == step


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "---\n"])
def test_an_empty_file_is_a_review_without_words(plan: Project, text: str) -> None:
    assert review(plan, text) == Review(year=2022)
    assert {spot.code for spot in plan.spots()} == {"review-unwritten"}


def test_an_entry_without_words_counts_as_unwritten(plan: Project) -> None:
    found = review(plan, "goals:\n  nurture:\nindicators:\n  births:\n")
    assert (found.goals, found.indicators) == ({}, {})


def test_a_review_may_come_from_windows(plan: Project) -> None:
    assert review(plan, WHOLE.replace("\n", "\r\n").encode("cp932")) == review(plan, WHOLE)


# ── mistakes ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "spots"),
    [
        ("goals:\n  nuture: {actions: x}\n", [("unknown-reviewed", 2, 3)]),
        ("indicators:\n  birth: {cause: x}\n", [("unknown-reviewed", 2, 3)]),
        ("indicators:\n  births: {next: inprove}\n", [("unknown-word", 2, 18)]),
        ("indicators:\n  births: {next: 継続}\n", [("unknown-word", 2, 18)]),
        ("indicators:\n  births: {next: [improve]}\n", [("wrong-kind", 2, 18)]),
        ("indicators:\n  births: {casue: x}\n", [("unknown-key", 2, 12)]),
        ("sumary: x\n", [("unknown-key", 1, 1)]),
        ("summary: [x]\n", [("wrong-kind", 1, 10)]),
        ("goals: [nurture]\n", [("wrong-kind", 1, 8)]),
        ("panel: {opinion: x}\n", [("wrong-kind", 1, 8)]),
        ("panel:\n  - {response: x}\n", [("missing-key", 2, 5)]),
        ("panel:\n  - x\n", [("wrong-kind", 2, 5)]),
        ("- x\n", [("wrong-kind", 1, 1)]),
        ("summary: x\nsummary: y\n", [("yaml-duplicate-key", 2, 1)]),
        ("summary: {\n", [("yaml-syntax", 1, 10)]),
    ],
)
def test_a_mistake_is_told_with_its_place(
    plan: Project, text: str, spots: list[tuple[str, int, int]]
) -> None:
    plan.write(FILE, text)
    errors = [spot for spot in plan.spots() if spot.code != "review-unwritten"]
    assert errors == [Spot(code, FILE, line, column) for code, line, column in spots]


@pytest.mark.parametrize(
    ("key", "wrong", "meant"),
    [("goals", "nuture", "nurture"), ("indicators", "birth", "births")],
)
def test_an_unknown_id_comes_with_the_one_that_was_meant(
    plan: Project, key: str, wrong: str, meant: str
) -> None:
    plan.write(FILE, f"{key}:\n  {wrong}: {{}}\n")
    ran = plan.run("validate")
    assert ran.status == 1
    assert wrong in ran.stdout
    assert meant in ran.stdout


def test_an_id_unlike_any_other_comes_with_those_that_there_are(plan: Project) -> None:
    plan.write(FILE, "indicators:\n  zzz: {}\n")
    assert "births" in plan.run("validate").stdout


@pytest.mark.parametrize(
    ("slip", "codes"),
    [
        (("title: 計画\n", ""), ["missing-key", "unknown-reviewed"]),
        (("    indicators:", "    indicatorz:"), ["unknown-key"]),
    ],
)
def test_ids_are_judged_by_a_plan_with_mistakes_as_long_as_it_shows_them(
    plan: Project, slip: tuple[str, str], codes: list[str]
) -> None:
    plan.strategy(STRATEGY.replace(*slip))
    plan.write(FILE, "indicators:\n  zzz: {cause: x}\n")
    assert [spot.code for spot in plan.spots()] == codes


def test_a_name_in_place_of_its_id_is_told_the_id(plan: Project) -> None:
    plan.write(FILE, "indicators:\n  出生数: {cause: x}\n")
    assert "Write its id: births\n" in plan.run("validate").stdout


@pytest.mark.parametrize(
    ("name", "code", "hint"),
    [
        ("2022.yml", "reviews-file-name", "2022.yaml"),
        ("R4.yaml", "reviews-file-name", "2022.yaml"),
        ("平成35.yaml", "reviews-file-name", "2023.yaml"),
        ("令和4年度.yaml", "reviews-file-name", "2022.yaml"),
        ("review.yaml", "reviews-file-name", "2023.yaml"),
        ("2022.docx", "reviews-other-file", ".yaml"),
        ("2022", "reviews-other-file", ".yaml"),
    ],
)
def test_a_misnamed_file_is_told(plan: Project, name: str, code: str, hint: str) -> None:
    plan.write(f"reviews/{name}", WHOLE)
    assert [(spot.code, spot.file) for spot in plan.spots()] == [(code, f"reviews/{name}")]
    assert hint in plan.run("validate").stdout
    assert read_project(plan.folder).reviews == {}


@pytest.mark.parametrize("name", [".gitkeep", "~$2022.yaml", ".2022.yaml.swp"])
def test_files_that_other_programs_leave_are_passed_over(plan: Project, name: str) -> None:
    plan.write(f"reviews/{name}", "x: [")
    assert plan.spots() == []


# ── what is unwritten ───────────────────────────────────────────────────────────────────────────


def unwritten(project: Project) -> dict[str, list[str]]:
    project.run("validate")
    return {
        str(finding.facts["id"]): list(map(str, keys))
        for finding in read_project(project.folder).findings
        if finding.code == "review-unwritten" and isinstance(keys := finding.facts["keys"], list)
    }


def test_without_a_review_nothing_is_asked_for(plan: Project) -> None:
    assert plan.spots() == []


def test_everything_that_an_empty_review_lacks_is_listed(plan: Project) -> None:
    plan.write(FILE, "panel:\n  - {opinion: x, response: y}\n  - {opinion: x}\n")
    assert unwritten(plan) == {
        "summary": ["summary"],
        "nurture": ["actions", "assessment"],
        "births": ["cause", "issue", "next"],
        "panel 2": ["response"],
    }
    assert plan.run("validate", "--fail-on", "warning").status == 1


def test_a_whole_review_leaves_nothing_to_list(plan: Project) -> None:
    plan.write(FILE, WHOLE.replace("{opinion: もう一つ}", "{opinion: もう一つ, response: はい}"))
    assert unwritten(plan) == {}


def test_the_sample_is_written_in_full() -> None:
    """It shows every field, and nothing in it is left to write."""
    ran = run("validate", "--format", "json", cwd=SAMPLE)
    assert ran.document["errors"] == ran.document["warnings"] == 0
    found = read_project(SAMPLE).reviews[2023]
    assert found.summary
    assert all(all(goal) for goal in found.goals.values())
    assert len(found.indicators) == 10
    assert any(words.comment for words in found.indicators.values())
    assert {words.next for words in found.indicators.values()} >= {
        NextStep.EXPAND,
        NextStep.CONTINUE,
        NextStep.IMPROVE,
        NextStep.REDUCE,
    }
    assert all(all(opinion) for opinion in found.panel)
