"""The ways in which news says who spoke, in the order in which they are believed: one table, one function a pattern.

A pattern sees one quote in its sentence and answers with the speaker's words and the verb, or None. The first pattern
that answers counts; its name is kept with the quote, and with it how sure it is.
"""

from collections.abc import Callable
from dataclasses import replace

from briefing.model import Confidence
from briefing.quoting import beside, within
from briefing.quoting.lexicon import Lexicon
from briefing.quoting.mentions import Mention
from briefing.quoting.places import Found, Place, can_speak

Pattern = Callable[[Place], Found | None]

PATTERNS: tuple[tuple[str, Pattern, Confidence], ...] = (
    ("verb and subject after", beside.verb_subject_after, "high"),
    ("subject and verb after", beside.subject_verb_after, "high"),
    ("according to", beside.according_to, "high"),
    ("colon", beside.colon, "medium"),
    ("signed", beside.signed, "medium"),
    ("announced", beside.announced, "high"),
    ("passive", within.passive, "medium"),
    ("verb before", within.verb_before, "medium"),
    ("thing said", within.thing_said, "medium"),
    ("verb at the end", within.verb_at_end, "medium"),
    ("other verb after", beside.other_verb_after, "medium"),
    ("sentence subject", within.sentence_subject, "low"),
)


def first(place: Place) -> Found | None:
    """What the first pattern that fits says; None when none does.

    A speaker who is some noun ("a voice in the crowd"), many ("officials") or "I" is believed less than the pattern.
    """
    for name, pattern, confidence in PATTERNS:
        found = pattern(place)
        if found is not None:
            sure = confidence != "high" or (_is_somebody(found.mention, place.lexicon) and not found.loose)
            return replace(found, pattern=name, confidence=confidence if sure else "medium")
    return None


def _is_somebody(mention: Mention, lexicon: Lexicon) -> bool:
    if mention.kind == "pronoun":
        return mention.head in lexicon.he or mention.head in lexicon.she
    return can_speak(mention, lexicon) and mention.head not in lexicon.plural
