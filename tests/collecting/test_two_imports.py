"""Two imports into one project at the same time: none loses what the other wrote."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Final

import pytest
from conftest import ENVIRONMENT as ENVIRONMENT_OF_RUNS
from conftest import ROOT, Project
from needed import module
from spring import ENVIRONMENT, PLANNING, edit, spring, values

module("openpyxl", "openpyxl")
fcntl = pytest.importorskip("fcntl", reason="the moments are told by the locks of POSIX")

FORMS: Final = tuple(f"forms/{name}" for name in (PLANNING, ENVIRONMENT))
# It says when it comes to a moment, and goes on when it is told to.
STOPPED: Final = """
import sys
sys.dont_write_bytecode = True
moment = sys.argv[1]
def watch(event, arguments):
    global moment
    if event == moment:
        moment = None
        print("here", flush=True)
        sys.stdin.readline()
sys.addaudithook(watch)
from ichigo_cli.command.run import main
main(sys.argv[2:])
"""


@pytest.fixture
def answered(project: Project) -> Project:
    spring(project)
    for form in FORMS:
        edit(project.folder / form, I5=580)
    return project


def start(project: Project, moment: str, form: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", STOPPED, moment, "import", form],
        cwd=project.folder,
        env={**ENVIRONMENT_OF_RUNS, "PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def come(process: subprocess.Popen[str]) -> bool:
    """Wait until it says that it has come to its moment; false if it ends without."""
    assert process.stdout is not None
    return "here\n" in iter(process.stdout.readline, "")


def test_the_second_waits_for_the_first(answered: Project) -> None:
    """The first has read everything and is about to write when the second begins."""
    first = start(answered, "os.mkdir", FORMS[0])
    assert come(first)
    second = start(answered, "fcntl.flock", FORMS[1])
    come(second)
    ends = [process.communicate("\n", timeout=60) for process in (first, second)]
    assert [process.returncode for process in (first, second)] == [0, 0], ends
    assert {key: row[1] for key, row in values(answered).items()} == {
        "births": "580",
        "waste": "580",
    }
    assert not list(answered.folder.glob(".ichigo*"))


def test_one_that_was_killed_keeps_nobody_waiting(answered: Project) -> None:
    first = start(answered, "os.mkdir", FORMS[0])
    assert come(first)
    first.kill()
    first.communicate(timeout=60)
    assert answered.run("import", FORMS[1]).status == 0
    assert values(answered)["waste"][1] == "580"
