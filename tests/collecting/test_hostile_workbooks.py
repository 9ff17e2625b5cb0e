"""Files that are no workbook, or one that does harm: refused at once, and in little room."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING, Final

import pytest
from conftest import ENVIRONMENT, ROOT, Project
from needed import module
from spring import PLANNING, codes, files, spring
from test_damaged_forms import converted

if TYPE_CHECKING:
    from collections.abc import Callable

module("openpyxl", "openpyxl")

FORM: Final = f"forms/{PLANNING}"
SHEET: Final = "xl/worksheets/sheet2.xml"
SECONDS: Final = 1
MEGABYTES: Final = 100


def repacked(data: bytes, change: Callable[[str, bytes], bytes], *more: tuple[str, bytes]) -> bytes:
    """The workbook with its parts changed, and more behind them."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
        for name, part in more:
            new.writestr(name, part)
    return out.getvalue()


def in_sheet(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    def change(name: str, part: bytes) -> bytes:
        if name != SHEET:
            return part
        assert old in part
        return part.replace(old, new, 1)

    return lambda data: repacked(data, change)


def zip_bomb(data: bytes) -> bytes:
    return repacked(data, lambda _, part: part, ("xl/media/image1.png", b"\0" * 300_000_000))


def lying_bomb(data: bytes) -> bytes:
    """The sizes in the directory say nothing of what comes out."""
    packed = bytearray(zip_bomb(data))
    at = packed.rindex(b"PK\x01\x02")
    packed[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    return bytes(packed)


_LAUGHS: Final = b"".join(
    b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10 if n else b"ha" * 10) for n in range(10)
)
ENTITIES: Final = in_sheet(b"<worksheet", b"<!DOCTYPE w [" + _LAUGHS + b"]><worksheet")
DIMENSION: Final = in_sheet(
    b"<sheetData>", b'<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
)
MERGED: Final = in_sheet(
    b"</sheetData>", b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
)
LINKS: Final = in_sheet(
    b"</sheetData>",
    b'</sheetData><hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>',
)
MANY: Final = in_sheet(b"<sheetData>", b"<sheetData>" + b"<row/>" * 500_000)

HOSTILE: Final[dict[str, tuple[Callable[[bytes], bytes], str]]] = {
    "zip bomb": (zip_bomb, "workbook-too-large"),
    "lying zip bomb": (lying_bomb, "workbook-damaged"),
    "entities": (ENTITIES, "workbook-damaged"),
    "a cell at the end of the sheet": (DIMENSION, "form-row"),
    "everything merged": (MERGED, "workbook-too-large"),
    "one link everywhere": (LINKS, "workbook-too-large"),
    "many elements": (MANY, "workbook-too-large"),
    "over 5 MB": (lambda data: data + b"\0" * 5_000_000, "workbook-too-large"),
    "cut off": (lambda data: data[: len(data) // 2], "workbook-damaged"),
    "a part twice": (lambda data: repacked(data, lambda _, part: part, (SHEET, b"<x/>")),
                     "workbook-damaged"),
    "broken XML": (in_sheet(b"</sheetData>", b""), "workbook-damaged"),
}  # fmt: skip

SCRIPT: Final = """
import resource, sys, time, openpyxl, ichigo_cli.collecting.taking, ichigo_cli.command.run
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start = time.perf_counter()
try:
    ichigo_cli.command.run.main(sys.argv[1:])
except SystemExit as end:
    spent = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(end.code, spent, (after - before) / 1000, file=sys.stderr)
"""


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_within_a_second_and_100_megabytes(name: str, project: Project) -> None:
    make, code = HOSTILE[name]
    spring(project)
    project.write("bad.xlsx", make((project.folder / FORM).read_bytes()))
    ran = subprocess.run(
        [sys.executable, "-c", SCRIPT, "import", "bad.xlsx", "--format", "json"],
        cwd=project.folder,
        env={**ENVIRONMENT, "PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    status, spent, room = ran.stderr.splitlines()[-1].split()
    assert status == "1", ran.stderr
    assert f'"code": "{code}"' in ran.stdout
    assert float(spent) < SECONDS
    assert float(room) < MEGABYTES
    assert files(project) == {}


def macro(data: bytes) -> bytes:
    return repacked(
        data,
        lambda name, part: (
            part.replace(b"spreadsheetml.sheet.main", b"x.sheet.macroEnabled.main")
            if name == "[Content_Types].xml"
            else part
        ),
    )


KINDS: Final[dict[str, Callable[[bytes], bytes]]] = {
    "old.xlsx": lambda _: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512,
    "encrypted.xlsx": lambda _: (
        b"\xd0\xcf\x11\xe0" + b"\0" * 512 + "EncryptedPackage".encode("utf-16-le")
    ),
    "macro.xlsm": macro,
    "macro.xlsx": macro,
    "other.xlsb": lambda data: data,
    "page.xlsx": lambda _: b"<html><table></table></html>",
    "empty.xlsx": lambda _: b"",
}


@pytest.mark.parametrize("name", KINDS)
def test_what_is_no_workbook_is_told_as_what_it_is(name: str, project: Project) -> None:
    spring(project)
    project.write(name, KINDS[name]((project.folder / FORM).read_bytes()))
    ran = project.run("import", name, "--format", "json")
    assert (ran.status, codes(ran)) == (1, [("workbook-kind", None)])
    ran = project.run("import", name, "--lang", "ja")
    assert ran.stdout.startswith(f"{name}: 誤り [workbook-kind]")
    assert ".xlsx" in ran.stdout.splitlines()[1]


@pytest.mark.parametrize("ending", ["xls", "ods"])
def test_files_of_other_offices_are_to_be_saved_again(ending: str, project: Project) -> None:
    spring(project)
    path = converted(project.folder / FORM, ending)
    ran = project.run("import", str(path), "--format", "json")
    assert codes(ran) == [("workbook-kind", None)]
