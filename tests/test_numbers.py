"""Numbers as staff type them: what is read, what is refused, and what the refusal says."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from ichigo_cli.diagnostics import CODES
from ichigo_cli.numbers import MAX_DIGITS, Refusal, parse_number

ACCEPTED = [
    # digits as they are
    ("0", None, "0"),
    ("644", None, "644"),
    ("3.00", None, "3.00"),
    ("1.50", None, "1.50"),
    ("0.10", None, "0.10"),
    ("007", None, "7"),
    ("010", None, "10"),
    ("0.000000001", None, "1E-9"),
    ("0.0000000001", None, "1E-10"),
    ("123456789012345678901234567890", None, "123456789012345678901234567890"),
    ("0.12345678901234567890123456789", None, "0.12345678901234567890123456789"),
    ("1234567890123456789", None, "1234567890123456789"),
    # full width
    ("１２３", None, "123"),
    ("０１２３４５６７８９", None, "123456789"),
    ("１６．４", None, "16.4"),
    ("－１２．５", None, "-12.5"),
    ("1２3", None, "123"),
    # groups of three
    ("1,407", None, "1407"),
    ("１，４０７", None, "1407"),
    ("1，407", None, "1407"),
    ("12,345,678.90", None, "12345678.90"),
    ("123,456", None, "123456"),
    ("999,999,999,999,999,999,999,999,999,999", None, "9" * 30),
    # signs
    ("-5", None, "-5"),
    ("▲322", None, "-322"),
    ("△5", None, "-5"),
    ("−5", None, "-5"),
    ("－5", None, "-5"),
    ("▲ 5", None, "-5"),
    ("- 5", None, "-5"),
    ("△\u30001,407.5", None, "-1407.5"),
    ("+5", None, "5"),
    ("＋5", None, "5"),
    # white space around
    (" 5 ", None, "5"),
    ("\u00a05\u00a0", None, "5"),
    ("\u30005\u3000", None, "5"),
    ("\t5\r\n", None, "5"),
    # the indicator's own unit
    ("500人", "人", "500"),
    ("500 人", "人", "500"),
    ("500\u3000人", "人", "500"),
    ("500人", " 人 ", "500"),
    ("５００人", "人", "500"),
    ("1,407人", "人", "1407"),
    ("▲322人", "人", "-322"),
    ("3.00回", "回", "3.00"),
    ("16.4%", "%", "16.4"),
    ("16.4％", "%", "16.4"),
    ("16.4%", "％", "16.4"),
    ("１６．４％", "％", "16.4"),
    ("5千円", "千円", "5"),
    ("8万人", "万人", "8"),
    ("17.5人口10万対", "人口10万対", "17.5"),
    ("5x", "x", "5"),
    ("500", "人", "500"),
    ("500", "", "500"),
    ("500", " ", "500"),
]


@pytest.mark.parametrize(("text", "unit", "value"), ACCEPTED)
def test_number_is_read_exactly(text: str, unit: str | None, value: str) -> None:
    result = parse_number(text, unit)
    assert isinstance(result, Decimal)
    assert result.as_tuple() == Decimal(value).as_tuple()


REFUSED = [
    # nothing there
    ("", None, "number-empty", {}),
    ("  ", None, "number-empty", {}),
    ("\u3000", None, "number-empty", {}),
    ("人", "人", "number-empty", {}),
    # marks of statistical tables
    ("-", None, "number-symbol", {"variant": "nil"}),
    ("－", None, "number-symbol", {"variant": "nil"}),
    ("−", None, "number-symbol", {"variant": "nil"}),
    ("―", None, "number-symbol", {"variant": "nil"}),
    ("—", None, "number-symbol", {"variant": "nil"}),
    ("–", None, "number-symbol", {"variant": "nil"}),
    ("ー", None, "number-symbol", {"variant": "nil"}),
    ("皆無", None, "number-symbol", {"variant": "nil"}),
    ("…", None, "number-symbol", {"variant": "pending"}),
    ("...", None, "number-symbol", {"variant": "pending"}),
    ("‥", None, "number-symbol", {"variant": "pending"}),
    ("未公表", None, "number-symbol", {"variant": "pending"}),
    ("未集計", None, "number-symbol", {"variant": "pending"}),
    ("不詳", None, "number-symbol", {"variant": "pending"}),
    ("集計中", None, "number-symbol", {"variant": "pending"}),
    ("***", None, "number-symbol", {"variant": "suppressed"}),
    ("x", None, "number-symbol", {"variant": "suppressed"}),
    ("X", None, "number-symbol", {"variant": "suppressed"}),
    ("χ", None, "number-symbol", {"variant": "suppressed"}),
    ("秘匿", None, "number-symbol", {"variant": "suppressed"}),
    ("p", None, "number-symbol", {"variant": "preliminary"}),
    ("5.2p", None, "number-symbol", {"variant": "preliminary"}),
    ("p5.2", None, "number-symbol", {"variant": "preliminary"}),
    ("p1,407", None, "number-symbol", {"variant": "preliminary"}),
    ("1,407p", None, "number-symbol", {"variant": "preliminary"}),
    ("r", None, "number-symbol", {"variant": "revised"}),
    ("5.2r", None, "number-symbol", {"variant": "revised"}),
    ("r5.2", None, "number-symbol", {"variant": "revised"}),
    # what Python's own parsers accept
    ("1_000", None, "number-underscore", {"meant": "1000"}),
    ("1_000_000.5", None, "number-underscore", {"meant": "1000000.5"}),
    ("▲1_000", None, "number-underscore", {"meant": "▲1000"}),
    ("1_000人", "人", "number-underscore", {"meant": "1000"}),
    ("1e3", None, "number-exponent", {}),
    ("1E3", None, "number-exponent", {}),
    ("-1.5e-3", None, "number-exponent", {}),
    ("1e+10", None, "number-exponent", {}),
    ("nan", None, "number-not-finite", {}),
    ("NaN", None, "number-not-finite", {}),
    ("inf", None, "number-not-finite", {}),
    ("-inf", None, "number-not-finite", {}),
    ("+Infinity", None, "number-not-finite", {}),
    ("#N/A", None, "number-not-finite", {"variant": "spreadsheet"}),
    ("#DIV/0!", None, "number-not-finite", {"variant": "spreadsheet"}),
    ("#VALUE!", None, "number-not-finite", {"variant": "spreadsheet"}),
    ("#REF!", None, "number-not-finite", {"variant": "spreadsheet"}),
    ("#name?", None, "number-not-finite", {"variant": "spreadsheet"}),
    ("#NAN", None, "number-invalid", {}),
    ("10_500_009.25", None, "number-underscore", {"meant": "10500009.25"}),
    ("1_000x5", None, "number-invalid", {}),
    ("1__000", None, "number-invalid", {}),
    ("_1000", None, "number-invalid", {}),
    ("0x10", None, "number-unit", {"found": "x10", "variant": "bare"}),
    # about
    ("約500", None, "number-approximate", {"meant": "500"}),
    ("約 500", None, "number-approximate", {"meant": " 500"}),
    ("およそ500", None, "number-approximate", {"meant": "500"}),
    ("概ね500", None, "number-approximate", {"meant": "500"}),
    ("ほぼ500", None, "number-approximate", {"meant": "500"}),
    ("~500", None, "number-approximate", {"meant": "500"}),
    ("～500", None, "number-approximate", {"meant": "500"}),
    ("〜500", None, "number-approximate", {"meant": "500"}),
    ("≒500", None, "number-approximate", {"meant": "500"}),
    ("ca. 500", None, "number-approximate", {"meant": "500"}),
    ("ca500", None, "number-approximate", {"meant": "500"}),
    ("500程度", None, "number-approximate", {"meant": "500"}),
    ("500前後", None, "number-approximate", {"meant": "500"}),
    ("500余", None, "number-approximate", {"meant": "500"}),
    ("500余り", None, "number-approximate", {"meant": "500"}),
    ("500弱", None, "number-approximate", {"meant": "500"}),
    ("500強", None, "number-approximate", {"meant": "500"}),
    ("約500人", "人", "number-approximate", {"meant": "500"}),
    ("500人程度", "人", "number-approximate", {"meant": "500人"}),
    ("約１，４０７", None, "number-approximate", {"meant": "1,407"}),
    ("約8万9千", None, "number-approximate", {"meant": "89000"}),
    ("500強程度", None, "number-approximate", {"meant": "500"}),
    ("約500程度", None, "number-approximate", {"meant": "500"}),
    ("約500人", None, "number-unit", {"found": "人", "variant": "bare"}),
    ("約12,5", None, "number-grouping", {"joined": "125"}),
    ("約", None, "number-invalid", {}),
    ("約半数", None, "number-invalid", {}),
    ("補強", None, "number-invalid", {}),
    # counting words
    ("8万9千", None, "number-kanji", {"meant": "89000"}),
    ("8万9千人", "人", "number-kanji", {"meant": "89000"}),
    ("8万9千人", None, "number-kanji", {"meant": "89000"}),
    ("８万９千", None, "number-kanji", {"meant": "89000"}),
    ("▲8万9千", None, "number-kanji", {"meant": "▲89000"}),
    ("-3万", None, "number-kanji", {"meant": "-30000"}),
    ("8万9500", None, "number-kanji", {"meant": "89500"}),
    ("8万9,500.5", None, "number-kanji", {"meant": "89500.5"}),
    ("▲ 8万", None, "number-kanji", {"meant": "▲80000"}),
    ("8万人0", None, "number-unit", {"found": "万人0", "variant": "bare"}),
    ("8万人5", None, "number-unit", {"found": "万人5", "variant": "bare"}),
    ("8万人9", None, "number-unit", {"found": "万人9", "variant": "bare"}),
    ("1万2千3百45", None, "number-kanji", {"meant": "12345"}),
    ("1.5万", None, "number-kanji", {"meant": "15000"}),
    ("1.23456万", None, "number-kanji", {"meant": "12345.6"}),
    ("1億2,345万", None, "number-kanji", {"meant": "123450000"}),
    ("2兆", None, "number-kanji", {"meant": "2000000000000"}),
    ("3百", None, "number-kanji", {"meant": "300"}),
    ("2千万", None, "number-kanji", {"meant": "20000000"}),
    ("3百万円", "円", "number-kanji", {"meant": "3000000"}),
    ("1千2百万", None, "number-kanji", {"meant": "12000000"}),
    ("1千2百34万5千", None, "number-kanji", {"meant": "12345000"}),
    ("5百億", None, "number-kanji", {"meant": "50000000000"}),
    ("5億3千万", None, "number-kanji", {"meant": "530000000"}),
    ("0万", None, "number-kanji", {"meant": "0"}),
    ("123456789012345678901234567.8万", None, "number-too-long", None),
    ("12345678901234567890123456.01万", None, "number-kanji",
     {"meant": "123456789012345678901234560100"}),
    ("12345678901234567890123456.0123万", None, "number-kanji",
     {"meant": "123456789012345678901234560123"}),
    ("9" * 29 + "万", None, "number-too-long", {"limit": "30"}),
    ("2,3万", None, "number-invalid", {}),
    ("1.2.3万", None, "number-invalid", {}),
    ("千5", None, "number-invalid", {}),
    ("第3百貨店", None, "number-invalid", {}),
    # a comma in no place where a comma can be
    ("12,5", None, "number-grouping", {"joined": "125"}),
    ("1,23", None, "number-grouping", {"joined": "123"}),
    ("1,2345", None, "number-grouping", {"joined": "12345"}),
    ("1234,567", None, "number-grouping", {"joined": "1234567"}),
    ("1,407,00", None, "number-grouping", {"joined": "140700"}),
    ("１，２３", None, "number-grouping", {"joined": "123"}),
    ("▲1,23", None, "number-grouping", {"joined": "▲123"}),
    ("▲ 1,23", None, "number-grouping", {"joined": "▲123"}),
    ("+1,23", None, "number-grouping", {"joined": "+123"}),
    (",123", None, "number-grouping", {"joined": "123"}),
    (",5", None, "number-grouping", {"joined": "5"}),
    ("5,", None, "number-grouping", {"joined": "5"}),
    ("1.5,3", None, "number-grouping", {"joined": "1.53"}),
    ("12,5%", "%", "number-grouping", {"joined": "125"}),
    ("1,23,", None, "number-grouping", {"joined": "123"}),
    (",", None, "number-empty", {}),
    ("1.2.3,4", None, "number-invalid", {}),
    # a point at an end
    (".5", None, "number-point", {"meant": "0.5"}),
    (".55", None, "number-point", {"meant": "0.55"}),
    ("5.", None, "number-point", {"meant": "5"}),
    ("0,123", None, "number-grouping", {"joined": "0123"}),
    ("580※1", None, "number-footnote", {"meant": "580"}),
    ("▲.5", None, "number-point", {"meant": "▲0.5"}),
    ("-5.", None, "number-point", {"meant": "-5"}),
    ("1,234.", None, "number-point", {"meant": "1234"}),
    (".", None, "number-invalid", {}),
    ("1.2.3", None, "number-invalid", {}),
    # brackets and footnotes
    ("(500)", None, "number-accounting", {"meant": "-500"}),
    ("（500）", None, "number-accounting", {"meant": "-500"}),
    ("(1,407.5)", None, "number-accounting", {"meant": "-1,407.5"}),
    ("(1,2)", None, "number-grouping", {"joined": "-12"}),
    ("()", None, "number-invalid", {}),
    ("10²", None, "number-footnote", {"meant": "10"}),
    ("①5", None, "number-footnote", {"meant": "5"}),
    ("5③", None, "number-footnote", {"meant": "5"}),
    ("5*", None, "number-footnote", {"meant": "5"}),
    ("5※", None, "number-footnote", {"meant": "5"}),
    ("†5", None, "number-footnote", {"meant": "5"}),
    ("5‡", None, "number-footnote", {"meant": "5"}),
    ("1,407¹", None, "number-footnote", {"meant": "1,407"}),
    ("500人²", "人", "number-footnote", {"meant": "500人"}),
    ("500(1)", None, "number-footnote", {"meant": "500"}),
    ("500 (1)", None, "number-footnote", {"meant": "500"}),
    ("500（注）", None, "number-footnote", {"meant": "500"}),
    ("1,407.5(12)", None, "number-footnote", {"meant": "1,407.5"}),
    ("500 1)", None, "number-footnote", {"meant": "500"}),
    ("500)", None, "number-footnote", {"meant": "500"}),
    ("500注1)", None, "number-footnote", {"meant": "500"}),
    ("500[注1]", None, "number-footnote", {"meant": "500"}),
    ("500［2］", None, "number-footnote", {"meant": "500"}),
    ("▲500(1)", None, "number-footnote", {"meant": "▲500"}),
    ("12,5*", None, "number-grouping", {"joined": "125"}),
    ("※", None, "number-empty", {}),
    ("①", None, "number-empty", {}),
    ("abc²", None, "number-invalid", {}),
    # another unit
    ("500件", "人", "number-unit", {"found": "件", "unit": "人"}),
    ("500 件", "人", "number-unit", {"found": "件", "unit": "人"}),
    ("16.4%", "人", "number-unit", {"found": "%", "unit": "人"}),
    ("16.4‰", "%", "number-unit", {"found": "‰", "unit": "%"}),
    ("5℃", "%", "number-unit", {"found": "℃", "unit": "%"}),
    ("5°C", "%", "number-unit", {"found": "°C", "unit": "%"}),
    ("3人", "万人", "number-unit", {"found": "人", "unit": "万人"}),
    ("▲ 5.25件", "人", "number-unit", {"found": "件", "unit": "人"}),
    ("▲5人人", "人", "number-unit", {"found": "人", "unit": "人"}),
    ("+5km", None, "number-unit", {"found": "km", "variant": "bare"}),
    ("1,407.5m2/年", "ha", "number-unit", {"found": "m2/年", "unit": "ha"}),
    ("500人", None, "number-unit", {"found": "人", "variant": "bare"}),
    ("500人", "", "number-unit", {"found": "人", "variant": "bare"}),
    ("500％", None, "number-unit", {"found": "%", "variant": "bare"}),
    # too long
    ("1" * 31, None, "number-too-long", {"limit": "30"}),
    ("0." + "1" * 30, None, "number-too-long", {"limit": "30"}),
    ("1," + ",".join(["111"] * 10), None, "number-too-long", {"limit": "30"}),
    ("▲" + "1" * 31, None, "number-too-long", {"limit": "30"}),
    ("1" * 100_000, None, "number-too-long", {"limit": "30"}),
    # nothing of the kind
    ("12:30", None, "number-invalid", {}),
    ("2023-02-30", None, "number-invalid", {}),
    ("2023/4/1", None, "number-invalid", {}),
    ("1 234", None, "number-invalid", {}),
    ("1\n2", None, "number-invalid", {}),
    ("5\u200b", None, "number-invalid", {}),
    ("\u200b5", None, "number-invalid", {}),
    ("\ufeff5", None, "number-invalid", {}),
    ("5\x00", None, "number-invalid", {}),
    ("٣", None, "number-invalid", {}),
    ("१२३", None, "number-invalid", {}),
    ("𝟓", None, "number-invalid", {}),
    ("五", None, "number-invalid", {}),
    ("¥500", None, "number-invalid", {}),
    ("1、407", None, "number-invalid", {}),
    ("--5", None, "number-invalid", {}),
    ("+-5", None, "number-invalid", {}),
    ("▲", None, "number-invalid", {}),
    ("+", None, "number-invalid", {}),
    ("ー5", None, "number-invalid", {}),
    ("–5", None, "number-invalid", {}),
    ("=1+1", None, "number-invalid", {}),
    ("true", None, "number-invalid", {}),
    ("null", None, "number-invalid", {}),
    ("1/2", None, "number-invalid", {}),
    ("\ud800", None, "number-invalid", {}),
    ("未定", None, "number-invalid", {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "unit", "code", "facts"), REFUSED)
def test_number_is_refused_with_its_reason(
    text: str, unit: str | None, code: str, facts: dict[str, str] | None
) -> None:
    result = parse_number(text, unit)
    assert isinstance(result, Refusal)
    assert result.code == code
    assert result.facts["text"] == text.strip()
    if facts is not None:
        assert result.facts == {**facts, "text": text.strip()}


@pytest.mark.parametrize("sign", ["▲", "△", "-", "+", "−", "－", "＋"])
@pytest.mark.parametrize(
    ("slip", "code", "key", "rest"),
    [
        ("1_000", "number-underscore", "meant", "1000"),
        ("1e3", "number-exponent", None, ""),
        ("5(1)", "number-footnote", "meant", "5"),
        ("5*", "number-footnote", "meant", "5"),
        ("3万", "number-kanji", "meant", "30000"),
        ("12,5", "number-grouping", "joined", "125"),
        (".5", "number-point", "meant", "0.5"),
        ("5.", "number-point", "meant", "5"),
        ("5件", "number-unit", "found", "件"),
        ("12:30", "number-invalid", None, ""),
    ],
)
def test_slip_behind_a_sign_is_the_same_slip(
    sign: str, slip: str, code: str, key: str | None, rest: str
) -> None:
    result = parse_number(sign + slip, "人")
    assert isinstance(result, Refusal)
    assert result.code == code
    if key is not None:
        plain = sign.translate(str.maketrans("−－＋", "--+"))
        assert result.facts[key] == (rest if key == "found" else plain + rest)


def test_thirty_digits_are_read_and_one_more_is_not() -> None:
    assert parse_number("9" * MAX_DIGITS) == Decimal("9" * MAX_DIGITS)
    assert isinstance(parse_number("9" * (MAX_DIGITS + 1)), Refusal)


@pytest.mark.parametrize(("length", "code"), [(100, "number-footnote"), (101, "number-invalid")])
def test_slips_are_looked_for_in_a_hundred_letters(length: int, code: str) -> None:
    text = "1" + " " * (length - 2) + "*"
    result = parse_number(text)
    assert isinstance(result, Refusal)
    assert (result.code, result.facts["text"]) == (code, text)


@pytest.mark.parametrize(
    "text",
    [
        "1" * 200_000 + "x",
        "9" * 1_000_001 + "万",
        "1," * 100_000 + "x",
        "ca" + " " * 100_000 + "a\nb",
        "約" * 100_000,
        "1万" * 100_000,
        "_".join("1" * 100_000) + "_",
    ],
    ids=["digits", "huge", "commas", "spaces", "about", "kanji", "underscores"],
)
def test_hostile_length_gets_an_answer(text: str) -> None:
    assert isinstance(parse_number(text), Refusal)


# ── whatever is typed ───────────────────────────────────────────────────────────────────────────

# The machine that runs the tests may be slow; that is nothing about the code.
steady = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
LETTERS = st.sampled_from(
    "0123456789０１２３４５６７８９.,．，-+−－▲△＋%％人件円年万億千百兆約程度前後強弱pr"
    "*※①²()（）[]注_eExX…― \u3000\u200b"
)
CELLS = st.one_of(st.text(max_size=30), st.text(LETTERS, max_size=14))
UNITS = st.sampled_from([None, "", "人", "%", "％", "千円", "万人", "p", "-", "5", "人口10万対"])


@steady
@given(text=CELLS, unit=UNITS)
@example(text="約" * 99, unit=None)
@example(text="約" * 99 + "5", unit=None)
@example(text="5" + "*" * 99, unit=None)
def test_every_text_is_a_number_or_a_known_refusal(text: str, unit: str | None) -> None:
    result = parse_number(text, unit)
    if isinstance(result, Decimal):
        assert result.is_finite()
        assert len(result.as_tuple().digits) <= MAX_DIGITS
    else:
        assert result.code in CODES
        assert result.facts["text"] == text.strip()


@steady
@given(text=st.text(LETTERS, max_size=14), unit=UNITS)
@example(text="5 *", unit=None)
@example(text="▲1万人", unit=None)
@example(text="(1,23)", unit=None)
def test_a_hint_that_is_followed_is_accepted(text: str, unit: str | None) -> None:
    result = parse_number(text, unit)
    if isinstance(result, Refusal):
        meant = result.facts.get("meant", result.facts.get("joined"))
        assert meant is None or isinstance(parse_number(meant, unit), Decimal)


PLAIN = st.decimals(allow_nan=False, allow_infinity=False, places=None).filter(
    lambda value: len(f"{value:f}".replace(".", "").lstrip("-")) <= MAX_DIGITS
)


@steady
@given(value=PLAIN)
def test_every_decimal_written_plainly_reads_back(value: Decimal) -> None:
    result = parse_number(f"{value:f}")
    assert result == value
    assert isinstance(result, Decimal)
    assert f"{result:f}" == f"{value:f}"


FULL_WIDTH = str.maketrans("0123456789.,-%", "０１２３４５６７８９．，－％")


@steady
@given(
    value=st.integers(-(10**15), 10**15).map(lambda digits: Decimal(digits).scaleb(-3)),
    minus=st.sampled_from("-−－▲△"),
    unit=st.sampled_from(["", "人", "%", " 件"]),
    wide=st.booleans(),
)
def test_grouped_number_with_any_minus_width_and_unit_reads_back(
    value: Decimal, minus: str, unit: str, *, wide: bool
) -> None:
    text = f"{value:,f}{unit}".replace("-", minus)
    assert parse_number(text.translate(FULL_WIDTH) if wide else text, unit) == value


@pytest.mark.parametrize("text", ["▲0", "-0", "△0.00", "－０"])
def test_nothing_is_never_negative(text: str) -> None:
    value = parse_number(text)
    assert isinstance(value, Decimal)
    assert not value.is_signed()


def test_a_long_negative_number_keeps_every_digit() -> None:
    digits = "9" * 30
    assert parse_number(f"▲{digits}") == Decimal(f"-{digits}")
