"""Whether a quotation without a speaker of its own goes on with who spoke before it."""

from dataclasses import replace

from briefing.quoting.attribution.article_context import ArticleContext
from briefing.quoting.attribution.description_resolution import is_meant
from briefing.quoting.attribution.discourse.discourse_state import (
    DiscourseState,
    ResolvedAttribution,
    continue_speaker,
)
from briefing.quoting.attribution.discourse.running_subjects import is_spoken_of
from briefing.quoting.attribution.patterns.quote_in_sentence import (
    QuoteInSentence,
    find_spoken_words,
)
from briefing.quoting.entities.entity import Entity
from briefing.quoting.entities.entity_index import EntityMention


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
    """Whether a sentence between has another for its subject: "said Reed. Mayor Quill rose."."""
    start, end = continued.attribution.source.span.end, quote.tokens[quote.start].start
    between = context.entities.mentions_before(end, max(0, end - start))
    subjects = (one for one in between if one.is_subject and one.sentence_start >= start)
    return any(_is_other(mention, continued.entity, context) for mention in subjects)


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
