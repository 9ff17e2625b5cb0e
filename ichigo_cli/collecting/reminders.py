"""Who has answered and who has not: as a table, as JSON or CSV, and as letters to send."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any, Final

from ichigo_cli.collecting.pending import ASKED, SILENT, Answer, Round, Section
from ichigo_cli.lines import printable
from ichigo_cli.showing.escaping import without_formula
from ichigo_cli.years import long_era

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ichigo_cli.collecting.pending import Reply
    from ichigo_cli.showing.language import Words

FORMAT_VERSION: Final = 1
_COLUMNS: Final = ("department", "indicator", "name", "answer", "status", "due", "days")


# ── the table ───────────────────────────────────────────────────────────────────────────────────


def pending_lines(asked: Round, words: Words) -> list[str]:
    """The departments, each with its count and every indicator that has no value yet."""
    total, given = asked.having(*ASKED), asked.having(Answer.ANSWERED, Answer.PENDING)
    year = words("year.long", era=long_era(asked.year), year=asked.year)
    lines = [
        words("pending.title", year=year, answered=given, total=total),
        _date_line(asked, words),
    ]
    for section in asked.sections:
        lines += ["", *_section_lines(section, asked, words)]
    if asked.strategy.notice:
        lines += ["", printable(asked.strategy.notice)]
    return lines


def _date_line(asked: Round, words: Words) -> str:
    if asked.due is None:
        return words("pending.no-date")
    shown, today = (day_in_words(day, words) for day in (asked.due, asked.today))
    return words("pending.date", due=shown, today=today, days=days_in_words(asked.days, words))


def day_in_words(day: date, words: Words) -> str:
    """A day as a letter writes it."""
    facts = {"year": day.year, "month": day.month, "day": day.day, "iso": day.isoformat()}
    return words("pending.day", **facts)


def days_in_words(days: int | None, words: Words) -> str:
    """How many days are left or past."""
    if days is None:
        return ""
    key = "left" if days > 0 else "past" if days < 0 else "today"
    return words(f"pending.days-{key}", days=abs(days))


def _section_lines(section: Section, asked: Round, words: Words) -> Iterator[str]:
    given = len(section.having(Answer.ANSWERED, Answer.PENDING))
    facts = {"answered": given, "total": len(section.having(*ASKED))}
    yield words("pending.section", department=_department(section, words), **facts)
    for answer in (Answer.LATE, Answer.OPEN, Answer.PENDING, Answer.NOT_DUE, Answer.DISCONTINUED):
        for reply in section.having(answer):
            told = words(f"pending.{answer}", days=days_in_words(asked.days, words))
            yield f"  {told}{words('report.colon')}{_name(reply, words)}"


def _department(section: Section, words: Words) -> str:
    name = section.department
    return words("pending.no-department") if name is None else printable(name)


def _name(reply: Reply, words: Words) -> str:
    indicator = reply.indicator
    is_english = words.language == "en" and indicator.name_en
    name = printable(indicator.name_en if is_english and indicator.name_en else indicator.name)
    return words("cell.in", text=name, detail=indicator.id)


# ── for machines ────────────────────────────────────────────────────────────────────────────────


def pending_json(asked: Round) -> str:
    """The answers as JSON; `days` is negative past the date, and null without one."""
    document: dict[str, Any] = {
        "ichigo": FORMAT_VERSION,
        "strategy": asked.strategy.id,
        "year": asked.year,
        "today": asked.today.isoformat(),
        "due": asked.due.isoformat() if asked.due else None,
        "days": asked.days,
        "total": asked.having(*ASKED),
        "answered": asked.having(Answer.ANSWERED),
        "late": asked.having(Answer.LATE),
        "departments": [_section_entry(section) for section in asked.sections],
    }
    if asked.strategy.notice:
        document["notice"] = asked.strategy.notice
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _section_entry(section: Section) -> dict[str, Any]:
    return {
        "department": section.department,
        "total": len(section.having(*ASKED)),
        "answered": len(section.having(Answer.ANSWERED)),
        "late": len(section.having(Answer.LATE)),
        "indicators": [
            {
                "id": reply.indicator.id,
                "name": reply.indicator.name,
                "answer": reply.answer.value,
                "status": reply.status.value if reply.status else None,
            }
            for reply in section.replies
        ],
    }


def pending_csv(asked: Round) -> str:
    """A row an indicator, with a byte-order mark, so that Excel reads it as UTF-8."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(_COLUMNS)
    due = asked.due.isoformat() if asked.due else ""
    days = "" if asked.days is None else asked.days
    for section in asked.sections:
        for reply in section.replies:
            texts = (section.department or "", reply.indicator.id, reply.indicator.name)
            status = reply.status.value if reply.status else ""
            row = [*map(without_formula, texts), reply.answer.value, status, due, days]
            writer.writerow(row)
    return "\ufeff" + out.getvalue()


# ── letters ─────────────────────────────────────────────────────────────────────────────────────


def letters(asked: Round, words: Words) -> str:
    """A reminder for every department with an indicator that nothing is known of.

    Its tone is that of the step reached last (30, 7 or 1 days before the date; 1, 7 or 30 after).
    """
    written = [
        _letter(section, asked, words) for section in asked.sections if section.having(*SILENT)
    ]
    rule = "\n" + "-" * 40 + "\n\n"
    return rule.join(written) if written else words("pending.nobody") + "\n"


def _letter(section: Section, asked: Round, words: Words) -> str:
    side = "before" if asked.step > 0 else "after"
    contact = asked.strategy.collect.contact if asked.strategy.collect else None
    due = day_in_words(asked.due, words) if asked.due else ""
    facts = {
        "year": words("year.long", era=long_era(asked.year), year=asked.year),
        "due": due,
        "days": days_in_words(asked.days, words),
        "title": printable(asked.strategy.title),
    }
    silent = [f"- {_name(reply, words)}" for reply in section.having(*SILENT)]
    closing = words("mail.contact", contact=printable(contact)) if contact else ""
    parts = [
        words(f"mail.subject-{side}", **facts),
        words("mail.to", department=_department(section, words)),
        words(f"mail.{side}-{abs(asked.step)}", **facts),
        "\n".join(silent),
        words("mail.how"),
        closing,
    ]
    return "\n\n".join(part for part in parts if part) + "\n"
