"""Values that are made by the ten thousand are values: equal, hashed and ordered by their fields."""

from dataclasses import replace

from briefing.model import Span
from briefing.quoting.tokens.tokenizer import Token


def test_equal_and_hashed_by_fields() -> None:
    """Two spans of the same offsets are one member of a set."""
    assert {Span(1, 2), Span(1, 2), Span(1, 3)} == {Span(1, 2), Span(1, 3)}


def test_ordered_by_fields() -> None:
    """Spans sort by their start, then by their end."""
    assert sorted([Span(2, 3), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(2, 3)]


def test_replaced_by_a_new_value() -> None:
    """What `replace` gives is another value; the first one stays."""
    token = Token(0, 4, "Lomas", "lomas", is_word=True, is_capitalized=True)
    moved = replace(token, start=7)
    assert (token.start, moved.start, moved.text) == (0, 7, "Lomas")
