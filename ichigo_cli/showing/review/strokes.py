"""How the lines of a drawing look: by the page's style sheet, or on paper by themselves.

What makes a PDF knows no style sheet inside a drawing, so there every line brings its own colours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from ichigo_cli.showing.palette import TONES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ichigo_cli.showing.review.labels import Label

_INK, _SOFT, _PAPER, _RULE, _HAIR = "#000", "#444", "#fff", "#999", "#ccc"
_CLASSES: Final = {
    "cut": "cut", "hundred": "hundred", "zero": "zero", "cutmark": "cutmark", "path": "path",
    "actual": "actual", "dots": "dots", "open": "open", "mark": "mark",
    "band": "band", "grid": "grid",
    "axis_end": "axis e", "axis_middle": "axis m", "year": "strong m", "outlook": "path",
    "projection": "path",
}  # fmt: skip
_ON_PAPER: Final = {
    "cut": f'stroke="{_PAPER}" stroke-width="1.5"',
    "hundred": f'stroke="{_INK}" stroke-width="2"',
    "zero": f'stroke="{_RULE}" stroke-dasharray="2 2"',
    "cutmark": f'fill="none" stroke="{_PAPER}" stroke-width="2"',
    "path": f'fill="none" stroke="{_SOFT}" stroke-width="1.5" stroke-dasharray="5 4"',
    "actual": f'fill="none" stroke="{_INK}" stroke-width="2"',
    "dots": f'fill="none" stroke="{_INK}" stroke-width="7" stroke-linecap="round"',
    "open": f'fill="none" stroke="{_PAPER}" stroke-width="4" stroke-linecap="round"',
    "mark": f'fill="{_PAPER}" stroke="{_INK}" stroke-width="1.8"',
    "band": f'fill="{_HAIR}" stroke="{_RULE}" stroke-dasharray="3 3"',
    "grid": f'fill="none" stroke="{_HAIR}"',
    "axis_end": f'fill="{_SOFT}" font-size="15" text-anchor="end"',
    "axis_middle": f'fill="{_SOFT}" font-size="15" text-anchor="middle"',
    "year": f'fill="{_INK}" font-size="15" font-weight="bold" text-anchor="middle"',
    "outlook": f'fill="none" stroke="{_INK}" stroke-width="2" stroke-dasharray="8 5"',
    "projection": f'fill="none" stroke="{_INK}" stroke-width="2" stroke-dasharray="2 4"',
}  # fmt: skip
_ANCHORS: Final = {"start": "", "middle": " m", "end": " e"}
_STRONG: Final = {"actual", "target"}
_WORDS: Final = {"actual": "ink", "outlook": "ink", "projection": "ink"}
"""The classes of words whose lines have a class of the same name."""


def _markup(text: str) -> Markup:
    return Markup(text)  # noqa: S704 - our own attributes


class Strokes:
    """The attributes of every part of a drawing.

    Args:
        on_paper: whether they bring their colours.
    """

    def __init__(self, *, on_paper: bool) -> None:
        self._on_paper = on_paper
        lines = _ON_PAPER if on_paper else {k: f'class="{v}"' for k, v in _CLASSES.items()}
        self.lines: Mapping[str, Markup] = {key: _markup(text) for key, text in lines.items()}
        shades = range(len(TONES) + 1)
        self.fills = [_markup(self._fill(shade)) for shade in shades]
        self.letters = [_markup(self._letter(shade, 15, "")) for shade in shades]
        self.chips = [_markup(self._letter(shade, 16, "middle")) for shade in shades]
        self.gaps = [_markup(self._line(shade, 2, "gap")) for shade in shades]
        self.dots = [_markup(self._line(shade, 9, "dots")) for shade in shades]
        self._told: dict[tuple[str, str, int], Markup] = {}

    def _fill(self, shade: int) -> str:
        if self._on_paper:
            if not shade:
                return f'fill="none" stroke="{_SOFT}" stroke-dasharray="3 3"'
            tone = TONES[shade - 1]
            return f'fill="{tone.fill}" stroke="{tone.ink}"'
        if shade < 2:  # noqa: PLR2004 - none is empty, and the best one is plain
            return f'class="{"f1" if shade else "o0"}"'
        return f'class="o{shade}" fill="url(#ichigo-p{shade})"'

    def _letter(self, shade: int, size: int, anchor: str) -> str:
        if not self._on_paper:
            middle = "letter " if anchor else ""
            return f'class="{middle}l{shade}"' if shade else 'class="soft"'
        colour = TONES[shade - 1].letter if shade else _SOFT
        placed = f' text-anchor="{anchor}"' if anchor else ""
        return f'fill="{colour}" font-size="{size}" font-weight="bold"{placed}'

    def _line(self, shade: int, width: int, kind: str) -> str:
        if not self._on_paper:
            return f'class="{kind} o{shade}"' if shade else f'class="{kind}"'
        colour = TONES[shade - 1].ink if shade else _INK
        return f'fill="none" stroke="{colour}" stroke-width="{width}" stroke-linecap="round"'

    def told(self, label: Label, shade: int) -> Markup:
        """The attributes of the words beside a point of an indicator with a grade."""
        key = (label.kind, label.anchor, shade)
        if key not in self._told:
            self._told[key] = _markup(self._words(label, shade))
        return self._told[key]

    def _words(self, label: Label, shade: int) -> str:
        kind = label.kind.rstrip("0123456789")
        of_grade = kind == "actual" and shade
        if not self._on_paper:
            own = f"i{shade}" if of_grade else _WORDS.get(kind, kind)
            bold = " b" if label.kind in _STRONG else ""
            return f'class="{own}{bold}{_ANCHORS[label.anchor]}"'
        colour = TONES[shade - 1].ink if of_grade else _INK if kind in _STRONG else _SOFT
        weight = ' font-weight="bold"' if label.kind in _STRONG else ""
        return f'fill="{colour}" font-size="15" text-anchor="{label.anchor}"{weight}'
