"""Print one SHA-256 for each filter's answers on each labelled file, and for each file that the
samples' brief makes.

Two checkouts answer the same if what they print is the same:

    python -m benchmarks.answers.digests ../shared/data --first 40 > before.txt
    ...change names...
    python -m benchmarks.answers.digests ../shared/data --first 40 | diff before.txt -
"""

import argparse
import gzip
import hashlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).parents[2]
DAY = "2025-01-16"
# The filters that each kind of labelled file is for, by the beginning of its name.
FILTERS = {
    "clean_": (["clean", "--jsonl"], ["quotes", "--jsonl"]),
    "sentences_": (["sentences", "--jsonl", "--no-clean"],),
    "quotes_": (["quotes", "--jsonl", "--no-clean"], ["sentences", "--jsonl", "--no-clean"]),
    "summary_": (["summarize", "--jsonl", "--no-clean", "--words", "60"],),
    "": (["stories", "--jsonl", "--no-clean"], ["quotes", "--jsonl", "--no-clean"]),
}


def main() -> None:
    """Print the digests, one line each, in a fixed order."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder with the labelled .jsonl.gz files")
    parser.add_argument("--first", type=int, default=None, help="only so many lines of each file")
    options = parser.parse_args()
    for path in sorted(options.data.glob("*.jsonl.gz")):
        kind = next(kind for kind in FILTERS if path.name.startswith(kind))
        with gzip.open(path, "rb") as file:
            lines = b"".join(islice(file, options.first))
        for command in FILTERS[kind]:
            print(_digest(_run(command, lines)), path.name, *command, flush=True)
    for name, digest in _of_the_samples():
        print(digest, name)


def _of_the_samples() -> Iterator[tuple[str, str]]:
    """Every file that a build, a mail and a site of the samples leave, with its digest."""
    with tempfile.TemporaryDirectory() as folder:
        where = Path(folder)
        briefs = where / "briefs"
        formats = ["--format", "md,html,json", "--no-archive"]
        _run(
            ["build", str(ROOT / "samples" / DAY), "--date", DAY, "--out", str(briefs), *formats],
            b"",
            where,
        )
        (where / "briefing.toml").write_text('[mail]\nsender = "Brief Desk <brief@example.org>"\n')
        _run(["send", DAY, "--to", "reader@example.org", "--eml", "mail"], b"", where)
        _run(["site", "build", "--noindex"], b"", where)
        for path in sorted(
            (*briefs.rglob("*"), *(where / "mail").rglob("*"), *(where / "site").rglob("*.html"))
        ):
            if path.is_file():
                lines = path.read_bytes().splitlines()
                same = b"\n".join(
                    line for line in lines if not line.startswith(b"Date: ")
                )  # when a mail was made
                yield str(path.relative_to(where)), _digest(same)


def _run(command: list[str], given: bytes, folder: Path = ROOT, *, check: bool = True) -> bytes:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "briefing", *command],
        input=given, capture_output=True, cwd=folder, env=environment, check=False,
    )  # fmt: skip
    if check and done.returncode > 1:
        sys.exit(f"briefing {' '.join(command)}: {done.stderr.decode()}")
    return done.stdout


def _digest(answer: bytes) -> str:
    return hashlib.sha256(answer).hexdigest()[:16]


if __name__ == "__main__":
    main()
