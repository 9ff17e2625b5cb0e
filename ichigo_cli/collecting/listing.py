"""A list of indicators as an office keeps it, read row by row.

Every value belongs to the row in which it stands. What cannot be read for certain is a finding,
all of them at once; what is not read at all is told.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.collecting.headings import (
    LEVELS,
    Column,
    Head,
    find_head,
    is_name_heading,
    plain,
    read_head,
    year_in,
)
from ichigo_cli.columns import same, status_of
from ichigo_cli.diagnostics import Finding, Place, Severity, count
from ichigo_cli.fields import Identifier, suggestion
from ichigo_cli.model import Range, Status
from ichigo_cli.numbers import Refusal, parse_number
from ichigo_cli.years import EraEnded, long_era, parse_year

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from ichigo_cli.collecting.sheets import Entry, Sheet

_TOTAL: Final = re.compile(r"(?:合?計|総計|小計|平均)(?:\(.*\))?")
_NOTE: Final = re.compile(r"(?:※|\*|注|\(注|資料[::]|出典[::]).*")
_DASHES: Final = {"-", "―", "—", "–", "ー", "－", "─"}
_BETTER: Final = {
    "higher": ("higher", "高い", "高いほど良い", "増", "増加", "上昇", "向上", "↑"),
    "lower": ("lower", "低い", "低いほど良い", "減", "減少", "低下", "↓"),
    "range": ("range", "範囲", "範囲内", "範囲内が良い"),
}  # fmt: skip
_AIM: Final = {
    "improve": ("improve", "改善", "向上"),
    "maintain": ("maintain", "維持", "現状維持"),
    "contain": ("contain", "抑制", "悪化の抑制"),
}
_SECTIONS: Final = {"基本目標": "goal", "基本的方向": "direction", "施策": "policy"}
_TEXTS: Final = ("unit", "department", "definition", "source", "note")
# What a merged cell may say of every row beside it; a number is one indicator's own.
_SHARED: Final = (*LEVELS, *_TEXTS, "number", "better", "aim", "baseline_year", "target_year")


class Measured(NamedTuple):
    """A value and its year; None where the list says none."""

    value: Decimal | Range
    year: int | None
    place: Place


class Seen(NamedTuple):
    """What the list says of one year: a value, or why there is none."""

    value: Decimal | None
    status: Status


class Listed(NamedTuple):
    """One indicator of a list. Texts are None where the list does not say."""

    place: Place
    name: str
    above: Mapping[str, str]
    texts: Mapping[str, str]
    id: str | None = None
    better: str | None = None
    aim: str | None = None
    baseline: Measured | None = None
    target: Measured | None = None
    values: Mapping[int, Seen] = MappingProxyType({})


class Listing(NamedTuple):
    """The indicators of a list in its order, and everything found on the way."""

    rows: tuple[Listed, ...]
    findings: tuple[Finding, ...]


def read_listing(sheets: list[Sheet], file: str) -> Listing:
    """Read the one table among these that is a list of indicators."""
    tables = [(sheet, sheet.rows()) for sheet in sheets]
    found = [(sheet, rows, spot) for sheet, rows in tables if (spot := find_head(rows))]
    if not found:
        return Listing((), (Finding("list-no-head", Place(file)),))
    if len(found) > 1:
        names = [sheet.name for sheet, _, _ in found]
        place = found[1][0].place(*found[1][2])
        return Listing((), (Finding("list-several", place, {"sheets": names}),))
    sheet, rows, spot = found[0]
    head, findings = read_head(sheet, rows, spot)
    if count(findings, Severity.ERROR):
        return Listing((), tuple(findings))
    reader = _Reader(sheet, rows, head, findings)
    listed = reader.body()
    return Listing(tuple(listed), tuple(reader.findings))


class _Reader:
    def __init__(
        self,
        sheet: Sheet,
        rows: Mapping[int, Mapping[int, Entry]],
        head: Head,
        findings: list[Finding],
    ) -> None:
        self._sheet, self._rows, self._head = sheet, rows, head
        self.findings = findings
        self._above: dict[str, str] = {}
        self._row = 0
        name = head.column("name")
        assert name is not None  # noqa: S101 - the head was found by it
        self._named = name
        self._merged_levels = {
            key for key in LEVELS for at in (head.column(key),)
            if any(column == at and row > head.bottom for row, column in sheet.merged)
        }  # fmt: skip

    def _report(self, code: str, entry: Entry, **facts: object) -> None:
        self.findings.append(Finding(code, entry.place, facts))

    def body(self) -> list[Listed]:
        """The indicators below the head."""
        found = []
        for row in [row for row in self._rows if row > self._head.bottom]:
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
                found.append(self._indicator(entry))
        self._report_same_names(found)
        return found

    # ── which rows are indicators ──

    def _own(self) -> dict[int, Entry]:
        """The filled cells of this row that stand under a heading."""
        cells = self._rows[self._row]
        return {at: entry for at, entry in cells.items() if at in self._head.columns}

    def _is_second_head(self) -> bool:
        """Whether another table begins in this row; the same headings may be repeated."""
        cells = self._rows[self._row]
        named = [cell for cell in cells.values() if is_name_heading(cell.text)]
        if not named or {at: cell.text for at, cell in cells.items()} == self._head.texts:
            return False
        self._report("list-second-head", named[0])
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
            self._report("list-row-left", entry or first, text=_line((entry or first).text))
            return True
        if all(map(_NOTE.fullmatch, labels)):
            self._report("list-row-left", first, text=_line(first.text))
            return True
        return len(cells) == 1 and self._is_section(first)

    def _is_section(self, cell: Entry) -> bool:
        """Whether the only cell of a row names the part of the plan that follows."""
        text = _line(cell.text)
        level = next((key for word, key in _SECTIONS.items() if text.startswith(word)), None)
        if level is None or self._head.column(level) is not None:
            return False
        self._above = {key: self._above[key] for key in LEVELS[: LEVELS.index(level)]
                       if key in self._above} | {level: text}  # fmt: skip
        return True

    def _is_indicator(self, entry: Entry) -> bool:
        """Whether a row with a name is told apart from its neighbours by whole cells."""
        columns = self._head.columns.items()
        numbers = [at for at, column in columns if column.key not in _SHARED]
        anchors = {self._sheet.merged.get((self._row, at)) for at in numbers} - {None}
        across = [anchor for anchor in anchors if anchor and anchor[0] == self._row]
        for anchor in across:
            if spread := self._sheet.entries.get(anchor):
                self._report("list-merged", spread, text=_line(spread.text))
        return not across and bool(entry.text)

    def _report_nameless(self) -> None:
        own = self._own()
        keys = {self._head.columns[at].key for at in own}
        if own and not keys <= {*LEVELS, "number"}:
            self._report("list-no-name", next(iter(own.values())))
        elif len(own) < len(self._rows[self._row]):
            cell = next(c for at, c in self._rows[self._row].items() if at not in own)
            self._report("list-row-left", cell, text=_line(cell.text))

    def _report_merged(self) -> None:
        """Refuse a number or a name that a merged cell spreads over several rows."""
        for at, column in self._head.columns.items():
            anchor = self._sheet.merged.get((self._row, at))
            if anchor is None or column.key in _SHARED or anchor[0] <= self._head.bottom:
                continue
            entry = self._sheet.entries.get(anchor)
            if entry and anchor[0] < self._row:
                self._report("list-merged", entry, text=_line(entry.text))

    # ── what stands above a row ──

    def _carry(self) -> None:
        """Take in the goal, direction and policy of this row, or keep those of the row above."""
        for depth, level in enumerate(LEVELS):
            at = self._head.column(level)
            if at is None:
                continue
            own = self._rows[self._row].get(at)
            covered = self._sheet.merged.get((self._row, at))
            if own:
                higher = LEVELS[:depth]
                self._above = {key: self._above[key] for key in higher if key in self._above}
                self._above[level] = _line(own.text)
            elif covered is None and depth and level in self._merged_levels:
                self._above.pop(level, None)

    def _entry(self, key: str, year: int | None = None) -> Entry | None:
        """The cell of this row that holds something, or the merged one that covers it."""
        for at, column in self._head.columns.items():
            if column.key == key and (year is None or column.year == year):
                anchor = self._sheet.merged.get((self._row, at))
                is_beside = anchor is not None and anchor[1] == at
                spot = anchor if anchor and is_beside and key in _SHARED else (self._row, at)
                return self._sheet.entries.get(spot)
        return None

    # ── one indicator ──

    def _indicator(self, entry: Entry) -> Listed:
        unit = self._text("unit")
        texts = {key: text for key in _TEXTS if (text := self._text(key))}
        baseline, target = self._measured("baseline", unit), self._measured("target", unit)
        if baseline and target and baseline.year and target.year and target.year <= baseline.year:
            facts = {"target": target.year, "baseline": baseline.year}
            self.findings.append(Finding("target-year", target.place, facts))
        return Listed(
            place=entry.place,
            name=self._text("name") or "",
            above=dict(self._above),
            texts=texts,
            id=self._id(),
            better=self._word("better", _BETTER),
            aim=self._word("aim", _AIM),
            baseline=baseline,
            target=target,
            values=self._values(unit),
        )

    def _text(self, key: str) -> str | None:
        entry = self._entry(key)
        if entry is None:
            return None
        if entry.oddity:
            self._report("list-cell-kind", entry, text=entry.text, variant=entry.oddity)
            return None
        is_long = key in {"definition", "source", "note"}
        text = entry.text if is_long else _line(entry.text)
        return None if key == "unit" and text in _DASHES else text

    def _id(self) -> str | None:
        entry = self._entry("id")
        if entry is None:
            return None
        if re.fullmatch(Identifier().pattern, entry.text):
            return entry.text
        self._report("bad-id", entry, text=entry.text, variant="bare")
        return None

    def _word(self, key: str, words: Mapping[str, tuple[str, ...]]) -> str | None:
        entry = self._entry(key)
        if entry is None:
            return None
        known = {same(word): key for key, each in words.items() for word in each}
        if meant := known.get(same(entry.text)):
            return meant
        facts = suggestion(entry.text, [each[1] for each in words.values()])
        self._report("unknown-word", entry, **facts)
        return None

    def _measured(self, key: str, unit: str | None) -> Measured | None:
        entry = self._entry(key)
        beside = self._year(f"{key}_year")
        if entry is None or self._is_odd(entry):
            return None
        text, inside = _parted(entry.text)
        heading = next((c.year for c in self._head.columns.values() if c.key == key), None)
        years = {year for year in (inside, beside, heading) if year}
        if len(years) > 1:
            told = [str(year) for year in sorted(years)]
            self._report("list-years-differ", entry, text=_line(entry.text), years=told)
            return None
        ends = self._range(text, entry, unit) if key == "target" else None
        value = ends or self._number(text, entry, unit)
        return None if value is None else Measured(value, next(iter(years), None), entry.place)

    def _is_odd(self, entry: Entry) -> bool:
        if entry.oddity:
            self._report("list-cell-kind", entry, text=entry.text, variant=entry.oddity)
        return bool(entry.oddity)

    def _range(self, text: str, entry: Entry, unit: str | None) -> Range | None:
        """The two ends of 45～55; None where the text is not of that form."""
        ends = re.split("[~～〜]", text)
        if len(ends) != 2 or not all(end.strip() for end in ends):  # noqa: PLR2004 - low and high
            return None
        low, high = (parse_number(end, unit) for end in ends)
        if isinstance(low, Refusal) or isinstance(high, Refusal):
            return None
        if low >= high:
            self._report("range-order", entry, low=low, high=high)
        return Range(low, high)

    def _number(self, text: str, entry: Entry, unit: str | None) -> Decimal | None:
        value = parse_number(text, unit)
        if isinstance(value, Refusal):
            self._report(value.code, entry, **value.facts)
            return None
        return value

    def _year(self, key: str) -> int | None:
        entry = self._entry(key)
        if entry is None or self._is_odd(entry):
            return None
        if year := year_in(entry.text):
            return year
        match parse_year(entry.text):
            case EraEnded(year):
                facts = {"text": entry.text, "year": year, "meant": long_era(year)}
                self._report("year-era-end", entry, **facts)
            case _:
                self._report("year-invalid", entry, text=_line(entry.text))
        return None

    def _values(self, unit: str | None) -> dict[int, Seen]:
        found = {}
        for column in self._head.columns.values():
            if column.key == "actual" and column.year:
                entry = self._entry("actual", column.year)
                seen = self._seen(entry, column, unit) if entry else None
                if seen:
                    found[column.year] = seen
        return found

    def _seen(self, entry: Entry, column: Column, unit: str | None) -> Seen | None:
        if self._is_odd(entry):
            return None
        if (status := status_of(entry.text)) and Status(status) not in _WITH_VALUE:
            return Seen(None, Status(status))
        text, inside = _parted(entry.text)
        if inside and inside != column.year:
            told = [str(column.year), str(inside)]
            self._report("list-years-differ", entry, text=_line(entry.text), years=told)
            return None
        value = self._number(text, entry, unit)
        return None if value is None else Seen(value, Status.FINAL)

    def _report_same_names(self, found: list[Listed]) -> None:
        first: dict[str, Listed] = {}
        for each in found:
            before = first.setdefault(same(each.name), each)
            if before is not each:
                spot = _spot(before.place)
                facts = {"name": each.name, "first": spot}
                self.findings.append(Finding("list-same-name", each.place, facts))


_WITH_VALUE: Final = (Status.FINAL, Status.PRELIMINARY, Status.REVISED)


def _spot(place: Place) -> str:
    """What a person calls the place of a row: its sheet and cell, or its line."""
    return f"{place.sheet}!{place.cell}" if place.sheet else str(place.line)


def _parted(text: str) -> tuple[str, int | None]:
    """A value, and the year that stands with it in the cell: 1.44（H30） or R1：644人."""
    shown = text.strip()
    if match := re.fullmatch(r"(.+?)\s*[(（\[［]([^()（）\[\]［］]+)[)）\]］]", shown, re.DOTALL):
        if year := year_in(match[2]):
            return match[1].strip(), year
    elif (match := re.fullmatch(r"(.+?)\s*[:：]\s*(.+)", shown, re.DOTALL)) and (
        year := year_in(match[1])
    ):
        return match[2].strip(), year
    return text, None


def _line(text: str) -> str:
    """A text on one line; a break between Japanese letters, made to fit a cell, goes."""
    joined = re.sub(r"(?<=[^\x00-\xff])[ \t]*\r?\n[ \t]*(?=[^\x00-\xff])", "", text)
    return " ".join(joined.split("\n")).strip() if "\n" in joined else joined.strip()
