"""The speaker elsewhere in a quote's sentence: its verb's subject, the owner of what was said, the sentence's own."""

from collections.abc import Callable

from briefing.model import Confidence
from briefing.quoting import beside, clauses, mentions, subjects, verbs
from briefing.quoting.places import Found, Place, can_speak, cue, is_phrase


def verb_before(place: Place) -> Found | None:
    """Salazar said that there “never has been a pause”."""
    verb = clauses.verb_before(place, judging=True)
    found = clauses.governed(place, verb) if verb is not None else None
    return found if found and is_phrase(place, found.mention) else None


def verb_at_end(place: Place) -> Found | None:
    """To fix the “broken” system, the two must work together, Salazar said (or: said Salazar)."""
    tokens, lexicon = place.tokens, place.lexicon
    for verb in range(place.high - 1, place.at, -1):
        if verbs.is_verb(tokens, verb, lexicon) and verbs.is_finite(tokens, verb, lexicon):
            behind = subjects.after(tokens, verb, place.high, lexicon) if tokens[verb - 1].text == "," else None
            before = subjects.before(tokens, verb, place.at + 1, lexicon)
            if (
                behind is not None
                and can_speak(behind, lexicon)
                and not tokens[min(behind.end, place.high - 1)].is_word
            ):
                return Found(mention=behind, cue=cue(tokens[verb]))
            if before is not None and can_speak(before, lexicon) and tokens[before.first - 1].text == ",":
                return Found(mention=before, cue=cue(tokens[verb]))
    return None


def passive(place: Place) -> Found | None:
    """Salazar was called “a good friend” by the mayor: who stands behind "by"."""
    tokens, lexicon = place.tokens, place.lexicon
    by = place.at + 1
    if by + 1 >= place.high or tokens[by].lower not in lexicon.agents or not _is_passive_before(place):
        return None
    agent = mentions.starting_at(tokens, by + 1, place.high, lexicon)
    return Found(mention=agent, cue=None) if agent and is_phrase(place, agent) else None


def _is_passive_before(place: Place) -> bool:
    return any(verbs.is_passive(place.tokens, at, place.lexicon) for at in range(place.low + 1, place.at))


def thing_said(place: Place) -> Found | None:
    """Despite the ambassador's declaration that it is “very good”."""
    found = clauses.owner(place)
    return found if found and can_speak(found.mention, place.lexicon) else None


def sentence_subject(place: Place) -> Found | None:
    """Salazar went further with a “very good”; but who "was called" something did not say it."""
    if _is_passive_before(place):
        return None
    subject = subjects.opening(place.tokens, place.main, place.at, place.lexicon)
    if subject is None or verbs.is_verb(place.tokens, subject.first, place.lexicon):
        return None  # a verb that opens a sentence is no name: "Añadió que …"
    return Found(mention=subject, cue=None) if can_speak(subject, place.lexicon) else None


def reported(place: Place) -> Found | None:
    """Who a sentence without a quote says something of, or announces: "“…”" alone stands behind it."""
    for pattern, confidence in _REPORTS:
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
    is_verb = verbs.is_verb(place.tokens, verb, place.lexicon)
    return is_verb and verbs.is_finite(place.tokens, verb, place.lexicon)


_REPORTS: tuple[tuple[Callable[[Place], Found | None], Confidence], ...] = (
    (beside.colon, "medium"),
    (beside.announced, "medium"),
    (verb_before, "medium"),
    (verb_at_end, "medium"),
    (sentence_subject, "low"),
)
