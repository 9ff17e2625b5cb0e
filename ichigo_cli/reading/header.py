"""The header of actuals/YYYY.csv: which column stands where, and in which language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ichigo_cli.columns import COLUMN_WORDS, REQUIRED, column_of, column_word
from ichigo_cli.reading.spelling import suggestion

if TYPE_CHECKING:
    from ichigo_cli.reading.csv_source import Cell, CsvDesk, Record

_OTHER_DELIMITERS: Final = {"\t": "TAB", ";": ";", "；": "；", "，": "，", "、": "、"}
_TITLE_ROWS: Final = 10

# What people write where the format has words of its own; only ever used to suggest those.
_MEANT_COLUMNS: Final = {
    "id": "indicator", "kpi": "indicator", "指標の名称": "name", "名称": "name", "実績": "value",
    "資料": "source", "注": "note", "メモ": "note",
}  # fmt: skip


def tongue(header: Record) -> str:
    """The language of a header, in which its file is talked about: ja or en.

    A name for the reader's eye decides nothing; where both languages are used alike, it is ja.
    """
    labels = [text.strip() for text in header.texts]
    told = [label for label in labels if column_of(label) not in {None, "name"}] or labels
    japanese = sum(not label.isascii() for label in told)
    return "ja" if japanese and 2 * japanese >= len(told) else "en"


def columns_of(records: list[Record], desk: CsvDesk) -> dict[str, int] | None:
    """The position of every column, or None when the header cannot be relied on."""
    header = records[0]
    if _has_other_delimiter(header, desk) or _has_title_row(records, desk):
        return None
    columns: dict[str, int] = {}
    filled = _filled_columns(records)
    for index, cell in enumerate(header.cells):
        _add_column(columns, index, cell, desk, is_filled=index in filled)
    labels = [text.strip() for text in header.texts]
    _report_missing(columns, labels, header.cells[0], desk)
    named = [column_of(label) for label in labels]
    # The rows can be looked at for more mistakes as long as it is clear what they are about.
    return columns if all(named.count(key) == 1 for key in REQUIRED) else None


def _has_other_delimiter(header: Record, desk: CsvDesk) -> bool:
    first = header.cells[0]
    if len(header.cells) > 1:
        return False
    found = next((sign for sign in _OTHER_DELIMITERS if sign in first.text), None)
    if found is None:
        return False
    desk.report("csv-delimiter", first, found=_OTHER_DELIMITERS[found])
    return True


def _has_title_row(records: list[Record], desk: CsvDesk) -> bool:
    if any(column_of(text.strip()) for text in records[0].texts):
        return False
    for record in records[1:_TITLE_ROWS]:
        labels = {column_of(text.strip()) for text in record.texts}
        if labels.issuperset(REQUIRED):
            desk.report("csv-title-row", records[0].cells[0], header=record.line)
            return True
    return False


def _filled_columns(records: list[Record]) -> set[int]:
    """The positions at which some row below the header has a text; known where it matters."""
    if all(map(str.strip, records[0].texts)):
        return set()
    below = (record.texts for record in records[1:])
    return {index for texts in below for index, text in enumerate(texts) if text.strip()}


def _add_column(
    columns: dict[str, int], index: int, cell: Cell, desk: CsvDesk, *, is_filled: bool
) -> None:
    label = cell.text.strip()
    column = column_of(label)
    if not label:
        # Excel leaves empty columns behind; one without any value loses nothing.
        if is_filled:
            desk.report("csv-blank-label", cell, known=_known_columns(desk))
    elif column in columns:
        desk.report("csv-duplicate-label", cell, label=label)
    elif column:
        columns[column] = index
    else:
        desk.report("csv-unknown-label", cell, **_meant_column(label, desk))


def _report_missing(columns: dict[str, int], labels: list[str], cell: Cell, desk: CsvDesk) -> None:
    unknown = [label for label in labels if label and not column_of(label)]
    meant = {_meant_column(label, desk).get("meant") for label in unknown}
    for column in REQUIRED:
        label = column_word(column, desk.tongue)
        if column not in columns and label not in meant:
            desk.report("csv-missing-label", cell, label=label)


def _known_columns(desk: CsvDesk) -> list[str]:
    return [column_word(column, desk.tongue) for column in COLUMN_WORDS]


def _meant_column(label: str, desk: CsvDesk) -> dict[str, object]:
    meant = {word: column_word(key, desk.tongue) for word, key in _MEANT_COLUMNS.items()}
    return suggestion(label, _known_columns(desk), meant)
