"""What checks look at: a plan without mistakes, with all that was read beside it."""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from ichigo_cli.model import Actuals, Indicator, Review, Strategy


class Subject(NamedTuple):
    """The plan, its values and its reviews.

    `indicators` are all there are, each with the ids above it, and `values` what was reported of
    them by id and year. `tags` are those of an indicator and of what is above it, by its id; a plan
    without a scheme has none here. Without `is_complete` some rows had mistakes, so that what is
    asked of a row that is not among them is not asked.
    """

    strategy: Strategy
    actuals: Actuals
    reviews: Mapping[int, Review]
    indicators: tuple[tuple[tuple[str, ...], Indicator], ...]
    values: Mapping[str, Mapping[int, Decimal]]
    tags: Mapping[str, frozenset[str]]
    is_complete: bool = True

    @classmethod
    def of(
        cls,
        strategy: Strategy,
        actuals: Actuals,
        reviews: Mapping[int, Review],
        *,
        is_complete: bool,
    ) -> "Subject":
        """What is to be checked, with what the checks have in common."""
        indicators = tuple(strategy.indicators())
        values = {indicator.id: actuals.values(indicator.id) for _, indicator in indicators}
        tags = strategy.tags_above() if strategy.rating else {}
        return cls(strategy, actuals, reviews, indicators, values, tags, is_complete)
