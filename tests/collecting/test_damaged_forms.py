"""Forms as they come back: shuffled, cut, converted. Read right or refused, never wrong."""

from __future__ import annotations

import copy
import shutil
import subprocess
from typing import TYPE_CHECKING, Any, Final

import openpyxl
import pytest
from conftest import Project
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from needed import module, program
from openpyxl.comments import Comment
from spring import FIRST, PLANNING, VALUES, WORDS, edit, spring, values

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

module("openpyxl", "openpyxl")

FORM: Final = f"forms/{PLANNING}"
TYPED: Final = {"births": 580, "fertility": 1.52, "care": 18.5}
LAST: Final = FIRST + len(TYPED) - 1


def rows(sheet: Any) -> list[list[Any]]:  # noqa: ANN401 - the library's own sheet
    return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=FIRST, max_row=LAST)]


def put(sheet: Any, table: list[list[Any]], columns: range) -> None:  # noqa: ANN401 - as above
    for row, texts in enumerate(table, start=FIRST):
        for column in [each for each in columns if each <= len(texts)]:
            sheet.cell(row, column).value = texts[column - 1]


def shuffle(sheet: Any, data: st.DataObject, columns: range) -> None:  # noqa: ANN401 - as above
    order = data.draw(st.permutations(rows(sheet)))
    put(sheet, order, columns)


def sort_whole_rows(book: Any, data: st.DataObject) -> None:  # noqa: ANN401 - as above
    shuffle(book[VALUES], data, range(1, 15))


def sort_what_is_printed(book: Any, data: st.DataObject) -> None:  # noqa: ANN401 - as above
    """The columns up to the answers, or up to the id, without the rest."""
    first = data.draw(st.integers(1, 2))
    shuffle(book[VALUES], data, range(first, data.draw(st.sampled_from([3, 9, 14]))))


def insert(book: Any, data: st.DataObject) -> None:  # noqa: ANN401 - as above
    book[VALUES].insert_rows(data.draw(st.integers(1, LAST + 1)), data.draw(st.integers(1, 3)))


def insert_column(book: Any, data: st.DataObject) -> None:  # noqa: ANN401 - as above
    book[VALUES].insert_cols(data.draw(st.integers(1, 14)))


def delete(book: Any, data: st.DataObject) -> None:  # noqa: ANN401 - as above
    book[VALUES].delete_rows(data.draw(st.integers(1, LAST)))


def delete_column(book: Any, data: st.DataObject) -> None:  # noqa: ANN401 - as above
    book[VALUES].delete_cols(data.draw(st.integers(1, 14)))


def hide(book: Any, data: st.DataObject) -> None:  # noqa: ANN401 - as above
    book[VALUES].column_dimensions[data.draw(st.sampled_from("AIN"))].hidden = True
    book[VALUES].row_dimensions[data.draw(st.integers(4, LAST))].hidden = True


def rename(book: Any, data: st.DataObject) -> None:  # noqa: ANN401 - as above
    book[VALUES].title = data.draw(st.sampled_from(["Sheet1", "R6", "実績(最終)"]))


def move(book: Any, _: st.DataObject) -> None:  # noqa: ANN401 - as above
    book.move_sheet(VALUES, -1)


def copy_row(book: Any, data: st.DataObject) -> None:  # noqa: ANN401 - as above
    table = rows(book[VALUES])
    source, target = (data.draw(st.integers(0, len(table) - 1)) for _ in range(2))
    table[target] = table[source]
    put(book[VALUES], table, range(1, 15))


def unprotect(book: Any, _: st.DataObject) -> None:  # noqa: ANN401 - as above
    book[VALUES].protection.sheet = False


DAMAGES: Final[list[Callable[[Any, st.DataObject], None]]] = [
    sort_whole_rows, sort_what_is_printed, insert, insert_column, delete, delete_column, hide,
    rename, move, copy_row, unprotect,
]  # fmt: skip


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = spring(Project(tmp_path_factory.mktemp("damaged")))
    edit(project.folder / FORM, **{f"I{FIRST + n}": v for n, v in enumerate(TYPED.values())})
    shutil.copy(project.folder / FORM, project.folder / "typed.xlsx")
    return project


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data(), damages=st.lists(st.sampled_from(DAMAGES), min_size=1, max_size=3))
def test_a_damaged_form_is_read_right_or_refused(
    blank: Project, data: st.DataObject, damages: list[Callable[[Any, st.DataObject], None]]
) -> None:
    book = openpyxl.load_workbook(blank.folder / "typed.xlsx")
    try:
        for damage in damages:
            damage(book, data)
    except KeyError:  # a sheet that was renamed already
        return
    book.save(blank.folder / "back.xlsx")
    ran = blank.run("import", "back.xlsx", "--dry-run", "--format", "json")
    assert ran.status in {0, 1}, ran.stderr
    if ran.status == 0:
        changes = ran.document["changes"]
        assert {each["id"]: each["after"]["value"] for each in changes} == TYPED


def test_what_does_no_harm_is_read(blank: Project) -> None:
    """Sorted, with rows and columns put between, hidden, renamed: the answers are still known."""
    book: Any = openpyxl.load_workbook(blank.folder / "typed.xlsx")
    page = book[VALUES]
    put(page, list(reversed(rows(page))), range(1, 15))
    page.insert_rows(6, 2)
    page.insert_rows(1)
    page.insert_cols(9)
    page.column_dimensions["A"].hidden = True
    page.title = "最終"
    book.save(blank.folder / "back.xlsx")
    ran = blank.run("import", "back.xlsx", "--dry-run", "--format", "json")
    assert ran.status == 0, ran.stdout
    assert {c["id"]: c["after"]["value"] for c in ran.document["changes"]} == TYPED


def test_cells_copied_into_another_workbook_are_refused(blank: Project) -> None:
    old = openpyxl.load_workbook(blank.folder / "typed.xlsx")
    book: Any = openpyxl.Workbook()
    for title in (VALUES, WORDS):
        page = book.create_sheet(title)
        for row in old[title].iter_rows():
            for cell in row:
                page[cell.coordinate] = copy.copy(cell.value)
    book.save(blank.folder / "back.xlsx")
    ran = blank.run("import", "back.xlsx", "--format", "json")
    assert (ran.status, ran.document["diagnostics"][0]["code"]) == (1, "form-identity")


def converted(path: Path, *endings: str) -> Path:
    """What LibreOffice makes of a workbook, by way of these kinds."""
    office = program("libreoffice", "soffice")
    for number, ending in enumerate(endings):
        folder = path.parent / f"step-{number}"
        profile = f"-env:UserInstallation=file://{path.parent}/profile"
        arguments = [office, profile, "--headless", "--convert-to", ending, "--outdir", str(folder)]
        subprocess.run([*arguments, str(path)], check=True, capture_output=True, timeout=120)
        path = folder / f"{path.stem}.{ending}"
    return path


@pytest.mark.parametrize("endings", [("xlsx",), ("xls", "xlsx")], ids="-".join)
def test_another_office_gives_back_what_was_typed(
    endings: tuple[str, ...], project: Project
) -> None:
    """With a number, a text, a formula, a percentage, a comment, a list and words."""
    spring(project)
    book = edit(project.folder / FORM, I5="=290*2", I6="１．５２", I7=0.185, J6="速報値", K7="台帳")
    book[VALUES]["I7"].number_format = "0.0%"
    book[VALUES]["I5"].comment = Comment("暦年の値", "担当")
    book[WORDS]["E7"], book[WORDS]["E9"] = "一行目\n二行目", "見直して継続"
    book.save(project.folder / FORM)
    back = converted(project.folder / FORM, *endings)
    ran = project.run("import", str(back), "--format", "json")
    assert ran.status == 0, ran.stdout
    assert {each["code"] for each in ran.document["diagnostics"]} == {"cell-taken"}
    found = values(project)
    assert [found[key][1:3] for key in TYPED] == [
        ("580", "確定値"), ("1.52", "速報値"), ("18.5", "確定値"),
    ]  # fmt: skip
    assert "暦年の値" in found["births"][4]
    assert found["care"][3] == "台帳"
    said = (project.folder / "reviews" / "2024.yaml").read_text("utf-8")
    assert "      一行目\n      二行目\n" in said
    assert "next: improve" in said


def test_the_check_beside_an_answer_says_what_is_odd(project: Project) -> None:
    """As a spreadsheet calculates it: empty, ten times the value before, value against status."""
    spring(project)
    path = project.folder / FORM
    said = {}
    answers: dict[str, dict[str, object]] = {
        "empty": {},
        "fine": {"I5": 580, "I6": 1.5, "I7": 18.5},
        "odd": {"I5": 5800, "I6": 1.5, "J6": "未公表", "J7": "速報値"},
        "far": {"I5": 5, "J6": "未公表", "I7": 18.5, "J7": "訂正値"},
    }
    for name, cells in answers.items():
        edit(path, I5=None, I6=None, I7=None, J5=None, J6=None, J7=None)
        edit(path, **cells)
        page = openpyxl.load_workbook(converted(path, "xlsx"), data_only=True)[VALUES]
        said[name] = [page[f"M{row}"].value or "" for row in range(FIRST, LAST + 1)]
    assert said == {
        "empty": ["未記入"] * 3,
        "fine": [""] * 3,
        "odd": ["前の値と10倍以上違います", "値と状態が合いません", "値がありません"],
        "far": ["前の値と10倍以上違います", "", ""],
    }
