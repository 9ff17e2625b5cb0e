"""Making the forms of a year: which file each becomes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ichigo_cli.collecting.asked import departments, forms
from ichigo_cli.collecting.form import form_bytes, form_name, same_name
from ichigo_cli.showing.language import Words

if TYPE_CHECKING:
    from collections.abc import Collection

    from ichigo_cli.reading.project import Project

__all__ = ["MadeForm", "departments", "made_forms"]


class MadeForm(NamedTuple):
    """A form ready to be written. `homeless` names its indicators that have no department."""

    name: str
    data: bytes
    homeless: tuple[str, ...]


def made_forms(read: Project, year: int, only: Collection[str]) -> list[MadeForm]:
    """The forms of a year, in the language of the plan.

    Args:
        read: a project without mistakes.
        year: the fiscal year whose values are asked for.
        only: the departments that are asked; all if empty.

    Raises:
        Problem: the library that writes workbooks is not installed.
    """
    if read.strategy is None:
        return []
    words = Words(read.strategy.language)
    made: dict[str, MadeForm] = {}
    for form in forms(read.strategy, read.actuals, read.reviews, year, words):
        name = _free(form_name(form, words), made)
        if only and form.department not in only:
            made.setdefault(same_name(name), MadeForm(name, b"", ()))
            continue
        homeless = () if form.department else tuple(each.name for each in form.questions)
        made[same_name(name)] = MadeForm(name, form_bytes(form, words), homeless)
    return [form for form in made.values() if form.data]


def _free(name: str, taken: Collection[str]) -> str:
    """The name, with a number where another department has it already on some system."""
    stem, dot, ending = name.rpartition(".")
    number = 1
    while same_name(name) in taken:
        number += 1
        name = f"{stem}-{number}{dot}{ending}"
    return name
