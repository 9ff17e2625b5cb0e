"""Fiscal years: what people write (R5, 令和5年度, 2023) and how a year is shown.

A fiscal year is named by the Western year in which it begins: 2023 is 令和5年度, April 2023 to
March 2024. The year that began as 平成31年度 is also 令和元年度; both are 2019.
"""

import re
from typing import Final, NamedTuple

FIRST_YEAR: Final = 1926
LAST_YEAR: Final = 2199
FIRST_MONTH: Final = 4
"""The month in which a fiscal year begins."""


class Era(NamedTuple):
    """An era: its letter, its name, and the fiscal years that begin in it (or are named for it)."""

    letter: str
    name: str
    first: int
    last: int


# The year of an accession is named for both eras: 1989 is 平成元年度 only, because no fiscal year
# began in 昭和64, but 2019 began as 平成31年度 and ended as 令和元年度.
ERAS: Final = (
    Era("R", "令和", 2019, LAST_YEAR),
    Era("H", "平成", 1989, 2019),
    Era("S", "昭和", 1926, 1988),
)

_FULL_WIDTH: Final = str.maketrans("０１２３４５６７８９ＲＨＳｒｈｓ", "0123456789RHSrhs")
_DIGITS: Final = 4
_WESTERN: Final = r"([0-9]{4})(?:年度?)?"
_ERA: Final = r"([RHSrhs]|令和|平成|昭和)\s*(元|[0-9]{1,3})(?:年度?)?"


class EraEnded(NamedTuple):
    """A year that its era never reached, such as 平成35, and the year that is probably meant."""

    suggestion: int


def parse_year(text: str) -> int | EraEnded | None:
    """Read a fiscal year as people write it.

    Returns:
        The Western year (1926 to 2199); an `EraEnded` for a year beyond its era; None for
        anything else. Full-width digits and letters are accepted, dates are not.
    """
    if len(text) == _DIGITS and text.isascii() and text.isdecimal():
        return _known(int(text))
    plain = text.strip().translate(_FULL_WIDTH)
    if western := re.fullmatch(_WESTERN, plain):
        return _known(int(western[1]))
    if match := re.fullmatch(_ERA, plain):
        return _era_year(match[1], match[2])
    return None


def _known(year: int) -> int | None:
    return year if FIRST_YEAR <= year <= LAST_YEAR else None


def _era_year(name: str, count: str) -> int | EraEnded | None:
    era = next(era for era in ERAS if name.upper() in (era.letter, era.name))
    number = 1 if count == "元" else int(count)
    year = era.first + number - 1
    if number == 0 or year > LAST_YEAR:
        return None
    return year if year <= era.last else EraEnded(year)


def _era_of(year: int) -> Era:
    return next(era for era in ERAS if year >= era.first)


def short_era(year: int) -> str:
    """The year as tables write it: 2023 → R5. Years before 1926 have no short form."""
    era = _era_of(year)
    return f"{era.letter}{year - era.first + 1}"


def long_era(year: int) -> str:
    """The year as sentences write it: 2023 → 令和5年度, 2019 → 令和元年度."""
    era = _era_of(year)
    number = year - era.first + 1
    return f"{era.name}{'元' if number == 1 else number}年度"
