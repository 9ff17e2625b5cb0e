"""What a list says of how an indicator is counted and judged, as a plan writes it.

These columns stand in the lists that ichigo writes; what they say would change a verdict if it
were lost. An empty cell says that the usual rule applies.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.collecting.headings import year_in
from ichigo_cli.columns import same
from ichigo_cli.reading.numbers import Refusal, parse_number

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_SEPARATOR: Final = re.compile(r"[、,，]\s*")


def _one_of(value: str, *texts: str) -> Callable[[str], str | None]:
    """What reads one of these texts as a value."""
    known = {same(text) for text in texts}
    return lambda text: value if same(text) in known else None


def _year(text: str) -> str | None:
    year = year_in(text)
    return str(year) if year else None


def _number(text: str) -> str | None:
    value = parse_number(text)
    return None if isinstance(value, Refusal) else f"{value:f}"


def _years(text: str) -> str | None:
    years = [year_in(part) for part in _SEPARATOR.split(text)]
    return f"[{', '.join(map(str, years))}]" if all(years) else None


def _milestones(text: str) -> str | None:
    """R4 100、R5 120 as a plan writes it; a number has no commas here."""
    pairs = []
    for part in _SEPARATOR.split(text):
        year, _, number = part.partition(" ")
        pair = (_year(year), _number(number))
        if None in pair:
            return None
        pairs.append("{}: {}".format(*pair))
    return f"{{{', '.join(pairs)}}}"


def _tags(text: str) -> str | None:
    escaped = (tag.replace("\\", "\\\\").replace('"', '\\"') for tag in text.split())
    return "[" + ", ".join(f'"{tag}"' for tag in escaped) + "]"


class Rule(NamedTuple):
    """How a cell is read as the plan's YAML, None where it cannot be, and a text that can be."""

    read: Callable[[str], str | None]
    example: str


RULES: Final[Mapping[str, Rule]] = {
    "path": Rule(_one_of("flat", "毎年度同じ水準", "the same every year", "flat"), "flat"),
    "milestones": Rule(_milestones, "2022 100, 2023 120"),
    "series": Rule(_one_of("flow", "累計", "a running total", "flow"), "flow"),
    "count_from": Rule(_year, "2022"),
    "tolerance": Rule(_number, "1.5"),
    "scale": Rule(_number, "10"),
    "decimals": Rule(_number, "1"),
    "rated": Rule(_one_of("false", "はい", "yes"), "yes"),
    "years": Rule(_years, "2022, 2025"),
    "tags": Rule(_tags, "dx"),
    "per_year": Rule(_one_of("true", "はい", "yes"), "yes"),
}
"""The rules by the plan's key."""
