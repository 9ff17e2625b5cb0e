"""actuals/YYYY.csv: what was reported for one fiscal year."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.columns import (
    COLUMN_WORDS,
    REQUIRED,
    STATUS_WORDS,
    column_of,
    column_word,
    same,
    status_of,
    status_word,
)
from ichigo_cli.diagnostics import Enough, Finding, Place, note
from ichigo_cli.model import (
    STATUSES_WITH_VALUE,
    STATUSES_WITHOUT_VALUE,
    Observation,
    Status,
)
from ichigo_cli.reading.csv_source import Cell, Record, read_csv
from ichigo_cli.reading.numbers import Refusal, parse_number
from ichigo_cli.reading.spelling import suggested_id, suggestion

if TYPE_CHECKING:
    from ichigo_cli.lines import Comment
    from ichigo_cli.model import Ids

_OTHER_DELIMITERS: Final = {"\t": "TAB", ";": ";", "；": "；", "，": "，", "、": "、"}
_TITLE_ROWS: Final = 10
_GROUP: Final = r"\d{3}(?!\d)"
_DATE: Final = r"\d{4}年|\d{1,2}月"

# What people write where the format has words of its own; only ever used to suggest those.
_MEANT_COLUMNS: Final = {
    "id": "indicator", "kpi": "indicator", "指標の名称": "name", "名称": "name", "実績": "value",
    "資料": "source", "注": "note", "メモ": "note",
}  # fmt: skip
_MEANT_STATUSES: Final = {
    "確報": "final", "改定": "revised", "修正": "revised", "r": "revised", "暫定": "preliminary",
    "p": "preliminary", "集計中": "pending", "…": "pending", "未実施": "not_due",
    "非公表": "suppressed", "x": "suppressed", "***": "suppressed", "対象外": "not_applicable",
    "n/a": "not_applicable", "終了": "discontinued",
}  # fmt: skip


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
    reader = _ValuesReader(file, ids, findings)
    try:
        columns = reader.columns(records)
        observations = reader.body(records, columns) if columns else {}
    except Enough:
        observations = {}
    return ActualsReading(observations, findings, comments)


class _ValuesReader:
    def __init__(self, file: str, ids: Ids | None, findings: list[Finding]) -> None:
        self._file = file
        self._ids = ids
        self._findings = findings
        self._unknown = 0
        self._tongue = "en"

    def _report(self, code: str, cell: Cell, **facts: object) -> None:
        place = Place(self._file, cell.line, cell.column)
        note(self._findings, Finding(code, place, {**facts, "tongue": self._tongue}))

    # ── the header ──

    def columns(self, records: list[Record]) -> dict[str, int] | None:
        """The position of every column, or None when the header cannot be relied on."""
        header = records[0]
        labels = [cell.text.strip() for cell in header.cells]
        self._tongue = _tongue(labels)
        if self._has_other_delimiter(header) or self._has_title_row(records):
            return None
        columns: dict[str, int] = {}
        filled = _filled_columns(records)
        for index, cell in enumerate(header.cells):
            self._add_column(columns, index, cell, filled)
        self._report_missing(columns, header)
        named = [column_of(label) for label in labels]
        # The rows can be looked at for more mistakes as long as it is clear what they are about.
        return columns if all(named.count(key) == 1 for key in REQUIRED) else None

    def _has_other_delimiter(self, header: Record) -> bool:
        first = header.cells[0]
        if len(header.cells) > 1:
            return False
        found = next((sign for sign in _OTHER_DELIMITERS if sign in first.text), None)
        if found is None:
            return False
        self._report("csv-delimiter", first, found=_OTHER_DELIMITERS[found])
        return True

    def _has_title_row(self, records: list[Record]) -> bool:
        if any(column_of(cell.text.strip()) for cell in records[0].cells):
            return False
        for record in records[1:_TITLE_ROWS]:
            labels = {column_of(cell.text.strip()) for cell in record.cells}
            if labels.issuperset(REQUIRED):
                self._report("csv-title-row", records[0].cells[0], header=record.line)
                return True
        return False

    def _add_column(
        self, columns: dict[str, int], index: int, cell: Cell, filled: set[int]
    ) -> None:
        label = cell.text.strip()
        column = column_of(label)
        if not label:
            # Excel leaves empty columns behind; one without any value loses nothing.
            if index in filled:
                self._report("csv-blank-label", cell, known=self._known_columns())
        elif column in columns:
            self._report("csv-duplicate-label", cell, label=label)
        elif column:
            columns[column] = index
        else:
            self._report("csv-unknown-label", cell, **self._meant_column(label))

    def _report_missing(self, columns: dict[str, int], header: Record) -> None:
        labels = [cell.text.strip() for cell in header.cells]
        unknown = [label for label in labels if label and not column_of(label)]
        meant = {self._meant_column(label).get("meant") for label in unknown}
        for column in REQUIRED:
            label = column_word(column, self._tongue)
            if column not in columns and label not in meant:
                self._report("csv-missing-label", header.cells[0], label=label)

    def _known_columns(self) -> list[str]:
        return [column_word(column, self._tongue) for column in COLUMN_WORDS]

    def _meant_column(self, label: str) -> dict[str, object]:
        meant = {word: column_word(key, self._tongue) for word, key in _MEANT_COLUMNS.items()}
        return suggestion(label, self._known_columns(), meant)

    # ── the rows ──

    def body(self, records: list[Record], columns: dict[str, int]) -> dict[str, Observation]:
        """The observations below the header; a row with a mistake is reported and left out."""
        found: dict[str, Observation] = {}
        lines: dict[str, int] = {}
        for record in records[1:]:
            if not self._has_right_length(record, len(records[0].cells), columns):
                continue
            cells = {label: record.cells[index] for label, index in columns.items()}
            if self._has_split_number(record, columns) or self._is_swapped(cells):
                continue
            indicator = self._indicator(cells["indicator"], lines)
            self._look_at_name(indicator, cells.get("name"))
            observation = self._observation(indicator, cells)
            if indicator and observation:
                found[indicator] = observation
        return found

    def _has_right_length(self, record: Record, width: int, columns: dict[str, int]) -> bool:
        count = len(record.cells)
        if count == width:
            return True
        if count < width and self._has_split_number(record, columns):
            return False
        code = "csv-extra-cell" if count > width else "csv-missing-cell"
        shown = ",".join(cell.text for cell in record.cells)
        cell = record.cells[min(count - 1, width)]
        self._report(code, cell, row=shown, cells=count, columns=width)
        return False

    def _is_swapped(self, cells: dict[str, Cell]) -> bool:
        """Whether an id stands where the value should, and no id where it should."""
        if self._ids is None:
            return False
        known, indicator = self._ids.indicators, cells["indicator"].text.strip()
        if indicator in known or cells["value"].text.strip() not in known:
            return False
        self._report("unknown-indicator", cells["indicator"], word=indicator, variant="swapped")
        return True

    def _indicator(self, cell: Cell, lines: dict[str, int]) -> str | None:
        indicator = cell.text.strip()
        if not indicator:
            self._report("missing-id", cell)
        elif self._ids is not None and indicator not in self._ids.indicators:
            facts = suggested_id(indicator, self._ids.indicators, before=self._unknown)
            self._unknown += 1
            self._report("unknown-indicator", cell, **facts)
        elif indicator in lines:
            self._report("duplicate-row", cell, id=indicator, first=lines[indicator])
        else:
            lines[indicator] = cell.line
            return indicator
        return None

    def _look_at_name(self, indicator: str | None, cell: Cell | None) -> None:
        """Doubt a row whose name is not that of its id: the ids or the names may have slipped."""
        if self._ids is None or indicator is None or cell is None or not cell.text.strip():
            return
        known = [self._ids.indicators.get(indicator), self._ids.english.get(indicator)]
        if cell.text in known:
            return
        if known[0] and same(cell.text) not in {same(name) for name in known if name}:
            facts = {"id": indicator, "name": known[0], "text": cell.text.strip()}
            self._report("name-differs", cell, **facts)

    def _has_split_number(self, record: Record, columns: dict[str, int]) -> bool:
        """Whether the cell behind a value may be the rest of its number: 1,407 or 12,5."""
        behind = record.cells[columns["value"] + 1 : columns["value"] + 2]
        if not behind or not behind[0].text.strip()[:1].isdecimal():
            return False
        cell, named = record.cells[columns["value"]], columns["indicator"]
        indicator = record.cells[named].text.strip() if named < len(record.cells) else None
        unit = self._unit(indicator, cell.text)
        pieces = [cell.text.strip(), *self._rest(record, columns, unit)]
        if cell.quoted or not pieces[1:] or not pieces[0][-1:].isdecimal():
            return False
        if isinstance(parse_number(pieces[0], unit), Refusal):
            return False
        whole = ",".join(pieces)
        number = parse_number(_without_mark(whole, unit), unit)
        is_clear = isinstance(number, Decimal)
        told = {"meant": number, "variant": "csv"} if is_clear else {"variant": "cells"}
        facts = {"text": whole, "value": pieces[0], "rest": pieces[1]}
        self._report("number-thousands", cell, **facts, **told)
        return True

    def _rest(self, record: Record, columns: dict[str, int], unit: str | None) -> list[str]:
        """The texts behind a value that commas may have cut off its number."""
        rest: list[str] = []
        for index, cell in enumerate(record.cells[columns["value"] + 1 :], columns["value"] + 1):
            text = cell.text.strip()
            is_id = self._ids is None or text in self._ids.indicators
            if cell.quoted or (index == columns["indicator"] and is_id):
                break
            if not (re.match(_GROUP, text) if rest else _may_be_rest(text, unit)):
                break
            rest.append(text)
            if not re.fullmatch(_GROUP, text):
                break
        return rest

    def _observation(self, indicator: str | None, cells: dict[str, Cell]) -> Observation | None:
        value_cell = cells["value"]
        before = len(self._findings)
        status = self._status(cells.get("status"))
        value = self._value(indicator, value_cell)
        if len(self._findings) > before:
            return None
        said = cells["status"].text.strip() if status else ""
        if status is None:
            status = Status.NOT_REPORTED if value is None else Status.FINAL
        elif value is None and status in STATUSES_WITH_VALUE:
            self._report("status-needs-value", value_cell, status=said)
            return None
        elif value is not None and status in STATUSES_WITHOUT_VALUE:
            self._report("status-forbids-value", cells["status"], status=said)
            return None
        return Observation(
            status=status,
            value=value,
            source=_text(cells.get("source")),
            note=_text(cells.get("note")),
            place=Place(self._file, value_cell.line, value_cell.column),
        )

    def _status(self, cell: Cell | None) -> Status | None:
        text = cell.text.strip() if cell else ""
        if cell is None or not text:
            return None
        if status := status_of(text):
            return Status(status)
        meant = {word: status_word(key, self._tongue) for word, key in _MEANT_STATUSES.items()}
        known = [status_word(key, self._tongue) for key in STATUS_WORDS]
        facts = suggestion(text, known, meant)
        self._report("unknown-status", cell, **facts, sort="status")
        return None

    def _value(self, indicator: str | None, cell: Cell) -> Decimal | None:
        if not cell.text.strip():
            return None
        value = parse_number(cell.text, self._unit(indicator, cell.text))
        if isinstance(value, Refusal):
            self._report(value.code, cell, **value.facts)
            return None
        return value

    def _unit(self, indicator: str | None, text: str) -> str | None:
        if indicator is not None and self._ids is not None and indicator in self._ids.units:
            return self._ids.units[indicator]
        # Whose unit it would be is not known, so whatever stands behind the digits is let through.
        *before, tail = re.split(r"\d", text.strip())
        behind = re.search(r"[^\W\d_%‰].*|[%％‰]$", tail, re.DOTALL) if before else None
        return behind[0] if behind and not behind[0][0].isnumeric() else None


def _tongue(labels: list[str]) -> str:
    """The language of a header, in which its file is talked about: ja or en.

    A name for the reader's eye decides nothing; where both languages are used alike, it is ja.
    """
    told = [label for label in labels if column_of(label) not in {None, "name"}] or labels
    japanese = sum(not label.isascii() for label in told)
    return "ja" if japanese and 2 * japanese >= len(told) else "en"


def _may_be_rest(text: str, unit: str | None) -> bool:
    """Whether a cell may be the rest of a number: digits, but for a year or a month in words."""
    date = re.match(_DATE, text)
    is_date = date is not None and not (unit or "").startswith(date[0][-1])
    return text[:1].isdecimal() and not is_date


def _without_mark(text: str, unit: str | None) -> str:
    """A number without what is written behind it and its unit: a mark, or words in brackets."""
    own = re.escape(unit) if unit else ""
    return re.sub(rf"(?<=\d)((?:{own})?)\s*(?:[*※†‡].*|[pr]|[(（\[［].*)$", r"\1", text)


def _filled_columns(records: list[Record]) -> set[int]:
    """The positions at which some row below the header has a text; known where it matters."""
    if all(cell.text.strip() for cell in records[0].cells):
        return set()
    below = (record.cells for record in records[1:])
    return {index for cells in below for index, cell in enumerate(cells) if cell.text.strip()}


def _text(cell: Cell | None) -> str | None:
    return (cell.text.strip() or None) if cell else None
