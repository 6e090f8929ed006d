"""Which stemmer and which list of stop words a language has, as `languages/*/text.toml` says."""

from dataclasses import dataclass
from functools import cache

from briefing.languages import load_words


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageTools:
    """Names, empty where a language has no such tool."""

    stemmer: str = ""  # of nltk's Snowball stemmers
    stop_words: str = ""  # of sumy's lists


@cache
def load_language_tools(language: str) -> LanguageTools:
    """The tools of a language; none for one without data."""
    return load_words(language, "text", LanguageTools)
