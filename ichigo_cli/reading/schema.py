"""The file formats as JSON Schema (draft-07), for editors that check and complete as one types.

Made from the same fields that the reader follows, so the two cannot drift apart. A schema sees
what YAML makes of a text, so numbers and years are admitted as numbers and as texts; whether
such a text can be read, and all plan logic, stays with `ichigo validate`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ichigo_cli.reading.bands import BandsKind
from ichigo_cli.reading.conditions import CONDITION, ConditionKind, PercentKind, WithinKind
from ichigo_cli.reading.entry import TagsKind
from ichigo_cli.reading.grades import BoundsKind, RatingKind
from ichigo_cli.reading.hierarchy import INITIATIVE, InitiativeKind
from ichigo_cli.reading.kinds import (
    Amount,
    ByYear,
    Flag,
    Identifier,
    Integer,
    ListOf,
    Number,
    Text,
    Word,
    Year,
)
from ichigo_cli.reading.rating import SCHEME, NamesKind, OneOrMany, preset_names
from ichigo_cli.reading.reviews import REVIEW, ByName
from ichigo_cli.reading.shape import Field, Shape
from ichigo_cli.reading.strategy import (
    FORMAT_VERSION,
    STRATEGY,
    CodeKind,
    MonthDayKind,
    VersionKind,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from ichigo_cli.reading.desk import Kind
    from ichigo_cli.showing.language import Words

DRAFT: Final = "http://json-schema.org/draft-07/schema#"
SCHEMAS: Final[dict[str, Shape[Any]]] = {"strategy": STRATEGY, "review": REVIEW}
_NULL: Final = {"type": "null"}
_DIGITS: Final = "0-9０-９"
_ERA_NAMES: Final = "[RHSrhsＲＨＳｒｈｓ]|令和|平成|昭和"
_ERA_YEAR: Final = rf"^\s*([{_DIGITS}]{{4}}|({_ERA_NAMES})\s*(元|[{_DIGITS}]{{1,3}}))(年|年度)?\s*$"


def json_schema(name: str, languages: tuple[Words, ...]) -> dict[str, Any]:
    """The schema of one file format.

    Args:
        name: `strategy` or `review`.
        languages: in which descriptions are written, one below the other.
    """
    writer = _Writer(languages)
    root = writer.of(SCHEMAS[name])
    definitions = {key: writer.definitions[key] for key in sorted(writer.definitions)}
    about = {"$schema": DRAFT, "title": f"ichigo {name} {FORMAT_VERSION}"}
    return {**about, "allOf": [root], "definitions": definitions}


class _Writer:
    """Writes kinds as schemas, and each shape once, under `definitions`."""

    def __init__(self, languages: tuple[Words, ...]) -> None:
        self._languages = languages
        self.definitions: dict[str, Any] = {}

    def of(self, kind: Kind[Any]) -> dict[str, Any]:
        """The schema of one kind of node."""
        write: Callable[[Any], dict[str, Any]] = self._WRITERS[type(kind)].__get__(self)
        return write(kind)

    def _describe(self, shape: str, key: str) -> str:
        return "\n".join(words(f"schema.{shape}.{key}") for words in self._languages)

    def _shape(self, shape: Shape[Any]) -> dict[str, Any]:
        if shape.name not in self.definitions:
            self.definitions[shape.name] = {}
            self.definitions[shape.name] = {
                "type": "object",
                "additionalProperties": False,
                "required": [field.key for field in shape.fields if field.required],
                "properties": {field.key: self._field(shape, field) for field in shape.fields},
            }
        return {"$ref": f"#/definitions/{shape.name}"}

    def _field(self, shape: Shape[Any], field: Field[Any]) -> dict[str, Any]:
        # A draft-07 reader ignores what stands beside $ref, so the reference goes inside.
        options = [self.of(field.kind)] if field.required else [self.of(field.kind), _NULL]
        return {"description": self._describe(shape.name, field.key), "anyOf": options}

    def _text(self, _: Text) -> dict[str, Any]:
        return {"type": ["string", "number", "boolean"], "pattern": r"\S"}

    def _identifier(self, kind: Identifier) -> dict[str, Any]:
        return {"type": ["string", "number", "boolean"], "pattern": f"^({kind.pattern})$"}

    def _word(self, kind: Word[Any]) -> dict[str, Any]:
        return {"enum": list(kind.words)}

    def _flag(self, _: Flag) -> dict[str, Any]:
        return {"type": ["boolean", "string"], "pattern": "^(true|false)$"}

    def _number(self, _: Number) -> dict[str, Any]:
        return {"type": ["number", "string"], "pattern": "[0-9０-９]"}

    def _amount(self, kind: Amount) -> dict[str, Any]:
        bound = {"exclusiveMinimum": 0} if kind.above_zero else {"minimum": 0}
        return {"type": ["number", "string"], "pattern": "[0-9０-９]", **bound}

    def _integer(self, kind: Integer) -> dict[str, Any]:
        bounds = {"minimum": kind.low, "maximum": kind.high}
        return {"type": ["integer", "string"], "pattern": r"^\s*[0-9]{1,9}\s*$", **bounds}

    def _year(self, _: Year) -> dict[str, Any]:
        return {
            "type": ["integer", "string"],
            "minimum": 1926,
            "maximum": 2199,
            "pattern": _ERA_YEAR,
        }

    def _list(self, kind: ListOf[Any]) -> dict[str, Any]:
        bounds = {} if kind.count is None else {"minItems": kind.count, "maxItems": kind.count}
        return {"type": "array", "items": self.of(kind.kind), **bounds}

    def _by_year(self, kind: ByYear[Any]) -> dict[str, Any]:
        return {
            "type": "object",
            "propertyNames": {"pattern": _ERA_YEAR},
            "additionalProperties": self.of(kind.kind),
        }

    def _by_name(self, kind: ByName[Any]) -> dict[str, Any]:
        return {
            "type": "object",
            "additionalProperties": {"anyOf": [self.of(kind.shape), _NULL]},
        }

    def _bands(self, kind: BandsKind) -> dict[str, Any]:
        condition = [self.of(kind.shape)] if kind.shape else []
        bound = {"anyOf": [self._number(Number()), *condition, _NULL]}
        return {"type": "object", "minProperties": 1, "additionalProperties": bound}

    def _bounds(self, _: BoundsKind) -> dict[str, Any]:
        return self._bands(BandsKind(conditional=False))

    def _percent(self, _: PercentKind) -> dict[str, Any]:
        return self._number(Number())

    def _within(self, _: WithinKind) -> dict[str, Any]:
        return {"anyOf": [self._amount(Amount()), {"const": "tolerance"}]}

    def _condition(self, _: ConditionKind) -> dict[str, Any]:
        return self.of(CONDITION)

    def _one_or_many(self, kind: OneOrMany[Any]) -> dict[str, Any]:
        return {"anyOf": [self.of(kind.kind), {**self._list(ListOf(kind.kind)), "minItems": 1}]}

    def _names(self, _: NamesKind) -> dict[str, Any]:
        return {"type": "object", "additionalProperties": self._text(Text())}

    def _rating(self, _: RatingKind) -> dict[str, Any]:
        return {"anyOf": [{"enum": list(preset_names())}, self.of(SCHEME)]}

    def _code(self, _: CodeKind) -> dict[str, Any]:
        return {"type": "string", "pattern": "^[0-9]{6}$"}

    def _month_day(self, _: MonthDayKind) -> dict[str, Any]:
        return {"type": "string", "pattern": "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"}

    def _version(self, _: VersionKind) -> dict[str, Any]:
        quoted = {"type": "string", "pattern": f"^{FORMAT_VERSION}$"}
        return {"anyOf": [{"const": FORMAT_VERSION}, quoted]}

    def _initiative(self, _: InitiativeKind) -> dict[str, Any]:
        return {"anyOf": [self._text(Text()), self.of(INITIATIVE)]}

    def _tags(self, kind: TagsKind) -> dict[str, Any]:
        word = {"type": ["string", "number", "boolean"], "pattern": rf"^\s*{kind.pattern}\s*$"}
        return {"type": "array", "items": word, "uniqueItems": True}

    _WRITERS: Final[dict[type, Any]] = {
        Shape: _shape, Text: _text, Identifier: _identifier, Word: _word, Flag: _flag,
        Number: _number, Amount: _amount, Integer: _integer, Year: _year, ListOf: _list,
        ByYear: _by_year, ByName: _by_name, BandsKind: _bands, CodeKind: _code,
        VersionKind: _version, InitiativeKind: _initiative, MonthDayKind: _month_day,
        TagsKind: _tags, PercentKind: _percent, WithinKind: _within, ConditionKind: _condition,
        OneOrMany: _one_or_many, NamesKind: _names, RatingKind: _rating, BoundsKind: _bounds,
    }  # fmt: skip
