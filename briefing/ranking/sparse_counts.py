"""How often each term stands in each sentence, without a table of mostly zeros."""

import numpy as np

from briefing.quick_dataclass import dataclass
from briefing.ranking.matrix import Booleans, Floats, Integers, SentenceMatrix

# The columns of terms in more sentences are multiplied as a table; of a rarer term the pairs of
# sentences, at most 32², are cheaper listed: 5,000 sentences need megabytes and not gigabytes, and
# 100 take a quarter of the time.
_FREQUENT = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class SparseCounts:
    """The counts that are not zero, sentence by sentence.

    `counts[k]` times term `columns[k]` stands in sentence `rows[k]`.
    """

    sentences: int
    terms: int
    rows: Integers
    columns: Integers
    counts: Floats

    def per_sentence(self, values: Floats) -> Floats:
        """The sum of the values, one for each count, over each sentence."""
        return np.bincount(self.rows, weights=values, minlength=self.sentences).astype(np.float64)

    def per_term(self, values: Floats) -> Floats:
        """The sum of the values, one for each count, over each term."""
        return np.bincount(self.columns, weights=values, minlength=self.terms).astype(np.float64)

    def spread(self) -> Integers:
        """In how many sentences each term stands."""
        return np.bincount(self.columns, minlength=self.terms)


def count_content_stems(matrix: SentenceMatrix) -> SparseCounts:
    """The stems of all words but stop words, as most of sumy's algorithms count them."""
    return count_words(matrix.stems, matrix.rows, len(matrix.lengths), ~matrix.stops)


def count_words(words: Integers, rows: Integers, sentences: int, chosen: Booleans) -> SparseCounts:
    """The counts of the chosen words; terms are numbered from 0 in the order of word numbers."""
    _, columns = np.unique(words[chosen], return_inverse=True)
    terms = int(columns.max(initial=-1)) + 1
    cells, counts = np.unique(rows[chosen] * max(terms, 1) + columns, return_counts=True)
    return SparseCounts(
        sentences=sentences,
        terms=terms,
        rows=cells // max(terms, 1),
        columns=cells % max(terms, 1),
        counts=counts.astype(np.float64),
    )


def dot_products(terms: SparseCounts, values: Floats) -> Floats:
    """The scalar product of every two sentences, shape (sentences, sentences).

    `values` has one value for each count.
    """
    frequent = terms.spread() > _FREQUENT
    table = _gram(terms, values, frequent)
    _add_pairs(table, terms, values, ~frequent[terms.columns])
    return table


def _gram(terms: SparseCounts, values: Floats, wanted: Booleans) -> Floats:
    column = np.cumsum(wanted) - 1
    chosen = wanted[terms.columns]
    table = np.zeros((terms.sentences, int(wanted.sum())))
    table[terms.rows[chosen], column[terms.columns[chosen]]] = values[chosen]
    product: Floats = table @ table.T
    return product


def _add_pairs(table: Floats, terms: SparseCounts, values: Floats, chosen: Booleans) -> None:
    """Add the products of the chosen counts, by listing the pairs that share a term."""
    order = np.argsort(terms.columns[chosen], kind="stable")
    rows, columns = terms.rows[chosen][order], terms.columns[chosen][order]
    partners = np.bincount(columns, minlength=terms.terms)
    first = (np.cumsum(partners) - partners)[columns]  # of those with the same term
    many = partners[columns]
    one = np.repeat(np.arange(len(rows)), many)
    other = np.arange(len(one)) - np.repeat(np.cumsum(many) - many - first, many)
    shares = values[chosen][order]
    np.add.at(
        table.reshape(-1), rows[one] * terms.sentences + rows[other], shares[one] * shares[other]
    )
