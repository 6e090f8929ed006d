"""Marked stretches that nobody said: nicknames and names of works; and the difference of a quote and a fragment."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from briefing.quoting.attribution.quote_in_sentence import QuoteInSentence
from briefing.quoting.tokens.quotation_spans import QuotationSpan

_WORDS_OF_A_NAME = 4  # “El Mayo”, “The Hammer of the North”
_WORD_BEFORE = re.compile(r"(\w+)\W{0,2}$")
_NAME_BEHIND = re.compile(r"\s[A-ZÁÉÍÓÚÑÜ]\w")
_WORDS_OF_SPEECH = 5  # on polnear_train, of 34 shorter ones in such sentences 15 were nobody's and 2 had the right speaker
_SMALL_WORD = 4  # letters of the longest word that stays small in a title: "Meet the Press", "Dateline on Assignment"
_LOOK_BACK = 30  # characters that hold the word before


def label_nicknames(text: str, stretches: Sequence[QuotationSpan]) -> tuple[QuotationSpan, ...]:
    """The stretches, those that stand inside a name (Ismael “El Mayo” Zambada) labelled as part of it."""
    return tuple(
        replace(one, style="name") if _is_nickname(text, one) else one for one in stretches
    )


def is_speech(place: QuoteInSentence, stretch: QuotationSpan, text: str) -> bool:
    """Whether the stretch may be somebody's words: not a name that its noun announces, not a programme or a work."""
    return not (_is_announced_name(place) or _is_work(place, stretch.inner.slice(text).split()))


def is_scare_quote(place: QuoteInSentence, words: str, *, attributed: bool) -> bool:
    """Whether a few words stand in a sentence that names nobody who said them: a “living wage” is about $12."""
    return not attributed and not place.stands_alone and len(words.split()) < _WORDS_OF_SPEECH


def classify_quote(stretch: QuotationSpan, text: str) -> Literal["direct", "fragment"]:
    """Direct where whole sentences or clauses are quoted: they begin with a capital, and end with a stop."""
    words = stretch.inner.slice(text)
    letter = next((sign for sign in words if sign.isalnum()), "a")
    return "direct" if letter.isupper() and words[-1:] in ".,?!…" else "fragment"


def _is_nickname(text: str, stretch: QuotationSpan) -> bool:
    """Whether a few words stand before a surname, behind a first name or as capitals themselves."""
    words = (
        stretch.inner.slice(text).split()
        if stretch.inner.end - stretch.inner.start < _WORDS_OF_A_NAME * 12
        else []
    )
    if not words or len(words) > _WORDS_OF_A_NAME or words[-1][-1] in ",.?!":
        return False
    if not _NAME_BEHIND.match(text, stretch.outer.end):
        return False
    before = _WORD_BEFORE.search(
        text[max(0, stretch.outer.start - _LOOK_BACK) : stretch.outer.start]
    )
    return all(word[0].isupper() for word in words) or (
        before is not None and before.group(1)[0].isupper()
    )


def _is_work(place: QuoteInSentence, words: Sequence[str]) -> bool:
    """Whether it is the name of a programme or a work: capitals throughout, behind its owner or "on" (ABC’s “…”)."""
    before = place.tokens[place.at - 1] if place.at > place.low else None
    if (
        before is None
        or place.ending in ".!?"
        or not (before.text in ("’s", "'s") or before.lower in place.lexicon.prepositions)
    ):
        return False
    long = [word for word in words if len(word) > _SMALL_WORD]
    return len(words) > 1 and words[0][0].isupper() and all(word[0].isupper() for word in long)


def _is_announced_name(place: QuoteInSentence) -> bool:
    """Whether "so-called", "the film" or the like stands right before it."""
    for phrase in place.lexicon.naming:
        start = place.at - len(phrase)
        if start >= 0 and tuple(token.lower for token in place.tokens[start : place.at]) == phrase:
            return True
    return False
