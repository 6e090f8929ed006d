"""Each marked stretch with its speaker: by the patterns of its own sentence, else by what was said just before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.model import CleanedArticle, Confidence, Quote, Speaker
from briefing.profiles.model import Person
from briefing.quoting.attribution import (
    adjacent_patterns,
    indirect_speech,
    patterns,
    sentence_patterns,
    speaker_resolution,
    speech_filter,
    transcripts,
)
from briefing.quoting.attribution.quote_in_sentence import Attribution, QuoteInSentence
from briefing.quoting.attribution.speaker_resolution import ArticleContext
from briefing.quoting.attribution.transcripts import Turn
from briefing.quoting.entities.clustering import Entity
from briefing.quoting.entities.entity_index import EntityMention
from briefing.quoting.entities.entity_index import build_entity_index as named_people
from briefing.quoting.tokens import dialogue_dashes, lexicon, quotation_spans, tokenizer
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.quotation_spans import QuotationSpan
from briefing.quoting.tokens.tokenizer import Paragraph

_MARKS = " '’”\"\u00a0"  # what may stand between a quote's last stop and its closing mark: a nested quote's
_REMEMBERED = 8  # speakers kept in mind for a later "he" or "she"


@dataclass(frozen=True, slots=True)
class _Resolved:
    """One quote's speaker: the words found beside it, and whom they mean."""

    found: Attribution
    known: Entity | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _DiscourseState:
    """What the quotes before tell about this one: its paragraph's speaker, the last speaker, the last few by name."""

    here: _Resolved | None = None
    last: _Resolved | None = None
    spoken: tuple[EntityMention, ...] = ()


def extract_quotes(
    cleaned: CleanedArticle, people: Sequence[Person] = (), *, unmarked: bool = False
) -> tuple[Quote, ...]:
    """The quotes of the kept blocks, in order, without overlap; () when there are none.

    `people` are those of a profile: they add the office and the side that somebody held on the article's date.
    `unmarked` adds what somebody said without marks: the turns of a transcript, and sentences that report it.
    """
    article = cleaned.article
    words = lexicon.lexicon_for_text(article.language, article.text)
    stretches = speech_filter.label_nicknames(article.text, _marked(cleaned, words))
    if not stretches and not unmarked:
        return ()
    read = tokenizer.tokenize_paragraphs(cleaned, stretches, words)
    cast = ArticleContext(
        text=article.text,
        people=named_people(read, tokenizer.tokenize_headline(article.title or "", words), words),
        lexicon=words,
        profile=tuple(people),
        day=article.published,
    )
    said = transcripts.find_turns(read, cast) if unmarked else ()
    if said:
        stretches = transcripts.outside_turns(stretches, said)
        read = tokenizer.tokenize_paragraphs(cleaned, stretches, words)
    quotes = list(_quotes(cleaned, stretches, (read, cast)))
    if unmarked:
        quotes += _unmarked(cleaned, (read, cast), said)
    return tuple(sorted(quotes, key=lambda quote: quote.span))


def _unmarked(
    cleaned: CleanedArticle, scene: tuple[Sequence[Paragraph], ArticleContext], said: Sequence[Turn]
) -> Iterator[Quote]:
    """The turns, and what the other paragraphs report; nothing that is damaged."""
    read, cast = scene
    turns = {turn.index for turn in said}
    reports = indirect_speech.extract_indirect_quotes(
        [line for line in read if line.index not in turns], cast, cleaned.article.id
    )
    for quote in (*transcripts.extract_turn_quotes(said, scene, cleaned.article.id), *reports):
        if not any(damage.span.overlaps(quote.span) for damage in cleaned.damage):
            yield quote


def _marked(cleaned: CleanedArticle, words: QuoteLexicon) -> tuple[QuotationSpan, ...]:
    """Everything between marks, and in paragraphs of dialogue what stands between the dashes instead."""
    spoken = dialogue_dashes.find_dialogue_spans(cleaned, words)
    dialogue = {stretch.first for stretch in spoken}
    marked = [
        one
        for one in quotation_spans.find_quotation_spans(cleaned)
        if not dialogue.intersection(range(one.first, one.last + 1))
    ]
    return tuple(sorted((*marked, *spoken), key=lambda stretch: stretch.outer))


def _quotes(
    cleaned: CleanedArticle,
    stretches: Sequence[QuotationSpan],
    scene: tuple[Sequence[Paragraph], ArticleContext],
) -> Iterator[Quote]:
    read, cast = scene
    memory = _DiscourseState()
    for line in read:
        memory = replace(memory, here=None)
        for place in _places(line, stretches, cast):
            stretch = stretches[line.tokens[place.at].quote]
            if not speech_filter.is_speech(place, stretch, cast.text):
                continue
            heard = _heard(place, (read, line.index, cast, memory))
            if speech_filter.is_scare_quote(
                place, stretch.inner.slice(cast.text), attributed=_is_beside(heard)
            ):
                continue
            memory = _after(memory, heard, place)
            if stretch.style == "double" or (heard and heard.found.confidence != "low"):
                yield _quote(cleaned, stretch, heard, cast)


def _is_beside(heard: _Resolved | None) -> bool:
    """Whether something in the quote's own sentence names the speaker."""
    return heard is not None and heard.found.pattern not in ("same paragraph", "paragraph before")


_WINDOW = 100  # tokens before and behind a quote in which its speaker stands; a longer sentence is a page without stops


def _places(
    line: Paragraph, stretches: Sequence[QuotationSpan], cast: ArticleContext
) -> Iterator[QuoteInSentence]:
    """The quotes of a line in their sentences; one that runs over paragraphs only in the paragraph where it ends."""
    for at, token in enumerate(line.tokens):
        if token.quote >= 0 and stretches[token.quote].last == line.index:
            begin, end = line.sentence(at)
            low, high = max(begin, at - _WINDOW), min(end, at + _WINDOW)
            stretch = stretches[token.quote]
            ending = cast.text[
                max(stretch.inner.start, stretch.inner.end - 3) : stretch.inner.end
            ].rstrip(_MARKS)[-1:]
            yield QuoteInSentence(
                tokens=line.tokens, at=at, low=low, high=high, lexicon=cast.lexicon, ending=ending
            )


def _heard(
    place: QuoteInSentence, scene: tuple[Sequence[Paragraph], int, ArticleContext, _DiscourseState]
) -> _Resolved | None:
    """Who speaks: by a pattern, else who the sentence before reports, else who spoke last."""
    read, index, cast, memory = scene
    found = patterns.match_first(place)
    dropped = found is None and sentence_patterns.has_dropped_subject(place)
    if found is None and memory.here is None and place.stands_alone:
        found = _line_after(place, read, index)
    if found is None and (place.stands_alone or (dropped and memory.here is None)):
        found = _sentence_before(place, read, index)
        if found is not None and found.confidence == "low" and memory.here is not None:
            found = None
    if found is not None:
        begins = place.tokens[place.low].start
        return _Resolved(
            found, speaker_resolution.resolve_entity(found, begins, cast, memory.spoken)
        )
    before = memory.here or memory.last
    if dropped and before is not None:
        return _continued(before, "subject dropped", "medium")
    if memory.here is not None:
        confidence: Confidence = (
            "high" if place.stands_alone and memory.here.found.confidence == "high" else "medium"
        )
        return _continued(memory.here, "same paragraph", confidence)
    if memory.last is not None:
        return _continued(
            memory.last, "paragraph before", "medium" if place.stands_alone else "low"
        )
    return None


def _line_after(
    place: QuoteInSentence, read: Sequence[Paragraph], index: int
) -> Attribution | None:
    """Whose name alone stands in the line under a quote that fills its own."""
    if place.low > 0 or place.high < len(read[index].tokens) or index + 1 == len(read):
        return None
    name = adjacent_patterns.find_signature(read[index + 1], place.lexicon)
    return (
        Attribution(mention=name, cue=None, pattern="line after", confidence="medium")
        if name
        else None
    )


def _sentence_before(
    place: QuoteInSentence, read: Sequence[Paragraph], index: int
) -> Attribution | None:
    """Who is reported in the sentence before the quote's, if that one has no quote itself."""
    line = read[index] if place.low else read[max(0, index - 1)]
    end = place.low or len(line.tokens)
    if not end:
        return None
    low, _ = line.sentence(end - 1)
    if any(token.quote >= 0 for token in line.tokens[low:end]):
        return None
    return sentence_patterns.match_reporting_sentence(
        QuoteInSentence(tokens=line.tokens, at=end, low=low, high=end, lexicon=place.lexicon)
    )


def _continued(heard: _Resolved, pattern: str, confidence: Confidence) -> _Resolved:
    return _Resolved(
        Attribution(mention=heard.found.mention, cue=None, pattern=pattern, confidence=confidence),
        heard.known,
    )


def _after(
    memory: _DiscourseState, heard: _Resolved | None, place: QuoteInSentence
) -> _DiscourseState:
    """What is remembered for the quotes behind this one."""
    if heard is None:
        return memory
    spoken = memory.spoken
    if heard.known is not None:
        sentence = place.tokens[place.low].start
        at, sentence = heard.found.mention.span.start, place.tokens[place.low].start
        last = EntityMention(at, sentence, (heard.known,), rules=True, says=True)
        spoken = (*spoken, last)[-_REMEMBERED:]
    return _DiscourseState(here=heard, last=heard, spoken=spoken)


def _quote(
    cleaned: CleanedArticle, stretch: QuotationSpan, heard: _Resolved | None, cast: ArticleContext
) -> Quote:
    damaged = not stretch.closed or any(
        damage.span.overlaps(stretch.outer) for damage in cleaned.damage
    )
    found = heard.found if heard else None
    return Quote(
        article_id=cleaned.article.id,
        span=stretch.inner,
        speaker=speaker_resolution.make_speaker(found.mention, heard.known, cast)
        if heard and found
        else Speaker(),
        cue=found.cue if found else None,
        pattern=found.pattern if found else "nobody named",
        confidence=found.confidence if found and not damaged else "low",
        kind=speech_filter.classify_quote(stretch, cast.text),
    )
