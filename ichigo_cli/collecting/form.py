"""A form as a workbook. The same question gives the same bytes."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from ichigo_cli.collecting.identity import identity_of
from ichigo_cli.collecting.layout import (
    GOAL_PARTS,
    HEADER_ROW,
    IDENTITY_SHEET,
    INDICATOR_PARTS,
    REVIEW,
    VALUES,
    Column,
    index_of,
)
from ichigo_cli.collecting.look import Look, broken
from ichigo_cli.columns import STATUS_WORDS, status_word
from ichigo_cli.diagnostics import Place
from ichigo_cli.model import STATUSES_WITH_VALUE, STATUSES_WITHOUT_VALUE, NextStep
from ichigo_cli.problems import USAGE, Problem
from ichigo_cli.showing.book.heights import height_of
from ichigo_cli.showing.book.opening import book_bytes
from ichigo_cli.showing.figures import plain
from ichigo_cli.years import long_era, short_era

if TYPE_CHECKING:
    from collections.abc import Iterable

    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

    from ichigo_cli.collecting.asked import Form, Question
    from ichigo_cli.showing.language import Words

_LARGEST: Final = 10**15
"""Beyond this a workbook no longer tells two whole numbers apart."""
_TIMES: Final = 10
_A4: Final = 9
_MARGIN: Final = Decimal("0.4")
"""Inches between the sheet and the edge of the paper; twice that above the page number."""
_UNFIT: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


def form_name(form: Form, words: Words) -> str:
    """The file name of a form: R6実績調査_企画課.xlsx."""
    whom = form.department or words("form.office")
    facts = {"year": year_word(form), "department": _UNFIT.sub("_", whom).strip(" .") or "_"}
    return words("form.file", **facts)


def year_word(form: Form) -> str:
    """The year as a form writes it in a narrow place."""
    return short_era(form.year) if form.language == "ja" else str(form.year)


def form_bytes(form: Form, words: Words) -> bytes:
    """The workbook.

    Raises:
        Problem: the library that writes workbooks is not installed.
    """
    try:
        import xlsxwriter  # noqa: F401, PLC0415 - only forms need it
    except ImportError as error:
        raise Problem("report.no-office", USAGE) from error
    # A clock would give other bytes every time.
    made = datetime(form.year + 1, 4, 1, tzinfo=UTC)
    title = form_title(form, words)
    return book_bytes(title, lambda book: _Writer(book, form, words).write(), made)


def form_title(form: Form, words: Words) -> str:
    """What stands at the top of a form."""
    year = words("year.long", era=long_era(form.year), year=form.year)
    return words("form.title", year=year, department=form.department or words("form.office"))


class _Writer:
    def __init__(self, book: Workbook, form: Form, words: Words) -> None:
        self._book, self._form, self._words = book, form, words
        self._look = Look(book, form.language)

    def write(self) -> None:
        """All sheets, the one to begin with in front."""
        words = self._words
        sheets = [self._book.add_worksheet(words(f"form.sheet.{n}")) for n in ("start", "values")]
        self._start(sheets[0])
        self._values(sheets[1])
        self._review(self._book.add_worksheet(words("form.sheet.review")))
        self._identify(self._book.add_worksheet(IDENTITY_SHEET))
        sheets[0].activate()

    # ── what every sheet has ──

    def _sheet(self, sheet: Worksheet, columns: tuple[Column, ...], hint: str) -> None:
        """Widths, title, headings, and how the sheet prints."""
        for index, column in enumerate(columns):
            sheet.set_column(index, index, column.width, None, {"hidden": column.is_hidden})
            facts = {"year": year_word(self._form)}
            heading = self._words(f"form.column.{column.key}", **facts)
            sheet.write_string(HEADER_ROW - 1, index, heading, self._look.heading(column.is_open))
        sheet.set_row(HEADER_ROW - 1, 34)
        sheet.set_row(0, 26)
        sheet.write_string(0, 0, self._title(), self._look.title)
        sheet.set_row(1, 20)
        sheet.write_string(1, 0, self._noticed(self._words(hint)), self._look.plain)
        sheet.freeze_panes(HEADER_ROW, index_of(columns, "number") + 2)
        sheet.repeat_rows(HEADER_ROW - 1)
        sheet.print_area(0, 0, max(HEADER_ROW, self._last_row(columns)), len(columns) - 2)
        self._print(sheet)

    def _last_row(self, columns: tuple[Column, ...]) -> int:
        return HEADER_ROW - 1 + (len(self._form.questions) if columns is VALUES else self._parts())

    def _parts(self) -> int:
        form = self._form
        return len(form.goals) * len(GOAL_PARTS) + len(form.questions) * len(INDICATOR_PARTS)

    def _print(self, sheet: Worksheet) -> None:
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(_MARGIN, _MARGIN, _MARGIN, 2 * _MARGIN)
        sheet.fit_to_pages(1, 0)
        sheet.set_footer(f"&L{self._footer()}&R&P / &N")
        sheet.hide_gridlines(2)
        sheet.protect("", {"format_columns": True, "format_rows": True, "objects": True})

    def _footer(self) -> str:
        return f"{self._title()}".replace("&", "&&")[:200]

    def _noticed(self, text: str) -> str:
        """A line at the top of a sheet, behind what the plan says of itself on every page."""
        return "　".join(filter(None, (self._form.notice, text)))

    def _title(self) -> str:
        return form_title(self._form, self._words)

    # ── はじめに ──

    def _start(self, sheet: Worksheet) -> None:
        look, words, form = self._look, self._words, self._form
        sheet.set_column(0, 0, 4)
        sheet.set_column(1, 1, 16)
        sheet.set_column(2, 2, 92)
        sheet.set_row(0, 26)
        sheet.write_string(0, 0, self._title(), look.title)
        sheet.set_row(1, 20)
        sheet.write_string(1, 0, self._noticed(form.title), look.plain)
        facts = {"year": year_word(form), "count": len(form.questions)}
        for number in range(1, 6):
            row = number + 2
            sheet.write_string(row, 0, str(number), look.step)
            sheet.write_string(row, 1, words(f"form.step-{number}.head"), look.strong)
            sheet.write_string(row, 2, words(f"form.step-{number}", **facts), look.wrapped)
            sheet.set_row(row, height_of([(words(f"form.step-{number}", **facts), 92)]) + 8)
        entries = (("due", self._due()), ("contact", form.contact or words("form.contact-none")))
        for row, (key, text) in enumerate(entries, start=9):
            sheet.write_string(row, 1, words(f"form.{key}"), look.label)
            sheet.write_string(row, 2, text, look.answer)
            sheet.set_row(row, height_of([(text, 92)]) + 10)
        sheet.write_string(12, 1, "", look.open_cell)
        sheet.write_string(12, 2, words("form.legend"), look.plain)
        self._print(sheet)

    def _due(self) -> str:
        due, words = self._form.due, self._words
        if due is None:
            return words("form.due-none")
        facts = {
            "era": long_era(due.year).removesuffix("度"),
            "year": due.year,
            "month": words("form.months").split()[due.month - 1],
            "day": due.day,
            "weekday": words("form.weekdays").split()[due.weekday()],
        }
        return words("form.due-day", **facts)

    # ── 実績 ──

    def _values(self, sheet: Worksheet) -> None:
        self._sheet(sheet, VALUES, "form.hint-values")
        for number, each in enumerate(self._form.questions, start=1):
            self._question(sheet, HEADER_ROW + number - 1, number, each)
        first, last = HEADER_ROW, self._last_row(VALUES)
        value, status = index_of(VALUES, "value"), index_of(VALUES, "status")
        sheet.data_validation(first, value, last, value, self._number_check())
        sheet.data_validation(first, status, last, status, self._choice(self._statuses(), "status"))
        attention = {"type": "no_blanks", "format": self._look.attention}
        check = index_of(VALUES, "check")
        sheet.conditional_format(first, check, last, check, attention)

    def _question(self, sheet: Worksheet, row: int, number: int, each: Question) -> None:
        widths = {column.key: column.width for column in VALUES}
        texts = {
            "number": str(number),
            "name": each.name,
            "unit": each.unit,
            "definition": each.definition,
            "baseline": broken(each.baseline, widths["baseline"]),
            "target": broken(each.target, widths["target"]),
            "so-far": each.so_far,
            "due": each.due,
            "key": each.id,
        }
        for index, column in enumerate(VALUES):
            if column.is_open:
                sheet.write_blank(row, index, None, self._look.opened(column.key))
            elif column.key == "check":
                empty = self._words("form.check.empty")
                sheet.write_formula(row, index, self._check(row, each), self._look.check, empty)
            else:
                sheet.write_string(row, index, texts[column.key], self._look.closed(column.key))
        sheet.set_row(row, height_of([(texts[key], widths[key]) for key in texts if key != "key"]))

    def _check(self, row: int, each: Question) -> str:
        """The formula that says what is odd about an answer; it looks along its own row."""
        value, status = (
            f"TRIM(${Place('', row + 1, index_of(VALUES, key) + 1, 'x').cell})"
            for key in ("value", "status")
        )
        number = value.removeprefix("TRIM(").removesuffix(")")
        without = self._listed(status, (s.value for s in STATUSES_WITHOUT_VALUE))
        with_value = self._listed(status, (s.value for s in STATUSES_WITH_VALUE))
        say = {name: self._quoted(self._words(f"form.check.{name}")) for name in CHECKS}
        tail = f'IF({value}="",{say["empty"]},{self._ten_times(number, each)})'
        return (
            f'=IF(AND({value}<>"",{without}),{say["contradiction"]},'
            f'IF(AND({value}="",{with_value}),{say["no-value"]},'
            f'IF(AND({value}="",{status}<>""),"",{tail})))'
        )

    def _ten_times(self, number: str, each: Question) -> str:
        if not each.before:
            return '""'
        before = plain(abs(each.before))
        text = self._quoted(self._words("form.check.ten-times"))
        is_far = (
            f"OR(ABS({number})>={_TIMES}*{before},"
            f"AND({number}<>0,ABS({number})*{_TIMES}<={before}))"
        )
        return f'IF(ISNUMBER({number}),IF({is_far},{text},""),"")'

    def _listed(self, cell: str, statuses: Iterable[str]) -> str:
        words = [word for s in statuses for word in (s, *STATUS_WORDS[s])]
        return f"OR({','.join(f'{cell}={self._quoted(word)}' for word in words)})"

    @staticmethod
    def _quoted(text: str) -> str:
        doubled = text.replace('"', '""')
        return f'"{doubled}"'

    def _statuses(self) -> list[str]:
        return [status_word(status, self._form.language) for status in STATUS_WORDS]

    def _choice(self, options: list[str], key: str) -> dict[str, object]:
        words = self._words
        return {
            "validate": "list",
            "source": options,
            "error_title": words(f"form.list.{key}.title"),
            "error_message": words(f"form.list.{key}"),
            "error_type": "warning",
        }

    def _number_check(self) -> dict[str, object]:
        words = self._words
        return {
            "validate": "decimal",
            "criteria": "between",
            "minimum": -_LARGEST,
            "maximum": _LARGEST,
            "input_title": words("form.number.input-title"),
            "input_message": words("form.number.input"),
            "error_title": words("form.number.title"),
            "error_message": words("form.number"),
            "error_type": "warning",
        }

    # ── 取組と評価 ──

    def _review(self, sheet: Worksheet) -> None:
        self._sheet(sheet, REVIEW, "form.hint-review")
        row = HEADER_ROW
        for number, goal in enumerate(self._form.goals, start=1):
            head = self._words("form.goal", number=number)
            said = goal.words._asdict()
            self._parts_of(sheet, row, (head, goal.name, f"goal {goal.id}"), said, GOAL_PARTS)
            row += len(GOAL_PARTS)
        for number, each in enumerate(self._form.questions, start=1):
            said = each.words._asdict()
            key = (str(number), each.name, f"indicator {each.id}")
            self._parts_of(sheet, row, key, said, INDICATOR_PARTS)
            step = row + INDICATOR_PARTS.index("next")
            column = index_of(REVIEW, "text")
            steps = [self._words(f"next.{step}") for step in NextStep]
            sheet.data_validation(step, column, step, column, self._choice(steps, "next"))
            row += len(INDICATOR_PARTS)

    def _parts_of(
        self,
        sheet: Worksheet,
        row: int,
        subject: tuple[str, str, str],
        said: dict[str, object],
        parts: tuple[str, ...],
    ) -> None:
        number, name, key = subject
        for offset, part in enumerate(parts):
            before = said[part]
            if isinstance(before, NextStep):
                before = self._words(f"next.{before}")
            texts = (number, name, self._words(f"form.part.{part}"), str(before or ""))
            for index, text in enumerate(texts):
                key_of = REVIEW[index].key
                is_repeated = offset > 0 and key_of in {"number", "subject"}
                look = self._look.subject(is_repeated=is_repeated)
                look = self._look.grey if key_of == "last-year" else look
                sheet.write_string(row + offset, index, text, look)
            sheet.write_blank(row + offset, len(texts), None, self._look.opened("text"))
            sheet.write_string(row + offset, len(texts) + 1, f"{key} {part}", self._look.plain)
            sheet.set_row(row + offset, max(30, height_of([(texts[1], 24), (texts[3], 52)])))

    # ── who it is ──

    def _identify(self, sheet: Worksheet) -> None:
        pairs = identity_of(self._form).pairs()
        for row, (name, text) in enumerate(pairs.items()):
            sheet.write_string(row, 0, name)
            sheet.write_string(row, 1, text)
        sheet.very_hidden()
        for name, text in pairs.items():
            self._book.set_custom_property(name, text, "text")


CHECKS: Final = ("empty", "contradiction", "no-value", "ten-times")


def same_name(name: str) -> str:
    """A file name as systems that do not tell letter cases apart see it."""
    return unicodedata.normalize("NFC", name).casefold()
