"""Edmundson: cue words, words of the headline, and the place in paragraph and document.

H. P. Edmundson, New Methods in Automatic Extracting, Journal of the ACM 16 (1969).
"""

from collections.abc import Collection

import numpy as np

from briefing.ranking.matrix import Booleans, Floats, Integers, SentenceMatrix

_SIGNIFICANT = (
    0.5  # of the most frequent bonus word: how often a key word must stand in the document
)


def score(view: SentenceMatrix) -> Floats:
    """The sum of cue, title and location, as sumy adds them by default; the headline's words are the bonus words."""
    return (
        score_cue(view, {stem for headline in view.headlines for stem in headline})
        + score_title(view)
        + score_location(view)
    )


def score_cue(view: SentenceMatrix, bonus: Collection[int], stigma: Collection[int] = ()) -> Floats:
    """The bonus words of each sentence less its stigma words; both are given as stems."""
    return _hits(view, _among(view.stems, bonus)) - _hits(view, _among(view.stems, stigma))


def score_key(view: SentenceMatrix, bonus: Collection[int]) -> Floats:
    """Those bonus words of each sentence that are frequent in the document."""
    wanted = _among(view.stems, bonus)
    frequency = np.bincount(view.stems[wanted], minlength=int(view.stems.max(initial=-1)) + 1)
    frequent = frequency > _SIGNIFICANT * frequency.max(initial=0)
    return _hits(view, wanted & frequent[view.stems])


def score_title(view: SentenceMatrix) -> Floats:
    """The words of each sentence that stand in its own article's headline."""
    articles = view.documents[view.rows]
    found = np.zeros(len(view.stems), dtype=np.bool_)
    for number, headline in enumerate(view.headlines):
        if headline:
            found |= (articles == number) & _among(view.stems, headline)
    return _hits(view, found)


def score_location(view: SentenceMatrix) -> Floats:
    """The headline's words, and a point each for an outer paragraph and for an outer sentence of a paragraph."""
    paragraphs = np.stack((view.documents, view.paragraphs), axis=1)
    opening, closing = _outer(paragraphs)
    first, last = _outer(view.documents[:, None])
    numbers = np.cumsum(opening)  # of each sentence's paragraph, through all articles
    outer = np.isin(numbers, np.concatenate((numbers[first], numbers[last])))
    return score_title(view) + outer + (opening | closing)


def _outer(keys: Integers) -> tuple[Booleans, Booleans]:
    """Which rows begin and which end a run of equal rows."""
    changes = np.any(keys[1:] != keys[:-1], axis=1)
    edge = np.ones(min(len(keys), 1), dtype=np.bool_)
    return np.concatenate((edge, changes)), np.concatenate((changes, edge))


def _among(stems: Integers, wanted: Collection[int]) -> Booleans:
    return np.isin(stems, np.fromiter(wanted, dtype=np.int64, count=len(wanted)))


def _hits(view: SentenceMatrix, found: Booleans) -> Floats:
    return np.bincount(view.rows[found], minlength=len(view.lengths)).astype(np.float64)
