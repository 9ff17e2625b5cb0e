"""An invented plan of 30 indicators in four goals, as long as a city's: every figure is made up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from conftest import Project

NOTICE: Final = "この計画と数値はすべて架空です（this plan and all its figures are invented）。"

# A name, its unit, baseline and target, the values of 2021 to 2024 with `-` for none, and what is
# added to the entry or to the last row.
_GOALS: Final = (
    ("work", "稼ぐ力を高め、安心して働ける", "商工観光課", (
        ("製造品出荷額等", "億円", "1204", "1350", "1190 1221 1263 1301", "", ""),
        ("新規就農者数", "人", "0", "60", "9 11 8 14", "series: flow", ""),
        ("観光入込客数", "千人", "1820", "2200", "902 1310 1745 1981", "", "preliminary"),
        ("創業支援による創業件数", "件", "0", "100", "18 22 17 -", "series: flow", ""),
        ("有効求人倍率", "倍", "1.21", "1.30", "1.18 1.26 1.33 1.29", "", ""),
        ("ふるさと納税寄附件数", "件", "21400", "40000", "28112 30518 29004 35201", "", ""),
        ("農産物直売所の販売額", "百万円", "812", "900", "799 820 844 -", "", ""),
        ("企業誘致件数", "社", "0", "10", "1 3 2 1", "series: flow", ""),
    )),
    ("move", "新しい人の流れをつくる", "まちづくり推進課", (
        ("社会増減", "人", "-412", "-150", "-398 -371 -402 -436", "", ""),
        ("移住相談件数", "件", "180", "400", "214 266 301 377", "", ""),
        ("移住者数", "人", "0", "250", "38 44 51 47", "series: flow", ""),
        ("空き家バンク成約件数", "件", "12", "30", "14 19 25 31", "", "revised"),
        ("関係人口登録者数", "人", "320", "2000", "510 760 802 811", "", ""),
        ("若者の市内就職率", "%", "41.2", "50.0", "40.8 42.0 42.9 -", "", ""),
    )),
    ("young", "結婚・出産・子育ての希望をかなえる", "子育て支援課", (
        ("出生数", "人", "402", "420", "391 377 352 338", "", ""),
        ("合計特殊出生率", "", "1.38", "1.60", "1.36 1.31 1.27 -", "", ""),
        ("保育所等の待機児童数", "人", "14", "0", "9 6 2 0", "", ""),
        ("婚活支援による成婚数", "組", "0", "40", "3 5 4 6", "series: flow", ""),
        ("子育てしやすいと感じる市民の割合", "%", "58.1", "70.0", "- 60.3 - 61.8", "", ""),
        ("放課後児童クラブ利用率", "%", "22.4", "30.0", "23.0 24.9 27.5 28.8", "", ""),
        ("乳幼児健診の受診率", "%", "97.5", "97.5", "97.1 97.8 98.0 97.9", "aim: maintain", ""),
    )),
    ("live", "誰もが安心して暮らせるまちをつくる", "市民生活課", (
        ("特定健康診査の受診率", "%", "44.6", "60.0", "43.9 46.0 47.7 48.3", "", ""),
        ("要介護認定率", "%", "18.2", "19.0", "18.3 18.5 18.8 19.4", "aim: contain", ""),
        ("バス1便当たりの利用者数", "人", "3.8", "4.5", "3.1 3.4 3.9 4.2", "", ""),
        ("1人1日当たりのごみ排出量", "g", "902", "850", "897 888 879 861", "", ""),
        ("自主防災組織の組織率", "%", "71.0", "90.0", "72.4 74.9 77.0 78.1", "", ""),
        ("1学級当たりの生徒数", "人", "21", "24-30", "21 22 23 25", "range", ""),
        ("市民1人当たりの図書貸出冊数", "冊", "4.6", "5.5", "3.9 4.4 4.9 5.6", "", ""),
        ("公共施設の室温", "℃", "24", "20-26", "23 27 28 27", "range", ""),
        ("交通事故件数", "件", "96", "70", "88 91 79 74", "", ""),
    )),
)  # fmt: skip
_LOWER: Final = ("待機児童", "要介護", "ごみ", "交通事故")


def thirty(project: Project) -> Project:
    """Write the plan and four years of its values into a folder."""
    plan = ["ichigo: 1", "id: thirty", "title: 第3期みなと市総合戦略（架空）", f"notice: {NOTICE}",
            "period: {start: 2021, end: 2025}", "goals:"]  # fmt: skip
    rows: dict[int, list[str]] = {year: ["indicator,value,status"] for year in range(2021, 2025)}
    for goal, name, department, indicators in _GOALS:
        plan += [f"  - id: {goal}", f"    name: {name}", "    indicators:"]
        for number, each in enumerate(indicators):
            id_ = f"{goal}-{number}"
            plan += _entry(id_, department, each)
            values = each[4].split()
            for year, value in zip(rows, values, strict=True):
                status = each[6] if year == max(rows) else ""
                if value != "-":
                    rows[year].append(f"{id_},{value},{status}")
    project.strategy("\n".join(plan) + "\n")
    for year, lines in rows.items():
        project.actuals(year, "\n".join(lines) + "\n")
    return project


def _entry(id_: str, department: str, of: tuple[str, ...]) -> list[str]:
    name, unit, baseline, target, _, more, _ = of
    is_range = more == "range"
    is_lower = any(word in name for word in _LOWER)
    better = "range" if is_range else "lower" if is_lower else "higher"
    end = f"range: [{target.replace('-', ', ')}]" if is_range else f"value: {target}"
    lines = [f"      - id: {id_}", f"        name: {name}", f"        better: {better}",
             f"        department: {department}",
             f"        baseline: {{year: 2019, value: {baseline}}}",
             f"        target: {{year: 2025, {end}}}"]  # fmt: skip
    lines += [f"        unit: '{unit}'"] if unit else []
    lines += ["        count_from: 2021"] if "flow" in more else []
    return lines if is_range or not more else [*lines, f"        {more}"]
