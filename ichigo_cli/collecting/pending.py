"""Who has answered for a year, who has not, and how many days are left or past."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.model import Status
from ichigo_cli.years import FIRST_MONTH

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from ichigo_cli.model import Actuals, Indicator, Observation, Strategy

STEPS: Final = (30, 7, 1, -1, -7, -30)
"""The days before (and past, where negative) the date on which a reminder is due."""


class Answer(StrEnum):
    """What there is of one indicator in one year."""

    ANSWERED = "answered"
    PENDING = "pending"
    OPEN = "open"
    LATE = "late"
    NOT_DUE = "not_due"
    DISCONTINUED = "discontinued"


SILENT: Final = (Answer.OPEN, Answer.LATE)
"""No answer at all, before or after the date."""
ASKED: Final = (Answer.ANSWERED, Answer.PENDING, *SILENT)
"""What is counted; nobody waits for the rest."""
_MEANINGS: Final = {
    Status.PENDING: Answer.PENDING,
    Status.NOT_DUE: Answer.NOT_DUE,
    Status.DISCONTINUED: Answer.DISCONTINUED,
}


class Reply(NamedTuple):
    """One indicator with its answer; `status` is what its row says, None without a row."""

    indicator: Indicator
    answer: Answer
    status: Status | None


class Section(NamedTuple):
    """A department with what it is asked; None where the plan names no department."""

    department: str | None
    replies: tuple[Reply, ...]

    def having(self, *answers: Answer) -> tuple[Reply, ...]:
        """The indicators with one of these answers."""
        return tuple(reply for reply in self.replies if reply.answer in answers)


class Round(NamedTuple):
    """The answers for one fiscal year as they stand on a day.

    `due` is the date by which they are asked for, None where the plan gives none.
    """

    strategy: Strategy
    year: int
    today: date
    due: date | None
    sections: tuple[Section, ...]

    @property
    def days(self) -> int | None:
        """The days that are left; negative past the date, None without one."""
        return None if self.due is None else (self.due - self.today).days

    @property
    def step(self) -> int:
        """The step of `STEPS` that was reached last; the first one before it is reached."""
        days = STEPS[0] if self.days is None else self.days
        reached = [step for step in STEPS if days <= step]
        return reached[-1] if reached else STEPS[0]

    def having(self, *answers: Answer) -> int:
        """How many indicators have one of these answers."""
        return sum(len(section.having(*answers)) for section in self.sections)


def year_asked(strategy: Strategy, actuals: Actuals, today: date) -> int:
    """The year whose values are collected on a day: the last one that has ended, if it counts."""
    ended = today.year - (1 if today.month >= FIRST_MONTH else 2)
    targets = [i.target.year for _, i in strategy.indicators() if i.target]
    last = max([strategy.period.end, *targets, *actuals.years])
    return min(max(ended, strategy.period.start), last)


def collect_round(strategy: Strategy, actuals: Actuals, year: int, today: date) -> Round:
    """Who has answered for a year."""
    due = strategy.collect.due_on(year) if strategy.collect else None
    is_past = due is not None and today > due
    sections: dict[str | None, list[Reply]] = {}
    for _, indicator in strategy.indicators():
        reply = _reply(indicator, actuals.of(indicator.id), year, is_past=is_past)
        sections.setdefault(indicator.department, []).append(reply)
    return Round(
        strategy=strategy,
        year=year,
        today=today,
        due=due,
        sections=tuple(Section(name, tuple(replies)) for name, replies in sections.items()),
    )


def _reply(
    indicator: Indicator, rows: Mapping[int, Observation], year: int, *, is_past: bool
) -> Reply:
    row = rows.get(year)
    if row and row.status is not Status.NOT_REPORTED:
        return Reply(indicator, _MEANINGS.get(row.status, Answer.ANSWERED), row.status)
    status = row.status if row else None
    if not indicator.is_due(year):
        return Reply(indicator, Answer.NOT_DUE, status)
    told = [at for at, before in rows.items() if at < year
            and before.status is not Status.NOT_REPORTED]  # fmt: skip
    if told and rows[max(told)].status is Status.DISCONTINUED:
        return Reply(indicator, Answer.DISCONTINUED, status)
    return Reply(indicator, Answer.LATE if is_past else Answer.OPEN, status)
