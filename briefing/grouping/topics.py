"""Which of the standing topics an article is about."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from briefing.grouping.phrase_matcher import PhraseMatch, PhraseMatcher
from briefing.model.analyzed import ArticleWords
from briefing.profiles import Profile

# A term in the headline counts as three in the text: headlines name the matter, texts its
# surroundings.
HEADLINE_FACTOR = 3
# Of topics with enough points the first is that of the news, which stands in the first words: they
# count as much again and half as much. Of 175 stories of real days nine had another first topic by
# it, seven of them the right one (a cancelled visit is diplomacy, whatever the peso does), none a
# wrong one instead.
LEAD, LEAD_WEIGHT = 60, 1.5  # words
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


def score_lead(article: ArticleWords, profile: Profile) -> Counter[str]:
    """The weight of each topic's terms in the first words of the text, below the headline."""
    words = article.words[article.headline : article.headline + LEAD]
    return score_topics(ArticleWords(words, 0, article.language), profile)


def choose_topics(
    counted: Counter[str], profile: Profile, lead: Mapping[str, int] = MappingProxyType({})
) -> tuple[str, ...]:
    """The topics with enough points, most first with those of the lead, ties in the profile's
    order.

    Empty where none has enough.
    """
    factors = {topic.key: 1 if topic.ties else UNTYING_FACTOR for topic in profile.topics}
    weighed = {key: counted[key] * factor for key, factor in factors.items()}
    enough = max(FLOOR, SECOND_TOPIC_SHARE * max(weighed.values(), default=0))
    named = (key for key in weighed if weighed[key] >= enough)

    def rank(key: str) -> float:
        return -(counted[key] + LEAD_WEIGHT * lead.get(key, 0)) * factors[key]

    return tuple(sorted(named, key=rank))


def _find_terms(article: ArticleWords, profile: Profile) -> Iterable[PhraseMatch[Term]]:
    return _matcher(profile).find_matches(article.words, article.language)


@cache
def _matcher(profile: Profile) -> PhraseMatcher[Term]:
    return PhraseMatcher(
        (term, (topic.key, weight)) for topic in profile.topics for term, weight in topic.terms
    )
