"""Counts of terms: products of sentences without a table of mostly zeros, at the cost of the counts."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.ranking import summarize
from briefing.ranking.sparse_counts import SparseCounts, count_words, dot_products
from tests.growth import assert_linear

from .test_ranking_summarize import document


def terms(sentences: list[list[int]]) -> SparseCounts:
    """The counts of sentences given as word numbers."""
    lengths = [len(sentence) for sentence in sentences]
    words = np.array([word for sentence in sentences for word in sentence], dtype=np.int64)
    rows = np.repeat(np.arange(len(sentences)), lengths)
    return count_words(words, rows, len(sentences), np.ones(len(words), dtype=np.bool_))


@given(st.lists(st.lists(st.integers(0, 5)), max_size=8))
def test_counts(sentences: list[list[int]]) -> None:
    """Each word of each sentence is counted."""
    counted = terms(sentences)
    assert counted.per_sentence(counted.counts).tolist() == [
        len(sentence) for sentence in sentences
    ]
    assert counted.terms == len({word for sentence in sentences for word in sentence})


def test_large_tables_give_the_same_products() -> None:
    """Too many cells for one table: frequent terms are multiplied, rare ones paired, and the products are the same."""
    generator = np.random.default_rng(0)
    sentences = [(generator.zipf(1.3, 12) % 20_000).tolist() for _ in range(1_000)]
    counted = terms(sentences)
    assert counted.sentences * counted.terms > 1_000_000
    table = np.zeros((counted.sentences, counted.terms))
    table[counted.rows, counted.columns] = counted.counts
    assert np.array_equal(dot_products(counted, counted.counts), table @ table.T)


@pytest.mark.slow
def test_the_default_costs_what_the_text_is_long() -> None:
    """The default makes no table of all pairs of sentences: time is linear in their number."""

    def run(size: int) -> object:
        lines = (f"The bridge number {n % 977} opens on day {n}." for n in range(size))
        return summarize([document(" ".join(lines))])

    assert_linear(run, 20_000)
