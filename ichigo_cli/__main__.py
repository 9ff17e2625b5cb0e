"""The program's entry, as ``ichigo`` and as ``python -m ichigo_cli``."""

import gc
from typing import NoReturn


def run() -> NoReturn:
    """Run the command line and exit."""
    # One short run makes many objects and almost no cycles. Collecting them costs a tenth of the
    # start-up and more than half of the time in which a large plan is read, and frees nothing.
    gc.disable()
    from ichigo_cli.cli import main  # noqa: PLC0415 - the imports are what this is about

    try:
        main()
    finally:
        # The interpreter collects once more on its way out; frozen objects are passed over.
        gc.freeze()


if __name__ == "__main__":
    run()
