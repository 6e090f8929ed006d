"""Which stemmer and which list of stop words a language has, as `languages/*/text.toml` says."""

from collections.abc import Callable
from functools import cache

from briefing.languages import load_words
from briefing.quick_dataclass import dataclass
from briefing.text.english_stemming import stem_english
from briefing.text.spanish_stemming import stem_spanish

# In place of the nltk stemmer of that name: faster, and nltk, half a second, is not imported.
_FASTER = {"english": stem_english, "spanish": stem_spanish}


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageTools:
    """Names, empty where a language has no such tool."""

    stemmer: str = ""  # of nltk's Snowball stemmers
    stop_words: str = ""  # of sumy's lists


@cache
def load_language_tools(language: str) -> LanguageTools:
    """The tools of a language; none for one without data."""
    return load_words(language, "text", LanguageTools)


@cache
def load_stemmer(language: str) -> Callable[[str], str]:
    """The stemmer of a language; for one that has none its words are only put in lower case."""
    name = load_language_tools(language).stemmer
    if not name:
        return str.lower
    if name in _FASTER:
        return _FASTER[name]
    from nltk.stem.snowball import SnowballStemmer

    stem: Callable[[str], str] = SnowballStemmer(name).stem  # type: ignore[no-untyped-call]
    return stem
