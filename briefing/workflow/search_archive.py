"""Words -> passages of the archive."""

import re
from collections.abc import Sequence
from pathlib import Path

from briefing import profiles
from briefing.archive.read_access import open_to_read
from briefing.archive.search.search_filter import EVERYTHING, SearchFilter
from briefing.archive.search.search_index import SearchHit
from briefing.archive.store import ARCHIVE_FILE
from briefing.composing.telling.story_topics import OTHER_TOPIC
from briefing.config import Settings
from briefing.errors import InputError, UnknownName, WrongUse


def search_archive(
    settings: Settings,
    words: Sequence[str],
    *,
    speaker: str,
    limit: int,
    only: SearchFilter = EVERYTHING,
) -> list[SearchHit]:
    """The passages with all the words, the best first; see `search_index.search_passages`.

    InputError where there is no archive to search. UnknownName for a side or topic that the profile
    does not have; WrongUse where nothing is asked for, or the days are in the wrong order.
    """
    _check_filter(settings, only)
    asked = " ".join((*words, speaker)).strip()
    if not (re.search(r"[^\W_]", asked) or (only.narrows and not asked)):
        where = f" in {asked}" if asked else ""
        raise WrongUse(
            f"nothing to search for{where}; name words, a --speaker, or what to narrow it by"
        )
    path = Path(settings.archive) / ARCHIVE_FILE
    if not settings.archive or not path.is_file():
        raise InputError(f"there is no archive at {path}; `briefing build` makes one")
    with open_to_read(path) as archive:
        return archive.search(words, speaker=speaker, limit=limit, only=only)


def _check_filter(settings: Settings, only: SearchFilter) -> None:
    if only.first and only.last and only.first > only.last:
        raise WrongUse(f"--from {only.first} is after --to {only.last}; change them round")
    if only.side is None and only.topic is None:
        return
    profile = profiles.load(settings.profile)
    sides = [side.key for side in profile.sides]
    topics = [*(topic.key for topic in profile.topics), OTHER_TOPIC]
    if only.side is not None and only.side not in sides:
        raise UnknownName("side", only.side, sides)
    if only.topic is not None and only.topic not in topics:
        raise UnknownName("topic", only.topic, topics)
