"""What the tests share: projects made on the fly, the command line in process, golden files."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from ichigo_cli.command.run import main

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "examples" / "sample"
GOLDEN = Path(__file__).parent / "golden"

# What every run sees unless a test says otherwise: English, a screen of 100 cells, no colour.
ENVIRONMENT = {"ICHIGO_LANG": "en", "COLUMNS": "100", "TERM": "xterm", "PYTHONUTF8": "1"}

STRATEGY = """\
ichigo: 1
id: plan
title: 計画
code: "032093"
period: {start: 2021, end: 2025}
goals:
  - id: nurture
    name: 育むまち
    indicators:
      - id: births
        name: 出生数
        unit: 人
        better: higher
        baseline: {year: 2019, value: 549}
        target: {year: 2025, value: 607}
"""
ACTUALS = """\
indicator,value,status,source,note
births,580,final,e-Stat,
"""


class Ran(NamedTuple):
    """What one run of the command line gave."""

    status: int
    data: bytes
    stderr: str

    @property
    def stdout(self) -> str:
        """The standard output as text."""
        return self.data.decode()

    @property
    def document(self) -> Any:  # noqa: ANN401 - whatever JSON says
        """The standard output as JSON."""
        return json.loads(self.data)


class Spot(NamedTuple):
    """A finding as tests compare it."""

    code: str
    file: str
    line: int
    column: int


@contextlib.contextmanager
def _environment(changes: Mapping[str, str]) -> Iterator[None]:
    before = dict(os.environ)
    os.environ.clear()
    os.environ.update({**ENVIRONMENT, "PATH": before.get("PATH", ""), **changes})
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def run(
    *arguments: str,
    cwd: Path = ROOT,
    environment: Mapping[str, str] | None = None,
    **more: str,
) -> Ran:
    """Run the command line in this process, in a clean environment."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="\n") for _ in range(2))
    with (
        _environment({**(environment or {}), **more}),
        contextlib.chdir(cwd),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        pytest.raises(SystemExit) as end,
    ):
        main(arguments)
    out.flush()
    err.flush()
    status = end.value.code
    assert isinstance(status, int)
    return Ran(status, _bytes(out), _bytes(err).decode())


def _bytes(stream: io.TextIOWrapper) -> bytes:
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue()


def run_process(
    *arguments: str,
    cwd: Path = ROOT,
    stdout: int | None = None,
    environment: Mapping[str, str] | None = None,
    **more: str,
) -> subprocess.CompletedProcess[bytes]:
    """Run the command line as users do, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "ichigo_cli", *arguments],
        cwd=cwd,
        env={
            **ENVIRONMENT,
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            **(environment or {}),
            **more,
        },
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if stdout is None else stdout,
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
    )


class Project:
    """A project folder made for one test."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def write(self, name: str, content: str | bytes) -> Path:
        """Write one file, its folder with it."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def strategy(self, content: str | bytes = STRATEGY) -> Project:
        """Write strategy.yaml."""
        self.write("strategy.yaml", content)
        return self

    def actuals(self, year: int, content: str | bytes = ACTUALS) -> Project:
        """Write the values of one year."""
        self.write(f"actuals/{year}.csv", content)
        return self

    def run(
        self, *arguments: str, environment: Mapping[str, str] | None = None, **more: str
    ) -> Ran:
        """Run the command line inside this folder."""
        return run(*arguments, cwd=self.folder, environment={**(environment or {}), **more})

    def status(self, *arguments: str, **environment: str) -> Ran:
        """Run `ichigo status` and see that it went well."""
        ran = self.run("status", *arguments, environment=environment)
        assert ran.status == 0, ran.stderr
        return ran

    def figures(self, year: int, indicator: str = "births") -> dict[str, Any]:
        """What the JSON of one year says of one indicator."""
        document = self.status(str(year), "--format", "json").document
        return next(entry for entry in document["indicators"] if entry["id"] == indicator)

    def spots(self) -> list[Spot]:
        """Every finding that `ichigo validate` reports."""
        ran = self.run("validate", "--format", "json")
        document = ran.document
        severities = [one["severity"] for one in document["diagnostics"]]
        assert severities.count("error") == document["errors"]
        assert severities.count("warning") == document["warnings"]
        assert (ran.status != 0) == ("error" in severities)
        return [
            Spot(one["code"], one["file"], one["line"], one["column"])
            for one in document["diagnostics"]
        ]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A folder that a test fills and runs the command line in; it begins with nothing."""
    return Project(tmp_path)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that accepts what is printed now."""
    parser.addoption("--update-golden", action="store_true", help="write tests/golden anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with a file of tests/golden, or write that file with `--update-golden`."""
    update = request.config.getoption("--update-golden")

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        assert text == path.read_bytes().decode(), f"{name} changed; --update-golden accepts it"

    return compare


# What these look at does not depend on the Python that runs them, and they take long.
ONCE = {
    "test_browser", "test_commands_doc", "test_findings_doc", "test_format_doc", "test_fuzz_corpus",
    "test_hooks", "test_links", "test_packaging", "test_pdf", "test_readme", "test_width",
}  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that one Python is enough for, and begin with them, as they take longest."""
    items.sort(key=lambda item: item.path.stem not in ONCE)
    for item in items:
        if item.path.stem in ONCE:
            item.add_marker("once")
