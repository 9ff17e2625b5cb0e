"""The review as a Word file: read back, opened by LibreOffice, compared with the JSON.

LibreOffice is Debian's package libreoffice-writer; pdftotext comes with poppler-utils. What the
schema says is asked of Microsoft's own validator, which an npm package of tests/browser brings.
"""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import zipfile
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from conftest import ROOT, SAMPLE, Project, run, run_process
from hostile_project import hostile
from lxml import etree
from needed import node_modules, program
from openpyxl import load_workbook

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.etree import _Element as Element
    from openpyxl.worksheet.worksheet import Worksheet

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
PLANS = ("real", "sample", "thirty", "hostile", "miyagi", "long")
NUMBER = re.compile(r"[+-]?[\d,]+(?:\.\d+)?")
THIRTY = """\
ichigo: 1
id: thirty
title: 三十の指標
language: ja
period: {start: 2021, end: 2025}
goals:
""" + "".join(
    f"  - id: g{goal}\n    name: 目標{goal}\n    indicators:\n"
    + "".join(
        f"      - {{id: k{goal}-{at}, name: 指標{goal}の{at}, unit: 人, better: higher, "
        f"baseline: {{year: 2019, value: {at * 100000}.{at}}}, department: 課{at}, "
        f"target: {{year: 2025, value: {at * 120000}}}, definition: 第{at}の数}}\n"
        for at in range(1, 11)
    )
    for goal in range(1, 4)
)


class Document(NamedTuple):
    """A Word file: its bytes, its parts, and its body."""

    data: bytes
    parts: dict[str, bytes]
    body: Any

    def tables(self) -> list[Any]:
        """Every table of the body."""
        return list(self.body.iter(f"{W}tbl"))

    def headings(self) -> list[str]:
        """The text of every heading."""
        return [
            text_of(p) for p in self.body.iter(f"{W}p") if (style_of(p) or "").startswith("Heading")
        ]


def text_of(element: Element) -> str:
    """The text below an element, its lines apart."""
    for each in element.iter(f"{W}br"):
        each.tail = "\n" + (each.tail or "")
    return "".join(
        (node.text or "") if node.tag == f"{W}t" else "\n" if node.tag == f"{W}br" else ""
        for node in element.iter()
    )


def style_of(paragraph: Element) -> str | None:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return None if found is None else found.get(f"{W}val")


def cells(table: Element) -> list[list[str]]:
    """The texts of a table, row by row."""
    return [[text_of(cell) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]


def name_of(table: Element) -> str:
    """What a table is, for whoever does not see it."""
    return str(table.find(f"{W}tblPr/{W}tblCaption").get(f"{W}val"))


def opened(data: bytes) -> Document:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    return Document(data, parts, etree.fromstring(parts["word/document.xml"]))


class Plan(NamedTuple):
    """A project with the year and the options that it is reported with."""

    folder: Path
    year: str
    more: tuple[str, ...] = ()

    def written(self, *more: str) -> Document:
        """The Word file of the plan."""
        said = ("report", self.year, "-C", str(self.folder), "--format", "docx", "-o", "-")
        ran = run(*said, *self.more, *more)
        assert ran.status == 0, ran.stderr
        return opened(ran.data)

    def told(self) -> list[Any]:
        """The indicators as the JSON of `status` has them."""
        said = ("status", self.year, "-C", str(self.folder), "--format", "json", *self.more)
        told: Any = json.loads(run(*said).stdout, parse_float=Decimal)
        return list(told["indicators"])


def plan_of(name: str, folder: Path) -> Plan:
    """One of the plans that must come out right, whatever is in it."""
    if name in {"real", "sample", "miyagi"}:
        more = ("--scheme", "miyagi") if name == "miyagi" else ()
        return Plan(ROOT if name == "real" else SAMPLE, "2023", more)
    project = Project(folder / name)
    if name == "hostile":
        hostile(project)
        return Plan(project.folder, "2022")
    project.write("strategy.yaml", THIRTY)
    years = range(2007, 2024) if name == "long" else (2022, 2023)
    for year in years:
        rows = [f"k{g}-{n},{n * 110000 + g}.50\n" for g in range(1, 4) for n in range(1, 11)]
        project.actuals(year, "indicator,value\n" + "".join(rows))
    if name == "long":
        project.write("strategy.yaml", THIRTY.replace("2019", "2006").replace("2021", "2006"))
    return Plan(project.folder, "2023")


@pytest.fixture(params=PLANS)
def plan(request: pytest.FixtureRequest, tmp_path: Path) -> Plan:
    """Each of the plans."""
    return plan_of(request.param, tmp_path)


@pytest.fixture
def sample() -> Document:
    """The Word file of the sample, in Japanese."""
    return Plan(SAMPLE, "2023", ("--lang", "ja")).written()


# ── what it says ────────────────────────────────────────────────────────────────────────────────


def test_the_figures_are_those_of_the_json(plan: Plan) -> None:
    document = plan.written("--lang", "ja")
    (whole,) = (table for table in document.tables() if name_of(table) == "指標一覧")
    heads, *rows = cells(whole)
    # A goal has a row across the table.
    found = [dict(zip(heads, row, strict=True)) for row in rows if len(row) == len(heads)]
    told = plan.told()
    assert len(found) == len(told)
    for row, each in zip(found, told, strict=True):
        assert row["評価"] == (each["grade"] or row["評価"])
        same(row["目安値"], each["expected"])
        same(row["目安値との差"], each["gap"])
        same(row["達成率"], each["attainment"])
        target = (each["target"] or {}).get("value")
        same(row["目標値"], target)
        same(row["実績値"], each["actual"] and each["actual"]["value"])


def same(shown: str, exact: Decimal | None) -> None:
    """See that a text shows a number, to the digits that it has."""
    if exact is None or "未満" in shown or "超" in shown or "範囲" in shown:
        limit = 0 if "未満" in shown else 200
        assert exact is None or "範囲" in shown or (exact < 0 if not limit else exact > limit)
        return
    match = NUMBER.search(shown)
    assert match, (shown, exact)
    number = Decimal(match[0].replace(",", ""))
    places = -int(number.as_tuple().exponent)
    # A percentage next to the bound of a grade is shown on its own side of it.
    assert abs(number - Decimal(exact)) <= Decimal(10) ** -places, (shown, exact)


def test_the_answer_comes_first_and_every_part_follows(sample: Document) -> None:
    headings = sample.headings()
    assert [h for h in headings if not h.startswith("基本目標 ")][:2] == ["指標一覧", "全体の状況"]
    for part in ("人口", "有識者会議の意見と市の対応", "評価の方法", "資料", "各年度の実績値"):
        assert part in headings
    assert {"出生数", "合計特殊出生率"} <= set(headings)
    styles = [style_of(p) for p in sample.body.iter(f"{W}p")]
    assert styles.index("Headline") < styles.index("KeyNumber") < styles.index("Heading1")
    text = text_of(sample.body)
    for said in (
        "（見本）婚姻の数が減り、第1子の出生が減った。",
        "前回公表の807.9を訂正",
        "R4の評価",
    ):
        assert said in text


def test_a_plan_without_a_review_has_no_empty_parts() -> None:
    text = text_of(Plan(ROOT, "2023", ("--lang", "ja")).written().body)
    assert text.count("未記入") == 1
    assert "要因分析" not in text


def test_the_notice_stands_in_the_head_of_every_page(sample: Document) -> None:
    heads = [data.decode() for name, data in sample.parts.items() if "header" in name]
    assert heads
    assert all("すべて架空" in head for head in heads)
    sections = list(sample.body.iter(f"{W}sectPr"))
    assert len(sections) == 2
    assert [s.find(f"{W}pgSz").get(f"{W}orient") for s in sections] == [None, "landscape"]
    assert sections[0].find(f"{W}headerReference") is not None
    feet = [data.decode() for name, data in sample.parts.items() if "footer" in name]
    assert all(" PAGE " in foot for foot in feet)


def test_no_text_of_people_is_lost(tmp_path: Path) -> None:
    project = Project(tmp_path / "hostile")
    given = hostile(project)
    text = re.sub(r"\s", "", text_of(Plan(project.folder, "2022").written().body))
    heads = [each for each in given if re.sub(r"\s", "", each) not in text]
    # Words for levels of which the plan has none are told nowhere.
    assert len(heads) <= 3, heads


# ── how it is made ──────────────────────────────────────────────────────────────────────────────


def test_looks_are_styles(plan: Plan) -> None:
    document = plan.written()
    styles = etree.fromstring(document.parts["word/styles.xml"])
    known = {style.get(f"{W}styleId") for style in styles.iter(f"{W}style")}
    used = {node.get(f"{W}val") for kind in ("pStyle", "rStyle", "tblStyle")
            for node in document.body.iter(f"{W}{kind}")}  # fmt: skip
    assert used <= known
    for properties in document.body.iter(f"{W}rPr"):
        assert [child.tag for child in properties] == [f"{W}rStyle"]
    allowed = {f"{W}{name}" for name in ("pStyle", "keepNext", "sectPr")}
    for properties in document.body.iter(f"{W}pPr"):
        assert {child.tag for child in properties} <= allowed
    fonts = styles.find(f"{W}docDefaults//{W}rFonts")
    assert fonts.get(f"{W}eastAsia")
    assert not [
        name for each in styles.iter(f"{W}rFonts") for name in each.attrib if "Theme" in name
    ]


def test_tables_repeat_their_heads_and_keep_their_rows(sample: Document) -> None:
    for table in sample.tables():
        rows = list(table.iter(f"{W}tr"))
        if table.find(f".//{W}tblStyle").get(f"{W}val") == "Figures":
            assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
        widths = [int(each.get(f"{W}w")) for each in table.iter(f"{W}gridCol")]
        assert sum(widths) <= 14_600


def test_a_row_that_fits_on_no_page_may_be_broken(project: Project) -> None:
    project.strategy().write(
        "actuals/2023.csv", f"indicator,value,note\nbirths,580,{'長' * 40_000}\n"
    )
    document = Plan(project.folder, "2023").written()
    long = [row for row in document.body.iter(f"{W}tr") if len(text_of(row)) > 30_000]
    assert long
    assert all(row.find(f"{W}trPr/{W}cantSplit") is None for row in long)


def test_the_contents_lead_to_the_headings(sample: Document) -> None:
    marks = {mark.get(f"{W}name") for mark in sample.body.iter(f"{W}bookmarkStart")}
    links = [link.get(f"{W}anchor") for link in sample.body.iter(f"{W}hyperlink")]
    assert links
    assert set(links) <= marks
    orders = [order.text for order in sample.body.iter(f"{W}instrText")]
    assert ["TOC" in order for order in orders] == [True]
    kinds = [field.get(f"{W}fldCharType") for field in sample.body.iter(f"{W}fldChar")]
    assert kinds == ["begin", "separate", "end"]


def test_it_says_what_it_is(sample: Document) -> None:
    core = sample.parts["docProps/core.xml"].decode()
    for said in ("一関市", "第2期", ">ja<", "2000-01-01T00:00:00Z"):
        assert said in core
    assert "python-docx" not in core
    assert not [name for name in sample.parts if "thumbnail" in name or "customXml" in name]


# ── charts ──────────────────────────────────────────────────────────────────────────────────────


def test_every_indicator_has_a_chart_whose_numbers_are_in_a_workbook(plan: Plan) -> None:
    document = plan.written("--lang", "ja")
    charts = [name for name in document.parts if re.fullmatch(r"word/charts/chart\d+\.xml", name)]
    told = plan.told()
    assert len(charts) >= len([each for each in told if each["target"] or each["actual"]])
    drawings = [d for d in document.body.iter() if d.tag.endswith("}docPr")]
    assert len(drawings) == len(charts)
    for name in charts:
        root = etree.fromstring(document.parts[name])
        (data,) = root.iter(f"{C}externalData")
        relations = etree.fromstring(
            document.parts[name.replace("charts/", "charts/_rels/") + ".rels"]
        )
        (relation,) = relations
        assert next(value for key, value in data.items() if key.endswith("}id")) == relation.get(
            "Id"
        )
        book = load_workbook(io.BytesIO(document.parts["word/" + relation.get("Target")[3:]]))
        (sheet,) = book.worksheets
        for values in root.iter(f"{C}val", f"{C}yVal"):
            held(sheet, values)


def held(sheet: Worksheet, values: Element) -> None:
    """See that what a chart has drawn is what its workbook holds."""
    place, cells_ = values.find(f".//{C}f").text.rpartition("!")[::2]
    assert place.strip("'") == sheet.title
    found = sheet[cells_.replace("$", "")]
    kept = [
        cell.value for row in (found if isinstance(found, tuple) else ((found,),)) for cell in row
    ]
    drawn = {int(p.get("idx")): p.find(f"{C}v").text for p in values.iter(f"{C}pt")}
    assert {at for at, value in enumerate(kept) if value is not None} == set(drawn)
    for at, text in drawn.items():
        assert float(text) == pytest.approx(float(kept[at]), rel=1e-12)


def test_the_values_of_a_chart_are_those_of_the_files(sample: Document) -> None:
    births = next(
        d for d in sample.body.iter() if d.tag.endswith("}docPr") and "出生数は" in d.get("descr")
    )
    assert births.get("descr").startswith("出生数は令和5年度に530人で、目安値588人を58人下回った。")
    name = f"word/charts/chart{births.get('id')}.xml"
    root = etree.fromstring(sample.parts[name])
    series = {s.find(f".//{C}tx//{C}v").text: s for s in root.iter(f"{C}ser")}
    drawn = {
        key: {int(p.get("idx")): p.find(f"{C}v").text for p in s.find(f"{C}val").iter(f"{C}pt")}
        for key, s in series.items()
    }
    # 2019 to 2025, of which 2020 to 2023 have a value.
    assert list(drawn["実績値"].items()) == [(1, "545"), (2, "556"), (3, "547"), (4, "530")]
    assert drawn["目標値"] == {6: "607"}
    assert drawn["基準値"] == {0: "549"}
    assert len(drawn["目安値"]) == 7
    assert "prstDash" in etree.tostring(series["目安値"]).decode()
    assert [b.get("val") for b in root.iter(f"{C}dispBlanksAs")] == ["gap"]
    assert {s.get("val") for s in root.iter(f"{C}smooth")} == {"0"}
    assert len(list(root.iter(f"{C}smooth"))) == len(series)


# ── the same, wherever ──────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_the_same_input_has_the_same_bytes(form: str) -> None:
    said = ("report", "2023", "-C", str(SAMPLE), "--format", form, "-o", "-")
    worlds = (
        {"TZ": "Asia/Tokyo", "LANG": "ja_JP.UTF-8", "PYTHONHASHSEED": "1"},
        {"TZ": "America/New_York", "LC_ALL": "C", "PYTHONHASHSEED": "2"},
    )
    first, second = (run_process(*said, environment=world) for world in worlds)
    assert first.returncode == 0, first.stderr
    assert first.stdout == second.stdout
    with zipfile.ZipFile(io.BytesIO(first.stdout)) as packed:
        assert {each.date_time[:3] for each in packed.infolist()} == {(1980, 1, 1)}


@pytest.mark.parametrize(("form", "library"), [("docx", "docx"), ("xlsx", "xlsxwriter")])
def test_without_the_library_one_line_says_so(
    form: str, library: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == library]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, library, None)
    ran = run(
        "report", "2023", "-C", str(SAMPLE), "--format", form, "-o", f"x.{form}", cwd=tmp_path
    )
    assert ran.status == 2
    assert "pip install 'ichigo-cli[office]'" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert not (tmp_path / f"x.{form}").exists()


# ── in an office ────────────────────────────────────────────────────────────────────────────────


def by_libreoffice(path: Path, form: str) -> Path:
    """What LibreOffice makes of a file."""
    office = [program("soffice"), f"-env:UserInstallation=file://{path.parent}/lo", "--headless"]
    wanted = ["--convert-to", form, "--outdir", str(path.parent), str(path)]
    subprocess.run([*office, *wanted], check=True, capture_output=True, timeout=180)
    return path.with_suffix(f".{form}")


@pytest.mark.once
@pytest.mark.parametrize("name", ["real", "sample", "thirty", "hostile"])
def test_libreoffice_loses_no_heading_no_row_and_no_chart(name: str, tmp_path: Path) -> None:
    document = plan_of(name, tmp_path).written("--lang", "ja")
    path = tmp_path / "review.docx"
    path.write_bytes(document.data)
    pdf, odt = (by_libreoffice(path, form) for form in ("pdf", "odt"))
    printed = subprocess.run(
        [program("pdftotext"), "-raw", str(pdf), "-"], check=True, capture_output=True, timeout=60
    ).stdout.decode()
    seen = bare(printed)
    assert not [head for head in document.headings() if bare(head) not in seen]
    for table in document.tables():
        for row in cells(table):
            # What does not go on one line may have the foot of a page in it.
            assert not [
                c for c in row for word in c.split() if len(word) < 8 and bare(word) not in seen
            ]
    with zipfile.ZipFile(odt) as packed:
        objects = [
            n for n in packed.namelist()
            if re.fullmatch(r"Object \d+/content\.xml", n) and b"chart:chart" in packed.read(n)
        ]  # fmt: skip
    charts = [n for n in document.parts if re.fullmatch(r"word/charts/chart\d+\.xml", n)]
    assert len(objects) == len(charts) > 0


def bare(text: str) -> str:
    """A text without what a page may change: blanks, and where its lines end."""
    return re.sub(r"[\s\u3000]", "", text)


@pytest.mark.once
def test_the_schema_is_kept(tmp_path: Path) -> None:
    """Microsoft's validator finds nothing in files that it can be shown to find faults in."""
    folder = node_modules("@ooxml-tools/validate")
    checker = folder / "@ooxml-tools" / "validate" / "dist" / "npm" / "bin" / "ooxml-validate.js"
    files = []
    for name in ("sample", "hostile"):
        files.append(tmp_path / f"{name}.docx")
        files[-1].write_bytes(plan_of(name, tmp_path).written().data)
    book = tmp_path / "sample.xlsx"
    assert run("report", "2023", "-C", str(SAMPLE), "-o", str(book)).status == 0
    for file in (*files, book):
        assert faults(checker, file) == []
    broken = tmp_path / "broken.docx"
    with zipfile.ZipFile(files[0]) as old, zipfile.ZipFile(broken, "w") as new:
        for part in old.namelist():
            said = old.read(part).replace(b"<w:pPr><w:pStyle", b"<w:pPr><w:jc/><w:pStyle", 1)
            new.writestr(part, said)
    assert faults(checker, broken)


def faults(checker: Path, file: Path) -> list[Any]:
    said = [program("node"), str(checker), str(file), "--of", "json"]
    done = subprocess.run(said, check=False, capture_output=True, timeout=180)
    found: list[Any] = json.loads(done.stdout)
    return found
