"""CSV text as records of cells that know their physical line and column.

The grammar is RFC 4180 with a comma. It is read here rather than by the `csv` module because
that module cannot say where a cell stands, and forgives a quote in the middle of a cell.
"""

import functools
import itertools
import re
from typing import Final, NamedTuple

from ichigo_cli.diagnostics import Finding, Place, note
from ichigo_cli.limits import LONGEST_EXCERPT
from ichigo_cli.lines import Comment, split_lines


class Cell(NamedTuple):
    """One cell: its text without the quotes it may have, and where it begins."""

    text: str
    line: int
    column: int
    quoted: bool = False


class _Record(NamedTuple):
    texts: list[str]
    line: int
    marked: list[Cell] | None = None


class Record(_Record):
    """The texts of one record, without quotes, and the physical line on which it begins.

    `marked` are its cells where quotes stand in it, so that they cannot be told from the texts.
    """

    @functools.cached_property
    def cells(self) -> list[Cell]:
        """The cells. Few are asked for, because few have something wrong with them."""
        if self.marked is not None:
            return self.marked
        columns = itertools.accumulate((len(text) + 1 for text in self.texts), initial=1)
        return [Cell(text, self.line, at) for text, at in zip(self.texts, columns, strict=False)]

    def spot(self, index: int) -> tuple[int, int]:
        """The physical line and column at which a cell begins."""
        if self.marked is not None:
            return self.marked[index].line, self.marked[index].column
        return self.line, sum(map(len, self.texts[:index])) + index + 1

    @property
    def is_blank(self) -> bool:
        """Whether no cell holds anything but white space."""
        return not any(map(str.strip, self.texts))


class CsvDesk(NamedTuple):
    """Where one CSV is read: its name, its findings so far, and the language of its header."""

    file: str
    findings: list[Finding]
    tongue: str = "en"

    def report(self, code: str, cell: Cell, **facts: object) -> None:
        """Note a mistake at a cell.

        Raises:
            Enough: the file has more mistakes than are told.
        """
        place = Place(self.file, cell.line, cell.column)
        note(self.findings, Finding(code, place, {**facts, "tongue": self.tongue}))


class CsvReading(NamedTuple):
    """What stands in a CSV file, and what is wrong with it."""

    records: list[Record]
    comments: list[Comment]
    findings: list[Finding]


class _QuoteError(Exception):
    def __init__(self, code: str, line: int, column: int) -> None:
        super().__init__(code)
        self.code, self.line, self.column = code, line, column


# The only comment a CSV may hold: one that accepts a warning (Excel puts quotes around a comma).
COMMENT: Final = r'"?#[ \t]*ichigo:'


def read_csv(text: str, file: str) -> CsvReading:
    """Split a CSV text into its records, blank ones left out.

    Returns:
        The records up to the first broken quote, and the finding for that quote: what stands
        behind it cannot be told apart any more.
    """
    lines = split_lines(text)
    reading = CsvReading([], [], [])
    index = 0
    while index < len(lines):
        mark = re.match(COMMENT, lines[index]) if "#" in lines[index][:2] else None
        if mark:
            reading.comments.append(_comment(lines[index], mark, index + 1))
        if mark or not lines[index]:
            index += 1
            continue
        try:
            record, following = _record(lines, index)
        except _QuoteError as error:
            excerpt = lines[error.line - 1][error.column - 1 :][:LONGEST_EXCERPT]
            place = Place(file, error.line, error.column)
            reading.findings.append(Finding(error.code, place, {"text": excerpt}))
            break
        if not record.is_blank:
            reading.records.append(record)
        index = following
    return reading


def _comment(line: str, mark: re.Match[str], number: int) -> Comment:
    behind = line[mark.end() :].rstrip(", ")
    if line.startswith('"'):
        behind = behind.removesuffix('"').replace('""', '"')
    return Comment(number, line.index("#") + 1, behind)


def _record(lines: list[str], index: int) -> tuple[Record, int]:
    """The record that begins on a line, and the index of the line behind it."""
    if '"' not in lines[index]:
        return Record(lines[index].split(","), index + 1), index + 1
    cells, following = _quoted_cells(lines, index)
    return Record([cell.text for cell in cells], index + 1, cells), following


def _quoted_cells(lines: list[str], index: int) -> tuple[list[Cell], int]:
    cells: list[Cell] = []
    position = 0
    while True:
        line, column = index + 1, position + 1
        if quoted := lines[index].startswith('"', position):
            text, index, position = _quoted(lines, index, position)
        else:
            end = lines[index].find(",", position)
            end = len(lines[index]) if end < 0 else end
            text, position = lines[index][position:end], end
            if '"' in text:
                raise _QuoteError("csv-stray-quote", line, column + text.index('"'))
        cells.append(Cell(text, line, column, quoted))
        if position >= len(lines[index]):
            return cells, index + 1
        position += 1


def _quoted(lines: list[str], index: int, position: int) -> tuple[str, int, int]:
    """The text of a quoted cell, and the line index and position behind its closing quote."""
    opened = index
    start, parts = position + 1, []
    while True:
        end = lines[index].find('"', start)
        if end < 0:
            parts.append(lines[index][start:] + "\n")
            index, start = index + 1, 0
            if index == len(lines):
                raise _QuoteError("csv-unclosed-quote", opened + 1, position + 1)
        elif lines[index].startswith('""', end):
            parts.append(lines[index][start : end + 1])
            start = end + 2
        else:
            parts.append(lines[index][start:end])
            break
    if end + 1 < len(lines[index]) and lines[index][end + 1] != ",":
        raise _QuoteError("csv-stray-quote", index + 1, end + 1)
    return "".join(parts), index, end + 1
