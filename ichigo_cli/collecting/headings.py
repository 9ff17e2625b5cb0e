"""What the columns of an office's list of indicators hold, told from their usual headings.

A head has one row or two; in two, the upper one groups columns (基準値 above 年度 and 値). What
cannot be told for certain is reported and never guessed at.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple

from ichigo_cli.diagnostics import Finding
from ichigo_cli.years import parse_year

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ichigo_cli.collecting.sheets import Entry, Sheet

WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "goal": ("基本目標", "基本目標名", "goal"),
    "direction": ("基本的方向", "基本的な方向", "基本的方向性", "direction"),
    "policy": ("施策", "施策名", "具体的施策", "具体的な施策", "policy"),
    "id": ("指標id", "kpiid", "id"),
    "name": (
        "指標名", "指標", "数値目標", "重要業績評価指標", "重要業績評価指標(kpi)", "kpi",
        "指標名(kpi)", "kpi名", "指標の名称", "indicator", "name",
    ),
    "unit": ("単位", "unit"),
    "better": ("方向", "良い方向", "望ましい方向", "指標の方向", "better"),
    "aim": ("目標の種類", "aim"),
    "baseline": ("基準値", "基準", "現状値", "現状", "当初値", "計画策定時", "策定時", "baseline"),
    "baseline_year": ("基準年度", "基準年", "現状年度", "baselineyear"),
    "target": ("目標値", "目標", "最終目標値", "最終目標", "target"),
    "target_year": ("目標年度", "目標年", "targetyear"),
    "department": ("担当課", "担当部署", "所管課", "主管課", "担当", "所管", "department"),
    "definition": ("定義", "指標の定義", "算出方法", "計算方法", "definition"),
    "source": ("出典", "資料", "出所", "source"),
    "note": ("備考", "摘要", "note"),
    "path": ("目安値の経路", "path"),
    "milestones": ("中間目標", "milestones"),
    "series": ("集計の方法", "series"),
    "count_from": ("累計の開始年度", "countedfrom"),
    "tolerance": ("許容差", "tolerance"),
    "scale": ("達成率の分母", "scale"),
    "decimals": ("小数の桁数", "decimals"),
    "rated": ("評価の対象外", "notrated"),
    "years": ("調査する年度", "yearsdue"),
    "tags": ("タグ", "tags"),
    "per_year": ("基準値は年間の量", "baselineisayear'samount"),
    "actual": ("実績", "実績値", "実績の推移", "実績値の推移", "actual"),
    "number": ("no", "no.", "番号", "通番", "項番", "#"),
}  # fmt: skip
LEVELS: Final = ("goal", "direction", "policy")
GROUPS: Final = ("baseline", "target", "actual")
"""What a heading above others, or beside a year, may say a number is."""
_KEYS: Final = {word: key for key, words in WORDS.items() for word in words}
_YEAR: Final = ("年度", "年", "時点", "基準年度", "目標年度", "year")
_VALUE: Final = ("値", "数値", "value")
_REMARK: Final = re.compile(r"\(.*\)|[(（]?(?:単位|※).*|.*現在[)）]?")
_SEARCHED: Final = 40


class Column(NamedTuple):
    """What a column holds, and the year that its heading names, if it names one."""

    key: str
    year: int | None = None


class Head(NamedTuple):
    """The head of a list: its first and last row, what each column holds, and its texts."""

    top: int
    bottom: int
    columns: Mapping[int, Column]
    texts: Mapping[int, str]

    @property
    def language(self) -> str:
        """The language of its headings, in which hints name words that may stand below them."""
        return "en" if all(text.isascii() for text in self.texts.values()) else "ja"

    def column(self, key: str) -> int | None:
        """The column that holds this, if there is one."""
        return next((at for at, column in self.columns.items() if column.key == key), None)


def plain(text: str) -> str:
    """A heading without white space, in half width and small letters.

    Marks such as ① stay what they are: R5① is no year 51.
    """
    runs = itertools.groupby(text, lambda sign: unicodedata.category(sign) == "No")
    parts = ("".join(signs) for _, signs in runs)
    normal = (p if unicodedata.category(p[0]) == "No" else _half_width(p) for p in parts)
    return "".join("".join(normal).casefold().split())


def _half_width(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def year_in(text: str) -> int | None:
    """The fiscal year that a text names, whatever says of it that it is one: R5, 令和5年度末."""
    year = parse_year(re.sub(r"(?:末|末?時点|末?現在)$", "", plain(text)))
    return year if isinstance(year, int) else None


def is_name_heading(text: str) -> bool:
    """Whether a text is what the column of names is usually called."""
    return _KEYS.get(plain(text)) == "name"


def find_head(rows: Mapping[int, Mapping[int, Entry]]) -> tuple[int, int] | None:
    """The row in which the column of names is called so, and that column; None without one."""
    for row in list(rows)[:_SEARCHED]:
        named = _named(rows, row)
        below = _named(rows, row + 1)
        if named and below:
            return row + 1, below[0]  # 数値目標 above 指標名, 基準値 and 目標値
        if named:
            return row, named[0]
    return None


def _named(rows: Mapping[int, Mapping[int, Entry]], row: int) -> list[int]:
    """The columns that a row with other headings beside it calls the name, the surest first."""
    cells = rows.get(row, {})
    named = [at for at, entry in cells.items() if is_name_heading(entry.text)]
    around = [*cells.values(), *rows.get(row + 1, {}).values()]
    known = sum(_is_heading(plain(entry.text)) for entry in around)
    surest = sorted(named, key=lambda at: not plain(cells[at].text).startswith("指標"))
    return surest if known > 1 else []


def read_head(
    sheet: Sheet, rows: Mapping[int, Mapping[int, Entry]], spot: tuple[int, int]
) -> tuple[Head, list[Finding]]:
    """The head around the heading of the names, and what is wrong with it."""
    row, named = spot
    top = row - 1 if _is_group_row(rows.get(row - 1, {}), rows[row]) else row
    bottom = row + 1 if top == row and _is_lower_row(sheet, rows, row, named) else row
    upper, lower = rows[top], rows[bottom]
    parents = _spread(sheet, top, upper, lower) if bottom > top else {}
    columns: dict[int, Column] = {}
    findings: list[Finding] = []
    for at in sorted({*upper, *lower}):
        own = lower.get(at) or upper.get(at)
        parent = parents.get(at, "")
        if own is None:
            continue
        column = _column(own.text, parent if own.text != parent else "")
        shown = f"{parent} {own.text}".strip() if parent != own.text else own.text
        if column is None:
            findings.append(_unclear(own, shown))
        elif column in columns.values() or (
            column.key in GROUPS[:2] and column.key in {known.key for known in columns.values()}
        ):
            findings.append(Finding("list-heading-twice", own.place, {"text": shown}))
        else:
            columns[at] = column
            if own.is_hidden:
                facts = {"text": shown, "variant": "hidden"}
                findings.append(Finding("cell-taken", own.place, facts))
    findings += _unheaded(sheet, rows, bottom, {*upper, *lower})
    texts = {at: entry.text for at, entry in rows[row].items()}
    return Head(top, bottom, columns, texts), findings


def _unclear(entry: Entry, shown: str) -> Finding:
    """A column that is not read: told where it can hold nothing of use, else an error."""
    text = plain(entry.text)
    base = re.sub(r"\(.*\)$", "", text)
    may_be_meant = _KEYS.get(base) or text in (*_YEAR, *_VALUE) or year_in(text)
    if may_be_meant:
        return Finding("list-heading", entry.place, {"text": shown})
    return Finding("list-column-left", entry.place, {"text": shown})


def _unheaded(
    sheet: Sheet, rows: Mapping[int, Mapping[int, Entry]], bottom: int, headed: set[int]
) -> list[Finding]:
    """Columns that have texts and no heading: told, or an error where these may be values."""
    found: dict[int, list[Entry]] = {}
    for row in (row for row in rows if row > bottom):
        for at, entry in rows[row].items():
            if at not in headed and (row, at) not in sheet.merged:
                found.setdefault(at, []).append(entry)
    return [_unheaded_column(entries) for entries in found.values()]


def _unheaded_column(entries: list[Entry]) -> Finding:
    facts = {"text": entries[0].text, "variant": "unheaded"}
    may_be_values = any(re.search("[0-9０-９]", entry.text) for entry in entries)
    # Headings that stand lower than those of the other columns are a head that is not understood.
    may_be_heads = any(_is_lower(entry.text) for entry in entries)
    code = "list-heading" if may_be_values or may_be_heads else "list-column-left"
    return Finding(code, entries[0].place, facts)


def _is_group_row(above: Mapping[int, Entry], row: Mapping[int, Entry]) -> bool:
    """Whether the row above the headings belongs to them, and is no title or remark."""
    told = [at for at, entry in above.items() if not _REMARK.fullmatch(plain(entry.text))]
    if not told or (len(told) == 1 and told[0] <= min(row)):
        return False
    texts = [plain(entry.text) for entry in row.values()]
    needs = [text for text in texts if text in (*_YEAR, *_VALUE) or year_in(text)]
    return bool(needs) or any(_KEYS.get(plain(above[at].text)) for at in told)


def _is_lower_row(
    sheet: Sheet, rows: Mapping[int, Mapping[int, Entry]], row: int, named: int
) -> bool:
    """Whether the row below the headings says more about them, and is no indicator."""
    below = rows.get(row + 1, {})
    if not below or named in below:
        return False
    if not all(_is_lower(entry.text) for entry in below.values()):
        return False
    # Years below nothing but year columns could also be the first row of a list without names.
    above = {at: plain(rows[row][at].text) for at in below if at in rows[row]}
    is_under_group = any(
        at not in above or _KEYS.get(above[at]) in GROUPS or year_in(above[at]) for at in below
    )
    return is_under_group or (row + 1, named) in sheet.merged


def _is_lower(text: str) -> bool:
    label = plain(text)
    return label in (*_YEAR, *_VALUE) or _is_heading(label)


def _is_heading(label: str) -> bool:
    return label in _KEYS or _alone(label) is not None


def _spread(
    sheet: Sheet, top: int, upper: Mapping[int, Entry], lower: Mapping[int, Entry]
) -> dict[int, str]:
    """The upper heading of every column: its own, that of its merged cell, or the one before."""
    parents = {}
    before = ""
    for at in sorted({*upper, *lower}):
        anchor = sheet.merged.get((top, at))
        if at in upper:
            before = upper[at].text
        elif anchor and anchor in sheet.entries:
            before = sheet.entries[anchor].text
        if at in lower:
            is_neutral = _REMARK.fullmatch(plain(before)) or is_name_heading(before)
            parents[at] = "" if is_neutral else before
    return parents


def _column(text: str, parent: str) -> Column | None:
    """What a column holds, or None where that is not certain."""
    label, above = plain(text), plain(parent)
    key, group = _KEYS.get(label), _KEYS.get(above)
    if key in GROUPS:
        year = year_in(above)
        is_vague = key == "actual" and year is None
        return None if is_vague or (group in GROUPS and group != key) else Column(str(key), year)
    if key:
        return Column(key)
    return _grouped(label, above, group) if parent else _alone(label)


def _alone(label: str) -> Column | None:
    """A column whose heading is more than a usual word: 基準値(年度), R5, R7目標値."""
    if label in {f"{word}(年度)" for word in (*WORDS["baseline"], *WORDS["target"])}:
        return Column(_KEYS[label.removesuffix("(年度)")])
    found = _with_year(label)
    return Column(found[0], year_in(found[1])) if found else None


def _grouped(label: str, above: str, group: str | None) -> Column | None:
    """A column below a heading that says what its numbers are, or of which year."""
    kind, named = (group, "") if group in GROUPS else _with_year(above) or (None, "")
    if kind is None:
        return None
    if label in _VALUE and (named or kind != "actual"):
        return Column(kind, year_in(named))
    if label in _YEAR and kind != "actual":
        return Column(f"{kind}_year")
    own = _with_year(label)
    if own and not named and own[0] in {kind, "actual"} and (own[0] == kind or label == own[1]):
        return Column(kind, year_in(own[1]))
    return None


def _with_year(label: str) -> tuple[str, str] | None:
    """The kind of number and the year of a heading such as 基準値(R1), R7目標値 or R5."""
    if match := re.fullmatch(r"(.+?)\((.+)\)", label):
        key, year = _KEYS.get(match[1]), match[2]
        return (key, year) if key in GROUPS and year_in(year) else None
    if year_in(label):
        return "actual", label
    words = "|".join(word for key in GROUPS for word in WORDS[key])
    if match := re.fullmatch(rf"(.+?)(?:の)?({words})", label):
        return (_KEYS[match[2]], match[1]) if year_in(match[1]) else None
    return None
