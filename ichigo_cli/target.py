"""A target, and what the way to it depends on: from where, which way is better, in what shape."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from ichigo_cli.diagnostics import NOWHERE, Place


class Better(StrEnum):
    """The direction in which an indicator improves."""

    HIGHER = "higher"
    LOWER = "lower"
    RANGE = "range"


class Aim(StrEnum):
    """What the target asks for, seen from the baseline."""

    IMPROVE = "improve"
    MAINTAIN = "maintain"
    CONTAIN = "contain"


class PathShape(StrEnum):
    """The shape of the path between baseline and target (the file's key is `path`)."""

    LINEAR = "linear"
    FLAT = "flat"


class Series(StrEnum):
    """Whether a yearly value stands by itself or adds to a running total."""

    LEVEL = "level"
    FLOW = "flow"


class Range(NamedTuple):
    """The two ends between which a value should lie; both belong to it."""

    low: Decimal
    high: Decimal


class Baseline(NamedTuple):
    """Where the indicator stood when the plan was made.

    `per_year`, for a flow only: the value is one year's amount, shown for comparison and not part
    of the running total.
    """

    year: int
    value: Decimal
    per_year: bool = False
    place: Place = NOWHERE


class Target(NamedTuple):
    """Where the plan wants the indicator to be, and when."""

    year: int
    value: Decimal | Range
    place: Place = NOWHERE
