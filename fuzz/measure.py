"""Measure what one run of `ichigo validate` costs on a huge file; print a table.

    python -m fuzz.measure              files of 5 MB
    python -m fuzz.measure --size 32    files of 32 MB, the most that is read

Each line is a process of its own, with the seconds of the processor that it took and the most
memory that it held. One that passes `--seconds` or `--memory` is ended, and the line says so.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from fuzz.watch import peak_memory

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT: Final = Path(__file__).resolve().parent.parent
MEGA: Final = 1_000_000
PLAN: Final = """\
ichigo: 1
id: plan
title: T
period: {start: 2021, end: 2025}
goals:
  - id: g
    name: G
    indicators:
"""
INDICATOR: Final = (
    "      - {id: births%d, name: B, unit: persons, better: higher,"
    " baseline: {year: 2019, value: 549}, target: {year: 2025, value: 607}}\n"
)
SMALL: Final = PLAN + INDICATOR % 0
HEADER: Final = "indicator,value,status,source,note\n"
ACCEPT: Final = "# ichigo: accept zzz because\n"
ROW: Final = "births%d,580,final,Vital statistics of the year,counted by the calendar year\n"


class Case(NamedTuple):
    """A plan and values of a size in bytes."""

    name: str
    plan: Callable[[int], str]
    values: Callable[[int], str]


def _plan(size: int) -> str:
    return PLAN + "".join(
        INDICATOR % number for number in range((size - len(PLAN)) // (len(INDICATOR) + 4))
    )


def _values(size: int) -> str:
    return HEADER + "".join(
        ROW % number for number in range((size - len(HEADER)) // (len(ROW) + 4))
    )


def _matching(size: int) -> str:
    """A value for every indicator of the plan of this size."""
    return HEADER + "".join(ROW % number for number in range(_plan(size).count("{id:")))


def _keys(size: int) -> str:
    return "".join(f"key{number}: v\n" for number in range(size // 14))


def _small(_: int) -> str:
    return SMALL


def _nothing(_: int) -> str:
    return HEADER


CASES: Final = (
    Case("a small project", _small, _nothing),
    Case("a sound plan", _plan, _nothing),
    Case("a sound plan with a value for each", _plan, _matching),
    Case("a plan of one line", lambda size: "x" * size, _nothing),
    Case(
        "a plan with a long text",
        lambda size: SMALL.replace("T\n", "T" * (size - len(SMALL)) + "\n"),
        _nothing,
    ),
    Case("a plan of short lines", lambda size: "- a\n" * (size // 4), _nothing),
    Case("comments in a plan", lambda size: SMALL + "# x\n" * (size // 4), _nothing),
    Case("brackets", lambda size: "[" * size, _nothing),
    Case("values of one line", _small, lambda size: HEADER + "x" * size),
    Case("values in quotes", _small, lambda size: HEADER + '""' * (size // 2)),
    Case("blank lines in values", _small, lambda size: HEADER + "\n" * size),
    Case("control characters", _small, lambda size: HEADER + "\x85" * (size // 2)),
    Case("an unknown id in every row", _small, _values),
    Case("one row again and again", _small, lambda size: HEADER + ROW % 0 * (size // len(ROW))),
    Case("a damaged letter in every row", _small, lambda size: HEADER + "x,,,,ก\n" * (size // 9)),
    Case("unknown keys in a plan", lambda size: SMALL + _keys(size), _nothing),
    Case("one key again and again", lambda size: SMALL + "title: U\n" * (size // 9), _nothing),
    Case("comments that accept nothing", lambda size: SMALL + ACCEPT * (size // 30), _nothing),
)


class Cost(NamedTuple):
    """What one run took and said."""

    seconds: float
    memory: int
    errors: int
    warnings: int


def main() -> None:
    """Measure every case."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--size", type=int, default=5, help="MB of a file")
    parser.add_argument("--seconds", type=int, default=120, help="of the processor, at the most")
    parser.add_argument("--memory", type=int, default=8000, help="MB of addresses, at the most")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--only", default="", help="cases whose name contains this")
    options = parser.parse_args()
    if options.inside:
        _inside(options.seconds, options.memory)
    print(f"Python {sys.version.split()[0]} on {sys.platform}; files of {options.size} MB")
    print(
        "| file | seconds | MB | errors | warnings |\n| :-- | --: | --: | --: | --: |", flush=True
    )
    limits = (f"--seconds={options.seconds}", f"--memory={options.memory}")
    for case in (case for case in CASES if options.only in case.name):
        with tempfile.TemporaryDirectory() as folder:
            _write(case, Path(folder), options.size * MEGA)
            cost = _cost(Path(folder), *limits)
        figures = "ended | | |"
        if cost:
            counts = f"{cost.errors:,} | {cost.warnings:,}"
            figures = f"{cost.seconds:.2f} | {cost.memory:,} | {counts} |"
        print(f"| {case.name} | {figures}", flush=True)


def _write(case: Case, folder: Path, size: int) -> None:
    (folder / "actuals").mkdir()
    (folder / "strategy.yaml").write_text(case.plan(size)[:size], encoding="utf-8")
    values = case.values(size).encode()[:size].decode(errors="ignore")
    (folder / "actuals" / "2022.csv").write_text(values, encoding="utf-8")


def _cost(folder: Path, *limits: str) -> Cost | None:
    done = subprocess.run(
        [sys.executable, "-m", "fuzz.measure", "--inside", *limits],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "ICHIGO_LANG": "en"},
        capture_output=True,
        check=False,
    )
    *_, told = done.stderr.decode(errors="replace").splitlines() or [""]
    if not told.startswith("cost "):
        return None
    _, seconds, memory = told.split()
    found = json.loads(done.stdout)
    return Cost(float(seconds), int(memory), found["errors"], found["warnings"])


def _inside(seconds: int, memory: int) -> None:
    """Be the process that is measured."""
    import atexit  # noqa: PLC0415 - of this process alone
    import resource  # noqa: PLC0415

    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
    resource.setrlimit(resource.RLIMIT_AS, (memory * MEGA, memory * MEGA))

    def tell() -> None:
        used = resource.getrusage(resource.RUSAGE_SELF)
        sys.stderr.write(f"cost {used.ru_utime + used.ru_stime} {peak_memory()}\n")

    from ichigo_cli import __main__  # noqa: PLC0415

    atexit.register(tell)
    sys.argv = ["ichigo", "validate", "--format", "json"]
    __main__.run()


if __name__ == "__main__":
    main()
