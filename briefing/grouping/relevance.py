"""Whether an article belongs to a relationship: both sides named, close together, on a matter that ties them.

The measure is a sum of points, turned into a score by the logistic function. What the points stand for was chosen by
reading, their sizes by logistic regression on the labelled development sets, rounded: F1 on short modern items .97,
on real articles that name Mexico .84 (each side named twice or in the headline: .59), on old Reuters wires .73.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from briefing.grouping import topics
from briefing.grouping.reading import Reading, read
from briefing.grouping.terms import Hit, Lexicon
from briefing.model import Cleaned, Relevance
from briefing.profiles import Profile

FLOOR = 0.4  # score below which an article is left out; .35 to .5 differ by one article of 340
LEAD = 60  # words: headline and first paragraph, where an article says what it is about
HEADLINE = 15  # words read as a headline where the article has none
SMOOTHING = 50  # words added to the length, so that one mention in a short item is not the densest of all

BASE = -7.9
EACH_SIDE = 1.2  # for the logarithm of mentions in a hundred words, of each side
WEAKER_SIDE = 1.4  # again, for the side named less: a relationship needs both
BOTH_IN_LEAD = 1.3
BOTH_IN_HEADLINE = 1.5
JOINT_LEADS = 2.0  # T-MEC, the Rio Grande: two of them, or one in the lead
JOINT = 1.0
TOPIC = 1.8  # for the points of the strongest topic that ties, in a hundred words

Place = int | str  # the index of a side, "joint" or "mask"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where in the words of an article each side and the joint things are named."""

    sides: tuple[tuple[int, ...], tuple[int, ...]]
    joint: tuple[int, ...]
    length: int
    headline: int

    def per_hundred(self, count: float) -> float:
        """The logarithm of a count in a hundred words of this article, 0 for none."""
        return math.log1p(100 * count / (self.length + SMOOTHING))

    def both_within(self, first: int) -> bool:
        """Whether both sides are named among so many first words."""
        return all(any(at < first for at in places) for places in self.sides)


def relevance(cleaned: Cleaned, profile: Profile) -> Relevance:
    """How much the article belongs to the relationship, why in words, and its topics; an empty article does not."""
    reading = read(cleaned)
    found = evidence(reading, profile)
    counted = topics.points(reading, profile)
    score = 1 / (1 + math.exp(-_points(found, _tie(counted, profile))))
    named = topics.of(counted)
    both = all(found.sides) or bool(found.joint)
    return Relevance(
        relevant=both and score >= FLOOR,
        score=round(score, 4),
        reasons=_reasons(found, named, profile),
        topics=named or ("other",),
    )


def evidence(reading: Reading, profile: Profile) -> Evidence:
    """Where the article names the sides (by name, people, place, institution, people in office) and joint things."""
    hits = [hit for hit in _lexicon(profile).hits(reading.words, reading.language) if not _dateline(hit, reading)]
    first, second, joint = (tuple(hit.first for hit in hits if hit.label == label) for label in (0, 1, "joint"))
    return Evidence((first, second), joint, len(reading.words), reading.headline or HEADLINE)


def _points(found: Evidence, tie: int) -> float:
    densities = [found.per_hundred(len(places)) for places in found.sides]
    leads = len(found.joint) > 1 or any(at < LEAD for at in found.joint)
    return (
        BASE
        + EACH_SIDE * sum(densities)
        + WEAKER_SIDE * min(densities)
        + BOTH_IN_LEAD * found.both_within(LEAD)
        + BOTH_IN_HEADLINE * found.both_within(found.headline)
        + JOINT_LEADS * leads
        + JOINT * found.per_hundred(len(found.joint))
        + TOPIC * found.per_hundred(tie)
    )


def _tie(counted: Counter[str], profile: Profile) -> int:
    return max((counted[topic.key] for topic in profile.topics if topic.ties), default=0)


def _reasons(found: Evidence, named: Sequence[str], profile: Profile) -> tuple[str, ...]:
    reasons = []
    for side, places in zip(profile.sides, found.sides, strict=True):
        in_headline = ", headline" if any(at < found.headline for at in places) else ""
        reasons.append(f"{side.name.of('en')}: {len(places) or 'not named'}{in_headline}")
    if found.joint:
        reasons.append(f"both at once: {len(found.joint)}")
    if named:
        reasons.append(f"topic: {named[0]}")
    return tuple(reasons)


def _dateline(hit: Hit[Place], reading: Reading) -> bool:
    """Whether it is the capitals at the start of the body, such as MEXICO CITY (Wire): where, not what."""
    at = reading.headline
    return hit.first == at > 0 and all(word.written.isupper() for word in reading.words[at : hit.last])


@cache
def _lexicon(profile: Profile) -> Lexicon[Place]:
    terms: list[tuple[str, Place]] = [(term, "mask") for term in profile.masks]
    terms += [(term, "joint") for term in profile.joint]
    for index, side in enumerate(profile.sides):
        terms += [(term, index) for term in (*side.names, *side.demonyms, *side.cities, *side.institutions)]
    index_of = {side.key: index for index, side in enumerate(profile.sides)}
    for person in profile.people:
        if person.offices:
            index = index_of[person.offices[-1].side]
            terms += [(term, index) for term in (person.name, *person.aliases)]
    return Lexicon(terms)
