"""Texts that stay texts inside a document: nothing in them is taken for a mark."""

from __future__ import annotations

import re
from typing import Final

# Marks that mean something anywhere in a line; `&` only where it would begin an entity.
_MARKS: Final = re.compile(
    r"[\\`*_\[\]<>|~$]|&(?=#?\w+;)|^[-+#=](?=\s|[-+#=]|$)|(?<=^\d)[.)](?=\s|$)|(?<=^\d\d)[.)](?=\s|$)"
)


def escape_markdown(text: str) -> str:
    """The text so that Markdown shows exactly it, on one line."""
    return _MARKS.sub(lambda mark: f"\\{mark[0]}", " ".join(text.split()))
