"""How long `briefing build` takes for a day of so many made-up articles, and how much memory.

From the project's folder: `python -m benchmarks.scale.build 300 1000 5000`. One JSON line a size,
CPU seconds.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from briefing.config import Settings
from briefing.workflow.day import daily_build
from tests.madeup import many, week

DAY = date(2025, 1, 9)


def main() -> None:
    """Measure each size named, in a process of its own, so that memory is that of this size."""
    for size in map(int, sys.argv[1:]):
        if len(sys.argv) == 2:
            sys.stdout.write(json.dumps(measure(size)) + "\n")
        else:
            subprocess.run([sys.executable, "-m", "benchmarks.scale.build", str(size)], check=True)


def measure(size: int) -> dict[str, float]:
    """CPU seconds of reading, of examining each article, and of what comes then; peak megabytes;
    counts.
    """
    with tempfile.TemporaryDirectory() as here:
        inbox, marks = Path(here) / "inbox", [0.0, 0.0]
        week.write(tuple(many.articles(size, DAY)), inbox)

        def examined(done: int, _total: int) -> None:
            marks[0 if done == 1 else 1] = time.process_time()

        settings = Settings(
            sources=(str(inbox),), out=f"{here}/briefs", archive=f"{here}/.briefing"
        )
        begun = time.process_time()
        brief = daily_build.run_build(settings, DAY, examined).brief
        ended = time.process_time()
    return {
        "articles": size,
        "reading": round(marks[0] - begun, 2),
        "examining": round(marks[1] - marks[0], 2),
        "grouping_composing_writing": round(ended - marks[1], 2),
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "kept": brief.counts.kept,
        "copies": brief.counts.copies,
        "words": brief.counts.words,
    }


if __name__ == "__main__":
    main()
