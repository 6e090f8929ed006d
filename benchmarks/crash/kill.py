"""kill -9 at a hundred points of a build, twenty pairs of builds at once, full disks.

From the project's folder: `python -m benchmarks.crash.kill`.
"""

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests import crashing
from tests.crashing import Project

LIMITS = (2_000, 10_000, 30_000, 60_000)  # bytes; the archive and the brief's files need more
TMPFS = "800k"
ROOM = (0, 20_000, 60_000, 100_000, 140_000)  # bytes left on that disk


def main() -> None:
    """Print what was found; exit with 1 if anything was."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--points", type=int, default=100, help="half of them at steps of writing, half at any time"
    )
    parser.add_argument("--pairs", type=int, default=20)
    parser.add_argument("--seed", type=int, default=6)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as here:
        made = crashing.project(Path(here) / "project")
        saved = Path(shutil.copytree(made.folder, Path(here) / "saved"))
        found = [
            *_kills(made, saved, asked.points, asked.seed),
            *_pairs(made, saved, asked.pairs),
            *_disks(made, saved),
        ]
    print("\n".join(found) or "nothing was lost")
    sys.exit(bool(found))


def _kills(made: Project, saved: Path, count: int, seed: int) -> Iterator[str]:
    steps = crashing.steps_of_writing(made.folder)
    crashing.restored(made, saved)
    begun = time.perf_counter()
    crashing.build(made.folder)
    whole = time.perf_counter() - begun
    chance, states = random.Random(seed), Counter[str]()  # noqa: S311
    for step in (*crashing.points(seed, count - count // 2, steps), *[0] * (count // 2)):
        crashing.restored(made, saved)
        seconds = chance.uniform(0, whole)
        killed = (
            crashing.killed_at(made.folder, step)
            if step
            else crashing.killed_after(made.folder, seconds)
        )
        states[_state(made) if killed else "the build had ended"] += 1
        where = f"step {step} of {steps}" if step else f"after {seconds:.3f} of {whole:.3f} s"
        yield from (f"killed at {where}: {fault}" for fault in crashing.faults(made))
    print(
        f"{count} kills in {whole:.2f} s or {steps} steps of writing; the files then:"
        f" {dict(states)}"
    )


def _state(made: Project) -> str:
    content = crashing.files(made.folder)
    whole = {"new" if content.get(name) == made.new[name] else "old" for name in made.new}
    left = " and temporary files" if len(content) > len(made.new) else ""
    return (whole.pop() if len(whole) == 1 else "some old, some new") + left


def _pairs(made: Project, saved: Path, count: int) -> Iterator[str]:
    outcomes = Counter[tuple[int, ...]]()
    for number in range(count):
        crashing.restored(made, saved)
        errors = saved.with_name(f"errors{number}")
        outcome = tuple(sorted(crashing.pair(made.folder, errors)))
        outcomes[outcome] += 1
        if outcome != (0, 75) or "another briefing is at work" not in errors.read_text(
            encoding="utf-8"
        ):
            yield f"pair {number}: {outcome}: {errors.read_text(encoding='utf-8')}"
        yield from (f"after pair {number}: {fault}" for fault in crashing.faults(made))
    print(f"{count} pairs of builds at once, their exit statuses: {dict(outcomes)}")


def _disks(made: Project, saved: Path) -> Iterator[str]:
    for limit in LIMITS:
        crashing.restored(made, saved)
        errors = saved.with_name(f"full{limit}")
        status = crashing.full_disk(made.folder, errors, limit)
        yield from _full(
            made, status, errors.read_text(encoding="utf-8"), f"no file beyond {limit} bytes"
        )
    crashing.restored(made, saved)
    yield from _on_tmpfs(made, saved)


def _on_tmpfs(made: Project, saved: Path) -> Iterator[str]:
    """The same on a file system with no room for the new brief; only root can make one."""
    small = saved.with_name("small")
    small.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={TMPFS}", "tmpfs", str(small)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        print("no tmpfs: not root")
        return
    try:
        for room in ROOM:
            yield from _with_room(Project(small / "project", made.old, made.new), saved, room)
    finally:
        subprocess.run(["umount", str(small)], check=True)


def _with_room(disk: Project, saved: Path, room: int) -> Iterator[str]:
    shutil.copytree(saved, disk.folder)
    filling = disk.folder.with_name("filling")
    filling.write_bytes(b"0" * (shutil.disk_usage(disk.folder).free - room))
    errors = saved.with_name(f"room{room}")
    status = crashing.ended(crashing.in_child(lambda: crashing.command(disk.folder, errors)))
    yield from _full(
        disk, status, errors.read_text(encoding="utf-8"), f"a disk with {room} bytes left"
    )
    filling.unlink()
    yield from crashing.faults(disk)
    shutil.rmtree(disk.folder)


def _full(made: Project, status: int, errors: str, what: str) -> Iterator[str]:
    print(f"{what}: exit {status}, {errors.strip()!r}")
    if status != 1 or errors.count("\n") != 1:
        yield f"{what}: exit {status}, {errors!r}; wanted 1 and one line"
    if crashing.files(made.folder) != made.old:
        yield f"{what}: the last good brief is gone"


if __name__ == "__main__":
    main()
