"""The characters that drawings are made of, as the stream and the terminal can show them.

Braille patterns are one cell wide in every terminal; block elements, circles and lines take two in
East Asian ones. The plain marks stand for the same things, one for one, so that a drawing of either
says the same.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Marks(NamedTuple):
    """What drawings are made of, each one cell wide.

    In charts: a value, a preliminary one, the path, a value on the path, and an end of the range
    that is the target. In bars: what is reached of 100 %, what is short of it, what lies below 0 %,
    and that a bar goes on beyond the left or the right end; the line of 100 % is that of the path.
    `levels` are the heights of a history, the lowest first.
    """

    value: str
    preliminary: str
    path: str
    both: str
    limit: str
    reached: str
    short: str
    below: str
    less: str
    more: str
    levels: str


PLAIN: Final = Marks(
    value="o", preliminary="?", path="|", both="@", limit=":",
    reached="=", short=".", below="#", less="<", more=">", levels="_.-'",
)  # fmt: skip
DOTS: Final = Marks(
    value="⣿", preliminary="⣉", path="⡇", both="⣷", limit="⠅",
    reached="⠶", short="⠤", below="⣿", less="<", more=">", levels="⣀⠤⠒⠉",
)  # fmt: skip


def marks_for(encoding: str | None, terminal: str) -> Marks:
    """The marks for a stream.

    Args:
        encoding: the stream's; None where it has none.
        terminal: what TERM says; the console of Linux has no dots, a dumb terminal nothing.
    """
    if terminal in ("dumb", "linux"):
        return PLAIN
    try:
        "".join(DOTS).encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return PLAIN
    return DOTS
