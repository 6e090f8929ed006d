"""Luhn: the sentences with the densest cluster of significant words.

H. P. Luhn, The Automatic Creation of Literature Abstracts, IBM Journal of Research and Development
2 (1958).
"""

import numpy as np

from briefing.ranking.matrix import Floats, SentenceMatrix


def score(matrix: SentenceMatrix, *, max_gap_size: int = 4) -> Floats:
    """Of each sentence's clusters the best: significant words squared over its length.

    It is 0 where no cluster has two significant words. A word is significant when its stem, stop
    words left out, stands more than once in the document with its headline. A cluster ends where so
    many words without significance follow as the gap allows.
    """
    scores = np.zeros(len(matrix.lengths))
    headlines = np.array(
        [stem for headline in matrix.headlines for stem in headline], dtype=np.int64
    )
    spoken = np.concatenate((matrix.stems[~matrix.stops], headlines))
    frequency = np.bincount(spoken, minlength=int(matrix.stems.max(initial=-1)) + 1)
    places = np.flatnonzero(frequency[matrix.stems] > 1)
    if not len(places):
        return scores
    rows = matrix.rows[places]
    starts = np.flatnonzero(
        (np.diff(places, prepend=-1) > max_gap_size) | (np.diff(rows, prepend=-1) > 0)
    )
    ends = np.append(starts[1:], len(places)) - 1
    significant = ends - starts + 1
    ratings = significant**2 / (places[ends] - places[starts] + 1)
    np.maximum.at(scores, rows[starts], np.where(significant > 1, ratings, 0))
    return scores
