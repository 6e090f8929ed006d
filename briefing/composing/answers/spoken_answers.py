"""Which words of a transcript's passages may be printed as an answer on the relationship.

They name the other side than the speaker's, stand by themselves, and are of somebody with a name
and a side: a spokesperson, a minister, a president.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.composing.answers.passages import SpokenPassage
from briefing.composing.gate.judging import (
    find_passage_faults,
    find_touching,
    read_passage,
)
from briefing.composing.gate.others_words import SPEECH
from briefing.composing.gate.reading import SentenceReading
from briefing.composing.gate.words import load_gate_words
from briefing.composing.printed_quotes.clause_ends import cut_to_act
from briefing.composing.printed_quotes.own_acts import tells_act_of_side, tells_own_refusal
from briefing.composing.printed_quotes.quote_fitness import (
    is_courtesy,
    is_fit_quote,
    is_half_said,
    skip_fillers,
)
from briefing.composing.printed_quotes.speech_signs import find_deed, is_own_deed, tells_own_day
from briefing.composing.printed_quotes.speech_weight import (
    LEAST_WORDS,
    MOST_WORDS,
    PRINTED_FROM,
    find_speech_fault,
    weigh_speech,
)
from briefing.composing.sentence_matter import SentenceMatter, read_matter
from briefing.composing.telling.statements.statement_quotes import TIER
from briefing.model import Quote, Span
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile
from briefing.quoting.tokens.quotation_spans import find_quotation_spans

_BROKEN_OFF = re.compile(r"[—–-]\s*[.!]?[”»]?$")  # "in '92, I think, '93—."
# "on the cars, on the cars of", "two — two": a speaker begins anew.
_BEGUN_ANEW = re.compile(
    r"\b([\w’'-]+(?:\s[\w’'-]+){2,7}),?\s\1\b|\b([\w,’'-]+)\s[—–]\s\2\b", re.IGNORECASE
)
_REMARK = re.compile(r"\([^\W\d_A-Z]+\)")  # "(applause)"
ADDED_WITHIN = 5  # first words of a sentence among which "also" says that it adds to another
LEAST_TOPICAL = 2  # points of topics of a sentence that names no side, and says what was done


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenWords:
    """A sentence that may be printed, and how much it says by itself."""

    quote: Quote
    text: str
    points: float
    # It names the other side than the speaker's, or is his refusal; else it is a story's only.
    stands_alone: bool
    tells_act: bool  # of who speaks or of one of the two sides, on a matter of its passage


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenAnswer:
    """What may be printed of one passage: the best words first."""

    passage: SpokenPassage
    words: tuple[SpokenWords, ...]

    @property
    def best(self) -> SpokenWords:
        """The words that say most of the relationship."""
        return self.words[0]


def find_answers(
    passages: Sequence[SpokenPassage],
    article: AnalyzedArticle,
    profile: Profile,
    least: float = PRINTED_FROM,
) -> tuple[SpokenAnswer, ...]:
    """The answers of a transcript on the relationship, in the order of the text.

    `least` are the points from which a sentence may be printed; a weaker one than others of its
    kind must tell an act of somebody.
    """
    said = [
        span.with_marks
        for span in find_quotation_spans(article.cleaned)
        if len(article.text_of(span.content).split()) >= SPEECH
    ]
    ranked = (
        (passage, _rank_words(passage, said, article, profile))
        for passage in passages
        if passage.topics
    )
    strong = (
        (passage, tuple(one for one in words if _says_enough(one, least)))
        for passage, words in ranked
    )
    return tuple(SpokenAnswer(passage=passage, words=words) for passage, words in strong if words)


def _rank_words(
    passage: SpokenPassage, said: Sequence[Span], article: AnalyzedArticle, profile: Profile
) -> tuple[SpokenWords, ...]:
    own = [quote for quote in passage.quotes if not find_touching(said, quote.span)]
    begun = (
        replace(quote, span=span) for quote in own if (span := _take_said(quote.span, article))
    )
    found = (
        _weigh(quote, passage, article, profile)
        for quote in begun
        if _is_of_matter(quote, article, profile) and _is_fit(quote, article)
    )
    return tuple(sorted(found, key=lambda one: (not one.stands_alone, -one.points)))


def _take_said(span: Span, article: AnalyzedArticle) -> Span | None:
    """What is said behind the words that take the word, and of very much the clause that acts."""
    begun = skip_fillers(span, article)
    is_long = len(article.text_of(begun).split()) > MOST_WORDS
    return cut_to_act(begun, article) if is_long else begun


def _weigh(
    quote: Quote, passage: SpokenPassage, article: AnalyzedArticle, profile: Profile
) -> SpokenWords:
    text, reading = article.text_of(quote.span), read_passage(article, quote.span)
    matter = read_matter(text, article.language, profile)
    names_side = bool(matter.first or matter.second) and not matter.thirds
    return SpokenWords(
        quote=quote,
        text=text,
        points=weigh_speech(quote.span, article, profile),
        stands_alone=_names_other(matter, quote, profile)
        or (names_side and tells_own_refusal(reading))
        or _announces(reading, matter),
        tells_act=tells_act_of_side(reading, profile)
        and (matter.names_both or not matter.topics.isdisjoint(passage.topics)),
    )


def _announces(reading: SentenceReading, matter: SentenceMatter) -> bool:
    """Whether who speaks says on which day he does something of a matter that ties the two.

    "We have decided to answer with duties that I will announce next Sunday": the other side is who
    was asked about.
    """
    deed = find_deed(reading)
    if deed is None or matter.thirds or matter.topical < LEAST_TOPICAL:
        return False
    return is_own_deed(reading, deed) and tells_own_day(reading)


def _says_enough(words: SpokenWords, least: float) -> bool:
    return words.points >= PRINTED_FROM or (words.points >= least and words.tells_act)


def _is_fit(quote: Quote, article: AnalyzedArticle) -> bool:
    """Whether a sentence is somebody's whose side is known, whole, and leans on nothing."""
    if quote.speaker.side is None or quote.confidence != "high":
        return False
    text = article.text_of(quote.span)
    if not LEAST_WORDS <= len(text.split()) <= MOST_WORDS or not is_fit_quote(quote, article):
        return False
    is_ended = text.endswith((".", "!", ".”", ".»")) or _was_cut(quote.span, article)
    if not text[0].isalpha() or not is_ended or _stumbles(text):
        return False
    if is_half_said(text, article.language) or is_courtesy(text, article.language):
        return False
    if find_speech_fault(quote.span, article) is not None:
        return False
    first = {word.strip(",.").lower() for word in text.split()[:ADDED_WITHIN]}
    if not first.isdisjoint(load_gate_words(article.language).additives):
        return False
    # Behind "So, …" a sentence begins in small letters, and is whole all the same.
    is_part = text[0].islower() or _was_cut(quote.span, article)
    allowed = {"fragment"} if is_part else frozenset[str]()
    return TIER.forbidden.isdisjoint(find_passage_faults(article, quote.span) - allowed)


def _was_cut(span: Span, article: AnalyzedArticle) -> bool:
    """Whether a sentence goes on behind what is quoted of it."""
    return article.article.text[span.end : span.end + 1] in {",", ";"}


def _stumbles(text: str) -> bool:
    """Whether a speaker breaks off, is applauded, or begins anew: "on the cars, on the cars of"."""
    is_broken = "…" in text or "..." in text or _REMARK.search(text) is not None
    is_broken = is_broken or _BROKEN_OFF.search(text) is not None
    return is_broken or _BEGUN_ANEW.search(text) is not None


def _is_of_matter(quote: Quote, article: AnalyzedArticle, profile: Profile) -> bool:
    """Whether it names the other side, or tells an act of a topic that ties the two."""
    matter = read_matter(article.text_of(quote.span), article.language, profile)
    if _names_other(matter, quote, profile):
        return True
    if matter.topical < LEAST_TOPICAL or matter.thirds:
        return False
    return find_deed(read_passage(article, quote.span)) is not None


def _names_other(matter: SentenceMatter, quote: Quote, profile: Profile) -> bool:
    named = zip(profile.sides, (matter.first, matter.second), strict=True)
    return any(times for side, times in named if side.key != quote.speaker.side)
