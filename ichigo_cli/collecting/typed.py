"""One cell as somebody typed it, read as a number or a text, or refused with the reason."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ichigo_cli.columns import same
from ichigo_cli.diagnostics import Finding
from ichigo_cli.lines import debris
from ichigo_cli.reading.checks import PERCENT
from ichigo_cli.reading.numbers import Refusal, parse_number

if TYPE_CHECKING:
    from decimal import Decimal

    from ichigo_cli.diagnostics import Place


class Typed(NamedTuple):
    """What stands in one cell.

    `text` is what was typed, a number in plain digits; `number` is set where the cell holds a
    number and not a text. `before` and `behind` are words that only the cell's format prints
    around it, `places` the decimals that it prints at least. `fault` says why it can be neither:
    formula, error, date, flag, scaled, masked, struck. `is_raised` is a text of which a part
    stands higher or lower, as the mark of a footnote does.
    """

    place: Place
    text: str = ""
    number: Decimal | None = None
    is_percent: bool = False
    before: str = ""
    behind: str = ""
    places: int = 0
    fault: str | None = None
    is_result: bool = False
    comment: str = ""
    is_hidden: bool = False
    is_merged: bool = False
    is_raised: bool = False

    def is_blank(self) -> bool:
        """Whether nothing stands in the cell."""
        return not self.text and self.fault is None


def cleaned(text: str) -> str:
    """A text without white space around it and without what cannot be seen."""
    lines = re.sub(r"\r\n?|_x000D_\n?", "\n", text)
    for character in set(debris(lines)):
        lines = lines.replace(character, "")
    return lines.replace("\t", " ").strip()


def one_line(text: str) -> str:
    """A text on one line, as a table needs it."""
    return " ".join(text.split("\n")) if "\n" in text else text


def fault_of(typed: Typed) -> Finding | None:
    """Why a cell can be read as nothing at all."""
    if typed.is_merged:
        return Finding("cell-merged", typed.place)
    if typed.fault:
        return Finding("cell-kind", typed.place, {"variant": typed.fault, "text": typed.text})
    return None


def value_of(typed: Typed, unit: str | None) -> Decimal | Finding | None:
    """The number in a cell; None where it is blank.

    Args:
        typed: the cell.
        unit: the indicator's unit, which may stand behind the digits.
    """
    if finding := fault_of(typed):
        return finding
    if typed.is_raised:
        facts: dict[str, object] = {"variant": "raised", "text": typed.text}
        return Finding("cell-kind", typed.place, facts)
    if typed.number is not None:
        return _of_number(typed, typed.number, unit)
    return _parsed(typed, typed.text, unit) if typed.text else None


def _of_number(typed: Typed, number: Decimal, unit: str | None) -> Decimal | Finding:
    """The number of a cell that holds one, read with what its format prints around it."""
    shown = _times_hundred(number) if typed.is_percent else number
    if same(f"{typed.before}{typed.behind}") not in {"", same(unit or "")}:
        percent = "%" if typed.is_percent else ""
        return _parsed(typed, f"{typed.before}{shown:f}{percent}{typed.behind}", unit)
    if not typed.is_percent or unit in PERCENT:
        return shown
    facts = {"variant": "percent", "text": typed.text, "unit": unit or "-"}
    return Finding("cell-kind", typed.place, facts)


def _parsed(typed: Typed, text: str, unit: str | None) -> Decimal | Finding:
    number = parse_number(text, unit)
    if isinstance(number, Refusal):
        return Finding(number.code, typed.place, number.facts)
    return number


def _times_hundred(number: Decimal) -> Decimal:
    """The number in percent, without zeros that only the shift made."""
    text = f"{number.scaleb(2):f}"
    return type(number)(text.rstrip("0").rstrip(".") if "." in text else text)
