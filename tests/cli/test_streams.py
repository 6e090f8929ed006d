"""What the system does to the program's streams costs one line, never a traceback."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.workflow.day.test_settle_articles import MONDAY, put

pytestmark = pytest.mark.slow  # starts the program again and again

ROOT = Path(__file__).parents[2]
RUN = f"PYTHONPATH='{ROOT}' '{sys.executable}' -m briefing"
DAY = MONDAY.isoformat()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one article."""
    put(tmp_path / "inbox", "a", MONDAY, 0)
    (tmp_path / "briefing.toml").write_text('sources = ["inbox"]\n', encoding="utf-8")
    return tmp_path


def shell(command: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    """What a command of the shell prints, and its exit status."""
    return subprocess.run(
        ["bash", "-c", f"umask 022; {command}"], cwd=folder, capture_output=True, text=True
    )


def test_closed_streams_do_no_harm(project: Path) -> None:
    """With standard error or input closed, as some schedulers do, the brief is built."""
    done = shell(f"{RUN} build --date {DAY} 2>&- <&-", project)
    assert done.returncode == 0, done.stderr
    assert (project / "briefs" / f"{DAY}.json").is_file()


def test_a_full_output_is_one_line(project: Path) -> None:
    """A result that can't be written is an error of one line."""
    shell(f"{RUN} build --date {DAY}", project)
    done = shell(f"{RUN} show > /dev/full", project)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "No space left" in done.stderr


def test_quiet_prints_nothing_if_all_is_well(project: Path) -> None:
    """`-q` is silent on success; on failure it prints all that would have been printed."""
    done = shell(f"{RUN} -q build --date {DAY}", project)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    done = shell(f"{RUN} -q verify {DAY}", project)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    document = project / "briefs" / f"{DAY}.md"
    document.write_text(document.read_text(encoding="utf-8") + "x\n", encoding="utf-8")
    done = shell(f"{RUN} -q verify {DAY}", project)
    assert done.returncode == 1
    assert "was changed since it was built" in done.stdout
    done = shell(f"{RUN} -q verify 2025-03-01", project)
    assert done.returncode == 1
    assert "there is no brief of 2025-03-01" in done.stderr


def test_what_has_addresses_is_private(project: Path) -> None:
    """Archive, log and mails are the user's alone, whatever the umask; the log has no address."""
    toml = 'sources = ["inbox"]\n[mail]\nsender = "a@example.org"\nto = ["b@example.org"]\n'
    (project / "briefing.toml").write_text(toml, encoding="utf-8")
    build = f"{RUN} build --date {DAY}"
    done = shell(f"{build} && {build} && {RUN} send {DAY} --eml mails", project)
    assert done.returncode == 0, done.stderr
    archive = project / ".briefing"
    assert archive.stat().st_mode & 0o777 == 0o700
    assert (archive / "archive.sqlite3").stat().st_mode & 0o777 == 0o600
    for mail in (project / "mails").iterdir():
        assert mail.stat().st_mode & 0o777 == 0o600
    log = (archive / "briefing.log").read_text(encoding="utf-8")
    assert f"build --date {DAY}" in log
    assert "@" not in log
    assert (project / "briefs" / f"{DAY}.md").stat().st_mode & 0o777 == 0o644


def test_the_end_is_not_spent_on_what_is_alive() -> None:
    """When the run ends, no object is left for the interpreter's last search for circles."""
    program = (
        "import atexit, gc, sys; from briefing.cli.app import main\n"
        "atexit.register(lambda: print(gc.get_freeze_count()))\n"  # before main: runs after its own
        "sys.argv[1:] = ['--version']; main()"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert int(done.stdout.split()[-1]) > 1000, done.stderr
