"""LSA: the sentences whose vectors are longest in the space of latent topics.

Steinberger and Ježek, Using Latent Semantic Analysis in Text Summarization, ISIM 2004. With all
dimensions kept, as sumy keeps them, a sentence's length in that space is the length of its column
in the table of terms: the singular value decomposition only turns the space. So none is computed,
and there is no noise in the last digits to order by.
"""

import numpy as np

from briefing.ranking.matrix import COMPARED_DIGITS, Floats, SentenceMatrix
from briefing.ranking.sparse_counts import count_words


def score(matrix: SentenceMatrix, *, smooth: float = 0.4) -> Floats:
    """The length of each sentence's column of smoothed term frequencies; 0 without terms."""
    terms = count_words(
        matrix.stems,
        matrix.rows,
        len(matrix.lengths),
        np.isin(matrix.stems, matrix.stems[~matrix.stops]),
    )
    most = np.zeros(terms.sentences)
    np.maximum.at(most, terms.rows, terms.counts)
    present = smooth + (1 - smooth) * terms.counts / most[terms.rows]
    squares = terms.per_sentence(present**2 - smooth**2) + terms.terms * smooth**2
    lengths: Floats = np.sqrt(np.where(most > 0, squares, 0.0))
    return lengths.round(COMPARED_DIGITS)
