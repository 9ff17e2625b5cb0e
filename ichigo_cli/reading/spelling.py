"""Did you mean: the known word that was probably meant by an unknown one."""

from __future__ import annotations

import itertools
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from ichigo_cli.limits import MOST_COMPARED, MOST_COMPARISONS, MOST_LISTED, MOST_MISSPELT

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from collections.abc import Mapping as Map


# One more than are listed, so that a message can tell that there are more.
_MOST_KEPT: Final = MOST_LISTED + 1


def closest(word: str, known: Collection[str]) -> str | None:
    """The known word that was probably meant, or None."""
    if len(known) > MOST_COMPARED:
        return None
    import difflib  # noqa: PLC0415 - only a mistake needs it, and it loads slowly

    by_case = {name.casefold(): name for name in known}
    best, meant = 0.6, None
    compared = difflib.SequenceMatcher()
    compared.set_seq2(word.strip().casefold())
    for name in by_case:
        compared.set_seq1(name)
        # What cannot be more like the word than the best so far is not looked at closely.
        if compared.real_quick_ratio() < best or compared.quick_ratio() < best:
            continue
        likeness = compared.ratio()
        if (likeness, name) >= (best, meant or ""):
            best, meant = likeness, name
    return None if meant is None else by_case[meant]


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


def suggested_id(word: str, names: Map[str, str | None], *, before: int = 0) -> dict[str, object]:
    """The facts of a did-you-mean among ids, where someone may have written a name for its id.

    Args:
        word: what was written.
        names: the known ids, each with the name of what it stands for.
        before: how many unknown ids the file has before; after too many, none is looked for that
            is written alike, which takes long among many.
    """
    named = [id_ for id_, name in names.items() if name == word.strip()]
    if len(named) == 1:
        return {"word": word, "meant": named[0], "variant": "named"}
    known = list(itertools.islice(names.items(), _MOST_KEPT))
    is_early = before < min(MOST_MISSPELT, MOST_COMPARISONS // max(len(names), 1))
    return {**suggestion(word, names if is_early else ()), "known": known}
