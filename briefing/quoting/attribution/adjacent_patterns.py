"""The speaker right beside a quote: before it or behind it, with or without a verb."""

from dataclasses import replace

from briefing.model import Span
from briefing.quoting.attribution import reporting_clauses
from briefing.quoting.attribution.quote_in_sentence import (
    Attribution,
    QuoteInSentence,
    can_speak,
    is_plausible_speaker,
    token_span,
)
from briefing.quoting.tokens import noun_phrases, subjects, verbs
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.tokenizer import Paragraph, Token

_REACH = (
    25  # words between a quote and the verb behind it, its subject and an apposition in between
)
_NEAR = 12  # words between "X told reporters in Ohio" and the quote it announces
_GAP = 4  # words between "according to Salazar, the pause" and the quote, or between the quote and "according to"
_DASHES = "-–—―"
_SIGNATURE = 8  # words behind a signature's name: age, town, office


def verb_subject_after(place: QuoteInSentence) -> Attribution | None:
    """“…,” said Salazar."""
    tokens, lexicon = place.tokens, place.lexicon
    verb = place.behind
    while verb < place.high and tokens[verb].lower in lexicon.auxiliaries:
        verb += 1
    if verb >= place.high or not (place.stops or place.at == place.low):
        return None
    if not verbs.is_reporting_verb(tokens, verb, lexicon) or not verbs.is_finite(
        tokens, verb, lexicon
    ):
        return None
    subject = subjects.find_subject_after(tokens, verb, place.high, lexicon)
    return (
        Attribution(mention=subject, cue=token_span(tokens[verb]))
        if subject and is_plausible_speaker(place, subject)
        else None
    )


def subject_verb_after(place: QuoteInSentence) -> Attribution | None:
    """“…,” Salazar said."""
    tokens, lexicon, start = place.tokens, place.lexicon, place.behind
    if not place.stops or (start < place.high and tokens[start].lower in lexicon.relatives):
        return None
    for verb in range(start + 1, min(place.high, start + _REACH)):
        if tokens[verb].quote >= 0 or tokens[verb].text in ";:":
            return None
        if verbs.is_reporting_verb(tokens, verb, lexicon) and verbs.is_finite(
            tokens, verb, lexicon
        ):
            subject = _between(place, start, verb)
            return (
                Attribution(mention=subject, cue=token_span(tokens[verb]))
                if subject is not None
                else None
            )
    return None


def _between(place: QuoteInSentence, start: int, verb: int) -> NounPhrase | None:
    """The subject between a quote and the verb behind it; all of what stands there, if it is one unbroken phrase."""
    tokens, lexicon = place.tokens, place.lexicon
    subject = subjects.find_subject_before(tokens, verb, start, lexicon)
    if subject is not None and (subject.first <= start + 1 or _after_opening(place, subject)):
        return subject if is_plausible_speaker(place, subject) else None
    if all(token.is_word for token in tokens[start:verb]) and _opens_noun(tokens[start], lexicon):
        return noun_phrases.parse_range(tokens, start, verb, lexicon)
    return None


def _after_opening(place: QuoteInSentence, subject: NounPhrase) -> bool:
    """Whether what stands between the quote and the subject is an opening phrase, set off by a comma."""
    opens = place.tokens[place.behind].lower in place.lexicon.openers
    return opens and place.tokens[subject.first - 1].text == ","


def _opens_noun(token: Token, lexicon: QuoteLexicon) -> bool:
    return token.lower in lexicon.determiners or (
        token.is_capital and token.lower not in lexicon.openers
    )


def according_to(place: QuoteInSentence) -> Attribution | None:
    """According to Salazar, “…” and “…,” according to Salazar."""
    tokens, lexicon = place.tokens, place.lexicon
    begins = (at for at in range(place.low, place.high) if tokens[at].lower in lexicon.according)
    for at in sorted(begins, key=lambda at: abs(at - place.at)):
        for phrase in lexicon.according[tokens[at].lower]:
            end = at + len(phrase)
            if tuple(token.lower for token in tokens[at:end]) == phrase:
                source = subjects.prefer_apposed_name(
                    tokens, _origin(place, _source(place, end)), place.high, lexicon
                )
                if source is not None:
                    gap = at - place.behind if at > place.at else place.at - source.end
                    phrase_cue = Span(tokens[at].start, tokens[end - 1].end)
                    return Attribution(mention=source, cue=phrase_cue, loose=gap > _GAP)
    return None


def _source(place: QuoteInSentence, at: int) -> NounPhrase | None:
    """The noun phrase behind "according to", or behind its verb: "según advirtió Carmen Solana"."""
    if at < place.high and verbs.is_reporting_verb(place.tokens, at, place.lexicon):
        return subjects.find_subject_after(place.tokens, at, place.high, place.lexicon)
    return noun_phrases.find_starting_at(place.tokens, at, place.high, place.lexicon)


def _origin(place: QuoteInSentence, source: NounPhrase | None) -> NounPhrase | None:
    """Whose the thing is that speaks: "according to calculations by Ana Ruiz"."""
    if source is None or can_speak(source, place.lexicon) or source.end >= place.high:
        return source
    if place.tokens[source.end].lower not in place.lexicon.owners:
        return source
    return (
        noun_phrases.find_starting_at(place.tokens, source.end + 1, place.high, place.lexicon)
        or source
    )


def colon(place: QuoteInSentence) -> Attribution | None:
    """SALAZAR: “…”, the speaker's name alone before it."""
    at = place.at - 1
    if at <= place.low or place.tokens[at].text != ":":
        return None
    name = noun_phrases.find_ending_at(place.tokens, at - 1, place.low, place.lexicon)
    if name is None or name.kind == "pronoun" or not _begins(place, name):
        return None
    return Attribution(mention=name, cue=None)


def _begins(place: QuoteInSentence, name: NounPhrase) -> bool:
    """Whether the name opens its sentence, or stands alone behind a dash or "From"."""
    before = place.tokens[place.low : name.first]
    return (
        not before
        or not before[-1].is_word
        or (len(before) == 1 and before[0].lower in place.lexicon.binders)
    )


def signed(place: QuoteInSentence) -> Attribution | None:
    """“…” ― Ana Ruiz, the name alone behind a dash, to the end of the line."""
    tokens, at = place.tokens, place.at + 1
    while at < len(tokens) and tokens[at].text in _DASHES:
        at += 1
    if at == place.at + 1:
        return None
    name = noun_phrases.find_starting_at(tokens, at, len(tokens), place.lexicon)
    if name is None or name.kind not in ("name", "body"):
        return None
    rest = tokens[name.end : name.end + _SIGNATURE]
    alone = len(rest) < _SIGNATURE and not any(
        verbs.is_reporting_verb(tokens, i, place.lexicon) for i in range(at, len(tokens))
    )
    return Attribution(mention=name, cue=None) if alone else None


def find_signature(line: Paragraph, lexicon: QuoteLexicon) -> NounPhrase | None:
    """The name that a short line holds and nothing else: the signature under a quote set apart."""
    words = [token for token in line.tokens if token.is_word]
    if not words or len(words) > _SIGNATURE or any(token.quote >= 0 for token in line.tokens):
        return None
    if any(verbs.is_reporting_verb(line.tokens, at, lexicon) for at in range(len(line.tokens))):
        return None
    first = line.tokens.index(words[0])
    name = subjects.prefer_apposed_name(
        line.tokens,
        noun_phrases.find_starting_at(line.tokens, first, len(line.tokens), lexicon),
        len(line.tokens),
        lexicon,
    )
    return name if name is not None and name.kind == "name" and len(name.name) > 1 else None


def announced(place: QuoteInSentence) -> Attribution | None:
    """Salazar told reporters in Ohio: “…” and Salazar said, “…”."""
    if place.at - 1 < place.low or place.tokens[place.at - 1].text not in (":", ","):
        return None
    verb = reporting_clauses.find_verb_before(place, judging=False)
    if verb is None or place.at - verb > _NEAR:
        return None
    found = reporting_clauses.attribute_to_verb(place, verb)
    if found is None or not is_plausible_speaker(place, found.mention):
        return None
    return replace(found, loose=_is_far(place, found.mention, verb))


def _is_far(place: QuoteInSentence, subject: NounPhrase, verb: int) -> bool:
    """Whether a clause stands between a verb and a subject that it shares: "said that men came and cried"."""
    own = subjects.find_subject_before(place.tokens, verb, place.low, place.lexicon)
    if own is not None and own.span == subject.span:
        return False
    clausal = place.lexicon.relatives | (place.lexicon.own_clause - place.lexicon.joiners)
    return any(token.lower in clausal for token in place.tokens[subject.end : verb])


def other_verb_after(place: QuoteInSentence) -> Attribution | None:
    """“…,” the senator riffed: a name or an office right behind, whatever its verb."""
    if not place.stops or place.ending != ",":
        return None
    subject = noun_phrases.find_starting_at(place.tokens, place.behind, place.high, place.lexicon)
    if subject is None or not can_speak(subject, place.lexicon) or subject.end >= place.high:
        return None
    return (
        Attribution(mention=subject, cue=None) if place.tokens[subject.end].text.islower() else None
    )
