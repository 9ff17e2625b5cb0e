"""Did you mean: the known word that was probably meant by an unknown one."""

from __future__ import annotations

import difflib
import itertools
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from ichigo_cli.diagnostics import MOST_LISTED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from collections.abc import Mapping as Map


MOST_COMPARED: Final = 1_000
"""Among more names than these none is suggested: comparing takes longer than it helps."""


# One more than are listed, so that a message can tell that there are more.
_MOST_KEPT: Final = MOST_LISTED + 1


MOST_COMPARISONS: Final = 100
"""After so many unknown ids in one file, no more are compared with the known ones."""


def closest(word: str, known: Collection[str]) -> str | None:
    """The known word that was probably meant, or None."""
    if len(known) > MOST_COMPARED:
        return None
    by_case = {name.casefold(): name for name in known}
    match = difflib.get_close_matches(word.strip().casefold(), by_case, n=1, cutoff=0.6)
    return by_case[match[0]] if match else None


def suggestion(
    word: str, known: Iterable[str], translations: Map[str, str] = MappingProxyType({})
) -> dict[str, object]:
    """The facts of a did-you-mean: the word, the known ones, and the closest where there is one.

    Args:
        word: what was written.
        known: what could have been written.
        translations: what people write instead, in small letters, with the known word for it.
    """
    names = list(known)
    meant = translations.get(word.strip().casefold()) or closest(word, names)
    facts: dict[str, object] = {"word": word, "known": names[:_MOST_KEPT]}
    return {**facts, "meant": meant} if meant else {**facts, "variant": "unknown"}


def suggested_id(
    word: str, names: Map[str, str | None], *, compare: bool = True
) -> dict[str, object]:
    """The facts of a did-you-mean among ids, where someone may have written a name for its id.

    Args:
        word: what was written.
        names: the known ids, each with the name of what it stands for.
        compare: whether to look for an id that is written alike, which takes long among many.
    """
    named = [id_ for id_, name in names.items() if name == word.strip()]
    if len(named) == 1:
        return {"word": word, "meant": named[0], "variant": "named"}
    known = list(itertools.islice(names.items(), _MOST_KEPT))
    return {**suggestion(word, names if compare else ()), "known": known}
