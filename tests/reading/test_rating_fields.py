"""The reader of a grading scheme: what it takes, and every slip at its place."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from conftest import ACTUALS, ROOT, STRATEGY, Spot
from test_reading import marked

from ichigo_cli.diagnostics import CODES, Severity
from ichigo_cli.reading.rating import preset, preset_names, read_scheme
from ichigo_cli.reading.strategy import read_strategy
from ichigo_cli.scheme import (
    Comparison,
    Due,
    Lower,
    Measure,
    Rate,
    Reference,
    Rounding,
    Scheme,
    Shown,
    Slack,
    Threshold,
)

if TYPE_CHECKING:
    from conftest import Project

PLAN = "strategy.yaml"
HEADER = "indicator,value,status,source,note\n"
BANDS = "bands: {A: 100, B: null}"


def planned(rating: str) -> str:
    """The plan of the tests with a rating."""
    return STRATEGY.replace("goals:\n", f"rating: {rating}\ngoals:\n")


def read(text: str) -> Scheme:
    scheme, findings = read_scheme(text, "own.yaml")
    assert findings == []
    assert scheme is not None
    return scheme


# ── what is read ────────────────────────────────────────────────────────────────────────────────


def test_a_scheme_without_more_than_bands() -> None:
    scheme = read(f"rules: [{{{BANDS}}}]")
    (rule,) = scheme.rules
    assert rule.bands[0].conditions == (Threshold(Fraction(100)),)
    assert (rule.measure, rule.of, rule.lower, rule.due) == (
        Measure.PATH, Reference.TARGET, None, Due.ALL,
    )  # fmt: skip
    assert scheme == Scheme((rule,))


def test_everything_that_can_be_said() -> None:
    scheme = read("""\
title: 評価
title_en: Grades
source: 出典
rule: {ja: 規則, en: Rule}
rules:
  - for: {aim: [improve, maintain], goal: g, tag: [重点]}
    measure: level
    of: expected
    lower: invert
    due: plan
    bands:
      甲: {better_than: target, and: {measure: change, from: 70％}}
      乙: {at_least: previous, within: 10%}
      丙: {at_least: baseline, within: "0.5"}
      丁: {at_least: expected, within: tolerance}
      戊:
names: {甲: とても良い}
unrated: ―
rate: {shown: level, above: 超, below: 未満, rounding: down}
""")
    (rule,) = scheme.rules
    assert rule.for_ == (frozenset({"improve", "maintain"}), frozenset({"g"}), frozenset({"重点"}))
    assert [band.conditions for band in rule.bands] == [
        (
            Comparison(Reference.TARGET, strict=True),
            Threshold(Fraction(70), Measure.CHANGE),
        ),
        (Comparison(Reference.PREVIOUS, slack=Slack(share=Fraction(1, 10))),),
        (Comparison(Reference.BASELINE, slack=Slack(amount=Fraction(1, 2))),),
        (Comparison(Reference.EXPECTED, slack=Slack(tolerances=1)),),
        (),
    ]
    assert (rule.measure, rule.of, rule.lower, rule.due) == (
        Measure.LEVEL, Reference.EXPECTED, Lower.INVERT, Due.PLAN,
    )  # fmt: skip
    assert (scheme.title, scheme.title_en, scheme.source) == ("評価", "Grades", "出典")
    assert (scheme.words, scheme.names) == ({"ja": "規則", "en": "Rule"}, {"甲": "とても良い"})
    assert (scheme.unrated, scheme.name) == ("―", None)
    assert scheme.rate == Rate(Shown.MEASURED, "超", "未満", Rounding.DOWN)


def test_a_plan_names_a_preset_or_writes_its_own() -> None:
    named = read_strategy(planned("miyagi")).strategy
    assert named is not None
    assert named.rating == preset("miyagi")
    own = read_strategy(planned(f"{{rules: [{{measure: change, {BANDS}}}]}}")).strategy
    assert own is not None
    assert own.rating is not None
    assert own.rating.rules[0].measure is Measure.CHANGE
    neither = read_strategy(STRATEGY).strategy
    assert neither is not None
    assert neither.rating is None


def test_a_preset_written_into_a_plan_is_the_preset(project: Project) -> None:
    """What a file of the package says can be copied under `rating`, word by word."""
    for name in preset_names():
        text = (ROOT / f"ichigo_cli/schemes/{name}.yaml").read_text("utf-8")
        copied = "\n" + "".join(f"  {line}\n" for line in text.splitlines())
        project.strategy(planned(copied)).actuals(2022)
        assert {spot.code for spot in project.spots()} <= {"rule-unreached", "rating-no-previous"}
        reading = read_strategy(planned(copied))
        assert reading.strategy is not None
        assert reading.strategy.rating is not None
        (mine, theirs) = (
            [rule._replace(place=preset(name).rules[0].place) for rule in scheme.rules]
            for scheme in (reading.strategy.rating, preset(name))
        )
        assert mine == theirs


# ── every slip ──────────────────────────────────────────────────────────────────────────────────

SLIPS = [
    ("⟦miyagy", "unknown-word"),
    ("⟦[miyagi]", "wrong-kind"),
    ("⟦{title: 評価}", "missing-key"),
    (f"{{⟦rule_s: [{{{BANDS}}}]}}", "unknown-key"),
    ("{rules: ⟦[]}", "wrong-kind"),
    ("{rules: ⟦A}", "wrong-kind"),
    ("{rules: [⟦{measure: path}]}", "missing-key"),
    (f"{{rules: [{{measure: ⟦pth, {BANDS}}}]}}", "unknown-word"),
    (f"{{rules: [{{measure: level, of: ⟦baseline, {BANDS}}}]}}", "unknown-word"),
    (f"{{rules: [{{measure: level, lower: ⟦mirror, {BANDS}}}]}}", "unknown-word"),
    (f"{{rules: [{{measure: level, due: ⟦year, {BANDS}}}]}}", "unknown-word"),
    (f"{{rules: [{{for: ⟦improve, {BANDS}}}]}}", "wrong-kind"),
    (f"{{rules: [{{for: {{⟦aims: improve}}, {BANDS}}}]}}", "unknown-key"),
    (f"{{rules: [{{for: {{aim: ⟦better}}, {BANDS}}}]}}", "unknown-word"),
    (f"{{rules: [{{for: {{aim: [improve, ⟦contian]}}, {BANDS}}}]}}", "unknown-word"),
    (f"{{rules: [{{for: {{aim: ⟦[]}}, {BANDS}}}]}}", "wrong-kind"),
    (f"{{rules: [{{for: {{goal: ⟦育む まち}}, {BANDS}}}]}}", "bad-id"),
    ("{rules: [{bands: ⟦{}}]}", "wrong-kind"),
    ('{rules: [{bands: {⟦"": 80, B: null}}]}', "wrong-kind"),
    ("{rules: [{bands: {A: 80, ⟦B: 100, C: null}}]}", "bands-order"),
    ("{rules: [{bands: {A: 100, ⟦B: 100, C: null}}]}", "bands-order"),
    ("{rules: [{bands: {A: 100, ⟦B: 80}}]}", "bands-open"),
    ("{rules: [{bands: {⟦A: null, B: {at_least: target}}}]}", "bands-open"),
    ("{rules: [{bands: {A: ⟦[100], B: null}}]}", "wrong-kind"),
    ("{rules: [{bands: {A: ⟦百, B: null}}]}", "number-invalid"),
    (
        "{rules: [{bands: {A: {at_least: target}, ⟦B: {better_than: target}, C: null}}]}",
        "bands-order",
    ),
    ("{rules: [{bands: {A: {at_least: target}, ⟦B: {at_least: target}, C: null}}]}", "bands-order"),
    (
        "{rules: [{bands: {A: {at_least: baseline, within: 10%},"
        " ⟦B: {better_than: baseline, within: 5%, and: {at_least: target}}, C: null}}]}",
        "bands-order",
    ),
    ("{rules: [{bands: {A: {from: 70}, ⟦B: 80, C: null}}]}", "bands-order"),
    (
        "{rules: [{bands: {A: {measure: change, from: 70},"
        " ⟦B: {measure: change, from: 70}, C: null}}]}",
        "bands-order",
    ),
    ("{rules: [{bands: {A: {better_than: ⟦goal}, B: null}}]}", "unknown-word"),
    ("{rules: [{bands: {A: {⟦better: target}, B: null}}]}", "unknown-key"),
    ("{rules: [{bands: {A: ⟦{}, B: null}}]}", "condition-form"),
    (
        "{rules: [{bands: {A: ⟦{better_than: target, at_least: target}, B: null}}]}",
        "condition-form",
    ),
    ("{rules: [{bands: {A: ⟦{at_least: target, from: 7}, B: null}}]}", "condition-form"),
    ("{rules: [{bands: {A: {from: 7, within: ⟦1}, B: null}}]}", "condition-form"),
    ("{rules: [{bands: {A: {at_least: target, measure: ⟦path}, B: null}}]}", "condition-form"),
    ("{rules: [{bands: {A: {at_least: target, and: ⟦{within: 1}}, B: null}}]}", "condition-form"),
    ("{rules: [{bands: {A: {at_least: target, within: ⟦-1}, B: null}}]}", "number-negative"),
    ("{rules: [{bands: {A: {at_least: target, within: ⟦5人}, B: null}}]}", "number-unit"),
    ("{rules: [{bands: {A: {at_least: target, within: ⟦[1]}, B: null}}]}", "wrong-kind"),
    (f"{{rules: [{{{BANDS}}}, ⟦{{{BANDS}}}]}}", "rule-shadowed"),
    (
        f"{{rules: [{{for: {{aim: [improve, contain]}}, {BANDS}}},"
        f" ⟦{{for: {{aim: improve, goal: nurture}}, {BANDS}}}, {{{BANDS}}}]}}",
        "rule-shadowed",
    ),
    (f"{{rules: [{{{BANDS}}}], names: ⟦A}}", "wrong-kind"),
    (f"{{rules: [{{{BANDS}}}], names: {{⟦C: 遅れ}}}}", "unknown-word"),
    (f"{{rules: [{{{BANDS}}}], names: {{A: ⟦[順調]}}}}", "wrong-kind"),
    (f"{{rules: [{{{BANDS}}}], rate: ⟦level}}", "wrong-kind"),
    (f"{{rules: [{{{BANDS}}}], rate: {{shown: ⟦ratio}}}}", "unknown-word"),
    # No rule has this measure, and so none could print it.
    (f"{{rules: [{{{BANDS}}}], rate: {{shown: ⟦change}}}}", "unknown-word"),
    (f"{{rules: [{{{BANDS}}}], rate: {{rounding: ⟦up}}}}", "unknown-word"),
    (f"{{rules: [{{{BANDS}}}], rule: ⟦言葉}}", "wrong-kind"),
    ("⟦nagano\nbands: {A: 100, B: null}", "rating-and-bands"),
]


@pytest.mark.parametrize(("rating", "codes"), SLIPS)
def test_every_slip_is_found_at_its_place(project: Project, rating: str, codes: str) -> None:
    text, spots = marked(planned(rating), PLAN, codes)
    found = project.strategy(text).actuals(2022).spots()
    assert [spot for spot in found if CODES[spot.code] is Severity.ERROR] == spots


def test_a_misspelt_preset_is_suggested(project: Project) -> None:
    ran = project.strategy(planned("osaka-libary")).run("validate")
    assert "osaka-library" in ran.stdout


# ── doubts across the plan ──────────────────────────────────────────────────────────────────────


def doubts(project: Project, text: str, **years: str) -> list[Spot]:
    """What is found in a plan with values, but for the warning that 2020 is the first year."""
    project.strategy(text)
    for year, row in (years or {"y2022": "births,580,,,"}).items():
        project.actuals(int(year[1:]), f"{HEADER}{row}\n")
    return [spot for spot in project.spots() if spot.code != "first-year"]


def test_a_rule_that_no_indicator_reaches(project: Project) -> None:
    own = f"{{rules: [⟦{{for: {{goal: nature}}, {BANDS}}}, {{{BANDS}}}]}}"
    text, spots = marked(planned(own), PLAN, "rule-unreached")
    assert doubts(project, text) == spots


def test_a_preset_need_not_be_used_whole(project: Project) -> None:
    assert doubts(project, planned("miyagi")) == []


MAINTAIN = "target: {year: 2025, value: 549}\n        aim: maintain"


def changed(text: str, *changes: tuple[str, str]) -> str:
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    return text


TARGET = "target: {year: 2025, value: 607}"


def test_an_indicator_that_no_rule_is_for(project: Project) -> None:
    plan = changed(planned("naikaku"), (TARGET, MAINTAIN), ("id: births", "id: ⟦births"))
    text, spots = marked(plan, PLAN, "rule-missing")
    assert doubts(project, text) == spots
    reference = changed(text, (MAINTAIN, f"{MAINTAIN}\n        rated: false"))
    assert doubts(project, reference) == []


@pytest.mark.parametrize(
    ("rule", "target"),
    [
        ("measure: change", "⟦{year: 2025, value: 549}\n        aim: maintain"),
        ("measure: change", "⟦{year: 2025, value: 500}\n        aim: contain"),
        ("measure: level, lower: reflect", "⟦{year: 2025, value: 0}\n        aim: contain"),
        ("measure: level, lower: reflect", "⟦{year: 2025, value: -5}\n        aim: contain"),
    ],
)
def test_a_measure_that_does_not_fit(project: Project, rule: str, target: str) -> None:
    plan = planned(f"{{rules: [{{{rule}, {BANDS}}}]}}")
    text, spots = marked(changed(plan, (TARGET, f"target: {target}")), PLAN, "rating-measure")
    assert doubts(project, text) == spots
    assert doubts(project, planned(f"{{rules: [{{{rule}, {BANDS}}}]}}")) == []


def test_a_level_where_lower_is_better_needs_a_word(project: Project) -> None:
    plan = changed(
        planned("sano"), ("better: higher", "better: lower"), ("value: 549", "value: 700"),
        (TARGET, "target: ⟦{year: 2025, value: 607}"),
    )  # fmt: skip
    text, spots = marked(plan, PLAN, "rating-measure")
    assert doubts(project, text) == spots
    assert doubts(project, changed(text, ("rating: sano", "rating: miyagi"))) == []


def test_a_change_without_a_baseline(project: Project) -> None:
    plan = changed(
        planned(f"{{rules: [{{measure: change, {BANDS}}}]}}"),
        ("        baseline: {year: 2019, value: 549}\n", ""), (TARGET, f"target: ⟦{TARGET[8:]}"),
    )  # fmt: skip
    text, spots = marked(plan, PLAN, "rating-measure")
    assert doubts(project, text) == spots


def test_values_from_before_the_plan(project: Project) -> None:
    found = doubts(project, planned("tama"), y2020="births,550,,,", y2021="births,560,,,")
    assert found == [Spot("rating-before-plan", "actuals/2020.csv", 1, 1)]
    assert doubts(project, planned("sano")) == []


def test_a_first_value_in_a_scheme_that_looks_back(project: Project) -> None:
    found = doubts(project, planned("osaka-library"), y2022="births,580,,,")
    assert found == [Spot("rating-no-previous", "actuals/2022.csv", 2, 8)]
    assert doubts(project, planned("osaka-library"), y2021="births,570,,,") == []


# ── grades set by people ────────────────────────────────────────────────────────────────────────

REVIEW = "summary: 総括\ngoals: {nurture: {actions: 取組, assessment: 評価}}\nindicators:\n"
WORDS = "  births: {cause: 要因, issue: 課題, next: continue, grade: "


@pytest.mark.parametrize(
    ("rating", "grade", "codes"),
    [
        (None, "{value: D, reason: 集計の誤り}", ""),
        (None, "{value: ⟦E, reason: 集計の誤り}", "unknown-grade"),
        ("ino", "{value: ◎, reason: 集計の誤り}", ""),
        ("ino", "{value: ⟦A, reason: 集計の誤り}", "unknown-grade"),
        (None, "⟦{value: D}", "missing-key"),
        (None, "{value: D, reason: ⟦}", "missing-key"),
        (None, '{value: D, reason: ⟦""}', "wrong-kind"),
        (None, "⟦{reason: 集計の誤り}", "missing-key"),
        (None, "⟦D", "wrong-kind"),
        (None, "{value: D, ⟦reasons: 集計の誤り}", "unknown-key"),
    ],
)
def test_a_grade_set_by_people(
    project: Project, rating: str | None, grade: str, codes: str
) -> None:
    project.strategy(planned(rating) if rating else STRATEGY).actuals(2022, ACTUALS)
    file = "reviews/2022.yaml"
    text, spots = marked(f"{REVIEW}{WORDS}{grade}}}\n", file, codes)
    project.write(file, text)
    assert project.spots() == spots
