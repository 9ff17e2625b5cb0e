"""Where one file is read, and how one sort of node is read there.

A `Kind` reads one node into one value, and reports at the `Desk` what is wrong with it.
"""

from typing import TYPE_CHECKING, NamedTuple

from ichigo_cli.diagnostics import Finding, Place, note
from ichigo_cli.reading.yaml_source import Node, Scalar

if TYPE_CHECKING:
    from typing import Protocol, TypeVar

    from ichigo_cli.reading.ids import Register

    T_co = TypeVar("T_co", covariant=True)

    class Kind(Protocol[T_co]):
        """How one sort of node is read."""

        def read(self, node: Node, desk: "Desk") -> T_co | None:
            """The value, or None after the reason has been reported at the desk."""


class Desk(NamedTuple):
    """Where one file is read: its name, its findings and ids so far, the unit numbers may carry."""

    file: str
    findings: list[Finding]
    unit: str | None = None
    register: "Register | None" = None

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


def is_null(node: Node) -> bool:
    """Whether nothing was said at a node."""
    return isinstance(node, Scalar) and node.is_null
