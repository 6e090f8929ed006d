"""Places where a scraper lost words or glued two texts together, so that the sentence there was never written.

A link's text is what most often goes missing; what stood before and after it then touches: "during the|said in his
final news conference", "newly elected|in power", "production.|and slapping tariffs".
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from briefing.cleaning.page import Page
from briefing.cleaning.vocabulary import CleaningWords
from briefing.model import Damage, DamageKind, Span

# "billsTruck": a small letter and a capital meet inside a word of small letters. Three small letters before it, so
# that iPhone and McDonald are left alone, and three after it.
_CAPITAL_INSIDE = re.compile(r"(?<![\w@#/.])[^\W\d_A-Z]{3,30}[A-ZÁÉÍÓÚÑ][^\W\d_A-Z]{2,30}(?![\w@/])")
_WORD = re.compile(r"(?<![\w@#/.’'-])[^\W\d_][^\W\d_A-Z]{3,24}(?![\w@/’'-])")
_ANY_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_A-Z]{4,24}(?![^\W\d_])")
LEAST_TOUCHED = 4  # letters; shorter words stand inside too many others
_STOP_INSIDE = re.compile(r"(?<![\w./@-])[^\W\d_]{3,30}(?P<stop>[.?!][\"”’»]?)(?P<next>[^\W\d_]{1,30})(?=[\s,])")


def find(page: Page, kept: Iterable[Span]) -> tuple[Damage, ...]:
    """The damaged places of the kept blocks, in order and without overlap."""
    text, words = page.article.text, page.words
    known = frozenset(_ANY_WORD.findall(text)) if words.lost_closers else frozenset()
    found = []
    for span in kept:
        stretch = span.of(text)
        hurt = [*_lost_words(stretch, words, known), *_lost_passages(stretch, words), *_glued(stretch)]
        found += [Damage(span=Span(span.start + at.start, span.start + at.end), kind=kind) for at, kind in sorted(hurt)]
    return tuple(one for at, one in enumerate(found) if not at or not found[at - 1].span.touches(one.span))


def _lost_words(stretch: str, words: CleaningWords, known: frozenset[str]) -> Iterator[tuple[Span, DamageKind]]:
    joined, endings = _joined(words), _endings(words)
    if not joined:
        return
    for match in _WORD.finditer(stretch):
        word = match.group().lower()
        name = match.group()[0].isupper() and not word.startswith(words.lost_openers)
        if name or word in words.lost_exceptions:
            continue
        if word in joined or word.endswith(endings) or _touches(word, words, known):
            yield Span(*match.span()), "lost words"


def _touches(word: str, words: CleaningWords, known: frozenset[str]) -> bool:
    """Whether it is a known word with "the" before it or "said" behind it and no space between, and no word itself."""
    rests = [word.removeprefix(opener) for opener in words.lost_openers if word.startswith(opener)]
    rests += [word.removesuffix(closer) for closer in words.lost_closers if word.endswith(closer)]
    return any(len(rest) >= LEAST_TOUCHED and rest in known for rest in rests)


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
