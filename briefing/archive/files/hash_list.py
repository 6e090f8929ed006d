"""The SHA-256 of every file of a brief and of its sources, in a list that lies beside them.

The list has the form of coreutils: `sha256sum --check --ignore-missing 2025-01-16.sha256`, called
in the folder of the briefs, proves the same without this program.
"""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from briefing.errors import InputError

HASH_LIST_SUFFIX = ".sha256"
_LINE = re.compile(r"(?P<sha256>[0-9a-f]{64})  (?P<name>[^\x00-\x1f\x7f\\]+)")


def write_hash_list(hashes: Mapping[str, str]) -> str:
    """The list of files by name, sorted; names are relative to the folder of the list.

    A name with a control character or a backslash, which the form would have to escape, is left
    out.
    """
    lines = (f"{sha256}  {name}" for name, sha256 in sorted(hashes.items()))
    return "".join(f"{line}\n" for line in lines if _LINE.fullmatch(line))


def read_hash_list(path: Path) -> Mapping[str, str]:
    """The SHA-256 of each name of a list; empty if there is none.

    InputError for a line that is not of the form.
    """
    try:
        lines = path.read_bytes().decode("utf-8").splitlines() if path.is_file() else []
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} can't be read: {error}") from error
    hashes = {}
    for number, line in enumerate(lines, start=1):
        match = _LINE.fullmatch(line)
        if match is None:
            raise InputError(
                f"{path} line {number} is no SHA-256 and name; `briefing build` writes the list"
            )
        hashes[match["name"]] = match["sha256"]
    return hashes


def hash_file(path: Path) -> str | None:
    """The SHA-256 of a regular file's bytes; None where there is no such file to be read."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:  # which may be a dump of gigabytes
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
