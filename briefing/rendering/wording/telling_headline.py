"""Whether a headline tells what a sentence tells, so that it may stand in its place."""

import re

from briefing.text.folding import fold_text
from briefing.text.stop_words import load_stop_words

# Words of a headline that its sentence has too, in any form. One is who acts, another what is done:
# "Llega comitiva a cita clave" has none of a sentence about the meeting of two secretaries. Of 52
# long bullets of made-up and real days the two whose headline is a label are refused by these
# rules, and no other.
LEAST_SHARED = 2
# Letters by which forms of a word are one: "extradites" and "extradited", "aplaza" and "aplazó".
FORM = 5
_MARKS = ("“", "‘", "«", '"', "'")
_WORD = re.compile(r"\d+(?:[.,]\d+)*|\w+")
_PARTS = re.compile(r":\s|\s[|–—-]\s|;\s")


def tells_the_same(headline: str, sentence: str, language: str) -> bool:
    """Whether a headline shares its matter with a sentence, and no part of it is a mere label.

    Parts stand between colons, dashes, semicolons and bars: "Key Points and Impact" behind a colon
    has no word of any sentence, and "Mexico" before one has. Somebody's words in marks are none.
    """
    told = _find_matter(sentence, language)
    named = [part for part in _PARTS.split(headline) if not part.startswith(_MARKS)]
    parts = [_find_matter(part, language) for part in named]
    shared = frozenset().union(*parts) & told
    return len(shared) >= LEAST_SHARED and all(part & told for part in parts)


def _find_matter(text: str, language: str) -> frozenset[str]:
    """The words that say something, each by its first letters, without case and accents."""
    stops = load_stop_words(language)
    words = (word for word in _WORD.findall(text.casefold()) if word not in stops)
    return frozenset(fold_text(word)[:FORM] for word in words if len(word) > 2 or word[0].isdigit())
