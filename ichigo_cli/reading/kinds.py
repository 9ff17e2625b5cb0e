"""The kinds of values that a YAML file holds, and how each is read.

The same definitions are what the reader follows and what describes the format to others.
"""

from __future__ import annotations

import itertools
import re
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Generic, TypeVar

from ichigo_cli.reading.numbers import Refusal, parse_number
from ichigo_cli.reading.spelling import suggestion
from ichigo_cli.reading.yaml_source import Mapping, Node, Scalar, Sequence
from ichigo_cli.years import EraEnded, long_era, parse_year

if TYPE_CHECKING:
    from collections.abc import Mapping as Map

    from ichigo_cli.diagnostics import Place
    from ichigo_cli.reading.desk import Desk, Kind

T = TypeVar("T")


class _Plain(Generic[T]):
    """What is read from a text of its own and not from a list or a mapping."""

    expected = "text"

    def read(self, node: Node, desk: Desk) -> T | None:
        """The value; None after it has been reported why there is none."""
        if isinstance(node, Scalar):
            return self._value(node, desk)
        desk.report("wrong-kind", node, variant=self.expected)
        return None

    def _value(self, scalar: Scalar, desk: Desk) -> T | None:
        raise NotImplementedError


class Text(_Plain[str]):
    """Free text, kept as typed but for white space around it."""

    def _value(self, scalar: Scalar, desk: Desk) -> str | None:
        if (text := scalar.text.strip()) and not scalar.is_null:
            return text
        desk.report("wrong-kind", scalar, variant="text")
        return None


class Identifier(_Plain[str]):
    """An id: something to refer to from CSV files and commands."""

    def __init__(self, pattern: str = r"[A-Za-z0-9][A-Za-z0-9._-]*") -> None:
        self.pattern = pattern

    def _value(self, scalar: Scalar, desk: Desk) -> str | None:
        if re.fullmatch(self.pattern, scalar.text):
            return scalar.text
        meant = re.sub(r"[^a-z0-9]+", "-", scalar.text.lower()).strip("-")
        facts: dict[str, object] = {"meant": meant} if meant else {"variant": "bare"}
        desk.report("bad-id", scalar, text=scalar.text, **facts)
        return None


class Word(_Plain[T]):
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

    def _value(self, scalar: Scalar, desk: Desk) -> T | None:
        if scalar.text in self.words:
            return self.words[scalar.text]
        facts = suggestion(scalar.text, self.words, self.translations)
        desk.report("unknown-word", scalar, **facts, sort=self.sort)
        return None


class Flag(_Plain[bool]):
    """`true` or `false`, and nothing that only looks like it."""

    def _value(self, scalar: Scalar, desk: Desk) -> bool | None:
        if scalar.text in {"true", "false"}:
            return scalar.text == "true"
        desk.report("bad-flag", scalar, text=scalar.text)
        return None


class Number(_Plain[Decimal]):
    """An exact number in the unit at hand."""

    expected = "number"

    def _value(self, scalar: Scalar, desk: Desk) -> Decimal | None:
        value = parse_number(scalar.text, desk.unit)
        if isinstance(value, Refusal):
            desk.report(value.code, scalar, **value.facts)
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


class Integer(_Plain[int]):
    """A whole number within bounds, both included."""

    expected = "number"

    def __init__(self, low: int, high: int) -> None:
        self.low, self.high = low, high

    def _value(self, scalar: Scalar, desk: Desk) -> int | None:
        digits = scalar.text.strip()
        if re.fullmatch(r"[0-9]{1,9}", digits) and self.low <= int(digits) <= self.high:
            return int(digits)
        desk.report("integer-range", scalar, text=scalar.text, low=self.low, high=self.high)
        return None


class Year(_Plain[int]):
    """A fiscal year, in Western or era form."""

    expected = "year"

    def _value(self, scalar: Scalar, desk: Desk) -> int | None:
        match parse_year(scalar.text):
            case int(year):
                return year
            case EraEnded(year):
                desk.report(
                    "year-era-end", scalar, text=scalar.text, year=year, meant=long_era(year)
                )
            case _:
                desk.report("year-invalid", scalar, text=scalar.text)
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
