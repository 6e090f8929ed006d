"""Which tools a language has."""

import pytest

from briefing.languages import KNOWN
from briefing.text.language_tools import LanguageTools, load_language_tools


@pytest.mark.parametrize("language", KNOWN)
def test_a_known_language_has_both(language: str) -> None:
    """Each known language names its stemmer and its stop words."""
    tools = load_language_tools(language)
    assert tools.stemmer
    assert tools.stop_words


def test_an_unknown_language_has_none() -> None:
    """Without data there are no tools."""
    assert load_language_tools("und") == LanguageTools()
