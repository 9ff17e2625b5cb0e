"""Every part of the review is shown by every format, or left out by a decision that stands here.

A field that is added to `Report`, `Goal` or `Entry` fails here until each format shows it or says
why it does not.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

import ichigo_cli.showing.review
from ichigo_cli.showing.review.document import Entry, Goal, Report
from ichigo_cli.showing.review.rendering import builtin_folder

REVIEW: Final = Path(ichigo_cli.showing.review.__file__).parent
TEMPLATES: Final = {
    "html": "".join(
        path.read_text("utf-8")
        for path in sorted(builtin_folder().glob("*.j2"))
        if ".md." not in path.name
    ),
    "md": (builtin_folder() / "report.md.j2").read_text("utf-8"),
    "docx": "".join(path.read_text("utf-8") for path in sorted((REVIEW / "word").glob("*.py"))),
    "xlsx": (REVIEW / "workbook.py").read_text("utf-8"),
}
NAMES: Final = {Report: "report", Goal: "goal", Entry: "row"}
WORD: Final = {"reasons", "carried", "movements", "revised"}
"""What Word tells in lists of names, and a page beside each indicator."""
NUMBERS: Final = {"edges", "standing", "tones"}
"""What drawings and cells are made from, which is no text."""
LEFT_OUT: Final[dict[tuple[str, type], set[str]]] = {
    ("html", Report): {
        *(WORD | NUMBERS),
        "values",  # by indicator, with its sources together
        "period",  # the span says it in short
        *("year", "last_year"),  # in the heading, and in `figures`
    },
    ("html", Goal): {"id"},
    ("html", Entry): {
        *NUMBERS,
        *("unit", "rank", "turn", "gap", "rate", "grade_before", "baseline", "revisions"),
        # In `figures` and `fine`, which the page prints.
        *("basis", "working", "definition", "source", "note"),
        "path_in_words",  # the chart and its sentence
        "years",  # `values` has them with all digits
    },
    ("md", Report): {
        *(WORD | NUMBERS),
        *("language", "original_language", "span", "last_year", "density"),
        *("shades", "usual_baseline", "usual_target"),  # colours and the saving of room
        "legend",  # the bands stand in the method
        *("year", "years"),  # in the heading, and in `report.values`
    },
    ("md", Goal): {"id", "tally"},
    ("md", Entry): {
        *NUMBERS,
        *("unit", "rank", "shade", "turn", "remark", "rate", "grade_before", "revisions"),
        *("basis", "working", "definition", "source", "note"),
        *("id", "values", "years", "sources"),  # the annex has `report.values`
    },
    ("docx", Report): {
        *("shades", "density", "edges"),  # of the page's drawings
        *("original_language", "this_year", "usual_baseline", "usual_target"),  # saving of room
        "span",  # `period` says it in full
        "chapters",  # the contents are made from the headings
        "legend",  # the bands stand in the method
        "revisions",  # beside each indicator
    },
    ("docx", Goal): {"id", "tally"},
    ("docx", Entry): {
        *("suffix", "shade", "turn", "path_in_words"),
        *("state", "step"),  # in `remark` and `change`
        *("figures", "fine"),  # its table has the same figures in columns of its own
        *("values", "sources"),  # the annex has `report.values`
    },
    # A workbook has the list of the indicators, whose figures are exact numbers and not the texts
    # of the review, every value, and what people wrote. It tells no answer and has no method.
    ("xlsx", Report): set(Report._fields) - {"title", "summary", "goals", "panel", "population"},
    ("xlsx", Goal): set(Goal._fields) - {"name", "rows", "review"},
    ("xlsx", Entry): set(Entry._fields) - {"name", "review", "next_step", "by_hand"},
}


def unshown(form: str, shape: type, fields: tuple[str, ...]) -> set[str]:
    """The fields that a format neither shows nor leaves out by decision."""
    name = NAMES[shape]
    text = TEMPLATES[form]
    shown = {field for field in fields if re.search(rf"\b{name}\.{field}\b", text)}
    if f"about({name})" in text:
        shown |= {"statement", "note"}
    if f"original({name})" in text:
        shown.add("original")
    return set(fields) - shown - LEFT_OUT[form, shape]


@pytest.mark.parametrize("form", TEMPLATES)
@pytest.mark.parametrize("shape", NAMES, ids=lambda shape: shape.__name__)
def test_every_format_shows_every_part_or_leaves_it_out_by_decision(form: str, shape: type) -> None:
    fields: tuple[str, ...] = shape._fields  # type: ignore[attr-defined]
    assert unshown(form, shape, fields) == set()
    assert unshown(form, shape, (*fields, "surprise")) == {"surprise"}
    assert LEFT_OUT[form, shape] <= {*fields, *WORD, *NUMBERS}, "nothing is left out that is not"
