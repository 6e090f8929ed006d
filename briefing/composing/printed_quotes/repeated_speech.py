"""Whether somebody's words are told again: longer, cut elsewhere, or in another language.

Outlets cut one statement in different places and translate it. Two quotes of one person that share
most of their words are one; two in different languages may always be, and which they are is not
guessed.
"""

from collections.abc import Iterable

from briefing.composing.citations import SourceIndex
from briefing.composing.topical_overlap import list_content_stems
from briefing.model import Excerpt, PrintedQuote
from briefing.text.folding import fold_accents

# Of the shorter text's content stems the share from which two texts say the same. Of the 54 pairs
# of quotes of one person that the briefs of the English development days printed two share so
# much: a statement and a part of it, and one said twice in other words. The next share half. On
# days never developed on, two wordings of one sentence share .71 to .83, two sentences on one
# matter at most .45.
REPEATED_SHARE = 0.6
LEAST_STEMS = 2  # of the shorter text: "We will see" shares all its stems with much
LEAST_SHARED = 3  # or all of a text that has fewer: two of three are the matter, not the words


def is_said_again(
    quote: PrintedQuote, others: Iterable[PrintedQuote], sources: SourceIndex
) -> bool:
    """Whether a quote repeats one of these of the same person, or may be its translation."""
    own = sources.numbered[quote.excerpt.citation].language
    for other in others:
        if not is_same_person(quote.speaker, (other.speaker,)):
            continue
        if sources.numbered[other.excerpt.citation].language != own:
            return True
        if is_repetition(quote.excerpt, other.excerpt, sources):
            return True
    return False


def is_repetition(one: Excerpt, other: Excerpt, sources: SourceIndex) -> bool:
    """Whether two slices in one language share most of the shorter one's words."""
    return says_the_same(one.text, other.text, sources.numbered[one.citation].language)


def says_the_same(one: str, other: str, language: str) -> bool:
    """Whether two texts share most of the shorter one's words."""
    shared, *stems = _count_stems(one, other, language)
    return _is_most(shared, min(stems))


def is_said_in(quote: PrintedQuote, sentences: Iterable[Excerpt], sources: SourceIndex) -> bool:
    """Whether one of these sentences, of the same language, has most of a quote's words."""
    own = sources.numbered[quote.excerpt.citation].language
    near = (one for one in sentences if sources.numbered[one.citation].language == own)
    counts = (_count_stems(quote.excerpt.text, sentence.text, own) for sentence in near)
    return any(_is_most(shared, stems) for shared, stems, _ in counts)


def _count_stems(one: str, other: str, language: str) -> tuple[int, int, int]:
    """The content stems that two texts share, and those of each."""
    first, second = list_content_stems((one, other), language)
    return len(first & second), len(first), len(second)


def _is_most(shared: int, stems: int) -> bool:
    """Whether these are most of the stems; of few stems all must be shared."""
    least = max(REPEATED_SHARE * stems, min(stems, LEAST_SHARED))
    return stems >= LEAST_STEMS and shared >= least


def is_same_person(name: str, names: Iterable[str]) -> bool:
    """Whether a name is one of these, with or without accents and a title set before it."""
    words = set(fold_accents(name).split())
    others = (set(fold_accents(other).split()) for other in names if other)
    return any(words <= other or other <= words for other in others)
