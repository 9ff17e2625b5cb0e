"""How the sections are asked for a year's values: by when, and whom they may ask."""

from datetime import date
from typing import NamedTuple

from ichigo_cli.years import FIRST_MONTH


class MonthDay(NamedTuple):
    """A day of any year."""

    month: int
    day: int

    def after(self, year: int) -> date:
        """This day in the fiscal year, April to March, after another one."""
        return date(year + (1 if self.month >= FIRST_MONTH else 2), self.month, self.day)


class Collect(NamedTuple):
    """How a year's values come in: the day they are due, and whom to ask."""

    due: MonthDay | None = None
    contact: str | None = None

    def due_on(self, year: int) -> date | None:
        """When the values of a fiscal year are due."""
        return None if self.due is None else self.due.after(year)
