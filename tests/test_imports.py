"""Who may import whom, as pyproject.toml has it; and that what it forbids is found."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT
from needed import module

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.once
PROGRAM = "from importlinter.cli import lint_imports_command as lint; lint()"


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Hold the package in a folder to the contracts that stand there."""
    module("importlinter", "import-linter")
    return subprocess.run(
        [sys.executable, "-P", "-c", PROGRAM, "--no-cache"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_every_room_keeps_to_the_rules() -> None:
    ran = lint(ROOT)
    assert ran.returncode == 0, ran.stdout


@pytest.mark.parametrize(
    ("room", "wanted", "rule"),
    [
        ("assessing/assessment", "reading.numbers", "floor"),
        ("showing/figures", "reading.numbers", "floor"),
        ("showing/escaping", "command.streams", "floor"),
        ("years", "model", "floor"),
        ("reading/checks", "assessing.assessment", "Reading and assessing"),
        ("showing/status/table", "showing.findings.text", "output"),
    ],
)
def test_an_import_against_the_rules_is_found(
    tmp_path: Path, room: str, wanted: str, rule: str
) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "ichigo_cli", tmp_path / "ichigo_cli")
    file = tmp_path / "ichigo_cli" / f"{room}.py"
    text = file.read_text("utf-8")
    file.write_text(f"{text}\nimport ichigo_cli.{wanted}\n", encoding="utf-8")
    ran = lint(tmp_path)
    assert ran.returncode == 1, ran.stdout
    broken = [line for line in ran.stdout.splitlines() if "BROKEN" in line]
    assert any(rule in line for line in broken), ran.stdout
