"""A brief and the texts of its files -> their SHA-256 and those of its sources' files."""

import os
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from briefing.archive.files.hash_list import (
    HASH_LIST_SUFFIX,
    hash_file,
    read_hash_list,
    write_hash_list,
)
from briefing.composing.brief_json import brief_to_json
from briefing.errors import InputError
from briefing.model import Brief
from briefing.text.hashing import hash_bytes
from briefing.workflow.proof.source_files import locate_source, relative_name


def hash_files(brief: Brief, texts: Mapping[Path, str | bytes]) -> Mapping[str, str]:
    """The SHA-256 of each file that is written and of each source, by way from their folder.

    What was written before of the same brief, in other formats, stays in the list.
    """
    folder = next(iter(texts)).parent
    made = {path.name: hash_bytes(_encode(text)) for path, text in texts.items()}
    sources = {}
    for citation in brief.citations:
        path = locate_source(citation, folder)
        if path is not None and (found := _hash_source(path)):
            sources[relative_name(path, folder)] = found
    return {**_written_before(brief, folder), **sources, **made}


def _hash_source(path: Path) -> str | None:
    """The SHA-256 of a source's file, which many articles of one day, or of many, may share."""
    try:
        found = path.stat()
    except OSError:
        return None
    return _hash_unchanged(path, found.st_size, found.st_mtime_ns)


@lru_cache(maxsize=10_000)
def _hash_unchanged(path: Path, _size: int, _changed: int) -> str | None:
    return hash_file(path)


def hash_list_file(folder: Path, name: str) -> Path:
    """Where the list of a brief lies."""
    return folder / f"{name}{HASH_LIST_SUFFIX}"


def make_hash_list(brief: Brief, folder: Path, hashes: Mapping[str, str]) -> Mapping[Path, str]:
    """The list as a file to be written."""
    return {hash_list_file(folder, brief.name): write_hash_list(hashes)}


def from_archive_folder(hashes: Mapping[str, str], folder: Path, archive: Path) -> dict[str, str]:
    """The hashes by the way from the archive's folder, so that both can be moved together."""
    return {
        Path(os.path.relpath(folder.resolve() / name, archive.resolve())).as_posix(): sha256
        for name, sha256 in hashes.items()
    }


def from_brief_folder(hashes: Mapping[str, str], archive: Path, folder: Path) -> dict[str, str]:
    """The reverse: the archive's hashes by the way from the folder of the briefs."""
    return {
        Path(os.path.relpath(archive.resolve() / name, folder.resolve())).as_posix(): sha256
        for name, sha256 in hashes.items()
    }


def _written_before(brief: Brief, folder: Path) -> Mapping[str, str]:
    """The list that is there, if it is of this very brief."""
    data = f"{brief.name}.json"
    try:
        there = read_hash_list(hash_list_file(folder, brief.name))
    except InputError:
        return {}
    if not there:
        return {}
    same = there.get(data) == hash_bytes(brief_to_json(brief).encode("utf-8"))
    return there if same else {}


def _encode(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode("utf-8")
