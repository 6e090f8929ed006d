"""The examples of the documentation do what they say: each is taken from its page and run."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.smtp import Server

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "how-to" / "every-morning.md").read_text(encoding="utf-8")
BY_MAIL = (ROOT / "docs" / "how-to" / "send-by-mail.md").read_text(encoding="utf-8")
SETTINGS = """
sources = ["inbox"]
[mail]
host = "127.0.0.1"
port = {port}
security = "none"
sender = "desk@example.org"
to = ["ana@example.org", "beto@example.org"]
retries = 0
"""


def _blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.S)


class Desk:
    """A folder that stands in for /srv/brief: articles, settings, and a PATH where it is always 16
    January 2025.
    """

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        shutil.copytree(ROOT / "samples" / "2025-01-16", folder / "inbox")
        (folder / "briefing.toml").write_text(SETTINGS.format(port=port), encoding="utf-8")
        (folder / "smtp.env").write_text("SMTP_PASSWORD=x\n", encoding="utf-8")
        self._program("briefing", f'PYTHONPATH={ROOT} exec {sys.executable} -m briefing "$@"')
        self._program("date", "echo 2025-01-16")
        self._write("morning.sh", _blocks("sh")[0])

    def run(self, command: str) -> subprocess.CompletedProcess[str]:
        """Run a command of the page as cron does: in sh, with next to no environment."""
        known = {
            "HOME": str(self.folder),
            "PAUSE": "0",
            "PATH": f"{self.folder}/.venv/bin:/usr/bin:/bin",
        }
        words = ["/bin/sh", "-c", self.here(command)]
        return subprocess.run(
            words, cwd=self.folder, env=known, capture_output=True, text=True, check=False
        )

    def here(self, text: str) -> str:
        """The text with this folder for the page's."""
        return text.replace("/srv/brief", str(self.folder))

    def _program(self, name: str, line: str) -> None:
        self._write(f".venv/bin/{name}", f"#!/bin/sh\n{line}\n")

    def _write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(self.here(text), encoding="utf-8")
        path.chmod(0o755)


@pytest.fixture
def server() -> Iterator[Server]:
    """A mail server that puts off the first recipient."""
    with Server({"RCPT": ["450 later"]}, features=()) as made:
        yield made


def _taken(server: Server) -> list[str]:
    return sorted(box for box, _ in server.taken)


@pytest.mark.slow
def test_the_line_for_cron_sends_the_brief_once(server: Server, tmp_path: Path) -> None:
    """cron's line builds, proves and sends.

    What was put off is sent at the second try, and nothing twice.
    """
    desk = Desk(tmp_path, server.port)
    line = _blocks("crontab")[0].splitlines()[-1]
    schedule, command = line.split("  ", 1)
    assert re.fullmatch(r"\d+ \d+ \* \* 1-5", schedule)
    done = desk.run(command)
    assert done.returncode == 0, done.stderr
    assert _taken(server) == ["ana@example.org", "beto@example.org"]
    assert "sent before" in done.stdout


@pytest.mark.slow
def test_a_bad_run_sends_nothing(server: Server, tmp_path: Path) -> None:
    """Without articles the script fails before it sends."""
    desk = Desk(tmp_path, server.port)
    shutil.rmtree(tmp_path / "inbox")
    assert desk.run("/srv/brief/morning.sh").returncode != 0
    assert not server.commands


def test_the_units_are_systemds(tmp_path: Path) -> None:
    """systemd finds no fault with service and timer, and the service runs the script."""
    service, timer = _blocks("ini")
    assert "ExecStart=/srv/brief/morning.sh\n" in service
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd-analyze is not installed")
    here = Desk(tmp_path, 1)
    (tmp_path / "brief.service").write_text(
        here.here(service).replace("User=brief", "User=root"), encoding="utf-8"
    )
    (tmp_path / "brief.timer").write_text(timer, encoding="utf-8")
    units = [str(tmp_path / "brief.service"), str(tmp_path / "brief.timer")]
    known = {**os.environ, "SYSTEMD_UNIT_PATH": f"{tmp_path}:"}
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *units],
        env=known,
        capture_output=True,
        text=True,
        check=False,
    )
    assert not [line for line in done.stderr.splitlines() if "brief." in line]
    when = re.search(r"OnCalendar=(.*)", timer)
    assert when
    subprocess.run(["systemd-analyze", "calendar", when[1]], check=True, capture_output=True)


@pytest.mark.slow
def test_the_steps_of_ci_send_and_keep_the_ledger(server: Server, tmp_path: Path) -> None:
    """The workflow's steps run in a clone.

    Though the sending is put off, the brief and its ledger are pushed.
    """
    clone = tmp_path / "clone"
    _git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", "origin.git")
    _git(tmp_path, "clone", "--quiet", "origin.git", "clone")
    desk = Desk(clone, server.port)
    steps = re.findall(r"run: (?:\|\n((?: {10}.*\n)+)|(.*)\n)", _blocks("yaml")[0])
    commands = [re.sub(r"(?m)^ {10}", "", many) or one for many, one in steps]
    assert [command.split()[0] for command in commands] == [
        "pip",
        "briefing",
        "briefing",
        "briefing",
        "git",
    ]
    assert [desk.run(f"set -e\n{command}").returncode for command in commands[1:]] == [0, 0, 75, 0]
    pushed = _git(tmp_path / "origin.git", "ls-tree", "-r", "--name-only", "main").split()
    assert {"briefs/2025-01-16.json", ".briefing/archive.sqlite3"} <= set(pushed)


def _git(folder: Path, *words: str) -> str:
    known = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull}
    done = subprocess.run(
        ["git", *words], cwd=folder, env=known, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_the_settings_for_mail_are_settings(tmp_path: Path) -> None:
    """The example of `[mail]` has no fault."""
    from briefing.config import read_layers, resolve

    example = re.findall(r"```toml\n(.*?)```", BY_MAIL, re.S)[0]
    (tmp_path / "briefing.toml").write_text(example, encoding="utf-8")
    assert (
        resolve(read_layers(tmp_path, {}, tmp_path / "none")).settings.mail.host
        == "smtp.example.org"
    )


def test_every_state_is_explained() -> None:
    """The page on sending says of each state that a run can end in what it means and what to do."""
    explained = re.findall(r"^\| `(\w+)` \|", BY_MAIL, re.M)
    assert explained == ["sent", "deferred", "refused", "unknown"]
