"""What is asked of one department in one year: pure data out of the plan and its values."""

from __future__ import annotations

import hashlib
import json
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from ichigo_cli.model import GoalReview, IndicatorReview, Status
from ichigo_cli.showing.figures import decimals_of, grouped, plain, shown
from ichigo_cli.target import Range, Series
from ichigo_cli.years import short_era

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from decimal import Decimal

    from ichigo_cli.model import Actuals, Indicator, Observation, Review, Strategy
    from ichigo_cli.showing.language import Words


class Question(NamedTuple):
    """One indicator as a form shows it: texts, and the value before for the check of digits.

    `words` are those of last year's review.
    """

    id: str
    name: str
    unit: str
    definition: str
    baseline: str
    target: str
    so_far: str
    due: str
    before: Decimal | None
    fingerprint: str
    words: IndicatorReview


class GoalQuestion(NamedTuple):
    """One goal as a form shows it, with the words of last year's review."""

    id: str
    name: str
    words: GoalReview


class Form(NamedTuple):
    """All that one department is asked for one year; `department` is empty for those without."""

    plan: str
    title: str
    year: int
    department: str
    language: str
    due: date | None
    contact: str | None
    notice: str | None
    questions: tuple[Question, ...]
    goals: tuple[GoalQuestion, ...]


def fingerprint(indicator: Indicator) -> str:
    """What was asked, in 16 letters: another id, unit, direction, baseline or target differs."""
    baseline, target = indicator.baseline, indicator.target
    asked = [
        indicator.id,
        indicator.unit or "",
        indicator.better.value,
        [baseline.year, _digits(baseline.value)] if baseline else [],
        [target.year, *map(_digits, _ends(target.value))] if target else [],
    ]
    text = json.dumps(asked, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _digits(value: Decimal) -> str:
    """The number without zeros that only say how exactly it was written."""
    text = plain(value)
    return text.rstrip("0").rstrip(".") if "." in text else text


def _ends(value: Decimal | Range) -> tuple[Decimal, ...]:
    return (value.low, value.high) if isinstance(value, Range) else (value,)


def name_of(thing: Indicator, language: str) -> str:
    """How a form in this language calls an indicator."""
    return (thing.name_en or thing.name) if language == "en" else thing.name


def departments(strategy: Strategy) -> tuple[str, ...]:
    """Every department in the order of the plan; empty for indicators that name none."""
    return tuple(dict.fromkeys(each.department or "" for _, each in strategy.indicators()))


def forms(
    strategy: Strategy,
    actuals: Actuals,
    reviews: Mapping[int, Review],
    year: int,
    words: Words,
) -> tuple[Form, ...]:
    """What every department is asked for a year.

    Args:
        strategy: a plan without mistakes.
        actuals: the values known so far.
        reviews: the words of every year; those of the year before are shown.
        year: the fiscal year whose values are asked for.
        words: in the plan's language.
    """
    desk = _Desk(strategy, actuals, reviews.get(year - 1), year, words)
    return tuple(desk.form(department) for department in departments(strategy))


class _Desk(NamedTuple):
    strategy: Strategy
    actuals: Actuals
    before: Review | None
    year: int
    words: Words

    def form(self, department: str) -> Form:
        """What one department is asked."""
        strategy = self.strategy
        asked = [
            (path[0], each)
            for path, each in strategy.indicators()
            if (each.department or "") == department
        ]
        goals = {goal for goal, _ in asked}
        return Form(
            plan=strategy.id,
            title=strategy.title,
            year=self.year,
            department=department,
            language=strategy.language,
            due=strategy.collect.due_on(self.year) if strategy.collect else None,
            contact=strategy.collect.contact if strategy.collect else None,
            notice=strategy.notice,
            questions=tuple(self._question(each) for _, each in asked),
            goals=tuple(self._goals(goals)),
        )

    def _goals(self, ids: set[str]) -> Iterable[GoalQuestion]:
        said = self.before.goals if self.before else {}
        english = self.strategy.language == "en"
        for goal in self.strategy.goals:
            if goal.id in ids:
                name = (goal.name_en or goal.name) if english else goal.name
                yield GoalQuestion(goal.id, name, said.get(goal.id, GoalReview()))

    def _question(self, each: Indicator) -> Question:
        rows = self.actuals.of(each.id)
        said = self.before.indicators if self.before else {}
        values = {y: r.value for y, r in rows.items() if y < self.year and r.value is not None}
        if each.baseline and each.series is Series.LEVEL:
            values.setdefault(each.baseline.year, each.baseline.value)
        return Question(
            id=each.id,
            name=name_of(each, self.strategy.language),
            unit=each.unit or "",
            definition=self._definition(each),
            baseline=self._of_year([each.baseline.value], each.baseline.year)
            if each.baseline
            else "",
            target=self._of_year(_ends(each.target.value), each.target.year) if each.target else "",
            so_far="\n".join(
                self._so_far(y, r, each) for y, r in sorted(rows.items()) if y <= self.year
            ),
            due=self._due(each),
            before=values[max(values)] if values else None,
            fingerprint=fingerprint(each),
            words=said.get(each.id, IndicatorReview()),
        )

    def _definition(self, each: Indicator) -> str:
        """What the number means, and what is special about this year."""
        flow = self.words("form.flow") if each.series is Series.FLOW else None
        not_due = None if each.is_due(self.year) else self.words("form.not-due")
        return "\n".join(filter(None, (each.definition, flow, not_due)))

    def _of_year(self, ends: Iterable[Decimal], year: int) -> str:
        shown_ends = [grouped(end) for end in ends]
        text = shown_ends[0] if len(shown_ends) == 1 else self._between(*shown_ends)
        return self.words("cell.in", text=text, detail=self._year(year))

    def _between(self, low: str, high: str) -> str:
        return self.words("cell.range", low=low, high=high)

    def _year(self, year: int) -> str:
        return short_era(year) if self.strategy.language == "ja" else str(year)

    def _so_far(self, year: int, row: Observation, each: Indicator) -> str:
        if row.value is None:
            is_silent = row.status is Status.NOT_REPORTED and not each.is_due(year)
            status = Status.NOT_DUE if is_silent else row.status
            return f"{self._year(year)}  {self.words(f'status.{status}')}"
        text = f"{self._year(year)}  {grouped(row.value)}"
        if row.status is Status.FINAL:
            return text
        return self.words("cell.in", text=text, detail=self.words(f"status.{row.status}"))

    def _due(self, each: Indicator) -> str:
        """This year's point on the path; for a range, the range itself."""
        path = each.target_path
        if path is None or each.target is None:
            return ""
        if isinstance(each.target.value, Range):
            return self._between(*(grouped(end) for end in _ends(each.target.value)))
        expected = path.expected(self.year)
        if expected is None:
            return ""
        text = shown(Fraction(expected), _places(each))
        return self.words("form.total", text=text) if each.series is Series.FLOW else text


def _places(each: Indicator) -> int:
    """Digits of a computed value: as the plan says, else the most of baseline and target."""
    if each.decimals is not None:
        return each.decimals
    written = [each.baseline.value] if each.baseline else []
    written += _ends(each.target.value) if each.target else ()
    return max(map(decimals_of, written), default=0)
