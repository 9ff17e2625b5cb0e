"""The ids of a plan as they are declared while it is read, also of what could not be built."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ichigo_cli.model import Ids
from ichigo_cli.reading.desk import is_null
from ichigo_cli.reading.yaml_source import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ichigo_cli.reading.desk import Desk

_LISTS: Final = frozenset({"goals", "directions", "policies", "indicators", "initiatives"})


class Register:
    """What has been declared in one file, in file order."""

    def __init__(self) -> None:
        self._declared: list[tuple[str, Mapping]] = []
        self._hides_ids = False

    def declare(self, sort: str, node: Mapping) -> None:
        """Note a mapping that has an id, before what is in it is read."""
        self._declared.append((sort, node))

    def look_for_hidden(
        self, sort: str, node: Mapping, unread: list[str], unknown: list[str]
    ) -> None:
        """Note whether ids may stand where nobody looks for them, which is reported already.

        Args:
            sort: what the mapping is.
            node: a mapping that was declared.
            unread: its keys whose values have mistakes.
            unknown: the keys that it cannot have.
        """
        is_nameless = sort == "indicator" and "id" in unread
        self._hides_ids |= is_nameless or any(
            _may_hold_more(node, key, is_unknown=key in unknown) for key in (*unread, *unknown)
        )

    def report_duplicates(self, desk: Desk) -> None:
        """Report every id that something before it in the file has already."""
        seen: dict[str, Scalar] = {}
        for _, node in self._declared:
            id_ = _said(node, "id")
            first = seen.setdefault(id_.text, id_) if id_ else None
            if id_ and first and first is not id_:
                desk.report("duplicate-id", id_, id=id_.text, first=first.line)

    def ids(self) -> Ids | None:
        """What values and reviews may refer to; None where that is not wholly known."""
        if self._hides_ids or not self._declared:
            return None
        _, goals = self._declared[0][1].entries.get("goals", (None, None))
        indicators = list(self._named("indicator"))
        if not all(id_ for id_, _ in indicators) or not isinstance(goals, Sequence):
            return None
        return Ids(
            goals={id_.text: _text(node, "name") for id_, node in self._named("goal") if id_},
            indicators={id_.text: _text(node, "name") for id_, node in indicators if id_},
            units={id_.text: _text(node, "unit") for id_, node in indicators if id_},
            english={id_.text: _text(node, "name_en") for id_, node in indicators if id_},
        )

    def _named(self, sort: str) -> Iterator[tuple[Scalar | None, Mapping]]:
        return ((_said(node, "id"), node) for each, node in self._declared if each == sort)


def _may_hold_more(node: Mapping, key: str, *, is_unknown: bool) -> bool:
    value = node.entries[key][1]
    if is_unknown and not isinstance(value, Scalar):
        return True
    return key in _LISTS and not isinstance(value, Sequence) and not is_null(value)


def _said(node: Mapping, key: str) -> Scalar | None:
    _, value = node.entries.get(key, (None, None))
    return value if isinstance(value, Scalar) and not value.is_null else None


def _text(node: Mapping, key: str) -> str | None:
    said = _said(node, key)
    return said.text.strip() if said else None
