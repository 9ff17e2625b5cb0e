"""Measure how fast ichigo starts and how it grows; print tables, leave nothing behind.

    python benchmarks/run.py                     start, scale and report
    python benchmarks/run.py start --rounds 40   each command beside the imports it needs
    python benchmarks/run.py scale --largest 10000
    python benchmarks/run.py dearest             validate, on the largest files that are read at all
    python benchmarks/run.py report              the annual review, beside imports and mkdocs
    python benchmarks/run.py office              the review in Word and Excel, beside its page
    python benchmarks/run.py typer               ichigo on typer 0.28 and on typer 0.29
    python benchmarks/run.py collector           what it gains to run without garbage collection

Run it with the Python of an environment in which ichigo is installed, best without `--editable`.
Every figure is the time of a fresh process. What is compared is run in turn, round after round, so
that a machine that slows down slows all of it; ratios are those of processor time, where the system
tells it, are taken within a round, and their median is what is printed.
"""

from __future__ import annotations

import argparse
import functools
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Final, NamedTuple, TypeAlias

ROOT: Final = Path(__file__).resolve().parent.parent
SAMPLE: Final = ROOT / "examples" / "sample"
YEARS: Final = range(2021, 2026)
GOALS: Final = 10
SMALLEST: Final = 100
MANY: Final = 1_000
MEGA: Final = 1_000_000

Command: TypeAlias = Sequence[str | Path]


def main() -> None:
    """Run the parts that were asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parts: dict[str, Callable[[argparse.Namespace, Path], None]] = {
        "start": lambda options, folder: start_up(options.rounds, folder),
        "scale": lambda options, folder: scale(options.repeat, options.largest, folder),
        "dearest": lambda _, folder: dearest(folder),
        "report": lambda options, folder: report(options.rounds, folder),
        "office": lambda options, folder: office(options.rounds, folder),
        "typer": lambda options, folder: typers(options.rounds, folder),
        "collector": lambda options, folder: collector(options.repeat, folder),
    }
    parser.add_argument(
        "part", nargs="*", choices=parts, help="start, scale and report if none is named"
    )
    parser.add_argument("--rounds", type=int, default=20, help="rounds of the start-up part")
    parser.add_argument("--repeat", type=int, default=3, help="rounds of the scale part")
    parser.add_argument("--largest", type=int, default=100_000, help="indicators at the most")
    options = parser.parse_args()
    print(f"Python {sys.version.split()[0]} on {sys.platform}, {os.cpu_count()} processors")
    for part in options.part or ["start", "scale", "report"]:
        with tempfile.TemporaryDirectory() as folder:
            parts[part](options, Path(folder))


# ── one process ─────────────────────────────────────────────────────────────────────────────────


class Run(NamedTuple):
    """What one process took."""

    seconds: float
    status: int
    processor: float | None = None
    megabytes: float | None = None

    @property
    def compared(self) -> float:
        """What is compared: a process that had to wait for others took no more of the processor."""
        return self.seconds if self.processor is None else self.processor


def measure(command: Command, environment: dict[str, str], folder: Path = ROOT) -> Run:
    """Run a command to its end in a process of its own."""
    began = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    if sys.platform == "win32":
        process.wait()
        return Run(time.perf_counter() - began, process.returncode)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(
        seconds=seconds,
        status=process.returncode,
        processor=usage.ru_utime + usage.ru_stime,
        megabytes=usage.ru_maxrss * unit / MEGA,
    )


def settings(folder: Path) -> dict[str, str]:
    """The environment of what is measured: byte code is compiled, and kept outside the tree."""
    dropped = {"PYTHONDONTWRITEBYTECODE", "PYTHONPATH", "ICHIGO_LANG", "FORCE_COLOR"}
    kept = {key: value for key, value in os.environ.items() if key not in dropped}
    return kept | {"PYTHONPYCACHEPREFIX": str(folder / "bytecode"), "LANG": "C.UTF-8"}


def in_turn(
    commands: dict[str, Command], rounds: int, folder: Path, within: Path = ROOT
) -> dict[str, list[Run]]:
    """Run commands in turn within a folder, once unmeasured and then `rounds` times."""
    environment = settings(folder)
    for command in commands.values():
        measure(command, environment, within)
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            runs[name].append(measure(command, environment, within))
    return runs


def ratio(runs: dict[str, list[Run]], name: str, floor: str) -> float:
    """The median, over the rounds, of one command's time in terms of another's."""
    return median(a.compared / b.compared for a, b in zip(runs[name], runs[floor], strict=True))


# ── tables ──────────────────────────────────────────────────────────────────────────────────────


TIMES: Final = ("median ms", "min ms", "cpu ms")


def table(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table; the first column stands left, figures stand right."""
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    print(f"\n{title}\n")
    for row in (head, ["-" * width for width in widths], *rows):
        first, *rest = (
            cell.rjust(width) if place else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        print("  ".join((first, *rest)).rstrip())


def milliseconds(seconds: float) -> str:
    """A time as it stands in a table."""
    return f"{seconds * 1000:.1f}"


def summary(runs: dict[str, list[Run]], name: str) -> list[str]:
    """Name, median, minimum, processor time and exit status of what was run."""
    seconds = [run.seconds for run in runs[name]]
    processor = [run.processor for run in runs[name] if run.processor is not None]
    times = [median(seconds), min(seconds), *([median(processor)] if processor else [])]
    statuses = ",".join(sorted({str(run.status) for run in runs[name]}))
    return [name, *map(milliseconds, times), *([] if processor else ["?"]), statuses]


# ── start-up ────────────────────────────────────────────────────────────────────────────────────

# What each is measured by: the libraries that it cannot do without, and how many times their import
# it may take.
FLOORS: Final = {
    "--version": ("pass", "2"),
    "validate": ("import typer, yaml", "1.15"),
    "status": ("import typer, yaml, rich.table, rich.console", "1.15"),
    "report": ("import typer, yaml, jinja2", "1.6"),
    "--help": ("import typer", ""),
}
PEERS: Final = ("yamllint", "check-jsonschema", "frictionless")
# Just enough of a schema to make its checker walk the whole file.
SCHEMA: Final = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "type": "object",
    "required": ["ichigo", "id", "title", "period", "goals"],
    "properties": {
        "goals": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "name"],
                "properties": {"id": {"type": "string"}, "name": {"type": "string"}},
            },
        },
    },
}


def script(name: str, python: Path = Path(sys.executable)) -> Path | None:
    """A program that is installed beside a Python."""
    found = shutil.which(name, path=python.parent)
    return Path(found) if found else None


def peer_commands(folder: Path) -> dict[str, Command]:
    """What else looks at such files, as far as it is installed."""
    schema = folder / "schema.json"
    schema.write_text(json.dumps(SCHEMA), "utf-8")
    values = sorted((SAMPLE / "actuals").glob("*.csv"))
    arguments: dict[str, Command] = {
        "yamllint": ["strategy.yaml"],
        "check-jsonschema": ["--schemafile", schema, "strategy.yaml"],
        "frictionless": ["validate", *(path.relative_to(SAMPLE) for path in values)],
    }
    return {name: [found, *arguments[name]] for name in PEERS if (found := script(name))}


def start_up(rounds: int, folder: Path) -> None:
    """Time the commands on the sample, each beside its imports, and beside peers."""
    python = Path(sys.executable)
    ichigo = script("ichigo")
    if ichigo is None:
        sys.exit(f"ichigo is not installed: {python} -m pip install {ROOT}")
    page: Command = ["report", "2023", "--format", "html", "--output", folder / "report.html"]
    own: dict[str, Command] = {
        name: [ichigo, *(page if name == "report" else [name])] for name in FLOORS
    }
    floors: dict[str, Command] = {code: [python, "-c", code] for code, _ in FLOORS.values()}
    peers = peer_commands(folder)
    runs = in_turn({**own, **floors, **peers}, rounds, folder, SAMPLE)
    rows = [
        [*summary(runs, name), f"{ratio(runs, name, code):.2f}", most]
        for name, (code, most) in FLOORS.items()
    ]
    rows += [[*summary(runs, code), "", ""] for code in floors]
    head = ["command", *TIMES, "exit", "x floor", "at most"]
    table(f"Start-up, {rounds} rounds, in terms of what has to be imported", head, rows)
    for name, (code, _) in FLOORS.items():
        print(f"  {name}: python -c '{code}'")
    if peers:
        names = ("status", "validate")
        compared = [[peer, *(f"{ratio(runs, peer, name):.1f}" for name in names)] for peer in peers]
        head = ["on the same files", *(f"x {name}" for name in names)]
        table("Peers: how many times the time of ichigo they take", head, compared)
    if missing := [name for name in PEERS if name not in peers]:
        print(f"\nNot installed, not measured: {python} -m pip install {' '.join(missing)}")


# ── scale ───────────────────────────────────────────────────────────────────────────────────────

# Without garbage collection, as ichigo runs, also on the way out.
BARE_LOAD: Final = """
import gc
gc.disable()
import sys, yaml
with open(sys.argv[1], encoding="utf-8") as file:
    text = file.read()
yaml.load(text, Loader=yaml.CSafeLoader)
gc.freeze()
"""


def write_project(folder: Path, size: int) -> None:
    """Write a project with `size` indicators and a value of each in five years."""
    (folder / "actuals").mkdir(parents=True)
    with (folder / "strategy.yaml").open("w", encoding="utf-8") as file:
        file.write(
            "ichigo: 1\nid: scale\ntitle: 規模の計測\nmunicipality: 架空市\nlanguage: ja\n"
            f"period: {{start: {YEARS[0]}, end: {YEARS[-1]}}}\ngoals:\n"
        )
        for goal in range(GOALS):
            file.write(f"  - id: goal-{goal}\n    name: 基本目標{goal}\n    indicators:\n")
            file.writelines(
                f"      - id: indicator-{number}\n"
                f"        name: 指標{number}\n"
                "        unit: 人\n"
                "        better: higher\n"
                f"        baseline: {{year: 2019, value: {1000 + number}}}\n"
                f"        target: {{year: 2025, value: {1600 + number}}}\n"
                for number in range(goal, size, GOALS)
            )
    for index, year in enumerate(YEARS):
        with (folder / "actuals" / f"{year}.csv").open("w", encoding="utf-8") as file:
            file.write("indicator,value,status,source,note\n")
            file.writelines(
                f"indicator-{number},{1050 + number + index * 90},final,年報,\n"
                for number in range(size)
            )


def scale(rounds: int, largest: int, folder: Path) -> None:
    """Time `status`, as JSON and on a screen, beside a bare load of the same ever larger plan."""
    ichigo = script("ichigo") or sys.exit("ichigo is not installed")
    rows: list[list[str]] = []
    previous: float | None = None
    size = SMALLEST
    while size <= largest:
        project = folder / str(size)
        write_project(project, size)
        runs = in_turn(
            {
                "status": [ichigo, "-C", project, "status", "--format", "json"],
                "glance": [ichigo, "-C", project, "status"],
                "load": [sys.executable, "-c", BARE_LOAD, project / "strategy.yaml"],
            },
            rounds,
            folder,
        )
        shutil.rmtree(project)
        status = median(run.seconds for run in runs["status"])
        load = median(run.seconds for run in runs["load"])
        rows.append(
            [
                f"{size:,}",
                f"{status:.3f}",
                f"{load:.3f}",
                f"{ratio(runs, 'status', 'load'):.2f}",
                f"{median(run.seconds for run in runs['glance']):.3f}",
                f"{ratio(runs, 'glance', 'load'):.2f}",
                f"{status / size * MEGA:.0f}",
                f"{status / previous:.1f}" if previous else "",
                *(memory(runs[name]) for name in runs),
                ",".join(sorted({str(run.status) for run in runs["status"]})),
            ]
        )
        previous = status
        size *= 10
    head = [
        "indicators",
        "status s",
        "load s",
        "ratio",
        "glance s",
        "ratio",
        "us each",
        "x for x 10",
    ]
    head += ["status MB", "glance MB", "load MB", "exit"]
    title = (
        f"Scale, {rounds} rounds: status --format json, and on a screen, beside a bare yaml.load"
    )
    table(f"{title}, both without garbage collection", head, rows)


# ── the dearest files ───────────────────────────────────────────────────────────────────────────

MOST_BYTES: Final = 32 * MEGA
"""A larger file is not read."""
ROW: Final = "indicator-{},{},final,年報\ufffd,\n"


def dearest(folder: Path) -> None:
    """Time `validate` on a sound plan with values, and on values with a damaged letter a row."""
    ichigo = script("ichigo") or sys.exit("ichigo is not installed")
    write_project(folder / "few", MANY)
    size = MANY * MOST_BYTES // (folder / "few" / "strategy.yaml").stat().st_size * 95 // 100
    write_project(folder / "a plan", size)
    damaged = folder / "values with a damaged letter in every row"
    write_project(damaged, 1)
    with (damaged / "actuals" / f"{YEARS[0]}.csv").open("w", encoding="utf-8") as file:
        file.write("indicator,value,status,source,note\n")
        length = len(ROW.format(MEGA, MANY).encode())
        file.writelines(ROW.format(number, MANY) for number in range(MOST_BYTES // length))
    rows = []
    for project, name in (
        (folder / "a plan", "strategy.yaml"),
        (damaged, f"actuals/{YEARS[0]}.csv"),
    ):
        run = measure([ichigo, "-C", project, "validate"], settings(folder))
        size = (project / name).stat().st_size
        spent = f"{run.processor:.1f}" if run.processor is not None else "?"
        rows.append([project.name, f"{size / MEGA:.1f}", spent, memory([run]), str(run.status)])
    head = ["validate", "file MB", "cpu s", "MB", "exit"]
    table("The dearest files, once each", head, rows)


# How ichigo would be without a word to the collector: while it runs, and on its way out.
AS_IT_IS: Final = "from ichigo_cli.__main__ import run; run()"
COLLECTED: Final = {
    "while it runs": f"import gc; gc.disable = lambda: None; {AS_IT_IS}",
    "on its way out": f"import gc; gc.freeze = lambda: None; {AS_IT_IS}",
}


def collector(rounds: int, folder: Path) -> None:
    """Time `validate` as it is, and with garbage collection at each of the two places."""
    rows = []
    for size, times in ((10, 10 * rounds), (10_000, rounds)):
        project = folder / str(size)
        write_project(project, size)
        scripts = {"as it is": AS_IT_IS, **COLLECTED}
        commands: dict[str, Command] = {
            name: [sys.executable, "-c", code, "validate"] for name, code in scripts.items()
        }
        runs = in_turn(commands, times, folder, project)
        for name in COLLECTED:
            took = f"{ratio(runs, 'as it is', name):.3f}"
            megabytes = [memory(runs[each]) for each in ("as it is", name)]
            rows.append([f"{size:,} indicators, {name}", took, *megabytes])
    head = ["collecting", "as it is x", "as it is MB", "collecting MB"]
    table(f"Garbage collection, {rounds} rounds (ten times as many of the small)", head, rows)


def memory(runs: list[Run]) -> str:
    """The largest amount of memory that a command used at one time."""
    known = [run.megabytes for run in runs if run.megabytes is not None]
    return f"{max(known):.0f}" if known else "?"


# ── the version of typer ────────────────────────────────────────────────────────────────────────

TYPERS: Final = ("0.28", "0.29")


def report(rounds: int, folder: Path) -> None:
    """Time the annual review of the real plan and of 1,000 indicators, and mkdocs on the same page.

    Jinja keeps compiled templates, so the first round of all is not counted.
    """
    ichigo = script("ichigo") or sys.exit(f"ichigo is not installed: pip install {ROOT}")
    floor = "import typer, yaml, jinja2"
    real, large = folder / "real", folder / "large"
    real.mkdir()
    shutil.copy(ROOT / "strategy.yaml", real)
    shutil.copytree(ROOT / "actuals", real / "actuals")
    write_project(large, MANY)
    own: dict[str, Command] = {
        "ichigo report": [ichigo, "-C", real, "report", "2023"],
        f"ichigo report, {MANY:,} indicators": [ichigo, "-C", large, "report", "2023"],
    }
    commands: dict[str, Command] = {floor: [sys.executable, "-c", floor], **own}
    in_turn(commands, 1, folder)
    if mkdocs := script("mkdocs"):
        site = folder / "site"
        (site / "docs").mkdir(parents=True)
        shutil.copy(real / "reports" / "2023.md", site / "docs" / "index.md")
        (site / "mkdocs.yml").write_text("site_name: report\n", "utf-8")
        commands["mkdocs build"] = [
            mkdocs,
            "build",
            "--quiet",
            "--config-file",
            site / "mkdocs.yml",
        ]
    runs = in_turn(commands, rounds, folder)
    rows = [[*summary(runs, name), f"{ratio(runs, name, floor):.2f}"] for name in runs]
    table(f"The annual review, {rounds} rounds", ["command", *TIMES, "exit", "x floor"], rows)
    print(f"  floor: python -c '{floor}'")
    if not mkdocs:
        print(f"\nNot installed, not measured: {sys.executable} -m pip install mkdocs")


def office(rounds: int, folder: Path) -> None:
    """Time the review of 100 indicators as a Word file and a workbook, beside its page."""
    ichigo = script("ichigo") or sys.exit(f"ichigo is not installed: pip install '{ROOT}[office]'")
    project = folder / "project"
    write_project(project, SMALLEST)
    commands: dict[str, Command] = {
        form: [
            ichigo,
            "-C",
            project,
            "report",
            "2023",
            "--format",
            form,
            "-o",
            folder / f"x.{form}",
        ]
        for form in ("html", "docx", "xlsx")
    }
    in_turn(commands, 1, folder)
    runs = in_turn(commands, rounds, folder)
    most = {"html": "", "docx": "3", "xlsx": ""}
    rows = [[*summary(runs, name), f"{ratio(runs, name, 'html'):.2f}", most[name]] for name in runs]
    title = f"The review of {SMALLEST} indicators for the office, {rounds} rounds"
    table(title, ["format", *TIMES, "exit", "x html", "at most"], rows)


def typers(rounds: int, folder: Path) -> None:
    """Time the start-up of ichigo on two versions of typer, each in an environment of its own."""
    pairs = {version: environment_with(version, folder) for version in TYPERS}
    own: dict[str, Command] = {
        f"{command} on {version}": [ichigo, command]
        for command in ("validate", "--help")
        for version, (_, ichigo) in pairs.items()
    }
    imports: dict[str, Command] = {
        f"import typer {version}": [python, "-c", "import typer"]
        for version, (python, _) in pairs.items()
    }
    commands = own | imports
    runs = in_turn(commands, rounds, folder)
    older, newer = TYPERS
    rows = [
        [*summary(runs, name), f"{ratio(runs, name, name.replace(newer, older)):.2f}"]
        for name in commands
    ]
    head = ["ichigo", *TIMES, "exit", f"x {older}"]
    table(f"Start-up on two versions of typer, {rounds} rounds", head, rows)


def environment_with(version: str, folder: Path) -> tuple[Path, Path]:
    """An environment with ichigo on one version of typer: its Python and its ichigo."""
    place = folder / version
    venv.create(place, with_pip=True, symlinks=os.name != "nt")
    python = place / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pip = functools.partial(subprocess.run, check=True, stdout=subprocess.DEVNULL)
    install = (python, "-m", "pip", "install", "-qq", "--disable-pip-version-check")
    pip([*install, ROOT])
    # Not what ichigo asks for, so pip has something to say about it; it installs it all the same.
    pip([*install, f"typer=={version}.*"], stderr=subprocess.DEVNULL)
    return python, script("ichigo", python) or sys.exit("ichigo was not installed")


if __name__ == "__main__":
    main()
