"""Whether a quotation without a speaker of its own goes on with who spoke before it."""

from dataclasses import replace

from briefing.model import Span
from briefing.quoting.attribution.article_context import ArticleContext
from briefing.quoting.attribution.description_resolution import is_meant
from briefing.quoting.attribution.discourse.discourse_state import (
    DiscourseState,
    ResolvedAttribution,
    continue_speaker,
)
from briefing.quoting.attribution.discourse.nearby_speakers import find_sentence_before
from briefing.quoting.attribution.discourse.running_subjects import (
    find_running_subject,
    is_spoken_of,
    tells_view,
)
from briefing.quoting.attribution.patterns.dropped_subjects import has_dropped_subject
from briefing.quoting.attribution.patterns.quote_in_sentence import (
    Attribution,
    QuoteInSentence,
    find_spoken_words,
)
from briefing.quoting.entities.entity import Entity
from briefing.quoting.entities.entity_index import EntityMention
from briefing.quoting.tokens.noun_phrases import make_name


def continue_from_before(
    quote: QuoteInSentence,
    context: ArticleContext,
    state: DiscourseState,
    *,
    is_dropped: bool,
) -> ResolvedAttribution | None:
    """Return who spoke before as the speaker of this quotation too; None where another may have.

    Medium confidence at most where a sentence between them has another subject.
    """
    if state.paragraph_speaker is None and (own := _find_own_paragraphs(quote, context)):
        return own
    continued = continue_speaker(quote, state, is_dropped=is_dropped)
    if continued is None or _is_own_sentence(quote, continued, context):
        return None
    if continued.entity is None:
        return continued
    is_object = is_spoken_of(continued.entity, find_spoken_words(quote, context.text))
    if is_object and continued.attribution.pattern != "same paragraph":
        return replace(continued, entity=None)
    if continued.attribution.confidence == "high" and _has_other_subject(quote, continued, context):
        attribution = replace(continued.attribution, confidence="medium")
        return replace(continued, attribution=attribution)
    return continued


def _find_own_paragraphs(
    quote: QuoteInSentence, context: ArticleContext
) -> ResolvedAttribution | None:
    """Return who tells the paragraph's sentences before: "Para Ana Ruiz, el agua falta. “…”."

    It is the last person who is a subject there; where the sentence before only drops its subject
    ("Destacó que el agua falta."), whom that verb goes on with.
    """
    start, first = quote.tokens[quote.start].start, quote.tokens[0].start
    if not (quote.lexicon.drops_subjects and quote.fills_sentence and start > first):
        return None
    spoken = find_spoken_words(quote, context.text)
    for mention in reversed(context.entities.mentions_before(start, start - first)):
        is_told = mention.is_subject or tells_view(mention, context)
        if is_told and mention.span is not None and len(mention.entities) == 1:
            (entity,) = mention.entities
            is_other = not (entity.may_be_person and entity.has_full_name)
            if not is_other and not is_spoken_of(entity, spoken):
                return _attribute_to(mention.span, entity)
    before = find_sentence_before(quote, context)
    if before is None or not has_dropped_subject(before):
        return None
    running = find_running_subject(start, context, spoken)
    if running is None or not (running.entity.is_person and running.entity.has_full_name):
        return None
    return _attribute_to(running.span, running.entity)


def _attribute_to(span: Span, entity: Entity) -> ResolvedAttribution:
    attribution = Attribution(
        source=make_name(span), cue=None, pattern="sentence before", confidence="medium"
    )
    return ResolvedAttribution(attribution, entity)


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


def _has_other_subject(
    quote: QuoteInSentence, continued: ResolvedAttribution, context: ArticleContext
) -> bool:
    """Whether a sentence between has another for its subject, "said Reed. Mayor Quill rose.".

    Or names another person in full: "said Reed. Remember Ada Quill, who wrote a tale."
    """
    start, end = continued.attribution.source.span.end, quote.tokens[quote.start].start
    between = context.entities.mentions_before(end, max(0, end - start))
    own = [one for one in between if one.sentence_start >= start]
    if any(one.is_subject and _is_other(one, continued.entity, context) for one in own):
        return True
    return any(
        other is not continued.entity and other.is_person and other.has_full_name
        for mention in own
        for other in mention.entities
    )


def _is_other(mention: EntityMention, entity: Entity | None, context: ArticleContext) -> bool:
    """Whether a subject is another person than the entity, by name, gender or noun."""
    if entity is None:
        return False
    if mention.pronoun_gender is not None:
        return entity.gender not in (mention.pronoun_gender, None)
    if mention.noun is not None:
        return True
    if mention.description is not None:
        return not is_meant(mention.description, entity, context)
    return any(other is not entity and other.may_be_person for other in mention.entities)
