"""Which rows of a list of indicators are indicators, and what stands above each of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ichigo_cli.collecting.headings import LEVELS, Head, is_name_heading, plain
from ichigo_cli.diagnostics import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ichigo_cli.collecting.sheets import Entry, Sheet

_TOTAL: Final = re.compile(r"(?:合?計|総計|小計|平均)(?:\(.*\))?")
_NOTE: Final = re.compile(r"(?:※|\*|注|\(注|資料[::]|出典[::]).*")
_SECTIONS: Final = {"基本目標": "goal", "基本的方向": "direction", "施策": "policy"}
DASHES: Final = {"-", "―", "—", "–", "ー", "－", "─"}
"""What people write where there is nothing to say."""
TEXTS: Final = ("unit", "department", "definition", "source", "note")
# What a merged cell may say of every row beside it; a number is one indicator's own.
SHARED: Final = (*LEVELS, *TEXTS, "number", "better", "aim", "baseline_year", "target_year")


class Rows:
    """The rows of a list, of which it tells which are indicators and what stands above them.

    Methods without a row speak of the one that is being read.
    """

    def __init__(
        self,
        sheet: Sheet,
        rows: Mapping[int, Mapping[int, Entry]],
        head: Head,
        findings: list[Finding],
    ) -> None:
        self._sheet, self._rows, self.head = sheet, rows, head
        self.findings = findings
        self.above: dict[str, str] = {}
        self._row = 0
        name = head.column("name")
        assert name is not None  # noqa: S101 - the head was found by it
        self._named = name
        self._merged_levels = {
            key for key in LEVELS for at in (head.column(key),)
            if any(column == at and row > head.bottom for row, column in sheet.merged)
        }  # fmt: skip

    def report(self, code: str, entry: Entry, **facts: object) -> None:
        """Note a finding on a cell."""
        self.findings.append(Finding(code, entry.place, facts))

    def indicators(self) -> Iterator[Entry]:
        """The name of every indicator below the head, while its row is the one being read."""
        for row in [row for row in self._rows if row > self.head.bottom]:
            self._row = row
            if self._is_second_head():
                break  # what is below stands under other headings
            self._report_merged()
            if self._is_apart():
                continue
            self._carry()
            entry = self._rows[self._row].get(self._named)
            if entry is None:
                self._report_nameless()
            elif self._is_indicator(entry):
                yield entry

    # ── which rows are indicators ──

    def own(self) -> dict[int, Entry]:
        """The filled cells of this row that stand under a heading."""
        cells = self._rows[self._row]
        return {at: entry for at, entry in cells.items() if at in self.head.columns}

    def _is_second_head(self) -> bool:
        """Whether another table begins in this row; the same headings may be repeated."""
        cells = self._rows[self._row]
        named = [cell for cell in cells.values() if is_name_heading(cell.text)]
        if not named or {at: cell.text for at, cell in cells.items()} == self.head.texts:
            return False
        self.report("list-second-head", named[0])
        return True

    def _is_apart(self) -> bool:
        """Whether this row is a total, a note, a heading repeated, or the title of a section."""
        cells = list(self._rows[self._row].values())
        first = cells[0]
        labels = [plain(cell.text) for cell in cells]
        entry = self._rows[self._row].get(self._named)
        if entry and is_name_heading(entry.text):
            return True
        leading = plain(entry.text) if entry else labels[0]
        if _TOTAL.fullmatch(leading) or (not entry and any(map(_TOTAL.fullmatch, labels[:3]))):
            self.report("list-row-left", entry or first, text=line_of((entry or first).text))
            return True
        if all(map(_NOTE.fullmatch, labels)):
            self.report("list-row-left", first, text=line_of(first.text))
            return True
        return len(cells) == 1 and self._is_section(first)

    def _is_section(self, cell: Entry) -> bool:
        """Whether the only cell of a row names the part of the plan that follows."""
        text = line_of(cell.text)
        level = next((key for word, key in _SECTIONS.items() if text.startswith(word)), None)
        if level is None or self.head.column(level) is not None:
            return False
        self.above = {key: self.above[key] for key in LEVELS[: LEVELS.index(level)]
                       if key in self.above} | {level: text}  # fmt: skip
        return True

    def _is_indicator(self, entry: Entry) -> bool:
        """Whether a row with a name is told apart from its neighbours by whole cells."""
        columns = self.head.columns.items()
        numbers = [at for at, column in columns if column.key not in SHARED]
        anchors = {self._sheet.merged.get((self._row, at)) for at in numbers} - {None}
        across = [anchor for anchor in anchors if anchor and anchor[0] == self._row]
        for anchor in across:
            if spread := self._sheet.entries.get(anchor):
                self.report("list-merged", spread, text=line_of(spread.text))
        return not across and bool(entry.text)

    def _report_nameless(self) -> None:
        own = self.own()
        keys = {self.head.columns[at].key for at in own}
        if own and not keys <= {*LEVELS, "number"}:
            self.report("list-no-name", next(iter(own.values())))
        elif len(own) < len(self._rows[self._row]):
            cell = next(c for at, c in self._rows[self._row].items() if at not in own)
            self.report("list-row-left", cell, text=line_of(cell.text))

    def _report_merged(self) -> None:
        """Refuse a number or a name that a merged cell spreads over several rows."""
        for at, column in self.head.columns.items():
            anchor = self._sheet.merged.get((self._row, at))
            if anchor is None or column.key in SHARED or anchor[0] <= self.head.bottom:
                continue
            entry = self._sheet.entries.get(anchor)
            if entry and anchor[0] < self._row:
                self.report("list-merged", entry, text=line_of(entry.text))

    # ── what stands above a row ──

    def _carry(self) -> None:
        """Take in the goal, direction and policy of this row, or keep those of the row above."""
        for depth, level in enumerate(LEVELS):
            at = self.head.column(level)
            if at is None:
                continue
            own = self._rows[self._row].get(at)
            covered = self._sheet.merged.get((self._row, at))
            if own:
                higher = LEVELS[:depth]
                self.above = {key: self.above[key] for key in higher if key in self.above}
                if own.text not in DASHES:
                    self.above[level] = line_of(own.text)
            elif covered is None and depth and level in self._merged_levels:
                self.above.pop(level, None)

    def entry(self, key: str, year: int | None = None) -> Entry | None:
        """The cell of this row that holds something, or the merged one that covers it."""
        for at, column in self.head.columns.items():
            if column.key == key and (year is None or column.year == year):
                anchor = self._sheet.merged.get((self._row, at))
                is_beside = anchor is not None and anchor[1] == at
                spot = anchor if anchor and is_beside and key in SHARED else (self._row, at)
                return self._sheet.entries.get(spot)
        return None


def line_of(text: str) -> str:
    """A text on one line; a break between Japanese letters, made to fit a cell, goes."""
    joined = re.sub(r"(?<=[^\x00-\xff])[ \t]*\r?\n[ \t]*(?=[^\x00-\xff])", "", text)
    return " ".join(joined.split("\n")).strip() if "\n" in joined else joined.strip()
