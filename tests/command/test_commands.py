"""What GitHub's runner takes for a command: nothing that a file says, in any output."""

from __future__ import annotations

import base64
import csv
import hashlib
import html
import io
import json
import re
from typing import TYPE_CHECKING, NamedTuple

import pytest
from conftest import ACTUALS, STRATEGY, Project

HEADER = ACTUALS.partition("\n")[0] + "\n"

if TYPE_CHECKING:
    from collections.abc import Iterator

# What .NET's TrimStart takes off: `char.IsWhiteSpace`.
WHITE = "\t\n\v\f\r \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
# A few of the commands that the runner registers.
KNOWN = {
    "stop-commands", "error", "warning", "notice", "group", "endgroup", "debug", "add-mask",
    "set-env", "add-path", "set-output", "save-state", "echo", "command", "section",
}  # fmt: skip


class Command(NamedTuple):
    """A line that the runner acts on."""

    name: str
    data: str


def version_2(line: str) -> Command | None:
    """`ActionCommand.TryParseV2` of the runner."""
    line = line.lstrip(WHITE)
    if not line.startswith("::"):
        return None
    end = line.find("::", 2)
    if end < 0:
        return None
    return _command(line[2:end], line[end + 2 :])


def version_1(line: str) -> Command | None:
    """`ActionCommand.TryParse` of the runner."""
    start = line.find("##[")
    if start < 0:
        return None
    end = line.find("]", start)
    if end < 0:
        return None
    return _command(line[start + 3 : end], line[end + 1 :])


def _command(about: str, data: str) -> Command | None:
    name = about.split(" ", 1)[0].lower()
    return Command(name, data) if name in KNOWN else None


def acted_on(text: str) -> Iterator[Command]:
    """Every command in a text, whichever of two ways its lines are told apart."""
    for lines in (re.split(r"\r\n|\r|\n", text), text.splitlines()):
        for line in lines:
            if found := version_2(line) or version_1(line):
                yield found


def test_the_rules_are_those_of_the_runner() -> None:
    assert version_2("\u3000\xa0::stop-commands::tok") == Command("stop-commands", "tok")
    assert version_2(" ::warning file=x,line=1::a::b") == Command("warning", "a::b")
    assert version_1("x ##[error]y") == Command("error", "y")
    assert not version_2("x ::error::y")
    assert not version_2(": :error::y")
    assert not version_2("::unknown::y")
    assert not version_1("## [error]y")


MARKS = (
    "::stop-commands::tok",
    " ::warning file=x::PWNED",
    "##[error]x",
    "a ##[group]x",
    "\u3000::error::x",
    "\xa0::error::x",
    "x\n::error::y",
    "x\r::error::y",
    "x\u2028::error::y",
    "x\x85 ::error::y",
    "x\v::error::y",
    "###[error]x::",
)
FORMS = (
    "status", "status --format json", "status --format csv", "status --format markdown",
    "report 2022 -o -", "report 2022 -o - --format html",
    "report 2022 -o - --fragment --format html",
    "validate", "validate --format text", "validate --format json", "validate --format github",
    "validate --format sarif", "schema", "validate --explain unknown-key",
)  # fmt: skip


def hostile(project: Project, mark: str) -> Project:
    """A sound project of which every text is a mark."""
    said = json.dumps(mark)
    plan = STRATEGY.replace("title: 計画", f"title: {said}\nnotice: {said}\nmunicipality: {said}")
    plan = plan.replace("name: 育むまち", f"name: {said}\n    statement: {said}")
    plan = plan.replace(
        "name: 出生数", f"name: {said}\n        definition: {said}\n        note: {said}"
    )
    quoted = '"' + mark.replace('"', '""') + '"'
    project.strategy(plan.replace("unit: 人", f"unit: {said}"))
    project.write("reviews/2022.yaml", f"summary: {said}\n")
    is_line = mark.isprintable() or "\n" in mark or "\u3000" in mark or "\xa0" in mark
    rows = f"{HEADER}births,580,final,{quoted},{quoted}\n" if is_line else ACTUALS
    return project.actuals(2022, rows)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("mark", MARKS, ids=ascii)
def test_no_text_of_a_file_is_a_command(project: Project, mark: str, form: str) -> None:
    hostile(project, mark)
    for options in ([], ["--color", "always"]) if form.startswith("status") else ([],):
        for width in ("30", "200") if form == "status" else ("100",):
            ran = project.run(*form.split(), *options, COLUMNS=width, GITHUB_ACTIONS="true")
            assert ran.stdout or ran.status
            plain = re.sub("\x1b\\[[0-9;]*m", "", ran.stdout)
            own = (
                {"error", "warning"} if form in {"validate", "validate --format github"} else set()
            )
            assert [each for each in acted_on(plain) if each.name not in own] == []
            assert list(acted_on(ran.stderr)) == []


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
@pytest.mark.parametrize("mark", MARKS, ids=ascii)
def test_no_mistake_is_a_command_nor_the_line_that_shows_it(
    project: Project, mark: str, form: str
) -> None:
    """Wrong words, unknown keys and the source lines that are shown with them."""
    word = mark if "\n" not in mark and "\r" not in mark else mark.splitlines()[1]
    project.strategy(f'{STRATEGY}"{word}": "{word}"\n{word} : x\n')
    project.actuals(2022, f'{HEADER}births,{word},"{word}",,\n{word},1,,,\n{word}\n')
    project.write(f"actuals/{word.strip()}.csv", HEADER)
    out = project.run("validate", "--format", form, GITHUB_ACTIONS="true").stdout
    found = [each for each in acted_on(out) if "::" not in each.data]
    if form == "github":
        assert {each.name for each in acted_on(out)} <= {"error", "warning"}
        assert out.count("\n::") + out.startswith("::") == out.count("title=")
    else:
        assert found == []
    shown = project.run("status", GITHUB_ACTIONS="true")
    assert list(acted_on(shown.stderr)) == []


def test_the_commands_of_the_form_for_github_still_act(project: Project) -> None:
    project.strategy(STRATEGY.replace("higher", "hihger"))
    out = project.run("validate", "--format", "github", GITHUB_ACTIONS="true").stdout
    assert next(acted_on(out)).name == "error"


@pytest.mark.parametrize("mark", ["::stop-commands::tok", "##[error]x", "a ##[group]x"])
def test_json_html_and_markdown_keep_what_they_say(project: Project, mark: str) -> None:
    hostile(project, mark)
    on_github = {"GITHUB_ACTIONS": "true"}
    document = project.run("status", "--format", "json", environment=on_github).document
    assert document["strategy"]["title"] == mark
    page = project.run(
        "report", "2022", "-o", "-", "--format", "html", environment=on_github
    ).stdout
    elsewhere = project.run("report", "2022", "-o", "-", "--format", "html").stdout
    assert html.unescape(page) == html.unescape(elsewhere)
    shown = project.run("status", "--format", "markdown", environment=on_github).stdout
    assert html.unescape(shown.replace("\\", "")).startswith(f"# {mark}\n")


def test_csv_breaks_the_mark_on_github_only(project: Project) -> None:
    hostile(project, "x\n::error::y")
    for environment, kept in (
        ({}, "x\n::error::y"),
        ({"GITHUB_ACTIONS": "true"}, "x\n: :error::y"),
    ):
        table = project.run("status", "--format", "csv", environment=environment).stdout
        rows = list(csv.DictReader(io.StringIO(table.removeprefix("\ufeff"), newline="")))
        assert rows[0]["notice"] == kept


@pytest.mark.parametrize("form", ["md", "html"])
def test_no_text_of_a_template_is_a_command(project: Project, form: str) -> None:
    project.strategy().actuals(2022)
    project.write(f"templates/report.{form}.j2", "<p>\n ::stop-commands::tok\n##[error]x</p>")
    project.write(
        "templates/style.css.j2",
        '{% extends "builtin/style.css.j2" %}{% block extra %}\n'
        '::before{content:"##[error]x"}a::after{b:c}\n{% endblock %}',
    )
    ran = project.run("report", "2022", "-o", "-", "--format", form, GITHUB_ACTIONS="true")
    assert ran.status == 0
    assert list(acted_on(ran.stdout)) == []
    page = project.run("report", "2022", "-o", "-", "--format", form).stdout
    assert html.unescape(ran.stdout) == page


def test_the_style_sheet_that_is_shown_is_the_one_that_the_page_allows(project: Project) -> None:
    project.strategy().actuals(2022)
    project.write(
        "templates/style.css.j2", '::before{content:"##[error]x"}a::after{b:c}\n ::error::x'
    )
    ran = project.run("report", "2022", "-o", "-", "--format", "html", GITHUB_ACTIONS="true")
    style = ran.stdout.partition("<style>")[2].partition("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"sha256-{digest}" in ran.stdout
    assert list(acted_on(ran.stdout)) == []


# ── what acts on a screen ───────────────────────────────────────────────────────────────────────

ACTING = "\x1b[31m\u202e"


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
def test_a_name_of_a_file_acts_on_no_screen(project: Project, form: str) -> None:
    project.strategy().write(f"actuals/{ACTING}.csv", HEADER)
    ran = project.run("validate", "--format", form)
    assert ran.status == 1
    assert not re.search("[\x1b\u202e]", ran.stdout + ran.stderr)
    if form == "json":
        assert ran.document["diagnostics"][0]["file"] == f"actuals/{ACTING}.csv"


@pytest.mark.parametrize(
    "options",
    [
        ["2022"],
        ["2022", "--format", "md", "-o", f"{ACTING}.md"],
        ["2022", "--format", "md", "-o", f"/nowhere/{ACTING}.md"],
        ["2022", "--format", "md", "-o", "/dev/null/x\x1b.md"],
        ["2022", "-o", f"{ACTING}.x"],
        ["--eject"],
    ],
)
def test_a_name_of_a_folder_acts_on_no_screen(project: Project, options: list[str]) -> None:
    within = Project(project.folder / ACTING)
    within.strategy().actuals(2022)
    for _ in range(2):
        ran = within.run("report", *options, "-C", str(within.folder))
        assert ran.stderr
        assert not re.search("[\x1b\u202e]", ran.stdout + ran.stderr)


def test_the_values_of_a_plan_act_on_no_screen_as_json(project: Project) -> None:
    project.strategy(STRATEGY.replace("title: 計画", r'title: "\e[31m\u202E"')).actuals(2022)
    for command in ("status --format json", "validate --format json", "status"):
        ran = project.run(*command.split())
        assert not re.search("[\x1b\u202e]", ran.stdout + ran.stderr)
