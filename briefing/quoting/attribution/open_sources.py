"""What beside a speaker phrase leaves open whether the person found is who speaks."""

from briefing.quoting.attribution.article_context import ArticleContext
from briefing.quoting.attribution.discourse.discourse_state import DiscourseState
from briefing.quoting.attribution.patterns.quote_in_sentence import Attribution
from briefing.quoting.attribution.sentence_places import find_sentences_to
from briefing.quoting.entities.entity import Entity
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.verbs import is_reporting_verb

_ADJACENT_PATTERNS = ("verb and subject after", "subject and verb after")
_REACH = 1200  # characters from an unnamed speaker to "he": about five sentences


def leaves_open(
    attribution: Attribution, entity: Entity, state: DiscourseState, context: ArticleContext
) -> bool:
    """Whether the words beside the source tell of another, of several, or of somebody unnamed."""
    source = attribution.source
    return (
        _has_plural_verb(attribution, context)
        or _names_other_behind(attribution, entity, context)
        or _is_persons_body(source, context)
        or _is_paper_of_other(source, entity, context)
        or _follows_unnamed_speaker(source, entity, state, context)
        or _retells_speech(attribution, entity, context)
    )


def is_named_by_office(entity: Entity, told: str, context: ArticleContext) -> bool:
    """Whether somebody's words name the entity by an office of one: "into | the president |’s ear".

    "The president of the Senate" is another's.
    """
    lexicon = context.lexicon
    known = context.known_offices.get(entity.name_words, frozenset[str]())
    offices = known.union(*entity.role_word_sets) & lexicon.national_nouns
    words = told.lower().replace("’", " ").replace("'", " ").split()
    return any(
        word in offices
        and words[index - 1] in lexicon.determiners - lexicon.indefinite_determiners
        and not lexicon.possessive_prepositions.intersection(words[index + 1 : index + 2])
        for index, word in enumerate(words)
        if index > 0
    )


def _has_plural_verb(attribution: Attribution, context: ArticleContext) -> bool:
    """Whether several say it, of whom one is found: "| dijeron | Ana Ruiz, por …, y Leo Sanz"."""
    lexicon, cue = context.lexicon, attribution.cue
    if cue is None or not lexicon.plural_verb_endings:
        return False
    word = cue.slice(context.text).lower()
    return word in lexicon.reporting_verbs and word.endswith(lexicon.plural_verb_endings)


def _names_other_behind(attribution: Attribution, entity: Entity, context: ArticleContext) -> bool:
    """Whether a name stands between a noun and its verb: "el titular (CP), | Leo Sanz |, dijo"."""
    source, cue = attribution.source, attribution.cue
    if source.kind != "noun" or cue is None or cue.start < source.span.end:
        return False
    between = context.entities.mentions_before(cue.start, cue.start - source.span.end)
    return any(
        other is not entity and other.may_be_person and other.has_full_name
        for mention in between
        for other in mention.entities
    )


def _is_persons_body(source: NounPhrase, context: ArticleContext) -> bool:
    """Whether a noun for a person says whose it is: "| spokesman | for the Order of Police told".

    The body is not who speaks.
    """
    lexicon, names = context.lexicon, source.name_tokens
    if source.kind not in ("name", "organization") or not names:
        return False
    before = context.text[source.span.start : names[0].start].lower().split()
    ties = lexicon.determiners | lexicon.np_prepositions
    is_tied = bool(before) and before[-1] in ties and not ties.issuperset(before)
    return is_tied and not lexicon.person_nouns.isdisjoint(before)


def _retells_speech(attribution: Attribution, entity: Entity, context: ArticleContext) -> bool:
    """Whether a paper behind few quoted words tells what somebody said in the sentence.

    "Quill hailed it, saying it was good because of “…,” | reports the Alder Post |."
    """
    source, cue, lexicon = attribution.source, attribution.cue, context.lexicon
    is_person = entity.gender is not None or bool(entity.role_spans) or source.kind == "pronoun"
    if cue is None or is_person:
        return False
    sentence, _ = find_sentences_to(source.span.start, context.paragraphs)
    before = [token for token in sentence if token.end <= min(cue.start, source.span.start)]
    quotes = [index for index, token in enumerate(before) if token.quotation_index >= 0]
    if not quotes or quotes[-1] == 0 or not before[quotes[-1] - 1].is_word:
        return False
    return any(is_reporting_verb(before, index, lexicon) for index in range(1, quotes[-1]))


def _is_paper_of_other(source: NounPhrase, entity: Entity, context: ArticleContext) -> bool:
    """Whether a noun for a body or paper is taken for somebody without that noun in the name.

    "El periódico señala" is not said by whom the paper tells of.
    """
    nouns = context.lexicon.organization_nouns
    if source.kind != "noun" or source.head not in nouns:
        return False
    return all(word.lower() != source.head for word in entity.name_words)


def _follows_unnamed_speaker(
    source: NounPhrase, entity: Entity, state: DiscourseState, context: ArticleContext
) -> bool:
    """Whether somebody without a name spoke since: "“…,” said a mechanic. “…,” | he | added.".

    So did whom a name told that could not be read, as where a title's words hide where it begins.
    """
    last = state.last_speaker
    if source.kind != "pronoun" or last is None or last.entity is not None:
        return False
    told, offset = last.attribution.source, source.span.start
    is_beside = last.attribution.pattern in _ADJACENT_PATTERNS
    is_one = told.kind == "noun" and told.is_indefinite and is_beside
    own = {token.text for token in told.name_tokens} & set(entity.name_words)
    if not (is_one or (told.kind == "name" and not own)):
        return False
    since = context.entities.mentions_before(offset, max(0, offset - told.span.end))
    is_near = offset - told.span.end < _REACH
    return is_near and not any(entity in mention.entities for mention in since)
