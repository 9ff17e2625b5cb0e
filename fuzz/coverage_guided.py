"""Fuzz one target, guided by the lines that each input reaches; needs atheris.

    pip install atheris
    python -m fuzz.coverage_guided strategy --seconds 120

Targets: strategy, actuals, review, project. Failures are cut down and kept in `--output` (else a
temporary folder), and fuzzing goes on. Exit status 1 if there was one.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import atheris

with atheris.instrument_imports(include=["ichigo_cli"]):
    from fuzz.targets import FOLDER, TARGETS, seeds

from fuzz.watch import Watch
from fuzz.words import TOKENS

if TYPE_CHECKING:
    from collections.abc import Callable


def main() -> None:
    """Fuzz until the time is over."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--seconds", type=int, default=120)
    parser.add_argument("--longest", type=int, default=4096, help="bytes of an input at the most")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--output", type=Path)
    options = parser.parse_args()
    watch = Watch(options.target, options.output)
    with tempfile.TemporaryDirectory() as folder:
        options.workspace = folder
        begin, found = Path(folder, "seeds"), Path(folder, "found")
        begin.mkdir()
        found.mkdir()
        for number, data in enumerate(seeds(options.target)):
            (begin / str(number)).write_bytes(data)
        words = Path(folder, "words")
        words.write_text("".join(f"{_quoted(token)}\n" for token in TOKENS), encoding="ascii")
        flags = {
            "max_len": options.longest,
            "seed": options.seed,
            "dict": words,
            "len_control": 0,
            "timeout": 60,
            "rss_limit_mb": 2048,
        }
        arguments = [f"-{name}={value}" for name, value in flags.items()]
        atheris.Setup([sys.argv[0], *arguments, str(found), str(begin)], until(options, watch))
        atheris.Fuzz()


def until(options: argparse.Namespace, watch: Watch) -> Callable[[bytes], None]:
    """The target, which ends the process when the time is over: libFuzzer never returns."""
    end = time.monotonic() + options.seconds

    def once(data: bytes) -> None:
        watch(data)
        if time.monotonic() > end:
            print(watch.report(), flush=True)
            shutil.rmtree(options.workspace, ignore_errors=True)
            shutil.rmtree(FOLDER, ignore_errors=True)
            os._exit(bool(watch.failures))

    return once


def _quoted(token: bytes) -> str:
    return '"' + "".join(f"\\x{byte:02x}" for byte in token) + '"'


if __name__ == "__main__":
    main()
