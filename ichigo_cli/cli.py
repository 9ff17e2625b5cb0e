"""The command line: thin commands, exit statuses, and everything that is written.

Exit status: 0 fine; 1 the files have errors, or `--fail-on` was met; 2 wrong usage; 3 no project,
or a file that cannot be read or written; 130 interrupted.
"""

from __future__ import annotations

import contextlib
import errno
import itertools
import os
import sys
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Annotated, Final, NoReturn

import typer

from ichigo_cli import __version__
from ichigo_cli.diagnostics import CODES, Severity, bounded, count
from ichigo_cli.escaping import inert
from ichigo_cli.findings import findings_json, findings_text
from ichigo_cli.language import LANGUAGES, Words, reader_language
from ichigo_cli.messages import counts_lines
from ichigo_cli.problems import ReportProblem, UsageProblem
from ichigo_cli.streams import (
    discard,
    is_on_github,
    open_streams,
    painter,
    show,
    wants_color,
    write,
    write_bytes,
    write_unchanged,
)
from ichigo_cli.textfile import leads_out, printable
from ichigo_cli.usage import (
    Command,
    Group,
    complain,
    pick,
    usage_message,
)
from ichigo_cli.workspace import (
    REVIEWS,
    UNREADABLE_CODES,
    Project,
    find_project,
    is_input,
    is_project,
    read_project,
    write_atomically,
)
from ichigo_cli.years import EraEnded, long_era, parse_year

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from datetime import date
    from typing import TypeAlias

    from ichigo_cli.assessment import Assessment, Pick
    from ichigo_cli.collecting.blank import About
    from ichigo_cli.collecting.listing import Listing
    from ichigo_cli.collecting.pending import Round
    from ichigo_cli.collecting.spring import MadeForm
    from ichigo_cli.collecting.taking import Taken
    from ichigo_cli.diagnostics import Finding
    from ichigo_cli.model import Actuals, Strategy

    Findings: TypeAlias = tuple[Finding, ...]

WRONG: Final = 1
USAGE: Final = 2
UNREADABLE: Final = 3
INTERRUPTED: Final = 130

COLORS: Final = ("auto", "always", "never")
STATUS_FORMATS: Final = ("table", "json", "csv", "markdown")
VALIDATE_FORMATS: Final = ("text", "json", "github", "sarif")
REPORT_FORMATS: Final = ("md", "html", "pdf")
PENDING_FORMATS: Final = ("table", "json", "csv")
INIT_FORMATS: Final = ("text", "json")
REPORTS: Final = "reports"
FORMS: Final = "forms"
IMPORT_FORMATS: Final = ("text", "json")
_REPORT_PROBLEMS: Final = {
    "template": WRONG,
    "template-time": WRONG,
    "template-size": WRONG,
    "template-outside": UNREADABLE,
    "template-unreadable": UNREADABLE,
    "no-pdf": USAGE,
    "no-office": USAGE,
    "no-pango": USAGE,
    "import-unsafe": UNREADABLE,
}


class Session:
    """What one run of the program knows before its command: language, project, colour."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.project: str | None = None
        self.color = "auto"
        self.lang: str | None = None

    def settle(self, project: str | None, lang: str | None, color: str | None) -> None:
        """Take in options, which may stand before or after the command's name."""
        if lang is not None:
            self.lang = pick(self.words, "--lang", lang, LANGUAGES)
        if color is not None:
            self.color = pick(self.words, "--color", color, COLORS)
        if project is not None:
            self.project = project


app: Final = typer.Typer(
    cls=Group,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

ProjectOption = Annotated[str | None, typer.Option("-C", "--project", metavar="DIR")]
LangOption = Annotated[str | None, typer.Option("--lang", metavar="LANG")]
ColorOption = Annotated[str | None, typer.Option("--color", metavar="WHEN")]
Today = Annotated[str | None, typer.Option(metavar="DATE")]
Codes = Annotated[list[str] | None, typer.Option(metavar="CODE")]
Ids = Annotated[list[str] | None, typer.Option(metavar="ID")]


def _print_version(asked: bool) -> None:  # noqa: FBT001 - Typer's callback protocol
    if asked:
        write(f"ichigo {__version__}\n", "text")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def ichigo(
    context: typer.Context,
    project: ProjectOption = None,
    lang: LangOption = None,
    color: ColorOption = None,
    version: Annotated[  # noqa: ARG001, FBT002 - handled by its callback
        bool, typer.Option("--version", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Options that every command understands."""
    session: Session = context.find_root().obj
    session.settle(project, lang, color)
    if context.invoked_subcommand is None:
        complain(context.get_help())
        raise typer.Exit(USAGE)


@app.command(cls=Command)
def status(  # noqa: PLR0913 - one parameter for each option of the command line
    context: typer.Context,
    year: Annotated[str | None, typer.Argument(metavar="[YEAR]")] = None,
    goal: Ids = None,
    indicator: Ids = None,
    grade: Annotated[list[str] | None, typer.Option(metavar="GRADE")] = None,
    format: Annotated[str, typer.Option(metavar="FORMAT")] = "table",  # noqa: A002 - the option's name
    fail_on: Annotated[str | None, typer.Option(metavar="GRADE")] = None,
    project: ProjectOption = None,
    lang: LangOption = None,
    color: ColorOption = None,
) -> None:
    """Show how every indicator stands."""
    session: Session = context.find_root().obj
    session.settle(project, lang, color)
    words = session.words
    chosen = None if year is None else _year(year, words)
    pick(words, "--format", format, STATUS_FORMATS)
    read = _read(session)
    strategy = _sound_strategy(read, session)
    assessment, why = _of_year(strategy, read.actuals, chosen, words)
    selected = _selected(assessment, words, goal or [], indicator or [], grade or [])
    if fail_on is not None:
        pick(words, "--fail-on", fail_on, selected.summary.grades)
    _show_status(selected, format, session)
    for line in (*why, *_warnings(read, words)):
        complain(line)
    if fail_on is not None and selected.has_grade_or_worse(fail_on):
        raise typer.Exit(WRONG)


@app.command(cls=Command)
def validate(  # noqa: PLR0913 - one parameter for each option of the command line
    context: typer.Context,
    format: Annotated[str | None, typer.Option(metavar="FORMAT")] = None,  # noqa: A002 - the option's name
    fail_on: Annotated[str, typer.Option(metavar="SEVERITY")] = "error",
    select: Codes = None,
    ignore: Codes = None,
    explain: Annotated[str | None, typer.Option(metavar="CODE")] = None,
    project: ProjectOption = None,
    lang: LangOption = None,
    color: ColorOption = None,
) -> None:
    """Check every file of the project and report all mistakes at once."""
    session: Session = context.find_root().obj
    session.settle(project, lang, color)
    words = session.words
    if explain is not None:
        from ichigo_cli.reference import entry  # noqa: PLC0415 - only this option needs it

        write(entry(pick(words, "--explain", explain, CODES), words.language).section, "markdown")
        return
    by_itself = "github" if is_on_github() else "text"
    form = pick(words, "--format", format or by_itself, VALIDATE_FORMATS)
    pick(words, "--fail-on", fail_on, [severity.value for severity in Severity])
    for option, codes in (("--select", select), ("--ignore", ignore)):
        for code in codes or []:
            pick(words, option, code, CODES)
    read = read_project(_folder(session))
    shown, hidden = _sifted(read.findings, select or CODES, ignore or ())
    _show_findings(read, shown, hidden, form, session)
    if read.is_unreadable:
        raise typer.Exit(UNREADABLE)
    # What is not shown may be a doubt that nobody shares, but an error is one for every table.
    if read.has_errors or (fail_on == "warning" and shown):
        raise typer.Exit(WRONG)


@app.command(cls=Command)
def report(  # noqa: PLR0913 - one parameter for each option of the command line
    context: typer.Context,
    year: Annotated[str | None, typer.Argument(metavar="YEAR")] = None,
    format: Annotated[str | None, typer.Option(metavar="FORMAT")] = None,  # noqa: A002 - the option's name
    output: Annotated[str | None, typer.Option("-o", "--output", metavar="FILE")] = None,
    fragment: Annotated[bool, typer.Option("--fragment")] = False,  # noqa: FBT002 - a switch
    eject: Annotated[bool, typer.Option("--eject")] = False,  # noqa: FBT002 - a switch
    project: ProjectOption = None,
    lang: LangOption = None,
    color: ColorOption = None,
) -> None:
    """Write the annual review."""
    session: Session = context.find_root().obj
    session.settle(project, lang, color)
    words = session.words
    folder = _folder(session)
    if eject:
        _eject(folder, words)
        return
    if year is None:
        raise UsageProblem(words("usage.report-year", program=_program()))
    chosen = _year(year, words)
    formats = _report_formats(format, output, words)
    read = read_project(folder)
    strategy = _sound_strategy(read, session)
    assessment, _ = _of_year(strategy, read.actuals, chosen, words)
    language = session.lang or strategy.language
    for form in formats:
        data = _report_bytes(assessment, read, folder, form, language, fragment=fragment)
        _deliver(data, folder, chosen, form, words, named=output)
    if chosen not in read.reviews:
        complain(words("report.no-review", file=f"{REVIEWS}/{chosen}.yaml"))
    for line in (*_without_values(assessment, words), *_warnings(read, words)):
        complain(line)


def _report_formats(form: str | None, output: str | None, words: Words) -> tuple[str, ...]:
    """Which files to write: the one that is asked for or that FILE's ending names, else both."""
    if form is not None:
        return (pick(words, "--format", form, REPORT_FORMATS),)
    if output is None:
        return REPORT_FORMATS[:2]
    ending = Path(output).suffix.lstrip(".").lower() if output != "-" else "md"
    if ending not in REPORT_FORMATS:
        raise UsageProblem(words("usage.report-format", file=output))
    return (ending,)


def _report_bytes(  # noqa: PLR0913 - what one file is made of
    assessment: Assessment, read: Project, folder: Path, form: str, language: str, *, fragment: bool
) -> bytes:
    from ichigo_cli.assessment import assess  # noqa: PLC0415 - only a report needs these
    from ichigo_cli.rendering import render_html, render_markdown, render_pdf  # noqa: PLC0415
    from ichigo_cli.report import build_report  # noqa: PLC0415

    words = Words(language)
    before = assess(assessment.strategy, read.actuals, assessment.year - 1)
    review = read.reviews.get(assessment.year)
    document = build_report(assessment, before, review, words)
    if form == "md":
        return render_markdown(document, words, folder).encode()
    html = render_html(document, words, folder, fragment=fragment)
    return html.encode() if form == "html" else render_pdf(html, words, folder)


def _deliver(  # noqa: PLR0913 - what is written, and all that says where to
    data: bytes, folder: Path, year: int, form: str, words: Words, *, named: str | None
) -> None:
    if named == "-" and form == "pdf":
        write_bytes(data)
        return
    if named == "-":
        write(data.decode(), "markdown" if form == "md" else form)
        return
    name = f"{REPORTS}/{year}.{form}"
    path = folder / name if named is None else Path(named)
    if named is None and leads_out(folder, name):
        complain(words("report.outside", file=printable(str(path))))
        raise typer.Exit(UNREADABLE)
    if is_input(folder, path):
        raise UsageProblem(words("usage.report-input", file=path))
    _keep(path, data, words)


def _keep(path: Path, data: bytes, words: Words) -> None:
    """Write a file and tell which."""
    shown = printable(str(path))
    try:
        write_atomically(path, data)
    except OSError as error:
        complain(words("usage.cannot-write-file", file=shown, why=error.strerror or error))
        raise typer.Exit(UNREADABLE) from error
    complain(words("report.written", file=shown))


def _eject(folder: Path, words: Words) -> None:
    """Copy the built-in templates into the project, never over a file that is there."""
    from ichigo_cli.rendering import FOLDER, builtin_folder  # noqa: PLC0415

    for source in sorted(builtin_folder().glob("*.j2")):
        target = folder / FOLDER / source.name
        if target.exists():
            complain(words("report.eject-kept", file=printable(str(target))))
            continue
        _keep(target, source.read_bytes(), words)


@app.command(cls=Command)
def schema(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="[NAME]")] = "strategy",
    lang: LangOption = None,
) -> None:
    """Print the JSON Schema of a file format."""
    import json  # noqa: PLC0415 - only this command needs these

    from ichigo_cli.schema import SCHEMAS, json_schema  # noqa: PLC0415

    session: Session = context.find_root().obj
    session.settle(None, lang, None)
    pick(session.words, "NAME", name, SCHEMAS)
    languages = tuple(Words(language) for language in reversed(LANGUAGES))
    write(json.dumps(json_schema(name, languages), ensure_ascii=False, indent=2) + "\n", "json")


@app.command(cls=Command)
def form(  # noqa: PLR0913 - one parameter for each option of the command line
    context: typer.Context,
    year: Annotated[str, typer.Argument(metavar="YEAR")],
    department: Annotated[list[str] | None, typer.Option(metavar="NAME")] = None,
    output: Annotated[str | None, typer.Option("-o", "--output", metavar="FOLDER")] = None,
    project: ProjectOption = None,
    lang: LangOption = None,
    color: ColorOption = None,
) -> None:
    """Make a workbook for every department that asks for a year's values."""
    from ichigo_cli.collecting.spring import departments, made_forms  # noqa: PLC0415

    session: Session = context.find_root().obj
    session.settle(project, lang, color)
    words = session.words
    chosen = _year(year, words)
    read = _read(session)
    strategy = _sound_strategy(read, session)
    _check_year(strategy, read.actuals, chosen, words)
    for name in department or []:
        pick(words, "--department", name, departments(strategy))
    folder = _folder(session) / FORMS if output is None else Path(output)
    forms = made_forms(read, chosen, department or [])
    kept = [_deliver_form(each, folder, words) for each in forms].count(False)
    if kept:
        raise typer.Exit(WRONG)


@app.command("import", cls=Command)
def import_(  # noqa: PLR0913 - one parameter for each option of the command line
    context: typer.Context,
    file: Annotated[list[str], typer.Argument(metavar="FILE...")],
    year: Annotated[str | None, typer.Option(metavar="YEAR")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,  # noqa: FBT002 - a switch
    update: Annotated[bool, typer.Option("--update")] = False,  # noqa: FBT002 - a switch
    format: Annotated[str, typer.Option(metavar="FORMAT")] = "text",  # noqa: A002 - the option's name
    project: ProjectOption = None,
    lang: LangOption = None,
    color: ColorOption = None,
) -> None:
    """Read returned forms and write the answers into the project."""
    from ichigo_cli.collecting.files import recover, replace_all  # noqa: PLC0415
    from ichigo_cli.collecting.taking import take  # noqa: PLC0415

    session: Session = context.find_root().obj
    session.settle(project, lang, color)
    words = session.words
    pick(words, "--format", format, IMPORT_FORMATS)
    chosen = None if year is None else _year(year, words)
    folder = _folder(session)
    with _told_if_unwritten(folder, words):
        if recover(folder):
            complain(words("import.recovered"))
    read = _read(session)
    strategy = _sound_strategy(read, session)
    try:
        taken = take(read, strategy, file, chosen, update=update)
    except OSError as error:
        shown = printable(str(error.filename or "?"))
        facts = {"file": shown, "why": error.strerror or error}
        complain(words("import.file-missing", **facts))
        raise typer.Exit(UNREADABLE) from error
    if taken.year is not None:
        _check_year(strategy, read.actuals, taken.year, words)
    _show_taken(taken, strategy, format, session)
    if taken.has_errors:
        complain(words("import.refused"))
        raise typer.Exit(WRONG)
    if dry_run:
        complain(words("import.dry-run"))
        return
    with _told_if_unwritten(folder, words):
        replace_all(folder, taken.texts)
    for name in taken.texts:
        complain(words("import.written", file=name))


@contextlib.contextmanager
def _told_if_unwritten(folder: Path, words: Words) -> Iterator[None]:
    """End the run with a line where a file cannot be written."""
    try:
        yield
    except OSError as error:
        shown = printable(str(error.filename or folder))
        why = error.strerror or error
        complain(words("usage.cannot-write-file", file=shown, why=why))
        raise typer.Exit(UNREADABLE) from error


def _show_taken(taken: Taken, strategy: Strategy, form: str, session: Session) -> None:
    """The findings of an import, and the difference that it makes."""
    from ichigo_cli.collecting.told import difference_document, difference_lines  # noqa: PLC0415

    words, shown = session.words, bounded(taken.findings)
    if form == "json":
        more = {} if taken.has_errors else difference_document(taken)
        write(findings_json(shown, (), (), words, strategy.notice, more), "json")
        return
    paint = painter(session.color, sys.stdout)
    text = findings_text(shown, (), taken.sources, words, paint)
    lines = counts_lines(shown, 0, (), words) if shown else []
    lines += [] if taken.has_errors else difference_lines(taken, strategy, words)
    show(text + "".join(f"{line}\n" for line in lines))


def _deliver_form(form: MadeForm, folder: Path, words: Words) -> bool:
    """Write a form unless another stands in its place, which may be filled in already."""
    path = folder / form.name
    shown = printable(str(path))
    if form.homeless:
        names = words.listed([printable(name) for name in form.homeless])
        complain(words("form.no-department", file=form.name, names=names))
    try:
        if path.exists() and path.read_bytes() != form.data:
            complain(words("form.kept", file=shown))
            return False
        write_atomically(path, form.data)
    except OSError as error:
        complain(words("usage.cannot-write-file", file=shown, why=error.strerror or error))
        raise typer.Exit(UNREADABLE) from error
    complain(words("report.written", file=shown))
    return True


@app.command(cls=Command)
def init(  # noqa: PLR0913 - one parameter for each option of the command line
    context: typer.Context,
    folder: Annotated[str, typer.Argument(metavar="[FOLDER]")] = ".",
    title: Annotated[str | None, typer.Option(metavar="TEXT")] = None,
    municipality: Annotated[str | None, typer.Option(metavar="TEXT")] = None,
    period: Annotated[str | None, typer.Option(metavar="YEARS")] = None,
    plan_id: Annotated[str | None, typer.Option("--id", metavar="ID")] = None,
    language: Annotated[str, typer.Option(metavar="LANG")] = "ja",
    code: Annotated[str | None, typer.Option(metavar="CODE")] = None,
    goal: Annotated[list[str] | None, typer.Option(metavar="NAME")] = None,
    listing: Annotated[str | None, typer.Option("--from", metavar="FILE")] = None,
    today: Today = None,
    format: Annotated[str, typer.Option(metavar="FORMAT")] = "text",  # noqa: A002 - the option's name
    lang: LangOption = None,
    color: ColorOption = None,
) -> None:
    """Make a new project."""
    session: Session = context.find_root().obj
    session.settle(None, lang, color)
    pick(session.words, "--format", format, INIT_FORMATS)
    pick(session.words, "--language", language, LANGUAGES)
    day = _today(today, session.words)
    said = {"title": title, "municipality": municipality, "period": period}
    about, goals = _about(said, goal, Path(folder), session.words, is_listed=listing is not None)
    if plan_id is not None or code is not None:
        about = _identified(about, plan_id, code, session.words)
    _start(about._replace(language=language), goals, listing, Path(folder), day, format, session)


@app.command(cls=Command)
def pending(  # noqa: PLR0913 - one parameter for each option of the command line
    context: typer.Context,
    year: Annotated[str | None, typer.Argument(metavar="[YEAR]")] = None,
    today: Today = None,
    mail: Annotated[bool, typer.Option("--mail")] = False,  # noqa: FBT002 - a switch
    format: Annotated[str, typer.Option(metavar="FORMAT")] = "table",  # noqa: A002 - the option's name
    fail_on: Annotated[str | None, typer.Option(metavar="WHEN")] = None,
    project: ProjectOption = None,
    lang: LangOption = None,
    color: ColorOption = None,
) -> None:
    """Show who has answered and who has not."""
    from ichigo_cli.collecting.pending import (  # noqa: PLC0415 - only this command needs these
        SILENT,
        Answer,
        collect_round,
        year_asked,
    )

    session: Session = context.find_root().obj
    session.settle(project, lang, color)
    words = session.words
    pick(words, "--format", format, PENDING_FORMATS)
    if fail_on is not None:
        pick(words, "--fail-on", fail_on, [SILENT[-1].value])
    day = _today(today, words)
    chosen = None if year is None else _year(year, words)
    read = _read(session)
    strategy = _sound_strategy(read, session)
    chosen = year_asked(strategy, read.actuals, day) if chosen is None else chosen
    _check_year(strategy, read.actuals, chosen, words)
    asked = collect_round(strategy, read.actuals, chosen, day)
    _show_pending(asked, format, words, mail=mail)
    if fail_on is not None and asked.having(Answer.LATE):
        raise typer.Exit(WRONG)


# ── starting and collecting ─────────────────────────────────────────────────────────────────────


def _today(given: str | None, words: Words) -> date:
    """The day that the option names, else SOURCE_DATE_EPOCH, else the clock."""
    from datetime import UTC, date, datetime  # noqa: PLC0415 - two commands look at the clock

    if given is not None:
        try:
            return date.fromisoformat(given)
        except ValueError:
            raise UsageProblem(words("usage.day", text=printable(given))) from None
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isascii() and epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now().astimezone().date()


def _about(
    said: dict[str, str | None],
    goals: list[str] | None,
    folder: Path,
    words: Words,
    *,
    is_listed: bool,
) -> tuple[About, tuple[str, ...]]:
    """What is said of a new plan; a person at a terminal is asked for the rest."""
    from ichigo_cli.collecting.blank import About  # noqa: PLC0415 - only `init` needs these
    from ichigo_cli.collecting.start import parse_period, plan_id  # noqa: PLC0415

    if sys.stdin is not None and sys.stdin.isatty():
        for key in [key for key, text in said.items() if text is None]:
            said[key] = _asked(words(f"init.ask-{key}"))
        if goals is None and not is_listed:
            goals = list(iter(lambda: _asked(words("init.ask-goal")), ""))
    missing = [f"--{key}" for key in ("title", "period") if not (said[key] or "").strip()]
    if missing:
        facts = {"options": words.listed(missing), "program": _program()}
        raise UsageProblem(words("usage.init-missing", **facts))
    period = parse_period(str(said["period"]))
    if period is None:
        raise UsageProblem(words("usage.init-period", text=printable(str(said["period"]))))
    name = plan_id(folder.absolute().name)
    about = About(name, str(said["title"]).strip(), period, municipality=said["municipality"])
    return about, tuple(goals or ())


def _asked(question: str) -> str:
    """The answer of a person at the terminal; empty where there is none."""
    typer.echo(f"{question}: ", nl=False, err=True)
    return sys.stdin.readline().strip()


def _identified(about: About, plan_id: str | None, code: str | None, words: Words) -> About:
    from ichigo_cli.collecting.start import is_code, is_plan_id  # noqa: PLC0415 - only `init`

    if plan_id is not None and not is_plan_id(plan_id):
        raise UsageProblem(words("usage.init-id", text=printable(plan_id)))
    if code is not None and not is_code(code):
        raise UsageProblem(words("usage.init-code", text=printable(code)))
    return about._replace(id=plan_id or about.id, code=code)


def _start(  # noqa: PLR0913 - what a project is made of
    about: About,
    goals: tuple[str, ...],
    source: str | None,
    folder: Path,
    today: date,
    form: str,
    session: Session,
) -> None:
    from ichigo_cli.collecting.listing import Listing  # noqa: PLC0415 - only `init` needs these
    from ichigo_cli.collecting.start import new_project  # noqa: PLC0415

    words = session.words
    listing = Listing((), ()) if source is None else _listing(Path(source), form, session)
    new = new_project(about, listing, goals, today)
    kept = [name for name in new.files if os.path.lexists(folder / name)]
    in_the_way = [name for name in kept if name in new.inputs]
    if in_the_way or is_project(folder):
        shown = {"folder": printable(str(folder)), "files": words.listed(in_the_way)}
        raise UsageProblem(words("usage.init-exists", **shown))
    for name, text in new.files.items():
        if name in kept:
            complain(words("report.eject-kept", file=printable(str(folder / name))))
        else:
            _keep(folder / name, text.encode(), words)
    facts = {"indicators": new.indicators, "folder": printable(str(folder))}
    complain(words("init.done", **facts, program=_program()))
    if new.left:
        complain(words("init.left", left=new.left, program=_program()))


def _listing(path: Path, form: str, session: Session) -> Listing:
    """The list of indicators, after everything found in it was told; the run ends on errors."""
    from ichigo_cli.collecting.start import read_list  # noqa: PLC0415 - only `init` needs it

    words = session.words
    listing = read_list(path)
    shown = bounded(listing.findings)
    if form == "json":
        write(findings_json(shown, (), (), words, None), "json")
    elif shown:
        paint = painter(session.color, sys.stderr)
        complain(findings_text(shown, (), {}, words, paint).rstrip())
    if errors := count(listing.findings, Severity.ERROR):
        complain(words("init.refused", count=errors))
        is_unreadable = any(finding.code in UNREADABLE_CODES for finding in listing.findings)
        raise typer.Exit(UNREADABLE if is_unreadable else WRONG)
    return listing


def _show_pending(asked: Round, form: str, words: Words, *, mail: bool) -> None:
    from ichigo_cli.collecting.reminders import (  # noqa: PLC0415 - only `pending` needs these
        letters,
        pending_csv,
        pending_json,
        pending_table,
    )

    if mail:
        if asked.due is None:
            raise UsageProblem(words("usage.no-due", file="strategy.yaml"))
        show(letters(asked, words))
    elif form == "json":
        write(pending_json(asked), "json")
    elif form == "csv":
        write(pending_csv(asked), "text")
    else:
        show(pending_table(asked, words))


# ── reading ─────────────────────────────────────────────────────────────────────────────────────


def _year(text: str, words: Words) -> int:
    match parse_year(text):
        case int(year):
            return year
        case EraEnded(year):
            facts = {"text": text, "meant": long_era(year), "year": year}
            raise UsageProblem(words("usage.year-era-end", **facts))
        case _:
            raise UsageProblem(words("usage.year", text=text))


def _read(session: Session) -> Project:
    return read_project(_folder(session))


def _folder(session: Session) -> Path:
    named, words = session.project, session.words
    folder = find_project(Path.cwd()) if named is None else Path(named)
    # An empty name, as from a variable that is not set, is not the folder at hand.
    if folder is not None and named != "" and is_project(folder):
        return folder
    if named is None:
        complain(words("usage.no-project", folder=printable(str(Path.cwd()))))
    else:
        complain(words("usage.no-project-named", folder=printable(named) or '""'))
    raise typer.Exit(UNREADABLE)


def _sound_strategy(read: Project, session: Session) -> Strategy:
    """The plan, if no file has an error; else the errors are shown and the run ends."""
    if read.strategy is not None and not read.has_errors:
        return read.strategy
    errors = bounded(f for f in read.findings if f.severity is Severity.ERROR)
    paint = painter(session.color, sys.stderr)
    complain(findings_text(errors, (), read.texts, session.words, paint).rstrip())
    complain("")
    complain(session.words("status.errors", count=len(errors)))
    raise typer.Exit(UNREADABLE if read.is_unreadable else WRONG)


def _of_year(
    strategy: Strategy, actuals: Actuals, year: int | None, words: Words
) -> tuple[Assessment, list[str]]:
    """The plan in the year asked for, else in the latest full one with what to say of it."""
    from ichigo_cli.assessment import (  # noqa: PLC0415 - validate has no use for it
        assess,
        latest_full_year,
    )

    if year is None:
        pick = latest_full_year(strategy, actuals)
        assessment = assess(strategy, actuals, pick.year)
        return assessment, [_why(pick, assessment, words)]
    _check_year(strategy, actuals, year, words)
    return assess(strategy, actuals, year), []


def _check_year(strategy: Strategy, actuals: Actuals, year: int, words: Words) -> None:
    """See that the plan has something to say about a year."""
    from ichigo_cli.assessment import known_years  # noqa: PLC0415 - validate has no use for it

    first, last = known_years(strategy, actuals)
    if not first <= year <= last:
        facts = {"year": year, "first": first, "last": last}
        with_values = words.listed([str(y) for y in actuals.years])
        key = "usage.year-unknown" if actuals.years else "usage.year-unknown-empty"
        raise UsageProblem(words(key, **facts, known=with_values))


def _why(pick: Pick, assessment: Assessment, words: Words) -> str:
    """Which year is shown where none was asked for, and why that one."""
    from ichigo_cli.cells import Cells  # noqa: PLC0415 - validate has no use for it

    cells = Cells(assessment, words)
    year = cells.long_year(pick.year)
    if pick.latest is None:
        return words("status.year-empty", year=year)
    if not pick.is_half:
        return words("status.year-latest", year=year)
    said = [words("status.year-half", year=year, count=pick.with_value, due=pick.due)]
    if pick.latest > pick.year:
        said.append(words("status.year-later", year=cells.long_year(pick.latest)))
    return words("cell.joint").join(said)


def _without_values(assessment: Assessment, words: Words) -> list[str]:
    from ichigo_cli.cells import Cells  # noqa: PLC0415 - validate has no use for it

    said = Cells(assessment, words).without_values()
    return [said] if said else []


def _warnings(read: Project, words: Words) -> list[str]:
    """That there are warnings: as many as `validate` tells, in its words."""
    told = bounded(read.findings)
    if not count(told, Severity.WARNING):
        return []
    (counts,) = counts_lines(told, len(read.accepted), (), words)
    return [words("status.warnings", counts=counts, program=_program())]


def _selected(
    assessment: Assessment,
    words: Words,
    goals: Sequence[str],
    indicators: Sequence[str],
    grades: Sequence[str],
) -> Assessment:
    strategy = assessment.strategy
    for option, given, known in (
        ("--goal", goals, [goal.id for goal in strategy.goals]),
        ("--indicator", indicators, [i.id for _, i in strategy.indicators()] if indicators else []),
        ("--grade", grades, [band.grade for band in strategy.bands]),
    ):
        for word in given:
            pick(words, option, word, known)
    return assessment.selected(goals, indicators, grades)


# ── writing ─────────────────────────────────────────────────────────────────────────────────────


def _show_status(assessment: Assessment, form: str, session: Session) -> None:
    if form == "table":
        _show_table(assessment, session)
        return
    from ichigo_cli.exports import status_csv, status_json, status_markdown  # noqa: PLC0415

    if form == "json":
        write(status_json(assessment), "json")
    elif form == "csv":
        write(status_csv(assessment), "text")
    else:
        write(status_markdown(assessment, session.words), "markdown")


def _show_table(assessment: Assessment, session: Session) -> None:
    from rich.console import Console  # noqa: PLC0415 - only the table needs it

    from ichigo_cli.terminal import show_status  # noqa: PLC0415

    colored = wants_color(session.color, os.environ, sys.stdout)
    # Rich takes 80 columns for granted on a dumb terminal unless both are given.
    width, height = get_terminal_size()
    console = Console(
        file=sys.stdout,
        force_terminal=colored,
        color_system="standard" if colored else None,
        no_color=not colored,
        width=width,
        height=height,
        markup=False,
        emoji=False,
        highlight=False,
    )
    with console.capture() as shown:
        show_status(assessment, session.words, console)
    show(shown.get())


def _sifted(
    findings: Findings, select: Collection[str], ignore: Collection[str]
) -> tuple[Findings, Findings]:
    """The findings that are asked for, as many as are told, and the others."""
    asked = {code for code in select if code not in ignore}
    shown = tuple(bounded(finding for finding in findings if finding.code in asked))
    return shown, tuple(finding for finding in findings if finding.code not in asked)


def _show_findings(
    read: Project, shown: Findings, hidden: Findings, form: str, session: Session
) -> None:
    words = session.words
    if form == "json":
        notice = read.strategy.notice if read.strategy else None
        write(findings_json(shown, read.accepted, hidden, words, notice), "json")
    elif form == "sarif":
        from ichigo_cli.sarif import findings_sarif  # noqa: PLC0415 - only this format needs it

        below = _below_root(_folder(session))
        write(findings_sarif(shown, read.accepted, read.texts, below, words), "json")
    elif form == "github":
        _show_on_github(read, shown, hidden, session)
    else:
        paint = painter(session.color, sys.stdout)
        text = findings_text(shown, read.accepted, read.texts, words, paint)
        show(text + _closing_lines(read, shown, hidden, words))


def _show_on_github(read: Project, shown: Findings, hidden: Findings, session: Session) -> None:
    from ichigo_cli.github import (  # noqa: PLC0415 - only this format needs it
        summary,
        workflow_commands,
    )

    words = session.words
    write_unchanged(workflow_commands(shown, read.accepted, _below_root(_folder(session)), words))
    # This form is for GitHub wherever it is made, and only its own commands may act there.
    write_unchanged(inert(_closing_lines(read, shown, hidden, words), "text"))
    if page := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(page).open("a", encoding="utf-8", errors="backslashreplace") as out:
            out.write(summary(shown, read.accepted, hidden, words))


def _below_root(folder: Path) -> str:
    """The project folder as seen from the repository: the workspace on GitHub, else from here."""
    root = os.path.realpath(os.environ.get("GITHUB_WORKSPACE") or ".")
    real = os.path.realpath(folder)
    try:
        return Path(os.path.relpath(real, root)).as_posix()
    except ValueError:  # on Windows, two drives have no way between them
        return Path(real).as_posix()


def _closing_lines(read: Project, shown: Findings, hidden: Findings, words: Words) -> str:
    """What comes last: the counts, what was left out, what was read, and the notice."""
    is_sound = not (read.findings or read.accepted)
    lines = [] if is_sound else counts_lines(shown, len(read.accepted), hidden, words)
    if read.strategy and not read.has_errors:
        lines.append(_what_was_read(read.strategy, read.actuals, words))
        lines += [printable(read.strategy.notice)] if read.strategy.notice else []
    return "".join(f"{line}\n" for line in lines)


def _what_was_read(strategy: Strategy, actuals: Actuals, words: Words) -> str:
    branches = [branch for _, branch in strategy.branches()]
    levels = [branch.level.value for branch in branches]
    values = [
        row for rows in actuals.rows.values() for row in rows.values() if row.value is not None
    ]
    return words(
        "validate.read",
        goals=levels.count("goal"),
        directions=levels.count("direction"),
        policies=levels.count("policy"),
        initiatives=sum(len(branch.initiatives) for branch in branches),
        indicators=sum(len(branch.indicators) for branch in branches),
        values=len(values),
        years=len(actuals.years),
    )


# ── the run ─────────────────────────────────────────────────────────────────────────────────────


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the program and exit."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    session = Session(Words(_language(given)))
    open_streams()
    try:
        Path.cwd()
    except OSError as error:
        complain(session.words("usage.no-folder", why=error.strerror or error))
        sys.exit(UNREADABLE)
    try:
        exit_status = _run(given, session)
        sys.stdout.flush()
    except OSError as error:
        exit_status = _output_failed(error, session.words)
    except MemoryError:
        complain(session.words("usage.memory"))
        exit_status = UNREADABLE
    except KeyboardInterrupt:
        complain(session.words("usage.interrupted"))
        discard(sys.stdout)
        exit_status = INTERRUPTED
    sys.exit(exit_status)


def _language(given: list[str]) -> str:
    """The reader's language, found before Typer reads the line because its errors need it."""
    for option, value in itertools.zip_longest(given, given[1:], fillvalue=""):
        name, _, joined = option.partition("=")
        if name == "--lang" and (joined or value) in LANGUAGES:
            return joined or value
    return reader_language(os.environ)


def _run(given: list[str], session: Session) -> int:
    registered = app.registered_commands
    named = {each.name or each.callback.__name__: each for each in registered if each.callback}
    commands = list(named)
    # Typer looks into the parameters of every command, which takes longer than reading a plan.
    asked = [each for name, each in named.items() if name in given]
    app.registered_commands = asked or registered
    try:
        command = typer.main.get_command(app)
    finally:
        app.registered_commands = registered
    try:
        result = command.main(given, prog_name=_program(), standalone_mode=False, obj=session)
    except SystemExit as ended:  # Typer's own answer to a reader that is gone
        raise BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE)) from ended
    except (UsageProblem, typer.TyperException) as error:
        words = session.words
        complain(words("usage.error", message=printable(usage_message(error, commands, words))))
        complain(words("usage.try", command=_blamed(given, commands)))
        return USAGE
    except ReportProblem as problem:
        facts = {name: printable(str(fact)) for name, fact in problem.facts.items()}
        complain(session.words(f"report.{problem.kind}", **facts))
        return _REPORT_PROBLEMS[problem.kind]
    if result == INTERRUPTED:  # which is how Typer tells of it
        raise KeyboardInterrupt
    return result if isinstance(result, int) else 0


def _blamed(given: list[str], commands: list[str]) -> str:
    """The command whose help is of use for a command line that is wrong."""
    named = next((word for word in given if word in commands), None)
    return f"{_program()} {named}" if named else _program()


def _program() -> str:
    """What people type to run the program; whoever starts it for them says so."""
    return os.environ.get("ICHIGO_PROGRAM") or "ichigo"


def _output_failed(error: OSError, words: Words) -> int:
    # Python would try to flush stdout once more on its way out, and complain about it.
    discard(sys.stdout)
    if error.errno != errno.EPIPE:
        complain(words("usage.cannot-write", why=error.strerror or error))
    return UNREADABLE
