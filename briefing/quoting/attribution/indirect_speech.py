"""Sentences that report without quotation marks what somebody said, where nobody else can have said it.

"Salazar said that the pause never was." · "The pause never was, Salazar said." · "According to Salazar, the pause never
was." Only these forms, only with one verb of saying in the sentence, and only with a speaker whose full name is known.
"""

from collections.abc import Iterator, Sequence

from briefing.model import Quote, Span
from briefing.quoting.attribution import speaker_resolution
from briefing.quoting.attribution.quote_in_sentence import Attribution, QuoteInSentence, token_span
from briefing.quoting.attribution.speaker_resolution import ArticleContext
from briefing.quoting.entities.clustering import Entity
from briefing.quoting.tokens import noun_phrases, subjects, verbs
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.tokenizer import Paragraph

_DOUBTFUL = "?!:;“”«»„'’‘`\"*"  # a question, a list, a quote with marks that were not understood
_BETWEEN = 8  # words between a verb and its "that": "told reporters in Port Alder on Monday that"
_BEHIND = 3  # words behind "Salazar said" at the end of a sentence: "on Monday"
_SHORTEST = 3  # words that are said, at least, or stand before who says them


def extract_indirect_quotes(
    read: Sequence[Paragraph], cast: ArticleContext, article_id: str
) -> Iterator[Quote]:
    """The reporting sentences of an article, in order, each whole; none for a language without words."""
    for line in read:
        for low, high in line.sentences:
            found = _found(
                QuoteInSentence(
                    tokens=line.tokens, at=high, low=low, high=high, lexicon=cast.lexicon
                )
            )
            if found is None:
                continue
            known = speaker_resolution.resolve_entity(found, line.tokens[low].start, cast, ())
            speaker = speaker_resolution.make_speaker(found.mention, known, cast)
            if speaker.name and (known is None or _is_shown_person(known)):
                yield Quote(
                    article_id=article_id,
                    span=Span(line.tokens[low].start, line.tokens[high - 1].end),
                    speaker=speaker,
                    cue=found.cue,
                    pattern=found.pattern,
                    confidence="high",
                    kind="paraphrase",
                )


def _is_shown_person(known: Entity) -> bool:
    """Whether a given name or an office shows that it is a person; an agency's name "said" something too."""
    return known.is_person and (known.gender is not None or bool(known.roles))


def _found(place: QuoteInSentence) -> Attribution | None:
    """Who a sentence reports, if it has one of the forms and nothing in it leaves doubt."""
    tokens, lexicon = place.tokens, place.lexicon
    sentence = tokens[place.low : place.high]
    if (
        not sentence
        or sentence[-1].text != "."
        or any(one.quote >= 0 or one.text in _DOUBTFUL for one in sentence)
    ):
        return None
    saying = [
        at for at in range(place.low, place.high) if verbs.is_reporting_verb(tokens, at, lexicon)
    ]
    if len(saying) > 1 or not all(verbs.is_finite(tokens, at, lexicon) for at in saying):
        return None
    found = _that(place, saying[0]) or _last(place, saying[0]) if saying else _according(place)
    return found if found and _is_named_alone(place, found.mention) else None


def _is_named_alone(place: QuoteInSentence, subject: NounPhrase) -> bool:
    """Whether the speaker is named, and alone."""
    behind = place.tokens[subject.end].lower if subject.end < place.high else ""
    return subject.kind == "name" and not subject.joint and behind not in place.lexicon.joiners


def _that(place: QuoteInSentence, verb: int) -> Attribution | None:
    """Salazar said (on Monday) that …; Dijo Salazar que …; where the verb needs no "that": Salazar said the pause …"""
    tokens, lexicon = place.tokens, place.lexicon
    after = (
        noun_phrases.find_starting_at(tokens, verb + 1, place.high, lexicon)
        if verb == place.low
        else None
    )
    subject = after or _subject(place, verb)
    if subject is None or tokens[verb].lower not in lexicon.stating:
        return None
    start = max(verb + 1, subject.end)
    reach = range(start, min(place.high, start + _BETWEEN))
    that = next((at for at in reach if tokens[at].lower in lexicon.that), None)
    if that is None:
        fits = tokens[verb].lower in lexicon.stating_alone and _begins_clause(place, start)
    else:
        fits = _leads_to_that(place, verb, range(start, that))
    said = place.high - (start if that is None else that + 1)
    if not fits or said <= _SHORTEST:
        return None
    return Attribution(mention=subject, cue=token_span(tokens[verb]), pattern="reported: said that")


def _subject(place: QuoteInSentence, verb: int) -> NounPhrase | None:
    """The verb's subject, if it is the sentence's and nothing but an apposition and adverbs stands between them."""
    tokens, lexicon = place.tokens, place.lexicon
    subject = subjects.find_subject_before(tokens, verb, place.low, lexicon)
    opening = subjects.find_sentence_subject(tokens, place.low, place.high, lexicon)
    if (
        subject is None
        or opening is None
        or not subject.name
        or opening.name[:1] != subject.name[:1]
    ):
        return None
    between = tokens[subject.end : verb]
    if any(one.lower in lexicon.negations or one.lower in lexicon.relatives for one in between):
        return None
    if len(between) > 1 and between[0].text == between[-1].text == ",":
        clause = any(one.lower in lexicon.auxiliaries - lexicon.binders for one in between)
        return None if clause else subject  # "Salazar, the envoy, had come, said | Quill"
    plain = all(
        one.lower in lexicon.auxiliaries or verbs.is_adverb(one, lexicon) for one in between
    )
    return subject if plain else None


def _leads_to_that(place: QuoteInSentence, verb: int, between: range) -> bool:
    """Whether what stands between a verb and its "that" is a place, a day or who was told, and "that" no pronoun."""
    if not between:
        return True
    words, lexicon = [place.tokens[at] for at in between], place.lexicon
    opens = (
        words[0].lower in lexicon.openers or words[0].text in lexicon.days or words[0].text == ","
    )
    told = place.tokens[verb].lower in lexicon.addressing
    bound = words[-1].lower in lexicon.binders or words[-1].lower in lexicon.determiners
    return (opens or told) and not bound and sum(one.text == "," for one in words) % 2 == 0


def _begins_clause(place: QuoteInSentence, at: int) -> bool:
    """Whether a clause with a subject and a verb begins here: "said | the pause never was", not "said | in Alder"."""
    tokens, lexicon = place.tokens, place.lexicon
    while at < place.high - 1 and tokens[at].text in lexicon.days:
        at += 1
    if tokens[at].lower in lexicon.pronouns:
        return True
    if not (tokens[at].lower in lexicon.determiners or tokens[at].is_capital):
        return False
    finite = lexicon.be | lexicon.modals | lexicon.have
    return any(
        one.lower in finite or one.lower.endswith(lexicon.past_endings)
        for one in tokens[at + 1 : place.high]
    )


def _last(place: QuoteInSentence, verb: int) -> Attribution | None:
    """The pause never was, Salazar said (on Monday); …, dijo Salazar."""
    tokens, lexicon = place.tokens, place.lexicon
    if tokens[verb].lower not in lexicon.stating_last or verb <= place.low + _SHORTEST:
        return None
    subject = subjects.find_subject_before(tokens, verb, place.low, lexicon)
    if (
        subject is not None
        and subject.first > place.low + _SHORTEST
        and tokens[subject.first - 1].text == ","
    ):
        if any(one.lower in lexicon.negations for one in tokens[subject.end : verb]):
            return None
        end = verb + 1
    else:
        subject = (
            subjects.find_subject_after(tokens, verb, place.high, lexicon)
            if tokens[verb - 1].text == ","
            else None
        )
        end = subject.end if subject else place.low
    if subject is None or place.high - 1 - end > _BEHIND:
        return None
    return Attribution(
        mention=subject, cue=token_span(tokens[verb]), pattern="reported: said at the end"
    )


def _according(place: QuoteInSentence) -> Attribution | None:
    """According to Salazar, …"""
    tokens, lexicon = place.tokens, place.lexicon
    for phrase in lexicon.according.get(tokens[place.low].lower, ()):
        end = place.low + len(phrase)
        if tuple(token.lower for token in tokens[place.low : end]) == phrase:
            source = noun_phrases.find_starting_at(tokens, end, place.high, lexicon)
            if source is not None and source.end < place.high and tokens[source.end].text == ",":
                spoken = Span(tokens[place.low].start, tokens[end - 1].end)
                return Attribution(mention=source, cue=spoken, pattern="reported: according to")
    return None
