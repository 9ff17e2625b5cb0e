"""The recipes of CONTRIBUTING.md, followed in a copy of the package."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from conftest import ENVIRONMENT, ROOT, SAMPLE

from ichigo_cli.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

pytestmark = pytest.mark.once


def changed(file: Path, *changes: tuple[str, str]) -> None:
    """Replace each text, which must stand there once."""
    text = file.read_text("utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The package with what it reads beside it."""
    for name in ("ichigo_cli", "templates", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def add_words(copy: Path, texts: Mapping[str, Mapping[str, str]]) -> None:
    """Add words to the languages, each behind its first line."""
    for language, own in texts.items():
        file = copy / f"ichigo_cli/showing/words/{language}.py"
        head, brace, rest = file.read_text("utf-8").partition("= {\n")
        lines = "".join(f"    {key!r}: {text!r},\n" for key, text in own.items())
        file.write_text(f"{head}{brace}{lines}{rest}", encoding="utf-8")


def own_tests(copy: Path, file: str, which: str, status: int = 0) -> str:
    """What some of the tests say of the copy."""
    for name in ("tests", "actuals", "examples"):
        shutil.copytree(ROOT / name, copy / name, dirs_exist_ok=True)
    for name in ("pyproject.toml", "strategy.yaml"):
        shutil.copy(ROOT / name, copy / name)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"tests/{file}",
         "-k", which],
        cwd=copy,
        env={**ENVIRONMENT, "PATH": os.environ["PATH"], "PYTHONPATH": str(copy)},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )  # fmt: skip
    assert done.returncode == status, done.stdout
    return done.stdout


def ichigo(copy: Path, *arguments: str, project: Path = SAMPLE, status: int = 0) -> str:
    """What the copy prints, or says of a mistake; the run must end with the status."""
    done = subprocess.run(
        [sys.executable, "-P", "-m", "ichigo_cli", *arguments],
        cwd=project,
        env={**ENVIRONMENT, "PATH": os.environ["PATH"], "PYTHONPATH": str(copy)},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == status, done.stderr
    return done.stdout if status < 2 else done.stderr


def test_a_language(copy: Path) -> None:
    changed(copy / "ichigo_cli/languages.py", ('("ja", "en")', '("ja", "de", "en")'))
    words = copy / "ichigo_cli/showing/words"
    shutil.copy(words / "en.py", words / "de.py")
    changed(words / "de.py", ('"column.indicator": "Indicator"', '"column.indicator": "Kennzahl"'))
    for module in words.glob("[a-z]*.py"):
        named = '    "language.de": "Deutsch",\n    "schema.rule-words.de": "Auf Deutsch.",\n'
        changed(module, ('    "language.en":', f'{named}    "language.en":'))
    project = copy / "project"
    shutil.copytree(SAMPLE, project)
    plan = project / "strategy.yaml"
    changed(plan, ("language: ja", "language: de"))
    shown = ichigo(copy, "status", "--lang", "de", "--format", "markdown", project=project)
    assert "Kennzahl" in shown
    assert "Kennzahl" in ichigo(copy, "report", "2023", "--output", "-", project=project)
    told = ichigo(copy, "validate", "--lang", "de", "--format", "json", project=ROOT)
    assert json.loads(told)["diagnostics"]
    assert "number-unit" in ichigo(copy, "validate", "--lang", "de", "--explain", "number-unit")
    assert ichigo(copy, "--lang", "de", "--help")
    assert "Auf Deutsch." in ichigo(copy, "schema")
    assert "passed" in own_tests(copy, "showing/test_words.py", "same_keys")
    changed(words / "de.py", ('    "column.indicator": "Kennzahl",\n', ""))
    assert "[de]" in own_tests(copy, "showing/test_words.py", "same_keys", status=1)


def test_a_word(copy: Path) -> None:
    words = {language: copy / f"ichigo_cli/showing/words/{language}.py" for language in LANGUAGES}
    changed(
        words["en"],
        ('    "level.goal":', '    "level.dream": "Dream of {who}",\n    "level.goal":'),
    )
    assert "[ja]" in own_tests(copy, "showing/test_words.py", "same_keys", status=1)
    changed(words["ja"], ('    "level.goal":', '    "level.dream": "夢",\n    "level.goal":'))
    assert "passed" in own_tests(copy, "showing/test_words.py", "same_keys")
    assert "[level.dream]" in own_tests(copy, "showing/test_words.py", "placeholders", status=1)


FOUND = """
def odd_code(subject: Subject) -> Iterator[Finding]:
    \"\"\"A plan without the code of its municipality.\"\"\"
    for _, indicator in subject.indicators:
        if indicator.unit == "人":
            yield Finding("counted-people", indicator.place, {"id": indicator.id})


Check: TypeAlias"""
SECTION = """\
### counted-people

**{severity}** {prose}

**{fails}**, `strategy.yaml`, line 12:

```yaml
        unit: 人
```

**{at}** `strategy.yaml:10:13`

**{mended}**, `strategy.yaml`, line 12:

```yaml
        unit: 件
```

### value-not-due
"""
ENGLISH = {
    "severity": "Warning.",
    "prose": "People are counted.",
    "fails": "Fails",
    "at": "Found at",
    "mended": "Mended",
}
JAPANESE = {
    "severity": "警告。",
    "prose": "人を数えています。別の単位はないか、確かめてください。",
    "fails": "誤りの例",
    "at": "指摘の位置",
    "mended": "直した例",
}


def test_a_finding_code(copy: Path) -> None:
    changed(
        copy / "ichigo_cli/diagnostics.py",
        ('        "value-not-due":', '        "counted-people": _W,\n        "value-not-due":'),
    )
    says = {
        "en": ("{id} counts people.", "Count something."),
        "ja": ("{id}は人です。", "確かめます。"),
    }
    for language, (message, hint) in says.items():
        keys = {"finding.counted-people": message, "finding.counted-people.hint": hint}
        add_words(copy, {language: keys})
    changed(
        copy / "ichigo_cli/reading/checks.py",
        ("\nCheck: TypeAlias", FOUND),
        (
            "    short_path,\n    baseline_mismatch,",
            "    odd_code,\n    short_path,\n    baseline_mismatch,",
        ),
    )
    for page, told in (("findings.md", ENGLISH), ("findings.ja.md", JAPANESE)):
        section = SECTION.format(**told)
        changed(copy / "docs" / page, ("### value-not-due\n", section))
    found = json.loads(ichigo(copy, "validate", "--format", "json"))["diagnostics"]
    (births,) = (each for each in found if each["message"] == "births counts people.")
    assert (births["code"], births["severity"], births["file"]) == (
        "counted-people", "warning", "strategy.yaml",
    )  # fmt: skip
    assert "確かめます。" in ichigo(copy, "validate", "--lang", "ja")
    assert "counted-people" in ichigo(copy, "validate", "--format", "sarif")
    assert "People are counted." in ichigo(copy, "validate", "--explain", "counted-people")
    assert "人を数えて" in ichigo(copy, "validate", "--explain", "counted-people", "--lang", "ja")
    assert "passed" in own_tests(copy, "showing/test_words.py", "code or finding")


NAMES = """
from ichigo_cli.showing.rows import rows


def status_names(assessment, words):
    return "".join(f"{row.name}: {row.grade}\\n" for row in rows(assessment, words))
"""
LOADED = """
def _names(assessment: Assessment, words: Words) -> str:
    from ichigo_cli.showing.status.names import status_names

    return status_names(assessment, words)


FORMATS: Final"""


def test_an_output_of_status(copy: Path) -> None:
    (copy / "ichigo_cli/showing/status/names.py").write_text(NAMES, "utf-8")
    changed(
        copy / "ichigo_cli/showing/status/__init__.py",
        ("\nFORMATS: Final", LOADED),
        ('    "csv": _csv,', '    "csv": _csv,\n    "names": _names,'),
    )
    changed(
        copy / "ichigo_cli/command/status.py",
        (
            '    "xlsx": _workbook,',
            '    "xlsx": _workbook,\n    "names": _written("names", "text"),',
        ),
    )
    for language, last in (("en", "csv, markdown or xlsx"), ("ja", "csv、markdown、xlsx")):
        words = copy / f"ichigo_cli/showing/words/{language}.py"
        changed(words, ('"help.status.format": "table', '"help.status.format": "names, table'))
        assert last in words.read_text("utf-8")
    assert "Births: " in ichigo(copy, "status", "2023", "--format", "names")
    ichigo(copy, "status", "2023", "--format", "names", "-o", str(copy / "names.txt"))
    assert "Births: " in (copy / "names.txt").read_text("utf-8")
    assert "names" in ichigo(copy, "status", "--help")


CODES_ALONE = """
def _codes(told: Told, _: Words) -> str:
    return "".join(f"{finding.code}\\n" for finding in told.open)


FORMATS: Final"""
DELIVERED = """
def _codes(of: Checked) -> None:
    write(DOCUMENTS["codes"](of.told, of.words), "text")


FORMATS: Final"""


def test_an_output_of_validate(copy: Path) -> None:
    changed(
        copy / "ichigo_cli/showing/findings/__init__.py",
        ("\nFORMATS: Final", CODES_ALONE),
        ('    "json": _json,', '    "json": _json,\n    "codes": _codes,'),
    )
    changed(
        copy / "ichigo_cli/command/validate.py",
        ("\nFORMATS: Final", DELIVERED),
        ('    "github": _github,', '    "github": _github,\n    "codes": _codes,'),
    )
    assert set(ichigo(copy, "validate", "--format", "codes", project=ROOT).split()) == {
        each["code"]
        for each in json.loads(ichigo(copy, "validate", "--format", "json", project=ROOT))[
            "diagnostics"
        ]
    }


GOALS = """
from ichigo_cli.command.options import COMMON, Option
from ichigo_cli.command.session import project_folder
from ichigo_cli.command.streams import show
from ichigo_cli.problems import FINE, Misuse
from ichigo_cli.reading.project import read_project

PARAMETERS = (Option("only", "ID"), *COMMON)


def run(session, *, only):
    goals = [goal.id for goal in read_project(project_folder(session)).strategy.goals]
    if only is not None and only not in goals:
        raise Misuse("goals.unknown", name=only)
    show("".join(f"{goal}\\n" for goal in goals if only in {None, goal}))
    return FINE
"""


def test_a_command(copy: Path) -> None:
    (copy / "ichigo_cli/command/goals.py").write_text(GOALS, "utf-8")
    changed(
        copy / "ichigo_cli/command/catalogue.py",
        ('*("schemes", "schema"),', '*("schemes", "schema", "goals"),'),
    )
    for language in LANGUAGES:
        texts = {"help.goals": "Goals alone.", "help.goals.only": "This one."}
        texts["goals.unknown"] = "There is no goal {name}."
        add_words(copy, {language: texts})
    assert ichigo(copy, "goals").split() == ["gather", "nurture", "sustain"]
    assert ichigo(copy, "--lang", "ja", "goals", "--only", "nurture").split() == ["nurture"]
    assert "This one." in ichigo(copy, "goals", "--help")
    assert "Goals alone." in ichigo(copy, "--help")
    assert "There is no goal x." in ichigo(copy, "goals", "--only", "x", status=2)
    assert "goals" in ichigo(copy, "goal", status=2)
    assert "--only" in ichigo(copy, "goals", "--onyl", "x", status=2)


def test_an_option(copy: Path) -> None:
    changed(
        copy / "ichigo_cli/command/schema.py",
        ('default="strategy"), LANG)', 'default="strategy"), LANG, Option("indent", "WIDTH"))'),
        ("import LANG, Argument", "import LANG, Argument, Option"),
        ("*, name: str)", "*, name: str, indent: str | None)"),
        ("indent=2)", "indent=int(indent or 2))"),
    )
    for language in LANGUAGES:
        add_words(copy, {language: {"help.indent": "How far lines are set in."}})
    assert '\n     "$schema"' in ichigo(copy, "schema", "--indent", "5")
    assert '\n  "$schema"' in ichigo(copy, "schema")
    assert "How far" in ichigo(copy, "schema", "--help")
    assert "--indent" in ichigo(copy, "schema", "--indnet", "5", status=2)


def test_a_key_of_the_plan(copy: Path) -> None:
    changed(
        copy / "ichigo_cli/reading/strategy.py",
        ("_NOTICE: Final =", '_MOTTO: Final = Field("motto", Text())\n_NOTICE: Final ='),
        ("        NOTE, _LABELS,", "        NOTE, _MOTTO, _LABELS,"),
    )
    for language in LANGUAGES:
        add_words(copy, {language: {"schema.strategy.motto": "What the plan is under."}})
    schema = ichigo(copy, "schema")
    assert "What the plan is under." in schema
    assert '"motto": {' in schema
    project = copy / "project"
    shutil.copytree(SAMPLE, project)
    plan = project / "strategy.yaml"
    changed(plan, ("goals:\n", "motto: 人が育つまち\ngoals:\n"))
    assert json.loads(ichigo(copy, "validate", "--format", "json", project=project))["errors"] == 0
    changed(plan, ("motto:", "mottto:"))
    told = ichigo(copy, "validate", "--format", "json", project=project, status=1)
    (found,) = (one for one in json.loads(told)["diagnostics"] if one["severity"] == "error")
    assert "motto" in f"{found['message']} {found['hint']}"


def test_a_part_that_is_installed_on_demand(copy: Path) -> None:
    shutil.copy(ROOT / "run.py", copy / "run.py")
    changed(
        copy / "run.py",
        ('    "lock": (', '    "odt": ("pyproject.toml", "--extra=odt"),\n    "lock": ('),
        ('FORMATS = {"pdf": "pdf"', 'FORMATS = {"odt": "odt", "pdf": "pdf"'),
        ('COMMANDS = {"form"', 'COMMANDS = {"letter": "odt", "form"'),
    )
    asks = (["report", "2023", "-o", "a.odt"], ["status", "--format=odt"], ["letter"], ["status"])
    script = f"import run; print([run.part_for(words) for words in {asks!r}], *run.PARTS['odt'])"
    told = subprocess.check_output([sys.executable, "-c", script], cwd=copy, encoding="utf-8")
    assert told.split("]")[0] == "['odt', 'odt', 'odt', 'run'"
    assert told.split("]")[1].split() == ["pyproject.toml", "--extra=odt"]


def test_a_grading_scheme(copy: Path) -> None:
    schemes = copy / "ichigo_cli/schemes"
    shutil.copy(schemes / "fukuoka.yaml", schemes / "musterstadt.yaml")
    project = copy / "project"
    shutil.copytree(SAMPLE, project)
    plan = project / "strategy.yaml"
    own = re.compile(r"^rating:\n(?: .*\n)+", re.MULTILINE)
    other, replaced = own.subn("rating: musterstadt\n", plan.read_text("utf-8"))
    assert replaced == 1
    plan.write_text(other, encoding="utf-8")
    assert json.loads(ichigo(copy, "validate", "--format", "json", project=project))["errors"] == 0


def test_the_picture_has_every_room() -> None:
    picture = (ROOT / "CONTRIBUTING.md").read_text("utf-8").split("```")[1]
    package = ROOT / "ichigo_cli"
    rooms = {file.stem for file in package.rglob("[a-z]*.py") if file.parent.name != "words"}
    wings = {file.parent.name for file in package.rglob("__init__.py") if file.parent != package}
    missing = [name for name in rooms | wings if not re.search(rf"\b{name}\b", picture)]
    assert sorted(missing) == []
