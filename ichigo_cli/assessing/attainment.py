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

from ichigo_cli.path import agrees, excess
from ichigo_cli.target import Aim

if TYPE_CHECKING:
    from ichigo_cli.model import Indicator
    from ichigo_cli.path import TargetPath

HUNDRED: Final = Fraction(100)


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


def judge(
    indicator: Indicator,
    year: int,
    value: Fraction | None,
    *,
    has_amount: bool = False,
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
    path = indicator.target_path
    if path is None:
        return _without(Reason.NO_TARGET)
    expected = path.expected(year)
    if expected is None:
        return _without(_why_no_path(indicator, year, value))
    if value is None:
        return _without(Reason.CUMULATIVE_GAP)
    return _against(path, indicator, year, path.measure.of(value), expected)


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


def _against(
    path: TargetPath, indicator: Indicator, year: int, actual: Fraction, expected: Fraction
) -> Judgement:
    gap = path.lead(actual, expected)
    scale = Fraction(indicator.scale) if indicator.scale else path.scale(expected)
    tolerated = gap >= (-Fraction(indicator.tolerance) if indicator.tolerance else 0)
    state = _state(path, year, actual, tolerated=tolerated)
    if not indicator.rated:
        state = State.NOT_EVALUATED
    if scale == 0 and gap != 0:
        reason = Reason.ZERO_SCALE if indicator.rated else Reason.NOT_RATED
        return Judgement(state=state, reason=reason, expected=expected, gap=gap)
    attainment = _attainment(gap, scale) if scale else HUNDRED
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


# Both are one fraction of whole numbers, which is made in a fifth of the time that it takes to
# divide, add and multiply one by one.


def _attainment(gap: Fraction, scale: Fraction) -> Fraction:
    """100 · (1 + g / S)."""
    whole = scale.numerator * gap.denominator
    return Fraction(100 * (whole + gap.numerator * scale.denominator), whole)


def _progress(path: TargetPath, actual: Fraction) -> Fraction | None:
    if path.start is None or path.aim is not Aim.IMPROVE:
        return None
    start, end = path.start.number, path.end.number
    done, whole = excess(actual, start), excess(end, start)
    return Fraction(100 * done * end.denominator, whole * actual.denominator)


def _state(path: TargetPath, year: int, actual: Fraction, *, tolerated: bool) -> State:
    if year >= path.end.year:
        return State.MET if tolerated else State.MISSED
    match path.aim:
        case Aim.MAINTAIN:
            return State.KEPT if tolerated else State.BELOW
        case Aim.CONTAIN:
            return State.WITHIN_ALLOWANCE if tolerated else State.OVER_ALLOWANCE
        case _:
            return _improving_state(path, actual, tolerated=tolerated)


def _improving_state(path: TargetPath, actual: Fraction, *, tolerated: bool) -> State:
    if not path.is_better(path.end.number, actual):
        return State.AHEAD
    if tolerated:
        return State.ON_PATH
    # A total that starts at 0 does not stand against the year's amount that is the baseline.
    if path.start is None or not path.from_baseline:
        return State.BEHIND
    is_worse = path.is_better(path.start.number, actual)
    return State.WORSE_THAN_BASELINE if is_worse else State.BEHIND
