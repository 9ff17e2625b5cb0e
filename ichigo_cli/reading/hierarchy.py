"""The hierarchy of strategy.yaml: goals, directions and policies, and the initiatives below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ichigo_cli.model import Branch, Initiative, Level
from ichigo_cli.reading.entry import ID, NAME, NAME_EN, NOTE, TAGS
from ichigo_cli.reading.indicator import INDICATOR
from ichigo_cli.reading.kinds import Identifier, ListOf, Text
from ichigo_cli.reading.shape import Field, Shape, Values
from ichigo_cli.reading.yaml_source import Mapping, Node

if TYPE_CHECKING:
    from ichigo_cli.reading.desk import Desk


class InitiativeKind:
    """An initiative: its name alone, or a mapping where there is more to say."""

    def read(self, node: Node, desk: Desk) -> Initiative | None:
        """The initiative."""
        if isinstance(node, Mapping):
            return INITIATIVE.read(node, desk)
        name = Text().read(node, desk)
        return None if name is None else Initiative(name=name)


def _build_initiative(values: Values) -> Initiative:
    return Initiative(name=values[NAME], note=values.get(NOTE), tags=values.get(TAGS) or ())


def _build_branch(level: Level, values: Values) -> Branch:
    return Branch(
        level=level,
        id=values[ID],
        name=values[NAME],
        name_en=values.get(NAME_EN),
        statement=values.get(_STATEMENT),
        note=values.get(NOTE),
        tags=values.get(TAGS) or (),
        indicators=values.get(_INDICATORS) or (),
        branches=tuple(
            below for field in values.in_order(_DIRECTIONS, _POLICIES) for below in values[field]
        ),
        initiatives=values.get(_INITIATIVES) or (),
    )


_OPTIONAL_ID: Final = Field("id", Identifier())
INITIATIVE: Final = Shape(
    "initiative", (NAME, NOTE, _OPTIONAL_ID, TAGS), _build_initiative, has_id=True
)
_STATEMENT: Final = Field("statement", Text())
_INDICATORS: Final = Field("indicators", ListOf(INDICATOR))
_INITIATIVES: Final = Field("initiatives", ListOf(InitiativeKind()))
_BRANCH: Final = (ID, NAME, NAME_EN, _STATEMENT, NOTE, TAGS, _INDICATORS, _INITIATIVES)
POLICY: Final = Shape(
    "policy", _BRANCH, lambda values: _build_branch(Level.POLICY, values), has_id=True
)
_POLICIES: Final = Field("policies", ListOf(POLICY))
DIRECTION: Final = Shape(
    "direction",
    (*_BRANCH, _POLICIES),
    lambda values: _build_branch(Level.DIRECTION, values),
    has_id=True,
)
_DIRECTIONS: Final = Field("directions", ListOf(DIRECTION))
GOAL: Final = Shape(
    "goal",
    (*_BRANCH, _DIRECTIONS, _POLICIES),
    lambda values: _build_branch(Level.GOAL, values),
    has_id=True,
)
