r"""The reference of findings (docs/findings.md): every code has its section, every example is run.

An example says how a small base project is changed: a line that ends in a colon names a file,
with or without a range of its lines, and the block below it takes their place. A `bytes` block
writes bytes that text cannot show as `\xNN`; a `console` block holds the commands of `COMMANDS`.
"""

from __future__ import annotations

import functools
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pytest
from conftest import Spot
from openpyxl import Workbook, load_workbook
from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.worksheet.worksheet import Worksheet

from ichigo_cli.diagnostics import CODES, GROUPS, MOST
from ichigo_cli.language import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from conftest import Project, Ran

PAGE: Final = Path(__file__).parent.parent / "docs" / "findings.md"
JAPANESE: Final = PAGE.with_name("findings.ja.md")
BASE: Final = "The base project"
HEADINGS: Final[Mapping[str, str]] = {
    "syntax": "Syntax",
    "structure": "Structure",
    "values": "Values",
    "plan": "Plan logic",
    "actuals": "Actual values",
    "review": "Review",
    "list": "Lists of indicators",
    "returned": "Returned forms",
    "acceptance": "Acceptance",
}

BEHIND: Final[Mapping[str, Mapping[str, int]]] = {
    "too-many-errors": {"duplicate-row": MOST},
    "too-many-warnings": {"damaged-letter": MOST},
}

_HEADING: Final = re.compile(r"^(##+) (.*)$", re.MULTILINE)
_BLOCK: Final = re.compile(
    r"^(?P<lead>[^\n]*):\n\n```(?P<kind>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL
)
_TARGET: Final = re.compile(r"`(?P<file>[^`]+)`(?:, lines? (?P<first>\d+)(?:–(?P<last>\d+))?)?")
_SECTION: Final = re.compile(
    r"\*\*(?P<severity>Error|Warning)\.\*\* (?:[^\n]+\n)+\n"
    r"(?P<fails>\*\*Fails\*\*, .*?)\n\n"
    r"\*\*Found at\*\* `(?P<place>[^`\n]+)`\n\n"
    r"(?P<mended>\*\*Mended\*\*, .*)\n",
    re.DOTALL,
)


class Block(NamedTuple):
    """One fenced block, with what the line above it says of it."""

    kind: str
    file: str
    lines: tuple[int, int] | None
    body: str


class Section(NamedTuple):
    """What the page says of one code."""

    severity: str
    fails: tuple[Block, ...]
    found: Spot
    mended: tuple[Block, ...]


# ── the page ────────────────────────────────────────────────────────────────────────────────────


@functools.cache
def _headed(page: Path = PAGE) -> tuple[tuple[str, str, str], ...]:
    """The level, the title and the whole text of every part of the page, headings not nested."""
    text = page.read_text(encoding="utf-8")
    found = list(_HEADING.finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)]
    return tuple(
        (match[1], match[2], text[match.start() : end])
        for match, end in zip(found, ends, strict=True)
    )


def _part(title: str) -> str:
    (part,) = (text for _, name, text in _headed() if name == title)
    return part


def _section(code: str) -> Section:
    text = _part(code).removeprefix(f"### {code}\n\n")
    match = _SECTION.fullmatch(text.rstrip() + "\n")
    assert match, f"the section on {code} has another form"
    place = _spot(code, match["place"])
    return Section(
        match["severity"].lower(), _blocks(match["fails"]), place, _blocks(match["mended"])
    )


def _spot(code: str, place: str) -> Spot:
    """A place as findings print it: file, line and column, or workbook, sheet and cell."""
    if match := re.fullmatch(r"(.+):(\d+):(\d+)", place):
        return Spot(code, match[1], int(match[2]), int(match[3]))
    file, _, cell = place.partition(" ")
    row, column = coordinate_to_tuple(cell.partition("!")[2] or "A1")
    return Spot(code, file, row, column)


def _blocks(text: str) -> tuple[Block, ...]:
    blocks = tuple(_block(match) for match in _BLOCK.finditer(text))
    assert text.count("```") == 2 * len(blocks), "a block stands without a line that names its file"
    return blocks


def _block(match: re.Match[str]) -> Block:
    if match["kind"] == "console":
        return Block("console", "", None, match["body"])
    target = _TARGET.search(match["lead"])
    assert target, f"no file is named: {match['lead']}"
    first, last = target["first"], target["last"]
    lines = (int(first), int(last or first)) if first else None
    return Block(match["kind"], target["file"], lines, match["body"])


# ── the projects ────────────────────────────────────────────────────────────────────────────────


def _link(project: Project, target: str, name: str) -> None:
    (project.folder / name).symlink_to(target)


def _truncate(project: Project, _option: str, size: str, name: str) -> None:
    with project.write(name, b"").open("r+b") as file:
        file.truncate(int(size))


def _repeat(project: Project, line: str, *rest: str) -> None:
    pipe, head, option, count, arrow, name = rest
    assert (pipe, head, option, arrow) == ("|", "head", "-n", ">>")
    path = project.folder / name
    path.write_text(path.read_text("utf-8") + f"{line}\n" * int(count), encoding="utf-8")


def _edit(path: Path, change: Callable[[Any], None]) -> None:
    book = load_workbook(path)
    change(book)
    book.save(path)


def _cell(project: Project, file: str, place: str, text: str) -> None:
    sheet, _, cell = place.partition("!")
    value = int(text) if text.isdecimal() else text
    _edit(project.folder / file, lambda book: book[sheet].__setitem__(cell, value))


def _merge(project: Project, file: str, place: str) -> None:
    sheet, _, cells = place.partition("!")
    _edit(project.folder / file, lambda book: book[sheet].merge_cells(cells))


def _delete_row(project: Project, file: str, place: str) -> None:
    sheet, _, cell = place.partition("!")
    row, _ = coordinate_to_tuple(cell)
    _edit(project.folder / file, lambda book: book[sheet].delete_rows(row))


def _hide_row(project: Project, file: str, place: str) -> None:
    sheet, _, cell = place.partition("!")
    row, _ = coordinate_to_tuple(cell)
    _edit(
        project.folder / file,
        lambda book: setattr(book[sheet].row_dimensions[row], "hidden", True),
    )


def _copy(project: Project, source: str, target: str) -> None:
    project.write(target, (project.folder / source).read_bytes())


def _make(project: Project, name: str, *arguments: str) -> None:
    ran = project.run(name, *arguments, environment={"ICHIGO_LANG": "ja"})
    assert ran.status in {0, 1}, ran.stderr


COMMANDS: Final[Mapping[str, Callable[..., None]]] = {
    "mkdir": lambda project, name: (project.folder / name).mkdir(),
    "ln": lambda project, _option, target, name: _link(project, target, name),
    "truncate": _truncate,
    "yes": _repeat,
    "cp": _copy,
    "cell": _cell,
    "merge": _merge,
    "delete-row": _delete_row,
    "hide-row": _hide_row,
    "ichigo": _make,
}
"""What a `console` block may hold; no shell is involved."""


def _apply(project: Project, blocks: tuple[Block, ...]) -> None:
    for block in blocks:
        if block.kind == "workbook":
            _workbook(project.folder / block.file, block.body)
        elif block.kind == "console":
            for line in block.body.splitlines():
                name, *arguments = shlex.split(line.removeprefix("$ "))
                COMMANDS[name](project, *arguments)
        else:
            project.write(block.file, _content(project, block))


def _workbook(path: Path, body: str) -> None:
    """Make a workbook: a line a row, `merge:` for merged cells, `sheet:` for another sheet."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for line in body.splitlines():
        word, _, rest = line.partition(": ")
        if word == "merge":
            sheet.merge_cells(rest)
        elif word == "sheet" and sheet.max_row == 1:
            sheet.title = rest
        elif word == "sheet":
            sheet = book.create_sheet(rest)
        else:
            sheet.append([int(cell) if cell.isdecimal() else cell for cell in line.split(",")])
    book.save(path)


def _spots(project: Project, code: str, blocks: tuple[Block, ...], file: str) -> list[Spot]:
    """What is found in the project, in the list of which a code speaks, or in a returned form."""
    if "\n$ ichigo import" in f"\n{blocks[-1].body}":
        return _of_import(project, blocks)
    _apply(project, blocks)
    if code not in GROUPS["list"]:
        return project.spots()
    said = ("--title", "計画", "--period", "2021-2025", "--today", "2024-06-01")
    ran = project.run("init", "new", "--from", file, *said, "--format", "json")
    assert (ran.status == 0) == (ran.document["errors"] == 0)
    assert (project.folder / "new").exists() == (ran.status == 0)
    return _told(ran)


def _of_import(project: Project, blocks: tuple[Block, ...]) -> list[Spot]:
    """What the import reports that ends the last block."""
    *before, last = blocks
    *lines, taking = last.body.splitlines()
    _apply(project, (*before, last._replace(body="\n".join(lines))))
    ran = project.run(*shlex.split(taking)[2:], "--format", "json")
    assert (ran.status == 0) == (ran.document["errors"] == 0)
    return _told(ran)


def _told(ran: Ran) -> list[Spot]:
    found = ran.document["diagnostics"]
    return [Spot(one["code"], one["file"], one["line"], one["column"]) for one in found]


def _content(project: Project, block: Block) -> bytes:
    body = block.body.encode()
    if block.kind == "bytes":
        return re.sub(rb"\\x([0-9a-f]{2})", lambda match: bytes.fromhex(match[1].decode()), body)
    if block.lines is None:
        return body
    first, last = block.lines
    lines = (project.folder / block.file).read_bytes().splitlines(keepends=True)
    assert 1 <= first <= last <= len(lines)
    return b"".join((*lines[: first - 1], body, *lines[last:]))


@pytest.fixture
def base(project: Project) -> Project:
    """The base project of the page."""
    _apply(project, _blocks(_part(BASE)))
    return project


# ── what is held together ───────────────────────────────────────────────────────────────────────


def test_every_code_has_one_section_under_its_group() -> None:
    titles = [(level, title) for level, title, _ in _headed()]
    expected = [("##", BASE)]
    for group, codes in GROUPS.items():
        expected += [("##", HEADINGS[group]), *(("###", code) for code in codes)]
    assert titles == expected


def test_the_base_project_has_no_finding(base: Project) -> None:
    assert sorted(path.name for path in base.folder.rglob("*.*")) == ["2023.csv", "strategy.yaml"]
    assert base.spots() == []


@pytest.mark.parametrize("code", CODES)
def test_the_severity_is_the_codes(code: str) -> None:
    assert _section(code).severity == CODES[code]


@pytest.mark.parametrize("code", CODES)
def test_the_failing_example_gives_this_finding_alone(base: Project, code: str) -> None:
    section = _section(code)
    assert section.fails
    *before, found = _spots(base, code, section.fails, section.found.file)
    assert found == section.found
    # One code says that there is too much of another, which is why it cannot come alone.
    assert {spot.code: MOST for spot in before} == BEHIND.get(code, {})
    assert len(before) == sum(BEHIND.get(code, {}).values())


@pytest.mark.parametrize("code", CODES)
def test_the_mended_example_gives_none(base: Project, code: str) -> None:
    section = _section(code)
    assert section.mended
    assert section.mended != section.fails
    assert _spots(base, code, section.mended, section.mended[-1].file) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CODES)
def test_explain_prints_the_section(project: Project, code: str, language: str) -> None:
    ran = project.run("validate", "--explain", code, "--lang", language)
    assert (ran.status, ran.stderr) == (0, "")
    page = PAGE if language == "en" else JAPANESE
    (section,) = (text for _, name, text in _headed(page) if name == code)
    assert ran.stdout == section.rstrip() + "\n"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("number-untt", "number-unit"),
        ("accept-unusd", "accept-unused"),
        ("First-Year", "first-year"),
    ],
)
def test_explain_suggests_the_code_that_was_meant(
    project: Project, wrong: str, meant: str, language: str
) -> None:
    ran = project.run("validate", "--explain", wrong, "--lang", language)
    assert (ran.status, ran.stdout) == (2, "")
    assert wrong in ran.stderr
    assert meant in ran.stderr


# ── the page in Japanese ────────────────────────────────────────────────────────────────────────

LABELS: Final[Mapping[str, str]] = {
    "**誤り。**": "**Error.**",
    "**警告。**": "**Warning.**",
    "**誤りの例**": "**Fails**",
    "**直した例**": "**Mended**",
    "**指摘の位置**": "**Found at**",
}
_FENCED: Final = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


def test_the_page_in_japanese_has_the_same_sections() -> None:
    levels = [level for level, _, _ in _headed()]
    assert [level for level, _, _ in _headed(JAPANESE)] == levels
    titles = [title for level, title, _ in _headed(JAPANESE) if level == "###"]
    assert titles == list(CODES)


def test_the_page_in_japanese_links_to_its_own_headings() -> None:
    text = JAPANESE.read_text(encoding="utf-8")
    headings = {title for _, title, _ in _headed(JAPANESE)}
    links = re.findall(r"\]\(#([^)]+)\)", text)
    assert links
    assert set(links) <= headings


@pytest.mark.parametrize("number", range(len(CODES) + len(GROUPS) + 1))
def test_the_page_in_japanese_has_the_same_examples(number: int) -> None:
    """What is run on the one page is what the other shows, at the same places."""
    (_, _, english), (_, _, japanese) = _headed()[number], _headed(JAPANESE)[number]
    assert _FENCED.findall(japanese) == _FENCED.findall(english)
    for label, original in LABELS.items():
        japanese = japanese.replace(label, original)
    labels = re.compile(r"\*\*(?:Error\.|Warning\.|Fails|Mended|Found at)\*\*")
    assert labels.findall(japanese) == labels.findall(english)
    shown = re.compile(r"^\*\*Found at\*\* `.*$", re.MULTILINE)
    assert shown.findall(japanese) == shown.findall(english)
    leads = re.compile(r"^.*:$(?=\n\n```)", re.MULTILINE)
    for one, other in zip(leads.findall(japanese), leads.findall(english), strict=True):
        assert re.findall(r"`[^`]+`|[0-9]+", one) == re.findall(r"`[^`]+`|[0-9]+", other)


def test_the_page_in_japanese_is_in_japanese() -> None:
    for _, title, text in _headed(JAPANESE):
        prose = _FENCED.sub("", text)
        assert len(re.findall("[ぁ-ん]", prose)) > 10, title
