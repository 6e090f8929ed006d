"""All bars of several processes and of years, in one call on an idle machine: up to an hour.

    python -m benchmarks.scale.bars                 # 200,000 made-up articles over 400 days
    python -m benchmarks.scale.bars --scale 0.02    # a trial of half a minute, which proves nothing
    python -m benchmarks.scale.bars --part builds   # one of the two halves again

Examining is measured on the first 20, 100 and 400 days, 500 articles each, by
`benchmarks.scale.engines`: a plain loop, one worker and two on 20 days (overhead), one worker and
two on 100 days (speed-up, by the clock), two workers on all (growth, memory; drawn in growth.svg).
Then `build` of 5,000 and of 300 articles with one process and with two, in turns. A line of JSON
for each run, then each bar with what was wanted and found; the exit status is 1 if one was not met.
"""

import argparse
import json
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from benchmarks.scale import made_up
from benchmarks.speed.chart import chart
from tests.madeup import many, week

SEED = 22
A_DAY, DAYS = 500, {"small": 20, "middle": 100, "whole": 400}
DAY = date(2025, 1, 9)
LARGE, FEW = 5_000, 300  # articles of a build
ROUNDS = {LARGE: 2, FEW: 5}
MOST_LOAD = 0.5  # processes that wait or run, before anything is measured
# What each bar asks for: at least (+) or at most (-).
BARS = {
    "speed-up of examining with two workers": ("+", 1.8),
    "processor time of one worker beside a plain loop": ("-", 1.05),
    "MB of the largest process": ("-", 600.0),
    "growth exponent of examining": ("-", 1.1),
    "speed-up of build, many articles, two jobs": ("+", 1.7),
    "time of build, 300 articles, no --jobs, beside one": ("-", 1.05),
}
Figures = dict[str, float]
Runs = dict[int, Figures]  # by the number of workers


def main() -> None:
    """Measure, and say which bars are met."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--scale", type=float, default=1.0, help="this part of the articles a day")
    parser.add_argument("--part", choices=PARTS, help="only this part, to repeat it")
    asked = parser.parse_args()
    load = os.getloadavg()[0]
    if load > MOST_LOAD:
        print(f"the load is {load:.1f}: what follows says nothing of an idle machine", flush=True)
    with tempfile.TemporaryDirectory() as here:
        found: Figures = {}
        for part in [asked.part] if asked.part else PARTS:
            found |= PARTS[part](Path(here), asked.scale)
    met = [_tell(name, found[name]) for name in BARS if name in found]
    sys.exit(0 if all(met) else 1)


def _tell(name: str, value: float) -> bool:
    sign, wanted = BARS[name]
    met = value >= wanted if sign == "+" else value <= wanted
    limit = "at least" if sign == "+" else "at most"
    print(f"{'met   ' if met else 'NOT met'} {name}: {value:.3f}, wanted {limit} {wanted}")
    return met


def _measure_examining(here: Path, scale: float) -> Figures:
    folders = {}
    for name, days in DAYS.items():
        folders[name] = here / name
        made_up.write(max(days, int(A_DAY * days * scale)), days, folders[name], SEED)
    loop = _examine(folders["small"])
    small = {jobs: _examine(folders["small"], jobs) for jobs in (1, 2)}
    middle = {jobs: _examine(folders["middle"], jobs) for jobs in (1, 2)}
    whole = _examine(folders["whole"], 2)
    cost = {name: run["own_cpu"] + run["workers_cpu"] for name, run in
            {"loop": loop, "one": small[1], "two": small[2], "whole": whole}.items()}  # fmt: skip
    growth = math.log(cost["whole"] / cost["two"]) / math.log(whole["articles"] / loop["articles"])
    _draw(loop, small, middle, whole)
    million = cost["whole"] / whole["articles"] * 1_000_000 / 3600
    print(f"worked out, not measured: a million articles take {million:.1f} hours of one core")
    return {
        "speed-up of examining with two workers": middle[1]["wall"] / middle[2]["wall"],
        "processor time of one worker beside a plain loop": cost["one"] / cost["loop"],
        "MB of the largest process": max(run["megabytes"] for run in (*middle.values(), whole)),
        "growth exponent of examining": growth,
    }


def _draw(loop: Figures, small: Runs, middle: Runs, whole: Figures) -> None:
    """The growth as a picture beside this file: processor seconds by articles, both logarithmic."""
    runs = {
        "a plain loop": [loop],
        "one worker": [small[1], middle[1]],
        "two workers": [small[2], middle[2], whole],
    }
    curves = {
        name: {int(run["articles"]): run["own_cpu"] + run["workers_cpu"] for run in of_engine}
        for name, of_engine in runs.items()
    }
    picture = chart(curves, across_name="articles examined (processor seconds)")
    (Path(__file__).parent / "growth.svg").write_text(picture, encoding="utf-8")


def _examine(folder: Path, jobs: int | None = None) -> Figures:
    """What `benchmarks.scale.engines` says; without jobs of a plain loop."""
    command = [sys.executable, "-m", "benchmarks.scale.engines", str(folder)]
    command += [str(jobs)] if jobs else []
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    print(done.stdout.strip(), flush=True)
    figures: Figures = json.loads(done.stdout)
    return figures


def _measure_builds(here: Path, scale: float) -> Figures:
    seconds: dict[tuple[int, str], float] = {}
    large = max(400, int(LARGE * scale))
    for articles, choices in ((large, ("1", "2")), (FEW, ("1", ""))):
        inbox = here / f"inbox-{articles}"
        week.write(tuple(many.articles(articles, DAY)), inbox)
        took: dict[str, list[float]] = {choice: [] for choice in choices}
        for _ in range(ROUNDS[FEW if articles == FEW else LARGE]):
            for choice, times in took.items():
                times.append(_build(inbox, choice))
        for choice, times in took.items():
            seconds[articles, choice] = statistics.median(times)
            run = {"build": articles, "jobs": choice or "as it likes", "wall": times}
            print(json.dumps(run), flush=True)
    return {
        "speed-up of build, many articles, two jobs": seconds[large, "1"] / seconds[large, "2"],
        "time of build, 300 articles, no --jobs, beside one": seconds[FEW, ""] / seconds[FEW, "1"],
    }


def _build(inbox: Path, jobs: str) -> float:
    """The seconds by the clock that a build of the folder takes, in a project of its own."""
    with tempfile.TemporaryDirectory() as project:
        command = [sys.executable, "-m", "briefing", "build", str(inbox), "--date", str(DAY)]
        command += ["--jobs", jobs] if jobs else []
        begun = time.perf_counter()
        environment = os.environ | {"PYTHONPATH": str(Path.cwd())}
        done = subprocess.run(
            command, check=False, capture_output=True, text=True, cwd=project, env=environment
        )
        if done.returncode:
            sys.exit(f"{' '.join(command)}: {done.stderr}")
        return round(time.perf_counter() - begun, 2)


PARTS: dict[str, Callable[[Path, float], Figures]] = {
    "examining": _measure_examining,
    "builds": _measure_builds,
}

if __name__ == "__main__":
    main()
