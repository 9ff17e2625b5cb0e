"""The colours of the grades, the same on a screen, on a page and in Word.

A letter stands on its fill, and an ink on white or on a page's darkest ground, with a contrast of
at least 4.5 to 1. The fills differ in lightness too, so that they can be told apart in grey; the
letter of the grade and the texture of its fill say the same without any colour. The fills of the
two middle tones are too light for a white ground and want an outline in their ink.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Tone(NamedTuple):
    """The colours of one rank of grade, each as `#RRGGBB`.

    `texture` is what a fill carries besides its colour: `solid`, `dots`, `stripes` or `hatch`.
    `fill` is for chips and bars, `pattern` draws the texture on it, `letter` is written on it, and
    `ink` is for texts and outlines on the ground; the same again for a dark ground.
    """

    texture: str
    fill: str
    pattern: str
    letter: str
    ink: str
    dark_fill: str
    dark_pattern: str
    dark_letter: str
    dark_ink: str


TONES: Final = (
    Tone("solid", "#0F7767", "#0F7767", "#FFFFFF", "#0B6B5D",
         "#2A9886", "#2A9886", "#0B0D0E", "#5CC7B4"),
    Tone("dots", "#F0CC5E", "#D2A62A", "#1A1A1C", "#6E5300",
         "#F5DA85", "#CFA63A", "#0B0D0E", "#F5DA85"),
    Tone("stripes", "#E58A3C", "#CB6B1C", "#1A1A1C", "#A34600",
         "#EE974B", "#C9702A", "#0B0D0E", "#F2A263"),
    Tone("hatch", "#8C1033", "#5E0820", "#FFFFFF", "#8C1033",
         "#CB2A4D", "#931638", "#FFFFFF", "#FF8FA3"),
)  # fmt: skip
"""From the best rank to the worst."""


def tones(grades: Sequence[str]) -> Mapping[str, Tone]:
    """The tone of every grade: the best has the first, the worst the last, the others between.

    Where there are fewer grades than tones, one that lies between two tones has the worse of them;
    where there are more, neighbours share a tone.

    Args:
        grades: every grade there is, best first, as `Assessment.grades` has them.
    """
    return {grade: TONES[shade - 1] for grade, shade in zip(grades, shades_of(grades), strict=True)}


def shades_of(grades: Sequence[str]) -> tuple[int, ...]:
    """The number of the tone of every grade, as `tones` gives them, 1 for that of the best."""
    steps, last = max(len(grades) - 1, 1), len(TONES) - 1
    return tuple((2 * at * last + steps) // (2 * steps) + 1 for at in range(len(grades)))
