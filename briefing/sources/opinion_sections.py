"""News or opinion, as the outlet itself files the article.

The folder of its address or its section says so; the article's own words are not asked.
"""

import re
from urllib.parse import urlsplit

from briefing.model import Genre
from briefing.sources.source_words import collect_words

_NUMBER = re.compile(r"-\d+$")
MOST_COLUMN_WORDS = 5  # of a column's name, with the word before it


def names_column(line: str) -> bool:
    """Whether a line is the name of a column: "Columna Puente Abierto"."""
    first, _, rest = line.strip().partition(" ")
    if first.lower() not in collect_words("column_openers"):
        return False
    name = rest.split()
    return all(word[0].isupper() for word in name) and 0 < len(name) < MOST_COLUMN_WORDS


def classify_genre(url: str | None, section: str | None = None) -> Genre:
    """Opinion if the section or a folder of the address says so, else news.

    The last part of the address is the article's own name and does not count, nor does the number
    of a folder ("opinion-2").
    """
    folders = [_NUMBER.sub("", folder) for folder in _path(url or "").lower().split("/")[:-1]]
    filed = {*folders, (section or "").strip().lower().replace(" ", "-")}
    return "opinion" if filed & collect_words("opinion_sections") else "news"


def _path(url: str) -> str:
    try:
        return urlsplit(url).path.rstrip("/")
    except ValueError:  # such as "http://[half-an-address"
        return ""
