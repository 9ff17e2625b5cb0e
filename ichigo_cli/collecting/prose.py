"""Words written into reviews/YYYY.yaml; order, comments and all other words stay."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any, Final

from ichigo_cli.problems import USAGE, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ichigo_cli.collecting.difference import Wording

_FIRST_ITEM: Final = re.compile(r"^( *)- ", re.MULTILINE)
_FIRST_STEP: Final = re.compile(
    r"^[^\s#][^\n]*:[ ]*(?:#[^\n]*)?\n(?:[ ]*(?:#[^\n]*)?\n)*( +)[^\s#-]", re.MULTILINE
)
"""The indent of the first line below a key that has nothing behind it."""
_ENDLESS: Final = 1_000_000
"""A line is broken where it was, and nowhere else."""


def written_prose(text: str | None, wordings: Sequence[Wording]) -> str:
    """The text of a review with the words in it.

    Args:
        text: the file as it is, without mistakes; None where there is none.
        wordings: what becomes of which words.

    Raises:
        Problem: the library that keeps comments is not installed.
    """
    try:
        from ruamel.yaml import YAML  # noqa: PLC0415 - only an import of words needs it
    except ImportError as error:
        raise Problem("report.no-office", USAGE) from error
    newline = "\r\n" if "\r\n" in (text or "") else "\n"
    before = (text or "").replace("\r\n", "\n")
    yaml = YAML(typ="rt")
    yaml.preserve_quotes = True
    yaml.width = _ENDLESS
    yaml.allow_unicode = True
    _keep_indents(yaml, before)
    document: Any = yaml.load(before)
    # A file of comments alone holds nothing that they could be kept at.
    lead, document = (before, {}) if document is None else ("", document)
    for wording in wordings:
        _put(document, wording)
    out = io.StringIO()
    yaml.dump(document, out)
    lead = f"{lead.rstrip()}\n" if lead.strip() else ""
    return (lead + out.getvalue()).replace("\n", newline)


def _keep_indents(yaml: Any, text: str) -> None:  # noqa: ANN401 - the library has no types
    """Write with the indents that the file has."""
    step = _FIRST_STEP.search(text)
    item = _FIRST_ITEM.search(text)
    offset = len(item[1]) if item else 2
    yaml.indent(mapping=len(step[1]) if step else 2, sequence=offset + 2, offset=offset)


def _put(document: Any, wording: Wording) -> None:  # noqa: ANN401 - as above
    kind = _below(document, wording.kind)
    entry = _below(kind, wording.id)
    entry[wording.part] = _scalar(wording.after)


def _below(holder: Any, key: str) -> Any:  # noqa: ANN401 - as above
    """The mapping under a key, made where there is none or nothing in it."""
    named = next((each for each in holder if str(each) == key), key)
    if holder.get(named) is None:
        holder[named] = _mapping()
    return holder[named]


def _mapping() -> Any:  # noqa: ANN401 - as above
    from ruamel.yaml.comments import CommentedMap  # noqa: PLC0415 - as above

    return CommentedMap()


def _scalar(text: str) -> Any:  # noqa: ANN401 - as above
    """The text as people would write it: several lines as a block, one as it is."""
    from ruamel.yaml.scalarstring import (  # noqa: PLC0415 - as above
        DoubleQuotedScalarString,
        LiteralScalarString,
    )

    lines = [line.rstrip() for line in text.split("\n")]
    if len(lines) > 1:
        return LiteralScalarString("\n".join(lines) + "\n")
    is_plain = re.fullmatch(r"[^\W\d_][\w、。・（）「」]*", text) is not None
    return text if is_plain else DoubleQuotedScalarString(text)
