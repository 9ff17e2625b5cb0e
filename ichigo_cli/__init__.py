"""Progress reports for public strategies with numeric targets.

The names below are stable, as `docs/api.md` has it; whatever is imported from elsewhere is not.
"""

from __future__ import annotations

__version__ = "0.1.0"
__all__ = ["Assessment", "Finding", "Project", "assess", "read_project"]

TYPE_CHECKING = False  # what `typing` has is the same to a type checker, and slow to load
if TYPE_CHECKING:
    from ichigo_cli.assessing.assessment import Assessment, assess
    from ichigo_cli.diagnostics import Finding
    from ichigo_cli.reading.project import Project, read_project

_ROOMS = {
    "Assessment": "assessing.assessment",
    "Finding": "diagnostics",
    "Project": "reading.project",
    "assess": "assessing.assessment",
    "read_project": "reading.project",
}


def __getattr__(name: str) -> object:
    """Load what is asked for; the command line, which begins here too, needs none of it at once."""
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib  # noqa: PLC0415 - the version is told without

    found: object = getattr(importlib.import_module(f"{__name__}.{_ROOMS[name]}"), name)
    return found
