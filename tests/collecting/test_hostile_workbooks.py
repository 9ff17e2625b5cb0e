"""Files that are no workbook, or one that does harm: refused at once, and in little room."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path
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
SECONDS: Final = 20
"""It takes a twentieth of that; what does not end in it never ends."""
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

# It has this much room beside what the program itself takes.
SCRIPT: Final = """
import resource, sys, openpyxl, ichigo_cli.collecting.taking, ichigo_cli.command.run
with open("/proc/self/statm") as told:
    own = int(told.read().split()[0]) * resource.getpagesize()
room = own + int(sys.argv[1]) * 1_000_000
resource.setrlimit(resource.RLIMIT_AS, (room, room))
ichigo_cli.command.run.main(sys.argv[2:])
"""
on_linux = pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="needs /proc")


def in_little_room(
    project: Project, *arguments: str, megabytes: int = MEGABYTES
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", SCRIPT, str(megabytes), *arguments],
        cwd=project.folder,
        env={**ENVIRONMENT, "PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )


@on_linux
@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("command", ["import", "init"])
def test_it_is_refused_soon_and_in_little_room(name: str, command: str, project: Project) -> None:
    make, code = HOSTILE[name]
    spring(project)
    project.write("bad.xlsx", make((project.folder / FORM).read_bytes()))
    said = ("new", "--title", "x", "--period", "R4-R8", "--today", "2024-06-01", "--from")
    given = said if command == "init" else ()
    ran = in_little_room(project, command, *given, "bad.xlsx", "--format", "json")
    assert ran.returncode == 1, ran.stderr
    if command == "import" or code != "form-row":
        assert f'"code": "{code}"' in ran.stdout
    assert files(project) == {}
    assert not (project.folder / "new").exists()


@on_linux
def test_the_room_is_what_it_says(project: Project) -> None:
    """A form that is in order needs less than a bomb may have, and in no room nothing goes."""
    spring(project)
    assert in_little_room(project, "import", FORM, "--dry-run").returncode == 0
    assert in_little_room(project, "import", FORM, "--dry-run", megabytes=1).returncode != 0


def test_what_is_just_small_enough_is_read(project: Project) -> None:
    spring(project)
    data = (project.folder / FORM).read_bytes()
    for size, status in ((19_000_000, 0), (20_000_001, 1)):
        more = ("xl/media/image1.png", b"\x89PNG" + b"\0" * (size - 4))
        project.write("big.xlsx", repacked(data, lambda _, part: part, more))
        assert project.run("import", "big.xlsx", "--dry-run").status == status
    for size, status in ((4_900_000 - len(data), 0), (5_000_001 - len(data), 1)):
        project.write("big.xlsx", data)
        with zipfile.ZipFile(project.folder / "big.xlsx", "a") as packed:
            packed.writestr("xl/media/image1.png", b"\x89PNG" + os.urandom(size))
        assert project.run("import", "big.xlsx", "--dry-run").status == status


@pytest.mark.parametrize("begin", [b"\x89PNG", b"\xff\xd8\xff\xe0", b"\0\0\1\0", b"\1\0\0\0"])
def test_a_form_with_a_picture_is_read(begin: bytes, project: Project) -> None:
    """A seal or a photograph on the sheet: PNG, JPEG, an icon, EMF."""
    spring(project)
    more = ("xl/media/image1.bin", begin + bytes(range(256)))
    data = repacked((project.folder / FORM).read_bytes(), lambda _, part: part, more)
    project.write("picture.xlsx", data)
    assert project.run("import", "picture.xlsx", "--dry-run").status == 0


def with_password(data: bytes) -> bytes:
    """Every part of the zip is marked as one that needs a password."""
    packed = bytearray(data)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = packed.find(mark)
        while at >= 0:
            packed[at + offset] |= 1
            at = packed.find(mark, at + 1)
    return bytes(packed)


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
    "password.xlsx": with_password,
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
