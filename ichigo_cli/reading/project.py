"""A project folder: finding it, and reading every file in it."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.diagnostics import Finding, Place, Severity, count
from ichigo_cli.folder import leads_out
from ichigo_cli.model import Actuals, Observation, Review, Strategy
from ichigo_cli.reading.acceptance import Accepted, settle
from ichigo_cli.reading.actuals import read_actuals
from ichigo_cli.reading.checks import check, damaged_letters
from ichigo_cli.reading.rating_checks import unknown_grades
from ichigo_cli.reading.reviews import read_review, unwritten
from ichigo_cli.reading.strategy import FILE, StrategyReading, read_strategy
from ichigo_cli.reading.textfile import read_text, workbook
from ichigo_cli.years import EraEnded, parse_year

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from ichigo_cli.model import Ids

ACTUALS: Final = "actuals"
REVIEWS: Final = "reviews"
JOURNAL: Final = ".ichigo-import"
"""The folder that stands in a project while an import replaces files."""
TEMPLATES: Final = "templates"
_YEAR_STEM: Final = re.compile(r"[0-9]{4}")
_CSV_LIKE: Final = (".csv", ".tsv", ".txt")
_WORKBOOKS: Final = ("xlsx", "xlsm", "xlsb", "xls", "ods")
_YAML_LIKE: Final = (".yaml", ".yml")
UNREADABLE_CODES: Final = {"file-unreadable", "file-not-regular", "file-outside-project"}


class Project(NamedTuple):
    """All that a project folder says. `strategy` is None when the plan has errors."""

    strategy: Strategy | None
    actuals: Actuals
    reviews: dict[int, Review]
    findings: tuple[Finding, ...]
    accepted: tuple[Accepted, ...]
    texts: dict[str, str]

    @property
    def has_errors(self) -> bool:
        """Whether any file has a mistake that no table may be built on."""
        return count(self.findings, Severity.ERROR) > 0

    @property
    def is_unreadable(self) -> bool:
        """Whether a file could not be opened at all."""
        return any(finding.code in UNREADABLE_CODES for finding in self.findings)


def find_project(start: Path) -> Path | None:
    """The nearest folder from `start` upwards that holds a strategy.yaml."""
    return next((folder for folder in (start, *start.parents) if is_project(folder)), None)


def is_project(folder: Path) -> bool:
    """Whether the folder holds a strategy.yaml, readable or not."""
    try:
        return (folder / FILE).exists()
    except OSError:
        return False


def read_project(folder: Path) -> Project:
    """Read a whole project; all mistakes of all files end up in `findings`."""
    reader = _Reader(folder)
    if os.path.lexists(folder / JOURNAL):
        # Some files may be those of before the import, some those of after it.
        reader.findings.append(Finding("import-interrupted", Place(JOURNAL)))
    plan = reader.strategy()
    has_sound_plan = not count(reader.findings, Severity.ERROR)
    actuals = reader.actuals(plan.ids)
    has_sound_values = not count(reader.findings, Severity.ERROR)
    reviews = reader.reviews(plan.ids)
    findings = reader.findings
    if plan.strategy and has_sound_plan:
        findings += check(plan.strategy, actuals, is_complete=has_sound_values)
        for review in reviews.values():
            findings += unwritten(review, f"{REVIEWS}/{review.year}.yaml", plan.strategy)
            findings += unknown_grades(review, plan.strategy)
    findings, accepted = settle(findings, reader.texts)
    return Project(
        strategy=plan.strategy,
        actuals=actuals,
        reviews=reviews,
        findings=_in_order(findings),
        accepted=accepted,
        texts=reader.texts,
    )


def _in_order(findings: list[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: (finding.place.file != FILE, finding.place)))


class _Reader:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.findings: list[Finding] = []
        self.texts: dict[str, str] = {}
        self._language = "ja"

    def _text(self, name: str) -> str | None:
        text = read_text(self._folder, name)
        if isinstance(text, Finding):
            self.findings.append(text)
            return None
        self.texts[name] = text
        return text

    def _look_at_letters(self, name: str, text: str) -> None:
        if self._language == "ja":
            self.findings += damaged_letters(text, name)

    def strategy(self) -> StrategyReading:
        """The plan."""
        text = self._text(FILE)
        if text is None:
            return StrategyReading(None, None, [])
        reading = read_strategy(text)
        self.findings += reading.findings
        if reading.strategy:
            self._language = reading.strategy.language
        self._look_at_letters(FILE, text)
        return reading

    def actuals(self, ids: Ids | None) -> Actuals:
        """The values of every year that has a file."""
        rows: dict[str, dict[int, Observation]] = {}
        years = self._years(ACTUALS, _CSV_LIKE)
        for year in years:
            name = f"{ACTUALS}/{year}.csv"
            text = self._text(name)
            if text is None:
                continue
            reading = read_actuals(text, name, ids)
            self.findings += reading.findings
            self._look_at_letters(name, text)
            for indicator, row in reading.rows.items():
                rows.setdefault(indicator, {})[year] = row
        return Actuals(rows=rows, years=tuple(years))

    def reviews(self, ids: Ids | None) -> dict[int, Review]:
        """The words of every year that has a review."""
        reviews: dict[int, Review] = {}
        for year in self._years(REVIEWS, _YAML_LIKE):
            name = f"{REVIEWS}/{year}.yaml"
            text = self._text(name)
            if text is None:
                continue
            reading = read_review(text, name, year, ids)
            self.findings += reading.findings
            self._look_at_letters(name, text)
            if reading.review and not count(reading.findings, Severity.ERROR):
                reviews[year] = reading.review
        return reviews

    def _years(self, folder: str, endings: tuple[str, ...]) -> list[int]:
        """The years that have a file in a folder; what is named otherwise is reported."""
        path = self._folder / folder
        if leads_out(self._folder, folder):
            self.findings.append(Finding("file-outside-project", Place(folder)))
            return []
        try:
            names = sorted(entry.name for entry in path.iterdir()) if os.path.lexists(path) else []
        except OSError as error:
            why = error.strerror or str(error)
            self.findings.append(Finding("file-unreadable", Place(folder), {"why": why}))
            return []
        years = []
        for name in names:
            stem = name.removesuffix(endings[0])
            year = parse_year(stem) if _YEAR_STEM.fullmatch(stem) else None
            if isinstance(year, int) and stem != name:
                years.append(year)
            elif not name.startswith((".", "~$")):
                self.findings.append(_misnamed(folder, name, names, endings))
        return years


def _misnamed(folder: str, name: str, names: Collection[str], endings: tuple[str, ...]) -> Finding:
    place = Place(f"{folder}/{name}")
    stem, dot, ending = name.rpartition(".")
    if folder == ACTUALS and ending.lower() in _WORKBOOKS:
        return workbook(place.file, beside=f"{stem}.csv" in names)
    if f"{dot}{ending}".lower() not in endings:
        return Finding(f"{folder}-other-file", place, {"ending": endings[0]})
    year = parse_year(stem)
    year = year.suggestion if isinstance(year, EraEnded) else year
    meant = {"meant": f"{year}{endings[0]}"} if year else {"variant": "unknown"}
    if meant.get("meant") in names:
        meant["variant"] = "taken"
    return Finding(f"{folder}-file-name", place, {**meant, "ending": endings[0]})
