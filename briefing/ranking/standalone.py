"""Whether a sentence can stand alone in a brief: complete, undamaged, long enough; and whether it leans on another."""

import re

import numpy as np

from briefing.ranking.matrix import Integers, SentenceMatrix
from briefing.sentences import dependence

# Shorter ones are interjections, credits, crossheads. On the development sets no summary wants one.
_LEAST_WORDS = 5
_ENDS, _CLOSING = (".", "!", "?", "…"), "\"'”’»)]"
_BEGINNING = re.compile(r"""["'“‘«(\[¿¡—–-]*([^\W_])""")
_PAIRS = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"))
_PAIRED = re.compile(r"""["“”«»()\[\]]""")
_ONLY_QUOTED = re.compile(r"""“[^“”]*”|"[^"]*"|«[^«»]*»""")


def is_standalone(view: SentenceMatrix, index: int) -> bool:
    """Whether the sentence may be chosen: undamaged, whole, no half of a quotation, none without its speaker."""
    text = view.texts[index]
    if view.sentences[index].damaged or len(text.split(maxsplit=_LEAST_WORDS - 1)) < _LEAST_WORDS:
        return False
    beginning = _BEGINNING.match(text)
    if not beginning or beginning[1].islower() or not text.rstrip(_CLOSING).endswith(_ENDS):
        return False
    return _balanced(text) and not _ONLY_QUOTED.fullmatch(text)


def depends_on_previous(view: SentenceMatrix, index: int) -> bool:
    """Whether the sentence begins with a word that means something only behind the sentence before."""
    if index == 0 or view.documents[index] != view.documents[index - 1]:
        return False
    return dependence.refers_back(view.texts[index], view.language)


def count_standalone_before(view: SentenceMatrix) -> Integers:
    """Of each sentence, how many that can stand alone come before it in its article."""
    standing = np.array(
        [is_standalone(view, index) for index in range(len(view.texts))], dtype=np.int64
    )
    before = np.cumsum(standing) - standing
    firsts = np.searchsorted(view.documents, view.documents)
    return before - before[firsts]


def _balanced(text: str) -> bool:
    if not _PAIRED.search(text):
        return True
    return text.count('"') % 2 == 0 and all(
        text.count(opening) == text.count(closing) for opening, closing in _PAIRS
    )
