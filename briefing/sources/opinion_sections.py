"""News or opinion, by the folder of the address or the section that the outlet itself filed it under, not by words."""

from urllib.parse import urlsplit

from briefing.model import Genre
from briefing.sources.source_words import collect_words


def classify_genre(url: str | None, section: str | None = None) -> Genre:
    """Opinion if a folder of the address (its last part, the article's own name, apart) or the section says so."""
    folders = _path(url or "").lower().split("/")[:-1]
    filed = {*folders, (section or "").strip().lower().replace(" ", "-")}
    return "opinion" if filed & collect_words("opinion_sections") else "news"


def _path(url: str) -> str:
    try:
        return urlsplit(url).path.rstrip("/")
    except ValueError:  # such as "http://[half-an-address"
        return ""
