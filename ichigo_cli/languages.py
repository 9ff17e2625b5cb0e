"""The languages that ichigo speaks, each by its code; their words stand in `showing.words`."""

from __future__ import annotations

TYPE_CHECKING = False  # help pages need this before anything is loaded
if TYPE_CHECKING:
    from typing import Final

LANGUAGES: Final = ("ja", "en")
"""The first is that of a plan which names none; the last is that of a reader of neither."""
