"""A new project: what is known of a plan, and the files that are made of it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.collecting.blank import (
    SCHEMA_FILE,
    About,
    actuals_text,
    grown,
    review_text,
    strategy_text,
    unknown,
)
from ichigo_cli.collecting.listing import Listing, read_listing
from ichigo_cli.collecting.sheets import read_sheets
from ichigo_cli.diagnostics import Severity, count
from ichigo_cli.model import Period
from ichigo_cli.reading.strategy import check_digit
from ichigo_cli.showing.language import LANGUAGES, Words
from ichigo_cli.years import FIRST_MONTH, parse_year

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

_PLAN_ID: Final = re.compile("[a-z0-9-]+")
_SPAN: Final = re.compile(r"\s*(.+?)\s*(?:-|－|−|–|~|～|〜|から)\s*(.+?)\s*(?:まで)?")


class NewProject(NamedTuple):
    """The files of a new project by name, and how many keys are left for a person.

    `inputs` are those that say what the plan is; where one of them is there already, so is a
    project, and nothing may be added to it.
    """

    files: dict[str, str]
    left: int
    indicators: int

    @property
    def inputs(self) -> list[str]:
        """The files from which the project is read."""
        return [name for name in self.files if name.startswith(("strategy", "actuals", "reviews"))]


def parse_period(text: str) -> Period | None:
    """The fiscal years of a plan as people write them: 2022-2026, R4～R8."""
    match = _SPAN.fullmatch(text)
    years = [parse_year(part) for part in match.groups()] if match else []
    match years:
        case [int(start), int(end)] if start <= end:
            return Period(start, end)
    return None


def is_plan_id(text: str) -> bool:
    """Whether a text can be the id of a plan."""
    return _PLAN_ID.fullmatch(text) is not None


def plan_id(folder: str) -> str:
    """The id of a plan that says none: the name of its folder, where that can be one."""
    return folder if is_plan_id(folder) else "plan"


def is_code(text: str) -> bool:
    """Whether a text is a local-government code with its check digit."""
    return bool(re.fullmatch("[0-9]{6}", text)) and check_digit(text[:5]) == text[5]


def fiscal_year(day: date) -> int:
    """The fiscal year in which a day lies."""
    return day.year if day.month >= FIRST_MONTH else day.year - 1


def read_list(path: Path) -> Listing:
    """A list of indicators with everything that is wrong with it; without rows after an error."""
    sheets, findings = read_sheets(path)
    if count(findings, Severity.ERROR):
        return Listing((), tuple(findings))
    listing = read_listing(sheets, path.name)
    found = (*findings, *listing.findings)
    return Listing(() if count(found, Severity.ERROR) else listing.rows, found)


def new_project(about: About, listing: Listing, goals: tuple[str, ...], today: date) -> NewProject:
    """The files of a new project.

    Args:
        about: what is said of the plan.
        listing: its indicators, without mistakes.
        goals: the names of its goals, where there is no list.
        today: the years up to the one in which this day lies get a file of values.
    """
    words = Words(about.language)
    tree = grown(listing.rows, goals)
    named = [each for branch in tree for each in branch.all()]
    known = {year for each in named for year in each.listed.values}
    so_far = range(about.period.start, min(about.period.end, fiscal_year(today)) + 1)
    files = {"strategy.yaml": strategy_text(about, tree, words)}
    for year in sorted({*known, *so_far}):
        values = {e.id: e.listed.values[year] for e in named if year in e.listed.values}
        indicators = [(each.id, each.listed.name) for each in named]
        files[f"actuals/{year}.csv"] = actuals_text(indicators, values, about.language)
    reviewed = min(max(fiscal_year(today) - 1, about.period.start), about.period.end)
    files[f"reviews/{reviewed}.yaml"] = review_text(tree, words)
    files[SCHEMA_FILE] = _schema()
    files["README.md"] = words("init.readme", title=about.title) + "\n"
    return NewProject(files, unknown(tree), len(named))


def _schema() -> str:
    from ichigo_cli.reading.schema import json_schema  # noqa: PLC0415 - of use here alone

    languages = tuple(Words(language) for language in reversed(LANGUAGES))
    return json.dumps(json_schema("strategy", languages), ensure_ascii=False, indent=2) + "\n"
