"""A noun phrase for a person -> whom of the article it means: "la mandataria", "the author"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from briefing.quoting.attribution.article_context import ArticleContext
from briefing.quoting.attribution.discourse.clean_subjects import is_governed
from briefing.quoting.entities.descriptions import (
    Candidate,
    Description,
    Referent,
    class_of,
    count_shared_words,
    describe,
    find_only_person,
    find_referent,
    fits_by_role,
)
from briefing.quoting.entities.entity import Entity
from briefing.quoting.entities.entity_index import EntityMention
from briefing.quoting.tokens.description_classes import stem_noun
from briefing.quoting.tokens.noun_phrases import NounPhrase

_DESCRIPTION_REACH = 1500  # characters back to who was last the subject: about six sentences
_UNNAMED_REACH = 8000  # characters back to "an official", whom "the official" means for pages
_WORD = re.compile(r"[^\W\d_]+")
_FEW_MODIFIERS = 2  # words between "one" and its noun: "one Republican senator"
_MODIFIERS = 5  # words between an article and its noun: "a senior Department of Trade official"


def resolve_description(
    source: NounPhrase, context: ArticleContext, recent_speakers: Sequence[EntityMention]
) -> Entity | None:
    """Return the person that a definite description means; None where that is open."""
    description = describe_source(source, context)
    if description is None:
        return None
    referent = find_described(description, context, recent_speakers)
    return referent.entity if referent else None


def describe_source(source: NounPhrase, context: ArticleContext) -> Description | None:
    """Return a noun phrase as a description, its letters spelt out; None where it is none."""
    words = source.span.slice(context.text).split()
    description = describe(source, words, context.lexicon)
    return None if description is None else _spell_out(description, context)


def _spell_out(description: Description, context: ArticleContext) -> Description:
    """Return the description with the words that its letters stand for: "el titular de la CPL"."""
    acronyms = {short.upper(): name for short, name in context.entities.acronyms.items()}
    letters = [word for word in description.modifiers if word.upper() in acronyms]
    words = {one.lower() for word in letters for one in acronyms[word.upper()]}
    return replace(description, modifiers=description.modifiers | words) if words else description


def is_told_by_role(source: NounPhrase, entity: Entity, context: ArticleContext) -> bool:
    """Whether a noun for a person is a role of the entity, and not only who is spoken of."""
    description = describe_source(source, context)
    if description is None:
        return True
    return fits_by_role(description, _make_candidate(entity, description, context), context.lexicon)


def is_nearest_holder(source: NounPhrase, entity: Entity, context: ArticleContext) -> bool:
    """Whether nobody else of whom a noun tells as much is named since: two mayors, one far up."""
    description = describe_source(source, context)
    if description is None:
        return True
    lexicon, offset = context.lexicon, source.span.start
    own = count_shared_words(description, _make_candidate(entity, description, context))
    is_party = description.head in lexicon.party_nouns
    for mention in reversed(context.entities.mentions_before(offset, _DESCRIPTION_REACH)):
        if entity in mention.entities:
            return True
        if len(mention.entities) != 1:
            continue
        other = _make_candidate(mention.entities[0], description, context)
        is_holder = fits_by_role(description, other, lexicon)
        if is_holder and count_shared_words(description, other) >= own:
            return False
        if is_party and mention.is_subject and _may_be_of_party(description, other):
            return False
    return False


def _may_be_of_party(description: Description, other: Candidate) -> bool:
    """Whether a word for a party may mean somebody who spoke or acted since: "the Lomas Democrat".

    The text need not have told the party or the place of whom it says so.
    """
    entity = other.entity
    if not (other.has_full_name and entity.is_person and other.role_word_sets):
        return False
    return entity.gender in (description.gender, None) or description.gender is None


def follows_unnamed(source: NounPhrase, entity: Entity, context: ArticleContext) -> bool:
    """Whether somebody whom a noun may mean as well came without a name behind the entity's last.

    "Sen. Quill agreed. One senator called it a wake-up call. “…,” said the lawmaker."
    """
    description = describe_source(source, context)
    if description is None:
        return False
    offset, lexicon = source.span.start, context.lexicon
    before = context.entities.mentions_before(offset, _DESCRIPTION_REACH)
    last = next((one.offset for one in reversed(before) if entity in one.entities), offset)
    told = _WORD.findall(context.text[last:offset].lower())
    nouns = class_of(description.head, lexicon)
    if _is_other_described(description, nouns, last, entity, context):
        return True
    for at, word in enumerate(told):
        if word not in lexicon.indefinite_determiners:
            continue
        phrase = told[at + 1 : at + 2 + _FEW_MODIFIERS]
        own = takewhile(lambda one: one not in lexicon.determiners, phrase)
        if any(stem_noun(one) in nouns for one in own):
            return True
    return False


def _is_other_described(
    source: Description, nouns: frozenset[str], start: int, entity: Entity, context: ArticleContext
) -> bool:
    """Whether another office that a noun may mean was a subject since: "El secretario de Obras"."""
    since = context.entities.mentions_before(source.offset, source.offset - start)
    for mention in since:
        other = mention.description
        if other is None or not other.modifiers:
            continue
        if stem_noun(other.head) not in nouns - {stem_noun(source.head)}:
            continue
        referent = find_described(other, context, ())
        if referent is None or referent.entity is not entity:
            return True
    return False


def is_guest(description: Description, entity: Entity, context: ArticleContext) -> bool:
    """Whether whom a noun tells was named in another's sentence alone, and it may mean the other.

    "Sloane said in a talk with the former prosecutor Ned Pryce …": the prosecutor may be Sloane.
    "Lazo condenó que se impidiera volar al presidente Simón Sanz": so may the president be Lazo,
    and who speaks on without a subject: "Dijo que va delante del candidato, Simón Sanz".
    """
    index, offset = context.entities, description.offset
    own = index.mentions_of(entity, offset)
    if not own or any(one.is_subject and not is_governed(one, context) for one in own):
        return False
    start = own[-1].sentence_start
    since = index.mentions_before(offset, offset - start)
    beside = [one for one in since if one.sentence_start == start]
    if context.lexicon.drops_subjects and not any(one.is_subject for one in beside):
        return True
    others = [one for one in beside if one.is_subject and _is_other(one, entity, context)]
    ended = context.lexicon.ended_ranks
    if not any(ended.isdisjoint(words) for words in entity.role_word_sets):
        return bool(others)
    return any(
        may_be_meant(other, description, entity, context)
        for one in others
        for other in one.entities
    )


def may_be_meant(
    other: Entity, description: Description, entity: Entity, context: ArticleContext
) -> bool:
    """Whether a description fits somebody as well as the entity, or nothing tells the office."""
    if None not in (other.gender, description.gender) and other.gender != description.gender:
        return False
    candidate = _make_candidate(other, description, context)
    if not candidate.role_word_sets:
        return other.is_person
    own = count_shared_words(description, _make_candidate(entity, description, context))
    fits = fits_by_role(description, candidate, context.lexicon)
    return fits and count_shared_words(description, candidate) >= own


def _is_other(mention: EntityMention, entity: Entity, context: ArticleContext) -> bool:
    """Whether a subject is somebody else than the entity, named or described."""
    span, described = mention.span, mention.description
    if described is None or span is None:
        return bool(mention.entities)
    is_own = any(role.overlaps(span) for role in entity.role_spans)
    return not (is_own or is_meant(described, entity, context))


def _make_candidate(entity: Entity, description: Description, context: ArticleContext) -> Candidate:
    """Return the entity with the office that a profile knows as well as those that are printed.

    A word for a party tells no office: "the Democrat" means nobody by it.
    """
    known = context.known_offices.get(entity.name_words)
    roles = entity.role_word_sets
    if known and description.head not in context.lexicon.relational_nouns:
        roles = (*roles, known)
    return Candidate(
        entity=entity,
        role_word_sets=roles,
        has_full_name=entity.has_full_name or known is not None,
    )


def is_meant(description: Description, entity: Entity, context: ArticleContext) -> bool:
    """Whether a description, "the Mexican official", means the entity."""
    referent = find_described(description, context, ())
    return referent is not None and referent.entity is entity


def may_mean(description: Description, entity: Entity, context: ArticleContext) -> bool:
    """Whether a description fits an office of the entity, whoever else it fits."""
    candidate = _make_candidate(entity, description, context)
    return fits_by_role(_spell_out(description, context), candidate, context.lexicon)


def _is_somebody_unnamed(description: Description, context: ArticleContext) -> bool:
    """Whether the text has introduced somebody so without a name: "a senior official"."""
    determiners = "|".join(sorted(context.lexicon.indefinite_determiners))
    if not determiners:
        return False
    start = max(0, description.offset - _UNNAMED_REACH)
    if description.head.lower() not in context.text[start : description.offset].lower():
        return False  # a fiftieth of the cost of the search
    closed_words = context.lexicon.determiners  # "a bill with | the | president"
    if context.lexicon.has_postposed_adjectives:  # "un acto | del | diplomático"
        closed_words = closed_words | context.lexicon.np_prepositions
    closed = "|".join(sorted(closed_words))
    modifier = rf"(?!(?:{closed})\b)[^\W\d_]+[^\S\n]+"
    noun = rf"(?:{modifier}){{0,{_MODIFIERS}}}{re.escape(description.head)}\b"
    introduced = re.compile(rf"\b(?:{determiners})[^\S\n]+{noun}", re.IGNORECASE)
    return introduced.search(context.text, start, description.offset) is not None


def find_described(
    description: Description, context: ArticleContext, recent_speakers: Sequence[EntityMention]
) -> Referent | None:
    """Return whom a description means among the people named before it."""
    if description.is_new or _is_somebody_unnamed(description, context):
        return None
    description = _spell_out(description, context)
    index = context.entities
    before = index.mentions_before(description.offset, _DESCRIPTION_REACH)
    nearby = sorted((*before, *recent_speakers), key=lambda one: (one.sentence_start, one.offset))
    recent = [
        mention.entities[0]
        for mention in reversed(nearby)
        if mention.is_subject and len(mention.entities) == 1
    ]
    candidates = [
        _make_candidate(entity, description, context)
        for entity in index.entities
        if entity.role_word_sets or entity.name_words in context.known_offices
    ]
    referent = find_referent(description, candidates, recent, context.lexicon)
    if referent is not None:
        return referent
    speakers = [one.entities[0] for one in nearby if one.is_speaker and len(one.entities) == 1]
    only = find_only_person(description, speakers, context.lexicon)
    return Referent(entity=only, is_only_one=False) if only is not None else None
