"""How dear each command is in two checkouts, in turns: processor seconds, medians and their ratio.

    python -m benchmarks.speed.checkouts ../old . --data ../shared/data --rounds 9

Each command runs as `python -m briefing` of the checkout, once for each round, the two checkouts
one after the other, so that another program on the machine falls on both. On the samples nearly all
is start and imports; with `--data`, the folder of labelled files, the filters also answer its first
lines. A first round, which writes the byte code, is not counted.
"""

import argparse
import gzip
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).parents[2]
DAY = "2025-01-16"
SAMPLES = ROOT / "samples" / DAY
# A labelled file for each filter, and how many of its lines: some seconds of work.
LINES = {
    "clean": ("clean_text_wcxb.jsonl.gz", 120, ()),
    "sentences": ("quotes_polnear_dev.jsonl.gz", 120, ("--no-clean",)),
    "quotes": ("quotes_polnear_dev.jsonl.gz", 120, ("--no-clean",)),
    "summarize": ("summary_cnndm_dev.jsonl.gz", 120, ("--no-clean", "--words", "60")),
    "stories": ("relevance_modern_dev.jsonl.gz", 120, ("--no-clean",)),
}


@dataclass(frozen=True, slots=True)
class Command:
    """What is run, and what it reads from stdin."""

    name: str
    arguments: tuple[str, ...]
    given: bytes = b""


def main() -> None:
    """Print a line for each command: the two medians in seconds, and their ratio."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("checkouts", nargs=2, type=Path, metavar="CHECKOUT")
    parser.add_argument("--data", type=Path, help="the folder of the labelled .jsonl.gz files")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--only", nargs="+", default=(), help="names of commands, as printed")
    options = parser.parse_args()
    commands = [*_on_samples(), *(_on_lines(options.data) if options.data else ())]
    for command in commands:
        if options.only and command.name not in options.only:
            continue
        took: dict[Path, list[float]] = {checkout: [] for checkout in options.checkouts}
        with tempfile.TemporaryDirectory() as byte_code:
            for number in range(options.rounds + 1):
                for checkout, seconds in took.items():
                    spent = _run(checkout, command, byte_code)
                    if number:
                        seconds.append(spent)
        before, after = (statistics.median(took[one]) for one in options.checkouts)
        print(f"{command.name:22} {before:7.3f} {after:7.3f} {after / before:6.3f}", flush=True)


def _on_samples() -> Iterator[Command]:
    yield Command("help", ("--help",))
    build = ("build", str(SAMPLES), "--date", DAY, "--format", "md,html,json")
    yield Command("build samples", (*build, "--no-archive"))
    for name in LINES:
        yield Command(f"{name} samples", (name, str(SAMPLES)))


def _on_lines(data: Path) -> Iterator[Command]:
    for name, (file, first, more) in LINES.items():
        with gzip.open(data / file, "rb") as lines:
            yield Command(f"{name} lines", (name, "--jsonl", *more), b"".join(islice(lines, first)))


def _run(checkout: Path, command: Command, byte_code: str) -> float:
    """The processor seconds of the command, user and system, and of what it started."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONPATH": str(checkout.resolve()), "PYTHONPYCACHEPREFIX": byte_code}
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile() as given:
        given.write(command.given)
        given.seek(0)
        process = subprocess.Popen(
            [sys.executable, "-m", "briefing", *command.arguments],
            stdin=given, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            cwd=folder, env=environment,
        )  # fmt: skip
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode > 1:
        sys.exit(f"{command.name} in {checkout}: exit status {process.returncode}")
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
