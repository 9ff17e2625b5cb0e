"""`ichigo validate` in text, for GitHub and as SARIF; and what --select and --ignore leave out."""

from __future__ import annotations

import json
import re
import shutil
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote

import pytest
from conftest import ROOT, STRATEGY, Project, Spot, run
from jsonschema import Draft7Validator
from markdown_it import MarkdownIt

from ichigo_cli import __version__
from ichigo_cli.diagnostics import CODES, GROUPS, Finding, Place
from ichigo_cli.reading.acceptance import Accepted
from ichigo_cli.showing.findings.github import MOST_ROWS, workflow_commands
from ichigo_cli.showing.findings.sarif import findings_sarif
from ichigo_cli.showing.language import LANGUAGES, Words
from ichigo_cli.showing.words.en import WORDS

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "indicator,value,status,source,note\n"
PLAN = "strategy.yaml"
CODE = 'code: "032093"'
BASELINE = "baseline: {year: 2019, value: 549}"
FORMATS = ("text", "json", "github", "sarif")

# Errors and a warning in every file, and beside them an accepted warning.
MIXED = STRATEGY.replace(CODE, "code: 032093 # ichigo: accept code-unquoted 旧表のまま, 100%")
MIXED = MIXED.replace("goals:", "language: jp\ngoals:")
MIXED_SPOTS = [
    Spot("unknown-word", PLAN, 6, 11),
    Spot("unknown-indicator", "actuals/2021.csv", 2, 1),
    Spot("number-exponent", "actuals/2021.csv", 3, 8),
    Spot("actuals-other-file", "actuals/覚え書き, 100%.md", 1, 1),
    Spot("unknown-word", "reviews/2021.yaml", 2, 18),
]
MIXED_WARNINGS = (3,)
ACCEPTED_SPOT = Spot("code-unquoted", PLAN, 4, 7)


@pytest.fixture
def mixed(project: Project) -> Project:
    """A project with something wrong in every file."""
    project.strategy(MIXED).actuals(2021, f"{HEADER}birth,1,,,\nbirths,5e2,,,\n")
    project.write("actuals/覚え書き, 100%.md", "x")
    project.write("reviews/2021.yaml", "indicators:\n  births: {next: contineu}\n")
    return project


def warned(project: Project, plan: str = STRATEGY) -> Project:
    """A project with one warning, `ten-times` in actuals/2022.csv."""
    project.strategy(plan).actuals(2021, f"{HEADER}births,580,,,\n")
    return project.actuals(2022, f"{HEADER}births,5800,,,\n")


# ── text ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("plan", "excerpt"),
    [
        (
            STRATEGY.replace(BASELINE, "baseline: {year:\t2019,\tvalue:\t5e2}"),
            "    14 |         baseline: {year: 2019, value: 5e2}\n"
            "       |                                       ^\n",
        ),
        (
            STRATEGY.replace("unit: 人", "unit: 人\n        note: {出生：\t備考: x}"),
            "    13 |         note: {出生： 備考: x}\n       |               ^\n",
        ),
        (
            STRATEGY.replace("goals:", "labels: {goal: 基本目標,\t基本的方向: x}\ngoals:"),
            "     6 | labels: {goal: 基本目標, 基本的方向: x}\n"
            "       |                          ^\n",
        ),
        (
            STRATEGY.replace("title: 計画", 'title: "第２期　計画"\nbands: {"１": 五割, D: null}'),
            '     4 | bands: {"１": 五割, D: null}\n       |               ^\n',
        ),
    ],
    ids=["tab", "full-width value", "full-width and tab", "full-width key"],
)
def test_the_caret_stands_below_the_spot(project: Project, plan: str, excerpt: str) -> None:
    assert excerpt in project.strategy(plan).run("validate").stdout


@pytest.mark.parametrize(
    ("row", "excerpt"),
    [
        ("births\t,5e2,,,", "     2 | births ,5e2,,,\n       |         ^\n"),
        (
            "births,580,最終,ｅ－Ｓｔａｔ,",
            "     2 | births,580,最終,ｅ－Ｓｔａｔ,\n       |            ^\n",
        ),
        (
            'births,580,,"出典、""甲""",備考,余り',
            '"",備考,余り\n       |                                 ^\n',
        ),
        ("ｱｲｳ,580,,,", "     2 | ｱｲｳ,580,,,\n       | ^\n"),
    ],
    ids=["tab", "full-width behind", "quoted", "half-width kana"],
)
def test_the_caret_stands_below_the_cell(project: Project, row: str, excerpt: str) -> None:
    ran = project.strategy().actuals(2022, f"{HEADER}{row}\n").run("validate")
    assert excerpt in ran.stdout


def test_text_shows_findings_file_by_file_then_counts(mixed: Project) -> None:
    lines = mixed.run("validate").stdout.splitlines()
    heads = [match for line in lines if (match := re.match(r"(\S.*?):(\d+):(\d+): ", line))]
    places = [(match[1], int(match[2]), int(match[3])) for match in heads]
    assert places == [spot[1:] for spot in [MIXED_SPOTS[0], ACCEPTED_SPOT, *MIXED_SPOTS[1:]]]
    assert "strategy.yaml:4:7: accepted (旧表のまま, 100%) [code-unquoted]" in lines
    assert lines[-1] == "4 error(s), 1 warning(s), 1 accepted"
    titles = [line for line in lines if re.match(r"\S.* \(\d+ error", line)]
    assert titles == [
        "strategy.yaml (1 error(s), 0 warning(s), 1 accepted)",
        "actuals/2021.csv (2 error(s), 0 warning(s))",
        "actuals/覚え書き, 100%.md (0 error(s), 1 warning(s))",
        "reviews/2021.yaml (1 error(s), 0 warning(s))",
    ]
    assert lines.index(titles[1]) < lines.index(
        next(line for line in lines if line.startswith("actuals/2021.csv:2:1"))
    )


def test_findings_of_one_file_need_no_heading(project: Project) -> None:
    ran = project.strategy(STRATEGY.replace(CODE, "code: 3209")).run("validate")
    assert ran.stdout.startswith("strategy.yaml:4:7: error [code-form]")


def test_counts_in_japanese(mixed: Project) -> None:
    lines = mixed.run("validate", "--lang", "ja").stdout.splitlines()
    assert lines[-1] == "誤り 4件、警告 1件、受け入れた警告 1件"


def test_a_file_of_many_lines_is_shown_to_the_line(project: Project) -> None:
    rows = "".join(f"x{number},1,,,\n" for number in range(2, 1002))
    ran = project.strategy().actuals(2022, HEADER + rows).run("validate")
    assert "\n  1001 | x1001,1,,,\n       | ^\n" in ran.stdout
    assert ran.stdout.endswith("1000 error(s), 0 warning(s)\n")


# ── every format says the same ──────────────────────────────────────────────────────────────────


class Shown(NamedTuple):
    """One finding as a format shows it."""

    kind: str
    spot: Spot


COMMAND = re.compile(r"::(error|warning|notice) (.*?)::(.*)")


def properties(text: str) -> dict[str, str]:
    """The properties of a workflow command, read as the runner reads them."""
    pairs = (pair.split("=", 1) for pair in text.split(","))
    return {name: undone(value, {"%3A": ":", "%2C": ","}) for name, value in pairs}


def undone(text: str, more: dict[str, str] | None = None) -> str:
    """A text of a workflow command without its escapes, read as the runner reads it."""
    assert "\r" not in text
    for sign, meant in {"%0D": "\r", "%0A": "\n", **(more or {}), "%25": "%"}.items():
        text = text.replace(sign, meant)
    return text


def commands(stdout: str) -> list[tuple[Shown, str]]:
    """The annotations that GitHub would make of an output, with their messages."""
    found = []
    for line in stdout.split("\n"):
        if line.startswith("::"):
            match = COMMAND.fullmatch(line)
            assert match, line
            named = properties(match[2])
            assert list(named) == ["file", "line", "col", "title"]
            spot = Spot(named["title"], named["file"], int(named["line"]), int(named["col"]))
            found.append((Shown(match[1], spot), undone(match[3])))
    return found


def results(document: Any) -> list[Shown]:  # noqa: ANN401 - whatever JSON says
    """The results of a SARIF log."""
    (one_run,) = document["runs"]
    shown = []
    for result in one_run["results"]:
        place = result["locations"][0]["physicalLocation"]
        kind = "notice" if result.get("suppressions") else result["level"]
        file, region = unquote(place["artifactLocation"]["uri"]), place["region"]
        spot = Spot(result["ruleId"], file, region["startLine"], region["startColumn"])
        shown.append(Shown(kind, spot))
    return shown


def test_every_format_says_the_same_in_the_same_order(mixed: Project) -> None:
    expected = [
        *(Shown(CODES[spot.code].value, spot) for spot in MIXED_SPOTS),
        Shown("notice", ACCEPTED_SPOT),
    ]
    assert [shown for shown, _ in commands(mixed.run("validate", "--format=github").stdout)] == (
        expected
    )
    assert results(mixed.run("validate", "--format=sarif").document) == expected
    document = mixed.run("validate", "--format=json").document
    listed = [
        Spot(each["code"], each["file"], each["line"], each["column"])
        for each in [*document["diagnostics"], *document["accepted"]]
    ]
    assert listed == [shown.spot for shown in expected]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_format_says_the_same_words(mixed: Project, lang: str) -> None:
    document = mixed.run("validate", "--format=json", "--lang", lang).document
    hint = Words(lang)("validate.hint", text="{}")
    expected = [
        f"{each['message']} {hint.format(each['hint'])}" for each in document["diagnostics"]
    ]
    on_github = commands(mixed.run("validate", "--format=github", "--lang", lang).stdout)
    assert [said for _, said in on_github[:-1]] == expected
    log = mixed.run("validate", "--format=sarif", "--lang", lang).document
    assert [one["message"]["text"] for one in log["runs"][0]["results"][:-1]] == expected
    text = mixed.run("validate", "--lang", lang).stdout
    for each in document["diagnostics"]:
        assert f"] {each['message']}\n" in text
        assert f"    {hint.format(each['hint'])}\n" in text


EXITS = [
    ({}, [], 0),
    ({}, ["--fail-on", "warning"], 0),
    ({PLAN: STRATEGY.replace(CODE, "code: 032093")}, [], 0),
    ({PLAN: STRATEGY.replace(CODE, "code: 032093")}, ["--fail-on", "warning"], 1),
    ({PLAN: STRATEGY.replace("higher", "hihger")}, [], 1),
    ({"actuals": "a file where a folder belongs"}, [], 3),
    ({}, ["--select", "x"], 2),
    ({}, ["-C", "nowhere"], 3),
]


@pytest.mark.parametrize(("files", "options", "status"), EXITS)
@pytest.mark.parametrize("form", FORMATS)
def test_the_exit_status_is_the_same_in_every_format(
    project: Project, files: dict[str, str], options: list[str], status: int, form: str
) -> None:
    for name, content in {PLAN: STRATEGY, **files}.items():
        project.write(name, content)
    assert project.run("validate", "--format", form, *options).status == status
    assert project.run("validate", *options, GITHUB_ACTIONS="true").status == status


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_bytes_twice(mixed: Project, form: str) -> None:
    first, second = (mixed.run("validate", "--format", form) for _ in range(2))
    assert first == second


# ── GitHub ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("value", "by_itself"), [("true", True), ("false", False), ("1", False), ("", False)]
)
def test_github_is_the_default_where_github_runs_it(
    mixed: Project,
    value: str,
    by_itself: bool,  # noqa: FBT001 - pytest passes it by name
) -> None:
    plain = mixed.run("validate")
    commands = mixed.run("validate", "--format", "github")
    assert plain.stdout != commands.stdout
    expected = commands if by_itself else plain
    assert mixed.run("validate", GITHUB_ACTIONS=value) == expected
    assert mixed.run("validate", "--format", "text", GITHUB_ACTIONS="true") == plain
    assert mixed.run("validate", "--format", "json", GITHUB_ACTIONS="true").document["errors"] == 4


def test_a_command_to_the_letter(project: Project) -> None:
    project.strategy(STRATEGY.replace("higher", "hihger"))
    assert project.run("validate", "--format", "github").stdout == (
        "::error file=strategy.yaml,line=13,col=17,title=unknown-word::hihger is not one of the "
        "words for this. hint: Did you mean higher? Words "
        "are higher (higher is better), lower (lower is better), range (within range is best).\n"
        "1 error(s), 0 warning(s)\n"
    )


def test_what_acts_in_a_command_is_escaped() -> None:
    finding = Finding("code-unquoted", Place("a,b:c%2C\r\n.csv", 2, 3), {"text": "1%0A"})
    said = workflow_commands([finding], [Accepted(finding, "100%\r\n::x::")], "d,e:%", Words("en"))
    first, second, end = said.split("\n")
    assert end == ""
    where = "file=d%2Ce%3A%25/a%2Cb%3Ac%252C%0D%0A.csv,line=2,col=3,title=code-unquoted"
    assert first.startswith(f"::warning {where}::The code 1%250A stands")
    assert second == f"::notice {where}::accepted (100%25%0D%0A::x::)"
    assert [shown.spot for shown, _ in commands(said)] == [
        Spot("code-unquoted", "d,e:%/a,b:c%2C\r\n.csv", 2, 3)
    ] * 2


def test_a_percent_sign_in_a_value_survives(project: Project) -> None:
    project.strategy().actuals(2022, f'{HEADER}births,580,"100%0A::error::x",,\n')
    ((shown, said),) = commands(project.run("validate", "--format", "github").stdout)
    assert shown.spot.code == "unknown-status"
    assert said.startswith("There is no status 100%0A::error::x. ")


@pytest.mark.parametrize("name", ["50%,a:b.csv", "改\n行.csv", "%0A.csv", "::error::.csv"])
@pytest.mark.parametrize("form", ["github", "sarif"])
def test_the_name_of_a_file_survives(project: Project, name: str, form: str) -> None:
    project.strategy().write(f"actuals/{name}", HEADER)
    ran = project.run("validate", "--format", form)
    if form == "github":
        ((shown, _),) = commands(ran.stdout)
    else:
        (shown,) = results(ran.document)
    assert shown == Shown("error", Spot("actuals-file-name", f"actuals/{name}", 1, 1))


@pytest.mark.parametrize(
    ("folder", "workspace", "cwd", "shown"),
    [
        ("", "", "", "strategy.yaml"),
        ("市/計画 100%", "", "市/計画 100%", "市/計画 100%/strategy.yaml"),
        ("市/計画 100%", "", "", "市/計画 100%/strategy.yaml"),
        ("a/b", "a", "a/b", "b/strategy.yaml"),
        ("a/b", None, "", "a/b/strategy.yaml"),
        ("a/b", None, "a/b", "strategy.yaml"),
    ],
)
@pytest.mark.parametrize("form", ["github", "sarif"])
def test_paths_are_seen_from_the_root_of_the_repository(  # noqa: PLR0913 - a table and a fixture
    tmp_path: Path, folder: str, workspace: str | None, cwd: str, shown: str, form: str
) -> None:
    project = Project(tmp_path / folder)
    project.write(PLAN, STRATEGY.replace("higher", "hihger"))
    environment = {} if workspace is None else {"GITHUB_WORKSPACE": str(tmp_path / workspace)}
    ran = run(
        "validate", "-C", str(project.folder), "--format", form,
        cwd=tmp_path / cwd, environment=environment,
    )  # fmt: skip
    assert str(tmp_path) not in ran.stdout
    if form == "github":
        ((found, _),) = commands(ran.stdout)
    else:
        (found,) = results(ran.document)
    assert found.spot.file == shown


def test_a_workspace_behind_a_link(tmp_path: Path) -> None:
    project = Project(tmp_path / "real" / "plan")
    project.write(PLAN, STRATEGY.replace("higher", "hihger"))
    (tmp_path / "link").symlink_to(tmp_path / "real")
    workspace = {"GITHUB_WORKSPACE": str(tmp_path / "link")}
    ran = run("validate", "--format", "github", cwd=project.folder, environment=workspace)
    assert commands(ran.stdout)[0][0].spot.file == "plan/strategy.yaml"


# ── the summary of the job ──────────────────────────────────────────────────────────────────────


def summarised(project: Project, *options: str, lang: str = "en") -> str:
    """What `ichigo validate` adds to the summary page of a job."""
    page = project.folder / "summary.md"
    page.write_bytes(b"# Job\n")
    project.run(
        "validate", "--lang", lang, *options, GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(page)
    )
    text = page.read_bytes().decode()
    page.unlink()
    assert text.startswith("# Job\n")
    return text.removeprefix("# Job\n")


def table(markdown: str) -> list[list[str]]:
    """The cells of the only table in a Markdown text, as they are read."""
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    rows: list[list[str]] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline" and rows and token.map == rows_map(tokens, len(rows)):
            texts = token.children or []
            assert {child.type for child in texts} <= {"text", "text_special"}
            rows[-1].append("".join(child.content for child in texts))
    assert [token.type for token in tokens].count("table_open") == bool(rows)
    return rows


def rows_map(tokens: list[Any], number: int) -> list[int]:
    """The lines of one row, which its cells share."""
    opened = [token.map for token in tokens if token.type == "tr_open"]
    lines: list[int] = opened[number - 1]
    return lines


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_summary_is_a_table(mixed: Project, lang: str) -> None:
    words = Words(lang)
    markdown = summarised(mixed, lang=lang)
    head, *rows = table(markdown)
    assert head == [words(f"summary.{key}") for key in ("place", "severity", "code", "message")]
    document = mixed.run("validate", "--format=json", "--lang", lang).document
    listed = [*document["diagnostics"], *document["accepted"]]
    assert [row[0] for row in rows] == [
        f"{each['file']}:{each['line']}:{each['column']}" for each in listed
    ]
    assert [row[2] for row in rows] == [each["code"] for each in listed]
    severities = [words(f"validate.{each['severity']}") for each in document["diagnostics"]]
    accepted = words("validate.accepted", reason="旧表のまま, 100%")
    assert [row[1] for row in rows] == [*severities, accepted]
    for row, each in zip(rows, listed, strict=True):
        assert row[3] == f"{each['message']} {words('validate.hint', text=each['hint'])}"
    assert markdown.startswith("## ichigo validate\n\n")
    assert markdown.endswith(" |\n")


@pytest.mark.parametrize("cell", ["a|b", "`x`", "<b>", "[a](b)", "\\|", "*a*", "&amp;", "~~x~~"])
def test_data_stays_data_in_the_summary(project: Project, cell: str) -> None:
    project.strategy().actuals(2022, f"{HEADER}births,580,{cell},,\n")
    _, row = table(summarised(project))
    assert len(row) == 4
    assert row[3].startswith(f"There is no status {cell}. hint: ")


def test_the_summary_of_a_sound_project(project: Project) -> None:
    markdown = summarised(project.strategy())
    assert markdown == "## ichigo validate\n\n0 error(s), 0 warning(s)\n"


def test_the_summary_of_an_accepted_warning(project: Project) -> None:
    plan = STRATEGY.replace(CODE, "code: 032093 # ichigo: accept code-unquoted 甲|乙")
    markdown = summarised(project.strategy(plan))
    assert "0 error(s), 0 warning(s), 1 accepted" in markdown
    _, row = table(markdown)
    assert row[:3] == ["strategy.yaml:4:7", "accepted (甲|乙)", "code-unquoted"]


@pytest.mark.parametrize("form", ["text", "json", "sarif"])
def test_no_other_format_writes_a_summary(mixed: Project, form: str) -> None:
    assert summarised(mixed, "--format", form) == ""


def test_no_summary_where_none_is_asked_for(mixed: Project) -> None:
    before = sorted(mixed.folder.rglob("*"))
    assert mixed.run("validate", GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY="").status == 1
    assert sorted(mixed.folder.rglob("*")) == before


# ── SARIF ───────────────────────────────────────────────────────────────────────────────────────


def closed(required: str, **properties: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON Schema
    """An object with these properties, some of them required, and no others."""
    return {
        "type": "object",
        "required": required.split(),
        "properties": properties,
        "additionalProperties": False,
    }


def array(items: dict[str, Any], **more: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON Schema
    """A list of such items."""
    return {"type": "array", "items": items, **more}


STRING = {"type": "string", "minLength": 1}
MESSAGE = closed("text", text=STRING)
LEVEL = {"enum": ["none", "note", "warning", "error"]}
COUNT = {"type": "integer", "minimum": 1}
RULE = closed(
    "id",
    id=STRING,
    shortDescription=MESSAGE,
    fullDescription=MESSAGE,
    help=closed("text", text=STRING, markdown=STRING),
    helpUri={"type": "string", "pattern": "^https://"},
    defaultConfiguration=closed("level", level=LEVEL),
    properties={"type": "object", "properties": {"tags": array(STRING, uniqueItems=True)}},
)
DRIVER = closed(
    "name",
    name={"const": "ichigo"},
    semanticVersion={"type": "string", "pattern": r"^\d+\.\d+\.\d+([-+].*)?$"},
    informationUri={"type": "string", "pattern": "^https://"},
    language={"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
    rules=array(RULE, uniqueItems=True),
)
LOCATION = closed(
    "physicalLocation",
    physicalLocation=closed(
        "artifactLocation region",
        artifactLocation=closed(
            "uri",
            # A relative reference: no scheme, no root, nothing that stands unencoded.
            uri={"type": "string", "pattern": r"^(?![a-z]+:|/)([A-Za-z0-9._~/-]|%[0-9A-F]{2})+$"},
            uriBaseId=STRING,
        ),
        region=closed("startLine startColumn", startLine=COUNT, startColumn=COUNT),
    ),
)
RESULT = closed(
    "ruleId ruleIndex level message locations partialFingerprints suppressions",
    ruleId=STRING,
    ruleIndex={"type": "integer", "minimum": 0},
    level=LEVEL,
    message=MESSAGE,
    locations=array(LOCATION, minItems=1, maxItems=1),
    partialFingerprints={
        "type": "object",
        "minProperties": 1,
        "additionalProperties": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    },
    suppressions=array(
        closed("kind", kind={"enum": ["inSource", "external"]}, justification=STRING)
    ),
)
SARIF = closed(
    "version runs",
    **{"$schema": {"const": "https://json.schemastore.org/sarif-2.1.0.json"}},
    version={"const": "2.1.0"},
    runs=array(
        closed(
            "tool columnKind results",
            tool=closed("driver", driver=DRIVER),
            columnKind={"const": "unicodeCodePoints"},
            results=array(RESULT),
        ),
        minItems=1,
        maxItems=1,
    ),
)
"""What SARIF 2.1.0 asks of the properties that are used, and no property that it does not have."""


def sarif(project: Project, *options: str, lang: str = "en") -> Any:  # noqa: ANN401 - JSON
    """The only run of a valid SARIF log."""
    ran = project.run("validate", "--format", "sarif", "--lang", lang, *options)
    errors = [
        f"{e.json_path}: {e.message}" for e in Draft7Validator(SARIF).iter_errors(ran.document)
    ]
    assert errors == []
    assert ran.stdout.endswith("}\n")
    return ran.document["runs"][0]


def fingerprints(project: Project) -> list[tuple[str, str]]:
    """The fingerprint of every result with its rule, in order."""
    return [
        (result["ruleId"], *result["partialFingerprints"].values())
        for result in sarif(project)["results"]
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_sarif_is_valid(mixed: Project, lang: str) -> None:
    log = sarif(mixed, lang=lang)
    assert log["tool"]["driver"]["semanticVersion"] == __version__
    assert log["tool"]["driver"]["language"] == lang
    assert len(log["results"]) == len(MIXED_SPOTS) + 1


def facts_of(code: str) -> dict[str, object]:
    """A fact for every name that the texts of a code mention."""
    own = {key: text for key, text in WORDS.items() if f"{key}.".startswith(f"finding.{code}.")}
    hint = next(key for key in own if key.startswith(f"finding.{code}.hint"))
    names = re.findall(r"{(\w+)}", " ".join(own.values()))
    return {
        **dict.fromkeys(names, "x"),
        "shape": "goal",
        "variant": hint.removeprefix(f"finding.{code}.hint").strip("."),
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_sarif_of_every_code_is_valid_and_has_its_rule(lang: str) -> None:
    findings = [Finding(code, Place(PLAN), facts_of(code)) for code in reversed([*CODES])]
    text = findings_sarif(findings, [], {PLAN: STRATEGY}, ".", Words(lang))
    document = json.loads(text)
    Draft7Validator(SARIF).validate(document)
    (log,) = document["runs"]
    rules = log["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(CODES)
    for rule in rules:
        assert rule["defaultConfiguration"]["level"] == CODES[rule["id"]].value
        (tag,) = rule["properties"]["tags"]
        assert rule["id"] in GROUPS[tag]
        explained = run("validate", "--explain", rule["id"], "--lang", lang).stdout
        assert rule["help"]["markdown"] == explained
        assert rule["help"]["text"] == rule["fullDescription"]["text"]
        assert rule["help"]["text"].startswith(rule["shortDescription"]["text"])
        assert "\n" not in rule["help"]["text"]
        sentence, end = rule["shortDescription"]["text"][:-1], rule["shortDescription"]["text"][-1]
        assert end == {"en": ".", "ja": "。"}[lang]
        assert {"en": ". ", "ja": "。"}[lang] not in sentence
    for result in log["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_sarif_lists_only_the_rules_that_are_used(mixed: Project) -> None:
    log = sarif(mixed)
    rules = [rule["id"] for rule in log["tool"]["driver"]["rules"]]
    used = {spot.code for spot in [*MIXED_SPOTS, ACCEPTED_SPOT]}
    assert rules == [code for code in CODES if code in used]
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in log["results"])


def test_sarif_of_a_sound_project(project: Project) -> None:
    log = sarif(project.strategy())
    assert (log["results"], log["tool"]["driver"]["rules"]) == ([], [])


def test_sarif_counts_columns_in_code_points(project: Project) -> None:
    plan = STRATEGY.replace(BASELINE, "baseline: {year: 2019, note: 🗾𠮷, value: 5e2}")
    found = {one.spot.code: one.spot for one in results({"runs": [sarif(project.strategy(plan))]})}
    column = "        baseline: {year: 2019, note: 🗾𠮷, value: 5e2}".index("5e2") + 1
    assert found["number-exponent"] == Spot("number-exponent", PLAN, 14, column)


def test_paths_in_sarif_are_percent_encoded(mixed: Project) -> None:
    uris = [
        result["locations"][0]["physicalLocation"]["artifactLocation"]
        for result in sarif(mixed)["results"]
    ]
    assert {uri["uriBaseId"] for uri in uris} == {"%SRCROOT%"}
    name = "".join(f"%{byte:02X}" for byte in "覚え書き".encode())
    assert f"actuals/{name}%2C%20100%25.md" in [uri["uri"] for uri in uris]


def test_accepted_warnings_are_suppressed_in_sarif(mixed: Project) -> None:
    *open_ones, accepted = sarif(mixed)["results"]
    assert accepted["ruleId"] == "code-unquoted"
    assert accepted["level"] == "warning"
    assert accepted["suppressions"] == [{"kind": "inSource", "justification": "旧表のまま, 100%"}]
    # All results of a run say whether they are suppressed, or none does.
    assert [result["suppressions"] for result in open_ones] == [[]] * len(MIXED_SPOTS)


ABOVE = [
    (PLAN, "# 注記\n\n"),
    ("actuals/2021.csv", "\n\n"),
    ("reviews/2021.yaml", "# 注記\n"),
]


@pytest.mark.parametrize(("name", "lines"), ABOVE)
def test_fingerprints_stay_when_lines_are_put_above(mixed: Project, name: str, lines: str) -> None:
    before = fingerprints(mixed)
    path = mixed.folder / name
    path.write_text(lines + path.read_text("utf-8"), "utf-8")
    assert fingerprints(mixed) == before
    assert len(set(before)) == len(before)


def test_fingerprints_of_a_whole_file_stay_when_lines_are_put_above(project: Project) -> None:
    project.strategy().actuals(2022).write("reviews/2022.yaml", "summary: 総括\n")
    before = fingerprints(project)
    assert [code for code, _ in before] == ["review-unwritten"] * 2
    assert len(set(before)) == 2
    project.write("reviews/2022.yaml", "# 六月の案\nsummary: 総括\n")
    assert fingerprints(project) == before
    project.write("reviews/2022.yaml", "goals:\n  nurture: {actions: x, assessment: y}\n")
    assert len(set(fingerprints(project)) - set(before)) == 1  # the summary's, which is new


def test_fingerprints_tell_equal_lines_apart(project: Project) -> None:
    project.strategy().actuals(2022, f"{HEADER}x,1,,,\nx,1,,,\nx,1,,,\n")
    found = fingerprints(project)
    assert [code for code, _ in found] == ["unknown-indicator"] * 3
    assert len(set(found)) == 3


def test_fingerprints_tell_two_on_one_line_apart(project: Project) -> None:
    project.strategy(STRATEGY.replace(BASELINE, "baseline: {a: 1, b: 2, year: 2019, value: 549}"))
    found = fingerprints(project)
    assert [code for code, _ in found] == ["unknown-key"] * 2
    assert len(set(found)) == 2


def test_fingerprints_do_not_depend_on_language_or_folder(tmp_path: Path, mixed: Project) -> None:
    before = fingerprints(mixed)
    japanese = sarif(mixed, lang="ja")["results"]
    assert [next(iter(r["partialFingerprints"].values())) for r in japanese] == [
        fingerprint for _, fingerprint in before
    ]
    shutil.copytree(mixed.folder, tmp_path / "copy" / "elsewhere")
    assert fingerprints(Project(tmp_path / "copy" / "elsewhere")) == before


# ── --select and --ignore ───────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("options", "kept"),
    [
        ([], [0, 1, 2, 3, 4]),
        (["--select", "unknown-word"], [0, 4]),
        (["--select", "unknown-word", "--select", "number-exponent"], [0, 2, 4]),
        (["--ignore", "unknown-word"], [1, 2, 3]),
        (["--ignore", "unknown-word", "--ignore=unknown-indicator"], [2, 3]),
        (["--select", "unknown-word", "--ignore", "unknown-word"], []),
        (["--select", "yaml-syntax"], []),
        (["--ignore", "yaml-syntax"], [0, 1, 2, 3, 4]),
    ],
)
@pytest.mark.parametrize("form", FORMATS)
def test_select_and_ignore(mixed: Project, options: list[str], kept: list[int], form: str) -> None:
    ran = mixed.run("validate", *options, "--format", form)
    expected = [MIXED_SPOTS[index] for index in kept]
    assert spots_in(ran.stdout, form) == expected
    hidden = len(MIXED_SPOTS) - len(kept)
    warnings = sum(index not in kept for index in MIXED_WARNINGS)
    counts = {"errors": hidden - warnings, "warnings": warnings}
    told = "Not shown because of --select or --ignore: {errors} error(s), {warnings} warning(s). "
    if form in {"text", "github"}:
        lines = [line for line in ran.stdout.splitlines() if line.startswith("Not shown")]
        said = told.format(**counts) + "Errors count all the same."
        assert lines == ([said] if hidden else [])
    if form == "json":
        assert ran.document.get("hidden") == (counts if hidden else None)
    assert ran.status == 1


def spots_in(stdout: str, form: str) -> list[Spot]:
    """The findings that an output shows, the accepted ones left out."""
    if form == "github":
        return [shown.spot for shown, _ in commands(stdout) if shown.kind != "notice"]
    if form == "sarif":
        return [shown.spot for shown in results(json.loads(stdout)) if shown.kind != "notice"]
    if form == "json":
        listed = json.loads(stdout)["diagnostics"]
        return [Spot(each["code"], each["file"], each["line"], each["column"]) for each in listed]
    heads = re.finditer(r"(?m)^(\S.*?):(\d+):(\d+): (?:error|warning) \[(.*?)\] ", stdout)
    return [Spot(head[4], head[1], int(head[2]), int(head[3])) for head in heads]


@pytest.mark.parametrize("option", ["--select", "--ignore"])
@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("ten-tims", "did you mean ten-times?"),
        ("Ten-Times", "did you mean ten-times?"),
        ("zzz", "zzz"),
        ("ten-times,code-form", "ten-times"),
        ("", "Choose from"),
    ],
)
def test_an_unknown_code_is_wrong_usage(mixed: Project, option: str, code: str, said: str) -> None:
    ran = mixed.run("validate", option, code)
    assert (ran.status, ran.stdout) == (2, "")
    assert f"{option} cannot be {code}" in ran.stderr
    assert said in ran.stderr


@pytest.mark.parametrize(
    ("options", "status"),
    [
        (["--fail-on", "warning"], 1),
        (["--fail-on", "warning", "--ignore", "ten-times"], 0),
        (["--fail-on", "warning", "--select", "ten-times"], 1),
        (["--fail-on", "warning", "--select", "short-path"], 0),
    ],
)
def test_a_warning_that_is_left_out_is_not_failed_on(
    project: Project, options: list[str], status: int
) -> None:
    assert warned(project).run("validate", *options).status == status


@pytest.mark.parametrize("options", [["--ignore", "code-form"], ["--select", "ten-times"]])
@pytest.mark.parametrize("form", FORMATS)
def test_an_error_that_is_not_shown_is_counted_and_stops_all_the_same(
    project: Project, options: list[str], form: str
) -> None:
    project.strategy(STRATEGY.replace(CODE, "code: 3209")).actuals(2022)
    ran = project.run("validate", "--format", form, *options)
    assert (ran.status, spots_in(ran.stdout, form)) == (1, [])
    if form in {"text", "github"}:
        assert "--select or --ignore: 1 error(s), 0 warning(s). Errors count" in ran.stdout
        assert "Read: " not in ran.stdout
    if form == "json":
        assert (ran.document["errors"], ran.document["hidden"]["errors"]) == (0, 1)
    for command in (["status"], ["report", "2022"]):
        refused = project.run(*command)
        assert (refused.status, refused.stdout) == (1, "")
        assert "[code-form]" in refused.stderr


def test_what_is_asked_for_is_told_however_much_there_is_of_something_else(
    project: Project,
) -> None:
    """The bound on findings is one on what is shown, and not on what is looked for."""
    letters = "".join("กa" for _ in range(1_100))
    plan = STRATEGY.replace("value: 607", "value: 550").replace("title:", f"# {letters}\ntitle:")
    project.strategy(plan)
    for options in (["--select", "short-path"], ["--ignore", "damaged-letter"]):
        ran = project.run("validate", "--fail-on", "warning", "--format", "json", *options)
        assert ran.status == 1
        assert [each["code"] for each in ran.document["diagnostics"]] == ["short-path"]


def test_an_open_warning_is_not_lost_behind_a_thousand_accepted(project: Project) -> None:
    letters = "".join("กa" for _ in range(1_100))
    note = f"# {letters} # ichigo: accept damaged-letter old\n"
    project.strategy(f"{STRATEGY}{note}# ก\n")
    ran = project.run("validate", "--fail-on", "warning", "--format", "json")
    assert ran.status == 1
    assert [each["code"] for each in ran.document["diagnostics"]] == ["damaged-letter"]
    assert len(ran.document["accepted"]) == 1_100


def test_a_file_that_cannot_be_read_is_no_less_unreadable_when_it_is_not_shown(
    project: Project,
) -> None:
    (project.strategy().folder / "actuals").mkdir()
    (project.folder / "actuals" / "2022.csv").mkdir()
    assert project.run("validate", "--ignore", "file-not-regular").status == 3


def test_the_summary_tells_what_is_not_shown(mixed: Project) -> None:
    markdown = summarised(mixed, "--ignore", "unknown-word")
    assert "\n\nNot shown because of --select or --ignore: 2 error(s)" in markdown


def test_a_long_summary_is_cut_and_says_so(project: Project) -> None:
    project.strategy().actuals(2022, f"{HEADER}births,580,,,\n" + "births,580,,,\n" * 600)
    markdown = summarised(project)
    assert len(table(markdown)) == 1 + MOST_ROWS
    assert markdown.endswith("\n\nAnd 100 more, which the log of this step lists.\n")


def test_an_acceptance_counts_also_where_its_code_is_left_out(project: Project) -> None:
    plan = STRATEGY.replace(CODE, "code: 032093 # ichigo: accept code-unquoted 旧表のまま")
    ran = warned(project, plan).run("validate", "--ignore", "code-unquoted")
    assert "accept-unused" not in ran.stdout
    assert "1 accepted" in ran.stdout


def test_a_notice_of_several_lines_commands_nothing(project: Project) -> None:
    plan = (ROOT / "strategy.yaml").read_text("utf-8")
    project.write("strategy.yaml", plan + 'notice: "x\\n::stop-commands::abc"\n')
    out = project.run("validate", "--format", "github").stdout
    assert "::stop-commands::" in out
    assert not any(line.startswith("::stop-commands") for line in out.splitlines())
