"""Figures as people read them: half up, grouped, never misleading."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from ichigo_cli.assessing.rating import Rating
from ichigo_cli.reading.strategy import DEFAULT_BANDS
from ichigo_cli.scheme import (
    Band,
    Comparison,
    Due,
    Measure,
    Rate,
    Reference,
    Rounding,
    Rule,
    Scheme,
    Shown,
    Threshold,
)
from ichigo_cli.showing.figures import (
    decimals_of,
    exact_text,
    grouped,
    machine_number,
    path_bounds,
    percent_edges,
    percent_places,
    plain,
    rate_edges,
    round_half_up,
    shown,
    shown_difference,
    shown_percent,
    shown_rate,
    working_text,
)

# The machine that runs the tests may be slow; that is nothing about the code.
steady = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
FRACTIONS = st.fractions(-(10**6), 10**6, max_denominator=10**6)
PLACES = st.integers(0, 6)
DEFAULT_EDGES = (Fraction(100), Fraction(80), Fraction(60))


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        ("0", 0, "0"),
        ("0", 2, "0.00"),
        ("0.5", 0, "1"),
        ("1.5", 0, "2"),
        ("2.5", 0, "3"),
        ("-0.5", 0, "-1"),
        ("-1.5", 0, "-2"),
        ("-2.5", 0, "-3"),
        ("0.49", 0, "0"),
        ("-0.49", 0, "0"),
        ("-0.04", 1, "0.0"),
        ("0.05", 1, "0.1"),
        ("-0.05", 1, "-0.1"),
        ("2.675", 2, "2.68"),
        ("1/3", 3, "0.333"),
        ("2/3", 3, "0.667"),
        ("-2/3", 3, "-0.667"),
        ("99.95", 1, "100.0"),
        ("1234567", 0, "1234567"),
        ("3", 2, "3.00"),
        ("123456789012345678901234567890.5", 0, "123456789012345678901234567891"),
    ],
)
def test_half_is_rounded_away_from_zero(value: str, decimals: int, text: str) -> None:
    assert str(round_half_up(Fraction(value), decimals)) == text


@steady
@given(FRACTIONS, PLACES)
@example(Fraction(5, 2), 0)
def test_rounding_is_within_half_a_step_and_keeps_its_digits(value: Fraction, places: int) -> None:
    rounded = round_half_up(value, places)
    distance = abs(Fraction(rounded) - value) * 10**places
    assert distance <= Fraction(1, 2)
    assert distance < Fraction(1, 2) or abs(rounded) > abs(value)
    assert decimals_of(rounded) == places


@steady
@given(FRACTIONS, PLACES)
@example(Fraction(-1, 3), 0)
def test_rounding_is_the_same_on_both_sides_of_zero(value: Fraction, places: int) -> None:
    assert round_half_up(-value, places) == -round_half_up(value, places)
    assert not str(round_half_up(value, places)).startswith("-0E")
    assert str(round_half_up(value, 0)) != "-0"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0", "0"),
        ("100", "100"),
        ("1.5", "1.5"),
        ("1/3", "0.333333333333333"),
        ("-2/3", "-0.666666666666667"),
        ("11/7", "1.57142857142857"),
        ("1000000/3", "333333.333333333"),
        ("123456789012345", "123456789012345"),
        ("1234567890.12345", "1234567890.12345"),
        ("-1234567890.123455", "-1234567890.123455"),
        ("100000000000000003", "100000000000000003"),
        ("100000000000000003/3", "33333333333333300"),
        ("20000000000000005/3", "6666666666666670"),
        ("1/128", "0.0078125"),
    ],
)
def test_machine_number_is_exact_or_has_fifteen_digits(value: str, text: str) -> None:
    assert plain(machine_number(Fraction(value))) == text


@steady
@given(FRACTIONS)
def test_machine_number_is_exact_or_the_nearest_with_fifteen_digits(value: Fraction) -> None:
    number = machine_number(value)
    wide = Context(prec=60).divide(Decimal(value.numerator), Decimal(value.denominator))
    nearest = Context(prec=15, rounding=ROUND_HALF_UP).plus(wide)
    assert Fraction(number) == value or number == nearest
    assert abs(Fraction(number) - value) <= abs(value) / 10**14


NEARLY = Fraction(1, 3 * 10**20)


@pytest.mark.parametrize(
    ("value", "edges", "text"),
    [
        (100 - NEARLY, (100,), "99.9999999999999"),
        (100 + NEARLY, (100,), "100.000000000000"),
        (80 - NEARLY, (100, 80), "79.9999999999999"),
        (-NEARLY, (0,), "-0.00000000000000000000333333333333333"),
        (-100 - NEARLY, (-100,), "-100.000000000001"),
        (Fraction(200, 3), (Fraction("66.6666666666667"),), "66.6666666666666"),
        # on the edge itself, which has no end
        (Fraction(80, 3), (Fraction(80, 3),), "26.6666666666667"),
        (Fraction(100, 3), (Fraction(100, 3),), "33.3333333333334"),
        # an edge that 15 digits cannot keep apart on either side
        (Fraction(1, 3), (Fraction("0.3333333333333334"), Fraction("0.3333333333333332")),
         "0.3333333333333333"),
        (Fraction(1, 3), (), "0.333333333333333"),
    ],
)  # fmt: skip
def test_machine_number_stays_on_its_side(
    value: Fraction, edges: tuple[int | Fraction, ...], text: str
) -> None:
    assert plain(machine_number(value, map(Fraction, edges))) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0", "0"),
        ("5", "5"),
        ("100", "100"),
        ("2053000", "2,053,000"),
        ("1.50", "1.5"),
        ("429.3333333", "429.3333333"),
        ("1288/3", "429.3333"),
        ("-2/3", "-0.6667"),
        ("0.00005", "0.00005"),
        ("-0.00004", "-0.00004"),
        ("9.99995", "9.99995"),
        ("0.0000000001", "0.0000000001"),
        ("0.00000000012", "0.0000000001200"),
        ("0.00000000001", "0.00000000001000"),
        ("2/21", "0.09524"),
        ("1/3000", "0.0003333"),
        ("-1/300000", "-0.000003333"),
        ("1/700", "0.001429"),
        ("1/30", "0.03333"),
        ("1/3", "0.3333"),
        ("123456789012345678901234567890", "123,456,789,012,345,678,901,234,567,890"),
        ("1234567890123456789012345678.12345", "1,234,567,890,123,456,789,012,345,678.12345"),
    ],
)
def test_working_text_is_whole_or_has_four_digits_that_count(value: str, text: str) -> None:
    assert working_text(Fraction(value)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0", "0"),
        ("5", "5"),
        ("2053000", "2,053,000"),
        ("1.50", "1.5"),
        ("-0.00005", "-0.00005"),
        ("0.0000000001", "0.0000000001"),
        ("0.00000000012", "3/25,000,000,000"),
        ("1288/3", "1,288/3"),
        ("-2/3000", "-1/1,500"),
        ("123456789012345678901234567890.5", "123,456,789,012,345,678,901,234,567,890.5"),
    ],
)
def test_exact_text_leaves_nothing_out(value: str, text: str) -> None:
    assert exact_text(Fraction(value)) == text


@steady
@given(FRACTIONS)
def test_exact_text_reads_back_as_the_value(value: Fraction) -> None:
    assert Fraction(exact_text(value).replace(",", "")) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0", "0"),
        ("3.00", "3.00"),
        ("999", "999"),
        ("2053", "2,053"),
        ("-2053.10", "-2,053.10"),
        ("1E+6", "1,000,000"),
        ("1E-7", "0.0000001"),
        ("123456789012345678901234567890", "123,456,789,012,345,678,901,234,567,890"),
    ],
)
def test_grouped_keeps_the_digits(value: str, text: str) -> None:
    assert grouped(Decimal(value)) == text


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [("2053.55", 1, "2,053.6"), ("-2053.5", 0, "-2,054"), ("3", 2, "3.00"), ("1999.5", 0, "2,000")],
)
def test_shown_is_rounded_and_grouped(value: str, decimals: int, text: str) -> None:
    assert shown(Fraction(value), decimals) == text


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        ("4", 0, "+4"),
        ("-138", 0, "-138"),
        ("0", 0, "0"),
        ("0", 2, "0.00"),
        ("1.25", 1, "+1.3"),
        ("-1.25", 1, "-1.3"),
        ("2053", 0, "+2,053"),
        ("-2053.5", 1, "-2,053.5"),
        ("0.5", 0, "+1"),
        ("0.4", 0, "+0.4"),
        ("-0.4", 0, "-0.4"),
        ("-0.049", 1, "-0.05"),
        ("1/3000", 0, "+0.0003"),
        ("0.0004", 1, "+0.0004"),
    ],
)
def test_difference_has_a_sign(value: str, decimals: int, text: str) -> None:
    assert shown_difference(Fraction(value), decimals) == text


@steady
@given(FRACTIONS, PLACES)
@example(Fraction(1, 10**6), 0)
def test_difference_reads_as_zero_only_when_it_is(value: Fraction, places: int) -> None:
    text = shown_difference(value, places)
    number = Decimal(text.replace(",", ""))
    assert bool(number) is bool(value)
    assert text[0] == ("+" if value > 0 else "-" if value < 0 else "0")
    digits = decimals_of(number)
    assert digits >= places
    assert digits == places or round_half_up(value, digits - 1) == 0


@pytest.mark.parametrize(
    ("value", "edges", "text"),
    [
        ("100", (100,), "100.0"),
        ("99.96", (100,), "99.9"),
        ("99.94", (100,), "99.9"),
        ("99.95", (), "100.0"),
        ("99.9999999", (100,), "99.9"),
        ("79.95", (100, 80, 60), "79.9"),
        ("80.04", (100, 80, 60), "80.0"),
        ("59.96", (100, 80, 60), "59.9"),
        ("-0.04", (), "0.0"),
        ("-0.04", (0,), "-0.1"),
        ("-196.55172413793105", (100, 80, 60), "-196.6"),
        ("150.25", (100, 80, 60), "150.3"),
        ("-150.25", (100, 80, 60), "-150.3"),
        # an edge with more digits than are shown: the next figure on the right side
        ("33.34", ("33.33",), "33.4"),
        ("33.33", ("33.33",), "33.4"),
        ("33.32", ("33.33",), "33.3"),
        ("33.26", ("33.33",), "33.3"),
        ("66.68", ("66.68",), "66.7"),
        ("66.67", ("66.68",), "66.6"),
        # edges so close that one digit does not tell
        ("33.34", ("33.37", "33.33"), "33.34"),
        ("33.345", ("33.348", "33.343"), "33.345"),
        ("100/3", ("33.34", "100/3"), "33.334"),
    ],
)
def test_percent_stays_on_its_side(value: str, edges: tuple[str | int, ...], text: str) -> None:
    assert str(shown_percent(Fraction(value), [Fraction(edge) for edge in edges])) == text


def test_percent_takes_its_edges_from_any_iterable() -> None:
    assert shown_percent(Fraction("99.96"), iter(DEFAULT_EDGES)) == Decimal("99.9")


@pytest.mark.parametrize(
    ("value", "edges", "places"),
    [
        ("50", (), 1),
        ("1/3", (), 1),
        ("99.94", (100,), 1),
        ("99.96", (100,), 2),
        ("99.9996", (100,), 4),
        ("100", (100,), 1),
        ("79.96", (100, 80, 60), 2),
        ("80.04", (100, 80, 60), 1),
        ("-0.04", (0,), 2),
        ("33.33", ("33.33",), 2),
        ("33.34", ("33.34", "33.33"), 2),
    ],
)
def test_places_of_a_percentage_that_is_rounded_elsewhere(
    value: str, edges: tuple[str | int, ...], places: int
) -> None:
    assert percent_places(Fraction(value), (Fraction(edge) for edge in edges)) == places


EDGES = st.lists(
    st.one_of(
        st.integers(-50, 200).map(Fraction),
        st.fractions(-50, 200, max_denominator=1000),
        st.integers(-5000, 20000).map(lambda n: Fraction(n, 100)),
    ),
    max_size=5,
)
NEAR = st.fractions(Fraction(-1, 5), Fraction(1, 5), max_denominator=10**6)


def sides(value: Fraction | Decimal, edges: list[Fraction]) -> list[bool]:
    return [Fraction(value) >= edge for edge in edges]


@steady
@given(st.one_of(FRACTIONS, NEAR), EDGES, st.data())
@example(Fraction(-1, 100), [Fraction(100)], None)
def test_percent_never_crosses_a_band(
    value: Fraction, edges: list[Fraction], data: st.DataObject | None
) -> None:
    if edges and data is not None:
        value += data.draw(st.sampled_from([Fraction(0), *edges]))

    result = shown_percent(value, edges)

    assert sides(result, edges) == sides(value, edges)
    places = decimals_of(result)
    assert abs(Fraction(result) - value) < Fraction(1, 10**places)
    below = range(1, places)
    coarser = [round_half_up(value, n) for n in below]
    assert all(sides(number, edges) != sides(value, edges) for number in coarser)


TINY = st.integers(1, 10**30).map(lambda n: Fraction(1, n))


@settings(steady, max_examples=400)
@given(FRACTIONS, EDGES, TINY, st.data())
def test_machine_number_never_crosses_a_band(
    value: Fraction, edges: list[Fraction], tiny: Fraction, data: st.DataObject
) -> None:
    if edges:
        near = data.draw(st.sampled_from(edges))
        value = data.draw(st.sampled_from([value, near, near - tiny, near + tiny]))
    number = machine_number(value, edges)
    assert sides(number, edges) == sides(value, edges)
    assert abs(Fraction(number) - value) <= abs(value) / 10**14
    assert machine_number(value) == number or sides(machine_number(value), edges) != sides(
        value, edges
    )


@steady
@given(FRACTIONS)
def test_percent_far_from_every_edge_is_half_up(value: Fraction) -> None:
    assume(all(abs(value - edge) > Fraction(1, 10) for edge in DEFAULT_EDGES))
    assert shown_percent(value, DEFAULT_EDGES) == round_half_up(value, 1)


@pytest.mark.parametrize(
    ("value", "decimals"),
    [
        ("3.00", 2),
        ("3", 0),
        ("0.0", 1),
        ("1E+3", 0),
        ("1E-9", 9),
        ("-12.5", 1),
        ("NaN", 0),
        ("Infinity", 0),
    ],
)
def test_decimals_are_those_that_are_written(value: str, decimals: int) -> None:
    assert decimals_of(Decimal(value)) == decimals


# ── the figures of a grading scheme ─────────────────────────────────────────────────────────────

BANDS = (
    Band("A", (Threshold(Fraction(80)), Comparison(Reference.BASELINE))),
    Band("B", (Threshold(Fraction(30), Measure.PATH), Threshold(Fraction(50), Measure.CHANGE))),
    Band("C"),
)
BY_CHANGE = Rule(BANDS, Measure.CHANGE, due=Due.PLAN)
BY_PATH = Rule(BANDS, Measure.PATH)
BY_LEVEL = Rule(BANDS, Measure.LEVEL, due=Due.INDICATOR)


@pytest.mark.parametrize(
    ("rule", "rate", "rating", "edges"),
    [
        # what is printed is not divided, so it is held against the bounds times the time
        (BY_CHANGE, Rate(), Rating(rule=0, share=Fraction(2, 5)), [32, 20]),
        (BY_LEVEL, Rate(), Rating(rule=0, share=Fraction(2, 5)), [32]),
        (BY_CHANGE, Rate(), Rating(rule=0), [80, 50]),
        (BY_CHANGE, Rate(Shown.GRADED), Rating(rule=0, share=Fraction(2, 5)), [80, 50]),
        (BY_CHANGE, None, Rating(rule=0, share=Fraction(2, 5)), [32, 20]),
        (BY_PATH, Rate(), Rating(rule=0, share=Fraction(2, 5)), [80, 30]),
        (BY_PATH, Rate(Shown.GRADED), Rating(rule=0, share=Fraction(2, 5)), [80, 30]),
        (BY_CHANGE, Rate(), Rating(), []),
    ],
)
def test_bounds_of_a_rate_are_those_of_the_rule_that_decided(
    rule: Rule, rate: Rate | None, rating: Rating, edges: list[int]
) -> None:
    assert rate_edges(Scheme((rule,), rate=rate), rating) == (0, 100, *edges)


def test_an_attainment_crosses_no_bound_of_a_band_nor_0_and_100() -> None:
    assert list(percent_edges(DEFAULT_BANDS)) == [100, 80, 60, 0, 100]


def test_an_attainment_crosses_no_bound_of_any_rule() -> None:
    assert list(path_bounds(Scheme((BY_PATH, BY_CHANGE, BY_LEVEL)))) == [80, 30, 30, 30]
    assert path_bounds(None) == ()


@pytest.mark.parametrize(
    ("value", "text"),
    [("0", "0.0%"), ("0.55", "0.5%"), ("0.99", "0.9%"), ("-0.55", "-0.5%"), ("100.05", "100.0%")],
)
def test_a_rate_that_is_cut_off_keeps_its_sign(value: str, text: str) -> None:
    assert shown_rate(Fraction(value), Rate(rounding=Rounding.DOWN)) == text
