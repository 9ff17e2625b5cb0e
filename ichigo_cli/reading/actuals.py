"""actuals/YYYY.csv: what was reported for one fiscal year."""

import functools
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final, NamedTuple

from ichigo_cli.columns import STATUS_WORDS, same, status_of, status_word
from ichigo_cli.diagnostics import Enough, Finding, Place
from ichigo_cli.lines import Comment
from ichigo_cli.model import STATUSES_WITH_VALUE, Ids, Observation, Status
from ichigo_cli.reading.csv_source import Cell, CsvDesk, Record, read_csv
from ichigo_cli.reading.header import columns_of, tongue
from ichigo_cli.reading.numbers import Refusal, parse_number
from ichigo_cli.reading.spelling import suggested_id, suggestion

_GROUP: Final = r"\d{3}(?!\d)"
_DATE: Final = r"\d{4}年|\d{1,2}月"

# What people write where the format has words of its own; only ever used to suggest those.
_MEANT_STATUSES: Final = {
    "確報": "final", "改定": "revised", "修正": "revised", "r": "revised", "暫定": "preliminary",
    "p": "preliminary", "集計中": "pending", "…": "pending", "未実施": "not_due",
    "非公表": "suppressed", "x": "suppressed", "***": "suppressed", "対象外": "not_applicable",
    "n/a": "not_applicable", "終了": "discontinued",
}  # fmt: skip


# What is wrong where a status and a value do not go together, and where, by whether there is one.
_MISFITS: Final = (("status-needs-value", "value"), ("status-forbids-value", "status"))


class ActualsReading(NamedTuple):
    """What one file says of each indicator by its id, and what is wrong with the file."""

    observations: dict[str, Observation]
    findings: list[Finding]
    comments: tuple[Comment, ...] = ()


def read_actuals(text: str, file: str, ids: Ids | None) -> ActualsReading:
    """Read the values of one year.

    Args:
        text: the CSV.
        file: its name inside the project.
        ids: the indicators that there are; None when that is not known, and then neither ids nor
            units are checked.
    """
    records, found, findings = read_csv(text, file)
    comments = tuple(found)
    if not records:
        findings = findings or [Finding("csv-empty", Place(file))]
        return ActualsReading({}, findings, comments)
    desk = CsvDesk(file, findings, tongue(records[0]))
    try:
        columns = columns_of(records, desk)
        observations = _RowsReader(desk, ids, columns).read(records) if columns else {}
    except Enough:
        observations = {}
    return ActualsReading(observations, findings, comments)


class _Row(NamedTuple):
    """A record below the header, and what it says by column; a file may lack all but two."""

    record: Record
    columns: Mapping[str, int]
    said: Mapping[str, str]

    def cell(self, column: str) -> Cell:
        """The cell of a column that the file has."""
        return self.record.cells[self.columns[column]]


class _RowsReader:
    def __init__(self, desk: CsvDesk, ids: Ids | None, columns: Mapping[str, int]) -> None:
        self._desk, self._ids, self._columns = desk, ids, columns
        self._known: Mapping[str, str | None] = ids.indicators if ids else {}
        self._unknown = 0
        self._seen: dict[str, Record] = {}

    def read(self, records: list[Record]) -> dict[str, Observation]:
        """The observations below the header; a row with a mistake is reported and left out."""
        found: dict[str, Observation] = {}
        width, after = len(records[0].texts), self._columns["value"] + 1
        for record in records[1:]:
            if len(record.texts) != width:
                self._report_length(record, width)
                continue
            behind = record.texts[after] if after < width else ""
            if behind.strip()[:1].isdecimal() and self._has_split_number(record):
                continue
            said = {column: record.texts[at].strip() for column, at in self._columns.items()}
            row = _Row(record, self._columns, said)
            if said["indicator"] not in self._known and self._is_swapped(row):
                continue
            indicator = self._indicator(row)
            if indicator and said.get("name"):
                self._look_at_name(indicator, row)
            observation = self._observation(indicator, row)
            if indicator and observation:
                found[indicator] = observation
        return found

    def _report_length(self, record: Record, width: int) -> None:
        """Report a record with too many cells or too few, or the cut number that is why."""
        count = len(record.texts)
        if count < width and self._has_split_number(record):
            return
        code = "csv-extra-cell" if count > width else "csv-missing-cell"
        cell, shown = record.cells[min(count - 1, width)], ",".join(record.texts)
        self._desk.report(code, cell, row=shown, cells=count, columns=width)

    def _is_swapped(self, row: _Row) -> bool:
        """Whether the id stands where the value should; none stands where it should."""
        if row.said["value"] not in self._known:
            return False
        facts = {"word": row.said["indicator"], "variant": "swapped"}
        self._desk.report("unknown-indicator", row.cell("indicator"), **facts)
        return True

    def _indicator(self, row: _Row) -> str | None:
        indicator = row.said["indicator"]
        if not indicator:
            self._desk.report("missing-id", row.cell("indicator"))
        elif self._ids is not None and indicator not in self._known:
            facts = suggested_id(indicator, self._known, before=self._unknown)
            self._unknown += 1
            self._desk.report("unknown-indicator", row.cell("indicator"), **facts)
        elif indicator in self._seen:
            first, _ = self._seen[indicator].spot(self._columns["indicator"])
            facts = {"id": indicator, "first": first}
            self._desk.report("duplicate-row", row.cell("indicator"), **facts)
        else:
            self._seen[indicator] = row.record
            return indicator
        return None

    def _look_at_name(self, indicator: str, row: _Row) -> None:
        """Doubt a row whose name is not that of its id: the ids or the names may have slipped."""
        if self._ids is None:
            return
        text = row.said["name"]
        known = [self._ids.indicators.get(indicator), self._ids.english.get(indicator)]
        if text in known:
            return
        if known[0] and same(text) not in {same(name) for name in known if name}:
            facts = {"id": indicator, "name": known[0], "text": text}
            self._desk.report("name-differs", row.cell("name"), **facts)

    # ── a number that commas cut ──

    def _has_split_number(self, record: Record) -> bool:
        """Whether the cell behind a value may be the rest of its number: 1,407 or 12,5."""
        at, named = self._columns["value"], self._columns["indicator"]
        behind = record.texts[at + 1 : at + 2]
        if not behind or not behind[0].strip()[:1].isdecimal():
            return False
        cell = record.cells[at]
        indicator = record.texts[named].strip() if named < len(record.texts) else None
        unit = self._unit(indicator, cell.text)
        pieces = [cell.text.strip(), *self._rest(record, unit)]
        if cell.quoted or not pieces[1:] or not pieces[0][-1:].isdecimal():
            return False
        if isinstance(parse_number(pieces[0], unit), Refusal):
            return False
        whole = ",".join(pieces)
        number = parse_number(_without_mark(whole, unit), unit)
        is_clear = isinstance(number, Decimal)
        told = {"meant": number, "variant": "csv"} if is_clear else {"variant": "cells"}
        facts = {"text": whole, "value": pieces[0], "rest": pieces[1]}
        self._desk.report("number-thousands", cell, **facts, **told)
        return True

    def _rest(self, record: Record, unit: str | None) -> list[str]:
        """The texts behind a value that commas may have cut off its number."""
        rest: list[str] = []
        behind = self._columns["value"] + 1
        for index, cell in enumerate(record.cells[behind:], behind):
            text = cell.text.strip()
            is_id = self._ids is None or text in self._ids.indicators
            if cell.quoted or (index == self._columns["indicator"] and is_id):
                break
            if not (re.match(_GROUP, text) if rest else _may_be_rest(text, unit)):
                break
            rest.append(text)
            if not re.fullmatch(_GROUP, text):
                break
        return rest

    # ── what a row says ──

    def _observation(self, indicator: str | None, row: _Row) -> Observation | None:
        before = len(self._desk.findings)
        text = row.said.get("status")
        status = _status_named(text) if text else None
        if text and status is None:
            self._report_status(text, row)
        value = self._value(indicator, row) if row.said["value"] else None
        if len(self._desk.findings) > before:
            return None
        if status is None:
            status = Status.NOT_REPORTED if value is None else Status.FINAL
        elif (status in STATUSES_WITH_VALUE) != (value is not None):
            code, at = _MISFITS[value is not None]
            self._desk.report(code, row.cell(at), status=text)
            return None
        place = Place(self._desk.file, *row.record.spot(self._columns["value"]))
        source, note = row.said.get("source") or None, row.said.get("note") or None
        return Observation(status, value, source, note, place)

    def _report_status(self, text: str, row: _Row) -> None:
        meant = {word: status_word(key, self._desk.tongue) for word, key in _MEANT_STATUSES.items()}
        known = [status_word(key, self._desk.tongue) for key in STATUS_WORDS]
        facts = suggestion(text, known, meant)
        self._desk.report("unknown-status", row.cell("status"), **facts, sort="status")

    def _value(self, indicator: str | None, row: _Row) -> Decimal | None:
        text = row.said["value"]
        value = parse_number(text, self._unit(indicator, text))
        if isinstance(value, Refusal):
            self._desk.report(value.code, row.cell("value"), **value.facts)
            return None
        return value

    def _unit(self, indicator: str | None, text: str) -> str | None:
        if indicator is not None and self._ids is not None and indicator in self._ids.units:
            return self._ids.units[indicator]
        # Whose unit it would be is not known, so whatever stands behind the digits is let through.
        *before, tail = re.split(r"\d", text.strip())
        behind = re.search(r"[^\W\d_%‰].*|[%％‰]$", tail, re.DOTALL) if before else None
        return behind[0] if behind and not behind[0][0].isnumeric() else None


@functools.lru_cache(maxsize=64)
def _status_named(text: str) -> Status | None:
    """The status that a text names; the few there are stand in many rows."""
    status = status_of(text)
    return Status(status) if status else None


def _may_be_rest(text: str, unit: str | None) -> bool:
    """Whether a cell may be the rest of a number: digits, but for a year or a month in words."""
    date = re.match(_DATE, text)
    is_date = date is not None and not (unit or "").startswith(date[0][-1])
    return text[:1].isdecimal() and not is_date


def _without_mark(text: str, unit: str | None) -> str:
    """A number without what is written behind it and its unit: a mark, or words in brackets."""
    own = re.escape(unit) if unit else ""
    return re.sub(rf"(?<=\d)((?:{own})?)\s*(?:[*※†‡].*|[pr]|[(（\[［].*)$", r"\1", text)
