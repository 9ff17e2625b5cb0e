"""How a plan stands, on a screen and for machines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ichigo_cli.assessing.assessment import Assessment
    from ichigo_cli.showing.language import Words

# Each imports what it needs itself: who asks for a table has no use for the others.


def _json(assessment: Assessment, _: Words) -> str:
    from ichigo_cli.showing.status.json import status_json  # noqa: PLC0415

    return status_json(assessment)


def _csv(assessment: Assessment, _: Words) -> str:
    from ichigo_cli.showing.status.csv import status_csv  # noqa: PLC0415

    return status_csv(assessment)


def _markdown(assessment: Assessment, words: Words) -> str:
    from ichigo_cli.showing.status.markdown import status_markdown  # noqa: PLC0415

    return status_markdown(assessment, words)


def workbook(assessment: Assessment, words: Words) -> bytes:
    """The status as a workbook, which is no text.

    Raises:
        Problem: the library that writes workbooks is not installed.
    """
    from ichigo_cli.showing.status.sheet import status_workbook  # noqa: PLC0415

    return status_workbook(assessment, words)


FORMATS: Final[Mapping[str, Callable[[Assessment, Words], str]]] = {
    "json": _json,
    "csv": _csv,
    "markdown": _markdown,
}
"""What writes a status, by the name of the format; the table of a screen stands in `table`."""
