"""How a form looks: the formats of its cells, and how high a row must be for its texts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from ichigo_cli.showing.folding import fold

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

_FONTS: Final = {"ja": "游ゴシック", "en": "Calibri"}
_SHIFT_JIS: Final = 128
"""The character set by which a system without the font picks a Japanese one."""
_INK: Final = "#1F2933"
_FAINT: Final = "#7B8794"
_HEAD: Final = "#E4E7EB"
_OPEN: Final = "#FFF6D6"
_OPEN_HEAD: Final = "#F7D774"
_LINE: Final = "#9AA5B1"
_ALARM: Final = "#B42318"


def broken(text: str, width: int) -> str:
    """A value with its year, 1,234,567（R7）: the year on its own line where both do not fit."""
    if len(fold(text, width - 2)) == 1:
        return text
    return re.sub(r" ?([(（][^()（）]*[)）])$", r"\n\1", text)


class Look:
    """The formats of one workbook."""

    def __init__(self, book: Workbook, language: str) -> None:
        self._book = book
        self._base: dict[str, Any] = {
            "font_name": _FONTS[language],
            "font_size": 10,
            "font_color": _INK,
            "valign": "vcenter",
            **({"font_charset": _SHIFT_JIS} if language == "ja" else {}),
        }
        boxed = {"border": 1, "border_color": _LINE, "text_wrap": True}
        padded = {**boxed, "indent": 1}
        self.plain = self._new()
        self.wrapped = self._new(text_wrap=True)
        self.title = self._new(font_size=15, bold=True)
        self.step = self._new(bold=True, align="center", font_color=_FAINT, font_size=12)
        self.strong = self._new(bold=True, text_wrap=True)
        self.label = self._new(bold=True, bg_color=_HEAD, **padded)
        self.answer = self._new(bold=True, font_size=12, **padded)
        self.open_cell = self._new(bg_color=_OPEN, **boxed)
        self.grey = self._new(font_color=_FAINT, **padded)
        self.check = self._new(font_size=9, **padded)
        self.attention = book.add_format({"font_color": _ALARM})
        self._heads = {
            is_open: self._new(
                bold=True, align="center", bg_color=_OPEN_HEAD if is_open else _HEAD, **boxed
            )
            for is_open in (False, True)
        }
        self._text = self._new(**padded)
        self._right = self._new(align="right", **padded)
        self._middle = self._new(align="center", **boxed)
        self._repeated = self._new(font_color=_LINE, **padded)
        self._opened = {
            "value": self._new(locked=False, bg_color=_OPEN, align="right", font_size=12, **padded),
            "status": self._new(locked=False, bg_color=_OPEN, align="center", **boxed),
        }
        self._written = self._new(locked=False, bg_color=_OPEN, **padded)

    def _new(self, **more: Any) -> Format:  # noqa: ANN401 - the library's own properties
        return self._book.add_format({**self._base, **more})

    def heading(self, is_open: bool) -> Format:  # noqa: FBT001 - one of two looks
        """The format of a heading, coloured above cells to be filled in."""
        return self._heads[is_open]

    def closed(self, key: str) -> Format:
        """The format of a cell that is only read."""
        if key in {"baseline", "target", "due"}:
            return self._right
        return self._middle if key in {"number", "unit"} else self._text

    def opened(self, key: str) -> Format:
        """The format of a cell to be filled in."""
        return self._opened.get(key, self._written)

    def subject(self, *, is_repeated: bool) -> Format:
        """The format of what a row is about; fainter where the row above said it already."""
        return self._repeated if is_repeated else self._text
