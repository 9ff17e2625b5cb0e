"""A project folder: finding it, and reading every file in it."""

import itertools
import os
import re
from collections.abc import Collection
from pathlib import Path
from typing import Final, NamedTuple

from ichigo_cli.diagnostics import Finding, Place, Severity, count, is_open
from ichigo_cli.folder import leads_out
from ichigo_cli.lines import Source
from ichigo_cli.model import Actuals, Ids, Observation, Review, Strategy
from ichigo_cli.reading.actuals import read_actuals
from ichigo_cli.reading.checks import check
from ichigo_cli.reading.letters import damaged_letters
from ichigo_cli.reading.strategy import FILE, StrategyReading, read_strategy
from ichigo_cli.reading.subject import Subject
from ichigo_cli.reading.textfile import read_text, workbook
from ichigo_cli.years import EraEnded, parse_year

ACTUALS: Final = "actuals"
REVIEWS: Final = "reviews"
JOURNAL: Final = ".ichigo-import"
"""The folder that stands in a project while an import replaces files."""
TEMPLATES: Final = "templates"
_YEAR_STEM: Final = r"[0-9]{4}"
_CSV_LIKE: Final = (".csv", ".tsv", ".txt")
_WORKBOOKS: Final = ("xlsx", "xlsm", "xlsb", "xls", "ods")
_YAML_LIKE: Final = (".yaml", ".yml")
UNREADABLE_CODES: Final = {"file-unreadable", "file-not-regular", "file-outside-project"}


class Project(NamedTuple):
    """All that a project folder says.

    `strategy` is None when any file has an error, because no figure may rest on one; the plan's
    `notice` is known even then, if the plan could be read. `findings` holds the open ones in the
    order of the files and then the accepted ones. `sources` are the files that are text, by name.
    """

    folder: Path
    strategy: Strategy | None
    notice: str | None
    actuals: Actuals
    reviews: dict[int, Review]
    findings: tuple[Finding, ...]
    sources: dict[str, Source]

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The mistakes that no table may be built on."""
        return tuple(each for each in self.findings if each.severity is Severity.ERROR)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The doubts that nobody has accepted."""
        found = (each for each in self.findings if each.severity is Severity.WARNING)
        return tuple(filter(is_open, found))

    @property
    def has_errors(self) -> bool:
        """Whether any file has a mistake."""
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
    reader = _FolderReader(folder)
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
        subject = Subject.of(plan.strategy, actuals, reviews, is_complete=has_sound_values)
        findings += check(subject)
    findings = _in_order(_settled(findings, reader.sources.values()))
    return Project(
        folder=folder,
        strategy=None if count(findings, Severity.ERROR) else plan.strategy,
        notice=plan.strategy.notice if plan.strategy else None,
        actuals=actuals,
        reviews=reviews,
        findings=tuple(findings),
        sources=reader.sources,
    )


def _settled(findings: list[Finding], sources: Collection[Source]) -> list[Finding]:
    if not any(source.comments for source in sources):
        return findings
    from ichigo_cli.reading.acceptance import settle  # noqa: PLC0415 - few plans accept anything

    return settle(findings, sources)


def _in_order(findings: list[Finding]) -> list[Finding]:
    """The open findings file by file, the plan first, and the accepted ones as they were found."""
    left = sorted(filter(is_open, findings), key=lambda each: (each.place.file != FILE, each.place))
    return [*left, *itertools.filterfalse(is_open, findings)]


class _FolderReader:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.findings: list[Finding] = []
        self.sources: dict[str, Source] = {}
        self._language = "ja"

    def _text(self, name: str) -> str | None:
        text = read_text(self._folder, name)
        if isinstance(text, Finding):
            self.findings.append(text)
            return None
        return text

    def _keep(self, source: Source, findings: list[Finding]) -> None:
        """Keep what was found in a file, and look at its letters."""
        self.sources[source.name] = source
        self.findings += findings
        if self._language == "ja":
            self.findings += damaged_letters(source)

    def strategy(self) -> StrategyReading:
        """The plan."""
        text = self._text(FILE)
        if text is None:
            return StrategyReading(None, None, [])
        reading = read_strategy(text)
        if reading.strategy:
            self._language = reading.strategy.language
        self._keep(Source(FILE, text, reading.comments), reading.findings)
        return reading

    def actuals(self, ids: Ids | None) -> Actuals:
        """The values of every year that has a file."""
        observations: dict[str, dict[int, Observation]] = {}
        years = self._years(ACTUALS, _CSV_LIKE)
        for year in years:
            name = f"{ACTUALS}/{year}.csv"
            text = self._text(name)
            if text is None:
                continue
            reading = read_actuals(text, name, ids)
            self._keep(Source(name, text, reading.comments), reading.findings)
            for indicator, observation in reading.observations.items():
                observations.setdefault(indicator, {})[year] = observation
        return Actuals(observations, tuple(years))

    def reviews(self, ids: Ids | None) -> dict[int, Review]:
        """The words of every year that has a review."""
        reviews: dict[int, Review] = {}
        for year in self._years(REVIEWS, _YAML_LIKE):
            name = f"{REVIEWS}/{year}.yaml"
            text = self._text(name)
            if text is None:
                continue
            from ichigo_cli.reading.reviews import read_review  # noqa: PLC0415 - many have none

            reading = read_review(text, name, year, ids)
            self._keep(Source(name, text, reading.comments), reading.findings)
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
            year = parse_year(stem) if re.fullmatch(_YEAR_STEM, stem) else None
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
