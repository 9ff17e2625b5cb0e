"""Accepted warnings: where a comment counts, where it only looks like one, and never in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conftest import STRATEGY, Spot

from ichigo_cli.diagnostics import MOST

if TYPE_CHECKING:
    from conftest import Project

HEADER = "indicator,value,status,source,note\n"
PLAN = "strategy.yaml"
VALUES = "actuals/2022.csv"
CODE = 'code: "032093"'
# One warning each: a code without quotes in the plan, a value ten times the one before it.
UNQUOTED = "code: 032093"
PLAN_WARNING = Spot("code-unquoted", PLAN, 4, 7)
VALUE_WARNING = Spot("ten-times", VALUES, 2, 8)


def said(project: Project) -> tuple[list[Spot], list[tuple[Spot, str]]]:
    """What `ichigo validate` reports: the findings that stand, and the accepted with reasons."""
    document = project.run("validate", "--format", "json").document
    spots = [Spot(d["code"], d["file"], d["line"], d["column"]) for d in document["diagnostics"]]
    return spots, [
        (Spot(each["code"], each["file"], each["line"], each["column"]), each["reason"])
        for each in document.get("accepted", [])
    ]


def with_values(project: Project, values: str) -> Project:
    """A sound plan and its value of 2021, beside the values of 2022."""
    return project.strategy().actuals(2021, f"{HEADER}births,580,,,\n").actuals(2022, values)


# ── where a comment counts ──────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("replacement", "line", "reason"),
    [
        ("code: 032093 # ichigo: accept code-unquoted 旧表のまま", 4, "旧表のまま"),
        ("code: 032093   #ichigo:accept code-unquoted  a  b  ", 4, "a  b"),
        ("code: 032093 # 団体名簿 # ichigo: accept code-unquoted 旧表", 4, "旧表"),
        ("code: 032093 # ichigo: accept code-unquoted　全角の間", 4, "全角の間"),
        ('code: 032093 # ichigo: accept code-unquoted "旧", 100%', 4, '"旧", 100%'),
        ("# ichigo: accept code-unquoted 旧表\ncode: 032093", 5, "旧表"),
        ("# ichigo: accept code-unquoted 旧表\n\n# 団体コード\ncode: 032093", 7, "旧表"),
        ("note: 'it''s'\n# ichigo: accept code-unquoted 旧表\ncode: 032093", 6, "旧表"),
        ("note: |\n  text\n# ichigo: accept code-unquoted 旧表\ncode: 032093", 7, "旧表"),
        ("note: '#'\n# ichigo: accept code-unquoted 旧表\ncode: 032093", 6, "旧表"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_comment_in_yaml_accepts(
    project: Project, replacement: str, line: int, reason: str, newline: str
) -> None:
    plan = STRATEGY.replace(CODE, replacement).replace("\n", newline)
    assert said(project.strategy(plan)) == ([], [(PLAN_WARNING._replace(line=line), reason)])


@pytest.mark.parametrize(
    ("comment", "reason"),
    [
        ("# ichigo: accept ten-times 震災の年", "震災の年"),
        ("# ichigo: accept ten-times 震災の年,,,,", "震災の年"),
        ("# ichigo: accept ten-times 震災, 台風の年", "震災, 台風の年"),
        ("# ichigo: accept ten-times 震災, 台風の年,,,", "震災, 台風の年"),
        ('"# ichigo: accept ten-times 震災, 台風の年",,,,', "震災, 台風の年"),
        ('"# ichigo: accept ten-times ""特別""な年",,,,', '"特別"な年'),
        ('"# ichigo: accept ten-times 年の""特別""",,,,', '年の"特別"'),
        ('# ichigo: accept ten-times "特別"', '"特別"'),
        ("# ichigo: accept ten-times 震災\n,,,,", "震災"),
        ("# ichigo: accept ten-times 震災\n\n", "震災"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp932"])
def test_a_comment_in_a_csv_accepts_as_typed_and_as_excel_writes_it(
    project: Project, comment: str, reason: str, newline: str, encoding: str
) -> None:
    text = f"{HEADER}{comment}\nbirths,5800,,,\n".replace("\n", newline)
    with_values(project, "").actuals(2022, text.encode(encoding))
    line = 3 + comment.count("\n")
    assert said(project) == ([], [(VALUE_WARNING._replace(line=line), reason)])


@pytest.mark.parametrize("start", ["", '"'])
def test_comments_on_several_codes_stand_below_each_other(project: Project, start: str) -> None:
    plan = STRATEGY.replace("unit: 人", "unit: '%'").replace("549", "5.4").replace("607", "60.7")
    comments = "".join(
        f"{start}# ichigo: accept {code} {code}の理由{start and start + ',,,,'}\n"
        for code in ("percent-range", "ten-times")
    )
    project.strategy(plan).actuals(2021, f"{HEADER}births,58,,,\n")
    project.actuals(2022, f"{HEADER}{comments}births,580,,,\n")
    assert said(project) == (
        [],
        [
            (Spot(code, VALUES, 4, 8), f"{code}の理由")
            for code in sorted(("percent-range", "ten-times"), reverse=True)
        ],
    )


def test_one_comment_above_and_one_behind(project: Project) -> None:
    line = "target: {year: 2025, value: 607}"
    both = (
        "# ichigo: accept short-path ほぼ現状維持\n"
        "        target: {year: 2025, value: 550} # ichigo: accept percent-range 伸び率"
    )
    plan = STRATEGY.replace("unit: 人", 'unit: "%"').replace(line, both)
    spots, accepted = said(project.strategy(plan))
    assert spots == [Spot("percent-range", PLAN, 14, 19)]
    assert {(*spot[:3], reason) for spot, reason in accepted} == {
        ("percent-range", PLAN, 16, "伸び率"),
        ("short-path", PLAN, 16, "ほぼ現状維持"),
    }


def test_a_review_that_is_not_finished_is_accepted_at_its_top(project: Project) -> None:
    text = "# ichigo: accept review-unwritten 六月に書く\nsummary: 総括\n"
    project.strategy().actuals(2022).write("reviews/2022.yaml", text)
    spots, accepted = said(project)
    assert spots == []
    assert accepted == [(Spot("review-unwritten", "reviews/2022.yaml", 1, 1), "六月に書く")] * 2


# ── what only looks like a comment ──────────────────────────────────────────────────────────────

LURE = "# ichigo: accept code-unquoted 理由"


@pytest.mark.parametrize(
    ("plan", "line"),
    [
        (f'note: {{a: "{LURE}"}}\n', None),
        (f'note: "\n{LURE}\n  x"\ncode: 032093', 7),
        (f"note: '\n  {LURE}\n  '\ncode: 032093", 7),
        (f"note: 'x\n\n  {LURE}'\ncode: 032093", 7),
        (f"note: |\n  {LURE}\ncode: 032093", 6),
        (f"note: >-\n  x\n\n  {LURE}\n\ncode: 032093", 9),
        (f"note: |2+\n   x\n  {LURE}\n\n\ncode: 032093", 9),
        (f"note: | # {LURE}\n  x\n  {LURE}\ncode: 032093", 7),
        ("note: a#ichigo:accept code-unquoted 理由\ncode: 032093", 5),
    ],
)
def test_a_text_of_the_plan_accepts_nothing(project: Project, plan: str, line: int | None) -> None:
    spots, accepted = said(project.strategy(STRATEGY.replace(CODE, plan)))
    assert accepted == []
    if line is None:
        assert {spot.code for spot in spots} == {"wrong-kind"}
    else:
        assert PLAN_WARNING._replace(line=line) in spots
        # On the line that opens a block of text a comment is one; it only accepts nothing there.
        left = {spot.code for spot in spots} - {"code-unquoted"}
        assert left == ({"accept-unused"} if "| # " in plan else set())


def test_a_text_on_the_line_of_the_warning_accepts_nothing(project: Project) -> None:
    plan = (
        f'{{ichigo: 1, id: plan, title: "{LURE}", code: 032093, note: "{LURE}",\n'
        "  period: {start: 2021, end: 2025}, goals: []}\n"
    )
    spots, accepted = said(project.strategy(plan))
    assert ([spot.code for spot in spots], accepted) == (["code-unquoted"], [])


@pytest.mark.parametrize(
    "cells",
    [
        "births,5800,,,# ichigo: accept ten-times 理由",
        'births,5800,,,"# ichigo: accept ten-times 理由"',
        'births,5800,,"x\n# ichigo: accept ten-times 理由",',
        'births,5800,,"x\n# ichigo: accept ten-times 理由\n",y',
        'births,5800,,"x\n\n""# ichigo: accept ten-times 理由",',
    ],
)
def test_a_cell_accepts_nothing(project: Project, cells: str) -> None:
    assert said(with_values(project, f"{HEADER}{cells}\n")) == ([VALUE_WARNING], [])


def test_a_cell_above_the_row_accepts_nothing(project: Project) -> None:
    births = STRATEGY[STRATEGY.index("      - id: births") :]
    project.strategy(STRATEGY + births.replace("births", "marriages"))
    project.actuals(2021, f"{HEADER}births,580,,,\nmarriages,580,,,\n")
    note = '"x\n# ichigo: accept ten-times 理由\n"'
    project.actuals(2022, f"{HEADER}marriages,580,,,{note}\nbirths,5800,,,\n")
    assert said(project) == ([VALUE_WARNING._replace(line=5)], [])


def test_a_comment_one_line_too_far_accepts_nothing(project: Project) -> None:
    plan = STRATEGY.replace(CODE, f"{LURE}\nnote: 備考\n{UNQUOTED}")
    spots, accepted = said(project.strategy(plan).actuals(2022))
    assert accepted == []
    assert spots == [Spot("accept-unused", PLAN, 4, 1), PLAN_WARNING._replace(line=6)]


def test_a_comment_in_one_file_accepts_nothing_in_another(project: Project) -> None:
    comment = "# ichigo: accept ten-times 理由"
    plan = STRATEGY.replace("id: plan", f"id: plan {comment}")
    with_values(project, f"{HEADER}births,5800,,,\n").strategy(plan)
    assert said(project) == ([Spot("accept-unused", PLAN, 2, 10), VALUE_WARNING], [])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[" * 100_000, "yaml-nesting"),
        ("\tid: plan", "yaml-syntax"),
        ("id: 'plan", "yaml-syntax"),
        ("id: @plan", "yaml-syntax"),
        ("id: plan\nid: plan\n---\n@", "yaml-documents"),
    ],
    ids=lambda value: value[:20],
)
def test_where_the_syntax_is_broken_nothing_is_taken_for_a_comment(
    project: Project, text: str, code: str
) -> None:
    spots, accepted = said(project.strategy(f"# ichigo: accept zzz\n{text}\n"))
    assert (spots[-1].code, accepted) == (code, [])
    assert "accept-unknown" not in {spot.code for spot in spots}


@pytest.mark.parametrize(
    ("comment", "accepts"),
    [
        ("# ichigo: accept ten-times 震災", True),
        ("#ichigo: accept ten-times 震災", True),
        ("#  ichigo:accept ten-times 震災", True),
        ("# ichigo: acept ten-times 震災", False),
        ("# ichigo: births,5", False),
        ("# ichigo:", False),
    ],
)
def test_no_comment_in_a_csv_is_passed_over_in_silence(
    project: Project,
    comment: str,
    accepts: bool,  # noqa: FBT001 - pytest passes it by name
) -> None:
    spots, accepted = said(with_values(project, f"{HEADER}{comment}\nbirths,5800,,,\n"))
    below = VALUE_WARNING._replace(line=3)
    if accepts:
        assert (spots, accepted) == ([], [(below, "震災")])
    else:
        assert accepted == []
        assert spots == [Spot("accept-unknown", VALUES, 2, 1), below]


@pytest.mark.parametrize(
    ("comment", "is_slip"), [("acept code-unquoted x", True), ("see the README", False)]
)
def test_a_comment_in_yaml_that_nearly_accepts_is_a_slip(
    project: Project,
    comment: str,
    is_slip: bool,  # noqa: FBT001 - pytest passes it by name
) -> None:
    spots, _ = said(project.strategy(f"# ichigo: {comment}\n{STRATEGY}"))
    assert spots == ([Spot("accept-unknown", PLAN, 1, 1)] if is_slip else [])


@pytest.mark.parametrize(
    "block",
    [
        "        # ichigo: accept short-path r\n        target:\n          year: 2025\n",
        "        target: # ichigo: accept short-path r\n          year: 2025\n",
        "        target:\n          # ichigo: accept short-path r\n          year: 2025\n",
    ],
)
def test_a_comment_at_a_key_accepts_what_is_said_of_its_block(project: Project, block: str) -> None:
    plan = STRATEGY.replace("        target: {year: 2025, value: 607}\n", block)
    spots, accepted = said(project.strategy(f"{plan}          value: 550\n"))
    assert spots == []
    assert [(spot.code, reason) for spot, reason in accepted] == [("short-path", "r")]


def test_many_comments_take_no_long_time(project: Project) -> None:
    comments = "# ichigo: accept ten-times 震災\n" * 20_000
    spots, accepted = said(with_values(project, f"{HEADER}{comments}births,5800,,,\n"))
    assert accepted == [(VALUE_WARNING._replace(line=20_002), "震災")]
    assert {spot.code for spot in spots} == {"accept-unused", "too-many-warnings"}
    assert len(spots) == MOST + 1


def test_behind_a_quote_that_is_not_closed_nothing_is_taken_for_a_comment(
    project: Project,
) -> None:
    spots, accepted = said(with_values(project, f'{HEADER}births,5,,,"x\n# ichigo: accept zzz\n'))
    assert (spots, accepted) == ([Spot("csv-unclosed-quote", VALUES, 2, 12)], [])


# ── comments that are wrong themselves ──────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("comment", "code", "hint"),
    [
        ("code-unquotd 理由", "accept-unknown", "Did you mean code-unquoted?"),
        ("CODE-UNQUOTED 理由", "accept-unknown", "Did you mean code-unquoted?"),
        ("code-unquoted,ten-times 理由", "accept-unknown", "code-unquoted"),
        ("すべて", "accept-unknown", "[ ]"),
        ("", "accept-unknown", "[ ]"),
        ("code-unquoted", "accept-no-reason", "code-unquoted"),
        ("code-unquoted  ", "accept-no-reason", "code-unquoted"),
        ("code-form 理由", "accept-error", "only warnings"),
        ("code-form", "accept-error", "only warnings"),
    ],
)
def test_a_comment_that_is_wrong_is_an_error_and_accepts_nothing(
    project: Project, comment: str, code: str, hint: str
) -> None:
    plan = STRATEGY.replace(CODE, f"{UNQUOTED} # ichigo: accept {comment}")
    ran = project.strategy(plan).actuals(2022).run("validate", "--format", "json")
    spots, accepted = said(project)
    assert spots == [PLAN_WARNING, Spot(code, PLAN, 4, 14)]
    assert (accepted, ran.status) == ([], 1)
    assert hint in ran.document["diagnostics"][1]["hint"]
    assert project.run("status").status == 1


@pytest.mark.parametrize(
    ("comment", "code"),
    [
        ("# ichigo: accept ten-tims 理由,,,,", "accept-unknown"),
        ("# ichigo: accept ten-times,,,,", "accept-no-reason"),
        ('"# ichigo: accept ten-times",,,,', "accept-no-reason"),
        ('"# ichigo: accept number-unit 理由, 理由",,,,', "accept-error"),
    ],
)
def test_a_comment_in_a_csv_that_is_wrong(project: Project, comment: str, code: str) -> None:
    spots, accepted = said(with_values(project, f"{HEADER}{comment}\nbirths,5800,,,\n"))
    column = comment.index("#") + 1
    assert spots == [Spot(code, VALUES, 2, column), VALUE_WARNING._replace(line=3)]
    assert accepted == []


def test_an_error_stays_an_error_beside_its_acceptance(project: Project) -> None:
    plan = STRATEGY.replace(CODE, "code: 03209 # ichigo: accept code-form 四月から")
    spots, accepted = said(project.strategy(plan).actuals(2022))
    assert (spots, accepted) == (
        [Spot("code-form", PLAN, 4, 7), Spot("accept-error", PLAN, 4, 13)],
        [],
    )


@pytest.mark.parametrize("above", [False, True])
def test_an_acceptance_of_what_is_gone_is_a_warning(project: Project, above: bool) -> None:  # noqa: FBT001 - pytest passes it by name
    comment = "# ichigo: accept code-unquoted 旧表"
    plan = STRATEGY.replace(CODE, f"{comment}\n{CODE}" if above else f"{CODE} {comment}")
    assert said(project.strategy(plan).actuals(2022)) == (
        [Spot("accept-unused", PLAN, 4, 1 if above else len(CODE) + 2)],
        [],
    )


def test_the_second_of_two_acceptances_is_unused(project: Project) -> None:
    comment = "# ichigo: accept code-unquoted 旧表"
    plan = STRATEGY.replace(CODE, f"{comment}\n{UNQUOTED} {comment}")
    spots, accepted = said(project.strategy(plan).actuals(2022))
    assert spots == [Spot("accept-unused", PLAN, 5, 14)]
    assert accepted == [(PLAN_WARNING._replace(line=5), "旧表")]


def test_an_unused_acceptance_cannot_be_accepted(project: Project) -> None:
    plan = STRATEGY.replace(CODE, f"{CODE} # ichigo: accept accept-unused 残す")
    spots, accepted = said(project.strategy(plan).actuals(2022))
    assert ([spot.code for spot in spots], accepted) == (["accept-unused"], [])


def test_with_an_error_nothing_is_called_unused(project: Project) -> None:
    """Plan logic is not looked at then, so whether an acceptance is of use cannot be known."""
    comment = "# ichigo: accept ten-times 震災"
    with_values(project, f"{HEADER}{comment}\nbirths,5800,,,\n")
    project.strategy(STRATEGY.replace(CODE, "code: 3209"))
    assert said(project) == ([Spot("code-form", PLAN, 4, 7)], [])


# ── never in silence ────────────────────────────────────────────────────────────────────────────

ACCEPTED = STRATEGY.replace(CODE, f"{UNQUOTED} # ichigo: accept code-unquoted 旧表のまま")


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize(
    "options", [[], ["--select", "ten-times"], ["--ignore", "code-unquoted"]], ids=str
)
def test_every_format_tells_the_code_and_the_reason(
    project: Project, form: str, lang: str, options: list[str]
) -> None:
    project.strategy(ACCEPTED).actuals(2022)
    ran = project.run("validate", "--format", form, "--lang", lang, *options)
    assert ran.status == 0
    assert "code-unquoted" in ran.stdout
    assert "旧表のまま" in ran.stdout


def test_accepted_warnings_in_text(project: Project) -> None:
    ran = project.strategy(ACCEPTED).actuals(2022).run("validate")
    assert ran.stdout.splitlines()[:2] == [
        "strategy.yaml:4:7: accepted (旧表のまま) [code-unquoted]",
        "0 error(s), 0 warning(s), 1 accepted",
    ]


def test_accepted_warnings_in_json(project: Project) -> None:
    document = project.strategy(ACCEPTED).actuals(2022).run("validate", "--format=json").document
    assert (document["errors"], document["warnings"], document["diagnostics"]) == (0, 0, [])
    (accepted,) = document["accepted"]
    assert list(accepted) == [
        "severity", "code", "message", "hint", "file", "line", "column", "reason",
    ]  # fmt: skip
    assert accepted["severity"] == "warning"


@pytest.mark.parametrize(
    ("plan", "fail_on", "status"),
    [
        (STRATEGY.replace(CODE, UNQUOTED), "warning", 1),
        (STRATEGY.replace(CODE, UNQUOTED), "error", 0),
        (ACCEPTED, "warning", 0),
        (ACCEPTED, "error", 0),
        (STRATEGY.replace(CODE, f"{CODE} # ichigo: accept code-unquoted 旧表"), "warning", 1),
        (STRATEGY.replace(CODE, f"{CODE} # ichigo: accept code-unquoted"), "error", 1),
    ],
)
@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
def test_exit_status(project: Project, plan: str, fail_on: str, status: int, form: str) -> None:
    project.strategy(plan).actuals(2022)
    assert project.run("validate", "--fail-on", fail_on, "--format", form).status == status


def test_status_counts_only_what_nobody_accepted(project: Project) -> None:
    project.strategy(STRATEGY.replace(CODE, UNQUOTED)).actuals(2022)
    assert "1 warning(s)" in project.run("status", "2022").stderr
    assert project.strategy(ACCEPTED).run("status", "2022").stderr == ""
