"""Grades by another scheme, or by the plan's own: in every output, and nothing else changed."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from conftest import ACTUALS, ROOT, SAMPLE, STRATEGY, Project, run

import ichigo_cli
from ichigo_cli.reading.rating import preset, preset_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Ran

PRESETS = preset_names()
OTHER = {"ja": "計画の評価の方法ではなく", "en": "another scheme than the plan's"}
OF_THE_SCHEME = {"grade", "rate", "reason", "computed_grade"}

OWN = """\
rating:
  rules:
    - for: {aim: improve}
      measure: change
      due: plan
      bands: {◎: 100, ○: {better_than: baseline, within: 2.5}, ×: null}
    - measure: level
      of: expected
      lower: invert
      bands: {◎: 90, ○: {at_least: previous}, ×: null}
  names: {◎: 達成, ○: 前進, ×: 停滞}
  unrated: 評価外
  rate: {shown: graded, rounding: down}
goals:"""
BY_HAND = """\
indicators:
  births: {grade: {value: ×, reason: 転入によるもの}}
"""


def figures(ran: Ran) -> list[dict[str, Any]]:
    """What JSON says of every indicator, to the digit, without what a scheme decides."""
    document = json.loads(ran.stdout, parse_float=str)
    return [
        {key: value for key, value in entry.items() if key not in OF_THE_SCHEME}
        for entry in document["indicators"]
    ]


@pytest.fixture
def rated(project: Project) -> Project:
    """A project with a scheme of its own, without words for its rule."""
    return project.strategy(STRATEGY.replace("goals:", OWN)).actuals(2023)


def reported(project: Project, *options: str) -> str:
    ran = project.run("report", "2023", "-o", "-", *options)
    assert ran.status == 0, ran.stderr
    return ran.stdout


# ── --scheme ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("lang", OTHER)
@pytest.mark.parametrize("name", PRESETS)
def test_every_output_says_that_the_scheme_is_another_one(name: str, lang: str) -> None:
    title = preset(name).title if lang == "ja" else preset(name).title_en
    assert title is not None
    rule = preset(name).words[lang].rstrip("。")
    for command in (
        ("status", "2023", "--full"),
        ("status", "2023", "--format", "markdown"),
        ("report", "2023", "-o", "-"),
        ("report", "2023", "--format", "html", "-o", "-"),
        ("report", "2023", "--format", "html", "--fragment", "-o", "-"),
    ):
        ran = run(*command, "--scheme", name, "--lang", lang, cwd=SAMPLE, COLUMNS="2000")
        assert ran.status == 0, ran.stderr
        said = ran.stdout.replace("\\", "").replace("&#39;", "'")
        assert OTHER[lang] in said
        assert title in said
        assert rule in said


@pytest.mark.parametrize("name", PRESETS)
def test_machines_are_told_which_scheme(name: str) -> None:
    document = run("status", "--format", "json", "--scheme", name, cwd=ROOT).document
    rating = {"name": name, "title": preset(name).title}
    assert document["rating"] == document["summary"]["rating"] == rating
    assert document["other_scheme"] is True
    assert list(document["summary"]["grades"]) == list(preset(name).grades)
    text = run("status", "--format", "csv", "--scheme", name, cwd=ROOT).stdout
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert {row["other_scheme"] for row in rows} == {name}
    grades = [entry["grade"] or "" for entry in document["indicators"]]
    assert [row["grade"].removeprefix("'") for row in rows] == grades


@pytest.mark.parametrize("year", range(2019, 2026))
@pytest.mark.parametrize("folder", [ROOT, SAMPLE])
def test_a_scheme_changes_no_other_figure(folder: Path, year: int) -> None:
    command = ("status", str(year), "--format", "json")
    own = run(*command, cwd=folder)
    for name in PRESETS:
        other = run(*command, "--scheme", name, cwd=folder)
        assert figures(other) == figures(own)
        pairs = zip(own.document["indicators"], other.document["indicators"], strict=True)
        assert all(new["reason"] in (old["reason"], "not_measurable") for old, new in pairs)


def test_a_plan_without_a_scheme_has_none_of_its_keys(project: Project) -> None:
    project.strategy().actuals(2023)
    document = project.status("2023", "--format", "json").document
    assert not {"rating", "other_scheme"} & {*document, *document["summary"]}
    assert not {"rate", "computed_grade"} & set(document["indicators"][0])
    head = project.status("2023", "--format", "csv").stdout.splitlines()[0].split(",")
    assert not {"rate", "computed_grade", "other_scheme"} & set(head)


def test_the_scheme_of_the_plan_itself_is_no_other(project: Project) -> None:
    project.strategy(STRATEGY.replace("goals:", "rating: nagano\ngoals:")).actuals(2023)
    own, named = (
        project.status("2023", "--format", "json", *more) for more in ((), ("--scheme", "nagano"))
    )
    assert own.stdout == named.stdout
    assert own.document["rating"]["name"] == "nagano"


@pytest.mark.parametrize("command", ["status", "report"])
def test_an_unknown_scheme_is_named_with_what_was_meant(command: str) -> None:
    ran = run(command, "2023", "--scheme", "naganoo", cwd=SAMPLE)
    assert ran.status == 2
    assert "did you mean nagano?" in ran.stderr
    assert "kenko" in ran.stderr


def test_filters_take_the_grades_of_the_scheme() -> None:
    ran = run(
        "status", "2023", "--scheme", "nagayo", "--grade", "S", "--format", "json", cwd=SAMPLE
    )
    assert {entry["grade"] for entry in ran.document["indicators"]} == {"S"}
    failed = run("status", "2023", "--scheme", "nagayo", "--fail-on", "B", cwd=SAMPLE)
    assert failed.status == 1
    refused = run("status", "2023", "--scheme", "nagayo", "--fail-on", "D", cwd=SAMPLE)
    assert refused.status == 2
    assert "S, A, B, C" in refused.stderr


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_a_whole_output_by_another_scheme(golden: Callable[[str, str], None], lang: str) -> None:
    for command, name in (
        (("status", "2023", "--full"), f"status-sample-miyagi-{lang}.txt"),
        (("report", "2023", "-o", "-"), f"report-sample-miyagi-{lang}.md"),
    ):
        ran = run(*command, "--scheme", "miyagi", "--lang", lang, cwd=SAMPLE)
        assert ran.status == 0
        golden(name, "\n".join(line.rstrip() for line in ran.stdout.split("\n")))


# ── the plan's own scheme ───────────────────────────────────────────────────────────────────────


def test_a_rule_without_words_is_put_into_words(rated: Project) -> None:
    english = reported(rated, "--lang", "en").replace("\\", "")
    assert (
        "Indicators with the aim to improve are graded by the share of the way from baseline to "
        "target, divided by the share of the plan's years that is over: ◎ 100% or more; "
        "○ better than the baseline (or worse by up to 2.5); × otherwise." in english
    )
    assert "What cannot be graded is 評価外" in english
    japanese = reported(rated, "--lang", "ja")
    assert "目標が「改善」の指標は、進捗率" in japanese
    assert "計画期間のうち経過した割合で割った値により、100％以上を◎、" in japanese
    assert "前回の値と同じか良いものを○" in japanese
    assert "| ◎（達成） | 規則1では100％以上、規則2では90％以上 |" in japanese


def test_the_working_names_the_rule_and_the_band(rated: Project) -> None:
    rated.actuals(2023, ACTUALS.replace("580", "584"))
    text = reported(rated, "--lang", "ja")
    # 100 × (584 - 549) ÷ (607 - 549) = 60.34…, and three of five years are over.
    assert "100.6％（60.3448％÷経過した割合60％）は100％以上なので、◎。率は100.5%" in text
    rated.actuals(2023, ACTUALS.replace("580", "547"))
    told = reported(rated, "--lang", "ja")
    assert "規則1による。基準値より良いもの（2.5までの悪化を含む）に当たるので、○" in told


def test_the_rate_is_exact_where_machines_read_it(rated: Project) -> None:
    rated.actuals(2023, ACTUALS.replace("580", "584"))
    assert rated.figures(2023)["rate"] == pytest.approx(100 * 35 / 58 / 0.6)
    assert '"rate": 100.574712643678' in rated.status("2023", "--format", "json").stdout


def test_symbols_stay_in_documents_and_are_names_on_a_screen(rated: Project) -> None:
    assert "| ○ |" in rated.status("2023", "--format", "markdown").stdout
    assert rated.figures(2023)["grade"] == "○"
    for width in ("60", "80", "160"):
        before_counts = rated.status("2023", "--full", COLUMNS=width).stdout.partition("Grades:")[0]
        assert "前進" in before_counts
        assert "○" not in before_counts
    assert "Words for the grades: ◎ 達成, ○ 前進, × 停滞." in rated.status("2023", "--full").stdout


@pytest.mark.parametrize("form", [("--full",), ("--format", "markdown")])
def test_the_counts_below_a_table_have_the_names_of_grades(
    rated: Project, form: tuple[str, ...]
) -> None:
    text = rated.status("2023", *form).stdout
    assert "Grades: ◎ (達成) 0, ○ (前進) 1, × (停滞) 0" in text


def test_what_cannot_be_graded_has_the_word_of_the_scheme(rated: Project) -> None:
    rated.actuals(2023, ACTUALS.replace("580,final", ",pending"))
    assert rated.figures(2023)["grade"] is None
    assert "| 評価外 |" in rated.status("2023", "--format", "markdown").stdout
    assert "評価外" in rated.status("2023", "--full", COLUMNS="60").stdout
    assert "| 評価外 |" in reported(rated)
    project = rated.strategy(
        STRATEGY.replace("goals:", OWN).replace("unit:", "rated: false\n        unit:")
    )
    assert "| 評価外 |" not in project.actuals(2023).status("2023", "--format", "markdown").stdout


# ── grades set by people ────────────────────────────────────────────────────────────────────────


def test_a_grade_set_by_hand_is_marked_and_counted_everywhere(rated: Project) -> None:
    rated.write("reviews/2023.yaml", BY_HAND)
    document = rated.status("2023", "--format", "json").document
    (births,) = document["indicators"]
    assert (births["grade"], births["computed_grade"]) == ("×", "○")
    assert document["summary"]["grades"] == {"◎": 0, "○": 0, "×": 1}
    assert document["summary"]["by_hand"] == 1
    head, row = csv.reader(
        io.StringIO(rated.status("2023", "--format", "csv").stdout.removeprefix("\ufeff"))
    )
    assert dict(zip(head, row, strict=True))["computed_grade"] == "○"
    for width in ("60", "100", "200"):
        text = rated.status("2023", "--lang", "ja", "--full", COLUMNS=width).stdout
        assert "手動で付けた評価：1" in text
        assert "手動" in text.partition("評価別の指標数")[0]
    for text in (
        rated.status("2023", "--format", "markdown", "--lang", "ja").stdout,
        reported(rated, "--lang", "ja"),
    ):
        assert re.search(r"\| ×（手動）(?:（率[^|]*)? \|", text)
        assert "転入によるもの" in text
    page = reported(rated, "--lang", "ja", "--format", "html")
    assert "手動で付けた評価</h3>" in page
    assert page.count("計算による評価 ○ に代えて、手動で × とした。理由：転入によるもの") >= 3


def test_a_grade_set_by_hand_counts_without_a_scheme_too(project: Project) -> None:
    project.strategy().actuals(2023)
    project.write("reviews/2023.yaml", BY_HAND.replace("×", "A"))
    births = project.figures(2023)
    assert births["grade"] == "A"
    assert births["computed_grade"] != "A"
    assert "rate" not in births


def test_another_scheme_takes_no_grade_set_by_hand(rated: Project) -> None:
    rated.write("reviews/2023.yaml", BY_HAND)
    text = rated.status("2023", "--scheme", "miyagi").stdout
    assert "by hand" not in text
    assert "転入によるもの" not in text


def test_the_year_before_is_graded_by_the_same_scheme(rated: Project) -> None:
    rated.actuals(2022, ACTUALS.replace("580", "570"))
    rated.write("reviews/2022.yaml", BY_HAND.replace("×", "◎"))
    assert "R4の評価：◎" in reported(rated, "--lang", "ja")
    other = reported(rated, "--lang", "ja", "--scheme", "nagayo")
    assert "◎" not in other


# ── the schemes by themselves ───────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_one_command_lists_the_schemes(lang: str, tmp_path: Path) -> None:
    ran = run("schemes", "--lang", lang, cwd=tmp_path, COLUMNS="2000")
    assert ran.status == 0
    assert [line for line in ran.stdout.splitlines() if line and line[0] != " "] == list(PRESETS)
    for name in PRESETS:
        scheme = preset(name)
        assert scheme.words[lang] in ran.stdout
        assert scheme.source
        assert scheme.source in ran.stdout
        whole = run("schemes", name, "--lang", lang, cwd=tmp_path, COLUMNS="2000").stdout
        assert scheme.words[lang] in whole
        assert all(f"  {grade}" in whole for grade in scheme.grades)
        assert all(word in whole for word in scheme.names.values())


def test_lines_of_a_list_of_schemes_fit() -> None:
    lines = run("schemes", "--lang", "en", COLUMNS="70").stdout.splitlines()
    assert max(map(len, lines)) <= 70


def test_a_scheme_that_does_not_exist_is_not_shown() -> None:
    ran = run("schemes", "myagi")
    assert ran.status == 2
    assert "did you mean miyagi?" in ran.stderr


def test_a_thirteenth_scheme_needs_no_code(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, project: Project
) -> None:
    folder = tmp_path / "schemes"
    for path in (Path(ichigo_cli.__file__).parent / "schemes").glob("*.yaml"):
        project.write(f"schemes/{path.name}", path.read_bytes())
    project.write("schemes/here.yaml", "title: ここ\nrules: [{bands: {良: 50, 可: null}}]\n")
    monkeypatch.setattr("ichigo_cli.reading.rating._PRESETS", folder)
    project.strategy().actuals(2023)
    assert "良" in project.status("2023", "--scheme", "here").stdout
    assert "here\n  ここ\n" in project.run("schemes", "--lang", "ja").stdout


# ── the documents ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", ["docs/rating.md", "docs/rating.ja.md"])
def test_the_documents_list_the_schemes(name: str) -> None:
    lines = (ROOT / name).read_text("utf-8").splitlines()
    for each in PRESETS:
        scheme, grades = preset(each), ("、" if ".ja" in name else ", ").join(preset(each).grades)
        title = scheme.title if ".ja" in name else scheme.title_en
        assert f"| `{each}` | {title} | {grades} |".replace("*", "\\*") in lines


@pytest.mark.parametrize("name", ["docs/rating.md", "docs/rating.ja.md"])
def test_the_examples_of_the_documents_are_sound(name: str, project: Project) -> None:
    text = (ROOT / name).read_text("utf-8")
    preset_alone, own, by_hand = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    project.actuals(2023).write("reviews/2023.yaml", by_hand)
    project.strategy(STRATEGY.replace("goals:", f"{own}goals:"))
    findings = {spot.code for spot in project.spots()}
    assert findings <= {"rule-unreached", "review-unwritten"}
    assert project.figures(2023)["grade"] == "D"
    project.write("reviews/2023.yaml", "summary: x\n")
    project.strategy(STRATEGY.replace("goals:", f"{preset_alone}goals:"))
    assert project.figures(2023)["grade"] in preset("nagano").grades
