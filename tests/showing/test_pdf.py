"""The report as a PDF, read back; and what happens without the part that makes it.

WeasyPrint comes with the extra `pdf`: `pip install '.[pdf]'`. On Debian it needs libpango-1.0-0,
libpangoft2-1.0-0 and libharfbuzz-subset0, and a Japanese font: fonts-noto-cjk. Where the words
stand on a page is read with pdftotext, of poppler-utils.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
from html import unescape
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from conftest import ROOT, SAMPLE, Project, run, run_process
from hostile_project import hostile
from needed import missing, module, program

from ichigo_cli.reading.project import read_project
from ichigo_cli.years import short_era

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

A4 = (595.3, 841.9)


class Printed(NamedTuple):
    """A PDF as bytes, as pages and as text."""

    data: bytes
    reader: Any
    pages: list[str]

    @property
    def text(self) -> str:
        """The text without blanks: where a line breaks is not part of a name."""
        return re.sub(r"\s", "", "".join(self.pages))


def printed(folder: Path, *options: str, year: str = "2023") -> Printed:
    module("weasyprint", "weasyprint (the extra pdf)")
    module("pypdf", "pypdf")
    import pypdf  # noqa: PLC0415 - only where there is one

    ran = run("report", year, "-C", str(folder), "--format", "pdf", "-o", "-", *options)
    if ran.status == 2 and "Pango" in ran.stderr:
        missing("a library of WeasyPrint, such as Pango")
    assert ran.status == 0, ran.stderr
    reader = pypdf.PdfReader(io.BytesIO(ran.data))
    return Printed(ran.data, reader, [page.extract_text() for page in reader.pages])


PRINTS = [("real", "ja"), ("sample", "ja"), ("sample", "en")]


@pytest.fixture(scope="module", params=PRINTS, ids="-".join)
def pdf(request: pytest.FixtureRequest) -> tuple[Printed, str, str]:
    """The report of a project in a language."""
    name, language = request.param
    folder = ROOT if name == "real" else SAMPLE
    return printed(folder, "--lang", language), name, language


def test_it_is_a_tagged_document_in_its_language(pdf: tuple[Printed, str, str]) -> None:
    printing, _, language = pdf
    root = printing.reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == language
    assert root["/StructTreeRoot"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "第2期一関市" in printing.reader.metadata.title
    assert b"pdfuaid:part" in root["/Metadata"].get_data()
    kinds = set(_kinds(root["/StructTreeRoot"]))
    assert {"/H1", "/H2", "/H3", "/Table", "/TH", "/TD", "/L", "/LI", "/Figure", "/P"} <= kinds


def _kinds(node: Any, depth: int = 0) -> Iterator[str]:  # noqa: ANN401 - an object of the PDF
    node = node.get_object()
    if isinstance(node, list):
        for each in node:
            yield from _kinds(each, depth)
    elif hasattr(node, "get"):
        if "/S" in node:
            yield node["/S"]
        if "/K" in node and depth < 50:
            yield from _kinds(node["/K"], depth + 1)


def test_its_pages_are_a4_and_numbered(pdf: tuple[Printed, str, str]) -> None:
    printing, name, _ = pdf
    count = len(printing.pages)
    assert 8 <= count <= 25, name
    for number, (page, text) in enumerate(
        zip(printing.reader.pages, printing.pages, strict=True), start=1
    ):
        size = (float(page.mediabox.width), float(page.mediabox.height))
        assert sorted(size) == pytest.approx(A4, abs=0.5)
        assert f"{number}/{count}" in re.sub(r"\s", "", text)


class Word(NamedTuple):
    """A word of a page with its edges, in points from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


def laid_out(data: bytes) -> Iterator[tuple[float, float, list[Word]]]:
    """Width and height of every page, and its words."""
    tool = program("pdftotext")
    done = subprocess.run(
        [tool, "-bbox", "-", "-"], input=data, capture_output=True, check=True, timeout=60
    )
    edges = r'xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)"'
    page = r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>'
    for width, height, inside in re.findall(page, done.stdout.decode(), re.DOTALL):
        words = [
            Word(float(left), float(top), float(right), float(bottom), unescape(text))
            for left, top, right, bottom, text in re.findall(f"<word {edges}>(.*?)</word>", inside)
        ]
        yield float(width), float(height), words


MARGIN = 33  # points: the narrowest margin, 12 mm, and a point for the rounding


def sees_every_word(data: bytes) -> None:
    """No word reaches into the margins, where the reader of the file would cut or lose it."""
    for width, height, words in laid_out(data):
        assert words
        for word in words:
            assert word.left >= MARGIN, word
            assert word.right <= width - MARGIN, word
            assert 0 <= word.top < word.bottom <= height, word


def test_no_word_reaches_into_the_margin(pdf: tuple[Printed, str, str]) -> None:
    sees_every_word(pdf[0].data)


class Plan(NamedTuple):
    """A plan whose tables are too wide for a page, in one way or another."""

    years: int = 15
    indicators: int = 2
    series: str = "level"
    baseline: str = "549"
    value: str = "5800"
    target: str = "12345"
    unit: str = "人"
    name: str = "出生数"
    department: str = "こども課"
    title: str = "計画"

    def write(self, project: Project) -> int:
        """Write the plan with a value for each of its years, and tell the last one."""
        last = 2010 + self.years
        entries = [
            f"      - {{id: i{each}, name: '{self.name}{each}', better: higher,\n"
            f"         unit: '{self.unit}', series: {self.series}, department: {self.department},\n"
            f"         baseline: {{year: 2010, value: {self.baseline}}},\n"
            f"         target: {{year: {last}, value: {self.target}}}, note: 注記{each}番}}\n"
            for each in range(self.indicators)
        ]
        project.strategy(
            f"ichigo: 1\nid: plan\ntitle: {self.title}\nnotice: {self.title}\n"
            f"period: {{start: 2011, end: {last}}}\n"
            "goals:\n  - id: goal\n    name: 目標\n    indicators:\n" + "".join(entries)
        )
        for year in range(2011, last + 1):
            status = "preliminary" if year % 2 else "final"
            rows = [f'i{each},"{self.value}",{status}\n' for each in range(self.indicators)]
            project.actuals(year, f"indicator,value,status\n{''.join(rows)}")
        return last


HUGE = "1234567890123456789012345678"
WIDE_PLANS = {
    "fifteen years": Plan(),
    "running totals": Plan(series="flow", value="12345"),
    "running totals of billions": Plan(
        years=4, series="flow", baseline="123456789012", value="12345678901",
        target="999999999999999", unit="トン-CO2換算/年度・人",
    ),
    "long names": Plan(
        years=8, department="まちづくり推進部地域協働推進課交流係", title="計画の長い題名" * 12,
        name="市民1人1日当たりの一般廃棄物排出量（家庭系ごみと事業系ごみの合計）その",
    ),
    "names without a break": Plan(
        years=6, name="Supercalifragilisticexpialidocious" * 3, department="Everything" * 4,
        unit="kilogramsPerInhabitantAndDay",
    ),
    "many indicators": Plan(years=6, indicators=25),
    "numbers of 28 digits": Plan(
        years=3, indicators=1, baseline=HUGE, value=HUGE, target=HUGE.replace("1", "2")
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "language"),
    [*((name, "ja") for name in WIDE_PLANS), ("fifteen years", "en"), ("long names", "en")],
)
def test_no_table_is_wider_than_its_page(project: Project, name: str, language: str) -> None:
    plan = WIDE_PLANS[name]
    last = plan.write(project)
    printing = printed(project.folder, "--lang", language, year=str(last))
    sees_every_word(printing.data)
    notes = {"ja": "備考", "en": "Note"}[language]
    assert printing.text.count(f"注記{plan.indicators - 1}番") == 1, "in its card"
    assert printing.text.count(notes) >= plan.indicators
    assert str(last) in printing.text
    if name == "numbers of 28 digits":
        return
    words = {word.text for _, _, found in laid_out(printing.data) for word in found}
    for number in {plan.baseline, plan.value, plan.target}:
        grouped = f"{int(number):,}"
        assert any(grouped in word for word in words), "a number is not broken"


def test_every_year_stands_in_the_annex(project: Project) -> None:
    for name in ("fifteen years", "running totals"):
        plan = WIDE_PLANS[name]
        last = plan.write(project)
        text = printed(project.folder, year=str(last)).text
        annex = text.partition("各年度の実績値")[2]
        for year in range(2011, last + 1):
            value = f"{int(plan.value):,}"
            amount = value if plan.series == "level" else f"当年度{value}"
            assert f"{short_era(year)}{amount}" in annex


def test_the_sample_takes_few_pages_and_fills_them() -> None:
    found = list(laid_out(printed(SAMPLE).data))
    assert len(found) <= 14
    filled = [
        max(w.bottom for w in words if w.bottom < high * 0.93) / high for _, high, words in found
    ]
    assert [at for at, share in enumerate(filled[:-1], start=1) if share < 0.5] == []
    first = re.sub(r"\s", "", printed(SAMPLE).pages[0])
    for told in (
        "一関市",
        "（見本）政策企画課",
        "10指標のうち",
        "目安から遠い指標",
        "すべての指標……",
    ):
        assert told in first, "the first page has the answer, who says it, and the contents"


def test_every_page_but_the_first_says_what_it_is_from(pdf: tuple[Printed, str, str]) -> None:
    printing, name, _ = pdf
    for text in printing.pages[1:]:
        assert "第2期一関市まち・ひと・しごと創生総合戦略" in text
        assert ("架空で、一関市の実際の値ではありません" in re.sub(r"\s", "", text)) == (
            name == "sample"
        )


def test_it_has_bookmarks(pdf: tuple[Printed, str, str]) -> None:
    printing, _, language = pdf
    titles = [each.title for each in _flat(printing.reader.outline)]
    chapters = {"ja": ["戦略の概要", "評価の方法", "資料"], "en": ["All indicators", "Annex"]}
    assert set(chapters[language]) <= set(titles)
    assert sum(bool(re.match("(基本目標|Goal) [0-9]", title)) for title in titles) == 3


def _flat(outline: list[Any]) -> Iterator[Any]:
    for each in outline:
        if isinstance(each, list):
            yield from _flat(each)
        else:
            yield each


def test_its_fonts_are_embedded_and_japanese(pdf: tuple[Printed, str, str]) -> None:
    printing, _, _ = pdf
    names = set()
    for page in printing.reader.pages:
        for font in page["/Resources"]["/Font"].values():
            below = font.get_object().get("/DescendantFonts", [font])[0].get_object()
            descriptor = below["/FontDescriptor"].get_object()
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor)
            names.add(str(descriptor["/FontName"]))
    assert any(re.search("CJK|Gothic|Sans-JP|SansJP|Hiragino|Meiryo|Mincho", n) for n in names), (
        names
    )


def test_every_name_can_be_read_back(pdf: tuple[Printed, str, str]) -> None:
    printing, name, language = pdf
    strategy = read_project(ROOT if name == "real" else SAMPLE).strategy
    assert strategy is not None
    for _, indicator in strategy.indicators():
        shown = indicator.name_en if language == "en" else indicator.name
        assert shown
        assert re.sub(r"\s", "", shown) in printing.text
    for _, branch in strategy.branches():
        for initiative in branch.initiatives:
            assert re.sub(r"\s", "", initiative.name) in printing.text
    if strategy.notice:
        assert re.sub(r"\s", "", strategy.notice) in printing.text


def test_the_same_input_gives_the_same_bytes() -> None:
    first = printed(SAMPLE)
    assert printed(SAMPLE).data == first.data
    assert str(ROOT).encode() not in first.data


def test_hostile_texts_are_only_text(project: Project) -> None:
    hostile(project)
    printing = printed(project.folder, year="2022")
    assert "<script>alert(1)</script>" in printing.text
    for page in printing.reader.pages:
        for link in page.get("/Annots", []):
            action = link.get_object().get("/A", {})
            assert str(action.get("/URI", "https://")).startswith(("http://", "https://"))
            assert action.get("/S", "/URI") in {"/URI", "/GoTo"}
    assert b"/JavaScript" not in printing.data


# ── without WeasyPrint ──────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("error", "told"),
    [
        ("ImportError('no such module')", "pip install 'ichigo-cli[pdf]'"),
        (
            "OSError('no libpango.so\\nmore')",
            "(no libpango.so). It comes with apt-get install libpango",
        ),
    ],
    ids=["no package", "no library"],
)
def test_without_weasyprint_one_line_says_what_to_install(
    project: Project, tmp_path: Path, error: str, told: str
) -> None:
    shutil.copytree(SAMPLE, project.folder / "plan", ignore=shutil.ignore_patterns("reports"))
    stub = tmp_path / "stub"
    stub.mkdir()
    (stub / "weasyprint.py").write_text(f"print('a banner')\nraise {error}\n", "utf-8")
    given = ("report", "2023", "--format", "pdf")
    path = f"{stub}{os.pathsep}{ROOT}"
    ran = run_process(*given, cwd=project.folder / "plan", environment={"PYTHONPATH": path})
    assert ran.returncode == 2
    assert ran.stdout == b""
    (line,) = ran.stderr.decode().strip().split("\n")
    assert told in line
    assert not (project.folder / "plan" / "reports").exists()


def test_a_style_sheet_can_fetch_nothing(project: Project) -> None:
    """A template of the project may name a file of the machine; the page leaves it out."""
    project.strategy().actuals(2022)
    secret = project.write("secret.css", ".ichigo::after{content:'SECRET'}")
    for name in ("pdf.css.j2", "style.css.j2"):
        project.write(
            f"templates/{name}",
            f'@import "{secret.as_uri()}";\n{{% include "builtin/{name}" %}}'
            f"\n.ichigo::before{{content:url({secret.as_uri()})}}\n",
        )
        assert "SECRET" not in printed(project.folder, year="2022").text
        (project.folder / "templates" / name).unlink()
