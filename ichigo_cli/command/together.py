"""Several files replaced together: all of them, or none, whatever happens on the way.

No file system replaces two files at once. So the old ones are kept in a folder beside them until
the last new one stands in its place; a run that finds that folder puts the old ones back. Where
the folder is, values must not be shown: some are of before the import, some of after it.
"""

from __future__ import annotations

import json
import os
import shutil
from typing import TYPE_CHECKING, Final

from ichigo_cli.reading.project import JOURNAL

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_DRAFT: Final = f"{JOURNAL}.draft"
_DONE: Final = f"{JOURNAL}.done"
_LIST: Final = "files.json"


def replace_all(folder: Path, texts: Mapping[str, str]) -> None:
    """Write files of a project, all or none; each begins with a byte-order mark if it is a CSV.

    Args:
        folder: the project.
        texts: the new text of every file by its name in the project.

    Raises:
        OSError: a file cannot be written; then all are as they were.
    """
    draft = folder / _DRAFT
    _clear(folder)
    try:
        _draft(folder, draft, texts)
        draft.rename(folder / JOURNAL)
    except OSError:
        shutil.rmtree(draft, ignore_errors=True)
        raise
    try:
        for number, name in enumerate(texts):
            _put(folder / JOURNAL / f"{number}.new", folder / name)
        (folder / JOURNAL).rename(folder / _DONE)
    except OSError:
        recover(folder)
        raise
    shutil.rmtree(folder / _DONE, ignore_errors=True)


def is_interrupted(folder: Path) -> bool:
    """Whether an import ended between its first file and its last."""
    return os.path.lexists(folder / JOURNAL)


def recover(folder: Path) -> bool:
    """Put back what an interrupted import had replaced; says whether there was one.

    Raises:
        OSError: a file cannot be put back; the next run tries again.
    """
    _clear(folder)
    journal = folder / JOURNAL
    if not is_interrupted(folder):
        return False
    named = journal / _LIST
    names: list[str] = json.loads(named.read_text("utf-8")) if named.exists() else []
    for number, name in enumerate(names):
        target, old = _target(folder / name), journal / f"{number}.old"
        if not old.exists():
            target.unlink(missing_ok=True)
        elif not target.exists() or target.read_bytes() != old.read_bytes():
            copy = journal / f"{number}.back"
            _write(copy, old.read_bytes())
            shutil.copymode(old, copy)
            _put(copy, target)
    journal.rename(folder / _DONE)
    shutil.rmtree(folder / _DONE, ignore_errors=True)
    return True


def _draft(folder: Path, draft: Path, texts: Mapping[str, str]) -> None:
    """The old and the new files side by side, before any is replaced."""
    draft.mkdir()
    for number, (name, text) in enumerate(texts.items()):
        target = _target(folder / name)
        target.parent.mkdir(parents=True, exist_ok=True)
        new = draft / f"{number}.new"
        _write(new, text.encode("utf-8-sig" if name.endswith(".csv") else "utf-8"))
        if target.exists():
            _write(draft / f"{number}.old", target.read_bytes())
            shutil.copymode(target, draft / f"{number}.old")
            shutil.copymode(target, new)
    _write(draft / _LIST, json.dumps(list(texts)).encode())
    _settle(draft)


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as out:
        out.write(data)
        out.flush()
        os.fsync(out.fileno())


def _put(new: Path, target: Path) -> None:
    target = _target(target)
    new.replace(target)
    _settle(target.parent)


def _target(path: Path) -> Path:
    """Where a name leads: a link is followed, and stays a link."""
    return path.resolve()


def _settle(folder: Path) -> None:
    """Have the names in a folder on the disk; systems that know no such thing go on without."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass
    finally:
        os.close(handle)


def _clear(folder: Path) -> None:
    for name in (_DRAFT, _DONE):
        shutil.rmtree(folder / name, ignore_errors=True)
