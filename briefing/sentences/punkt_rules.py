"""Whether a sentence ends at a full stop.

Ordinary words are decided by shape, all others by the rules of Punkt: Kiss and Strunk, Unsupervised
Multilingual Sentence Boundary Detection, Computational Linguistics 32 (2006). nltk's classes are
used without its data: abbreviations and sentence starters come from `languages`.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from briefing.languages import load_words

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktSentenceTokenizer

_LEADING_MARKS = "\"'“‘«‹([{¿¡—–-*•"
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
# A word or number that Punkt reads as one token, with what it parts from it; or a second initial.
_PLAIN_WORD = re.compile(
    r"([B-HJ-NP-XZ](?=\.$)|(?!\w\.)[^\W\d_]+(?:-[^\W\d_]+)*|\d+(?:[.,]\d+)*)(?:[’'](?:s|ll|t|re|ve|d|m))?"
    r"[.,;:!?)”’'\"]?"
)
_ANY_ACRONYM = "x.x"  # stands for every dotted acronym when Punkt is asked


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceLexicon:
    """The words of a language for splitting, lower case and without their last full stop."""

    abbreviations: tuple[str, ...] = ()
    title_abbreviations: tuple[str, ...] = ()  # before a name; they never end a sentence
    number_abbreviations: tuple[str, ...] = ()  # only before a number: "No. 5", "No. I won't"
    sentence_starters: tuple[str, ...] = ()  # have a capital only where a sentence begins
    lowercase_starters: tuple[str, ...] = ()  # begin a sentence also without their capital
    # Without a capital they go on behind a question or a cry: "Will it end? or go on?"
    continuing_words: tuple[str, ...] = ()
    field_labels: tuple[str, ...] = ()  # before a colon: fields of a mail, a picture's credit
    # Behind a number, units and eras: a capital after "5 lb." or "50 B.C." begins a sentence.
    unit_abbreviations: tuple[str, ...] = ()
    degree_abbreviations: tuple[str, ...] = ()
    zone_words: tuple[str, ...] = ()  # behind an hour, of the same sentence: "Eastern"
    time_openers: tuple[str, ...] = ()  # open a clause of time: "at", "on"
    reporting_verbs: tuple[str, ...] = ()  # after a quotation: “Why?” Smith asked


@cache
def sentence_lexicon(language: str) -> SentenceLexicon:
    """The lexicon of a language; all its lists are empty for one that is not known."""
    return load_words(language, "sentences", SentenceLexicon)


def ends_at_stop(word: str, stops: str, following: str, language: str) -> bool:
    """Whether a sentence ends between a word with its stops and the word after it.

    `following` must not begin with a small letter.
    """
    if stops != ".":  # an ellipsis before a capital
        return True
    bare = word.lstrip(_LEADING_MARKS).lower()
    is_ordinary = len(bare) > 1 and "." not in bare and bare not in _all_abbreviations(language)
    return is_ordinary or _ends_at_hard_stop(bare, following, language)


@cache
def _all_abbreviations(language: str) -> frozenset[str]:
    lexicon = sentence_lexicon(language)
    return frozenset(
        (*lexicon.title_abbreviations, *lexicon.number_abbreviations, *lexicon.abbreviations)
    )


@lru_cache(maxsize=65_536)
def _ends_at_hard_stop(bare: str, following: str, language: str) -> bool:
    lexicon = sentence_lexicon(language)
    if bare in lexicon.title_abbreviations:
        return False
    if bare in lexicon.number_abbreviations and following[:1].isdigit():
        return False
    if _ACRONYM.fullmatch(bare):
        bare = _ANY_ACRONYM
    elif len(bare) > 1 and bare not in lexicon.abbreviations:
        return True
    if following[:-2].lower() in lexicon.abbreviations and following.endswith(".,"):
        following = following[:-1]  # "EE. UU.,": the comma belongs to no abbreviation
    plain = _PLAIN_WORD.fullmatch(following)
    if plain is not None and (bare == _ANY_ACRONYM or bare.isalpha() or bare.isdecimal()):
        return _ends_before_word(bare, plain[1], lexicon)
    return _punkt(language).text_contains_sentbreak(f"{bare}. {following}")


def _ends_before_word(bare: str, following: str, lexicon: SentenceLexicon) -> bool:
    """Whether Punkt ends a sentence between an abbreviation, initial or digit and a plain word.

    It is what `PunktSentenceTokenizer` says with our parameters, by the paper's orthographic
    heuristic and its rule for initials (section 4.3): so nltk, half a second of imports, is asked
    about rare words only. A test holds the two together.
    """
    if bare.isdecimal():
        return True  # a number is no abbreviation: "in the group of 7. Model farms"
    begins_sentence = following[0].isupper() and following.lower() in lexicon.sentence_starters
    if bare == _ANY_ACRONYM or len(bare) > 1:
        return begins_sentence
    if bare in lexicon.abbreviations:
        return False
    return begins_sentence or not following[0].isupper()


@cache
def _punkt(language: str) -> "PunktSentenceTokenizer":
    from nltk.tokenize.punkt import _ORTHO_MID_LC, PunktParameters, PunktSentenceTokenizer

    lexicon = sentence_lexicon(language)
    parameters = PunktParameters()  # type: ignore[no-untyped-call]
    parameters.abbrev_types = {*lexicon.abbreviations, _ANY_ACRONYM}
    for word in lexicon.sentence_starters:
        parameters.add_ortho_context(word, _ORTHO_MID_LC)  # type: ignore[no-untyped-call]
    return PunktSentenceTokenizer(parameters)  # type: ignore[no-untyped-call]
