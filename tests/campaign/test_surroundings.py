"""Odd surroundings: whatever is missing, closed, full or strange, a command ends with a plain answer."""

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.campaign import SEED, length
from tests.campaign.projects import ROOT
from tests.crashing import BUILD, DAY, LATER, SAMPLES

pytestmark = pytest.mark.slow  # starts the program again and again
if sys.platform != "linux":
    pytest.skip("limits and devices are those of Linux", allow_module_level=True)

SHORT = 8  # surroundings of the short form, others for each seed
GONE = None  # of a variable: it is not set
OK, FAILED = (0,), (1,)
EITHER = (0, 1)


@dataclass(frozen=True, kw_only=True)
class Surrounding:
    """What is odd, and with which statuses a build may end there."""

    name: str
    ends: tuple[int, ...] = OK
    variables: Mapping[str, str | None] = field(default_factory=dict)
    shell: str = ""  # behind the command, for its streams
    before: Callable[[], object] = lambda: None  # in the process that is to be the program
    folder: str = "project"
    prepare: Callable[[Path], object] = lambda _folder: None


def _with(name: str, ends: tuple[int, ...] = OK, **variables: str | None) -> Surrounding:
    return Surrounding(name=name, ends=ends, variables=variables)


def _handles() -> None:
    resource.setrlimit(resource.RLIMIT_NOFILE, (24, 24))


def _memory() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))


def _sizes() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (9_000, 9_000))


def _no_home(folder: Path) -> None:
    (folder / "home").write_text("a file", encoding="utf-8")


SURROUNDINGS = (
    _with("no home", HOME=GONE, XDG_CONFIG_HOME=GONE),
    _with("home is nowhere", HOME="/nowhere/at/all"),
    _with("home is empty", HOME=""),
    _with("home is a device", HOME="/dev/null"),
    _with("settings of the user are a device", XDG_CONFIG_HOME="/dev/null"),
    Surrounding(name="home is a file", variables={"HOME": "home"}, prepare=_no_home),
    _with("no zone", TZ=""),
    _with("a zone that is a file", TZ=":/etc/hostname"),
    _with("a zone that is nowhere", TZ="Nowhere/Nothing"),
    _with("a zone of garbage", TZ="<\x1b>+99:99"),
    _with("an unknown locale", LC_ALL="xx_XX.nothing"),
    _with("the plainest locale", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0"),
    _with("streams in Latin-1", PYTHONIOENCODING="latin-1"),
    _with("streams in ASCII", PYTHONIOENCODING="ascii:strict"),
    _with("no path", PATH=""),
    _with("a narrow terminal", COLUMNS="0", TERM="dumb"),
    _with("a terminal of garbage", COLUMNS="many", LINES="-1", TERM="\x1b["),
    _with("temporary files nowhere", TMPDIR="/nowhere"),
    _with("temporary files on a full device", TMPDIR="/dev/full"),
    _with("a day of garbage in the environment", ends=(2,), BRIEFING_WINDOW_DAYS="soon"),
    _with("an unknown setting in the environment", ends=(2,), BRIEFING_NOTHING="x"),
    Surrounding(name="no standard input", shell="<&-"),
    Surrounding(name="no standard output", shell=">&-"),
    Surrounding(name="no standard error", shell="2>&-"),
    Surrounding(name="no stream at all", shell="<&- >&- 2>&-"),
    Surrounding(name="a full output", shell=">/dev/full", ends=FAILED),
    Surrounding(name="a full error output", shell="2>/dev/full", ends=EITHER),
    Surrounding(name="an output that nobody reads", shell="| true"),
    Surrounding(name="few handles", before=_handles, ends=EITHER),
    Surrounding(name="little memory", before=_memory, ends=EITHER),
    Surrounding(
        name="a quota for files",
        before=_sizes,
        ends=FAILED,
        variables={"PYTHONDONTWRITEBYTECODE": "1"},  # cut byte code would stay behind
    ),
    Surrounding(name="files for nobody", before=lambda: os.umask(0o777), ends=EITHER),
    Surrounding(name="files for everybody", before=lambda: os.umask(0)),
    Surrounding(name="another session", before=os.setsid),
    Surrounding(name="blanks in the folder", folder="a b  c"),
    Surrounding(name="signs in the folder", folder="%s'\"$(x);&#[a]*?"),
    Surrounding(name="line ends in the folder", folder="a\nb\x1b[2J"),
    Surrounding(name="letters in the folder", folder="México–Ⅻ 🏛"),
    # SQLite opens no path of more than 512 bytes: one line says so.
    Surrounding(name="a long folder", folder="/".join(["x" * 200] * 8), ends=FAILED),
)  # fmt: skip


def _chosen() -> tuple[Surrounding, ...]:
    step = max(1, len(SURROUNDINGS) // min(length(SHORT), len(SURROUNDINGS)))
    return SURROUNDINGS[SEED % step :: step]


@pytest.mark.parametrize("odd", _chosen(), ids=lambda odd: odd.name)
def test_a_command_ends_with_a_plain_answer(odd: Surrounding, tmp_path: Path) -> None:
    """No traceback, a status that says what came of it, and a whole brief where that is 0."""
    folder = tmp_path / odd.folder
    shutil.copytree(SAMPLES, folder / "inbox", ignore=shutil.ignore_patterns(LATER))
    odd.prepare(folder)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **odd.variables}
    words = " ".join(["exec", '"$0"', "-m", "briefing", *BUILD])
    piped = odd.shell.startswith("|")
    done = subprocess.run(
        ["/bin/sh", "-c", f"{words} {odd.shell}" if not piped else f"{words[5:]} {odd.shell}", sys.executable],
        cwd=folder, capture_output=True, preexec_fn=odd.before,
        env={name: value for name, value in environment.items() if value is not None},
    )  # fmt: skip
    said = (done.stdout + done.stderr).decode("utf-8", "replace")
    assert "Traceback" not in said, said
    assert done.returncode in odd.ends, said
    assert sum(line.startswith("briefing: ") for line in said.splitlines()) <= 1, said
    if done.returncode == 0:
        assert (folder / "briefs" / f"{DAY}.html").read_bytes().rstrip().endswith(b"</html>")
