"""Files that are written: whole or not at all, and never an input of the project."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

from ichigo_cli.reading.project import ACTUALS, REVIEWS, TEMPLATES
from ichigo_cli.reading.strategy import FILE


def is_input(folder: Path, path: Path) -> bool:
    """Whether a file is one that the project is read from, and so must never be written.

    Both what the path names and what it leads to are looked at, and both what an input is named
    and what it leads to.
    """
    folders = [folder / name for name in (ACTUALS, REVIEWS, TEMPLATES)]
    inputs = [folder / FILE, *folders, *(file for each in folders for file in each.glob("*"))]
    real = {Path(os.path.realpath(each)) for each in inputs}
    named = {_named(each) for each in inputs}
    return any(
        place == known or place.is_relative_to(known)
        for place in (Path(os.path.realpath(path)), _named(path))
        for known in real | named
    )


def _named(path: Path) -> Path:
    """The path with the links on the way followed, but not a link at its end."""
    return Path(os.path.realpath(path.parent)) / path.name


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; the old one stays until the new one is complete.

    A link is followed, and a file keeps its permissions. What is no file, such as a pipe, is
    written to as it is.

    Raises:
        OSError: the folder or the file cannot be written.
    """
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return

    path = Path(os.path.realpath(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else None
    # A name that nobody can guess or has taken, and that is short whatever the file is called: one
    # that a killed run has left is in nobody's way. Only its maker may read it while it is written.
    file, name = tempfile.mkstemp(prefix=".ichigo-", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(file, "wb") as out:
            out.write(data)
        temporary.chmod(_usual_mode() if mode is None else mode)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _usual_mode() -> int:
    """The permissions that a new file gets from whoever runs this."""
    mask = os.umask(0o077)
    os.umask(mask)
    return 0o666 & ~mask
