"""Rebuild the real days that were read, from clones of the repositories that hold their texts.

``python -m benchmarks.briefs.real_days CLONES OUT`` writes ``OUT/open/DAY/…`` and
``OUT/sealed/DAY/…`` after ``real_days.tsv``: a row a text, with its repository, commit, path and
the SHA-256 of what lies there. CLONES holds a clone of each repository as ``OWNER/NAME``, bare or
with a work tree. The texts themselves are no part of this project.
"""

from __future__ import annotations

import csv
import hashlib
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

MANIFEST = Path(__file__).with_suffix(".tsv")

TRANSCRIPT_URL = "https://www.gob.mx/presidencia/articulos/"

# A turn of a stenographic version: a line of hyphens, then who speaks.
TURN = re.compile(r"^---\n(.+)\n", re.MULTILINE)


class Row(NamedTuple):
    """A text of a day: where it lies, and the file it becomes."""

    day: str
    part: str
    repository: str
    commit: str
    path: str
    sha256: str
    file: str


class MissingTextError(Exception):
    """A clone, or what a row names in it, is not there or is not the same."""


def list_rows(manifest: Path = MANIFEST) -> list[Row]:
    """The rows of the manifest, without its heading."""
    with manifest.open(encoding="utf-8", newline="") as lines:
        return [Row(*cells) for cells in list(csv.reader(lines, delimiter="\t"))[1:]]


def find_clone(clones: Path, repository: str) -> Path:
    """The git directory or work tree of a repository."""
    path = clones / repository
    if (path / ".git").exists() or (path / "HEAD").exists():
        return path
    raise MissingTextError(f"no clone of {repository} in {clones}")


def read_proved(clones: Path, row: Row) -> bytes:
    """The bytes that a row names, proved by their hash."""
    clone = find_clone(clones, row.repository)
    shown = subprocess.run(
        ["git", "-C", str(clone), "show", f"{row.commit}:{row.path}"],
        capture_output=True,
        check=False,
    )
    if shown.returncode:
        raise MissingTextError(f"{row.repository} has no {row.path} at {row.commit}")
    if hashlib.sha256(shown.stdout).hexdigest() != row.sha256:
        raise MissingTextError(f"{row.repository} has another {row.path} than was read")
    return shown.stdout


def make_input(row: Row, content: bytes) -> bytes:
    """The text as a user has it: one JSON object, or as it is where its file keeps its ending."""
    if not row.file.endswith(".json"):
        return content
    if row.path.endswith(".json"):
        news = json.loads(content)
        article = {
            "title": news["title"],
            "url": news["url"],
            "source": news["source"],
            "date": news["date"],
            "author": news["authors"],
            "text": news["content_original"],
        }
    else:
        title, author, _, text = content.decode("utf-8").split("\n", 3)
        slug = Path(row.path).stem.split("--", 1)[-1]
        text = TURN.sub(r"\n\1: ", text).strip()
        article = {
            "title": title,
            "url": TRANSCRIPT_URL + slug,
            "date": row.day,
            "author": author,
            "text": text,
        }
    return json.dumps(article, ensure_ascii=False, indent=1).encode()


def rebuild(clones: Path, out: Path, manifest: Path = MANIFEST) -> Iterator[str]:
    """Write every text that is there; a line for each clone or text that is not."""
    told = set()
    for row in list_rows(manifest):
        try:
            content = make_input(row, read_proved(clones, row))
        except MissingTextError as missing:
            if str(missing) not in told:
                told.add(str(missing))
                yield str(missing)
            continue
        path = out / row.part / row.day / row.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def main(arguments: list[str]) -> int:
    """Rebuild the days; exit 1 if a text is missing."""
    if len(arguments) != 2:
        sys.stderr.write("usage: python -m benchmarks.briefs.real_days CLONES OUT\n")
        return 2
    missing = list(rebuild(Path(arguments[0]), Path(arguments[1])))
    sys.stderr.writelines(f"{line}\n" for line in missing)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
