"""kill -9 of a backfill and of its workers: nothing is lost, nothing is twice, the bytes are the
same.
"""

import os
import random
import resource
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from briefing.workflow.parallel.worker_start import CAN_FORK
from tests.workflow.backfill.made_up import FIRST, LAST, files_in, write_days
from tests.workflow.backfill.processes import (
    count_passages,
    is_server,
    list_children,
    list_descendants,
    list_workers,
)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="needs /proc"),
]
KILLS, WORKERS = 4, 2
ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three days of inputs."""
    return write_days(tmp_path_factory.mktemp("in"), each=30)


@pytest.fixture(scope="module")
def wanted(inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], int]:
    """The files and the number of passages of a run that nobody disturbed."""
    folder = tmp_path_factory.mktemp("whole")
    assert _start(inputs, folder).wait() == 0
    return files_in(folder / "briefs"), count_passages(folder)


def _start(inputs: Path, folder: Path, most: int | None = None) -> "subprocess.Popen[bytes]":
    """A backfill by command; if `most` is given, no file can grow beyond so many bytes."""
    command = [sys.executable, "-m", "briefing", "backfill", str(inputs)]
    command += ["--jobs", str(WORKERS)]
    days = ["--from", str(FIRST), "--to", str(LAST)]
    # Python would leave byte code behind that is cut at the limit, and every later start would fail.
    compiles = {"PYTHONDONTWRITEBYTECODE": "1"} if most else {}
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **compiles}
    limit = (lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))) if most else None
    with (folder / "errors.txt").open("ab") as errors:
        return subprocess.Popen(
            [*command, *days], cwd=folder, env=environment, stderr=errors, preexec_fn=limit
        )


def test_a_run_that_is_killed_again_and_again_ends_with_the_same(
    inputs: Path, wanted: tuple[dict[str, bytes], int], tmp_path: Path
) -> None:
    """Wherever it was; its workers end with it, and no temporary file is left."""
    chance = random.Random(22)
    for _ in range(KILLS):
        run = _start(inputs, tmp_path)
        with suppress(subprocess.TimeoutExpired):
            run.wait(chance.uniform(0.5, 5))
        children = [*list_descendants(run.pid)]
        run.kill()
        run.wait()
        _wait_for_end(children)
    assert _start(inputs, tmp_path).wait() == 0
    assert (files_in(tmp_path / "briefs"), count_passages(tmp_path)) == wanted
    assert not list((tmp_path / ".briefing").rglob("*.tmp"))


def test_workers_that_are_killed_cost_nothing(
    inputs: Path, wanted: tuple[dict[str, bytes], int], tmp_path: Path
) -> None:
    """The first ones, soon after they are there; the run itself goes on."""
    run, killed = _start(inputs, tmp_path), set[int]()
    while run.poll() is None:
        for child in set(list_workers(run.pid)) - killed:
            if len(killed) < WORKERS:
                time.sleep(0.05)  # forked, it is about to begin; all is done in half a second
                with suppress(OSError):
                    os.kill(child, signal.SIGKILL)
                killed.add(child)
        time.sleep(0.02)
    assert (run.returncode, len(killed)) == (0, WORKERS)
    assert (files_in(tmp_path / "briefs"), count_passages(tmp_path)) == wanted
    assert not list((tmp_path / ".briefing").rglob("*.tmp"))


def test_the_process_that_workers_are_forked_from_may_be_killed(
    inputs: Path, wanted: tuple[dict[str, bytes], int], tmp_path: Path
) -> None:
    """While it imports, and a second later; another one takes its place, or none is needed."""
    run, killed = _start(inputs, tmp_path), set[int]()
    while run.poll() is None:
        for child in set(list_children(run.pid)) - killed:
            if is_server(child) and len(killed) < 2:
                time.sleep(len(killed))
                with suppress(OSError):
                    os.kill(child, signal.SIGKILL)
                killed.add(child)
        time.sleep(0.02)
    assert run.returncode == 0
    assert killed or not CAN_FORK
    assert (files_in(tmp_path / "briefs"), count_passages(tmp_path)) == wanted


def test_a_full_disk_is_one_line_and_nothing_is_half(
    inputs: Path, wanted: tuple[dict[str, bytes], int], tmp_path: Path
) -> None:
    """With room the same call goes on."""
    assert _start(inputs, tmp_path, most=3000).wait() == 1
    lines = (tmp_path / "errors.txt").read_text().splitlines()
    assert [line.startswith("briefing: ") for line in lines] == [True]
    assert "call the same again" in lines[0]
    assert _start(inputs, tmp_path).wait() == 0
    assert (files_in(tmp_path / "briefs"), count_passages(tmp_path)) == wanted


def _wait_for_end(children: list[int]) -> None:
    """Until none of them is left, half a minute at most."""
    for _ in range(1500):
        if not any(Path(f"/proc/{child}").exists() for child in children):
            return
        time.sleep(0.02)
    pytest.fail(f"{children} outlived the run")
