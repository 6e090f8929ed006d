"""The gate: what speaks against each sentence of an article, found once and remembered."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field

from briefing.composing.gate.leaning import answers_untold, find_leaning
from briefing.composing.gate.others_words import (
    SPEECH,
    find_framed,
    find_others_words,
    find_posts,
    find_quotations,
)
from briefing.composing.gate.personhood import is_spoken_document, speaks_as_somebody
from briefing.composing.gate.pointing import points_to_several
from briefing.composing.gate.reading import SentenceReading
from briefing.composing.gate.reports.bare_names import find_bare_name, names_no_side
from briefing.composing.gate.reports.outlets import tells_secondhand
from briefing.composing.gate.signs.newsworthiness import find_emptiness, opens_report
from briefing.composing.gate.signs.softness import (
    find_softness,
    names_current_day,
    opens_with_bare_phrase,
)
from briefing.composing.gate.signs.tense import tells_past
from briefing.composing.gate.standpoint import find_standpoint
from briefing.composing.gate.subjects.bare_subjects import opens_with_bare_subject
from briefing.composing.gate.subjects.recalled_things import find_recalled
from briefing.composing.gate.subjects.told_occasions import opens_at_told_occasion
from briefing.composing.gate.tiers import Tier
from briefing.composing.gate.wholeness import find_broken_form
from briefing.composing.gate.words import load_gate_words
from briefing.model import Sentence, Span
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile
from briefing.quick_dataclass import dataclass
from briefing.quoting.tokens.lexicon_loading import load_lexicon
from briefing.text.plain_words import flatten

_END = re.compile(r"(?<=[.!?…])\s+")
SPOKEN_BELOW = 0.5  # share of its words outside marks below which a sentence is a quotation


@dataclass(slots=True)
class SentenceFaults:
    """All that speaks against a sentence, in order, each looked for when it is asked for.

    Most sentences of a long text are refused for the first thing that is found, and nothing else
    of them is ever asked.
    """

    _unfound: Iterator[str]
    _found: list[str] = field(default_factory=list)

    def __iter__(self) -> Iterator[str]:
        yield from self._found
        for code in self._unfound:
            self._found.append(code)
            yield code

    def find_first(self, codes: frozenset[str]) -> str | None:
        """The first of these that speaks against it; None without any.

        Asked ten times a sentence of a lead, so that a generator would cost more than the search.
        """
        for code in self._found:
            if code in codes:
                return code
        for code in self._unfound:
            self._found.append(code)
            if code in codes:
                return code
        return None


@dataclass(slots=True)
class Gate:
    """What the gate found in each article, looked up once."""

    profile: Profile | None = None  # whose sides a sentence may name
    _faults: dict[str, dict[int, SentenceFaults]] = field(default_factory=dict)

    def refuse(self, sentence: Sentence, article: AnalyzedArticle, tier: Tier) -> str | None:
        """The code of the first fault that forbids this line; None if it may be printed."""
        faults = self.find_faults(article).get(sentence.index)
        if faults and (code := faults.find_first(tier.forbidden)):
            return code
        if tier.longest is None:
            return None
        return "long" if len(article.text_of(sentence.span).split()) > tier.longest else None

    def find_faults(self, article: AnalyzedArticle) -> Mapping[int, SentenceFaults]:
        """All that speaks against each sentence of an article, by its index."""
        known = self._faults.get(article.id)
        if known is None:
            known = self._faults[article.id] = dict(_find_all_faults(article, self.profile))
        return known


def _find_all_faults(
    article: AnalyzedArticle, profile: Profile | None
) -> Iterator[tuple[int, SentenceFaults]]:
    readings = read_sentences(article, profile)
    frames = load_gate_words(article.language).social_frames
    posts = sorted({*find_posts(article), *find_framed(article, frames)})
    quoted = sorted({quote.span for quote in article.quotes})
    speech = is_spoken_document(readings)
    for reading in readings:
        faults = _find_faults(reading, posts, quoted, speech=speech)
        yield reading.sentence.index, SentenceFaults(faults)


def read_sentences(
    article: AnalyzedArticle, profile: Profile | None = None
) -> list[SentenceReading]:
    """The sentences of an article as the gate reads them."""
    words, lexicon = load_gate_words(article.language), load_lexicon(article.language)
    quotations = find_quotations(article)
    spoken = frozenset(
        flatten(said) for one in quotations for said in _END.split(article.text_of(one))
    )
    firsts = {one.paragraph: one.index for one in reversed(article.sentences)}
    return [
        SentenceReading(
            sentence=sentence,
            article=article,
            words=words,
            lexicon=lexicon,
            quotations=find_touching(quotations, sentence.span),
            spoken=spoken,
            profile=profile,
            is_first=firsts[sentence.paragraph] == sentence.index,
        )
        for sentence in article.sentences
    ]


def read_passage(article: AnalyzedArticle, span: Span) -> SentenceReading:
    """A passage of an article read by itself, as its own words: somebody's, without the marks."""
    return SentenceReading(
        sentence=Sentence(article_id=article.id, index=0, paragraph=0, span=span),
        article=article,
        words=load_gate_words(article.language),
        lexicon=load_lexicon(article.language),
        quotations=(),
        spoken=frozenset(),
        is_first=False,
    )


def find_passage_faults(article: AnalyzedArticle, span: Span) -> frozenset[str]:
    """What speaks against somebody's words: their form, what they lean on, that they say little."""
    reading = read_passage(article, span)
    found = [find_broken_form(reading), find_leaning(reading), find_standpoint(reading)]
    found.append(find_softness(reading, is_forbidden=any(found)))
    return frozenset(code for code in found if code)


def find_touching(spans: Sequence[Span], span: Span) -> tuple[Span, ...]:
    """Those of some spans, in order and without overlap, that share a character with this one."""
    first = bisect_right(spans, span.start, key=lambda one: one.end)
    last = bisect_left(spans, span.end, key=lambda one: one.start)
    return tuple(spans[first:last])


def _find_faults(
    reading: SentenceReading, posts: Sequence[Span], quoted: Sequence[Span], *, speech: bool
) -> Iterator[str]:
    if speech:
        yield "speech"
    is_forbidden = False
    for code in _list_forbidding(reading, posts):
        if code:
            is_forbidden = True
            yield code
    if code := find_standpoint(reading):
        yield code
    if opens_with_bare_phrase(reading):
        yield "bare"
    if opens_with_bare_subject(reading):
        yield "untold"
    if points_to_several(reading):
        yield "pointing"
    if opens_at_told_occasion(reading):
        yield "occasion"
    if code := find_recalled(reading):
        yield code
    if answers_untold(reading):
        yield "reply"
    if speaks_as_somebody(reading):
        yield "person"
    if names_no_side(reading) and not (reading.matter.topical and opens_report(reading)):
        yield "placeless"
    if code := find_bare_name(reading):
        yield code
    if tells_secondhand(reading):
        yield "secondhand"
    is_spoken = len(reading.outside.split()) < SPOKEN_BELOW * reading.length
    if is_spoken or _opens_with_speech(reading):
        yield "spoken"
    if find_touching(quoted, reading.sentence.span):
        yield "quoted"
    if _is_deck(reading):
        yield "deck"
    if code := find_softness(reading, is_forbidden=is_forbidden):
        yield code
    yield from find_emptiness(reading)


def _list_forbidding(reading: SentenceReading, posts: Sequence[Span]) -> Iterator[str | None]:
    yield find_broken_form(reading)
    yield find_others_words(reading, posts)
    yield find_leaning(reading)


def _opens_with_speech(reading: SentenceReading) -> bool:
    """Whether it begins with a quotation that is no term."""
    text = reading.article
    return reading.opens_with_quotation and any(
        len(text.text_of(one).split()) >= SPEECH for one in reading.quotations
    )


def _is_deck(reading: SentenceReading) -> bool:
    """Whether the page has it as a line below its headline.

    What tells of a day what happened is the report's first sentence, though a picture parts it from
    the rest; a deck is in the headline's present, or of no day.
    """
    block = reading.article.cleaned.kept[reading.sentence.paragraph]
    if reading.article.article.title is None or block.kind != "deck":
        return False
    return not (names_current_day(reading) and tells_past(reading))
