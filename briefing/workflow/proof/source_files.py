"""A citation of a brief -> the file on this machine that it names."""

import os
from pathlib import Path

from briefing.model import Citation


def origin_file(citation: Citation) -> str:
    """The file of a source's origin such as `../inbox/day.jsonl#12`."""
    head, mark, number = citation.origin.rpartition("#")
    return head if mark and number.isdigit() else citation.origin


def locate_source(citation: Citation, folder: Path) -> Path | None:
    """The file that a brief of this folder cites, if it is a regular file.

    A brief may be somebody else's, and its origins are theirs to choose: a folder, a pattern or a
    home would have the whole machine read. None for those, and for standard input.
    """
    origin = origin_file(citation)
    if origin.startswith("-") or "\0" in origin:
        return None
    try:
        path = (folder / origin).resolve()  # the folder need not be there yet
        return path if path.is_file() else None
    except (OSError, RuntimeError):
        return None


def relative_name(path: Path, folder: Path) -> str:
    """The name of a file in the list of hashes: its way from the folder of the briefs."""
    return Path(os.path.relpath(path, folder.resolve())).as_posix()


def resolve_origin(citation: Citation, folder: Path) -> str:
    """The origin as an article has it that is read from there now."""
    file = origin_file(citation)
    return str((folder / file).resolve()) + citation.origin[len(file) :]
