"""Which of the standing topics an article is about."""

from collections import Counter
from collections.abc import Iterable
from functools import cache

from briefing.grouping.article_words import ArticleWords
from briefing.grouping.phrase_matcher import PhraseMatch, PhraseMatcher
from briefing.profiles import Profile

HEADLINE_FACTOR = 3  # a term in the headline counts as three in the text: headlines name the matter, texts its surroundings
FLOOR = 3  # points: one strong term, or a plain one with a hint
SECOND_TOPIC_SHARE = 0.6  # a further topic has this share of the main one's points; .5 gave two of three articles a second topic
UNTYING_FACTOR = 0.7  # a topic that does not tie says how (a judge, a law, a film) rather than what: asylum in court is asylum

Term = tuple[str, int]  # topic, weight


def score_topics(reading: ArticleWords, profile: Profile) -> Counter[str]:
    """The weight of each topic's terms in the article, those of the headline counted more."""
    counted: Counter[str] = Counter()
    for hit in _hits(reading, profile):
        topic, weight = hit.label
        counted[topic] += weight * (HEADLINE_FACTOR if hit.first < reading.headline else 1)
    return counted


def choose_topics(counted: Counter[str], profile: Profile) -> tuple[str, ...]:
    """The topics with enough points, most first, the profile's order where equal; empty where none has enough."""
    weighed = {
        topic.key: counted[topic.key] * (1 if topic.ties else UNTYING_FACTOR)
        for topic in profile.topics
    }
    ranked = sorted(weighed, key=lambda topic: -weighed[topic])
    enough = max(FLOOR, SECOND_TOPIC_SHARE * max(weighed.values(), default=0))
    return tuple(topic for topic in ranked if weighed[topic] >= enough)


def _hits(reading: ArticleWords, profile: Profile) -> Iterable[PhraseMatch[Term]]:
    return _lexicon(profile).hits(reading.words, reading.language)


@cache
def _lexicon(profile: Profile) -> PhraseMatcher[Term]:
    return PhraseMatcher(
        (term, (topic.key, weight)) for topic in profile.topics for term, weight in topic.terms
    )
