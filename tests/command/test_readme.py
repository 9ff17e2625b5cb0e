"""The documents tell the truth: what they show is run, what they compute is computed again."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest

from ichigo_cli.assessing.assessment import assess
from ichigo_cli.assessing.attainment import judge
from ichigo_cli.columns import COLUMN_WORDS, REQUIRED, STATUS_WORDS
from ichigo_cli.command import import_, init, pending, report, status, validate
from ichigo_cli.command.catalogue import COMMANDS, parameters
from ichigo_cli.command.options import options
from ichigo_cli.diagnostics import CODES, Severity
from ichigo_cli.model import STATUSES_WITH_VALUE, STATUSES_WITHOUT_VALUE, Indicator
from ichigo_cli.reading.indicator import INDICATOR
from ichigo_cli.reading.numbers import Refusal, parse_number
from ichigo_cli.reading.project import read_project
from ichigo_cli.showing.figures import round_half_up, shown_percent
from ichigo_cli.showing.findings.messages import Explained
from ichigo_cli.showing.language import Words
from ichigo_cli.target import Aim, Baseline, Better, Target
from ichigo_cli.years import parse_year

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

ROOT: Final = Path(__file__).parent.parent.parent
ENGLISH: Final = "README.md"
JAPANESE: Final = "README.ja.md"
DOCUMENTS: Final = (ENGLISH, JAPANESE, "CONTRIBUTING.md", "CHANGELOG.md")
READMES: Final = (ENGLISH, JAPANESE)

_FENCE: Final = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_NAMED: Final = re.compile(r"`([\w./-]+)`:\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CONSOLE: Final = re.compile(r"^```console\n\$ ([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def _text(document: str) -> str:
    return (ROOT / document).read_text(encoding="utf-8")


def _blocks(document: str, kind: str) -> list[str]:
    return [body for name, body in _FENCE.findall(_text(document)) if name == kind]


def _rows(document: str, *header: str) -> list[tuple[str, ...]]:
    """The rows of every table with this header, each as its cells."""
    lines = _text(document).splitlines()
    found = []
    for start, line in enumerate(lines):
        if _cells(line) != header:
            continue
        for row in lines[start + 2 :]:
            if not row.strip().startswith("|"):
                break
            found.append(_cells(row))
    assert found, f"{document} has no table with the columns {header}"
    return found


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip().strip("|").split("|"))


def _code(cell: str) -> str:
    """What stands between backticks, and nothing else does."""
    match = re.fullmatch(r"`(.+)`", cell)
    assert match, f"{cell} is not code"
    return match[1]


class Ran(NamedTuple):
    """What one command printed, and its exit status."""

    status: int
    output: str


def _run(command: str, folder: Path) -> Ran:
    """Run a command as the documents write it: variables, the program, its words."""
    words = shlex.split(command)
    split = words.index("ichigo")
    settings = dict(word.split("=", 1) for word in words[:split])
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "ichigo_cli", *words[split + 1 :]],
        cwd=folder,
        env={**environment, **settings},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    printed = f"{done.stdout.decode()}{done.stderr.decode()}"
    lines = [line.rstrip() for line in printed.splitlines()]
    return Ran(done.returncode, "\n".join(lines).strip("\n") + "\n")


# ── what is shown is what is printed ────────────────────────────────────────────────────────────


def _named_files(document: str = ENGLISH) -> dict[str, str]:
    """The files that a document shows, by the name that stands above them."""
    return dict(_NAMED.findall(_text(document)))


def _write_named(folder: Path, files: Mapping[str, str]) -> None:
    for name, body in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(body, encoding="utf-8")


@pytest.fixture
def towns(tmp_path: Path) -> Path:
    """A folder with the projects that README.md spells out, and with the real ones."""
    files = _named_files()
    plan = files["my-town/strategy.yaml"]
    _write_named(tmp_path, {**files, "slips/strategy.yaml": plan})
    _copy_projects(tmp_path)
    return tmp_path


def _copy_projects(folder: Path) -> None:
    for name in ("actuals", "examples"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "strategy.yaml", folder)


def _shown_commands() -> list[tuple[str, str]]:
    return [(name, command) for name in READMES for command, _ in _CONSOLE.findall(_text(name))]


@pytest.mark.parametrize(("document", "command"), _shown_commands())
def test_a_shown_output_is_the_output_of_its_command(
    document: str, command: str, towns: Path, request: pytest.FixtureRequest
) -> None:
    ran = _run(command, towns)
    if request.config.getoption("--update-golden", default=False):
        _show_anew(document, command, ran.output)
    shown = next(body for said, body in _CONSOLE.findall(_text(document)) if said == command)
    assert shown == ran.output, "--update-golden accepts the change"


def _show_anew(document: str, command: str, output: str) -> None:
    head = f"```console\n$ {command}\n"
    before, _, rest = _text(document).partition(head)
    _, fence, after = rest.partition("```")
    (ROOT / document).write_text(f"{before}{head}{output}{fence}{after}", encoding="utf-8")


def test_the_real_strategy_is_shown_whole_in_both_readmes() -> None:
    shown = _shown_commands()
    assert (ENGLISH, "COLUMNS=100 ichigo --lang en status") in shown
    assert (JAPANESE, "COLUMNS=100 ichigo --lang ja status") in shown


def test_outputs_with_invented_values_say_so() -> None:
    outputs = [body for said, body in _CONSOLE.findall(_text(ENGLISH)) if "examples/sample" in said]
    assert outputs
    assert all("架空" in body for body in outputs)


@pytest.mark.parametrize("document", READMES)
@pytest.mark.parametrize("word", ["status", "test"])
def test_the_two_commands_stand_in_blocks_of_their_own(document: str, word: str) -> None:
    assert f"python3 run.py {word}\n" in _blocks(document, "sh")


def test_the_small_project_of_the_readme_has_no_finding(towns: Path) -> None:
    project = read_project(towns / "my-town")
    assert project.strategy is not None
    assert project.findings == ()
    assert project.actuals.latest_year() is not None
    assert project.reviews


def test_the_plan_in_the_readme_shows_every_aim(towns: Path) -> None:
    strategy = read_project(towns / "my-town").strategy
    assert strategy is not None
    assert {indicator.aim for _, indicator in strategy.indicators()} == set(Aim)


def test_the_file_with_slips_fails(towns: Path) -> None:
    ran = _run("ichigo validate -C slips", towns)
    assert ran.status == 1
    assert "unknown-indicator" in ran.output
    assert "number-approximate" in ran.output


# ── what is listed is what there is ─────────────────────────────────────────────────────────────


def _options() -> dict[str, set[str]]:
    """Every option of the program, by the command that has it; `ichigo` for its own."""
    return {name or "ichigo": set(options(parameters(name))) for name in (None, *COMMANDS)}


def _listed_options() -> dict[str, set[str]]:
    """Every option in the table of README.md, by command; `all` stands for each of them."""
    listed: dict[str, set[str]] = {name: set() for name in _options()}
    for option, commands, _ in _rows(ENGLISH, "option", "commands", "meaning"):
        names = list(listed) if commands == "all" else re.findall(r"`([\w-]+)`", commands)
        assert names, f"{option} belongs to no command"
        for name in names:
            assert name in listed, f"there is no command {name}"
            listed[name] |= set(re.findall(r"`(-[\w-]+)`", option))
    return listed


def _commands() -> list[str]:
    return sorted(_options())


@pytest.mark.parametrize("command", _commands())
def test_the_readme_lists_the_options_of_a_command(command: str) -> None:
    # -C and --color may stand before a command's name, and then belong to the program itself.
    anywhere = {"-C", "--project", "--color"} if command == "ichigo" else set()
    assert _listed_options()[command] | anywhere == _options()[command]


def test_the_readme_lists_the_commands() -> None:
    listed = {_code(name).split()[1] for name, _ in _rows(ENGLISH, "command", "does")}
    assert listed == set(_commands()) - {"ichigo"}


@pytest.mark.parametrize(
    ("command", "formats"),
    [
        ("status", status.FORMATS),
        ("validate", validate.FORMATS),
        ("report", report.FORMATS),
        ("init", init.FORMATS),
        ("import", import_.FORMATS),
        ("pending", pending.FORMATS),
    ],
)
def test_the_readme_lists_the_formats(command: str, formats: Collection[str]) -> None:
    meanings = [
        meaning
        for option, commands, meaning in _rows(ENGLISH, "option", "commands", "meaning")
        if option.startswith("`--format`") and commands == f"`{command}`"
    ]
    assert [set(re.findall(r"`(\w+)`", meaning)) for meaning in meanings] == [set(formats)]


def test_the_readme_lists_the_keys_of_an_indicator() -> None:
    listed = {key for keys, _ in _rows(ENGLISH, "key", "meaning") for key in _names(keys)}
    assert listed == {field.key for field in INDICATOR.fields}


def _names(cell: str) -> list[str]:
    return re.findall(r"`(\w+)`", cell)


def test_the_readmes_list_the_statuses() -> None:
    known = dict.fromkeys(STATUSES_WITH_VALUE, "yes")
    known |= dict.fromkeys(STATUSES_WITHOUT_VALUE, "no")
    rows = _rows(ENGLISH, "status", "Japanese", "value", "meaning")
    assert {_code(name): value for name, _, value, _ in rows} == known
    assert {_code(name): _split(words) for name, words, _, _ in rows} == STATUS_WORDS
    rows = _rows(JAPANESE, "状態", "日本語", "実績値")
    in_japanese = {_code(name): {"書く": "yes", "空欄": "no"}[value] for name, _, value in rows}
    assert in_japanese == known
    assert {_code(name): _split(words) for name, words, _ in rows} == STATUS_WORDS


def _split(words: str) -> tuple[str, ...]:
    return tuple(re.split(", |、", words))


def test_the_readmes_list_the_columns() -> None:
    for page, heads in (
        (JAPANESE, ("列", "日本語", "書くこと")),
        (ENGLISH, ("column", "Japanese", "holds")),
    ):
        rows = _rows(page, *heads)
        assert [(_code(key), _split(words)) for key, words, _ in rows] == [*COLUMN_WORDS.items()]
    assert f"Only {' and '.join(f'`{name}`' for name in REQUIRED)} are required." in _text(ENGLISH)


def test_the_readme_names_only_codes_that_exist() -> None:
    accepted = re.findall(r"ichigo: accept ([\w-]+) ", _text(ENGLISH))
    refused = [_code(code) for _, code in _rows(ENGLISH, "typed", "finding")]
    assert accepted
    assert {*accepted, *refused} <= set(CODES)


# ── numbers as people type them ─────────────────────────────────────────────────────────────────


def _typed() -> list[tuple[str, str]]:
    english = _rows(ENGLISH, "typed", "read as")
    japanese = _rows(JAPANESE, "入力", "読み取る値")
    return [(_code(typed), value) for typed, value in (*english, *japanese)]


@pytest.mark.parametrize(("typed", "value"), _typed())
def test_a_number_is_read_as_the_readme_says(typed: str, value: str) -> None:
    assert str(parse_number(typed, unit="人")) == value


@pytest.mark.parametrize(("typed", "code"), _rows(ENGLISH, "typed", "finding"))
def test_a_number_is_refused_as_the_readme_says(typed: str, code: str) -> None:
    refusal = parse_number(_code(typed), unit="人")
    assert isinstance(refusal, Refusal)
    assert refusal.code == _code(code)


@pytest.mark.parametrize("year", ["2023", "R5", "令和5年度", "2023年度"])
def test_a_year_is_read_as_the_readme_says(year: str) -> None:
    assert f"`{year}`" in _text(ENGLISH)
    assert parse_year(year) == 2023


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


def test_births_are_worked_out_in_both_readmes() -> None:
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
    ) in _blocks(ENGLISH, "text")
    minus_gap, minus_result = gap.replace("-", "－"), result.replace("-", "－")
    assert _lines(
        f"目安値 ＝ {start} ＋（{end} － {start}）× {step} ÷ {steps} ＝ {expected}",
        f"差    ＝ {actual} － {expected} ＝ {minus_gap}",
        f"尺度  ＝ {expected} － {start} ＝ {scale}",
        f"達成率 ＝ 100 ×（1 ＋（{minus_gap}）÷ {scale}）＝ {minus_result}",
    ) in _blocks(JAPANESE, "text")
    said = f"「{scale}人増えているはずの年に、{start - actual}人減った」"
    assert said in _text(JAPANESE)
    assert f"達成率は{minus_result}％です。" in _text(JAPANESE)


def test_waste_is_worked_out_in_the_japanese_readme() -> None:
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
    ) in _blocks(JAPANESE, "text")
    # Whoever follows the printed digits by hand comes to the printed result.
    assert _rounded(100 * (1 + Fraction(gap) / Fraction(scale))) == result
    said = f"表には、小数第1位までの{_rounded(judged.expected)}、+{_rounded(judged.gap)}が出ます。"
    assert said in _text(JAPANESE)


def _lines(*lines: str) -> str:
    return "".join(f"{line}\n" for line in lines)


@pytest.fixture
def newcomers(tmp_path: Path) -> Path:
    """The example of README.md for amounts that add up."""
    _write_named(tmp_path, _named_files())
    return tmp_path / "newcomers"


def test_amounts_are_added_up_in_the_readme(newcomers: Path) -> None:
    project = read_project(newcomers)
    assert project.strategy is not None
    assert project.findings == ()
    (found,) = assess(project.strategy, project.actuals, 2023).standings
    amounts = " + ".join(str(found.observations[year].value) for year in (2021, 2022, 2023))
    total, expected = _rounded(found.total, 0), _rounded(found.judgement.expected, 0)
    said = f"In 2023 the total is {amounts} = {total}, and the path is at 150 × 3 ÷ 5 = {expected}"
    assert said in _text(ENGLISH)


def test_amounts_are_added_up_in_the_guide(newcomers: Path) -> None:
    (added,) = (block for block in _blocks(JAPANESE, "yaml") if "- id: newcomers" in block)
    plan = (newcomers / "strategy.yaml").read_text(encoding="utf-8")
    head, _, _ = plan.partition("      - id: newcomers\n")
    (newcomers / "strategy.yaml").write_text(f"{head}{added}", encoding="utf-8")
    project = read_project(newcomers)
    assert project.strategy is not None
    assert project.findings == ()
    (found,) = assess(project.strategy, project.actuals, 2023).standings
    values = [found.observations[year].value for year in (2021, 2022, 2023)]
    guide = _text(JAPANESE).replace("\n", "")
    assert "令和3年度{}人、令和4年度{}人、令和5年度{}人なら".format(*values) in guide
    assert f"「累計{_rounded(found.total, 0)}（うち当年度{values[-1]}）」" in guide
    assert f"の直線の上の{_rounded(found.judgement.expected, 0)}人で" in guide
    assert f"達成率は{_rounded(found.judgement.attainment)}％です" in guide


def test_the_guide_lists_the_keys_of_running_totals() -> None:
    listed = {_code(key) for key, _ in _rows(JAPANESE, "キー", "書くこと")}
    assert listed == {"series", "count_from", "per_year"}


def test_rounding_stays_on_its_side_of_a_grade_as_the_readme_says() -> None:
    printed = shown_percent(Fraction("99.96"), [Fraction(100), Fraction(80), Fraction(60)])
    assert f"99.96％は100.0％とせず、{printed}％と表示し" in _text(JAPANESE)


def test_the_readmes_count_the_targets_and_values_that_there_are() -> None:
    project = read_project(ROOT)
    assert project.strategy is not None
    indicators = [indicator for _, indicator in project.strategy.indicators()]
    unusual = sum(indicator.aim is not Aim.IMPROVE for indicator in indicators)
    assert (unusual, len(indicators)) == (4, 10)
    assert "Four of Ichinoseki's ten indicators" in _text(ENGLISH)
    known = {
        indicator: sum(row.value is not None for row in rows.values())
        for indicator, rows in project.actuals.observations.items()
    }
    total, births, waste = sum(known.values()), known["births"], known["municipal-waste"]
    assert f"{total} real values are known" in _text(ENGLISH)
    assert f"{total}個（出生数{births}個及び一般廃棄物排出量{waste}個）だけ" in _text(JAPANESE)


# ── the Japanese guide ──────────────────────────────────────────────────────────────────────────


HEADER = "indicator,value,status,source,note"


@pytest.fixture
def real(tmp_path: Path) -> Path:
    """The real plan alone, for files that a reader of the guide might write."""
    plan = (ROOT / "strategy.yaml").read_bytes()
    (tmp_path / "strategy.yaml").write_bytes(plan)
    (tmp_path / "actuals").mkdir()
    return tmp_path


@pytest.mark.parametrize(("line", "message"), _rows(JAPANESE, "入力", "画面に出る文"))
def test_a_common_mistake_gets_the_message_in_the_guide(
    line: str, message: str, real: Path
) -> None:
    content = f"{HEADER}\n{_code(line)}\n"
    (real / "actuals" / "2024.csv").write_text(content, encoding="utf-8")
    project = read_project(real)
    words = Words("ja")
    found = [f for f in project.findings if f.severity is Severity.ERROR]
    assert [Explained(finding, words).message for finding in found] == [message]


def test_other_mistakes_get_the_message_in_the_guide(real: Path) -> None:
    header = HEADER
    (real / "actuals" / "R6.csv").write_text(header, encoding="utf-8")
    (real / "actuals" / "2024.csv").write_text(f"令和6年度実績\n{header}\n", encoding="utf-8")
    printed = _run("ichigo --lang ja validate", real).output
    printed += _run("ichigo --lang ja status 平成35", ROOT).output
    quoted = re.findall(r"→「(.*?)」と出ます", _text(JAPANESE))
    assert len(quoted) == 3
    assert [message for message in quoted if message not in printed] == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
def test_a_row_typed_in_excel_is_read_in_every_encoding_it_saves(encoding: str, real: Path) -> None:
    ((indicator, name, value, status, source, note),) = _rows(JAPANESE, *COLUMN_WORDS)
    content = f"{','.join(COLUMN_WORDS)}\r\n"
    content += f"{indicator},{name},{value},{status},{source},{note}\r\n"
    (real / "actuals" / "2024.csv").write_bytes(content.encode(encoding))
    project = read_project(real)
    assert not project.has_errors
    assert project.actuals.of(indicator)[2024].note == note


def test_the_new_indicator_of_the_guide_fits_into_the_real_plan(real: Path) -> None:
    (added,) = (block for block in _blocks(JAPANESE, "yaml") if "- id: marriages" in block)
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
            for match in re.finditer(r"py run\.py ([^`\n\"]+)", _text(JAPANESE))
            # These begin with files of an office; tests/collecting/test_year.py runs them.
            if not match[1].startswith(("init ", "import "))
        }
    ),
)
def test_every_command_of_the_guide_works(command: str, tmp_path: Path) -> None:
    _copy_projects(tmp_path)
    _write_named(tmp_path, _named_files(JAPANESE))
    assert _run(f"ichigo --lang ja {command}", tmp_path).status == 0


def test_the_first_plan_of_ones_own_is_sound(tmp_path: Path) -> None:
    _write_named(tmp_path, _named_files(JAPANESE))
    ran = _run("ichigo --lang ja validate -C my-city", tmp_path)
    assert ran == Ran(0, ran.output)
    assert ran.output.startswith("読み込み：")
    assert "達成率" in _run("ichigo --lang ja status -C my-city", tmp_path).output


def test_a_block_to_be_typed_holds_commands_and_nothing_else() -> None:
    for block in _blocks(JAPANESE, "powershell"):
        for line in block.splitlines():
            assert re.match(r"py run\.py |cmd /c \"py run\.py .*\"$", line), line


# ── links and manners ───────────────────────────────────────────────────────────────────────────


def _anchors(document: str) -> set[str]:
    """The anchors of the headings, as GitHub makes them."""
    prose = _FENCE.sub("", _text(document))
    headings = re.findall(r"^#+ (.+)$", prose, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_relative_link_resolves(document: str) -> None:
    prose = _FENCE.sub("", _text(document))
    targets = re.findall(r"\]\(([^)\s]+)\)|^\[[^\]]+\]: (\S+)$", prose, re.MULTILINE)
    links = [inline or reference for inline, reference in targets]
    assert links or document == "CONTRIBUTING.md"
    for link in links:
        if re.match(r"https?:", link):
            continue
        path, _, anchor = link.partition("#")
        target = path or document
        assert (ROOT / target).exists(), link
        assert not anchor or anchor in _anchors(target), link


@pytest.mark.parametrize("document", DOCUMENTS)
def test_lines_of_prose_are_short(document: str) -> None:
    prose = _FENCE.sub("", _text(document))
    long = [line for line in prose.splitlines() if len(line) > 130 and not line.startswith("|")]
    assert long == []


def test_the_changelog_has_a_section_for_what_comes_and_for_this_version() -> None:
    from ichigo_cli import __version__  # noqa: PLC0415 - the version and nothing else

    sections = re.findall(r"^## \[(.+?)\]", _text("CHANGELOG.md"), re.MULTILINE)
    assert sections[:2] == ["Unreleased", __version__]
