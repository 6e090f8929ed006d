"""Whether an article was badly read: letters and words of it are lost all over its text.

A page that lost its links or its font's letters prints "Mr. Presid nt", "the U. . signed". Single
places are marked as damage and their sentences are not printed; an article that is full of them
tells no story where another one can.
"""

import re
from functools import lru_cache

from briefing.model.analyzed import AnalyzedArticle

READ = 4_000  # characters, of what is kept
# Lost places in a hundred words, and at least so many: initials and formulas leave one or two. Of
# the 183 articles of the labelled days the most has .6.
LEAST_RATE, LEAST_PLACES = 1.0, 3

_WORD = re.compile(r"\w+")
# A stop or comma by itself, a character that could not be read, a consonant that is no word before
# or behind one of small letters. "Plan B for" and "section c of" are at most single places.
_LOST = re.compile(
    r"(?<=[ \n])[.,;:](?=[ \n])|\ufffd+|(?<=[ \n])[B-DF-HJ-NP-TV-XZ] (?=[a-z\u00df-\u00ff]{3})"
    r"|(?<=[a-z\u00df-\u00ff] )[b-df-hj-np-tvwxz](?= [a-z\u00df-\u00ff])"
)


@lru_cache(maxsize=1024)  # asked whenever a story's articles are put in order
def _count_lost(text: str) -> tuple[int, int]:
    return len(_LOST.findall(text)), len(_WORD.findall(text))


def is_badly_read(article: AnalyzedArticle) -> bool:
    """Whether words are lost again and again in what is kept of an article."""
    kept = "\n".join(article.text_of(block.span) for block in article.cleaned.kept)
    lost, words = _count_lost(kept[:READ])
    return lost >= LEAST_PLACES and 100 * lost >= LEAST_RATE * words
