"""Fuzz one target, guided by the lines that each input reaches; needs atheris.

    pip install atheris
    python -m fuzz.coverage_guided strategy --seconds 120

Targets: strategy, actuals, review, project. Inputs that fail are kept in `--output` (else a
temporary folder), one of each kind, and fuzzing goes on. Exit status 1 if there was one.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import resource
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

import atheris

with atheris.instrument_imports(include=["ichigo_cli"]):
    from fuzz.targets import FOLDER, TARGETS, failure_of, seeds
    from ichigo_cli.columns import COLUMN_WORDS
    from ichigo_cli.reading import reviews, strategy
    from ichigo_cli.reading.shape import Shape

SLOW: Final = 1.0
"""Seconds of the processor that one input may take."""
SHAPES: Final = [v for m in (strategy, reviews) for v in vars(m).values() if isinstance(v, Shape)]
KEYS: Final = sorted({field.key for shape in SHAPES for field in shape.fields})
SIGNS: Final = (
    "▲ △ − 約 万 令和 平成 R ， ； プ \ufeff \ufffd \u2028 \x1b \x85 & * !! --- ... | >- <<"
)
TOKENS: Final = [*COLUMN_WORDS, *(f"{key}: " for key in KEYS), *SIGNS.split(" "), "\n  - ", "\r\n"]


class Watch:
    """One target under observation: inputs are counted, and one of each kind of failure is kept."""

    def __init__(self, target: str, output: Path | None, seconds: float) -> None:
        self.target = target
        self.inputs = 0
        self.slowest = 0.0
        self.failures: set[str] = set()
        self.started = time.monotonic()
        self.seconds = seconds
        self._output = output or Path(tempfile.mkdtemp(prefix="ichigo-failures-"))

    def __call__(self, data: bytes) -> None:
        """Run one input; when the time is over, end the process, as libFuzzer never returns."""
        self.inputs += 1
        begun = time.process_time()
        failure = failure_of(self.target, data)
        taken = time.process_time() - begun
        self.slowest = max(self.slowest, taken)
        failure = failure or ("slow" if taken > SLOW else None)
        if failure and failure not in self.failures:
            self._keep(failure, data)
        if time.monotonic() > self.started + self.seconds:
            print(self.report(), flush=True)
            shutil.rmtree(FOLDER, ignore_errors=True)
            os._exit(bool(self.failures))

    def _keep(self, failure: str, data: bytes) -> None:
        self.failures.add(failure)
        self._output.mkdir(parents=True, exist_ok=True)
        file = self._output / f"{self.target}-{hashlib.sha256(data).hexdigest()[:12]}"
        file.write_bytes(data)
        print(f"FAILURE in {self.target}: {failure}, {file}", flush=True)

    def report(self) -> str:
        """What was done, on one line."""
        seconds = time.monotonic() - self.started
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        return (
            f"{self.target}: {self.inputs:,} inputs in {seconds:.0f} s, "
            f"{len(self.failures)} kinds of failure, slowest input {self.slowest:.2f} s, "
            f"peak memory {memory} MB"
        )


def main() -> None:
    """Fuzz until the time is over."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--seconds", type=int, default=120)
    parser.add_argument("--longest", type=int, default=4096, help="bytes of an input at the most")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--output", type=Path)
    options = parser.parse_args()
    # In the folder of the targets, which goes when the process ends.
    begin, found, words = (FOLDER / name for name in ("seeds", "found", "words"))
    begin.mkdir()
    found.mkdir()
    for number, data in enumerate(seeds(options.target)):
        (begin / str(number)).write_bytes(data)
    words.write_text("".join(f"{_quoted(token)}\n" for token in TOKENS), encoding="ascii")
    flags = {"max_len": options.longest, "seed": options.seed, "dict": words, "len_control": 0}
    arguments = [f"-{name}={value}" for name, value in flags.items()]
    watch = Watch(options.target, options.output, options.seconds)
    atheris.Setup([sys.argv[0], *arguments, str(found), str(begin)], watch)
    atheris.Fuzz()


def _quoted(token: str) -> str:
    return '"' + "".join(f"\\x{byte:02x}" for byte in token.encode()) + '"'


if __name__ == "__main__":
    main()
