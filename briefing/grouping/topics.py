"""Which of the standing topics an article is about."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from briefing.grouping.phrase_matcher import PhraseMatch, PhraseMatcher
from briefing.model.analyzed import ArticleWords
from briefing.profiles import Profile

# A term in the headline counts as three in the text: headlines name the matter, texts its
# surroundings.
HEADLINE_FACTOR = 3
FLOOR = 3  # points: one strong term, or a plain one with a hint
# A further topic has this share of the main one's points; .5 gave two of three articles a second
# topic.
SECOND_TOPIC_SHARE = 0.6
# A topic that does not tie says how (a judge, a law, a film) rather than what: asylum in court is
# asylum.
UNTYING_FACTOR = 0.7

Term = tuple[str, int]  # topic, weight


def score_topics(article: ArticleWords, profile: Profile) -> Counter[str]:
    """The weight of each topic's terms in the article, those of the headline counted more."""
    return _count(_find_terms(article, profile), article)


def score_topics_near(
    article: ArticleWords, places: Sequence[int], distance: int, profile: Profile
) -> Counter[str]:
    """The same of the terms that stand at most so many words from one of these places, ascending.

    Those of topics that are at home on either side count wherever they stand.
    """
    at_home = {topic.key for topic in profile.topics if topic.at_home}
    near = (
        match
        for match in _find_terms(article, profile)
        if match.tag[0] in at_home or _is_near(match.first, places, distance)
    )
    return _count(near, article)


def _is_near(place: int, places: Sequence[int], distance: int) -> bool:
    following = bisect_left(places, place - distance)
    return following < len(places) and places[following] <= place + distance


def _count(terms: Iterable[PhraseMatch[Term]], article: ArticleWords) -> Counter[str]:
    counted: Counter[str] = Counter()
    for match in terms:
        topic, weight = match.tag
        counted[topic] += weight * (HEADLINE_FACTOR if match.first < article.headline else 1)
    return counted


def choose_topics(counted: Counter[str], profile: Profile) -> tuple[str, ...]:
    """The topics with enough points, most first, ties in the profile's order.

    Empty where none has enough.
    """
    weighed = {
        topic.key: counted[topic.key] * (1 if topic.ties else UNTYING_FACTOR)
        for topic in profile.topics
    }
    ranked = sorted(weighed, key=lambda topic: -weighed[topic])
    enough = max(FLOOR, SECOND_TOPIC_SHARE * max(weighed.values(), default=0))
    return tuple(topic for topic in ranked if weighed[topic] >= enough)


def _find_terms(article: ArticleWords, profile: Profile) -> Iterable[PhraseMatch[Term]]:
    return _matcher(profile).find_matches(article.words, article.language)


@cache
def _matcher(profile: Profile) -> PhraseMatcher[Term]:
    return PhraseMatcher(
        (term, (topic.key, weight)) for topic in profile.topics for term, weight in topic.terms
    )
