"""The drawing of the population: what was counted as a line, and the outlook beside it.

Outlook and projection may rest on another count than the actual figures, so no line joins them.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.showing.figures import working_text
from ichigo_cli.showing.review.charts import HEIGHT, WIDTH, Tick, dots, path_of
from ichigo_cli.showing.review.labels import (
    ABOVE,
    ABOVE_LEFT,
    ABOVE_RIGHT,
    AROUND,
    BELOW,
    BELOW_LEFT,
    NARROW,
    Box,
    Label,
    Room,
    text_width,
)
from ichigo_cli.showing.review.scale import Scale

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.review.document import Persons, Report

    Point = tuple[int, int]

_END: Final = 596
_TOP, _BOTTOM = 28, 270
_LEAST: Final = 2


class PeopleChart(NamedTuple):
    """All that is drawn of the population: like a `Chart`, with a line a kind of figure."""

    left: int
    scale: tuple[Tick, ...]
    years: tuple[Tick, ...]
    grid: str
    lines: tuple[tuple[str, str], ...]
    dots: str
    marks: str
    labels: tuple[Label, ...]
    starts_at_zero: bool


def people_chart(report: Report, words: Words) -> PeopleChart | None:
    """The chart of the population; None where there is no more than one year of it."""
    people = sorted(report.population, key=lambda each: each.year)
    if len({each.year for each in people}) < _LEAST:
        return None
    scale = Scale.over([Fraction(each.value) for each in people], _BOTTOM, _TOP)
    left = 10 + max(text_width(working_text(tick), NARROW) for tick in scale.ticks)
    first, last = people[0].year, people[-1].year

    def x(year: int) -> int:
        return left + 12 + (year - first) * (_END - left - 12) // (last - first)

    places = {each: (x(each.year), scale.place(Fraction(each.value))) for each in people}
    runs = _runs(people)
    lines = [(kind, [places[each] for each in run]) for kind, run in runs]
    return PeopleChart(
        left=left,
        scale=tuple(Tick(scale.place(tick), working_text(tick)) for tick in scale.ticks),
        years=_years(people, x),
        grid="".join(f"M{left} {scale.place(tick)}H{_END}" for tick in scale.ticks),
        lines=tuple((kind, path_of([line])) for kind, line in lines if len(line) > 1),
        dots=dots(point for each, point in places.items() if each.kind == "actual"),
        marks="".join(_mark(each.kind, places[each]) for each in people),
        labels=_labelled(runs, places, left, words),
        starts_at_zero=scale.starts_at_zero,
    )


def _runs(people: Sequence[Persons]) -> list[tuple[str, list[Persons]]]:
    """The figures that belong together: of one kind and one source."""
    groups: dict[tuple[str, str], list[Persons]] = {}
    for each in people:
        groups.setdefault((each.kind, each.label), []).append(each)
    return [(kind, run) for (kind, _), run in groups.items()]


def _mark(kind: str, point: Point) -> str:
    x, y = point
    if kind == "outlook":
        return f"M{x - 7} {y}l7-7 7 7-7 7z"
    return f"M{x - 6} {y}a6 6 0 0 0 12 0a6 6 0 0 0-12 0z" if kind == "projection" else ""


def _years(people: Sequence[Persons], x: Callable[[int], int]) -> tuple[Tick, ...]:
    """The first and the last year, the last that was counted, and no two too close to read."""
    counted = [each.year for each in people if each.kind == "actual"]
    wanted = [people[0].year, people[-1].year, *counted[-1:], *counted, *(e.year for e in people)]
    width = text_width("2040", NARROW) + 8
    kept: list[int] = []
    for year in wanted:
        if all(abs(x(year) - x(other)) >= width for other in kept):
            kept.append(year)
    return tuple(Tick(x(year), str(year)) for year in sorted(kept))


def _labelled(
    runs: Sequence[tuple[str, list[Persons]]],
    places: dict[Persons, Point],
    left: int,
    words: Words,
) -> tuple[Label, ...]:
    """The last figure of every kind, and the first one that was counted."""
    lines = [[places[each] for each in run] for _, run in runs]
    around = [Box(x - 8, y - 8, x + 8, y + 8) for x, y in places.values()]
    room = Room(Box(left + 2, 2, WIDTH - 2, HEIGHT - 38), lines, around)
    labels: list[Label] = []
    for kind, run in sorted(runs, key=lambda each: each[0] != "actual"):
        end = run[-1]
        name = end.label or end.kind_told
        text = words(
            "chart.people", kind=end.kind_told if kind == "actual" else name, value=end.told
        )
        spots = (ABOVE_LEFT, ABOVE_RIGHT, ABOVE) if kind != "projection" else (BELOW_LEFT, BELOW)
        labels += room.put(kind, [text], places[end], (*spots, *AROUND))
        if kind == "actual" and len(run) > 1:
            labels += room.put("value", [run[0].told], places[run[0]], (ABOVE_RIGHT, *AROUND))
    return tuple(labels)
