"""What a headline begins with, told without a pattern for each of the openings."""

import re

from hypothesis import given
from hypothesis import strategies as st

from briefing.grouping.genre.genre_words import begins_with

TEXTS = st.text(alphabet="why é_1:.’", max_size=8)


@given(TEXTS, TEXTS.filter(bool))
def test_the_last_word_of_an_opening_is_whole(text: str, words: str) -> None:
    """As a pattern with the end of a word behind the opening asks."""
    assert begins_with(text, words) == bool(re.match(rf"{re.escape(words)}\b", text))


def test_why_is_no_whyte() -> None:
    """A name that begins as an opening does is none."""
    assert begins_with("why the gate opens", "why")
    assert not begins_with("whyte opens the gate", "why")
