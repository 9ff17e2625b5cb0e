"""Templates that come with a project: what they may do, and how much of it.

Jinja's sandbox lets them run nothing, but has no bound on a text of a billion letters or a loop in
a loop. Forbidding what can grow, one filter and method after another, would always leave one out.
So the whole of a rendering is bounded: its memory and its time by the system, and what it makes by
counting. Two things need a rule of their own: arithmetic with huge whole numbers, which takes long
in one step that no signal interrupts, and repetition, so that the plain case is told alike on a
system without these bounds.
"""

from __future__ import annotations

import contextlib
import faulthandler
import signal
import sys
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn

from jinja2 import pass_context
from jinja2.filters import do_round
from jinja2.sandbox import SandboxedEnvironment

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from jinja2.runtime import Context

SECONDS: Final = 5
"""Of processor time. An ordinary report takes less than one, and one of 10,000 indicators 12."""
LETTERS: Final = 10_000_000
MEMORY: Final = 256 * 2**20
# What each indicator adds; a report takes about 1 ms, 6,000 letters and 40 kB for one.
_INDICATORS_A_SECOND: Final = 200
_LETTERS_EACH: Final = 30_000
_MEMORY_EACH: Final = 120_000
_REPEATED: Final = 1_000_000
_BITS: Final = 100_000
_STDERR: Final = 2


class Overdone(Exception):  # noqa: N818 - what it is
    """A template was stopped. The message is `time` or `size`, as in the words for reports."""


class Sandbox(SandboxedEnvironment):
    """Jinja's sandbox, which computes nothing huge and nothing ahead of the rendering."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

    def __init__(self, finalize: Callable[[Any], Any] | None, **options: Any) -> None:  # noqa: ANN401 - Jinja's own
        # Jinja computes what it can while it compiles, unless that needs the context; there a
        # text that is too long could not be told with its line.
        @pass_context
        def late(_: Context, value: object) -> object:
            return finalize(value) if finalize else value

        super().__init__(optimized=False, finalize=late, **options)
        self.filters["round"] = _round

    def call_binop(
        self,
        context: Context,
        operator: str,
        left: Any,  # noqa: ANN401 - whatever a template has
        right: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        """What an operator makes of two values, unless that is huge."""
        bits = _bits(left), _bits(right)
        if operator == "**" and isinstance(right, int):
            bits = bits[0] * abs(right), 0
        if sum(bits) > _BITS or (operator == "*" and _repeated(left, right) > _REPEATED):
            raise Overdone("size")
        return super().call_binop(context, operator, left, right)


def _bits(value: object) -> int:
    if isinstance(value, Fraction):
        return value.numerator.bit_length() + value.denominator.bit_length()
    return value.bit_length() if isinstance(value, int) else 0


def _repeated(left: object, right: object) -> int:
    for items, times in ((left, right), (right, left)):
        if isinstance(items, (str, bytes, list, tuple)) and isinstance(times, int):
            return len(items) * times
    return 0


def _round(value: float, precision: int = 0, method: Any = "common") -> float:  # noqa: ANN401 - Jinja's own
    """Jinja's filter, which raises 10 to the power of the precision."""
    if abs(precision) > _BITS:
        raise Overdone("size")
    return do_round(value, precision, method)


def render(
    environment: SandboxedEnvironment, name: str, variables: dict[str, Any], indicators: int
) -> str:
    """What a template makes.

    Args:
        environment: with the template.
        name: of the template.
        variables: what the template sees.
        indicators: how many the report has, as a larger one may take more.

    Raises:
        Overdone: it takes too long, or makes too much.
        MemoryError: it takes too much memory.
    """
    most = LETTERS + indicators * _LETTERS_EACH
    seconds = SECONDS + indicators // _INDICATORS_A_SECOND
    with _timed(seconds), _confined(MEMORY + indicators * _MEMORY_EACH):
        made: Any = environment.get_template(name).generate(variables)
        return "".join(_counted(made, most))


def _counted(made: Generator[str, None, None], most: int) -> Iterator[str]:
    total = 0
    for piece in made:
        total += len(piece)
        if total > most:
            # From within the template, so that its line is known.
            made.throw(Overdone("size"))
        yield piece


@contextlib.contextmanager
def _timed(seconds: int) -> Iterator[None]:
    """Have an `Overdone` raised after so much processor time, where the system has such a clock."""
    if not hasattr(signal, "setitimer"):
        yield
        return
    try:
        before = signal.signal(signal.SIGPROF, _stop)
    except ValueError:  # not the main thread, which alone gets signals
        yield
        return
    # Again every second, should something have caught the first one. If not even that helps, as
    # in a step that lets no signal through, the process ends with the line on its last words.
    signal.setitimer(signal.ITIMER_PROF, seconds, 1)
    faulthandler.dump_traceback_later(6 * seconds, exit=True, file=_STDERR)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        faulthandler.cancel_dump_traceback_later()
        signal.signal(signal.SIGPROF, before)


def _stop(*_: object) -> NoReturn:
    raise Overdone("time")


@contextlib.contextmanager
def _confined(more: int) -> Iterator[None]:
    """Have a `MemoryError` raised where so many bytes more are taken, where Linux counts them."""
    if sys.platform != "linux":
        yield
        return
    import resource  # noqa: PLC0415 - not every system has it

    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    except OSError:  # a container may be without it; then only letters are counted
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    bounds = [pages * resource.getpagesize() + more, soft, hard]
    resource.setrlimit(
        resource.RLIMIT_AS, (min(b for b in bounds if b != resource.RLIM_INFINITY), hard)
    )
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
