"""The documents as tests read them: their blocks and tables, and the files that they spell out."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Final, NamedTuple

from conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ENGLISH: Final = "README.md"
JAPANESE: Final = "README.ja.md"
READMES: Final = (ENGLISH, JAPANESE)

FENCE: Final = re.compile(r"^ *```(\w*)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
_NAMED: Final = re.compile(
    r"`([\w./-]+)`(?: ?[(（][^()（）\n]*[)）])?:\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL
)
CONSOLE: Final = re.compile(r"^```console\n\$ ([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def text(document: str) -> str:
    return (ROOT / document).read_text(encoding="utf-8")


def prose(document: str) -> str:
    """A document without its blocks."""
    return FENCE.sub("", text(document))


def blocks(document: str, kind: str) -> list[str]:
    return [body for name, body in FENCE.findall(text(document)) if name == kind]


def rows(document: str, *header: str) -> list[tuple[str, ...]]:
    """The rows of every table with this header, each as its cells."""
    found = rows_of(text(document), *header)
    assert found, f"{document} has no table with the columns {header}"
    return found


def rows_of(part: str, *header: str) -> list[tuple[str, ...]]:
    """The rows of every table with this header in a part of a document."""
    lines = part.splitlines()
    found = []
    for start, line in enumerate(lines):
        if _cells(line) != header:
            continue
        for row in lines[start + 2 :]:
            if not row.strip().startswith("|"):
                break
            found.append(_cells(row))
    return found


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip().strip("|").split("|"))


def code(cell: str) -> str:
    """What stands between backticks, and nothing else does."""
    match = re.fullmatch(r"`(.+)`", cell)
    assert match, f"{cell} is not code"
    return match[1]


def split_words(cell: str) -> tuple[str, ...]:
    return tuple(re.split(", |、", cell))


def sections(document: str) -> dict[str, str]:
    """The text under each heading, up to the next one of any level."""
    parts = re.split(r"^#+ (.+)$", FENCE.sub("", text(document)), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


# ── projects ────────────────────────────────────────────────────────────────────────────────────


def named_files(document: str) -> dict[str, str]:
    """The files that a document shows, by the name that stands above them."""
    return dict(_NAMED.findall(text(document)))


def write_files(folder: Path, files: Mapping[str, str]) -> None:
    for name, body in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(body, encoding="utf-8")


def copy_projects(folder: Path) -> None:
    """Copy the real project and the sample."""
    for name in ("actuals", "examples"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "strategy.yaml", folder)


class Said(NamedTuple):
    """What one command printed, and its exit status."""

    status: int
    output: str


def run_as_written(command: str, folder: Path) -> Said:
    """Run a command as the documents write it: variables, the program, its words."""
    words = shlex.split(command)
    split = words.index("ichigo")
    settings = dict(word.split("=", 1) for word in words[:split])
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "ichigo_cli", *words[split + 1 :]],
        cwd=folder,
        env={**environment, **settings},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    printed = f"{done.stdout.decode()}{done.stderr.decode()}"
    lines = [line.rstrip() for line in printed.splitlines()]
    return Said(done.returncode, "\n".join(lines).strip("\n") + "\n")
