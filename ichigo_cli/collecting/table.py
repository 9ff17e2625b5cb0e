"""Changed rows written into actuals/YYYY.csv; every other line stays as it is, byte for byte."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.collecting.asked import name_of
from ichigo_cli.columns import (
    COLUMN_WORDS,
    REQUIRED,
    column_of,
    column_word,
    status_of,
    status_word,
)
from ichigo_cli.reading.csv_source import read_csv
from ichigo_cli.showing.figures import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ichigo_cli.collecting.difference import Change
    from ichigo_cli.model import Observation, Strategy
    from ichigo_cli.reading.csv_source import Record

_ENDS: Final = re.compile(r"(\r\n|\r|\n)")
_NEEDS_QUOTES: Final = re.compile(r'[",\r\n]|^\s|\s$|^#')


class _Layout(NamedTuple):
    """How a file is written: its columns in order, the language of its words, its newline."""

    columns: tuple[str | None, ...]
    language: str
    newline: str


def written_table(text: str | None, changes: Sequence[Change], strategy: Strategy) -> str:
    """The text of a year's values with the changes in it.

    Args:
        text: the file as it is, without mistakes; None where there is none.
        changes: what becomes of which rows.
        strategy: the plan, for its order, its names and its language.
    """
    if not text or not read_csv(text, "")[0]:
        heads = [column_word(key, strategy.language) for key in COLUMN_WORDS]
        text = f"{text or ''}{','.join(heads)}\r\n"
    writer = _Writer(text, changes, strategy)
    return writer.text()


class _Writer:
    def __init__(self, text: str, changes: Sequence[Change], strategy: Strategy) -> None:
        self._rows = read_csv(text, "").records
        pieces = _ENDS.split(text)
        self._lines, self._ends = pieces[0::2], [*pieces[1::2], ""]
        self._strategy = strategy
        self._changes = {change.indicator: change for change in changes}
        self._layout = self._read_layout()
        self._added = self._missing_columns()

    def _read_layout(self) -> _Layout:
        heads = [cell.text.strip() for cell in self._rows[0].cells]
        columns = tuple(column_of(head) for head in heads)
        required = [h for h, key in zip(heads, columns, strict=True) if key in REQUIRED]
        language = "en" if all(head.isascii() for head in required) else "ja"
        return _Layout(columns, language, next((end for end in self._ends if end), "\r\n"))

    def _missing_columns(self) -> list[str]:
        """The columns that the file lacks and that some answer cannot do without."""
        afters = [change.after for change in self._changes.values()]
        needed = {
            "status": any(self._status_needed(after) for after in afters),
            "source": any(after.source for after in afters),
            "note": any(after.note for after in afters),
        }
        return [key for key, is_so in needed.items() if is_so and key not in self._layout.columns]

    @staticmethod
    def _status_needed(after: Observation) -> bool:
        return after.value is None or after.status != "final"

    def text(self) -> str:
        """The whole text."""
        last_lines = {row.line: _last_line(row) for row in self._rows}
        insertions = self._insertions()
        parts: list[str] = []
        number = 1
        while number <= len(self._lines):
            row = next((r for r in self._rows if r.line == number), None)
            last = last_lines.get(number, number)
            parts.append(self._line(row, number, last))
            if row is not None and (new := insertions.get(number)):
                if not parts[-1].endswith(("\r", "\n")):
                    parts.append(self._layout.newline)
                parts += [self._new_row(key) for key in new]
            number = last + 1
        return "".join(parts)

    def _line(self, row: Record | None, first: int, last: int) -> str:
        """One record as it is, or as it becomes."""
        lines = range(first - 1, last)
        raw = "".join(f"{self._lines[n]}{self._ends[n]}" for n in lines)
        if row is None:
            return raw
        end = self._ends[last - 1]
        change = self._changes.get(self._id_of(row)) if row is not self._rows[0] else None
        if change is not None:
            return self._changed(row, change) + end
        if not self._added:
            return raw
        more = self._added_heads() if row is self._rows[0] else [""] * len(self._added)
        return f"{raw.removesuffix(end)},{','.join(more)}{end}"

    def _added_heads(self) -> list[str]:
        return [column_word(key, self._layout.language) for key in self._added]

    def _id_of(self, row: Record) -> str:
        return row.cells[self._layout.columns.index("indicator")].text.strip()

    def _changed(self, row: Record, change: Change) -> str:
        cells = []
        texts = self._texts(change)
        before = self._texts(change._replace(after=change.before))
        columns = [column or "" for column in self._layout.columns]
        for column, cell in zip(columns, row.cells, strict=True):
            is_kept = column not in texts or texts[column] == before[column]
            is_kept = is_kept or (
                column == "status" and status_of(cell.text) == change.after.status
            )
            text = cell.text if is_kept else texts[column]
            cells.append(self._quoted(text, always=cell.quoted))
        return ",".join([*cells, *(self._quoted(texts[key]) for key in self._added)])

    def _texts(self, change: Change) -> Mapping[str, str]:
        after = change.after
        is_silent = after.status == "not_reported"
        return {
            "value": "" if after.value is None else plain(after.value),
            "status": "" if is_silent else status_word(after.status.value, self._layout.language),
            "source": after.source or "",
            "note": after.note or "",
        }

    def _new_row(self, key: str) -> str:
        each = next(each for _, each in self._strategy.indicators() if each.id == key)
        name = name_of(each, self._strategy.language)
        texts = {"indicator": key, "name": name, **self._texts(self._changes[key])}
        columns = [*self._layout.columns, *self._added]
        cells = [self._quoted(texts.get(column or "", "")) for column in columns]
        return ",".join(cells) + self._layout.newline

    @staticmethod
    def _quoted(text: str, *, always: bool = False) -> str:
        if not always and not _NEEDS_QUOTES.search(text):
            return text
        doubled = text.replace('"', '""')
        return f'"{doubled}"'

    def _insertions(self) -> dict[int, list[str]]:
        """New rows by the first line of the row behind which they belong in the plan's order."""
        lines = {self._id_of(row): row.line for row in self._rows[1:]}
        found: dict[int, list[str]] = {}
        behind = self._rows[0].line
        for _, each in self._strategy.indicators():
            if each.id in lines:
                behind = lines[each.id]
            elif each.id in self._changes:
                found.setdefault(behind, []).append(each.id)
        return found


def _last_line(row: Record) -> int:
    last = row.cells[-1]
    return last.line + last.text.count("\n")
