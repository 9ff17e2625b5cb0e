"""`ichigo report`: the annual review, as files or on standard output."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.command.files import keep, output_file
from ichigo_cli.command.options import COMMON, SCHEME, Argument, Option
from ichigo_cli.command.session import (
    assessment_of,
    chosen_scheme,
    program,
    project_folder,
    sound_strategy,
    warnings,
    year_of,
)
from ichigo_cli.command.streams import complain, write, write_bytes
from ichigo_cli.command.usage import pick
from ichigo_cli.command.waiting import waiting
from ichigo_cli.lines import printable
from ichigo_cli.problems import FINE, Misuse
from ichigo_cli.reading.project import REVIEWS, Project, read_project
from ichigo_cli.showing.counts import without_values
from ichigo_cli.showing.language import Words
from ichigo_cli.showing.review import rendering
from ichigo_cli.showing.review.report import build_report

if TYPE_CHECKING:
    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.command.session import Session
    from ichigo_cli.showing.review.document import Report

REPORTS: Final = "reports"
PARAMETERS: Final = (
    Argument("year", "YEAR"),
    Option("format", "FORMAT"),
    Option("output", "FILE", short="-o"),
    Option("fragment"),
    Option("eject"),
    SCHEME,
    *COMMON,
)


def run(  # noqa: PLR0913 - one parameter for each option of the command line
    session: Session,
    *,
    year: str | None,
    format: str | None,  # noqa: A002 - the option's name
    output: str | None,
    fragment: bool,
    eject: bool,
    scheme: str | None,
) -> int:
    """Write the annual review."""
    words = session.words
    folder = project_folder(session)
    if eject:
        return _eject(folder, words)
    if year is None:
        raise Misuse("usage.report-year", program=program())
    chosen = year_of(year)
    formats = _formats(format, output, words)
    if output == "-" and formats[0] in BINARY and sys.stdout.isatty():
        raise Misuse("usage.report-screen", form=formats[0])
    other = chosen_scheme(scheme, words)
    read = read_project(folder)
    strategy = sound_strategy(read, session)
    assessment = assessment_of(read, strategy, chosen, other)
    with waiting(words("report.waiting", forms=words.listed(formats))):
        made = _made(assessment, read, folder, session.lang or strategy.language, fragment=fragment)
        files = {form: FORMATS[form](made) for form in formats}
    for form, data in files.items():
        _deliver(data, made, form, words, named=output)
    if chosen not in read.reviews:
        complain(words("report.no-review", file=f"{REVIEWS}/{chosen}.yaml"))
    for line in filter(None, (without_values(assessment, words), *warnings(read, words))):
        complain(line)
    return FINE


def _formats(form: str | None, output: str | None, words: Words) -> tuple[str, ...]:
    """Which files to write: the one that is asked for or that FILE's ending names, else both."""
    if form is not None:
        return (pick(words, "--format", form, FORMATS),)
    if output is None:
        return ("md", "html")
    ending = Path(output).suffix.lstrip(".").lower() if output != "-" else "md"
    if ending not in FORMATS:
        raise Misuse("usage.report-format", file=output)
    return (ending,)


def _deliver(data: bytes, made: Made, form: str, words: Words, *, named: str | None) -> None:
    if named == "-" and form in BINARY:
        write_bytes(data)
    elif named == "-":
        write(data.decode(), "markdown" if form == "md" else form)
    else:
        file = output_file(made.folder, f"{REPORTS}/{made.year}.{form}", named)
        _keep(file, data, words)


def _keep(file: Path, data: bytes, words: Words) -> None:
    """Write a file and tell which."""
    keep(file, data)
    complain(words("report.written", file=printable(str(file))))


def _eject(folder: Path, words: Words) -> int:
    """Copy the built-in templates into the project, never over a file that is there."""
    for source in sorted(rendering.builtin_folder().glob("*.j2")):
        target = folder / rendering.FOLDER / source.name
        if target.exists():
            complain(words("report.eject-kept", file=printable(str(target))))
            continue
        _keep(target, source.read_bytes(), words)
    return FINE


class Made(NamedTuple):
    """What every format is made from."""

    report: Report
    assessment: Assessment
    year: int
    words: Words
    folder: Path
    fragment: bool


def _made(
    assessment: Assessment, read: Project, folder: Path, language: str, *, fragment: bool
) -> Made:
    words = Words(language)
    report = build_report(assessment, read.reviews.get(assessment.year), words)
    return Made(report, assessment, assessment.year, words, folder, fragment)


def _markdown(made: Made) -> bytes:
    return rendering.render_markdown(made.report, made.words, made.folder).encode()


def _html(made: Made) -> bytes:
    return rendering.render_html(
        made.report, made.words, made.folder, fragment=made.fragment
    ).encode()


def _pdf(made: Made) -> bytes:
    html = rendering.render_html(made.report, made.words, made.folder, on_paper=True)
    return rendering.render_pdf(html)


def _word(made: Made) -> bytes:
    from ichigo_cli.showing.review.word.file import word_file  # noqa: PLC0415 - only this

    return word_file(made.report, made.words)


def _workbook(made: Made) -> bytes:
    from ichigo_cli.showing.review.workbook import review_workbook  # noqa: PLC0415 - only this

    return review_workbook(made.report, made.assessment, made.words)


FORMATS: Final = {"md": _markdown, "html": _html, "pdf": _pdf, "docx": _word, "xlsx": _workbook}
BINARY: Final = ("pdf", "docx", "xlsx")
"""The formats that are no text."""
