"""Whether a sentence ends at a full stop: ordinary words by shape, all others by Punkt's rules with our own words.

Kiss and Strunk, Unsupervised Multilingual Sentence Boundary Detection, Computational Linguistics 32 (2006). nltk's
classes are used without its data: the abbreviations and the words that begin sentences come from `languages`.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from briefing.languages import load_words

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktSentenceTokenizer

_LEADING = "\"'“‘«‹([{¿¡—–-*•"
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_ANY_DOTTED = "x.x"  # stands for every dotted acronym when Punkt is asked


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceLexicon:
    """What a language knows of its sentences, in lower case and without the last full stop."""

    abbreviations: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()  # abbreviations before a name, which never end a sentence
    numbered: tuple[str, ...] = ()  # abbreviations before a number only: "No. 5" but "No. I won't"
    starters: tuple[str, ...] = ()  # words that have a capital only where a sentence begins
    careless: tuple[str, ...] = ()  # words that begin a sentence also without their capital
    labels: tuple[
        str, ...
    ] = ()  # before a colon, with a capital: fields of a mail, what names a picture's author
    reporting_verbs: tuple[str, ...] = ()  # verbs behind a quotation: “Why?” Smith asked


@cache
def sentence_lexicon(language: str) -> SentenceLexicon:
    """The words of one language."""
    return load_words(language, "sentences", SentenceLexicon)


def ends_at_stop(word: str, stops: str, following: str, language: str) -> bool:
    """Whether a sentence ends between a word with its stops and the following word, which has no small initial."""
    if stops != ".":  # an ellipsis before a capital
        return True
    bare = word.lstrip(_LEADING).lower()
    ordinary = len(bare) > 1 and "." not in bare and bare not in _special(language)
    return ordinary or _hard(bare, following, language)


@cache
def _special(language: str) -> frozenset[str]:
    its = sentence_lexicon(language)
    return frozenset((*its.titles, *its.numbered, *its.abbreviations))


@lru_cache(maxsize=65_536)
def _hard(bare: str, following: str, language: str) -> bool:
    its = sentence_lexicon(language)
    if bare in its.titles or (bare in its.numbered and following[:1].isdigit()):
        return False
    if _DOTTED.fullmatch(bare):
        bare = _ANY_DOTTED
    elif len(bare) > 1 and bare not in its.abbreviations:
        return True
    return _punkt(language).text_contains_sentbreak(f"{bare}. {following}")


@cache
def _punkt(language: str) -> "PunktSentenceTokenizer":
    from nltk.tokenize.punkt import _ORTHO_MID_LC, PunktParameters, PunktSentenceTokenizer

    its = sentence_lexicon(language)
    parameters = PunktParameters()  # type: ignore[no-untyped-call]
    parameters.abbrev_types = {*its.abbreviations, _ANY_DOTTED}
    for word in its.starters:
        parameters.add_ortho_context(word, _ORTHO_MID_LC)  # type: ignore[no-untyped-call]
    return PunktSentenceTokenizer(parameters)  # type: ignore[no-untyped-call]
