"""What is fuzzed: each target reads bytes as a run of the program would, and checks the answer.

A finding is an answer. Any exception is a failure, and so is a finding without words, one that
stands outside its file, or one that no format can write.
"""

from __future__ import annotations

import atexit
import json
import shutil
import tempfile
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ichigo_cli.diagnostics import CODES, Finding
from ichigo_cli.lines import split_lines
from ichigo_cli.reading.actuals import read_actuals
from ichigo_cli.reading.project import read_project
from ichigo_cli.reading.reviews import read_review
from ichigo_cli.reading.strategy import FILE, read_strategy
from ichigo_cli.reading.textfile import read_text
from ichigo_cli.showing.findings.github import summary, workflow_commands
from ichigo_cli.showing.findings.messages import Explained
from ichigo_cli.showing.findings.sarif import findings_sarif
from ichigo_cli.showing.findings.text import findings_json, findings_text
from ichigo_cli.showing.findings.told import Told
from ichigo_cli.showing.language import LANGUAGES, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

YEAR: Final = 2022
CSV: Final = f"actuals/{YEAR}.csv"
REVIEW: Final = f"reviews/{YEAR}.yaml"
PARTS: Final = b"\n=====\n"
"""Between the three files of one input for the whole project."""

PLAN: Final = b"""\
ichigo: 1
id: plan
title: T
code: "032093"
period: {start: 2021, end: 2025}
bands: {A: 100, B: 80, C: null}
goals:
  - id: g
    name: G
    indicators:
      - {id: births, name: B, unit: persons, better: higher, baseline: {year: 2019, value: 549},
         target: {year: 2025, value: 607}, milestones: {2022: 560}}
      - {id: share, name: S, unit: "%", better: lower, aim: contain, scale: 2, tolerance: 0.1,
         baseline: {year: R1, value: 16.4}, target: {year: R7, value: 17.1}, years: [2022, 2025]}
      - {id: span, name: N, better: range, target: {year: 2025, range: [45, 55]}}
    directions:
      - {id: d, name: D, policies: [{id: p, name: P, initiatives: [one, {name: two}]}]}
"""
VALUES: Final = b"""\
indicator,value,status,source,note
births,"1,407",final,e-Stat,
share,16.4%,preliminary,,"a ""note"" here"
span,,pending,,
"""
WORDS: Final = b"""\
summary: fine
goals:
  g: {actions: a, assessment: b}
indicators:
  births: {cause: c, issue: i, next: continue}
panel:
  - {opinion: o, response: r}
"""

FOLDER: Final = Path(tempfile.mkdtemp(prefix="ichigo-fuzz-"))
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
for _name in ("actuals", "reviews"):
    (FOLDER / _name).mkdir()
_PLAN: Final = read_strategy(PLAN.decode())
_LANGUAGES: Final = tuple(Words(language) for language in LANGUAGES)


def _text(data: bytes, name: str) -> str | Finding:
    path = FOLDER / name
    path.write_bytes(data)
    return read_text(FOLDER, name)


def strategy(data: bytes) -> None:
    """Read bytes as strategy.yaml."""
    text = _text(data, FILE)
    if isinstance(text, Finding):
        look_at([text], {})
        return
    reading = read_strategy(text)
    if reading.strategy is None and not reading.findings:
        raise AssertionError("no plan, and no reason")
    look_at(reading.findings, {FILE: text})


def actuals(data: bytes) -> None:
    """Read bytes as a year's values, once with a plan and once without."""
    text = _text(data, CSV)
    if isinstance(text, Finding):
        look_at([text], {})
        return
    for ids in (_PLAN.ids, None):
        look_at(read_actuals(text, CSV, ids).findings, {CSV: text})


def review(data: bytes) -> None:
    """Read bytes as a year's review."""
    text = _text(data, REVIEW)
    if isinstance(text, Finding):
        look_at([text], {})
        return
    look_at(read_review(text, REVIEW, YEAR, _PLAN.ids).findings, {REVIEW: text})


def project(data: bytes) -> None:
    """Read bytes as all files of a project, divided by a line of `=====`; show all of it."""
    parts = [*data.split(PARTS), b"", b""]
    for name, part in zip((FILE, CSV, REVIEW), parts, strict=False):
        (FOLDER / name).write_bytes(part)
    read = read_project(FOLDER)
    look_at(read.findings, {name: source.text for name, source in read.sources.items()})
    told = Told(read.findings, sources=read.sources)
    for words in _LANGUAGES:
        json.loads(findings_json(told, words).encode())
        json.loads(findings_sarif(told, words).encode())
        findings_text(told, words, lambda text, _: text).encode()
        summary(told, words).encode()
        commands = workflow_commands(told, words)
        commands.encode()
        if len(split_lines(commands)) != len(read.findings):
            raise AssertionError("a workflow command is not one line")


def look_at(findings: Sequence[Finding], texts: dict[str, str]) -> None:
    """See that every finding has words and a place in its file."""
    lines = {name: split_lines(text) for name, text in texts.items()}
    for finding in findings:
        if finding.code not in CODES:
            raise AssertionError(f"unknown code {finding.code}")
        for words in _LANGUAGES:
            explained = Explained(finding, words)
            (explained.message + explained.hint).encode()
        line, column = finding.place.line, finding.place.column
        # An end of file may stand one line below the last and one column behind it.
        known = lines.get(finding.place.file)
        width = len(known[line - 1]) if known and 0 < line <= len(known) else 0
        if line < 1 or column < 1 or (known is not None and line > len(known) + 1):
            raise AssertionError(f"{finding.code} stands at line {line}, column {column}")
        if known is not None and column > width + 1:
            raise AssertionError(f"{finding.code} stands at column {column} of {width}")


TARGETS: Final[dict[str, Callable[[bytes], None]]] = {
    "strategy": strategy,
    "actuals": actuals,
    "review": review,
    "project": project,
}
SEEDS: Final[dict[str, tuple[bytes, ...]]] = {
    "strategy": (PLAN,),
    "actuals": (VALUES,),
    "review": (WORDS,),
    "project": (PARTS.join((PLAN, VALUES, WORDS)),),
}


def failure_of(target: str, data: bytes) -> str | None:
    """What goes wrong with an input: the exception and where it was raised."""
    try:
        TARGETS[target](data)
    except Exception as error:  # noqa: BLE001 - any exception is what is looked for
        frames = traceback.extract_tb(error.__traceback__)
        here = next((f for f in reversed(frames) if "ichigo_cli" in f.filename), frames[-1])
        return f"{type(error).__name__} at {Path(here.filename).name}:{here.lineno}"
    return None


CORPUS: Final = Path(__file__).resolve().parent.parent / "tests" / "corpus"
_FOLDERS: Final = {"strategy": "strategy", "actuals": "actuals", "review": "reviews"}


def seeds(target: str) -> list[bytes]:
    """Where fuzzing begins: a sound input, and the corpus of the tests."""
    found = list(SEEDS[target])
    if folder := _FOLDERS.get(target):
        found += [path.read_bytes() for path in sorted((CORPUS / folder).iterdir())]
        return found
    plans, values, reviews = (seeds(name) for name in _FOLDERS)
    found += [PARTS.join((plan, VALUES, WORDS)) for plan in plans]
    found += [PARTS.join((PLAN, rows, WORDS)) for rows in values]
    found += [PARTS.join((PLAN, VALUES, words)) for words in reviews]
    return found
