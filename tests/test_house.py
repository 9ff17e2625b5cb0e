"""The rules of the house: who may import whom, who rounds, who writes."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

import ichigo_cli

PACKAGE = Path(ichigo_cli.__file__).parent
MODULES = {path.stem: ast.parse(path.read_text("utf-8")) for path in sorted(PACKAGE.glob("*.py"))}

ARITHMETIC = {"attainment", "figures", "numbers", "rating", "scheme", "years", "model"}
READERS = {
    "textfile", "yaml_source", "csv_source", "fields", "strategy", "actuals", "reviews", "checks",
    "acceptance", "workspace", "rating_fields", "rating_checks",
}  # fmt: skip
RENDERERS = {
    "terminal", "exports", "findings", "report", "rendering", "charts", "github", "sarif", "schema",
    "sandbox",
}  # fmt: skip
# What several outputs share: texts, not layouts.
SHARED = {"cells", "messages", "reference", "folding", "escaping", "language", "paper"}
PARTS = {
    ("rendering", "charts"),
    ("rendering", "report"),
    ("rendering", "sandbox"),
    ("report", "charts"),
}
WRITERS = {"cli", "streams", "usage"}


def imported(name: str) -> set[str]:
    """The modules of the package that one imports, types left out."""
    found = set()
    for node in _walk(MODULES[name]):
        if isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "ichigo_cli":
                found |= {alias.name for alias in node.names}
            elif node.module.startswith("ichigo_cli."):
                found.add(node.module.split(".")[1])
        elif isinstance(node, ast.Import):
            found |= {a.name.split(".")[1] for a in node.names if a.name.startswith("ichigo_cli.")}
    return found & set(MODULES)


def _walk(tree: ast.AST) -> list[ast.AST]:
    """Every node but those below `if TYPE_CHECKING:`."""
    nodes = [tree]
    for child in ast.iter_child_nodes(tree):
        if isinstance(child, ast.If) and getattr(child.test, "id", "") == "TYPE_CHECKING":
            continue
        nodes += _walk(child)
    return nodes


def foreign(name: str) -> set[str]:
    """The top-level names of what a module imports from outside the package."""
    found = set()
    for node in _walk(MODULES[name]):
        if isinstance(node, ast.ImportFrom):
            found.add(str(node.module).split(".")[0])
        elif isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
    return found - {"ichigo_cli"}


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


def test_every_room_is_known() -> None:
    known = ARITHMETIC | READERS | RENDERERS | SHARED | WRITERS
    assert set(MODULES) - known == {
        "__init__", "__main__", "assessment", "columns", "diagnostics", "problems",
    }  # fmt: skip


@pytest.mark.parametrize("name", sorted(ARITHMETIC))
def test_arithmetic_imports_the_standard_library_and_the_model(name: str) -> None:
    assert imported(name) <= {"model", "scheme"} | (
        {"diagnostics"} if name in {"model", "scheme"} else set()
    )
    assert foreign(name) <= set(sys.stdlib_module_names)


@pytest.mark.parametrize("name", sorted(READERS | {"assessment"}))
def test_readers_know_no_output_and_never_print_or_exit(name: str) -> None:
    assert not imported(name) & (RENDERERS | SHARED | WRITERS)
    assert not calls(name) & {"print", "exit", "quit", "sys.exit", "os._exit"}
    assert not mentions(name) & {"sys.stdout", "sys.stderr", "sys.exit"}
    assert not foreign(name) & {"rich", "typer", "jinja2", "simplejson"}


@pytest.mark.parametrize("name", sorted(RENDERERS))
def test_renderers_are_siblings_that_do_not_read_write_or_print(name: str) -> None:
    others = imported(name) & RENDERERS
    assert {(name, other) for other in others} <= PARTS
    assert not imported(name) & {"workspace", "textfile", "csv_source", "yaml_source"} - {
        "textfile"
    }
    assert not calls(name) & {"print", "open", ".open", "sys.exit", ".write_text", ".write_bytes"}
    assert not mentions(name) & {"sys.stdout", "sys.stderr"}


def test_nothing_imports_the_command_line_but_the_entry() -> None:
    assert {name for name in MODULES if "cli" in imported(name)} == {"__main__"}


def test_only_figures_rounds() -> None:
    rounding = {"round", "math.floor", "math.ceil", "math.trunc", ".quantize"}
    rounders = {name for name in MODULES if calls(name) & rounding}
    assert rounders - {"charts"} == {"figures"}  # a chart rounds places on paper, never a figure
    for name, tree in MODULES.items():
        names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        assert name == "figures" or "ROUND_HALF_UP" not in names


def test_no_figure_is_a_binary_float() -> None:
    """No float is made or written down, and of `math` only what gives whole numbers is used."""
    likeness = {"fields": [0.6]}  # of two words, and no figure
    for name, tree in MODULES.items():
        constants = [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant)]
        floats = [value for value in constants if isinstance(value, float)]
        assert floats == likeness.get(name, [])
        assert "float" not in calls(name), name
        of_math = {mention for mention in mentions(name) if mention.startswith("math.")}
        assert of_math <= {"math.floor", "math.ceil"}, name


def test_only_the_command_line_writes() -> None:
    writing = {".write", ".write_text", ".write_bytes", ".writelines", "open", ".open", "os.write"}
    assert {name for name in MODULES if calls(name) & writing} <= {"cli", "streams", "workspace"}
    workspace = ast.parse((PACKAGE / "workspace.py").read_text("utf-8"))
    writers = [
        n.name
        for n in workspace.body
        if isinstance(n, ast.FunctionDef) and ".write_bytes" in ast.unparse(n)
    ]
    assert writers == ["write_atomically"]  # called by the command line alone
    assert {name for name in MODULES if "write_atomically" in calls(name)} == {"cli"}
    # The entry tells of an interruption that comes before the rest is loaded.
    assert {name for name in MODULES if "print" in calls(name)} == {"usage", "__main__"}
    assert {name for name in MODULES if ".print" in calls(name)} == {"terminal"}


def test_there_are_no_rooms_below_the_top() -> None:
    folders = {path.parent.name for path in PACKAGE.glob("*/*.py")}
    assert folders == {"words", "collecting"}


@pytest.mark.parametrize("name", MODULES)
def test_everything_public_is_described(name: str) -> None:
    assert ast.get_docstring(MODULES[name])
    ahead = list(MODULES[name].body)
    while ahead:
        node = ahead.pop()
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{name}.{node.name}"
            ahead += node.body if isinstance(node, ast.ClassDef) else []


@pytest.mark.parametrize("name", MODULES)
def test_imports_make_no_circle(name: str) -> None:
    seen: set[str] = set()
    ahead = imported(name)
    while ahead:
        module = ahead.pop()
        assert module != name
        seen.add(module)
        ahead |= imported(module) - seen
