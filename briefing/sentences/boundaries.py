"""Where sentences end: every mark that may end one, the easy ones decided by shape, the hard ones by Punkt's rules."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from briefing.sentences.dateline import DATELINE
from briefing.sentences.punkt_rules import ends_at_stop, sentence_lexicon

# What may end a sentence: a run of end marks, a semicolon, an address (which has no room for a full stop); then the
# marks and emoticons that close with it, then white space with something behind. A run is tried once only, by its first
# mark, and what is atomic or possessive never gives back: linear on any input. Groups are atomic, because Python before
# 3.11.5 loses its place in a possessive one (gh-106052). Each pattern opens with a set of characters, and looks back
# from there, because the engine leaps from one of those to the next, ten times as fast.
_STOP = r"[.!?…;](?<![.!?…,].)(?>(?:(?<!;)[.!?…]++)?)"
_LINK = r"[hw](?<![^\s\"'“”‘’«»()[\]{}<>].)(?:ttps?://|ww\.)[^\s\"'“”‘’«»()[\]{}<>]++"
_MAIL = r"@(?<=[\w.].)[\w-]++\.[\w.-]++>?"
_CLOSING = r"""((?>(?:["'”’»›)\]}*]|\s[:;]-?[()DP](?=\s))*))\s++(?=\S)"""
_MARK, *_ADDRESSES = (re.compile(f"({start}){_CLOSING}") for start in (_STOP, _LINK, _MAIL))
_ADDRESSED = ("@", "http", "www.")
_OPENING = re.compile(r"""[\s"'“‘«‹(\[{¿¡—–\-*•]*+""")
_RULE = re.compile(r"\s*+[-*_–—=#]{2,}+\s*+")  # a line drawn with dashes or stars
_ITEM = re.compile(r"\d{1,2}")  # the number of a list's item: "1. First"
_PUNCTUATION = ",;:.!?'’"
_STOPS = frozenset(".!?…")
_NEVER_FIRST = frozenset("/%)]}»”")  # no sentence begins with these
_QUOTES = frozenset("\"'”’»›")
# So much text is looked at around a mark: an endless word costs no more than another.
_LONGEST_WORD = 40
# A quotation's reporting verb stands among these first words: “Why?” Secretary Ana Smith asked.
_REPORTED_WITHIN = 4
# Shorter words with a full stop before a small letter are more often unknown abbreviations ("42 hab. / km²").
_LEAST_LETTERS = 4


def find_boundaries(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Each end of a sentence inside the text, with the place where the next sentence begins."""
    begin = 0
    if opening := DATELINE.match(text):
        begin = opening.end()
        yield len(opening[0].rstrip()), begin
    for mark in _marks(text, begin):
        if mark.start() >= begin and _ends_here(text, mark, begin, language):
            yield mark.end(2), mark.end()
            begin = mark.end()


def _marks(text: str, begin: int) -> Iterable[re.Match[str]]:
    """What may end a sentence, in order."""
    marks = _MARK.finditer(text, begin)
    if not any(sign in text for sign in _ADDRESSED):
        return marks
    addresses = chain.from_iterable(address.finditer(text, begin) for address in _ADDRESSES)
    return sorted((*marks, *addresses), key=lambda mark: mark.start())


def _ends_here(text: str, mark: re.Match[str], begin: int, language: str) -> bool:
    stops, closing = mark.groups()
    opened = _past_opening(text, mark.end())
    word, following = _word_before(text, begin, mark.start()), _word_at(text, opened)
    if not word or not following or following in _STOPS:
        return _RULE.fullmatch(text, mark.end(2)) is not None
    if following[0] in _NEVER_FIRST:
        return False
    if _ITEM.fullmatch(word) and mark.start() - begin == len(word):
        return False
    if following[0].islower():
        return not closing and _informal(word, stops, following, language)
    if stops == ";":
        return following.lower() in sentence_lexicon(language).starters and not following.isupper()
    if len(stops) > 1 and stops[1] not in _STOPS:
        return following[0].isupper()
    if "!" in stops or "?" in stops:
        return not (_QUOTES & set(closing) and _reported(text, opened, language))
    return ends_at_stop(word, stops, following, language)


def _past_opening(text: str, at: int) -> int:
    opening = None if text[at].isalnum() else _OPENING.match(text, at)
    return opening.end() if opening else at


def _word_before(text: str, begin: int, end: int) -> str:
    before = text[max(begin, end - _LONGEST_WORD) : end].rsplit(maxsplit=1)
    return before[-1] if before else ""


def _word_at(text: str, at: int) -> str:
    ahead = text[at : at + _LONGEST_WORD].split(maxsplit=1)
    return ahead[0] if ahead else ""


def _informal(word: str, stops: str, following: str, language: str) -> bool:
    """Whether a sentence begins with a small letter or an address, as it does in carelessly written text."""
    if following.startswith(("http", "www.")):
        return True
    if following in sentence_lexicon(language).careless:
        return ends_at_stop(word, stops, following, language)
    plain = word.isalpha() and word.islower() and following.strip(_PUNCTUATION).isalpha()
    return plain and (
        _STOPS.isdisjoint(stops[1:]) and len(word) >= _LEAST_LETTERS
        if "." in stops
        else stops in "!?"
    )


def _reported(text: str, at: int, language: str) -> bool:
    """Whether a reporting verb comes soon behind a quotation."""
    ahead = text[at : at + 2 * _LONGEST_WORD].split()[:_REPORTED_WITHIN]
    return any(
        word.strip(_PUNCTUATION) in sentence_lexicon(language).reporting_verbs for word in ahead
    )
