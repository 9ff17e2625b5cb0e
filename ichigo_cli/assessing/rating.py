"""The grade that a scheme gives to one indicator. Pure and exact.

With actual a, baseline b, target T and expected value p, all in the numbers of `attainment`
(running totals for a flow, distances for a range), the measures are, in percent::

    path                      the attainment; graded as 100 where the tolerance says so
    change                    100 (a - b) / (T - b)        undefined where T = b, or without b
    level, better higher      100 a / X                    undefined where X = 0
    level, lower: reflect     100 (2 - a / X)              undefined where X = 0
    level, lower: invert      100 X / a                    undefined where a = 0

X is T, or p with `of: expected`. Where lower is better and the scheme does not say how a level is
turned round, it is undefined: which way a body goes cannot be guessed.

`due` divides a change or a level by the share of the time that is over, at most 1: (t - t0) /
(t1 - t0) of the indicator, or n / N of the plan, where the reporting year is its n-th of N.

Bands are tried from the best on. What cannot be told, because a figure or a reference does not
exist, is neither true nor false: the grade is given where it does not depend on that, else none.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.scheme import Comparison, Due, Lower, Measure, Reference, Shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ichigo_cli.assessing.attainment import Judgement
    from ichigo_cli.model import Indicator, Period
    from ichigo_cli.scheme import Condition, Rule, Scheme
    from ichigo_cli.target import Aim

HUNDRED: Final = Fraction(100)
WHOLE: Final = Fraction(1)


class Unrated(StrEnum):
    """Why a value that can be judged has no grade in a scheme."""

    NOT_MEASURABLE = "not_measurable"


class Case(NamedTuple):
    """All that a scheme may look at, of one indicator and its value.

    Values are in the unit (totals of a flow, distances of a range, for which `sign` is -1),
    `attainment` and `graded` in percent; `tags` are the indicator's and those of the nodes above
    it. `year` is that of the value, `reporting_year` the one that was asked for. `previous` is the
    value reported before this one; the baseline is none. None is what does not exist.
    """

    sign: int
    aim: Aim
    goal: str
    reporting_year: int
    plan: Period
    tags: frozenset[str] = frozenset()
    rated: bool = True
    year: int | None = None
    start_year: int | None = None
    end_year: int | None = None
    actual: Fraction | None = None
    baseline: Fraction | None = None
    target: Fraction | None = None
    expected: Fraction | None = None
    previous: Fraction | None = None
    attainment: Fraction | None = None
    graded: Fraction | None = None
    tolerance: Fraction = Fraction(0)

    @property
    def is_open(self) -> bool:
        """Whether there is a value to grade, of a year after the baseline's, that may be graded."""
        has_value = self.actual is not None and self.year is not None
        return self.rated and has_value and not self.is_too_early

    @property
    def is_too_early(self) -> bool:
        """Whether the value is of the baseline's year or before, when nothing could be achieved."""
        if self.year is None or self.start_year is None:
            return False
        return self.year <= self.start_year


class Rating(NamedTuple):
    """What a scheme says of one case, and why.

    `rule` and `band` are the numbers, from 0, of those that decided. `measured` is the figure of
    the rule's measure in percent, `share` the part of the time that it is divided by. `rate` is
    what the body prints, None where the scheme prints none. `reason` is there where the value can
    be judged and has no grade all the same; why there is no value to grade, the judgement says.
    """

    grade: str | None = None
    rate: Fraction | None = None
    rule: int | None = None
    band: int | None = None
    measured: Fraction | None = None
    share: Fraction | None = None
    reason: Unrated | None = None

    @property
    def divided(self) -> Fraction | None:
        """The figure of the measure divided by the part of the time that is over, in percent."""
        return self.measured / self.share if self.measured is not None and self.share else None


class Occasion(NamedTuple):
    """A value where and when it is reported.

    `value` and `previous` are levels or running totals of `year` and of whatever year was reported
    before; the other fields are those of a case.
    """

    goal: str
    plan: Period
    reporting_year: int
    year: int | None = None
    value: Fraction | None = None
    previous: Fraction | None = None
    tags: frozenset[str] = frozenset()


def case_of(indicator: Indicator, judgement: Judgement, occasion: Occasion) -> Case:
    """The case of a value that is judged already; without a target there is no path."""
    path = indicator.target_path
    year, value, previous = occasion.year, occasion.value, occasion.previous
    case = Case(
        sign=1,
        aim=indicator.aim,
        goal=occasion.goal,
        reporting_year=occasion.reporting_year,
        plan=occasion.plan,
        tags=occasion.tags,
        rated=indicator.rated,
        year=year,
        attainment=judgement.attainment,
        graded=judgement.graded,
        tolerance=Fraction(indicator.tolerance or 0),
    )
    if path is None:
        return case
    return case._replace(
        sign=path.measure.sign,
        aim=path.aim,
        start_year=path.start.year if path.start else None,
        end_year=path.end.year,
        actual=None if value is None else path.measure.of(value),
        baseline=path.start.number if path.start else None,
        target=path.end.number,
        expected=None if year is None else path.expected(year),
        previous=None if previous is None else path.measure.of(previous),
    )


def rate(case: Case, scheme: Scheme) -> Rating:
    """Grade one case by the first rule of a scheme that fits it; it always answers."""
    number = scheme.rule_for(case.aim, case.goal, case.tags)
    if number is None:
        return Rating(reason=Unrated.NOT_MEASURABLE if case.is_open else None)
    rule = scheme.rules[number]
    measured = None if case.is_too_early else _measured(rule.measure, rule, case)
    share = _share(rule, case)
    band = _band(rule, case) if case.is_open else None
    return Rating(
        grade=None if band is None else rule.bands[band].grade,
        rate=_rate(scheme, rule, measured, share),
        rule=number,
        band=band,
        measured=measured,
        share=share,
        reason=Unrated.NOT_MEASURABLE if case.is_open and band is None else None,
    )


def _rate(
    scheme: Scheme, rule: Rule, measured: Fraction | None, share: Fraction | None
) -> Fraction | None:
    if scheme.rate is None or measured is None:
        return None
    if scheme.rate.shown is Shown.MEASURED or rule.measure is Measure.PATH:
        return measured
    return measured / share if share else None


# ── the measures ────────────────────────────────────────────────────────────────────────────────


def _measured(measure: Measure, rule: Rule, case: Case) -> Fraction | None:
    match measure:
        case Measure.PATH:
            return case.attainment
        case Measure.CHANGE:
            return _change(case)
        case Measure.LEVEL:
            return _level(rule, case)


def _change(case: Case) -> Fraction | None:
    if case.actual is None or case.baseline is None or case.target is None:
        return None
    way = case.target - case.baseline
    return HUNDRED * (case.actual - case.baseline) / way if way else None


def _level(rule: Rule, case: Case) -> Fraction | None:
    full = _value_of(rule.of, case)
    if case.actual is None or full is None:
        return None
    if case.sign < 0 and rule.lower is not Lower.REFLECT:
        is_told = rule.lower is Lower.INVERT and case.actual
        return HUNDRED * full / case.actual if is_told else None
    if not full:
        return None
    level = case.actual / full
    return HUNDRED * (level if case.sign > 0 else 2 - level)


def _share(rule: Rule, case: Case) -> Fraction | None:
    """The part of the time that is over; None where it cannot be told or has not begun."""
    match rule.due:
        case Due.ALL:
            return WHOLE
        case Due.PLAN:
            return _part(case.plan.start - 1, case.reporting_year, case.plan.end)
        case Due.INDICATOR:
            return _part(case.start_year, case.year, case.end_year)


def _part(start: int | None, now: int | None, end: int | None) -> Fraction | None:
    if start is None or now is None or end is None or now <= start:
        return None
    return min(Fraction(now - start, end - start), WHOLE)


# ── the bands ───────────────────────────────────────────────────────────────────────────────────


def _band(rule: Rule, case: Case) -> int | None:
    """The first band that holds, or None where that depends on what does not exist."""
    for number, band in enumerate(rule.bands):
        verdict = _all(_holds(condition, rule, case) for condition in band.conditions)
        if verdict is not False:
            return number if verdict else None
    return None


def _all(verdicts: Iterable[bool | None]) -> bool | None:
    """Whether all hold: one that does not decides, whatever cannot be told of the others."""
    known = set(verdicts)
    if False in known:
        return False
    return None if None in known else True


def _holds(condition: Condition, rule: Rule, case: Case) -> bool | None:
    if isinstance(condition, Comparison):
        return _compares(condition, case)
    figure = _figure(condition.measure or rule.measure, rule, case)
    return None if figure is None else figure >= condition.lower


def _figure(measure: Measure, rule: Rule, case: Case) -> Fraction | None:
    """What the bounds are compared with: divided by the time, or lifted by the tolerance."""
    if measure is Measure.PATH:
        return case.graded
    measured, share = _measured(measure, rule, case), _share(rule, case)
    return measured / share if measured is not None and share else None


def _compares(condition: Comparison, case: Case) -> bool | None:
    reference = _value_of(condition.reference, case)
    if case.actual is None or reference is None:
        return None
    slack = condition.slack
    allowed = slack.share * abs(reference) + slack.amount + slack.tolerances * case.tolerance
    lead = case.sign * (case.actual - reference) + allowed
    return lead > 0 if condition.strict else lead >= 0


def _value_of(reference: Reference, case: Case) -> Fraction | None:
    match reference:
        case Reference.TARGET:
            return case.target
        case Reference.EXPECTED:
            return case.expected
        case Reference.BASELINE:
            return case.baseline
        case Reference.PREVIOUS:
            return case.previous
