"""`docs/year.ja.md`: the year as an office lives it; every command on the page is run."""

from __future__ import annotations

import re
import shlex
import shutil
from typing import TYPE_CHECKING, Final

from conftest import ROOT, run
from spring import edit
from spring_list import list_of_indicators

if TYPE_CHECKING:
    from pathlib import Path

PAGE: Final = ROOT / "docs" / "year.ja.md"
_BLOCK: Final = re.compile(r"^ *```(powershell|yaml)\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
APRIL: Final = {"SOURCE_DATE_EPOCH": "1712000000", "ICHIGO_LANG": "ja"}  # 2024-04-01


def test_the_year_goes_as_the_page_says(tmp_path: Path) -> None:
    list_of_indicators(tmp_path / "指標一覧.xlsx")
    city = tmp_path / "my-city"
    done = []
    for kind, body in _BLOCK.findall(PAGE.read_text("utf-8")):
        if kind == "yaml":
            name = "strategy.yaml" if "collect:" in body else "reviews/2023.yaml"
            lines = [line.strip() if "collect:" in body else line for line in body.splitlines()]
            file = city / name
            text = file.read_text("utf-8").replace("\npanel: []\n", "\n")
            file.write_text(text + "\n".join(lines) + "\n", "utf-8")
            continue
        for line in body.strip().splitlines():
            words = shlex.split(line.replace("\\", "/").strip())
            assert words[:2] == ["py", "run.py"]
            ran = run(*words[2:], cwd=tmp_path, environment=APRIL)
            assert ran.status == 0, f"{line}\n{ran.stdout}\n{ran.stderr}"
            done.append(words[2])
            if words[2] == "form":
                answer(city / "forms", tmp_path / "回答")
    assert set(done) == {"init", "validate", "form", "pending", "import", "report"}
    told = (city / "reports" / "2023.md").read_text("utf-8")
    assert "若い世代への周知が足りない。" in told
    assert "企画課の指標1" in told


def answer(forms: Path, folder: Path) -> None:
    """Send all forms back but the last."""
    folder.mkdir()
    for path in sorted(forms.iterdir())[:-1]:
        shutil.copy(path, folder)
        edit(folder / path.name, I5=101, I6=102)


def test_the_readme_names_the_commands_of_the_page() -> None:
    """Its table is a short form of the page, whose commands the other test runs."""
    table = re.findall(r"^\|.*\| `(py run\.py (?:init|form|import|pending|report) .*)` \|$",
                       (ROOT / "README.ja.md").read_text("utf-8"), re.MULTILINE)  # fmt: skip
    page = PAGE.read_text("utf-8").replace("--mail ", "")
    assert [line.split()[2] for line in table] == [
        *("init", "form", "import", "pending", "report", "report"),
    ]
    assert [line for line in table if line not in page] == []
