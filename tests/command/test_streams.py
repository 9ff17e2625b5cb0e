"""What is written where: streams that are closed, full or unread, and files that are none."""

from __future__ import annotations

import errno
import os
import shlex
import signal
import stat
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from conftest import ENVIRONMENT, ROOT, SAMPLE, STRATEGY, Project, Ran, run, run_process

if TYPE_CHECKING:
    from pathlib import Path

COMMANDS = ["status 2023", "status 2023 --format json", "validate", "report 2023 -o -"]
HAS_FULL = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")  # noqa: PTH110


def shell(line: str, cwd: Path = SAMPLE, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a line of the shell in which `ichigo` is this program."""
    program = f"{shlex.quote(sys.executable)} -m ichigo_cli"
    return subprocess.run(
        ["/bin/sh", "-c", line.replace("ichigo", program, 1)],
        cwd=cwd,
        env={**ENVIRONMENT, "PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **more},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


# ── streams ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("command", COMMANDS)
def test_a_closed_output_is_one_that_cannot_be_written(command: str) -> None:
    done = shell(f"ichigo {command} >&-")
    assert done.returncode == 3
    assert "Cannot write the output" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_a_reader_that_is_gone_is_no_mistake_in_the_files(command: str) -> None:
    # The reader is gone before anything is written, whatever the size of a pipe.
    done = shell(f"{{ sleep 0.3; ichigo {command}; echo $? >&2; }} | true")
    assert done.stderr == "3\n"


@HAS_FULL
@pytest.mark.parametrize(
    ("command", "status"), [("status foo", 2), ("status 2023", 0), ("-C /nowhere status", 3)]
)
@pytest.mark.parametrize("stream", ["2>/dev/full", "2>&-"])
def test_complaints_that_nobody_can_get_change_nothing(
    command: str, status: int, stream: str
) -> None:
    assert shell(f"ichigo {command} {stream}").returncode == status


@HAS_FULL
def test_every_file_is_written_where_nobody_can_be_told(project: Project) -> None:
    project.strategy().actuals(2022)
    assert shell("ichigo report 2022 2>/dev/full", cwd=project.folder).returncode == 0
    assert {path.name for path in (project.folder / "reports").iterdir()} == {
        "2022.md",
        "2022.html",
    }


@pytest.mark.parametrize("columns", ["0", "-5", "abc", "", "1", "2"])
def test_columns_that_are_no_width(columns: str) -> None:
    ran = run("status", "2023", cwd=SAMPLE, COLUMNS=columns)
    assert ran.status == 0
    assert "90.4%" in "".join(ran.stdout.split())


@pytest.mark.parametrize("form", [["--color", "always"], []])
def test_a_width_is_kept_in_colour_on_a_dumb_terminal(form: list[str]) -> None:
    environment = {"COLUMNS": "60", "TERM": "dumb", "FORCE_COLOR": "1"}
    ran = run(*form, "status", "2023", cwd=SAMPLE, environment=environment)
    plain = run("status", "2023", cwd=SAMPLE, COLUMNS="60")
    assert "\x1b[" in ran.stdout
    assert len(ran.stdout.splitlines()) == len(plain.stdout.splitlines())


def test_a_current_folder_that_is_gone(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    done = shell(f"mkdir {gone}; cd {gone}; rmdir {gone}; ichigo status", cwd=tmp_path)
    assert done.returncode == 3
    assert done.stderr.startswith("The current folder is gone")


def test_an_empty_name_is_not_the_folder_at_hand() -> None:
    ran = run("-C", "", "status", cwd=SAMPLE)
    assert (ran.status, ran.stdout) == (3, "")
    assert '""' in ran.stderr


# ── files that are none ─────────────────────────────────────────────────────────────────────────


@pytest.fixture
def plan(project: Project) -> Project:
    """A sound project with a value and a review."""
    project.strategy().actuals(2022)
    project.write("reviews/2022.yaml", "summary: x\n")
    return project


def write(plan: Project, name: str) -> int:
    return plan.run("report", "2022", "--format", "md", "-o", name).status


@pytest.mark.parametrize("name", [".", "/", "", "file/report.md"])
def test_what_is_no_file_is_not_written(plan: Project, name: str) -> None:
    plan.write("file", "")
    ran = plan.run("report", "2022", "--format", "md", "-o", name)
    assert (ran.status, ran.stdout) == (3, "")
    assert "Cannot write" in ran.stderr


def test_a_link_to_itself_gives_way(plan: Project) -> None:
    (plan.folder / "loop").symlink_to("pool")
    (plan.folder / "pool").symlink_to("loop")
    assert write(plan, "loop") == 0
    assert (plan.folder / "loop").read_text("utf-8").startswith("# 計画\n")


def test_a_pipe_gets_the_report(plan: Project) -> None:
    path = plan.folder / "pipe.md"
    os.mkfifo(path)
    read: list[str] = []
    thread = threading.Thread(target=lambda: read.append(path.read_text("utf-8")), daemon=True)
    thread.start()
    assert write(plan, "pipe.md") == 0
    thread.join(30)
    assert read[0].startswith("# 計画\n")
    assert stat.S_ISFIFO(path.stat().st_mode)


def test_the_name_of_the_output_itself_can_be_written_to(plan: Project) -> None:
    done = shell("ichigo report 2022 --format md -o /dev/stdout | cat", cwd=plan.folder)
    assert done.stdout.startswith("# 計画\n")


def test_what_a_killed_run_has_left_is_in_nobodys_way(plan: Project) -> None:
    """In a container the number of the process comes back, and with it what it called its file."""
    kept = plan.write("kept.txt", "kept")
    (plan.folder / f".a.md.{os.getpid()}.tmp").symlink_to("kept.txt")
    assert write(plan, "a.md") == 0
    assert kept.read_text("utf-8") == "kept"


@pytest.mark.parametrize("length", [240, 250, 252])
def test_a_name_as_long_as_a_file_may_have(plan: Project, length: int) -> None:
    assert write(plan, f"{'a' * length}.md") == 0
    assert sum(path.suffix == ".tmp" for path in plan.folder.iterdir()) == 0


def test_a_new_file_gets_the_permissions_of_its_maker(plan: Project) -> None:
    before = os.umask(0o027)
    try:
        assert write(plan, "new.md") == 0
    finally:
        os.umask(before)
    assert stat.S_IMODE((plan.folder / "new.md").stat().st_mode) == 0o640


def test_reports_stand_in_the_project_wherever_one_is(plan: Project, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    assert run("report", "2022", "-C", str(plan.folder), cwd=elsewhere).status == 0
    assert sorted(path.name for path in (plan.folder / "reports").iterdir()) == [
        "2022.html",
        "2022.md",
    ]
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize("link", ["reports", "reports/2022.md"])
def test_no_report_is_written_out_of_the_project_unless_it_is_asked_for(
    plan: Project, tmp_path: Path, link: str
) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}-reports"
    outside.mkdir()
    victim = outside / "2022.md"
    victim.write_text("old", encoding="utf-8")
    path = plan.folder / link
    path.parent.mkdir(exist_ok=True)
    path.symlink_to(outside if link == "reports" else victim)
    assert plan.run("report", "2022").status == 3
    assert victim.read_text("utf-8") == "old"
    assert write(plan, str(victim)) == 0


def test_too_little_memory_gives_one_line(plan: Project) -> None:
    resource = pytest.importorskip("resource")
    plan.write("actuals/2021.csv", "births" + "," * 20_000_000)
    done = subprocess.run(
        [sys.executable, "-m", "ichigo_cli", "validate"],
        cwd=plan.folder,
        env={**ENVIRONMENT, "PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (600_000_000, 600_000_000)),
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (3, b"")
    assert done.stderr == b"There is not enough memory. Check the size of the files.\n"


def test_a_device_stays_a_device(plan: Project) -> None:
    assert write(plan, os.devnull) == 0
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)  # noqa: PTH116 - a device


def test_a_link_is_followed(plan: Project) -> None:
    kept = plan.write("kept.md", "old")
    (plan.folder / "link.md").symlink_to("kept.md")
    assert write(plan, "link.md") == 0
    assert (plan.folder / "link.md").is_symlink()
    assert kept.read_text("utf-8").startswith("# 計画\n")


def test_a_file_keeps_its_permissions(plan: Project) -> None:
    path = plan.write("kept.md", "old")
    path.chmod(0o600)
    assert write(plan, "kept.md") == 0
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("name", "target"),
    [("strategy.yaml", "kept/plan.yaml"), ("actuals/2022.csv", "kept/values.csv")],
)
@pytest.mark.parametrize("through_link", [True, False])
def test_an_input_behind_a_link_is_not_overwritten(
    plan: Project,
    name: str,
    target: str,
    through_link: bool,  # noqa: FBT001 - pytest passes it by name
) -> None:
    path, kept = plan.folder / name, plan.folder / target
    kept.parent.mkdir()
    path.rename(kept)
    path.symlink_to(os.path.relpath(kept, path.parent))
    before = kept.read_bytes()
    assert write(plan, name if through_link else target) == 2
    assert (path.is_symlink(), kept.read_bytes()) == (True, before)


# ── templates ───────────────────────────────────────────────────────────────────────────────────


def test_a_template_that_leads_out_of_the_project_is_not_read(
    plan: Project, tmp_path: Path
) -> None:
    secret = tmp_path.parent / f"{tmp_path.name}-secret"
    secret.write_text("secret", encoding="utf-8")
    plan.write("templates/report.md.j2", "own")
    assert plan.run("report", "2022", "-o", "-").stdout == "own\n"
    (plan.folder / "templates" / "report.md.j2").unlink()
    (plan.folder / "templates" / "report.md.j2").symlink_to(secret)
    ran = plan.run("report", "2022", "-o", "-")
    assert (ran.status, ran.stdout) == (3, "")
    assert "templates/report.md.j2 leads out of the project" in ran.stderr


@pytest.mark.parametrize("name", ["leak.txt", "sub/leak.j2", "sub"])
def test_no_template_of_any_name_leads_out_of_the_project(
    plan: Project, tmp_path: Path, name: str
) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}-outside"
    outside.mkdir()
    (outside / "leak.j2").write_text("secret", encoding="utf-8")
    link = plan.folder / "templates" / name
    link.parent.mkdir(parents=True)
    link.symlink_to(outside if name == "sub" else outside / "leak.j2")
    read = "sub/leak.j2" if name == "sub" else name
    plan.write("templates/report.md.j2", f'{{% include "{read}" %}}')
    ran = plan.run("report", "2022", "-o", "-")
    assert (ran.status, ran.stdout) == (3, "")
    assert "leads out of the project" in ran.stderr
    assert "secret" not in ran.stderr


def test_a_template_within_the_project_may_be_a_link(plan: Project) -> None:
    plan.write("kept/own.j2", "own")
    (plan.folder / "templates").mkdir()
    (plan.folder / "templates" / "report.md.j2").symlink_to("../kept/own.j2")
    assert plan.run("report", "2022", "-o", "-").stdout == "own\n"


@pytest.mark.parametrize("name", ["templates", "templates/report.md.j2"])
@pytest.mark.parametrize("kind", ["folder", "file", "pipe"])
def test_a_template_that_is_no_file_is_not_passed_over(plan: Project, name: str, kind: str) -> None:
    path = plan.folder / name
    path.parent.mkdir(exist_ok=True)
    if kind == "folder":
        path.mkdir()
    elif kind == "file":
        path.touch()
    else:
        os.mkfifo(path)
    is_sound = (name, kind) in {("templates", "folder"), ("templates/report.md.j2", "file")}
    ran = plan.run("report", "2022", "-o", "-")
    assert ran.status == (0 if is_sound else 3)


def test_a_folder_of_templates_that_is_a_link_to_itself(plan: Project) -> None:
    (plan.folder / "templates").symlink_to("templates")
    ran = plan.run("report", "2022", "-o", "-")
    assert ran.status == 3
    assert "templates" in ran.stderr
    assert len(ran.stderr.splitlines()) == 1


@pytest.mark.parametrize("forms", [("md", "html"), ("html", "md")])
def test_a_text_compiled_for_one_form_is_not_used_for_the_other(
    plan: Project, tmp_path: Path, forms: tuple[str, str]
) -> None:
    plan.strategy(STRATEGY.replace("title: 計画", 'title: "A <x> *y*"'))
    plan.write("templates/shared.j2", "{{ report.title }}")
    for form in forms:
        plan.write(f"templates/report.{form}.j2", '{% include "shared.j2" %}')
    shown = {
        form: shell(
            f"ichigo report 2022 --format {form} -o -", plan.folder, TMPDIR=str(tmp_path)
        ).stdout
        for form in forms
    }
    assert shown == {"md": "A \\<x\\> \\*y\\*\n", "html": "A &lt;x&gt; *y*\n"}


def test_what_a_template_says_wrong_acts_on_no_screen(plan: Project) -> None:
    plan.write("templates/report.md.j2", r'{% include "\x1b]0;p\x07\nerror: x" %}')
    ran = plan.run("report", "2022", "-o", "-")
    assert ran.status == 1
    assert "\x1b" not in ran.stderr
    assert len(ran.stderr.splitlines()) == 1


# ── output that is cut ──────────────────────────────────────────────────────────────────────────

CUT = [
    "status 2023", *(f"status 2023 --format {form}" for form in ("json", "csv", "markdown")),
    "schema", "report 2023 -o -", "report 2023 -o - --format html", "--help", "--version",
    *(f"validate --format {form}" for form in ("text", "json", "sarif", "github")),
    "validate --explain unknown-key",
]  # fmt: skip


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("command", CUT)
def test_an_output_that_is_cut_is_an_error(tmp_path: Path, command: str, unbuffered: str) -> None:
    """As on a disk that is nearly full: the first bytes find room, and the write is a short one."""
    resource = pytest.importorskip("resource")
    whole = run_process(*command.split(), cwd=SAMPLE, PYTHONUNBUFFERED=unbuffered).stdout
    room = max(len(whole) // 2, 1)
    path = tmp_path / "out"
    with path.open("wb") as out:
        done = subprocess.run(
            [sys.executable, "-B", "-m", "ichigo_cli", *command.split()],
            cwd=SAMPLE,
            env={
                **ENVIRONMENT,
                "PATH": os.environ["PATH"],
                "PYTHONPATH": str(ROOT),
                "PYTHONUNBUFFERED": unbuffered,
            },
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)),
            stdout=out,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert path.stat().st_size <= room < len(whole)
    assert (done.returncode, done.stderr.decode()) == (3, CANNOT_WRITE)


CANNOT_WRITE = f"Cannot write the output: {os.strerror(errno.EFBIG)}\n"


# ── interruptions ───────────────────────────────────────────────────────────────────────────────

# Counts every call and return from the program's first line on and sends the signal at one of
# them: at the same moment of every run, wherever the machine happens to be quick or slow.
INTERRUPTED = """\
import os, signal, sys
import ichigo_cli.__main__ as entry
left = int(sys.argv.pop(1))
def count(*_):
    global left
    left -= 1
    if not left:
        sys.setprofile(None)
        print("sent", file=sys.stdout, flush=True)
        os.kill(os.getpid(), signal.SIGINT)
sys.setprofile(count)
entry.run()
"""


@pytest.mark.parametrize("lang", ["en", "ja"])
@pytest.mark.parametrize("share", range(24))
def test_an_interruption_is_one_line_whenever_it_comes(share: int, lang: str) -> None:
    moment = int(1.7**share)
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, str(moment), "status"],
        cwd=SAMPLE,
        env={
            **ENVIRONMENT,
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "ICHIGO_LANG": lang,
        },
        capture_output=True,
        timeout=60,
        check=False,
    )
    if done.stdout.startswith(b"sent") and done.returncode:
        line = {"en": "Interrupted.\n", "ja": "中断しました。\n"}[lang]
        assert (done.returncode, done.stderr.decode()) == (130, line)
    else:  # over before it came, or when all was written
        assert (done.returncode, done.stderr) == (0, b"")


# ── templates that do too much ──────────────────────────────────────────────────────────────────

TOO_MUCH = {
    'x\n{{ "a"*10**9 }}': 2,
    "\n\n{{ 10**(10**10) }}": 3,
    "{{ (10**9000) ** 99 }}": 1,
    "{% set n = namespace(x=3) %}{% for i in range(60) %}{% set n.x = n.x*n.x %}{% endfor %}": 1,
    "{% for i in range(10**5) %}{% for j in range(10**5) %}\nxxxxxxxxxx{% endfor %}{% endfor %}": 1,
    "{{ 1.5|round(10**9, 'ceil') }}": 1,
    "{{ [0]*10**9 }}": 1,
}
TOO_MUCH_FOR_LINUX = {
    'x\n{{ "%1000000000d"|format(1) }}': 2,
    '{{ "{:>1000000000}".format(1) }}': 1,
    'x\n{{ "x"|center(10**9) }}': 2,
    '{{ "x\nx"|indent(10**9) }}': 2,
    '{{ [1]|batch(10**9, "x")|list }}': 1,
    '{% set n = namespace(x="a") %}{% for i in range(60) %}\n'
    "{% set n.x = n.x ~ n.x %}{% endfor %}": 2,
    '{% set n = namespace(x="aa") %}{% for i in range(60) %}\n'
    '{% set n.x = n.x.replace("a", n.x) %}{% endfor %}': 2,
}


def stopped(plan: Project, template: str) -> Ran:
    plan.write("templates/report.md.j2", template)
    ran = plan.run("report", "2022", "-o", "-")
    assert (ran.status, ran.stdout) == (1, "")
    assert len(ran.stderr.splitlines()) == 1
    return ran


@pytest.mark.parametrize(("template", "line"), TOO_MUCH.items())
def test_a_template_that_makes_too_much_is_stopped(plan: Project, template: str, line: int) -> None:
    told = stopped(plan, template).stderr
    assert told.startswith(
        f"A template makes too much and was stopped: templates/report.md.j2:{line}"
    )


@pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded on Linux")
@pytest.mark.parametrize(("template", "line"), TOO_MUCH_FOR_LINUX.items())
def test_a_template_that_takes_too_much_memory_is_stopped(
    plan: Project, template: str, line: int
) -> None:
    told = stopped(plan, template).stderr
    assert told.startswith(
        f"A template makes too much and was stopped: templates/report.md.j2:{line}"
    )


def test_a_template_that_takes_too_long_is_stopped(plan: Project) -> None:
    template = (
        "x\n{% for i in range(10**5) %}{% for j in range(10**5) %}{% set x = i %}"
        "{% endfor %}{% endfor %}"
    )
    told = stopped(plan, template).stderr
    assert told == "A template takes too long and was stopped: templates/report.md.j2:2\n"


@pytest.mark.parametrize(
    "template",
    [
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        '{% include "report.md.j2" %}',
        "{% for i in range(10**9) %}{% endfor %}",
        "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
    ],
)
def test_a_template_that_calls_itself_without_end_is_wrong(plan: Project, template: str) -> None:
    assert "templates/report.md.j2:1: " in stopped(plan, template).stderr


def test_what_a_template_may_compute_it_still_computes(plan: Project) -> None:
    template = '{{ "ab"*3 }} {{ 2**10 }} {{ 7//2 }} {{ 7%4 }} {{ "%05d"|format(3) }} {{ [1]*2 }}'
    plan.write("templates/report.md.j2", template)
    ran = plan.run("report", "2022", "-o", "-")
    assert ran.stdout == "ababab 1024 3 3 00003 \\[1, 1\\]\n"


def test_bounds_are_lifted_when_the_report_is_made(plan: Project) -> None:
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_AS), signal.getsignal(signal.SIGPROF)
    stopped(plan, "{{ 1 / 0 }}")
    assert (resource.getrlimit(resource.RLIMIT_AS), signal.getsignal(signal.SIGPROF)) == before
    assert signal.getitimer(signal.ITIMER_PROF) == (0, 0)
