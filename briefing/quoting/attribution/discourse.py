"""The speaker of each quotation: by its own sentence, else by the sentences and speakers before."""

from dataclasses import dataclass, replace

from briefing.model import Confidence
from briefing.quoting.attribution.article_context import ArticleContext
from briefing.quoting.attribution.description_resolution import is_told_by_role
from briefing.quoting.attribution.dropped_subjects import (
    gives_turn,
    has_dropped_subject,
    has_impersonal_verb,
    has_plural_verb,
    opens_report,
)
from briefing.quoting.attribution.interposed_reports import is_interposed_without_subject
from briefing.quoting.attribution.patterns import match_first
from briefing.quoting.attribution.quote_in_sentence import Attribution, QuoteInSentence
from briefing.quoting.attribution.running_subjects import find_running_subject, is_spoken_of
from briefing.quoting.attribution.sentence_patterns import (
    ends_with_colon,
    match_reporting_sentence,
)
from briefing.quoting.attribution.speaker_resolution import is_contested, resolve_entity
from briefing.quoting.attribution.verbless_patterns import find_signature
from briefing.quoting.entities.entity import Entity
from briefing.quoting.entities.entity_index import EntityMention
from briefing.quoting.tokens import noun_phrases
from briefing.quoting.tokens.noun_phrases import NounPhrase

_RIVAL_REACH = 400  # characters before a pronoun: the sentence before and its own
_MAX_RECENT_SPEAKERS = 8  # kept for a later "he" or "she"
_LOOSE_PATTERNS = ("subject dropped", "sentence subject", "sentence before", "paragraph before")
_SIGNED_PATTERNS = ("line after", "signed")  # behind another's quote a name alone is a byline
_CONTINUED_PATTERNS = ("same paragraph", "paragraph before")


@dataclass(frozen=True, slots=True)
class ResolvedAttribution:
    """A speaker phrase with its pattern, and the entity it refers to (None if unresolved)."""

    attribution: Attribution
    entity: Entity | None

    @property
    def is_in_sentence(self) -> bool:
        """Whether the speaker is named for this quotation, not taken over from one before it."""
        return self.attribution.pattern not in _CONTINUED_PATTERNS

    @property
    def is_explicit(self) -> bool:
        """Whether a verb or a phrase says that this speaker spoke."""
        return self.attribution.pattern not in _LOOSE_PATTERNS


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscourseState:
    """What the quotations before tell: the paragraph's speaker, the last one, the recent ones."""

    paragraph_speaker: ResolvedAttribution | None = None
    last_speaker: ResolvedAttribution | None = None
    recent_speakers: tuple[EntityMention, ...] = ()  # resolved ones, in text order


def resolve_speaker(
    quote: QuoteInSentence, context: ArticleContext, state: DiscourseState
) -> ResolvedAttribution | None:
    """Return who speaks: by a pattern, else the sentence before, else who spoke last; or None."""
    is_interposed = is_interposed_without_subject(quote)
    attribution = None if is_interposed else match_first(quote)
    if attribution is not None and attribution.pattern == "sentence subject":
        attribution = None if opens_report(quote, quote.after_quote) else attribution
    is_dropped = is_interposed or (attribution is None and has_dropped_subject(quote))
    announcing = _find_announcing(quote, context) if attribution is None else None
    if is_dropped and (has_plural_verb(quote) or has_impersonal_verb(quote)):
        return None
    if (is_dropped or announcing is not None) and quote.lexicon.drops_subjects:
        place = quote if is_dropped else announcing or quote
        resumed = _resume_subject(place, context, _spoken_words(quote, context))
        if gives_turn(quote) and _is_last_speaker(resumed, state):
            return None
        if resumed is not None:
            return resumed
    if attribution is None:
        attribution = _find_nearby(quote, context, state, is_dropped=is_dropped)
    if attribution is not None:
        sentence_start = quote.tokens[quote.start].start
        entity = resolve_entity(attribution, sentence_start, context, state.recent_speakers)
        is_pronoun = attribution.source.kind == "pronoun"
        if is_pronoun and entity and is_spoken_of(entity, _spoken_words(quote, context)):
            entity = None
        is_weak = (
            is_pronoun
            and entity is not None
            and _has_unknown_rival(attribution.source, entity, context)
        )
        is_sure = attribution.confidence == "high" and entity is not None
        if (
            is_sure
            and entity is not None
            and (
                is_contested(attribution.source, entity, context)
                or is_weak
                or _is_document(attribution.source, entity)
                or not is_told_by_role(attribution.source, entity, context)
            )
        ):
            attribution = replace(attribution, confidence="medium")
        return ResolvedAttribution(attribution, entity)
    continued = _continue_speaker(quote, state, is_dropped=is_dropped)
    if continued is not None and _is_own_sentence(quote, continued, context):
        return None
    if continued is not None and continued.entity is not None:
        is_object = is_spoken_of(continued.entity, _spoken_words(quote, context))
        crosses = continued.attribution.pattern != "same paragraph"
        return replace(continued, entity=None) if is_object and crosses else continued
    return continued


def _is_last_speaker(resumed: ResolvedAttribution | None, state: DiscourseState) -> bool:
    """Whether nobody else than who spoke last is found."""
    if resumed is None:
        return True
    return state.last_speaker is not None and state.last_speaker.entity is resumed.entity


def _is_own_sentence(
    quote: QuoteInSentence, continued: ResolvedAttribution, context: ArticleContext
) -> bool:
    """Whether a sentence that holds the quotation has a subject of its own, or another person.

    Only a verb without a subject goes on with who spoke in the paragraph before.
    """
    if continued.attribution.confidence != "low":
        return False
    if not quote.lexicon.drops_subjects:
        return True
    start, end = quote.tokens[quote.start].start, quote.tokens[quote.end - 1].end
    named = context.entities.mentions_before(end, end - start)
    return any(
        entity is not continued.entity and entity.may_be_person
        for mention in named
        for entity in mention.entities
    )


def _has_unknown_rival(source: NounPhrase, entity: Entity, context: ArticleContext) -> bool:
    """Whether neither a pronoun's entity nor another full name near it is shown to be a person."""
    if entity.is_person:
        return False
    near = context.entities.mentions_before(source.span.start, _RIVAL_REACH)
    others = {mention.entities[0] for mention in near if len(mention.entities) == 1}
    return any(
        other.may_be_person and not other.is_person and other.has_full_name
        for other in others - {entity}
    )


def _is_document(source: NounPhrase, entity: Entity) -> bool:
    """Whether a body's paper speaks, and not the body: "a report of the Commission said"."""
    return source.kind == "noun" and entity.is_organization


def _spoken_words(quote: QuoteInSentence, context: ArticleContext) -> str:
    """Return what stands within the marks."""
    mark = quote.tokens[quote.quote_index]
    return context.text[mark.start : mark.end]


def _resume_subject(
    quote: QuoteInSentence, context: ArticleContext, spoken: str
) -> ResolvedAttribution | None:
    """Return whom a verb without a subject goes on with: the last explicit subject; or None."""
    running = find_running_subject(quote.tokens[quote.start].start, context, spoken)
    if running is None:
        return None
    attribution = Attribution(
        source=noun_phrases.make_name(running.span),
        cue=None,
        pattern="subject dropped",
        confidence="high" if running.is_sure else "medium",
    )
    return ResolvedAttribution(attribution, running.entity)


def _find_nearby(
    quote: QuoteInSentence,
    context: ArticleContext,
    state: DiscourseState,
    *,
    is_dropped: bool,
) -> Attribution | None:
    """Return whom the line after or the sentence before names, for a quotation without a match."""
    opens_paragraph = state.paragraph_speaker is None
    last = state.last_speaker
    is_list = last is None or last.attribution.pattern in _SIGNED_PATTERNS
    if opens_paragraph and is_list and quote.fills_sentence:
        signature = _find_signature_after(quote, context)
        if signature is not None:
            return signature
    if quote.fills_sentence or (is_dropped and opens_paragraph):
        attribution = _find_in_sentence_before(quote, context)
        is_weak = attribution is not None and attribution.confidence == "low"
        is_open = opens_paragraph and not (is_dropped and quote.lexicon.drops_subjects)
        if is_open or not is_weak:
            return attribution
    return None


def _find_announcing(quote: QuoteInSentence, context: ArticleContext) -> QuoteInSentence | None:
    """Return the sentence before that drops its subject and ends with a colon: "Añadió que …:"."""
    if not quote.fills_sentence:
        return None
    sentence = _find_sentence_before(quote, context)
    is_open = sentence is not None and ends_with_colon(sentence) and has_dropped_subject(sentence)
    return sentence if is_open else None


def _find_signature_after(quote: QuoteInSentence, context: ArticleContext) -> Attribution | None:
    """Return whose name stands alone in the paragraph after a quotation that fills its own."""
    fills_paragraph = quote.start == 0 and quote.end == len(quote.tokens)
    following = quote.paragraph_index + 1
    if not fills_paragraph or following == len(context.paragraphs):
        return None
    name = find_signature(context.paragraphs[following], quote.lexicon)
    if name is None:
        return None
    return Attribution(source=name, cue=None, pattern="line after", confidence="medium")


def _find_in_sentence_before(quote: QuoteInSentence, context: ArticleContext) -> Attribution | None:
    """Return whom the sentence before the quotation's announces, if it has no quotation itself."""
    sentence = _find_sentence_before(quote, context)
    return None if sentence is None else match_reporting_sentence(sentence)


def _find_sentence_before(
    quote: QuoteInSentence, context: ArticleContext
) -> QuoteInSentence | None:
    """Return the sentence before the quotation's; None where it has a quotation itself."""
    is_first = quote.start == 0
    index = max(0, quote.paragraph_index - 1) if is_first else quote.paragraph_index
    paragraph = context.paragraphs[index]
    end = quote.start or len(paragraph.tokens)
    if not end:
        return None
    start, _ = paragraph.sentence_range(end - 1)
    if any(token.quotation_index >= 0 for token in paragraph.tokens[start:end]):
        return None
    return QuoteInSentence(
        paragraph_index=index,
        tokens=paragraph.tokens,
        quote_index=end,
        start=start,
        end=end,
        lexicon=quote.lexicon,
    )


def _continue_speaker(
    quote: QuoteInSentence, state: DiscourseState, *, is_dropped: bool
) -> ResolvedAttribution | None:
    """Return the previous speaker, of the same paragraph if possible; None without one."""
    confidence: Confidence = "medium"
    previous = state.paragraph_speaker or state.last_speaker
    if previous is None:
        return None
    if is_dropped:
        return _take_over(previous, "subject dropped", confidence)
    if state.paragraph_speaker is not None:
        if quote.fills_sentence and previous.attribution.confidence == "high":
            confidence = "high"
        return _take_over(previous, "same paragraph", confidence)
    return _take_over(previous, "paragraph before", "medium" if quote.fills_sentence else "low")


def _take_over(
    previous: ResolvedAttribution, pattern: str, confidence: Confidence
) -> ResolvedAttribution:
    source = previous.attribution.source
    attribution = Attribution(source=source, cue=None, pattern=pattern, confidence=confidence)
    return ResolvedAttribution(attribution, previous.entity)


def remember_speaker(
    state: DiscourseState, resolved: ResolvedAttribution | None, quote: QuoteInSentence
) -> DiscourseState:
    """Return the state for the next quotation; unchanged if this one has no speaker."""
    if resolved is None:
        return state
    recent_speakers = state.recent_speakers
    if resolved.entity is not None:
        mention = EntityMention(
            resolved.attribution.source.span.start,
            quote.tokens[quote.start].start,
            (resolved.entity,),
            is_subject=True,
            is_speaker=True,
        )
        recent_speakers = (*recent_speakers, mention)[-_MAX_RECENT_SPEAKERS:]
    return DiscourseState(
        paragraph_speaker=resolved, last_speaker=resolved, recent_speakers=recent_speakers
    )
