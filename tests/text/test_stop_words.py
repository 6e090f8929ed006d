"""Words that say nothing of what a text is about."""

import pytest
from sumy.utils import get_stop_words

from briefing.text.stop_words import load_stop_words


@pytest.mark.parametrize(("language", "name"), [("en", "english"), ("es", "spanish")])
def test_they_are_sumys(language: str, name: str) -> None:
    """The lists are those that sumy's summarizers use."""
    assert load_stop_words(language) == get_stop_words(name)


def test_an_unknown_language_has_none() -> None:
    """Without a list no word is a stop word."""
    assert load_stop_words("und") == frozenset()
