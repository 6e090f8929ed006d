"""Weights of words that tell an article from its surroundings, for pages of one language."""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from benchmarks.cleaning.labelled_pages import LabelledPage
from briefing.cleaning.features.arrays import FloatArray, IntArray
from briefing.cleaning.features.tokens import PageTokens

LEAST_SITES = (
    50  # that use a word: 2,500 words; with 8,000 words of 10 sites or more no figure is better
)
STRENGTH = 0.1  # inverse of the penalty
ROUNDS = 100
LENGTHS = (
    2,
    4,
    7,
    10,
    14,
    20,
    28,
    40,
    60,
    100,
)  # words of a line; told beside its words, so that they don't say it
DIGITS = 2


def learn_words(
    pages: Sequence[LabelledPage], importance: Sequence[FloatArray]
) -> dict[str, float]:
    """Word -> weight."""
    known = _common(pages)
    matrix = hstack(
        [_matrix(pages, {word: at for at, word in enumerate(known)}), _lengths(pages)]
    ).tocsr()
    labels = np.concatenate([page.labels for page in pages])
    fitted = LogisticRegression(C=STRENGTH, max_iter=ROUNDS).fit(
        matrix, labels, np.concatenate(importance)
    )
    weights = zip(known, fitted.coef_[0].tolist(), strict=False)
    return {word: rounded for word, weight in weights if (rounded := round(weight, DIGITS))}


def _common(pages: Sequence[LabelledPage]) -> list[str]:
    """The words of enough sites, in alphabetical order."""
    of_site: dict[str, set[str]] = {}
    for page in pages:
        of_site.setdefault(page.site, set()).update(page.page.tokens.vocabulary)
    sites = Counter(word for words in of_site.values() for word in words)
    return sorted(word for word, count in sites.items() if count >= LEAST_SITES)


def _matrix(pages: Sequence[LabelledPage], places: Mapping[str, int]) -> csr_matrix:
    """A row a line, a column a word: how often the line says it, divided as `measures` divides."""
    known, counts = zip(*(_known(page.page.tokens, places) for page in pages), strict=True)
    every = np.concatenate(counts)
    values = np.repeat(1 / np.sqrt(np.maximum(1, every)), every)
    ends = np.concatenate([[0], np.cumsum(every)])
    return csr_matrix((values, np.concatenate(known), ends), shape=(len(every), len(places)))


def _known(words: PageTokens, places: Mapping[str, int]) -> tuple[IntArray, IntArray]:
    """The places of those words of a page that have one, line after line, and how many each line
    has.
    """
    found = np.array([places.get(word, -1) for word in words.vocabulary], dtype=np.intp)[
        words.word_ids
    ]
    return found[found >= 0], np.bincount(
        words.line_of_word[found >= 0], minlength=len(words.word_counts)
    )


def _lengths(pages: Sequence[LabelledPage]) -> csr_matrix:
    words = [line.word_count for page in pages for line in page.page.lines]
    return csr_matrix(np.eye(len(LENGTHS) + 1)[np.digitize(words, LENGTHS)] * 3)
