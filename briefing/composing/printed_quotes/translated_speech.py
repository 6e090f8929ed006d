"""Which quotes tell a speech that another one tells, as it is or in another language.

A quote and its translation meet by the English of frequent news words, by cognates, names and
numbers, as reports of one event do when they are joined.
"""

from collections.abc import Sequence
from dataclasses import replace

from briefing.composing.citations import SourceIndex
from briefing.composing.printed_quotes.repeated_speech import is_repetition, is_same_person
from briefing.grouping.grouping_lexicon import load_lexicon
from briefing.grouping.phrase_matcher import split_words
from briefing.model import Excerpt, PrintedQuote, Story

# Stems that a quote and its translation share, and the share of the shorter one's that they are.
TRANSLATED_STEMS, TRANSLATED_SHARE = 3, 0.4
SHORTEST = 3  # letters of a word that counts


def drop_told_again(stories: Sequence[Story], sources: SourceIndex) -> list[Story]:
    """The stories without the quotes whose speech another of them prints.

    The first stays, or the one in the language that the speaker's side speaks. A story of nothing
    but quotes keeps them.
    """
    printed = [quote for story in stories for quote in story.quotes]
    again, kept, place = _find_told_again(printed, sources), [], 0
    for story in stories:
        places = range(place, place + len(story.quotes))
        left = tuple(printed[n] for n in places if n not in again or not story.sentences)
        kept.append(replace(story, quotes=left))
        place += len(story.quotes)
    return kept


def is_same_speech(one: PrintedQuote, other: PrintedQuote, sources: SourceIndex) -> bool:
    """Whether two quotes are of one person and say the same, in one language or in two."""
    if not is_same_person(one.speaker, (other.speaker,)):
        return False
    if _language_of(one.excerpt, sources) != _language_of(other.excerpt, sources):
        return is_translation(one.excerpt, other.excerpt, sources)
    return is_repetition(one.excerpt, other.excerpt, sources)


def is_translation(one: Excerpt, other: Excerpt, sources: SourceIndex) -> bool:
    """Whether two slices in two languages say the same, as far as their words meet."""
    first, second = (_list_stems(excerpt, sources) for excerpt in (one, other))
    shared = len(first & second)
    return shared >= max(TRANSLATED_STEMS, TRANSLATED_SHARE * min(len(first), len(second)))


def is_original(quote: PrintedQuote, sources: SourceIndex) -> bool:
    """Whether a quote is in the language that its speaker's side speaks."""
    profile = sources.gate.profile
    sides = profile.sides if profile else ()
    spoken = next((side.language for side in sides if side.key == quote.side), None)
    return spoken == _language_of(quote.excerpt, sources)


def goes_before(one: PrintedQuote, other: PrintedQuote, sources: SourceIndex) -> bool:
    """Whether a quote is the original of the other one."""
    return is_original(one, sources) and not is_original(other, sources)


def _find_told_again(printed: Sequence[PrintedQuote], sources: SourceIndex) -> set[int]:
    """The places of those that give way to another one."""
    dropped: set[int] = set()
    for place, quote in enumerate(printed):
        left = (n for n in range(place) if n not in dropped)
        same = {n for n in left if is_same_speech(printed[n], quote, sources)}
        if any(goes_before(quote, printed[n], sources) for n in same):
            dropped |= same
        elif same:
            dropped.add(place)
    return dropped


def _list_stems(excerpt: Excerpt, sources: SourceIndex) -> set[str]:
    known = load_lexicon(_language_of(excerpt, sources))
    words = (word.folded for word in split_words(excerpt.text))
    return {
        known.stem(word)
        for word in words
        if word not in known.stop and (len(word) >= SHORTEST or word.isdigit())
    }


def _language_of(excerpt: Excerpt, sources: SourceIndex) -> str:
    return sources.numbered[excerpt.citation].language
