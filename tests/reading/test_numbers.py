"""Numbers as staff type them: what is read, what is refused, and what the refusal says."""

from __future__ import annotations

import math
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from ichigo_cli.diagnostics import CODES
from ichigo_cli.limits import MOST_DIGITS
from ichigo_cli.reading.numbers import Refusal, parse_number

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
    ("#NUM!", None, "number-not-finite", {"variant": "spreadsheet"}),
    ("#NULL!", None, "number-not-finite", {"variant": "spreadsheet"}),
    ("#SPILL!", None, "number-not-finite", {"variant": "spreadsheet"}),
    ("＃NUM!", None, "number-invalid", {}),
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
    ("1.2億円", "100万円", "number-kanji", {"unit": "100万円", "variant": "unit"}),
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
    ("580※1", "人", "number-footnote", {"meant": "580"}),
    ("580人※12", "人", "number-footnote", {"meant": "580人"}),
    ("580 ※2を参照", "人", "number-footnote", {"meant": "580"}),
    ("1,407.5*速報", None, "number-footnote", {"meant": "1,407.5"}),
    ("▲580†‡", None, "number-footnote", {"meant": "▲580"}),
    ("580¹²", None, "number-footnote", {"meant": "580"}),
    ("5³人", "人", "number-footnote", {"meant": "5"}),
    ("5X¹²", "X", "number-footnote", {"meant": "5X"}),
    # what the mark belongs to, or which digits are the number's, is not certain
    ("※1580", None, "number-footnote", {"variant": "unclear"}),
    ("*1580人", "人", "number-footnote", {"variant": "unclear"}),
    ("5²3", None, "number-footnote", {"variant": "unclear"}),
    ("5①.3", None, "number-footnote", {"variant": "unclear"}),
    ("2½", None, "number-unit", {"found": "½", "variant": "bare"}),
    ("10m²", "m", "number-unit", {"found": "m²", "unit": "m"}),
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
    # what stands in front of the stroke of the unit needs no converting
    ("5回", "回/年", "number-unit",
     {"found": "回", "unit": "回/年", "variant": "part", "digits": "5"}),
    ("▲1,407.5 回", "回/年", "number-unit",
     {"found": "回", "unit": "回/年", "variant": "part", "digits": "▲1,407.5"}),
    ("5回", "回/日/人", "number-unit",
     {"found": "回", "unit": "回/日/人", "variant": "part", "digits": "5"}),
    ("0123,4回", "回/年", "number-unit", {"found": "回", "unit": "回/年"}),
    ("5年", "回/年", "number-unit", {"found": "年", "unit": "回/年"}),
    ("5件", "回/年", "number-unit", {"found": "件", "unit": "回/年"}),
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
    assert parse_number("9" * MOST_DIGITS) == Decimal("9" * MOST_DIGITS)
    assert isinstance(parse_number("9" * (MOST_DIGITS + 1)), Refusal)


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


# ── a unit that begins like a number ────────────────────────────────────────────────────────────

RUN_TOGETHER = [
    ("510a", "10a"), ("５１０ａ", "10a"), ("510a", "１０ａ"), ("1,510a", "10a"), ("▲510a", "10a"),
    ("約510a", "10a"), ("5100万円", "100万円"), ("5.1100万円", "100万円"), ("▲1000人", "0人"),
    ("1,000円", ",000円"), ("5.5人", ".5人"), ("1_000人", "_000人"), ("5 ,000円", ",000円"),
    ("1e3", "e3"), ("5 100万円", "100万円"), ("1 000人", "000人"), ("5\u3000１００万円", "100万円"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "unit"), RUN_TOGETHER)
def test_a_unit_takes_no_digits_from_the_number(text: str, unit: str) -> None:
    result = parse_number(text, unit)
    assert isinstance(result, Refusal)
    half_width = unicodedata.normalize("NFKC", unit)
    assert result.code == "number-unit"
    assert result.facts == {"text": text, "unit": half_width, "variant": "digits"}


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("510", "10a", "510"),
        ("５１０", "10a", "510"),
        ("51 10a", "10a", "51"),
        ("510 10a", "10a", "510"),
        ("５１０\u3000１０ａ", "10a", "510"),
        ("▲1,407 10a", "10a", "-1407"),
        ("5100", "100万円", "5100"),
        ("-15", "5", "-15"),
        ("１５", "5", "15"),
        ("1,005", "5", "1005"),
        ("▲1000", "0", "-1000"),
        ("5①", "①", "5"),
    ],
)
def test_a_number_beside_a_unit_that_begins_like_one(text: str, unit: str, value: str) -> None:
    assert parse_number(text, unit) == Decimal(value)


@given(
    number=st.decimals(-(10**9), 10**9, places=2).map(lambda value: f"{value:f}"),
    unit=st.from_regex(r"[0-9.,_][0-9万千人円a]{0,4}", fullmatch=True),
    gap=st.sampled_from(["", " ", "\u3000"]),
)
@settings(max_examples=300, deadline=None)
@example(number="5", unit="10a", gap="")
@example(number="-10", unit="00人", gap="")
def test_what_is_read_beside_such_a_unit_is_what_was_typed(
    number: str, unit: str, gap: str
) -> None:
    result = parse_number(f"{number}{gap}{unit}", unit)
    whole = parse_number(f"{number}{gap}{unit}")
    if isinstance(result, Decimal):
        assert result == (whole if isinstance(whole, Decimal) else Decimal(number))
        assert gap or isinstance(whole, Decimal)


# ── letters of full width ───────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("letter", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz/%")
def test_letters_of_full_width_are_the_half_width_ones(letter: str) -> None:
    wide = chr(ord(letter) + 0xFEE0)
    assert parse_number(f"5{wide}", letter) == 5
    assert parse_number(f"5{letter}", wide) == 5
    assert parse_number(f"５{wide}人", f"{letter}人") == 5
    other = parse_number(f"5{wide}", "人")
    assert isinstance(other, Refusal)
    assert other.facts.get("found", letter) == letter


# ── figures with counting words, in the unit ────────────────────────────────────────────────────

IN_UNIT = [
    ("1.2億円", "百万円", "120"),
    ("1.2億円", "千円", "120000"),
    ("1.2億円", "万円", "12000"),
    ("1.2億円", "億円", None),  # a number of this unit
    ("1.2億円", "円", "120000000"),
    ("▲1.2億円", "百万円", "▲120"),
    ("約1.2億円", "百万円", "120"),
    ("1億2千万円前後", "百万円", "120"),
    ("１．２億円", "百万円", "120"),
    ("1億2,000万円", "円", "120000000"),
    ("1億2,000万円", "万円", "12000"),
    ("1億2,000万円", "千円", "120000"),
    ("1億2,000万円", "百万円", "120"),
    ("1億2,000万円", "億円", "1.2"),
    ("1億2,000万円※1", "万円", "12000"),
    ("1億千万円", "円", "110000000"),
    ("1億2千3百万円", "百万円", "123"),
    ("1兆2,345億円", "億円", "12345"),
    ("8万9千人", "千人", "89"),
    ("8万9千人", "人", "89000"),
    ("8万9千", "人", "89000"),
    ("1千2百", "人", "1200"),
    ("1千2百人", "千人", "1.2"),
    ("1千2百34万5千6百78", None, "12345678"),
    ("2千万円", "万円", "2000"),
    ("1.5百万円", "万円", "150"),
    ("5百万円", "円", "5000000"),
    ("12千円", "百万円", "0.012"),
    ("1万t", "千t", "10"),
    ("3万5千人/年", "千人/年", "35"),
    ("3万5千人", "千人/年", "35"),
    ("5万m2", "m2", "50000"),
    ("3万回", "回/日/人", "30000"),
    ("3万人", "人/10a", "30000"),
]


@pytest.mark.parametrize(("text", "unit", "meant"), IN_UNIT)
def test_a_hint_is_in_the_indicators_unit(text: str, unit: str | None, meant: str | None) -> None:
    result = parse_number(text, unit)
    if meant is None:
        assert isinstance(result, Decimal)
        return
    assert isinstance(result, Refusal)
    assert result.facts["meant"] == meant


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("8万9千", "千人"),  # thousands of people, or of thousands?
        ("1.2億", "百万円"),
        ("1.2億", "100万円"),
        ("1.2億円", "100万円"),
        ("50億円", "十億円"),
        ("50億", "十億円"),
        ("3万", "10a"),
        ("3万", "人2X"),
        ("5千百万円", "百万円"),
        ("1万千円", "千円"),
        ("3万件", "人"),
        ("3万件", "千人"),
        ("5万m²", "ha"),
        ("3万人", "人口10万対"),
        ("1万2百貨店", "百貨店"),
        ("5万トン", "t"),
        ("2千人", "千人当たり"),
        ("2万3億", None),
        ("1億23456万", None),
        ("1.5億2千万", None),
        ("1億万", None),
        ("5百百", None),
    ],
)
def test_a_hint_names_no_number_that_is_not_certain(text: str, unit: str | None) -> None:
    result = parse_number(text, unit)
    assert isinstance(result, Refusal)
    assert result.code == "number-kanji"
    assert "meant" not in result.facts
    assert result.facts["variant"] == ("unit" if unit else "bare")


def spelt(value: int, *, with_thousands: bool) -> str:
    """A whole number with counting words: 1億2,000万, or 1億2千万."""
    sections = []
    for power, word in ((12, "兆"), (8, "億"), (4, "万"), (0, "")):
        section = value // 10**power % 10**4
        if section and with_thousands:
            steps = ((section // 1000, "千"), (section // 100 % 10, "百"), (section % 100, ""))
            sections.append("".join(f"{n}{small}" for n, small in steps if n) + word)
        elif section:
            sections.append(f"{section:,}{word}")
    return "".join(sections)


@given(
    value=st.integers(1, 10**15),
    unit=st.sampled_from(
        ["円", "百円", "千円", "万円", "百万円", "千万円", "億円", "百億円", "兆円"]
    ),
    sign=st.sampled_from(["", "-", "▲", "▲ ", "約"]),
    with_thousands=st.booleans(),
)
@settings(max_examples=600, deadline=None)
@example(value=120_000_000, unit="百万円", sign="", with_thousands=False)
@example(value=51_000_000, unit="百万円", sign="", with_thousands=True)
def test_a_hint_is_never_another_amount(
    value: int, unit: str, sign: str, *, with_thousands: bool
) -> None:
    text = f"{sign}{spelt(value, with_thousands=with_thousands)}円"
    magnitude = {"百": 100, "千": 10**3, "万": 10**4, "億": 10**8, "兆": 10**12}
    power = math.prod(magnitude[char] for char in unit if char != "円")
    amount = Decimal(-value if sign.strip() in {"-", "▲"} else value) / power
    result = parse_number(text, unit)
    if isinstance(result, Refusal) and "meant" in result.facts:
        result = parse_number(result.facts["meant"], unit)
    if isinstance(result, Decimal):
        assert result == amount


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
        assert len(result.as_tuple().digits) <= MOST_DIGITS
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
    lambda value: len(f"{value:f}".replace(".", "").lstrip("-")) <= MOST_DIGITS
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
