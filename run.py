"""Run ichigo, its tests or its checks from a checkout; only Python and git are needed.

    python3 run.py status             ichigo's own commands, with their options
    python3 run.py -- --help          ichigo's own options
    python3 run.py test [ARGUMENTS]   all tests (arguments go to pytest)
    python3 run.py lint               ruff, mypy and who imports whom
    python3 run.py mutate [MODULE]    how many small changes of the arithmetic the tests notice
    python3 run.py lock               renew locks/ with the newest that pyproject.toml allows

The first run makes `.venv` beside this file and installs into it the versions that locks/ names.
What only a part of ichigo needs, such as that which writes PDF, is installed when first asked for.
"""

from __future__ import annotations

import os
import sys


def failed(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Say in one line that the run was interrupted, also while modules are being loaded."""
    if issubclass(kind, KeyboardInterrupt):
        sys.stderr.write("Interrupted.\n")
        sys.stderr.flush()
        os._exit(130)
    sys.__excepthook__(kind, error, trace)


sys.excepthook = failed

import hashlib
import importlib.util
import shutil
import subprocess
import tempfile
import venv
from pathlib import Path

OLDEST = (3, 11)
if sys.version_info < OLDEST:  # an older Python gets a sentence, not a traceback
    sys.exit("ichigo needs Python 3.11 or newer; this is Python " + sys.version.split()[0] + ".")

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
SCRIPTS, EXE = (VENV / "Scripts", ".exe") if os.name == "nt" else (VENV / "bin", "")
PYTHON = SCRIPTS / f"python{EXE}"
ICHIGO = SCRIPTS / f"ichigo{EXE}"
PYPROJECT = HERE / "pyproject.toml"
LOCKS = HERE / "locks"

# What can be installed, each with a lock of its own that uv makes from these sources. The first one
# holds all that the others may hold, and they take their versions from it.
PARTS = {
    "dev": ("pyproject.toml", "--extra=pdf", "--extra=office", "--group=dev"),
    "test": ("pyproject.toml", "--extra=pdf", "--extra=office", "--group=test"),
    "run": ("pyproject.toml",),
    "pdf": ("pyproject.toml", "--extra=pdf"),
    "office": ("pyproject.toml", "--extra=office"),
    "lock": ("pyproject.toml", "--group=lock"),
    "backend": ("--group=backend",),
}
# The formats of files, and the commands, that need a part of their own.
FORMATS = {"pdf": "pdf", "xlsx": "office", "docx": "office"}
COMMANDS = {"form": "office", "import": "office"}

CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("lint-imports",),
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
        return max([run(SCRIPTS / f"{tool}{EXE}", *rest, folder=HERE) for tool, *rest in CHECKS])
    if words[0] == "mutate":
        install("dev")
        return run(SCRIPTS / f"mutmut{EXE}", "run", *words[1:], folder=HERE)
    if words == ["lock"]:
        install("lock")
        return lock()
    install(part_for(words))
    # What the program tells people to type is what works here.
    os.environ["ICHIGO_PROGRAM"] = "py run.py" if os.name == "nt" else "python3 run.py"
    command = (str(ICHIGO), *words[words[0] == "--" :])
    if os.name != "nt":
        # In this one's place, so that ichigo itself gets every signal and answers it.
        os.execv(ICHIGO, command)  # noqa: S606 - no shell is wanted
    return run(*command)


def run(*command: str | Path, folder: Path | None = None) -> int:
    """Run a command on this terminal and return its exit status."""
    try:
        status = subprocess.call(command, cwd=folder)
    except KeyboardInterrupt:
        return 130
    return status if status >= 0 else 128 - status


# ── the environment ─────────────────────────────────────────────────────────────────────────────


def install(part: str) -> None:
    """Have the project, and what one part of it needs, in `.venv`."""
    # The project is installed editable: what runs is always the code of this checkout as it
    # stands, and an install is due only when what was asked for, the folder or the Python changed.
    python = str(sys.implementation.cache_tag).encode()
    said = [path.read_bytes() for path in (PYPROJECT, *sorted(LOCKS.glob("*.txt")))]
    state = hashlib.sha256(b"\n".join((os.fsencode(HERE), python, *said))).hexdigest()
    stamps = {path.name: path.read_text("ascii") for path in VENV.glob("installed*")}
    stamp = f"installed-{part}"
    # Whatever part was installed, the project came with it.
    if PYTHON.exists() and state in (stamps.values() if part == "run" else [stamps.get(stamp)]):
        return
    purpose = "ichigo" if part == "run" else part
    print(f"Setting up .venv for {purpose}; this takes a minute, but only once.", file=sys.stderr)
    # A `.venv` without a stamp is someone's own, or one that was interrupted: it is added to.
    outdated = bool(stamps) and state not in stamps.values() and Path(sys.prefix) != VENV
    # Interrupted while it was made, it may lack what keeps pip from installing into the Python that
    # made it.
    if outdated or not PYTHON.exists() or not (VENV / "pyvenv.cfg").exists():
        venv.create(VENV, clear=True, symlinks=os.name != "nt")
    if quiet(PYTHON, "-m", "pip", "--version", may_fail=True):
        install_pip()
    install_locked(part)
    (VENV / stamp).write_text(state, "ascii")


def install_locked(part: str) -> None:
    """Install what a lock names, and the project with the build backend of its lock."""
    pip = (PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    locks = [f"--requirement={LOCKS / name}.txt" for name in (part, "backend")]
    quiet(*pip, "--require-hashes", *locks)
    quiet(*pip, "--no-index", "--no-deps", "--no-build-isolation", "--editable", HERE)
    # Python before 3.13 reads the link to this folder in the locale's encoding, not in the UTF-8
    # in which it was written, and then does not even start where a name on the way is Japanese.
    for link in VENV.rglob("_*ichigo_cli.pth"):
        link.write_text(f"import sys; sys.path.append({str(HERE)!a})\n", "ascii")


def part_for(words: list[str]) -> str:
    """The part that a command line needs: for its command, or for a format that it names."""
    endings = (word.replace("=", ".").rpartition(".")[2].lower() for word in words)
    by_format = [FORMATS[ending] for ending in endings if ending in FORMATS]
    by_command = [COMMANDS[word] for word in words if word in COMMANDS]
    return [*by_command, *by_format, "run"][0]


def lock() -> int:
    """Renew every lock with the newest versions that pyproject.toml allows."""
    oldest = "{}.{}".format(*OLDEST)
    compile_ = (PYTHON, "-m", "uv", "pip", "compile", "--quiet", "--upgrade", "--universal")
    options = ("--generate-hashes", f"--python-version={oldest}")
    told = "--custom-compile-command=python3 run.py lock"
    ruling: tuple[str, ...] = ()
    for part, sources in PARTS.items():
        file = f"{LOCKS.name}/{part}.txt"
        status = run(
            *compile_, *options, told, *ruling, f"--output-file={file}", *sources, folder=HERE
        )
        if status:
            return status
        ruling = ruling or (f"--constraints={file}",)
    return 0


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
