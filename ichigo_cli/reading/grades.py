"""How a plan grades: two keys of it, each read by modules that no other plan needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ichigo_cli.model import Band
    from ichigo_cli.reading.desk import Desk
    from ichigo_cli.reading.shape import Shape
    from ichigo_cli.reading.yaml_source import Node
    from ichigo_cli.scheme import Scheme


class BoundsKind:
    """Grades, best first, each with its lower bound in %, the last one open."""

    def read(self, node: Node, desk: Desk) -> tuple[Band, ...] | None:
        """The bands in file order."""
        from ichigo_cli.reading.bands import BandsKind, lower_bounds  # noqa: PLC0415 - as above

        bands = BandsKind(conditional=False).read(node, desk)
        return None if bands is None else lower_bounds(bands)


class RatingKind:
    """A scheme: the name of one that comes with the program, or a mapping."""

    @property
    def shape(self) -> Shape[Scheme]:
        """The shape of the mapping."""
        from ichigo_cli.reading.rating import SCHEME  # noqa: PLC0415 - as above

        return SCHEME

    def read(self, node: Node, desk: Desk) -> Scheme | None:
        """The scheme."""
        from ichigo_cli.reading.rating import read_rating  # noqa: PLC0415 - as above

        return read_rating(node, desk)
