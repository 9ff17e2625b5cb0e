"""The grades' colours as people see them who see fewer colours, in light and in dark.

The simulations are those of Machado, Oliveira and Fernandes (2009) at full severity, on linear
sRGB; the distance is that of CIE 1976 in L*a*b*. Letters and textures say the same.
"""

from __future__ import annotations

import itertools
import math
from typing import Final

import pytest

from ichigo_cli.showing.palette import TONES

SEEN: Final = {
    "all": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
XYZ: Final = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE: Final = (0.95047, 1.0, 1.08883)
Three = tuple[float, ...]


def times(matrix: tuple[Three, ...], vector: Three) -> Three:
    return tuple(sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)


def lab(colour: str, vision: str) -> Three:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    seen = tuple(min(max(c, 0.0), 1.0) for c in times(SEEN[vision], linear))
    ratios = [c / white for c, white in zip(times(XYZ, seen), WHITE, strict=True)]
    x, y, z = (r ** (1 / 3) if r > 0.008856 else 7.787 * r + 16 / 116 for r in ratios)
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))


def distance(one: str, other: str, vision: str) -> float:
    return math.dist(lab(one, vision), lab(other, vision))


@pytest.mark.parametrize("vision", SEEN)
@pytest.mark.parametrize("ground", ["fill", "dark_fill"])
def test_no_two_fills_look_alike(ground: str, vision: str) -> None:
    fills = [getattr(tone, ground) for tone in TONES]
    for one, other in itertools.combinations(fills, 2):
        assert distance(one, other, vision) >= 15, (one, other)


@pytest.mark.parametrize("ground", ["fill", "dark_fill"])
def test_no_two_fills_are_the_same_grey(ground: str) -> None:
    greys = sorted(lab(getattr(tone, ground), "all")[0] for tone in TONES)
    assert all(after - before >= 10 for before, after in itertools.pairwise(greys))
