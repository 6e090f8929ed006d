"""Words -> passages of the archive."""

from collections.abc import Sequence
from pathlib import Path

from briefing.archive.store import FILE, Passage, connected
from briefing.config import Settings
from briefing.errors import InputError, WrongUse
from briefing.model import Article


def search(settings: Settings, words: Sequence[str], *, speaker: str, limit: int) -> list[tuple[Passage, Article]]:
    """The passages with all the words, the best first; InputError where there is no archive to search."""
    if not words and not speaker.strip():
        raise WrongUse("nothing to search for; name words, or a --speaker")
    path = Path(settings.archive) / FILE
    if not settings.archive or not path.is_file():
        raise InputError(f"there is no archive at {path}; `briefing build` makes one")
    with connected(path) as archive:
        return archive.search(words, speaker=speaker, limit=limit)
