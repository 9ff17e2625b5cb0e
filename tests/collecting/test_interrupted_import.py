"""An import that ends on its way leaves every file as it was."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import Final

import pytest
from conftest import ENVIRONMENT, ROOT, Project
from needed import module
from spring import PLANNING, WORDS, edit, files, spring

module("openpyxl", "openpyxl")

FORM: Final = f"forms/{PLANNING}"
ACTUALS: Final = "indicator,value,status\nwaste,790,\n"
REVIEW: Final = "summary: まとめ\n"
# The program is killed the moment before the n-th time that it changes something on the disk.
KILLED: Final = """
import os, signal, sys
import openpyxl, ruamel.yaml, ichigo_cli.collecting.taking, ichigo_cli.command.together
left = int(sys.argv[1])
def watch(event, arguments):
    global left
    flags = arguments[2] if event == "open" else 0
    writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR)
    if writes or event in {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod"}:
        left -= 1
        if not left:
            if len(sys.argv) > 3 and sys.argv[-1] == "--fail":
                raise OSError(28, "No space left on device")
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(watch)
sys.dont_write_bytecode = True
from ichigo_cli.command.run import main
main([each for each in sys.argv[2:] if each != '--fail'])
"""
# Whatever begins to be written after everything was read finds no room.
FULL: Final = """
import resource, sys
size = int(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
from ichigo_cli.command.run import main
main(sys.argv[2:])
"""


@pytest.fixture
def answered(project: Project) -> Project:
    spring(project).actuals(2024, ACTUALS).write("reviews/2024.yaml", REVIEW)
    book = edit(project.folder / FORM, I5=580)
    book[WORDS]["E7"] = "要因"
    book.save(project.folder / FORM)
    return project


def start(project: Project, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=project.folder,
        env={**ENVIRONMENT, "PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_killed_at_any_moment_it_is_all_or_nothing(answered: Project) -> None:
    before = files(answered)
    seen = []
    for moment in range(1, 100):
        ran = start(answered, "-c", KILLED, str(moment), "import", FORM)
        if ran.returncode == 0:
            break
        assert ran.returncode == -signal.SIGKILL, ran.stderr
        now = files(answered)
        is_told = answered.run("status").status == 1
        # What is half new is never shown, and all that is not shown is put back.
        assert is_told or now == before or all(now[name] != before[name] for name in before)
        seen.append(is_told)
        answered.run("import", FORM, "--dry-run")
        assert answered.run("status").status == 0
        if files(answered) != before:  # it was killed when all was done
            assert all(files(answered)[name] != before[name] for name in before)
            for name, data in before.items():
                answered.write(name, data)
    else:
        pytest.fail("it was never done")
    assert len(seen) > 8
    assert any(seen)
    assert not list(answered.folder.glob(".ichigo*"))
    assert all(files(answered)[name] != before[name] for name in before)


def test_what_is_half_new_is_told_by_validate(answered: Project) -> None:
    (answered.folder / ".ichigo-import").mkdir()
    assert [spot.code for spot in answered.spots()] == ["import-interrupted"]


def test_a_full_disk_leaves_every_file_as_it_was(answered: Project) -> None:
    """The limit on a file's size stands for the disk: it ends a write in the same way."""
    before = files(answered)
    for size in (0, 20, 40):
        ran = start(answered, "-Bc", FULL, str(size), "import", FORM)
        assert ran.returncode == 3, (size, ran.stderr)
        assert files(answered) == before
    assert not list(answered.folder.glob(".ichigo*"))


def test_the_difference_is_told_before_anything_is_written(answered: Project) -> None:
    """Nothing could be written, and what would have been stands there all the same."""
    ran = start(answered, "-Bc", FULL, "0", "import", FORM)
    assert ran.returncode == 3
    assert "births (出生数): nothing to 580 (final)" in ran.stdout


def test_a_folder_that_cannot_be_written(answered: Project) -> None:
    """A folder stands where the new file should: the other file is put back."""
    before = (answered.folder / "actuals" / "2024.csv").read_bytes()
    (answered.folder / "reviews" / "2024.yaml").unlink()
    (answered.folder / "reviews").rmdir()
    answered.write("reviews", "no folder")
    ran = answered.run("import", FORM)
    assert ran.status in {1, 3}
    assert (answered.folder / "actuals" / "2024.csv").read_bytes() == before


def test_a_disk_that_is_full_at_any_moment_leaves_every_file_as_it_was(answered: Project) -> None:
    """The n-th change on the disk fails, whichever it is: a folder, a file, a name."""
    before = files(answered)
    failed = 0
    for moment in range(1, 26):
        ran = start(answered, "-c", KILLED, str(moment), "import", FORM, "--fail")
        if ran.returncode == 0:  # what failed was of no account
            assert all(files(answered)[name] != before[name] for name in before)
            for name, data in before.items():
                answered.write(name, data)
            continue
        assert ran.returncode == 3, ran.stderr
        assert "No space left on device" in ran.stderr
        assert files(answered) == before
        failed += 1
    assert failed > 8
