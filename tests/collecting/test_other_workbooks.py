"""Forms that another program saved, or that were pasted into: as Excel has them, not openpyxl.

What people saw in a cell is what they answered. Where its number is another one than what they
saw, nothing is taken.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Any, Final
from xml.etree import ElementTree as ET

import openpyxl
import pytest
from needed import module
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font
from spring import FIRST, PLANNING, VALUES, codes, edit, files, spring, values

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Project, Ran

module("openpyxl", "openpyxl")

FORM: Final = f"forms/{PLANNING}"
SHEET: Final = "xl/worksheets/sheet2.xml"


@pytest.fixture
def asked(project: Project) -> Project:
    return spring(project)


def take(project: Project) -> Ran:
    return project.run("import", FORM, "--format", "json")


def rewrite(project: Project, change: Callable[[str, str], str]) -> None:
    """Change the parts of the form's file as texts."""
    path, out = project.folder / FORM, io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name).decode()))
    path.write_bytes(out.getvalue())


def put(project: Project, cell: str, inner: str, kind: str = "") -> None:
    """Put XML into a cell of the sheet of values, as another program may write it."""

    def change(name: str, part: str) -> str:
        if name != SHEET:
            return part
        pattern = rf'<c r="{cell}"( s="\d+")?[^>]*?(?:/>|>.*?</c>)'
        part, count = re.subn(pattern, rf'<c r="{cell}"\1{kind}>{inner}</c>', part)
        assert count == 1
        return part

    rewrite(project, change)


def show(project: Project, number: float, mask: str, cell: str = "I5") -> Ran:
    """Import with a number in a cell of this format."""
    book = edit(project.folder / FORM, **{cell: number})
    book[VALUES][cell].number_format = mask
    book.save(project.folder / FORM)
    return take(project)


# ── numbers that show as others ─────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("mask", "number", "code"),
    [
        ('#,##0"千人"', 5, "number-kanji"),
        ("#,##0千人", 5, "number-kanji"),
        ('"約"0', 5, "number-approximate"),
        ('0"（速報値）"', 580, "number-invalid"),
        ('"△"#,##0', 5, "cell-kind"),
        ('0"."0', 580, "cell-kind"),
        (r"0\.0", 580, "cell-kind"),
        (";;;", 580, "cell-kind"),
        ("#,##0;", -5, "cell-kind"),
        ("#,##0,", 580000, "cell-kind"),
        ("[$-411]ge", 45383, "cell-kind"),
        ("aaa", 45383, "cell-kind"),
        ("yyyy/m/d", 45383, "cell-kind"),
        ("[<1]0%;0", 5, "cell-kind"),
        (r"\-0", 5, "cell-kind"),
        ("(0)", 5, "cell-kind"),
        ("0;0", -5, "cell-kind"),
        ("0-0", 58, "cell-kind"),
        ('0"0"', 58, "cell-kind"),
        ('"."0', 5, "cell-kind"),
        ("0%%", 5, "cell-kind"),
        ('0"%"', 5, "number-unit"),
    ],
)
def test_a_number_that_shows_as_another_is_refused(
    mask: str, number: int, code: str, asked: Project
) -> None:
    ran = show(asked, number, mask)
    assert (ran.status, codes(ran), files(asked)) == (1, [(code, "I5")], {})


@pytest.mark.parametrize(
    ("mask", "number"),
    [
        ("General", 580), ("@", 580), ("0", 580), ("#,##0.0_ ", 580.4), ('#,##0"人"', 580),
        ("#,##0人", 580), ('#,##0;"△ "#,##0', -5), ("#,##0_);[Red]\\(#,##0\\)", -5),
        ('_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', 0), ("0.00E+00", 580),
        ("[Red][<9]0;[Blue]0", 5),
        ("# ?/?", 0.5), ("[$-411]#,##0", 580),
        ("#,##0;[Red]#,##0", -5), ("_-0_-;-0_-", 5), ('#,##0;"▲"#,##0', 5), ("[$¥-411]#,##0", 5),
    ],
)  # fmt: skip
def test_a_number_that_shows_as_itself_is_taken(mask: str, number: float, asked: Project) -> None:
    ran = show(asked, number, mask)
    assert (ran.status, codes(ran)) == (0, []), ran.stdout
    assert values(asked)["births"][1] == str(number)


def test_only_the_section_that_counts_says_percent(asked: Project) -> None:
    assert show(asked, 17, '0;-0.0%;"-"', "I7").status == 0
    assert values(asked)["care"][1] == "17"


# ── texts of which a part does not count ────────────────────────────────────────────────────────


@pytest.mark.parametrize("font", [InlineFont(strike=True), InlineFont(vertAlign="superscript")])
def test_letters_that_are_crossed_out_or_raised_are_no_digits(
    font: InlineFont, asked: Project
) -> None:
    """100 crossed out in front of 120 is not 100120, and 580 with a footnote 1 is not 5801."""
    edit(asked.folder / FORM, I5=CellRichText("580", TextBlock(font, "1")))
    ran = take(asked)
    assert (ran.status, codes(ran)) == (1, [("cell-kind", "I5")])


def test_a_number_that_is_crossed_out_is_no_answer(asked: Project) -> None:
    book = edit(asked.folder / FORM, I5=580)
    book[VALUES]["I5"].font = Font(strike=True)
    book.save(asked.folder / FORM)
    assert codes(take(asked)) == [("cell-kind", "I5")]


def test_raised_letters_of_a_note_do_no_harm(asked: Project) -> None:
    raised = TextBlock(InlineFont(vertAlign="superscript"), "2")
    edit(asked.folder / FORM, I5=580, L5=CellRichText("1km", raised, "あたり"))
    assert take(asked).status == 0
    assert values(asked)["births"][4] == "1km2あたり"


# ── XML as Excel and others write it ────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("inner", "kind", "value"),
    [
        ("<v>580</v>", ' t="n"', "580"),
        ("<is><t>580人</t></is>", ' t="inlineStr"', "580"),
        ('<is><t xml:space="preserve"> 580 </t></is>', ' t="inlineStr"', "580"),
        ('<is><t>580人</t><rPh sb="3" eb="4"><t>99</t></rPh></is>', ' t="inlineStr"', "580"),
        ("<is><r><t>5</t></r><r><t>80</t></r></is>", ' t="inlineStr"', "580"),
        ("<f>A1</f><v>580</v>", ' t="str"', "580"),
        ("<v>580.00000000000011</v>", "", "580"),
        ("<v>5.8E2</v>", "", "580"),
        ("<is><t>5８0_x000D_\n</t></is>", ' t="inlineStr"', "580"),
    ],
)
def test_cells_as_others_write_them(inner: str, kind: str, value: str, asked: Project) -> None:
    put(asked, "I5", inner, kind)
    assert take(asked).status == 0
    assert values(asked)["births"][1] == value


@pytest.mark.parametrize(
    ("inner", "kind"),
    [
        ("<v>2025-04-01</v>", ' t="d"'),
        ("<v>#N/A</v>", ' t="e"'),
        ("<f>NA()</f><v>#N/A</v>", ' t="e"'),
        ("<v>1</v>", ' t="b"'),
        ("<f>1=1</f><v>1</v>", ' t="b"'),
        ("<f>A1</f>", ""),
        ('<f t="shared" si="7"/>', ""),
    ],
)
def test_cells_that_others_write_and_that_are_no_number(
    inner: str, kind: str, asked: Project
) -> None:
    put(asked, "I5", inner, kind)
    ran = take(asked)
    assert (ran.status, codes(ran)) == (1, [("cell-kind", "I5")])


def text(shown: str) -> str:
    return f"<is><t>{shown}</t></is>"


def test_shared_strings_with_their_reading(asked: Project) -> None:
    """Japanese Excel keeps beside a text how it was typed."""
    put(asked, "I5", "<v>580</v>")
    reading = '<rPh sb="0" eb="2"><t>ジュウミン</t></rPh><phoneticPr fontId="1"/></si>'
    told = []

    def change(name: str, part: str) -> str:
        if name != "xl/sharedStrings.xml":
            return part
        told.append(part.count("</si>"))
        return part.replace("</si>", reading)

    rewrite(asked, change)
    assert told[0] > 10
    assert (take(asked).status, values(asked)["births"][0]) == (0, "出生数")


MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def inline(shared: list[str], part: str) -> str:
    """Texts in their cells, as programs on the web and libraries write them."""
    part, count = re.subn(
        r'<c r="(\w+)"( s="\d+")? t="s"><v>(\d+)</v></c>',
        lambda cell: (
            f'<c r="{cell[1]}"{cell[2] or ""} t="inlineStr"><is>{shared[int(cell[3])]}</is></c>'
        ),
        part,
    )
    assert count
    return part


def nameless(_: list[str], part: str) -> str:
    """Cells that do not say where they are, and follow each other."""
    return re.sub(r'<c r="\w+"', "<c", part)


def prefixed(_: list[str], part: str) -> str:
    """The same elements under a name of their own, as .NET writes them."""
    ET.register_namespace("x", MAIN)
    return ET.tostring(ET.fromstring(part), "unicode")  # noqa: S314 - a form made here


@pytest.mark.parametrize("rewritten", [inline, nameless, prefixed])
def test_a_form_that_another_program_wrote_anew(
    rewritten: Callable[[list[str], str], str], asked: Project
) -> None:
    put(asked, "I5", "<v>580</v>")
    put(asked, "I7", "<v>18.5</v>")
    for cell, shown in (("I6", "１．５２"), ("J6", "速報値"), ("K7", "台帳")):
        put(asked, cell, text(shown), ' t="inlineStr"')
    with zipfile.ZipFile(asked.folder / FORM) as packed:
        texts = packed.read("xl/sharedStrings.xml").decode()
    shared = re.findall(r"<si>(.*?)</si>", texts, re.DOTALL)
    rewrite(
        asked,
        lambda name, part: (
            rewritten(shared, part) if name.startswith("xl/worksheets/sheet") else part
        ),
    )
    ran = take(asked)
    assert (ran.status, codes(ran)) == (0, []), ran.stdout
    assert [row[1:4] for row in values(asked).values()] == [
        ("580", "確定値", ""), ("1.52", "速報値", ""), ("18.5", "確定値", "台帳"),
    ]  # fmt: skip


def test_a_workbook_of_1904_changes_no_number(asked: Project) -> None:
    edit(asked.folder / FORM, I5=580)
    rewrite(
        asked,
        lambda name, part: (
            re.sub("<workbookPr[^>]*/>", '<workbookPr date1904="1"/>', part)
            if name == "xl/workbook.xml"
            else part
        ),
    )
    assert take(asked).status == 0
    assert values(asked)["births"][1] == "580"


def test_strict_open_xml_is_to_be_saved_again(asked: Project) -> None:
    """Excel can save with other namespaces, in which the library finds no sheets."""
    edit(asked.folder / FORM, I5=580)
    old, new = "http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/"
    rewrite(
        asked,
        lambda name, part: (
            part.replace(f"{old}spreadsheetml/2006/main", f"{new}spreadsheetml/main").replace(
                f"{old}officeDocument/2006/", f"{new}officeDocument/"
            )
            if name.endswith((".xml", ".rels"))
            else part
        ),
    )
    ran = take(asked)
    assert (ran.status, codes(ran)) == (1, [("workbook-kind", None)])
    assert ".xlsx" in ran.document["diagnostics"][0]["hint"]


@pytest.mark.parametrize(
    "head",
    [
        "[Threaded comment]\n\nYour version of Excel allows you to read this; it is removed. Learn "
        "more: https://go.microsoft.com/fwlink/?linkid=870924\n\nComment:\n    ",
        "[スレッド化されたコメント]\n\n新しい版で開くと削除されます。詳細: "
        "https://go.microsoft.com/fwlink/?linkid=870924\n\nコメント:\n    ",
    ],
)
def test_a_thread_of_comments_is_taken_without_what_excel_says_of_it(
    head: str, asked: Project
) -> None:
    book = edit(asked.folder / FORM, I5=580)
    book[VALUES]["I5"].comment = Comment(f"{head}暦年の値", "tc={0}")
    book.save(asked.folder / FORM)
    assert take(asked).status == 0
    assert values(asked)["births"][4] == "暦年の値"


# ── what people do to a table ───────────────────────────────────────────────────────────────────


def test_a_column_pasted_from_another_book_carries_its_formats(asked: Project) -> None:
    """Three rows of another table: one of it in thousands, one a percentage, one a date."""
    book = edit(asked.folder / FORM, I5=5.8, I6=0.015, I7=45383)
    masks = {5: '#,##0.0"千人"', 6: "0.0%", 7: "m/d"}
    for row, mask in masks.items():
        book[VALUES][f"I{row}"].number_format = mask
    book.save(asked.folder / FORM)
    ran = take(asked)
    assert [cell for _, cell in codes(ran)] == ["I5", "I6", "I7"]
    assert files(asked) == {}


def test_filtered_and_sorted_rows_keep_their_answers(asked: Project) -> None:
    book: Any = edit(asked.folder / FORM, I5=580, I6=1.52, I7=18.5)
    page = book[VALUES]
    table = [[cell.value for cell in row] for row in page.iter_rows(min_row=FIRST, max_col=14)]
    for row, texts in enumerate(reversed(table), start=FIRST):
        for column, text in enumerate(texts, start=1):
            page.cell(row, column).value = text
    page.auto_filter.ref = "A4:N7"
    page.row_dimensions[6].hidden = True
    book.save(asked.folder / FORM)
    ran = take(asked)
    assert (ran.status, codes(ran)) == (0, [("cell-taken", "I6")])
    assert {key: row[1] for key, row in values(asked).items()} == {
        "births": "580", "fertility": "1.52", "care": "18.5",
    }  # fmt: skip


def test_a_form_without_its_properties_is_refused(asked: Project) -> None:
    """As programs on the web write it, which keep no properties of a document."""
    book: Any = edit(asked.folder / FORM, I5=580)
    book.custom_doc_props.props.clear()
    book["ichigo"].sheet_state = "hidden"
    book.save(asked.folder / FORM)
    assert codes(take(asked)) == [("form-identity", None)]


def test_sheets_moved_into_another_book_are_refused(asked: Project) -> None:
    """With the hidden one among them: the property of the document is missing."""
    old: Any = openpyxl.load_workbook(asked.folder / FORM)
    book: Any = openpyxl.Workbook()
    for title in old.sheetnames:
        page = book.create_sheet(title)
        for row in old[title].iter_rows():
            for cell in row:
                page[cell.coordinate] = cell.value
    book.save(asked.folder / FORM)
    assert codes(take(asked)) == [("form-identity", None)]


def test_answers_moved_down_by_a_row_are_told(asked: Project) -> None:
    """Cells put in above the answers push them beside the next indicator, or beside none."""
    book: Any = edit(asked.folder / FORM, I5=580, I6=1.52, I7=18.5)
    book[VALUES].move_range("I5:L7", rows=1)
    book.save(asked.folder / FORM)
    ran = take(asked)
    assert ran.status == 1
    assert ("form-row", "N8") in codes(ran)
