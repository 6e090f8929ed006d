"""The default method: early, central sentences; of a cluster, what several articles say early.

On news the place is the main lever: no algorithm of sumy's reaches the first three sentences. Each
weight is the middle of a range in which the figures of the development sets hardly change, so that
none hangs on a digit.
"""

from functools import cache

import numpy as np

from briefing.ranking.algorithms.edmundson import score_title
from briefing.ranking.algorithms.lex_rank import unit_vectors
from briefing.ranking.matrix import Floats, SentenceMatrix
from briefing.ranking.sparse_counts import SparseCounts, count_content_stems
from briefing.ranking.standalone import count_standalone_before
from briefing.sentences.punkt_rules import sentence_lexicon

# ROUGE-1 above the lead of the same sentences is 1.2, on average of three sets of articles. Behind
# each weight stands what it is without that part.
_DECAY = 0.3  # the place of the third sentence is worth half of the first's
_WORDS = 0.4  # .6
_CENTRAL = 0.25  # .9
_HEADLINE = 0.8  # 1.0
_QUESTION = -0.3  # 1.2
_QUOTATION = -0.2  # 1.2; one that opens with somebody's words says whose they are only after
_ATTRIBUTED = 0.15  # .9; news is what somebody is reported to say

# Of clusters, in 220 words, it is 1.9 above the leads of the articles in turn; .4 without `agreed`.
_CLUSTER_DECAY = 0.1
_CLUSTER_WORDS = 0.3
_AGREED = 1.5
_NEVER_ZERO = 1e-9  # where no sentence has any of it


def score(matrix: SentenceMatrix) -> Floats:
    """The sum of the parts."""
    total: Floats = np.sum(list(parts(matrix).values()), axis=0)
    return total


def parts(matrix: SentenceMatrix) -> dict[str, Floats]:
    """What the score of each sentence is made of, by name."""
    terms = count_content_stems(matrix)
    words = _mean(terms, np.log(np.maximum(terms.spread(), 1), dtype=np.float64))
    shared = {
        "headline": _HEADLINE * _share_of_headline(matrix),
        "attributed": _ATTRIBUTED * _attributed(matrix),
        "question": _QUESTION * _questions(matrix),
    }
    if len(matrix.headlines) > 1:
        place = np.exp(-_CLUSTER_DECAY * count_standalone_before(matrix))
        return {
            "place": place,
            "agreed": _AGREED * _agreed(matrix, terms),
            "words": _CLUSTER_WORDS * words,
            **shared,
        }
    place = np.exp(-_DECAY * count_standalone_before(matrix))
    own = {"place": place, "central": _CENTRAL * _central(terms), "words": _WORDS * words, **shared}
    return {**own, "quotation": _QUOTATION * _quotations(matrix)}


def _central(terms: SparseCounts) -> Floats:
    """How much each sentence is like all others by LexRank's cosine; the most central has 1.

    The sum of its products with all vectors is its product with their sum: no table of all pairs is
    needed.
    """
    vectors = unit_vectors(terms)
    everything = terms.per_term(vectors)
    return _of_most(terms.per_sentence(vectors * (everything[terms.columns] - vectors)))


def _agreed(matrix: SentenceMatrix, terms: SparseCounts) -> Floats:
    """In how many other articles a sentence's words stand, on average; the most agreed has 1."""
    size = max(terms.terms, 1)
    pairs = np.unique(matrix.documents[terms.rows] * size + terms.columns)
    return _mean(terms, np.bincount(pairs % size, minlength=size).astype(np.float64) - 1)


def _mean(terms: SparseCounts, values: Floats) -> Floats:
    """The mean of the terms' values over the different terms of each sentence; the highest is 1."""
    different = np.bincount(terms.rows, minlength=terms.sentences)
    return _of_most(terms.per_sentence(values[terms.columns]) / np.maximum(different, 1))


def _share_of_headline(matrix: SentenceMatrix) -> Floats:
    """How much of its own article's headline each sentence says, 1 at most."""
    sizes = np.array([max(len(headline), 1) for headline in matrix.headlines])
    share: Floats = np.minimum(score_title(matrix) / sizes[matrix.documents], 1.0)
    return share


def _quotations(matrix: SentenceMatrix) -> Floats:
    return np.array([float(text.startswith(("“", '"', "«"))) for text in matrix.texts])


def _attributed(matrix: SentenceMatrix) -> Floats:
    """1 for a sentence that says who says so."""
    reporting = _reporting(matrix.language)
    return np.array([float(not reporting.isdisjoint(text.split())) for text in matrix.texts])


@cache
def _reporting(language: str) -> frozenset[str]:
    """The reporting verbs, also with a mark behind them."""
    return frozenset(
        verb + mark
        for verb in sentence_lexicon(language).reporting_verbs
        for mark in ("", ",", ".", ":")
    )


def _questions(matrix: SentenceMatrix) -> Floats:
    return np.array([float(text.rstrip("\"'”’»)").endswith("?")) for text in matrix.texts])


def _of_most(values: Floats) -> Floats:
    share: Floats = values / max(float(values.max(initial=0)), _NEVER_ZERO)
    return share
