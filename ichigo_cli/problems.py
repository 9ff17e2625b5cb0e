"""What ends a run early and is told in one line, unlike findings, which are told all at once."""

from __future__ import annotations

TYPE_CHECKING = False  # what `typing` has is the same to a type checker, and slow to load
if TYPE_CHECKING:
    from typing import Final

FINE: Final = 0
WRONG: Final = 1
USAGE: Final = 2
UNREADABLE: Final = 3
INTERRUPTED: Final = 130


class Problem(Exception):  # noqa: N818 - the field's word
    """A reason to end the run, raised anywhere and told once, by the command line.

    `key` stands in the words of every language, where `facts` fill its places; `exit_status` is
    what the program ends with.
    """

    def __init__(self, key: str, exit_status: int, **facts: object) -> None:
        super().__init__(key)
        self.key, self.exit_status, self.facts = key, exit_status, facts


class Misuse(Problem):
    """A command line that cannot be carried out: told with where the help is."""

    def __init__(self, key: str, **facts: object) -> None:
        super().__init__(key, USAGE, **facts)
