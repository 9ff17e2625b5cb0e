"""The spring round from end to end: a list, forms, answers with mistakes, who is late, a report."""

from __future__ import annotations

import datetime
import subprocess
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

import openpyxl
import pytest
from conftest import Project
from needed import program
from spring import FIRST, VALUES, edit, files
from spring_list import DEPARTMENTS, list_of_indicators

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Ran

# What people type for 2024 into the rows of every form, and what it means.
TYPED: Final = (
    (101, "101"),
    (0.1 + 0.2, "0.3"),
    ("１，４０７", "1407"),
    ("▲5", "-5"),
    ("500人", "500"),
)


def form_of(department: str) -> str:
    return f"R6実績調査_{department}.xlsx"


def fill_in(path: Path) -> None:
    edit(path, **{f"I{FIRST + row}": typed for row, (typed, _) in enumerate(TYPED)})


def by_libreoffice(path: Path, *kinds: str) -> None:
    """Save a workbook again as each of these kinds, by way of the one before."""
    for kind in kinds:
        command = (
            program("soffice"),
            "--headless",
            f"-env:UserInstallation=file://{path.parent}/lo",
        )
        wanted = ("--convert-to", kind, "--outdir", str(path.parent), str(path))
        subprocess.run([*command, *wanted], check=True, capture_output=True, timeout=120)
        path = path.with_suffix(f".{kind}")


def spots(ran: Ran) -> set[tuple[str, str, str | None]]:
    """Every finding of an import: its code, department and cell."""
    found = ran.document["diagnostics"]
    return {(f["code"], f["file"].partition("_")[2].partition(".")[0], f.get("cell")) for f in found
            if f["severity"] == "error"}  # fmt: skip


@pytest.fixture
def city(project: Project) -> Project:
    """A project made from the list, and the forms of 2024 in its folder `forms`."""
    list_of_indicators(project.folder / "一覧.xlsx")
    said = ("--title", "第3期総合戦略", "--period", "R4-R8", "--today", "2025-04-01")
    ran = project.run("init", "city", "--from", "一覧.xlsx", *said)
    assert ran.status == 0, ran.stderr
    made = Project(project.folder / "city")
    plan = made.folder / "strategy.yaml"
    plan.write_text(plan.read_text("utf-8") + "collect: {due: 06-30, contact: 企画課}\n", "utf-8")
    checked = made.run("validate")
    assert checked.status == 0, checked.stdout
    ran = made.run("form", "R6")
    assert ran.status == 0, ran.stderr
    assert sorted(path.name for path in (made.folder / "forms").iterdir()) == sorted(
        map(form_of, DEPARTMENTS)
    )
    return made


def pending(project: Project) -> dict[str, tuple[int, int]]:
    """How many of each department's answers are in, and how many are late."""
    ran = project.run("pending", "2024", "--today", "2025-07-07", "--format", "json")
    asked = ran.document["departments"]
    return {
        each["department"]: (
            sum(one["answer"] == "answered" for one in each["indicators"]),
            sum(one["answer"] == "late" for one in each["indicators"]),
        )
        for each in asked
    }


def spoil(folder: Path) -> None:
    """Twelve kinds of mistakes in the forms of four departments, and one in a wrong format."""
    edit(folder / form_of("企画課"), I5="#N/A", I6=datetime.datetime(2024, 4, 1), I7=True,  # noqa: DTZ001
         I8="約500", J9="未公表")  # fmt: skip
    book: Any = edit(folder / form_of("商工課"), I5="=1+1", B6="別の指標", C7="千人", J9="たぶん")
    book[VALUES].merge_cells("I7:I8")
    book.save(folder / form_of("商工課"))
    book = openpyxl.load_workbook(folder / form_of("農政課"))
    book[VALUES].delete_rows(FIRST + 2)
    book.save(folder / form_of("農政課"))
    book = openpyxl.load_workbook(folder / form_of("福祉課"))
    del book.custom_doc_props["ichigo.plan"]
    book.save(folder / form_of("福祉課"))


def test_a_year_from_the_list_to_the_report(city: Project) -> None:
    folder = city.folder / "forms"
    for department in DEPARTMENTS:
        fill_in(folder / form_of(department))
    by_libreoffice(folder / form_of("環境課"), "xls")
    kept = {path: path.read_bytes() for path in folder.glob("*.xlsx")}
    spoil(folder)
    before = files(city)
    first = [f"forms/{form_of(each)}" for each in DEPARTMENTS[:4]] + ["forms/R6実績調査_環境課.xls"]
    ran = city.run("import", *first, "--format", "json")
    assert ran.status == 1
    assert spots(ran) == {
        ("cell-kind", "企画課", "I5"),
        ("cell-kind", "企画課", "I6"),
        ("cell-kind", "企画課", "I7"),
        ("number-approximate", "企画課", "I8"),
        ("status-forbids-value", "企画課", "I9"),
        ("cell-kind", "商工課", "I5"),
        ("form-edited", "商工課", "B6"),
        ("form-edited", "商工課", "C7"),
        ("cell-merged", "商工課", "I8"),
        ("unknown-status", "商工課", "J9"),
        ("form-row", "農政課", "A4"),
        ("form-identity", "福祉課", None),
        ("workbook-kind", "環境課", None),
    }
    assert "R6実績調査_企画課.xlsx 実績!I5:" in city.run("import", *first).stdout
    assert files(city) == before

    for path, data in kept.items():
        path.write_bytes(data)
    by_libreoffice(folder / form_of("福祉課"), "xlsx")
    by_libreoffice(folder / form_of("環境課"), "xls", "xlsx")
    most = [f"forms/{form_of(each)}" for each in DEPARTMENTS[:5]]
    ran = city.run("import", *most)
    assert ran.status == 0, ran.stdout + ran.stderr
    assert pending(city) == dict.fromkeys(DEPARTMENTS[:5], (5, 0)) | {"教育課": (0, 5)}
    ran = city.run("pending", "2024", "--today", "2025-07-07", "--mail", "--lang", "ja")
    assert "教育課" in ran.stdout
    assert "企画課 御中" not in ran.stdout

    ran = city.run("import", f"forms/{form_of('教育課')}")
    assert ran.status == 0, ran.stdout + ran.stderr
    assert pending(city) == dict.fromkeys(DEPARTMENTS, (5, 0))
    document = city.run("status", "2024", "--format", "json").document
    shown = {each["name"]: Decimal(str(each["actual"]["value"])) for each in document["indicators"]}
    assert shown == {
        f"{department}の指標{number}": Decimal(meant)
        for department in DEPARTMENTS
        for number, (_, meant) in enumerate(TYPED, start=1)
    }
    ran = city.run("report", "2024")
    assert ran.status == 0, ran.stderr
    assert "教育課の指標5" in (city.folder / "reports/2024.md").read_text("utf-8")
