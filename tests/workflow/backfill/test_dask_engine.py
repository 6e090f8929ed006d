"""Shards on Dask: each once, a poisoned one told, a lost cluster one clear line."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from distributed import Client, LocalCluster

from briefing.errors import BriefingError
from briefing.workflow.backfill.dask_engine import connect, run_shards
from briefing.workflow.backfill.engine_choice import EngineChoice
from briefing.workflow.backfill.examine_shard import ShardCounts, ShardExaminer
from briefing.workflow.backfill.examined_files import read_index
from briefing.workflow.backfill.shard_plan import Shard, plan_shards
from briefing.workflow.parallel.worker_death import WorkerDeath
from tests.workflow.backfill.deadly import DeadlyShard, SchedulerKiller
from tests.workflow.backfill.made_up import examine_order

MONTHS = 4
LOCAL_CLUSTER = """\
from briefing.workflow.backfill.dask_engine import connect
from briefing.workflow.backfill.engine_choice import EngineChoice

if __name__ == "__main__":
    with connect(EngineChoice(cluster="local", jobs=1)) as client:
        assert client.submit(abs, -1).result() == 1
"""
ROOT = Path(__file__).parents[3]
# Dask's own: sockets of a cluster that was closed while it worked.
pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")


@pytest.fixture
def shards(tmp_path: Path) -> tuple[Shard, ...]:
    """A shard for each of some months, of one note."""
    for month in range(1, MONTHS + 1):
        folder = tmp_path / "in" / f"2024-0{month}-01"
        folder.mkdir(parents=True)
        (folder / f"note-{month}.txt").write_text(f"Note {month}\n\nNothing was said.\n", "utf-8")
    return plan_shards([str(tmp_path / "in")], tmp_path / "unpacked").shards


@pytest.fixture
def client() -> Iterator[Client]:
    """A cluster of threads of this process."""
    with (
        LocalCluster(
            processes=False, n_workers=1, threads_per_worker=2, dashboard_address=None
        ) as cluster,
        Client(cluster, set_as_default=False) as client,
    ):
        yield client


def test_each_shard_is_examined_once(
    client: Client, shards: tuple[Shard, ...], tmp_path: Path
) -> None:
    """Its file is there when its three small values are."""
    order = examine_order(tmp_path / "out")
    outcomes = list(run_shards(client, ShardExaminer(order), shards))
    assert sorted(shard.key for shard, _ in outcomes) == sorted(shard.key for shard in shards)
    assert {outcome for _, outcome in outcomes} == {ShardCounts(articles=1)}
    assert all(read_index(order.place, shard.key) for shard in shards)


def test_what_is_no_articles_fault_comes_back_as_words(
    client: Client, shards: tuple[Shard, ...], tmp_path: Path
) -> None:
    """A folder that can't be made, as on a full disk."""
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    task = ShardExaminer(examine_order(tmp_path / "out"))
    failures = [outcome for _, outcome in run_shards(client, task, shards[:1])]
    assert isinstance(failures[0], ShardCounts)
    assert failures[0].failure


def test_an_address_where_nobody_is_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a while, whose length is known."""
    monkeypatch.setattr("briefing.workflow.backfill.dask_engine.CONNECT_SECONDS", 1)
    with (
        pytest.raises(BriefingError, match=r"no scheduler answers at tcp://127\.0\.0\.1:9"),
        connect(EngineChoice(scheduler="tcp://127.0.0.1:9")),
    ):
        pass


@pytest.fixture
def scheduler() -> Iterator[tuple[int, str]]:
    """A scheduler and its worker, each a process: the first one's number, and the address."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    commands = (
        ["dask_scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard"],
        ["dask_worker", address, "--nthreads", "1", "--no-dashboard", "--no-nanny"],
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    both = [
        subprocess.Popen(
            [sys.executable, "-m", f"distributed.cli.{name}", *words],
            env=environment,
            stderr=subprocess.DEVNULL,
        )
        for name, *words in commands
    ]
    yield both[0].pid, address
    for process in both:
        process.kill()
        process.wait()


@pytest.mark.slow
def test_a_scheduler_that_is_lost_is_one_clear_line(
    scheduler: tuple[int, str], shards: tuple[Shard, ...], capfd: pytest.CaptureFixture[str]
) -> None:
    """And no traceback of the library beside it."""
    process, address = scheduler
    with (
        connect(EngineChoice(scheduler=address)) as client,
        pytest.raises(BriefingError, match="the cluster was lost") as caught,
    ):
        list(run_shards(client, SchedulerKiller(process), shards))
    assert "call the same again" in str(caught.value)
    assert "\n" not in str(caught.value)
    assert capfd.readouterr().err == ""


@pytest.mark.slow
def test_a_shard_that_ends_workers_is_told_and_the_others_are_there(
    shards: tuple[Shard, ...], tmp_path: Path
) -> None:
    """Processes of their own; an innocent neighbour may be told too, and is whole all the same."""
    order = examine_order(tmp_path / "out")
    with connect(EngineChoice(cluster="local", jobs=2)) as client:
        outcomes = dict(run_shards(client, DeadlyShard(order, "note-2.txt"), shards))
    dead = [shard for shard, outcome in outcomes.items() if isinstance(outcome, WorkerDeath)]
    assert shards[1] in dead
    assert len(outcomes) == MONTHS
    for shard in set(shards) - set(dead):
        assert read_index(order.place, shard.key)


@pytest.mark.slow
def test_a_local_cluster_imports_nothing_from_the_working_folder(tmp_path: Path) -> None:
    """A module of one of Python's names that somebody put there is not run."""
    script, folder = tmp_path / "script.py", tmp_path / "here"
    folder.mkdir()
    (folder / "socket.py").write_text("open('planted', 'w').close()\n", "utf-8")
    script.write_text(LOCAL_CLUSTER, "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, script], cwd=folder, env=environment, check=True)
    assert not (folder / "planted").exists()
