"""Which words of a transcript's passages may be printed as an answer on the relationship.

They name the other side than the speaker's, stand by themselves, and are of somebody with a name
and a side: a spokesperson, a minister, a president.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.composing.answers.passages import SpokenPassage
from briefing.composing.gate.judging import find_passage_faults, find_touching
from briefing.composing.gate.others_words import SPEECH
from briefing.composing.gate.words import load_gate_words
from briefing.composing.printed_quotes.quote_fitness import (
    is_courtesy,
    is_fit_quote,
    is_half_said,
    skip_fillers,
)
from briefing.composing.sentence_matter import SentenceMatter, read_matter
from briefing.composing.telling.statements.statement_quotes import TIER, WEAKNESSES
from briefing.model import Quote, Span
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile
from briefing.quoting.tokens.quotation_spans import find_quotation_spans

LEAST_WORDS, MOST_WORDS = 8, 60  # of what is set off
# Words up to which the next sentence of the same paragraph is printed with a short one: spoken
# sentences are short, and "We have no agreement." says what about only with the one beside it.
MOST_TOGETHER = 45
TOPICAL = 4  # points of topics, of which more say no more
BOTH = 2  # points of naming both sides
WEAK = 3  # points off for what says little by itself, or asks the room: "…, right?"
_BROKEN_OFF = re.compile(r"[—–-]\s*[.!]?[”»]?$")  # "in '92, I think, '93—."
# "on the cars, on the cars of", "two — two": a speaker begins anew.
_BEGUN_ANEW = re.compile(
    r"\b([\w’'-]+(?:\s[\w’'-]+){2,7}),?\s\1\b|\b([\w,’'-]+)\s[—–]\s\2\b", re.IGNORECASE
)
ADDED_WITHIN = 5  # first words of a sentence among which "also" says that it adds to another
LEAST = 0.5  # points of any that names the other side


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenAnswer:
    """What may be printed of one passage: the best words first, each with its points."""

    passage: SpokenPassage
    words: tuple[tuple[Quote, float, str], ...]  # with points and text

    @property
    def best(self) -> Quote:
        """The words that say most of the relationship."""
        return self.words[0][0]

    @property
    def begins_late(self) -> bool:
        """Whether those words begin within their sentence, behind what only takes the word."""
        return self.words[0][2][:1].islower()

    @property
    def points(self) -> float:
        """How much those words say of it."""
        return self.words[0][1]


def find_answers(
    passages: Sequence[SpokenPassage], article: AnalyzedArticle, profile: Profile
) -> tuple[SpokenAnswer, ...]:
    """The answers of a transcript on the relationship, in the order of the text."""
    said = [
        span.with_marks
        for span in find_quotation_spans(article.cleaned)
        if len(article.text_of(span.content).split()) >= SPEECH
    ]
    answers = []
    for passage in passages:
        if passage.topics and (words := _rank_words(passage, said, article, profile)):
            answers.append(SpokenAnswer(passage=passage, words=words))
    return tuple(answers)


def _rank_words(
    passage: SpokenPassage, said: Sequence[Span], article: AnalyzedArticle, profile: Profile
) -> tuple[tuple[Quote, float, str], ...]:
    own = [quote for quote in passage.quotes if not find_touching(said, quote.span)]
    begun = [replace(quote, span=skip_fillers(quote.span, article)) for quote in own]
    found = [
        (_go_on(quote, own[place + 1 :], article), points)
        for place, quote in enumerate(begun)
        if (points := _weigh(quote, article, profile)) > 0 and _is_fit(quote, article)
    ]
    return tuple(
        (quote, points, article.text_of(quote.span))
        for quote, points in sorted(found, key=lambda one: -one[1])
    )


def _is_fit(quote: Quote, article: AnalyzedArticle) -> bool:
    """Whether a sentence is somebody's whose side is known, whole, and leans on nothing."""
    if quote.speaker.side is None or quote.confidence != "high":
        return False
    text = article.text_of(quote.span)
    if not LEAST_WORDS <= len(text.split()) <= MOST_WORDS or not is_fit_quote(quote, article):
        return False
    if not text[0].isalpha() or not text.endswith((".", "!", ".”", ".»")) or _stumbles(text):
        return False
    if is_half_said(text, article.language):
        return False
    first = {word.strip(",.").lower() for word in text.split()[:ADDED_WITHIN]}
    if not first.isdisjoint(load_gate_words(article.language).additives):
        return False
    # Behind "So, …" a sentence begins in small letters, and is whole all the same.
    allowed = {"fragment"} if text[0].islower() else frozenset[str]()
    return TIER.forbidden.isdisjoint(find_passage_faults(article, quote.span) - allowed)


def _stumbles(text: str) -> bool:
    """Whether a speaker breaks off, or begins anew: "on the cars, on the cars of …"."""
    is_broken = "…" in text or "..." in text or _BROKEN_OFF.search(text) is not None
    return is_broken or _BEGUN_ANEW.search(text) is not None


def _weigh(quote: Quote, article: AnalyzedArticle, profile: Profile) -> float:
    """Points of what it names of the relationship; 0 where it does not name the other side."""
    text = article.text_of(quote.span)
    matter = read_matter(text, article.language, profile)
    if not _names_other(matter, quote, profile):
        return 0
    is_weak = not WEAKNESSES.isdisjoint(find_passage_faults(article, quote.span))
    weak = (is_weak or "?" in text) + is_courtesy(text, article.language)
    begins_late = text[0].islower()
    points = 1 + BOTH * matter.names_both + min(matter.topical, TOPICAL)
    return max(LEAST, points - WEAK * weak - begins_late)


def _names_other(matter: SentenceMatter, quote: Quote, profile: Profile) -> bool:
    named = zip(profile.sides, (matter.first, matter.second), strict=True)
    return any(times for side, times in named if side.key != quote.speaker.side)


def _go_on(quote: Quote, following: Sequence[Quote], article: AnalyzedArticle) -> Quote:
    """The sentence with the next ones of its paragraph, while they are short and no question."""
    text = article.article.text
    for one in following:
        longer = Span(quote.span.start, one.span.end)
        words = longer.slice(text)
        is_next = not text[quote.span.end : one.span.start].strip(" \u00a0")
        if not is_next or len(words.split()) > MOST_TOGETHER or words.endswith(("?", "…", "...")):
            break
        quote = replace(quote, span=longer)
    return quote
