"""Whether a sentence ends at a full stop.

Ordinary words are decided by shape, all others by the rules of Punkt: Kiss and Strunk, Unsupervised
Multilingual Sentence Boundary Detection, Computational Linguistics 32 (2006), as nltk has them.
nltk itself is not imported, which takes half a second; a test holds the two together. Abbreviations
and sentence starters come from `languages`.
"""

import re
from functools import cache, lru_cache
from itertools import pairwise

from briefing.languages import load_words
from briefing.quick_dataclass import dataclass

_LEADING_MARKS = "\"'“‘«‹([{¿¡—–-*•"
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_ANY_ACRONYM = "x.x"  # stands for every dotted acronym when Punkt is asked
# Punkt's tokens: runs of hyphens or full stops, words with their full stop, single marks.
_RUN = r"(?:-{2,}|\.{2,})"
_WORD_END = rf"(?:\s|$|[)\";}}\]*:@'({{\[‘’“”«»?!]|{_RUN})"
_TOKEN = re.compile(rf"{_RUN}|[^\s(\"`{{\[:;&#*@)}}\]\-,]\S*?(?={_WORD_END}|,{_WORD_END})|\S")
_END_MARKS = (".", "?", "!")
_NEVER_FIRST = (*_END_MARKS, ";", ":", ",")
_INITIAL = re.compile(r"[^\W\d]\.")
_NUMBER = re.compile(r"-?[.,]?\d[\d,.-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceLexicon:
    """The words of a language for splitting, lower case and without their last full stop."""

    abbreviations: tuple[str, ...] = ()
    title_abbreviations: tuple[str, ...] = ()  # before a name; they never end a sentence
    number_abbreviations: tuple[str, ...] = ()  # only before a number: "No. 5", "No. I won't"
    cited_works: tuple[str, ...] = ()  # of two such words, "Fed. Reg.", between which none ends
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
    if _ACRONYM.fullmatch(bare.rpartition("-")[2]):  # "the Lomas-U.S. Center"
        bare = _ANY_ACRONYM
    elif len(bare) > 1 and bare not in lexicon.abbreviations:
        return True
    tokens = _TOKEN.findall(f"{bare}. {following}")
    return any(_ends_sentence(token, behind, language) for token, behind in pairwise(tokens))


def _ends_sentence(token: str, following: str, language: str) -> bool:
    """Whether a token ends a sentence for Punkt (sections 4.1.1 and 4.3 of the paper)."""
    if token in _END_MARKS:
        return True
    if not token.endswith("."):
        return False
    starts = _begins_sentence(following, language)
    is_open = _is_ellipsis(token) or _is_abbreviation(token, language)
    if _INITIAL.fullmatch(token):
        is_name = starts is None and following[0].isupper()  # "J. Bach"
        return not (is_open or is_name or starts is False)
    if is_open:
        return starts is True
    return starts is not False or not _NUMBER.fullmatch(token)


def _begins_sentence(token: str, language: str) -> bool | None:
    """Whether a token begins a sentence, by its first letter and the starters; None if unsure."""
    if token in _NEVER_FIRST:
        return False
    is_bare = not token.endswith(".") or _is_ellipsis(token) or _is_abbreviation(token, language)
    word = token.lower() if is_bare else token[:-1].lower()
    if token[0].isupper() and word in sentence_lexicon(language).sentence_starters:
        return True
    return False if token[0].islower() else None


def _is_ellipsis(token: str) -> bool:
    return not token.strip(".")


def _is_abbreviation(token: str, language: str) -> bool:
    """Whether a word with a full stop is an abbreviation, or ends with one behind a hyphen."""
    word, known = token[:-1].lower(), sentence_lexicon(language).abbreviations
    return any(one in known or one == _ANY_ACRONYM for one in (word, word.rpartition("-")[2]))
