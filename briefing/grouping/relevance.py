"""Whether an article belongs to a relationship.

It names both sides, early and often, on a matter that ties them. Each sign is worth one point:

    headline   1 for each side that it names
    lead       1 if it names both
    mentions   1 for each mention, in a hundred words, of the side that is named less
    topics     1 for each doubling of the points of topics that tie, in a hundred words
    others     1 off for each mention, in a hundred words, of other countries; 2 at most

Which signs count was chosen by article and by the figures of three development sets, and so was the
floor. No size was fitted: each is one point because nothing is plainer. `benchmarks/grouping` shows
what other floors and sizes do: F1 on real articles lies between .77 and .89 with the size of
headline, lead, mentions or others halved or doubled, and falls only with the topics', which the
floor goes with.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from briefing.grouping import topics
from briefing.grouping.phrase_matcher import PhraseMatch, PhraseMatcher
from briefing.model import Reason, Relevance
from briefing.model.analyzed import ArticleWords, PreparedArticle
from briefing.profiles import Profile, country_names

# Points below which an article is left out. From 4.25 to 5.5 F1 stays above .96 (modern), .80
# (real) and .72 (Reuters).
FLOOR = 4.5
# Words: headline and first paragraph, where an article says what it is about; 30 to 100 are no
# better.
LEAD_WORDS = 60
HEADLINE_WORDS = 15  # words read as a headline where the article has none
SMOOTHING = (
    100  # words added to the length, so that one mention in a short item is not the densest of all
)
MOST_OTHERS = (
    2  # points: migrants of six nations at the border are a matter of the border all the same
)

MentionKind = tuple[
    str, int
]  # "side" and "host" with the index of the side; "joint", "other" and "mask" with 0


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where in the words of an article the sides, what is joint and other countries are named."""

    places: Mapping[MentionKind, Sequence[int]]
    length: int
    headline: int

    def places_of(self, kind: str, index: int = 0) -> Sequence[int]:
        """The places of what is of this kind, in order."""
        return self.places.get((kind, index), ())

    def side(self, index: int) -> tuple[int, ...]:
        """Where a side is named, by itself, by a body that sits there, or by what names both."""
        return (
            *self.places_of("side", index),
            *self.places_of("host", index),
            *self.places_of("joint"),
        )

    def per_hundred(self, times: int) -> float:
        """So many in the whole article, in a hundred words of it."""
        return 100 * times / (self.length + SMOOTHING)


def score_relevance(article: PreparedArticle, profile: Profile) -> Relevance:
    """How much an article belongs to the relationship, why, and its topics; an empty one does not.

    The score is .5 at the floor and 1 from twice the floor on.
    """
    evidence = find_evidence(article.words, profile)
    topic_points = topics.score_topics(article.words, profile)
    points = sum(score_signs(evidence, count_tying_points(topic_points, profile)).values())
    named = topics.choose_topics(topic_points, profile)
    return Relevance(
        relevant=points >= FLOOR,
        score=round(min(1.0, max(0.0, points) / (2 * FLOOR)), 4),
        reasons=_reasons(evidence, named, profile),
        topics=named or ("other",),
    )


def find_evidence(article: ArticleWords, profile: Profile) -> Evidence:
    """Where the article names the sides, joint things and other countries.

    A side is named by its names, people, places and institutions.
    """
    places: dict[MentionKind, list[int]] = {}
    for match in _matcher(profile).find_matches(article.words, article.language):
        if not _is_dateline(match, article):
            places.setdefault(match.tag, []).append(match.first)
    return Evidence(places, len(article.words), article.headline or HEADLINE_WORDS)


def score_signs(evidence: Evidence, topical: int) -> Mapping[str, float]:
    """The points by sign; none where a side is not named at all."""
    named = (evidence.side(0), evidence.side(1))
    if not all(named):
        return {}
    return {
        "headline": sum(min(side) < evidence.headline for side in named),
        "lead": all(min(side) < LEAD_WORDS for side in named),
        "mentions": evidence.per_hundred(min(map(len, named))),
        "topics": math.log2(1 + evidence.per_hundred(topical)),
        "others": -min(MOST_OTHERS, evidence.per_hundred(len(evidence.places_of("other")))),
    }


def count_tying_points(counted: Counter[str], profile: Profile) -> int:
    """The points of all topics that tie."""
    return sum(counted[topic.key] for topic in profile.topics if topic.ties)


def _reasons(evidence: Evidence, named: tuple[str, ...], profile: Profile) -> tuple[Reason, ...]:
    reasons = []
    for index, side in enumerate(profile.sides):
        mentions = evidence.places_of("side", index)
        reasons.append(
            _mentions(
                side.key, len(mentions), headline=any(at < evidence.headline for at in mentions)
            )
        )
    reasons += _named("joint_once", "joint_often", len(evidence.places_of("joint")))
    reasons += _named(
        "bodies_once",
        "bodies_often",
        len(evidence.places_of("host", 0)) + len(evidence.places_of("host", 1)),
    )
    reasons += _named("others_once", "others_often", len(evidence.places_of("other")))
    if named:
        reasons.append(Reason(code="topic", values=named[:1]))
    return tuple(reasons)


def _named(once: str, often: str, count: int) -> Iterator[Reason]:
    if count:
        yield Reason(code=once) if count == 1 else Reason(code=often, values=(str(count),))


def _mentions(side: str, count: int, *, headline: bool) -> Reason:
    if headline:
        code = "side_headline" if count > 1 else "side_headline_once"
    else:
        code = ("side_absent", "side_once")[count] if count < 2 else "side_often"
    return Reason(code=code, values=(side, str(count)))


def _is_dateline(match: PhraseMatch[MentionKind], article: ArticleWords) -> bool:
    """Whether it is in the capitals at the start of the body, such as MEXICO CITY (Wire)."""
    body = article.headline
    return match.first == body > 0 and all(
        word.written.isupper() for word in article.words[body : match.last]
    )


@cache
def _matcher(profile: Profile) -> PhraseMatcher[MentionKind]:
    """The profile's terms; one that is written twice is what it is first: Georgia is a state."""
    terms: list[tuple[str, MentionKind]] = [(term, ("mask", 0)) for term in profile.masks]
    terms += [(term, ("joint", 0)) for term in profile.joint]
    for index, side in enumerate(profile.sides):
        own = (*side.names, *side.demonyms, *side.cities, *side.institutions)
        terms += [(term, ("side", index)) for term in own] + [
            (term, ("host", index)) for term in side.hosts
        ]
    index_of = {side.key: index for index, side in enumerate(profile.sides)}
    for person in profile.people:
        if person.last_side:
            index = index_of[person.last_side]
            terms += [(term, ("side", index)) for term in (person.name, *person.aliases)]
    return PhraseMatcher(
        [*terms, *((term, ("other", 0)) for term in country_names.third_country_terms(profile))]
    )
