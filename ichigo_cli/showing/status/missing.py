"""What the chosen year has no value of: named by department where it is little, else counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.model import Status
from ichigo_cli.showing.counts import counted
from ichigo_cli.showing.folding import fold, hung
from ichigo_cli.showing.naming import named
from ichigo_cli.years import short_era

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.assessing.standing import Standing
    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.status.page import Page

_NAMED: Final = 5
"""So many are named; of more there is a list elsewhere."""
_AWAITED: Final = (Status.NOT_REPORTED, Status.PENDING)


class Ways(NamedTuple):
    """What people type to get the rest, and whether all names are wanted here.

    `filters` are the options that chose these indicators, each with a blank in front of it, so that
    a command with them is about the same ones.
    """

    program: str
    is_list: bool
    filters: str = ""


def is_missing(standing: Standing) -> bool:
    """Whether someone waits for the chosen year's value, or there has never been any to show."""
    if standing.reported.value is not None:
        return False
    return standing.actual is None or standing.status_in(standing.year) in _AWAITED


def missing(assessment: Assessment, ways: Ways, page: Page, words: Words) -> Iterator[str]:
    """One block of all that is missing; nothing where nothing is."""
    found = [standing for standing in assessment.standings if is_missing(standing)]
    if not found:
        return
    label = words("glance.missing", era=short_era(assessment.year), count=len(found))
    if ways.is_list:
        yield from fold(label, page.width)
        yield from _list(found, page, words)
    elif len(found) <= _NAMED:
        said = [_section(name, each, words) for name, each in _sections(found)]
        text = words("glance.missing-named", label=label, sections=words.sentences(said))
        yield from hung(page.letters(text), page.width)
    else:
        text = page.letters("\n".join(_many(found, label, assessment, ways, words)))
        yield from hung(text, page.width)


def _sections(found: Sequence[Standing]) -> list[tuple[str | None, list[Standing]]]:
    """The departments in the order of the plan, each with what is missing of it."""
    sections: dict[str | None, list[Standing]] = {}
    for standing in found:
        sections.setdefault(standing.indicator.department, []).append(standing)
    return list(sections.items())


def _section(department: str | None, found: Sequence[Standing], words: Words) -> str:
    names = words.listed([_named(standing, words) for standing in found])
    return words("cell.labelled-long", label=department, text=names) if department else names


def _named(standing: Standing, words: Words) -> str:
    name = " ".join(named(standing.indicator, words).split())
    status = words(f"status.{standing.status_in(standing.year)}")
    return words("cell.in", text=name, detail=status)


def _list(found: Sequence[Standing], page: Page, words: Words) -> Iterator[str]:
    """A line for each, below the department that has to report it."""
    sections = _sections(found)
    for department, of_it in sections:
        indent = 0
        if department or len(sections) > 1:
            name = page.letters(department or words("pending.no-department"))
            yield from ("  " + line for line in fold(name, page.width - 2))
            indent = 2
        front = " " * (indent + 2)
        for standing in of_it:
            text = page.letters(_named(standing, words))
            yield from (front + line for line in fold(text, page.width - len(front)))


def _many(
    found: Sequence[Standing], label: str, assessment: Assessment, ways: Ways, words: Words
) -> Iterator[str]:
    """How many there are, of what kind and of whom, and on lines of their own the commands."""
    statuses = counted([standing.status_in(standing.year) for standing in found], words)
    sections = _sections(found)
    unnamed = words("pending.no-department")
    by_whom = [
        words("status.missing-count", status=department or unnamed, count=len(of_it))
        for department, of_it in sections
    ]
    said = [f"{label}{words('cell.bracketed', text=statuses)}"]
    if len(sections) <= _NAMED and any(department for department, _ in sections):
        said.append(words.listed(by_whom))
    yield words.sentences(said)
    if empty := _without_values(assessment, words):
        yield words("glance.goals-without", goals=words.listed(empty))
    facts = {"program": ways.program, "year": assessment.year, "filters": ways.filters}
    yield words("glance.lists-whole" if ways.filters else "glance.lists", **facts)
    unrated = sum(standing.grade is None for standing in assessment.standings)
    if unrated:
        yield words("glance.lists-unrated", count=unrated, **facts)


def _without_values(assessment: Assessment, words: Words) -> list[str]:
    """The goals with no line above the block, each with its number of indicators."""
    return [
        words("status.missing-count", status=named(goal, words), count=len(standings))
        for goal, standings in assessment.by_goal()
        if all(standing.actual is None for standing in standings)
    ]
