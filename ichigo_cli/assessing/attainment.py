"""How a value stands against the straight path from baseline to target. Pure and exact.

With baseline b in year t0, target T in year t1, actual a in year t, and σ = +1 when higher is
better, -1 when lower is better::

    expected    p(t) = straight line (t0, b) → milestones → (t1, T), then T
                path flat: T for every year after t0
    gap         g    = σ · (a - p)
    scale       S    = `scale`, else the first non-zero of |p - b|, |T - b|, |T|
    attainment  A    = 100 · (1 + g / S)
    progress         = 100 · (a - b) / (T - b), only where the target improves on the baseline

S does not depend on a, so A is 100 on the path and rises strictly with a better value, also for
targets that hold a level or allow a worsening. A range [L, U] is judged on the distance to it,
max(L - v, v - U, 0), where lower is better and the target is 0.

The value of a flow is its running total: b plus the yearly amounts. Where b is itself one year's
amount it is not added, and the path runs from 0 in the year before the first that counts.

The straight line is the 期待値 of Shizuoka Prefecture and the 目安値 of Nagano Prefecture; the
European Environment Agency calls the idea distance-to-target-path.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.model import Aim, Better, Course, Range, Series

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from decimal import Decimal

    from ichigo_cli.model import Indicator

HUNDRED: Final = Fraction(100)
SHORT_PATH: Final = Fraction(1, 100)
"""A path shorter than this share of the larger of |b| and |T| makes percentages unstable."""


class State(StrEnum):
    """Where an indicator stands, in one word."""

    MET = "met"
    MISSED = "missed"
    AHEAD = "ahead"
    ON_PATH = "on_path"
    BEHIND = "behind"
    WORSE_THAN_BASELINE = "worse_than_baseline"
    KEPT = "kept"
    BELOW = "below"
    WITHIN_ALLOWANCE = "within_allowance"
    OVER_ALLOWANCE = "over_allowance"
    NOT_EVALUATED = "not_evaluated"


class Reason(StrEnum):
    """Why an indicator, or a part of its evaluation, is not there."""

    NO_ACTUAL = "no_actual"
    NO_TARGET = "no_target"
    NO_BASELINE = "no_baseline"
    BASE_YEAR = "base_year"
    BASELINE_MISMATCH = "baseline_mismatch"
    BEFORE_BASE_YEAR = "before_base_year"
    CUMULATIVE_GAP = "cumulative_gap"
    ZERO_SCALE = "zero_scale"
    NOT_RATED = "not_rated"


class Judgement(NamedTuple):
    """What one value amounts to. Figures that do not exist are None.

    `expected`, `gap` and `scale` are in the unit (distances for a range), `attainment`,
    `progress` and `graded` in percent. `graded` is what the bands are applied to: the attainment,
    or 100 for a shortfall within the tolerance.
    """

    state: State
    reason: Reason | None = None
    expected: Fraction | None = None
    gap: Fraction | None = None
    scale: Fraction | None = None
    attainment: Fraction | None = None
    progress: Fraction | None = None
    graded: Fraction | None = None

    @property
    def is_tolerated(self) -> bool:
        """Whether the grade rests on the tolerance and not on the attainment itself."""
        return self.graded != self.attainment and self.graded is not None


class Path(NamedTuple):
    """An indicator's way from baseline to target, in the numbers that are compared.

    For a range those numbers are distances; `sign` is then -1 and `end` is 0, and `is_above` says
    on which side of the range the baseline lies. `from_baseline` says whether `start` is the
    baseline itself: a total beside a yearly baseline starts at 0.
    """

    sign: int
    start_year: int | None
    start: Fraction | None
    end_year: int
    end: Fraction
    stops: tuple[tuple[int, Fraction], ...]
    flat: bool
    band: Range | None
    is_above: bool
    from_baseline: bool

    @classmethod
    def of(cls, indicator: Indicator) -> Path | None:
        """The path of an indicator, or None when it has no target."""
        target = indicator.target
        if target is None:
            return None
        band = target.value if isinstance(target.value, Range) else None
        year, value = _start(indicator)
        return cls(
            sign=1 if indicator.better is Better.HIGHER else -1,
            start_year=year,
            start=None if value is None else _measured(value, band),
            end_year=target.year,
            end=Fraction(0) if isinstance(target.value, Range) else Fraction(target.value),
            stops=tuple(
                (year, _measured(value, band))
                for year, value in sorted(indicator.milestones.items())
            ),
            flat=indicator.path is Course.FLAT,
            band=band,
            is_above=band is not None and value is not None and value > band.high,
            from_baseline=not (indicator.baseline and indicator.baseline.per_year),
        )

    @property
    def aim(self) -> Aim:
        """What the numbers themselves say the target asks for; maintain without a baseline."""
        rise = 0 if self.start is None else self.sign * (self.end - self.start)
        if rise > 0:
            return Aim.IMPROVE
        return Aim.MAINTAIN if rise == 0 else Aim.CONTAIN

    def measure(self, value: Fraction) -> Fraction:
        """The number that is compared: the value itself, or its distance to the range."""
        return _measured(value, self.band)

    def expected(self, year: int) -> Fraction | None:
        """p(year), or None where the path does not exist (no baseline, or not after it)."""
        if self.start_year is not None and year <= self.start_year:
            return None
        if self.flat or year >= self.end_year:
            return self.end
        if self.start_year is None or self.start is None:
            return None
        return _interpolate(
            ((self.start_year, self.start), *self.stops, (self.end_year, self.end)), year
        )

    def course(self, last: int) -> tuple[tuple[int, Fraction], ...]:
        """The path in the indicator's own numbers, year by year up to `last`, for a drawing.

        It begins where the path does, a flat one in the year after. For a range it is the value at
        the allowed distance, on the baseline's side; inside the range there is no such line.
        """
        if self.start_year is None or self.start is None:
            return tuple((y, self.end) for y in range(self.end_year, last + 1) if not self.band)
        if self.band is not None and not self.start:
            return ()
        points = [] if self.flat else [(self.start_year, self.start)]
        for year in range(self.start_year + 1, max(last, self.end_year) + 1):
            expected = self.expected(year)
            points.append((year, self.end if expected is None else expected))
        return tuple((year, self._unmeasured(value)) for year, value in points)

    def _unmeasured(self, value: Fraction) -> Fraction:
        if self.band is None:
            return value
        return (
            Fraction(self.band.high) + value if self.is_above else Fraction(self.band.low) - value
        )

    def scale(self, expected: Fraction) -> Fraction:
        """The denominator of attainment where the plan names none; 0 when there is none."""
        if self.band is not None and self.aim is Aim.MAINTAIN:
            return (Fraction(self.band.high) - Fraction(self.band.low)) / 2
        lengths = [abs(self.end)]
        if self.start is not None:
            lengths = [abs(expected - self.start), abs(self.end - self.start), *lengths]
        return next((length for length in lengths if length), Fraction(0))

    def is_short(self) -> bool:
        """Whether the whole path is so short that its percentages are unstable."""
        if self.start is None or self.start == self.end:
            return False
        return abs(self.end - self.start) < SHORT_PATH * max(abs(self.start), abs(self.end))

    def is_first_year(self, year: int) -> bool:
        """Whether the path has moved for one year only, so that S is one n-th of the plan."""
        moves = not self.flat and self.start is not None and self.start != self.end
        return moves and self.start_year is not None and year == self.start_year + 1


def _start(indicator: Indicator) -> tuple[int, Fraction] | tuple[None, None]:
    baseline = indicator.baseline
    if baseline is None:
        return None, None
    if baseline.per_year:
        return (indicator.count_from or baseline.year + 1) - 1, Fraction(0)
    return baseline.year, Fraction(baseline.value)


def _measured(value: Decimal | Fraction, band: Range | None) -> Fraction:
    exact = Fraction(value)
    if band is None:
        return exact
    return max(Fraction(band.low) - exact, exact - Fraction(band.high), Fraction(0))


def _interpolate(points: tuple[tuple[int, Fraction], ...], year: int) -> Fraction:
    after = next(index for index, (stop, _) in enumerate(points) if stop >= year)
    (left_year, left), (right_year, right) = points[after - 1], points[after]
    return left + (right - left) * Fraction(year - left_year, right_year - left_year)


def judge(
    indicator: Indicator, year: int, value: Fraction | None, *, has_amount: bool = False
) -> Judgement:
    """Judge one value against the path of its own year.

    Args:
        indicator: what is measured, from where, to where.
        year: the fiscal year the value belongs to.
        value: the level, or for a flow the running total; None when there is none.
        has_amount: whether the year has an amount all the same, so that only the total is unknown.

    Returns:
        The judgement; always one, for every indicator that the reader lets through.
    """
    if value is None and not has_amount:
        return _without(Reason.NO_ACTUAL)
    path = Path.of(indicator)
    if path is None:
        return _without(Reason.NO_TARGET)
    expected = path.expected(year)
    if expected is None:
        return _without(_why_no_path(indicator, year, value))
    if value is None:
        return _without(Reason.CUMULATIVE_GAP)
    return _against(path, indicator, year, path.measure(value), expected)


def _without(reason: Reason) -> Judgement:
    return Judgement(state=State.NOT_EVALUATED, reason=reason)


def _why_no_path(indicator: Indicator, year: int, value: Fraction | None) -> Reason:
    baseline = indicator.baseline
    if baseline is None:
        return Reason.NO_BASELINE
    if value is None or year != baseline.year:
        return Reason.BEFORE_BASE_YEAR
    return base_year_reason(indicator, value)


def base_year_reason(indicator: Indicator, value: Fraction) -> Reason:
    """Why a value of the base year itself is not evaluated: it is the baseline, or contradicts it.

    Args:
        indicator: what is measured; it has a baseline.
        value: the level, or for a flow what the baseline is: a total or one year's amount.
    """
    return Reason.BASE_YEAR if agrees(indicator, value) else Reason.BASELINE_MISMATCH


def agrees(indicator: Indicator, value: Decimal | Fraction) -> bool:
    """Whether a value of the base year says what the baseline says.

    For a range it does when both are as far from it, because only the distance is judged. True
    where there is no baseline to contradict.
    """
    baseline, target = indicator.baseline, indicator.target
    if baseline is None:
        return True
    is_total = indicator.series is Series.FLOW
    band = target.value if target and isinstance(target.value, Range) and not is_total else None
    return _measured(value, band) == _measured(baseline.value, band)


def _against(
    path: Path, indicator: Indicator, year: int, actual: Fraction, expected: Fraction
) -> Judgement:
    gap = path.sign * (actual - expected)
    scale = Fraction(indicator.scale) if indicator.scale else path.scale(expected)
    tolerated = gap >= -Fraction(indicator.tolerance or 0)
    state = _state(path, year, actual, tolerated=tolerated)
    if not indicator.rated:
        state = State.NOT_EVALUATED
    if scale == 0 and gap != 0:
        reason = Reason.ZERO_SCALE if indicator.rated else Reason.NOT_RATED
        return Judgement(state=state, reason=reason, expected=expected, gap=gap)
    attainment = HUNDRED * (1 + gap / scale) if scale else HUNDRED
    return Judgement(
        state=state,
        reason=None if indicator.rated else Reason.NOT_RATED,
        expected=expected,
        gap=gap,
        scale=scale,
        attainment=attainment,
        progress=_progress(path, actual),
        graded=(max(attainment, HUNDRED) if tolerated else attainment) if indicator.rated else None,
    )


def _progress(path: Path, actual: Fraction) -> Fraction | None:
    if path.start is None or path.aim is not Aim.IMPROVE:
        return None
    return HUNDRED * (actual - path.start) / (path.end - path.start)


def _state(path: Path, year: int, actual: Fraction, *, tolerated: bool) -> State:
    if year >= path.end_year:
        return State.MET if tolerated else State.MISSED
    match path.aim:
        case Aim.MAINTAIN:
            return State.KEPT if tolerated else State.BELOW
        case Aim.CONTAIN:
            return State.WITHIN_ALLOWANCE if tolerated else State.OVER_ALLOWANCE
        case _:
            return _improving_state(path, actual, tolerated=tolerated)


def _improving_state(path: Path, actual: Fraction, *, tolerated: bool) -> State:
    if path.sign * (actual - path.end) >= 0:
        return State.AHEAD
    if tolerated:
        return State.ON_PATH
    # A total that starts at 0 does not stand against the year's amount that is the baseline.
    worse = path.from_baseline and path.start is not None and path.sign * (actual - path.start) < 0
    return State.WORSE_THAN_BASELINE if worse else State.BEHIND


def first_counted(indicator: Indicator, plan_start: int) -> int:
    """The first year whose amount belongs to the running total of a flow.

    Args:
        indicator: a flow. Its plan may name the year; else it is the one after the base year, and
            without a baseline the plan's first year.
        plan_start: first fiscal year of the plan.
    """
    if indicator.count_from is not None:
        return indicator.count_from
    return indicator.baseline.year + 1 if indicator.baseline else plan_start


def counts_after(indicator: Indicator, plan_start: int) -> int | None:
    """The year after which values count: none before it is judged. None where all count."""
    if indicator.series is Series.FLOW:
        return first_counted(indicator, plan_start) - 1
    return indicator.baseline.year if indicator.baseline else None


def missing_amounts(
    indicator: Indicator, amounts: Collection[int], last: int, plan_start: int
) -> tuple[int, ...]:
    """The years whose amounts a running total lacks, in order.

    Args:
        indicator: a flow.
        amounts: the years that have an amount. A year without one is a gap whatever is said of
            it, because an amount of zero is written as 0.
        last: the year of the total.
        plan_start: first fiscal year of the plan.
    """
    counted = range(first_counted(indicator, plan_start), last + 1)
    return tuple(year for year in counted if year not in amounts)


def running_total(
    indicator: Indicator, amounts: Mapping[int, Decimal], year: int, plan_start: int
) -> Fraction | None:
    """The running total of a flow: baseline value plus the yearly amounts up to `year`.

    Args:
        indicator: a flow; its baseline counts as 0 where it has none or where that is itself one
            year's amount.
        amounts: the yearly amounts, by year.
        year: the last year that counts.
        plan_start: first year of the plan, where counting starts without a baseline.

    Returns:
        The total in the unit, which in the baseline's year is the baseline, or None when an amount
        is missing or counting has not begun yet.
    """
    baseline = indicator.baseline
    known = None if baseline is None or baseline.per_year else baseline
    total = Fraction(known.value) if known else Fraction(0)
    first = first_counted(indicator, plan_start)
    if year < first:
        return total if known and known.year == year else None
    if missing_amounts(indicator, amounts, year, plan_start):
        return None
    return total + sum(Fraction(amounts[counted]) for counted in range(first, year + 1))
