"""A plan with two departments, and what people do to its forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import openpyxl

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Project, Ran

PLAN: Final = """\
ichigo: 1
id: town
title: まちの計画
period: {start: 2021, end: 2025}
collect: {due: 06-30, contact: 企画係（内線 234）}
goals:
  - id: nurture
    name: 育むまち
    indicators:
      - id: births
        name: 出生数
        unit: 人
        better: higher
        baseline: {year: 2019, value: 549}
        target: {year: 2025, value: 607}
        department: 企画課
      - id: fertility
        name: 合計特殊出生率
        better: higher
        baseline: {year: 2019, value: 1.44}
        target: {year: 2025, value: 1.63}
        department: 企画課
      - id: care
        name: 認定率
        unit: "%"
        better: lower
        baseline: {year: 2019, value: 19.1}
        target: {year: 2025, value: 18.0}
        department: 企画課
  - id: sustain
    name: 住み続けられるまち
    indicators:
      - id: waste
        name: ごみの量
        unit: g
        better: lower
        baseline: {year: 2019, value: 820}
        target: {year: 2025, value: 780}
        department: 環境課
      - id: moves
        name: 転出超過
        unit: 人
        better: lower
        baseline: {year: 2019, value: 64}
        target: {year: 2025, value: 32}
        department: 環境課
"""
PLANNING: Final = "R6実績調査_企画課.xlsx"
ENVIRONMENT: Final = "R6実績調査_環境課.xlsx"
VALUES: Final = "実績"
WORDS: Final = "取組と評価"
# The first row of answers, and the columns in which people type.
FIRST: Final = 5
COLUMNS: Final = {"value": "I", "status": "J", "source": "K", "note": "L"}


def spring(project: Project) -> Project:
    """The project with its forms for 2024 in `forms`."""
    project.strategy(PLAN)
    ran = project.run("form", "2024")
    assert ran.status == 0, ran.stderr
    return project


def edit(path: Path, **cells: object) -> Any:  # noqa: ANN401 - the library's own workbook
    """Type into the sheet of values of a form: I5=580."""
    book: Any = openpyxl.load_workbook(path)
    for cell, value in cells.items():
        book[VALUES][cell] = value
    book.save(path)
    return book


def values(project: Project, year: int = 2024) -> dict[str, tuple[str, ...]]:
    """The cells of a year's values behind each id."""
    path = project.folder / "actuals" / f"{year}.csv"
    if not path.exists():
        return {}
    lines = path.read_text("utf-8-sig").splitlines()
    return {line.split(",")[0]: tuple(line.split(",")[1:]) for line in lines[1:]}


def files(project: Project) -> dict[str, bytes]:
    """Every file that an import may write, with its bytes."""
    return {
        path.relative_to(project.folder).as_posix(): path.read_bytes()
        for folder in ("actuals", "reviews")
        for path in sorted((project.folder / folder).glob("*"))
    }


def codes(ran: Ran) -> list[tuple[str, str | None]]:
    """Every finding of an import with its cell."""
    return [(one["code"], one.get("cell")) for one in ran.document["diagnostics"]]
