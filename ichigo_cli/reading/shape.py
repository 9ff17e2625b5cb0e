"""A mapping of a YAML file: which keys there are, which it must have, and what is built of it.

A `Shape` is the kind of a mapping with known keys.
"""

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from ichigo_cli.diagnostics import Place
from ichigo_cli.reading.desk import Desk, is_null
from ichigo_cli.reading.kinds import report_cut_numbers
from ichigo_cli.reading.spelling import suggestion
from ichigo_cli.reading.yaml_source import Mapping, Node, Scalar

if TYPE_CHECKING:
    from ichigo_cli.reading.desk import Kind

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Field(NamedTuple, Generic[T_co]):
    """One key of a shape."""

    key: str
    kind: "Kind[T_co]"
    required: bool = False


class Values:
    """What was read of a mapping, looked up by field, with the places to report about."""

    __slots__ = ("_desk", "_misspelt", "_node", "_read")

    def __init__(
        self, node: Mapping, desk: Desk, read: dict[str, object], misspelt: Collection[object]
    ) -> None:
        self._node, self._desk, self._read, self._misspelt = node, desk, read, misspelt

    def get(self, field: Field[T]) -> T | None:
        """The value of a field, or None where it is absent or unreadable."""
        return self._read.get(field.key)  # type: ignore[return-value]  # twenty times an indicator

    def __getitem__(self, field: Field[T]) -> T:
        return self._read[field.key]  # type: ignore[return-value]

    def in_order(self, *fields: Field[T]) -> list[Field[T]]:
        """The fields that could be read, in the order of the file."""
        by_key = {field.key: field for field in fields}
        return [by_key[key] for key in self._read if key in by_key]

    def says(self, field: Field[object]) -> bool:
        """Whether the file mentions the field at all, readable or not."""
        return field.key in self._node.entries

    def unclear(self, *fields: Field[object]) -> bool:
        """Whether a mistake in one of these fields, or in its key, is reported already."""
        return any(
            not is_null(self.node(field)) if self.says(field) else field.key in self._misspelt
            for field in fields
            if field.key not in self._read
        )

    def node(self, field: Field[object]) -> Node:
        """The node to point at: the field's value, or the mapping itself where it is absent."""
        entry = self._node.entries.get(field.key)
        return entry[1] if entry else self._node

    def place(self, field: Field[object] | None = None) -> Place:
        """Where a field's value, or the whole mapping, stands."""
        return self._desk.place(self.node(field) if field else self._node)

    def report(self, code: str, field: Field[object], **facts: object) -> None:
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
        has_id: whether other things may refer to it.
    """

    def __init__(  # noqa: PLR0913 - all that there is to say of a mapping
        self,
        name: str,
        fields: tuple[Field[object], ...],
        build: Callable[[Values], T | None],
        unit_field: str | None = None,
        unit: str | None = None,
        *,
        has_id: bool = False,
    ) -> None:
        self.name, self.fields, self.build = name, fields, build
        self.unit_field, self.unit, self.has_id = unit_field, unit, has_id
        self._by_key = {field.key: field for field in fields}
        self._kinds = {field.key: field.kind for field in fields}
        self._required = [field.key for field in fields if field.required]

    def read(self, node: Node, desk: Desk) -> T | None:
        """The thing itself, or None after everything wrong with it has been reported."""
        if not isinstance(node, Mapping):
            desk.report("wrong-kind", node, variant="mapping")
            return None
        desk = self._with_unit(node, desk)
        register = desk.register if self.has_id else None
        if register:
            register.declare(self.name, node)
        pieces = report_cut_numbers(node, desk) if node.pieces else node.pieces
        unknown = [key for key in node.entries if key not in self._by_key and key not in pieces]
        misspelt = self._report_unknown(node, unknown, desk) if unknown else ()
        read, unread = self._read_fields(node, desk)
        if register and (unread or unknown):
            register.look_for_hidden(self.name, node, unread, unknown)
        if self._lacks_required(node, read, misspelt, desk) or pieces:
            return None
        return self.build(Values(node, desk, read, misspelt))

    def _read_fields(self, node: Mapping, desk: Desk) -> tuple[dict[str, object], list[str]]:
        """The values that could be read by key, and the keys of the others."""
        read: dict[str, object] = {}
        unread = []
        for key, (_, value_node) in node.entries.items():
            kind = self._kinds.get(key)
            if kind is not None and not is_null(value_node):
                value = kind.read(value_node, desk)
                if value is None:
                    unread.append(key)
                else:
                    read[key] = value
        return read, unread

    def _with_unit(self, node: Mapping, desk: Desk) -> Desk:
        if self.unit_field is None:
            return desk._replace(unit=self.unit) if self.unit else desk
        entry = node.entries.get(self.unit_field)
        unit = entry[1] if entry else None
        own = unit.text if isinstance(unit, Scalar) and not unit.is_null else None
        return desk if own == desk.unit else Desk(desk.file, desk.findings, own, desk.register)

    def _report_unknown(self, node: Mapping, unknown: list[str], desk: Desk) -> set[object]:
        """The known keys for which the unknown ones were probably meant."""
        free = [name for name in self._by_key if name not in node.entries]
        misspelt: set[object] = set()
        for key in unknown:
            facts = {**suggestion(key, free), "known": list(self._by_key)}
            desk.report("unknown-key", node.entries[key][0], **facts, shape=self.name)
            misspelt.add(facts.get("meant"))
        return misspelt

    def _lacks_required(
        self, node: Mapping, read: dict[str, object], misspelt: Collection[object], desk: Desk
    ) -> bool:
        lacking = [key for key in self._required if key not in read]
        for key in lacking:
            entry = node.entries.get(key)
            if entry is None and key not in misspelt:
                desk.report("missing-key", node, key=key, shape=self.name)
            elif entry and is_null(entry[1]):
                desk.report("missing-key", entry[1], key=key, shape=self.name, variant="empty")
        return bool(lacking)
