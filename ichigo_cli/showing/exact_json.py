"""JSON in which every number has the digits that were computed.

Python's own writer turns a `Decimal` into a binary float, or into a text.
"""

from __future__ import annotations

from decimal import Decimal
from json.encoder import encode_basestring as _quoted

from ichigo_cli.showing.figures import plain


def laid_out(value: object, margin: str = "\n") -> str:
    """A value as JSON, a line for each thing in it, one blank deeper than what it stands in.

    Libraries take twice as long to lay out a document, and that of a large plan is most of a run.

    Raises:
        TypeError: there is something that JSON has no word for.
    """
    if value is None:
        return "null"
    if isinstance(value, Decimal):
        return plain(value)
    inner = f"{margin} "
    if isinstance(value, dict):
        marks = "{}"
        parts = [
            f"{_quoted(key)}: {_quoted(each) if type(each) is str else laid_out(each, inner)}"
            for key, each in value.items()
        ]
    elif isinstance(value, list | tuple):
        marks = "[]"
        parts = [laid_out(each, inner) for each in value]
    elif isinstance(value, str):
        return _quoted(value)
    elif isinstance(value, int):
        return str(value).lower()
    else:
        raise TypeError(value)
    return f"{marks[0]}{inner}{f',{inner}'.join(parts)}{margin}{marks[1]}" if parts else marks
