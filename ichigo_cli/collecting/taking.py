"""Taking answers in: from returned files to the new texts of a project, all or none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ichigo_cli.collecting.answers import Returned
from ichigo_cli.collecting.difference import Difference, difference
from ichigo_cli.collecting.listed import read_table, read_text_table
from ichigo_cli.collecting.package import whole
from ichigo_cli.collecting.prose import written_prose
from ichigo_cli.collecting.returned import identity_in, read_returned
from ichigo_cli.collecting.table import written_table
from ichigo_cli.collecting.workbook import open_book
from ichigo_cli.diagnostics import NOWHERE, Finding, Severity, count
from ichigo_cli.lines import Source
from ichigo_cli.model import GoalReview, Ids, IndicatorReview, Review
from ichigo_cli.problems import UNREADABLE, Problem
from ichigo_cli.reading.actuals import read_actuals
from ichigo_cli.reading.project import ACTUALS, REVIEWS
from ichigo_cli.reading.reviews import read_review
from ichigo_cli.reading.textfile import read_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ichigo_cli.model import Observation, Strategy
    from ichigo_cli.reading.project import Project


class Taken(NamedTuple):
    """What an import comes to. `texts` are the new files by name; none where there are errors."""

    returned: tuple[Returned, ...]
    year: int | None
    difference: Difference
    findings: tuple[Finding, ...]
    texts: dict[str, str]
    sources: dict[str, Source]

    @property
    def has_errors(self) -> bool:
        """Whether nothing may be written."""
        return count(self.findings, Severity.ERROR) > 0


def take(
    read: Project, strategy: Strategy, files: Sequence[str], year: int | None, *, update: bool
) -> Taken:
    """Read returned files and hold them against the project. Nothing is written.

    Args:
        read: a project without mistakes.
        strategy: its plan.
        files: the paths of the files, as findings call them.
        year: the year that was asked for; None where the forms say it.
        update: whether settled values and words may change.

    Raises:
        OSError: a file cannot be read.
        Problem: a library is not installed, or a text would not say what was answered.
    """
    sources: dict[str, Source] = {}
    returned = tuple(_read(file, year, strategy, sources) for file in files)
    findings = [_in_tongue(f, strategy) for each in returned for f in each.findings]
    findings += _years(returned, year)
    chosen = next((each.year for each in returned if each.year is not None), year)
    nothing = Difference((), (), ())
    if chosen is None:
        return Taken(returned, None, nothing, tuple(findings), {}, sources)
    review = read.reviews.get(chosen)
    found = difference(returned, read.actuals, review, chosen, update=update)
    findings += found.findings
    has_errors = count(findings, Severity.ERROR) > 0
    texts = {} if has_errors else _texts(read, strategy, found, chosen)
    return Taken(returned, chosen, found, tuple(findings), texts, sources)


def _read(file: str, year: int | None, strategy: Strategy, sources: dict[str, Source]) -> Returned:
    if file.lower().endswith(".csv"):
        return _read_text(file, year, strategy, sources)
    book = open_book(Path(file), file)
    if isinstance(book, Finding):
        return Returned(file, None, findings=(book,))
    identity = identity_in(book)
    if isinstance(identity, Finding):
        return Returned(file, None, findings=(identity,))
    if identity is not None:
        return read_returned(book, identity, strategy)
    if year is None:
        return Returned(file, None, findings=(_no_form(file),))
    return read_table(book, year, strategy)


def _in_tongue(finding: Finding, strategy: Strategy) -> Finding:
    """The finding with hints in the words of the file, which are those of the plan."""
    return finding._replace(facts={**finding.facts, "tongue": strategy.language})


def _no_form(file: str) -> Finding:
    return Finding("form-identity", whole(file), {"variant": "none"})


def _read_text(
    file: str, year: int | None, strategy: Strategy, sources: dict[str, Source]
) -> Returned:
    if year is None:
        return Returned(file, None, findings=(_no_form(file),))
    path = Path(file)
    with path.open("rb"):  # what cannot be opened at all is told as for a workbook
        text = read_text(path.parent, path.name)
    if isinstance(text, Finding):
        place = text.place._replace(file=file)
        return Returned(file, None, findings=(text._replace(place=place),))
    sources[file] = Source(file, text)
    return read_text_table(text, file, year, strategy)


def _years(returned: Sequence[Returned], year: int | None) -> list[Finding]:
    """A form of another year than the others, or than was asked for."""
    years = [each.year for each in returned if each.year is not None]
    wanted = year if year is not None else next(iter(years), None)
    return [
        Finding(
            "form-other-plan",
            whole(each.file),
            {"variant": "year", "found": each.year, "year": wanted},
        )
        for each in returned
        if each.year is not None and each.year != wanted
    ]


# ── the new texts, read again before anything is written ────────────────────────────────────────


def _texts(read: Project, strategy: Strategy, found: Difference, year: int) -> dict[str, str]:
    texts: dict[str, str] = {}
    if found.changes:
        name = f"{ACTUALS}/{year}.csv"
        texts[name] = written_table(_text_of(read, name), found.changes, strategy)
        _see_values(texts[name], name, read, strategy, found, year)
    if found.wordings:
        name = f"{REVIEWS}/{year}.yaml"
        texts[name] = written_prose(_text_of(read, name), found.wordings)
        _see_words(texts[name], name, read, strategy, found, year)
    return texts


def _text_of(read: Project, name: str) -> str | None:
    source = read.sources.get(name)
    return source.text if source else None


def _see_values(  # noqa: PLR0913 - all that the text must agree with
    text: str, name: str, read: Project, strategy: Strategy, found: Difference, year: int
) -> None:
    """See that a new text says what was answered, and of all else what it said before.

    Raises:
        Problem: it does not.
    """
    wanted: dict[str, Observation] = {
        key: rows[year] for key, rows in read.actuals.observations.items() if year in rows
    }
    wanted |= {change.indicator: change.after for change in found.changes}
    reading = read_actuals(text, name, _ids(strategy))
    here = {key: row._replace(place=NOWHERE) for key, row in reading.observations.items()}
    there = {key: row._replace(place=NOWHERE) for key, row in wanted.items()}
    if here != there or count(reading.findings, Severity.ERROR):
        raise Problem("report.import-unsafe", UNREADABLE, file=name)


def _see_words(  # noqa: PLR0913 - as above
    text: str, name: str, read: Project, strategy: Strategy, found: Difference, year: int
) -> None:
    """The same for the words of a review."""
    before = read.reviews.get(year, Review(year=year))
    goals = {key: entry._asdict() for key, entry in before.goals.items()}
    indicators = {key: entry._asdict() for key, entry in before.indicators.items()}
    for each in found.wordings:
        of_kind, empty = (
            (goals, GoalReview()) if each.kind == "goals" else (indicators, IndicatorReview())
        )
        of_kind.setdefault(each.id, empty._asdict())[each.part] = each.after
    reading = read_review(text, name, year, _ids(strategy))
    after = reading.review
    is_same = (
        after is not None
        and (after.summary, after.panel) == (before.summary, before.panel)
        and {k: e._asdict() for k, e in after.goals.items()} == goals
        and {k: e._asdict() for k, e in after.indicators.items()} == indicators
    )
    if not is_same or count(reading.findings, Severity.ERROR):
        raise Problem("report.import-unsafe", UNREADABLE, file=name)


def _ids(strategy: Strategy) -> Ids:
    indicators = [each for _, each in strategy.indicators()]
    return Ids(
        goals={goal.id: goal.name for goal in strategy.goals},
        indicators={each.id: each.name for each in indicators},
        units={each.id: each.unit for each in indicators},
    )
