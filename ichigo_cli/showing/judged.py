"""How an indicator stands as texts: against its path, in percent, in a grade, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ichigo_cli.assessing.attainment import State
from ichigo_cli.showing.figures import (
    decimals_of,
    grouped,
    shown_difference,
    shown_percent,
    working_text,
)
from ichigo_cli.showing.said import Said, computed, digits, one_line
from ichigo_cli.target import Better, Series
from ichigo_cli.years import short_era

if TYPE_CHECKING:
    from fractions import Fraction

    from ichigo_cli.assessing.standing import Standing
    from ichigo_cli.showing.language import Words

    Edges = tuple[Fraction, ...]

TEXT_CEILING: Final = 200
"""Attainment above this is printed as 「200％超」, below 0 as 「0％未満」."""


def expected(standing: Standing, words: Words) -> Said:
    """The path's value that the actual is judged against, and its year where it is carried.

    Without an actual it is the chosen year's value, which is known all the same.
    """
    value = standing.expected
    if value is None:
        return Said(words("cell.none"))
    text = _on_path(standing, computed(value, standing.indicator), words)
    return Said(text, _carried(standing, words))


def _on_path(standing: Standing, text: str, words: Words) -> str:
    if standing.indicator.better is Better.RANGE:
        return words("cell.distance", distance=text)
    return text


def _carried(standing: Standing, words: Words) -> str:
    if not standing.is_carried or standing.actual_year is None:
        return ""
    return words("cell.of-year", era=short_era(standing.actual_year))


def gap(standing: Standing, words: Words) -> str:
    """The distance from the path in the unit, positive when better than the path."""
    value = standing.judgement.gap
    if value is None:
        return words("cell.none")
    return shown_difference(value, digits(standing.indicator))


def attainment(standing: Standing, edges: Edges, words: Words) -> Said:
    """The attainment, and the year of the value it rests on where that is an earlier one.

    Args:
        standing: of the indicator.
        edges: the percentages that no printed figure may cross.
        words: the language.
    """
    value = standing.judgement.attainment
    if value is None:
        return Said(words("cell.none"))
    return Said(_percent(value, edges, words), _carried(standing, words))


def _percent(value: Fraction, edges: Edges, words: Words) -> str:
    if value < 0:
        return words("cell.below")
    if value > TEXT_CEILING:
        return words("cell.above")
    return words("cell.percent", figure=grouped(shown_percent(value, edges)))


def state(standing: Standing, words: Words) -> str:
    """The state in words, with the reason where there is one."""
    told = words(f"state.{standing.judgement.state}")
    reason = standing.reason
    if reason is None:
        if not standing.judgement.is_tolerated:
            return told
        return words("cell.in", text=told, detail=words("cell.tolerated"))
    why = words(f"reason.{reason}")
    if standing.judgement.state is State.NOT_EVALUATED:
        return why
    return words("status.state-reason", state=told, reason=why)


def change(standing: Standing, words: Words) -> Said:
    """The step from the value before and whether it is good; a dash where there is none."""
    step = standing.movement
    if step.since is None or step.amount is None:
        return Said(words("cell.none"))
    amount = shown_difference(step.amount, change_digits(standing, step.since))
    turn = words(f"turn.{step.way}")
    if standing.indicator.series is Series.FLOW:
        turn = words("cell.of-amounts", turn=turn)
    return Said(amount, turn)


def change_digits(standing: Standing, since: int) -> int:
    """A difference of written values keeps the most digits of the two."""
    rows = standing.observations
    values = [rows[year].value for year in (standing.actual_year, since) if year is not None]
    most = max((decimals_of(v) for v in values if v is not None), default=0)
    limit = standing.indicator.decimals
    return most if limit is None else min(most, limit)


def working(standing: Standing, edges: Edges, words: Words) -> str:
    """The whole calculation of one attainment, with the figures put in; else the state."""
    judgement = standing.judgement
    if judgement.gap is None or judgement.expected is None or standing.total is None:
        return state(standing, words)
    facts = {
        "era": short_era(standing.actual_year or standing.year),
        "actual": _judged(standing, standing.total, words),
        "expected": _on_path(standing, working_text(judgement.expected), words),
        "gap": working_text(judgement.gap),
    }
    if judgement.attainment is None:
        return words("working.gap", **facts)
    if not judgement.scale:
        return words("working.on-path", **facts)
    shown = result(judgement.attainment, edges, words)
    return words("working.attainment", **facts, scale=working_text(judgement.scale), result=shown)


def _judged(standing: Standing, total: Fraction, words: Words) -> str:
    """The number that is judged, of a flow with the year's own amount beside it."""
    text, row = working_text(total), standing.actual
    if standing.indicator.series is Series.LEVEL or row is None or row.value is None:
        return text
    return one_line(words("cell.total", total=text, amount=grouped(row.value)), words)


def result(value: Fraction, edges: Edges, words: Words) -> str:
    """The figure itself, also where tables say only that it is below 0 or above 200."""
    figure = grouped(shown_percent(value, edges))
    percent, told = words("cell.percent", figure=figure), _percent(value, edges, words)
    if percent == told:
        return percent
    return Said(percent, words("working.told", text=told)).whole(words)
