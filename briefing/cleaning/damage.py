"""Places where a scraper lost words or glued two texts together, so that the sentence there was never written.

A link's text is what most often goes missing; what stood before and after it then touches: "during the|said in his
final news conference", "newly elected|in power", "production.|and slapping tariffs".
"""

import re
from collections.abc import Iterator
from functools import cache

from briefing.cleaning.vocabulary import CleaningWords
from briefing.model import Damage, DamageKind, Span

# "billsTruck": a small letter and a capital meet inside a word of small letters. Three small letters before it, so
# that iPhone and McDonald are left alone, and three after it.
_CAPITAL_INSIDE = re.compile(r"(?<![\w@#/.])[^\W\d_A-Z]{3,30}[A-ZÁÉÍÓÚÑ][^\W\d_A-Z]{2,30}(?![\w@/])")
_WORD = re.compile(r"(?<![\w@#/.-])[^\W\d_A-Z]{5,24}(?![\w@/-])")
_STOP_INSIDE = re.compile(r"(?<![\w./@-])[^\W\d_]{3,30}(?P<stop>[.?!][\"”’»]?)(?P<next>[^\W\d_]{1,30})(?=[\s,])")


def find(text: str, span: Span, words: CleaningWords) -> tuple[Damage, ...]:
    """The damaged places of one block, in order."""
    stretch = span.of(text)
    found = [*_lost_words(stretch, words), *_lost_passages(stretch, words), *_glued(stretch)]
    return tuple(
        Damage(span=Span(span.start + place.start, span.start + place.end), kind=kind) for place, kind in sorted(found)
    )


def _lost_words(stretch: str, words: CleaningWords) -> Iterator[tuple[Span, DamageKind]]:
    joined, endings = _joined(words), _endings(words)
    if not joined:
        return
    for match in _WORD.finditer(stretch):
        word = match.group()
        if word in joined or (word.endswith(endings) and word not in words.lost_exceptions):
            yield Span(*match.span()), "lost words"


def _lost_passages(stretch: str, words: CleaningWords) -> Iterator[tuple[Span, DamageKind]]:
    for match in _STOP_INSIDE.finditer(stretch):
        following = match["next"]
        if following in words.openers:
            yield Span(*match.span()), "lost passage"
        elif following[0].isupper() and len(following) > 1 and following[1:].islower():
            yield Span(*match.span()), "glued"


def _glued(stretch: str) -> Iterator[tuple[Span, DamageKind]]:
    for match in _CAPITAL_INSIDE.finditer(stretch):
        yield Span(*match.span()), "glued"


@cache
def _joined(words: CleaningWords) -> frozenset[str]:
    pairs = {before + after for before in words.lost_before for after in words.lost_after}
    return frozenset(pairs - set(words.lost_exceptions))


@cache
def _endings(words: CleaningWords) -> tuple[str, ...]:
    return tuple(ending + after for ending in words.participles for after in words.after_participle)
