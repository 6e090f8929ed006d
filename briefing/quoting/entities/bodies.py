"""Which organization a short form, a noun or a paper stands for: "el Instituto", "the agency".

A noun means the only body named before whose name has it as its head: "la comisión", "the bank". A
noun for any body ("el organismo") or for a paper ("el comunicado") means who spoke last, where that
is a body; where it is a person it means nobody.
"""

from collections.abc import Sequence

from briefing.quoting.entities.entity import Entity, NameWords
from briefing.quoting.entities.entity_index import EntityIndex
from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.phrases.name_shapes import is_button, is_glued
from briefing.quoting.tokens.tokenizer import POSSESSIVE_ENDINGS

_REACH = 1500  # characters back to who spoke last: about six sentences


def resolve_body(source: NounPhrase, index: EntityIndex, lexicon: QuoteLexicon) -> Entity | None:
    """Return the body that a noun phrase with a head for organizations means; None if open."""
    if not source.is_definite or source.is_indefinite or source.proper_nouns:
        return None
    head, offset = source.head, source.span.start
    if head in lexicon.document_nouns:
        return _find_last_speaker(index, offset, is_thing_allowed=False)
    named = find_by_head(head, index, offset, lexicon)
    if named is not None or head not in lexicon.body_nouns:
        return named
    return _find_last_speaker(index, offset, is_thing_allowed=True)


def find_by_head(
    head: str, index: EntityIndex, offset: int, lexicon: QuoteLexicon
) -> Entity | None:
    """Return the only organization named before `offset` whose name has the head; else None.

    The head is its first word where adjectives follow their noun, else its last.
    """
    if head in lexicon.shared_heads:
        return None
    place = 0 if lexicon.has_postposed_adjectives else -1
    fitting = [
        entity
        for entity in index.entities
        if entity.is_organization
        and entity.has_full_name
        and entity.first_offset < offset
        and entity.name_words[place].lower() == head
    ]
    return fitting[0] if len(fitting) == 1 else None


def _find_last_speaker(index: EntityIndex, offset: int, *, is_thing_allowed: bool) -> Entity | None:
    """Return who spoke last before `offset` if that is a body; None otherwise."""
    for mention in reversed(index.mentions_before(offset, _REACH)):
        if not mention.is_speaker:
            continue
        if len(mention.entities) != 1:
            if mention.description is not None or mention.entities:
                return None
            continue
        entity = mention.entities[0]
        is_body = entity.is_organization or (is_thing_allowed and is_firm(entity, index))
        return entity if is_body else None
    return None


def has_settled_name(entity: Entity, index: EntityIndex, lexicon: QuoteLexicon) -> bool:
    """Whether a name of one word is the article's name for somebody: told more than once.

    A word that stands once may be misspelt or part of a headline, and one that only opens sentences
    any word ("Less than"); a given name is half of a name, "the House" is many a body's, a word of
    a person's full name may be that person's, and a stop ends a place: "Ga.".
    """
    is_place = entity.name.endswith(".") and "." not in entity.name[:-1]
    if is_place or not _stands_inside(entity, index):
        return False
    is_common = entity.name.lower() in lexicon.speaker_nouns
    sharing = index.by_word.get(entity.name, ())
    is_shared = any(
        other.has_full_name and (other.name_words[-1] == entity.name or other.is_person)
        for other in sharing
        if other is not entity
    )
    is_half = is_given_name(entity.name) or entity.is_non_person
    return not (is_common or is_shared or is_half) and count_mentions(entity, index) > 1


def _stands_inside(entity: Entity, index: EntityIndex) -> bool:
    """Whether a name stands where a capital shows one: behind the first word of a sentence."""
    named = (mention for mention in index.mentions if mention.entities == (entity,))
    return any(mention.offset > mention.sentence_start for mention in named)


def is_part_of(words: NameWords, source: NounPhrase) -> bool:
    """Whether a name is only a part of what the phrase names: "New York" of the New York Times."""
    whole = tuple(token.text for token in source.name_tokens)
    starts = range(len(whole) - len(words) + 1)
    return len(words) < len(whole) and any(whole[i : i + len(words)] == words for i in starts)


def is_lettered_body(source: NounPhrase, entity: Entity, text: str, lexicon: QuoteLexicon) -> bool:
    """Whether letters behind an article name a body, even once: "the FBI".

    No speaker's label does, no office ("the CEO") and no noun for many a body ("esa ONG").
    """
    if entity.name.lower() in lexicon.person_nouns | lexicon.organization_nouns:
        return False
    article, _, letters = source.span.slice(text).partition(" ")
    return (
        article[:1].isalpha() and letters == entity.name and letters.isalpha() and letters.isupper()
    )


def is_firm(entity: Entity, index: EntityIndex) -> bool:
    """Whether a name of one word that speaks is no person's: "Verizon", told more than once.

    Nothing beside it tells a person: no given name, no office, no word of a gender.
    """
    if entity.has_full_name or entity.gender is not None or entity.role_spans:
        return False
    return not is_given_name(entity.name) and count_mentions(entity, index) > 1


def count_mentions(entity: Entity, index: EntityIndex) -> int:
    """Return how often the article names the entity, and it alone."""
    return sum(mention.entities == (entity,) for mention in index.mentions)


def _is_complement(words: Sequence[str], head: str, lexicon: QuoteLexicon) -> bool:
    """Whether the noun for a body is only what somebody is of: "Ned Pryce | of the ministry"."""
    lower = [word.lower() for word in words]
    before = lower[: lower.index(head)] if head in lower else lower[:-1]
    return not lexicon.np_prepositions.isdisjoint(before)


def find_body_name(source: NounPhrase, text: str, lexicon: QuoteLexicon) -> str | None:
    """Return the name of a body told by a common noun: "policía de Puerto Lomas"; None if none.

    So it is where a noun for a body has a name as its complement; a paper is no body.
    """
    if source.kind != "noun" or source.head in lexicon.document_nouns or source.is_indefinite:
        return None
    if source.head not in lexicon.organization_nouns or not source.proper_nouns:
        return None
    if source.head in lexicon.body_nouns and not lexicon.has_postposed_adjectives:
        return None  # "the Lomian company": one of many
    words = source.span.slice(text).split()
    groups = (lexicon.person_nouns, lexicon.indefinite_determiners)
    if any(word.lower() in group for word in words for group in groups):
        return None  # "the government of President Quill"
    while words and words[0].lower() in lexicon.determiners:
        words = words[1:]
    if any(is_glued(word) or is_button(word, lexicon) for word in words):
        return None
    if not lexicon.has_postposed_adjectives and _is_complement(words, source.head, lexicon):
        return None
    if lexicon.has_postposed_adjectives and words and words[0].lower() != source.head:
        return None  # "el segundo | ejecutivo de Lomas"
    lower = [word.lower() for word in words]
    behind = lower[lower.index(source.head) + 1 :] if source.head in lower else lower[1:]
    belonging = lexicon.possessive_prepositions | lexicon.masculine_words
    places = lexicon.place_prepositions | (lexicon.affiliation_prepositions - belonging)
    if behind and behind[0] in places:
        return None  # where it is, not whose: "la embajada en Lomas", "the top office at …"
    is_modifier = bool(words) and words[-1].islower() and not lexicon.has_postposed_adjectives
    if is_modifier and words[-1] not in lexicon.organization_nouns:
        return None  # "the Lomian government | source"
    while words and words[-1][0].islower() and words[-1].lower() not in lexicon.organization_nouns:
        words = words[:-1]
    if not words or words[-1].endswith(POSSESSIVE_ENDINGS):
        return None  # "the Harbour Court’s | majority"
    return " ".join(words)
