"""Fiscal years: every way to write one, and what is not one."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ichigo_cli.years import FIRST_YEAR, LAST_YEAR, EraEnded, long_era, parse_year, short_era

# The machine that runs the tests may be slow; that is nothing about the code.
steady = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])

FORMS = [
    ("2023", 2023),
    ("2023年", 2023),
    ("2023年度", 2023),
    ("２０２３", 2023),
    ("２０２３年度", 2023),
    (" 2023 ", 2023),
    ("\u30002023\n", 2023),
    ("1926", 1926),
    ("2199", 2199),
    ("R5", 2023),
    ("r5", 2023),
    ("Ｒ５", 2023),
    ("ｒ５", 2023),
    ("R 5", 2023),
    ("R05", 2023),
    ("R5年度", 2023),
    ("R1", 2019),
    ("R元", 2019),
    ("令和元", 2019),
    ("R181", 2199),
    ("令和5", 2023),
    ("令和5年", 2023),
    ("令和5年度", 2023),
    ("令和５年度", 2023),
    ("令和 5年度", 2023),
    ("令和元年度", 2019),
    ("令和元年", 2019),
    ("令和1年度", 2019),
    ("H30", 2018),
    ("h30", 2018),
    ("Ｈ３０", 2018),
    ("H1", 1989),
    ("H31", 2019),
    ("平成元年度", 1989),
    ("平成30年度", 2018),
    ("平成31年度", 2019),
    ("S1", 1926),
    ("s63", 1988),
    ("Ｓ６３", 1988),
    ("昭和元年度", 1926),
    ("昭和63年度", 1988),
]


@pytest.mark.parametrize(("text", "year"), FORMS)
def test_year_is_read_as_people_write_it(text: str, year: int) -> None:
    assert parse_year(text) == year


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("平成32", 2020),
        ("平成35", 2023),
        ("平成35年度", 2023),
        ("H35", 2023),
        ("h３５", 2023),
        ("昭和64", 1989),
        ("S99", 2024),
        ("H211", 2199),
    ],
)
def test_year_after_the_end_of_its_era_suggests_the_one_that_is_meant(
    text: str, suggestion: int
) -> None:
    assert parse_year(text) == EraEnded(suggestion)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "5",
        "23",
        "202",
        "20234",
        "0000",
        "1925",
        "2200",
        "9999",
        "-2023",
        "+2023",
        "2,023",
        "2023.0",
        "2023 年度",
        "2023年4月",
        "2023-04-01",
        "2023-02-30",
        "2023/4",
        "2023年度末",
        "20 23",
        "2023\x00",
        "２０２３年度分",
        "٢٠٢٣",
        "R",
        "R0",
        "R00",
        "令和0年度",
        "平成0",
        "R-5",
        "R5.4",
        "R5/4/1",
        "R182",
        "H212",
        "S275",
        "R999",
        "R1000",
        "R0001",
        "R五",
        "令和五年度",
        "元年度",
        "T15",
        "大正15",
        "M45",
        "令和",
        "令5",
        "FY2023",
        "RR5",
        "Rev5",
        "12:30",
        "x" * 100_000,
    ],
)
def test_anything_else_is_not_a_year(text: str) -> None:
    assert parse_year(text) is None


@pytest.mark.parametrize(
    ("year", "short", "long"),
    [
        (1926, "S1", "昭和元年度"),
        (1927, "S2", "昭和2年度"),
        (1988, "S63", "昭和63年度"),
        (1989, "H1", "平成元年度"),
        (1990, "H2", "平成2年度"),
        (2018, "H30", "平成30年度"),
        (2019, "R1", "令和元年度"),
        (2020, "R2", "令和2年度"),
        (2023, "R5", "令和5年度"),
        (2199, "R181", "令和181年度"),
    ],
)
def test_year_is_shown_in_its_era(year: int, short: str, long: str) -> None:
    assert (short_era(year), long_era(year)) == (short, long)


def test_every_year_reads_back_from_every_form() -> None:
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        short, long = short_era(year), long_era(year)
        forms = [str(year), f"{year}年度", short, short.lower(), long, long.removesuffix("年度")]
        assert [parse_year(form) for form in forms] == [year] * len(forms)


@steady
@given(st.text(st.sampled_from("0123456789０５RHSrhs令和平成昭元年度 -/."), max_size=9))
def test_every_text_is_a_year_a_suggestion_or_nothing(text: str) -> None:
    match parse_year(text):
        case EraEnded(suggestion):
            assert FIRST_YEAR <= suggestion <= LAST_YEAR
        case int(year):
            assert FIRST_YEAR <= year <= LAST_YEAR
        case other:
            assert other is None
