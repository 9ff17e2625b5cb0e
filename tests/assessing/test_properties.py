"""What holds for every plan and every value: order, symmetry, sums, and that nothing raises."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from ichigo_cli.assessing.assessment import assess
from ichigo_cli.assessing.attainment import Judgement, Reason, State, judge
from ichigo_cli.model import (
    STATUSES_WITH_VALUE,
    STATUSES_WITHOUT_VALUE,
    Actuals,
    Band,
    Branch,
    Indicator,
    Level,
    Observation,
    Period,
    Strategy,
)
from ichigo_cli.path import Distance, TargetPath
from ichigo_cli.reading.strategy import DEFAULT_BANDS
from ichigo_cli.showing.figures import shown_percent
from ichigo_cli.target import Aim, Baseline, Better, PathShape, Range, Series, Target

if TYPE_CHECKING:
    from collections.abc import Callable

# The machine that runs the tests may be slow; that is nothing about the code.
steady = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
START, END = 2019, 2025
GOOD = {State.MET, State.AHEAD, State.ON_PATH, State.KEPT, State.WITHIN_ALLOWANCE}
BAD = {
    State.MISSED,
    State.BEHIND,
    State.WORSE_THAN_BASELINE,
    State.BELOW,
    State.OVER_ALLOWANCE,
}

values = st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places),
    st.integers(-3000, 3000),
    st.integers(0, 3),
)
positive = values.map(abs).filter(bool)
exact = st.one_of(values.map(Fraction), st.fractions(-3000, 3000, max_denominator=1000))
later_years = st.integers(START + 1, END + 3)


class Recipe(NamedTuple):
    """All that the arithmetic of an indicator depends on, so that it can be transformed."""

    better: Better
    baseline: Decimal | None
    target: Decimal | Range
    flat: bool
    milestones: dict[int, Decimal]
    tolerance: Decimal | None
    scale: Decimal | None

    def indicator(self, **facts: Any) -> Indicator:  # noqa: ANN401 - fields of an indicator
        """The indicator itself."""
        plan: dict[str, Any] = {
            "id": "it",
            "name": "指標",
            "better": self.better,
            "baseline": None if self.baseline is None else Baseline(START, self.baseline),
            "target": Target(END, self.target),
            "path": PathShape.FLAT if self.flat else PathShape.LINEAR,
            "milestones": self.milestones,
            "tolerance": self.tolerance,
            "scale": self.scale,
        }
        return Indicator(**{**plan, **facts})

    def changed(self, change: Callable[[Decimal], Decimal]) -> Recipe:
        """The same with every value of the indicator's own scale passed through a function."""
        target: Decimal | Range
        if isinstance(self.target, Range):
            low, high = sorted([change(self.target.low), change(self.target.high)])
            target = Range(low, high)
        else:
            target = change(self.target)
        return self._replace(
            baseline=None if self.baseline is None else change(self.baseline),
            target=target,
            milestones={year: change(value) for year, value in self.milestones.items()},
        )

    def better_by(self, value: Fraction, step: Fraction) -> Fraction:
        """A value that is better than another one by a step; in a range one nearer to it."""
        if isinstance(self.target, Range):
            low, high = Fraction(self.target.low), Fraction(self.target.high)
            if value < low:
                return min(value + step, low)
            return max(value - step, high) if value > high else value
        return value + step if self.better is Better.HIGHER else value - step


@st.composite
def recipes(
    draw: st.DrawFn, *, tolerant: bool = True, kinds: tuple[Better, ...] = tuple(Better)
) -> Recipe:
    """Every kind of indicator: improve, maintain, contain, a range; straight, bent or flat."""
    better = draw(st.sampled_from(kinds))
    baseline = draw(st.none() | values)
    target: Decimal | Range
    if better is Better.RANGE:
        low, width = draw(values), draw(positive)
        target = Range(low, low + width)
    else:
        target = draw(values if baseline is None else st.just(baseline) | values)
    flat = draw(st.booleans())
    stops = st.dictionaries(st.integers(START + 1, END - 1), values, max_size=3)
    return Recipe(
        better=better,
        baseline=baseline,
        target=target,
        flat=flat,
        milestones={} if flat else draw(stops),
        tolerance=draw(st.none() | values.map(abs)) if tolerant else None,
        scale=draw(st.none() | positive),
    )


def attainment(recipe: Recipe, year: int, value: Fraction) -> Fraction:
    """The attainment, for the cases that have one."""
    result = judge(recipe.indicator(), year, value)
    assume(result.attainment is not None)
    assert result.attainment is not None
    return result.attainment


MANAGED_DECLINE = Recipe(
    Better.HIGHER,
    Decimal("4.23"),
    Decimal("3.00"),
    flat=False,
    milestones={},
    tolerance=None,
    scale=None,
)
CLOSED_BAND = MANAGED_DECLINE._replace(
    better=Better.RANGE, baseline=Decimal(40), target=Range(Decimal(45), Decimal(55))
)


# ── one value ───────────────────────────────────────────────────────────────────────────────────


@steady
@given(recipes(), later_years, exact, st.fractions(Fraction(1, 1000), 500))
@example(MANAGED_DECLINE, 2022, Fraction("3.9"), Fraction("0.1"))
@example(CLOSED_BAND, 2022, Fraction(58), Fraction(2))
def test_attainment_rises_strictly_with_a_better_value(
    recipe: Recipe, year: int, value: Fraction, step: Fraction
) -> None:
    improved = recipe.better_by(value, step)
    assume(improved != value)
    indicator = recipe.indicator()
    assume(judge(indicator, year, value).reason is not Reason.ZERO_SCALE)
    assume(judge(indicator, year, improved).reason is not Reason.ZERO_SCALE)
    assert attainment(recipe, year, improved) > attainment(recipe, year, value)


@steady
@given(recipes(kinds=(Better.RANGE,)), later_years, exact, exact)
@example(CLOSED_BAND, 2022, Fraction(45), Fraction(55))
def test_all_values_inside_a_range_are_worth_the_same(
    recipe: Recipe, year: int, one: Fraction, other: Fraction
) -> None:
    target = recipe.target
    assert isinstance(target, Range)
    low, high = Fraction(target.low), Fraction(target.high)
    inside = [min(max(value, low), high) for value in (one, other)]
    results = [judge(recipe.indicator(), year, value) for value in inside]
    assert results[0] == results[1]


@steady
@given(recipes(), later_years)
@example(MANAGED_DECLINE, 2022)
@example(CLOSED_BAND, 2022)
def test_value_on_the_path_is_exactly_a_hundred(recipe: Recipe, year: int) -> None:
    path = TargetPath.of(recipe.indicator())
    expected = path and path.expected(year)
    assume(expected is not None)
    assert expected is not None
    target = recipe.target
    on_path = Fraction(target.high) + expected if isinstance(target, Range) else expected
    result = judge(recipe.indicator(), year, on_path)
    assert result.gap == 0
    assert result.attainment == result.graded == 100
    assert result.state in GOOD
    assert result.reason is None


OTHER_WAY = {
    Better.HIGHER: Better.LOWER,
    Better.LOWER: Better.HIGHER,
    Better.RANGE: Better.RANGE,
}


@steady
@given(recipes(), st.integers(START - 1, END + 3), exact)
@example(CLOSED_BAND, 2022, Fraction(42))
@example(MANAGED_DECLINE, 2022, Fraction("3.9"))
def test_mirrored_indicator_is_judged_alike(recipe: Recipe, year: int, value: Fraction) -> None:
    mirrored = recipe.changed(lambda number: -number)._replace(better=OTHER_WAY[recipe.better])
    result = judge(recipe.indicator(), year, value)
    image = judge(mirrored.indicator(), year, -value)
    if result.expected is not None and recipe.better is not Better.RANGE:
        image = image._replace(expected=-Fraction(image.expected or 0))
    assert image == result


@steady
@given(recipes(), st.integers(START - 1, END + 3), exact, positive)
@example(CLOSED_BAND, 2022, Fraction(42), Decimal("0.001"))
@example(MANAGED_DECLINE, 2022, Fraction("3.9"), Decimal(1000))
def test_unit_of_measure_does_not_matter(
    recipe: Recipe, year: int, value: Fraction, factor: Decimal
) -> None:
    rescaled = recipe.changed(lambda number: number * factor)._replace(
        tolerance=None if recipe.tolerance is None else recipe.tolerance * factor,
        scale=None if recipe.scale is None else recipe.scale * factor,
    )
    result = judge(recipe.indicator(), year, value)
    image = judge(rescaled.indicator(), year, value * Fraction(factor))
    lengths = ("expected", "gap", "scale")
    assert image == result._replace(
        **{
            name: length * Fraction(factor)
            for name in lengths
            if (length := getattr(result, name)) is not None
        }
    )


@steady
@given(recipes(tolerant=False), st.integers(END, END + 3), exact, st.booleans())
@example(MANAGED_DECLINE, END, Fraction(3), False)  # noqa: FBT003 - a drawn value
@example(CLOSED_BAND, END, Fraction(60), True)  # noqa: FBT003
def test_target_is_met_from_a_hundred_on(
    recipe: Recipe,
    year: int,
    value: Fraction,
    at_target: bool,  # noqa: FBT001
) -> None:
    target = recipe.target
    if at_target:
        value = Fraction(target.low if isinstance(target, Range) else target)
    result = judge(recipe.indicator(), year, value)
    assert result.state in {State.MET, State.MISSED}
    assume(result.attainment is not None)
    assert result.attainment is not None
    assert (result.state is State.MET) is (result.attainment >= 100)


@steady
@given(recipes(), later_years, exact)
@example(CLOSED_BAND, 2022, Fraction(58))
def test_state_says_what_the_grade_rests_on(recipe: Recipe, year: int, value: Fraction) -> None:
    result = judge(recipe.indicator(), year, value)
    assume(result.graded is not None)
    assert result.graded is not None
    # A path may bend beyond its own target: then one can be past the target and behind the path.
    if result.state is not State.AHEAD:
        assert (result.state in GOOD) is (result.graded >= 100)
    assert result.state in GOOD | BAD


@steady
@given(
    recipes(), later_years, exact, st.fractions(Fraction(1, 1000), 500), st.integers(-5000, 20000)
)
@example(MANAGED_DECLINE._replace(tolerance=Decimal("0.5")), 2022, Fraction(3), Fraction("0.2"), 0)
@example(CLOSED_BAND._replace(tolerance=Decimal(1)), 2022, Fraction(58), Fraction(1), 9000)
def test_grade_never_falls_when_the_value_gets_better(
    recipe: Recipe, year: int, value: Fraction, step: Fraction, edge: int
) -> None:
    graded = [
        judge(recipe.indicator(), year, x).graded for x in (value, recipe.better_by(value, step))
    ]
    for bands in (DEFAULT_BANDS, (Band("up", Fraction(edge, 100)), Band("down", None))):
        order = [band.grade for band in bands]
        plan = strategy((), bands=bands)
        grades = [order.index(plan.grade(x)) for x in graded if x is not None]
        assert grades == sorted(grades, reverse=True)


@steady
@given(recipes(), later_years, exact, st.lists(st.integers(-50, 200), max_size=4, unique=True))
@example(
    MANAGED_DECLINE._replace(baseline=Decimal(0), target=Decimal(2500)), 2025, Fraction(2499), [100]
)
def test_printed_percentage_has_the_grade_of_the_exact_one(
    recipe: Recipe, year: int, value: Fraction, edges: list[int]
) -> None:
    bounds = [Fraction(edge) for edge in sorted(edges, reverse=True)]
    bands = (*(Band(f"≥{bound}", bound) for bound in bounds), Band("rest", None))
    result = attainment(recipe, year, value)
    shown = shown_percent(result, bounds)
    plan = strategy((), bands=bands)
    assert plan.grade(Fraction(shown)) == plan.grade(result)
    assert abs(Fraction(shown) - result) < Fraction(1, 10)


# ── everything the reader can let through, and more ─────────────────────────────────────────────

anything = st.builds(
    lambda recipe, rated, target, milestones, years: recipe.indicator(
        rated=rated,
        milestones=milestones or recipe.milestones,
        years=years,
        **({} if target else {"target": None}),
    ),
    recipes(),
    st.booleans(),
    st.sampled_from([True, True, True, False]),
    st.none() | st.dictionaries(st.integers(START + 1, END - 1), values, max_size=6),
    st.none(),
)
FIGURES = ("expected", "gap", "scale", "attainment", "progress", "graded")


@steady
@given(anything, st.integers(1926, 2199), st.none() | exact)
def test_every_value_gets_a_judgement(
    indicator: Indicator, year: int, value: Fraction | None
) -> None:
    result = judge(indicator, year, value)
    present = {name for name in FIGURES if getattr(result, name) is not None}
    match result.reason:
        case None:
            assert present >= {"expected", "gap", "scale", "attainment", "graded"}
            assert result.state in GOOD | BAD
        case Reason.NOT_RATED:
            figures = present - {"progress"}
            # Where the scale is 0 and the value off the path, there is no percentage.
            assert figures in ({"expected", "gap"}, {"expected", "gap", "scale", "attainment"})
            assert result.state is State.NOT_EVALUATED
        case Reason.ZERO_SCALE:
            assert present == {"expected", "gap"}
            assert result.state in GOOD | BAD
        case _:
            assert result == Judgement(State.NOT_EVALUATED, result.reason)


@steady
@given(anything, st.integers(START - 2, END + 4))
def test_every_path_can_be_drawn(indicator: Indicator, last: int) -> None:
    path = TargetPath.of(indicator)
    assume(path is not None)
    assert path is not None
    course = path.drawn(last)
    years = [year for year, _ in course]
    assert years == list(range(years[0], years[-1] + 1)) if years else not course
    for year, value in course:
        at_baseline = indicator.baseline is not None and year == indicator.baseline.year
        expected = (
            (path.start.number if path.start else None) if at_baseline else path.expected(year)
        )
        assert (
            path.measure.of(value) == max(expected or 0, 0)
            if isinstance(path.measure, Distance)
            else value == expected
        )
    assert path.aim in Aim


# ── whole plans ─────────────────────────────────────────────────────────────────────────────────


def strategy(
    indicators: tuple[Indicator, ...], bands: tuple[Band, ...] = DEFAULT_BANDS
) -> Strategy:
    """A plan with one goal and one policy; every second indicator hangs below the policy."""
    policy = Branch(level=Level.POLICY, id="policy", name="施策", indicators=indicators[1::2])
    goal = Branch(
        level=Level.GOAL, id="goal", name="目標", indicators=indicators[::2], branches=(policy,)
    )
    return Strategy(
        id="plan",
        title="計画",
        period=Period(START + 1, END),
        goals=(goal,),
        bands=bands,
        labels={},
    )


rows = st.one_of(
    st.builds(Observation, st.sampled_from(STATUSES_WITH_VALUE), values),
    st.builds(Observation, st.sampled_from(STATUSES_WITHOUT_VALUE), st.none()),
)
due_years = st.none() | st.frozensets(st.integers(START, END), max_size=5)


@st.composite
def counted(draw: st.DrawFn, indicator: Indicator) -> Indicator:
    """The same indicator; a flow may say from when it counts and what its baseline is."""
    if indicator.series is Series.LEVEL:
        return indicator
    baseline = indicator.baseline and indicator.baseline._replace(per_year=draw(st.booleans()))
    earliest = baseline.year + 1 if baseline else START
    return indicator._replace(
        baseline=baseline, count_from=draw(st.none() | st.integers(earliest, END - 1))
    )


def start_of(plan: Strategy, indicator: Indicator) -> int:
    """The last year whose value does not count."""
    if indicator.count_from is not None:
        return indicator.count_from - 1
    before = plan.period.start - 1 if indicator.series is Series.FLOW else START - 10
    return indicator.baseline.year if indicator.baseline else before


def total_of(
    plan: Strategy, indicator: Indicator, amounts: dict[int, Decimal], year: int
) -> Fraction | None:
    """The running total, year by year."""
    baseline, start = indicator.baseline, start_of(plan, indicator)
    stock = None if baseline is None or baseline.per_year else baseline
    if year <= start:
        return Fraction(stock.value) if stock and stock.year == year else None
    total = Fraction(stock.value) if stock else Fraction(0)
    for due in range(start + 1, year + 1):
        if due not in amounts:
            return None
        total += Fraction(amounts[due])
    return total


@st.composite
def plans(draw: st.DrawFn) -> tuple[Strategy, Actuals]:
    """A few indicators, levels and flows, with gaps and with rows that have no value."""
    made = draw(st.lists(recipes(), min_size=1, max_size=4))
    indicators = tuple(
        draw(
            counted(
                recipe.indicator(
                    id=f"i{number}",
                    rated=draw(st.sampled_from([True, True, True, False])),
                    series=draw(st.sampled_from(Series)),
                    years=draw(due_years),
                    **draw(st.sampled_from([{}, {}, {}, {"target": None}])),
                )
            )
        )
        for number, recipe in enumerate(made)
    )
    reported = {
        indicator.id: draw(st.dictionaries(st.integers(START - 1, END + 1), rows, max_size=8))
        for indicator in indicators
        if draw(st.sampled_from([True, True, True, False]))
    }
    years = tuple(sorted({year for found in reported.values() for year in found}))
    return strategy(indicators), Actuals(observations=reported, years=years)


@steady
@given(plans(), st.integers(START - 1, END + 2))
def test_grades_and_reasons_add_up_to_all_indicators(
    made: tuple[Strategy, Actuals], year: int
) -> None:
    assessment = assess(*made, year)
    summary = assessment.summary
    assert summary.total == len(list(made[0].indicators()))
    assert sum(summary.grades.values()) + summary.not_evaluated == summary.total
    assert summary.not_evaluated == sum(s.grade is None for s in assessment.standings)
    assert list(summary.grades) == [band.grade for band in made[0].bands]
    assert summary.carried == sum(s.is_carried for s in assessment.standings)
    assert [len(standings) for _, standings in assessment.by_goal()] == [summary.total]
    assert assessment.years == tuple(known for known in made[1].years if known <= year)
    for standing in assessment.standings:
        assert (standing.grade is None) is (standing.judgement.reason is not None)
        assert standing.movement.turn


@steady
@given(plans(), st.integers(START - 1, END + 2))
def test_value_is_judged_against_the_path_of_its_own_year(
    made: tuple[Strategy, Actuals], year: int
) -> None:
    plan, actuals = made
    for standing in assess(plan, actuals, year).standings:
        indicator = standing.indicator
        found = actuals.of(indicator.id)
        with_value = {y: row.value for y, row in found.items() if row.value is not None}
        start = start_of(plan, indicator)
        usable = [y for y in with_value if y == year or start < y < year]
        assert standing.actual_year == max(usable, default=None)
        assert standing.is_carried is (bool(usable) and max(usable) < year)
        if standing.actual_year is None:
            assert standing.judgement == Judgement(State.NOT_EVALUATED, Reason.NO_ACTUAL)
            continue
        assert standing.actual == found[standing.actual_year]
        total = (
            total_of(plan, indicator, with_value, standing.actual_year)
            if indicator.series is Series.FLOW
            else Fraction(with_value[standing.actual_year])
        )
        assert standing.total == total
        baseline = indicator.baseline
        if total is None and standing.actual_year <= start:
            reason = Reason.BEFORE_BASE_YEAR
            if baseline and baseline.year == standing.actual_year:
                is_same = with_value[baseline.year] == baseline.value
                reason = Reason.BASE_YEAR if is_same else Reason.BASELINE_MISMATCH
            assert standing.judgement == Judgement(State.NOT_EVALUATED, reason)
        else:
            judgement = judge(indicator, standing.actual_year, total, has_amount=True)
            assert standing.judgement == judgement
            assert (total is None) <= (judgement.state is State.NOT_EVALUATED)


@steady
@given(plans(), st.integers(START + 1, END))
def test_later_values_change_nothing(made: tuple[Strategy, Actuals], year: int) -> None:
    plan, actuals = made
    known = {
        name: {y: row for y, row in found.items() if y <= year}
        for name, found in actuals.observations.items()
    }
    earlier = Actuals(observations=known, years=tuple(y for y in actuals.years if y <= year))
    assert assess(plan, actuals, year) == assess(plan, earlier, year)
