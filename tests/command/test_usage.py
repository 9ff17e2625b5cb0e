"""The command line itself: options, their mistakes, and which project is meant."""

from __future__ import annotations

import inspect
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import needed
import pytest
from conftest import ROOT, SAMPLE, STRATEGY, run, run_process

from ichigo_cli import __version__
from ichigo_cli.command.catalogue import COMMANDS, module, stem
from ichigo_cli.command.options import COMMON

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Project


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["status", "--goal", "nurtur"],
            "--goal cannot be nurtur - did you mean nurture? Choose from gather, nurture, sustain.",
        ),
        (
            ["status", "--goal", "zzz"],
            "--goal cannot be zzz. Choose from gather, nurture, sustain.",
        ),
        (["status", "--goal", ""], "--goal cannot be . Choose from"),
        (
            ["status", "--indicator", "birhts"],
            "did you mean births? Choose from net-outmigration, ",
        ),
        (
            ["status", "--indicator", "出生数"],
            "--indicator cannot be 出生数. Choose from net-outmigration",
        ),
        (["status", "--indicator", "nurture"], "--indicator cannot be nurture"),
        (["status", "--grade", "E"], "--grade cannot be E. Choose from A, B, C, D, -."),
        (["status", "--grade", "a"], "--grade cannot be a - did you mean A?"),
        (["status", "--fail-on", "F"], "--fail-on cannot be F. Choose from A, B, C, D."),
        (
            ["status", "--format", "jsn"],
            "--format cannot be jsn - did you mean json? "
            "Choose from table, json, csv, markdown, xlsx.",
        ),
        (["status", "--format", "github"], "--format cannot be github."),
        (["status", "--lang", "jp"], "--lang cannot be jp. Choose from ja, en."),
        (["--lang", "fr", "status"], "--lang cannot be fr. Choose from ja, en."),
        (
            ["status", "--color", "alway"],
            "--color cannot be alway - did you mean always? Choose from auto, always, never.",
        ),
        (["--color", "x", "validate"], "--color cannot be x. Choose from auto, always, never."),
        (["validate", "--format", "csv"], "--format cannot be csv."),
        (
            ["validate", "--fail-on", "warnings"],
            "--fail-on cannot be warnings - did you mean warning? Choose from error, warning.",
        ),
        (["validate", "--fail-on", "A"], "--fail-on cannot be A. Choose from error, warning."),
        (["status", "--gaol", "x"], "No such option: --gaol - did you mean --goal?"),
        (["status", "--zzzzzz"], "No such option: --zzzzzz"),
        (["status", "-x"], "No such option: -x"),
        (["statsu"], "No such command: statsu - did you mean status?"),
        (["zzz"], "No such command: zzz. Commands are status, show, validate"),
        (["status", "--goal"], "The option --goal needs a value."),
        (["--version=1"], "The option --version takes no value."),
        (["status", "2023", "2024"], "Too many arguments: 2024"),
        (["validate", "x"], "Too many arguments: x"),
    ],
)
def test_wrong_command_line(arguments: list[str], said: str) -> None:
    ran = run(*arguments)
    assert (ran.status, ran.data) == (2, b"")
    assert said in ran.stderr
    assert re.search(r"Try `ichigo( \w+)? --help`\.\n$", ran.stderr)
    assert "Traceback" not in ran.stderr


def test_wrong_command_line_in_japanese() -> None:
    ran = run("status", "--goal", "nurtur", "--lang", "ja")
    assert ran.status == 2
    assert "エラー：" in ran.stderr
    assert "nurture" in ran.stderr


def test_long_lists_of_known_ids_are_cut(project: Project) -> None:
    own = "".join(f"  - {{id: goal-{number}, name: x}}\n" for number in range(30))
    project.strategy(STRATEGY[: STRATEGY.index("goals:")] + "goals:\n" + own)
    ran = project.run("status", "--goal", "nowhere")
    assert ran.status == 2
    assert ran.stderr.count("goal-") == 12
    assert "and 18 more" in ran.stderr


def test_no_command_shows_help_on_stderr() -> None:
    ran = run()
    assert (ran.status, ran.data) == (2, b"")
    assert "validate" in ran.stderr


def test_what_to_type_is_what_works_here(project: Project) -> None:
    project.strategy(STRATEGY.replace('"032093"', "032093")).actuals(2022)
    for command, told in (
        (["status"], "`py run.py validate`"),
        (["status", "foo"], "`py run.py status --help`"),
        (["report"], "py run.py report 2023"),
    ):
        assert told in project.run(*command, ICHIGO_PROGRAM="py run.py").stderr
    assert "Usage: py run.py status" in run("status", "--help", ICHIGO_PROGRAM="py run.py").stdout


def test_version() -> None:
    ran = run("--version")
    assert (ran.status, ran.stdout, ran.stderr) == (0, f"ichigo {__version__}\n", "")
    done = run_process("--version")
    assert (done.returncode, done.stdout.decode()) == (0, f"ichigo {__version__}\n")


@pytest.mark.parametrize("option", ["-C", "--project"])
def test_project_before_or_after_the_command(option: str, tmp_path: Path) -> None:
    for arguments in ((option, str(SAMPLE), "status"), ("status", option, str(SAMPLE))):
        ran = run(*arguments, "--format", "json", cwd=tmp_path)
        assert ran.document["strategy"]["id"] == "ichinoseki-2-sample"


def test_relative_project() -> None:
    ran = run("-C", "examples/sample", "status", "--format", "json")
    assert ran.document["strategy"]["id"] == "ichinoseki-2-sample"


def test_nearest_project_upwards() -> None:
    document = run("status", "--format", "json", cwd=SAMPLE / "actuals").document
    assert document["strategy"]["id"] == "ichinoseki-2-sample"
    document = run("status", "--format", "json", cwd=ROOT / "ichigo_cli" / "command").document
    assert document["strategy"]["id"] == "ichinoseki-2"


@pytest.mark.parametrize("command", [["status"], ["validate"], ["status", "--format", "json"]])
def test_no_project(command: list[str], tmp_path: Path) -> None:
    ran = run(*command, cwd=tmp_path)
    assert (ran.status, ran.data) == (3, b"")
    assert f"No strategy.yaml in {tmp_path}" in ran.stderr
    named = run(*command, "-C", "nowhere", cwd=tmp_path)
    assert (named.status, named.data) == (3, b"")
    assert "There is no strategy.yaml in nowhere." in named.stderr


@pytest.mark.parametrize("folder", ["strategy.yaml", "\0", "x" * 5000])
def test_strange_project_folders(folder: str, tmp_path: Path) -> None:
    (tmp_path / "strategy.yaml").write_text("")
    assert run("status", "-C", folder, cwd=tmp_path).status == 3


def test_strategy_that_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "strategy.yaml").mkdir()
    for command in ("status", "validate"):
        ran = run(command, cwd=tmp_path)
        assert ran.status == 3
        assert "[file-not-regular]" in ran.stdout + ran.stderr
    assert run("status", cwd=tmp_path).data == b""


def test_names_that_look_like_options(project: Project) -> None:
    project.strategy(STRATEGY.replace("id: nurture", "id: year"))
    assert project.run("status", "--goal", "--goal").status == 2
    assert project.run("status", "--goal=year").status == 0


@pytest.mark.parametrize("command", ["status", "validate", "report"])
def test_completion_knows_the_command(command: str) -> None:
    done = run_process(_ICHIGO_COMPLETE="complete_bash", COMP_WORDS="ichigo ", COMP_CWORD="1")
    assert command in done.stdout.decode().split()


@pytest.mark.parametrize("option", ["--show-completion", "--install-completion"])
def test_completion_is_shown_and_installed(option: str, tmp_path: Path) -> None:
    bash = needed.program("bash")
    # Typer looks for the shell among the processes above it, and bash steps aside for a last one.
    line = f'"{sys.executable}" -m ichigo_cli {option}; exit $?'
    home = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "HOME": str(tmp_path)}
    done = subprocess.run([bash, "-c", line], env=home, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    files = [each for each in tmp_path.rglob("*.sh") if each.is_file()]
    assert bool(files) == (option == "--install-completion")
    assert "_ICHIGO_COMPLETE=complete_bash" in (files[0].read_text() if files else done.stdout)


# ── the language ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("arguments", "lang"),
    [
        (["--lang", "ja", "status", "--lang", "en"], "en"),
        (["--lang", "en", "status", "--lang=ja"], "ja"),
        (["status", "--lang", "ja", "--lang", "en"], "en"),
        (["--lang", "ja", "--lang", "en", "status", "--bogus"], "en"),
        (["--lang", "en", "status", "--bogus", "--lang", "ja"], "ja"),
        (["--lang", "en", "status", "--help", "--lang", "ja"], "ja"),
        (["--lang", "fr", "status", "--lang", "ja"], "ja"),
        (["zzz", "--lang", "ja"], "ja"),
        (["--lang", "ja", "zzz", "--goal", "x", "--lang=en"], "en"),
        (["--bogus", "zzz", "--lang", "ja"], "ja"),
        (["--bogus", "status", "--lang", "ja"], "ja"),
        # What stands here is the value of another option, and no language.
        (["status", "--goal", "--lang", "ja"], "en"),
        (["status", "--", "--lang", "ja"], "en"),
        (["zzz", "--", "--lang", "ja"], "en"),
    ],
)
def test_the_last_language_wins(arguments: list[str], lang: str) -> None:
    ran = run(*arguments)
    assert bool(re.search("[ぁ-ん]", ran.stderr or ran.stdout)) == (lang == "ja")
    assert "fr" not in ran.stderr.split()


def test_a_report_is_in_the_last_language(project: Project) -> None:
    project.strategy().actuals(2022)
    line = ("--lang", "ja", "report", "2022", "-o", "-", "--lang", "en")
    assert "Progress report" in project.run(*line).stdout


# ── one module a command ────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("command", [*COMMANDS, "--help"])
def test_a_command_loads_no_other_one(command: str) -> None:
    script = (
        "import sys; from ichigo_cli.command.run import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit: print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, command],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    modules = {name: f"ichigo_cli.command.{stem(name)}" for name in COMMANDS}
    loaded = set(modules.values()) & set(done.stderr.split())
    assert loaded == ({modules[command]} if command in modules else set())


def test_no_record_that_validate_loads_has_its_types_compiled() -> None:
    """A module whose annotations are texts has `typing` compile each field of its records."""
    script = (
        "import sys; from ichigo_cli.command.run import main\n"
        "try: main(['validate'])\n"
        "except SystemExit as ended: assert not ended.code\n"
        "own = [each for name, each in sys.modules.items() if name.startswith('ichigo_cli.')]\n"
        "records = {kind.__module__ for each in own for kind in vars(each).values()\n"
        "           if isinstance(kind, type) and hasattr(kind, '_fields')}\n"
        "dear = [each.__name__ for each in own if hasattr(each, 'annotations')]\n"
        "print(*sorted(records), file=sys.stderr)\n"
        "print(*sorted(records.intersection(dear)), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT / "examples" / "sample",
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    records, dear = done.stderr.splitlines()
    assert "ichigo_cli.model" in records.split()
    assert dear == ""


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_takes_what_it_declares(command: str) -> None:
    taken = set(inspect.signature(module(command).run).parameters) - {"session"}
    common = {option.name for option in COMMON}
    assert {each.name for each in module(command).PARAMETERS} - common == taken


def test_the_version_needs_nothing_loaded() -> None:
    script = (
        "import sys, ichigo_cli.__main__ as entry\n"
        "try: entry.run()\n"
        "except SystemExit: print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "--version"], cwd=ROOT, capture_output=True, check=True
    )
    assert done.stdout.decode() == f"ichigo {__version__}\n"
    loaded = set(done.stderr.decode().split())
    assert {name for name in loaded if name.startswith("ichigo_cli")} == {
        "ichigo_cli",
        "ichigo_cli.__main__",
    }
    assert not loaded & {"typer", "gc", "yaml"}
