"""Whether another than the person found may be whom "he" or "she" means."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.quoting.attribution.article_context import ArticleContext
from briefing.quoting.attribution.description_resolution import is_meant
from briefing.quoting.attribution.discourse.clauses_of_others import (
    CONTEST_REACH,
    NAMED_REACH,
    stands_apart,
)
from briefing.quoting.attribution.discourse.discourse_state import ResolvedAttribution
from briefing.quoting.attribution.discourse.new_people import (
    follows_new_person,
    is_told_otherwise,
    is_unknown,
)
from briefing.quoting.attribution.sentence_places import find_sentences_to
from briefing.quoting.attribution.speaker_resolution import stands_as_place
from briefing.quoting.entities.entity import Entity
from briefing.quoting.entities.entity_index import EntityMention, take_last_sentence
from briefing.quoting.entities.pronoun_resolution import gender_of_pronoun
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.phrases.name_shapes import find_glued_name
from briefing.quoting.tokens.quotation_spans import QuotationSpan
from briefing.quoting.tokens.tokenizer import POSSESSIVE_ENDINGS, Token

_WORD = re.compile(r"[^\W\d_]+")
_OPENING = 12  # tokens of a sentence in which what is somebody's can be its subject
# Characters from a name to its pronoun, beyond which any other person of the gender contests it. Of
# 55 pronouns with another one since, read in 900 articles, 3 of the 9 beyond it were wrong, and
# none of the others. Recall of the tier on quotes_polnear_dev .8151 -> .8109.
_FAR = 700
_UNCLOSED_REACH = 600  # characters behind a mark without a partner: about two paragraphs


def is_contested(source: NounPhrase, entity: Entity, context: ArticleContext) -> bool:
    """Whether another person whom a pronoun may mean stands nearer to it than its own.

    Where its own name is far, any other since contests it. Else only the last sentence before it
    that names anybody is looked at: the other may stand there by name, open it with one that is no
    man's or woman's for sure, or by an office that the article gives him ("Paz put the governor on
    speakerphone").
    """
    gender = gender_of_pronoun(source.head, context.lexicon)
    if source.kind != "pronoun" or gender is None:
        return False
    if _is_far(source, entity, context) or follows_new_person(source, entity, context):
        return True
    if is_told_otherwise(source, entity, context):
        return True
    before = context.entities.mentions_before(source.span.start, CONTEST_REACH)
    if _follows_stranger(before, source, entity, context):
        return True
    if _follows_owner(source, entity, context):
        return True
    if stands_apart(source, before, entity, context):
        return True
    if _stands_behind_debris(source, before, entity, context):
        return True
    named = [mention for mention in before if len(mention.entities) == 1]
    for mention in reversed(take_last_sentence(named)):
        (nearest,) = mention.entities
        if nearest is entity:
            told = context.text[mention.offset : source.span.start]
            if _is_in_others_sentence(mention, source, context):
                return True
            rivals = {one.entities[0] for one in named if one.entities[0].gender == gender}
            return any(_tells_office(told, rival, entity, context) for rival in rivals - {entity})
        if nearest.gender == gender and nearest.is_person:
            return True
        if is_unknown(nearest) and _may_go_on(mention, before, entity, context):
            return True
    return False


def _may_go_on(
    mention: EntityMention, before: Sequence[EntityMention], entity: Entity, context: ArticleContext
) -> bool:
    """Whether a name opens its sentence, or has an office in one that is not told of the entity."""
    if mention.offset == mention.sentence_start:
        return True
    if not mention.entities[0].role_spans:
        return False
    beside = [one for one in before if one.sentence_start == mention.sentence_start]
    return not any(
        entity in one.entities
        or (one.pronoun_gender is not None and one.pronoun_gender == entity.gender)
        or (one.description is not None and is_meant(one.description, entity, context))
        for one in beside
    )


def _is_far(source: NounPhrase, entity: Entity, context: ArticleContext) -> bool:
    """Whether another person of the gender is named since a name that stands far before."""
    named = context.entities.mentions_before(source.span.start, NAMED_REACH)
    since: set[Entity] = set()
    for mention in reversed(named):
        if entity in mention.entities:
            is_far = source.span.start - mention.offset > _FAR
            return is_far and any(_may_contest(other, entity) for other in since)
        since.update(mention.entities)
    return False


def _may_contest(other: Entity, entity: Entity) -> bool:
    """Whether it is a person of the gender, or one of whom a full name and speech alone tell."""
    if other.gender is not None or not other.is_person:
        return other.is_person and other.gender == entity.gender
    return other.has_full_name and other.is_speaker


def doubt_pronoun(
    resolved: ResolvedAttribution | None, unclosed: Sequence[QuotationSpan]
) -> ResolvedAttribution | None:
    """Return medium confidence where a paragraph in marks was never closed before "he" or "she".

    What such a paragraph tells may have named whom the pronoun means.
    """
    if resolved is None or resolved.attribution.source.kind != "pronoun":
        return resolved
    attribution = resolved.attribution
    offset = attribution.source.span.start
    is_open = any(0 < offset - span.with_marks.end < _UNCLOSED_REACH for span in unclosed)
    if attribution.confidence != "high" or not is_open:
        return resolved
    return replace(resolved, attribution=replace(attribution, confidence="medium"))


def _follows_stranger(
    before: Sequence[EntityMention], source: NounPhrase, entity: Entity, context: ArticleContext
) -> bool:
    """Whether a surname of whom the text says no more is a subject behind the entity's last name.

    "Barcena briefed reporters" may tell of a woman whose whole name a page lost.
    """
    for mention in reversed(before):
        described = mention.description
        if entity in mention.entities or (described and is_meant(described, entity, context)):
            return False
        if not (mention.is_subject and len(mention.entities) == 1):
            continue
        if _may_be_stranger(mention.entities[0], context):
            return not _has_other_possessive(mention, source, context)
    return False


def _follows_owner(source: NounPhrase, entity: Entity, context: ArticleContext) -> bool:
    """Whether the last sentence before it that names anybody tells first of what is another's.

    "When Quill's plane landed, his phone was full of messages" goes on with Quill.
    """
    own, before = find_sentences_to(source.span.start, context.paragraphs)
    told = [token for token in own if token.end <= source.span.start]
    for tokens in (told, before):
        owner = _find_first_owner(tokens[:_OPENING], context)
        if owner is not None:
            is_shown = owner.is_person and owner.gender in (entity.gender, None)
            return owner is not entity and is_shown and not _is_named(entity, tokens, context)
        if any(token.is_capitalized for token in tokens[1:]):
            return False
    return False


def _stands_behind_debris(
    source: NounPhrase, before: Sequence[EntityMention], entity: Entity, context: ArticleContext
) -> bool:
    """Whether a page's links ran into a name since the entity was named: "| PryceGOP | leads".

    They may have swallowed the name of whom the pronoun means.
    """
    own = [one.offset for one in before if entity in one.entities]
    start = own[-1] if own else source.span.start - CONTEST_REACH
    words = context.text[max(0, start) : source.span.start].split()
    parts = (find_glued_name(word) for word in words)
    return any(part is not None and part in context.entities.by_word for part in parts)


def _find_first_owner(tokens: Sequence[Token], context: ArticleContext) -> Entity | None:
    """Return whose something is that a sentence begins with; None where a pronoun precedes it."""
    for token, following in pairwise(tokens):
        if token.lower in context.lexicon.gendered_pronouns:
            return None
        if token.is_capitalized and following.text in POSSESSIVE_ENDINGS:
            return context.entities.find_entity((token.text,), token.start)
    return None


def _is_named(entity: Entity, tokens: Sequence[Token], context: ArticleContext) -> bool:
    start, end = tokens[0].start, tokens[-1].end
    named = context.entities.mentions_before(end, end - start)
    return any(entity in mention.entities for mention in named)


def _may_be_stranger(entity: Entity, context: ArticleContext) -> bool:
    """Whether a name of one word may be a surname: it never stands where a place does."""
    if entity.has_full_name or entity.may_be_person or entity.is_organization:
        return False
    is_adverb = entity.name.endswith(context.lexicon.adverb_endings)
    if entity.is_non_person or entity.name.isupper() or is_adverb:
        return False
    return not stands_as_place(entity, context)


def _has_other_possessive(
    mention: EntityMention, source: NounPhrase, context: ArticleContext
) -> bool:
    """Whether the sentence has a possessive of another gender than the pronoun's, or of a thing."""
    others = context.lexicon.possessives - _list_own_possessives(source, context.lexicon)
    told = _WORD.findall(context.text[mention.offset : source.span.start].lower())
    return not others.isdisjoint(told)


def _is_in_others_sentence(
    mention: EntityMention, source: NounPhrase, context: ArticleContext
) -> bool:
    """Whether a name stands in a sentence on what is another's: "His plan for | Quill |"."""
    lexicon = context.lexicon
    own = _list_own_possessives(source, lexicon)
    before = _WORD.findall(context.text[mention.sentence_start : mention.offset].lower())
    links = lexicon.coordinators | lexicon.contrasting_conjunctions
    opening = before[1:] if before and before[0] in links else before
    return not mention.is_subject and not own.isdisjoint(opening[:1])


def _list_own_possessives(source: NounPhrase, lexicon: QuoteLexicon) -> frozenset[str]:
    """Return the possessives of a pronoun's gender."""
    is_masculine = source.head in lexicon.masculine_pronouns
    return lexicon.masculine_possessives if is_masculine else lexicon.feminine_possessives


def _tells_office(told: str, rival: Entity, entity: Entity, context: ArticleContext) -> bool:
    """Whether a noun of the rival's offices, and of none of the entity's, stands in the text."""
    offices = frozenset[str]().union(*rival.role_word_sets) & context.lexicon.person_nouns
    own = frozenset[str]().union(*entity.role_word_sets)
    words = _WORD.findall(told)  # in small letters: a capital begins a title before a name
    return rival.is_person and not (offices - own).isdisjoint(words)
