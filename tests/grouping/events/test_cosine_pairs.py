"""Dot products of rows through lists of who holds each term."""

import pytest

from briefing.grouping.events.cosine_pairs import ALWAYS_KEPT, find_similar_pairs

A, B, C = (("word", letter) for letter in "abc")


def test_each_two_rows_that_share_a_term_have_their_dot_product() -> None:
    """Rows without terms, and pairs below the least, have none."""
    rows = [{A: 0.6, B: 0.8}, {}, {B: 1.0}, {A: 0.1, C: 0.9}]
    assert find_similar_pairs(rows) == pytest.approx({(0, 2): 0.8})
    assert find_similar_pairs(rows, least=0.05) == pytest.approx({(0, 2): 0.8, (0, 3): 0.06})
    assert find_similar_pairs([]) == {}


def test_a_term_of_too_many_rows_is_not_compared() -> None:
    """But where the rows are few anyway, or where all are wanted."""
    rows = [{A: 1.0} for _ in range(ALWAYS_KEPT + 1)]
    assert not find_similar_pairs(rows)
    assert len(find_similar_pairs(rows, most_share=1)) == len(rows) * (len(rows) - 1) // 2
    assert len(find_similar_pairs(rows[1:])) == ALWAYS_KEPT * (ALWAYS_KEPT - 1) // 2
