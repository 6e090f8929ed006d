"""How a language builds the title of an office, as `languages/*/titles.toml` says."""

from functools import cache

from briefing.languages import load_words
from briefing.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleGrammar:
    """The order of a title's words, and how it says that the office is over."""

    puts_noun_first: bool = False  # adjectives stand behind it, else before it
    past_word: str = ""  # "former"; empty where no word is known
    joins_past_word: bool = False  # to the noun: "expresidente"
    place_link: str = ""  # between an office and a place that stood before it
    place_article: str = ""  # before a place's name


@cache
def load_title_grammar(language: str) -> TitleGrammar:
    """The grammar of this language; for one without data the noun stands last."""
    return load_words(language, "titles", TitleGrammar)
