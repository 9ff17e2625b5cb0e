"""Running a target: counting inputs, catching what fails or is slow, and cutting it down."""

from __future__ import annotations

import hashlib
import tempfile
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Final

from fuzz.targets import TARGETS

if TYPE_CHECKING:
    from collections.abc import Iterator

SLOW: Final = 1.0
"""Seconds of the processor that one input may take."""
TRIES: Final = 2_000
"""Runs that cutting one failing input down may take."""


class Watch:
    """One target under observation; every kind of failure is kept once, as small as it gets."""

    def __init__(self, target: str, output: Path | None = None) -> None:
        self.target = target
        self.inputs = 0
        self.slowest = 0.0
        self.failures: dict[str, Path] = {}
        self.started = time.monotonic()
        self._output = output

    def __call__(self, data: bytes) -> None:
        """Run one input; a failure is saved, and the fuzzing goes on."""
        self.inputs += 1
        begun = time.process_time()
        failure = failure_of(self.target, data)
        taken = time.process_time() - begun
        self.slowest = max(self.slowest, taken)
        if failure is None and taken > SLOW:
            failure = "slow"
        if failure is not None and failure not in self.failures:
            self._keep(failure, data, taken)

    def _keep(self, failure: str, data: bytes, taken: float) -> None:
        self._output = self._output or Path(tempfile.mkdtemp(prefix="ichigo-failures-"))
        self._output.mkdir(parents=True, exist_ok=True)
        small = data if failure == "slow" else minimised(self.target, data, failure)
        digest = hashlib.sha256(small).hexdigest()[:12]
        path = self._output / f"{self.target}-{digest}"
        path.write_bytes(small)
        self.failures[failure] = path
        print(f"FAILURE in {self.target}: {failure} ({taken:.2f} s), {path}", flush=True)

    def report(self) -> str:
        """What was done, on one line."""
        seconds = time.monotonic() - self.started
        return (
            f"{self.target}: {self.inputs:,} inputs in {seconds:.0f} s, "
            f"{len(self.failures)} kinds of failure, slowest input {self.slowest:.2f} s, "
            f"peak memory {peak_memory()} MB"
        )


def failure_of(target: str, data: bytes) -> str | None:
    """What goes wrong with an input: the exception and where it was raised."""
    try:
        TARGETS[target](data)
    except Exception as error:  # noqa: BLE001 - any exception is what is looked for
        frames = traceback.extract_tb(error.__traceback__)
        here = next((f for f in reversed(frames) if "ichigo_cli" in f.filename), frames[-1])
        words = str(error).split(" ")[0] if isinstance(error, AssertionError) else ""
        where = f"{Path(here.filename).name}:{here.lineno}"
        return " ".join(filter(None, (type(error).__name__, "at", where, words)))
    return None


def minimised(target: str, data: bytes, failure: str) -> bytes:
    """The smallest input found that fails in the same way."""
    tries = TRIES
    size = len(data) // 2
    while size:
        for shorter in _without(data, size):
            tries -= 1
            if tries < 0:
                return data
            if failure_of(target, shorter) == failure:
                data = shorter
                break
        else:
            size //= 2
        size = min(size, len(data) // 2)
    return data


def _without(data: bytes, size: int) -> Iterator[bytes]:
    for start in range(0, len(data), size):
        yield data[:start] + data[start + size :]


def peak_memory() -> int:
    """The most memory that this process has held, in MB."""
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text(encoding="ascii", errors="replace").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) // 1024
    import resource  # noqa: PLC0415 - not there on Windows
    import sys  # noqa: PLC0415

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // (1024 * 1024 if sys.platform == "darwin" else 1024)
