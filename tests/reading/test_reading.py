"""Every trap of the files: each gives exactly the findings that are marked, and nothing else.

A `⟦` in a text marks the spot where a finding is expected; it is taken out before the file is
written. The codes stand beside it in the order of the marks.
"""

from __future__ import annotations

import os
import threading
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import ACTUALS, ROOT, STRATEGY, Spot

from ichigo_cli.diagnostics import CODES
from ichigo_cli.reading.strategy import read_strategy

if TYPE_CHECKING:
    from conftest import Project

FOLDER = Path(__file__).parent.parent
MARK = "⟦"
PLAN = "strategy.yaml"
VALUES = "actuals/2022.csv"

BASELINE = "baseline: {year: 2019, value: 549}"
TARGET = "target: {year: 2025, value: 607}"
BETTER = "better: higher"
FLOW = "series: flow\n        "
YEARLY = "baseline: {year: 2019, value: 22, per_year: true}"


def marked(text: str, file: str, codes: str) -> tuple[str, list[Spot]]:
    """The text without its marks, and a finding of each code at each mark."""
    spots = []
    for code in codes.split():
        before, mark, behind = text.partition(MARK)
        assert mark, f"{code} has no mark"
        line = before.count("\n") + 1
        spots.append(Spot(code, file, line, len(before) - before.rfind("\n")))
        text = before + behind
    assert MARK not in text, "a mark has no code"
    return text, spots


# ── strategy.yaml ───────────────────────────────────────────────────────────────────────────────

# What is replaced in the sound plan, by what, and the codes at its marks.
PLAN_EDITS = [
    # YAML that is no YAML
    ("name: 育むまち", "name: [育むまち\n    title⟦: x", "yaml-syntax"),
    ("    name: 育むまち", "⟦\tname: 育むまち", "yaml-syntax"),
    ("name: 育むまち", "name\n    ⟦x: 1", "yaml-syntax"),
    ("name: 育むまち", "name: 目標⟦: まち", "yaml-syntax"),
    ("unit: 人", "unit: ⟦%", "yaml-syntax"),
    ("unit: 人", "unit⟦：人", "yaml-syntax"),
    ("- id: nurture", "- id⟦：nurture", "yaml-syntax"),
    ("name: 育むまち", "name: 育む：まち", ""),
    ("unit: 人", "unit: ⟦@人", "yaml-syntax"),
    # YAML that is refused
    ("unit: 人", "unit: 人\n        ⟦unit: 件", "yaml-duplicate-key"),
    ("title: 計画", "title: 計画\n⟦title: 計画", "yaml-duplicate-key"),
    (BASELINE, "baseline: {year: 2019, value: 549, ⟦value: 550}", "yaml-duplicate-key"),
    ("name: 出生数", "name: ⟦&a 出生数", "yaml-alias"),
    ("name: 出生数", "name: ⟦*a", "yaml-alias"),
    ("title: 計画", "a: ⟦&a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]", "yaml-alias"),
    ("title: 計画", "<<: ⟦*base", "yaml-alias"),
    ("title: 計画", "title: 計画\n⟦<<: {note: x}", "unknown-key"),
    ("name: 出生数", "name: ⟦!secret 出生数", "yaml-tag"),
    ("name: 出生数", "name: ⟦!!python/object/apply:os.system [ls]", "yaml-tag"),
    ("unit: 人", "unit: ⟦!!str 人", "yaml-tag"),
    ("goals:\n", "goals: ⟦!!seq\n", "yaml-tag"),
    ("value: 607}\n", "value: 607}\n⟦---\nichigo: 1\n", "yaml-documents"),
    ("title: 計画", "title: 計画\n? ⟦[a, b]\n: c", "wrong-kind"),
    ("title: 計画", "title: 計画\n? ⟦{a: b}\n: c", "wrong-kind"),
    ("title: 計画", "title: 計画\nlabels: {⟦[goal]: 目標}", "wrong-kind"),
    ("title: 計画", 'title: ⟦"計画\\e[31m"', "file-character"),
    ("title: 計画", 'title: ⟦"計画\\u202E"', "file-character"),
    ("title: 計画", 'title: ⟦"計画\\0"', "file-character"),
    # keys and kinds
    (BETTER, "⟦beter: higher", "unknown-key"),
    ("title: 計画", "⟦titel: 計画", "unknown-key"),
    ("goals:", "⟦gaols:", "unknown-key"),
    ("    indicators:", "    ⟦indicater:", "unknown-key"),
    ("period: {start: 2021, end: 2025}", "period: {start: 2021, ⟦ende: 2025}", "unknown-key"),
    (TARGET, "target: {year: 2025, ⟦valeu: 607}", "unknown-key"),
    (TARGET, "target: {⟦yaer: 2025, value: 607}", "unknown-key"),
    (TARGET, "⟦traget: {year: 2025, value: 607}", "unknown-key"),
    (BASELINE, "⟦basline: {year: 2019, value: 549}", "unknown-key"),
    ("unit: 人", "unit: 人\n        ⟦zzz: 1", "unknown-key"),
    ("unit: 人", "unit: 人\n        ⟦指標名: 1", "unknown-key"),
    ("ichigo: 1\nid: plan\n", "⟦ichigo: 1\n", "missing-key"),
    ("title: 計画", "title:⟦ ", "missing-key"),
    ("title: 計画", "title: ⟦~", "missing-key"),
    ("title: 計画", "title: ⟦null", "missing-key"),
    ("name: 出生数", 'name: ⟦""', "wrong-kind"),
    ("name: 出生数", "name: ⟦[出生数]", "wrong-kind"),
    ("indicators:\n", "policies: [⟦⟦{}]\n    indicators:\n", "missing-key missing-key"),
    ("indicators:\n", "policies: [⟦~, ⟦x]\n    indicators:\n", "wrong-kind wrong-kind"),
    (BASELINE, "baseline: ⟦549", "wrong-kind"),
    (BASELINE, "baseline: ⟦[2019, 549]", "wrong-kind"),
    (BASELINE, "baseline: {year: ⟦[2019], value: 549}", "wrong-kind"),
    (BASELINE, "baseline: {year: 2019, value: ⟦[549]}", "wrong-kind"),
    (BASELINE, "baseline: ⟦{year: 2019}", "missing-key"),
    ("unit: 人", "unit: 人\n        years: ⟦2022", "wrong-kind"),
    ("unit: 人", "unit: 人\n        milestones: ⟦[2022]", "wrong-kind"),
    ("title: 計画", "title: 計画\nbands: ⟦[100, 80]", "wrong-kind"),
    ("title: 計画", "title: 計画\nbands: ⟦{}", "wrong-kind"),
    ("title: 計画", 'title: 計画\nbands: {A: 100, ⟦"": null}', "wrong-kind"),
    ("title: 計画", "title: 計画\nbands: {⟦~: 50, D: null}", "wrong-kind"),
    ("title: 計画", 'title: 計画\nbands: {⟦" A ": 50, D: null}', "wrong-kind"),
    ("title: 計画", "title: 計画\nlabels: ⟦目標", "wrong-kind"),
    ("indicators:\n", "initiatives: [{⟦nmae: 取組}]\n    indicators:\n", "unknown-key"),
    ("indicators:\n", "initiatives: [a, ⟦[b]]\n    indicators:\n", "wrong-kind"),
    ("id: nurture", "id: ⟦[nurture]", "wrong-kind"),
    (BETTER, "better: ⟦[higher]", "wrong-kind"),
    (BETTER, "better: higher\n        rated: ⟦[true]", "wrong-kind"),
    (BETTER, "better: higher\n        decimals: ⟦{}", "wrong-kind"),
    (BETTER, "better: higher\n        tolerance: ⟦x1", "number-invalid"),
    ("title: 計画", "title: 計画\nbands: {A: ⟦[100], D: null}", "wrong-kind"),
    # ids and words
    ("ichigo: 1", "ichigo: ⟦2", "format-version"),
    ("ichigo: 1", "ichigo: ⟦1.0", "format-version"),
    ("id: plan", "id: ⟦Plan_1", "bad-id"),
    ("id: births", "id: ⟦出生数", "bad-id"),
    ("id: births", "id: ⟦a b", "bad-id"),
    ("id: births", "id: ⟦-births", "bad-id"),
    ("id: nurture", "id: ⟦nur/ture", "bad-id"),
    (
        "id: births",
        "id: births\n        name: x\n        better: lower\n      - id: ⟦births",
        "duplicate-id",
    ),
    (BETTER, "better: higher\n        tags: ⟦子育て", "wrong-kind"),
    (BETTER, "better: higher\n        tags: [子育て, ⟦[移住]]", "wrong-kind"),
    (BETTER, "better: higher\n        tags: [子育て, ⟦~]", "wrong-kind"),
    (
        BETTER,
        "better: higher\n        tags: [⟦子育て　移住, ⟦a b, ⟦甲、乙]",
        " ".join(["bad-tag"] * 3),
    ),
    (BETTER, "better: higher\n        tags: [甲, 乙, ⟦甲, ⟦'甲 ']", "bad-tag bad-tag"),
    ("id: nurture", "id: nurture\n    tags: [甲, ⟦甲]", "bad-tag"),
    ("indicators:\n", "initiatives: [{name: 取組, tags: [⟦a b]}]\n    indicators:\n", "bad-tag"),
    (BETTER, "better: ⟦hihger", "unknown-word"),
    (BETTER, "better: ⟦高い", "unknown-word"),
    (BETTER, "better: higher\n        aim: ⟦contian", "unknown-word"),
    (BETTER, "better: higher\n        path: ⟦streight", "unknown-word"),
    (BETTER, "better: higher\n        series: ⟦flows", "unknown-word"),
    (BETTER, "better: higher\n        rated: ⟦no", "bad-flag"),
    (BETTER, "better: higher\n        rated: ⟦False", "bad-flag"),
    ("title: 計画", "title: 計画\nlanguage: ⟦jp", "unknown-word"),
    (
        "title: 計画",
        "title: 計画\npopulation: [{year: 2040, kind: ⟦guess, value: 1}]",
        "unknown-word",
    ),
    # the code of the municipality
    ('"032093"', "⟦032093", "code-unquoted"),
    ('"032093"', '⟦"032092"', "code-check-digit"),
    ('"032093"', "⟦032092", "code-check-digit"),
    ('"032093"', '⟦"32093"', "code-form"),
    ('"032093"', "⟦０３２０９３", "code-form"),
    # the day on which values are due
    ("title: 計画", "title: 計画\ncollect: {due: ⟦6/30}", "day-form"),
    ("title: 計画", "title: 計画\ncollect: {due: ⟦06-31}", "day-form"),
    ("title: 計画", "title: 計画\ncollect: {due: ⟦02-29}", "day-form"),
    # numbers
    (BASELINE, "baseline: {year: 2019, value: 1,⟦407}", "number-thousands"),
    (TARGET, "target: {year: 2025, value: 1,⟦407}", "number-thousands"),
    (TARGET, "target: {year: 2025, value: 1,⟦407,000}", "number-thousands"),
    (TARGET, "target: {year: 2025, value: 1,⟦407,000.5}", "number-thousands"),
    (TARGET, "target: {year: 2025, value: 1,⟦407.5}", "number-thousands"),
    (BETTER, "better: higher\n        milestones: {2022: 1,⟦407}", "number-thousands"),
    (TARGET, "target: {year: 2025, value: 12,⟦5}", "number-thousands"),
    (TARGET, "target: {year: 2025, value: 1,⟦607,607}", "number-thousands"),
    (TARGET, "target: {year: 2025, value: 1,⟦000,000}", "number-thousands"),
    (TARGET, "target: {year: 2025, value: 1,⟦607人}", "number-thousands"),
    (BETTER, "better: higher\n        milestones: {2022: 560, 2023: ⟦}", "number-empty"),
    (
        f"{BETTER}\n        {BASELINE}\n        {TARGET}",
        "better: range\n        target: {year: 2025, range: ⟦[1,407]}",
        "number-thousands",
    ),
    (
        f"{BETTER}\n        {BASELINE}\n        {TARGET}",
        "better: range\n        target: {year: 2025, range: [1, 407]}",
        "",
    ),
    (
        "    indicators:",
        "    initiatives: [⟦null, 取組, ⟦~]\n    indicators:",
        "wrong-kind wrong-kind",
    ),
    (TARGET, "target:\n          year: 2025\n          value: ⟦12,5", "number-grouping"),
    (TARGET, "target: {year: 2025, value: ⟦''}", "number-empty"),
    (TARGET, "target: {year: 2025, value: ⟦607²}", "number-footnote"),
    (TARGET, "target: {year: 2025, value: ⟦①607}", "number-footnote"),
    (TARGET, "target: {year: 2025, value: ⟦6_07}", "number-underscore"),
    (TARGET, "target: {year: 2025, value: ⟦6e2}", "number-exponent"),
    (TARGET, "target: {year: 2025, value: ⟦nan}", "number-not-finite"),
    (TARGET, "target: {year: 2025, value: ⟦.inf}", "number-invalid"),
    (TARGET, "target: {year: 2025, value: ⟦約600}", "number-approximate"),
    (TARGET, "target: {year: 2025, value: ⟦6百7}", "number-kanji"),
    (TARGET, "target: {year: 2025, value: ⟦607件}", "number-unit"),
    (TARGET, "target: {year: 2025, value: ⟦…}", "number-symbol"),
    (TARGET, "target: {year: 2025, value: ⟦(607)}", "number-accounting"),
    (TARGET, "target: {year: 2025, value: ⟦607.}", "number-point"),
    (TARGET, "target: {year: 2025, value: ⟦0x25F}", "number-unit"),
    (TARGET, f"target: {{year: 2025, value: ⟦{'9' * 31}}}", "number-too-long"),
    (BETTER, "better: higher\n        tolerance: ⟦-1", "number-negative"),
    (BETTER, "better: higher\n        scale: ⟦0", "number-negative"),
    (BETTER, "better: higher\n        decimals: ⟦10", "integer-range"),
    (BETTER, "better: higher\n        decimals: ⟦-1", "integer-range"),
    (BETTER, "better: higher\n        decimals: ⟦1.5", "integer-range"),
    # years
    (BASELINE, "baseline: {year: ⟦平成35, value: 549}", "year-era-end"),
    (BASELINE, "baseline: {year: ⟦2019-04-01, value: 549}", "year-invalid"),
    (BASELINE, "baseline: {year: ⟦19, value: 549}", "year-invalid"),
    (BASELINE, "baseline: {year: ⟦R0, value: 549}", "year-invalid"),
    (BETTER, "better: higher\n        years: [2022, ⟦20233]", "year-invalid"),
    (BETTER, "better: higher\n        milestones: {⟦最初: 560}", "year-invalid"),
    ("{start: 2021, end: 2025}", "{start: 2025, end: ⟦2021}", "period-order"),
    ("{start: 2021, end: 2025}", "⟦{start: 2021}", "missing-key"),
    # bands
    ("title: 計画", "title: 計画\nbands: {A: 100, ⟦B: 100, D: null}", "bands-order"),
    ("title: 計画", "title: 計画\nbands: {A: 80, ⟦B: 100, D: null}", "bands-order"),
    ("title: 計画", "title: 計画\nbands: {A: 100, ⟦B: 80}", "bands-open"),
    ("title: 計画", "title: 計画\nbands: {A: 100, ⟦B: null, C: 60}", "bands-open"),
    ("title: 計画", "title: 計画\nbands: {A: 100, B: ⟦八十, D: null}", "number-invalid"),
    ("title: 計画", "title: 計画\nbands: {A: 100, ⟦A: 80, D: null}", "yaml-duplicate-key"),
    # aims, targets, ranges, milestones
    (TARGET, "target: ⟦{year: 2025, value: 500}", "aim-mismatch"),
    (TARGET, "target: ⟦{year: 2025, value: 549.0}", "aim-mismatch"),
    (TARGET, f"{TARGET}\n        aim: ⟦contain", "aim-mismatch"),
    (TARGET, f"{TARGET}\n        aim: ⟦maintain", "aim-mismatch"),
    (TARGET, "target: {year: 2025, value: 500}\n        aim: ⟦improve", "aim-mismatch"),
    (TARGET, "target: {year: 2025, value: 549}\n        aim: ⟦contain", "aim-mismatch"),
    # running totals
    (BETTER, "better: higher\n        count_from: ⟦2021", "flow-only"),
    (BETTER, "better: higher\n        series: level\n        count_from: ⟦2021", "flow-only"),
    (BETTER, "better: higher\n        series: ⟦flows\n        count_from: 2021", "unknown-word"),
    (BASELINE, "baseline: ⟦{year: 2019, value: 549, per_year: true}", "flow-only"),
    (BASELINE, f"{FLOW}baseline: {{year: 2019, value: 549, per_year: ⟦yes}}", "bad-flag"),
    (BASELINE, f"{FLOW}count_from: ⟦来年\n        {BASELINE}", "year-invalid"),
    (BASELINE, f"{FLOW}count_from: ⟦2019\n        {BASELINE}", "count-from-year"),
    (BASELINE, f"{FLOW}count_from: ⟦R1\n        {YEARLY}", "count-from-year"),
    (BASELINE, f"{FLOW}count_from: ⟦2025\n        {BASELINE}", "count-from-year"),
    (BASELINE, f"{FLOW}count_from: ⟦2030", "count-from-year"),
    (
        BASELINE,
        f"{FLOW}count_from: 2022\n        milestones: {{⟦2021: 1, 2022: 2, 2024: 3}}"
        f"\n        {YEARLY}",
        "milestone-year",
    ),
    (
        f"{BASELINE}\n        {TARGET}",
        f"{FLOW}{YEARLY}\n        target: ⟦{{year: 2025, value: -9}}",
        "aim-mismatch",
    ),
    (
        f"{BASELINE}\n        {TARGET}",
        f"{FLOW}{YEARLY}\n        target: ⟦{{year: 2025, value: 0}}",
        "aim-mismatch",
    ),
    (
        f"{BASELINE}\n        {TARGET}",
        f"{FLOW}{YEARLY}\n        aim: ⟦contain\n        target: {{year: 2025, value: 9}}",
        "aim-mismatch",
    ),
    (BASELINE, "aim: ⟦contain", "aim-without-baseline"),
    (BASELINE, "aim: contain\n        baseline: {year: 2019, value: ⟦5o0}", "number-unit"),
    (BASELINE, "aim: contain\n        ⟦basline: {year: 2019, value: 549}", "unknown-key"),
    (TARGET, "target: ⟦{year: 2025}", "target-form"),
    (TARGET, "target: ⟦{year: 2025, value: }", "target-form"),
    (TARGET, "target: {year: 2025, value: 500}\n        aim: ⟦contian", "unknown-word"),
    (TARGET, "target: {year: 2025, value: 500}\n        ⟦aimm: contain", "unknown-key"),
    (TARGET, "target: ⟦{year: 2025, value: 607, range: [600, 610]}", "target-form"),
    (TARGET, "target: ⟦{year: 2025, range: [600, 610]}", "target-form"),
    (TARGET, "target: ⟦{year: 2019, value: 607}", "target-year"),
    (TARGET, "target: ⟦{year: 2018, value: 500}", "target-year"),
    (TARGET, f"{TARGET}\n        milestones: {{⟦2019: 550, 2022: 560}}", "milestone-year"),
    (TARGET, f"{TARGET}\n        milestones: {{2022: 560, ⟦2025: 607}}", "milestone-year"),
    (TARGET, f"{TARGET}\n        milestones: {{R4: 560, ⟦2022: 570}}", "yaml-duplicate-key"),
    (TARGET, f"{TARGET}\n        path: flat\n        milestones: ⟦{{2022: 560}}", "milestone-flat"),
    # warnings
    ("name: 出生数", "name: 出⟦ॐ生数", "damaged-letter"),
    ("name: 出生数", "name: 出⟦\ufffd\ufffd生数", "damaged-letter"),
    ("title: 計画", "# 人ж⟦מ口\ntitle: 計画", "damaged-letter"),
]

# The whole plan, with the codes at its marks.
RANGE_PLAN = """\
ichigo: 1
id: plan
title: 計画
period: {start: 2021, end: 2025}
goals:
  - id: nurture
    name: 育むまち
    indicators:
      - id: births
        name: 出生数
        better: range
        baseline: {year: 2019, value: 40}
        target: {year: 2025, range: [45, 55]}
"""
PLANS = [
    ("", f"{MARK}", "wrong-kind"),
    ("comments alone", f"{MARK}# nothing\n\n", "wrong-kind"),
    ("a list", f"{MARK}- ichigo: 1\n", "wrong-kind"),
    ("a text", f"{MARK}計画\n", "wrong-kind"),
    ("empty mapping", f"{MARK * 5}{{}}\n", "missing-key " * 5),
    ("unclosed quote", 'ichigo: 1\ntitle: ⟦"計画\nid: x\n', "yaml-syntax"),
    ("stray bracket", "ichigo: 1\nid: a\ntitle: ⟦]\n", "yaml-syntax"),
    ("directive", "%YAML 1.2\n---\n⟦- a\n", "wrong-kind"),
    ("NUL", "ichigo: 1\nid: a⟦\0b\n", "file-character"),
    ("C1 control", "ichigo: 1\nid: 計画⟦\x85b\n", "file-character"),
    ("line separator", "ichigo: 1\ntitle: 計画⟦\u2028b\n", "file-character"),
    ("right-to-left override", "ichigo: 1\ntitle: 🗾計画⟦\u202eb\n", "file-character"),
    ("terminal escape", "ichigo: 1\n⟦title: 計\x1b[31m画\n", "file-iso-2022-jp"),
    (
        "better: range",
        STRATEGY.replace(BETTER, "better: range").replace(TARGET, f"target: ⟦{TARGET[8:]}"),
        "target-form",
    ),
    ("range: three ends", RANGE_PLAN.replace("[45, 55]", "⟦[45, 50, 55]"), "target-form"),
    ("range: turned round", RANGE_PLAN.replace("[45, 55]", "⟦[55, 45]"), "range-order"),
    ("range: no width", RANGE_PLAN.replace("[45, 55]", "⟦[45, 45.0]"), "range-order"),
    (
        "range: one end unreadable",
        RANGE_PLAN.replace("[45, 55]", "[45, ⟦五十五]"),
        "number-invalid",
    ),
    ("range: not a list", RANGE_PLAN.replace("[45, 55]", "⟦45～55"), "wrong-kind"),
    ("range: commas in numbers", RANGE_PLAN.replace("[45, 55]", "⟦[1,200, 1,400]"), "target-form"),
    (
        "same id above and below",
        STRATEGY.replace("id: nurture", "id: births").replace(
            "      - id: births", "      - id: ⟦births"
        ),
        "duplicate-id",
    ),
    (
        "short path",
        STRATEGY.replace("value: 549", "value: 606").replace(TARGET, f"target: ⟦{TARGET[8:]}"),
        "short-path",
    ),
    (
        "full-width before the spot",
        STRATEGY.replace("unit: 人", "unit: {名: 🗾}").replace("unit: {", "unit: ⟦{"),
        "wrong-kind",
    ),
]


@pytest.mark.parametrize(("old", "new", "codes"), PLAN_EDITS)
def test_one_slip_in_the_plan_gives_one_finding(
    project: Project, old: str, new: str, codes: str
) -> None:
    assert STRATEGY.count(old) == 1
    text, spots = marked(STRATEGY.replace(old, new), PLAN, codes)
    assert project.strategy(text).actuals(2022).spots() == spots


@pytest.mark.parametrize(("text", "codes"), [row[1:] for row in PLANS], ids=[r[0] for r in PLANS])
def test_plan_gives_exactly_these_findings(project: Project, text: str, codes: str) -> None:
    text, spots = marked(text, PLAN, codes)
    assert project.strategy(text).spots() == spots


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("goals: " + "[" * 100_000, 47),
        ("goals: " + "{a: " * 100_000, 8 + 4 * 39),
        ("goals: " + "[" * 5_000_000, 47),
        ("? " * 100_000, 81),
        ("- " * 100_000, 81),
        # Here the parser reads on where it looks for the end of a key, and stumbles there.
        ("[" * 100_000, 41),
        ("goals: [x, {a: b}, " + "[" * 100_000, 58),
        ("goals: # of [[[ 1" + " " * 3000 + "\n  " + "[" * 100_000, -42),
        ("a: 1\n" + "[" * 300 + "]" * 300, -40),
        ("goals: " + "[" * 1005 + '"never closed', 47),
        ("goals: " + "[" * 50 + '"never closed' * 10_000, 47),
    ],
    ids=[
        "brackets",
        "braces",
        "5 MB of brackets",
        "keys",
        "dashes",
        "nothing but brackets",
        "inside other brackets",
        "below a comment",
        "where a key must be",
        "before a quotation mark",
        "before a long text in quotes",
    ],
)
def test_deep_nesting_is_refused_where_it_gets_too_deep(
    project: Project, text: str, column: int
) -> None:
    line = 2 if column < 0 else 1
    assert project.strategy(text).spots() == [Spot("yaml-nesting", PLAN, line, abs(column))]


@pytest.mark.parametrize(
    ("text", "spot"),
    [
        ("goals: &x " + "[" * 2000, Spot("yaml-alias", PLAN, 1, 8)),
        ("goals: [[*x, " + "[" * 2000, Spot("yaml-alias", PLAN, 1, 10)),
        ("goals: [[!!seq " + "[" * 2000, Spot("yaml-tag", PLAN, 1, 10)),
        ("goals: " + "[" * 41 + " &x " + "[" * 2000, Spot("yaml-nesting", PLAN, 1, 47)),
        ("goals: '" + "[" * 900, Spot("yaml-syntax", PLAN, 1, 8)),
        ("goals: " + "[" * 39 + '"never closed', Spot("yaml-syntax", PLAN, 1, 47)),
    ],
    ids=["anchor", "alias", "tag", "anchor too late", "in quotes", "not too deep"],
)
def test_what_comes_before_deep_nesting_is_found_first(
    project: Project, text: str, spot: Spot
) -> None:
    assert project.strategy(text).spots() == [spot]


def test_deep_indentation_is_refused(project: Project) -> None:
    text = "".join(f"{'  ' * depth}a:\n" for depth in range(1000))
    assert project.strategy(text).spots() == [Spot("yaml-nesting", PLAN, 41, 81)]


def test_all_mistakes_of_all_files_in_one_run(project: Project) -> None:
    text = STRATEGY
    for old, new in (
        ("032093", "032092"),
        ("end: 2025", "end: 2019"),
        ("unit: 人", "unit: 人\n        decimals: x\n        aim: contain"),
        ("year: 2019", "year: 19"),
    ):
        text = text.replace(old, new, 1)
    project.strategy(text)
    project.actuals(2022, "indicator,value\nbirhts,10²\nbirths,1e3\n")
    project.actuals(2023, b"indicator,value\n\xff\xff\n")
    project.write("actuals/R6.csv", ACTUALS)
    assert project.spots() == [
        Spot("code-check-digit", PLAN, 4, 7),
        Spot("period-order", PLAN, 5, 28),
        Spot("integer-range", PLAN, 13, 19),
        Spot("year-invalid", PLAN, 16, 26),
        Spot("unknown-indicator", VALUES, 2, 1),
        Spot("number-footnote", VALUES, 2, 8),
        Spot("number-exponent", VALUES, 3, 8),
        Spot("file-encoding", "actuals/2023.csv", 2, 1),
        Spot("actuals-file-name", "actuals/R6.csv", 1, 1),
    ]


@pytest.mark.parametrize(
    ("key", "written", "read"),
    [
        ("unit", "NO", "NO"),
        ("unit", "on", "on"),
        ("name", "12:30", "12:30"),
        ("name", "010", "010"),
        ("name", "0x1F", "0x1F"),
        ("name", "2023-02-30", "2023-02-30"),
        ("name", "1e3", "1e3"),
        ("name", "1_000", "1_000"),
        ("name", ".nan", ".nan"),
        ("name", "=", "="),
        ("name", "<<", "<<"),
        ("name", '"~"', "~"),
        ("name", "'null'", "null"),
        ("name", "yes", "yes"),
        ("unit", "null", None),
        ("name", "|\n          二\n          行", "二\n行"),
        ("name", "出生\n          数", "出生 数"),
    ],
)
def test_no_scalar_is_interpreted(
    project: Project, key: str, written: str, read: str | None
) -> None:
    old = {"unit": "unit: 人", "name": "name: 出生数"}[key]
    project.strategy(STRATEGY.replace(old, f"{key}: {written}")).actuals(2022)
    assert project.spots() == []
    assert project.figures(2022)[key] == read


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("year: 2019", "year: R1"),
        ("year: 2019", "year: 令和元年度"),
        ("year: 2019", "year: ２０１９年度"),
        ("start: 2021", "start: R3"),
        ("value: 549", "value: 549人"),
        ("value: 549", "value: ５４９"),
        ("value: 549}", "value: '1,549'}\n        aim: contain"),
        (TARGET, f"{TARGET}\n        milestones: {{R4: 560, R5: 570人}}"),
        (TARGET, f"{TARGET}\n        years: [R4, 2025]"),
        ("title: 計画", "title: 計画\nbands: {A: 100％, B: 80.5, D: null}"),
        (
            "title: 計画",
            "title: 計画\npopulation: [{year: 2040, kind: outlook, value: 89000}]",
        ),
        ("title: 計画", "title: 計画 # 注記"),
        ("ichigo: 1", "---\nichigo: 1"),
        ("ichigo: 1", "%YAML 1.1\n---\nichigo: 1"),
        ("ichigo: 1", "\"ichigo\": '1'"),
        ("    indicators:", "    directions:\n    policies: []\n    indicators:"),
        (BASELINE, "baseline: null"),
        (BASELINE + "\n        " + TARGET, "rated: false"),
    ],
)
def test_what_is_right_has_no_finding(project: Project, old: str, new: str) -> None:
    project.strategy(STRATEGY.replace(old, new)).actuals(2022)
    assert project.spots() == []


# ── actuals/YYYY.csv ────────────────────────────────────────────────────────────────────────────

HEADER = "indicator,value,status,source,note\n"
TABLES = [
    # the file as a whole
    ("nothing", "⟦", "csv-empty"),
    ("blank lines", "⟦\n  \n,,\n", "csv-empty"),
    ("TAB", "⟦indicator\tvalue\nbirths\t1\n", "csv-delimiter"),
    ("semicolon", "⟦indicator;value\nbirths;1\n", "csv-delimiter"),
    ("full-width semicolon", "⟦indicator；value\nbirths；1\n", "csv-delimiter"),
    ("full-width comma", "⟦indicator，value\nbirths，1\n", "csv-delimiter"),
    ("title row", f"⟦令和4年度実績,,,,\n{HEADER}births,580,,,\n", "csv-title-row"),
    ("title without commas", f"⟦令和4年度実績\n\n{HEADER}births,580,,,\n", "csv-title-row"),
    ("NUL", f"{HEADER}births,5⟦\08,,,\n", "file-character"),
    ("end-of-file mark", f"{HEADER}births,580,,,\n⟦\x1a", "file-character"),
    ("unclosed quote", f'{HEADER}births,580,⟦"final,,\nx,1,,,\n', "csv-unclosed-quote"),
    ("quote in a cell", f'{HEADER}births,580,,,5⟦"x\n', "csv-stray-quote"),
    ("text behind a quote", f'{HEADER}births,580,,,"a⟦"b\n', "csv-stray-quote"),
    (
        "mistakes before a quote",
        f'{HEADER}births,⟦5e2,,,\nx,⟦"1,,,\n',
        "number-exponent csv-unclosed-quote",
    ),
    # the header
    ("twice", "indicator,value,⟦value\nbirths,580,580\n", "csv-duplicate-label"),
    ("blank label", "indicator,value,⟦,note\nbirths,580,x,\n", "csv-blank-label"),
    ("misspelt label", "indicator,⟦vaule,note\nbirths,580,\n", "csv-unknown-label"),
    ("capital label", "⟦Indicator,value\nbirths,580\n", "csv-unknown-label"),
    ("other Japanese labels", "⟦KPI,⟦実績\nbirths,580\n", "csv-unknown-label csv-unknown-label"),
    ("label in both languages", "指標ID,実績値,⟦value\nbirths,580,\n", "csv-duplicate-label"),
    ("missing Japanese label", "⟦指標名,実績値\n出生数,580\n", "csv-missing-label"),
    ("another name", "指標ID,指標名,実績値\nbirths,⟦死亡数,580\n", "name-differs"),
    ("unknown label", "indicator,value,⟦担当課\nbirths,580,x\n", "csv-unknown-label"),
    ("missing label", "⟦indicator,note\nbirths,x\n", "csv-missing-label"),
    ("missing labels", "⟦⟦note\nx\n", "csv-missing-label csv-missing-label"),
    # rows
    ("unquoted thousands", f"{HEADER}births,1,407,,,⟦\n", "csv-extra-cell"),
    ("unquoted thousands, two columns", "indicator,value\nbirths,1,⟦407\n", "csv-extra-cell"),
    ("unquoted thousands, short row", f"{HEADER}births,⟦1,407,,\n", "number-thousands"),
    ("unquoted thousands and a unit", f"{HEADER}births,⟦1,407人,,\n", "number-thousands"),
    ("unquoted thousands below zero", f"{HEADER}births,⟦▲ 1,407,,\n", "number-thousands"),
    ("unquoted thousands in full width", f"{HEADER}births,⟦１,４０７,,\n", "number-thousands"),
    ("unquoted thousands with a sign", f"{HEADER}births,⟦+1,407,,\n", "number-thousands"),
    ("unquoted thousands and a point", f"{HEADER}births,⟦12,345.6,,\n", "number-thousands"),
    ("unquoted thousands, too few cells", f"{HEADER}births,⟦1,407\n", "number-thousands"),
    # the first cell behind a value, which may be the rest of it
    *(
        (f"a value and {rest}", f"indicator,value,note\nbirths,⟦{rest}\n", "number-thousands")
        for rest in (
            "1234,567",
            "12,5",
            "1,407 e-Stat",
            "0,580",
            "580,2022",
            "580,100人増",
            "１２,５",
            "12,5人",
            "12,５％増",
            "1,4070",
            "-12,5",
            "1.407,5",
            "580,5歳以上",
            "580,3校分",
            "580, 5",
            "580,100年史",
        )
    ),
    *(
        (f"a value and {rest} in order", f"indicator,value,note\nbirths,{rest}\n", "")
        for rest in (
            '580,"2022"',
            '580,"5歳以上"',
            '580,"345"',
            '"580",345',
            "580人,345",
            "580,2023年報",
            "580,2023年度決算",
            "580,２０２３年報",
            "580,1月1日現在",
            "580,12月末",
            "580,R5決算",
            "580,令和5年",
            "580,（5歳以上）",
            "580,",
            "580,e-Stat 2022",
            "580,final 5",
        )
    ),
    ("a rest as a status", f"{HEADER}births,⟦12,5,,\n", "number-thousands"),
    ("a rest, and too few cells", f"{HEADER}births,⟦12,5\n", "number-thousands"),
    ("a rest behind a value in front", "value,note,indicator\n⟦12,5,births\n", "number-thousands"),
    ("a rest for an id", "value,indicator,note\n⟦12,5,births\n", "number-thousands"),
    ("a rest behind no number", "indicator,value,note\nbirths,⟦p12,5\n", "number-symbol"),
    ("a status behind a value", "indicator,value,status\nbirths,580,final\n", ""),
    ("no status behind a value", "indicator,value,status,note\nbirths,580,,5歳以上\n", ""),
    ("no value and a note of digits", "indicator,value,note\nbirths,,5歳以上\n", ""),
    ("unquoted millions", "indicator,value,source,note\nbirths,⟦1,234,567\n", "number-thousands"),
    ("unquoted thousands and a mark", f"{HEADER}births,⟦1,407*,,\n", "number-thousands"),
    ("unquoted thousands and a letter", f"{HEADER}births,⟦1,407p,,\n", "number-thousands"),
    ("unquoted thousands and words", f"{HEADER}births,⟦12,345人（速報）,,\n", "number-thousands"),
    (
        "unquoted thousands, value first",
        "value,indicator,note\n⟦1,407,births\n",
        "number-thousands",
    ),
    ("a short row of two cells", "indicator,value,status\n1,⟦407\n", "csv-missing-cell"),
    ("a quoted note of three digits", 'indicator,value,note\nbirths,580,"345"\n', ""),
    ("a note of three digits", "indicator,value,note\nbirths,⟦580,345\n", "number-thousands"),
    ("swapped columns", f"{HEADER}⟦580,births,,,\n", "unknown-indicator"),
    ("a name for an id", f"{HEADER}⟦出生数,580,,,\n", "unknown-indicator"),
    ("a word for a value", f"{HEADER}⟦x,⟦births2,,,\n", "unknown-indicator number-invalid"),
    (
        "unknown label and a row",
        "indicator,value,⟦担当課\nbirths,⟦5e2,x\n",
        "csv-unknown-label number-exponent",
    ),
    (
        "blank label and a row",
        "indicator,value,⟦,note\nbirths,⟦5e2,x,\n",
        "csv-blank-label number-exponent",
    ),
    ("long row", f"{HEADER}births,580,,,,⟦x\n", "csv-extra-cell"),
    ("short row", f"{HEADER}births,⟦580\n", "csv-missing-cell"),
    ("one cell", f"{HEADER}⟦births\n", "csv-missing-cell"),
    ("duplicate row", f"{HEADER}births,580,,,\n⟦births,590,,,\n", "duplicate-row"),
    ("no id", f"{HEADER}births,580,,,\n⟦,590,,,\n", "missing-id"),
    ("unknown id", f"{HEADER}births,580,,,\n⟦birhts,590,,,\n", "unknown-indicator"),
    ("goal's id", f"{HEADER}births,580,,,\n⟦nurture,590,,,\n", "unknown-indicator"),
    ("capital id", f"{HEADER}⟦Births,580,,,\n", "unknown-indicator"),
    ("unknown status", f"{HEADER}births,580,⟦finall,,\n", "unknown-status"),
    ("other Japanese status", f"{HEADER}births,580,⟦暫定,,\n", "unknown-status"),
    ("Japanese status without value", "指標,値,状態\nbirths,⟦,確定\n", "status-needs-value"),
    (
        "Japanese status with a value",
        "指標,値,区分\nbirths,580,⟦集計終了\n",
        "status-forbids-value",
    ),
    ("not_reported is not written", f"{HEADER}births,,⟦not_reported,,\n", "unknown-status"),
    ("status without value", f"{HEADER}births,⟦,final,,\n", "status-needs-value"),
    ("value with pending", f"{HEADER}births,580,⟦pending,,\n", "status-forbids-value"),
    (
        "line of a row behind a long cell",
        f'{HEADER}births,580,,,"a\nb\nc"\n⟦x,1,,,\n',
        "unknown-indicator",
    ),
    (
        "column behind full-width letters",
        "note,source,indicator,value\n備考𠮷,出典🗾,births,⟦5e2\n",
        "number-exponent",
    ),
    (
        "column behind a quoted cell",
        'note,indicator,value\n"a ""b"", c",births,⟦5e2\n',
        "number-exponent",
    ),
    ("no id and no number", f"{HEADER}⟦x,⟦10²,,,\n", "unknown-indicator number-footnote"),
    ("no id and a kanji figure", f"{HEADER}⟦x,⟦8千,,,\n", "unknown-indicator number-kanji"),
    ("no id and a unit", f"{HEADER}⟦x,8人,,,\n", "unknown-indicator"),
    # cells
    *(
        (cell, f"{HEADER}births,⟦{cell},,,\n", code)
        for cell, code in (
            ("10²", "number-footnote"),
            ("①5", "number-footnote"),
            ("580*", "number-footnote"),
            ("580(注1)", "number-footnote"),
            ("1_000", "number-underscore"),
            ("1e3", "number-exponent"),
            ("nan", "number-not-finite"),
            ("inf", "number-not-finite"),
            ("#N/A", "number-not-finite"),
            ("約500", "number-approximate"),
            ("8万9千", "number-kanji"),
            ("500件", "number-unit"),
            ("16.4%", "number-unit"),
            ("500人人", "number-unit"),
            ("-", "number-symbol"),
            ("…", "number-symbol"),
            ("***", "number-symbol"),
            ("x", "number-symbol"),
            ("p580", "number-symbol"),
            ("r", "number-symbol"),
            ("(580)", "number-accounting"),
            (".5", "number-point"),
            ("5.", "number-point"),
            ("5-8", "number-invalid"),
            ("五八〇", "number-invalid"),
            ("٥٨٠", "number-invalid"),
            ("9" * 31, "number-too-long"),
        )
    ),
    *(
        (cell, f'{HEADER}births,⟦"{cell}",,,\n', "number-grouping")
        for cell in (
            "12,5",
            "1,40",
            "1,4070",
            "1,407,00",
            ",407",
            "1,,407",
            "14,07.5",
            "１，４０",
        )
    ),
    # doubts
    ("ten times", f"{HEADER}births,⟦5800,,,\n", "ten-times"),
    ("a tenth", f"{HEADER}births,⟦54,,,\n", "ten-times"),
    ("damaged letter", f"{HEADER}births,580,,,前⟦ตย\n", "damaged-letter"),
]


@pytest.mark.parametrize(("text", "codes"), [row[1:] for row in TABLES], ids=[r[0] for r in TABLES])
def test_table_gives_exactly_these_findings(project: Project, text: str, codes: str) -> None:
    text, spots = marked(text, VALUES, codes)
    assert project.strategy().actuals(2022, text).spots() == spots


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("１２３", 123),
        ('"１，４０７"', 1407),
        ('"1,407"', 1407),
        ("▲322", -322),
        ("△5", -5),
        ("−5", -5),
        ("－5", -5),
        ("500人", 500),
        (" 500 人 ", 500),
        ("＋5", 5),
        ('"1,407人"', 1407),
    ],
)
def test_cell_as_staff_type_it(project: Project, cell: str, value: int) -> None:
    project.strategy().actuals(2022, f"{HEADER}births,{cell},,,\n")
    assert project.figures(2022)["actual"]["value"] == value


@pytest.mark.parametrize(
    "content",
    [
        "note,status,value,indicator\n①②,,580,births\n",
        "indicator,value\nbirths,580",
        "indicator,value\r\nbirths,580\r\n",
        "indicator,value\rbirths,580\r",
        '"indicator","value"\n"births","580"\n',
        " indicator , value \n births , 580 \n",
        "\n\nindicator,value\n\n,\nbirths,580\n\n",
        "indicator,value,,\nbirths,580,,\n",
        'indicator,value,note\nbirths,580,"a, ""b""\nc"\n',
    ],
)
def test_table_that_is_right(project: Project, content: str) -> None:
    project.strategy().actuals(2022, content)
    assert project.spots() == []
    assert project.figures(2022)["actual"]["value"] == 580


# ── encodings ───────────────────────────────────────────────────────────────────────────────────

NOTED = "indicator,value,note\nbirths,580,髙①～ソ表\n"


@pytest.mark.parametrize(
    "codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp932"]
)
def test_encoding_is_recognised(project: Project, codec: str) -> None:
    mark = "\ufeff" if codec in {"utf-16-le", "utf-16-be"} else ""
    project.strategy((mark + STRATEGY.replace("計画", "計画（髙橋）")).encode(codec))
    project.actuals(2022, (mark + NOTED).encode(codec))
    assert project.spots() == []
    assert project.figures(2022)["actual"]["note"] == "髙①～ソ表"


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        ("indicator,value\n出生数,1\n".encode("iso-2022-jp"), "file-iso-2022-jp", 2),
        (b"indicator,value\n\n\xff,1\n", "file-encoding", 3),
        (b"\xef\xbb\xbfindicator,value\n\n\xff,1\n", "file-encoding", 3),
        (b"indicator,value\nbirths,\x81\n", "file-encoding", 2),
        ("indicator,value\n出生数,1\n".encode("euc-jp"), "file-encoding", 2),
        (b"\xff\xfei\x00n", "file-encoding", 1),
        (b"\xfe\xff\xd8\x00\x00a", "file-encoding", 1),
        (b"\xed\xa0\x80\n", "file-character", 1),
        ("\ufeff\ufeffindicator,value\n".encode(), "file-character", 1),
        (NOTED.encode("utf-32"), "file-character", 1),
        (b"PK\x03\x04\x14\x00\x06\x00", "file-workbook", 1),
        (b"PK\x05\x06" + bytes(18), "file-workbook", 1),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504), "file-workbook", 1),
        (NOTED.replace("髙①～ソ表", "\n人口動態統計,1,").encode("big5"), "file-encoding", 3),
    ],
)
def test_encoding_is_refused(project: Project, data: bytes, code: str, line: int) -> None:
    spots = project.strategy().actuals(2022, data).spots()
    assert {(spot.code, spot.line) for spot in spots} == {(code, line)}


SOURCED = "indicator,value,status,source\nbirths,580,,{}\n"
FOREIGN = {
    "big5": ["人口動態統計", "市民課", "速報值", "統計月報", "尚未公布", "決算書"],
    "gbk": ["国家统计局\n,,,观光人次\n,,,市民课", "统计月报\n,,,政府年报", "速报值\n,,,尚未公布"],
    "euc-jp": ["速報", "人口動態統計", "決算書による", "住民基本台帳", "未公表のため"],
    "euc-kr": ["인구동태통계", "통계청", "출생아수"],
}


@pytest.mark.parametrize(
    ("codec", "source"), [(codec, text) for codec, texts in FOREIGN.items() for text in texts]
)
def test_another_encoding_is_not_read_as_half_width_kana(
    project: Project, codec: str, source: str
) -> None:
    project.strategy().actuals(2022, SOURCED.format(source).encode(codec))
    assert [spot.code for spot in project.spots()] == ["file-encoding"]


def test_half_width_kana_of_no_words_is_told_for_what_it_may_be(project: Project) -> None:
    project.strategy().actuals(2022, SOURCED.format("人口動態統計").encode("big5"))
    assert "Big5, EUC-JP or GBK" in project.run("validate").stdout
    assert "Big5、EUC-JP 又は GBK" in project.run("validate", "--lang", "ja").stdout


@pytest.mark.parametrize("codec", ["cp932", "utf-8"])
@pytest.mark.parametrize(
    "source",
    [
        "ｺﾝﾋﾞﾆ", "ﾊﾟｰﾄ", "ｱﾝｹｰﾄ", "ﾋﾟｱﾉ", "ｳﾞｪﾈﾂｨｱ", "ﾎｰﾑﾍﾟｰｼﾞ", "ｼｬﾝﾌﾟｰ", "ﾁｪｯｸ", "ﾌｧｲﾙ", "ﾃﾞｨｰｾﾞﾙ",
        "SNSﾌｫﾛﾜｰ", "ﾜｰｸｼｮｯﾌﾟ", "Aﾗﾝｸ", "5ｶ所", "1ｶ月", "ｱ､ｲ､ｳ", "｢ﾃﾞｰﾀ｣", "･ｺﾝﾋﾞﾆ", "ｶ)ﾔﾏﾀﾞｼｮｳﾃﾝ",
        "ﾔﾏﾀﾞ(ｶ", "ｰ", "ｰ5", "ｦ", "A､B", "e-Stat･ﾃﾞｰﾀ", "ﾃﾞｰﾀ_2023", "ｱ. ｲ.", "ｷｯｽﾞ｡", "ﾃﾞｭｱﾙ", "ﾋﾟｭｱ",
        "瀧澤ﾋﾛｼ", "髙ﾊｼ", "本市は､人口｡", "､｡ ﾞ 人口", "市民ｱﾝｹｰﾄ",
    ],
)  # fmt: skip
def test_half_width_kana_stay_readable(project: Project, source: str, codec: str) -> None:
    project.strategy().actuals(2022, SOURCED.format(source).encode(codec))
    assert project.spots() == []
    assert project.figures(2022)["actual"]["source"] == source


def test_half_width_marks_in_utf_8_are_taken_as_they_are(project: Project) -> None:
    project.strategy().actuals(2022, SOURCED.format("､ｧA").encode())
    assert project.spots() == []


@pytest.mark.parametrize(
    ("unit", "rest", "codes"),
    [
        ("年", "2023年報", ["number-thousands"]),
        ("月", "5月", ["number-thousands"]),
        ("人", "5月", []),
    ],
)
def test_a_year_behind_a_number_of_years_may_be_its_rest(
    project: Project, unit: str, rest: str, codes: list[str]
) -> None:
    project.strategy(STRATEGY.replace("unit: 人", f"unit: {unit}"))
    project.actuals(2022, f"indicator,value,note\nbirths,580,{rest}\n")
    assert [spot.code for spot in project.spots()] == codes


def test_a_plan_that_is_a_workbook(project: Project) -> None:
    project.strategy(b"PK\x03\x04")
    assert project.spots() == [Spot("file-workbook", PLAN, 1, 1)]
    assert "plain text in UTF-8" in project.run("validate").stdout


@pytest.mark.parametrize(
    ("row", "hint"),
    [
        ("12,5", 'put the second cell in quotes (12,"5") or begin it with a word'),
        ("1,407", 'write it without the comma (1407) or in quotes ("1,407"). If not, put'),
    ],
)
def test_both_ways_of_writing_are_shown(project: Project, row: str, hint: str) -> None:
    project.strategy().actuals(2022, f"indicator,value,note\nbirths,{row}\n")
    assert hint in " ".join(project.run("validate", COLUMNS="1000").stdout.split())


# ── the folder ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("actuals/R5.csv", "actuals-file-name"),
        ("actuals/令和5年度.csv", "actuals-file-name"),
        ("actuals/2023.CSV", "actuals-file-name"),
        ("actuals/2023.tsv", "actuals-file-name"),
        ("actuals/２０２３.csv", "actuals-file-name"),
        ("actuals/1800.csv", "actuals-file-name"),
        ("actuals/平成35.csv", "actuals-file-name"),
        ("actuals/data.csv", "actuals-file-name"),
        ("actuals/2023.xlsx", "file-workbook"),
        ("actuals/2023.XLSX", "file-workbook"),
        ("actuals/R5.xls", "file-workbook"),
        ("actuals/実績.xlsm", "file-workbook"),
        ("actuals/2023.ods", "file-workbook"),
        ("actuals/2023.pdf", "actuals-other-file"),
        ("actuals/README", "actuals-other-file"),
        ("actuals/.DS_Store", None),
        ("actuals/~$2023.xlsx", None),
        ("reviews/R5.yaml", "reviews-file-name"),
        ("reviews/2023.yml", "reviews-file-name"),
        ("reviews/2023.docx", "reviews-other-file"),
    ],
)
def test_names_of_files(project: Project, name: str, code: str | None) -> None:
    project.strategy().actuals(2022).write(name, "")
    assert project.spots() == ([] if code is None else [Spot(code, name, 1, 1)])


BESIDE_A_MISTAKE = [("baseline-mismatch", 2019, 8), ("number-exponent", 2022, 8)]


@pytest.mark.parametrize(
    ("name", "beside", "hint"),
    [
        ("actuals/R5.csv", "actuals/2022.csv", "Rename it to 2023.csv"),
        ("actuals/R5.csv", "actuals/2023.csv", "There is a 2023.csv already."),
        ("actuals/2023.xlsx", "actuals/2022.csv", "save it as CSV UTF-8 (2023.csv)"),
        ("actuals/2023.xlsx", "actuals/2023.csv", "There is a 2023.csv already,"),
        ("reviews/R5.yml", "reviews/2023.yaml", "There is a 2023.yaml already."),
    ],
)
def test_no_hint_leads_to_overwriting(project: Project, name: str, beside: str, hint: str) -> None:
    project.strategy().write(name, "")
    project.write(beside, HEADER + "births,580,,,\n" if beside.endswith("csv") else "summary: x\n")
    assert hint in project.run("validate").stdout


@pytest.mark.parametrize(
    ("rows", "spots"),
    [
        # a value for the base year that is not the baseline
        ({2019: "births,550,,,", 2022: "births,580,,,"}, [("baseline-mismatch", 2019, 8)]),
        ({2019: "births,549.0,,,", 2022: "births,580,,,"}, []),
        ({2020: "births,550,,,"}, [("first-year", 2020, 8)]),
        ({2020: "births,550,,,", 2021: "births,560,,,"}, []),
        (
            {2021: "births,560,,,", 2022: "births,56,,,", 2023: "births,570,,,"},
            [("ten-times", 2022, 8)],
        ),
        ({2021: "births,560,,,", 2022: "births,5600,,,", 2023: "births,5700,,,"}, []),
        ({2021: "births,5600,,,", 2022: "births,560,,,"}, [("ten-times", 2021, 8)]),
        ({2021: "births,560,,,", 2022: "births,5600,,,"}, [("ten-times", 2022, 8)]),
        ({2018: "births,,pending,,"}, [("year-outside-plan", 2018, None)]),
        ({2026: "births,,pending,,"}, [("year-outside-plan", 2026, None)]),
        ({2022: ""}, [("never-reported", None, 13)]),
        ({2022: "births,,pending,,"}, []),
        ({}, []),
        # a mistake in one file does not hide the doubts about another, but a row that is missing
        # because of a mistake is no doubt
        ({2019: "births,550,,,", 2022: "births,5e2,,,"}, BESIDE_A_MISTAKE),
        ({2022: "births,5e2,,,"}, [("number-exponent", 2022, 8)]),
        ({2020: "births,550,,,", 2021: "births,5e2,,,"}, [("number-exponent", 2021, 8)]),
    ],
)
def test_doubts_about_values(
    project: Project, rows: dict[int, str], spots: list[tuple[str, int | None, int | None]]
) -> None:
    project.strategy()
    for year, row in rows.items():
        project.actuals(year, HEADER + row + "\n")
    expected = [
        Spot(code, PLAN, 10, column or 1)
        if year is None
        else Spot(code, f"actuals/{year}.csv", 1 if column is None else 2, column or 1)
        for code, year, column in spots
    ]
    assert project.spots() == expected


@pytest.mark.parametrize(("text", "meant"), [("Births 2025!", "births-2025"), ("出生数", "births")])
def test_an_id_that_is_suggested_is_one(project: Project, text: str, meant: str) -> None:
    project.strategy(STRATEGY.replace("id: births", f"id: {text}"))
    assert meant in project.run("validate").stdout
    project.strategy(STRATEGY.replace("id: births", f"id: {meant}"))
    assert project.spots() == []


def test_letters_of_other_scripts_are_at_home_in_a_plan_in_english(project: Project) -> None:
    plan = STRATEGY.replace("title: 計画", "title: กรุงเทพ")
    project.strategy(plan)
    assert [spot.code for spot in project.spots()] == ["damaged-letter"]
    project.strategy(plan.replace("goals:", "language: en\ngoals:"))
    project.actuals(2022, HEADER + "births,580,,ก,\n")
    assert project.spots() == []


@pytest.mark.parametrize("rows", [1, 2, 8])
def test_rows_above_the_header_are_told_however_many(project: Project, rows: int) -> None:
    project.strategy().actuals(2022, "表題,,,,\n" * rows + HEADER + "births,580,,,\n")
    assert project.spots() == [Spot("csv-title-row", VALUES, 1, 1)]


@pytest.mark.parametrize(
    ("baseline", "target", "is_short"),
    [
        ("100", "100.995", True),
        ("100", "99.005", True),
        ("100", "99", False),
        ("1", "1.02", False),
        ("-100", "-99.005", True),
        ("-100", "-100.995", True),
        ("-100", "-99", False),
        ("-100", "-102", False),
        ("-0.1", "0.1", False),
        ("0", "0.001", False),
    ],
)
def test_a_short_path_is_short_beside_the_larger_end(
    project: Project,
    baseline: str,
    target: str,
    is_short: bool,  # noqa: FBT001 - pytest passes it by name
) -> None:
    better = "higher" if Decimal(target) > Decimal(baseline) else "lower"
    plan = STRATEGY.replace("549", baseline).replace("607", target)
    project.strategy(plan.replace("better: higher", f"better: {better}"))
    assert [spot.code for spot in project.spots()] == (["short-path"] if is_short else [])


def test_amounts_of_a_flow_are_no_levels(project: Project) -> None:
    """An amount of the base year is not the baseline, and a total is far from its first amount."""
    project.strategy(STRATEGY.replace("better: higher", "better: higher\n        series: flow"))
    project.actuals(2019, HEADER + "births,3,,,\n").actuals(2020, HEADER + "births,5,,,\n")
    project.actuals(2021, HEADER + "births,6,,,\n")
    assert project.spots() == []


@pytest.mark.parametrize(
    ("more", "rows", "missing"),
    [
        # the baseline lies before the first file, and the plan does not say from when it counts
        ("", {2021: "5,", 2022: "6,"}, "2020"),
        ("", {2022: "6,"}, "2020, 2021"),
        ("", {2022: ",pending"}, "2020, 2021"),
        ("", {2020: "5,", 2021: "6,"}, None),
        ("count_from: 2021", {2021: "5,", 2022: "6,"}, None),
        ("count_from: 2021", {2021: ",pending"}, None),
        # what a row says instead of an amount
        ("count_from: 2021", {2021: ",not_due", 2022: "3,"}, "2021"),
        ("count_from: 2021", {2021: ",suppressed", 2022: "3,"}, "2021"),
        ("count_from: 2021", {2021: ",", 2022: "3,"}, "2021"),
        ("count_from: 2021", {2021: ",pending", 2022: "3,"}, None),
        ("count_from: 2021", {2021: "0,", 2022: "3,"}, None),
        ("count_from: 2021", {2021: ",pending", 2022: ",not_due", 2023: "3,"}, "2022"),
        # a gap that no later amount shows is no gap yet
        ("count_from: 2021", {2021: "3,", 2022: ",not_due"}, None),
        # nothing before the total begins is missing
        ("count_from: 2022", {2020: ",not_due", 2022: "3,"}, None),
        # a year that is not among those that are due
        ("count_from: 2021\n        years: [2022]", {2021: ",not_due", 2022: "3,"}, "2021"),
        ("count_from: 2021\n        years: [2022]", {2022: "3,", 2021: ","}, "2021"),
    ],
)
def test_a_total_that_cannot_be_computed_is_told_once_with_its_years(
    project: Project, more: str, rows: dict[int, str], missing: str | None
) -> None:
    flow = STRATEGY.replace("better: higher", f"better: higher\n        {FLOW}{more}".rstrip())
    project.strategy(flow.replace("value: 549}", "value: 4, per_year: true}"))
    for year, row in rows.items():
        project.actuals(year, f"indicator,value,status\nbirths,{row}\n")
    found = [spot for spot in project.spots() if spot.code != "first-year"]
    if missing is None:
        assert found == []
        return
    first = int(missing.split(", ", maxsplit=1)[0])
    (spot,) = found
    if first in rows:
        assert (spot.code, spot.file, spot.line) == ("flow-gap", f"actuals/{first}.csv", 2)
    else:
        assert spot == Spot("flow-gap", PLAN, 10, 13)
    assert f"there is no amount for {missing}." in project.run("validate").stdout


def test_a_total_is_told_to_need_the_years_that_are_not_due(project: Project) -> None:
    flow = f"better: higher\n        {FLOW}count_from: 2021\n        years: [2022]"
    project.strategy(STRATEGY.replace("better: higher", flow))
    project.actuals(2022, HEADER + "births,3,,,\n")
    assert "add the years to years" in project.run("validate").stdout
    project.strategy(STRATEGY.replace("better: higher", flow.replace("[2022]", "[2021, 2022]")))
    assert "say with count_from" in project.run("validate").stdout


def test_an_unreadable_amount_is_no_gap(project: Project) -> None:
    flow = f"better: higher\n        {FLOW}count_from: 2021"
    project.strategy(STRATEGY.replace("better: higher", flow))
    project.actuals(2021, HEADER + "births,5e2,,,\n").actuals(2022, HEADER + "births,3,,,\n")
    assert [spot.code for spot in project.spots()] == ["number-exponent"]


def test_a_total_of_nothing_reported_is_told_as_such(project: Project) -> None:
    project.strategy(STRATEGY.replace("better: higher", f"better: higher\n        {FLOW}".rstrip()))
    project.actuals(2022, HEADER)
    assert [spot.code for spot in project.spots()] == ["never-reported"]


def test_a_level_has_no_gap(project: Project) -> None:
    project.strategy().actuals(2022)
    assert project.spots() == []


def test_a_yearly_baseline_is_compared_with_the_amount_of_its_year(project: Project) -> None:
    flow = STRATEGY.replace("better: higher", f"better: higher\n        {FLOW}count_from: 2021")
    project.strategy(flow.replace(BASELINE, YEARLY))
    project.actuals(2019, HEADER + "births,22.0,,,\n")
    assert project.spots() == []
    assert project.figures(2019)["reason"] == "base_year"
    project.actuals(2019, HEADER + "births,23,,,\n")
    assert [spot.code for spot in project.spots()] == ["baseline-mismatch"]
    assert project.figures(2019)["reason"] == "baseline_mismatch"
    project.actuals(2019, HEADER + "births,220,,,\n").actuals(2021, HEADER + "births,21,,,\n")
    project.actuals(2022, HEADER + "births,23,,,\n")
    assert "ten-times" in {spot.code for spot in project.spots()}


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("33", "base_year"),
        ("67", "base_year"),
        ("33.5", "baseline_mismatch"),
        ("50", "baseline_mismatch"),
    ],
)
def test_a_range_contradicts_its_baseline_by_its_distance(
    project: Project, value: str, reason: str
) -> None:
    project.strategy(
        STRATEGY.replace(BETTER, "better: range")
        .replace("value: 549", "value: 33")
        .replace(TARGET, "target: {year: 2025, range: [45, 55]}")
    )
    project.actuals(2019, HEADER + f"births,{value},,,\n")
    assert project.figures(2019)["reason"] == reason
    told = [spot.code for spot in project.spots()]
    assert told == (["baseline-mismatch"] if reason == "baseline_mismatch" else [])


@pytest.mark.parametrize(
    ("target", "said"),
    [("-9", "aim: contain"), ("0", "aim: maintain"), ("9\n        aim: contain", "leave aim out")],
)
def test_the_aim_of_a_total_is_told_from_nothing(project: Project, target: str, said: str) -> None:
    value, _, more = target.partition("\n")
    plan = STRATEGY.replace(BASELINE, f"{FLOW}{YEARLY}")
    plan = plan.replace(TARGET, f"target: {{year: 2025, value: {value}}}\n{more}")
    printed = project.strategy(plan).run("validate").stdout
    assert "aim-mismatch" in printed
    assert "The total starts at 0, and the target is" in printed
    assert said in printed


def test_a_file_of_a_year_that_counts_lies_inside_the_plan(project: Project) -> None:
    flow = STRATEGY.replace("better: higher", f"better: higher\n        {FLOW}count_from: 2018")
    project.strategy(flow.replace(f"        {BASELINE}\n", ""))
    project.actuals(2019, HEADER + "births,5,,,\n")
    assert project.run("status", "2018").status == 0
    assert project.run("status", "2017").status == 2
    for year in (2017, 2018):
        project.actuals(year, HEADER + "births,5,,,\n")
    assert project.spots() == [Spot("year-outside-plan", "actuals/2017.csv", 1, 1)]
    project.strategy(flow)
    assert [spot.code for spot in project.spots()] == ["count-from-year"]


@pytest.mark.parametrize(
    ("year", "is_outside"), [(2014, True), (2015, False), (2028, False), (2029, True)]
)
def test_the_period_of_a_plan_counts_as_well_as_its_numbers(
    project: Project,
    year: int,
    is_outside: bool,  # noqa: FBT001 - pytest passes it by name
) -> None:
    project.strategy(STRATEGY.replace("start: 2021, end: 2025", "start: 2015, end: 2028"))
    project.actuals(year, HEADER + "births,,pending,,\n")
    outside = [Spot("year-outside-plan", f"actuals/{year}.csv", 1, 1)]
    assert project.spots() == (outside if is_outside else [])


@pytest.mark.parametrize(
    ("value", "spots"),
    [("100", []), ("0", []), ("100.1", [Spot("percent-range", VALUES, 2, 8)]), ("-0.1", None)],
)
def test_percentages_outside_their_range(
    project: Project, value: str, spots: list[Spot] | None
) -> None:
    text = STRATEGY.replace("unit: 人", 'unit: "%"').replace("549", "54.9").replace("607", "60.7")
    project.strategy(text).actuals(2022, f"{HEADER}births,{value},,,\n")
    expected = [Spot("percent-range", VALUES, 2, 8)] if spots is None else spots
    assert [spot for spot in project.spots() if spot.code != "ten-times"] == expected


def test_percentages_of_the_plan_outside_their_range(project: Project) -> None:
    project.strategy(STRATEGY.replace("unit: 人", 'unit: "％"'))
    assert project.spots() == [
        Spot("percent-range", PLAN, 14, 19),
        Spot("percent-range", PLAN, 15, 17),
    ]


@pytest.mark.parametrize(
    ("values", "years"),
    [
        ("560 56 570", [2022]),
        ("5600 560 570", [2021]),
        ("560 570 5700", [2023]),
        ("56 560", [2022]),
        ("560 570 5700 5800", []),
        ("0 560 570", []),
        ("-5 56 -5", [2022]),
    ],
)
def test_one_wrong_digit_is_doubted_once(project: Project, values: str, years: list[int]) -> None:
    project.strategy(STRATEGY.replace(BASELINE, "path: flat"))
    for year, value in enumerate(values.split(), start=2021):
        project.actuals(year, f"indicator,value\nbirths,{value}\n")
    assert project.spots() == [Spot("ten-times", f"actuals/{year}.csv", 2, 8) for year in years]


def test_value_in_a_year_without_a_survey(project: Project) -> None:
    project.strategy(STRATEGY.replace(BETTER, f"{BETTER}\n        years: [2023]")).actuals(2022)
    assert project.spots() == [Spot("value-not-due", VALUES, 2, 8)]


# ── files that cannot be read ───────────────────────────────────────────────────────────────────


def test_folder_in_place_of_a_file(project: Project) -> None:
    project.strategy().write("actuals/2022.csv/x", "")
    assert project.spots() == [Spot("file-not-regular", VALUES, 1, 1)]
    assert project.run("validate").status == 3
    assert project.run("status").status == 3


def test_pipe_in_place_of_a_file_does_not_hang(project: Project) -> None:
    project.strategy().write("actuals/x", "").unlink()
    os.mkfifo(project.folder / "actuals" / "2022.csv")
    statuses: list[int] = []
    thread = threading.Thread(target=lambda: statuses.append(_exit_status(project)), daemon=True)
    thread.start()
    thread.join(30)
    assert statuses == [3]


def _exit_status(project: Project) -> int:
    return project.run("status").status


@pytest.mark.skipif(getattr(os, "geteuid", int)() == 0, reason="root may read everything")
def test_file_without_permission(project: Project) -> None:
    project.strategy().actuals(2022)
    (project.folder / VALUES).chmod(0)
    assert project.spots() == [Spot("file-unreadable", VALUES, 1, 1)]
    assert project.run("status").status == 3


def test_link_to_nowhere(project: Project) -> None:
    project.strategy().actuals(2021)
    (project.folder / VALUES).symlink_to("nowhere")
    assert project.spots() == [Spot("file-unreadable", VALUES, 1, 1)]


def test_file_in_place_of_a_folder(project: Project) -> None:
    project.strategy().write("actuals", "")
    assert project.spots() == [Spot("file-unreadable", "actuals", 1, 1)]


def test_file_that_is_too_large(project: Project) -> None:
    path = project.strategy().write(VALUES, "")
    with path.open("wb") as file:
        file.truncate(32_000_001)
    assert project.spots() == [Spot("file-too-large", VALUES, 1, 1)]
    assert project.run("validate").status == 1


# ── reviews and accepted warnings ──────────────────────────────────────────────────────────────

REVIEW = "reviews/2022.yaml"
WRITTEN = """\
summary: 総括
goals:
  nurture: {actions: 取組, assessment: 評価}
indicators:
  births: {cause: 要因, issue: 課題, next: continue}
panel:
  - {opinion: 意見, response: 対応}
"""


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("next: continue", "next: ⟦contineu", "unknown-word"),
        ("  births:", "  ⟦birhts:", "unknown-reviewed"),
        ("  nurture:", "  ⟦births:", "unknown-reviewed"),
        ("{opinion: 意見, ", "⟦{", "missing-key"),
        ("summary: 総括", "⟦sumary: 総括", "unknown-key"),
        ("summary: 総括", "summary: ⟦&a 総括", "yaml-alias"),
        (WRITTEN, f"{MARK}- x\n", "wrong-kind"),
        ("  births: {cause: 要因, issue: 課題, next: continue}", "  ⟦[births]", "wrong-kind"),
        ("  nurture: {actions: 取組, assessment: 評価}", "  nurture: ⟦x", "wrong-kind"),
        ("{opinion: 意見, response: 対応}", "⟦{opinion: 意見}", "review-unwritten"),
        ("summary: 総括", "summary: 総括\n# 注: x", ""),
        ("summary: 総括", "summary: 総⟦ॐ括", "damaged-letter"),
        ("summary: 総括\n", "⟦", "review-unwritten"),
        ("births: {cause: 要因, ", "⟦births: {", "review-unwritten"),
        ("births: {cause: 要因, issue: 課題, next: continue}", "⟦births:", "review-unwritten"),
        ("nurture: {actions: 取組, ", "⟦nurture: {", "review-unwritten"),
        ("goals:\n  nurture: {actions: 取組, assessment: 評価}", "⟦goals: {}", "review-unwritten"),
        ("goals:\n  nurture: {actions: 取組, assessment: 評価}\n", "⟦", "review-unwritten"),
    ],
)
def test_one_slip_in_a_review_gives_one_finding(
    project: Project, old: str, new: str, codes: str
) -> None:
    text, spots = marked(WRITTEN.replace(old, new), REVIEW, codes)
    # A part that is not there at all stands nowhere: the finding is on the file.
    expected = [Spot(codes, REVIEW, 1, 1)] if new == MARK else spots
    project.strategy().actuals(2022).write(REVIEW, text)
    assert project.spots() == expected


def test_review_without_a_word(project: Project) -> None:
    project.strategy().actuals(2022).write(REVIEW, "# nothing yet\n")
    assert project.spots() == [Spot("review-unwritten", REVIEW, 1, 1)] * 3


@pytest.mark.parametrize(
    ("comment", "codes"),
    [
        ("# ichigo: accept code-unquoted 前から", None),
        ("⟦# ichigo: accept code-unquoted", "accept-no-reason code-unquoted"),
        ("⟦# ichigo: accept code-unqoted x", "accept-unknown code-unquoted"),
        ("⟦# ichigo: accept code-form x", "accept-error code-unquoted"),
        ("⟦# ichigo: accept short-path x", "accept-unused code-unquoted"),
    ],
)
def test_accepted_warnings(project: Project, comment: str, codes: str | None) -> None:
    text = STRATEGY.replace('code: "032093"', f"{comment}\ncode: {MARK if codes else ''}032093")
    text, spots = marked(text, PLAN, codes or "")
    assert project.strategy(text).spots() == spots


# ── every code ──────────────────────────────────────────────────────────────────────────────────


def test_every_code_is_met_in_a_test() -> None:
    here = "".join(path.read_text("utf-8") for path in sorted(FOLDER.rglob("test_*.py")))
    assert [code for code in CODES if f'"{code}' not in here and f" {code}" not in here] == []


def test_a_mistake_in_a_review_hides_no_doubt(project: Project) -> None:
    project.strategy().actuals(2019, f"{HEADER}births,550,,,\n")
    project.write(REVIEW, "sumary: x\n")
    assert [spot.code for spot in project.spots()] == ["baseline-mismatch", "unknown-key"]


def test_a_slip_in_the_plan_is_not_told_again_for_the_review(project: Project) -> None:
    plan = (ROOT / "strategy.yaml").read_text("utf-8").replace("better: lower", "better: lowr", 1)
    project.write("strategy.yaml", plan)
    project.write("reviews/2023.yaml", "indicators:\n  net-outmigration: {cause: x}\n")
    assert [spot.code for spot in project.spots()] == ["unknown-word"]


def test_tags_stand_on_every_node() -> None:
    policy = "{id: p, name: 施策, tags: [c, 2025], initiatives: [{name: 取組, tags: [e]}, 素]}"
    direction = f"{{id: d, name: 方向, tags: [b], policies: [{policy}]}}"
    text = STRATEGY.replace(
        "name: 出生数", "name: 出生数\n        tags: [少子化, 移住-定住]"
    ).replace("    indicators:", f"    tags: [a]\n    directions: [{direction}]\n    indicators:")
    strategy = read_strategy(text).strategy
    assert strategy
    branches = [branch for _, branch in strategy.branches()]
    assert [branch.tags for branch in branches] == [("a",), ("b",), ("c", "2025")]
    assert [each.tags for each in branches[-1].initiatives] == [("e",), ()]
    assert [one.tags for _, one in strategy.indicators()] == [("少子化", "移住-定住")]


def test_no_tags_are_none() -> None:
    strategy = read_strategy(
        STRATEGY.replace("name: 出生数", "name: 出生数\n        tags: []")
    ).strategy
    assert strategy
    assert [one.tags for _, one in strategy.indicators()] == [()]
    assert strategy.goals[0].tags == ()
