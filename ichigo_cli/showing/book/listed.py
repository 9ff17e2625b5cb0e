"""What the columns of the list of indicators say, in the order in which offices keep them.

A number has the format that shows the digits of the plan; one that a workbook would change is a
text.
"""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.columns import status_word
from ichigo_cli.model import NOT_REPORTED, Level, Status
from ichigo_cli.showing.figures import (
    decimals_of,
    machine_number,
    percent_edges,
    percent_places,
    plain,
)
from ichigo_cli.showing.naming import cell_year, named
from ichigo_cli.showing.rows import shown_years
from ichigo_cli.showing.said import digits
from ichigo_cli.target import Better, PathShape, Range, Series

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from fractions import Fraction

    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.model import Indicator
    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.rows import Row

_DIGITS: Final = 15
"""Beyond this a workbook changes a number, which then stands there as a text."""
NARROW, USUAL, WIDE, WIDEST = 8, 12, 24, 40
"""Widths of columns in half-width letters."""
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


def _mask(decimals: int, said: str = "") -> str:
    """The format of a number with so many digits, and what is shown behind it."""
    return "#,##0" + ("." + "0" * decimals if decimals else "") + (f'"{said}"' if said else "")


def number_cell(value: Decimal | None, decimals: int | None = None, said: str = "") -> Cell:
    """A number as a number, where a workbook holds all of it."""
    if value is None:
        return Cell(None)
    if len(value.normalize().as_tuple().digits) > _DIGITS:
        return Cell(plain(value))
    return Cell(value, _mask(decimals_of(value) if decimals is None else decimals, said))


def text_cell(text: str | None) -> Cell:
    """A text, or an empty cell where there is none."""
    return Cell(text or None)


def _year(year: int | None, words: Words) -> Cell:
    return Cell(None if year is None else cell_year(year, words))


def columns(assessment: Assessment, made: Sequence[Row], words: Words) -> list[Column]:
    """All columns, in the order in which offices keep them."""
    return [
        *_plan_columns(assessment, made, words),
        *(
            Column(cell_year(year, words), USUAL, partial(_in_year, year=year, words=words))
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
        yield Column(words(f"level.{level}"), WIDE, cell)
    yield Column(words("sheet.id"), WIDE, lambda row: Cell(_of(row).id))
    yield Column(words("sheet.name"), WIDEST, lambda row: Cell(row.name))
    yield Column(words("sheet.unit"), NARROW, lambda row: text_cell(_of(row).unit))
    yield Column(words("sheet.better"), USUAL, lambda r: Cell(words(f"better.{_of(r).better}")))
    yield Column(words("sheet.aim"), USUAL, lambda row: Cell(words(f"aim.{_of(row).aim}")))
    yield Column(words("column.baseline"), USUAL, _baseline)
    yield Column(words("sheet.baseline-year"), NARROW, partial(_baseline_year, words=words))


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
    return number_cell(baseline.value if baseline else None)


def _baseline_year(row: Row, words: Words) -> Cell:
    baseline = _of(row).baseline
    return _year(baseline.year if baseline else None, words)


def _target(row: Row, words: Words) -> Cell:
    target = _of(row).target
    if target and isinstance(target.value, Range):
        ends = {"low": plain(target.value.low), "high": plain(target.value.high)}
        return Cell(words("sheet.range", **ends))
    return number_cell(target.value if target and isinstance(target.value, Decimal) else None)


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
    return number_cell(seen.value, said=words("cell.bracketed", text=said) if said else "")


def _judged_columns(assessment: Assessment, made: Sequence[Row], words: Words) -> Iterator[Column]:
    edges = percent_edges(assessment.strategy.bands)
    if any(_of(row).series is Series.FLOW for row in made):
        yield Column(words("sheet.total"), USUAL, _total)
    if any(row.standing.is_carried for row in made):
        yield Column(
            words("sheet.of-year"), NARROW, lambda row: _year(row.standing.actual_year, words)
        )
    yield Column(words("column.expected"), USUAL, lambda row: _expected(row, words))
    yield Column(words("column.target"), USUAL, lambda row: _target(row, words))
    yield Column(words("sheet.target-year"), NARROW, lambda row: _target_year(row, words))
    yield Column(words("label.attainment"), USUAL, lambda row: _attainment(row, edges))
    yield Column(words("column.grade"), NARROW, lambda row: text_cell(row.standing.grade))
    yield Column(words("column.state"), USUAL, lambda row: Cell(row.state))
    yield Column(words("sheet.change"), USUAL, _change)


def _total(row: Row) -> Cell:
    total = row.standing.total
    if _of(row).series is not Series.FLOW or total is None:
        return Cell(None)
    return number_cell(machine_number(total))


def _expected(row: Row, words: Words) -> Cell:
    value, mask = row.standing.expected, _mask(digits(_of(row)))
    if value is None:
        return Cell(None)
    if _of(row).better is Better.RANGE:
        before, _, behind = words("cell.distance", distance="\n").partition("\n")
        mask = "".join(f'"{said}"' if said != mask else mask for said in (before, mask, behind))
    return Cell(machine_number(value), mask.replace('""', ""))


def _attainment(row: Row, edges: tuple[Fraction, ...]) -> Cell:
    value = row.standing.judgement.attainment
    if value is None:
        return Cell(None)
    return Cell(machine_number(value, edges), _mask(percent_places(value, edges), "%"))


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
    yield Column(words("sheet.department"), WIDE, lambda row: text_cell(_of(row).department))
    yield Column(words("sheet.definition"), WIDEST, lambda row: text_cell(_of(row).definition))
    yield Column(words("sheet.source"), WIDE, lambda row: text_cell(_of(row).source))
    yield Column(words("sheet.note"), WIDEST, lambda row: text_cell(_of(row).note))


def _rule_columns(made: Sequence[Row], words: Words) -> Iterator[Column]:
    """What else changes a verdict, each where the plan has it."""
    for title, cell in rules(words).items():
        if any(cell(_of(row)).value is not None for row in made):
            yield Column(title, USUAL, partial(_rule, rule=cell))


def _rule(row: Row, rule: Callable[[Indicator], Cell]) -> Cell:
    return rule(_of(row))


def rules(words: Words) -> Mapping[str, Callable[[Indicator], Cell]]:
    """What else changes a verdict, by the word for its column."""
    return {
        words("sheet.series"): lambda i: text_cell(
            "" if i.series is Series.LEVEL else words("series.flow")
        ),
        words("sheet.count-from"): lambda i: _year(i.count_from, words),
        words("sheet.per-year"): lambda i: text_cell(
            words("sheet.yes") if i.baseline and i.baseline.per_year else ""
        ),
        words("sheet.path"): lambda i: text_cell(
            "" if i.path is PathShape.LINEAR else words("path.flat")
        ),
        words("sheet.milestones"): lambda i: text_cell(
            words.listed([f"{cell_year(y, words)} {plain(v)}" for y, v in i.milestones.items()])
        ),
        words("sheet.tolerance"): lambda i: number_cell(i.tolerance),
        words("sheet.scale"): lambda i: number_cell(i.scale),
        words("sheet.decimals"): lambda i: number_cell(
            None if i.decimals is None else Decimal(i.decimals)
        ),
        words("sheet.years"): lambda i: text_cell(
            words.listed([cell_year(y, words) for y in sorted(i.years or ())])
        ),
        words("sheet.unrated"): lambda i: text_cell("" if i.rated else words("sheet.yes")),
        words("sheet.tags"): lambda i: text_cell(" ".join(i.tags)),
    }
