"""News or opinion, as the outlet itself files the article.

The folder of its address or its section says so; the article's own words are not asked.
"""

from urllib.parse import urlsplit

from briefing.model import Genre
from briefing.sources.source_words import collect_words


def classify_genre(url: str | None, section: str | None = None) -> Genre:
    """Opinion if the section or a folder of the address says so, else news.

    The last part of the address is the article's own name and does not count.
    """
    folders = _path(url or "").lower().split("/")[:-1]
    filed = {*folders, (section or "").strip().lower().replace(" ", "-")}
    return "opinion" if filed & collect_words("opinion_sections") else "news"


def _path(url: str) -> str:
    try:
        return urlsplit(url).path.rstrip("/")
    except ValueError:  # such as "http://[half-an-address"
        return ""
