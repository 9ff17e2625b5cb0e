"""A returned form: is it ours, is it today's, which row is which, and what was answered.

A row is known by the id that stands hidden in it. What is printed beside the answer, the number,
the name and the unit, must agree with that id: where they do not, somebody moved a part of the
table, and nothing can be said about whose answer stands there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.collecting.answers import ANSWERED, Answer, Returned, Said, answer_of
from ichigo_cli.collecting.asked import fingerprint, name_of
from ichigo_cli.collecting.heading import Heading, headings
from ichigo_cli.collecting.identity import VERSION, Identity, bounded, read_identity
from ichigo_cli.collecting.layout import (
    GOAL_PARTS,
    IDENTITY_SHEET,
    INDICATOR_PARTS,
    REVIEW,
    VALUES,
    Column,
)
from ichigo_cli.collecting.package import whole
from ichigo_cli.collecting.typed import fault_of
from ichigo_cli.columns import same
from ichigo_cli.diagnostics import Finding, Place
from ichigo_cli.model import NextStep
from ichigo_cli.showing.language import Words
from ichigo_cli.years import short_era

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ichigo_cli.collecting.typed import Typed
    from ichigo_cli.collecting.workbook import Book
    from ichigo_cli.model import Indicator, Strategy

_STEPS: Final = {step.value: step.value for step in NextStep}


def identity_in(book: Book) -> Identity | Finding | None:
    """Whose form a workbook is; None where it says nowhere that it is one."""
    places = (book.properties(), book.pairs(IDENTITY_SHEET))
    if not any(places):
        return None
    if places[0] != places[1]:
        return Finding("form-identity", whole(book.file), {"variant": "differs"})
    return read_identity(places[0]) or Finding("form-identity", whole(book.file))


def read_returned(book: Book, identity: Identity, strategy: Strategy) -> Returned:
    """The answers of a form, or why it is refused.

    Args:
        book: the workbook.
        identity: what it says that it is.
        strategy: today's plan.
    """
    findings = list(_not_ours(book, identity, strategy))
    if findings:
        return Returned(book.file, None, findings=tuple(findings))
    year = int(identity.year)
    reader = _FormReader(book, identity, strategy, year)
    answers = tuple(reader.values())
    said = tuple(reader.review())
    asked = len(identity.rows)
    return Returned(book.file, year, answers, said, asked, tuple(reader.findings))


def _not_ours(book: Book, identity: Identity, strategy: Strategy) -> Iterator[Finding]:
    place = whole(book.file)
    if identity.version != VERSION:
        yield Finding("form-other-plan", place, {"variant": "version", "found": identity.version})
    elif identity.plan != bounded(strategy.id):
        facts = {"found": identity.plan, "id": strategy.id}
        yield Finding("form-other-plan", place, facts)
    elif not identity.year.isdecimal():
        yield Finding("form-identity", place)


class _Part(NamedTuple):
    """One question of the sheet of words: what it is about, and what the form prints for it."""

    kind: str
    id: str
    part: str
    number: str
    name: str


class _FormReader:
    def __init__(self, book: Book, identity: Identity, strategy: Strategy, year: int) -> None:
        self._book, self._identity, self._strategy = book, identity, strategy
        self._year = year
        self._words = Words(strategy.language)
        self._plan = {each.id: each for _, each in strategy.indicators()}
        self._seen: set[str] = set()
        self.findings: list[Finding] = []

    # ── the table ──

    def _table(self, columns: tuple[Column, ...], name: str) -> Heading | None:
        """The one table with these headings, wherever it stands."""
        language = self._strategy.language
        year = short_era(self._year) if language == "ja" else str(self._year)
        words = {same(self._words(f"form.column.{c.key}", year=year)): c.key for c in columns}
        needed = [c.key for c in columns if c.key in _NEEDED]
        found = [headings(sheet, words, needed) for sheet in self._book.sheets()]
        tables = [each for each in found if each is not None]
        facts: dict[str, object] = {"name": self._words(f"form.sheet.{name}")}
        facts["columns"] = [self._words(f"form.column.{key}", year=year) for key in needed]
        if len(tables) > 1:
            facts["variant"] = "twice"
        elif tables and isinstance(tables[0], Finding):
            self.findings.append(tables[0])
            return None
        elif tables and isinstance(tables[0], Heading):
            return tables[0]
        self.findings.append(Finding("form-sheet", whole(self._book.file), facts))
        return None

    def _rows(self, table: Heading) -> Iterator[tuple[int, dict[str, Typed]]]:
        """Every row below the headings in which something stands."""
        if endless := table.endless():
            self.findings.append(endless)
            return
        for row, cells in table.rows():
            if any(not cell.is_blank() or cell.comment for cell in cells.values()):
                yield row, cells

    def _row_problem(self, table: Heading, row: int, variant: str, **facts: object) -> None:
        place = table.sheet.place(row, table.columns["key"])
        self.findings.append(Finding("form-row", place, {"variant": variant, **facts}))

    def _is_known(self, table: Heading, row: int, key: str, known: set[str]) -> bool:
        """Whether a row is one that was asked, and the first of its kind."""
        if key in known and key not in self._seen:
            self._seen.add(key)
            return True
        variant = "twice" if key in known else "unknown" if key else "blank"
        self._row_problem(table, row, variant, id=key)
        return False

    def _report_missing(self, table: Heading, known: set[str], names: dict[str, str]) -> None:
        for key in sorted(known - self._seen):
            facts = {"variant": "missing", "id": key, "name": names.get(key, key)}
            place = Place(self._book.file, table.row, 1, table.sheet.title)
            self.findings.append(Finding("form-row", place, facts))

    def _is_as_printed(self, cells: dict[str, Typed], printed: dict[str, str]) -> bool:
        """Whether what stands beside an answer is still what the form printed there."""
        edited = [
            Finding("form-edited", cells[key].place, {"text": cells[key].text, "meant": text})
            for key, text in printed.items()
            if same(cells[key].text) != same(text)
        ]
        self.findings += edited
        return not edited

    # ── 実績 ──

    def values(self) -> Iterator[Answer]:
        """The answers on the sheet of values."""
        table = self._table(VALUES, "values")
        if table is None:
            return
        self._seen = set()
        known = set(self._identity.rows)
        numbers = {key: str(n) for n, key in enumerate(self._identity.rows, start=1)}
        for row, cells in self._rows(table):
            key = cells["key"].text
            if self._is_known(table, row, key, known) and (each := self._current(cells, key)):
                yield from self._answer(each, cells, numbers[key])
        names = {key: each.name for key, each in self._plan.items()}
        self._report_missing(table, known, names)

    def _current(self, cells: dict[str, Typed], key: str) -> Indicator | None:
        """The indicator of a row, if the plan still asks what the form asked."""
        each = self._plan.get(key)
        if each is not None and fingerprint(each) == self._identity.rows[key]:
            return each
        facts = {"id": key, "name": cells["name"].text}
        self.findings.append(Finding("form-outdated", cells["name"].place, facts))
        return None

    def _answer(self, each: Indicator, cells: dict[str, Typed], number: str) -> Iterator[Answer]:
        language = self._strategy.language
        printed = {"number": number, "name": name_of(each, language), "unit": each.unit or ""}
        if not self._is_as_printed(cells, printed):
            return
        answer, findings = answer_of(each, {key: cells[key] for key in ANSWERED}, language)
        self.findings += findings
        if answer:
            yield answer

    # ── 取組と評価 ──

    def review(self) -> Iterator[Said]:
        """The words on the sheet of words."""
        table = self._table(REVIEW, "review")
        if table is None:
            return
        self._seen = set()
        parts = dict(self._parts())
        for row, cells in self._rows(table):
            key = cells["key"].text
            if not self._is_known(table, row, key, set(parts)):
                continue
            part = parts[key]
            if not self._is_asked(part, cells["subject"]):
                continue
            label = self._words(f"form.part.{part.part}")
            printed = {"number": part.number, "subject": part.name, "part": label}
            if self._is_as_printed(cells, printed):
                yield from self._said(part, cells["text"])
        names = {key: f"{p.name} {self._words(f'form.part.{p.part}')}" for key, p in parts.items()}
        self._report_missing(table, set(parts), names)

    def _is_asked(self, part: _Part, cell: Typed) -> bool:
        """Whether the plan still has what a row of words is about; told once of each."""
        if part.kind == "indicators":
            return part.id in self._plan  # told already in the table of values
        is_asked = any(goal.id == part.id for goal in self._strategy.goals)
        if not is_asked and part.part == GOAL_PARTS[0]:
            facts = {"id": part.id, "name": cell.text}
            self.findings.append(Finding("form-outdated", cell.place, facts))
        return is_asked

    def _parts(self) -> Iterator[tuple[str, _Part]]:
        language = self._strategy.language
        goals = {goal.id: goal for goal in self._strategy.goals}
        for number, key in enumerate(self._identity.goals, start=1):
            goal = goals.get(key)
            name = "" if goal is None else goal.name
            if goal is not None and language == "en":
                name = goal.name_en or name
            for part in GOAL_PARTS:
                head = self._words("form.goal", number=number)
                yield f"goal {key} {part}", _Part("goals", key, part, head, name)
        for number, key in enumerate(self._identity.rows, start=1):
            each = self._plan.get(key)
            name = name_of(each, language) if each else ""
            for part in INDICATOR_PARTS:
                shown = _Part("indicators", key, part, str(number), name)
                yield f"indicator {key} {part}", shown

    def _said(self, part: _Part, cell: Typed) -> Iterator[Said]:
        if finding := fault_of(cell):
            self.findings.append(finding)
            return
        text = "\n".join(filter(None, (cell.text, cell.comment)))
        if cell.comment:
            facts = {"variant": "comment-words", "text": cell.comment}
            self.findings.append(Finding("cell-taken", cell.place, facts))
        if cell.is_result:
            facts = {"variant": "formula", "text": cell.text}
            self.findings.append(Finding("cell-taken", cell.place, facts))
        if not text:
            return
        if part.part == "next" and (step := self._step(cell)) is None:
            return
        said = text if part.part != "next" else step
        yield Said(part.kind, part.id, part.part, said or "", cell.place)

    def _step(self, cell: Typed) -> str | None:
        """The next step that a cell names, by its word or as the review's file calls it."""
        words = {same(self._words(f"next.{step}")): step.value for step in NextStep} | _STEPS
        step = words.get(same(cell.text))
        if step is None:
            known = [self._words(f"next.{step}") for step in NextStep]
            facts = {"word": cell.text, "known": known, "variant": "unknown"}
            self.findings.append(Finding("unknown-word", cell.place, facts))
        return step


_NEEDED: Final = {
    "number", "name", "unit", "value", "status", "source", "note", "subject", "part", "text", "key",
}  # fmt: skip
