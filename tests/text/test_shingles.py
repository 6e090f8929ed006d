"""Runs of four words as numbers."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.text.shingles import SIZE, distinct_shingles, hash_shingles

WORDS = st.lists(st.integers(-1, 5), max_size=30)


@given(WORDS)
def test_equal_runs_have_equal_numbers(words: list[int]) -> None:
    """Two places have one number exactly where the four words from there on are the same."""
    hashes = hash_shingles(words).tolist()
    runs = [tuple(words[at : at + SIZE]) for at in range(len(words) - SIZE + 1)]
    assert len(hashes) == len(runs)
    assert [hashes.index(number) for number in hashes] == [runs.index(run) for run in runs]


@given(WORDS)
def test_the_distinct_ones_are_sorted(words: list[int]) -> None:
    """Each run once, ascending; a short text is one run of its own."""
    found = distinct_shingles(words).tolist()
    every = hash_shingles(words).tolist()
    assert found == sorted(set(every)) if len(words) >= SIZE else len(found) == bool(words)


def test_short_texts_differ() -> None:
    """Two texts of fewer than four words are told apart."""
    assert distinct_shingles([1, 2]).tolist() != distinct_shingles([1, 3]).tolist()
