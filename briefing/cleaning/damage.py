"""Places where a scraper lost words or glued two texts together, so that the sentence there was never written.

A link's text is what most often goes missing; what stood before and after it then touches: "during the|said in his
final news conference", "newly elected|in power", "production.|and slapping tariffs".
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

import numpy as np

from briefing.cleaning.features.arrays import BoolArray
from briefing.cleaning.features.char_classes import CAPITAL, CLOSER, LETTER, STOP, CharClasses
from briefing.cleaning.features.tokens import PageTokens
from briefing.cleaning.lexicon import CleaningLexicon, phrase_set
from briefing.cleaning.parsed_page import PageLines
from briefing.model import Damage, DamageKind, Span

# "billsTruck": a small letter and a capital meet inside a word of small letters. Three small letters before it, so
# that iPhone and McDonald are left alone, and three after it.
_CAPITAL_INSIDE = re.compile(
    r"(?<![\w@#/.])[^\W\d_A-Z]{3,30}[A-ZÁÉÍÓÚÑ][^\W\d_A-Z]{2,30}(?![\w@/])"
)
_WORD = re.compile(r"(?<![\w@#/.’'-])[^\W\d_][^\W\d_A-Z]{3,24}(?![\w@/’'-])")
# What reading a PDF puts where nothing tells how a word that a line's end divides is written.
_BROKEN_WORD = re.compile(r"[^\W\d_]+\u2010 [^\W\d_]+")
LEAST_TOUCHED = 4  # letters; shorter words stand inside too many others
_STOP_INSIDE = re.compile(
    r"(?<![\w./@-])[^\W\d_]{3,30}(?P<stop>[.?!][\"”’»]?)(?P<next>[^\W\d_]{1,30})(?=[\s,])"
)


def find_damage(page: PageLines, kept: Iterable[int]) -> tuple[Damage, ...]:
    """The damaged places of the kept lines, given by their indexes, in order and without overlap."""
    lost, touching = _lost(page), _touching(page.characters)
    said = page.tokens.total(page.tokens.among(lost)) > 0
    found = []
    for index in kept:
        start, text = page.lines[index].span.start, page.lines[index].text
        broken = list(_broken_words(text)) if "\u2010 " in text else []
        if broken or said[index] or touching[index]:
            hurt = [
                *_lost_words(text, page.words, lost),
                *_lost_passages(text, page.words),
                *_glued(text),
                *broken,
            ]
            found += [
                Damage(span=Span(start + at.start, start + at.end), kind=kind)
                for at, kind in sorted(hurt)
            ]
    return tuple(
        one for at, one in enumerate(found) if not at or not found[at - 1].span.overlaps(one.span)
    )


def _touching(text: CharClasses) -> BoolArray:
    """The lines with a stop or a capital between letters, three of them before it: what every such passage has."""
    kinds, letter = text.kinds, text.kinds & LETTER > 0
    plain = letter & ~((text.codes >= ord("A")) & (text.codes <= ord("Z")))
    stops, capitals = np.flatnonzero(kinds & STOP), np.flatnonzero(kinds & CAPITAL)
    behind = letter[stops + 1] | ((kinds[stops + 1] & CLOSER > 0) & letter[stops + 2])
    between = (
        plain[capitals - 1]
        & plain[capitals - 2]
        & plain[capitals - 3]
        & plain[capitals + 1]
        & plain[capitals + 2]
    )
    words = letter[stops - 1] & letter[stops - 2] & letter[stops - 3]
    places = [stops[words & behind], capitals[between]]
    return np.bincount(text.line_of(np.concatenate(places)), minlength=len(text.starts)) > 0


def _lost(page: PageLines) -> frozenset[str]:
    """The words of the page, each looked at once, in which two words stand with something lost between."""
    words, found = page.words, page.tokens.vocabulary.keys()
    if not words.lost_closers:
        return frozenset()
    near = _near(words, found)
    by_shape = {word for word in near if word.endswith(_endings(words))} | (_joined(words) & found)
    touching = {
        word for word in near if any(_is_small(page.tokens, rest) for rest in _rests(word, words))
    }
    lost = (by_shape | touching) - phrase_set(words, "lost_exceptions")
    return frozenset(
        word for word in lost if word.startswith(words.lost_openers) or _is_small(page.tokens, word)
    )


def _near(words: CleaningLexicon, found: Iterable[str]) -> list[str]:
    """The words that begin or end as one with something lost may."""
    heads, tails, last = words.lost_openers, _tails(words), _last_letters(words)
    return [
        word
        for word in found
        if (word[-2:] in last and word.endswith(tails)) or word.startswith(heads)
    ]


def _is_small(words: PageTokens, word: str) -> bool:
    """Whether the page has the word in small letters: "theportland" is the name of a site."""
    number = words.vocabulary.get(word)
    return number is not None and bool(words.small[number])


def _rests(word: str, words: CleaningLexicon) -> list[str]:
    """What a word leaves without a "the" before it or a "said" behind it, if it is long enough to tell."""
    rests = [word.removeprefix(opener) for opener in words.lost_openers if word.startswith(opener)]
    rests += [word.removesuffix(closer) for closer in words.lost_closers if word.endswith(closer)]
    return [rest for rest in rests if len(rest) >= LEAST_TOUCHED]


def _lost_words(
    stretch: str, words: CleaningLexicon, lost: frozenset[str]
) -> Iterator[tuple[Span, DamageKind]]:
    for match in _WORD.finditer(stretch):
        word = match.group().lower()
        name = match.group()[0].isupper() and not word.startswith(words.lost_openers)
        if word in lost and not name:
            yield Span(*match.span()), "lost words"


def _lost_passages(stretch: str, words: CleaningLexicon) -> Iterator[tuple[Span, DamageKind]]:
    for match in _STOP_INSIDE.finditer(stretch):
        following = match["next"]
        if following in words.openers:
            yield Span(*match.span()), "lost passage"
        elif following[0].isupper() and len(following) > 1 and following[1:].islower():
            yield Span(*match.span()), "glued"


def _glued(stretch: str) -> Iterator[tuple[Span, DamageKind]]:
    for match in _CAPITAL_INSIDE.finditer(stretch):
        yield Span(*match.span()), "glued"


def _broken_words(stretch: str) -> Iterator[tuple[Span, DamageKind]]:
    for match in _BROKEN_WORD.finditer(stretch):
        yield Span(*match.span()), "broken word"


@cache
def _joined(words: CleaningLexicon) -> frozenset[str]:
    pairs = {before + after for before in words.lost_before for after in words.lost_after}
    return frozenset(pairs - set(words.lost_exceptions))


@cache
def _tails(words: CleaningLexicon) -> tuple[str, ...]:
    return words.lost_closers + _endings(words)


@cache
def _last_letters(words: CleaningLexicon) -> frozenset[str]:
    """The last two letters of the tails: few words end in them, and these alone are asked for all tails."""
    return frozenset(tail[-2:] for tail in _tails(words))


@cache
def _endings(words: CleaningLexicon) -> tuple[str, ...]:
    return tuple(ending + after for ending in words.participles for after in words.after_participle)
