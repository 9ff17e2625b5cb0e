"""The day on which a command is run, which only few commands need."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from typing import Final

from ichigo_cli.command.options import Option
from ichigo_cli.problems import Misuse

TODAY: Final = Option("today", "DATE")


def today_of(given: str | None) -> date:
    """The day that the option names, else SOURCE_DATE_EPOCH, else the clock.

    Raises:
        Misuse: the option names no day.
    """
    if given is not None:
        try:
            return date.fromisoformat(given)
        except ValueError:
            raise Misuse("usage.day", text=given) from None
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isascii() and epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now().astimezone().date()
