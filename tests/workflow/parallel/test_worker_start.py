"""Workers begin from a process that has imported all, and from nothing that lies around."""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from briefing.workflow.parallel import worker_start
from briefing.workflow.parallel.worker_pool import map_in_processes
from tests.workflow.parallel import deadly

pytestmark = pytest.mark.slow  # starts programs that start workers

ROOT = Path(__file__).parents[3]
FORKED = pytest.mark.skipif(not worker_start.CAN_FORK, reason="workers are spawned here")
POOL = """\
from briefing.workflow.parallel.worker_pool import map_in_processes
if __name__ == "__main__":
    print(*map_in_processes(abs, [-1], 1))
"""


def test_workers_are_spawned_where_none_can_be_forked(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the same answers."""
    monkeypatch.setattr(worker_start, "CAN_FORK", False)
    assert worker_start.prepare_start().get_start_method() == "spawn"
    assert list(map_in_processes(deadly.double, range(3), 1)) == [0, 2, 4]


@FORKED
def test_workers_are_spawned_where_there_is_no_room_for_a_socket(tmp_path: Path) -> None:
    """A temporary folder whose name is too long for one."""
    long = tmp_path / ("x" * 120)
    long.mkdir()
    assert _run(POOL, tmp_path, TMPDIR=str(long)) == "1\n"


@FORKED
def test_what_workers_are_forked_from_has_one_thread() -> None:
    """A second one, of numpy, would be missing in each worker."""
    code = f"import os, {worker_start.PRELOADED}; print(len(os.listdir('/proc/self/task')))"
    assert _run(code, ROOT) == "1\n"


@FORKED
def test_ctrl_c_while_it_imports_is_no_traceback(tmp_path: Path) -> None:
    """It comes amid the examining of the first article, to all processes of the terminal."""
    code = f"""\
import os, signal
from briefing.workflow.brief import analyze_article

def interrupt(article, context):
    os.kill(os.getpid(), signal.SIGINT)

analyze_article.analyze_article = interrupt
import {worker_start.PRELOADED}
print("imported")
"""
    assert _run(code, tmp_path) == "imported\n"


def test_a_worker_imports_nothing_from_the_working_folder(tmp_path: Path) -> None:
    """A module that somebody put there is not run, by its name of the library or of the program."""
    for name in ("socket.py", "signal.py", "briefing.py"):
        (tmp_path / name).write_text("open('planted', 'w').close()\n")
    assert _run(POOL, tmp_path) == "1\n"
    assert not (tmp_path / "planted").exists()


@FORKED
def test_a_killed_caller_leaves_no_folder(tmp_path: Path) -> None:
    """Its workers take away that of its socket, when they see that it is gone."""
    code = f"""\
import os, signal
from briefing.workflow.parallel.worker_pool import start_workers

if __name__ == "__main__":
    with start_workers(abs, 1) as answer_all:
        assert [*answer_all([-1])] == [1]
        assert os.listdir({str(tmp_path)!r})
        os.kill(os.getpid(), signal.SIGKILL)
"""
    script = tmp_path.parent / f"{tmp_path.name}.py"
    script.write_text(code)
    done = subprocess.run(
        [sys.executable, script],
        env={**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path)},
        stdout=subprocess.PIPE,  # its end says that the worker has ended, too
        check=False,
    )
    assert done.returncode == -signal.SIGKILL
    assert [*tmp_path.iterdir()] == []


def _run(code: str, folder: Path, **environment: str) -> str:
    """What a script says that lies elsewhere, as the command does, so that the folder is no place
    where it looks for modules itself.
    """
    with tempfile.TemporaryDirectory() as elsewhere:
        script = Path(elsewhere) / "script.py"
        script.write_text(code)
        return subprocess.run(
            [sys.executable, script],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
