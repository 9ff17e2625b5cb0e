r"""The examples of docs/findings.md: how a small base project is changed, and what is found then.

A line that ends in a colon names a file, with or without a range of its lines, and the block below
it takes their place. A `bytes` block writes bytes that text cannot show as `\xNN`; a `console`
block holds the commands of `COMMANDS`.
"""

from __future__ import annotations

import functools
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from conftest import Spot

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from conftest import Project

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
    r"\*\*Found at\*\* `(?P<file>[^`\n]+):(?P<line>\d+):(?P<column>\d+)`\n\n"
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
    place = Spot(code, match["file"], int(match["line"]), int(match["column"]))
    return Section(
        match["severity"].lower(), blocks_of(match["fails"]), place, blocks_of(match["mended"])
    )


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


COMMANDS: Final[Mapping[str, Callable[..., None]]] = {
    "mkdir": lambda project, name: (project.folder / name).mkdir(),
    "ln": lambda project, _option, target, name: _link(project, target, name),
    "truncate": _truncate,
    "yes": _repeat,
}
"""What a `console` block may hold; no shell is involved."""


def apply(project: Project, blocks: tuple[Block, ...]) -> None:
    for block in blocks:
        if block.kind == "console":
            for line in block.body.splitlines():
                name, *arguments = shlex.split(line.removeprefix("$ "))
                COMMANDS[name](project, *arguments)
        else:
            project.write(block.file, _content(project, block))


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
