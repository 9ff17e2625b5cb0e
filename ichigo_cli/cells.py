"""Each figure of a standing as a person reads it, in one language.

Every output that shows text takes it from here, so that the terminal and a document never write
the same figure in two ways. Where there are two texts, the second is a year or a status.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from ichigo_cli.attainment import State
from ichigo_cli.figures import (
    decimals_of,
    grouped,
    round_half_up,
    shown,
    shown_difference,
    shown_percent,
    working_text,
)
from ichigo_cli.model import Aim, Better, Range, Series, Status
from ichigo_cli.years import long_era, short_era

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from decimal import Decimal

    from ichigo_cli.assessment import Assessment, Standing
    from ichigo_cli.language import Words
    from ichigo_cli.model import Band, Branch, Indicator, Observation

TEXT_CEILING: Final = 200
"""Attainment above this is printed as 「200％超」, below 0 as 「0％未満」."""


class Cells:
    """The texts of standings, for one plan and one language."""

    def __init__(self, assessment: Assessment, words: Words) -> None:
        self._words = words
        self._assessment = assessment
        self._edges = percent_edges(assessment.strategy.bands)
        self._branches = {branch.id: branch for _, branch in assessment.strategy.branches()}

    # ── what a table is about ──

    def heading(self) -> str:
        """The chosen year and the plan's period."""
        period = self._assessment.strategy.period
        return self._words(
            "status.title",
            year=self.long_year(self._assessment.year),
            start=self._era(period.start),
            end=self._era(period.end),
        )

    def head(self, column: str) -> str:
        """The head of a column on one line, where narrow tables break it into two."""
        text = self._words(f"column.{column}", era=short_era(self._assessment.year))
        return self.one_line(text.replace("-\n", ""))

    def long_year(self, year: int) -> str:
        """A year in full: 令和5年度（2023年度）."""
        return self._words("year.long", era=self._era(year), year=year)

    def _era(self, year: int) -> str:
        return long_era(year) if self._words.language == "ja" else short_era(year)

    def label(self, level: str) -> str:
        """What a level of the hierarchy is called: in the plan's own language as the plan says."""
        strategy = self._assessment.strategy
        own = strategy.labels if self._words.language == strategy.language else {}
        return own.get(level) or self._words(f"level.{level}")

    # ── the plan's side ──

    def name(self, standing: Standing) -> str:
        """The indicator's name, in English where that is asked for and the plan has one."""
        return named(standing.indicator, self._words)

    def unit_and_better(self, standing: Standing) -> str:
        """The unit, where there is one, which way is better, and a target of another kind."""
        unit = standing.indicator.unit
        return self._words.listed(([unit] if unit else []) + self._directions(standing))

    def better(self, standing: Standing) -> str:
        """Which way is better, and what the target is if it is not to improve."""
        return self._words.listed(self._directions(standing))

    def _directions(self, standing: Standing) -> list[str]:
        indicator = standing.indicator
        is_other = indicator.target is not None and indicator.aim is not Aim.IMPROVE
        aim = [self._words(f"aim.{indicator.aim}")] if is_other else []
        return [self._words(f"better.{indicator.better}"), *aim]

    def belongs(self, standing: Standing) -> str:
        """The direction or policy that has the indicator; empty where a goal has it itself."""
        if len(standing.parents) == 1:
            return ""
        branch = self._branches[standing.parents[-1]]
        name = named(branch, self._words)
        return self._words("cell.labelled", label=self.label(branch.level), text=name)

    def basis(self, standing: Standing) -> str:
        """What the target asks for and everything that changes how it is judged."""
        indicator, words = standing.indicator, self._words
        if indicator.target is None:
            return words("cell.none")
        parts = [words(f"aim.{indicator.aim}"), words(f"path.{indicator.path}")]
        if indicator.milestones:
            values = [
                words("cell.value-in", value=grouped(value), era=short_era(year))
                for year, value in sorted(indicator.milestones.items())
            ]
            parts.append(words("basis.milestones", values=words.listed(values)))
        if indicator.series is Series.FLOW:
            parts.append(self._flow(standing))
        if indicator.tolerance:
            parts.append(words("basis.tolerance", value=grouped(indicator.tolerance)))
        if indicator.scale:
            parts.append(words("basis.scale", value=grouped(indicator.scale)))
        if not indicator.rated:
            parts.append(words("reason.not_rated"))
        return words.listed(parts)

    def _flow(self, standing: Standing) -> str:
        """That values add up, and from when where the plan says more than its baseline's year."""
        indicator, baseline = standing.indicator, standing.indicator.baseline
        is_plain = indicator.count_from is None and not (baseline and baseline.per_year)
        if is_plain or standing.counted_from is None:
            return self._words("series.flow")
        return self._words("series.flow-from", era=short_era(standing.counted_from))

    def baseline(self, standing: Standing) -> tuple[str, str]:
        """The baseline and its year; a dash and an empty text where the plan gives none."""
        baseline = standing.indicator.baseline
        if baseline is None:
            return self._words("cell.none"), ""
        value = self._written(baseline.value, standing.indicator)
        if baseline.per_year:
            value = self._words("cell.per-year", amount=value)
        return value, self.year(baseline.year)

    def target(self, standing: Standing) -> tuple[str, str]:
        """The target and its year; a dash and an empty text where the plan gives none."""
        target = standing.indicator.target
        if target is None:
            return self._words("cell.none"), ""
        if isinstance(target.value, Range):
            low, high = (
                self._written(end, standing.indicator)
                for end in (target.value.low, target.value.high)
            )
            return self._words("cell.range", low=low, high=high), self.year(target.year)
        return self._written(target.value, standing.indicator), self.year(target.year)

    def year(self, year: int) -> str:
        """A year as tables write it."""
        return self._words("cell.year", era=short_era(year))

    # ── what was reported ──

    def reported(self, standing: Standing, year: int) -> tuple[str, str]:
        """What one year says: the value and what qualifies it, or why there is none."""
        row = standing.rows.get(year)
        if row is None or row.value is None:
            return self._words(f"status.{standing.status_in(year)}"), ""
        qualified = row.status in (Status.PRELIMINARY, Status.REVISED)
        qualifier = self._words(f"status.{row.status}") if qualified else ""
        return self._value(standing, row, year), qualifier

    def reported_whole(self, standing: Standing, year: int) -> str:
        """The value of a year with all the digits that were written; a dash where there is none."""
        row = standing.rows.get(year)
        if row is None or row.value is None:
            return self._words("cell.none")
        if standing.indicator.series is Series.FLOW:
            return self._words("cell.amount", amount=grouped(row.value))
        return grouped(row.value)

    def latest(self, standing: Standing) -> tuple[str, str]:
        """The value that is judged with its year, or what the chosen year says instead."""
        if standing.actual is None or standing.actual_year is None:
            return self.reported(standing, standing.year)
        text, status = self.reported(standing, standing.actual_year)
        details = [self.year(standing.actual_year), status]
        if standing.is_carried:
            said = self._words(f"status.{standing.status_in(standing.year)}")
            facts = {"era": short_era(standing.year), "status": said}
            details.append(self._words("cell.year-says", **facts))
        return self.one_line(text), self._words.listed([each for each in details if each])

    def one_line(self, text: str) -> str:
        """A text of two lines, such as a total and its amount, on one."""
        return self._words("cell.joint").join(text.split("\n"))

    def _value(self, standing: Standing, row: Observation, year: int) -> str:
        if row.value is None:
            return ""
        amount = self._written(row.value, standing.indicator)
        if standing.indicator.series is Series.LEVEL:
            return amount
        if standing.counted_from is None or year < standing.counted_from:
            return self._words("cell.amount", amount=amount)
        total = standing.totals.get(year)
        if total is None:
            return self._words("cell.total-unknown", amount=amount)
        shown_total = self._computed(total, standing.indicator)
        return self._words("cell.total", total=shown_total, amount=amount)

    # ── how it stands ──

    def expected(self, standing: Standing) -> tuple[str, str]:
        """The path's value that the actual is judged against, and its year where it is carried.

        Without an actual it is the chosen year's value, which is known all the same.
        """
        expected = standing.expected
        if expected is None:
            return self._words("cell.none"), ""
        return self._on_path(standing, expected), self._carried(standing)

    def _on_path(self, standing: Standing, value: Fraction) -> str:
        text = self._computed(value, standing.indicator)
        if standing.indicator.better is Better.RANGE:
            return self._words("cell.distance", distance=text)
        return text

    def _carried(self, standing: Standing) -> str:
        if not standing.is_carried or standing.actual_year is None:
            return ""
        return self._words("cell.of-year", era=short_era(standing.actual_year))

    def gap(self, standing: Standing) -> str:
        """The distance from the path in the unit, positive when better than the path."""
        gap = standing.judgement.gap
        if gap is None:
            return self._words("cell.none")
        return shown_difference(gap, _decimals(standing.indicator))

    def attainment(self, standing: Standing) -> tuple[str, str]:
        """The attainment, and the year of the value it rests on where that is an earlier one."""
        value = standing.judgement.attainment
        if value is None:
            return self._words("cell.none"), ""
        return self._percent(value), self._carried(standing)

    def _percent(self, value: Fraction) -> str:
        if value < 0:
            return self._words("cell.below")
        if value > TEXT_CEILING:
            return self._words("cell.above")
        return self._words("cell.percent", figure=grouped(shown_percent(value, self._edges)))

    def grade(self, standing: Standing) -> str:
        """The grade, or a dash."""
        return standing.grade or self._words("cell.none")

    def state(self, standing: Standing) -> str:
        """The state in words, with the reason where there is one."""
        state = self._words(f"state.{standing.judgement.state}")
        reason = standing.judgement.reason
        if reason is None:
            if not standing.judgement.is_tolerated:
                return state
            return self._words("cell.in", text=state, detail=self._words("cell.tolerated"))
        why = self._words(f"reason.{reason}")
        if standing.judgement.state is State.NOT_EVALUATED:
            return why
        return self._words("status.state-reason", state=state, reason=why)

    def change(self, standing: Standing) -> tuple[str, str]:
        """The step from the value before and whether it is good; a dash where there is none."""
        change = standing.change
        if change is None:
            return self._words("cell.none"), ""
        amount = shown_difference(change.amount, _change_decimals(standing))
        turn = self._words(f"turn.{change.turn}")
        if standing.indicator.series is Series.FLOW:
            turn = self._words("cell.of-amounts", turn=turn)
        return amount, turn

    def with_detail(self, text: str, detail: str) -> str:
        """A figure with its year or status in brackets, where it has one."""
        return self._words("cell.in", text=text, detail=detail) if detail else text

    def working(self, standing: Standing) -> str:
        """The whole calculation of one attainment, with the figures put in."""
        judgement = standing.judgement
        if judgement.gap is None or judgement.expected is None or standing.total is None:
            return self.state(standing)
        expected = working_text(judgement.expected)
        if standing.indicator.better is Better.RANGE:
            expected = self._words("cell.distance", distance=expected)
        facts = {
            "era": short_era(standing.actual_year or standing.year),
            "actual": self._judged(standing, standing.total),
            "expected": expected,
            "gap": working_text(judgement.gap),
        }
        if judgement.attainment is None:
            return self._words("working.gap", **facts)
        if not judgement.scale:
            return self._words("working.on-path", **facts)
        scale, result = working_text(judgement.scale), self._result(judgement.attainment)
        return self._words("working.attainment", **facts, scale=scale, result=result)

    def _judged(self, standing: Standing, total: Fraction) -> str:
        """The number that is judged, of a flow with the year's own amount beside it."""
        text, row = working_text(total), standing.actual
        if standing.indicator.series is Series.LEVEL or row is None or row.value is None:
            return text
        return self.one_line(self._words("cell.total", total=text, amount=grouped(row.value)))

    def _result(self, attainment: Fraction) -> str:
        """The figure itself, also where tables say only that it is below 0 or above 200."""
        figure = grouped(shown_percent(attainment, self._edges))
        percent, told = self._words("cell.percent", figure=figure), self._percent(attainment)
        if percent == told:
            return percent
        return self.with_detail(percent, self._words("working.told", text=told))

    # ── the counts ──

    def grade_counts(self) -> str:
        """How many indicators have each grade."""
        grades = self._assessment.summary.grades
        counts = (
            self._words("status.grade-count", grade=grade, count=count)
            for grade, count in grades.items()
        )
        return self._words("status.grades", grades=self._words.listed(list(counts)))

    def not_evaluated(self) -> str:
        """How many indicators have no grade, and why."""
        summary = self._assessment.summary
        facts = {"count": summary.not_evaluated, "total": summary.total}
        if not summary.reasons:
            return self._words("status.not-evaluated", **facts)
        reasons = [
            self._words("status.reason-count", reason=self._words(f"reason.{reason}"), count=count)
            for reason, count in summary.reasons.items()
        ]
        return self._words("status.not-evaluated-why", **facts, reasons=self._words.listed(reasons))

    def without_values(self) -> str | None:
        """That nothing at all has a value in the chosen year; None when anything has one."""
        if not self._assessment.is_without_values:
            return None
        said = [self._words("report.without-values", year=self.long_year(self._assessment.year))]
        if self._assessment.summary.carried:
            said.append(self._words("report.carried-alone"))
        return self._words("cell.joint").join(said)

    def missing(self) -> str | None:
        """What the chosen year says of indicators without a value; None when all have one."""
        statuses = [
            s.status_in(s.year) for s in self._assessment.standings if s.reported.value is None
        ]
        if not statuses:
            return None
        era = short_era(self._assessment.year)
        return self._words("status.missing", era=era, statuses=self.counted(statuses))

    def counted(self, statuses: list[Status]) -> str:
        """How often each status occurs, in the order in which the format names them."""
        return self._words.listed(
            [
                self._words(
                    "status.missing-count",
                    status=self._words(f"status.{status}"),
                    count=statuses.count(status),
                )
                for status in Status
                if status in statuses
            ]
        )

    def band_rows(self) -> tuple[tuple[str, str], ...]:
        """Every grade with the attainments that belong to it."""
        bounds = [band.lower for band in self._assessment.strategy.bands]
        return tuple(
            (band.grade, self._interval(band.lower, upper))
            for band, upper in zip(self._assessment.strategy.bands, [None, *bounds], strict=False)
        )

    def _interval(self, lower: Fraction | None, upper: Fraction | None) -> str:
        if lower is None:
            bound = "" if upper is None else _bound(upper)
            return self._words("band.below", upper=bound) if bound else self._words("band.all")
        if upper is None:
            return self._words("band.from", lower=_bound(lower))
        return self._words("band.between", lower=_bound(lower), upper=_bound(upper))

    def bands(self) -> str:
        """The grades with their lower bounds."""
        bands = self._assessment.strategy.bands
        texts = [
            self._words("status.band-open", grade=band.grade)
            if band.lower is None
            else self._words("status.band", grade=band.grade, lower=_bound(band.lower))
            for band in bands
        ]
        return self._words("status.legend-bands", bands=self._words.listed(texts))

    def unstable(self) -> str | None:
        """The indicators whose percentage rests on little; None when there are none."""
        names = [
            self._words(
                f"status.unstable-{'short' if s.is_short else 'first-year'}", name=self.name(s)
            )
            for s in self._assessment.standings
            if s.judgement.attainment is not None and (s.is_short or s.is_first_year)
        ]
        return self._words("status.unstable", names=self._words.listed(names)) if names else None

    def remarks(self) -> list[str]:
        """The notes on the values shown."""
        return [
            self._words("status.remark", name=self.name(s), era=short_era(year), text=note)
            for s in self._assessment.standings
            for year, note in self.notes(s)
        ]

    def notes(self, standing: Standing) -> list[tuple[int, str]]:
        """The notes on the chosen year and on a value that is carried, each with its year."""
        years = sorted({standing.year, standing.actual_year or standing.year})
        rows = ((year, standing.rows.get(year)) for year in years)
        return [(year, row.note) for year, row in rows if row and row.note]

    def nothing(self) -> str:
        """Why there is no indicator to show: the plan has none, or none that was asked for."""
        is_empty = next(self._assessment.strategy.indicators(), None) is None
        return self._words("status.no-indicators" if is_empty else "status.nothing")

    def counts(self) -> list[str]:
        """What stands below a table: the counts, what to read with care, and the notes."""
        carried = self._assessment.summary.carried
        lines = (
            self.grade_counts(),
            self.not_evaluated(),
            self._words("status.carried", count=carried) if carried else None,
            self.missing(),
            self.unstable(),
            *self.remarks(),
        )
        return [line for line in lines if line]

    def legend(self) -> list[str]:
        """What the words of a table mean, as far as the table has them."""
        standings = self._assessment.standings
        lines = [self._words("status.legend-path"), self.bands()]
        if any(s.indicator.baseline and s.indicator.baseline.per_year for s in standings):
            lines.append(self._words("status.legend-per-year"))
        if any(s.judgement.is_tolerated for s in standings):
            lines.append(self._words("status.legend-tolerated"))
        if carried := next((s for s in standings if s.is_carried), None):
            example = self._words("cell.of-year", era=short_era(carried.actual_year or 0))
            facts = {"example": example, "era": short_era(self._assessment.year)}
            lines.append(self._words("status.legend-carried", **facts))
        return lines

    # ── digits ──

    def _written(self, value: Decimal, indicator: Indicator) -> str:
        """A value of the files: as written, or with fewer digits where the plan says so."""
        if indicator.decimals is not None and decimals_of(value) > indicator.decimals:
            return grouped(round_half_up(Fraction(value), indicator.decimals))
        return grouped(value)

    def _computed(self, value: Fraction, indicator: Indicator) -> str:
        return shown(value, _decimals(indicator))


def percent_edges(bands: Iterable[Band]) -> tuple[Fraction, ...]:
    """The percentages that no printed figure may cross: every grade's bound, 0 and 100."""
    bounds = (band.lower for band in bands if band.lower is not None)
    return (*bounds, Fraction(0), Fraction(100))


def named(thing: Indicator | Branch, words: Words) -> str:
    """The name of an indicator or branch in the reader's language, else the original."""
    return (words.language == "en" and thing.name_en) or thing.name


def _decimals(indicator: Indicator) -> int:
    """Digits of computed values: as the plan says, else the most of baseline and target."""
    if indicator.decimals is not None:
        return indicator.decimals
    values: Sequence[Decimal] = [indicator.baseline.value] if indicator.baseline else []
    target = indicator.target.value if indicator.target else None
    ends = (target.low, target.high) if isinstance(target, Range) else (target,)
    return max((decimals_of(v) for v in (*values, *ends) if v is not None), default=0)


def _change_decimals(standing: Standing) -> int:
    """Digits of a change: a difference of written values keeps the most digits of the two."""
    rows = standing.rows
    years = (standing.actual_year, standing.change.since if standing.change else None)
    values = [rows[year].value for year in years if year is not None]
    written = max((decimals_of(v) for v in values if v is not None), default=0)
    limit = standing.indicator.decimals
    return written if limit is None else min(written, limit)


def _bound(lower: Fraction) -> str:
    places = 0
    while lower * 10**places % 1:
        places += 1
    return grouped(round_half_up(lower, places))
