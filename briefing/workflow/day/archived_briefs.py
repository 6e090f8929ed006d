"""A brief of the archive as it was archived, read once by a run of many days."""

from functools import lru_cache

from briefing.composing.brief_json import brief_from_json
from briefing.model import Brief

# A day asks for the month before it, more than once. Day after day, all but one were read before.
MONTH = 64


@lru_cache(maxsize=MONTH)
def read_archived(text: str) -> Brief:
    """The brief of a text from the archive; InputError for one that no version wrote."""
    return brief_from_json(text, "the archive")
