"""The recipes of CONTRIBUTING.md, followed in a copy of the package."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from conftest import ENVIRONMENT, ROOT, SAMPLE

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.once


def changed(file: Path, *changes: tuple[str, str]) -> None:
    """Replace each text, which must stand there once."""
    text = file.read_text("utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The package with what it reads beside it."""
    for name in ("ichigo_cli", "templates", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def ichigo(copy: Path, *arguments: str, project: Path = SAMPLE) -> str:
    """What the copy prints; the run must go well and complain of nothing but warnings."""
    done = subprocess.run(
        [sys.executable, "-P", "-m", "ichigo_cli", *arguments],
        cwd=project,
        env={**ENVIRONMENT, "PATH": os.environ["PATH"], "PYTHONPATH": str(copy)},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_language(copy: Path) -> None:
    changed(copy / "ichigo_cli/languages.py", ('("ja", "en")', '("ja", "de", "en")'))
    words = copy / "ichigo_cli/showing/words"
    shutil.copy(words / "en.py", words / "de.py")
    changed(words / "de.py", ('"column.indicator": "Indicator"', '"column.indicator": "Kennzahl"'))
    for module in words.glob("[a-z]*.py"):
        named = '    "language.de": "Deutsch",\n    "schema.rule-words.de": "Auf Deutsch.",\n'
        changed(module, ('    "language.en":', f'{named}    "language.en":'))
    project = copy / "project"
    shutil.copytree(SAMPLE, project)
    plan = project / "strategy.yaml"
    changed(plan, ("language: ja", "language: de"))
    shown = ichigo(copy, "status", "--lang", "de", "--format", "markdown", project=project)
    assert "Kennzahl" in shown
    assert "Kennzahl" in ichigo(copy, "report", "2023", "--output", "-", project=project)
    told = ichigo(copy, "validate", "--lang", "de", "--format", "json", project=ROOT)
    assert json.loads(told)["diagnostics"]
    assert "number-unit" in ichigo(copy, "validate", "--lang", "de", "--explain", "number-unit")
    assert ichigo(copy, "--lang", "de", "--help")
    assert "Auf Deutsch." in ichigo(copy, "schema")


def test_a_grading_scheme(copy: Path) -> None:
    schemes = copy / "ichigo_cli/schemes"
    shutil.copy(schemes / "fukuoka.yaml", schemes / "musterstadt.yaml")
    project = copy / "project"
    shutil.copytree(SAMPLE, project)
    plan = project / "strategy.yaml"
    own = re.compile(r"^rating:\n(?: .*\n)+", re.MULTILINE)
    other, replaced = own.subn("rating: musterstadt\n", plan.read_text("utf-8"))
    assert replaced == 1
    plan.write_text(other, encoding="utf-8")
    assert json.loads(ichigo(copy, "validate", "--format", "json", project=project))["errors"] == 0


def test_the_picture_has_every_room() -> None:
    picture = (ROOT / "CONTRIBUTING.md").read_text("utf-8").split("```")[1]
    package = ROOT / "ichigo_cli"
    rooms = {file.stem for file in package.rglob("[a-z]*.py") if file.parent.name != "words"}
    wings = {file.parent.name for file in package.rglob("__init__.py") if file.parent != package}
    missing = [name for name in rooms | wings if not re.search(rf"\b{name}\b", picture)]
    assert sorted(missing) == []
