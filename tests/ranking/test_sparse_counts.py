"""Counts of terms: products of sentences without a table of mostly zeros, at the cost of the
counts.
"""

from time import process_time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.ranking import summarize
from briefing.ranking.sparse_counts import SparseCounts, count_words, dot_products
from tests.ranking.test_summarize import document


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
    """Too many cells for one table: frequent terms are multiplied, rare ones paired, and the
    products are the same.
    """
    generator = np.random.default_rng(0)
    sentences = [(generator.zipf(1.3, 12) % 20_000).tolist() for _ in range(1_000)]
    counted = terms(sentences)
    assert counted.sentences * counted.terms > 1_000_000
    table = np.zeros((counted.sentences, counted.terms))
    table[counted.rows, counted.columns] = counted.counts
    assert np.array_equal(dot_products(counted, counted.counts), table @ table.T)


@pytest.mark.slow  # a large text
def test_the_default_costs_what_the_text_is_long() -> None:
    """20,000 sentences are summarized in seconds: the default makes no table of all pairs of
    sentences.
    """
    long = document(
        " ".join(
            f"The bridge number {number % 977} opens on day {number}." for number in range(20_000)
        )
    )
    began = process_time()
    assert summarize([long])
    assert process_time() - began < 10
