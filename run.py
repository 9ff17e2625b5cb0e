"""Run ichigo, its tests or its checks from a checkout; only Python and git are needed.

    python3 run.py status             ichigo's own commands, with their options
    python3 run.py -- --help          ichigo's own options
    python3 run.py test [ARGUMENTS]   all tests (arguments go to pytest)
    python3 run.py lint               ruff and mypy

The first run makes `.venv` beside this file and installs into it what pyproject.toml names.
"""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python gets a sentence, not a traceback
    sys.exit("ichigo needs Python 3.11 or newer; this is Python " + sys.version.split()[0] + ".")

import tomllib

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
SCRIPTS, EXE = (VENV / "Scripts", ".exe") if os.name == "nt" else (VENV / "bin", "")
PYTHON = SCRIPTS / f"python{EXE}"
ICHIGO = SCRIPTS / f"ichigo{EXE}"
PYPROJECT = HERE / "pyproject.toml"

OFFICE = {"init", "form", "import"}
"""The commands that read or write Excel files, for which more is installed when first asked for."""

CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
)


def main(words: list[str]) -> int:
    """Do what the first word says and return its exit status."""
    if not words or words in (["-h"], ["--help"]):
        print(__doc__)
        return 0 if words else 2
    if words[0] == "test":
        install("test")
        return run(PYTHON, "-m", "pytest", *words[1:], folder=HERE)
    if words == ["lint"]:
        install("dev")
        return max([run(PYTHON, "-m", *check, folder=HERE) for check in CHECKS])
    # A second look at the words costs nothing, and most commands do without the office's parts.
    install("office" if OFFICE & set(words) else "")
    # What the program tells people to type is what works here.
    os.environ["ICHIGO_PROGRAM"] = "py run.py" if os.name == "nt" else "python3 run.py"
    return run(ICHIGO, *words[words[0] == "--" :])


def run(*command: str | Path, folder: Path | None = None) -> int:
    """Run a command on this terminal and return its exit status."""
    try:
        status = subprocess.call(command, cwd=folder)
    except KeyboardInterrupt:
        return 130
    return status if status >= 0 else 128 - status


# ── the environment ─────────────────────────────────────────────────────────────────────────────


def install(group: str = "") -> None:
    """Have the project, and one of its dependency groups or extras, in `.venv`."""
    # The project is installed editable: what runs is always the code of this checkout as it
    # stands, and an install is due only when pyproject.toml, the folder or the Python changed.
    python = str(sys.implementation.cache_tag).encode()
    facts = (os.fsencode(HERE), python, PYPROJECT.read_bytes())
    state = hashlib.sha256(b"\n".join(facts)).hexdigest()
    stamps = {path.name: path.read_text("ascii") for path in VENV.glob("installed*")}
    stamp = f"installed-{group}" if group else "installed"
    # Whatever group was installed, the project came with it.
    if PYTHON.exists() and state in ([stamps.get(stamp)] if group else stamps.values()):
        return
    purpose = f"for {group}" if group else "for ichigo"
    print(f"Setting up .venv {purpose}; this takes a minute, but only once.", file=sys.stderr)
    # A `.venv` without a stamp is someone's own, or one that was interrupted: it is added to.
    outdated = bool(stamps) and state not in stamps.values() and Path(sys.prefix) != VENV
    if outdated or not PYTHON.exists():
        venv.create(VENV, clear=True, symlinks=os.name != "nt")
    if quiet(PYTHON, "-m", "pip", "--version", may_fail=True):
        install_pip()
    wanted = requirements(group) if group else []
    pip_install = (PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    quiet(*pip_install, "--editable", HERE, *wanted)
    # Python before 3.13 reads the link to this folder in the locale's encoding, not in the UTF-8
    # in which it was written, and then does not even start where a name on the way is Japanese.
    for link in VENV.rglob("_*ichigo_cli.pth"):
        link.write_text(f"import sys; sys.path.append({str(HERE)!a})\n", "ascii")
    (VENV / stamp).write_text(state, "ascii")


def requirements(group: str) -> list[str]:
    """What a group or an extra asks for; pip itself can read groups only from 25.1 on."""
    found = []
    project = tomllib.loads(PYPROJECT.read_text("utf-8"))
    groups = project["dependency-groups"] | project["project"]["optional-dependencies"]
    for item in groups[group]:
        found += [item] if isinstance(item, str) else requirements(item["include-group"])
    return found


def install_pip() -> None:
    """Have pip in `.venv`."""
    if importlib.util.find_spec("ensurepip"):
        quiet(PYTHON, "-m", "ensurepip")
    elif shutil.which("apt-get"):
        with tempfile.TemporaryDirectory() as folder:
            wheel = debian_pip(Path(folder))
            quiet(PYTHON, wheel / "pip", "install", "--quiet", "--no-index", wheel)
    else:
        sys.exit("This Python comes without its module ensurepip; install that first.")


def debian_pip(folder: Path) -> Path:
    """Fetch the wheel of pip that Debian and Ubuntu keep in a package apart from Python.

    Downloading a package, unlike installing one, is open to every user, and apt checks its
    signature. Where the machine's package lists are missing or stale, apt makes new ones in the
    folder.
    """
    lists = folder / "lists"
    lists.mkdir()
    fresh = ("-o", f"Dir::State::Lists={lists}", "-o", f"Dir::Cache={folder}")
    package = ("download", "python3-pip-whl")
    if quiet("apt-get", *package, folder=folder, may_fail=True):
        quiet("apt-get", *fresh, "update", folder=folder)
        quiet("apt-get", *fresh, *package, folder=folder)
    quiet("dpkg-deb", "--extract", *folder.glob("*.deb"), folder)
    return next(folder.glob("usr/share/python-wheels/pip-*.whl"))


def quiet(*command: str | Path, folder: Path | None = None, may_fail: bool = False) -> int:
    """Run a command unseen; if it fails, and must not, show what it wrote and end."""
    done = subprocess.run(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    if done.returncode and not may_fail:
        sys.stderr.write(done.stdout.decode(errors="replace"))
        sys.exit(f"Setting up .venv failed: {' '.join(map(str, command))}")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
