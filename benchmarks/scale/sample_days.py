"""Is the brief that a backfill made of a day the one that `build` makes of it, byte for byte?

    python -m benchmarks.scale.made_up 200000 400 INPUTS --seed 22
    python -m benchmarks.scale.sample_days INPUTS FOLDER --days 20

Some days are drawn. `backfill` builds all days up to the one before; archive and briefs are copied
into a project beside it, where `briefing build INPUTS/DAY --date DAY` makes the day by hand; then
`backfill` goes on, over that day to the next. A JSON line for each day; the exit status is 1 if a
file differs, is missing on one side, or no brief was made.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path

from briefing.archive.store import ARCHIVE_FILE

HOME = ".briefing"


def main() -> None:
    """Go through the days, and compare."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("inputs", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--days", type=int, default=20)
    parser.add_argument("--seed", type=int, default=22)
    asked = parser.parse_args()
    every = sorted(date.fromisoformat(one.name) for one in asked.inputs.iterdir())
    chance = random.Random(asked.seed)  # noqa: S311  no secret
    drawn = sorted(chance.sample(every[1:], min(asked.days, len(every) - 1)))
    project = asked.folder / "backfill"
    same = []
    for number, day in enumerate(drawn, start=1):
        seconds = _backfill(asked.inputs, project, every[0], day - timedelta(days=1))
        by_hand = _copy(project, asked.folder / "by-hand")
        _run(by_hand, "build", str(asked.inputs / str(day)), "--date", str(day))
        seconds += _backfill(asked.inputs, project, day, day)
        same.append(_say(number, day, project, by_hand, seconds))
    _backfill(asked.inputs, project, every[0], every[-1])
    print(json.dumps({"days": len(every), "same": sum(same), "of": len(same)}), flush=True)
    sys.exit(0 if all(same) else 1)


def _say(number: int, day: date, project: Path, by_hand: Path, seconds: float) -> bool:
    made, hand = _files(project, day), _files(by_hand, day)
    same = made == hand and len(made) > 2
    size = (project / HOME / ARCHIVE_FILE).stat().st_size // 1_000_000
    values = {"day": str(day), "number": number, "files": len(made), "same": same}
    print(json.dumps({**values, "archive_mb": size, "wall": round(seconds, 1)}), flush=True)
    return same


def _files(project: Path, day: date) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (project / "briefs").glob(f"{day}.*")}


def _backfill(inputs: Path, project: Path, first: date, last: date) -> float:
    begun = time.perf_counter()
    _run(project, "backfill", str(inputs), "--from", str(first), "--to", str(last))
    return time.perf_counter() - begun


def _run(project: Path, *words: str) -> None:
    project.mkdir(parents=True, exist_ok=True)
    environment = {"PYTHONPATH": str(Path.cwd()), **os.environ}
    done = subprocess.run(
        [sys.executable, "-m", "briefing", *words],
        cwd=project, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        sys.exit(f"{' '.join(words)}: {done.stderr}")


def _copy(project: Path, target: Path) -> Path:
    """The project as it is, without what is examined; briefs are never changed in place."""
    shutil.rmtree(target, ignore_errors=True)
    (target / HOME).mkdir(parents=True)
    for path in (project / HOME).glob(f"{ARCHIVE_FILE}*"):
        shutil.copy2(path, target / HOME / path.name)
    shutil.copytree(project / "briefs", target / "briefs", copy_function=os.link)
    return target


if __name__ == "__main__":
    main()
