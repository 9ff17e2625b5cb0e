"""The two small drawings of a row: how far an indicator lies from 100 %, and its history."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.showing.review.charts import corners, path_of, runs_of
from ichigo_cli.showing.review.scale import Ruler, nearest

if TYPE_CHECKING:
    from ichigo_cli.showing.review.document import Entry

    Point = tuple[int, int]

_HUNDRED: Final = 136
_POINT: Final = Fraction(68, 100)
_FARTHEST: Final = 204
_FULL: Final = 100


class Bar(NamedTuple):
    """How far an attainment lies from 100 %, on a scale of -100 to 200 % that is 204 wide.

    `x` is where the bar begins and `width` how far it goes; 100 % lies at 136. `is_cut` says that
    it goes on beyond the scale.
    """

    x: int
    width: int
    is_cut: bool


def bar(entry: Entry) -> Bar | None:
    """The bar of an indicator, None without an attainment; even a small distance can be seen."""
    attainment = entry.standing.judgement.attainment
    return None if attainment is None else bar_of(attainment)


def bar_of(attainment: Fraction) -> Bar:
    """The bar of an attainment in percent."""
    end = _HUNDRED + nearest((attainment - _FULL) * _POINT)
    inside = min(max(end, 0), _FARTHEST)
    if attainment < _FULL:
        return Bar(min(inside, _HUNDRED - 2), _HUNDRED - min(inside, _HUNDRED - 2), end < 0)
    width = max(inside - _HUNDRED, 2) if attainment > _FULL else 0
    return Bar(_HUNDRED, width, end > _FARTHEST)


class History(NamedTuple):
    """A chart without words, 80 wide and 36 high: two paths, the judged value and the target."""

    path: str
    actual: str
    dot: Point | None
    target: str


def history(entry: Entry) -> History | None:
    """The history of an indicator, small; None when there is nothing to draw."""
    plot = entry.plot
    if plot is None:
        return None
    numbers = plot.numbers()
    low, high = min(numbers), max(numbers)
    ruler = Ruler.between(low, high if high > low else low + 1, 30, 6)
    first, years = plot.years[0], max(len(plot.years) - 1, 1)

    def place(year: int, number: Fraction | None) -> Point | None:
        if number is None:
            return None
        return 5 + (year - first) * 69 // years, ruler.place(number)

    path = corners([p for p in map(place, plot.years, plot.path) if p])
    target = place(*plot.target) if plot.target else None
    return History(
        path=path_of([path]),
        actual=path_of(runs_of(map(place, plot.years, plot.values))),
        dot=None if plot.judged is None else place(plot.judged, plot.value(plot.judged)),
        target=f"M{target[0] - 3} {target[1] - 3}h6v6h-6z" if target else "",
    )
