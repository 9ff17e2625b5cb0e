"""One indicator as machines read it: the exact numbers, by name.

Those that do not end have 15 significant digits, on their own side of every grade's bound.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ichigo_cli.showing.figures import (
    machine_number,
    path_bounds,
    percent_edges,
    quick_edges,
    rate_edges,
)
from ichigo_cli.target import Range, Series

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.assessing.standing import Standing
    from ichigo_cli.scheme import Scheme
    from ichigo_cli.target import Baseline, Target


_ZERO: Final = Decimal(0)


class About(NamedTuple):
    """What an entry needs of the plan.

    `tags` are those of its branches; `edges` what no attainment may cross, which are the plan's own
    whatever `scheme` it is graded by, so that another one changes no digit.
    """

    tags: Mapping[str, tuple[str, ...]]
    edges: tuple[Decimal | Fraction, ...]
    scheme: Scheme | None

    @classmethod
    def of(cls, assessment: Assessment) -> About:
        """The tags, edges and scheme of an assessment."""
        strategy = assessment.strategy
        tags = {branch.id: branch.tags for _, branch in strategy.branches() if branch.tags}
        edges = quick_edges([*percent_edges(strategy.bands), *path_bounds(strategy.rating)])
        return cls(tags, edges, assessment.scheme)


def scheme_name(scheme: Scheme) -> dict[str, str | None]:
    """How machines know a scheme: the name of one that comes with the program, and its title."""
    return {"name": scheme.name, "title": scheme.title}


def entry(standing: Standing, plan: About) -> dict[str, Any]:
    """What machines read of one indicator; numbers are decimals, None where there is none."""
    indicator, judgement = standing.indicator, standing.judgement
    own = _tags(standing, plan.tags)
    return {
        "id": indicator.id,
        "name": indicator.name,
        "unit": indicator.unit,
        "parents": list(standing.parents),
        "better": indicator.better.value,
        "aim": indicator.aim.value,
        "series": indicator.series.value,
        **({"count_from": standing.counted_from} if indicator.series is Series.FLOW else {}),
        "path": indicator.path.value,
        "department": indicator.department,
        **({"tags": own} if own else {}),
        "baseline": _baseline(indicator.baseline),
        "target": _target(indicator.target),
        "actual": _actual(standing),
        "expected": _number(standing.expected),
        "gap": _number(judgement.gap, ((indicator.tolerance or _ZERO).copy_negate(),)),
        "attainment": _number(judgement.attainment, plan.edges),
        "progress": _number(judgement.progress, plan.edges),
        "grade": standing.grade,
        **_rated(standing, plan.scheme),
        "state": judgement.state.value,
        "reason": standing.reason.value if standing.reason else None,
    }


def _rated(standing: Standing, scheme: Scheme | None) -> dict[str, Any]:
    """What a scheme adds: the body's own rate, and the grade that people replaced."""
    verdict, told = standing.verdict, {}
    if scheme is not None and verdict.rating is not None:
        told["rate"] = _number(verdict.rating.rate, rate_edges(scheme, verdict.rating))
    return {**told, "computed_grade": verdict.computed} if verdict.by_hand else told


def _baseline(baseline: Baseline | None) -> dict[str, Any] | None:
    if baseline is None:
        return None
    about = {"year": baseline.year, "value": baseline.value}
    return {**about, "per_year": True} if baseline.per_year else about


def _tags(standing: Standing, of_branches: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The tags of an indicator behind those of what it belongs to, each once."""
    above = (tag for branch in standing.parents for tag in of_branches.get(branch, ()))
    return list(dict.fromkeys([*above, *standing.indicator.tags]))


def _target(target: Target | None) -> dict[str, Any] | None:
    if target is None:
        return None
    if isinstance(target.value, Range):
        return {"year": target.year, "range": [target.value.low, target.value.high]}
    return {"year": target.year, "value": target.value}


def _actual(standing: Standing) -> dict[str, Any] | None:
    row = standing.actual
    if row is None:
        return None
    about = {"status": row.status.value, "source": row.source, "note": row.note}
    if standing.indicator.series is Series.FLOW:
        total = _number(standing.total)
        return {"year": standing.actual_year, "value": total, "amount": row.value, **about}
    return {"year": standing.actual_year, "value": row.value, **about}


def _number(value: Fraction | None, edges: tuple[Decimal | Fraction, ...] = ()) -> Decimal | None:
    return None if value is None else machine_number(value, edges)
