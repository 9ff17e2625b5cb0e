"""The kinds of values that a YAML file holds, and how each is read.

The same definitions are what the reader follows and what describes the format to others.
"""

from __future__ import annotations

import itertools
import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Generic, TypeVar

from ichigo_cli.reading.numbers import Refusal, parse_number
from ichigo_cli.reading.spelling import suggestion
from ichigo_cli.reading.yaml_source import Mapping, Node, Scalar, Sequence
from ichigo_cli.years import EraEnded, long_era, parse_year

if TYPE_CHECKING:
    from collections.abc import Mapping as Map
    from decimal import Decimal

    from ichigo_cli.diagnostics import Place
    from ichigo_cli.reading.desk import Desk, Kind

T = TypeVar("T")


def _scalar(node: Node, desk: Desk, expected: str) -> Scalar | None:
    if isinstance(node, Scalar):
        return node
    desk.report("wrong-kind", node, variant=expected)
    return None


class Text:
    """Free text, kept as typed but for white space around it."""

    def read(self, node: Node, desk: Desk) -> str | None:
        """The text; an empty one is reported."""
        scalar = _scalar(node, desk, "text")
        if scalar is None:
            return None
        if (text := scalar.text.strip()) and not scalar.is_null:
            return text
        desk.report("wrong-kind", node, variant="text")
        return None


class Identifier:
    """An id: something to refer to from CSV files and commands."""

    def __init__(self, pattern: str = r"[A-Za-z0-9][A-Za-z0-9._-]*") -> None:
        self.pattern = pattern

    def read(self, node: Node, desk: Desk) -> str | None:
        """The id, if it has only the characters that an id may have."""
        scalar = _scalar(node, desk, "text")
        if scalar is None:
            return None
        if re.fullmatch(self.pattern, scalar.text):
            return scalar.text
        meant = re.sub(r"[^a-z0-9]+", "-", scalar.text.lower()).strip("-")
        facts: dict[str, object] = {"meant": meant} if meant else {"variant": "bare"}
        desk.report("bad-id", node, text=scalar.text, **facts)
        return None


class Word(Generic[T]):
    """One of a few words.

    Args:
        words: the words with what they mean to the program.
        sort: under which name the words for readers explain them.
        translations: what people write instead, with the word for it.
    """

    def __init__(
        self, words: Map[str, T], sort: str, translations: Map[str, str] = MappingProxyType({})
    ) -> None:
        self.words, self.sort, self.translations = words, sort, translations

    def read(self, node: Node, desk: Desk) -> T | None:
        """The meaning of the word; an unknown one is reported with the closest."""
        scalar = _scalar(node, desk, "text")
        if scalar is None:
            return None
        if scalar.text in self.words:
            return self.words[scalar.text]
        facts = suggestion(scalar.text, self.words, self.translations)
        desk.report("unknown-word", node, **facts, sort=self.sort)
        return None


class Flag:
    """`true` or `false`, and nothing that only looks like it."""

    def read(self, node: Node, desk: Desk) -> bool | None:
        """The truth value."""
        scalar = _scalar(node, desk, "text")
        if scalar is None:
            return None
        if scalar.text in {"true", "false"}:
            return scalar.text == "true"
        desk.report("bad-flag", node, text=scalar.text)
        return None


class Number:
    """An exact number in the unit at hand."""

    def read(self, node: Node, desk: Desk) -> Decimal | None:
        """The number with the digits as written."""
        scalar = _scalar(node, desk, "number")
        if scalar is None:
            return None
        value = parse_number(scalar.text, desk.unit)
        if isinstance(value, Refusal):
            desk.report(value.code, node, **value.facts)
            return None
        return value


class Amount:
    """A number that must not be negative, or (`above_zero`) must be positive."""

    def __init__(self, *, above_zero: bool = False) -> None:
        self.above_zero = above_zero

    def read(self, node: Node, desk: Desk) -> Decimal | None:
        """The number."""
        value = Number().read(node, desk)
        if value is None:
            return None
        if value < 0 or (self.above_zero and not value):
            variant = "positive" if self.above_zero else "not-negative"
            desk.report("number-negative", node, text=str(value), variant=variant)
            return None
        return value


class Integer:
    """A whole number within bounds, both included."""

    def __init__(self, low: int, high: int) -> None:
        self.low, self.high = low, high

    def read(self, node: Node, desk: Desk) -> int | None:
        """The whole number."""
        scalar = _scalar(node, desk, "number")
        if scalar is None:
            return None
        digits = scalar.text.strip()
        if re.fullmatch(r"[0-9]{1,9}", digits) and self.low <= int(digits) <= self.high:
            return int(digits)
        desk.report("integer-range", node, text=scalar.text, low=self.low, high=self.high)
        return None


class Year:
    """A fiscal year, in Western or era form."""

    def read(self, node: Node, desk: Desk) -> int | None:
        """The Western year."""
        scalar = _scalar(node, desk, "year")
        if scalar is None:
            return None
        match parse_year(scalar.text):
            case int(year):
                return year
            case EraEnded(year):
                desk.report("year-era-end", node, text=scalar.text, year=year, meant=long_era(year))
            case _:
                desk.report("year-invalid", node, text=scalar.text)
        return None


class ListOf(Generic[T]):
    """A list whose items are all of one kind.

    Args:
        kind: how an item is read.
        count: how many there must be, for the schema; None for any number. The reader of the list
            tells a wrong number itself, in words of its own.
    """

    def __init__(self, kind: Kind[T], count: int | None = None) -> None:
        self.kind, self.count = kind, count

    def read(self, node: Node, desk: Desk) -> tuple[T, ...] | None:
        """The items that could be read."""
        if not isinstance(node, Sequence):
            desk.report("wrong-kind", node, variant="list")
            return None
        values = (self.kind.read(item, desk) for item in node.items)
        return tuple(value for value in values if value is not None)


class ByYear(Generic[T]):
    """A mapping from fiscal years to values, each with the place of its key."""

    def __init__(self, kind: Kind[T]) -> None:
        self.kind = kind

    def read(self, node: Node, desk: Desk) -> dict[int, tuple[T, Place]] | None:
        """The values by Western year."""
        if not isinstance(node, Mapping):
            desk.report("wrong-kind", node, variant="mapping")
            return None
        values: dict[int, tuple[T, Place]] = {}
        pieces = report_cut_numbers(node, desk)
        for name, (key, item) in node.entries.items():
            if name in pieces:
                continue
            year, value = Year().read(key, desk), self.kind.read(item, desk)
            if year in values:
                desk.report("yaml-duplicate-key", key, key=key.text, first=values[year][1].line)
            elif year is not None and value is not None:
                values[year] = (value, desk.place(key))
        return values


def report_cut_numbers(node: Mapping, desk: Desk) -> frozenset[str]:
    """The keys that commas cut off a number: {value: 1,407} has a key 407.

    The number is reported once, however many pieces there are: 1,407,000.
    """
    before: Node | None = None
    for is_piece, group in itertools.groupby(
        node.entries.items() if node.pieces else (), lambda entry: entry[0] in node.pieces
    ):
        entries = [entry for _, entry in group]
        if is_piece:
            _report_cut_number(before, [key for key, _ in entries], desk)
        before = entries[-1][1]
    return node.pieces


def _report_cut_number(before: Node | None, pieces: list[Scalar], desk: Desk) -> None:
    texts = [piece.text for piece in pieces]
    head = before.text if isinstance(before, Scalar) else ""
    whole = parse_number(",".join([head, *texts]), desk.unit)
    facts = {"variant": "point"} if isinstance(whole, Refusal) else {"meant": whole}
    desk.report("number-thousands", pieces[0], text=texts[0], **facts)
