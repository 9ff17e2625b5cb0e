"""The rules of the house: who computes, who rounds, who writes, and how long a room may be.

Who may import whom stands in pyproject.toml under `[tool.importlinter]`; `test_imports.py` runs it.
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

import ichigo_cli

PACKAGE = Path(ichigo_cli.__file__).parent
FILES = {
    ".".join(file.relative_to(PACKAGE).with_suffix("").parts): file
    for file in sorted(PACKAGE.rglob("*.py"))
}
MODULES = {name: ast.parse(file.read_text("utf-8")) for name, file in FILES.items()}

GROUND = {
    "diagnostics",
    "folder",
    "languages",
    "asking",
    "columns",
    "lines",
    "model",
    "path",
    "problems",
    "scheme",
    "target",
    "years",
    "counting",
    "limits",
}
EXACT = {"model", "path", "scheme", "target", "years", "reading.numbers", "showing.figures"}
"""Arithmetic outside the wing that assesses."""
LONGEST_MODULE = 350
LONGEST_FUNCTION = 40


def wing(name: str) -> str:
    """The wing that a module stands in; the modules of the ground floor make one too."""
    return "ground" if name in GROUND else name.partition(".")[0]


def wings(*names: str) -> list[str]:
    """The modules of these wings."""
    return [name for name in MODULES if wing(name) in names]


def arithmetic() -> list[str]:
    """The modules that compute figures, or hold them."""
    return [name for name in MODULES if wing(name) == "assessing" or name in EXACT]


def foreign(name: str) -> set[str]:
    """The top-level names of what a module imports from outside the package, types left out."""
    found = set()
    for node in _walk(MODULES[name]):
        if isinstance(node, ast.ImportFrom):
            found.add(str(node.module).split(".")[0])
        elif isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
    return found - {"ichigo_cli"}


def _walk(tree: ast.AST) -> list[ast.AST]:
    """Every node but those below `if TYPE_CHECKING:`."""
    nodes = [tree]
    for child in ast.iter_child_nodes(tree):
        if isinstance(child, ast.If) and getattr(child.test, "id", "") == "TYPE_CHECKING":
            continue
        nodes += _walk(child)
    return nodes


def calls(name: str) -> set[str]:
    """Everything that a module calls: f, a.f, and .f whatever it is called on."""
    found = set()
    for node in ast.walk(MODULES[name]):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                found.add(node.func.id)
            elif isinstance(node.func, ast.Attribute):
                found.add(f".{node.func.attr}")
                if isinstance(node.func.value, ast.Name):
                    found.add(f"{node.func.value.id}.{node.func.attr}")
    return found


def mentions(name: str) -> set[str]:
    """Every attribute of a name that a module mentions: sys.stdout."""
    return {
        f"{node.value.id}.{node.attr}"
        for node in ast.walk(MODULES[name])
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    }


# ── the wings ───────────────────────────────────────────────────────────────────────────────────


def test_every_room_stands_in_a_wing() -> None:
    assert {wing(name) for name in MODULES} == {
        *("ground", "reading", "assessing", "showing", "collecting", "command"),
        *("__init__", "__main__"),
    }


@pytest.mark.parametrize("name", arithmetic())
def test_arithmetic_needs_the_standard_library_alone(name: str) -> None:
    assert foreign(name) <= set(sys.stdlib_module_names)


@pytest.mark.parametrize("name", wings("ground", "reading", "assessing"))
def test_what_reads_and_assesses_never_prints_or_exits(name: str) -> None:
    assert not calls(name) & {"print", "exit", "quit", "sys.exit", "os._exit"}
    assert not mentions(name) & {"sys.stdout", "sys.stderr", "sys.exit"}
    assert foreign(name) - set(sys.stdlib_module_names) <= {"yaml"}


@pytest.mark.parametrize("name", wings("showing"))
def test_what_shows_does_not_read_write_or_print(name: str) -> None:
    assert not calls(name) & {"print", "open", ".open", "sys.exit", ".write_text", ".write_bytes"}
    assert not mentions(name) & {"sys.stdout", "sys.stderr"}


# ── figures ─────────────────────────────────────────────────────────────────────────────────────


def test_only_figures_rounds() -> None:
    rounding = {"round", "math.floor", "math.ceil", "math.trunc", ".quantize"}
    rounders = {name for name in MODULES if calls(name) & rounding}
    # Places on paper, never a figure.
    on_paper = {"showing.review.charts", "showing.review.scale"}
    assert rounders - on_paper == {"showing.figures"}
    for name, tree in MODULES.items():
        names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        assert name == "showing.figures" or "ROUND_HALF_UP" not in names


def test_no_figure_is_a_binary_float() -> None:
    """No float is made or written down, and of `math` only what gives whole numbers is used."""
    likeness = {"reading.spelling": [0.6]}  # of two words, and no figure
    for name, tree in MODULES.items():
        constants = [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant)]
        floats = [value for value in constants if isinstance(value, float)]
        assert floats == likeness.get(name, []), name
        assert "float" not in calls(name), name
        of_math = {mention for mention in mentions(name) if mention.startswith("math.")}
        assert of_math <= {"math.floor", "math.ceil"}, name


# ── writing ─────────────────────────────────────────────────────────────────────────────────────


def test_only_the_command_line_writes() -> None:
    writing = {".write", ".write_text", ".write_bytes", ".writelines", "open", ".open", "os.write"}
    # A file is opened where it is read, and nowhere else.
    reading = {name: {".open"} for name in ("reading.textfile", "collecting.package")}
    reading["collecting.taking"] = {".open"}
    # Cells of a workbook that is made in memory.
    reading |= {f"collecting.{name}": {".write"} for name in ("form", "look")}
    reading["showing.status.sheet"] = {".write"}
    for name in MODULES:
        found = calls(name) & writing - reading.get(name, set())
        assert wing(name) in {"command", "__main__"} or not found, name
    # The entry tells of an interruption that comes before the rest is loaded.
    printing = {name for name in MODULES if "print" in calls(name)}
    assert {wing(name) for name in printing} <= {"command", "__main__"}
    # Rich draws its table into memory.
    screens = {name for name in MODULES if ".print" in calls(name)}
    assert screens == {"showing.status.screen", "showing.status.table"}


# ── size and words ──────────────────────────────────────────────────────────────────────────────

# Nothing comes in here: what is put in order goes out.
TOO_LONG: set[str] = set()
# Where a library, or JSON, has values of no type.
EDGES = {
    *("collecting.look", "collecting.workbook"),  # XlsxWriter, openpyxl
    "collecting.prose",  # ruamel.yaml
    *("collecting.told", "collecting.reminders"),  # JSON
    "command.options",  # Typer
    "command.program",  # Typer
    "reading.schema",  # JSON
    "reading.yaml_source",  # PyYAML
    "showing.entry",  # JSON
    "showing.exported",  # JSON
    "showing.findings.sarif",  # JSON
    "showing.findings.text",  # JSON
    "showing.indicator.json",  # JSON
    "showing.review.compiled",  # Jinja
    "showing.review.rendering",  # Jinja
    *(
        "showing.review.entries",
        "showing.review.report",
    ),  # the parts of a record, put together by name
    "showing.review.sandbox",  # Jinja
    "showing.status.csv",  # JSON
}


def functions(name: str) -> list[ast.FunctionDef]:
    """Every function and method of a module."""
    return [node for node in ast.walk(MODULES[name]) if isinstance(node, ast.FunctionDef)]


@pytest.mark.parametrize("name", [name for name in MODULES if ".words." not in name])
def test_no_room_and_no_function_is_too_long(name: str) -> None:
    lines = len(FILES[name].read_text("utf-8").splitlines())
    long = [name] if lines > LONGEST_MODULE else []
    long += [
        f"{name}.{function.name}"
        for function in functions(name)
        if (function.end_lineno or 0) - function.lineno >= LONGEST_FUNCTION
    ]
    assert set(long) - TOO_LONG == set()


def test_any_stands_at_the_edges_alone() -> None:
    names = {
        name
        for name, tree in MODULES.items()
        if any(isinstance(node, ast.Name) and node.id == "Any" for node in ast.walk(tree))
    }
    assert names == EDGES


@pytest.mark.parametrize("name", MODULES)
def test_everything_public_is_described(name: str) -> None:
    assert ast.get_docstring(MODULES[name])
    ahead = list(MODULES[name].body)
    while ahead:
        node = ahead.pop()
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{name}.{node.name}"
            ahead += node.body if isinstance(node, ast.ClassDef) else []
