"""Where people meet the checker: the pre-commit hook, the GitHub Action, and the guide to CI."""

from __future__ import annotations

import importlib.metadata
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import needed
import pytest
import yaml
from conftest import ACTUALS, ROOT, STRATEGY, run_process

from ichigo_cli.command.catalogue import COMMANDS, parameters
from ichigo_cli.command.options import Option, options

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

WRONG: Final = ACTUALS.replace("580", "約580")
ACTION: Final[dict[str, Any]] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS: Final[list[dict[str, Any]]] = ACTION["runs"]["steps"]
(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
WORKFLOW: Final = ".github/workflows/ci.yml"
GUIDE: Final = (ROOT / "docs" / "ci.md").read_text("utf-8")
GUIDE_JA: Final = (ROOT / "docs" / "ci.ja.md").read_text("utf-8")
_FENCE: Final = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_NO_INDEX: Final = ("No matching distribution found", "Could not find a version")


def _environment(home: Path, **more: str) -> dict[str, str]:
    """What a runner has: none of the variables of this one that could change what is seen."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name.startswith(("PIP_", "SSL_", "REQUESTS_"))
        or name.lower().endswith("_proxy")
        or name in {"PATH", "HOME", "LANG", "SYSTEMROOT", "TEMP", "TMP"}
    }
    git = {"GIT_CONFIG_GLOBAL": str(home / "gitconfig"), "GIT_CONFIG_NOSYSTEM": "1"}
    return {**kept, **git, **_installed_versions(home), **more}


def _installed_versions(home: Path) -> dict[str, str]:
    """What makes pip install the versions that the tests themselves run with."""
    found = {each.metadata["Name"]: each.version for each in importlib.metadata.distributions()}
    constraints = home / "constraints.txt"
    pins = (f"{name}=={version}\n" for name, version in found.items() if name != "ichigo-cli")
    constraints.write_text("".join(pins), "utf-8")
    return {"PIP_CONSTRAINT": str(constraints), "PIP_BUILD_CONSTRAINT": str(constraints)}


def _offline(output: str) -> None:
    if any(sign in output for sign in _NO_INDEX):
        needed.missing("the package index")


def _write(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


# ── pre-commit ──────────────────────────────────────────────────────────────────────────────────


def test_the_hook_says_what_it_runs() -> None:
    assert HOOK["id"] == "ichigo-validate"
    assert HOOK["language"] == "python"
    assert HOOK["pass_filenames"] is False
    _check_command(HOOK["entry"])


@pytest.mark.parametrize(
    ("path", "looked_at"),
    [
        ("strategy.yaml", True),
        ("plans/town/strategy.yaml", True),
        ("actuals/2022.csv", True),
        ("actuals/R4.CSV", True),
        ("town/reviews/2022.yaml", True),
        ("my-strategy.yaml", False),
        ("strategy.yaml.bak", False),
        ("factuals/2022.csv", False),
        ("actuals/old/2022.csv", False),
        ("README.md", False),
    ],
)
def test_the_hook_looks_at_the_files_of_a_project(path: str, *, looked_at: bool) -> None:
    assert bool(re.search(HOOK["files"], path)) is looked_at


class Repository:
    """A git repository of a city, in which pre-commit is run."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.folder = folder
        self._environment = _environment(
            home, PRE_COMMIT_HOME=str(home / "store"), PRE_COMMIT_COLOR="never", ICHIGO_LANG="en"
        )
        folder.mkdir(exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *words: str) -> str:
        """Run git as someone."""
        who = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
        done = subprocess.run(
            [needed.program("git"), *who, *words],
            cwd=self.folder, env=self._environment, capture_output=True, check=True, text=True,
        )  # fmt: skip
        return done.stdout.strip()

    def commit(self) -> str:
        """Commit everything and return the commit's name."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "all")
        return self.git("rev-parse", "HEAD")

    def pre_commit(self, *words: str) -> tuple[int, str]:
        """Run pre-commit and return its exit status and output."""
        done = subprocess.run(
            [sys.executable, "-m", "pre_commit", *words],
            cwd=self.folder, env=self._environment, text=True, encoding="utf-8",
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
        )  # fmt: skip
        _offline(done.stdout)
        return done.returncode, done.stdout


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """This repository as it stands, in a clone of its own, and the commit to use."""
    needed.module("pre_commit", "pre-commit")
    home = tmp_path_factory.mktemp("source")
    left_out = shutil.ignore_patterns(".git", ".venv", "*_cache", "__pycache__", "node_modules")
    shutil.copytree(ROOT, home / "ichigo", ignore=left_out)
    return home / "ichigo", Repository(home / "ichigo", home).commit()


@pytest.fixture
def city(tmp_path: Path, source: tuple[Path, str]) -> Repository:
    """A repository with a sound project, committed; what pre-commit installs is kept for all."""
    repository = Repository(tmp_path / "city", source[0].parent)
    _write(repository.folder, "strategy.yaml", STRATEGY)
    _write(repository.folder, "actuals/2022.csv", ACTUALS)
    repository.commit()
    return repository


def _configure(city: Repository, source: tuple[Path, str], *arguments: str) -> None:
    hook = {"id": HOOK["id"], "args": list(arguments)}
    repository = {"repo": str(source[0]), "rev": source[1], "hooks": [hook]}
    _write(city.folder, ".pre-commit-config.yaml", yaml.safe_dump({"repos": [repository]}))
    city.commit()


def test_pre_commit_tries_the_hook(city: Repository, source: tuple[Path, str]) -> None:
    _write(city.folder, "actuals/2022.csv", WRONG)
    city.git("add", "--all")
    status, output = city.pre_commit("try-repo", str(source[0]), HOOK["id"], "--all-files")
    assert status == 1
    assert "actuals/2022.csv:2:8: error [number-approximate]" in output


def test_pre_commit_runs_the_hook(city: Repository, source: tuple[Path, str]) -> None:
    _configure(city, source)
    status, output = city.pre_commit("run", "--all-files")
    assert (status, output.count("Passed")) == (0, 1), output

    _write(city.folder, "README.md", "# City\n")
    city.git("add", "--all")
    status, output = city.pre_commit("run")
    assert (status, output.count("Skipped")) == (0, 1), output

    # The mistake is in a file that the commit leaves alone.
    changed = STRATEGY.replace("id: births", "id: newborn")
    _write(city.folder, "strategy.yaml", changed)
    city.git("add", "--all")
    status, output = city.pre_commit("run")
    assert status == 1
    assert "actuals/2022.csv:2:1: error [unknown-indicator]" in output


def test_pre_commit_runs_the_hook_on_a_folder(city: Repository, source: tuple[Path, str]) -> None:
    for name in ("strategy.yaml", "actuals"):
        _write(city.folder, "plans/town/README.md", "# Town\n")
        city.git("mv", name, f"plans/town/{name}")
    _write(city.folder, "plans/town/actuals/old.md", "a note\n")
    _configure(city, source, "--project", "plans/town")
    status, output = city.pre_commit("run", "--all-files")
    assert status == 0, output
    _configure(city, source, "--project", "plans/town", "--fail-on", "warning")
    status, output = city.pre_commit("run", "--all-files")
    assert status == 1
    assert "actuals/old.md:1:1: warning [actuals-other-file]" in output


# ── the action ──────────────────────────────────────────────────────────────────────────────────


class Step(NamedTuple):
    """What one step of the action did."""

    name: str
    status: int
    output: str


class Runner:
    """Runs the steps of action.yml in order, as far as that can be done without GitHub."""

    def __init__(self, folder: Path) -> None:
        self.workspace = folder / "workspace"
        self.temporary = folder / "temporary"
        self.summary = folder / "summary.md"
        self.uploaded: dict[str, Any] | None = None
        self.outputs: dict[str, str] = {}
        self._folder = folder
        for path in (self.workspace, self.temporary):
            path.mkdir()

    def run(self, steps: Sequence[Mapping[str, Any]] = STEPS, **given: str) -> list[Step]:
        """Run the steps until one fails; inputs are named as in Python."""
        inputs = {name: str(entry.get("default", "")) for name, entry in ACTION["inputs"].items()}
        inputs |= {name.replace("_", "-"): value for name, value in given.items()}
        self.outputs |= {f"inputs.{name}": value for name, value in inputs.items()}
        done = []
        for step in steps:
            if not self._is_wanted(step):
                continue
            done.append(self._uses(step) if "uses" in step else self._script(step))
            if done[-1].status:
                break
        return done

    def _is_wanted(self, step: Mapping[str, Any]) -> bool:
        condition = step.get("if")
        if condition is None:
            return True
        match = re.fullmatch(r"([\w.-]+) != ''", condition)
        assert match, f"a condition that is not understood here: {condition}"
        return self.outputs[match[1]] != ""

    def _filled_in(self, text: str) -> str:
        return re.sub(r"\$\{\{ ([\w.-]+) \}\}", lambda match: self.outputs[match[1]], text)

    def _uses(self, step: Mapping[str, Any]) -> Step:
        given = {name: self._filled_in(str(text)) for name, text in step["with"].items()}
        name = step["uses"].partition("@")[0]
        if name == "actions/setup-python":
            self.outputs[f"steps.{step['id']}.outputs.python-path"] = sys.executable
        elif name == "actions/upload-artifact":
            self.uploaded = given
        else:
            pytest.fail(f"an action that is not known here: {name}")
        return Step(name, 0, "")

    def _script(self, step: Mapping[str, Any]) -> Step:
        assert step["shell"] == "bash"
        script, outputs = self._folder / "script.sh", self._folder / "outputs"
        script.write_text(step["run"], encoding="utf-8")
        outputs.write_text("")
        environment = _environment(
            self._folder,
            CI="true",
            GITHUB_ACTIONS="true",
            GITHUB_WORKSPACE=str(self.workspace),
            GITHUB_ACTION_PATH=str(ROOT),
            GITHUB_OUTPUT=str(outputs),
            GITHUB_STEP_SUMMARY=str(self.summary),
            RUNNER_TEMP=str(self.temporary),
            ICHIGO_LANG="en",
        )
        given = {name: self._filled_in(text) for name, text in step["env"].items()}
        done = subprocess.run(
            [needed.program("bash"), "--noprofile", "--norc", "-eo", "pipefail", script],
            cwd=self.workspace, env={**environment, **given}, text=True, encoding="utf-8",
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
        )  # fmt: skip
        for line in outputs.read_text("utf-8").splitlines():
            name, _, value = line.partition("=")
            self.outputs[f"steps.{step['id']}.outputs.{name}"] = value
        return Step(step["name"], done.returncode, done.stdout)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the steps say that set up Python and install ichigo; they are run once."""
    runner = Runner(tmp_path_factory.mktemp("action"))
    _, install = runner.run(STEPS[:2])
    _offline(install.output)
    assert install.status == 0, install.output
    return runner.outputs


@pytest.fixture
def runner(tmp_path: Path, installed: dict[str, str]) -> Runner:
    """A runner whose workspace holds a sound project, with ichigo installed by the action."""
    made = Runner(tmp_path)
    made.outputs |= installed
    _write(made.workspace, "strategy.yaml", STRATEGY)
    _write(made.workspace, "actuals/2022.csv", ACTUALS)
    return made


def _after_installing(runner: Runner, **inputs: str) -> list[Step]:
    return runner.run(STEPS[2:], **inputs)


def test_the_action_runs_an_ichigo_of_its_own(installed: dict[str, str]) -> None:
    program = Path(installed["steps.install.outputs.ichigo"])
    assert program.parent.parent.parent.name == "temporary"
    assert ROOT not in program.resolve().parents


def test_the_action_passes_a_sound_project(runner: Runner) -> None:
    (validate,) = _after_installing(runner)
    assert (validate.name, validate.status) == ("Validate", 0), validate.output
    assert "::" not in validate.output
    assert runner.uploaded is None


def test_the_action_annotates_a_mistake_and_stops(runner: Runner) -> None:
    _write(runner.workspace, "plans/town/strategy.yaml", STRATEGY)
    _write(runner.workspace, "plans/town/actuals/2022.csv", WRONG)
    (validate,) = _after_installing(runner, project="plans/town", report="2022")
    assert validate.status == 1
    place = "file=plans/town/actuals/2022.csv,line=2,col=8,title=number-approximate"
    assert f"::error {place}::" in validate.output
    assert "number-approximate" in runner.summary.read_text("utf-8")
    assert runner.uploaded is None


def test_the_action_fails_on_warnings_when_asked(runner: Runner) -> None:
    _write(runner.workspace, "actuals/old.md", "a note\n")
    assert _after_installing(runner)[-1].status == 0
    last = _after_installing(runner, fail_on="warning")[-1]
    assert last.status == 1
    assert "::warning file=actuals/old.md" in last.output
    assert _after_installing(runner, fail_on="everything")[-1].status == 2


def test_the_action_speaks_the_language_that_is_asked_for(runner: Runner) -> None:
    english, japanese = (_after_installing(runner, lang=lang)[-1].output for lang in ("en", "ja"))
    assert "Read: " in english
    assert "Read: " not in japanese


@pytest.mark.parametrize("year", ["2022", "R4", "令和4年度"])
def test_the_action_keeps_the_review(year: str, runner: Runner) -> None:
    steps = _after_installing(runner, report=year, lang="ja")
    assert [step.status for step in steps] == [0, 0, 0], steps[-1].output
    assert runner.uploaded is not None
    assert runner.uploaded["name"] == "ichigo-report"
    folder = Path(runner.uploaded["path"])
    assert sorted(path.name for path in folder.iterdir()) == ["report.html", "report.md"]
    assert "計画" in (folder / "report.md").read_text("utf-8")
    assert not (runner.workspace / "reports").exists()


def test_the_action_says_that_a_year_is_none(runner: Runner) -> None:
    report = _after_installing(runner, report="next")[-1]
    assert report.status == 2
    assert "next" in report.output


@pytest.mark.parametrize("name", list(ACTION["inputs"]))
@pytest.mark.parametrize(
    "hostile",
    ['"; touch pwned; "', "$(touch pwned)", "`touch pwned`", "'; touch pwned #", "--help"],
)
def test_no_input_of_the_action_is_run(name: str, hostile: str, runner: Runner) -> None:
    given = {"report": "2022", name.replace("-", "_"): hostile}
    steps = _after_installing(runner, **given)
    assert name == "python-version" or steps[-1].status != 0
    assert not list(runner.workspace.rglob("pwned"))


def test_no_script_of_the_action_holds_an_expression() -> None:
    for step in STEPS:
        assert "${{" not in step.get("run", "")
        assert ("run" in step) == ("shell" in step)
    used = re.findall(r"\$\{\{ inputs\.([\w-]+) \}\}", json.dumps(STEPS))
    assert set(used) == set(ACTION["inputs"])


# ── workflows ───────────────────────────────────────────────────────────────────────────────────


def _blocks(kind: str) -> list[str]:
    return [body for name, body in _FENCE.findall(GUIDE) if name == kind]


def _workflows() -> dict[str, Any]:
    """Every workflow that this repository has or shows."""
    # YAML 1.1 reads the key `on` as true; GitHub does not.
    texts = [(ROOT / WORKFLOW).read_text("utf-8"), *_blocks("yaml")]
    documents = [yaml.load(text, yaml.BaseLoader) for text in texts]  # noqa: S506 - only texts
    return {document["name"]: document for document in documents if "jobs" in document}


def _uses(document: object) -> Iterator[str]:
    if isinstance(document, dict):
        for key, value in document.items():
            if key == "uses" and isinstance(value, str):
                yield value
            yield from _uses(value)
    elif isinstance(document, list):
        for item in document:
            yield from _uses(item)


def test_the_workflows_are_the_known_ones() -> None:
    assert set(_workflows()) == {"ci", "strategy", "code-scanning"}


def test_every_week_other_versions_are_tried_than_the_locked_ones() -> None:
    workflow = _workflows()["ci"]
    assert {"schedule", "workflow_dispatch"} <= set(workflow["on"])
    job = workflow["jobs"]["versions"]
    assert "github.event_name == 'schedule'" in job["if"]
    assert job["steps"][-1]["run"] == ".ci/run ${{ matrix.which }}"
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    for which in job["strategy"]["matrix"]["which"]:
        assert f"\n{which}() {{\n" in script


@pytest.mark.parametrize("name", ["ci", "strategy", "code-scanning"])
def test_a_workflow_may_do_little_and_uses_known_versions(name: str) -> None:
    workflow = _workflows()[name]
    # None of these hands secrets to a change that someone else proposes.
    assert set(workflow["on"]) <= {"push", "pull_request", "schedule", "workflow_dispatch"}
    permissions = {"contents": "read"}
    if name == "code-scanning":
        permissions["security-events"] = "write"
    assert workflow["permissions"] == permissions
    assert all("permissions" not in job for job in workflow["jobs"].values())
    for used in _uses(workflow):
        assert re.fullmatch(r"\./|[\w-]+/[\w/-]+@v[0-9]+|OWNER/ichigo@REVISION", used), used


def test_the_workflow_of_this_repository_runs_the_checks_and_the_action() -> None:
    jobs = _workflows()["ci"]["jobs"]
    scripts = [step.get("run") for step in jobs["checks"]["steps"]]
    assert ".ci/run" in scripts
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
    (own,) = (step for step in jobs["strategy"]["steps"] if step.get("uses") == "./")
    assert set(own["with"]) <= set(ACTION["inputs"])


def test_the_workflow_of_this_repository_tries_the_hook(source: tuple[Path, str]) -> None:
    (script,) = (s["run"] for s in _workflows()["ci"]["jobs"]["strategy"]["steps"] if "run" in s)
    _, command = script.splitlines()
    program, *words = command.split()
    assert program == "pre-commit"
    status, output = Repository(source[0], source[0].parent).pre_commit(*words)
    assert status == 0, output
    assert re.search(r"^ichigo validate\.+Passed$", output, re.MULTILINE)


def test_the_action_passes_this_repository(runner: Runner) -> None:
    steps = _workflows()["ci"]["jobs"]["strategy"]["steps"]
    (own,) = (step for step in steps if step.get("uses") == "./")
    for name in ("strategy.yaml", "actuals", "reviews", "templates"):
        target = runner.workspace / name
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, target, dirs_exist_ok=True)
        elif (ROOT / name).exists():
            shutil.copy(ROOT / name, target)
    steps = _after_installing(runner, **own["with"])
    assert [step.status for step in steps] == [0, 0, 0], steps[-1].output


# ── the guide ───────────────────────────────────────────────────────────────────────────────────


def _options(command: str) -> dict[str, Option]:
    assert command in COMMANDS, f"there is no command {command}"
    return options(parameters(command))


def _check_command(line: str) -> None:
    """See that a command of ichigo has the options that it is given."""
    words = shlex.split(line, comments=True)
    assert words[0] == "ichigo"
    known = _options(words[1])
    for word in words[2:]:
        if word.startswith("-"):
            assert word.partition("=")[0] in known, f"{words[1]} has no option {word}"


def _commands(text: str) -> list[str]:
    found = re.findall(r"^[ \t]*(?:- )?(?:run: )?(ichigo [^\n>|&]*)", text, re.MULTILINE)
    return [command.strip() for command in found]


def test_the_commands_of_the_guide_exist() -> None:
    commands = [
        command for kind in ("yaml", "sh") for b in _blocks(kind) for command in _commands(b)
    ]
    assert len(commands) == 5
    for command in commands:
        _check_command(command)


def test_the_hooks_of_the_guide_exist() -> None:
    shown = [yaml.safe_load(block) for block in _blocks("yaml")]
    hooks = [h for document in shown if "repos" in document for h in document["repos"][0]["hooks"]]
    assert [hook["id"] for hook in hooks] == [HOOK["id"]] * 2
    for hook in hooks:
        _check_command(shlex.join([*shlex.split(HOOK["entry"]), *hook.get("args", [])]))


def test_the_guide_uses_the_inputs_of_the_action() -> None:
    (step,) = (
        step for step in _workflows()["strategy"]["jobs"]["validate"]["steps"]
        if step["uses"].startswith("OWNER/ichigo")
    )  # fmt: skip
    assert set(step["with"]) <= set(ACTION["inputs"])


@pytest.mark.parametrize("guide", [GUIDE, GUIDE_JA])
def test_the_guide_lists_the_inputs_of_the_action(guide: str) -> None:
    rows = re.findall(r"^\| `([\w-]+)` \| (?:`(.*?)`)? ?\|", guide, re.MULTILINE)
    inputs = {name: str(each["default"]) for name, each in ACTION["inputs"].items()}
    assert dict(rows) == inputs


def test_the_guide_in_japanese_has_the_same_blocks_and_statuses() -> None:
    assert _FENCE.findall(GUIDE_JA) == _FENCE.findall(GUIDE)
    statuses = re.compile(r"^\| ([0-9]) \| ", re.MULTILINE)
    assert statuses.findall(GUIDE_JA) == statuses.findall(GUIDE)
    assert re.findall("^#+ ", GUIDE_JA, re.MULTILINE) == re.findall("^#+ ", GUIDE, re.MULTILINE)


@pytest.mark.parametrize(("values", "status"), [(ACTUALS, 0), (WRONG, 1)])
def test_the_gitlab_job_lists_the_findings(values: str, status: int, tmp_path: Path) -> None:
    (job,) = (d["strategy"] for d in map(yaml.safe_load, _blocks("yaml")) if "strategy" in d)
    _write(tmp_path, "strategy.yaml", STRATEGY)
    _write(tmp_path, "actuals/2022.csv", values)
    _write(tmp_path, "actuals/old.md", "a note\n")
    programs = tmp_path / "programs"
    _write(programs, "ichigo", f'#!/bin/sh\nexec "{sys.executable}" -m ichigo_cli "$@"\n')
    _write(programs, "python", f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    for program in programs.iterdir():
        program.chmod(0o755)
    done = subprocess.run(
        [needed.program("bash"), "-e", "-o", "pipefail", "-c", "\n".join(job["script"])],
        cwd=tmp_path,
        env=_environment(
            tmp_path,
            PATH=f"{programs}{os.pathsep}{os.environ['PATH']}",
            PYTHONPATH=str(ROOT),
            GITLAB_CI="true",
            ICHIGO_LANG="en",
        ),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == status, done.stdout
    report = job["artifacts"]["reports"]["codequality"]
    listed = json.loads((tmp_path / report).read_text("utf-8"))
    expected = [("actuals/old.md", 1, "actuals-other-file", "minor")]
    if status:
        expected.insert(0, ("actuals/2022.csv", 2, "number-approximate", "major"))
    assert [
        (
            each["location"]["path"],
            each["location"]["lines"]["begin"],
            each["check_name"],
            each["severity"],
        )
        for each in listed
    ] == expected
    assert len({each["fingerprint"] for each in listed}) == len(listed)


def test_the_exit_statuses_of_the_guide(tmp_path: Path) -> None:
    rows = re.findall(r"^\| ([0-9]) \| ", GUIDE, re.MULTILINE)
    assert rows == ["0", "1", "2", "3"]
    assert run_process("validate", cwd=tmp_path).returncode == 3
    _write(tmp_path, "strategy.yaml", STRATEGY)
    assert run_process("validate", cwd=tmp_path).returncode == 0
    assert run_process("validate", "--fial-on", "error", cwd=tmp_path).returncode == 2
    _write(tmp_path, "actuals/old.md", "a note")
    assert run_process("validate", cwd=tmp_path).returncode == 0
    assert run_process("validate", "--fail-on", "warning", cwd=tmp_path).returncode == 1
