"""What opens a byline, "By " or "Por ", taken off the names behind it."""

import re
from functools import cache

from briefing.text.patterns import match_any


def strip_opening(text: str, openings: tuple[str, ...]) -> str:
    """The text without the longest of these openings, which are in small letters; stripped."""
    opening = _compile(openings).match(text.lower())
    return text[opening.end() if opening else 0 :].strip()


@cache
def _compile(openings: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(match_any([*map(re.escape, sorted(openings, key=len, reverse=True))]))
