"""A report through its templates, as HTML, Markdown or PDF.

The built-in templates are the repository's `templates/`, which the wheel carries inside the
package. A project's own `templates/` replaces them file by file; its `report.html.j2` may also
extend `builtin/report.html.j2` and replace one block.
"""

from __future__ import annotations

import base64
import hashlib
import os
import re
import stat
from contextlib import redirect_stdout
from functools import partial
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import jinja2
from markupsafe import Markup, escape

import ichigo_cli
from ichigo_cli.folder import leads_out
from ichigo_cli.problems import UNREADABLE, USAGE, WRONG, Problem
from ichigo_cli.showing.escaping import escape_markdown, inert, split_addresses
from ichigo_cli.showing.palette import TONES
from ichigo_cli.showing.review.charts import chart
from ichigo_cli.showing.review.compiled import FOLDER as COMPILED
from ichigo_cli.showing.review.compiled import Compiled, python_of
from ichigo_cli.showing.review.demography import people_chart
from ichigo_cli.showing.review.sparks import bar, history
from ichigo_cli.showing.review.strips import strip
from ichigo_cli.showing.review.strokes import Strokes

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.review.document import Entry, Report

FOLDER: Final = "templates"
BUILTIN: Final = "builtin"
_HERE: Final = Path(ichigo_cli.__file__).parent
_BAR_CELLS: Final = 10
_FULL: Final = 200


def builtin_folder() -> Path:
    """Where the built-in templates are: in the package, or beside it in a checkout."""
    inside = _HERE / FOLDER
    return inside if inside.is_dir() else _HERE.parent / FOLDER


def render_html(
    report: Report, words: Words, project: Path, *, fragment: bool = False, on_paper: bool = False
) -> str:
    """The report as one HTML file without scripts or requests, or as a part of a page.

    Args:
        report: what it says.
        words: its language.
        project: the project folder, which may have templates of its own.
        fragment: whether it is for a page of somebody else.
        on_paper: whether it is for `render_pdf`, whose drawings bring their own colours.
    """
    environment = _environment(project, words, is_html=True, on_paper=on_paper)
    # Before its hash is taken: what is shown in a log must not change it any more.
    style = inert(_render(environment, "style.css.j2", {"is_fragment": fragment}).strip(), "css")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    variables = {"report": report, "style": Markup(style), "style_hash": f"sha256-{digest}"}  # noqa: S704 - our own style sheet
    name = "fragment.html.j2" if fragment else "report.html.j2"
    return _tidy(_render(environment, name, variables))


def render_markdown(report: Report, words: Words, project: Path) -> str:
    """The report as GitHub-flavoured Markdown."""
    environment = _environment(project, words, is_html=False)
    text = _render(environment, "report.md.j2", {"report": report})
    return re.sub(r"\n{3,}", "\n\n", _tidy(text))


def render_pdf(html: str) -> bytes:
    """An HTML report as a tagged A4 PDF with embedded fonts.

    Args:
        html: the whole page, made for paper.

    Raises:
        Problem: WeasyPrint, the optional extra `pdf`, is not installed, or a library of the
            system that it needs.
    """
    try:
        # WeasyPrint prints about a missing library, where a document may be meant to go.
        with redirect_stdout(StringIO()):
            import weasyprint  # noqa: PLC0415 - an optional extra
    except ImportError as error:
        raise Problem("report.no-pdf", USAGE) from error
    except OSError as error:
        raise Problem("report.no-pango", USAGE, why=str(error).partition("\n")[0]) from error
    document = weasyprint.HTML(string=html, url_fetcher=_fetch_nothing)
    data: bytes = document.write_pdf(pdf_variant="pdf/ua-1")
    return data


class _FetchNothing:
    """What WeasyPrint asks for the files that a style sheet names: it gets none of them."""

    _fail_on_errors = False  # what is not there is left out, in the releases that ask for this

    def __call__(self, url: str, *_: object, **__: object) -> dict[str, object]:
        raise ValueError(url)


_fetch_nothing: Final = _FetchNothing()


def _tidy(text: str) -> str:
    """Without the blank lines and trailing blanks that template tags leave behind."""
    lines = (line.rstrip() for line in text.strip().split("\n"))
    return "\n".join(lines) + "\n"


# ── the environment ─────────────────────────────────────────────────────────────────────────────


def _environment(
    project: Path, words: Words, *, is_html: bool, on_paper: bool = False
) -> jinja2.Environment:
    builtin = jinja2.FileSystemLoader(builtin_folder())
    own = _OwnLoader(project)
    loader = jinja2.ChoiceLoader([own, jinja2.PrefixLoader({BUILTIN: builtin}), builtin])
    # A project's own templates come with its data, and must not be able to run anything.
    folder = os.path.realpath(project / FOLDER)
    is_foreign = os.path.lexists(folder) and folder != os.path.realpath(builtin_folder())
    kind = _sandbox() if is_foreign else jinja2.Environment
    environment = kind(
        loader=loader if is_foreign else _compiled(loader, is_html=is_html),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=is_html,
        lstrip_blocks=is_html,
        keep_trailing_newline=True,
        finalize=None if is_html else _finalize_markdown,
    )
    strokes = Strokes(on_paper=on_paper)
    environment.globals.update(
        w=words, paper=on_paper, tones=TONES, lines=strokes.lines, fills=strokes.fills,
        letters=strokes.letters, chips=strokes.chips, gaps=strokes.gaps, dots=strokes.dots,
    )  # fmt: skip
    environment.filters.update(
        links=_links, paragraphs=_paragraphs, textbar=_text_bar, told=strokes.told,
        bar=bar, history=history, chart=partial(chart, words=words),
        strip=partial(strip, words=words), people=partial(people_chart, words=words),
    )  # fmt: skip
    return environment


def _compiled(loader: jinja2.BaseLoader, *, is_html: bool) -> jinja2.BaseLoader:
    # A text that was compiled for Markdown would not be escaped for HTML, so each has its own.
    return Compiled(loader, builtin_folder() / COMPILED / ("html.py" if is_html else "md.py"))


def python_of_builtin(words: Words) -> dict[str, str]:
    """What stands beside the built-in templates as Python, by the name of its file."""
    templates = sorted(builtin_folder().glob("*.j2"))
    made = {}
    for form, is_html in (("html", True), ("md", False)):
        environment = _environment(builtin_folder(), words, is_html=is_html)
        mine = [path for path in templates if path.name.endswith(".md.j2") != is_html]
        made[f"{form}.py"] = python_of(environment, mine)
    return made


class _OwnLoader(jinja2.FileSystemLoader):
    """The project's own templates, each of which must be readable and lie in the project."""

    def __init__(self, project: Path) -> None:
        super().__init__(project / FOLDER)
        self._project = project

    def get_source(
        self, environment: jinja2.Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """The text of a template with its path and what tells that it is still the same.

        Raises:
            Problem: it cannot be read, or is a link out of the project.
            TemplateNotFound: the project has none of that name.
        """
        name = f"{FOLDER}/{template}"
        for part in (FOLDER, name):
            if leads_out(self._project, part):
                raise Problem("report.template-outside", UNREADABLE, file=part)
        try:
            mode = (self._project / name).stat().st_mode
        except FileNotFoundError:
            raise jinja2.TemplateNotFound(template) from None
        except OSError as error:
            raise Problem("report.template-unreadable", UNREADABLE, file=name) from error
        if not stat.S_ISREG(mode) or not os.access(self._project / name, os.R_OK):
            raise Problem("report.template-unreadable", UNREADABLE, file=name)
        return super().get_source(environment, template)


def _sandbox() -> type[jinja2.Environment]:
    from ichigo_cli.showing.review.sandbox import Sandbox  # noqa: PLC0415 - only this needs it

    return Sandbox


def _finalize_markdown(value: object) -> object:
    """Escape every value once; what a macro of the template returned is Markdown already.

    Jinja's own escaping, which is HTML's, leaves `Markup` alone.
    """
    if isinstance(value, Markup | jinja2.Undefined):
        return value
    text = str(value)
    # A space at an edge divides words, such as a label and what it is for.
    edges = [" " if text[:1] == " " else "", " " if text[-1:] == " " and text.strip() else ""]
    return Markup(escape_markdown(text).strip().join(edges))  # noqa: S704 - escaped for Markdown


def _render(environment: jinja2.Environment, name: str, variables: dict[str, Any]) -> str:
    try:
        if environment.sandboxed:
            return _render_foreign(environment, name, variables)
        return environment.get_template(name).render(variables)
    except jinja2.TemplateSyntaxError as error:
        raise _problem(_shown(error.filename), error.lineno, error.message) from error
    except (Problem, MemoryError):
        raise
    except Exception as error:  # whatever a template of a project's own does wrong
        file, line = _spot(error.__traceback__, name)
        raise _problem(file, line, str(error)) from error


def _render_foreign(environment: Any, name: str, variables: dict[str, Any]) -> str:  # noqa: ANN401 - its class is imported late
    from ichigo_cli.showing.review.sandbox import (  # noqa: PLC0415 - only for foreign templates
        Overdone,
        render,
    )

    report: Report | None = variables.get("report")
    indicators = sum(len(goal.rows) for goal in report.goals) if report else 0
    try:
        return render(environment, name, variables, indicators)
    except (Overdone, MemoryError) as error:
        kind = str(error) if isinstance(error, Overdone) else "size"
        file, line = _spot(error.__traceback__, name)
        raise Problem(f"report.template-{kind}", WRONG, file=file, line=line) from error


def _problem(file: str, line: int, why: str | None) -> Problem:
    return Problem("report.template", WRONG, file=file, line=line, why=why or "")


def _spot(trace: TracebackType | None, template: str) -> tuple[str, int]:
    """The innermost template line of a traceback, or the first of the one that was asked for."""
    file, line = _shown(template), 1
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name.endswith(".j2"):
            file, line = _shown(name), trace.tb_lineno
        trace = trace.tb_next
    return file, line


def _shown(filename: str | None) -> str:
    return f"{FOLDER}/{Path(filename).name}" if filename else FOLDER


# ── filters ─────────────────────────────────────────────────────────────────────────────────────


def _paragraphs(text: str) -> list[str]:
    return [part.strip() for part in text.split("\n") if part.strip()]


def _links(text: str) -> Markup:
    """The text with its http and https addresses as links, and nothing else as a link."""
    made = [
        Markup('<a href="{0}">{0}</a>').format(part) if index % 2 else escape(part)
        for index, part in enumerate(split_addresses(text))
    ]
    return Markup().join(made)


def _text_bar(entry: Entry) -> str:
    """The bar as cells of text, five for 100 %, with a mark where it goes on beyond either end."""
    attainment = entry.standing.judgement.attainment
    if attainment is None:
        return ""
    filled = min(max(int(attainment * _BAR_CELLS // _FULL), 0), _BAR_CELLS)
    cells = "■" * filled + "□" * (_BAR_CELLS - filled)
    cells = f"{cells[: _BAR_CELLS // 2]}｜{cells[_BAR_CELLS // 2 :]}"
    return f"{'＜' if attainment < 0 else ''}{cells}{'＞' if attainment > _FULL else ''}"
