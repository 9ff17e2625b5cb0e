"""The reference of commands (docs/commands*.md): every option, format and field that there is."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Any, Final

import pytest
from conftest import SAMPLE, Project, run
from documents import code, named_files, rows, rows_of, sections, split_words, text, write_files

from ichigo_cli.assessing.attainment import Reason, State
from ichigo_cli.assessing.rating import Unrated
from ichigo_cli.collecting.pending import Answer
from ichigo_cli.command import import_, init, pending, report, show, status, validate
from ichigo_cli.command.catalogue import COMMANDS, parameters
from ichigo_cli.command.options import options

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

ENGLISH: Final = "docs/commands.md"
JAPANESE: Final = "docs/commands.ja.md"
PAGES: Final = (ENGLISH, JAPANESE)
OPTIONS: Final = {
    ENGLISH: ("option", "commands", "meaning"),
    JAPANESE: ("オプション", "コマンド", "意味"),
}
ALL: Final = {ENGLISH: "all", JAPANESE: "全て"}
FIELDS: Final = {ENGLISH: ("field", "holds"), JAPANESE: ("項目", "内容")}
COLUMNS: Final = {ENGLISH: ("column", "holds"), JAPANESE: ("列", "内容")}


# ── commands and options ────────────────────────────────────────────────────────────────────────


def _options() -> dict[str, set[str]]:
    """Every option of the program, by the command that has it; `ichigo` for its own."""
    return {name or "ichigo": set(options(parameters(name))) for name in (None, *COMMANDS)}


def _listed_options(page: str) -> dict[str, set[str]]:
    """Every option in the table of a page, by command; `all` stands for each of them."""
    listed: dict[str, set[str]] = {name: set() for name in _options()}
    for option, commands, _ in rows(page, *OPTIONS[page]):
        names = list(listed) if commands == ALL[page] else re.findall(r"`([\w-]+)`", commands)
        assert names, f"{option} belongs to no command"
        for name in names:
            assert name in listed, f"there is no command {name}"
            listed[name] |= set(re.findall(r"`(-[\w-]+)`", option))
    return listed


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("command", sorted(_options()))
def test_the_page_lists_the_options_of_a_command(page: str, command: str) -> None:
    # -C and --color may stand before a command's name, and then belong to the program itself.
    anywhere = {"-C", "--project", "--color"} if command == "ichigo" else set()
    assert _listed_options(page)[command] | anywhere == _options()[command]


@pytest.mark.parametrize(
    ("page", "heads"), [(ENGLISH, ("command", "does")), (JAPANESE, ("コマンド", "内容"))]
)
def test_the_page_lists_the_commands(page: str, heads: tuple[str, ...]) -> None:
    listed = {code(name).split()[1] for name, _ in rows(page, *heads)}
    assert listed == set(_options()) - {"ichigo"}


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    ("command", "formats"),
    [
        ("status", status.FORMATS),
        ("show", show.FORMATS),
        ("validate", validate.FORMATS),
        ("report", report.FORMATS),
        ("init", init.FORMATS),
        ("import", import_.FORMATS),
        ("pending", pending.FORMATS),
    ],
)
def test_the_page_lists_the_formats(page: str, command: str, formats: Collection[str]) -> None:
    meanings = [
        meaning
        for option, commands, meaning in rows(page, *OPTIONS[page])
        if option.startswith("`--format`") and commands == f"`{command}`"
    ]
    assert [set(re.findall(r"`(\w+)`", meaning)) for meaning in meanings] == [set(formats)]


def test_both_pages_have_the_same_rows() -> None:
    english, japanese = (rows(page, *OPTIONS[page]) for page in PAGES)
    assert [option for option, _, _ in english] == [option for option, _, _ in japanese]
    for heads in (FIELDS, COLUMNS):
        english, japanese = (rows(page, *heads[page]) for page in PAGES)
        assert [names for names, _ in english] == [names for names, _ in japanese]


# ── fields ──────────────────────────────────────────────────────────────────────────────────────


def _fields(page: str, heading: str) -> set[str]:
    return {
        name
        for names, _ in rows_of(sections(page)[heading], *FIELDS[page])
        for name in re.findall(r"`([^`]+)`", names)
    }


def _leaves(value: object, path: str = "") -> Iterator[str]:
    """The path of everything that is neither a mapping nor a list of mappings."""
    if isinstance(value, dict) and path != "summary.grades":
        for key, below in value.items():
            yield from _leaves(below, f"{path}.{key}" if path else key)
    elif isinstance(value, list) and (not value or isinstance(value[0], dict)):
        for below in value:
            yield from _leaves(below, f"{path}[]")
    else:
        yield path


def _seen(*printed: dict[str, Any]) -> set[str]:
    """The fields of all that was printed; what is null where others are more than that is left."""
    found = {leaf for document in printed for leaf in _leaves(document)}
    return {leaf for leaf in found if not any(each.startswith((f"{leaf}.", f"{leaf}["))
                                              for each in found)}  # fmt: skip


@pytest.fixture
def towns(tmp_path: Path) -> dict[str, Project]:
    """The projects of docs/format.md, and one with a scheme of its own."""
    files = named_files("docs/format.md")
    plan = files["my-town/strategy.yaml"]
    bands = "bands: {A: 100, B: 75, C: 50, D: null}"
    assert bands in plan
    files |= {name.replace("my-", "rated-"): body for name, body in files.items() if "my-" in name}
    files["rated-town/strategy.yaml"] = plan.replace(bands, "rating: miyagi")
    write_files(tmp_path, files)
    return {name: Project(tmp_path / name) for name in ("my-town", "rated-town", "newcomers")}


def _printed(projects: dict[str, Project], *command: str) -> list[dict[str, Any]]:
    year = {"newcomers": "2023"}
    ways = ((), ("--scheme", "nagano"))
    return [
        project.run(*command, year.get(name, "2022"), "--format", "json", *way).document
        for name, project in projects.items()
        for way in ways
    ]


@pytest.mark.parametrize("page", PAGES)
def test_the_page_lists_the_fields_of_status(page: str, towns: dict[str, Project]) -> None:
    assert _seen(*_printed(towns, "status")) == _fields(page, "`status --format json`")


@pytest.mark.parametrize("page", PAGES)
def test_the_page_lists_the_fields_of_show(page: str, towns: dict[str, Project]) -> None:
    ids = {"newcomers": ["newcomers"]}
    town = ["births", "children-a-room", "care-rate", "outings"]
    printed = [
        document
        for name, project in towns.items()
        for document in _printed({name: project}, "show", *ids.get(name, town))
    ]
    known = _fields(page, "`status --format json`") | _fields(page, "`show --format json`")
    summary = {field for field in known if field.startswith("summary.")}
    assert _seen(*printed) == known - summary


@pytest.mark.parametrize("page", PAGES)
def test_the_page_lists_the_fields_of_validate(page: str, project: Project) -> None:
    files = named_files("docs/format.md")
    plan = files["accepted/strategy.yaml"] + "notice: x\n"
    project.strategy(plan).actuals(2022, "indicator,value\noutings,約5\n")
    printed = [
        project.run("validate", "--format", "json", *more).document
        for more in ((), ("--ignore", "number-approximate"))
    ]
    told = {f"diagnostics[].{key}" for key in printed[0]["diagnostics"][0]}
    hidden = {leaf for leaf in _seen(*printed) if not leaf.startswith(("accepted", "diagnostics"))}
    assert _fields(page, "`validate --format json`") == told | hidden | {"accepted[]…"}
    (accepted,) = printed[0]["accepted"]
    assert set(accepted) == {*printed[0]["diagnostics"][0], "reason"}


@pytest.mark.parametrize("page", PAGES)
def test_the_page_lists_the_fields_of_pending(page: str) -> None:
    asked = ("pending", "2023", "--today", "2024-06-01", "--format", "json")
    document = run(*asked, cwd=SAMPLE).document
    assert _seen(document) == _fields(page, "`pending --format json`")
    assert {f"`{answer}`" for answer in Answer} <= set(
        re.findall(r"`\w+`", sections(page)["`pending --format json`"])
    )


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("head", "known"), [("state", [*State]), ("reason", [*Reason, *Unrated])])
def test_the_page_lists_the_words_of_the_json(page: str, head: str, known: list[str]) -> None:
    meaning = "meaning" if page == ENGLISH else "意味"
    listed = [name for names, _ in rows(page, head, meaning) for name in split_words(names)]
    assert sorted(map(code, listed)) == sorted(known)


@pytest.mark.parametrize("page", PAGES)
def test_the_page_lists_the_columns_of_csv(page: str, towns: dict[str, Project]) -> None:
    told = {name for names, _ in rows(page, *COLUMNS[page]) for name in split_words(names)}
    plain = {
        field.removeprefix("indicators[].")
        for field in _fields(page, "`status --format json`")
        if field.count(".") == 1 and field.startswith("indicators[].")
    } | {"other_scheme"}
    ways = ((), ("--scheme", "nagano"))
    printed = [
        project.run("status", "2022", "--format", "csv", *way).stdout
        for project in towns.values()
        for way in ways
    ]
    seen = {cell for each in printed for cell in next(csv.reader(io.StringIO(each[1:])))}
    assert seen == {code(name) for name in told} | plain


def test_the_page_in_japanese_is_in_japanese() -> None:
    assert len(re.findall("[ぁ-ん]", text(JAPANESE))) > 1000
