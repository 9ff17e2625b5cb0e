"""The wheel holds what it should and nothing else, says what it needs, and runs on its own."""

from __future__ import annotations

import configparser
import email.parser
import importlib.util
import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from packaging.requirements import Requirement

import ichigo_cli
from ichigo_cli import __main__ as entry

if TYPE_CHECKING:
    from email.message import Message

ROOT: Final = Path(__file__).parent.parent
PROJECT: Final[dict[str, Any]] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
DIST_INFO: Final = f"ichigo_cli-{ichigo_cli.__version__}.dist-info"


def cannot(reason: str) -> None:
    """Skip, or fail where everything has to be there."""
    (pytest.fail if os.environ.get("ICHIGO_REQUIRE_ALL") else pytest.skip)(reason)


@pytest.fixture(scope="session")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the contents of the project's wheel."""
    for name in ("pip", "hatchling"):
        if importlib.util.find_spec(name) is None:
            cannot(f"building a wheel needs {name}")
    folder = tmp_path_factory.mktemp("wheel")
    # With the build backend that is installed: what is newest on the index today is not looked at.
    options = ("--no-index", "--no-deps", "--no-build-isolation")
    built = subprocess.run(
        [sys.executable, "-m", "pip", "wheel", *options, "--wheel-dir", folder, ROOT],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stdout
    (wheel,) = folder.glob("*.whl")
    assert wheel.name == f"ichigo_cli-{ichigo_cli.__version__}-py3-none-any.whl"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


@pytest.fixture
def metadata(unpacked: Path) -> Message:
    text = (unpacked / DIST_INFO / "METADATA").read_text("utf-8")
    return email.parser.Parser().parsestr(text)


def files(folder: Path) -> set[str]:
    """The files below a folder, byte code left out, named from the folder that holds it."""
    return {
        path.relative_to(folder.parent).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.parent.name != "__pycache__"
    }


def test_it_holds_the_package_and_nothing_else(unpacked: Path) -> None:
    package = files(ROOT / "ichigo_cli")
    forced = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    for source, target in forced.items():
        path = ROOT / source
        found = files(path) if path.is_dir() else {path.name}
        package |= {f"{target.rpartition('/')[0]}/{name}" for name in found}
    assert {
        "ichigo_cli/py.typed",
        "ichigo_cli/showing/words/ja.py",
        "ichigo_cli/showing/words/en.py",
    } <= package
    assert "ichigo_cli/schemes/miyagi.yaml" in package
    about = {"METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE"}
    in_wheel = {
        path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*") if path.is_file()
    }
    assert in_wheel == package | {f"{DIST_INFO}/{name}" for name in about}


def test_it_says_what_it_is(metadata: Message) -> None:
    assert metadata["Name"] == "ichigo-cli"
    assert metadata["Version"] == ichigo_cli.__version__
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata["License-Expression"] == "MIT"
    assert metadata["Description-Content-Type"] == "text/markdown"


def test_it_asks_for_what_it_imports_and_no_tools(metadata: Message) -> None:
    asked = [Requirement(text) for text in metadata.get_all("Requires-Dist", [])]
    always = {requirement for requirement in asked if requirement.marker is None}
    assert always == {Requirement(text) for text in PROJECT["project"]["dependencies"]}
    assert {requirement.name for requirement in always} == {
        "jinja2",
        "markupsafe",
        "pyyaml",
        "rich",
        "typer",
    }
    assert set(metadata.get_all("Provides-Extra", [])) == set(
        PROJECT["project"].get("optional-dependencies", {})
    )


def test_it_installs_one_command(unpacked: Path) -> None:
    points = configparser.ConfigParser()
    points.read(unpacked / DIST_INFO / "entry_points.txt", "utf-8")
    assert {name: dict(points[name]) for name in points.sections()} == {
        "console_scripts": {"ichigo": f"{entry.__name__}:{entry.run.__name__}"}
    }


@pytest.mark.parametrize(
    "words",
    [
        ["status"],
        ["validate"],
        ["validate", "--explain", "yaml-duplicate-key"],
        ["report", "2022", "-o", "-"],
    ],
    ids=" ".join,
)
def test_it_runs_where_no_repository_is(unpacked: Path, tmp_path: Path, words: list[str]) -> None:
    # `-P` and a path of its own: neither the checkout nor the working folder can lend a module.
    script = "import ichigo_cli.__main__ as entry; print(entry.__file__, flush=True); entry.run()"
    options = ["-C", str(ROOT / "examples" / "sample"), "--lang", "en"]
    run = subprocess.run(
        [sys.executable, "-BP", "-X", "utf8", "-c", script, *options, *words],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(unpacked)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stderr
    where, _, output = run.stdout.partition("\n")
    assert where == str(unpacked / "ichigo_cli" / "__main__.py")
    assert output
    assert not list(tmp_path.iterdir())
