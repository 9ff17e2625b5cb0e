"""Files that are written: whole or not at all, and never an input of the project."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from ichigo_cli.folder import leads_out
from ichigo_cli.problems import UNREADABLE, Misuse, Problem
from ichigo_cli.reading.project import ACTUALS, REVIEWS, TEMPLATES
from ichigo_cli.reading.strategy import FILE


def output_file(folder: Path, name: str, named: str | None) -> Path:
    """Where to write: the file that is named, else `name` inside the project.

    Raises:
        Problem: the name leads out of the project.
        Misuse: the file is one that the project is read from.
    """
    file = folder / name if named is None else Path(named)
    if named is None and leads_out(folder, name):
        raise Problem("report.outside", UNREADABLE, file=file)
    if is_input(folder, file):
        raise Misuse("usage.report-input", file=file)
    return file


def keep(file: Path, data: bytes) -> None:
    """Write a file as `write_atomically` does.

    Raises:
        Problem: it cannot be written.
    """
    try:
        write_atomically(file, data)
    except OSError as error:
        why = error.strerror or error
        raise Problem("usage.cannot-write-file", UNREADABLE, file=file, why=why) from error


def append(name: str, text: str) -> None:
    """Put a text behind what a file holds.

    Raises:
        OSError: the file cannot be written.
    """
    with Path(name).open("a", encoding="utf-8", errors="backslashreplace") as out:
        out.write(text)


def below_root(folder: Path) -> str:
    """A folder as seen from the repository: the workspace on GitHub, else from here."""
    root = os.path.realpath(os.environ.get("GITHUB_WORKSPACE") or ".")
    real = os.path.realpath(folder)
    try:
        return Path(os.path.relpath(real, root)).as_posix()
    except ValueError:  # on Windows, two drives have no way between them
        return Path(real).as_posix()


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

    import tempfile  # noqa: PLC0415 - loads much, and most runs write no file

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
