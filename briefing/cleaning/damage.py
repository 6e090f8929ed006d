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
_MARKS = ".,;:!?…()[]\"“”„«»‘’'–—-"
LEAST_TOUCHED = 4  # letters; shorter words stand inside too many others
_STOP_INSIDE = re.compile(r"(?<![\w./@-])[^\W\d_]{3,30}(?P<stop>[.?!][\"”’»]?)(?P<next>[^\W\d_]{1,30})(?=[\s,])")
# What every passage lost or glued has, found in a tenth of the time: a stop or a capital between letters.
_TOUCHING = re.compile(r"[.?!](?<=[^\W\d_]{3}.)[\"”’»]?[^\W\d_]|[A-ZÁÉÍÓÚÑ](?<=[^\W\d_A-Z]{3}.)[^\W\d_A-Z]{2}")


def find(page: Page, kept: Iterable[Span]) -> tuple[Damage, ...]:
    """The damaged places of the kept blocks, in order and without overlap."""
    spans = tuple(kept)
    stretches = [span.of(page.article.text) for span in spans]
    lost = _lost(page, "\n".join(stretches))
    found = []
    for span, stretch in zip(spans, stretches, strict=True):
        hurt = [*_lost_words(stretch, lost), *_touching(stretch, page.words)]
        found += [Damage(span=Span(span.start + at.start, span.start + at.end), kind=kind) for at, kind in sorted(hurt)]
    return tuple(one for at, one in enumerate(found) if not at or not found[at - 1].span.touches(one.span))


def _lost(page: Page, kept: str) -> frozenset[str]:
    """The words of the kept text in which two stand with something lost between; each word is looked at once."""
    words = page.words
    if not words.lost_closers:
        return frozenset()
    known = frozenset(chunk.strip(_MARKS) for chunk in set(page.article.text.split()))
    seen = frozenset(_WORD.findall(kept))
    near = {word for word in seen if word.endswith(_tails(words)) or word.lower().startswith(words.lost_openers)}
    return frozenset(word for word in near | (seen & _joined(words)) if _is_lost(word, words, known))


def _is_lost(written: str, words: CleaningWords, known: frozenset[str]) -> bool:
    word = written.lower()
    name = written[0].isupper() and not word.startswith(words.lost_openers)
    if name or word in words.lost_exceptions:
        return False
    return word in _joined(words) or word.endswith(_endings(words)) or _touches(word, words, known)


def _touches(word: str, words: CleaningWords, known: frozenset[str]) -> bool:
    """Whether it is a known word with "the" before it or "said" behind it and no space between, and no word itself."""
    rests = [word.removeprefix(opener) for opener in words.lost_openers if word.startswith(opener)]
    rests += [word.removesuffix(closer) for closer in words.lost_closers if word.endswith(closer)]
    return any(len(rest) >= LEAST_TOUCHED and rest in known for rest in rests)


def _lost_words(stretch: str, lost: frozenset[str]) -> Iterator[tuple[Span, DamageKind]]:
    if lost:
        for match in _WORD.finditer(stretch):
            if match.group() in lost:
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
