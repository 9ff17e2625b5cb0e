"""The JSON Schemas: the copies in the repository, the words in them, what they admit and refuse."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from conftest import ROOT, SAMPLE, STRATEGY, run
from findings_page import BASE, apply, blocks_of, part, section_on
from jsonschema import Draft7Validator

from ichigo_cli.diagnostics import CODES
from ichigo_cli.reading.fields import Shape
from ichigo_cli.reading.schema import SCHEMAS
from ichigo_cli.showing.language import LANGUAGES, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator
    from pathlib import Path

    from conftest import Project

WRITTEN: dict[str, dict[str, Any]] = {
    name: json.loads((ROOT / f"schema/{name}.schema.json").read_text("utf-8")) for name in SCHEMAS
}
REVIEW = """\
summary: 総括
goals:
  nurture: {actions: 取組, assessment: 評価}
indicators:
  births:
    {cause: 要因, issue: 課題, next: continue, comment: 補足, grade: {value: D, reason: 理由}}
panel:
  - {opinion: 意見, response: 対応}
"""


# ── YAML as editors read it ─────────────────────────────────────────────────────────────────────


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2 with its core schema, and every key a text, as JSON has them."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - the name that PyYAML looks up

    def construct_mapping(
        self,
        node: yaml.MappingNode,
        deep: bool = False,  # noqa: FBT001, FBT002 - PyYAML's
    ) -> dict[Hashable, Any]:
        """The mapping with its keys as they are typed."""
        return {key.value: self.construct_object(value, deep) for key, value in node.value}


CORE: list[tuple[str, str, Callable[[str], object]]] = [
    ("null", r"null|Null|NULL|~|", lambda _: None),
    ("bool", r"true|True|TRUE|false|False|FALSE", lambda text: text.lower() == "true"),
    ("int", r"[-+]?[0-9]+", int),
    ("int#8", r"0o[0-7]+", lambda text: int(text, 8)),
    ("int#16", r"0x[0-9a-fA-F]+", lambda text: int(text, 16)),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", float),
    ("float#inf", r"[-+]?\.(inf|Inf|INF)", lambda text: float(text.replace(".", ""))),
    ("float#nan", r"\.(nan|NaN|NAN)", lambda _: float("nan")),
]
"""The plain scalars of the core schema that are no texts (YAML 1.2.2, section 10.3.2)."""


def _admit(tag: str, pattern: str, make: Callable[[str], object]) -> None:
    def construct(_: yaml.SafeLoader, node: yaml.ScalarNode) -> object:
        return make(node.value)

    CoreLoader.add_implicit_resolver(f"!{tag}", re.compile(rf"^(?:{pattern})$"), None)
    CoreLoader.add_constructor(f"!{tag}", construct)


for _each in CORE:
    _admit(*_each)


def loaded(text: str) -> Any:  # noqa: ANN401 - whatever YAML says
    """A YAML text as an editor hands it to a schema."""
    return yaml.load(text, CoreLoader)  # noqa: S506 - a safe loader with other scalars


def faults(name: str, text: str) -> list[str]:
    """What the schema finds wrong with a file."""
    errors = Draft7Validator(WRITTEN[name]).iter_errors(loaded(text))
    return [f"{error.json_path}: {error.message}" for error in errors]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2023", 2023), ("010", 10), ("01100", 1100), ("0o17", 15), ("0x1F", 31), ("-5", -5),
        ("3.00", 3.0), ("1e3", 1000.0), (".5", 0.5), ("12:30", "12:30"), ("1_000", "1_000"),
        ("NO", "NO"), ("yes", "yes"), ("true", True), ("False", False), ("~", None), ("", None),
        ("2023-02-30", "2023-02-30"), ('"5"', "5"), ("１２", "１２"), ("{2022: a}", {"2022": "a"}),
        ("[1,200]", [1, 200]), ("'~'", "~"), ("<<", "<<"), ("=", "="),
    ],
)  # fmt: skip
def test_yaml_is_read_as_editors_read_it(text: str, value: object) -> None:
    found = loaded(f"x: {text}")["x"]
    assert (found, type(found)) == (value, type(value))


# ── the schemas themselves ──────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", SCHEMAS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_copy_in_the_repository_is_current(name: str, lang: str) -> None:
    ran = run("schema", name, "--lang", lang)
    assert (ran.status, ran.stderr) == (0, "")
    assert ran.data == (ROOT / f"schema/{name}.schema.json").read_bytes()


def test_nothing_else_is_in_the_folder() -> None:
    assert {path.name for path in (ROOT / "schema").iterdir()} == {
        f"{name}.schema.json" for name in SCHEMAS
    }


def test_the_plan_is_the_default(tmp_path: Path) -> None:
    assert run("schema", cwd=tmp_path).data == run("schema", "strategy").data


def test_an_unknown_schema_is_wrong_usage() -> None:
    ran = run("schema", "strategi")
    assert (ran.status, ran.stdout) == (2, "")
    assert "did you mean strategy?" in ran.stderr


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_is_draft_07(name: str) -> None:
    schema = WRITTEN[name]
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    Draft7Validator.check_schema(schema)
    assert set(_keywords(schema)) <= {
        "$ref", "additionalProperties", "allOf", "anyOf", "const", "enum", "exclusiveMinimum",
        "items", "maxItems", "maximum", "minItems", "minProperties", "minimum", "pattern",
        "propertyNames", "type", "uniqueItems",
    }  # fmt: skip


def _keywords(schema: Any) -> Iterator[str]:  # noqa: ANN401 - any part of a schema
    """Every keyword that checks something."""
    about = {"$schema", "title", "description", "definitions", "properties", "required"}
    yield from set(schema) - about
    below = [*schema.get("allOf", ()), *schema.get("anyOf", ())]
    below += [*schema.get("definitions", {}).values(), *schema.get("properties", {}).values()]
    below += [schema[key] for key in ("items", "propertyNames") if key in schema]
    if isinstance(more := schema.get("additionalProperties"), dict):
        below.append(more)
    for schema_below in below:
        yield from _keywords(schema_below)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_reference_leads_somewhere(name: str) -> None:
    text = json.dumps(WRITTEN[name])
    used = set(re.findall(r'"\$ref": "#/definitions/([^"]+)"', text))
    assert used == set(WRITTEN[name]["definitions"])


def shapes(kind: object) -> dict[str, Shape[Any]]:
    """Every shape that a kind leads to, by name."""
    found: dict[str, Shape[Any]] = {}
    ahead = [kind]
    while ahead:
        one = ahead.pop()
        if isinstance(one, Shape):
            if one.name not in found:
                found[one.name] = one
                ahead += [field.kind for field in one.fields]
        else:
            ahead += [getattr(one, "kind", None), getattr(one, "shape", None)]
            ahead = [each for each in ahead if each is not None]
    return found


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_field_is_there_and_described_in_both_languages(name: str) -> None:
    definitions = WRITTEN[name]["definitions"]
    every = shapes(SCHEMAS[name])
    assert set(every) <= set(definitions)
    assert set(definitions) - set(every) <= {"initiative"}  # also a name alone, so no plain shape
    for shape in every.values():
        definition = definitions[shape.name]
        assert list(definition["properties"]) == [field.key for field in shape.fields]
        required = [field.key for field in shape.fields if field.required]
        assert definition["required"] == required
        for field in shape.fields:
            described = definition["properties"][field.key]["description"]
            english, japanese = described.split("\n")
            key = f"schema.{shape.name}.{field.key}"
            assert (english, japanese) == (Words("en")(key), Words("ja")(key))
            assert english.isascii()
            assert re.search("[぀-ヿ一-鿿]", japanese) or japanese == "id。"


# ── what is admitted ────────────────────────────────────────────────────────────────────────────

FILES = [
    ("strategy", ROOT / "strategy.yaml"),
    ("strategy", SAMPLE / "strategy.yaml"),
    *(("review", path) for path in sorted(SAMPLE.glob("reviews/*.yaml"))),
]


@pytest.mark.parametrize(("name", "path"), FILES, ids=lambda value: str(value)[-30:])
def test_the_files_of_the_repository_are_admitted(name: str, path: Path) -> None:
    assert faults(name, path.read_text("utf-8")) == []


@pytest.mark.parametrize(("name", "path"), FILES, ids=lambda value: str(value)[-30:])
def test_the_modeline_points_to_the_schema(name: str, path: Path) -> None:
    first = path.read_text("utf-8").split("\n", 1)[0]
    match = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert match
    assert (path.parent / match[1]).resolve() == ROOT / f"schema/{name}.schema.json"


def test_the_sample_has_a_review() -> None:
    assert [name for name, _ in FILES].count("review") >= 1


@pytest.mark.parametrize("code", CODES)
def test_every_mended_example_is_admitted(project: Project, code: str) -> None:
    apply(project, blocks_of(part(BASE)))
    apply(project, section_on(code).mended)
    assert faults("strategy", (project.folder / "strategy.yaml").read_text("utf-8")) == []
    for path in project.folder.glob("reviews/*.yaml"):
        assert faults("review", path.read_text("utf-8")) == []


BASELINE = "baseline: {year: 2019, value: 549}"
TARGET = "target: {year: 2025, value: 607}"
UNIT = "unit: 人"
TITLE = "title: 計画"

# Other ways to write what the reader takes: each is admitted by both.
ADMITTED = [
    ("ichigo: 1", 'ichigo: "1"'),
    ("id: plan", "id: 2"),
    ("id: plan", 'id: "2021"'),
    ("id: plan", "id: true"),
    (TITLE, "title: 2021"),
    (TITLE, "title: 3.5"),
    (TITLE, "title: true"),
    (TITLE, "title: NO"),
    (TITLE, f"{TITLE}\nnote:"),
    (TITLE, f"{TITLE}\nnote: ~\nlabels:\nbands:\npopulation: null\nsource: ~"),
    (TITLE, f"{TITLE}\nlanguage: en\nmunicipality: 市\nnotice: 見本"),
    (TITLE, f"{TITLE}\nlabels: {{goal: 目標, direction: 方向, policy: 施策, initiative: 取組}}"),
    (TITLE, f"{TITLE}\nbands: {{A: 100, B: 80.5, C: '60', D: null}}"),
    (TITLE, f"{TITLE}\nbands: {{良: １００, 可: }}"),
    (TITLE, f'{TITLE}\nbands: {{A: "100%", D: ~}}'),
    (TITLE, f"{TITLE}\nrating: miyagi"),
    (TITLE, f"{TITLE}\nrating: ~"),
    (TITLE, f"{TITLE}\nrating: {{rules: [{{for: {{aim: improve}}, bands: {{A: '80%', B: }}}}]}}"),
    (
        TITLE,
        f"{TITLE}\nrating: {{title: 評価, rules: [{{measure: level, of: expected, lower: reflect,"
        " due: plan, bands: {A: {at_least: target, within: 10%, and: {measure: change, from: 7}},"
        " B: {better_than: baseline, within: tolerance}, C: null}}], names: {A: 甲, B: 乙},"
        " rate: {shown: level, rounding: down}}",
    ),
    (TITLE, f"{TITLE}\npopulation: [{{year: 2040, kind: outlook, value: 89000}}]"),
    (
        TITLE,
        f'{TITLE}\npopulation: [{{year: R22, kind: actual, value: "89,000", approximate: "true"}}]',
    ),
    ('code: "032093"', ""),
    ("{start: 2021, end: 2025}", "{start: R3, end: 令和7年度}"),
    ("{start: 2021, end: 2025}", '{start: "2021", end: ２０２５年度}'),
    ("{start: 2021, end: 2025}", "{start: 令和元年度, end: r 7}"),
    ("{start: 2021, end: 2025}", "{start: 平成31年, end: 2025年}"),
    (BASELINE, ""),
    (BASELINE, "baseline:"),
    (TARGET, "target: ~"),
    (f"{BASELINE}\n        {TARGET}", ""),
    (BASELINE, "baseline: {year: H31, value: 549人}"),
    (TARGET, 'target: {year: 2025, value: "1,407"}'),
    (BASELINE, "baseline: {year: 2019, value: ▲549}"),
    (BASELINE, "baseline: {year: 2019, value: -5.00}"),
    (TARGET, "target: {year: 2025, value: ６０７}"),
    (UNIT, f"{UNIT}\n        aim: improve\n        path: flat\n        series: flow"),
    (UNIT, f"{UNIT}\n        milestones: {{2022: 560, R5: 570, '2024': '580'}}"),
    (UNIT, f"{UNIT}\n        tolerance: 0\n        scale: 0.5"),
    (UNIT, f'{UNIT}\n        tolerance: "5"\n        scale: 1人'),
    (UNIT, f"{UNIT}\n        decimals: 0"),
    (UNIT, f'{UNIT}\n        decimals: "9"'),
    (UNIT, f"{UNIT}\n        rated: false"),
    (UNIT, f'{UNIT}\n        rated: "true"'),
    (UNIT, f"{UNIT}\n        years: [2022, R7]"),
    (UNIT, f"{UNIT}\n        years: []"),
    (UNIT, f"{UNIT}\n        series: flow\n        count_from: R3"),
    (
        BASELINE,
        "series: flow\n        baseline: {year: 2019, value: 2, per_year: true}",
    ),
    (UNIT, f"{UNIT}\n        tags: [少子化, 移住, 2025]"),
    (UNIT, f"{UNIT}\n        tags: []"),
    ("    indicators:", "    tags: [a]\n    indicators:"),
    ("    indicators:", "    initiatives: [{name: 甲, tags: [a]}]\n    indicators:"),
    (UNIT, f"{UNIT}\n        department: 課\n        source: 資料\n        definition: 定義"),
    (UNIT, f"{UNIT}\n        name_en: Births\n        note: 備考"),
    (UNIT, 'unit: "%"'),
    (UNIT, "unit:"),
    ("better: higher", 'better: "higher"'),
    (
        "    indicators:",
        "    initiatives: [甲, {name: 乙, note: 丙, id: d}, 3, true]\n    indicators:",
    ),
    (
        "    indicators:",
        "    directions: [{id: d, name: 方向, statement: 文, policies: [{id: p, name: 施策}]}]\n"
        "    policies: [{id: q, name: 施策, name_en: Policy, indicators: [], initiatives: []}]\n"
        "    indicators:",
    ),
]


@pytest.mark.parametrize(("old", "new"), ADMITTED)
def test_what_the_reader_takes_is_admitted(project: Project, old: str, new: str) -> None:
    assert STRATEGY.count(old) == 1
    text = STRATEGY.replace(old, new)
    errors = [spot for spot in project.strategy(text).spots() if CODES[spot.code] == "error"]
    assert errors == []
    assert faults("strategy", text) == []


REVIEWS = [
    REVIEW,
    "summary: 2023\n",
    "summary:\ngoals:\nindicators: ~\npanel:\n",
    "goals: {nurture: }\nindicators: {births: ~}\n",
    "goals: {nurture: {}}\nindicators: {births: {next: end}}\n",
    "panel: []\n",
    "panel: [{opinion: 意見}]\n",
    "panel: [{opinion: 意見, response: }]\n",
    "{}\n",
]


@pytest.mark.parametrize("text", REVIEWS)
def test_the_reviews_that_the_reader_takes_are_admitted(project: Project, text: str) -> None:
    project.strategy().actuals(2022).write("reviews/2022.yaml", text)
    assert {spot.code for spot in project.spots()} <= {"review-unwritten"}
    assert faults("review", text) == []


# ── what is refused ─────────────────────────────────────────────────────────────────────────────

# The faults that a schema can see: those of structure, and of values with one form only.
SEEN = {
    "missing-key", "unknown-key", "wrong-kind", "unknown-word", "bad-flag", "bad-id",
    "format-version", "integer-range", "year-invalid", "code-form", "bad-tag",
}  # fmt: skip

REFUSED = [
    ("id: plan\n", "", "missing-key"),
    (TITLE, "title:", "missing-key"),
    (TITLE, "title: ~", "missing-key"),
    ("{start: 2021, end: 2025}", "{start: 2021}", "missing-key"),
    (BASELINE, "baseline: {value: 549}", "missing-key"),
    (TARGET, "target: {value: 607}", "missing-key"),
    ("        better: higher\n", "", "missing-key"),
    ("    name: 育むまち\n", "", "missing-key"),
    (TITLE, f"{TITLE}\npopulation: [{{year: 2040, value: 1}}]", "missing-key"),
    (TITLE, f"{TITLE}\nntoe: x", "unknown-key"),
    (BASELINE, "baseline: {yaer: 2019, year: 2019, value: 549}", "unknown-key"),
    (BASELINE, "baseline: {year: 2019, value: 1,407}", "number-thousands"),
    (UNIT, f"{UNIT}\n        tagret: 5", "unknown-key"),
    ("{start: 2021, end: 2025}", "{start: 2021, end: 2025, to: 1}", "unknown-key"),
    (TITLE, f"{TITLE}\nlabels: {{gaol: 目標}}", "unknown-key"),
    ("    indicators:", "    initiatives: [{name: 甲, nmae: 乙}]\n    indicators:", "unknown-key"),
    (
        "    indicators:",
        "    policies: [{id: p, name: n, policies: []}]\n    indicators:",
        "unknown-key",
    ),
    (TITLE, "title: [計画]", "wrong-kind"),
    (TITLE, 'title: ""', "wrong-kind"),
    (TITLE, 'title: " 　"', "wrong-kind"),
    (BASELINE, "baseline: 549", "wrong-kind"),
    (BASELINE, "baseline: {year: 2019, value: [549]}", "wrong-kind"),
    (BASELINE, "baseline: {year: [2019], value: 549}", "wrong-kind"),
    ("{start: 2021, end: 2025}", "2021", "wrong-kind"),
    (UNIT, f"{UNIT}\n        years: 2022", "wrong-kind"),
    (UNIT, f"{UNIT}\n        milestones: [560]", "wrong-kind"),
    (UNIT, f"{UNIT}\n        rated: [true]", "wrong-kind"),
    (UNIT, f"{UNIT}\n        decimals: {{}}", "wrong-kind"),
    (TITLE, f"{TITLE}\nbands: {{}}", "wrong-kind"),
    (UNIT, f"{UNIT}\n        tags: 少子化", "wrong-kind"),
    (UNIT, f"{UNIT}\n        tags: [少子化　移住]", "bad-tag"),
    (UNIT, f"{UNIT}\n        tags: [少子化、移住]", "bad-tag"),
    (UNIT, f"{UNIT}\n        tags: [少子化, 少子化]", "bad-tag"),
    (TITLE, f"{TITLE}\nbands: [100]", "wrong-kind"),
    (TITLE, f"{TITLE}\nrating: [nagano]", "wrong-kind"),
    (TITLE, f"{TITLE}\nrating: {{rules: [{{for: {{aim: []}}, bands: {{A: }}}}]}}", "wrong-kind"),
    (TITLE, f"{TITLE}\nrating: {{rules: [{{bands: {{A: }}}}], names: {{A: }}}}", "wrong-kind"),
    (TITLE, f"{TITLE}\nrating: naganp", "unknown-word"),
    (
        TITLE,
        f"{TITLE}\nrating: {{rules: [{{bands: {{A: {{at_least: x}}, B: }}}}]}}",
        "unknown-word",
    ),
    (TITLE, f"{TITLE}\nrating: {{rules: [{{measure: path}}]}}", "missing-key"),
    (TITLE, f"{TITLE}\nlabels: 目標", "wrong-kind"),
    ("    indicators:", "    initiatives: [[甲]]\n    indicators:", "wrong-kind"),
    ("    indicators:", "    policies: [施策]\n    indicators:", "wrong-kind"),
    ("better: higher", "better: hihger", "unknown-word"),
    ("better: higher", "better: Higher", "unknown-word"),
    ("better: higher", "better: true", "unknown-word"),
    (UNIT, f"{UNIT}\n        aim: keep", "unknown-word"),
    (UNIT, f"{UNIT}\n        path: curved", "unknown-word"),
    (UNIT, f"{UNIT}\n        series: sum", "unknown-word"),
    (TITLE, f"{TITLE}\nlanguage: jp", "unknown-word"),
    (TITLE, f"{TITLE}\npopulation: [{{year: 2040, kind: x, value: 1}}]", "unknown-word"),
    (UNIT, f"{UNIT}\n        rated: yes", "bad-flag"),
    (UNIT, f"{UNIT}\n        rated: NO", "bad-flag"),
    (UNIT, f"{UNIT}\n        rated: 1", "bad-flag"),
    (UNIT, f'{UNIT}\n        rated: "True"', "bad-flag"),
    ("id: plan", "id: Plan_1", "bad-id"),
    ("id: births", "id: 出生数", "bad-id"),
    ("id: births", "id: a b", "bad-id"),
    ("id: nurture", 'id: "-nurture"', "bad-id"),
    ("ichigo: 1", "ichigo: 2", "format-version"),
    ("ichigo: 1", 'ichigo: "01"', "format-version"),
    ("ichigo: 1", "ichigo: v1", "format-version"),
    (UNIT, f"{UNIT}\n        decimals: 10", "integer-range"),
    (UNIT, f"{UNIT}\n        decimals: -1", "integer-range"),
    (UNIT, f"{UNIT}\n        decimals: 1.5", "integer-range"),
    (UNIT, f"{UNIT}\n        decimals: 二", "integer-range"),
    (BASELINE, "baseline: {year: 19, value: 549}", "year-invalid"),
    (BASELINE, "baseline: {year: 1925, value: 549}", "year-invalid"),
    (BASELINE, "baseline: {year: 2019.5, value: 549}", "year-invalid"),
    (BASELINE, "baseline: {year: 2019-04-01, value: 549}", "year-invalid"),
    (BASELINE, "baseline: {year: 2019/20, value: 549}", "year-invalid"),
    (BASELINE, "baseline: {year: 昨年度, value: 549}", "year-invalid"),
    (BASELINE, "baseline: {year: T5, value: 549}", "year-invalid"),
    (UNIT, f"{UNIT}\n        milestones: {{四年目: 560}}", "year-invalid"),
    (UNIT, f"{UNIT}\n        years: [毎年]", "year-invalid"),
    (UNIT, f"{UNIT}\n        series: flow\n        count_from: 初年度", "year-invalid"),
    (BASELINE, "baseline: {year: 2019, value: 549, per_year: yes}", "bad-flag"),
    ('"032093"', '"03209"', "code-form"),
    ('"032093"', '"０３２０９３"', "code-form"),
    ('"032093"', "03-2093", "code-form"),
    (TARGET, "target: {year: 2025, range: [607]}", "target-form"),
    (TARGET, "target: {year: 2025, range: [600, 607, 610]}", "target-form"),
    (TARGET, "target: {year: 2025, range: []}", "target-form"),
    (UNIT, f"{UNIT}\n        scale: 0", "number-negative"),
    (UNIT, f"{UNIT}\n        tolerance: -1", "number-negative"),
    (BASELINE, "baseline: {year: 2019, value: なし}", "number-invalid"),
]


@pytest.mark.parametrize(("old", "new", "code"), REFUSED)
def test_faults_of_structure_are_refused(project: Project, old: str, new: str, code: str) -> None:
    assert STRATEGY.count(old) == 1
    text = STRATEGY.replace(old, new)
    assert code in {spot.code for spot in project.strategy(text).spots()}
    assert faults("strategy", text)


def test_every_fault_that_a_schema_sees_is_in_the_table() -> None:
    assert {code for _, _, code in REFUSED} >= SEEN


REFUSED_REVIEWS = [
    ("summary: 総括", "sumary: 総括", "unknown-key"),
    ("summary: 総括", "summary: [総括]", "wrong-kind"),
    ("summary: 総括", 'summary: ""', "wrong-kind"),
    ("{actions: 取組, assessment: 評価}", "{action: 取組}", "unknown-key"),
    ("{actions: 取組, assessment: 評価}", "取組", "wrong-kind"),
    ("next: continue", "next: contineu", "unknown-word"),
    ("next: continue", "next: [continue]", "wrong-kind"),
    ("issue: 課題", "isue: 課題", "unknown-key"),
    ("{value: D, reason: 理由}", "{value: D}", "missing-key"),
    ("{value: D, reason: 理由}", "D", "wrong-kind"),
    ("{opinion: 意見, response: 対応}", "{response: 対応}", "missing-key"),
    ("{opinion: 意見, response: 対応}", "意見", "wrong-kind"),
    ("{opinion: 意見, response: 対応}", "{opinion: 意見, answer: 対応}", "unknown-key"),
    ("  - {opinion: 意見, response: 対応}", "  opinion: 意見", "wrong-kind"),
]


@pytest.mark.parametrize(("old", "new", "code"), REFUSED_REVIEWS)
def test_faults_of_structure_in_a_review_are_refused(
    project: Project, old: str, new: str, code: str
) -> None:
    assert REVIEW.count(old) == 1
    text = REVIEW.replace(old, new)
    project.strategy().actuals(2022).write("reviews/2022.yaml", text)
    assert code in {spot.code for spot in project.spots()}
    assert faults("review", text)


@pytest.mark.parametrize("code", sorted(SEEN))
def test_the_failing_examples_of_structure_are_refused(project: Project, code: str) -> None:
    apply(project, blocks_of(part(BASE)))
    apply(project, section_on(code).fails)
    file = section_on(code).found.file
    name = "strategy" if file == "strategy.yaml" else "review"
    assert faults(name, (project.folder / file).read_text("utf-8"))


# ── where the schema is stricter, and where it cannot see ───────────────────────────────────────


def test_a_code_without_quotes_is_refused() -> None:
    """The reader warns of it; in an editor the leading 0 is gone before the schema sees it."""
    assert loaded("code: 032093") == {"code": 32093}
    assert faults("strategy", STRATEGY.replace('"032093"', "032093"))


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("2025}\ngoals", "2020}\ngoals", "period-order"),
        ("value: 607", "value: 500", "aim-mismatch"),
        ('"032093"', '"032094"', "code-check-digit"),
        ("year: 2019", "year: 平成35", "year-era-end"),
        ("value: 549", 'value: "5_49"', "number-underscore"),
    ],
)
def test_plan_logic_is_left_to_validate(project: Project, old: str, new: str, code: str) -> None:
    text = STRATEGY.replace(old, new)
    assert [spot.code for spot in project.strategy(text).spots()] == [code]
    assert faults("strategy", text) == []
