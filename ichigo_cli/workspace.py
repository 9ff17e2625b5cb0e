"""A project folder: finding it, and reading every file in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.actuals import read_actuals
from ichigo_cli.checks import check, damaged_letters
from ichigo_cli.diagnostics import Finding, Place, Severity
from ichigo_cli.model import Actuals, Observation, Strategy
from ichigo_cli.strategy import FILE, StrategyReading, read_strategy
from ichigo_cli.textfile import read_text
from ichigo_cli.years import EraEnded, parse_year

if TYPE_CHECKING:
    from pathlib import Path

ACTUALS: Final = "actuals"
_YEAR_FILE: Final = re.compile(r"([0-9]{4})\.csv")
_CSV_LIKE: Final = (".csv", ".tsv", ".txt")
_UNREADABLE: Final = {"file-unreadable", "file-not-regular"}


class Project(NamedTuple):
    """All that a project folder says. `strategy` is None when the plan has errors."""

    strategy: Strategy | None
    actuals: Actuals
    findings: tuple[Finding, ...]
    texts: dict[str, str]

    @property
    def has_errors(self) -> bool:
        """Whether any file has a mistake that no table may be built on."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)

    @property
    def is_unreadable(self) -> bool:
        """Whether a file could not be opened at all."""
        return any(finding.code in _UNREADABLE for finding in self.findings)


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
    plan = reader.strategy()
    actuals = reader.actuals(plan.units)
    findings = reader.findings
    if plan.strategy and not any(finding.severity is Severity.ERROR for finding in findings):
        findings += check(plan.strategy, actuals)
    return Project(
        strategy=plan.strategy, actuals=actuals, findings=_in_order(findings), texts=reader.texts
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
        text = read_text(self._folder / name, name)
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

    def actuals(self, units: dict[str, str | None] | None) -> Actuals:
        """The values of every year that has a file."""
        rows: dict[str, dict[int, Observation]] = {}
        years = self._years()
        for year in years:
            name = f"{ACTUALS}/{year}.csv"
            text = self._text(name)
            if text is None:
                continue
            reading = read_actuals(text, name, units)
            self.findings += reading.findings
            self._look_at_letters(name, text)
            for indicator, row in reading.rows.items():
                rows.setdefault(indicator, {})[year] = row
        return Actuals(rows=rows, years=tuple(years))

    def _years(self) -> list[int]:
        folder = self._folder / ACTUALS
        try:
            names = sorted(entry.name for entry in folder.iterdir()) if folder.exists() else []
        except OSError as error:
            why = error.strerror or str(error)
            self.findings.append(Finding("file-unreadable", Place(ACTUALS), {"why": why}))
            return []
        years = []
        for name in names:
            match = _YEAR_FILE.fullmatch(name)
            year = parse_year(match[1]) if match else None
            if isinstance(year, int):
                years.append(year)
            elif not name.startswith((".", "~$")):
                self.findings.append(_misnamed(name))
        return years


def _misnamed(name: str) -> Finding:
    place = Place(f"{ACTUALS}/{name}")
    stem, dot, ending = name.rpartition(".")
    if f"{dot}{ending}".lower() not in _CSV_LIKE:
        return Finding("actuals-other-file", place)
    year = parse_year(stem)
    year = year.suggestion if isinstance(year, EraEnded) else year
    facts: dict[str, object] = {"meant": f"{year}.csv"} if year else {"variant": "unknown"}
    return Finding("actuals-file-name", place, facts)
