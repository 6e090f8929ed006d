"""Whether somebody whom a sentence has just told of may be meant by "he", though nothing beside the
name tells a man or a woman.
"""

from briefing.model import Span
from briefing.quoting.attribution.article_context import ArticleContext
from briefing.quoting.attribution.discourse.clauses_of_others import CONTEST_REACH
from briefing.quoting.entities.entity import Entity
from briefing.quoting.entities.entity_index import EntityMention, take_last_sentence
from briefing.quoting.entities.pronoun_resolution import gender_of_pronoun
from briefing.quoting.tokens.noun_phrases import NounPhrase, replace_span

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
