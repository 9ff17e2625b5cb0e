"""The annual review put together, for a template to arrange."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from ichigo_cli.model import Review
from ichigo_cli.showing.counts import unstable, without_values
from ichigo_cli.showing.graded import other_scheme, set_by_hand
from ichigo_cli.showing.legend import bounds, grades_by_path, grading
from ichigo_cli.showing.naming import era_of, long_year
from ichigo_cli.showing.palette import shades_of, tones
from ichigo_cli.showing.review import answer, cover, overview
from ichigo_cli.showing.review.document import Report
from ichigo_cli.showing.review.goals import goals
from ichigo_cli.showing.review.paper import density
from ichigo_cli.showing.review.people import population, population_told
from ichigo_cli.showing.rows import edges_of, rows, shown_years
from ichigo_cli.target import Series
from ichigo_cli.years import short_era

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.review.document import Goal
    from ichigo_cli.showing.rows import Row


def build_report(assessment: Assessment, review: Review | None, words: Words) -> Report:
    """Put a report together.

    Args:
        assessment: the fiscal year of the report.
        review: the words of the year, or None where there is no file.
        words: the language of the report.
    """
    made, said = rows(assessment, words), review or Review(assessment.year)
    chapters = goals(assessment, made, said, words)
    parts = {
        **_front(assessment, said, words),
        **_answer(assessment, chapters, words),
        **_changes(assessment, made, words),
        **_method(assessment, words),
    }
    return Report(
        **parts,
        chapters=cover.chapters(assessment, said),
        population=population(assessment.strategy, words),
        population_told=population_told(assessment.strategy, words),
        density=density([entry for goal in chapters for entry in goal.rows]),
        goals=chapters,
        values=tuple(value for row in made for value in row.values),
        has_review=review is not None,
        summary=said.summary or "",
        panel=said.panel,
    )


def _front(assessment: Assessment, review: Review, words: Words) -> dict[str, Any]:
    """Which plan and year it is of, and who says so."""
    strategy, year = assessment.strategy, long_year(assessment.year, words)
    return {
        "language": words.language,
        "original_language": strategy.language,
        "title": strategy.title,
        "heading": words("report.heading", year=year),
        "municipality": strategy.municipality or "",
        "office": review.office or "",
        "date": review.date or "",
        "period": _period(assessment, words),
        "span": _span(assessment, words),
        "year": year,
        "years": tuple((short_era(y), str(y)) for y in shown_years(assessment)),
        "this_year": short_era(assessment.year),
        "last_year": short_era(assessment.year - 1),
        "notice": strategy.notice or "",
        "without_values": without_values(assessment, words) or "",
        "source": strategy.source or "",
        "note": strategy.note or "",
        "data_status": cover.data_status(assessment, words),
        "labels": cover.labels(strategy, words),
    }


def _answer(assessment: Assessment, chapters: Iterable[Goal], words: Words) -> dict[str, Any]:
    """How the plan stands, and which indicators to look at."""
    entries = [entry for goal in chapters for entry in goal.rows]
    return {
        "headline": answer.headline(assessment, words),
        "figures": answer.figures(assessment, words),
        "counts": overview.counts(assessment, words),
        "listings": answer.listings(entries, words),
        "usual_baseline": _usual(entry.baseline.detail for entry in entries),
        "usual_target": _usual(entry.target.detail for entry in entries),
        "revisions": tuple(each for entry in entries for each in entry.revisions),
    }


def _changes(assessment: Assessment, made: Sequence[Row], words: Words) -> dict[str, Any]:
    """Why some have no grade, what people set, and what changed since the value before."""
    return {
        "reasons": overview.reasons(assessment, words),
        "by_hand": tuple(set_by_hand(assessment, words)),
        "carried": overview.carried(made, words),
        "movements": overview.movements(made, words),
        "revised": overview.revised(made, words),
        "unstable": unstable(assessment, words) or "",
    }


def _method(assessment: Assessment, words: Words) -> dict[str, Any]:
    """What grades and states mean."""
    by_grade = tones(assessment.grades)
    return {
        "grades": assessment.grades,
        "shades": shades_of(assessment.grades),
        "tones": tuple(by_grade[grade] for grade in assessment.grades),
        "bands": bounds(assessment, words),
        "legend": _legend(assessment, words),
        "rating": tuple(grading(assessment, words)) if assessment.scheme else (),
        "other_scheme": other_scheme(assessment, words),
        "grades_by_path": grades_by_path(assessment.scheme),
        "states": cover.states(words),
        "has_flows": any(s.indicator.series is Series.FLOW for s in assessment.standings),
        "edges": edges_of(assessment),
    }


def _span(assessment: Assessment, words: Words) -> str:
    first, last = (era_of(year, words) for year in assessment.strategy.period)
    return words("year.span", first=first, last=last)


def _legend(assessment: Assessment, words: Words) -> tuple[tuple[str, str], ...]:
    """Every grade with its name and bounds in short; no more than the grades where rules differ."""
    bands, grades = bounds(assessment, words), assessment.grades
    scheme = assessment.scheme
    names = scheme.names if scheme else {}
    is_one = len(bands) == len(grades) and (scheme is None or len(scheme.rules) == 1)
    texts = [text for _, text in bands] if is_one else [""] * len(grades)
    return tuple(
        (grade, " ".join(filter(None, [names.get(grade), text])))
        for grade, text in zip(grades, texts, strict=True)
    )


def _usual(years: Iterable[str]) -> str:
    """The year that most indicators have, which a table says once."""
    known = Counter(year for year in years if year)
    return known.most_common(1)[0][0] if known else ""


def _period(assessment: Assessment, words: Words) -> str:
    start, end = (long_year(year, words) for year in assessment.strategy.period)
    return words("report.period", start=start, end=end)
