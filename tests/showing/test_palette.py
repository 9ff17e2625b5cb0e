"""The colours of the grades: legible on their grounds, apart in grey, spread over any scheme."""

from __future__ import annotations

from itertools import combinations

import pytest

from ichigo_cli.showing.palette import TONES, Tone, tones


def luminance(color: str) -> float:
    """The relative luminance of a colour, from 0 to 1 (WCAG 2.0)."""
    channels = [int(color[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(share * c for share, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21 (WCAG 2.0)."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tone", TONES, ids=lambda tone: tone.texture)
def test_letters_and_inks_can_be_read(tone: Tone) -> None:
    assert contrast(tone.letter, tone.fill) >= 4.5
    assert contrast(tone.letter, tone.pattern) >= 4.5
    assert contrast(tone.dark_letter, tone.dark_fill) >= 4.5
    assert contrast(tone.dark_letter, tone.dark_pattern) >= 4.5
    assert contrast(tone.ink, "#FFFFFF") >= 4.5
    assert contrast(tone.dark_ink, "#15181B") >= 4.5


def test_no_two_tones_are_the_same_grey_or_texture() -> None:
    for one, other in combinations(TONES, 2):
        assert contrast(one.fill, other.fill) > 1.3
        assert contrast(one.dark_fill, other.dark_fill) > 1.2
        assert one.texture != other.texture


@pytest.mark.parametrize(
    ("count", "ranks"),
    [
        (1, [0]),
        (2, [0, 3]),
        (3, [0, 2, 3]),
        (4, [0, 1, 2, 3]),
        (5, [0, 1, 2, 2, 3]),
        (6, [0, 1, 1, 2, 2, 3]),
        (7, [0, 1, 1, 2, 2, 3, 3]),
    ],
)
def test_other_numbers_of_grades_run_from_best_to_worst(count: int, ranks: list[int]) -> None:
    grades = [f"G{n}" for n in range(count)]
    given = tones(grades)
    assert list(given) == grades
    assert [TONES.index(given[grade]) for grade in grades] == ranks
