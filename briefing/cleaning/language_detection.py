"""Language detection by words that only one of the known languages has.

The result is "en", "es", or "und" for text that is neither.
"""

from briefing import languages
from briefing.cleaning.features.arrays import BoolArray
from briefing.cleaning.features.char_classes import CharClasses
from briefing.cleaning.features.tokens import PageTokens
from briefing.cleaning.lexicon import cleaning_lexicon, phrase_set

UNKNOWN_LANGUAGE = "und"
SAMPLE = 12_000  # characters that are looked at; more change nothing
# Characters; shorter lines are menus, often in English on a page of another language.
LONG_LINE = 40
# Of running English one word in six is distinctive, of Spanish one in twelve. All 700 labelled
# Spanish articles have a share above .045, pages of 30 other languages one below .040.
MIN_SHARE = 0.042
MIN_WORDS = 12
# Of shorter texts, such as a feed's summary, one distinctive word decides where no other language
# has one: of 307 Spanish and 518 English sentences of 5 to 11 words .73 and .74 are known and one
# is mistaken, of 2,269 sentences of 30 other languages .011 are taken for one of the two.
MIN_SHORT_WORDS = 5


def detect_language(classes: CharClasses, tokens: PageTokens) -> str:
    """The code of the known language with the largest share of distinctive words.

    "und" for fewer than `MIN_SHORT_WORDS` words, if no share reaches `MIN_SHARE`, and for fewer
    than `MIN_WORDS` words that are not of one language alone. Of equal shares the later code in
    alphabetical order wins.
    """
    word_ids = tokens.word_ids[_find_prose(classes)[tokens.line_of_word]]
    if len(word_ids) < MIN_SHORT_WORDS:
        return UNKNOWN_LANGUAGE
    shares = sorted(
        (float(_flag_distinctive(tokens, code)[word_ids].mean()), code) for code in languages.KNOWN
    )
    share, code = shares[-1]
    is_mixed = len(word_ids) < MIN_WORDS and any(other for other, _ in shares[:-1])
    return code if share >= MIN_SHARE and not is_mixed else UNKNOWN_LANGUAGE


def _find_prose(classes: CharClasses) -> BoolArray:
    """Flags the lines of the sample that are long enough to be prose; all of them if none is."""
    sample = classes.line_starts < SAMPLE
    long = sample & (classes.line_ends - classes.line_starts >= LONG_LINE)
    return long if long.any() else sample


def _flag_distinctive(tokens: PageTokens, code: str) -> BoolArray:
    """Flags the words of the vocabulary that only this language has."""
    return tokens.flag_words(phrase_set(cleaning_lexicon(code), "distinctive_words"))
