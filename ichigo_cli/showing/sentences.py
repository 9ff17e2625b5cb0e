"""How an indicator stands in one or two sentences, from its standing alone.

The texts are fixed patterns. Each table below has one that fits, and only one, whatever the
standing is. None names a cause, and none has an adjective that the figures do not force.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from ichigo_cli.model import Status
from ichigo_cli.path import Distance
from ichigo_cli.showing.figures import grouped, round_half_up, shown, shown_difference
from ichigo_cli.showing.judged import change_digits
from ichigo_cli.showing.naming import era_of, named
from ichigo_cli.showing.said import computed, digits, written
from ichigo_cli.target import Range, Series

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from decimal import Decimal

    from ichigo_cli.assessing.standing import Standing
    from ichigo_cli.model import Indicator
    from ichigo_cli.showing.language import Words

    Predicate = Callable[[Standing], bool]
    Patterns = Mapping[str, Predicate]


_MORE_DIGITS: Final = 4


def sentence(standing: Standing, words: Words) -> str:
    """What the figures of one indicator say: value, expected value, step, grade."""
    facts = _facts(standing, words)
    subject = words(_only(SUBJECTS, standing), **facts)
    step = words(_only(STEPS, standing), **facts) if _has_step(standing) else ""
    said = words(_only(CASES, standing), **facts, subject=subject)
    end = words(_only(ENDS, standing), **facts, step=step)
    return words("cell.joint").join(" ".join(part.split()) for part in (said, end))


def fitting(patterns: Patterns, standing: Standing) -> list[str]:
    """The keys of all patterns of a table that fit a standing; there is one."""
    return [key for key, fits in patterns.items() if fits(standing)]


def _only(patterns: Patterns, standing: Standing) -> str:
    (key,) = fitting(patterns, standing)
    return key


# ── which pattern fits ──────────────────────────────────────────────────────────────────────────


def _has_value(standing: Standing) -> bool:
    return standing.actual is not None


def _has_gap(standing: Standing) -> bool:
    return standing.judgement.gap is not None


def _is_range(standing: Standing) -> bool:
    return standing.path is not None and isinstance(standing.path.measure, Distance)


def _over(standing: Standing) -> Fraction | None:
    """How far the compared number lies above the expected one; negative where it is below."""
    gap, path = standing.judgement.gap, standing.path
    return None if gap is None or path is None else gap * path.measure.sign


def _distance(standing: Standing) -> Fraction | None:
    path, total = standing.path, standing.total
    is_known = _is_range(standing) and _has_gap(standing)
    return path.measure.of(total) if is_known and path and total is not None else None


def _is_inside(standing: Standing) -> bool:
    return _distance(standing) == 0


def _compared(is_range: bool, sign: int) -> Predicate:  # noqa: FBT001 - one of two tables
    def fits(standing: Standing) -> bool:
        over = _over(standing)
        if over is None or _is_inside(standing) or _is_range(standing) is not is_range:
            return False
        return (over > 0) - (over < 0) == sign

    return fits


def _has_step(standing: Standing) -> bool:
    return standing.movement.since is not None


def _step(sign: int, series: Series) -> Predicate:
    def fits(standing: Standing) -> bool:
        amount = standing.movement.amount
        if amount is None or standing.indicator.series is not series:
            return False
        return (amount > 0) - (amount < 0) == sign

    return fits


def _by_hand(standing: Standing) -> bool:
    return standing.verdict.by_hand is not None


def _is_computed(standing: Standing) -> bool:
    return standing.verdict.computed is not None


def _rests_on_tolerance(standing: Standing) -> bool:
    return standing.judgement.is_tolerated and standing.verdict.rating is None


SUBJECTS: Final[Patterns] = {
    "sentence.no-value": lambda s: not _has_value(s),
    "sentence.subject": lambda s: _has_value(s) and not s.is_carried,
    "sentence.carried": lambda s: _has_value(s) and s.is_carried,
}
CASES: Final[Patterns] = {
    "sentence.alone": lambda s: not _has_value(s),
    "sentence.unjudged": lambda s: _has_value(s) and not _has_gap(s),
    "sentence.equal": _compared(is_range=False, sign=0),
    "sentence.above": _compared(is_range=False, sign=1),
    "sentence.below": _compared(is_range=False, sign=-1),
    "sentence.inside": _is_inside,
    "sentence.range-equal": _compared(is_range=True, sign=0),
    "sentence.range-above": _compared(is_range=True, sign=1),
    "sentence.range-below": _compared(is_range=True, sign=-1),
}
STEPS: Final[Patterns] = {
    "sentence.rose": _step(1, Series.LEVEL),
    "sentence.fell": _step(-1, Series.LEVEL),
    "sentence.stayed": _step(0, Series.LEVEL),
    "sentence.amount-rose": _step(1, Series.FLOW),
    "sentence.amount-fell": _step(-1, Series.FLOW),
    "sentence.amount-stayed": _step(0, Series.FLOW),
}
ENDS: Final[Patterns] = {
    "sentence.by-hand": lambda s: _by_hand(s) and _is_computed(s),
    "sentence.by-hand-alone": lambda s: _by_hand(s) and not _is_computed(s),
    "sentence.tolerated": lambda s: not _by_hand(s) and _is_computed(s) and _rests_on_tolerance(s),
    "sentence.grade": lambda s: not _by_hand(s) and _is_computed(s) and not _rests_on_tolerance(s),
    "sentence.no-grade": lambda s: s.grade is None,
}


# ── what is put in ──────────────────────────────────────────────────────────────────────────────


def _facts(standing: Standing, words: Words) -> dict[str, str]:
    verdict, status = standing.verdict, standing.status_in(standing.year)
    of = standing.actual_year or standing.year
    facts = {
        "name": named(standing.indicator, words),
        "era": era_of(standing.year, words),
        "of": era_of(of, words),
        "status": words(f"status.{status}"),
        "grade": standing.grade or "",
        "computed": verdict.computed or "",
        "why": verdict.by_hand.reason if verdict.by_hand else "",
        "reason": words(f"reason.{standing.reason}") if standing.reason else "",
        "tolerance": difference(grouped(standing.indicator.tolerance), standing.indicator, words)
        if standing.indicator.tolerance
        else "",
    }
    return {
        **facts,
        **_value(standing, words),
        **_path(standing, words),
        **_before(standing, words),
    }


def _value(standing: Standing, words: Words) -> dict[str, str]:
    row = standing.actual
    if row is None or row.value is None:
        return {}
    text = _number(standing, row.value, words)
    if row.status in (Status.PRELIMINARY, Status.REVISED):
        text = words("cell.in", text=text, detail=words(f"status.{row.status}"))
    return {"value": text}


def _number(standing: Standing, value: Decimal, words: Words) -> str:
    """The value with its unit; of a flow its running total with the year's own amount."""
    indicator, year = standing.indicator, standing.actual_year or standing.year
    amount = _with_unit(written(value, indicator), indicator, words)
    if indicator.series is Series.LEVEL:
        return amount
    if standing.counted_from is None or year < standing.counted_from:
        return words("sentence.amount-of-year", amount=amount)
    if standing.total is None:
        return words("sentence.total-unknown", amount=amount)
    total = _with_unit(computed(standing.total, indicator), indicator, words)
    return words("sentence.total", total=total, amount=amount)


def _path(standing: Standing, words: Words) -> dict[str, str]:
    indicator, over, expected = standing.indicator, _over(standing), standing.judgement.expected
    if over is None or expected is None:
        return {}
    gap, place = _agreeing(expected, over, digits(indicator))
    unit = difference if _is_range(standing) else _with_unit
    facts = {
        "term": words(_term(standing)),
        "expected": unit(place, indicator, words),
        "gap": difference(gap, indicator, words),
    }
    target, distance = indicator.target, _distance(standing)
    if target is not None and isinstance(target.value, Range) and distance is not None:
        low, high = (written(end, indicator) for end in (target.value.low, target.value.high))
        facts["range"] = _with_unit(words("cell.range", low=low, high=high), indicator, words)
        facts["distance"] = _magnitude(distance, digits(indicator), indicator, words)
    return facts


def _agreeing(expected: Fraction, over: Fraction, least: int) -> tuple[str, str]:
    """The gap and the expected value with as many digits as it takes for them to agree.

    Rounded each by itself, 2.5 and a gap of 0.5 would read as 3 and 1 beside a value of 3.
    """
    actual = expected + over
    for places in range(least, least + _MORE_DIGITS + 1):
        near, far = (Fraction(round_half_up(each, places)) for each in (over, expected))
        if near + far == Fraction(round_half_up(actual, places)) and bool(near) == bool(over):
            return shown(abs(over), places), shown(expected, places)
    # Numbers that never end disagree in their last digit at most, as rounded ones do.
    gap = shown_difference(abs(over), least).removeprefix("+")
    return gap, shown(expected, max(least, len(gap.partition(".")[2])))


def _term(standing: Standing) -> str:
    """What the number of the path is called: the target itself, or what is expected by then."""
    path, year = standing.path, standing.actual_year
    if path is not None and year is not None and (path.flat or year >= path.end.year):
        return "sentence.term-target"
    return "sentence.term-then" if standing.is_carried else "sentence.term-expected"


def _before(standing: Standing, words: Words) -> dict[str, str]:
    step = standing.movement
    if step.since is None or step.amount is None:
        return {}
    indicator, row = standing.indicator, standing.observations[step.since]
    before = "" if row.value is None else written(row.value, indicator)
    return {
        "since": era_of(step.since, words),
        "before": _with_unit(before, indicator, words),
        "change": _magnitude(step.amount, change_digits(standing, step.since), indicator, words),
    }


def _magnitude(value: Fraction, places: int, indicator: Indicator, words: Words) -> str:
    text = shown_difference(abs(value), places).removeprefix("+")
    return difference(text, indicator, words)


def difference(text: str, indicator: Indicator, words: Words) -> str:
    """A difference with its unit; between two percentages it is one of points."""
    is_percent = indicator.unit in ("%", "％")
    return words("sentence.points", text=text) if is_percent else _with_unit(text, indicator, words)


def _with_unit(text: str, indicator: Indicator, words: Words) -> str:
    return words("sentence.with-unit", text=text, unit=indicator.unit) if indicator.unit else text
