"""One import at a time in one project: a second one waits until the first has ended.

An import reads the files, and writes what it read with the answers in it. Two at once would each
write without the answers of the other. The lock belongs to the process, so one that is killed
leaves none behind.
"""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TYPE_CHECKING

from ichigo_cli.reading.project import JOURNAL

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _open(folder: Path) -> int:
        # A folder cannot be locked there, so a file in it stands for it, and stays.
        return os.open(folder / f"{JOURNAL}.lock", os.O_RDWR | os.O_CREAT)

    def _wait(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_LOCK, 1)
else:
    import fcntl

    def _open(folder: Path) -> int:
        return os.open(folder, os.O_RDONLY)

    def _wait(handle: int) -> None:
        # Some network drives know no locks; there it goes on as if it were alone.
        with contextlib.suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Wait for an import into this project that is under way, and let others wait for this one.

    Args:
        folder: the project.

    Raises:
        OSError: the folder cannot be opened or, where it is waited for, is not free in time.
    """
    handle = _open(folder)
    try:
        _wait(handle)
        yield
    finally:
        os.close(handle)
