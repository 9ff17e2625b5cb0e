"""The status as a workbook: 指標一覧, the list of indicators as offices keep it.

Every cell holds one value; a number is a number whose cell shows the digits of the plan. The words
of the headings are those that `ichigo init --from` reads, so that a list that was exported comes
back as the same plan. The same assessment gives the same bytes.
"""

from __future__ import annotations

import io
from datetime import UTC, datetime
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ichigo_cli.columns import status_word
from ichigo_cli.model import NOT_REPORTED, Better, Course, Level, Range, Series, Status
from ichigo_cli.problems import USAGE, Problem
from ichigo_cli.showing.entry import About, entry
from ichigo_cli.showing.figures import decimals_of, percent_edges, percent_places, plain
from ichigo_cli.showing.legend import legend
from ichigo_cli.showing.naming import cell_year, heading, named
from ichigo_cli.showing.rows import rows, shown_years
from ichigo_cli.showing.said import digits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from fractions import Fraction

    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.model import Indicator
    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.rows import Row

_DIGITS: Final = 15
"""Beyond this a workbook changes a number, which then stands there as a text."""
_LONGEST: Final = 32_767
"""The letters that a cell can hold."""
_CREATED: Final = datetime(2000, 1, 1, tzinfo=UTC)
_A4, _TALLEST_HEAD = 9, 34
_NARROW, _USUAL, _WIDE, _WIDEST = 8, 12, 24, 40
_SAID_WITH_VALUE: Final = (Status.PRELIMINARY, Status.REVISED)


class Cell(NamedTuple):
    """What stands in a cell: a text, or a number and the format that shows it."""

    value: str | Decimal | None
    mask: str = ""


class Column(NamedTuple):
    """A column: its heading, its width in half-width letters, and what it says of an indicator."""

    heading: str
    width: int
    cell: Callable[[Row], Cell]


def status_workbook(assessment: Assessment, words: Words) -> bytes:
    """The status as an .xlsx workbook.

    Raises:
        Problem: the library that writes workbooks is not installed.
    """
    try:
        from xlsxwriter import Workbook  # noqa: PLC0415 - only this format needs it
    except ImportError as error:
        raise Problem("status.no-office", USAGE) from error
    data = io.BytesIO()
    book = Workbook(data, {"in_memory": True, "strings_to_formulas": False})
    title = assessment.strategy.title[:_TITLE]
    book.set_properties({"created": _CREATED, "title": title})
    made = rows(assessment, words)
    _Writer(book, assessment, words).write(made)
    book.close()
    return data.getvalue()


_TITLE: Final = 255
"""The letters that a property of a document can hold."""


# ── what stands in the cells ────────────────────────────────────────────────────────────────────


def _mask(decimals: int, said: str = "") -> str:
    """The format of a number with so many digits, and what is shown behind it."""
    return "#,##0" + ("." + "0" * decimals if decimals else "") + (f'"{said}"' if said else "")


def _number(value: Decimal | None, decimals: int | None = None, said: str = "") -> Cell:
    """A number as a number, where a workbook holds all of it."""
    if value is None:
        return Cell(None)
    if len(value.normalize().as_tuple().digits) > _DIGITS:
        return Cell(plain(value))
    return Cell(value, _mask(decimals_of(value) if decimals is None else decimals, said))


def _text(text: str | None) -> Cell:
    return Cell(text or None)


def _year(year: int | None, words: Words) -> Cell:
    return Cell(None if year is None else cell_year(year, words))


def _columns(assessment: Assessment, made: Sequence[Row], words: Words) -> list[Column]:
    """All columns, in the order in which offices keep them."""
    return [
        *_plan_columns(assessment, made, words),
        *(
            Column(cell_year(year, words), _USUAL, partial(_in_year, year=year, words=words))
            for year in shown_years(assessment)
        ),
        *_judged_columns(assessment, made, words),
        *_text_columns(words),
        *_rule_columns(made, words),
    ]


def _plan_columns(assessment: Assessment, made: Sequence[Row], words: Words) -> Iterator[Column]:
    above = _above(assessment, words)
    for level in Level:
        used = any(level in above[row.standing.parents] for row in made)
        # A dash says that there is none, where an empty cell would repeat the one above it.
        none = words("sheet.no-level") if used else None
        cell = partial(_level, level=level, above=above, none=none)
        yield Column(words(f"level.{level}"), _WIDE, cell)
    yield Column(words("sheet.id"), _WIDE, lambda row: Cell(_of(row).id))
    yield Column(words("sheet.name"), _WIDEST, lambda row: Cell(row.name))
    yield Column(words("sheet.unit"), _NARROW, lambda row: _text(_of(row).unit))
    yield Column(words("sheet.better"), _USUAL, lambda r: Cell(words(f"better.{_of(r).better}")))
    yield Column(words("sheet.aim"), _USUAL, lambda row: Cell(words(f"aim.{_of(row).aim}")))
    yield Column(words("column.baseline"), _USUAL, _baseline)
    yield Column(words("sheet.baseline-year"), _NARROW, partial(_baseline_year, words=words))


def _of(row: Row) -> Indicator:
    return row.standing.indicator


Above = dict[tuple[str, ...], dict[Level, str]]


def _above(assessment: Assessment, words: Words) -> Above:
    """The names of the goal, direction and policy above an indicator, by their ids."""
    known = dict(assessment.strategy.branches())
    return {
        path: {
            known[path[:depth]].level: named(known[path[:depth]], words)
            for depth in range(1, len(path) + 1)
        }
        for path in known
    }


def _level(row: Row, level: Level, above: Above, none: str | None) -> Cell:
    return Cell(above[row.standing.parents].get(level, none))


def _baseline(row: Row) -> Cell:
    baseline = _of(row).baseline
    return _number(baseline.value if baseline else None)


def _baseline_year(row: Row, words: Words) -> Cell:
    baseline = _of(row).baseline
    return _year(baseline.year if baseline else None, words)


def _target(row: Row, words: Words) -> Cell:
    target = _of(row).target
    if target and isinstance(target.value, Range):
        ends = {"low": plain(target.value.low), "high": plain(target.value.high)}
        return Cell(words("sheet.range", **ends))
    return _number(target.value if target and isinstance(target.value, Decimal) else None)


def _target_year(row: Row, words: Words) -> Cell:
    target = _of(row).target
    return _year(target.year if target else None, words)


def _in_year(row: Row, year: int, words: Words) -> Cell:
    """What a year reports: its value, behind which a status is shown, or why there is none."""
    seen = row.standing.observations.get(year, NOT_REPORTED)
    if seen.value is None:
        is_silent = seen.status is Status.NOT_REPORTED
        return Cell(None if is_silent else status_word(seen.status, words.language))
    said = status_word(seen.status, words.language) if seen.status in _SAID_WITH_VALUE else ""
    return _number(seen.value, said=words("cell.bracketed", text=said) if said else "")


def _judged_columns(assessment: Assessment, made: Sequence[Row], words: Words) -> Iterator[Column]:
    plan = About.of(assessment)
    told = {_of(row).id: entry(row.standing, plan) for row in made}
    edges = percent_edges(assessment.strategy.bands)
    if any(_of(row).series is Series.FLOW for row in made):
        yield Column(words("sheet.total"), _USUAL, lambda row: _total(row, told))
    if any(row.standing.is_carried for row in made):
        yield Column(
            words("sheet.of-year"), _NARROW, lambda row: _year(row.standing.actual_year, words)
        )
    yield Column(words("column.expected"), _USUAL, lambda row: _expected(row, told, words))
    yield Column(words("column.target"), _USUAL, lambda row: _target(row, words))
    yield Column(words("sheet.target-year"), _NARROW, lambda row: _target_year(row, words))
    yield Column(words("label.attainment"), _USUAL, lambda row: _attainment(row, told, edges))
    yield Column(words("column.grade"), _NARROW, lambda row: _text(row.standing.grade))
    yield Column(words("column.state"), _USUAL, lambda row: Cell(row.state))
    yield Column(words("sheet.change"), _USUAL, _change)


Told = dict[str, dict[str, Any]]


def _total(row: Row, told: Told) -> Cell:
    if _of(row).series is not Series.FLOW:
        return Cell(None)
    actual = told[_of(row).id]["actual"]
    return _number(actual["value"] if actual else None)


def _expected(row: Row, told: Told, words: Words) -> Cell:
    value, decimals = told[_of(row).id]["expected"], digits(_of(row))
    cell = _figure(value, decimals)
    if cell.mask and _of(row).better is Better.RANGE:
        before, _, behind = words("cell.distance", distance="\n").partition("\n")
        return Cell(cell.value, f'"{before}"{cell.mask}"{behind}"'.replace('""', ""))
    return cell


def _figure(value: Decimal | None, decimals: int, said: str = "") -> Cell:
    """A computed number, of which a workbook holds 15 digits."""
    return Cell(value, _mask(decimals, said)) if value is not None else Cell(None)


def _attainment(row: Row, told: Told, edges: tuple[Fraction, ...]) -> Cell:
    value, exact = told[_of(row).id]["attainment"], row.standing.judgement.attainment
    return Cell(None) if exact is None else _figure(value, percent_places(exact, edges), "%")


def _change(row: Row) -> Cell:
    """The step from the value before, with its sign and behind it whether it is good."""
    amount = row.standing.movement.amount
    if row.standing.movement.since is None or amount is None:
        return Cell(None)
    text = row.change.text.replace(",", "")
    decimals = len(text.partition(".")[2])
    said = f'" {row.change.detail}"' if row.change.detail else ""
    mask = _mask(decimals) + said
    return Cell(Decimal(text), f"+{mask};-{mask};{mask}")


def _text_columns(words: Words) -> Iterator[Column]:
    yield Column(words("sheet.department"), _WIDE, lambda row: _text(_of(row).department))
    yield Column(words("sheet.definition"), _WIDEST, lambda row: _text(_of(row).definition))
    yield Column(words("sheet.source"), _WIDE, lambda row: _text(_of(row).source))
    yield Column(words("sheet.note"), _WIDEST, lambda row: _text(_of(row).note))


def _rule_columns(made: Sequence[Row], words: Words) -> Iterator[Column]:
    """What else changes a verdict, each where the plan has it."""
    for key, cell in rules(words).items():
        if any(cell(_of(row)).value is not None for row in made):
            yield Column(words(f"sheet.{key}"), _USUAL, partial(_rule, rule=cell))


def _rule(row: Row, rule: Callable[[Indicator], Cell]) -> Cell:
    return rule(_of(row))


def rules(words: Words) -> Mapping[str, Callable[[Indicator], Cell]]:
    """What else changes a verdict, by the word for its column."""
    return {
        "series": lambda i: _text("" if i.series is Series.LEVEL else words("series.flow")),
        "count-from": lambda i: _year(i.count_from, words),
        "per-year": lambda i: _text(
            words("sheet.yes") if i.baseline and i.baseline.per_year else ""
        ),
        "path": lambda i: _text("" if i.path is Course.LINEAR else words("path.flat")),
        "milestones": lambda i: _text(
            words.listed([f"{cell_year(y, words)} {plain(v)}" for y, v in i.milestones.items()])
        ),
        "tolerance": lambda i: _number(i.tolerance),
        "scale": lambda i: _number(i.scale),
        "decimals": lambda i: _number(None if i.decimals is None else Decimal(i.decimals)),
        "years": lambda i: _text(
            words.listed([cell_year(y, words) for y in sorted(i.years or ())])
        ),
        "unrated": lambda i: _text("" if i.rated else words("sheet.yes")),
        "tags": lambda i: _text(" ".join(i.tags)),
    }


# ── the workbook ────────────────────────────────────────────────────────────────────────────────


class _Writer:
    """Writes the two sheets of one workbook."""

    def __init__(self, book: Workbook, assessment: Assessment, words: Words) -> None:
        self._book, self._assessment, self._words = book, assessment, words
        self._formats: dict[str, Format] = {}
        self._head = self._format(bold=True, bg_color="#E4E7EB", align="center", valign="vcenter")
        self._strong = self._format(bold=True, font_color="#B42318", text_wrap=False, border=0)
        self._said = self._format(border=0)

    def _format(self, **more: object) -> Format:
        usual = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#9AA5B1"}
        font = {"font_name": self._words("sheet.font"), "font_size": 10}
        return self._book.add_format({**font, **usual, **more})

    def write(self, made: Sequence[Row]) -> None:
        """The list, and what it says and means."""
        self._list(self._book.add_worksheet(self._words("sheet.list")), made)
        self._explain(self._book.add_worksheet(self._words("sheet.about")), made)

    def _list(self, sheet: Worksheet, made: Sequence[Row]) -> None:
        columns = _columns(self._assessment, made, self._words)
        for at, column in enumerate(columns):
            sheet.set_column(at, at, column.width)
            sheet.write_string(0, at, column.heading, self._head)
            for line, row in enumerate(made, start=1):
                self._cell(sheet, line, at, column.cell(row))
        sheet.set_row(0, _TALLEST_HEAD)
        name = next(
            n for n, each in enumerate(columns) if each.heading == self._words("sheet.name")
        )
        sheet.freeze_panes(1, name + 1)
        if notice := self._assessment.strategy.notice:
            # The sign is that of a remark, which whoever reads the list takes for no indicator.
            sheet.write_string(len(made) + 2, 0, _fitting(f"※ {notice}"), self._strong)
        sheet.repeat_rows(0)
        _set_page(sheet)

    def _cell(self, sheet: Worksheet, line: int, at: int, cell: Cell) -> None:
        shown = self._formats.setdefault(cell.mask, self._masked(cell.mask))
        if isinstance(cell.value, Decimal):
            sheet.write_number(line, at, cell.value, shown)
        elif cell.value is None:
            sheet.write_blank(line, at, None, shown)
        else:
            sheet.write_string(line, at, _fitting(cell.value), shown)

    def _masked(self, mask: str) -> Format:
        if mask in self._formats:
            return self._formats[mask]
        return self._format(num_format=mask) if mask else self._format()

    def _explain(self, sheet: Worksheet, made: Sequence[Row]) -> None:
        """Title, year, notice, what the words mean, and how each indicator is defined."""
        strategy, words = self._assessment.strategy, self._words
        sheet.set_column(0, 0, _WIDEST)
        sheet.set_column(1, 1, 2 * _WIDEST)
        sheet.write_string(0, 0, _fitting(strategy.title), self._format(bold=True, border=0))
        sheet.write_string(1, 0, heading(self._assessment, words), self._said)
        if strategy.notice:
            sheet.write_string(2, 0, _fitting(strategy.notice), self._strong)
        lines = [(words("sheet.meaning"), each) for each in legend(self._assessment, words)]
        lines += [(row.name, text) for row in made if (text := _of(row).definition)]
        for at, (about, text) in enumerate(lines, start=4):
            sheet.write_string(at, 0, _fitting(about), self._format(bold=True))
            sheet.write_string(at, 1, _fitting(text), self._format())
        _set_page(sheet)


def _fitting(text: str) -> str:
    """A text that a cell can hold; one that is longer ends with a sign that it does."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _set_page(sheet: Worksheet) -> None:
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
