"""Places where a scraper lost words or glued two texts together, so that the sentence there was never written.

A link's text is what most often goes missing; what stood before and after it then touches: "during the|said in his
final news conference", "newly elected|in power", "production.|and slapping tariffs".
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from briefing.cleaning.page import Page
from briefing.cleaning.vocabulary import CleaningWords, set_of
from briefing.model import Damage, DamageKind, Span

# "billsTruck": a small letter and a capital meet inside a word of small letters. Three small letters before it, so
# that iPhone and McDonald are left alone, and three after it.
_CAPITAL_INSIDE = re.compile(r"(?<![\w@#/.])[^\W\d_A-Z]{3,30}[A-ZÁÉÍÓÚÑ][^\W\d_A-Z]{2,30}(?![\w@/])")
_WORD = re.compile(r"(?<![\w@#/.’'-])[^\W\d_][^\W\d_A-Z]{3,24}(?![\w@/’'-])")
_MARKS = ".,;:!?…()[]\"“”„«»‘’'–—-"
LEAST_TOUCHED = 4  # letters; shorter words stand inside too many others
_STOP_INSIDE = re.compile(r"(?<![\w./@-])[^\W\d_]{3,30}(?P<stop>[.?!][\"”’»]?)(?P<next>[^\W\d_]{1,30})(?=[\s,])")
# What every passage lost or glued has, found in a tenth of the time: a stop or a capital between letters.
_TOUCHING = re.compile(r"[.?!](?<=[^\W\d_]{3}.)[\"”’»]?[^\W\d_]|[A-ZÁÉÍÓÚÑ](?<=[^\W\d_A-Z]{3}.)[^\W\d_A-Z]{2}")


def find(page: Page, kept: Iterable[Span]) -> tuple[Damage, ...]:
    """The damaged places of the kept blocks, in order and without overlap."""
    lost = _lost(page)
    found = []
    for span in kept:
        stretch = span.of(page.article.text)
        hurt = [*_lost_words(stretch, page.words, lost), *_touching(stretch, page.words)]
        found += [Damage(span=Span(span.start + at.start, span.start + at.end), kind=kind) for at, kind in sorted(hurt)]
    return tuple(one for at, one in enumerate(found) if not at or not found[at - 1].span.touches(one.span))


def _lost(page: Page) -> frozenset[str]:
    """The words of the page, each looked at once, in which two words stand with something lost between."""
    words, found = page.words, frozenset(chain.from_iterable(page.tokens))
    if not words.lost_closers:
        return frozenset()
    tails, heads = _tails(words), words.lost_openers
    near = frozenset(word for word in found if word.endswith(tails) or word.startswith(heads))
    by_shape = {word for word in near if word.endswith(_endings(words))} | (found & _joined(words))
    touching = {word for word in near if not found.isdisjoint(_rests(word, words))}
    if touching:  # the rest is a word in small letters: "theportland" is the name of a site
        small = frozenset(chunk.strip(_MARKS) for chunk in page.article.text.split())
        touching = {word for word in touching if not small.isdisjoint(_rests(word, words))}
    return frozenset(by_shape | touching) - set_of(words, "lost_exceptions")


def _rests(word: str, words: CleaningWords) -> list[str]:
    """What a word leaves without a "the" before it or a "said" behind it, if it is long enough to tell."""
    rests = [word.removeprefix(opener) for opener in words.lost_openers if word.startswith(opener)]
    rests += [word.removesuffix(closer) for closer in words.lost_closers if word.endswith(closer)]
    return [rest for rest in rests if len(rest) >= LEAST_TOUCHED]


def _lost_words(stretch: str, words: CleaningWords, lost: frozenset[str]) -> Iterator[tuple[Span, DamageKind]]:
    if not any(word in stretch.lower() for word in lost):
        return
    for match in _WORD.finditer(stretch):
        word = match.group().lower()
        name = match.group()[0].isupper() and not word.startswith(words.lost_openers)
        if word in lost and not name:
            yield Span(*match.span()), "lost words"


def _touching(stretch: str, words: CleaningWords) -> Iterator[tuple[Span, DamageKind]]:
    if _TOUCHING.search(stretch):
        yield from _lost_passages(stretch, words)
        yield from _glued(stretch)


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
def _tails(words: CleaningWords) -> tuple[str, ...]:
    return words.lost_closers + _endings(words)


@cache
def _endings(words: CleaningWords) -> tuple[str, ...]:
    return tuple(ending + after for ending in words.participles for after in words.after_participle)
