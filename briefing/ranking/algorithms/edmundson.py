"""Edmundson: cue words, words of the headline, and the place in paragraph and document.

H. P. Edmundson, New Methods in Automatic Extracting, Journal of the ACM 16 (1969).
"""

from collections.abc import Collection

import numpy as np

from briefing.ranking.matrix import Booleans, Floats, Integers, SentenceMatrix

# Of the most frequent bonus word: how often a key word must stand in the document.
_SIGNIFICANT = 0.5


def score(matrix: SentenceMatrix) -> Floats:
    """The sum of cue, title and location, as sumy adds them by default.

    The headline's words are the bonus words.
    """
    return (
        score_cue(matrix, {stem for headline in matrix.headlines for stem in headline})
        + score_title(matrix)
        + score_location(matrix)
    )


def score_cue(
    matrix: SentenceMatrix, bonus: Collection[int], stigma: Collection[int] = ()
) -> Floats:
    """The bonus words of each sentence less its stigma words; both are given as stems."""
    return _hits(matrix, _among(matrix.stems, bonus)) - _hits(matrix, _among(matrix.stems, stigma))


def score_key(matrix: SentenceMatrix, bonus: Collection[int]) -> Floats:
    """Those bonus words of each sentence that are frequent in the document."""
    wanted = _among(matrix.stems, bonus)
    frequency = np.bincount(matrix.stems[wanted], minlength=int(matrix.stems.max(initial=-1)) + 1)
    frequent = frequency > _SIGNIFICANT * frequency.max(initial=0)
    return _hits(matrix, wanted & frequent[matrix.stems])


def score_title(matrix: SentenceMatrix) -> Floats:
    """The words of each sentence that stand in its own article's headline."""
    articles = matrix.documents[matrix.rows]
    found = np.zeros(len(matrix.stems), dtype=np.bool_)
    for number, headline in enumerate(matrix.headlines):
        if headline:
            found |= (articles == number) & _among(matrix.stems, headline)
    return _hits(matrix, found)


def score_location(matrix: SentenceMatrix) -> Floats:
    """The headline's words, and a point each for an outer paragraph and an outer sentence."""
    paragraphs = np.stack((matrix.documents, matrix.paragraphs), axis=1)
    opening, closing = _outer(paragraphs)
    first, last = _outer(matrix.documents[:, None])
    numbers = np.cumsum(opening)  # of each sentence's paragraph, through all articles
    outer = np.isin(numbers, np.concatenate((numbers[first], numbers[last])))
    return score_title(matrix) + outer + (opening | closing)


def _outer(keys: Integers) -> tuple[Booleans, Booleans]:
    """Which rows begin and which end a run of equal rows."""
    changes = np.any(keys[1:] != keys[:-1], axis=1)
    edge = np.ones(min(len(keys), 1), dtype=np.bool_)
    return np.concatenate((edge, changes)), np.concatenate((changes, edge))


def _among(stems: Integers, wanted: Collection[int]) -> Booleans:
    return np.isin(stems, np.fromiter(wanted, dtype=np.int64, count=len(wanted)))


def _hits(matrix: SentenceMatrix, found: Booleans) -> Floats:
    return np.bincount(matrix.rows[found], minlength=len(matrix.lengths)).astype(np.float64)
