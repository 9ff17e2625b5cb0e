"""Grading as each body does it: published grades and rates, edges of every preset, properties."""

from __future__ import annotations

import csv
import functools
from decimal import Decimal
from fractions import Fraction
from pathlib import Path as File
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from ichigo_cli.assessing.attainment import judge
from ichigo_cli.assessing.rating import Case, Occasion, Rating, Unrated, case_of, rate
from ichigo_cli.model import Band, Indicator, Period
from ichigo_cli.path import TargetPath
from ichigo_cli.reading.rating import preset, preset_names, read_scheme
from ichigo_cli.scheme import Band as Step
from ichigo_cli.scheme import Measure, Rate, Reference, Rounding, Rule, Scheme, Threshold
from ichigo_cli.showing.figures import shown_rate
from ichigo_cli.target import Aim, Baseline, Better, PathShape, Range, Series, Target

if TYPE_CHECKING:
    from collections.abc import Mapping

PLAN = Period(2021, 2025)
PRESETS = {name: preset(name) for name in preset_names()}
LOWER_UNTOLD = {"ibaraki", "sano", "tama"}
"""Schemes of which it is not known how they turn a level round where lower is better."""


class Plan(NamedTuple):
    """An indicator in the terms of the tables below: 2020 to 2025, higher is better."""

    b: str | None
    target: str | Range
    better: Better = Better.HIGHER
    start: int = 2020
    end: int = 2025
    tolerance: str | None = None
    milestones: Mapping[int, str] | None = None
    rated: bool = True

    def indicator(self) -> Indicator:
        """The indicator."""
        target = self.target if isinstance(self.target, Range) else Decimal(self.target)
        return Indicator(
            id="it",
            name="指標",
            better=self.better,
            baseline=None if self.b is None else Baseline(self.start, Decimal(self.b)),
            target=Target(self.end, target),
            tolerance=None if self.tolerance is None else Decimal(self.tolerance),
            milestones={y: Decimal(v) for y, v in (self.milestones or {}).items()},
            rated=self.rated,
        )


def graded(  # noqa: PLR0913 - everything that a scheme looks at
    scheme: Scheme | str,
    plan: Plan | Indicator,
    actual: str | Fraction | None,
    year: int = 2022,
    *,
    previous: str | None = None,
    reporting: int | None = None,
    period: Period = PLAN,
    goal: str = "g",
    tags: frozenset[str] = frozenset(),
) -> Rating:
    """What a scheme says of a value, through the arithmetic of attainment."""
    indicator = plan.indicator() if isinstance(plan, Plan) else plan
    value = None if actual is None else Fraction(actual)
    occasion = Occasion(
        goal=goal,
        plan=period,
        reporting_year=year if reporting is None else reporting,
        year=None if actual is None else year,
        value=value,
        previous=None if previous is None else Fraction(previous),
        tags=tags,
    )
    case = case_of(indicator, judge(indicator, year, value), occasion)
    return rate(case, PRESETS[scheme] if isinstance(scheme, str) else scheme)


def own(text: str) -> Scheme:
    """A scheme from its text."""
    scheme, findings = read_scheme(text, "own.yaml")
    assert findings == []
    assert scheme is not None
    return scheme


# ── what was published ──────────────────────────────────────────────────────────────────────────

with (File(__file__).parent.parent / "data" / "method-examples.csv").open(
    encoding="utf-8"
) as _file:
    EXAMPLES = {row["case"]: row for row in csv.DictReader(_file)}
NAGANO = {
    "社会増減 H26→H31 (Nagano)": "順調",
    "合計特殊出生率 H26→H31 (Nagano)": "努力を要する",
    "労働生産性 H24→H29 (Nagano)": "努力を要する",
    "就業率: very short path (Nagano)": "順調",
    "公共交通利用回数 (Nagano)": "順調",
}


@pytest.mark.parametrize("case", NAGANO)
def test_nagano_as_published(case: str) -> None:
    row = EXAMPLES[case]
    plan = Plan(
        row["baseline"], row["target"], start=int(row["baseline_year"]), end=int(row["target_year"])
    )
    period = Period(int(row["baseline_year"]) + 1, int(row["target_year"]))
    rating = graded("nagano", plan, row["actual"], int(row["year"]), period=period)
    assert rating.grade == NAGANO[case]


IBARAKI = [
    # expected, actual, exact rate, printed rate, printed when rounded, printed when cut off
    ("2000", "2748", "137.4", "137.4%", "137.4%", "137.4%", "A"),
    ("2000", "2415", "120.75", "120.8%", "120.8%", "120.7%", "A"),
    ("4000", "5163", "129.075", "129.0%", "129.1%", "129.0%", "A"),
    ("6000", "7077", "117.95", "117.9%", "118.0%", "117.9%", "A"),
]


@pytest.mark.parametrize(
    ("expected", "actual", "exact", "printed", "rounded", "cut", "grade"), IBARAKI
)
def test_ibaraki_as_published(  # noqa: PLR0913 - a row of the table
    expected: str, actual: str, exact: str, printed: str, rounded: str, cut: str, grade: str
) -> None:
    plan = Plan("0", "9000", milestones={2022: expected})
    rating = graded("ibaraki", plan, actual)
    assert (rating.grade, rating.rate) == (grade, Fraction(exact))
    assert rating.rate is not None
    assert shown_rate(rating.rate, Rate()) == rounded
    assert shown_rate(rating.rate, Rate(rounding=Rounding.DOWN)) == cut
    assert printed in {rounded, cut}


def test_no_one_rule_prints_all_of_ibaraki() -> None:
    """One is rounded, two are cut off; that is why the preset says so and rounds."""
    assert any(printed != rounded for _, _, _, printed, rounded, _, _ in IBARAKI)
    assert any(printed != cut for _, _, _, printed, _, cut, _ in IBARAKI)
    assert "四捨五入" in PRESETS["ibaraki"].words["ja"]
    assert "no one rule prints them all" in " ".join(PRESETS["ibaraki"].words["en"].split())


def test_naikaku_as_published() -> None:
    rating = graded("naikaku", Plan("64.9", "70", start=2012, end=2015), "69.4", 2014)
    assert rating.grade == "A"
    assert rating.measured == Fraction("4.5") / Fraction("5.1") * 100
    assert rating.share == Fraction(2, 3)


# ── every edge of the presets ───────────────────────────────────────────────────────────────────

UP, DOWN = Plan("100", "120"), Plan("120", "100", better=Better.LOWER)
FLAT = Plan("100", "100")
SPAN = Plan("0", "100")
DUE = Plan("100", "200", tolerance="10")  # expected in 2022: 140

EDGES = [
    ("nagano", SPAN, 2022, "40 順調, 39.99 おおむね順調, 32 おおむね順調, 31.99 努力を要する"),
    ("nagano", FLAT, 2022, "100 順調, 99 おおむね順調, 80 おおむね順調, 79.9 努力を要する"),
    # The fourth of five years: 80 % of the time is over.
    ("miyagi", SPAN, 2024, "80 A, 79.9 B, 64 B, 63.9 C, 48 C, 47.9 D, -5 D"),
    ("miyagi", FLAT, 2024, "100 A, 99.9 B, 75 B, 74.9 C, 60 C, 59.9 D"),
    (
        "miyagi",
        Plan("100", "100", better=Better.LOWER),
        2024,
        "100 A, 100.1 B, 125 B, 125.1 C, 140 C, 140.1 D",
    ),
    ("miyagi", Plan("110", "100"), 2024, "100 A, 99.9 B, 75 B, 74.9 C, 60 C, 59.9 D"),
    ("miyagi", Plan(None, "100"), 2024, "100 A, 99.9 B"),
    ("ibaraki", SPAN, 2022, "40 A, 39.99 B+, 32 B+, 31.99 B, 20 B, 19.99 C"),
    # The first of five years.
    ("tama", Plan("0", "100"), 2021, "20 ①, 19.9 ②, 12 ②, 11.9 ③"),
    ("tama", Plan("0", "100"), 2025, "100 ①, 99.9 ②, 60 ②, 59.9 ③"),
    ("nagayo", UP, 2022, "121 S, 120.01 S, 120 A, 101 A, 100 B, 90 B, 89.9 C"),
    ("nagayo", DOWN, 2022, "99 S, 100 A, 119.9 A, 120 B, 132 B, 132.1 C"),
    ("nagayo", Plan("-100", "0"), 2022, "1 S, 0 A, -100 B, -110 B, -110.1 C"),
    ("fukuoka", DUE, 2022, "140 a, 139.9 b, 100 b, 90 b, 89.9 c"),
    ("fukuoka", UP, 2022, "108 a, 107.9 b, 100 b, 99.9 c"),
    (
        "kofukin",
        SPAN,
        2022,
        "100.1 非常に効果的, 100 相当程度, 70 相当程度, 69.9 効果があった,"
        "0.1 効果があった, 0 効果がなかった",
    ),
    ("kenko", DUE, 2022, "200 A, 199 B, 140 B, 139.9 B*, 100.1 B*, 100 C, 90 C, 89.9 D"),
    ("ino", UP, 2022, "120.1 ◎, 120 ○, 119.9 △, 100.1 △, 100 ×"),
    ("ino", DOWN, 2022, "99.9 ◎, 100 ○, 100.1 △, 119.9 △, 120 ×"),
    ("osaka-library", UP, 2022, "120 A, 119.9 B, 80.1 B, 80 C, 76 C, 75.9 D"),
    ("naikaku", SPAN, 2022, "40 A, 39.9 B, -1 B"),
    (
        "sano",
        SPAN,
        2022,
        "100 7, 99.9 6, 90 6, 89.9 5, 80 5, 79.9 4, 70 4, 69.9 3, 60 3, 59.9 2, 50 2, 49.9 1",
    ),
]


@pytest.mark.parametrize(
    ("name", "plan", "year", "actual", "grade"),
    [
        (name, plan, year, *pair.split())
        for name, plan, year, pairs in EDGES
        for pair in pairs.split(",")
    ],
)
def test_edges(name: str, plan: Plan, year: int, actual: str, grade: str) -> None:
    assert graded(name, plan, actual, year, previous="80").grade == grade


def test_every_grade_of_every_preset_is_met() -> None:
    met = {(name, pair.split()[1]) for name, *_, pairs in EDGES for pair in pairs.split(",")}
    assert met == {(name, grade) for name, scheme in PRESETS.items() for grade in scheme.grades}


def test_the_twelve_presets() -> None:
    assert sorted(PRESETS) == [
        "fukuoka", "ibaraki", "ino", "kenko", "kofukin", "miyagi", "nagano", "nagayo", "naikaku",
        "osaka-library", "sano", "tama",
    ]  # fmt: skip
    unrated = {name: scheme.unrated for name, scheme in PRESETS.items() if scheme.unrated}
    assert unrated == {"nagayo": "−", "kenko": "E", "naikaku": "N"}
    for name, scheme in PRESETS.items():
        assert scheme.name == name
        assert scheme.title
        assert (scheme.title_en or "").isascii()
        assert scheme.source
        assert set(scheme.words) == {"ja", "en"}


@pytest.mark.parametrize("name", ["ino", "tama"])
def test_marks_have_names(name: str) -> None:
    assert list(PRESETS[name].names) == list(PRESETS[name].grades)


def test_a_class_that_staff_choose_is_a_suggestion() -> None:
    assert "目安" in str(PRESETS["kofukin"].title)
    assert "suggestion" in str(PRESETS["kofukin"].title_en)


def test_a_preset_that_there_is_not() -> None:
    with pytest.raises(KeyError):
        preset("miyagy")


def test_a_thirteenth_scheme_needs_no_code() -> None:
    """The same keys in a mapping: the words, the rules and the grades are the plan's own."""
    scheme = own("""\
title: ある市の評価
rules:
  - for: {goal: [a, b], tag: 重点}
    measure: level
    lower: invert
    due: indicator
    bands: {良: 100%, 可: {at_least: previous, within: 3, and: {from: 50}}, 不可: null}
  - bands: {順調: 100, 遅れ: null}
names: {良: 良い, 不明: 不明です}
unrated: 不明
rate: {shown: graded, above: 満点, rounding: down}
""")
    plan = Plan("200", "100", better=Better.LOWER)
    tagged = functools.partial(graded, scheme, plan, goal="b", tags=frozenset({"重点", "x"}))
    # Two of five years are over: 100 / 250 / (2 / 5) = 100 %.
    assert tagged("250").grade == "良"
    late = tagged("260", previous="257")
    assert (late.grade, late.rule, late.band) == ("可", 0, 1)
    assert late.rate == Fraction(100 * 100, 260) / Fraction(2, 5)
    assert tagged("260.1", previous="257").grade == "不可"
    assert tagged("600", previous="600").grade == "不可"
    assert graded(scheme, plan, "250", goal="b").grade == "遅れ"
    assert graded(scheme, plan, "250", goal="c", tags=frozenset({"重点"})).rule == 1
    assert scheme.grades == ("良", "可", "不可", "順調", "遅れ")


# ── what cannot be graded ───────────────────────────────────────────────────────────────────────

NOT_MEASURABLE = Rating(reason=Unrated.NOT_MEASURABLE)


def test_change_from_a_baseline_that_is_the_target() -> None:
    scheme = own("rules: [{measure: change, bands: {A: 100, B: null}}]\nrate: {shown: change}")
    rating = graded(scheme, FLAT, "100")
    assert (rating.grade, rating.rate, rating.reason) == (None, None, Unrated.NOT_MEASURABLE)
    assert graded(scheme, Plan(None, "100"), "100", 2025).reason is Unrated.NOT_MEASURABLE


@pytest.mark.parametrize(
    ("lower", "plan", "actual", "figure"),
    [
        ("reflect", Plan("200", "100", better=Better.LOWER), "130", "70"),
        ("reflect", Plan("200", "100", better=Better.LOWER), "0", "200"),
        ("reflect", Plan("200", "0", better=Better.LOWER), "1", None),
        ("invert", Plan("200", "100", better=Better.LOWER), "125", "80"),
        ("invert", Plan("200", "0", better=Better.LOWER), "125", "0"),
        ("invert", Plan("200", "100", better=Better.LOWER), "0", None),
        ("invert", Plan("50", "100"), "80", "80"),
        ("reflect", Plan("-50", "0"), "80", None),
        # A distance to a range is 0 at its target.
        ("reflect", Plan("5", Range(Decimal(10), Decimal(20)), better=Better.RANGE), "8", None),
    ],
)
def test_level(lower: str, plan: Plan, actual: str, figure: str | None) -> None:
    scheme = own(
        f"rules: [{{measure: level, lower: {lower}, bands: {{A: 100, B: null}}}}]\nrate: {{}}"
    )
    rating = graded(scheme, plan, actual)
    assert rating.measured == rating.rate == (None if figure is None else Fraction(figure))
    assert (rating.grade is None) is (figure is None)


@pytest.mark.parametrize("name", sorted(LOWER_UNTOLD))
def test_how_a_level_is_turned_round_is_not_guessed(name: str) -> None:
    rating = graded(name, DOWN, "90")
    assert (rating.grade, rating.reason) == (None, Unrated.NOT_MEASURABLE)


def test_a_range_is_compared_by_its_distance() -> None:
    span = Plan("5", Range(Decimal(10), Decimal(20)), better=Better.RANGE)
    grades = [graded("kenko", span, value).grade for value in ("12", "25", "9", "5", "4")]
    assert grades == ["A", "C", "B", "C", "D"]
    # 4 from the range after 6, and 4 after 2: the side does not count.
    assert graded("osaka-library", span, "24", previous="4").grade == "B"
    assert graded("osaka-library", span, "24", previous="8").grade == "D"


def test_a_first_value_has_no_value_before() -> None:
    assert graded("osaka-library", UP, "119").reason is Unrated.NOT_MEASURABLE
    assert graded("osaka-library", UP, "119").grade is None
    assert graded("osaka-library", UP, "120").grade == "A"


def test_without_a_baseline_what_depends_on_it_is_not_told() -> None:
    assert graded("nagayo", Plan(None, "120"), "121").grade == "S"
    assert graded("nagayo", Plan(None, "120"), "119").grade is None
    # Below what is expected, it is no B whatever the baseline was; but B* or C or D it may be.
    assert graded("kenko", Plan(None, "120"), "119", 2025).grade is None


@pytest.mark.parametrize("name", sorted(PRESETS))
def test_why_there_is_no_grade(name: str) -> None:
    assert graded(name, UP, None)._replace(rule=None, share=None) == Rating()
    for year in (2019, 2020):
        early = graded(name, UP, "110", year)
        assert (early.grade, early.rate, early.reason) == (None, None, None)
    unrated = graded(name, UP._replace(rated=False), "110")
    assert (unrated.grade, unrated.reason) == (None, None)


def test_an_indicator_for_reference_has_a_rate_and_no_grade() -> None:
    rating = graded("miyagi", UP._replace(rated=False), "110")
    assert (rating.grade, rating.rate, rating.reason) == (None, Fraction(50), None)


def test_no_rule_fits() -> None:
    assert graded("naikaku", FLAT, "100") == NOT_MEASURABLE
    assert graded("naikaku", FLAT, None) == Rating()


def test_a_year_before_the_plan_has_no_share() -> None:
    early = graded("tama", UP._replace(start=2015), "110", 2020)
    assert (early.grade, early.share, early.reason) == (None, None, Unrated.NOT_MEASURABLE)


def test_the_share_is_that_of_the_reporting_year() -> None:
    """A value of the year before is divided by the time that is over when it is reported."""
    assert graded("tama", SPAN, "40", 2022, reporting=2023).share == Fraction(3, 5)
    assert graded("naikaku", SPAN, "40", 2022, reporting=2023).share == Fraction(2, 5)


def test_never_more_than_all_of_the_time_is_over() -> None:
    assert graded("tama", SPAN, "100", 2027).share == 1
    assert graded("naikaku", SPAN, "100", 2027).grade == "A"


def test_tolerance_lifts_the_path_to_a_hundred() -> None:
    rating = graded("nagano", Plan("0", "100", tolerance="5"), "36")
    assert (rating.grade, rating.measured) == ("順調", Fraction(90))


def test_the_rate_that_is_printed() -> None:
    late = graded("miyagi", SPAN, "40", 2022)
    assert (late.rate, late.measured, late.share) == (Fraction(40), Fraction(40), Fraction(2, 5))
    divided = PRESETS["miyagi"]._replace(rate=read_rate("graded"))
    assert graded(divided, SPAN, "40", 2022).rate == Fraction(100)
    assert graded("nagano", SPAN, "40", 2022).rate is None


def test_an_attainment_is_never_divided() -> None:
    """Its expected value grows with the time already."""
    scheme = own("rules: [{due: plan, bands: {A: 100, B: null}}]\nrate: {shown: graded}")
    assert graded(scheme, SPAN, "30", 2022).rate == Fraction(75)
    assert graded(scheme, SPAN, "30", 2022).grade == "B"


def test_a_condition_has_a_measure_of_its_own() -> None:
    """The rest is the rule's: here two of five years are over, for both measures."""
    scheme = own("""\
rules:
  - measure: level
    due: plan
    bands:
      A: {from: 100, and: {measure: change, from: 100}}
      B: {measure: change, from: 50}
      C: null
""")
    plan = Plan("100", "200")
    grades = [graded(scheme, plan, value).grade for value in ("140", "139", "120", "119")]
    assert grades == ["A", "B", "B", "C"]


def read_rate(shown: str) -> Rate:
    scheme = own(f"rules: [{{bands: {{A: 100, B: null}}}}]\nrate: {{shown: {shown}}}")
    assert scheme.rate is not None
    return scheme.rate


@pytest.mark.parametrize(
    ("value", "half_up", "cut"),
    [
        ("100", "100.0%", "100.0%"),
        ("100.001", "100%超", "100%超"),
        ("99.95", "100.0%", "99.9%"),
        ("-0.001", "0%未満", "0%未満"),
        ("0", "0.0%", "0.0%"),
        ("1234.56", "100%超", "100%超"),
    ],
)
def test_how_a_rate_is_printed(value: str, half_up: str, cut: str) -> None:
    rate_ = Rate(above="100%超", below="0%未満")
    assert shown_rate(Fraction(value), rate_) == half_up
    assert shown_rate(Fraction(value), rate_._replace(rounding=Rounding.DOWN)) == cut


def test_a_rate_without_words_for_its_ends() -> None:
    assert shown_rate(Fraction("-12.35"), Rate()) == "-12.4%"
    assert shown_rate(Fraction("-12.35"), Rate(rounding=Rounding.DOWN)) == "-12.3%"
    assert shown_rate(Fraction("1234.56"), Rate()) == "1,234.6%"


# ── properties ──────────────────────────────────────────────────────────────────────────────────

steady = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
numbers = st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places),
    st.integers(-3000, 3000),
    st.integers(0, 3),
)
exact = st.fractions(-3000, 3000, max_denominator=1000)
steps = st.fractions(Fraction(1, 1000), 500)


@st.composite
def indicators(draw: st.DrawFn, better: tuple[Better, ...] = tuple(Better)) -> Indicator:
    """Every kind of indicator."""
    side = draw(st.sampled_from(better))
    baseline = draw(st.none() | numbers)
    target: Decimal | Range
    if side is Better.RANGE:
        low, width = draw(numbers), draw(numbers.map(abs).filter(bool))
        target = Range(low, low + width)
    else:
        target = draw(numbers if baseline is None else st.just(baseline) | numbers)
    return Indicator(
        id="it",
        name="指標",
        better=side,
        baseline=None if baseline is None else Baseline(2020, baseline),
        target=Target(2025, target),
        path=draw(st.sampled_from(PathShape)),
        series=Series.LEVEL,
        tolerance=draw(st.none() | numbers.map(abs)),
    )


def better_by(indicator: Indicator, value: Fraction, step: Fraction) -> Fraction:
    """A value that is better by a step; in a range one nearer to it."""
    assert indicator.target is not None
    if isinstance(goal := indicator.target.value, Range):
        low, high = Fraction(goal.low), Fraction(goal.high)
        if value < low:
            return min(value + step, low)
        return max(value - step, high) if value > high else value
    return value + step if indicator.better is Better.HIGHER else value - step


@pytest.mark.parametrize("name", sorted(PRESETS))
def test_grade_never_falls_when_the_value_gets_better(name: str) -> None:
    scheme = PRESETS[name]
    places = {grade: number for number, grade in enumerate(scheme.grades)}

    @steady
    @given(indicators(), st.integers(2021, 2027), exact, steps, exact)
    def holds(
        indicator: Indicator, year: int, value: Fraction, step: Fraction, previous: Fraction
    ) -> None:
        values = (value, better_by(indicator, value, step))
        before = str(previous)
        ratings = [graded(scheme, indicator, each, year, previous=before) for each in values]
        number = ratings[0].rule
        if number is not None:
            rule = scheme.rules[number]
            assume(not _divides_by_negative(rule, indicator, year))
        found = [places[rating.grade] for rating in ratings if rating.grade is not None]
        assert found == sorted(found, reverse=True)

    holds()


def _divides_by_negative(rule: Rule, indicator: Indicator, year: int) -> bool:
    """Whether the rule's own formula falls as the value gets better; no preset has another one."""
    path = TargetPath.of(indicator)
    if path is None or Measure.LEVEL not in rule.measures():
        return False
    full = path.end.number if rule.of is Reference.TARGET else path.expected(year)
    return full is not None and full < 0


@pytest.mark.parametrize(
    ("name", "rule", "plan", "worse", "better", "year"),
    [
        # A level of a number below 0: nearer to nought is a smaller share of the target.
        ("sano", None, Plan("-300", "-100"), "-200", "-50", 2022),
        ("ibaraki", None, Plan("-300", "-100"), "-400", "-50", 2025),
        ("tama", None, Plan("-300", "-100"), "-200", "-1", 2025),
        ("miyagi", None, Plan("-100", "-100"), "-200", "-50", 2025),
        # The share of a way that leads to the worse side.
        (None, "measure: change", Plan("100", "80"), "70", "95", 2025),
        # A share turned upside down, where the value passes nought.
        (
            None,
            "measure: level, lower: invert",
            Plan("10", "5", better=Better.LOWER),
            "5",
            "-5",
            2025,
        ),
    ],
)
def test_where_the_rule_itself_calls_a_better_value_worse(  # noqa: PLR0913 - a table
    name: str | None, rule: str | None, plan: Plan, worse: str, better: str, year: int
) -> None:
    """These are the bodies' own formulas; the plan is warned of them (rating-measure)."""
    scheme = PRESETS[name] if name else own(f"rules: [{{{rule}, bands: {{A: 100, B: null}}}}]")
    places = [
        scheme.grades.index(graded(scheme, plan, v, year).grade or "") for v in (worse, better)
    ]
    assert places[0] < places[1]


@steady
@given(st.sampled_from(sorted(PRESETS)), indicators(), st.integers(2019, 2027), exact)
def test_bands_cover_everything(
    name: str, indicator: Indicator, year: int, value: Fraction
) -> None:
    """There is a grade, or a reason, or nothing to grade; never two of them."""
    scheme = PRESETS[name]
    rating = graded(scheme, indicator, value, year, previous="100")
    start = indicator.baseline.year if indicator.baseline else 0
    assert (rating.grade is not None) + (rating.reason is not None) == (year > start)
    if rating.grade is not None:
        assert rating.rule is not None
        assert rating.band is not None
        assert scheme.rules[rating.rule].bands[rating.band].grade == rating.grade
    for rule in scheme.rules:
        assert [not band.conditions for band in rule.bands].index(True) == len(rule.bands) - 1


COMPARING = sorted(name for name, scheme in PRESETS.items() if not scheme.rules[0].measures())


@steady
@given(st.sampled_from(COMPARING), indicators(), st.integers(2021, 2027), exact)
def test_a_scheme_that_only_compares_grades_every_value(
    name: str, indicator: Indicator, year: int, value: Fraction
) -> None:
    assume(indicator.baseline is not None)
    assert graded(name, indicator, value, year, previous="100").grade is not None


@steady
@given(indicators(), st.integers(2021, 2027), exact, st.lists(st.integers(-50, 200), max_size=4))
@example(
    Indicator("it", "指標", Better.HIGHER, target=Target(2025, Decimal(9)), tolerance=Decimal(1)),
    2025,
    Fraction(8),
    [100],
)
def test_bands_alone_are_a_rule_by_attainment(
    indicator: Indicator, year: int, value: Fraction, edges: list[int]
) -> None:
    bounds = sorted({Fraction(edge) for edge in edges}, reverse=True)
    rule = Rule((*(Step(f"≥{bound}", (Threshold(bound),)) for bound in bounds), Step("rest")))
    bands = (*(Band(f"≥{bound}", bound) for bound in bounds), Band("rest", None))
    result = judge(indicator, year, value).graded
    expected = None
    if result is not None:
        expected = next(b.grade for b in bands if b.lower is None or result >= b.lower)
    elif not bounds:
        return  # a single open band asks for nothing, and so is given whatever is known
    assert graded(Scheme((rule,)), indicator, value, year).grade == expected


def test_without_a_target_there_is_no_grade() -> None:
    indicator = Indicator("it", "指標", Better.HIGHER)
    occasion = Occasion("g", PLAN, 2022, 2022, Fraction(3), Fraction(2))
    case = case_of(indicator, judge(indicator, 2022, Fraction(3)), occasion)
    for scheme in PRESETS.values():
        assert rate(case, scheme).grade is None


def test_a_case_of_nothing_has_no_grade() -> None:
    case = Case(sign=1, aim=Aim.IMPROVE, goal="g", reporting_year=2022, plan=PLAN)
    for scheme in PRESETS.values():
        rating = rate(case, scheme)
        assert (rating.grade, rating.rate, rating.reason) == (None, None, None)
