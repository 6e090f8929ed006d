"""The ways in which news says who spoke, in the order in which they are believed: one table, one function a pattern.

A pattern sees one quote in its sentence and answers with the speaker's words and the verb, or None. The first pattern
that answers counts; its name is kept with the quote, and with it how sure it is.
"""

from collections.abc import Callable
from dataclasses import replace

from briefing.model import Confidence, Span
from briefing.quoting import clauses, mentions, subjects
from briefing.quoting.lexicon import Lexicon
from briefing.quoting.lines import Token
from briefing.quoting.mentions import Mention
from briefing.quoting.places import Found, Place, cue

Pattern = Callable[[Place], Found | None]

_REACH = 25  # words between a quote and the verb behind it, its subject and an apposition in between
_MEDIUM: Confidence = "medium"
_LOW: Confidence = "low"
_DASHES = "-–—―"
_SIGNATURE = 8  # words behind a signature's name: age, town, office
_NEAR = 12  # words between "X told reporters in Ohio" and the quote it announces


def first(place: Place) -> Found | None:
    """What the first pattern that fits says; None when none does.

    A speaker who is some noun ("a voice in the crowd"), many ("officials") or "I" is believed less than the pattern.
    """
    for name, pattern, confidence in PATTERNS:
        found = pattern(place)
        if found is not None:
            sure = confidence != "high" or _is_somebody(found.mention, place.lexicon)
            return replace(found, pattern=name, confidence=confidence if sure else "medium")
    return None


def _is_somebody(mention: Mention, lexicon: Lexicon) -> bool:
    if mention.kind == "pronoun":
        return mention.head in lexicon.he or mention.head in lexicon.she
    return _can_speak(mention, lexicon) and mention.head not in lexicon.plural


def reported(place: Place) -> Found | None:
    """Who a sentence without a quote says something of: "There was no choice, Salazar said." then “…” alone."""
    for pattern, confidence in ((verb_before, _MEDIUM), (verb_at_end, _MEDIUM), (sentence_subject, _LOW)):
        found = pattern(place)
        if found is not None:
            return Found(mention=found.mention, cue=None, pattern="sentence before", confidence=confidence)
    return None


def drops_subject(place: Place) -> bool:
    """Whether a verb reports the quote and nobody is its subject: “…”, dijo. Añadió que “…”."""
    verb = place.behind if place.stops else place.high
    if verb < place.high and _reports(place, verb):
        return subjects.after(place.tokens, verb, place.high, place.lexicon) is None
    begins = next((at for at in range(place.low, place.at) if place.tokens[at].is_word), place.at)
    return begins < place.at and _reports(place, begins)


def _reports(place: Place, verb: int) -> bool:
    is_verb = subjects.is_verb(place.tokens, verb, place.lexicon)
    return is_verb and subjects.is_finite(place.tokens, verb, place.lexicon)


def verb_subject_after(place: Place) -> Found | None:
    """“…,” said Salazar."""
    tokens, lexicon = place.tokens, place.lexicon
    verb = place.behind
    while verb < place.high and tokens[verb].lower in lexicon.auxiliaries:
        verb += 1
    if verb >= place.high or not (place.stops or place.at == place.low):
        return None
    if not subjects.is_verb(tokens, verb, lexicon) or not subjects.is_finite(tokens, verb, lexicon):
        return None
    subject = subjects.after(tokens, verb, place.high, lexicon)
    return Found(mention=subject, cue=cue(tokens[verb])) if subject and _is_phrase(place, subject) else None


def subject_verb_after(place: Place) -> Found | None:
    """“…,” Salazar said."""
    tokens, lexicon, start = place.tokens, place.lexicon, place.behind
    if not place.stops or (start < place.high and tokens[start].lower in lexicon.relatives):
        return None
    for verb in range(start + 1, min(place.high, start + _REACH)):
        if tokens[verb].quote >= 0 or tokens[verb].text in ";:":
            return None
        if subjects.is_verb(tokens, verb, lexicon) and subjects.is_finite(tokens, verb, lexicon):
            subject = _between(place, start, verb)
            return Found(mention=subject, cue=cue(tokens[verb])) if subject is not None else None
    return None


def _between(place: Place, start: int, verb: int) -> Mention | None:
    """The subject between a quote and the verb behind it; all of what stands there, if it is one unbroken phrase."""
    tokens, lexicon = place.tokens, place.lexicon
    subject = subjects.before(tokens, verb, start, lexicon)
    if subject is not None and (subject.first <= start + 1 or _after_opening(place, subject)):
        return subject if _is_phrase(place, subject) else None
    if all(token.is_word for token in tokens[start:verb]) and _opens_noun(tokens[start], lexicon):
        return mentions.of_range(tokens, start, verb, lexicon)
    return None


def _opens_noun(token: Token, lexicon: Lexicon) -> bool:
    return token.lower in lexicon.determiners or (token.is_capital and token.lower not in lexicon.openers)


def according_to(place: Place) -> Found | None:
    """According to Salazar, “…” and “…,” according to Salazar."""
    tokens, lexicon = place.tokens, place.lexicon
    for at in sorted(range(place.low, place.high), key=lambda at: abs(at - place.at)):
        for phrase in lexicon.according:
            end = at + len(phrase)
            if tuple(token.lower for token in tokens[at:end]) == phrase:
                source = _source(place, end)
                source = subjects.with_name(tokens, _origin(place, source), place.high, lexicon)
                if source is not None:
                    return Found(mention=source, cue=Span(tokens[at].start, tokens[end - 1].end))
    return None


def _source(place: Place, at: int) -> Mention | None:
    """The noun phrase behind "according to", or behind its verb: "según advirtió Carmen Solana"."""
    if at < place.high and subjects.is_verb(place.tokens, at, place.lexicon):
        return subjects.after(place.tokens, at, place.high, place.lexicon)
    return mentions.starting_at(place.tokens, at, place.high, place.lexicon)


def _origin(place: Place, source: Mention | None) -> Mention | None:
    """Whose the thing is that speaks: "according to calculations by Ana Ruiz"."""
    if source is None or _can_speak(source, place.lexicon) or source.end >= place.high:
        return source
    if place.tokens[source.end].lower not in place.lexicon.owners:
        return source
    return mentions.starting_at(place.tokens, source.end + 1, place.high, place.lexicon) or source


def colon(place: Place) -> Found | None:
    """SALAZAR: “…”, the speaker's name alone before it."""
    at = place.at - 1
    if at <= place.low or place.tokens[at].text != ":":
        return None
    name = mentions.ending_at(place.tokens, at - 1, place.low, place.lexicon)
    if name is None or name.kind == "pronoun" or not _begins(place, name):
        return None
    return Found(mention=name, cue=None)


def signed(place: Place) -> Found | None:
    """“…” ― Ana Ruiz, the name alone behind a dash, to the end of the line."""
    tokens, at = place.tokens, place.at + 1
    while at < len(tokens) and tokens[at].text in _DASHES:
        at += 1
    if at == place.at + 1:
        return None
    name = mentions.starting_at(tokens, at, len(tokens), place.lexicon)
    if name is None or name.kind not in ("name", "body"):
        return None
    rest = tokens[name.end : name.end + _SIGNATURE]
    alone = len(rest) < _SIGNATURE and not any(
        subjects.is_verb(tokens, i, place.lexicon) for i in range(at, len(tokens))
    )
    return Found(mention=name, cue=None) if alone else None


def announced(place: Place) -> Found | None:
    """Salazar told reporters in Ohio: “…” and Salazar said, “…”."""
    if place.at - 1 < place.low or place.tokens[place.at - 1].text not in (":", ","):
        return None
    verb = clauses.verb_before(place, judging=False)
    if verb is None or place.at - verb > _NEAR:
        return None
    found = clauses.governed(place, verb)
    return found if found and _is_phrase(place, found.mention) else None


def verb_before(place: Place) -> Found | None:
    """Salazar said that there “never has been a pause”."""
    verb = clauses.verb_before(place, judging=True)
    found = clauses.governed(place, verb) if verb is not None else None
    return found if found and _is_phrase(place, found.mention) else None


def verb_at_end(place: Place) -> Found | None:
    """To fix the “broken” system, the two must work together, Salazar said (or: said Salazar)."""
    tokens, lexicon = place.tokens, place.lexicon
    for verb in range(place.high - 1, place.at, -1):
        if subjects.is_verb(tokens, verb, lexicon) and subjects.is_finite(tokens, verb, lexicon):
            behind = subjects.after(tokens, verb, place.high, lexicon) if tokens[verb - 1].text == "," else None
            before = subjects.before(tokens, verb, place.at + 1, lexicon)
            if (
                behind is not None
                and _can_speak(behind, lexicon)
                and not tokens[min(behind.end, place.high - 1)].is_word
            ):
                return Found(mention=behind, cue=cue(tokens[verb]))
            if before is not None and _can_speak(before, lexicon) and tokens[before.first - 1].text == ",":
                return Found(mention=before, cue=cue(tokens[verb]))
    return None


def thing_said(place: Place) -> Found | None:
    """Despite the ambassador's declaration that it is “very good”."""
    found = clauses.owner(place)
    return found if found and _can_speak(found.mention, place.lexicon) else None


def other_verb_after(place: Place) -> Found | None:
    """“…,” the senator riffed: a name or an office right behind, whatever its verb."""
    if not place.stops or place.ending != ",":
        return None
    subject = mentions.starting_at(place.tokens, place.behind, place.high, place.lexicon)
    if subject is None or not _can_speak(subject, place.lexicon) or subject.end >= place.high:
        return None
    return Found(mention=subject, cue=None) if place.tokens[subject.end].text.islower() else None


def sentence_subject(place: Place) -> Found | None:
    """Salazar went further with a “very good”."""
    subject = subjects.opening(place.tokens, place.main, place.at, place.lexicon)
    return Found(mention=subject, cue=None) if subject and _can_speak(subject, place.lexicon) else None


def _can_speak(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether the phrase names somebody: a name, a pronoun, a noun for people or bodies."""
    return mention.kind != "noun" or mention.head in lexicon.nouns


def _is_phrase(place: Place, mention: Mention) -> bool:
    """The same, or any noun with its article: right beside a quote and its verb, "the suit" and "a voice" speak."""
    return _can_speak(mention, place.lexicon) or place.tokens[mention.first].lower in place.lexicon.determiners


def _after_opening(place: Place, subject: Mention) -> bool:
    """Whether what stands between the quote and the subject is an opening phrase, set off by a comma."""
    opens = place.tokens[place.behind].lower in place.lexicon.openers
    return opens and place.tokens[subject.first - 1].text == ","


def _begins(place: Place, name: Mention) -> bool:
    """Whether the name opens its sentence, or stands alone behind a dash or "From"."""
    before = place.tokens[place.low : name.first]
    return not before or not before[-1].is_word or (len(before) == 1 and before[0].lower in place.lexicon.binders)


PATTERNS: tuple[tuple[str, Pattern, Confidence], ...] = (
    ("verb and subject after", verb_subject_after, "high"),
    ("subject and verb after", subject_verb_after, "high"),
    ("according to", according_to, "high"),
    ("colon", colon, "medium"),
    ("signed", signed, "medium"),
    ("announced", announced, "high"),
    ("verb before", verb_before, "medium"),
    ("thing said", thing_said, "medium"),
    ("verb at the end", verb_at_end, "medium"),
    ("other verb after", other_verb_after, "medium"),
    ("sentence subject", sentence_subject, "low"),
)
