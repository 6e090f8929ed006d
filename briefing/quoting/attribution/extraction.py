"""Cleaned article -> quotes with their speakers, kind and confidence."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.model import CleanedArticle, Quote, Speaker
from briefing.profiles.model import Person
from briefing.quoting.attribution.article_context import ArticleContext
from briefing.quoting.attribution.discourse.contested_pronouns import doubt_pronoun
from briefing.quoting.attribution.discourse.discourse_state import (
    DiscourseState,
    ResolvedAttribution,
    remember_speaker,
    resume_paragraph,
)
from briefing.quoting.attribution.indirect_speech import extract_indirect_quotes
from briefing.quoting.attribution.known_people import (
    find_known_offices,
    index_people,
    list_surnames,
)
from briefing.quoting.attribution.patterns.pattern_table import match_first
from briefing.quoting.attribution.patterns.quote_in_sentence import Attribution, QuoteInSentence
from briefing.quoting.attribution.printed_speakers import make_speaker
from briefing.quoting.attribution.quotation_speaker import resolve_speaker
from briefing.quoting.attribution.speech_filter import (
    classify_quote,
    is_monologue,
    is_scare_quote,
    is_speech,
    is_term,
    label_nicknames,
    may_be_name,
    may_be_title,
)
from briefing.quoting.attribution.transcript.transcripts import (
    Turn,
    find_turns,
    part_quotations,
)
from briefing.quoting.attribution.transcript.turn_quotes import extract_turn_quotes
from briefing.quoting.entities.index_building import build_entity_index
from briefing.quoting.tokens.dialogue_dashes import find_dialogue_spans
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.lexicon_loading import lexicon_for_text
from briefing.quoting.tokens.quotation_spans import QuotationSpan, find_quotation_spans
from briefing.quoting.tokens.tokenizer import Paragraph, tokenize_headline, tokenize_paragraphs

_CLOSING_MARKS = " '’”\"\u00a0"  # may stand after a quotation's last stop, of a nested one
_LAST_CHARACTERS = 3  # of a quotation, among which its last stop is looked for
_REPORTERS_PATTERNS = ("verb and subject after", "subject and verb after", "same paragraph")
_EMBEDDED_PATTERN = "verb before"  # of words amid the reporter's own
_WINDOW = 100  # tokens before and after a quotation; a longer sentence is a page without stops


def extract_quotes(
    cleaned: CleanedArticle, people: Sequence[Person] = (), *, unmarked: bool = False
) -> tuple[Quote, ...]:
    """Return the quotes of the kept blocks, in text order, without overlap; () without any.

    `people` are those of a profile: they add the office and side held on the article's date. What
    somebody quotes within a turn of a transcript is left out.
    `unmarked` adds what is said without quotation marks: the turns of a transcript, and indirect
    speech.
    """
    article = cleaned.article
    lexicon = lexicon_for_text(article.language, article.text)
    quotations = label_nicknames(article.text, _find_quotations(cleaned, lexicon))
    if not quotations and not unmarked:
        return ()
    context = _make_context(cleaned, quotations, lexicon, people)
    turns = find_turns(context)
    told: tuple[QuotationSpan, ...] = ()
    if turns:
        quotations, told = part_quotations(quotations, turns)
    if told:  # their words stand for themselves now
        paragraphs = tokenize_paragraphs(cleaned, quotations, lexicon)
        context = replace(context, paragraphs=paragraphs)
    quotes = list(_extract_marked(cleaned, quotations, context))
    if unmarked:
        quotes += _extract_unmarked(cleaned, turns, told, context)
    return tuple(sorted(quotes, key=lambda quote: quote.span))


def _make_context(
    cleaned: CleanedArticle,
    quotations: Sequence[QuotationSpan],
    lexicon: QuoteLexicon,
    people: Sequence[Person],
) -> ArticleContext:
    article = cleaned.article
    paragraphs = tokenize_paragraphs(cleaned, quotations, lexicon)
    headline = tokenize_headline(article.title or "", lexicon)
    context = ArticleContext(
        article_id=article.id,
        text=article.text,
        paragraphs=paragraphs,
        entities=build_entity_index(paragraphs, headline, lexicon, list_surnames(tuple(people))),
        lexicon=lexicon,
        headline=article.title or "",
        people_by_name=index_people(tuple(people)),
        day=article.published,
        is_monologue=is_monologue(paragraphs, lexicon),
    )
    return replace(context, known_offices=find_known_offices(context))


def _find_quotations(cleaned: CleanedArticle, lexicon: QuoteLexicon) -> tuple[QuotationSpan, ...]:
    """Return everything between marks and, in paragraphs of dialogue, between dashes instead."""
    dialogue = find_dialogue_spans(cleaned, lexicon)
    in_dialogue = {span.first_paragraph for span in dialogue}
    marked = [
        span
        for span in find_quotation_spans(cleaned)
        if in_dialogue.isdisjoint(range(span.first_paragraph, span.last_paragraph + 1))
    ]
    return tuple(sorted((*marked, *dialogue), key=lambda span: span.with_marks))


def _extract_unmarked(
    cleaned: CleanedArticle,
    turns: Sequence[Turn],
    told: Sequence[QuotationSpan],
    context: ArticleContext,
) -> Iterator[Quote]:
    """Yield the undamaged sentences of the turns, and the indirect speech of other paragraphs."""
    turn_paragraphs = {turn.paragraph_index for turn in turns}
    indirect = extract_indirect_quotes(context, skip_paragraphs=turn_paragraphs)
    for quote in (*extract_turn_quotes(turns, told, context), *indirect):
        if not any(damage.span.overlaps(quote.span) for damage in cleaned.damage):
            yield quote


def _extract_marked(
    cleaned: CleanedArticle, quotations: Sequence[QuotationSpan], context: ArticleContext
) -> Iterator[Quote]:
    state, starts = DiscourseState(), {block.span.start for block in cleaned.kept}
    unclosed = [
        span for span in quotations if not span.is_closed and span.with_marks.start in starts
    ]
    for paragraph in context.paragraphs:
        if state.paragraph_speaker is not None:
            state = replace(state, paragraph_speaker=None)
        for quote in _quotes_in_sentences(paragraph, quotations, context):
            span = quotations[quote.tokens[quote.quote_index].quotation_index]
            state = resume_paragraph(state, quote.paragraph_index)
            if not is_speech(quote, span, context.text):
                continue
            resolved = doubt_pronoun(resolve_speaker(quote, context, state), unclosed)
            is_attributed = resolved is not None and resolved.is_in_sentence
            words = span.content.slice(context.text)
            if is_scare_quote(quote, words, is_attributed=is_attributed):
                continue
            state = remember_speaker(state, resolved, quote)
            is_sure = resolved is not None and resolved.attribution.confidence != "low"
            if span.style == "double" or is_sure:
                made = _make_quote(cleaned, span, resolved, context)
                yield _doubt_embedded_term(made, quote, words)


def _quotes_in_sentences(
    paragraph: Paragraph, quotations: Sequence[QuotationSpan], context: ArticleContext
) -> Iterator[QuoteInSentence]:
    """Yield the quotations of a paragraph; one over several only in the last of them."""
    for index, token in enumerate(paragraph.tokens):
        if token.quotation_index < 0:
            continue
        span = quotations[token.quotation_index]
        if span.last_paragraph != paragraph.index:
            continue
        quote = _place_in_sentence(paragraph, index, span, context)
        if span.first_paragraph < paragraph.index and match_first(quote) is None:
            yield _place_in_opening(span, token.quotation_index, context) or quote
        else:
            yield quote


def _place_in_opening(
    span: QuotationSpan, number: int, context: ArticleContext
) -> QuoteInSentence | None:
    """Return a quotation over several paragraphs in the sentence that opens it, if that tells more.

    "Ruiz said: “We came." / “We saw.”" names its speaker in the first of them; "“No,” Ruiz said.
    “We came." / “We saw.”" goes on there with who has just spoken.
    """
    first = context.paragraphs[span.first_paragraph]
    indexes = range(len(first.tokens) - 1, -1, -1)
    index = next((i for i in indexes if first.tokens[i].quotation_index == number), None)
    if index is None:
        return None
    quote = _place_in_sentence(first, index, span, context)
    goes_on = any(token.quotation_index >= 0 for token in first.tokens[:index])
    return quote if goes_on or match_first(quote) is not None else None


def _place_in_sentence(
    paragraph: Paragraph, index: int, span: QuotationSpan, context: ArticleContext
) -> QuoteInSentence:
    start, end = paragraph.sentence_range(index)
    return QuoteInSentence(
        paragraph_index=paragraph.index,
        tokens=paragraph.tokens,
        quote_index=index,
        start=max(start, index - _WINDOW),
        end=min(end, index + _WINDOW),
        lexicon=context.lexicon,
        last_character=_last_character(span, context.text),
    )


def _last_character(span: QuotationSpan, text: str) -> str:
    """Return the last character that is no mark; "" where there is none among the last few."""
    start = max(span.content.start, span.content.end - _LAST_CHARACTERS)
    return text[start : span.content.end].rstrip(_CLOSING_MARKS)[-1:]


def _make_quote(
    cleaned: CleanedArticle,
    span: QuotationSpan,
    resolved: ResolvedAttribution | None,
    context: ArticleContext,
) -> Quote:
    """Return the quote; where it is damaged or never closed, its confidence is low."""
    is_damaged = any(damage.span.overlaps(span.with_marks) for damage in cleaned.damage)
    kind = classify_quote(span, context.text)
    if resolved is None:
        return Quote(
            article_id=cleaned.article.id,
            span=span.content,
            speaker=Speaker(),
            cue=None,
            pattern="nobody named",
            confidence="low",
            kind=kind,
        )
    attribution = resolved.attribution
    is_intact = span.is_closed and not is_damaged
    confidence = attribution.confidence if is_intact else "low"
    words = span.content.slice(context.text)
    is_doubtful = (
        is_term(kind, words)
        or may_be_title(words)
        or (attribution.pattern == _EMBEDDED_PATTERN and may_be_name(words))
        or (context.is_monologue and not _is_reporters(attribution, context.lexicon))
    )
    if confidence == "high" and is_doubtful:
        confidence = "medium"
    return Quote(
        article_id=cleaned.article.id,
        span=span.content,
        speaker=make_speaker(
            attribution.source,
            resolved.entity,
            context,
            is_explicit=resolved.is_explicit,
            cue=attribution.cue,
        ),
        cue=attribution.cue,
        pattern=attribution.pattern,
        confidence=confidence,
        kind=kind,
    )


def _doubt_embedded_term(quote: Quote, place: QuoteInSentence, words: str) -> Quote:
    """Return the quote less sure where few words only end the reporter's own: contra el “Z40”."""
    before = place.tokens[place.quote_index - 1] if place.quote_index > place.start else None
    is_embedded = before is not None and before.is_word
    if quote.confidence == "high" and is_embedded and is_term("fragment", words):
        return replace(quote, confidence="medium")
    return quote


def _is_reporters(attribution: Attribution, lexicon: QuoteLexicon) -> bool:
    """Whether a name and a verb beside the quotation tell the speaker, as reporters write it.

    Who speaks himself announces whom he quotes: "He said, “…”", "le dicen al hijo: «…»".
    """
    if attribution.source.kind != "name":
        return False
    is_announced = attribution.pattern == "announced" and not lexicon.drops_subjects
    return is_announced or attribution.pattern in _REPORTERS_PATTERNS
