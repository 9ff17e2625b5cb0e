"""CSV text as records of cells that know their physical line and column.

The grammar is RFC 4180 with a comma. It is read here rather than by the `csv` module because
that module cannot say where a cell stands, and forgives a quote in the middle of a cell.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ichigo_cli.diagnostics import Finding, Place
from ichigo_cli.limits import LONGEST_EXCERPT
from ichigo_cli.lines import Comment, split_lines


class Cell(NamedTuple):
    """One cell: its text without the quotes it may have, and where it begins."""

    text: str
    line: int
    column: int
    quoted: bool = False


class Record(NamedTuple):
    """The cells of one record and the physical line on which it begins."""

    cells: list[Cell]
    line: int

    @property
    def is_blank(self) -> bool:
        """Whether no cell holds anything but white space."""
        return not "".join([cell.text for cell in self.cells]).strip()


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
            cells, following = _cells(lines, index)
        except _QuoteError as error:
            excerpt = lines[error.line - 1][error.column - 1 :][:LONGEST_EXCERPT]
            place = Place(file, error.line, error.column)
            reading.findings.append(Finding(error.code, place, {"text": excerpt}))
            break
        record = Record(cells, index + 1)
        if not record.is_blank:
            reading.records.append(record)
        index = following
    return reading


def _comment(line: str, mark: re.Match[str], number: int) -> Comment:
    behind = line[mark.end() :].rstrip(", ")
    if line.startswith('"'):
        behind = behind.removesuffix('"').replace('""', '"')
    return Comment(number, line.index("#") + 1, behind)


def _cells(lines: list[str], index: int) -> tuple[list[Cell], int]:
    line = lines[index]
    if '"' in line:
        return _quoted_cells(lines, index)
    cells, column = [], 1
    for text in line.split(","):
        cells.append(Cell(text, index + 1, column))
        column += len(text) + 1
    return cells, index + 1


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
