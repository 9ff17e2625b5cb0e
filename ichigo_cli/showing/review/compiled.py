"""The built-in templates as Python, so that a report need not compile what never changes.

Jinja takes longer to compile them than all the rest of a report. What `python_of` makes of them
stands beside the templates, and like any module is read by Python's own means. It is used only for
a template whose very text this Jinja made it of; any other is compiled when it is asked for.
"""

from __future__ import annotations

import hashlib
from importlib.machinery import SourceFileLoader
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

import jinja2

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, MutableMapping
    from pathlib import Path

    Made = Mapping[str, Callable[[jinja2.Environment], dict[str, Any]]]

FOLDER: Final = "compiled"
_JINJA: Final = getattr(jinja2, "__version__", "")


class Compiled(jinja2.BaseLoader):
    """Another loader, whose templates come from their Python where that is known."""

    def __init__(self, loader: jinja2.BaseLoader, file: Path) -> None:
        self._loader = loader
        self._made = _made(file)

    def get_source(
        self, environment: jinja2.Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """What the other loader has."""
        return self._loader.get_source(environment, template)

    def load(
        self,
        environment: jinja2.Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - Jinja's own
    ) -> jinja2.Template:
        """The template of a name, compiled now only where it has to be."""
        source, file, _ = self.get_source(environment, name)
        make = self._made.get(digest(name, source))
        if make is None:
            return super().load(environment, name, globals)
        module = {**make(environment), "__file__": file}
        return jinja2.Template.from_module_dict(environment, module, globals or {})


def digest(name: str, source: str) -> str:
    """What tells a template from any other, and from itself under another Jinja."""
    text = "\n".join((_JINJA, name.rpartition("/")[2], source))
    return hashlib.sha256(text.encode()).hexdigest()


def _made(file: Path) -> Made:
    module = ModuleType(file.stem)
    try:
        SourceFileLoader(file.stem, str(file)).exec_module(module)
    except (OSError, EOFError, ValueError):
        # Not there, or what Python kept of it was cut off, as on a full disk.
        return {}
    made: Made = module.MADE
    return made


def python_of(environment: jinja2.Environment, templates: Iterable[Path]) -> str:
    """A module with what `environment` compiles the templates to, by their digests."""
    lines = [
        "# What Jinja makes of the templates; `pytest tests/showing --update-golden` writes it.",
        f"# Jinja {_JINJA}",
        "MADE = {}",
    ]
    for number, path in enumerate(templates):
        source = path.read_text("utf-8")
        code = environment.compile(source, path.name, path.name, raw=True).splitlines()
        lines += ["", "", f"def template_{number}(environment):  # {path.name}"]
        lines += [f"    {line}" if line else "" for line in code]
        key = digest(path.name, source)
        lines += ["    return locals()", "", "", f'MADE["{key}"] = template_{number}']
    return "\n".join(lines) + "\n"
