"""The topics of a story: its best article's, the one that most of its articles have first."""

from collections import Counter
from collections.abc import Sequence

from briefing.model.analyzed import AnalyzedArticle

OTHER_TOPIC = "other"


def choose_story_topics(articles: Sequence[AnalyzedArticle]) -> tuple[str, ...]:
    """The topics of the first article, by how many of the articles have each as their main one.

    Ties stay in its own order. What it does not name is no topic of the story, so a tariff that is
    paused in a call is trade where most articles say so and the first one says both.
    """
    own = articles[0].relevance.topics or (OTHER_TOPIC,)
    main = Counter(article.relevance.topics[0] for article in articles if article.relevance.topics)
    return tuple(sorted(own, key=lambda topic: -main[topic]))
