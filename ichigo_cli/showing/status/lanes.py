"""The lines of the glance in their columns: one line an indicator, or two on a narrow screen.

Columns are as wide as what stands in them, and the name has the rest. A name that does not fit
folds under itself, as far as the bar; a number never does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.showing.folding import fold, longest_token, width_of
from ichigo_cli.showing.rows import shown_years
from ichigo_cli.showing.status.bar import Track, bar, history
from ichigo_cli.showing.status.page import Piece, flow
from ichigo_cli.years import short_era

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from fractions import Fraction

    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.status.line import Line
    from ichigo_cli.showing.status.page import Grade, Page

    Layout = Callable[[Line], Iterator[str]]

_ONE_LINE: Final = 60
_WITH_HISTORY: Final = 100
_MOST_YEARS: Final = 10
_LEAST_NAME: Final = 14
_SHORT_NAME: Final = 8
_NARROW: Final = 40
_CELLS: Final = ((60, 4), (80, 5), (90, 6), (100, 8), (120, 10))
"""How many cells 100 % has, from which width on."""


class Lanes(NamedTuple):
    """The columns of a screen in cells: where the number ends, and what stands behind it.

    `grade` is the column of the grade, `left` the cells up to the end of the number. A width of 0
    is a column that nothing stands in.
    """

    grade: int
    left: int
    unit: int
    expected: int
    gap: int
    track: Track
    percent: int
    years: tuple[int, ...]
    history: int
    turn: int
    apart: int

    @property
    def figures(self) -> int:
        """Cells of the unit, the expected value and the gap, with what keeps them apart."""
        return self.unit + sum(self.apart + each for each in (self.expected, self.gap) if each)

    @property
    def judged(self) -> int:
        """Cells of the bar and of all that stands behind it, without the first gap."""
        cells = (self.track.width, self.percent, self.history, self.turn)
        return sum(self.apart + each for each in cells if each) - self.apart

    @property
    def width(self) -> int:
        """Cells of a line."""
        return self.left + self.figures + self.apart + self.judged


def lanes(
    lines: Sequence[Line], assessment: Assessment, grade: int, page: Page, words: Words
) -> Lanes | None:
    """The columns in which every line fits; None where a line an indicator is not enough.

    Args:
        lines: what stands there, at least one.
        assessment: what they are of.
        grade: cells of the widest grade.
        page: the screen.
        words: the language.
    """
    if page.width < _ONE_LINE:
        return None
    years = _years(assessment) if page.width >= _WITH_HISTORY else ()
    heads = {name: width_of(words(f"glance.head.{name}")) for name in ("gap", "percent", "turn")}
    made = Lanes(
        grade=grade,
        left=0,
        unit=max(width_of(line.unit) for line in lines),
        expected=_widest([line.expected for line in lines], words("glance.head.expected")),
        gap=max(heads["gap"], *(len(line.gap) for line in lines)),
        track=track(lines, page.width),
        percent=max(heads["percent"], *(width_of(line.percent) for line in lines)),
        years=years,
        history=max(len(years), width_of(_span(years, words))) if years else 0,
        turn=max(heads["turn"], *(width_of(line.turn) for line in lines)),
        apart=2 if page.width >= _WITH_HISTORY else 1,
    )
    least = grade + 1 + max(_LEAST_NAME, *(width_of(line.value) for line in lines))
    needed = max(width_of(line.name) + width_of(line.value) for line in lines) + grade + 2
    left = min(page.width - made.width, max(needed, least))
    return made._replace(left=left) if left >= least else None


def _widest(texts: Sequence[str], head: str) -> int:
    return max(map(width_of, (head, *texts)))


def track(lines: Sequence[Line], width: int) -> Track:
    """The cells of the bars on a screen; those below 0 % only where there is such a bar."""
    cells = next((cells for least, cells in reversed(_CELLS) if width >= least), _CELLS[0][1])
    attainments = [line.standing.judgement.attainment for line in lines]
    is_below = any(each is not None and each < 0 for each in attainments)
    return Track(cells // 2 if is_below else 0, cells, cells // 2)


def _years(assessment: Assessment) -> tuple[int, ...]:
    """The years of a history: all from the first with a file, so that gaps are gaps."""
    first = shown_years(assessment)[0]
    return tuple(range(max(first, assessment.year - _MOST_YEARS + 1), assessment.year + 1))


def _span(years: Sequence[int], words: Words) -> str:
    if len(years) == 1:
        return short_era(years[0])
    return words("year.span", first=short_era(years[0]), last=short_era(years[-1]))


def chip(line: Line, grades: Mapping[str, Grade]) -> Piece:
    """The grade of an indicator as a chip, or what stands in its place."""
    grade = line.standing.grade
    if grade is None:
        return Piece.of(f" {line.grade} ")
    return grades[grade].chip(line.grade)


# ── one line an indicator ───────────────────────────────────────────────────────────────────────


def head(of: Lanes, words: Words) -> str:
    """What stands in the columns."""
    parts = [
        _right(words("glance.head.value"), of.left) + " " * of.unit,
        _right(words("glance.head.expected"), of.expected) if of.expected else "",
        _right(words("glance.head.gap"), of.gap),
        of.track.head().ljust(of.track.width),
        _right(words("glance.head.percent"), of.percent),
        _left(_span(of.years, words), of.history) if of.history else "",
        words("glance.head.turn"),
    ]
    return (" " * of.apart).join(part for part in parts if part).rstrip()


def one_line(line: Line, of: Lanes, grades: Mapping[str, Grade], page: Page) -> Iterator[str]:
    """An indicator on one line, with more for what folds: its name, or a reason."""
    start, rest = of.grade + 1, _rest(line, of, page)
    indent, below = " " * start, of.left - start + of.figures
    name, reason = line.name, rest[1]
    room = of.left - start - 1 - width_of(line.value)
    grade = _padded(chip(line, grades), of.grade)
    if not _has_room(name, room):
        above = _under(name, below, of.width - start)
        yield f"{grade} {above[0]}".rstrip()
        yield from (indent + each for each in above[1:])
        first, more, grade = "", [], " " * of.grade
    else:
        first = fold(name, room)[0]
        left = name[len(first) :].strip()
        more = _under(left, below, of.width - start) if left else []
    value = _right(line.value, of.left - start - width_of(first))
    yield f"{grade} {first}{value}{rest[0]}".rstrip()
    yield from (indent + each for each in more)
    yield from (indent + each for each in fold(reason, page.width - start) if reason)


def _under(name: str, below: int, whole: int) -> list[str]:
    """What is left of a name: as far as the bar, or below it too where that saves a line."""
    lines = fold(name, below)
    if len(lines) == 1:
        return lines
    wide = fold(name, whole)
    return wide if len(wide) < len(lines) else lines


def _rest(line: Line, of: Lanes, page: Page) -> tuple[str, str]:
    """What stands behind the number, and a reason that has no place there."""
    apart = " " * of.apart
    parts = [_left(line.unit, of.unit)]
    if of.expected:
        parts.append(_right(line.expected, of.expected))
    parts.append(_right(line.gap, of.gap))
    if line.reason and width_of(line.reason) <= of.judged:
        return apart.join([*parts, line.reason]), ""
    attainment = line.standing.judgement.attainment
    drawn = "" if attainment is None else bar(attainment, of.track, page.marks)
    parts += [drawn.ljust(of.track.width), _right(line.percent, of.percent)]
    if of.history:
        parts.append(_left(history(_numbers(line, of.years), page.marks), of.history))
    return apart.join([*parts, line.turn]), line.reason


def _numbers(line: Line, years: Sequence[int]) -> list[Fraction | None]:
    return [line.standing.totals.get(year) for year in years]


def _right(text: str, width: int) -> str:
    return " " * (width - width_of(text)) + text


def _left(text: str, width: int) -> str:
    return text + " " * (width - width_of(text))


def _padded(grade: Piece, width: int) -> str:
    return grade.shown + " " * (width - width_of(grade.plain))


# ── two lines an indicator ──────────────────────────────────────────────────────────────────────


def two_lines(
    line: Line, of: Track, grades: Mapping[str, Grade], page: Page, words: Words
) -> Iterator[str]:
    """An indicator on two lines, its name above its figures; more where they do not fit."""
    grade = chip(line, grades)
    start = width_of(grade.plain) + 1
    attainment = line.standing.judgement.attainment
    drawn = "" if attainment is None else bar(attainment, of, page.marks)
    figures = _figures(line, words)
    at_end = line.percent
    if page.width >= _NARROW and drawn:
        at_end = f"{_left(drawn, of.width)} {line.percent}"
    elif drawn:
        figures.append(drawn.strip())
    room = page.width - start
    beside = room - width_of(at_end) - 1
    if at_end and _has_room(line.name, beside):
        above = fold(line.name, beside)[0]
        first = f"{_left(above, beside)} {at_end}"
    else:
        first = above = fold(line.name, room)[0]
        figures.append(at_end.strip())
    yield f"{grade.shown} {first}"
    front = " " * min(start, 4)
    inner = page.width - len(front)
    left = line.name[len(above) :].strip()
    yield from (front + each for each in fold(left, inner) if left)
    whole = [Piece.of(figure) for figure in figures if figure]
    is_tight = sum(width_of(piece.plain) + 2 for piece in whole) - 2 > inner
    yield from (front + each for each in flow(whole, inner, gap=1 if is_tight else 2))


def _has_room(name: str, room: int) -> bool:
    """Whether the first words of a name can stand in so many cells."""
    return longest_token(name) <= room and room >= min(_SHORT_NAME, width_of(name))


def _figures(line: Line, words: Words) -> list[str]:
    value = f"{line.number}{line.unit}"
    expected = words("compact.expected", text=line.expected) if line.expected else ""
    gap = words("compact.gap", text=line.gap) if line.gap else ""
    return [value, *line.tags.split(" "), expected, gap, line.turn, line.reason]
