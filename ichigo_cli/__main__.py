"""The program's entry, as ``ichigo`` and as ``python -m ichigo_cli``."""

from __future__ import annotations

import os
import sys

from ichigo_cli import __version__

TYPE_CHECKING = False  # what `typing` has is the same to a type checker, and slow to load
if TYPE_CHECKING:
    from types import TracebackType
    from typing import NoReturn

INTERRUPTED = 130


def run() -> NoReturn:
    """Run the command line and exit."""
    if sys.argv[1:] == ["--version"] and _version_is_told():
        sys.exit(0)
    import gc  # noqa: PLC0415 - behind the hooks, as all that can be
    import signal  # noqa: PLC0415

    # One short run makes many objects and almost no cycles. Without collecting them, `validate`
    # takes 6 % less of the processor with 10 indicators and 40 % less with 10,000, and no more
    # memory (benchmarks/run.py collector).
    gc.disable()
    from ichigo_cli.command.run import main  # noqa: PLC0415 - the imports are what this is about

    try:
        main()
    except SystemExit as ended:
        if ended.code == INTERRUPTED:
            # Python remembers an interruption of a text that it evaluated, as `namedtuple` has it
            # do, and would kill itself in place of this status.
            os._exit(INTERRUPTED)
        raise
    finally:
        # All is written, and what is left of the process is over before anyone could notice.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        # The interpreter collects once more on its way out; frozen objects are passed over. That is
        # another eighth with 10 indicators, and next to nothing with 10,000.
        gc.freeze()


def _version_is_told() -> bool:
    """Answer what needs nothing loaded; where that fails, the long way tells why."""
    if sys.stdout is None:
        return False
    told = f"ichigo {__version__}\n".encode()
    try:
        while told:  # a disk that is nearly full takes a part
            told = told[os.write(sys.stdout.fileno(), told) :]
    except (OSError, ValueError):
        return False
    return True


# ── interruptions ───────────────────────────────────────────────────────────────────────────────

# `run` answers an interruption of a command. One that comes while modules are loaded, or between
# two steps of the program, ends up here. These are hooks and not a handler of the signal, so that a
# file that is being written is still cleared away.


def _failed(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if _is_interruption(error):
        _end()
    sys.__excepthook__(kind, error, trace)


def _failed_unraisably(failure: sys.UnraisableHookArgs) -> None:
    if _is_interruption(failure.exc_value):
        _end()
    sys.__unraisablehook__(failure)


def _is_interruption(error: BaseException | None) -> bool:
    """Whether an interruption is behind an error: Python 3.11 wraps one in a class's body."""
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__cause__ or error.__context__
    return error is not None


def _end() -> NoReturn:
    """Tell of the interruption and end, although the program may be half loaded or half gone."""
    try:
        import signal  # noqa: PLC0415

        signal.signal(signal.SIGINT, signal.SIG_IGN)
        from ichigo_cli.showing.language import Words, reader_language  # noqa: PLC0415

        line = Words(reader_language(os.environ))("usage.interrupted")
    except (Exception, KeyboardInterrupt):  # noqa: BLE001 - whatever is missing
        line = "Interrupted."
    try:
        print(line, file=sys.stderr, flush=True)  # noqa: T201 - `complain` may not be there
    finally:
        os._exit(INTERRUPTED)


sys.excepthook = _failed
sys.unraisablehook = _failed_unraisably

if __name__ == "__main__":
    run()
