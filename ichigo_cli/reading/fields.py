"""The fields of a YAML file: which keys there are, what each holds, and how it is read.

A `Kind` reads one node into one value; a `Shape` is the kind of a mapping with known keys. The
same definitions are what the reader follows and what describes the format to others.
"""

from __future__ import annotations

import itertools
import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Protocol, TypeVar, cast

from ichigo_cli.diagnostics import Finding, Place, note
from ichigo_cli.reading.numbers import Refusal, parse_number
from ichigo_cli.reading.spelling import suggestion
from ichigo_cli.reading.yaml_source import Mapping, Node, Scalar, Sequence
from ichigo_cli.years import EraEnded, long_era, parse_year

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from collections.abc import Mapping as Map
    from decimal import Decimal


T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Desk(NamedTuple):
    """Where one file is read: its name, its findings so far, and the unit numbers may carry."""

    file: str
    findings: list[Finding]
    unit: str | None = None

    def place(self, node: Node) -> Place:
        """Where a node of this file stands."""
        return Place(self.file, node.line, node.column)

    def report(self, code: str, node: Node, **facts: object) -> None:
        """Note a mistake at a node.

        Raises:
            Enough: the file has more mistakes than are told.
        """
        self.report_at(code, self.place(node), **facts)

    def report_at(self, code: str, place: Place, **facts: object) -> None:
        """Note a mistake at a place; raises as `report` does."""
        note(self.findings, Finding(code, place, facts))


class Kind(Protocol[T_co]):
    """How one sort of node is read."""

    def read(self, node: Node, desk: Desk) -> T_co | None:
        """The value, or None after the reason has been reported at the desk."""


def is_null(node: Node) -> bool:
    """Whether nothing was said at a node."""
    return isinstance(node, Scalar) and node.is_null


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
        pieces = _report_cut_numbers(node, desk)
        for name, (key, item) in node.entries.items():
            if name in pieces:
                continue
            year, value = Year().read(key, desk), self.kind.read(item, desk)
            if year in values:
                desk.report("yaml-duplicate-key", key, key=key.text, first=values[year][1].line)
            elif year is not None and value is not None:
                values[year] = (value, desk.place(key))
        return values


def _report_cut_numbers(node: Mapping, desk: Desk) -> frozenset[str]:
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


class Field(NamedTuple, Generic[T]):
    """One key of a shape."""

    key: str
    kind: Kind[T]
    required: bool = False


class Values:
    """What was read of a mapping, looked up by field, with the places to report about."""

    __slots__ = ("_desk", "_misspelt", "_node", "_read")

    def __init__(
        self, node: Mapping, desk: Desk, read: dict[str, Any], misspelt: Collection[object]
    ) -> None:
        self._node, self._desk, self._read, self._misspelt = node, desk, read, misspelt

    def get(self, field: Field[T]) -> T | None:
        """The value of a field, or None where it is absent or unreadable."""
        return cast("T | None", self._read.get(field.key))

    def __getitem__(self, field: Field[T]) -> T:
        return cast("T", self._read[field.key])

    def in_order(self, *fields: Field[Any]) -> list[Field[Any]]:
        """The fields that could be read, in the order of the file."""
        by_key = {field.key: field for field in fields}
        return [by_key[key] for key in self._read if key in by_key]

    def says(self, field: Field[Any]) -> bool:
        """Whether the file mentions the field at all, readable or not."""
        return field.key in self._node.entries

    def unclear(self, *fields: Field[Any]) -> bool:
        """Whether a mistake in one of these fields, or in its key, is reported already."""
        return any(
            not is_null(self.node(field)) if self.says(field) else field.key in self._misspelt
            for field in fields
            if field.key not in self._read
        )

    def node(self, field: Field[Any]) -> Node:
        """The node to point at: the field's value, or the mapping itself where it is absent."""
        entry = self._node.entries.get(field.key)
        return entry[1] if entry else self._node

    def place(self, field: Field[Any] | None = None) -> Place:
        """Where a field's value, or the whole mapping, stands."""
        return self._desk.place(self.node(field) if field else self._node)

    def report(self, code: str, field: Field[Any], **facts: object) -> None:
        """Note a mistake at a field."""
        self._desk.report(code, self.node(field), **facts)

    def report_at(self, code: str, place: Place, **facts: object) -> None:
        """Note a mistake at a place."""
        self._desk.report_at(code, place, **facts)


class Shape(Generic[T]):
    """A mapping with known keys, and what is built from it.

    Args:
        name: what findings call it.
        fields: its keys.
        build: makes the thing; called only when every required field could be read; it may
            report more and return None.
        unit_field: the field whose text the numbers in this mapping may carry.
        unit: what they may carry where no field says so.
    """

    def __init__(
        self,
        name: str,
        fields: tuple[Field[Any], ...],
        build: Callable[[Values], T | None],
        unit_field: str | None = None,
        unit: str | None = None,
    ) -> None:
        self.name, self.fields, self.build = name, fields, build
        self.unit_field, self.unit = unit_field, unit
        self._by_key = {field.key: field for field in fields}

    def read(self, node: Node, desk: Desk) -> T | None:
        """The thing itself, or None after everything wrong with it has been reported."""
        if not isinstance(node, Mapping):
            desk.report("wrong-kind", node, variant="mapping")
            return None
        desk = self._with_unit(node, desk)
        pieces = _report_cut_numbers(node, desk)
        misspelt = self._report_unknown(node, pieces, desk)
        read: dict[str, Any] = {}
        for key, (_, value_node) in node.entries.items():
            known = self._by_key.get(key)
            if known is not None and not is_null(value_node):
                value = known.kind.read(value_node, desk)
                if value is not None:
                    read[key] = value
        if self._lacks_required(node, read, misspelt, desk) or pieces:
            return None
        return self.build(Values(node, desk, read, misspelt))

    def knows(self, key: str) -> bool:
        """Whether this is one of the mapping's keys."""
        return key in self._by_key

    def _with_unit(self, node: Mapping, desk: Desk) -> Desk:
        if self.unit_field is None:
            return desk._replace(unit=self.unit) if self.unit else desk
        entry = node.entries.get(self.unit_field)
        unit = entry[1] if entry else None
        own = unit.text if isinstance(unit, Scalar) and not unit.is_null else None
        return desk._replace(unit=own)

    def _report_unknown(self, node: Mapping, pieces: Collection[str], desk: Desk) -> set[object]:
        """The known keys for which the unknown ones were probably meant."""
        unknown = [key for key in node.entries if key not in self._by_key and key not in pieces]
        free = [name for name in self._by_key if name not in node.entries]
        misspelt: set[object] = set()
        for key in unknown:
            facts = {**suggestion(key, free), "known": list(self._by_key)}
            desk.report("unknown-key", node.entries[key][0], **facts, shape=self.name)
            misspelt.add(facts.get("meant"))
        return misspelt

    def _lacks_required(
        self, node: Mapping, read: dict[str, Any], misspelt: Collection[object], desk: Desk
    ) -> bool:
        required = [field.key for field in self.fields if field.required]
        for key in required:
            entry = node.entries.get(key)
            if entry is None and key not in misspelt:
                desk.report("missing-key", node, key=key, shape=self.name)
            elif entry and is_null(entry[1]):
                desk.report("missing-key", entry[1], key=key, shape=self.name, variant="empty")
        return any(key not in read for key in required)
