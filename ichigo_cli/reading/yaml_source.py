"""YAML text as a tree of nodes that know where they stand.

YAML's own reading of scalars is switched off: `NO` is not false, `010` is not 8, `12:30` is not
750. Every scalar is the text that was typed, and the fields of the format decide what it means.
Anchors, tags and further documents are refused, because a plan that a reader cannot follow from
top to bottom cannot be checked by one.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias, cast

import yaml

from ichigo_cli.diagnostics import Enough, Finding, Place, note
from ichigo_cli.limits import MOST_DEPTH
from ichigo_cli.lines import Comment, debris, split_lines

if TYPE_CHECKING:
    from collections.abc import Callable

# Digits, and a unit that may stand behind them.
_PIECE: Final = r"[0-9]+(?:\.[0-9]+)?[^\W\d_%％]{0,8}[%％]?"
_COLON: Final = r"[ \t]*:"
_MARK: Final = r"#[ \t]*ichigo:"
# What may stand between the last thing that the parser told of and the next that it can tell of.
_BETWEEN: Final = r"(?:[\s,:?\]}-]++|#.*+)*+"
Loader: Final[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""How every YAML file is read: scalars as text, in C where PyYAML has it."""


class Scalar(NamedTuple):
    """A text as typed. `plain` is true where it stands without quotes."""

    text: str
    line: int
    column: int
    plain: bool = False

    @property
    def is_null(self) -> bool:
        """Whether nothing was said: an empty value, `~` or `null`, without quotes."""
        return self.plain and self.text in {"", "~", "null", "Null", "NULL"}


class Sequence(NamedTuple):
    """A list."""

    items: list["Node"]
    line: int
    column: int


class Mapping(NamedTuple):
    """Keys and values in file order.

    `pieces` are those keys of the `{a: b}` form that are no keys, but what a comma cut off a
    number: {value: 1,407} has a piece 407.
    """

    entries: dict[str, tuple[Scalar, "Node"]]
    line: int
    column: int
    pieces: frozenset[str] = frozenset()


_NO_PIECES: Final[frozenset[str]] = frozenset()
Node: TypeAlias = Scalar | Sequence | Mapping

# What libyaml says, and the hint that goes with it. Compiled only when there is a mistake.
_PROBLEMS: Final = (
    (r"'\\t'|tab", "tab"),
    (r"mapping values are not allowed", "colon"),
    (r"could not find expected ':'", "no-colon"),
    (r"did not find expected (key|<block end>|'-' indicator)|expected <block end>", "indent"),
    (r"unexpected end of stream|while scanning a quoted scalar|found unexpected document", "quote"),
    (r"expected ',' or '[]}]'", "bracket"),
    (r"cannot start any token|while (scanning|parsing) an? (alias|anchor|tag)", "start"),
)


# 1,024 letters, in which a key ends, and the one at which the parser stops.
_MAX_AHEAD: Final = 1_026
_OPENING: Final = (yaml.FlowSequenceStartToken, yaml.FlowMappingStartToken)
_CLOSING: Final = (yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken)

# PyYAML has no types of its own for events that tell their marks apart.
Event: TypeAlias = Any


class _Stop(Exception):  # noqa: N818 - ends the reading of one file, and never leaves this module
    def __init__(self, code: str, event: Event, **facts: object) -> None:
        super().__init__(code)
        mark = event.start_mark
        self.code, self.line, self.column, self.facts = code, mark.line + 1, mark.column + 1, facts


class YamlReading(NamedTuple):
    """What stands in a YAML file.

    The root is None when the text is no YAML, uses a part of YAML that is refused, or has too many
    mistakes; the findings then say why, and nobody can tell a comment from a text.
    """

    root: Node | None
    findings: list[Finding]
    comments: tuple[Comment, ...] = ()


def read_yaml(text: str, file: str) -> YamlReading:
    """Read one YAML document; duplicate keys keep the first value."""
    builder = _TreeBuilder(text, file)
    try:
        root = builder.document()
    except Enough:
        return YamlReading(None, builder.findings)
    except _Stop as stop:
        finding = Finding(stop.code, Place(file, stop.line, stop.column), stop.facts)
    except yaml.YAMLError as error:
        finding = builder.refused_ahead(error) or _syntax_finding(error, text, file)
    else:
        return YamlReading(root, builder.findings, tuple(_comments(text, builder.spans)))
    return YamlReading(None, [*builder.findings, finding])


Spot: TypeAlias = tuple[int, int]


def _comments(text: str, spans: list[tuple[Spot, Spot]]) -> Iterator[Comment]:
    """The first comment for ichigo on each line.

    Args:
        text: the file.
        spans: where each text of it begins and ends, lines and columns counted from 0; what looks
            like a comment in there is none.
    """
    if not re.search(_MARK, text):
        return
    import bisect  # noqa: PLC0415 - few plans have such a comment

    for index, line in enumerate(split_lines(text)):
        for match in re.finditer(_MARK, line):
            spot = (index, match.start())
            before = bisect.bisect_right(spans, spot, key=itemgetter(0)) - 1
            if before < 0 or spot >= spans[before][1]:
                yield Comment(index + 1, match.start() + 1, line[match.end() :])
                break


def _span(event: Event) -> tuple[Spot, Spot]:
    start, end = event.start_mark, event.end_mark
    # The line that opens a block of text may end in a comment.
    is_block = event.style in ("|", ">")
    begin = (start.line + 1, 0) if is_block else (start.line, start.column)
    return begin, (end.line, end.column)


def _syntax_finding(error: yaml.YAMLError, text: str, file: str) -> Finding:
    marks = [getattr(error, f"{name}_mark", None) for name in ("problem", "context")]
    if place := _full_width_colon(marks, text, file):
        return Finding("yaml-syntax", place, {"variant": "full-width"})
    # What is opened and never closed is noticed at the end of the file, where nothing is to see.
    end = len(text.rstrip())
    mark = next((mark for mark in marks if mark and mark.index < end), None)
    if mark:
        place = Place(file, mark.line + 1, mark.column + 1)
    else:
        lines = split_lines(text[:end])
        place = Place(file, max(len(lines), 1), max(len(lines[-1]), 1) if lines else 1)
    parts = (getattr(error, "context", None), getattr(error, "problem", None))
    problem = ", ".join(part for part in parts if part) or str(error)
    variant = next((name for pattern, name in _PROBLEMS if re.search(pattern, problem)), "other")
    return Finding("yaml-syntax", place, {"problem": problem, "variant": variant})


def _full_width_colon(marks: list[Any], text: str, file: str) -> Place | None:
    """Where a key ends in a full-width colon, on the lines at which the parser stumbled."""
    numbers = sorted(mark.line for mark in marks if mark)
    if not numbers:
        return None
    # The line before counts too: a key that is none ends where the next one begins.
    first = max(numbers[0] - 1, 0)
    for number, line in enumerate(split_lines(text)[first : numbers[-1] + 1], start=first + 1):
        if match := re.match(r"\s*(?:-\s+)*[A-Za-z_]+(?=：)", line):
            return Place(file, number, match.end() + 1)
    return None


def _too_deep(ahead: str, depth: int) -> _Stop | None:
    """What stops the reading first where brackets nest too deep in what was looked ahead at.

    The column counts from one bracket before `ahead`.
    """
    # Inside one more bracket everything is read as it is inside of those that are open.
    scanner = yaml.BaseLoader(f"[{ahead}")
    with suppress(yaml.YAMLError):
        while not scanner.done:
            scanner.fetch_more_tokens()
    first = None
    for token in scanner.tokens[2:]:
        depth += isinstance(token, _OPENING) - isinstance(token, _CLOSING)
        if isinstance(token, yaml.AnchorToken | yaml.AliasToken | yaml.TagToken):
            first = first or _refused(token)
        if depth > MOST_DEPTH:
            return first or _Stop("yaml-nesting", token, limit=MOST_DEPTH)
    return None


def _refused(token: Event) -> _Stop:
    """The end that an anchor, an alias or a tag puts to the reading."""
    if isinstance(token, yaml.TagToken):
        handle, suffix = token.value
        prefix = {None: "", "!!": "tag:yaml.org,2002:"}.get(handle, handle)
        return _Stop("yaml-tag", token, tag=f"{prefix}{suffix}")
    sign = "&" if isinstance(token, yaml.AnchorToken) else "*"
    return _Stop("yaml-alias", token, name=f"{sign}{token.value}")


def _refused_event(event: Event) -> _Stop:
    if event.anchor is None:
        return _Stop("yaml-tag", event, tag=event.tag)
    sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
    return _Stop("yaml-alias", event, name=f"{sign}{event.anchor}")


def _is_empty(value: Node) -> bool:
    return isinstance(value, Scalar) and not value.text and value.plain


class _TreeBuilder:
    """Turns the parser's events into nodes, without recursion into the parser itself."""

    def __init__(self, text: str, file: str) -> None:
        self._next: Callable[[], Any] = Loader(text).get_event
        self._text = text
        self._file = file
        self._depth = 0
        self._last: Event = None
        self.findings: list[Finding] = []
        self.spans: list[tuple[Spot, Spot]] = []
        self._has_comments = re.search(_MARK, text) is not None

    def refused_ahead(self, error: yaml.YAMLError) -> Finding | None:
        """What is refused before the end of a nesting that the parser stumbled over too early.

        A bracket might begin a key, so the parser reads on, for up to 1,024 letters of the line,
        before it tells of the bracket. What stops it there, such as a limit of its own, depends on
        its version; what is found first must not.
        """
        mark = getattr(error, "problem_mark", None)
        if mark is None:
            return None
        told = self._last.end_mark.index if self._last else 0
        begin = cast("re.Match[str]", re.compile(_BETWEEN).match(self._text, told)).end()
        ahead = self._text[begin : min(mark.index + 1, begin + _MAX_AHEAD)]
        stop = _too_deep(split_lines(ahead)[0], self._depth) if ahead else None
        if stop is None:
            return None
        lines = split_lines(self._text[: begin + stop.column - 1])
        return Finding(stop.code, Place(self._file, len(lines), len(lines[-1])), stop.facts)

    def document(self) -> Node:
        self._next()
        start = self._next()
        if isinstance(start, yaml.StreamEndEvent):
            return Scalar("", 1, 1, plain=True)
        root = self._node(self._next())
        self._next()
        after = self._next()
        if isinstance(after, yaml.DocumentStartEvent):
            raise _Stop("yaml-documents", after)
        return root

    def _node(self, event: Event) -> Node:
        self._last = event
        # An alias has no tag, but an anchor always.
        if event.anchor is not None or event.tag is not None:
            raise _refused_event(event)
        mark = event.start_mark
        line, column = mark.line + 1, mark.column + 1
        kind = type(event)
        if kind is yaml.ScalarEvent:
            if event.style == '"' and (found := debris(event.value)):
                raise _Stop(
                    "file-character", event, character=f"U+{ord(found[0]):04X}", count=len(found)
                )
            if self._has_comments and mark.index < event.end_mark.index:
                self.spans.append(_span(event))
            return Scalar(event.value, line, column, event.implicit[0])
        self._depth += 1
        if self._depth > MOST_DEPTH:
            raise _Stop("yaml-nesting", event, limit=MOST_DEPTH)
        node = (
            Sequence(self._items(), line, column)
            if kind is yaml.SequenceStartEvent
            else self._mapping(event)
        )
        self._depth -= 1
        return node

    def _items(self) -> list[Node]:
        items: list[Node] = []
        while type(event := self._next()) is not yaml.SequenceEndEvent:
            items.append(self._node(event))
        return items

    def _mapping(self, start: Event) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        pieces: set[str] = set()
        is_flow = start.flow_style
        while type(event := self._next()) is not yaml.MappingEndEvent:
            key = self._node(event)
            value = self._node(self._next())
            if not isinstance(key, Scalar):
                self._report("wrong-kind", key, variant="key", key="")
            elif is_flow and _is_empty(value) and self._is_piece(event, key):
                # 1,000,000 has two that are alike.
                name = key.text if key.text not in entries else f"{key.text},{len(entries)}"
                pieces.add(name)
                entries[name] = (key, value)
            elif key.text in entries:
                first = entries[key.text][0].line
                self._report("yaml-duplicate-key", key, key=key.text, first=first)
            else:
                entries[key.text] = (key, value)
        mark = start.start_mark
        cut = frozenset(pieces) if pieces else _NO_PIECES
        return Mapping(entries, mark.line + 1, mark.column + 1, cut)

    def _is_piece(self, event: Event, key: Scalar) -> bool:
        """Whether a key of no value is what a comma cut off a number: no colon is behind it."""
        if not key.plain or not re.fullmatch(_PIECE, key.text):
            return False
        return not re.compile(_COLON).match(self._text, event.end_mark.index)

    def _report(self, code: str, node: Node, **facts: object) -> None:
        note(self.findings, Finding(code, Place(self._file, node.line, node.column), facts))
