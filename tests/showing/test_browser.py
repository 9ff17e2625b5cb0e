"""Reports in a real browser: Chromium with axe, and the Nu HTML checker.

Needed are Chromium, Node and Java, and the npm packages of tests/browser/package.json, which

    npm install --prefix tests/browser --ignore-scripts --no-package-lock --no-audit --no-fund

puts into tests/browser/node_modules. `.ci/run` does so, with the Debian packages chromium,
default-jre-headless, fonts-noto-cjk, nodejs and npm. Packages that are elsewhere are found through
ICHIGO_NODE_MODULES.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any, Final

import pytest
from conftest import ROOT, SAMPLE, Project, run
from hostile_project import hostile
from needed import HERE, node_modules, program

LOOK: Final = HERE / "browser" / "look.js"
HOST: Final = """\
<!DOCTYPE html>
<html lang="{language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>City</title>{style}</head>
<body><header><h1>City</h1></header>
<main>
{fragment}
</main></body>
</html>
"""
PAGES: Final = (
    *(
        f"{name}-{language}{kind}"
        for name in ("real", "sample", "hostile")
        for language in ("ja", "en")
        for kind in ("", "-fragment")
    ),
    *("many-ja", "years-ja"),
)


def wide_plan(project: Project, *, years: int, indicators: int) -> int:
    """Write a plan of many indicators or years, and tell its last year."""
    last = 2010 + years
    entries = "".join(
        f"      - {{id: i{at}, name: 指標その{at}の名前, unit: 人, better: higher,\n"
        f"         department: 企画課, baseline: {{year: 2010, value: {500 + at}}},\n"
        f"         target: {{year: {last + 2}, value: {900 - at}}}}}\n"
        for at in range(indicators)
    )
    project.strategy(
        f"ichigo: 1\nid: plan\ntitle: 計画\nperiod: {{start: 2011, end: {last + 2}}}\n"
        f"goals:\n  - id: goal\n    name: 目標\n    indicators:\n{entries}"
    )
    for year in range(2011, last + 1):
        rows = "".join(
            f"i{at},{500 + (year - 2010) * (at * 7 % 90) - at},final\n" for at in range(indicators)
        )
        project.actuals(year, f"indicator,value,status\n{rows}")
    return last


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every page to look at, by name."""
    folder = tmp_path_factory.mktemp("pages")
    bad = Project(tmp_path_factory.mktemp("hostile"))
    hostile(bad)
    many, years = (Project(tmp_path_factory.mktemp(name)) for name in ("many", "years"))
    projects = {
        "real": (ROOT, "2023"),
        "sample": (SAMPLE, "2023"),
        "hostile": (bad.folder, "2022"),
        "many": (many.folder, str(wide_plan(many, years=5, indicators=30))),
        "years": (years.folder, str(wide_plan(years, years=15, indicators=4))),
    }
    made = {}
    for page in PAGES:
        name, language, *fragment = page.split("-")
        project, year = projects[name]
        options = ["--fragment"] if fragment else []
        given = [year, "-C", str(project), "--lang", language, "--format", "html", *options]
        ran = run("report", *given, "-o", "-")
        assert ran.status == 0, ran.stderr
        made[page] = folder / f"{page}.html"
        made[page].write_text(_hosted(ran.stdout, language) if fragment else ran.stdout, "utf-8")
    return made


def _hosted(text: str, language: str) -> str:
    """A fragment in a city's page, its style sheet in the head as HTML wants it."""
    style, end, body = text.partition("</style>")
    return HOST.format(language=language, style=style + end, fragment=body.strip())


@pytest.fixture(scope="module")
def seen(pages: dict[str, Path]) -> dict[str, dict[str, Any]]:
    """What Chromium found on every page."""
    modules = node_modules("axe-core", "playwright-core")
    command: list[str | Path] = [
        program("node"),
        LOOK,
        modules,
        program("chromium", "chromium-browser"),
    ]
    done = subprocess.run(
        command,
        input=json.dumps([str(path) for path in pages.values()]),
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr
    return dict(zip(pages, json.loads(done.stdout), strict=True))


@pytest.fixture(scope="module")
def checked(pages: dict[str, Path]) -> dict[str, list[str]]:
    """What the Nu HTML checker says of every page: errors, and warnings as well."""
    jar = node_modules("vnu-jar") / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = [
        program("java"),
        "-jar",
        str(jar),
        "--format",
        "json",
        "--exit-zero-always",
        "--stdout",
    ]
    done = subprocess.run(
        [*command, *pages.values()], capture_output=True, text=True, check=False, timeout=600
    )
    assert done.returncode == 0, done.stderr
    said: dict[str, list[str]] = {page: [] for page in pages}
    for message in json.loads(done.stdout)["messages"]:
        page = Path(message["url"]).stem
        said[page].append(f"{message['type']} {message.get('lastLine')}: {message['message']}")
    return said


every_page = pytest.mark.parametrize("page", PAGES)


@every_page
def test_axe_finds_nothing_in_light_and_dark(seen: dict[str, dict[str, Any]], page: str) -> None:
    assert seen[page]["violations"] == []
    assert seen[page]["passes"] > 40, "axe looked at the page"


@every_page
def test_the_page_never_scrolls_sideways(seen: dict[str, dict[str, Any]], page: str) -> None:
    assert [width for width, wide in seen[page]["widths"] if wide > width] == []
    assert {width for width, _ in seen[page]["widths"]} == {320, 390, 768, 1200}
    assert seen[page]["scrolling"] == []


@every_page
def test_it_asks_for_nothing_and_says_nothing(seen: dict[str, dict[str, Any]], page: str) -> None:
    assert seen[page]["requests"] == []
    assert seen[page]["heard"] == []


@every_page
def test_all_is_there_without_scripts(seen: dict[str, dict[str, Any]], page: str) -> None:
    expected = {"real": 11, "sample": 11, "hostile": 2, "many": 30, "years": 4}
    name, language, *_ = page.split("-")
    assert seen[page]["charts"] == expected[name]
    words = {"ja": ("戦略の概要", "評価の方法", "資料"), "en": ("How it is", "Annex")}
    assert all(word in seen[page]["text"] for word in words[language])


@every_page
def test_dark_is_dark_and_light_is_light(seen: dict[str, dict[str, Any]], page: str) -> None:
    assert seen[page]["background"] == {"light": "rgb(255, 255, 255)", "dark": "rgb(21, 24, 27)"}


@every_page
def test_the_nu_checker_finds_nothing(checked: dict[str, list[str]], page: str) -> None:
    assert checked[page] == []
