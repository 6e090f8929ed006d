"""A noun phrase beside a quote -> the entity it refers to, and the speaker printed in the quote."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from briefing.model import Speaker
from briefing.profiles.model import Person
from briefing.quoting.attribution.quote_in_sentence import Attribution
from briefing.quoting.entities.bodies import (
    find_body_name,
    find_by_head,
    has_settled_name,
    resolve_body,
)
from briefing.quoting.entities.descriptions import (
    Description,
    Referent,
    describe,
    find_only_person,
    find_referent,
    fits_by_role,
)
from briefing.quoting.entities.entity import Entity
from briefing.quoting.entities.entity_index import EntityIndex, EntityMention
from briefing.quoting.entities.pronoun_resolution import Pronoun, resolve_pronoun
from briefing.quoting.tokens.given_names import Gender
from briefing.quoting.tokens.lexicon import QuoteLexicon, stem_noun
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.tokenizer import Paragraph

# "Salazar’s spokesman" is neither Salazar nor another person who is a spokesman.
_POSSESSIVE = re.compile(r"[’']s\b|s[’'](?=\s)")
_WORD = re.compile(r"[^\W\d_]+")
_DESCRIPTION_REACH = 1500  # characters back to who was last the subject: about six sentences
_FULL_NAME = 2  # words
_MODIFIERS = 5  # words between an article and its noun: "a senior Department of Trade official"
_PRONOUN_REACH = 2500  # characters before a pronoun whose mentions are looked at
_PRONOUN_MENTIONS = 24  # of them, the last
_CONTEST_REACH = 500  # characters before a pronoun in which another person contests it
_WORD_BEFORE_WITHIN = 20  # characters in which the word before a pronoun stands


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleContext:
    """What attribution knows of the whole article: its paragraphs, entities, words and profile."""

    article_id: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    entities: EntityIndex
    lexicon: QuoteLexicon
    profile_people: tuple[Person, ...] = ()
    day: date | None = None  # of publication, for the office held then


def resolve_entity(
    attribution: Attribution,
    sentence_start: int,
    context: ArticleContext,
    recent_speakers: Sequence[EntityMention],
) -> Entity | None:
    """Return the entity that the source refers to; None where that is ambiguous or unknown.

    `sentence_start` is the article offset of the source's sentence.
    """
    source, entities = attribution.source, context.entities
    if source.is_coordinated:
        return None
    if source.name_tokens:
        words = tuple(token.text for token in source.name_tokens)
        all_upper = all(word.isupper() for word in words)
        in_capitals = entities.find_ignoring_case(words) if all_upper else None
        named = in_capitals or entities.find_entity(words, source.span.start)
        return _prefer_whole_body(source, named, context)
    if source.kind == "pronoun":
        pronoun = _make_pronoun(attribution, sentence_start, context)
        if pronoun is None:
            return None
        nearby = entities.mentions_before(source.span.start, _PRONOUN_REACH)
        mentions = [_resolve_mention(mention, context) for mention in nearby[-_PRONOUN_MENTIONS:]]
        return resolve_pronoun(pronoun, mentions, recent_speakers)
    if source.head in context.lexicon.organization_nouns:
        inside = entities.find_body_inside(source.span.slice(context.text).split())
        return inside or resolve_body(source, entities, context.lexicon)
    if not source.is_definite or source.is_indefinite or source.is_of_person:
        return None
    if source.head not in context.lexicon.person_nouns:
        return None
    if _POSSESSIVE.search(source.span.slice(context.text)):
        return None
    inside = entities.find_inside(source.proper_nouns)
    return inside or resolve_description(source, context, recent_speakers)


def _prefer_whole_body(
    source: NounPhrase, named: Entity | None, context: ArticleContext
) -> Entity | None:
    """Return the body whose head alone stands here: "el Instituto"; else whom the name means."""
    is_whole = named is not None and named.has_full_name
    if is_whole or source.kind != "organization" or len(source.name_tokens) > 1:
        return named
    return find_by_head(source.head, context.entities, source.span.start, context.lexicon) or named


def resolve_description(
    source: NounPhrase, context: ArticleContext, recent_speakers: Sequence[EntityMention]
) -> Entity | None:
    """Return the person that a definite description means; None where that is open."""
    words = source.span.slice(context.text).split()
    description = describe(source, words, context.lexicon)
    if description is None:
        return None
    referent = find_described(description, context, recent_speakers)
    return referent.entity if referent else None


def is_told_by_role(source: NounPhrase, entity: Entity, context: ArticleContext) -> bool:
    """Whether a noun for a person is a role of the entity, and not only who is spoken of."""
    words = source.span.slice(context.text).split()
    description = describe(source, words, context.lexicon)
    return description is None or fits_by_role(description, entity, context.lexicon)


def _is_somebody_unnamed(description: Description, context: ArticleContext) -> bool:
    """Whether the text has just introduced somebody so without a name: "a senior official"."""
    determiners = "|".join(sorted(context.lexicon.indefinite_determiners))
    if not determiners:
        return False
    start = max(0, description.offset - _DESCRIPTION_REACH)
    noun = rf"(?:[^\W\d_]+\s+){{0,{_MODIFIERS}}}{re.escape(description.head)}\b"
    introduced = re.compile(rf"\b(?:{determiners})\s+{noun}", re.IGNORECASE)
    return introduced.search(context.text, start, description.offset) is not None


def find_described(
    description: Description, context: ArticleContext, recent_speakers: Sequence[EntityMention]
) -> Referent | None:
    """Return whom a description means among the people named before it."""
    if _is_somebody_unnamed(description, context):
        return None
    index = context.entities
    before = index.mentions_before(description.offset, _DESCRIPTION_REACH)
    nearby = sorted((*before, *recent_speakers), key=lambda one: (one.sentence_start, one.offset))
    recent = [
        mention.entities[0]
        for mention in reversed(nearby)
        if mention.is_subject and len(mention.entities) == 1
    ]
    referent = find_referent(description, index.entities, recent, context.lexicon)
    if referent is not None:
        return referent
    speakers = [one.entities[0] for one in nearby if one.is_speaker and len(one.entities) == 1]
    only = find_only_person(description, speakers, context.lexicon)
    return Referent(entity=only, is_only_one=False) if only is not None else None


def is_contested(source: NounPhrase, entity: Entity, context: ArticleContext) -> bool:
    """Whether another person whom a pronoun may mean stands nearer to it than its own.

    Only the last sentence before it that names anybody is looked at. The other may stand there by
    name, or by an office that the article gives him: "Paz put the governor on speakerphone".
    """
    gender = _gender_of_pronoun(source.head, context.lexicon)
    if source.kind != "pronoun" or gender is None:
        return False
    before = context.entities.mentions_before(source.span.start, _CONTEST_REACH)
    named = [mention for mention in before if len(mention.entities) == 1]
    for mention in reversed(named):
        (nearest,) = mention.entities
        if mention.sentence_start != named[-1].sentence_start:
            return False
        if nearest is entity:
            told = context.text[mention.offset : source.span.start]
            rivals = {one.entities[0] for one in named if one.entities[0].gender == gender}
            return any(_tells_office(told, rival, entity, context) for rival in rivals - {entity})
        if nearest.gender == gender and nearest.is_person:
            return True
    return False


def _tells_office(told: str, rival: Entity, entity: Entity, context: ArticleContext) -> bool:
    """Whether a noun of the rival's offices, and of none of the entity's, stands in the text."""
    offices = frozenset[str]().union(*rival.role_word_sets) & context.lexicon.person_nouns
    own = frozenset[str]().union(*entity.role_word_sets)
    words = _WORD.findall(told)  # in small letters: a capital begins a title before a name
    return rival.is_person and not (offices - own).isdisjoint(words)


def _resolve_mention(mention: EntityMention, context: ArticleContext) -> EntityMention:
    """Return the mention, a description as the person it means if that is clear."""
    if mention.description is None:
        return mention
    referent = find_described(mention.description, context, ())
    if referent is None:
        return mention
    return replace(mention, entities=(referent.entity,), nominal_gender=None)


def _make_pronoun(
    attribution: Attribution, sentence_start: int, context: ArticleContext
) -> Pronoun | None:
    """Return the source as a pronoun of a third person; None for "I", "they" and the like."""
    source, cue, lexicon = attribution.source, attribution.cue, context.lexicon
    gender, offset = _gender_of_pronoun(source.head, lexicon), source.span.start
    if gender is None:
        return None
    before = context.text[max(sentence_start, offset - _WORD_BEFORE_WITHIN) : offset].split()
    cue_word = cue.slice(context.text).lower() if cue is not None else ""
    return Pronoun(
        offset,
        sentence_start,
        gender,
        is_continuation=cue_word in lexicon.continuation_verbs,
        is_parallel=bool(before) and before[-1].lower() in lexicon.parallel_conjunctions,
    )


def make_speaker(
    source: NounPhrase,
    entity: Entity | None,
    context: ArticleContext,
    *,
    is_explicit: bool = False,
) -> Speaker:
    """Return the speaker with full name, role and side, as far as article and profile tell.

    A name of one word is given only where the quotation's own sentence tells it (`is_explicit`).

    A role printed in the article goes before the profile's office of that day, unless it is only
    the beginning of that office: a "President" may be anybody's.
    """
    person = None if source.is_coordinated else _find_in_profile(source, entity, context)
    if person is not None and entity is not None and _is_namesake(entity, person, context):
        person = None
    if source.kind == "pronoun" and entity is not None and not entity.has_full_name:
        entity = None if person is None else entity
    office = person.office_on(context.day) if person else None
    printed = entity.role_spans[0] if entity and entity.role_spans else None
    role = printed.slice(context.text) if printed else None
    if office is not None and (role is None or _is_beginning_of(role, office.title)):
        role, printed = office.title, None
    is_in_capitals = entity is not None and entity.name.isupper() and person is not None
    if entity and entity.has_full_name and not is_in_capitals:
        name: str | None = entity.name
    elif person is not None:
        name = person.name
    elif entity is not None:
        is_settled = is_explicit and has_settled_name(entity, context.entities, context.lexicon)
        name = entity.name if is_settled else None
    else:
        name = find_body_name(source, context.text, context.lexicon)
    return Speaker(
        mention=source.span,
        name=name,
        role=role,
        role_printed=printed,
        side=office.side if office else None,
    )


def _is_namesake(entity: Entity, person: Person, context: ArticleContext) -> bool:
    """Whether the article introduces somebody else of this name: "Ada Quill, a rancher"."""
    if not entity.role_spans:
        return False
    lexicon, role = context.lexicon, entity.role_spans[0]
    before = context.text[max(0, role.start - _WORD_BEFORE_WITHIN) : role.start].split()
    if not before or before[-1].lower() not in lexicon.indefinite_determiners:
        return False
    titles = (title for held in person.offices for _, title in held.label.by_language)
    offices = {stem_noun(word.lower()) for title in titles for word in _WORD.findall(title)}
    nouns = entity.role_word_sets[0] & lexicon.person_nouns
    return offices.isdisjoint(stem_noun(noun) for noun in nouns)


def _is_beginning_of(role: str, office: str) -> bool:
    return office.casefold().startswith(f"{role.casefold()} ")


def _gender_of_pronoun(word: str, lexicon: QuoteLexicon) -> Gender | None:
    if word in lexicon.masculine_pronouns:
        return "m"
    return "f" if word in lexicon.feminine_pronouns else None


def _find_in_profile(
    source: NounPhrase, entity: Entity | None, context: ArticleContext
) -> Person | None:
    """Return the profile's person of this name, or the only one with this alias."""
    words = entity.name_words if entity else tuple(token.text for token in source.name_tokens)
    if not words or (len(words) == 1 and _is_shared_surname(words[0], entity, context)):
        return None
    gender = entity.gender if entity else None
    if source.kind == "pronoun":
        gender = _gender_of_pronoun(source.head, context.lexicon)
    matching = [
        person
        for person in context.profile_people
        if _is_named(person, words) and (gender is None or person.gender in (gender, None))
    ]
    return matching[0] if len(matching) == 1 else None


def _is_named(person: Person, words: Sequence[str]) -> bool:
    """Whether the words are a name or alias of the person, whatever accents and capitals.

    A second surname behind the whole name changes nothing.
    """
    name = _fold(" ".join(words))
    longer = _fold(" ".join(words[:-1])) if len(words) > _FULL_NAME else ""
    return any(_fold(known) in (name, longer) for known in (person.name, *person.aliases))


@lru_cache(maxsize=20_000)  # a profile's names are asked for at every mention: 9 ms an article
def _fold(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _is_shared_surname(surname: str, entity: Entity | None, context: ArticleContext) -> bool:
    """Whether the article names somebody else of this surname in full: then it is no alias."""
    sharing = context.entities.by_word.get(surname, ())
    return any(
        other is not entity
        and other.has_full_name
        and other.name_words[-1] == surname
        and other.may_be_person
        and not any(_is_named(p, other.name_words) for p in context.profile_people)
        for other in sharing
    )
