"""The documents tell the truth: what they show is run, what they compute is computed again."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import pytest
from conftest import ROOT
from documents import (
    CONSOLE,
    ENGLISH,
    FENCE,
    JAPANESE,
    READMES,
    Said,
    blocks,
    code,
    copy_projects,
    named_files,
    rows,
    run_as_written,
    split_words,
    text,
    write_files,
)

from ichigo_cli.assessing.attainment import State, judge
from ichigo_cli.columns import COLUMN_WORDS
from ichigo_cli.diagnostics import Severity
from ichigo_cli.model import STATUSES_WITH_VALUE, Indicator, Status
from ichigo_cli.reading.project import read_project
from ichigo_cli.showing.figures import round_half_up, shown_percent
from ichigo_cli.showing.findings.messages import Explained
from ichigo_cli.showing.language import Words
from ichigo_cli.target import Aim, Baseline, Better, Target

if TYPE_CHECKING:
    from pathlib import Path

GUIDE: Final = "docs/guide.ja.md"
METHOD: Final = "docs/method.md"
METHOD_JA: Final = "docs/method.ja.md"
JAPANESE_PAGES: Final = (JAPANESE, GUIDE, "docs/commands.ja.md", METHOD_JA)
GAPS: Final = ("[...]", "（中略）")
MOST_LINES: Final = 25
"""A block of output or a table of a README is no longer: it is a shop window, not a reference."""


# ── what is shown is what is printed ────────────────────────────────────────────────────────────


@pytest.fixture
def towns(tmp_path: Path) -> Path:
    """A folder with the projects that README.md spells out, and with the real ones."""
    files = named_files(ENGLISH)
    plan = files["my-town/strategy.yaml"]
    write_files(tmp_path, {**files, "slips/strategy.yaml": plan})
    copy_projects(tmp_path)
    return tmp_path


def _outputs(document: str) -> list[tuple[str, str]]:
    """The commands that a document shows, each with its output."""
    return CONSOLE.findall(text(document))


def _shown_commands() -> list[tuple[str, str]]:
    return [(name, command) for name in READMES for command, _ in _outputs(name)]


@pytest.mark.parametrize(("document", "command"), _shown_commands())
def test_a_shown_output_is_the_output_of_its_command(
    document: str, command: str, towns: Path, request: pytest.FixtureRequest
) -> None:
    printed = _with_gap(run_as_written(command, towns).output, _shown(document, command))
    if request.config.getoption("--update-golden", default=False):
        _show_anew(document, command, printed)
    assert _shown(document, command) == printed, "--update-golden accepts the change"


def _shown(document: str, command: str) -> str:
    return dict(_outputs(document))[command]


def _with_gap(output: str, shown: str) -> str:
    """What is printed, with the gap that a block has.

    As many lines as now stand before it, and behind it all from the line that now follows it.
    """
    printed, lines = output.splitlines(), shown.splitlines()
    gap = next((number for number, line in enumerate(lines) if line in GAPS), None)
    if gap is None:
        return output
    behind = printed.index(lines[gap + 1])
    assert behind > gap
    return _lines(*printed[:gap], lines[gap], *printed[behind:])


def _show_anew(document: str, command: str, output: str) -> None:
    head = f"```console\n$ {command}\n"
    before, _, rest = text(document).partition(head)
    _, fence, after = rest.partition("```")
    (ROOT / document).write_text(f"{before}{head}{output}{fence}{after}", encoding="utf-8")


@pytest.mark.parametrize(("document", "language"), [(ENGLISH, "en"), (JAPANESE, "ja")])
def test_the_window_shows_the_real_plan_whole_the_sample_and_one_figure(
    document: str, language: str
) -> None:
    shown = [command for name, command in _shown_commands() if name == document]
    assert shown[:2] == [
        f"COLUMNS=80 ichigo --lang {language} status",
        f"COLUMNS=80 ichigo --lang {language} status 2023 -C examples/sample",
    ]
    assert f"ichigo --lang {language} show " in shown[2]
    assert not any(line in GAPS for line in _shown(document, shown[0]).splitlines())


@pytest.mark.parametrize("document", READMES)
def test_outputs_with_invented_values_say_so(document: str) -> None:
    outputs = [body for said, body in _outputs(document) if "examples/sample" in said]
    assert outputs
    assert all("架空" in body for body in outputs)


@pytest.mark.parametrize("document", READMES)
def test_what_a_readme_shows_is_short(document: str) -> None:
    shown = [body.splitlines() for _, body in FENCE.findall(text(document))]
    shown = [lines[1:] if lines[0].startswith("$ ") else lines for lines in shown]
    tables = re.findall(r"(?:^ *\|.*\n)+", text(document), re.MULTILINE)
    shown += [table.splitlines() for table in tables]
    assert [lines[:2] for lines in shown if len(lines) > MOST_LINES] == []


@pytest.mark.parametrize(("document", "before"), [(ENGLISH, 35_862), (JAPANESE, 31_126)])
def test_a_readme_is_the_way_in_and_no_reference(document: str, before: int) -> None:
    """Half of what each was when it held the reference as well."""
    assert len(text(document).encode()) <= before / 2


@pytest.mark.parametrize("document", READMES)
@pytest.mark.parametrize("word", ["status", "test"])
def test_the_two_commands_stand_in_blocks_of_their_own(document: str, word: str) -> None:
    assert f"python3 run.py {word}\n" in blocks(document, "sh")


def test_the_small_project_of_the_readme_has_no_finding(towns: Path) -> None:
    project = read_project(towns / "my-town")
    assert project.strategy is not None
    assert project.findings == ()
    assert project.actuals.latest_year() is not None


def test_the_file_with_slips_fails(towns: Path) -> None:
    ran = run_as_written("ichigo validate -C slips", towns)
    assert ran.status == 1
    assert "unknown-indicator" in ran.output
    assert "number-approximate" in ran.output


# ── worked examples ─────────────────────────────────────────────────────────────────────────────


def _real(indicator: str, year: int) -> tuple[Indicator, Baseline, Target, Fraction]:
    """An indicator of the real plan, with the value that is known for a year."""
    project = read_project(ROOT)
    assert project.strategy is not None
    found = next(i for _, i in project.strategy.indicators() if i.id == indicator)
    value = project.actuals.of(indicator)[year].value
    assert found.baseline is not None
    assert found.target is not None
    assert value is not None
    return found, found.baseline, found.target, Fraction(value)


def _rounded(value: Fraction | None, decimals: int = 1) -> str:
    assert value is not None
    return f"{round_half_up(value, decimals):f}"


def test_births_are_worked_out_in_both_languages() -> None:
    births, baseline, target, value = _real("births", 2022)
    judged = judge(births, 2022, value)
    start, end, actual = baseline.value, target.value, round_half_up(value, 0)
    step, steps = 2022 - baseline.year, target.year - baseline.year
    expected, scale, gap = (_rounded(n, 0) for n in (judged.expected, judged.scale, judged.gap))
    result = _rounded(judged.attainment)
    assert _lines(
        f"expected   = {start} + ({end} - {start}) × {step} ÷ {steps} = {expected}",
        f"gap        = {actual} - {expected} = {gap}",
        f"scale      = {expected} - {start} = {scale}",
        f"attainment = 100 × (1 + ({gap}) ÷ {scale}) = {result}",
    ) in blocks(METHOD, "text")
    minus_gap, minus_result = gap.replace("-", "－"), result.replace("-", "－")
    assert _lines(
        f"目安値 ＝ {start} ＋（{end} － {start}）× {step} ÷ {steps} ＝ {expected}",
        f"差    ＝ {actual} － {expected} ＝ {minus_gap}",
        f"尺度  ＝ {expected} － {start} ＝ {scale}",
        f"達成率 ＝ 100 ×（1 ＋（{minus_gap}）÷ {scale}）＝ {minus_result}",
    ) in blocks(METHOD_JA, "text")
    said = f"「{scale}人増えているはずの年に、{start - actual}人減った」"
    assert said in text(METHOD_JA)
    assert f"達成率は{minus_result}％です。" in text(METHOD_JA)


def test_waste_is_worked_out_in_japanese() -> None:
    waste, baseline, target, value = _real("municipal-waste", 2024)
    judged = judge(waste, 2024, value)
    start, end, actual = baseline.value, target.value, _rounded(value)
    step, steps = 2024 - baseline.year, target.year - baseline.year
    expected, scale, gap = (_rounded(n, 2) for n in (judged.expected, judged.scale, judged.gap))
    result = _rounded(judged.attainment)
    assert _lines(
        f"目安値 ＝ {start} －（{start} － {end}）× {step} ÷ {steps} ＝ {expected}",
        f"差    ＝ {expected} － {actual} ＝ ＋{gap}",
        f"尺度  ＝ {start} － {expected} ＝ {scale}",
        f"達成率 ＝ 100 ×（1 ＋ {gap} ÷ {scale}）＝ {result}",
    ) in blocks(METHOD_JA, "text")
    # Whoever follows the printed digits by hand comes to the printed result.
    assert _rounded(100 * (1 + Fraction(gap) / Fraction(scale))) == result
    said = f"表には、小数第1位までの{_rounded(judged.expected)}、+{_rounded(judged.gap)}が出ます。"
    assert said in text(METHOD_JA)


def _lines(*lines: str) -> str:
    return "".join(f"{line}\n" for line in lines)


def test_rounding_stays_on_its_side_of_a_grade_as_the_page_says() -> None:
    printed = shown_percent(Fraction("99.96"), [Fraction(100), Fraction(80), Fraction(60)])
    assert f"99.96％は100.0％とせず、{printed}％と表示し" in text(METHOD_JA)


def test_the_readmes_count_the_targets_and_values_that_there_are() -> None:
    project = read_project(ROOT)
    assert project.strategy is not None
    indicators = [indicator for _, indicator in project.strategy.indicators()]
    unusual = sum(indicator.aim is not Aim.IMPROVE for indicator in indicators)
    assert (unusual, len(indicators)) == (4, 10)
    assert "Four of Ichinoseki's ten indicators" in text(METHOD)
    assert "一関市の10指標のうち4指標が" in text(METHOD_JA)
    known = {
        indicator: sum(row.value is not None for row in by_year.values())
        for indicator, by_year in project.actuals.observations.items()
    }
    total, births, waste = sum(known.values()), known["births"], known["municipal-waste"]
    assert f"{total} real values are known" in text(ENGLISH)
    assert f"{total}個（出生数{births}個及び一般廃棄物排出量{waste}個）だけ" in text(JAPANESE)


@pytest.mark.parametrize(
    ("page", "language", "heads"),
    [(METHOD, "en", ("part", "meaning")), (METHOD_JA, "ja", ("部分", "意味"))],
)
def test_the_parts_of_a_line_are_called_as_on_the_screen(
    page: str, language: str, heads: tuple[str, ...]
) -> None:
    words = Words(language)
    parts = [part for part, _ in rows(page, *heads)]
    shown = [words(f"glance.head.{key}") for key in ("value", "expected", "gap")]
    assert parts[2:5] == shown
    assert parts[6:] == [words(f"glance.head.{key}") for key in ("percent", "turn")]


def test_the_words_of_tables_are_those_of_the_program() -> None:
    words, listed = Words("ja"), rows(METHOD_JA, "表の言葉", "意味")
    states = {words(f"state.{state}") for state in State if state is not State.NOT_EVALUATED}
    assert {
        each for names, _ in rows(METHOD_JA, "状況", "意味") for each in split_words(names)
    } == (states)
    silent = [words(f"status.{status}") for status in Status if status not in STATUSES_WITH_VALUE]
    assert {name for name, _ in listed} >= set(silent)


# ── the Japanese guide ──────────────────────────────────────────────────────────────────────────


HEADER = "indicator,value,status,source,note"


@pytest.fixture
def real(tmp_path: Path) -> Path:
    """The real plan alone, for files that a reader of the guide might write."""
    plan = (ROOT / "strategy.yaml").read_bytes()
    (tmp_path / "strategy.yaml").write_bytes(plan)
    (tmp_path / "actuals").mkdir()
    return tmp_path


@pytest.mark.parametrize(("line", "message"), rows(GUIDE, "入力", "画面に出る文"))
def test_a_common_mistake_gets_the_message_in_the_guide(
    line: str, message: str, real: Path
) -> None:
    content = f"{HEADER}\n{code(line)}\n"
    (real / "actuals" / "2024.csv").write_text(content, encoding="utf-8")
    project = read_project(real)
    words = Words("ja")
    found = [f for f in project.findings if f.severity is Severity.ERROR]
    assert [Explained(finding, words).message for finding in found] == [message]


def test_other_mistakes_get_the_message_in_the_guide(real: Path) -> None:
    header = HEADER
    (real / "actuals" / "R6.csv").write_text(header, encoding="utf-8")
    (real / "actuals" / "2024.csv").write_text(f"令和6年度実績\n{header}\n", encoding="utf-8")
    printed = run_as_written("ichigo --lang ja validate", real).output
    printed += run_as_written("ichigo --lang ja status 平成35", ROOT).output
    quoted = re.findall(r"→「(.*?)」と出ます", text(GUIDE))
    assert len(quoted) == 3
    assert [message for message in quoted if message not in printed] == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
def test_a_row_typed_in_excel_is_read_in_every_encoding_it_saves(encoding: str, real: Path) -> None:
    ((indicator, name, value, status, source, note),) = rows(GUIDE, *COLUMN_WORDS)
    content = f"{','.join(COLUMN_WORDS)}\r\n"
    content += f"{indicator},{name},{value},{status},{source},{note}\r\n"
    (real / "actuals" / "2024.csv").write_bytes(content.encode(encoding))
    project = read_project(real)
    assert not project.has_errors
    assert project.actuals.of(indicator)[2024].note == note


def test_the_new_indicator_of_the_guide_fits_into_the_real_plan(real: Path) -> None:
    (added,) = (block for block in blocks(GUIDE, "yaml") if "- id: marriages" in block)
    before, goal, after = (
        (real / "strategy.yaml").read_text(encoding="utf-8").partition("  - id: nurture\n")
    )
    head, key, tail = after.partition("    indicators:\n")
    (real / "strategy.yaml").write_text(f"{before}{goal}{head}{key}{added}{tail}", "utf-8")
    project = read_project(real)
    assert project.findings == ()
    assert project.strategy is not None
    marriages = next(i for _, i in project.strategy.indicators() if i.id == "marriages")
    assert marriages.better is Better.HIGHER


@pytest.mark.parametrize(
    "command",
    sorted(
        {
            match[1].partition(" >")[0]
            for page in JAPANESE_PAGES
            for match in re.finditer(r"py run\.py ([^`\n\"]+)", text(page))
            # These begin with files of an office; tests/collecting/test_year.py runs them.
            if not match[1].startswith(("init ", "import "))
        }
    ),
)
def test_every_command_of_the_guide_works(command: str, tmp_path: Path) -> None:
    copy_projects(tmp_path)
    write_files(tmp_path, named_files(JAPANESE))
    assert run_as_written(f"ichigo --lang ja {command}", tmp_path).status == 0


def test_the_first_plan_of_ones_own_is_sound(tmp_path: Path) -> None:
    write_files(tmp_path, named_files(JAPANESE))
    ran = run_as_written("ichigo --lang ja validate -C my-city", tmp_path)
    assert ran == Said(0, ran.output)
    assert ran.output.startswith("読み込み：")
    assert "出生数" in run_as_written("ichigo --lang ja status -C my-city", tmp_path).output


def test_a_block_to_be_typed_holds_commands_and_nothing_else() -> None:
    for block in (block for page in JAPANESE_PAGES for block in blocks(page, "powershell")):
        for line in block.splitlines():
            assert re.match(r"py run\.py |cmd /c \"py run\.py .*\"$", line), line


def test_the_changelog_has_a_section_for_what_comes_and_for_this_version() -> None:
    from ichigo_cli import __version__  # noqa: PLC0415 - the version and nothing else

    sections = re.findall(r"^## \[(.+?)\]", text("CHANGELOG.md"), re.MULTILINE)
    assert sections[:2] == ["Unreleased", __version__]
