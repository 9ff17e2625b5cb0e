r"""The examples of docs/findings.md: how a small base project is changed, and what is found then.

A line that ends in a colon names a file, with or without a range of its lines, and the block below
it takes their place. A `bytes` block writes bytes that text cannot show as `\xNN`; a `console`
block holds the commands of `COMMANDS`. In a `workbook` block a line is a row.
"""

from __future__ import annotations

import functools
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from conftest import Spot
from openpyxl import Workbook, load_workbook
from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.worksheet.worksheet import Worksheet

from ichigo_cli.diagnostics import GROUPS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from conftest import Project, Ran

PAGE: Final = Path(__file__).parent.parent / "docs" / "findings.md"
BASE: Final = "The base project"
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
def headed(page: Path = PAGE) -> tuple[tuple[str, str, str], ...]:
    """The level, the title and the whole text of every part of the page, headings not nested."""
    text = page.read_text(encoding="utf-8")
    found = list(_HEADING.finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)]
    return tuple(
        (match[1], match[2], text[match.start() : end])
        for match, end in zip(found, ends, strict=True)
    )


def part(title: str) -> str:
    (part,) = (text for _, name, text in headed() if name == title)
    return part


def section_on(code: str) -> Section:
    text = part(code).removeprefix(f"### {code}\n\n")
    match = _SECTION.fullmatch(text.rstrip() + "\n")
    assert match, f"the section on {code} has another form"
    place = _spot(code, match["place"])
    return Section(
        match["severity"].lower(), blocks_of(match["fails"]), place, blocks_of(match["mended"])
    )


def _spot(code: str, place: str) -> Spot:
    """A place as findings print it: file, line and column, or workbook, sheet and cell."""
    if match := re.fullmatch(r"(.+):(\d+):(\d+)", place):
        return Spot(code, match[1], int(match[2]), int(match[3]))
    file, _, cell = place.partition(" ")
    row, column = coordinate_to_tuple(cell.partition("!")[2] or "A1")
    return Spot(code, file, row, column)


def blocks_of(text: str) -> tuple[Block, ...]:
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


def apply(project: Project, blocks: tuple[Block, ...]) -> None:
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


def found_by(project: Project, code: str, blocks: tuple[Block, ...], file: str) -> list[Spot]:
    """What is found in the project, in the list of which a code speaks, or in a returned form."""
    if "\n$ ichigo import" in f"\n{blocks[-1].body}":
        return _of_import(project, blocks)
    apply(project, blocks)
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
    apply(project, (*before, last._replace(body="\n".join(lines))))
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
