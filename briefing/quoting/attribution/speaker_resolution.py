"""A noun phrase beside a quote -> the entity it refers to."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from briefing.quoting.attribution.article_context import ArticleContext
from briefing.quoting.attribution.description_resolution import (
    find_described,
    resolve_description,
)
from briefing.quoting.attribution.known_people import (
    find_by_words,
    is_singled_out,
    tell_title_gender,
)
from briefing.quoting.attribution.patterns.quote_in_sentence import Attribution
from briefing.quoting.entities.bodies import find_by_head, resolve_body
from briefing.quoting.entities.entity import Entity
from briefing.quoting.entities.entity_index import EntityMention
from briefing.quoting.entities.pronoun_resolution import (
    Pronoun,
    gender_of_pronoun,
    resolve_pronoun,
)
from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.noun_phrases import NounPhrase

# "Salazar’s spokesman" is neither Salazar nor another person who is a spokesman.
_POSSESSIVE = re.compile(r"[’']s\b|s[’'](?=\s)")
# A quotation within a sentence, up to its pronoun: "Quill left angry (“Never again,” | he said)".
_INSERTED = re.compile(r"[—–(] ?[\"“‘][^\"“”‘’]*[\"”’]\s+(?:\w+\s+)?$")
_OFFICE_WORDS = 4  # before a body's name: "| titular de la antigua | Liga"
_OFFICE_WITHIN = 60  # characters that hold them
_PRONOUN_REACH = 2500  # characters before a pronoun whose mentions are looked at
_PRONOUN_MENTIONS = 24  # of them, the last
_WORD_BEFORE_WITHIN = 20  # characters in which the word before a pronoun stands


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
        if named is not None and _has_other_title(source, named, context):
            return None
        if named is not None and _is_shared_head(source, named, context):
            return None
        if named is not None and _is_held_by_person(source, named, context):
            return None
        if named is not None and _is_one_of_body(source, named, context):
            return None
        if named is not None and _is_new_namesake(attribution, named, context):
            return None
        if named is not None and _is_of_participle(source, context):
            return None
        if named is not None and is_singled_out(source, context, named):
            return None
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
        meant = _find_publisher(source, context) or source
        body = inside or resolve_body(meant, entities, context.lexicon)
        return None if body is not None and stands_as_place(body, context) else body
    if not source.is_definite or source.is_indefinite or source.is_of_person:
        return None
    if source.head not in context.lexicon.person_nouns:
        return None
    if _POSSESSIVE.search(source.span.slice(context.text)):
        return None
    inside = entities.find_inside(source.proper_nouns)
    return inside or resolve_description(source, context, recent_speakers)


def _find_publisher(source: NounPhrase, context: ArticleContext) -> NounPhrase | None:
    """Return the noun for the body whose paper speaks: "un comunicado de | la institución".

    None where no noun for any body ends the phrase.
    """
    lexicon = context.lexicon
    if source.head not in lexicon.document_nouns or source.proper_nouns:
        return None
    words = [word.lower() for word in source.span.slice(context.text).split()]
    behind = words[words.index(source.head) + 1 :] if source.head in words else []
    is_tied = behind[:1] != [] and behind[0] in lexicon.possessive_prepositions
    is_plain = len(behind) > 1 and lexicon.determiners.issuperset(behind[1:-1])
    if not (is_tied and is_plain and behind[-1] in lexicon.body_nouns):
        return None
    return replace(source, head=behind[-1], is_definite=True, is_indefinite=False)


def _is_shared_head(source: NounPhrase, entity: Entity, context: ArticleContext) -> bool:
    """Whether it is one word of a longer name that other bodies have too: "the House".

    So is a noun for a body with a word before it that is none of the name: "the Police Department".
    """
    if len(source.name_tokens) != 1 or len(entity.name_words) == 1:
        return False
    head = source.name_tokens[0]
    if head.lower in context.lexicon.shared_heads:
        return True
    before = context.text[source.span.start : head.start].split()[-1:]
    is_named = any(word[0].isupper() and word not in entity.name_words for word in before)
    is_article = any(word.lower() in context.lexicon.determiners for word in before)
    return head.lower in context.lexicon.organization_nouns and is_named and not is_article


def _is_held_by_person(source: NounPhrase, entity: Entity, context: ArticleContext) -> bool:
    """Whether an office that ends with a body's or thing's name speaks, and not what it is of.

    "El titular de la Dirección General", "the head of the 9-member General League": a noun for one
    person and a preposition behind it stand before the name.
    """
    if is_given_name(entity.name_words[0]) and not entity.is_organization:
        return False
    lexicon, name = context.lexicon, source.name_tokens[0].start
    opening = context.text[source.span.start : name].split()
    if not opening:  # "the head of the | regional Harbour League": an adjective parts them
        before = context.text[max(0, name - _OFFICE_WITHIN) : name].split()[-_OFFICE_WORDS:]
        opening = before if all(word.isalpha() and word.islower() for word in before) else []
    words = [word.lower() for word in opening]
    ties = [i for i, word in enumerate(words) if word in lexicon.possessive_prepositions]
    if not ties or lexicon.person_nouns.isdisjoint(words[: ties[-1]]):
        return False
    between, has_article = opening[ties[-1] + 1 :], words[ties[-1]] in lexicon.masculine_words
    while between and between[0] in lexicon.determiners:
        between, has_article = between[1:], True
    # "chief of staff | Ned Pryce", "Secretary of Water Works | Zerda Quill" are people.
    return not between or (has_article and not any(word[0].isupper() for word in between))


def _is_one_of_body(source: NounPhrase, entity: Entity, context: ArticleContext) -> bool:
    """Whether an article for one of many stands before a body's name: "a veteran | Faro | source".

    Somebody unnamed speaks there; "a weary Quill" is Quill.
    """
    lexicon = context.lexicon
    opening = context.text[source.span.start : source.name_tokens[0].start].lower().split()
    is_one = bool(opening) and opening[0] in lexicon.indefinite_determiners
    is_tied = not lexicon.np_prepositions.isdisjoint(opening)  # "a panel | of the Harbour Court"
    return is_one and not is_tied and not entity.is_person


def _is_of_participle(source: NounPhrase, context: ArticleContext) -> bool:
    """Whether the name is whom a noun before it does something for: "the law firm | representing
    Quill |", "a lawyer advising Mr. Quill".
    """
    lexicon = context.lexicon
    opening = context.text[source.span.start : source.name_tokens[0].start].split()
    while opening and (opening[-1] in lexicon.titles or opening[-1].lower() in lexicon.determiners):
        opening.pop()
    endings = tuple(one for one in lexicon.opener_endings if one not in lexicon.adverb_endings)
    has_participle = len(opening) > 1 and bool(endings) and opening[-1].endswith(endings)
    return has_participle and opening[-2].lower() in lexicon.speaker_nouns


def _is_new_namesake(attribution: Attribution, entity: Entity, context: ArticleContext) -> bool:
    """Whether somebody new is told by a surname: "said | an older woman who gave only her name,
    Quill |", who is not the Ada Quill named before.

    A noun with an article for one of many follows the verb, and a comma or a clause that name.
    """
    source, cue, lexicon = attribution.source, attribution.cue, context.lexicon
    if len(source.name_tokens) != 1 or not entity.has_full_name or cue is None:
        return False
    start = source.name_tokens[0].start
    if cue.end > start:
        return False
    told = context.text[cue.end : start].lower().split()
    is_new = bool(told) and told[0] in lexicon.indefinite_determiners
    has_clause = any(word.endswith(",") or word in lexicon.relative_pronouns for word in told)
    return is_new and has_clause and entity.first_offset < start


def _has_other_title(source: NounPhrase, entity: Entity, context: ArticleContext) -> bool:
    """Whether the title before a surname is of the other gender: "Mr. Quill" is not Ada Quill.

    So of somebody whom the profile knows: a given name alone tells a gender too rarely.
    """
    if entity.gender is None or find_by_words(entity.name_words, context, entity=entity) is None:
        return False
    return tell_title_gender(source, context) not in (None, entity.gender)


def stands_as_place(entity: Entity, context: ArticleContext) -> bool:
    """Whether a name stands behind a preposition of place: "in | China", "from | New York"."""
    return _follows_place_word(entity.name, context.text, context.lexicon.place_prepositions)


@lru_cache(maxsize=64)  # the names of an article: each is asked for with every quotation of it
def _follows_place_word(name: str, text: str, prepositions: frozenset[str]) -> bool:
    places = "|".join(sorted(prepositions))
    pattern = rf"\b(?:{places})\s+{re.escape(name)}\b"
    return bool(places) and re.search(pattern, text) is not None


def _prefer_whole_body(
    source: NounPhrase, named: Entity | None, context: ArticleContext
) -> Entity | None:
    """Return the body whose head alone stands here: "el Instituto"; else whom the name means."""
    is_whole = named is not None and named.has_full_name
    if is_whole or source.kind != "organization" or len(source.name_tokens) > 1:
        return named
    return find_by_head(source.head, context.entities, source.span.start, context.lexicon) or named


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
    gender, offset = gender_of_pronoun(source.head, lexicon), source.span.start
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
        is_inserted=_INSERTED.search(context.text, sentence_start, offset) is not None,
    )
