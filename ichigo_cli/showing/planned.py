"""The plan's side of an indicator as texts: what it asks for, and from where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ichigo_cli.showing.figures import grouped
from ichigo_cli.showing.naming import cell_year, label, named
from ichigo_cli.showing.said import Said, written
from ichigo_cli.target import Aim, Range, Series
from ichigo_cli.years import short_era

if TYPE_CHECKING:
    from ichigo_cli.assessing.standing import Standing
    from ichigo_cli.model import Branch, Indicator, Strategy
    from ichigo_cli.showing.language import Words


def kind(indicator: Indicator, words: Words) -> str:
    """The unit, where there is one, which way is better, and a target of another kind."""
    unit = [indicator.unit] if indicator.unit else []
    return words.listed(unit + _directions(indicator, words))


def better(indicator: Indicator, words: Words) -> str:
    """Which way is better, and what the target is if it is not to improve."""
    return words.listed(_directions(indicator, words))


def _directions(indicator: Indicator, words: Words) -> list[str]:
    is_other = indicator.target is not None and indicator.aim is not Aim.IMPROVE
    aim = [words(f"aim.{indicator.aim}")] if is_other else []
    return [words(f"better.{indicator.better}"), *aim]


def holder(branch: Branch, strategy: Strategy, words: Words) -> str:
    """The direction or policy that has an indicator."""
    named_level = label(branch.level, strategy, words)
    return words("cell.labelled", label=named_level, text=named(branch, words))


def basis(standing: Standing, words: Words) -> str:
    """What the target asks for and everything that changes how it is judged."""
    indicator = standing.indicator
    if indicator.target is None:
        return words("cell.none")
    parts = [words(f"aim.{indicator.aim}"), words(f"path.{indicator.path}")]
    if indicator.milestones:
        parts.append(_milestones(indicator, words))
    if indicator.series is Series.FLOW:
        parts.append(_flow(standing, words))
    if indicator.tolerance:
        parts.append(words("basis.tolerance", value=grouped(indicator.tolerance)))
    if indicator.scale:
        parts.append(words("basis.scale", value=grouped(indicator.scale)))
    if not indicator.rated:
        parts.append(words("reason.not_rated"))
    return words.listed(parts)


def _milestones(indicator: Indicator, words: Words) -> str:
    values = [
        words("cell.value-in", value=grouped(value), era=short_era(year))
        for year, value in sorted(indicator.milestones.items())
    ]
    return words("basis.milestones", values=words.listed(values))


def _flow(standing: Standing, words: Words) -> str:
    """That values add up, and from when where the plan says more than its baseline's year."""
    indicator, baseline = standing.indicator, standing.indicator.baseline
    is_plain = indicator.count_from is None and not (baseline and baseline.per_year)
    if is_plain or standing.counted_from is None:
        return words("series.flow")
    return words("series.flow-from", era=short_era(standing.counted_from))


def baseline(indicator: Indicator, words: Words) -> Said:
    """The baseline and its year; a dash and an empty text where the plan gives none."""
    given = indicator.baseline
    if given is None:
        return Said(words("cell.none"))
    value = written(given.value, indicator)
    if given.per_year:
        value = words("cell.per-year", amount=value)
    return Said(value, cell_year(given.year, words))


def target(indicator: Indicator, words: Words) -> Said:
    """The target and its year; a dash and an empty text where the plan gives none."""
    given = indicator.target
    if given is None:
        return Said(words("cell.none"))
    if isinstance(given.value, Range):
        low, high = (written(end, indicator) for end in (given.value.low, given.value.high))
        return Said(words("cell.range", low=low, high=high), cell_year(given.year, words))
    return Said(written(given.value, indicator), cell_year(given.year, words))
