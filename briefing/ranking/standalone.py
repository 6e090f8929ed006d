"""Whether a sentence can stand alone in a summary, and whether it depends on the one before."""

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


def is_standalone(matrix: SentenceMatrix, index: int) -> bool:
    """Whether the sentence may be chosen: undamaged, whole, no half of a quotation."""
    text = matrix.texts[index]
    if matrix.sentences[index].damaged or len(text.split(maxsplit=_LEAST_WORDS - 1)) < _LEAST_WORDS:
        return False
    beginning = _BEGINNING.match(text)
    if not beginning or beginning[1].islower() or not text.rstrip(_CLOSING).endswith(_ENDS):
        return False
    return _balanced(text) and not _ONLY_QUOTED.fullmatch(text)


def depends_on_previous(matrix: SentenceMatrix, index: int) -> bool:
    """Whether it begins with a word that means something only after the sentence before."""
    if index == 0 or matrix.documents[index] != matrix.documents[index - 1]:
        return False
    return dependence.refers_back(matrix.texts[index], matrix.language)


def count_standalone_before(matrix: SentenceMatrix) -> Integers:
    """Of each sentence, how many that can stand alone come before it in its article."""
    standing = np.array(
        [is_standalone(matrix, index) for index in range(len(matrix.texts))], dtype=np.int64
    )
    before = np.cumsum(standing) - standing
    firsts = np.searchsorted(matrix.documents, matrix.documents)
    return before - before[firsts]


def _balanced(text: str) -> bool:
    if not _PAIRED.search(text):
        return True
    return text.count('"') % 2 == 0 and all(
        text.count(opening) == text.count(closing) for opening, closing in _PAIRS
    )
