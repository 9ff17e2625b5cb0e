"""The status as JSON, CSV and Markdown: the same figures as the table, for machines and documents.

JSON and CSV carry the exact numbers. Those that do not end have 15 significant digits, on their own
side of every grade's bound. Markdown carries what people read.
"""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import simplejson

from ichigo_cli.cells import Cells, named, percent_edges
from ichigo_cli.escaping import escape_markdown, without_formula
from ichigo_cli.figures import machine_number, plain
from ichigo_cli.model import Range, Series

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ichigo_cli.assessment import Assessment, Standing
    from ichigo_cli.language import Words
    from ichigo_cli.model import Baseline, Strategy, Target

FORMAT_VERSION: Final = 1


# ── JSON ────────────────────────────────────────────────────────────────────────────────────────


def status_json(assessment: Assessment) -> str:
    """The status as the JSON that the format describes, indented, with a newline at its end."""
    strategy, summary = assessment.strategy, assessment.summary
    about_plan = _About.of(strategy)
    about: dict[str, Any] = {
        "id": strategy.id,
        "title": strategy.title,
        "period": {"start": strategy.period.start, "end": strategy.period.end},
    }
    if strategy.notice:
        about["notice"] = strategy.notice
    document = {
        "ichigo": FORMAT_VERSION,
        "strategy": about,
        "year": assessment.year,
        "indicators": [_entry(standing, about_plan) for standing in assessment.standings],
        "summary": {
            "total": summary.total,
            "grades": summary.grades,
            "carried": summary.carried,
            "not_evaluated": summary.not_evaluated,
        },
    }
    return (
        simplejson.dumps(
            document, ensure_ascii=False, use_decimal=False, default=_spelt_out, indent=1
        )
        + "\n"
    )


def _spelt_out(value: Decimal) -> simplejson.RawJSON:
    return simplejson.RawJSON(plain(value))


class _About(NamedTuple):
    """What an entry needs of the plan: the tags of its branches, and what no figure may cross."""

    tags: Mapping[str, tuple[str, ...]]
    edges: tuple[Fraction, ...]

    @classmethod
    def of(cls, strategy: Strategy) -> _About:
        """The tags and edges of a plan."""
        tags = {branch.id: branch.tags for _, branch in strategy.branches() if branch.tags}
        return cls(tags, percent_edges(strategy.bands))


def _entry(standing: Standing, plan: _About) -> dict[str, Any]:
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
        "gap": _number(judgement.gap, (-Fraction(indicator.tolerance or 0),)),
        "attainment": _number(judgement.attainment, plan.edges),
        "progress": _number(judgement.progress, plan.edges),
        "grade": standing.grade,
        "state": judgement.state.value,
        "reason": judgement.reason.value if judgement.reason else None,
    }


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


def _number(value: Fraction | None, edges: tuple[Fraction, ...] = ()) -> Decimal | None:
    return None if value is None else machine_number(value, edges)


# ── CSV ─────────────────────────────────────────────────────────────────────────────────────────

_COLUMNS: Final = (
    "id", "name", "unit", "parents", "better", "aim", "baseline_year", "baseline", "target_year",
    "target", "reported", "reported_source", "reported_note", "actual_year", "actual", "amount",
    "status", "source", "note", "expected", "gap", "attainment", "progress", "grade", "state",
    "reason", "series", "path", "department", "count_from", "baseline_per_year", "target_low",
    "target_high",
)  # fmt: skip
# Excel takes the full-width ones for the half-width ones where the system is a Japanese one.


def status_csv(assessment: Assessment) -> str:
    """The status as CSV with a byte-order mark, so that Excel reads it as UTF-8.

    Numbers stay numbers, and so do the two ends of a range, each in a column of its own. A text
    that a spreadsheet would run as a formula gets an apostrophe. Tags have a column where the plan
    has any, with a space between two. A strategy with a notice has it in a last column, so that it
    stays with every row.
    """
    notice, plan = assessment.strategy.notice, _About.of(assessment.strategy)
    rows = [_row(standing, plan) for standing in assessment.standings]
    columns = [*_COLUMNS, *(["tags"] if any("tags" in row for row in rows) else [])]
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([*columns, "notice"] if notice else columns)
    for row in rows:
        cells = [row.get(column) for column in columns] + ([notice] if notice else [])
        writer.writerow([_cell(cell) for cell in cells])
    return "\ufeff" + out.getvalue()


def _row(standing: Standing, plan: _About) -> dict[str, Any]:
    entry = _entry(standing, plan)
    baseline, target = entry["baseline"] or {}, entry["target"] or {}
    actual = entry["actual"] or {}
    low, high = target.get("range", (None, None))
    return {
        **entry,
        **({"tags": " ".join(entry["tags"])} if "tags" in entry else {}),
        "parents": "/".join(standing.parents),
        "baseline_year": baseline.get("year"),
        "baseline": baseline.get("value"),
        "baseline_per_year": "true" if baseline.get("per_year") else None,
        "count_from": standing.counted_from,
        "target_year": target.get("year"),
        "target": target.get("value"),
        "target_low": low,
        "target_high": high,
        "reported": standing.status_in(standing.year).value,
        "reported_source": standing.reported.source,
        "reported_note": standing.reported.note,
        "actual_year": actual.get("year"),
        "actual": actual.get("value"),
        "amount": actual.get("amount"),
        "status": actual.get("status"),
        "source": actual.get("source"),
        "note": actual.get("note"),
    }


def _cell(cell: object) -> object:
    if isinstance(cell, str):
        return without_formula(cell)
    if isinstance(cell, Decimal):
        return plain(cell)
    return "" if cell is None else cell


# ── Markdown ────────────────────────────────────────────────────────────────────────────────────


def status_markdown(assessment: Assessment, words: Words) -> str:
    """The status as GitHub-flavoured Markdown, one table for each goal."""
    cells = Cells(assessment, words)
    blocks = [f"# {escape_markdown(assessment.strategy.title)}", escape_markdown(cells.heading())]
    if assessment.strategy.notice:
        blocks.append(f"> {escape_markdown(assessment.strategy.notice)}")
    for goal, standings in assessment.by_goal():
        blocks += [
            f"## {escape_markdown(named(goal, words))}",
            _markdown_table(cells, standings, words),
        ]
    lines = cells.counts() + cells.legend() if assessment.standings else [cells.nothing()]
    blocks.append("\n".join(f"- {escape_markdown(line)}" for line in lines))
    return "\n\n".join(blocks) + "\n"


def _markdown_table(cells: Cells, standings: list[Standing], words: Words) -> str:
    heads = (
        ("indicator", ":--"), ("baseline", "--:"), ("actual", "--:"), ("due", "--:"),
        ("target", "--:"), ("gap", "--:"), ("attainment", "--:"), ("grade", ":-:"),
        ("state", ":--"), ("change", "--:"),
    )  # fmt: skip
    rows = [[cells.head(column) for column, _ in heads], [rule for _, rule in heads]]
    rows += [[escape_markdown(cell) for cell in _markdown_row(cells, s, words)] for s in standings]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _markdown_row(cells: Cells, standing: Standing, words: Words) -> list[str]:
    about = [cells.belongs(standing), cells.unit_and_better(standing)]
    return [
        cells.with_detail(cells.name(standing), words.listed([each for each in about if each])),
        cells.with_detail(*cells.baseline(standing)),
        cells.with_detail(*cells.latest(standing)),
        cells.with_detail(*cells.expected(standing)),
        cells.with_detail(*cells.target(standing)),
        cells.gap(standing),
        cells.with_detail(*cells.attainment(standing)),
        cells.grade(standing),
        cells.state(standing),
        cells.with_detail(*cells.change(standing)),
    ]
