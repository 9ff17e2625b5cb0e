"""The columns of the table: a wide one, or a compact one, each a layout of the same rows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.showing.folding import fold, longest_token, width_of
from ichigo_cli.showing.rows import shown_years
from ichigo_cli.showing.said import Said
from ichigo_cli.years import short_era

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.rows import Row

GAP: Final = 2
_NAME_WIDTH: Final = 24
_NARROW_NAME: Final = 18
_WIDE_STATE, _NARROW_STATE = 18, 14
_WIDE_HISTORY, _NARROW_HISTORY = 40, 14


class Column(NamedTuple):
    """One column: its head, what stands in it, and how it is set."""

    header: str
    cell: Callable[[Row], str]
    is_number: bool = False
    styled: bool = False


class Set(NamedTuple):
    """A column as it stands on the screen: its width in cells, and its texts by indicator."""

    column: Column
    width: int
    texts: Mapping[str, str]


def fitting(
    assessment: Assessment, made: Sequence[Row], words: Words, room: int
) -> list[Set] | None:
    """The widest table that fits; None when only a list does.

    Args:
        assessment: what is shown.
        made: its rows, at least one.
        words: the language.
        room: cells of a line.
    """
    shortest = max(longest_token(row.name) for row in made)
    for layout, name_width in (
        (partial(_wide, assessment), _NAME_WIDTH),
        (partial(_compact, history=_WIDE_HISTORY, state=_WIDE_STATE), _NARROW_NAME),
        (partial(_compact, history=_NARROW_HISTORY, state=_NARROW_STATE), _NARROW_NAME),
    ):
        sets = [_set(column, made) for column in layout(words)]
        rest = room - sum(each.width for each in sets[1:]) - GAP * (len(sets) - 1)
        if rest >= max(name_width, shortest):
            return [sets[0]._replace(width=min(rest, sets[0].width)), *sets[1:]]
    return None


def _set(column: Column, made: Sequence[Row]) -> Set:
    texts = {row.standing.indicator.id: column.cell(row) for row in made}
    return Set(column, max(map(width_of, (column.header, *texts.values()))), texts)


def _name(row: Row) -> str:
    return "\n".join(line for line in (row.name, row.belongs, row.kind) if line)


# ── the wide table ──────────────────────────────────────────────────────────────────────────────


def _wide(assessment: Assessment, words: Words) -> list[Column]:
    due = words("column.due", era=short_era(assessment.year))
    return [
        Column(words("column.indicator"), _name),
        Column(words("column.baseline"), lambda row: row.baseline.stacked(), is_number=True),
        *_years(assessment, words),
        Column(due, lambda row: row.expected.stacked(), is_number=True),
        Column(words("column.target"), lambda row: row.target.stacked(), is_number=True),
        Column(words("column.gap-narrow"), lambda row: row.gap, is_number=True),
        Column(words("column.attainment"), lambda row: row.attainment.stacked(), is_number=True),
        Column(words("column.grade"), lambda row: _graded(row).stacked(), styled=True),
        Column(words("column.state"), partial(_state, width=_WIDE_STATE), styled=True),
        Column(words("column.change"), lambda row: row.change.stacked(), is_number=True),
    ]


def _years(assessment: Assessment, words: Words) -> Iterator[Column]:
    for index, year in enumerate(shown_years(assessment)):
        header = words("year.column", era=short_era(year), year=year)
        yield Column(header, partial(_year, index=index), is_number=True)


def _year(row: Row, index: int) -> str:
    return row.years[index].stacked()


def _graded(row: Row) -> Said:
    return Said(row.grade, row.mark)


def _state(row: Row, width: int) -> str:
    return "\n".join(fold(row.state, width))


# ── the compact table ───────────────────────────────────────────────────────────────────────────


def _compact(words: Words, *, history: int, state: int) -> list[Column]:
    verdict = partial(_verdict, words=words, width=state)
    return [
        Column(words("column.indicator"), _name),
        Column(words("column.plan"), partial(_plan, words=words)),
        Column(words("column.actual"), partial(_history, width=history)),
        Column(words("column.against"), partial(_against, words=words)),
        Column(words("column.verdict"), verdict, styled=True),
    ]


def _history(row: Row, width: int) -> str:
    return "\n".join(part for line in row.history for part in fold(line, width))


def _plan(row: Row, words: Words) -> str:
    baseline = words("compact.baseline", text=row.baseline.whole(words))
    return "\n".join((baseline, words("compact.target", text=row.target.whole(words))))


def _against(row: Row, words: Words) -> str:
    value, carried = row.expected
    expected = words("compact.expected", text=value)
    return "\n".join(filter(None, (expected, carried, words("compact.gap", text=row.gap))))


def _verdict(row: Row, words: Words, width: int) -> str:
    standing, (percent, carried) = row.standing, row.attainment
    has_grade = row.grade != words("cell.none")
    has_percent = standing.grade is not None or standing.judgement.attainment is not None
    told = [*([row.grade] if has_grade else []), *([percent] if has_percent else [])]
    lines = ["  ".join(told), row.mark, carried, _state(row, width)]
    if standing.movement.since is not None:
        lines += _change(" ".join(row.change), words, width)
    return "\n".join(line for line in lines if line)


def _change(change: str, words: Words, width: int) -> list[str]:
    told = words("compact.change", text=change)
    if width_of(told) <= width:
        return [told]
    return [words("compact.change", text="").strip(), change]
