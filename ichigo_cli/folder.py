"""What lies inside a folder, and what only seems to."""

from __future__ import annotations

import os
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def leads_out(folder: Path, name: str) -> bool:
    """Whether a name inside a folder is a link that ends outside of it, or lies behind one.

    Who may change a project could otherwise have a check print any file that the checker may read.
    """
    root = os.path.realpath(folder)
    return not PurePath(os.path.realpath(folder / name)).is_relative_to(root)
