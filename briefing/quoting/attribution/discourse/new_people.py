"""Whether somebody whom a sentence has just told of may be meant by "he", though nothing beside the
name tells a man or a woman.
"""

from collections.abc import Iterator
from itertools import groupby

from briefing.model import Span
from briefing.quoting.attribution.article_context import ArticleContext
from briefing.quoting.attribution.discourse.clauses_of_others import CONTEST_REACH
from briefing.quoting.attribution.sentence_places import find_sentences_to
from briefing.quoting.entities.entity import Entity
from briefing.quoting.entities.entity_index import EntityMention, take_last_sentence
from briefing.quoting.entities.pronoun_resolution import gender_of_pronoun
from briefing.quoting.tokens.noun_phrases import NounPhrase, replace_span
from briefing.quoting.tokens.tokenizer import POSSESSIVE_ENDINGS

_LONGEST_CHAIN = 5  # pronouns in a row that are asked for their name
_CLAUSE_WITHIN = 12  # characters from a name to the word that opens a clause


def follows_new_person(source: NounPhrase, entity: Entity, context: ArticleContext) -> bool:
    """Whether a name with a clause for a person stands before a pronoun or one it goes on with.

    "It tells of voters like Zerda Quill, who left. “…,” he said. “…,” | he | added."
    """
    pronoun: NounPhrase | None = source
    for _ in range(_LONGEST_CHAIN):
        if pronoun is None:
            return False
        if _is_behind_new_person(pronoun, entity, context):
            return True
        pronoun = _find_pronoun_before(pronoun, entity, context)
    return False


def _is_behind_new_person(source: NounPhrase, entity: Entity, context: ArticleContext) -> bool:
    """Whether the last sentence that names anybody has a name with a clause for a person, and
    nothing of the entity.
    """
    before = context.entities.mentions_before(source.span.start, CONTEST_REACH)
    named = [mention for mention in before if len(mention.entities) == 1]
    last = take_last_sentence(named)
    if not last or any(entity in mention.entities for mention in last):
        return False
    return any(
        is_unknown(mention.entities[0]) and _has_personal_clause(mention, context)
        for mention in last
    )


def is_told_otherwise(source: NounPhrase, entity: Entity, context: ArticleContext) -> bool:
    """Whether the text says "his" of somebody whom "she" would mean, and nothing tells a gender.

    So where such a word of the other follows the name in a sentence that names nobody else, and
    none of its own does in any.
    """
    lexicon = context.lexicon
    if entity.gender is not None:
        return False
    masculine = (lexicon.masculine_pronouns, lexicon.masculine_possessives)
    feminine = (lexicon.feminine_pronouns, lexicon.feminine_possessives)
    is_masculine = source.head in lexicon.masculine_pronouns
    own, others = (masculine, feminine) if is_masculine else (feminine, masculine)
    alone = [word for one in _list_alone(entity, context) for word in _read_behind(one, context)]
    if not any(word in group for word in alone for group in others):
        return False
    named = context.entities.mentions_of(entity, len(context.text))
    told = (word for one in named for word in _read_behind(one, context))
    return not any(word in group for word in told for group in own)


def _list_alone(entity: Entity, context: ArticleContext) -> Iterator[EntityMention]:
    """Yield the first mentions of an entity in the sentences that name nobody else."""
    for _, group in groupby(context.entities.mentions, lambda one: one.sentence_start):
        sentence = [one for one in group if one.entities]
        if sentence and all(one.entities == (entity,) for one in sentence):
            yield sentence[0]


def _read_behind(mention: EntityMention, context: ArticleContext) -> list[str]:
    """Return the words of a sentence behind a name, in small letters, out of quotation marks.

    No word where something is somebody's in it: "one of Hale’s targets, returned | his | fire".
    """
    own, _ = find_sentences_to(mention.offset, context.paragraphs)
    behind = [token.lower for token in own if token.start > mention.offset]
    return [] if any(word in POSSESSIVE_ENDINGS for word in behind) else behind


def _find_pronoun_before(
    source: NounPhrase, entity: Entity, context: ArticleContext
) -> NounPhrase | None:
    """Return the subject pronoun that a pronoun goes on with; None where a name stands between."""
    gender = gender_of_pronoun(source.head, context.lexicon)
    if source.kind != "pronoun" or gender is None:
        return None
    for mention in reversed(context.entities.mentions_before(source.span.start, CONTEST_REACH)):
        if entity in mention.entities:
            return None
        if mention.pronoun_gender == gender and mention.is_subject:
            end = mention.offset + len(source.head)
            return replace_span(source, Span(mention.offset, end))
    return None


def _has_personal_clause(mention: EntityMention, context: ArticleContext) -> bool:
    """Whether a clause for a person follows a name: "voters like Zerda Quill|, who | was"."""
    if mention.span is None:
        return False
    behind = context.text[mention.span.end :].partition("\n")[0][:_CLAUSE_WITHIN]
    words = behind.replace(",", " ").split()
    return bool(words) and words[0] in context.lexicon.personal_relatives


def is_unknown(entity: Entity) -> bool:
    """Whether it is a full name of which nothing tells whether it is a man's or a woman's."""
    return entity.may_be_person and entity.gender is None and entity.has_full_name
