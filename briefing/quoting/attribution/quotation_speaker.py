"""The speaker of each quotation: by its own sentence, else by the sentences and speakers before."""

import re
from dataclasses import replace
from functools import lru_cache

from briefing.model import Span
from briefing.quoting.attribution.article_context import ArticleContext
from briefing.quoting.attribution.description_resolution import (
    describe_source,
    follows_unnamed,
    is_guest,
    is_nearest_holder,
    is_told_by_role,
)
from briefing.quoting.attribution.discourse.announcers import find_announcer
from briefing.quoting.attribution.discourse.contested_pronouns import is_contested
from briefing.quoting.attribution.discourse.continued_speakers import continue_from_before
from briefing.quoting.attribution.discourse.discourse_state import (
    DiscourseState,
    ResolvedAttribution,
)
from briefing.quoting.attribution.discourse.nearby_speakers import find_announcing, find_nearby
from briefing.quoting.attribution.discourse.running_subjects import (
    RunningSubject,
    find_own_speaker,
    find_running_subject,
    is_spoken_of,
)
from briefing.quoting.attribution.discourse.sentences_between import goes_on_with, turns_to_another
from briefing.quoting.attribution.open_sources import is_named_by_office, leaves_open
from briefing.quoting.attribution.patterns.dropped_subjects import (
    gives_turn,
    goes_on_to_words,
    has_dropped_subject,
    has_impersonal_verb,
    has_plural_verb,
    is_read,
    is_title_of,
    may_follow_late,
    opens_report,
    tells_of_somebody,
)
from briefing.quoting.attribution.patterns.interposed_reports import is_interposed_without_subject
from briefing.quoting.attribution.patterns.pattern_table import match_first
from briefing.quoting.attribution.patterns.quote_in_sentence import (
    Attribution,
    QuoteInSentence,
    find_spoken_words,
)
from briefing.quoting.attribution.speaker_resolution import resolve_entity, stands_as_place
from briefing.quoting.entities.entity import Entity, NameWords
from briefing.quoting.entities.pronoun_resolution import gender_of_pronoun
from briefing.quoting.tokens import noun_phrases
from briefing.quoting.tokens.noun_phrases import NounPhrase

_SHOWN_REACH = 1200  # characters before a pronoun: about five sentences
_RIVAL_REACH = 400  # characters before a pronoun: the sentence before and its own


def resolve_speaker(
    quote: QuoteInSentence, context: ArticleContext, state: DiscourseState
) -> ResolvedAttribution | None:
    """Return who speaks: by a pattern, else the sentence before, else who spoke last; or None."""
    is_interposed = is_interposed_without_subject(quote)
    attribution = None if is_interposed else match_first(quote)
    if attribution is not None and attribution.pattern == "sentence subject":
        drops = opens_report(quote, quote.after_quote) or goes_on_to_words(quote)
        attribution = None if drops else attribution
    is_dropped = is_interposed or (attribution is None and has_dropped_subject(quote))
    announcing = find_announcing(quote, context) if attribution is None else None
    if is_dropped and (has_plural_verb(quote) or has_impersonal_verb(quote)):
        return None
    if (is_dropped or announcing is not None) and quote.lexicon.drops_subjects:
        place = quote if is_dropped else announcing or quote
        resumed = _resume_subject(place, context, _find_told_words(quote, context), state)
        if gives_turn(quote) and _is_last_speaker(resumed, state):
            return None
        if resumed is not None:
            return resumed
    if attribution is None:
        attribution = find_nearby(quote, context, state, is_dropped=is_dropped)
    if attribution is not None:
        return _resolve_named(attribution, quote, context, state)
    return continue_from_before(quote, context, state, is_dropped=is_dropped)


def _resolve_named(
    attribution: Attribution, quote: QuoteInSentence, context: ArticleContext, state: DiscourseState
) -> ResolvedAttribution:
    """Return whom a speaker phrase refers to, less sure where another may be meant."""
    source, sentence_start = attribution.source, quote.tokens[quote.start].start
    entity = resolve_entity(attribution, sentence_start, context, state.recent_speakers)
    if entity is None and (announcer := find_announcer(quote, source, context)) is not None:
        attribution = replace(attribution, source=announcer.source)
        source = attribution.source
        entity = resolve_entity(attribution, sentence_start, context, state.recent_speakers)
    is_pronoun = source.kind == "pronoun"
    told = find_spoken_words(quote, context.text) + _words_behind(source, quote, context)
    if is_pronoun and attribution.cue:
        told += " " + _find_listener(quote, attribution.cue, context)
    if attribution.pattern == "interposed":  # "Quill’s plan, he said, is" not Quill’s to say
        told += " " + context.text[sentence_start : source.span.start]
    if is_pronoun and entity and not _may_be_pronoun(source, entity, told, context):
        entity = None
    if attribution.confidence != "high" or entity is None:
        return ResolvedAttribution(attribution, entity)
    is_open = (
        is_contested(source, entity, context)
        or (is_pronoun and _has_unknown_rival(source, entity, context))
        or _is_document(source, entity)
        or not is_told_by_role(source, entity, context)
        or not is_nearest_holder(source, entity, context)
        or ((told_by := describe_source(source, context)) and is_guest(told_by, entity, context))
        or follows_unnamed(source, entity, context)
        or (source.kind != "organization" and _is_thing(entity, context))
        or leaves_open(attribution, entity, state, context)
    )
    if is_open:
        attribution = replace(attribution, confidence="medium")
    return ResolvedAttribution(attribution, entity)


def _words_behind(source: NounPhrase, quote: QuoteInSentence, context: ArticleContext) -> str:
    """Return what stands between a pronoun and the quotation that it speaks behind it.

    "He said that Trump could …" is not said by Trump (principle C of Chomsky's binding theory).
    """
    end = quote.tokens[min(quote.quote_index, len(quote.tokens) - 1)].start
    return " " + context.text[source.span.end : max(end, source.span.end)]


def _find_listener(quote: QuoteInSentence, cue: Span, context: ArticleContext) -> str:
    """Return whom a verb behind the quotation tells something: "“…,” he told | Mr. Quill |".

    He is not Mr. Quill.
    """
    lexicon, tokens = quote.lexicon, quote.tokens
    verb = next(
        (i for i in range(quote.after_quote, quote.end) if tokens[i].start == cue.start), -1
    )
    if verb < 0 or tokens[verb].lower not in lexicon.dative_verbs or verb + 1 >= quote.end:
        return ""
    listener = noun_phrases.find_starting_at(tokens, verb + 1, quote.end, lexicon)
    return "" if listener is None else listener.span.slice(context.text)


def _is_last_speaker(resumed: ResolvedAttribution | None, state: DiscourseState) -> bool:
    """Whether nobody else than who spoke last is found."""
    if resumed is None:
        return True
    return state.last_speaker is not None and state.last_speaker.entity is resumed.entity


def _may_be_pronoun(source: NounPhrase, entity: Entity, told: str, context: ArticleContext) -> bool:
    """Whether "she" may mean the entity: a person, and one whom her words do not name.

    Who is shown to be no more than capital letters ("Harbour Confidential", "Safe Third Port") is
    meant only where nobody else near is a person of the gender. Of 410 quotes of two fresh draws,
    five that "she" or "he" said were a book's, a treaty's and a blog's.
    """
    if is_spoken_of(entity, told) or is_named_by_office(entity, told, context):
        return False
    return _is_shown(entity) or not (
        _is_common(entity, context) or _has_shown_rival(source, context)
    )


def _is_shown(entity: Entity) -> bool:
    return entity.gender is not None or bool(entity.role_spans) or entity.is_speaker


def _is_common(entity: Entity, context: ArticleContext) -> bool:
    """Whether a word of the name stands in small letters in the text as well."""
    return _has_small(entity.name_words, context.text)


@lru_cache(maxsize=64)  # the names of an article: each is asked for with every "she said"
def _has_small(name: NameWords, text: str) -> bool:
    words = "|".join(re.escape(word.lower()) for word in name)
    return re.search(rf"\b(?:{words})\b", text) is not None


def _has_shown_rival(source: NounPhrase, context: ArticleContext) -> bool:
    """Whether a person of the pronoun's gender is named in the sentences before it."""
    gender = gender_of_pronoun(source.head, context.lexicon)
    near = context.entities.mentions_before(source.span.start, _SHOWN_REACH)
    return any(
        entity.is_person and entity.gender == gender for one in near for entity in one.entities
    )


def _has_unknown_rival(source: NounPhrase, entity: Entity, context: ArticleContext) -> bool:
    """Whether neither a pronoun's entity nor another full name near it is shown to be a person."""
    if entity.is_person:
        return False
    near = context.entities.mentions_before(source.span.start, _RIVAL_REACH)
    others = {mention.entities[0] for mention in near if len(mention.entities) == 1}
    return any(
        other.may_be_person and not other.is_person and other.has_full_name
        for other in others - {entity}
    )


def _is_document(source: NounPhrase, entity: Entity) -> bool:
    """Whether a body's paper speaks, and not the body: "a report of the Commission said"."""
    return source.kind == "noun" and entity.is_organization


def _is_thing(entity: Entity, context: ArticleContext) -> bool:
    """Whether a name may be a place’s or a thing’s: "aides in | Lomas |", "the Water Treaty"."""
    if entity.is_organization or entity.gender is not None:
        return False
    is_thing = entity.is_non_person and not entity.role_spans
    return is_thing or stands_as_place(entity, context)


def _find_told_words(quote: QuoteInSentence, context: ArticleContext) -> str:
    """Return the quotation with what follows it in its sentence: "“…”, dijo | a Hugo Paz |"."""
    mark, last = quote.tokens[quote.quote_index], quote.tokens[quote.end - 1]
    return context.text[mark.start : last.end]


def _resume_subject(
    quote: QuoteInSentence, context: ArticleContext, spoken: str, state: DiscourseState
) -> ResolvedAttribution | None:
    """Return whom a verb without a subject goes on with: the last explicit subject; or None."""
    running = find_own_speaker(quote, context)
    running = running or find_running_subject(quote.tokens[quote.start].start, context, spoken)
    if running is None:
        return None
    is_sure = _is_sure(running, quote, context, state)
    attribution = Attribution(
        source=noun_phrases.make_name(running.span),
        cue=None,
        pattern="subject dropped",
        confidence="high" if is_sure else "medium",
    )
    return ResolvedAttribution(attribution, running.entity)


def _is_sure(
    running: RunningSubject, quote: QuoteInSentence, context: ArticleContext, state: DiscourseState
) -> bool:
    """Whether nothing tells that somebody else than the last subject may say it.

    Who spoke far before, or only acted, is as sure where no sentence since is of anything else, and
    nobody else has spoken yet.
    """
    is_noun = quote.tokens[quote.quote_index - 1].lower in quote.lexicon.determiners
    is_noun = is_noun or is_read(quote) or is_title_of(quote)
    if (
        is_noun
        or may_follow_late(quote)
        or tells_of_somebody(quote)
        or _has_other_subject(quote, running.entity)
    ):
        return False
    if _has_other_speaker_since(running, state) or _is_doubted(running, state):
        return False
    entity, offset, last = running.entity, running.span.start, state.last_speaker
    if turns_to_another(quote, entity, offset, context):
        return False
    is_first = last is None or last.entity is entity
    goes_on = running.is_clear and is_first and goes_on_with(quote, entity, offset, context)
    return running.is_sure or goes_on


def _has_other_subject(quote: QuoteInSentence, entity: Entity) -> bool:
    """Whether another's name and deed stand before the quotation: "Leo pidió “…”, | dice |"."""
    tokens, endings = quote.tokens, quote.lexicon.preterite_endings
    if not opens_report(quote, quote.after_quote):
        return False
    return any(
        tokens[index - 1].is_capitalized
        and tokens[index - 1].text not in entity.name_words
        and tokens[index].text.islower()
        and tokens[index].lower.endswith(endings)
        for index in range(quote.start + 1, quote.quote_index)
    )


def _is_doubted(running: RunningSubject, state: DiscourseState) -> bool:
    """Whether a noun told the speaker before, "the mayor", and was not sure: doubt goes along."""
    last = state.last_speaker
    if last is None or last.attribution.confidence == "high" or not last.is_explicit:
        return False
    if last.attribution.source.kind != "noun" or running.entity.is_organization:
        return False
    return last.attribution.source.span.overlaps(running.span)


def _has_other_speaker_since(running: RunningSubject, state: DiscourseState) -> bool:
    """Whether another has spoken since: “…”, según el centro. Por ello, “…”, | agregó |."""
    last = state.last_speaker
    if last is None or last.entity is running.entity or not last.is_explicit:
        return False
    return last.attribution.source.span.start > running.span.start
