"""What sections answered, as records, whatever file it came in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.collecting.typed import fault_of, one_line, value_of
from ichigo_cli.columns import STATUS_WORDS, status_of, status_word
from ichigo_cli.diagnostics import Finding
from ichigo_cli.model import STATUSES_WITHOUT_VALUE, Status
from ichigo_cli.reading.spelling import suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal

    from ichigo_cli.collecting.typed import Typed
    from ichigo_cli.diagnostics import Place
    from ichigo_cli.model import Indicator


class Answer(NamedTuple):
    """What one row says of one indicator. `status` is None where only a value was given."""

    indicator: str
    value: Decimal | None
    status: Status | None
    source: str
    note: str
    place: Place


class Said(NamedTuple):
    """Words on a goal or an indicator: `part` is the key of the review that they belong to."""

    kind: str
    id: str
    part: str
    text: str
    place: Place


class Returned(NamedTuple):
    """All that one file answers. `asked` counts its indicators, answered or not."""

    file: str
    year: int | None
    answers: tuple[Answer, ...] = ()
    said: tuple[Said, ...] = ()
    asked: int = 0
    findings: tuple[Finding, ...] = ()


ANSWERED: Final = ("value", "status", "source", "note")


def answer_of(
    each: Indicator, cells: Mapping[str, Typed], language: str
) -> tuple[Answer | None, list[Finding]]:
    """The answer in a row, if there is one, and what is wrong with it or worth telling.

    Args:
        each: the indicator that the row is about.
        cells: the row's cells by column; those of `ANSWERED` that the file has.
        language: in which a status is suggested.
    """
    findings = [found for cell in cells.values() if (found := fault_of(cell))]
    if findings:
        return None, findings
    value_cell = cells["value"]
    value = value_of(value_cell, each.unit)
    status = _status(cells.get("status"), language)
    findings = [found for found in (value, status) if isinstance(found, Finding)]
    if isinstance(value, Finding) or isinstance(status, Finding):
        return None, findings
    if wrong := _contradiction(value, status, value_cell, language):
        return None, [wrong]
    answer = Answer(
        indicator=each.id,
        value=value,
        status=status,
        source=_text(cells.get("source")),
        note=_note(cells),
        place=value_cell.place,
    )
    if value is None and status is None:
        return None, list(_unanswered(answer, cells))
    return answer, list(_taken(cells))


def _status(cell: Typed | None, language: str) -> Status | Finding | None:
    if cell is None or not cell.text:
        return None
    if known := status_of(cell.text):
        return Status(known)
    words = {word: key for key, several in STATUS_WORDS.items() for word in several}
    known_words = [status_word(key, language) for key in STATUS_WORDS]
    meant = {word: status_word(key, language) for word, key in words.items()}
    facts = {**suggestion(cell.text, known_words, meant), "sort": "status"}
    return Finding("unknown-status", cell.place, facts)


def _contradiction(
    value: Decimal | None, status: Status | None, cell: Typed, language: str
) -> Finding | None:
    if status is None:
        return None
    facts = {"status": status_word(status.value, language)}
    if value is not None and status in STATUSES_WITHOUT_VALUE:
        return Finding("status-forbids-value", cell.place, facts)
    if value is None and status not in STATUSES_WITHOUT_VALUE:
        return Finding("status-needs-value", cell.place, facts)
    return None


def _text(cell: Typed | None) -> str:
    return one_line(cell.text) if cell else ""


def _note(cells: Mapping[str, Typed]) -> str:
    """The note, and behind it the comments that hang on the cells."""
    comments = (one_line(cell.comment) for cell in cells.values())
    return joined([_text(cells.get("note")), *comments])


def joined(texts: Iterable[str]) -> str:
    """Texts behind each other, one that is part of another left out."""
    told = ""
    for text in texts:
        if text and text not in told:
            told = f"{told} {text}" if told else text
    return told


def _unanswered(answer: Answer, cells: Mapping[str, Typed]) -> Iterable[Finding]:
    """What is left where there is neither value nor status, and is not taken."""
    if answer.source or answer.note:
        told = next(c for k, c in cells.items() if c.comment or (k != "value" and c.text))
        text = joined([answer.source, answer.note])
        yield Finding("form-unanswered", told.place, {"id": answer.indicator, "text": text})


def _taken(cells: Mapping[str, Typed]) -> Iterable[Finding]:
    """What was read in another way than it stands there."""
    for cell in cells.values():
        facts: dict[str, object] = {"text": cell.text}
        if cell.is_result:
            yield Finding("cell-taken", cell.place, {**facts, "variant": "formula"})
        if cell.is_percent:
            value = value_of(cell, "%")
            yield Finding("cell-taken", cell.place, {"text": value, "variant": "percent"})
        if cell.comment:
            facts = {"text": one_line(cell.comment), "variant": "comment"}
            yield Finding("cell-taken", cell.place, facts)
    value_cell = cells["value"]
    if value_cell.is_hidden:
        facts = {"text": value_cell.text or cells["status"].text, "variant": "hidden"}
        yield Finding("cell-taken", value_cell.place, facts)
