"""LexRank: the sentences that most others are like, by a walk over the graph of likeness.

Erkan and Radev, LexRank: Graph-based Lexical Centrality as Salience in Text Summarization, JAIR 22
(2004).
"""

import numpy as np

from briefing.ranking.matrix import Booleans, Floats, SentenceMatrix
from briefing.ranking.sparse_counts import SparseCounts, count_content_stems, dot_products


def score(matrix: SentenceMatrix, *, threshold: float = 0.1, epsilon: float = 0.1) -> Floats:
    """The weight of each sentence in the graph's eigenvector, with sumy's threshold and epsilon."""
    return power_method(cosine_matrix(matrix) > threshold, epsilon)


def cosine_matrix(matrix: SentenceMatrix) -> Floats:
    """The idf-modified cosine of every two sentences; 0 with a sentence that has no words."""
    terms = count_content_stems(matrix)
    return dot_products(terms, unit_vectors(terms))


def unit_vectors(terms: SparseCounts) -> Floats:
    """The tf-idf vectors of the sentences, each of length 1; one value for each count."""
    most = np.ones(terms.sentences)
    np.maximum.at(most, terms.rows, terms.counts)
    idf = np.log(terms.sentences / (1 + terms.spread()))
    weights = terms.counts / most[terms.rows] * idf[terms.columns]
    norms = np.sqrt(terms.per_sentence(weights**2))
    inverse = np.divide(1.0, norms, out=np.zeros_like(norms), where=norms > 0)
    vectors: Floats = weights * inverse[terms.rows]
    return vectors


def power_method(links: Booleans, epsilon: float) -> Floats:
    """The power method on the graph's links, each sentence's links sharing its weight equally."""
    size = len(links)
    if not size:
        return np.zeros(0)
    table = links.astype(np.float64)
    table /= np.maximum(table.sum(axis=1), 1)[:, None]
    weights, change = np.full(size, 1 / size), 1.0
    while change > epsilon:
        stepped = table.T @ weights
        length = float(np.linalg.norm(stepped))
        if not length:  # no sentence is like any, not even itself: none has words
            return weights
        stepped /= length
        change = float(np.linalg.norm(stepped - weights))
        weights = stepped
    return weights
