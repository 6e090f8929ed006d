"""The language of a text by the share of its stop words: English, Spanish, or "und" where it is neither."""

import re
from functools import cache

from briefing import languages
from briefing.cleaning import vocabulary

UNKNOWN = "und"
SAMPLE = 20_000  # characters that are looked at; more change nothing
# In running text one word in three to two is a stop word of its language and one in ten or less one of another's;
# a whole page with its menus keeps about half of that.
LEAST_SHARE = 0.12
LEAST_LEAD = 1.5  # times as many as of the next language, so that Portuguese or a list of names stays unknown
LEAST_WORDS = 12

_WORD = re.compile(r"[^\W\d_]+")


def detect(text: str) -> str:
    """The code of a known language, or "und": for few words, and for text that no known language explains."""
    words = _WORD.findall(text[:SAMPLE].lower())
    if len(words) < LEAST_WORDS:
        return UNKNOWN
    shares = sorted(((_share(words, code), code) for code in languages.KNOWN), reverse=True)
    (best, code), (second, _) = shares[:2]
    return code if best >= LEAST_SHARE and best >= LEAST_LEAD * second else UNKNOWN


def _share(words: list[str], code: str) -> float:
    known = _stop_words(code)
    return sum(word in known for word in words) / len(words)


@cache
def _stop_words(code: str) -> frozenset[str]:
    return frozenset(vocabulary.cleaning(code).stop_words)
