"""The language of a text by the words that only it has: English, Spanish, or "und" where it is neither."""

from briefing import languages
from briefing.cleaning import lexicon
from briefing.cleaning.features.arrays import BoolArray
from briefing.cleaning.features.char_classes import CharClasses
from briefing.cleaning.features.tokens import PageTokens
from briefing.cleaning.lexicon import phrase_set

UNKNOWN_LANGUAGE = "und"
SAMPLE = 12_000  # characters that are looked at; more change nothing
LONG_LINE = (
    40  # characters; the shorter ones are menus, often in English on a page of another language
)
# Of running English one word in six is a telling one, of Spanish one in twelve: all 700 labelled Spanish articles lie
# above .045, pages of 30 other languages below .040.
LEAST_SHARE = 0.042
LEAST_WORDS = 12


def detect_language(text: CharClasses, words: PageTokens) -> str:
    """The code of a known language, or "und": for few words, and for text that no known language explains."""
    read = words.numbers[_prose(text)[words.lines]]
    if len(read) < LEAST_WORDS:
        return UNKNOWN_LANGUAGE
    share, code = max((float(_telling(words, code)[read].mean()), code) for code in languages.KNOWN)
    return code if share >= LEAST_SHARE else UNKNOWN_LANGUAGE


def _prose(text: CharClasses) -> BoolArray:
    """The lines long enough to be prose, as far as the sample goes; all of its lines where none is."""
    sample = text.starts < SAMPLE
    long = sample & (text.ends - text.starts >= LONG_LINE)
    return long if long.any() else sample


def _telling(words: PageTokens, code: str) -> BoolArray:
    """Which words only this language has."""
    return words.among(phrase_set(lexicon.cleaning_lexicon(code), "telling"))
