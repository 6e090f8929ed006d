"""Words -> passages of the archive."""

import re
from collections.abc import Sequence
from pathlib import Path

from briefing.archive.read_access import open_to_read
from briefing.archive.search_index import SearchHit
from briefing.archive.store import ARCHIVE_FILE
from briefing.config import Settings
from briefing.errors import InputError, WrongUse


def search_archive(
    settings: Settings, words: Sequence[str], *, speaker: str, limit: int
) -> list[SearchHit]:
    """The passages with all the words, the best first.

    InputError where there is no archive to search.
    """
    asked = " ".join((*words, speaker)).strip()
    if not re.search(r"[^\W_]", asked):
        where = f" in {asked}" if asked else ""
        raise WrongUse(f"nothing to search for{where}; name words, or a --speaker")
    path = Path(settings.archive) / ARCHIVE_FILE
    if not settings.archive or not path.is_file():
        raise InputError(f"there is no archive at {path}; `briefing build` makes one")
    with open_to_read(path) as archive:
        return archive.search(words, speaker=speaker, limit=limit)
