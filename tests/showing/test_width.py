"""The table at every width, in every encoding, in colour or not: whole, and harmless."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from conftest import ENVIRONMENT, ROOT, SAMPLE, STRATEGY, Project, run, run_process
from rich.cells import cell_len
from rich.console import Console

from ichigo_cli.assessing.assessment import assess
from ichigo_cli.command.streams import wants_color
from ichigo_cli.reading.project import read_project
from ichigo_cli.showing.language import Words
from ichigo_cli.showing.status.table import show_status

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "indicator,value,status,source,note\n"
LONG_NAME = "Supercalifragilisticexpialidocious-and-then-some"
LONG_UNIT = "kilowatt-hours/inhabitant/fiscal-year"
LONG_NUMBER = "123456789012345678901234567.890"


@pytest.fixture(scope="module")
def nasty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan of long words, long numbers and long units."""
    project = Project(tmp_path_factory.mktemp("nasty"))
    text = STRATEGY.replace("出生数", f"{LONG_NAME} per head (全角の説明が付いた名前)")
    text = text.replace("unit: 人", f"unit: {LONG_UNIT}").replace("607", LONG_NUMBER)
    project.strategy(f"notice: {'注意' * 50}\nbands: {{とても順調: 100, 遅れている: null}}\n{text}")
    project.actuals(2021, f"{HEADER}births,-{LONG_NUMBER},preliminary,,\n")
    project.actuals(2022, f"{HEADER}births,{LONG_NUMBER},revised,,{'備考' * 40}{'x' * 250}\n")
    project.actuals(2023, f"{HEADER}births,,suppressed,,\n")
    return project.folder


def squeezed(text: str) -> str:
    """The text without any white space."""
    return re.sub(r"\s", "", text)


def by_columns(text: str) -> str:
    """The tables of a text read column by column, without any white space."""
    lines = [
        [cell for char in line for cell in [char, *[""] * (cell_len(char) - 1)]]
        for line in text.splitlines()
    ]
    columns = []
    for index, line in enumerate(text.splitlines()):
        if re.fullmatch("-+(?: -+)+", line):
            below = lines[index + 1 :]
            for column in re.finditer("-+", line):
                columns += ["".join(row[slice(*column.span())]) for row in below]
    return squeezed("".join(columns))


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("name", ["real", "sample", "nasty"])
def test_no_line_is_too_wide_and_nothing_is_cut(nasty: Path, name: str, lang: str) -> None:
    folder = {"real": ROOT, "sample": SAMPLE, "nasty": nasty}[name]
    document = run("status", "2023", "--format", "json", cwd=folder).document
    japanese = [entry["name"] for entry in document["indicators"]] if lang == "ja" else []
    numbers = [
        f"{entry[key]['value']:,}"
        for entry in document["indicators"]
        for key in ("baseline", "target")
        if name != "nasty" and entry["id"] != "civic-centre-use"
    ]
    wanted = [*map(squeezed, japanese), *numbers, document["strategy"]["title"]]
    if name == "nasty":
        long = f"{LONG_NUMBER[:-4]:0>3}"
        grouped = f"{int(long):,}.890"
        wanted += [squeezed(LONG_NAME), LONG_UNIT, grouped, f"-{grouped}", "注意" * 50, "備考" * 40]
    read = read_project(folder)
    assert read.strategy
    assessment = assess(read.strategy, read.actuals, 2023)
    for width in range(30, 201):
        out = io.StringIO()
        show_status(assessment, Words(lang), Console(file=out, width=width, color_system=None))
        text = out.getvalue()
        if width % 50 == 0:  # what is held here is what the command prints
            ran = run("status", "2023", "--full", "--lang", lang, cwd=folder, COLUMNS=str(width))
            assert ran.stdout == text
        assert "…" not in text
        assert "..." not in text
        for line in text.splitlines():
            assert cell_len(line) <= width, f"width {width}: {line}"
        for part in wanted:
            assert part in squeezed(text) or part in by_columns(text), f"width {width}: {part}"


@pytest.mark.parametrize("width", [1, 2, 5, 10, 20, 29])
def test_a_tiny_screen_gets_something(nasty: Path, width: int) -> None:
    for folder in (SAMPLE, nasty):
        assert run("status", "2023", cwd=folder, COLUMNS=str(width)).status == 0


@pytest.mark.parametrize("width", [30, 34, 40, 60])
def test_a_number_as_long_as_the_screen_stays_whole(project: Project, width: int) -> None:
    number = "12,345,678,901,234,567,890"
    plan = STRATEGY.replace("549", number.replace(",", ""))
    project.strategy(plan.replace("607", "12345678901234567999"))
    project.actuals(2022, f'indicator,value\nbirths,"{number}"\n')
    lines = project.run("status", "2022", "--full", COLUMNS=str(width)).stdout.splitlines()
    assert sum(number in line for line in lines) == 2
    assert max(map(cell_len, lines)) <= width


@pytest.mark.parametrize("width", [30, 60, 100, 200])
def test_help_fits(width: int) -> None:
    for command in ((), ("status",), ("validate",), ("report",)):
        text = run(*command, "--help", "--lang", "ja", COLUMNS=str(width)).stdout
        longest = max(map(len, re.findall(r"[!-~]+", text)))
        assert max(map(cell_len, text.splitlines())) <= max(width, longest + 6)


# ── colour ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("option", "environment", "is_colored"),
    [
        ([], {}, False),
        (["--color", "always"], {}, True),
        (["--color", "always"], {"NO_COLOR": "1", "TERM": "dumb"}, True),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
        (["--color", "auto"], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "0"}, False),
        ([], {"FORCE_COLOR": ""}, False),
        ([], {"FORCE_COLOR": "1", "TERM": "dumb"}, True),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": ""}, True),
    ],
)
def test_order_of_colour(
    project: Project, option: list[str], environment: dict[str, str], *, is_colored: bool
) -> None:
    ran = run("status", "2023", *option, environment=environment)
    assert ("\x1b[" in ran.stdout) == is_colored
    project.strategy(STRATEGY.replace("id: plan", "id: Plan"))
    assert (
        "\x1b[" in project.run("validate", *option, environment=environment).stdout
    ) == is_colored
    assert ("\x1b[" in project.run("status", *option, environment=environment).stderr) == is_colored


@pytest.mark.parametrize(
    ("environment", "is_colored"),
    [
        ({}, True),
        ({"FORCE_COLOR": ""}, True),
        ({"FORCE_COLOR": "0"}, False),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, True),
        ({"TERM": "dumb"}, False),
    ],
)
def test_colour_on_a_screen(environment: dict[str, str], *, is_colored: bool) -> None:
    pty = pytest.importorskip("pty")
    master, slave = pty.openpty()
    with os.fdopen(slave, "w") as screen:
        assert wants_color("auto", environment, screen) is is_colored
    os.close(master)


@pytest.mark.parametrize("form", ["json", "csv", "markdown"])
def test_machine_formats_have_no_colour(form: str) -> None:
    assert b"\x1b" not in run("status", "--format", form, "--color", "always").data


@pytest.mark.parametrize("width", ["40", "80", "160"])
def test_colour_changes_nothing_but_colour(width: str) -> None:
    for full in ([], ["--full"]):
        asked = ["status", "2023", *full]
        plain = run(*asked, cwd=SAMPLE, COLUMNS=width).stdout
        colored = run(*asked, "--color", "always", cwd=SAMPLE, COLUMNS=width).stdout
        assert colored != plain
        assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == plain


@pytest.mark.parametrize(
    ("environment", "is_colored"),
    [({}, True), ({"TERM": "dumb"}, False), ({"NO_COLOR": "1"}, False)],
)
def test_a_terminal_gets_colour(environment: dict[str, str], *, is_colored: bool) -> None:
    ours, theirs = os.openpty()
    environment = {
        **ENVIRONMENT,
        "PYTHONPATH": str(ROOT),
        "PATH": os.environ["PATH"],
        **environment,
    }
    command = [sys.executable, "-m", "ichigo_cli", "status", "2023", "--goal", "nurture"]
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=theirs, stderr=theirs)
    os.close(theirs)
    data = b""
    while piece := _read(ours):
        data += piece
    assert process.wait(30) == 0
    os.close(ours)
    assert (b"\x1b[" in data) == is_colored
    assert "出生数".encode() in data or b"Births" in data


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""


# ── encodings and surroundings ──────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("codec", ["cp932", "ascii", "latin-1", "utf-8"])
@pytest.mark.parametrize(
    "command",
    [
        ["status", "2023"],
        ["status", "--full"],
        ["status", "--format", "json"],
        ["validate"],
        ["--help"],
        ["status", "x"],
    ],
)
def test_no_encoding_crashes(codec: str, command: list[str]) -> None:
    done = run_process(*command, "--lang", "ja", PYTHONIOENCODING=codec, PYTHONUTF8="0")
    assert done.returncode == (2 if command[-1] == "x" else 0)
    assert b"Traceback" not in done.stderr
    if codec in {"cp932", "utf-8"} and command == ["status", "2023"]:
        assert "目安".encode(codec) in done.stdout
        assert b"\\u" not in done.stdout
    if "json" in command:
        assert "出生数".encode() in done.stdout


def test_same_bytes_everywhere(tmp_path: Path) -> None:
    surroundings: list[tuple[dict[str, str], list[str], Path]] = [
        ({"TZ": "Asia/Tokyo", "LANG": "C", "PYTHONHASHSEED": "1"}, [], SAMPLE),
        ({"TZ": "UTC", "LANG": "ja_JP.UTF-8", "PYTHONHASHSEED": "2"}, [], SAMPLE / "actuals"),
        ({"LC_ALL": "POSIX", "PYTHONHASHSEED": "3"}, ["-C", str(SAMPLE)], tmp_path),
    ]
    for command in (["status"], ["status", "--format", "csv"], ["validate", "--format", "json"]):
        outputs = {
            run_process(*command, "--lang", "ja", *options, cwd=cwd, environment=environment).stdout
            for environment, options, cwd in surroundings
        }
        assert len(outputs) == 1
        assert outputs != {b""}


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")  # noqa: PTH110
@pytest.mark.parametrize("command", [["status"], ["status", "--format", "csv"], ["validate"]])
def test_output_that_cannot_be_written(command: list[str]) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = run_process(*command, stdout=full.fileno())
    assert done.returncode == 3
    assert done.stderr.startswith(b"Cannot write the output: ") or b"\nCannot write" in done.stderr
    assert b"Traceback" not in done.stderr


def test_output_that_nobody_reads() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = run_process("status", stdout=writing)
    os.close(writing)
    assert b"Traceback" not in done.stderr
    assert b"Broken" not in done.stderr


# ── inert data ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "content",
    [
        STRATEGY.replace("出生数", "!%1B%5B31m 出生数"),
        STRATEGY.replace("unit: 人", '"\\e[31m": 人'),
        STRATEGY.replace("出生数", "出生\x1b[31m数"),
        STRATEGY.replace("出生数", "出生\x9b31m数"),
        STRATEGY.replace("出生数", "出生\u202e数"),
    ],
)
def test_control_characters_never_reach_the_screen(project: Project, content: str) -> None:
    project.strategy(content)
    for command in (["validate"], ["validate", "--format", "json"], ["status"]):
        ran = project.run(*command)
        assert ran.status == 1
        for text in (ran.stdout, ran.stderr):
            assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", text)


@pytest.mark.parametrize("name", ["\x1b[31m.csv", "a\nb.csv", "\x9b31m.txt", "a\u202eb.csv"])
def test_control_characters_in_names_of_files(project: Project, name: str) -> None:
    project.strategy().actuals(2022).write(f"actuals/{name}", "")
    ran = project.run("validate")
    assert "[actuals-file-name]" in ran.stdout
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", ran.stdout)
    assert len(re.findall(r"(?m)^actuals/.*actuals-file-name", ran.stdout)) == 1


@pytest.mark.parametrize("word", ["\x1b[31m", "\x9b31m", "\u202e", "\udcff"])
@pytest.mark.parametrize(
    "arguments",
    [["status"], ["status", "--goal"], ["-C"], ["--lang"], ["status", "2023", "--"], []],
)
def test_control_characters_on_the_command_line(arguments: list[str], word: str) -> None:
    ran = run(*arguments, word, *(["status"] if arguments == ["-C"] else []))
    assert ran.status in {2, 3}
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", ran.stderr)
