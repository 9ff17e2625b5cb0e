"""A screen that texts are written to, line by line, none wider than it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from rich.text import Text

from ichigo_cli.showing.folding import fold, longest_token, width_of
from ichigo_cli.showing.status.page import is_sure

if TYPE_CHECKING:
    from rich.console import Console

INDENT: Final = 2
_GAP: Final = 2


class Screen(NamedTuple):
    """Where a status is shown."""

    console: Console

    @property
    def width(self) -> int:
        """Cells of a line."""
        return self.console.width

    def can_show(self, text: str) -> bool:
        """Whether it has every letter of a text, in cells that all terminals agree about."""
        if not is_sure(text):
            return False
        try:
            text.encode(self.console.encoding)
        except UnicodeEncodeError:
            return False
        return True

    def blank(self) -> None:
        """Write an empty line."""
        self.console.print()

    def say(self, text: str, style: str = "", indent: int = 0) -> None:
        """Write a text, folded into as many lines as it needs."""
        for line in fold(text, self.width - indent):
            self.console.print(Text(" " * indent + line, style=style), soft_wrap=True)

    def entry(self, label: str, lines: list[str], style: str) -> None:
        """Write a label with what it is for beside it, or below it where that is too wide."""
        indent = width_of(label) + INDENT + _GAP
        head = " " * INDENT + label + " " * _GAP
        if self.width - indent < max(map(longest_token, lines)):
            # A number stays whole: it gets a line without the label beside it.
            self.say(label, indent=INDENT)
            indent, head = 2 * INDENT, " " * 2 * INDENT
        for line in lines:
            for part in fold(line, self.width - indent):
                self.console.print(Text(head) + Text(part, style=style), soft_wrap=True)
                head = " " * indent
