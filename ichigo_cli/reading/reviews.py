"""reviews/YYYY.yaml: the words of an annual review, beside the figures."""

from collections.abc import Mapping as Map
from typing import Final, Generic, NamedTuple, TypeVar

from ichigo_cli.diagnostics import Enough, Finding, Place
from ichigo_cli.lines import Comment
from ichigo_cli.model import (
    GoalReview,
    HandGrade,
    Ids,
    IndicatorReview,
    NextStep,
    PanelOpinion,
    Review,
)
from ichigo_cli.reading.desk import Desk
from ichigo_cli.reading.kinds import ListOf, Text, Word
from ichigo_cli.reading.shape import Field, Shape, Values
from ichigo_cli.reading.spelling import suggested_id
from ichigo_cli.reading.yaml_source import Mapping, Node, Scalar, Sequence, read_yaml

T = TypeVar("T")


class ReviewReading(NamedTuple):
    """What could be read of one review file."""

    review: Review | None
    findings: list[Finding]
    comments: tuple[Comment, ...] = ()


def read_review(text: str, file: str, year: int, ids: Ids | None) -> ReviewReading:
    """Read the words of one year.

    Args:
        text: the YAML.
        file: its name inside the project.
        year: the fiscal year that the file is named after.
        ids: what the review may refer to; None when that is not known, and then nothing is
            checked against it.
    """
    root, findings, comments = read_yaml(text, file)
    desk = Desk(file, findings)
    if root is None:
        return ReviewReading(None, findings)
    if isinstance(root, Scalar) and root.is_null:
        return ReviewReading(Review(year=year), findings, comments)
    try:
        review = REVIEW.read(root, desk)
        if ids and isinstance(root, Mapping):
            _report_unknown(root, "goals", ids.goals, desk)
            _report_unknown(root, "indicators", ids.indicators, desk)
    except Enough:
        return ReviewReading(None, findings, comments)
    places = _places(root, desk) if isinstance(root, Mapping) else {}
    return ReviewReading(review and review._replace(year=year, places=places), findings, comments)


def _places(root: Mapping, desk: Desk) -> dict[tuple[str, ...], Place]:
    places: dict[tuple[str, ...], Place] = {}
    for part, (key, below) in root.entries.items():
        places[part,] = desk.place(key)
        if isinstance(below, Mapping):
            places |= {(part, name): desk.place(node) for name, (node, _) in below.entries.items()}
        elif isinstance(below, Sequence):
            items = enumerate(below.items, start=1)
            places |= {(part, str(number)): desk.place(item) for number, item in items}
    return places


def _report_unknown(root: Mapping, key: str, names: Map[str, str | None], desk: Desk) -> None:
    _, below = root.entries.get(key, (None, None))
    if not isinstance(below, Mapping):
        return
    unknown = ((name, node) for name, (node, _) in below.entries.items() if name not in names)
    for number, (name, node) in enumerate(unknown):
        facts = suggested_id(name, names, before=number)
        desk.report("unknown-reviewed", node, **facts)


# ── the fields ──────────────────────────────────────────────────────────────────────────────────


class ByName(Generic[T]):
    """A mapping from ids to entries of one shape."""

    def __init__(self, shape: Shape[T]) -> None:
        self.shape = shape

    def read(self, node: Node, desk: Desk) -> Map[str, T] | None:
        """The entries by id; one without any words counts as not written."""
        if not isinstance(node, Mapping):
            desk.report("wrong-kind", node, variant="mapping")
            return None
        entries: dict[str, T] = {}
        for name, (_, value) in node.entries.items():
            if isinstance(value, Scalar) and value.is_null:
                continue
            entry = self.shape.read(value, desk)
            if entry is not None:
                entries[name] = entry
        return entries


def _build_goal(values: Values) -> GoalReview:
    return GoalReview(actions=values.get(_ACTIONS), assessment=values.get(_ASSESSMENT))


def _build_indicator(values: Values) -> IndicatorReview:
    return IndicatorReview(
        cause=values.get(_CAUSE),
        issue=values.get(_ISSUE),
        next=values.get(_NEXT),
        comment=values.get(_COMMENT),
        grade=values.get(_GRADE),
    )


def _build_grade(values: Values) -> HandGrade:
    return HandGrade(values[_VALUE], values[_REASON], place=values.place(_VALUE))


def _build_opinion(values: Values) -> PanelOpinion:
    return PanelOpinion(opinion=values[_OPINION], response=values.get(_RESPONSE))


def _build_review(values: Values) -> Review:
    return Review(
        year=0,
        office=values.get(_OFFICE),
        date=values.get(_DATE),
        summary=values.get(_SUMMARY),
        goals=values.get(_GOALS) or {},
        indicators=values.get(_INDICATORS) or {},
        panel=values.get(_PANEL) or (),
    )


_ACTIONS: Final = Field("actions", Text())
_ASSESSMENT: Final = Field("assessment", Text())
GOAL_REVIEW: Final = Shape("goal-review", (_ACTIONS, _ASSESSMENT), _build_goal)
_CAUSE: Final = Field("cause", Text())
_ISSUE: Final = Field("issue", Text())
_NEXT_WORDS: Final = {
    "拡充": "expand", "拡大": "expand", "継続": "continue", "現状維持": "continue",
    "見直し": "improve", "改善": "improve", "見直して継続": "improve", "縮小": "reduce",
    "終了": "end", "廃止": "end", "完了": "end",
}  # fmt: skip
_NEXT: Final = Field("next", Word({step.value: step for step in NextStep}, "next", _NEXT_WORDS))
_COMMENT: Final = Field("comment", Text())
_VALUE: Final = Field("value", Text(), required=True)
_REASON: Final = Field("reason", Text(), required=True)
HAND_GRADE: Final = Shape("hand-grade", (_VALUE, _REASON), _build_grade)
_GRADE: Final = Field("grade", HAND_GRADE)
INDICATOR_REVIEW: Final = Shape(
    "indicator-review", (_CAUSE, _ISSUE, _NEXT, _COMMENT, _GRADE), _build_indicator
)
_OPINION: Final = Field("opinion", Text(), required=True)
_RESPONSE: Final = Field("response", Text())
PANEL_OPINION: Final = Shape("panel-opinion", (_OPINION, _RESPONSE), _build_opinion)
_OFFICE: Final = Field("office", Text())
_DATE: Final = Field("date", Text())
_SUMMARY: Final = Field("summary", Text())
_GOALS: Final = Field("goals", ByName(GOAL_REVIEW))
_INDICATORS: Final = Field("indicators", ByName(INDICATOR_REVIEW))
_PANEL: Final = Field("panel", ListOf(PANEL_OPINION))
REVIEW: Final = Shape(
    "review", (_OFFICE, _DATE, _SUMMARY, _GOALS, _INDICATORS, _PANEL), _build_review
)
