"""Whether an article belongs to a relationship: both sides named, close together, on a matter that ties them.

The measure is a sum of points, turned into a score by the logistic function. What the points stand for was chosen by
reading, their sizes by logistic regression on the labelled development sets and a hundred made-up items, rounded. So
F1 on those sets (modern items 1.0, real articles that name Mexico .82, old wires .73) is of texts that the sizes have
seen; see benchmarks/grouping for what is known of others.
"""

import math
from collections import Counter
from dataclasses import dataclass
from functools import cache

from briefing.grouping import topics
from briefing.grouping.reading import Reading, read
from briefing.grouping.terms import Hit, Lexicon
from briefing.model import Cleaned, Reason, Relevance
from briefing.profiles import Profile

FLOOR = 0.45  # score below which an article is left out; .4 costs real articles .03 of F1, .5 costs short items recall
LEAD = 60  # words: headline and first paragraph, where an article says what it is about; 40 and 100 are no better
HEADLINE = 15  # words read as a headline where the article has none
SMOOTHING = 100  # words added to the length, so that one mention in a short item is not the densest of all

BASE = -8.85
# For the logarithm of mentions in a hundred words of the side that is named less. How often the other one is named adds
# nothing, and a city is worth as much as the country.
WEAKER_SIDE = 2.35
BOTH_IN_LEAD = 2.2
IN_HEADLINE = 1.15  # for each side
JOINT_LEADS = 1.95  # T-MEC, the Rio Grande: two of them, or one in the lead
JOINT = 1.35
TOPICS = 2.3  # for the points of all topics that tie, in a hundred words

Kind = int | str  # the index of a side, "joint" or "mask"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where in the words of an article each side and the joint things are named."""

    sides: tuple[tuple[int, ...], tuple[int, ...]]
    joint: tuple[int, ...]
    length: int
    headline: int

    def per_hundred(self, points: int) -> float:
        """The logarithm of points in a hundred words of this article, 0 for none."""
        return math.log1p(100 * points / (self.length + SMOOTHING))

    def within(self, first: int) -> list[bool]:
        """Of each side, whether it is named among so many first words."""
        return [any(place < first for place in side) for side in self.sides]


def relevance(cleaned: Cleaned, profile: Profile) -> Relevance:
    """How much the article belongs to the relationship, why, and its topics; an empty article does not."""
    reading = read(cleaned)
    found = evidence(reading, profile)
    counted = topics.points(reading, profile)
    score = 1 / (1 + math.exp(-_points(found, _topical(counted, profile))))
    named = topics.of(counted, profile)
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
    first, second, joint = (tuple(hit.first for hit in hits if hit.label == kind) for kind in (0, 1, "joint"))
    return Evidence((first, second), joint, len(reading.words), reading.headline or HEADLINE)


def _points(found: Evidence, topical: int) -> float:
    leads = len(found.joint) > 1 or any(place < LEAD for place in found.joint)
    return (
        BASE
        + WEAKER_SIDE * min(found.per_hundred(len(side)) for side in found.sides)
        + BOTH_IN_LEAD * all(found.within(LEAD))
        + IN_HEADLINE * sum(found.within(found.headline))
        + JOINT_LEADS * leads
        + JOINT * found.per_hundred(len(found.joint))
        + TOPICS * found.per_hundred(topical)
    )


def _topical(counted: Counter[str], profile: Profile) -> int:
    return sum(counted[topic.key] for topic in profile.topics if topic.ties)


def _reasons(found: Evidence, named: tuple[str, ...], profile: Profile) -> tuple[Reason, ...]:
    sides = zip(profile.sides, found.sides, found.within(found.headline), strict=True)
    reasons = [_mentions(side.key, len(mentions), headline=leads) for side, mentions, leads in sides]
    if found.joint:
        count = len(found.joint)
        reasons.append(Reason(code="joint_once") if count == 1 else Reason(code="joint_often", values=(str(count),)))
    if named:
        reasons.append(Reason(code="topic", values=named[:1]))
    return tuple(reasons)


def _mentions(side: str, count: int, *, headline: bool) -> Reason:
    if headline:
        code = "side_headline" if count > 1 else "side_headline_once"
    else:
        code = ("side_absent", "side_once")[count] if count < 2 else "side_often"
    return Reason(code=code, values=(side, str(count)))


def _dateline(hit: Hit[Kind], reading: Reading) -> bool:
    """Whether it is the capitals at the start of the body, such as MEXICO CITY (Wire): where, not what."""
    at = reading.headline
    return hit.first == at > 0 and all(word.written.isupper() for word in reading.words[at : hit.last])


@cache
def _lexicon(profile: Profile) -> Lexicon[Kind]:
    terms: list[tuple[str, Kind]] = [(term, "mask") for term in profile.masks]
    terms += [(term, "joint") for term in profile.joint]
    for index, side in enumerate(profile.sides):
        terms += [(term, index) for term in (*side.names, *side.demonyms, *side.cities, *side.institutions)]
    index_of = {side.key: index for index, side in enumerate(profile.sides)}
    for person in profile.people:
        if person.offices:
            index = index_of[person.offices[-1].side]
            terms += [(term, index) for term in (person.name, *person.aliases)]
    return Lexicon(terms)
