"""A name for the program as it is: what is examined by one is not taken for another's."""

import hashlib
from functools import cache
from pathlib import Path

from briefing import __version__

# The folders that decide what is found in an article; wording and looks are not among them.
STATIONS = (
    "model", "languages", "text", "profiles", "sources", "cleaning", "sentences", "ranking",
    "quoting", "grouping", "composing", "workflow",
)  # fmt: skip
DIGITS = 12


@cache
def digest_program() -> str:
    """The version and a digest of all files of these stations: some 500, in a few milliseconds.

    A version alone would not do: between two releases the program changes every day.
    """
    digest = hashlib.sha256()
    root = Path(__file__).parents[2]
    for station in STATIONS:
        for path in sorted((root / station).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(path.relative_to(root).as_posix().encode())
                digest.update(path.read_bytes())
    return f"{__version__}-{digest.hexdigest()[:DIGITS]}"
