"""Build briefs of mutated inputs of every format, each build a process, and count what failed.

    python -m benchmarks.crash.mutated --inputs 1000 --seeds 401 402

The inputs are those of `tests/campaign/test_inputs.py`, whose command tries fewer of them at once.
A line a seed: how many inputs ended a build with a traceback, cost a good article beside them, took
more than 2 s of the processor for a megabyte (or for what is shorter), or made the process larger
than 300 MB. Which inputs a build of several owes its time or its size to is told by building each
of them alone; those that failed are kept in a folder.
"""

import argparse
import os
import re
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import islice
from pathlib import Path

from briefing.config import Settings
from briefing.model import Reason
from briefing.workflow.day import daily_build
from tests.campaign.inputs import SAMPLES, make_inputs

DAY = date(2025, 1, 16)
GOOD = ("02-el-correo-del-valle.txt", "03-alta-plains-herald.json")
AT_ONCE = 24  # inputs of a build
MOST_SECONDS = 2.0  # of the processor, for each megabyte that is begun
MOST_MEGABYTES = 300.0
# A build of several below these has no input above the bounds.
SECONDS_OF_SEVERAL, MEGABYTES_OF_SEVERAL = 2.0, 300.0


def main() -> None:
    """Print a line for each seed, and one for all."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--inputs", type=int, default=1000, help="of each seed")
    parser.add_argument("--seeds", type=int, nargs="+", required=True)
    parser.add_argument("--kept", type=Path, default=Path("mutated"), help="folder of what failed")
    options = parser.parse_args()
    build(())  # so that all that every build loads is loaded
    total = Counter[str]()
    for seed in options.seeds:
        began, counted = time.monotonic(), Counter[str]()
        inputs = make_inputs(options.inputs, seed)
        for start in range(0, options.inputs, AT_ONCE):
            with tempfile.TemporaryDirectory() as folder:
                written = _write(islice(inputs, AT_ONCE), Path(folder))
                counted.update(_try(written, options.kept / f"{seed}-{start}"))
        _print(f"seed {seed}", options.inputs, counted)
        print(f"    {time.monotonic() - began:.0f} s", flush=True)
        total.update(counted)
    _print("all", options.inputs * len(options.seeds), total)


def _print(name: str, inputs: int, counted: Counter[str]) -> None:
    kinds = ("traceback", "lost", "slow", "heavy")
    print(name, f"{inputs} inputs", *(f"{counted[kind]} {kind}" for kind in kinds), flush=True)


def _write(inputs: Iterable[tuple[str, bytes]], folder: Path) -> list[Path]:
    """The files of some inputs. One may have 200 MB, and a build begins with what this process
    holds: it holds none of them.
    """
    written = []
    for number, (suffix, content) in enumerate(inputs):
        written.append(folder / f"m{number:02}{suffix}")
        written[-1].write_bytes(content)
    return written


def _try(inputs: Sequence[Path], kept: Path) -> Counter[str]:
    """What failed of these inputs: first all in one build, then, if anything did, each alone."""
    if not _judge(inputs, several=True):
        return Counter()
    counted = Counter[str]()
    for one in inputs:
        if faults := _judge([one], several=False):
            kept.mkdir(parents=True, exist_ok=True)
            shutil.copy(one, kept / f"{one.stem}-{'-'.join(faults)}{one.suffix}")
            counted.update(faults)
    return counted


def _judge(inputs: Sequence[Path], *, several: bool) -> list[str]:
    """The faults of one build, in a process of its own."""
    reading, writing = os.pipe()
    process = os.fork()
    if not process:
        os.close(reading)
        os.write(writing, build(inputs).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        answer = pipe.read().decode()
    os.waitpid(process, 0)
    if not answer:
        return ["traceback"]  # the process died
    fault, seconds, megabytes = answer.split()
    begun = sum(-(-one.stat().st_size // 1_000_000) for one in inputs)
    most_seconds = SECONDS_OF_SEVERAL if several else MOST_SECONDS * max(1, begun)
    most_megabytes = MEGABYTES_OF_SEVERAL if several else MOST_MEGABYTES
    faults = [fault] if fault != "none" else []
    faults += ["slow"] if float(seconds) > most_seconds else []
    return faults + (["heavy"] if float(megabytes) > most_megabytes else [])


def build(inputs: Sequence[Path]) -> str:
    """Build a brief of the inputs and two good articles: what failed, seconds and megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        sources = tuple(str(path) for path in (*inputs, *(SAMPLES / name for name in GOOD)))
        settings = Settings(sources=sources, out=str(Path(folder, "out")), archive="")
        began = time.process_time()
        try:
            result = daily_build.run_build(settings, DAY)
        except Exception:  # the subject: nothing at all may come through
            return f"traceback {time.process_time() - began} 0"
        seconds = time.process_time() - began
    known = {entry.article_id for entry in result.brief.ledger}
    known |= {
        problem.where
        for problem in result.unread
        if isinstance(problem.what, Reason) and problem.what.code == "duplicate"
    }
    fault = "none" if set(GOOD) <= known else "lost"
    peak = re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text(encoding="utf-8"))
    return f"{fault} {seconds} {int(peak[1]) / 1024 if peak else 0}"


if __name__ == "__main__":
    main()
