"""The ways in which news says who spoke, in the order in which they are believed: one table, one function a pattern.

A pattern sees one quote in its sentence and answers with the speaker's words and the verb, or None. The first pattern
that answers counts; its name is kept with the quote, and with it how sure it is.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefing.model import Confidence, Span
from briefing.quoting import mentions, subjects
from briefing.quoting.lexicon import Lexicon
from briefing.quoting.lines import Token
from briefing.quoting.mentions import Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A quote in its sentence: the line's tokens, the quote's index, and the sentence's range `[low, high)`."""

    tokens: Sequence[Token]
    at: int
    low: int
    high: int
    lexicon: Lexicon
    ending: str = ""  # the quote's last character

    @property
    def stands_alone(self) -> bool:
        """Whether its sentence has no word outside of quotes."""
        return not any(token.is_word for token in self.tokens[self.low : self.high])

    @property
    def stops(self) -> bool:
        """Whether a comma, a dash, a question mark … ends the quote, so that its speaker may follow."""
        following = self.tokens[self.at + 1].text if self.at + 1 < self.high else ""
        return self.ending in _STOPS or following in _STOPS


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Who is said to speak, by which words."""

    mention: Mention
    cue: Span | None
    pattern: str = ""
    confidence: Confidence = "low"


Pattern = Callable[[Place], Found | None]

_STOPS = (",", "?", "!", "…", "–", "—", "―", "-")
_REACH = 25  # words between a quote and the verb behind it, its subject and an apposition in between
_NEAR = 12  # words between "X told reporters in Ohio" and the quote it announces


def first(place: Place) -> Found | None:
    """What the first pattern that fits says; None when none does."""
    for name, pattern, confidence in PATTERNS:
        found = pattern(place)
        if found is not None and _can_speak(found.mention, place.lexicon):
            return Found(mention=found.mention, cue=found.cue, pattern=name, confidence=confidence)
    return None


def _can_speak(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether the phrase names somebody: a name, a pronoun, a noun for people or bodies."""
    return mention.kind != "noun" or mention.head in lexicon.nouns


def subject_verb_after(place: Place) -> Found | None:
    """“…,” Salazar said."""
    tokens, lexicon = place.tokens, place.lexicon
    start = _after_stop(place)
    if not place.stops:
        return None
    for verb in range(start + 1, min(place.high, start + _REACH)):
        if tokens[verb].quote >= 0 or tokens[verb].text in ";:":
            return None
        if subjects.is_verb(tokens, verb, lexicon) and tokens[verb].lower not in lexicon.participles:
            subject = subjects.before(tokens, verb, start, lexicon)
            if subject is None or (subject.first > start + 1 and not _apposed(tokens, start, subject, lexicon)):
                return None
            return Found(mention=subject, cue=_cue(tokens[verb]))
    return None


def verb_subject_after(place: Place) -> Found | None:
    """“…,” said Salazar."""
    start = _after_stop(place)
    tokens, lexicon = place.tokens, place.lexicon
    while start < place.high and tokens[start].lower in lexicon.auxiliaries:
        start += 1
    if start >= place.high or not subjects.is_verb(tokens, start, lexicon):
        return None
    subject = subjects.after(tokens, start, place.high, lexicon)
    return Found(mention=subject, cue=_cue(tokens[start])) if subject else None


def according_to(place: Place) -> Found | None:
    """According to Salazar, “…” and “…,” according to Salazar."""
    tokens, lexicon = place.tokens, place.lexicon
    for at in _outward(place):
        for phrase in lexicon.according:
            end = at + len(phrase)
            if tuple(token.lower for token in tokens[at:end]) == phrase:
                source = mentions.starting_at(tokens, end, place.high, lexicon)
                if source is not None:
                    return Found(mention=source, cue=Span(tokens[at].start, tokens[end - 1].end))
    return None


def colon(place: Place) -> Found | None:
    """SALAZAR: “…”, the speaker's name alone before it."""
    at = place.at - 1
    if at <= place.low or place.tokens[at].text != ":":
        return None
    name = mentions.ending_at(place.tokens, at - 1, place.low, place.lexicon)
    if name is None or name.kind not in ("name", "body") or not _begins(place, name):
        return None
    return Found(mention=name, cue=None)


def announced(place: Place) -> Found | None:
    """Salazar told reporters in Ohio: “…” and Salazar said, “…”."""
    if place.at - 1 < place.low or place.tokens[place.at - 1].text not in (":", ","):
        return None
    verb = _verb_before(place, judging=False)
    if verb is None or place.at - verb > _NEAR:
        return None
    return _governed(place, verb)


def verb_before(place: Place) -> Found | None:
    """Salazar said that there “never has been a pause”."""
    verb = _verb_before(place, judging=True)
    return _governed(place, verb) if verb is not None else None


def verb_at_end(place: Place) -> Found | None:
    """To fix the “broken” system, the two must work together, Salazar said."""
    tokens, lexicon = place.tokens, place.lexicon
    for verb in range(place.high - 1, place.at, -1):
        if subjects.is_verb(tokens, verb, lexicon) and tokens[verb].lower not in lexicon.participles:
            subject = subjects.before(tokens, verb, place.at + 1, lexicon)
            comma = subject.first - 1 if subject else -1
            if subject is not None and tokens[comma].text == ",":
                return Found(mention=subject, cue=_cue(tokens[verb]))
    return None


def said_thing(place: Place) -> Found | None:
    """Despite the ambassador's declaration that it is “very good”."""
    tokens, lexicon = place.tokens, place.lexicon
    for at in range(place.at - 1, place.low + 1, -1):
        if tokens[at].lower in lexicon.sayings and tokens[at - 1].text in ("’s", "'s"):
            owner = mentions.ending_at(tokens, at - 2, place.low, lexicon)
            if owner is not None:
                return Found(mention=owner, cue=_cue(tokens[at]))
    return None


def sentence_subject(place: Place) -> Found | None:
    """Salazar went further with a “very good”."""
    subject = subjects.opening(place.tokens, place.low, place.at, place.lexicon)
    if subject is None or (subject.kind == "noun" and subject.head not in place.lexicon.nouns):
        return None
    return Found(mention=subject, cue=None)


def _verb_before(place: Place, *, judging: bool) -> int | None:
    """The reporting verb nearest before the quote, in its sentence."""
    for at in range(place.at - 1, place.low - 1, -1):
        if subjects.is_verb(place.tokens, at, place.lexicon, judging=judging):
            return at
    return None


def _governed(place: Place, verb: int) -> Found | None:
    """The subject of a verb before the quote; one that it shares with the verb before it; or the noun behind it."""
    tokens, lexicon = place.tokens, place.lexicon
    subject = subjects.before(tokens, verb, place.low, lexicon)
    earlier = verb
    while subject is None:
        found = next(
            (i for i in range(earlier - 1, place.low - 1, -1) if subjects.is_verb(tokens, i, lexicon, judging=True)),
            None,
        )
        if found is None:
            break
        subject, earlier = subjects.before(tokens, found, place.low, lexicon), found
    subject = subject or subjects.opening(tokens, place.low, verb, lexicon)
    return Found(mention=subject, cue=_cue(tokens[verb])) if subject else None


def _after_stop(place: Place) -> int:
    """The first token behind the quote and the comma or dash after it."""
    at = place.at + 1
    while at < place.high and place.tokens[at].text in ",–—-―":
        at += 1
    return at


def _apposed(tokens: Sequence[Token], start: int, subject: Mention, lexicon: Lexicon) -> bool:
    """Whether what stands between the quote and the subject is an opening phrase, set off by a comma."""
    return tokens[start].lower in lexicon.openers and tokens[subject.first - 1].text == ","


def _outward(place: Place) -> list[int]:
    """The token places of the sentence, nearest to the quote first."""
    return sorted(range(place.low, place.high), key=lambda at: abs(at - place.at))


def _begins(place: Place, name: Mention) -> bool:
    """Whether the name opens its sentence, but for a dash."""
    return all(token.text in "-–—•*" for token in place.tokens[place.low : name.first])


def _cue(token: Token) -> Span:
    return Span(token.start, token.end)


PATTERNS: tuple[tuple[str, Pattern, Confidence], ...] = (
    ("verb and subject after", verb_subject_after, "high"),
    ("subject and verb after", subject_verb_after, "high"),
    ("according to", according_to, "high"),
    ("colon", colon, "medium"),
    ("announced", announced, "high"),
    ("verb before", verb_before, "medium"),
    ("thing said", said_thing, "medium"),
    ("verb at the end", verb_at_end, "medium"),
    ("sentence subject", sentence_subject, "low"),
)
