"""A list of indicators as an office keeps it, read row by row.

Every value belongs to the row in which it stands. What cannot be read for certain is a finding,
all of them at once; what is not read at all is told.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.collecting.answers import joined
from ichigo_cli.collecting.headings import (
    Column,
    find_head,
    read_head,
    year_in,
)
from ichigo_cli.collecting.rows import DASHES, TEXTS, Rows, line_of
from ichigo_cli.collecting.rules import RULES
from ichigo_cli.columns import same, status_of
from ichigo_cli.diagnostics import Finding, Place, Severity, count
from ichigo_cli.model import Status
from ichigo_cli.reading.kinds import Identifier
from ichigo_cli.reading.numbers import Refusal, parse_number
from ichigo_cli.reading.spelling import suggestion
from ichigo_cli.target import Range
from ichigo_cli.years import EraEnded, long_era, parse_year

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from ichigo_cli.collecting.sheets import Entry, Sheet

_BETTER: Final = {
    "higher": ("higher", "高い", "高いほど良い", "増", "増加", "上昇", "向上", "↑",
               "higher is better"),
    "lower": ("lower", "低い", "低いほど良い", "減", "減少", "低下", "↓",
              "lower is better"),
    "range": ("range", "範囲", "範囲内", "範囲内が良い", "within range is best"),
}  # fmt: skip
_AIM: Final = {
    "improve": ("improve", "改善", "向上"),
    "maintain": ("maintain", "維持", "現状維持"),
    "contain": ("contain", "抑制", "悪化の抑制", "limit a worsening"),
}


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
    """One indicator of a list. Texts are None where the list does not say.

    `rules` are the keys of the plan that say how it is counted and judged, with their YAML.
    """

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
    rules: Mapping[str, str] = MappingProxyType({})


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
    reader = _ListReader(sheet, rows, head, findings)
    listed = reader.body()
    return Listing(tuple(listed), tuple(reader.findings))


class _ListReader(Rows):
    """Reads what each row says of its indicator."""

    def body(self) -> list[Listed]:
        """The indicators below the head."""
        found = [self._indicator(entry) for entry in self.indicators()]
        self._report_same_names(found)
        return found

    def _indicator(self, entry: Entry) -> Listed:
        if entry.is_hidden:
            self.report("cell-taken", entry, text=line_of(entry.text), variant="hidden")
        unit = self._text("unit")
        texts = {key: text for key in TEXTS if (text := self._text(key))}
        if note := joined([texts.get("note", ""), *self._comments()]):
            texts["note"] = note
        baseline, target = self._measured("baseline", unit), self._measured("target", unit)
        if baseline and target and baseline.year and target.year and target.year <= baseline.year:
            facts = {"target": target.year, "baseline": baseline.year}
            self.findings.append(Finding("target-year", target.place, facts))
        return Listed(
            place=entry.place,
            name=self._text("name") or "",
            above=dict(self.above),
            texts=texts,
            id=self._id(),
            better=self._word("better", _BETTER),
            aim=self._word("aim", _AIM),
            baseline=baseline,
            target=target,
            values=self._values(unit),
            rules=self._rules(),
        )

    def _comments(self) -> Iterator[str]:
        """What hangs on the cells of this row, as one reads it when the pointer is on them."""
        for entry in self.own().values():
            if entry.comment:
                self.report("cell-taken", entry, text=line_of(entry.comment), variant="comment")
                yield entry.comment

    def _text(self, key: str) -> str | None:
        entry = self.entry(key)
        if entry is None:
            return None
        if entry.oddity != "raised" and self._is_odd(entry):
            return None
        is_long = key in {"definition", "source", "note"}
        text = entry.text if is_long else line_of(entry.text)
        return None if key == "unit" and text in DASHES else text

    def _id(self) -> str | None:
        entry = self.entry("id")
        if entry is None:
            return None
        if re.fullmatch(Identifier().pattern, entry.text):
            return entry.text
        self.report("bad-id", entry, text=entry.text, variant="bare")
        return None

    def _word(self, key: str, words: Mapping[str, tuple[str, ...]]) -> str | None:
        entry = self.entry(key)
        if entry is None:
            return None
        known = {same(word): key for key, each in words.items() for word in each}
        if meant := known.get(same(entry.text)):
            return meant
        facts = suggestion(entry.text, [each[1] for each in words.values()])
        self.report("unknown-word", entry, **facts)
        return None

    def _rules(self) -> dict[str, str]:
        found = {}
        for key, rule in RULES.items():
            entry = self.entry(key)
            if entry is None or self._is_odd(entry):
                continue
            if said := rule.read(entry.text):
                found[key] = said
            else:
                self.report("unknown-word", entry, **suggestion(entry.text, [rule.example]))
        return found

    def _measured(self, key: str, unit: str | None) -> Measured | None:
        entry = self.entry(key)
        beside = self._year(f"{key}_year")
        if entry is None or self._is_odd(entry):
            return None
        text, inside = _parted(entry.text)
        heading = next((c.year for c in self.head.columns.values() if c.key == key), None)
        years = {year for year in (inside, beside, heading) if year}
        if len(years) > 1:
            told = [str(year) for year in sorted(years)]
            self.report("list-years-differ", entry, text=line_of(entry.text), years=told)
            return None
        ends = self._range(text, entry, unit) if key == "target" else None
        value = ends or self._number(text, entry, unit)
        return None if value is None else Measured(value, next(iter(years), None), entry.place)

    def _is_odd(self, entry: Entry) -> bool:
        if entry.oddity:
            self.report("list-cell-kind", entry, text=entry.text, variant=entry.oddity)
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
            self.report("range-order", entry, low=low, high=high)
        return Range(low, high)

    def _number(self, text: str, entry: Entry, unit: str | None) -> Decimal | None:
        value = parse_number(text, unit)
        if isinstance(value, Refusal):
            self.report(value.code, entry, **value.facts, tongue=self.head.language)
            return None
        return value

    def _year(self, key: str) -> int | None:
        entry = self.entry(key)
        if entry is None or self._is_odd(entry):
            return None
        if year := year_in(entry.text):
            return year
        match parse_year(entry.text):
            case EraEnded(year):
                facts = {"text": entry.text, "year": year, "meant": long_era(year)}
                self.report("year-era-end", entry, **facts)
            case _:
                self.report("year-invalid", entry, text=line_of(entry.text))
        return None

    def _values(self, unit: str | None) -> dict[int, Seen]:
        found = {}
        for column in self.head.columns.values():
            if column.key == "actual" and column.year:
                entry = self.entry("actual", column.year)
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
            self.report("list-years-differ", entry, text=line_of(entry.text), years=told)
            return None
        text, status = _qualified(text)
        value = self._number(text, entry, unit)
        return None if value is None else Seen(value, status)

    def _report_same_names(self, found: list[Listed]) -> None:
        first: dict[str, Listed] = {}
        for each in found:
            before = first.setdefault(same(each.name), each)
            if before is not each:
                spot = _spot(before.place)
                facts = {"name": each.name, "first": spot}
                self.findings.append(Finding("list-same-name", each.place, facts))


_WITH_VALUE: Final = (Status.FINAL, Status.PRELIMINARY, Status.REVISED)


def _qualified(text: str) -> tuple[str, Status]:
    """A value, and what stands behind it of how settled it is: 1,407（速報値）."""
    match = re.fullmatch(r"(.+?)\s*[(（]([^()（）]+)[)）]", text.strip())
    status = status_of(match[2].strip()) if match else None
    if match and status and Status(status) in _WITH_VALUE:
        return match[1].strip(), Status(status)
    return text, Status.FINAL


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
