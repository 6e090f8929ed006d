"""kill -9 of workers, of the client, of the scheduler and its workers, at random: the same bytes?

    python -m benchmarks.scale.kills                    # 50 workers, 20 clients, 5 schedulers
    python -m benchmarks.scale.kills --workers 5 --clients 2 --schedulers 1 --seed 7

A backfill of some days that nobody disturbs says what is wanted. Then the same is run in projects
of their own, and what is at work is killed at random moments, as often as asked for; each run is
called again until it ends with 0. A JSON line for each kind; the exit status is 1 if any file of
any brief, the number of passages, or the archive's own check differs, or a temporary file is left.
"""

import argparse
import json
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path

from benchmarks.scale import made_up
from tests.workflow.backfill.made_up import files_in
from tests.workflow.backfill.processes import count_passages, list_workers

# A day a month, so that there are many shards, each of one day and half a second of an idle core.
ARTICLES, DAYS, APART = 1_440, 24, 31
WORKERS = 2
# Seconds between two kills of workers. One starts in less than half a second, forked, and a run of
# 24 days takes eight: with pauses of 1 to 6 seconds most runs ended before they were hit twice.
PAUSES = (0.3, 1.5)
MOST_CALLS = 60  # of one run that is killed again and again
Found = tuple[dict[str, bytes], int]


def main() -> None:
    """Kill, and compare."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for name, count in (("workers", 50), ("clients", 20), ("schedulers", 5), ("seed", 22)):
        parser.add_argument(f"--{name}", type=int, default=count)
    asked = parser.parse_args()
    chance = random.Random(asked.seed)  # noqa: S311  no secret
    with tempfile.TemporaryDirectory() as here:
        inputs = Path(here) / "in"
        made_up.write(ARTICLES, DAYS, inputs, asked.seed, APART)
        wanted = _look(_finish(inputs, Path(here) / "whole"))
        print(json.dumps({"files": len(wanted[0]), "passages": wanted[1]}), flush=True)
        kinds: dict[str, tuple[int, Callable[[Path, Path, random.Random], int]]] = {
            "workers": (asked.workers, _kill_workers),
            "clients": (asked.clients, _kill_clients),
            "schedulers": (asked.schedulers, _kill_schedulers),
        }
        same = [
            _try(name, most, kill, inputs, wanted, chance) for name, (most, kill) in kinds.items()
        ]
    sys.exit(0 if all(same) else 1)


def _try(
    name: str,
    most: int,
    kill: Callable[[Path, Path, random.Random], int],
    inputs: Path,
    wanted: Found,
    chance: random.Random,
) -> bool:
    killed = runs = same = 0
    while killed < most:
        runs += 1
        project = inputs.parent / f"{name}-{runs}"  # briefs name inputs from where they lie
        project.mkdir()
        killed += kill(inputs, project, chance)
        faults = [*_compare(project, wanted)]
        same += not faults
        for fault in faults:
            print(json.dumps({"killed": name, "run": runs, "fault": fault}), flush=True)
    print(json.dumps({"killed": name, "times": killed, "runs": runs, "same": same}), flush=True)
    return same == runs


def _kill_workers(inputs: Path, project: Path, chance: random.Random) -> int:
    """One at a time while a run is at work, which goes on by itself."""
    run, killed = _start(inputs, project), 0
    while run.poll() is None:
        time.sleep(chance.uniform(*PAUSES))
        workers = [*list_workers(run.pid)]
        if workers:
            killed += _kill(chance.choice(workers))
    if run.returncode:
        _finish(inputs, project)
    return killed


def _kill_clients(inputs: Path, project: Path, chance: random.Random) -> int:
    """The command itself, again and again; then it is let through."""
    for killed in range(MOST_CALLS):
        run = _start(inputs, project)
        with suppress(subprocess.TimeoutExpired):
            run.wait(chance.uniform(0.5, 12))
        if run.poll() is not None:
            return killed
        _kill(run.pid)
        run.wait()
    _finish(inputs, project)
    return MOST_CALLS


def _kill_schedulers(inputs: Path, project: Path, chance: random.Random) -> int:
    """The scheduler, and its workers with it; then on a new one.

    Killed up to four seconds after the first shard is examined. A run that has examined all by
    then needs no scheduler any more, and may end with 0: only one that ends with 1 counts.
    """
    with _dask() as (scheduler, address):
        run = _start(inputs, project, "--scheduler", address)
        while run.poll() is None and not [*(project / ".briefing" / "examined").rglob("*.gz")]:
            time.sleep(0.1)
        time.sleep(chance.uniform(0, 4))
        if run.poll() is None:
            _kill(scheduler.pid)
        if (killed := run.wait()) not in (0, 1):
            sys.exit(f"a backfill whose scheduler was lost ended with {run.returncode}")
    print((project / "errors.txt").read_text().strip()[-200:], flush=True)
    with _dask() as (_, address):
        _finish(inputs, project, "--scheduler", address)
    return killed


@contextmanager
def _dask() -> Iterator[tuple["subprocess.Popen[bytes]", str]]:
    """A scheduler with two workers, each a process."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{one.getsockname()[1]}"
    port = address.rpartition(":")[2]
    scheduler = _run_dask("dask_scheduler", "--host", "127.0.0.1", "--port", port)
    workers = [
        _run_dask("dask_worker", address, "--nthreads", "1", "--death-timeout", "20")
        for _ in range(WORKERS)
    ]
    try:
        yield scheduler, address
    finally:
        for process in (*workers, scheduler):
            process.terminate()
        for process in (*workers, scheduler):
            process.wait()


def _run_dask(what: str, *words: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", f"distributed.cli.{what}", *words, "--no-dashboard"]
    environment = os.environ | {"PYTHONPATH": str(Path.cwd())}
    return subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)


def _start(inputs: Path, project: Path, *more: str) -> "subprocess.Popen[bytes]":
    project.mkdir(exist_ok=True)
    last = made_up.FIRST + timedelta(days=(DAYS - 1) * APART)
    days = ["--from", str(made_up.FIRST), "--to", str(last)]
    engine = more or ("--jobs", str(WORKERS))
    command = [sys.executable, "-m", "briefing", "backfill", str(inputs), *days, *engine]
    environment = os.environ | {"PYTHONPATH": str(Path.cwd())}
    with (project / "errors.txt").open("ab") as errors:
        return subprocess.Popen(command, cwd=project, env=environment, stderr=errors)


def _finish(inputs: Path, project: Path, *more: str) -> Path:
    if _start(inputs, project, *more).wait():
        sys.exit(f"not ended with 0: {(project / 'errors.txt').read_text()}")
    return project


def _compare(project: Path, wanted: Found) -> Iterator[str]:
    """What is not as it should be; of a document the first line that differs."""
    files, passages = _look(project)
    if passages != wanted[1]:
        yield f"{passages} passages, wanted {wanted[1]}"
    yield from (f"{path.name} is left" for path in (project / ".briefing").rglob("*.tmp"))
    for name in sorted(files.keys() | wanted[0].keys()):
        pair = [one.get(name, b"").decode().splitlines() for one in (files, wanted[0])]
        if pair[0] != pair[1]:
            found = [line for line in pair[0] if line not in pair[1]]
            yield f"{name}: {(found or ['lines are missing'])[0][:300]}"


def _look(project: Path) -> Found:
    return files_in(project / "briefs"), count_passages(project)


def _kill(process: int) -> bool:
    try:
        os.kill(process, signal.SIGKILL)
    except ProcessLookupError:
        return False
    return True


if __name__ == "__main__":
    main()
