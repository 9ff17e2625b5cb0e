"""What run.py installs: versions and hashes from locks/, and the part that a command needs."""

from __future__ import annotations

import importlib.util
import json
import re
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from types import ModuleType

ROOT: Final = Path(__file__).parent.parent
LOCKS: Final = sorted((ROOT / "locks").glob("*.txt"))
PROJECT: Final[dict[str, Any]] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
GROUPS: Final[Mapping[str, list[Any]]] = PROJECT["dependency-groups"]
_HASH: Final = re.compile(r" --hash=sha256:[0-9a-f]{64}(?= |$)")


class Pin(NamedTuple):
    """One version in a lock, and where it is for."""

    name: str
    version: str
    marker: str
    hashes: int


def pins(lock: Path) -> list[Pin]:
    """What a lock names; a line that is no pin fails."""
    text = re.sub(r"^ *#.*\n", "", lock.read_text("utf-8"), flags=re.MULTILINE)
    found = []
    for line in text.replace("\\\n", " ").splitlines():
        requirement = Requirement(_HASH.sub("", line).strip())
        (only,) = requirement.specifier
        assert only.operator == "==", line
        marker = str(requirement.marker or "")
        name = canonicalize_name(requirement.name)
        found.append(Pin(name, only.version, marker, len(_HASH.findall(line))))
    return found


def asked(group: str) -> Iterator[Requirement]:
    """What a dependency group asks for, with the groups that it includes."""
    for item in GROUPS[group]:
        if isinstance(item, str):
            yield Requirement(item)
        else:
            yield from asked(item["include-group"])


@pytest.fixture(scope="module")
def run_py() -> ModuleType:
    spec = importlib.util.spec_from_file_location("run", ROOT / "run.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_a_lock_names_versions_and_hashes_and_no_place(lock: Path) -> None:
    assert all(pin.hashes for pin in pins(lock))
    assert "//" not in lock.read_text("utf-8")


def test_all_locks_agree() -> None:
    versions: defaultdict[str, set[str]] = defaultdict(set)
    for lock in LOCKS:
        for pin in pins(lock):
            versions[pin.name].add(pin.version)
    assert {name: found for name, found in versions.items() if len(found) > 1} == {}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13"])
@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_a_lock_holds_what_pyproject_asks_for(lock: Path, python: str, system: str) -> None:
    """After a change of pyproject.toml: python3 run.py lock."""
    place = {
        "python_version": python,
        "python_full_version": f"{python}.0",
        "sys_platform": system,
        "os_name": "nt" if system == "win32" else "posix",
        "platform_python_implementation": "CPython",
        "implementation_name": "cpython",
    }
    found = {
        pin.name: pin.version
        for pin in pins(lock)
        if not pin.marker or Marker(pin.marker).evaluate(dict(place))
    }
    wanted = list(asked(lock.stem)) if lock.stem in GROUPS else []
    if lock.stem != "backend":
        wanted += map(Requirement, PROJECT["project"]["dependencies"])
    if lock.stem in {"pdf", "test", "dev"}:
        wanted += map(Requirement, PROJECT["project"]["optional-dependencies"]["pdf"])
    assert wanted
    for requirement in wanted:
        version = found.get(canonicalize_name(requirement.name))
        assert version, requirement
        assert requirement.specifier.contains(version), (requirement, version)


def test_the_build_backend_is_the_one_that_is_locked() -> None:
    backend = [str(requirement) for requirement in asked("backend")]
    assert set(PROJECT["build-system"]["requires"]) <= set(backend)


def test_every_part_has_a_lock(run_py: ModuleType) -> None:
    assert {lock.stem for lock in LOCKS} == set(run_py.PARTS)
    assert set(run_py.FORMATS.values()) <= set(PROJECT["project"]["optional-dependencies"])


@pytest.mark.parametrize(
    ("command", "part"),
    [
        ("status", "run"),
        ("report 2023", "run"),
        ("report 2023 --format html", "run"),
        ("report 2023 -o pdf.html", "run"),
        ("report 2023 --format pdf", "pdf"),
        ("report 2023 --format=pdf", "pdf"),
        ("report 2023 -o review.PDF", "pdf"),
        ("report 2023 -oreview.pdf", "pdf"),
        ("report 2023 --output=out/review.pdf", "pdf"),
        ("form 2023", "office"),
        ("-C town import forms/a.xlsx", "office"),
        ("init town --from list.xlsx", "office"),
        ("report 2023 --format docx", "office"),
        ("report 2023 -o review.docx", "office"),
        ("init town --from list.csv", "run"),
        ("pending 2023", "run"),
    ],
)
def test_the_part_that_a_command_needs(run_py: ModuleType, command: str, part: str) -> None:
    assert run_py.part_for(command.split()) == part


def test_the_packages_of_the_browser_tests_are_locked() -> None:
    folder = ROOT / "tests" / "browser"
    named = json.loads((folder / "package.json").read_text("utf-8"))["dependencies"]
    text = (folder / "package-lock.json").read_text("utf-8")
    packages = json.loads(text)["packages"]
    assert packages.pop("")["dependencies"] == named
    # The validator of Word files brings packages of its own.
    assert set(named) <= {path.removeprefix("node_modules/") for path in packages}
    assert all(package["integrity"].startswith("sha512-") for package in packages.values())
    # No registry is named; what else is an address says who may be sponsored.
    assert "resolved" not in text
    assert {line.split('"')[1] for line in text.splitlines() if "://" in line} <= {"url"}
