"""Who goes on speaking where a verb has no subject: "“…”, dijo." and "Añadió que “…”".

It is the last explicit subject before: who said something, or whom the sentences are about. It is
sure where that person said something by name not far before and nobody else was a subject since. It
is clear where the name is far or its person only acted: then the sentences between decide. A
speaker who was only taken over never makes the next one sure. Nor is it sure of a name that may be
a thing's: of sixty such that were read in two draws, five were said by no firm, day or stadium that
they went to.
"""

import re
from collections.abc import Iterator
from functools import partial
from itertools import groupby

from briefing.model import Span
from briefing.quick_dataclass import dataclass
from briefing.quoting.attribution.article_context import ArticleContext
from briefing.quoting.attribution.description_resolution import (
    find_described,
    is_guest,
    may_be_meant,
)
from briefing.quoting.attribution.discourse.clean_subjects import (
    closes_report,
    is_clean_subject,
    is_governed,
    is_told,
)
from briefing.quoting.attribution.patterns.interposed_reports import find_interposed_verb
from briefing.quoting.attribution.patterns.quote_in_sentence import QuoteInSentence
from briefing.quoting.entities.bodies import find_by_head, resolve_body
from briefing.quoting.entities.entity import Entity
from briefing.quoting.entities.entity_index import EntityMention, take_last_sentence
from briefing.quoting.tokens.lexicon import QuoteLexicon

# Characters back to the last explicit subject; most stand within two paragraphs.
_REACH = 1200
_SURE_REACH = 700
_FRONT = 40  # characters from a sentence's start to a name that can be its subject
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningSubject:
    """The entity that the text is about, where it was last named, and whether that is sure."""

    entity: Entity
    span: Span
    is_sure: bool  # said something by name not far before, and nobody else was a subject since
    is_clear: bool = False  # the same, but perhaps far before, or only the subject of a deed


def find_running_subject(
    offset: int, context: ArticleContext, spoken: str = ""
) -> RunningSubject | None:
    """Return whom a dropped subject at `offset` means; None where nobody, or somebody unknown, is.

    Whom the `spoken` words name themselves is passed over: "what minister Ruiz told me" is not said
    by Ruiz. So is a country or another thing; a noun whose person or body is open, or a body that
    has only acted, ends the search. Several ("the neighbours") are passed over, which leaves it
    unsure.
    """
    is_passed = False
    for mention in _subjects_before(offset, context):
        if mention.pronoun_gender is not None or mention.span is None:
            continue
        if is_told(mention, context):
            continue
        if mention.noun is not None and mention.noun.head in context.lexicon.plural_person_nouns:
            is_passed = True
            continue
        entity = _find_meant(mention, context)
        if entity is None and (mention.entities or _tells_somebody(mention)):
            return None
        if entity is None or is_spoken_of(entity, spoken):
            continue
        if _may_go_on(entity, mention):
            is_clear = not is_passed and _is_clear(mention, entity, offset, context)
            return _make(mention, entity, offset, context, is_clear=is_clear)
        if entity.is_organization:
            return None
    return None


def find_own_speaker(quote: QuoteInSentence, context: ArticleContext) -> RunningSubject | None:
    """Return who says something in the sentence of a verb set off in it; None where nobody does.

    "Ana Ruiz afirma que el agua falta, lo que, dijo, “…”" is Ana Ruiz's, whoever spoke before.
    """
    verb = find_interposed_verb(quote)
    if verb is None:
        return None
    start, offset = quote.tokens[quote.start].start, quote.tokens[verb].start
    for mention in context.entities.mentions_before(offset, offset - start):
        is_own = mention.is_speaker and not mention.is_fronted
        if is_own and mention.span is not None and len(mention.entities) == 1:
            (entity,) = mention.entities
            is_sure = entity.is_person and _is_somebody(entity, context.lexicon)
            is_sure = is_sure and not is_governed(mention, context)
            is_sure = is_sure and is_clean_subject(mention, context)
            return RunningSubject(entity=entity, span=mention.span, is_sure=is_sure)
    return None


def _find_meant(mention: EntityMention, context: ArticleContext) -> Entity | None:
    """Return whom a subject names or describes; None where that is open."""
    if mention.description is not None:
        referent = find_described(mention.description, context, ())
        return referent.entity if referent is not None else None
    if mention.noun is not None:
        return resolve_body(mention.noun, context.entities, context.lexicon)
    if len(mention.entities) != 1:
        return None
    (entity,) = mention.entities
    if not entity.is_organization or entity.has_full_name:
        return entity
    head, lexicon = entity.name.lower(), context.lexicon
    return find_by_head(head, context.entities, mention.offset, lexicon) or entity


def _tells_somebody(mention: EntityMention) -> bool:
    """Whether it is a noun for one person or body, which may be somebody the text names nowhere."""
    return mention.description is not None or mention.noun is not None


def _is_clear(mention: EntityMention, entity: Entity, offset: int, context: ArticleContext) -> bool:
    """Whether a subject means the entity without doubt, and nobody is introduced behind it."""
    if mention.description is not None:
        referent = find_described(mention.description, context, ())
        is_only = referent is not None and referent.is_only_one
        is_last = is_only and _is_named_last(mention, entity, context)
        return is_last and not is_guest(mention.description, entity, context)
    if mention.noun is not None:
        return mention.noun.head not in context.lexicon.document_nouns
    return not _is_other_introduced(mention, entity, offset, context)


def _is_named_last(mention: EntityMention, entity: Entity, context: ArticleContext) -> bool:
    """Whether nobody whom a description may mean as well is named since this person was.

    "Quill had said so. The president …" may mean Quill, though another's office fits better. A
    place cannot be meant, nor who is of the other gender or holds another office.
    """
    offset, description = mention.offset, mention.description
    named = [
        one
        for one in context.entities.mentions_before(offset, _REACH)
        if any(not (e.is_organization or e.is_non_person) for e in one.entities)
    ]
    while named:
        last = take_last_sentence(named)
        people = {one for mention in last for one in mention.entities}
        if entity in people:
            return True
        if description is None or any(
            may_be_meant(one, description, entity, context) for one in people
        ):
            return False
        named = named[: -len(last)]
    return False


def _is_other_introduced(
    mention: EntityMention, entity: Entity, offset: int, context: ArticleContext
) -> bool:
    """Whether another person is first named at the front of a sentence since: "El publicista Y"."""
    since = context.entities.mentions_before(offset, max(0, offset - mention.offset - 1))
    return any(
        other is not entity
        and other.is_person
        and other.has_full_name
        and one.offset == other.first_offset
        and one.offset - one.sentence_start < _FRONT
        and not _follows_verb(one, context)
        for one in since
        for other in one.entities
    )


def _follows_verb(mention: EntityMention, context: ArticleContext) -> bool:
    """Whether a past tense stands before the name: "La acompañaron | Ana Ruiz y …"."""
    before = context.text[mention.sentence_start : mention.offset].split()
    return any(word.endswith(context.lexicon.preterite_endings) for word in before)


def is_spoken_of(entity: Entity, spoken: str) -> bool:
    """Whether somebody's words name the entity by a surname, so that they are hardly its own."""
    surnames = {word for word in entity.name_words[1:] or entity.name_words if word[0].isupper()}
    return not entity.is_organization and not surnames.isdisjoint(_WORD.findall(spoken))


def _subjects_before(offset: int, context: ArticleContext) -> Iterator[EntityMention]:
    """Yield the subjects before `offset`, by sentences, the last first.

    Of a sentence's subjects those of a reporting verb go first, in text order: the others stand in
    what is reported ("Ruiz said that, when the Ministry asked, …"). Before all goes who tells the
    whole sentence at its end. Those of a clause before the sentence's subject go last: "After the
    Union published a letter, Ruiz stressed …".
    """
    before = context.entities.mentions_before(offset, _REACH)
    subjects = [
        one
        for one in before
        if (one.is_subject or tells_view(one, context)) and not _signs_post(one, context)
    ]
    for _, sentence in groupby(reversed(subjects), key=lambda mention: mention.sentence_start):
        yield from sorted(sentence, key=partial(_rank_in_sentence, context=context))


def _signs_post(mention: EntityMention, context: ArticleContext) -> bool:
    """Whether it signs a post that the page shows: "— | El Faro | (@elfaro) May 3, 2026"."""
    return mention.span is not None and context.text.startswith(" (@", mention.span.end)


def _rank_in_sentence(
    mention: EntityMention, context: ArticleContext
) -> tuple[bool, bool, bool, int]:
    is_view = tells_view(mention, context) or closes_report(mention, context)
    return not is_view, mention.is_fronted, not mention.is_speaker, mention.offset


def tells_view(mention: EntityMention, context: ArticleContext) -> bool:
    """Whether a sentence opens with whose view it tells: "Según | Ana Ruiz |, falta agua".

    So of a person whose full name the text has, in a language that drops subjects.
    """
    lexicon, span = context.lexicon, mention.span
    if not lexicon.drops_subjects or span is None or len(mention.entities) != 1:
        return False
    (entity,) = mention.entities
    opener = context.text[mention.sentence_start : mention.offset].lower().split()
    if not opener or not (entity.may_be_person and entity.has_full_name):
        return False
    is_source = tuple(opener) in lexicon.source_phrases.get(opener[0], ())
    is_view = is_source or (len(opener) == 1 and opener[0] in lexicon.view_openers)
    return is_view and context.text.startswith(",", span.end)


def _may_go_on(entity: Entity, mention: EntityMention) -> bool:
    """Whether it can be who speaks: a person, or an organization that just said something."""
    if entity.is_organization:
        return mention.is_speaker
    return entity.may_be_person or (mention.is_speaker and not entity.is_non_person)


def _make(
    mention: EntityMention,
    entity: Entity,
    offset: int,
    context: ArticleContext,
    *,
    is_clear: bool,
) -> RunningSubject | None:
    if mention.span is None:
        return None
    is_near = offset - mention.offset < _SURE_REACH
    is_clear = is_clear and _is_somebody(entity, context.lexicon)
    is_clear = is_clear and not is_governed(mention, context)
    is_clear = is_clear and (tells_view(mention, context) or is_clean_subject(mention, context))
    is_sure = is_clear and is_near and mention.is_speaker
    return RunningSubject(
        entity=entity,
        span=mention.span,
        is_sure=is_sure,
        is_clear=is_clear and (mention.is_speaker or entity.is_person),
    )


def _is_somebody(entity: Entity, lexicon: QuoteLexicon) -> bool:
    """Whether it is a body by its noun, or a person: shown to be one, or without a body's words."""
    if entity.is_organization or entity.is_non_person:
        return entity.is_organization
    words = {word.lower() for word in entity.name_words}
    is_told = entity.gender is not None or bool(entity.role_spans)
    return is_told or words.isdisjoint(lexicon.speaker_nouns | lexicon.portfolio_words)
