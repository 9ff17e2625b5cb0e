"""The front door: what other programs may import, as docs/api.md shows it."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from conftest import ROOT

import ichigo_cli

GUIDE = (ROOT / "docs" / "api.md").read_text("utf-8")


def test_the_example_of_the_guide_runs() -> None:
    (script,) = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)
    assert len([line for line in script.splitlines() if line]) <= 10
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert "births " in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize("name", ichigo_cli.__all__)
def test_what_is_stable_is_there_and_told(name: str) -> None:
    assert getattr(ichigo_cli, name).__name__ == name
    assert re.search(rf"^\| `{name}[`(]", GUIDE, re.MULTILINE)


def test_nothing_else_is_offered() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = ichigo_cli.nothing


def test_the_front_door_costs_nothing_to_stand_in() -> None:
    script = "import sys, ichigo_cli; print(*(n for n in sys.modules if 'ichigo_cli.' in n))"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []
