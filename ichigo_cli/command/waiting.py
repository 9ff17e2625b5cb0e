"""What is shown while something takes long: a line on a terminal, which goes again."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE: Final = 1
"""The seconds that a person waits without being told."""


@contextlib.contextmanager
def waiting(text: str) -> Iterator[None]:
    """Show what is being done, on a terminal alone, once it has taken longer than a second."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield
        return
    done = threading.Event()
    shown = threading.Thread(target=_show, args=(text, done), daemon=True)
    shown.start()
    try:
        yield
    finally:
        done.set()
        shown.join()


def _show(text: str, done: threading.Event) -> None:
    if done.wait(PATIENCE):
        return
    from rich.console import Console  # noqa: PLC0415 - most runs are done by now
    from rich.status import Status  # noqa: PLC0415

    console = Console(file=sys.stderr, markup=False, emoji=False, highlight=False)
    # The plainest of all, as not every terminal can write the others.
    status = Status(text, console=console, spinner="line")
    # Without a thread or memory to spare, nothing is shown, and the work goes on.
    with contextlib.suppress(RuntimeError, MemoryError, OSError), status:
        done.wait()
