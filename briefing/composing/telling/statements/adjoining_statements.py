"""A sentence of a paper with the next one, which goes on with "They agreed …": one slice of it.

What two delegations agreed stands in the second sentence of a paragraph, and who they are in the
first; each alone is half of it.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from briefing.composing.gate.judging import find_passage_faults, read_passage
from briefing.composing.gate.tiers import DOCUMENT
from briefing.composing.printed_quotes.speech_faults import find_speech_fault
from briefing.composing.printed_quotes.speech_signs import find_deed
from briefing.model import Quote, Sentence, Span
from briefing.model.analyzed import AnalyzedArticle

MOST_WORDS = 90  # of both: what is longer nobody reads between marks
OPENING_SENTENCES = 2  # of a paper, which stay alone: they head it
DEED_WITHIN = 3  # words behind "they" among which the act stands: "They also agreed"
MENDED = {"pronoun", "additive", "connective"}  # faults that the sentence before it mends


def join_following(quotes: Sequence[Quote], article: AnalyzedArticle) -> list[Quote]:
    """The quotes, each with the sentence behind it where that one only goes on with who acts."""
    return [_join(quote, article) for quote in quotes]


def _join(quote: Quote, article: AnalyzedArticle) -> Quote:
    place = bisect_left(article.sentences, quote.span.end, key=lambda one: one.span.end)
    pair = article.sentences[place : place + 2]
    if len(pair) < 2 or place < OPENING_SENTENCES or pair[0].span.end != quote.span.end:
        return quote
    whole = Span(quote.span.start, pair[1].span.end)
    is_near = pair[0].paragraph == pair[1].paragraph
    is_short = len(article.text_of(whole).split()) <= MOST_WORDS
    return (
        replace(quote, span=whole) if is_near and is_short and _goes_on(pair[1], article) else quote
    )


def _goes_on(sentence: Sentence, article: AnalyzedArticle) -> bool:
    """Whether "they", "he" or "she" opens it and acts at once, and it has no other fault."""
    reading = read_passage(article, sentence.span)
    persons = {*reading.words.plurals, *reading.words.masculine_feminine}
    deed = find_deed(reading)
    if not reading.lower or reading.lower[0] not in persons:
        return False
    if deed is None or deed > DEED_WITHIN or not reading.text.endswith("."):
        return False
    if find_speech_fault(sentence.span, article) is not None:
        return False
    return DOCUMENT.forbidden.isdisjoint(find_passage_faults(article, sentence.span) - MENDED)
