"""Nasty files, small ones kept in tests/corpus and huge ones made here: an answer to every one.

Whatever a file holds, `ichigo validate` ends with a status that it documents, prints whole JSON and
no traceback, says the same twice, and comes to an end.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest
from conftest import ENVIRONMENT, ROOT, Project

from ichigo_cli.limits import MOST_TOLD

if TYPE_CHECKING:
    from collections.abc import Callable

CORPUS: Final = Path(__file__).parent.parent / "corpus"
PLACES: Final = {
    "strategy": "strategy.yaml",
    "actuals": "actuals/2022.csv",
    "reviews": "reviews/2022.yaml",
}
FILES: Final = sorted(
    path.relative_to(CORPUS).as_posix() for folder in PLACES for path in (CORPUS / folder).iterdir()
)
HEADER: Final = "indicator,value,status,source,note\n"
PLAN: Final = (CORPUS / "strategy" / "sound.yaml").read_text("utf-8")
# Far above what anything takes, also on a slow and busy machine: only a hang is to fail.
PATIENCE: Final = 300
MEGA: Final = 1_000_000


class Answer(NamedTuple):
    """What a run said of a project."""

    status: int
    output: str
    complaint: str

    @property
    def codes(self) -> set[str]:
        """The codes of all findings."""
        return {each["code"] for each in json.loads(self.output)["diagnostics"]}


# ── the small ones ──────────────────────────────────────────────────────────────────────────────


def answers() -> dict[str, Answer]:
    """The answer to every file of the corpus, each in a project that is sound otherwise."""
    found = {}
    for name in FILES:
        with tempfile.TemporaryDirectory() as folder:
            project = Project(Path(folder)).strategy(PLAN)
            place = PLACES[name.partition("/")[0]]
            project.write(place, (CORPUS / name).read_bytes())
            try:
                ran = project.run("validate", "--format", "json")
                found[name] = Answer(ran.status, ran.stdout, ran.stderr)
            except Exception:  # noqa: BLE001 - told by the test of this file
                found[name] = Answer(-1, "", traceback.format_exc())
    return found


@pytest.fixture(scope="module")
def twice() -> tuple[dict[str, Answer], dict[str, Answer]]:
    """All answers, from two processes that differ in what must make no difference."""
    first, second = (
        subprocess.run(
            [sys.executable, __file__],
            cwd=folder,
            env={
                **os.environ,
                "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests"))),
                **different,
            },
            stdout=subprocess.PIPE,
            timeout=2 * PATIENCE,
            check=True,
        )
        for folder, different in (
            (ROOT, {"PYTHONHASHSEED": "0", "TZ": "UTC"}),
            (CORPUS, {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo"}),
        )
    )
    both = (json.loads(done.stdout) for done in (first, second))
    one, other = ({name: Answer(*answer) for name, answer in each.items()} for each in both)
    return one, other


@pytest.mark.parametrize("name", FILES)
def test_a_nasty_file_gets_an_answer(
    name: str, twice: tuple[dict[str, Answer], dict[str, Answer]]
) -> None:
    answer, again = (answers[name] for answers in twice)
    assert answer.complaint == ""
    assert answer.status in {0, 1, 3}
    document = json.loads(answer.output)
    assert (document["errors"] == 0) == (answer.status == 0)
    for each in document["diagnostics"]:
        assert each["line"] >= 1
        assert each["column"] >= 1
        assert each["message"]
        assert each["hint"]
    assert answer == again


# What the most telling files of the corpus are answered with.
EXPECTED: Final[dict[str, set[str]]] = {
    "strategy/alias-bomb.yaml": {"yaml-alias"},
    "strategy/alias-loop.yaml": {"yaml-alias"},
    "strategy/merge-key-bomb.yaml": {"yaml-alias"},
    "strategy/merge-key.yaml": {"unknown-key"},
    "strategy/tag-bomb.yaml": {"yaml-tag"},
    "strategy/tag-python-object.yaml": {"yaml-tag"},
    "strategy/tag-handle.yaml": {"yaml-tag"},
    "strategy/brackets-500.yaml": {"yaml-nesting"},
    "strategy/braces-500.yaml": {"yaml-nesting"},
    "strategy/questions-500.yaml": {"yaml-nesting"},
    "strategy/block-nesting-200.yaml": {"yaml-nesting"},
    "strategy/two-documents.yaml": {"yaml-documents"},
    "strategy/duplicate-key-quoted.yaml": {"yaml-duplicate-key"},
    "strategy/escape-surrogate.yaml": {"yaml-syntax"},
    "strategy/escape-surrogate-pair.yaml": {"yaml-syntax"},
    "strategy/escape-beyond-unicode.yaml": {"yaml-syntax"},
    "strategy/escape-nul.yaml": {"file-character"},
    "strategy/escape-nul-in-key.yaml": {"file-character"},
    "strategy/tab-indent.yaml": {"yaml-syntax"},
    "strategy/long-implicit-key.yaml": {"yaml-syntax"},
    "strategy/timestamp-impossible.yaml": set(),
    "strategy/no-is-a-word.yaml": set(),
    "strategy/sexagesimal.yaml": {"number-invalid"},
    "strategy/newlines-windows.yaml": set(),
    "strategy/newlines-old-mac.yaml": set(),
    "strategy/newlines-mixed.yaml": set(),
    "strategy/bom.yaml": set(),
    "strategy/bom-twice.yaml": {"file-character"},
    "strategy/bom-in-the-middle.yaml": {"file-character"},
    "strategy/bom-before-second-document.yaml": {"file-character"},
    "strategy/utf-16-little.yaml": set(),
    "strategy/utf-16-odd.yaml": {"file-encoding"},
    "strategy/utf-16-lone-surrogate.yaml": {"file-encoding"},
    "strategy/iso-2022-jp.yaml": {"file-iso-2022-jp"},
    "strategy/cp932.yaml": set(),
    "strategy/euc-jp.yaml": {"file-encoding"},
    "strategy/nul.yaml": {"file-character"},
    "strategy/right-to-left.yaml": {"file-character"},
    "strategy/number-digits-31.yaml": {"number-too-long"},
    "strategy/number-exponent.yaml": {"number-exponent"},
    "actuals/sound.csv": set(),
    "actuals/empty.csv": {"csv-empty"},
    "actuals/commas-only.csv": {"csv-empty"},
    "actuals/quotes-doubled.csv": set(),
    "actuals/quotes-doubled-only.csv": set(),
    "actuals/quote-stray.csv": {"csv-stray-quote"},
    "actuals/quote-unclosed.csv": {"csv-unclosed-quote"},
    "actuals/quote-after-space.csv": {"csv-stray-quote"},
    "actuals/newline-in-cell.csv": set(),
    "actuals/newline-in-cell-windows.csv": set(),
    "actuals/newline-in-cell-old-mac.csv": set(),
    "actuals/newlines-old-mac.csv": set(),
    "actuals/newline-missing-at-end.csv": set(),
    "actuals/bom-before-quote.csv": {"ten-times"},
    "actuals/bom-in-a-cell.csv": {"file-character"},
    "actuals/bom-at-end.csv": {"file-character"},
    "actuals/nul.csv": {"file-character"},
    "actuals/delimiter-semicolon.csv": {"csv-delimiter"},
    "actuals/delimiter-tab.csv": {"csv-delimiter"},
    "actuals/short-row.csv": {"csv-missing-cell"},
    "actuals/long-row.csv": {"csv-extra-cell"},
    "actuals/value-too-long.csv": {"number-too-long"},
    "actuals/value-exponent.csv": {"number-exponent"},
    "actuals/cp932.csv": set(),
    "actuals/latin-1.csv": {"file-encoding"},
    "reviews/alias-bomb.yaml": {"yaml-alias"},
    "reviews/tag.yaml": {"yaml-tag"},
    "reviews/surrogate-escape.yaml": {"yaml-syntax"},
    "reviews/control-escape.yaml": {"file-character"},
    "reviews/newlines-old-mac.yaml": set(),
}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_telling_file_gets_the_right_answer(
    name: str, twice: tuple[dict[str, Answer], dict[str, Answer]]
) -> None:
    assert twice[0][name].codes == EXPECTED[name]


# ── the huge ones ───────────────────────────────────────────────────────────────────────────────


def _plan(old: str, new: str) -> str:
    assert old in PLAN
    return PLAN.replace(old, new)


def _rows(row: str, size: int) -> str:
    return HEADER + row * (size // len(row))


def _many(line: str, size: int) -> str:
    """Lines that are all different, with their number where the line has `#`."""
    count = size // (len(line) + 5)
    return "".join(line.replace("#", str(number)) for number in range(count))


HUGE: Final[dict[str, tuple[str, Callable[[], str], set[str]]]] = {
    "100,000 brackets": ("strategy", lambda: "[" * 100_000, {"yaml-nesting"}),
    "100,000 braces": ("strategy", lambda: "{a: " * 100_000, {"yaml-nesting"}),
    "100,000 dashes": ("strategy", lambda: "- " * 100_000, {"yaml-nesting"}),
    "100,000 question marks": ("strategy", lambda: "? " * 100_000, {"yaml-nesting"}),
    "100,000 tags": ("strategy", lambda: "!!seq [" * 100_000, {"yaml-tag"}),
    "100,000 anchors": ("strategy", lambda: "&a [" * 100_000, {"yaml-alias"}),
    "a key of 1 MB": ("strategy", lambda: "k" * MEGA + ": v\n", {"yaml-syntax"}),
    "a quoted key of 1 MB": ("strategy", lambda: f'"{"k" * MEGA}": v\n', {"yaml-syntax"}),
    "a title of 5 MB": ("strategy", lambda: _plan("title: T", f"title: {'T' * 5 * MEGA}"), set()),
    "a plan of one line, 5 MB": ("strategy", lambda: "x" * 5 * MEGA, {"wrong-kind"}),
    "a plan of short lines, 5 MB": ("strategy", lambda: "- a\n" * (5 * MEGA // 4), {"wrong-kind"}),
    "comments, 5 MB": ("strategy", lambda: PLAN + "# x\n" * (5 * MEGA // 4), set()),
    "a number of 1,000,000 digits": (
        "strategy",
        lambda: _plan("value: 549", f"value: {'9' * MEGA}"),
        {"number-too-long"},
    ),
    "unknown keys, 5 MB": (
        "strategy",
        lambda: PLAN + _many("key#: v\n", 5 * MEGA),
        {"unknown-key", "too-many-errors"},
    ),
    "duplicate keys, 5 MB": (
        "strategy",
        lambda: PLAN + "title: U\n" * (5 * MEGA // 9),
        {"yaml-duplicate-key", "too-many-errors"},
    ),
    "cut numbers, 1 MB": (
        "strategy",
        lambda: _plan("value: 549", f"value: 1,{_many('#,', MEGA)}2"),
        {"number-thousands"},
    ),
    "unknown goals, 5 MB": (
        "reviews",
        lambda: f"goals:\n{_many('  g#: {}' + chr(10), 5 * MEGA)}",
        {"unknown-reviewed", "too-many-errors"},
    ),
    "a cell of 1 MB": ("actuals", lambda: f"{HEADER}births,580,final,{'x' * MEGA},\n", set()),
    "a quoted cell of 1 MB": (
        "actuals",
        lambda: f'{HEADER}births,580,final,"{"x" * MEGA}",\n',
        set(),
    ),
    "1,000,000 digits": (
        "actuals",
        lambda: f"{HEADER}births,{'9' * MEGA},,,\n",
        {"number-too-long"},
    ),
    "1,000,000 digits and a letter": (
        "actuals",
        lambda: f"{HEADER}births,{'9' * MEGA}兆,,,\n",
        {"number-invalid"},
    ),
    "1,000,000 letters and a digit": (
        "actuals",
        lambda: f"{HEADER}other,{'a' * MEGA}1,,,\n",
        {"unknown-indicator", "number-invalid"},
    ),
    "100,000 columns": (
        "actuals",
        lambda: ",".join(["indicator", "value", *(f"c{n}" for n in range(100_000))]) + "\n",
        {"csv-unknown-label", "too-many-errors"},
    ),
    "100,000 blank columns": (
        "actuals",
        lambda: f"indicator,value{',' * 100_000}\n" + "births,580\n" * 100_000,
        {"csv-missing-cell", "too-many-errors"},
    ),
    "values of one line, 5 MB": ("actuals", lambda: HEADER + "x" * 5 * MEGA, {"csv-missing-cell"}),
    "rows of one id, 5 MB": (
        "actuals",
        lambda: _rows("births,1,,,\n", 5 * MEGA),
        {"duplicate-row", "too-many-errors"},
    ),
    "rows of unknown ids, 5 MB": (
        "actuals",
        lambda: HEADER + _many("birth#,1,,,\n", 5 * MEGA),
        {"unknown-indicator", "too-many-errors"},
    ),
    "blank lines, 5 MB": ("actuals", lambda: HEADER + "\n" * 5 * MEGA, {"never-reported"}),
    "quotes, 5 MB": ("actuals", lambda: HEADER + '""' * (5 * MEGA // 2), {"csv-missing-cell"}),
    "an open quote, 5 MB": (
        "actuals",
        lambda: f'{HEADER}"\n' + "a\n" * (5 * MEGA // 2),
        {"csv-unclosed-quote"},
    ),
    "control characters, 5 MB": (
        "actuals",
        lambda: HEADER + "\x85" * (5 * MEGA // 2),
        {"file-character"},
    ),
    "foreign letters, 5 MB": (
        "actuals",
        lambda: _rows("births,1,,,กx\n", 5 * MEGA),
        {"damaged-letter", "duplicate-row", "too-many-warnings", "too-many-errors"},
    ),
    "accepted warnings, 1 MB": (
        "actuals",
        lambda: _rows("births,5800,,,ก# ichigo: accept damaged-letter why\n", MEGA),
        {"damaged-letter", "duplicate-row", "too-many-warnings", "too-many-errors"},
    ),
}


def _ask(folder: Path) -> Answer:
    """Run the program in a process of its own, which may be ended if it hangs."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", "ichigo_cli", "validate", "--format", "json"],
            cwd=folder,
            env={**ENVIRONMENT, "PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        pytest.fail(f"no answer within {PATIENCE} s")
    return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.mark.parametrize("name", HUGE)
def test_a_huge_file_gets_an_answer(name: str, project: Project) -> None:
    folder, make, codes = HUGE[name]
    project.strategy(PLAN).write(PLACES[folder], make())
    answer = _ask(project.folder)
    assert answer.complaint == ""
    assert answer.status in {0, 1}
    assert answer.codes == codes
    assert len(json.loads(answer.output)["diagnostics"]) <= 2 * (MOST_TOLD + 1)


def test_a_file_beyond_the_limit_is_not_read(project: Project) -> None:
    path = project.strategy(PLAN).write("actuals/2022.csv", HEADER)
    with path.open("r+b") as file:
        file.truncate(32 * MEGA + 1)
    answer = _ask(project.folder)
    assert (answer.status, answer.codes) == (1, {"file-too-large"})


# ── what is no file ─────────────────────────────────────────────────────────────────────────────


def _fifo(path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no FIFOs")
    os.mkfifo(path)


def _link(path: Path, target: str) -> None:
    try:
        path.symlink_to(target)
    except OSError:
        pytest.skip("this user may not make links")


ODD: Final[dict[str, tuple[Callable[[Path], None], set[str]]]] = {
    "a link to itself": (lambda path: _link(path, path.name), {"file-unreadable"}),
    "a link to nothing": (lambda path: _link(path, "nothing"), {"file-unreadable"}),
    "a link to a folder": (lambda path: _link(path, "."), {"file-not-regular"}),
    "a link to a device": (lambda path: _link(path, "/dev/zero"), {"file-outside-project"}),
    "a FIFO": (_fifo, {"file-not-regular"}),
    "a folder": (Path.mkdir, {"file-not-regular"}),
}


@pytest.mark.parametrize("place", ["actuals/2022.csv", "reviews/2022.yaml"])
@pytest.mark.parametrize("name", ODD)
def test_what_is_no_file_is_not_read(name: str, place: str, project: Project) -> None:
    make, codes = ODD[name]
    path = project.strategy(PLAN).folder / place
    path.parent.mkdir()
    make(path)
    answer = _ask(project.folder)
    assert (answer.status, answer.codes, answer.complaint) == (3, codes, "")


def test_a_plan_that_is_a_fifo_is_not_read(project: Project) -> None:
    _fifo(project.folder / "strategy.yaml")
    answer = _ask(project.folder)
    assert (answer.status, answer.codes) == (3, {"file-not-regular"})


@pytest.mark.parametrize("folder", ["actuals", "reviews"])
def test_a_folder_that_is_a_link_to_itself_is_reported(folder: str, project: Project) -> None:
    project.strategy(PLAN)
    _link(project.folder / folder, folder)
    answer = _ask(project.folder)
    assert (answer.status, answer.codes) == (3, {"file-unreadable"})


@pytest.mark.parametrize("folder", ["actuals", "reviews"])
def test_a_folder_that_is_a_file_is_reported(folder: str, project: Project) -> None:
    project.strategy(PLAN).write(folder, "a file")
    answer = _ask(project.folder)
    assert (answer.status, answer.codes) == (3, {"file-unreadable"})


@pytest.fixture
def city(tmp_path: Path) -> Project:
    """A sound project, beside a folder with a secret in files of the names that a project has."""
    for name in ("strategy.yaml", "actuals/2022.csv", "reviews/2022.yaml"):
        (tmp_path / "outside" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "outside" / name).write_text("secret\n")
    project = Project(tmp_path / "city").strategy(PLAN).actuals(2022)
    project.write("reviews/2022.yaml", "summary: s\n")
    return project


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
@pytest.mark.parametrize(
    "name", ["strategy.yaml", "actuals/2022.csv", "reviews/2022.yaml", "actuals", "reviews"]
)
def test_what_a_link_out_of_the_project_leads_to_is_not_told(
    name: str, form: str, city: Project
) -> None:
    path, outside = city.folder / name, city.folder.parent / "outside" / name
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    _link(path, os.path.relpath(outside, path.parent))
    ran = city.run("validate", "--format", form)
    assert ran.status == 3
    assert ran.stdout.count("file-outside-project") >= 1
    assert "secret" not in ran.stdout + ran.stderr
    assert city.run("status").status == 3


def test_a_link_within_the_project_is_followed(city: Project) -> None:
    (city.folder / "actuals" / "2022.csv").rename(city.folder / "kept.csv")
    _link(city.folder / "actuals" / "2022.csv", "../kept.csv")
    assert city.run("status").status == 0


def test_a_project_behind_a_link_is_read(city: Project) -> None:
    _link(city.folder.parent / "link", "city")
    assert city.run("status", "-C", "../link").status == 0


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
@pytest.mark.parametrize("name", [b"\xff.csv", b"\x8e\xc0.csv", b"a\nb.csv", b"::error::x.csv"])
def test_a_name_that_is_no_text_can_be_shown(name: bytes, form: str, project: Project) -> None:
    folder = project.strategy(PLAN).folder / "actuals"
    folder.mkdir()
    try:
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).touch()
    except (OSError, ValueError):
        pytest.skip("this system does not take such names")
    summary = project.folder / "summary.md"
    ran = project.run("validate", "--format", form, GITHUB_STEP_SUMMARY=str(summary))
    assert (ran.status, ran.stderr) == (1, "")
    assert "actuals-file-name" in ran.stdout
    if form in {"json", "sarif"}:
        json.loads(ran.data)
    if form == "github":
        assert sum(line.startswith("::") for line in ran.stdout.splitlines()) == 1
        assert summary.read_bytes().decode()


# ── what is fuzzed ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("target", ["strategy", "actuals", "review", "project"])
def test_where_fuzzing_begins_nothing_fails(target: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT))
    from fuzz import targets  # noqa: PLC0415 - not on the path of the tests

    begin = targets.seeds(target)
    assert len(begin) > 20
    assert {targets.failure_of(target, data) for data in begin[:200]} == {None}


def test_an_input_that_fails_is_told_with_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT))
    from fuzz import targets  # noqa: PLC0415 - not on the path of the tests

    def fragile(data: bytes) -> None:
        if b"bad" in data:
            raise ValueError("bad")

    monkeypatch.setitem(targets.TARGETS, "actuals", fragile)
    assert targets.failure_of("actuals", b"good") is None
    told = targets.failure_of("actuals", b"too bad")
    assert told
    assert re.fullmatch(r"ValueError at test_fuzz_corpus\.py:\d+", told)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(answers()))


def test_the_document_counts_the_files() -> None:
    told = (ROOT / "docs" / "reliability.md").read_text("utf-8")
    assert f"holds {len(FILES)} small nasty files" in told
    assert told.count(f"the {len(HUGE)} huge files") == told.count("huge files") - 1
