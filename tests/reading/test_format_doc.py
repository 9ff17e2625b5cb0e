"""The reference of the files (docs/format*.md): every key of the reader, each example read."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
from typing import TYPE_CHECKING, Any, Final

import pytest
from conftest import ROOT, Project
from documents import (
    blocks,
    code,
    named_files,
    rows,
    rows_of,
    sections,
    split_words,
    text,
    write_files,
)

import ichigo_cli.reading
from ichigo_cli.assessing.assessment import assess
from ichigo_cli.columns import COLUMN_WORDS, REQUIRED, STATUS_WORDS
from ichigo_cli.diagnostics import CODES
from ichigo_cli.model import STATUSES_WITH_VALUE, STATUSES_WITHOUT_VALUE
from ichigo_cli.reading.desk import Desk
from ichigo_cli.reading.kinds import Word
from ichigo_cli.reading.numbers import Refusal, parse_number
from ichigo_cli.reading.project import read_project
from ichigo_cli.reading.shape import Field, Shape
from ichigo_cli.reading.yaml_source import Mapping, read_yaml
from ichigo_cli.showing.figures import round_half_up
from ichigo_cli.target import Aim
from ichigo_cli.years import parse_year

if TYPE_CHECKING:
    from fractions import Fraction
    from pathlib import Path

ENGLISH: Final = "docs/format.md"
JAPANESE: Final = "docs/format.ja.md"
PAGES: Final = (ENGLISH, JAPANESE)
HEADS: Final = {ENGLISH: ("key", "example", "meaning"), JAPANESE: ("キー", "例", "意味")}
NEEDED: Final = {ENGLISH: "required", JAPANESE: "必須"}
FAILS: Final = {ENGLISH: r" \(fails: (.*?)\)", JAPANESE: r"（誤り：(.*?)）"}


def _shapes() -> dict[str, Shape[Any]]:
    """Every mapping that the reader knows, by the name that the schema gives it."""
    rooms = pkgutil.iter_modules(ichigo_cli.reading.__path__, "ichigo_cli.reading.")
    held = [vars(importlib.import_module(room.name)).values() for room in rooms]
    return {each.name: each for values in held for each in values if isinstance(each, Shape)}


SHAPES: Final = _shapes()


def _told(page: str) -> dict[str, dict[str, tuple[str, str]]]:
    """What a page says of each key, by the shapes that its heading names."""
    told: dict[str, dict[str, tuple[str, str]]] = {}
    for heading, part in sections(page).items():
        found = rows_of(part, *HEADS[page])
        if not found:
            continue
        names = " ".join(re.findall(r"`([\w-]+)`", heading))
        assert names, f"{heading} names no shape"
        assert names not in told
        told[names] = {code(key): (code(example), meaning) for key, example, meaning in found}
        assert len(told[names]) == len(found), f"{heading} has a key twice"
    return told


def _fields(names: str) -> dict[str, Field[Any]]:
    """The keys of the shapes that a heading names."""
    return {field.key: field for name in names.split() for field in SHAPES[name].fields}


# ── keys ────────────────────────────────────────────────────────────────────────────────────────


def test_the_schemas_have_the_keys_of_the_reader() -> None:
    known: dict[str, set[str]] = {}
    for name in ("strategy", "review"):
        schema = json.loads((ROOT / "schema" / f"{name}.schema.json").read_text("utf-8"))
        known |= {each: set(about["properties"]) for each, about in schema["definitions"].items()}
    assert known == {name: {f.key for f in shape.fields} for name, shape in SHAPES.items()}


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_every_key_and_no_other(page: str) -> None:
    told = _told(page)
    assert sorted(" ".join(told).split()) == sorted(SHAPES)
    assert {names: set(keys) for names, keys in told.items()} == {
        names: set(_fields(names)) for names in told
    }


def _keys() -> list[tuple[str, str, str]]:
    return [
        (page, names, key) for page in PAGES for names, keys in _told(page).items() for key in keys
    ]


@pytest.mark.parametrize(("page", "names", "key"), _keys())
def test_the_example_of_a_key_is_read(page: str, names: str, key: str) -> None:
    example, meaning = _told(page)[names][key]
    root, findings, _ = read_yaml(f"{example}\n", "strategy.yaml")
    assert isinstance(root, Mapping)
    assert list(root.entries) == [key]
    field = _fields(names)[key]
    desk = Desk("strategy.yaml", findings)
    assert field.kind.read(root.entries[key][1], desk) is not None
    assert findings == []
    assert meaning.startswith(NEEDED[page]) == field.required


@pytest.mark.parametrize(("page", "names", "key"), _keys())
def test_the_words_that_a_key_may_have_are_named(page: str, names: str, key: str) -> None:
    kind = _fields(names)[key].kind
    kind = getattr(kind, "kind", kind)
    if not isinstance(kind, Word):
        return
    (part,) = (
        part
        for heading, part in sections(page).items()
        if " ".join(re.findall(r"`([\w-]+)`", heading)) == names
    )
    named = re.findall(r"`([\w-]+)`", _told(page)[names][key][1] + part.partition("\n|")[0])
    assert set(kind.words) <= set(named)


# ── examples ────────────────────────────────────────────────────────────────────────────────────


def _projects(page: str) -> list[str]:
    return list(dict.fromkeys(name.partition("/")[0] for name in named_files(page)))


def _made(page: str, folder: Path) -> None:
    """Write the projects of a page; where one has no plan, it has that of my-town."""
    files = named_files(page)
    plan = files["my-town/strategy.yaml"]
    write_files(folder, {f"{name}/strategy.yaml": plan for name in _projects(page)} | files)


@pytest.mark.parametrize("page", PAGES)
def test_every_example_is_a_file_of_a_project(page: str) -> None:
    assert len(blocks(page, "yaml") + blocks(page, "csv")) == len(named_files(page))


@pytest.mark.parametrize(
    ("page", "name"), [(page, name) for page in PAGES for name in _projects(page)]
)
def test_an_example_is_read_as_the_page_says(page: str, name: str, tmp_path: Path) -> None:
    _made(page, tmp_path)
    marked = re.findall(rf"`{name}/[\w./]+`{FAILS[page]}", text(page))
    expected = {each for codes in marked for each in re.findall(r"`([\w-]+)`", codes)}
    assert {spot.code for spot in Project(tmp_path / name).spots()} == expected
    assert expected <= set(CODES)


@pytest.mark.parametrize("page", PAGES)
def test_the_whole_plan_shows_every_aim_and_level(page: str, tmp_path: Path) -> None:
    _made(page, tmp_path)
    project = read_project(tmp_path / "my-town")
    assert project.strategy is not None
    assert {indicator.aim for _, indicator in project.strategy.indicators()} == set(Aim)
    assert {branch.level for _, branch in project.strategy.branches()} == {
        "goal", "direction", "policy",
    }  # fmt: skip
    assert project.actuals.years == (2022, 2023)
    assert project.reviews


def test_both_pages_are_alike() -> None:
    def shape(page: str) -> list[str]:
        return re.findall(r"^#+ |^(?:###? `.*|## \w+/.*)$|^\|(?=[ -])", text(page), re.MULTILINE)

    assert list(named_files(ENGLISH)) == list(named_files(JAPANESE))
    assert shape(ENGLISH) == shape(JAPANESE)
    accepted = [re.findall(r"ichigo: accept ([a-z-]+) ", text(page)) for page in PAGES]
    assert accepted == [["short-path"], ["short-path"]]


@pytest.mark.parametrize("page", PAGES)
def test_amounts_are_added_up_as_the_page_says(page: str, tmp_path: Path) -> None:
    _made(page, tmp_path)
    project = read_project(tmp_path / "newcomers")
    assert project.strategy is not None
    (found,) = assess(project.strategy, project.actuals, 2023).standings
    values = [found.observations[year].value for year in (2021, 2022, 2023)]
    total, expected = _rounded(found.total, 0), _rounded(found.judgement.expected, 0)
    rate = _rounded(found.judgement.attainment)
    said = text(page).replace("\n", "")
    if page == ENGLISH:
        assert f"total is {' + '.join(map(str, values))} = {total}, and the path" in said
        assert f"150 × 3 ÷ 5 = {expected}: an attainment of {rate}%" in said
    else:
        assert "令和3年度{}人、令和4年度{}人、令和5年度{}人なら".format(*values) in said
        assert f"累計は{total}人です" in said
        assert f"直線の上の{expected}人で、達成率は{rate}％です" in said


def _rounded(value: Fraction | None, decimals: int = 1) -> str:
    assert value is not None
    return f"{round_half_up(value, decimals):f}"


# ── columns, statuses, numbers, years ───────────────────────────────────────────────────────────


def test_the_pages_list_the_statuses() -> None:
    known = dict.fromkeys(STATUSES_WITH_VALUE, "yes")
    known |= dict.fromkeys(STATUSES_WITHOUT_VALUE, "no")
    listed = rows(ENGLISH, "status", "Japanese", "value", "meaning")
    assert {code(name): value for name, _, value, _ in listed} == known
    assert {code(name): split_words(words) for name, words, _, _ in listed} == STATUS_WORDS
    listed = rows(JAPANESE, "状態", "日本語", "実績値", "意味")
    in_japanese = {code(name): {"書く": "yes", "空欄": "no"}[value] for name, _, value, _ in listed}
    assert in_japanese == known
    assert {code(name): split_words(words) for name, words, _, _ in listed} == STATUS_WORDS


def test_the_pages_list_the_columns() -> None:
    for page, heads in (
        (JAPANESE, ("列", "日本語", "書くこと")),
        (ENGLISH, ("column", "Japanese", "holds")),
    ):
        listed = [(code(key), split_words(words)) for key, words, _ in rows(page, *heads)]
        assert listed == [*COLUMN_WORDS.items()]
    required = [f"`{name}`" for name in REQUIRED]
    assert f"Only {' and '.join(required)} are required." in text(ENGLISH)
    assert f"必須の列は、{' 及び '.join(required)} だけです。" in text(JAPANESE)


TYPED: Final = {ENGLISH: ("typed", "read as"), JAPANESE: ("入力", "読み取る値")}
REFUSED: Final = {ENGLISH: ("typed", "finding"), JAPANESE: ("入力", "指摘")}
YEARS: Final = {ENGLISH: ("typed", "year"), JAPANESE: ("入力", "年度の始まる年")}


@pytest.mark.parametrize("page", PAGES)
def test_numbers_are_read_as_the_page_says(page: str) -> None:
    for typed, value in rows(page, *TYPED[page]):
        assert str(parse_number(code(typed), unit="人")) == value


@pytest.mark.parametrize("page", PAGES)
def test_numbers_are_refused_as_the_page_says(page: str) -> None:
    for typed, finding in rows(page, *REFUSED[page]):
        refusal = parse_number(code(typed), unit="人")
        assert isinstance(refusal, Refusal)
        assert refusal.code == code(finding)


@pytest.mark.parametrize("page", PAGES)
def test_years_are_read_as_the_page_says(page: str) -> None:
    for typed, year in rows(page, *YEARS[page]):
        assert parse_year(code(typed)) == int(year)


def test_both_pages_have_the_same_numbers_and_years() -> None:
    for heads in (TYPED, REFUSED, YEARS):
        assert rows(ENGLISH, *heads[ENGLISH]) == rows(JAPANESE, *heads[JAPANESE])
