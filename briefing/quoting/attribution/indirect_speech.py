"""Indirect speech: sentences that report without quotation marks what somebody said.

"Salazar said that the pause never was." · "The pause never was, Salazar said." · "According to
Salazar, the pause never was." Only these forms, only with one reporting verb in the sentence, and
only with a speaker whose full name is known: nobody else can have said it.
"""

from collections.abc import Container, Iterator

from briefing.model import Quote, Span
from briefing.quoting.attribution.article_context import ArticleContext
from briefing.quoting.attribution.patterns.quote_in_sentence import (
    Attribution,
    QuoteInSentence,
    token_span,
)
from briefing.quoting.attribution.printed_speakers import make_speaker
from briefing.quoting.attribution.speaker_resolution import resolve_entity
from briefing.quoting.entities.entity import Entity
from briefing.quoting.tokens import noun_phrases, subjects, verbs
from briefing.quoting.tokens.noun_phrases import NounPhrase

# A question, a list, or a quotation whose marks were not understood.
_DOUBTFUL = "?!:;“”«»„'’‘`\"*"
_COMPLEMENTIZER_REACH = 8  # tokens from a verb: "told reporters in Port Alder on Monday that"
_MAX_AFTER_SPEAKER = 3  # tokens after a final "Salazar said": "on Monday"
_MIN_REPORTED = 3  # tokens of what is said must be more than these


def extract_indirect_quotes(
    context: ArticleContext, *, skip_paragraphs: Container[int] = ()
) -> Iterator[Quote]:
    """Yield the reporting sentences of an article, in text order, each whole.

    A language without words has none. `skip_paragraphs` are indexes of paragraphs left out.
    """
    for paragraph in context.paragraphs:
        if paragraph.index in skip_paragraphs:
            continue
        for start, end in paragraph.sentence_ranges:
            quote = _extract(
                QuoteInSentence(
                    paragraph_index=paragraph.index,
                    tokens=paragraph.tokens,
                    quote_index=end,
                    start=start,
                    end=end,
                    lexicon=context.lexicon,
                ),
                context,
            )
            if quote is not None:
                yield quote


def _extract(sentence: QuoteInSentence, context: ArticleContext) -> Quote | None:
    """Return the sentence as a quote if it reports a person known by full name; else None."""
    attribution = _attribute(sentence)
    if attribution is None:
        return None
    first, last = sentence.tokens[sentence.start], sentence.tokens[sentence.end - 1]
    entity = resolve_entity(attribution, first.start, context, ())
    speaker = make_speaker(attribution.source, entity, context)
    if not speaker.name or (entity is not None and not _is_proven_person(entity)):
        return None
    return Quote(
        article_id=context.article_id,
        span=Span(first.start, last.end),
        speaker=speaker,
        cue=attribution.cue,
        pattern=attribution.pattern,
        confidence="high",
        kind="paraphrase",
    )


def _is_proven_person(entity: Entity) -> bool:
    """Whether a given name or a role shows a person; an agency's name "said" something too."""
    return entity.is_person and (entity.gender is not None or bool(entity.role_spans))


def _attribute(sentence: QuoteInSentence) -> Attribution | None:
    """Return whom a sentence reports, if it has one of the forms and nothing leaves doubt."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    own_tokens = tokens[sentence.start : sentence.end]
    if not own_tokens or own_tokens[-1].text != ".":
        return None
    if any(token.quotation_index >= 0 or token.text in _DOUBTFUL for token in own_tokens):
        return None
    telling = sentence.telling_places
    reporting = [index for index in telling if verbs.is_reporting_verb(tokens, index, lexicon)]
    if len(reporting) > 1 or not all(verbs.is_finite(tokens, verb, lexicon) for verb in reporting):
        return None
    if reporting:
        verb = reporting[0]
        attribution = _match_said_that(sentence, verb) or _match_said_at_end(sentence, verb)
    else:
        attribution = _match_according_to(sentence)
    is_clear = attribution is not None and _is_single_name(sentence, attribution.source)
    return attribution if is_clear else None


def _is_single_name(sentence: QuoteInSentence, source: NounPhrase) -> bool:
    """Whether the source is one name, not coordinated with another."""
    if source.kind != "name" or source.is_coordinated:
        return False
    end = source.end_token
    return end >= sentence.end or sentence.tokens[end].lower not in sentence.lexicon.coordinators


def _match_said_that(sentence: QuoteInSentence, verb: int) -> Attribution | None:
    """Salazar said (on Monday) that …; Dijo Salazar que …; Salazar said the pause …"""
    tokens, lexicon, end = sentence.tokens, sentence.lexicon, sentence.end
    after = None
    if verb == sentence.start:
        after = noun_phrases.find_starting_at(tokens, verb + 1, end, lexicon)
    subject = after or _find_subject(sentence, verb)
    if subject is None or tokens[verb].lower not in lexicon.that_clause_verbs:
        return None
    start = max(verb + 1, subject.end_token)
    reach = range(start, min(end, start + _COMPLEMENTIZER_REACH))
    that = next((index for index in reach if tokens[index].lower in lexicon.complementizers), None)
    if that is None:
        may_omit_that = tokens[verb].lower in lexicon.bare_clause_verbs
        is_report = may_omit_that and _begins_clause(sentence, start)
        clause_start = start
    else:
        is_report = _leads_to_complementizer(sentence, verb, range(start, that))
        clause_start = that + 1
    if not is_report or end - clause_start <= _MIN_REPORTED:
        return None
    cue = token_span(tokens[verb])
    return Attribution(source=subject, cue=cue, pattern="reported: said that")


def _find_subject(sentence: QuoteInSentence, verb: int) -> NounPhrase | None:
    """Return the verb's subject, if it is the sentence's and stands next to the verb.

    An apposition, auxiliaries and adverbs may stand between them.
    """
    tokens, lexicon, low = sentence.tokens, sentence.lexicon, sentence.start
    subject = subjects.find_subject_before(tokens, verb, low, lexicon)
    main = subjects.find_sentence_subject(tokens, low, sentence.end, lexicon)
    if subject is None or main is None or not subject.name_tokens:
        return None
    if main.name_tokens[:1] != subject.name_tokens[:1]:
        return None
    between = tokens[subject.end_token : verb]
    if any(
        token.lower in lexicon.negations or token.lower in lexicon.relative_pronouns
        for token in between
    ):
        return None
    if len(between) > 1 and between[0].text == between[-1].text == ",":
        is_clause = any(
            token.lower in lexicon.auxiliaries_and_adverbs
            and token.lower not in lexicon.np_prepositions
            for token in between
        )
        return None if is_clause else subject  # "Salazar, the envoy, had come, said | Quill"
    is_adjacent = all(
        token.lower in lexicon.auxiliaries_and_adverbs or verbs.is_adverb(token, lexicon)
        for token in between
    )
    return subject if is_adjacent else None


def _leads_to_complementizer(sentence: QuoteInSentence, verb: int, between: range) -> bool:
    """Whether a place, a day or an addressee stands before "that", and "that" is no pronoun."""
    if not between:
        return True
    lexicon, words = sentence.lexicon, [sentence.tokens[index] for index in between]
    first, last = words[0], words[-1]
    is_opener = first.lower in lexicon.clause_openers or first.text in lexicon.calendar_words
    has_addressee = sentence.tokens[verb].lower in lexicon.dative_verbs
    if not (is_opener or first.text == "," or has_addressee):
        return False
    if last.lower in lexicon.np_prepositions or last.lower in lexicon.determiners:
        return False
    return sum(token.text == "," for token in words) % 2 == 0


def _begins_clause(sentence: QuoteInSentence, index: int) -> bool:
    """Whether a clause begins here: "said | the pause never was", not "said | in Alder"."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    while index < sentence.end - 1 and tokens[index].text in lexicon.calendar_words:
        index += 1
    if tokens[index].lower in lexicon.pronouns:
        return True
    if not (tokens[index].lower in lexicon.determiners or tokens[index].is_capitalized):
        return False
    finite = (lexicon.passive_auxiliaries, lexicon.modals, lexicon.finite_auxiliaries)
    return any(
        any(token.lower in words for words in finite) or token.lower.endswith(lexicon.past_endings)
        for token in tokens[index + 1 : sentence.end]
    )


def _match_said_at_end(sentence: QuoteInSentence, verb: int) -> Attribution | None:
    """The pause never was, Salazar said (on Monday); …, dijo Salazar."""
    tokens, lexicon, low = sentence.tokens, sentence.lexicon, sentence.start
    first_allowed = low + _MIN_REPORTED + 1
    if tokens[verb].lower not in lexicon.clause_final_verbs or verb < first_allowed:
        return None
    subject = subjects.find_subject_before(tokens, verb, low, lexicon)
    is_set_off = (
        subject is not None
        and subject.first_token >= first_allowed
        and tokens[subject.first_token - 1].text == ","
    )
    if subject is not None and is_set_off:
        between = tokens[subject.end_token : verb]
        if any(token.lower in lexicon.negations for token in between):
            return None
        end = verb + 1
    else:
        if tokens[verb - 1].text != ",":
            return None
        subject = subjects.find_subject_after(tokens, verb, sentence.end, lexicon)
        end = subject.end_token if subject else low
    if subject is None or sentence.end - 1 - end > _MAX_AFTER_SPEAKER:
        return None
    cue = token_span(tokens[verb])
    return Attribution(source=subject, cue=cue, pattern="reported: said at the end")


def _match_according_to(sentence: QuoteInSentence) -> Attribution | None:
    """According to Salazar, …"""
    tokens, lexicon, start = sentence.tokens, sentence.lexicon, sentence.start
    for phrase in lexicon.source_phrases.get(tokens[start].lower, ()):
        end = start + len(phrase)
        if tuple(token.lower for token in tokens[start:end]) != phrase:
            continue
        source = noun_phrases.find_starting_at(tokens, end, sentence.end, lexicon)
        has_comma = source is not None and source.end_token < sentence.end
        if source is not None and has_comma and tokens[source.end_token].text == ",":
            cue = Span(tokens[start].start, tokens[end - 1].end)
            return Attribution(source=source, cue=cue, pattern="reported: according to")
    return None
