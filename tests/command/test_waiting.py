"""What takes long shows on a terminal that it is under way, and nowhere else."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from conftest import ENVIRONMENT, ROOT, SAMPLE, Project

from ichigo_cli.command.waiting import waiting

if TYPE_CHECKING:
    from pathlib import Path

MANY = 400


def long_plan(folder: Path) -> Project:
    """A plan whose Word file takes longer than a second on any machine of these days."""
    indicators = "".join(
        f"      - {{id: i{n}, name: 指標{n}, unit: 人, better: higher, "
        f"baseline: {{year: 2019, value: {n}}}, target: {{year: 2025, value: {2 * n + 1}}}}}\n"
        for n in range(MANY)
    )
    project = Project(folder / "long")
    project.write(
        "strategy.yaml",
        "ichigo: 1\nid: long\ntitle: 計画\nperiod: {start: 2021, end: 2025}\ngoals:\n"
        f"  - id: g\n    name: 目標\n    indicators:\n{indicators}",
    )
    rows = "".join(f"i{n},{n + 1}\n" for n in range(MANY))
    project.actuals(2023, f"indicator,value\n{rows}")
    return project


def seen(*said: str, cwd: Path, **more: str) -> bytes:
    """What a run writes to a terminal on standard error."""
    leader, follower = pty.openpty()
    run = subprocess.Popen(
        [sys.executable, "-m", "ichigo_cli", *said],
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=follower,
        env={**ENVIRONMENT, "PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **more},
    )
    os.close(follower)
    told = drained(leader)
    os.close(leader)
    assert run.wait(60) == 0, told
    return told


def drained(leader: int) -> bytes:
    """All that arrives at a terminal until nobody holds it any more."""
    told = b""
    while select.select([leader], [], [], 120)[0]:
        try:
            piece = os.read(leader, 65_536)
        except OSError:  # what Linux says once the other end is closed
            break
        if not piece:
            break
        told += piece
    return told


def test_a_long_run_says_what_it_does_and_cleans_up(tmp_path: Path) -> None:
    project = long_plan(tmp_path)
    told = seen("report", "2023", "-o", "x.docx", cwd=project.folder).decode()
    shown, _, after = told.partition("Wrote ")
    assert "Writing the review (docx)" in shown
    assert "Writing the review" not in after
    # The line is gone, and the cursor is back.
    assert "\x1b[2K" in shown
    assert shown.rindex("\x1b[?25h") > shown.rindex("\x1b[?25l")


@pytest.mark.parametrize("more", [{"TERM": "dumb"}])
def test_a_dumb_terminal_sees_nothing_of_it(more: dict[str, str], tmp_path: Path) -> None:
    project = long_plan(tmp_path)
    told = seen("report", "2023", "-o", "x.docx", cwd=project.folder, **more)
    assert b"Writing the review" not in told
    assert b"\x1b" not in told


def test_a_pipe_sees_nothing_of_it(tmp_path: Path) -> None:
    project = long_plan(tmp_path)
    ran = subprocess.run(
        [sys.executable, "-m", "ichigo_cli", "report", "2023", "-o", "x.docx"],
        cwd=project.folder,
        env={**ENVIRONMENT, "PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        capture_output=True,
        timeout=120,
        check=True,
    )
    assert b"Writing the review" not in ran.stderr


def test_what_is_done_at_once_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    leader, follower = pty.openpty()
    with os.fdopen(follower, "w") as screen:
        monkeypatch.setattr(sys, "stderr", screen)
        with waiting("long"):
            pass
    assert drained(leader) == b""
    os.close(leader)


@pytest.mark.parametrize("form", ["pdf", "docx", "xlsx"])
def test_a_screen_gets_no_file_that_is_no_text(form: str) -> None:
    leader, follower = pty.openpty()
    ran = subprocess.run(
        [sys.executable, "-m", "ichigo_cli", "report", "2023", "--format", form, "-o", "-"],
        cwd=SAMPLE,
        stdin=subprocess.DEVNULL,
        stdout=follower,
        stderr=subprocess.PIPE,
        env={**ENVIRONMENT, "PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        timeout=60,
        check=False,
    )
    os.close(follower)
    os.close(leader)
    assert ran.returncode == 2
    assert f"{form} is no text".encode() in ran.stderr
