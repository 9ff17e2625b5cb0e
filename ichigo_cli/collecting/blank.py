"""The files of a new project as text, from what is known of a plan.

What is not known and may not be guessed stands there as a key without a value, with a comment for
the person who knows it; `ichigo validate` names each of them.
"""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.collecting.romanised import make_id
from ichigo_cli.columns import COLUMN_WORDS, column_word, status_word
from ichigo_cli.lines import visible
from ichigo_cli.model import Indicator, Status
from ichigo_cli.target import Aim, Baseline, Better, Range, Target

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ichigo_cli.collecting.listing import Listed, Measured, Seen
    from ichigo_cli.model import Period
    from ichigo_cli.showing.language import Words

BOM: Final = "\ufeff"
SCHEMA_FILE: Final = "schema/strategy.schema.json"
_PLAIN: Final = re.compile(r"[^\W\d_][^:#\[\]{},&*!|>'\"%@`\\\x00-\x1f\x7f-\x9f\ufeff]*")
_NOT_TEXT: Final = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}


class About(NamedTuple):
    """What is said of a plan as a whole."""

    id: str
    title: str
    period: Period
    language: str = "ja"
    municipality: str | None = None
    code: str | None = None


class Named(NamedTuple):
    """An indicator of a list under the id that it has from now on."""

    id: str
    listed: Listed


class Branch(NamedTuple):
    """A goal, direction or policy under its new id; without a name where the list gives none."""

    level: str
    id: str
    name: str | None
    indicators: list[Named]
    below: list[Branch]

    def all(self) -> Iterator[Named]:
        """Its indicators and those of everything below it, in the order of the file."""
        yield from self.indicators
        for branch in self.below:
            yield from branch.all()


# ── the hierarchy and its ids ───────────────────────────────────────────────────────────────────


def grown(rows: Sequence[Listed], goals: Sequence[str]) -> list[Branch]:
    """The hierarchy that a list describes, or bare goals; every id is made here and stays."""
    taken = {row.id for row in rows if row.id}
    width = max(2, len(str(len(rows))))
    tree: list[Branch] = []
    for name in goals:
        _branch(tree, "goal", name, taken)
    for number, row in enumerate(rows, start=1):
        place = _branch(tree, "goal", row.above.get("goal"), taken)
        for level in ("direction", "policy"):
            if below := row.above.get(level):
                place = _branch(place.below, level, below, taken)
        made = row.id or make_id(row.name, "kpi", number, taken, width)
        taken.add(made)
        place.indicators.append(Named(made, row))
    return tree


def _branch(siblings: list[Branch], level: str, name: str | None, taken: set[str]) -> Branch:
    for branch in siblings:
        if (branch.level, branch.name) == (level, name):
            return branch
    number = 1
    while f"{level}-{number}" in taken:
        number += 1
    branch = Branch(level, f"{level}-{number}", name, [], [])
    taken.add(branch.id)
    siblings.append(branch)
    return branch


# ── strategy.yaml ───────────────────────────────────────────────────────────────────────────────


def scalar(text: str) -> str:
    """A text as YAML reads it back, without quotes where it needs none."""
    is_plain = _PLAIN.fullmatch(text) and text == text.strip() and text.lower() not in _NOT_TEXT
    if is_plain:
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    escaped = escaped.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t")
    # What ends a line for YAML alone, such as U+0085, would come back as a space.
    return f'"{visible(escaped)}"'


def strategy_text(about: About, tree: Sequence[Branch], words: Words) -> str:
    """strategy.yaml: the plan as far as it is known."""
    lines = [
        f"# yaml-language-server: $schema={SCHEMA_FILE}",
        *(f"# {line}" for line in words("init.head").split("\n")),
        "ichigo: 1",
        f"id: {about.id}",
        f"title: {scalar(about.title)}",
    ]
    if about.municipality:
        lines.append(f"municipality: {scalar(about.municipality)}")
    lines.append(f'code: "{about.code}"' if about.code else f"# {words('init.code')}")
    lines += [
        f"language: {about.language}",
        f"period: {{start: {about.period.start}, end: {about.period.end}}}",
        f"# {words('init.collect')}",
        "# collect: {due: 06-30, contact: ...}",
        "goals:" if tree else "goals: []",
    ]
    for branch in tree:
        lines += _branch_lines(branch, "  ", words)
    if not any(list(branch.all()) for branch in tree):
        lines += [f"#   {line}" for line in words("init.example").split("\n")]
    return "\n".join(lines) + "\n"


def _branch_lines(branch: Branch, indent: str, words: Words) -> Iterator[str]:
    yield f"{indent}- id: {branch.id}"
    name = scalar(branch.name) if branch.name else f"# {words('init.name')}"
    yield f"{indent}  name: {name}"
    if branch.indicators:
        yield f"{indent}  indicators:"
    for indicator in branch.indicators:
        yield from _indicator_lines(indicator, indent + "    ", words)
    for level, key in (("direction", "directions"), ("policy", "policies")):
        below = [each for each in branch.below if each.level == level]
        if below:
            yield f"{indent}  {key}:"
        for each in below:
            yield from _branch_lines(each, indent + "    ", words)


def _indicator_lines(named: Named, indent: str, words: Words) -> Iterator[str]:
    row = named.listed
    yield f"{indent}- id: {named.id}"
    inner = f"{indent}  "
    yield f"{inner}name: {scalar(row.name)}"
    if unit := row.texts.get("unit"):
        yield f"{inner}unit: {scalar(unit)}"
    yield f"{inner}better: {row.better or '# ' + words('init.better')}"
    if aim := row.aim:
        yield f"{inner}aim: {aim}"
    elif _needs_aim(row):
        yield f"{inner}aim: # {words('init.aim')}"
    for key, measured in (("baseline", row.baseline), ("target", row.target)):
        if measured:
            rest = ", per_year: true" if key == "baseline" and "per_year" in row.rules else ""
            yield from _measured_lines(key, measured, inner, words, rest)
    yield from (f"{inner}{key}: {said}" for key, said in row.rules.items() if key != "per_year")
    for key in ("department", "source", "definition", "note"):
        if text := row.texts.get(key):
            yield f"{inner}{key}: {scalar(text)}"


def _measured_lines(
    key: str, measured: Measured, inner: str, words: Words, rest: str
) -> Iterator[str]:
    value = measured.value
    said = f"range: [{value.low:f}, {value.high:f}]" if isinstance(value, Range) else (
        f"value: {value:f}"
    )  # fmt: skip
    if measured.year:
        yield f"{inner}{key}: {{year: {measured.year}, {said}{rest}}}"
        return
    yield f"{inner}{key}:"
    yield f"{inner}  year: # {words('init.year')}"
    yield f"{inner}  {said}"
    if rest:
        yield f"{inner}  per_year: true"


def _needs_aim(row: Listed) -> bool:
    """Whether the target is known not to be better than the baseline."""
    indicator = _as_indicator(row)
    path = indicator.target_path if indicator else None
    return path is not None and path.aim is not Aim.IMPROVE


def _as_indicator(row: Listed) -> Indicator | None:
    baseline, target = row.baseline, row.target
    if not (row.better and baseline and target) or isinstance(baseline.value, Range):
        return None
    if isinstance(target.value, Range) != (row.better == Better.RANGE):
        return None
    # Of which years they are makes no difference to what the target asks for.
    return Indicator(
        id="",
        name=row.name,
        better=Better(row.better),
        baseline=Baseline(baseline.year or 0, baseline.value),
        target=Target(target.year or (baseline.year or 0) + 1, target.value),
    )


def unknown(tree: Sequence[Branch]) -> int:
    """How many keys stand there without a value, for a person to fill in."""
    rows = [named.listed for branch in tree for named in branch.all()]
    years = [each for row in rows for each in (row.baseline, row.target) if each and not each.year]
    aims = [row for row in rows if not row.aim and _needs_aim(row)]
    nameless = [branch for branch in tree if branch.name is None]
    return len(years) + len(aims) + len(nameless) + sum(row.better is None for row in rows)


# ── the other files ─────────────────────────────────────────────────────────────────────────────


def actuals_text(
    indicators: Sequence[tuple[str, str]], values: Mapping[str, Seen], language: str
) -> str:
    """actuals/YYYY.csv with a row for every indicator, in the language of the plan.

    Args:
        indicators: id and name of each, in the order of the plan.
        values: by id, what is known of the year already.
        language: ja or en.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([column_word(column, language) for column in COLUMN_WORDS])
    for id_, name in indicators:
        seen = values.get(id_)
        value = "" if seen is None or seen.value is None else f"{seen.value:f}"
        status = "" if seen is None else status_word(Status(seen.status).value, language)
        # A name that a spreadsheet would run as a formula is left out; its id says enough.
        shown = "" if name.startswith(("=", "+", "-", "@")) else name
        writer.writerow([id_, shown, value, status, "", ""])
    return BOM + out.getvalue()


def review_text(tree: Sequence[Branch], words: Words) -> str:
    """reviews/YYYY.yaml with every place that is to be written, and nothing written."""
    lines = [f"# {line}" for line in words("init.review").split("\n")]
    lines += ["summary:", "goals:" if tree else "goals: {}"]
    for goal in tree:
        lines += [
            f"  {goal.id}: # {goal.name or ''}".rstrip(" #"),
            "    actions:",
            "    assessment:",
        ]
    named = [each for goal in tree for each in goal.all()]
    lines.append("indicators:" if named else "indicators: {}")
    for each in named:
        lines += [f"  {each.id}: # {each.listed.name}", "    cause:", "    issue:"]
        lines += ["    next:", "    comment:"]
    return "\n".join([*lines, "panel: []"]) + "\n"
