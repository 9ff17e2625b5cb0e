"""The path of an indicator: the way from its baseline to its target, year by year. Pure and exact.

With baseline b in year t0 and target T in year t1, the path is::

    p(t) = straight line (t0, b) → milestones → (t1, T), then T
    flat: T for every year after t0

A range [L, U] is judged on the distance to it, max(L - v, v - U, 0), where lower is better and the
target is 0; its path is one of distances.

The straight line is the 期待値 of Shizuoka Prefecture and the 目安値 of Nagano Prefecture; the
European Environment Agency calls the idea distance-to-target-path.
"""

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from ichigo_cli.target import Aim, Better, PathShape, Range, Series

if TYPE_CHECKING:
    from ichigo_cli.model import Indicator

_ZERO: Final = Fraction(0)
SHORT_PATH: Final = 100
"""A path that is shorter than the larger of |b| and |T| by more than so many times makes
percentages unstable."""


# ── measures ────────────────────────────────────────────────────────────────────────────────────


class Itself(NamedTuple):
    """A value stands for itself; a higher one is better where `sign` is 1, a lower one at -1."""

    sign: int

    def of(self, value: Decimal | Fraction) -> Fraction:
        """The number that is compared."""
        return value if isinstance(value, Fraction) else Fraction(value)

    def back(self, number: Fraction) -> Fraction:
        """The value that a compared number stands for."""
        return number


HIGHER: Final = Itself(1)
LOWER: Final = Itself(-1)


class Distance(NamedTuple):
    """A value counts by its distance to a range, and a shorter one is better.

    `is_above` says on which side of the range the baseline lies.
    """

    range: Range
    is_above: bool = False
    sign: int = -1

    def of(self, value: Decimal | Fraction) -> Fraction:
        """The number that is compared: the distance, 0 inside the range."""
        exact = Fraction(value)
        return max(Fraction(self.range.low) - exact, exact - Fraction(self.range.high), Fraction(0))

    def back(self, number: Fraction) -> Fraction:
        """The value at a distance, on the baseline's side."""
        if self.is_above:
            return Fraction(self.range.high) + number
        return Fraction(self.range.low) - number


Measure: TypeAlias = Itself | Distance


def measure_of(indicator: "Indicator") -> Measure:
    """In which numbers the values of an indicator are compared."""
    path = indicator.target_path
    return path.measure if path else _by_value(indicator)


def _by_value(indicator: "Indicator") -> Itself:
    return HIGHER if indicator.better is Better.HIGHER else LOWER


# ── the path ────────────────────────────────────────────────────────────────────────────────────


def excess(number: Fraction, other: Fraction) -> int:
    """One number less another, times both their denominators: a whole number, of the same sign."""
    return number.numerator * other.denominator - other.numerator * number.denominator


def difference(number: Fraction, other: Fraction) -> Fraction:
    """One number less another, in half of the time that subtracting fractions takes."""
    return Fraction(excess(number, other), number.denominator * other.denominator)


class Point(NamedTuple):
    """A year and the number that belongs to it."""

    year: int
    number: Fraction


class Span(NamedTuple):
    """Two numbers, and into how many parts the distance between them is cut."""

    far: Fraction
    near: Fraction
    parts: int = 1

    @property
    def length(self) -> Fraction:
        """One of the parts; never negative."""
        far, near = self.far, self.near
        length = difference(far, near) if far > near else difference(near, far)
        return length if self.parts == 1 else length / self.parts


class TargetPath(NamedTuple):
    """An indicator's way from baseline to target, in the numbers that are compared.

    `start` is None where the plan gives no baseline. `from_baseline` says whether it is the
    baseline itself: a total beside a yearly baseline starts at 0. `aim` is what the numbers
    themselves say that the target asks for; maintain without a baseline.
    """

    measure: Measure
    start: Point | None
    stops: tuple[Point, ...]
    end: Point
    flat: bool
    from_baseline: bool
    aim: Aim

    @classmethod
    def of(cls, indicator: "Indicator") -> "TargetPath | None":
        """The path of an indicator, or None when it has no target."""
        target = indicator.target
        if target is None:
            return None
        given = _start(indicator)
        if isinstance(target.value, Range):
            is_above = given is not None and given.number > target.value.high
            measure: Measure = Distance(target.value, is_above)
            end = Fraction(0)
        else:
            measure, end = _by_value(indicator), Fraction(target.value)
        start = given and Point(given.year, measure.of(given.number))
        return cls(
            measure=measure,
            start=start,
            stops=tuple(Point(y, measure.of(v)) for y, v in sorted(indicator.milestones.items())),
            end=Point(target.year, end),
            flat=indicator.path is PathShape.FLAT,
            from_baseline=not (indicator.baseline and indicator.baseline.per_year),
            aim=_aim(measure, end if start is None else start.number, end),
        )

    def lead(self, number: Fraction, other: Fraction) -> Fraction:
        """How much better one compared number is than another; negative where it is worse."""
        is_higher = self.measure.sign > 0
        return difference(number, other) if is_higher else difference(other, number)

    def is_better(self, number: Fraction, other: Fraction) -> bool:
        """Whether one compared number is better than another, and no less than that."""
        return number > other if self.measure.sign > 0 else number < other

    def expected(self, year: int) -> Fraction | None:
        """p(year), or None where the path does not exist (no baseline, or not after it)."""
        if self.start is not None and year <= self.start.year:
            return None
        if self.flat or year >= self.end.year:
            return self.end.number
        if self.start is None:
            return None
        return _interpolate((self.start, *self.stops, self.end), year)

    def drawn(self, last: int) -> tuple[tuple[int, Fraction], ...]:
        """The path in the indicator's own numbers, year by year up to `last`, for a drawing.

        It begins where the path does, a flat one in the year after. For a range it is the value at
        the allowed distance, on the baseline's side; inside the range there is no such line.
        """
        is_range = isinstance(self.measure, Distance)
        if self.start is None:
            years = range(self.end.year, last + 1)
            return () if is_range else tuple((year, self.end.number) for year in years)
        if is_range and not self.start.number:
            return ()
        points = [] if self.flat else [self.start]
        for year in range(self.start.year + 1, max(last, self.end.year) + 1):
            expected = self.expected(year)
            points.append(Point(year, self.end.number if expected is None else expected))
        return tuple((year, self.measure.back(number)) for year, number in points)

    def leg(self, year: int) -> tuple[Point, Point] | None:
        """The two points between which p(year) lies; None where it is the target or nothing."""
        if self.start is None or self.flat or not self.start.year < year < self.end.year:
            return None
        return _leg((self.start, *self.stops, self.end), year)

    def scale(self, expected: Fraction) -> Fraction:
        """The denominator of attainment where the plan names none; 0 when there is none."""
        return self.span(expected).length

    def span(self, expected: Fraction) -> Span:
        """The two numbers whose distance is the scale where the plan names none."""
        if isinstance(self.measure, Distance) and self.aim is Aim.MAINTAIN:
            low, high = self.measure.range
            return Span(Fraction(high), Fraction(low), 2)
        if self.start is not None:
            start = self.start.number
            if expected != start:
                return Span(expected, start)
            if self.end.number != start:
                return Span(self.end.number, start)
        return Span(self.end.number, _ZERO)

    def is_short(self) -> bool:
        """Whether the whole path is so short that its percentages are unstable."""
        if self.start is None or self.aim is Aim.MAINTAIN:
            return False
        start, end = self.start.number, self.end.number
        # Over a common denominator, because whole numbers are compared in a tenth of the time.
        low, high = start.numerator * end.denominator, end.numerator * start.denominator
        return SHORT_PATH * abs(high - low) < max(abs(low), abs(high))

    def is_first_year(self, year: int) -> bool:
        """Whether the path has moved for one year only, so that S is one n-th of the plan."""
        if self.flat or self.start is None or self.aim is Aim.MAINTAIN:
            return False
        return year == self.start.year + 1


def _start(indicator: "Indicator") -> Point | None:
    """From where the value itself sets out."""
    baseline = indicator.baseline
    if baseline is None:
        return None
    if baseline.per_year:
        return Point((indicator.count_from or baseline.year + 1) - 1, Fraction(0))
    return Point(baseline.year, Fraction(baseline.value))


def _aim(measure: Measure, start: Fraction, end: Fraction) -> Aim:
    if start == end:
        return Aim.MAINTAIN
    return Aim.IMPROVE if (end > start) == (measure.sign > 0) else Aim.CONTAIN


def _leg(points: tuple[Point, ...], year: int) -> tuple[Point, Point]:
    after = next(index for index, stop in enumerate(points) if stop.year >= year)
    return points[after - 1], points[after]


def _interpolate(points: tuple[Point, ...], year: int) -> Fraction:
    left, right = _leg(points, year)
    since, until = year - left.year, right.year - year
    (low, low_parts), (high, high_parts) = map(_ratio, (left.number, right.number))
    weighted = low * high_parts * until + high * low_parts * since
    return Fraction(weighted, low_parts * high_parts * (since + until))


def _ratio(number: Fraction) -> tuple[int, int]:
    return number.numerator, number.denominator


def agrees(indicator: "Indicator", value: Decimal | Fraction) -> bool:
    """Whether a value of the base year says what the baseline says.

    For a range it does when both are as far from it, because only the distance is judged. True
    where there is no baseline to contradict.
    """
    baseline = indicator.baseline
    if baseline is None or baseline.value == value:
        return True
    measure = measure_of(indicator)
    if indicator.series is Series.FLOW or isinstance(measure, Itself):
        return False
    return measure.of(value) == measure.of(baseline.value)
