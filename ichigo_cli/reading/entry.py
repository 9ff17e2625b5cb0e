"""What several entries of a plan have: an id, a name, a note, tags, a year with its value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ichigo_cli.reading.kinds import Identifier, ListOf, Number, Text, Year
from ichigo_cli.reading.shape import Field
from ichigo_cli.reading.yaml_source import Node, Sequence

if TYPE_CHECKING:
    from ichigo_cli.reading.desk import Desk


class TagsKind:
    """Words that things of a plan have in common, each once."""

    pattern: Final = r"[^\s、，,]+"
    """A tag is one word: white space or a comma inside it is mostly a list that was not split."""

    def read(self, node: Node, desk: Desk) -> tuple[str, ...] | None:
        """The tags in file order."""
        texts = ListOf(Text()).read(node, desk)
        if texts is None or not isinstance(node, Sequence) or len(texts) < len(node.items):
            return None
        for index, (text, item) in enumerate(zip(texts, node.items, strict=True)):
            if not re.fullmatch(self.pattern, text):
                desk.report("bad-tag", item, text=text)
            elif text in texts[:index]:
                desk.report("bad-tag", item, text=text, variant="repeated")
        return texts


TAGS: Final = Field("tags", TagsKind())
ID: Final = Field("id", Identifier(), required=True)
NAME: Final = Field("name", Text(), required=True)
NAME_EN: Final = Field("name_en", Text())
NOTE: Final = Field("note", Text())
SOURCE: Final = Field("source", Text())
YEAR: Final = Field("year", Year(), required=True)
VALUE: Final = Field("value", Number(), required=True)
