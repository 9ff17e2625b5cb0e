"""A list of thirty indicators in six departments, as an office keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

if TYPE_CHECKING:
    from pathlib import Path

DEPARTMENTS: Final = ("企画課", "商工課", "農政課", "福祉課", "環境課", "教育課")
EACH: Final = 5
HEAD: Final = (
    *(
        "基本目標",
        "指標名",
        "単位",
        "基準年度",
        "基準値",
        "目標年度",
        "目標値",
        "良い方向",
        "担当課",
    ),
)


def list_of_indicators(path: Path) -> None:
    """Thirty indicators as an office keeps them: a title above, goals merged down the side."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.append(["第3期総合戦略 指標一覧（令和5年3月）"])
    sheet.append(HEAD)
    for place, department in enumerate(DEPARTMENTS):
        for number in range(1, EACH + 1):
            goal = f"基本目標{place + 1}" if number == 1 else None
            name = f"{department}の指標{number}"
            sheet.append([goal, name, "人", "R3", 100, "令和8年度", 120, "増加", department])
        sheet.merge_cells(start_row=3 + place * EACH, end_row=2 + (place + 1) * EACH,
                          start_column=1, end_column=1)  # fmt: skip
    book.save(path)
