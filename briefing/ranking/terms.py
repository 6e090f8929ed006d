"""How often each term stands in each sentence, without a table of mostly zeros."""

from dataclasses import dataclass

import numpy as np

from briefing.ranking.view import Booleans, Floats, Integers, View

# Up to so many cells the whole table is multiplied at once; above, only the columns of frequent terms are, so that
# 5,000 sentences need megabytes and not gigabytes.
_SMALL = 1_000_000
_FREQUENT = 32  # sentences with the term; a rarer one gives at most 32² pairs, which are cheaper listed


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The counts that are not zero, sentence by sentence: `counts[k]` times term `columns[k]` in sentence `rows[k]`."""

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


def content(view: View) -> Terms:
    """The stems of all words but stop words, as most of sumy's algorithms count them."""
    return count(view.stems, view.rows, len(view.lengths), ~view.stops)


def count(words: Integers, rows: Integers, sentences: int, chosen: Booleans) -> Terms:
    """The counts of the chosen words; terms are numbered 0, 1, … in the order of the words' numbers."""
    _, columns = np.unique(words[chosen], return_inverse=True)
    terms = int(columns.max(initial=-1)) + 1
    cells, counts = np.unique(rows[chosen] * max(terms, 1) + columns, return_counts=True)
    return Terms(
        sentences=sentences,
        terms=terms,
        rows=cells // max(terms, 1),
        columns=cells % max(terms, 1),
        counts=counts.astype(np.float64),
    )


def products(terms: Terms, values: Floats) -> Floats:
    """The scalar product of every two sentences, their vectors being the values, one for each count."""
    if terms.sentences * terms.terms <= _SMALL:
        return _gram(terms, values, np.ones(terms.terms, dtype=np.bool_))
    frequent = terms.spread() > _FREQUENT
    table = _gram(terms, values, frequent)
    _add_pairs(table, terms, values, ~frequent[terms.columns])
    return table


def _gram(terms: Terms, values: Floats, wanted: Booleans) -> Floats:
    column = np.cumsum(wanted) - 1
    chosen = wanted[terms.columns]
    table = np.zeros((terms.sentences, int(wanted.sum())))
    table[terms.rows[chosen], column[terms.columns[chosen]]] = values[chosen]
    product: Floats = table @ table.T
    return product


def _add_pairs(table: Floats, terms: Terms, values: Floats, chosen: Booleans) -> None:
    """Add the products of the chosen counts, by listing the pairs of sentences that share a term."""
    order = np.argsort(terms.columns[chosen], kind="stable")
    rows, values = terms.rows[chosen][order], values[chosen][order]
    columns = terms.columns[chosen][order]
    for distance in range(_FREQUENT):
        same = columns[distance:] == columns[: len(columns) - distance]
        one, two = rows[: len(rows) - distance][same], rows[distance:][same]
        shared = values[: len(values) - distance][same] * values[distance:][same]
        np.add.at(table, (one, two), shared)
        if distance:
            np.add.at(table, (two, one), shared)
