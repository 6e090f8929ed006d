"""As many stories as a reader finishes, and how many words each of them may take.

The foremost stories are told in full, the next ones named by their headline, the rest left out for
want of room. On a day of few stories, those told in full take more of what there is.
"""

from collections.abc import Mapping, Sequence

from briefing.composing.telling.story import same_language_articles
from briefing.config import Settings
from briefing.model import Article, Cluster
from briefing.model.analyzed import AnalyzedArticle
from briefing.quick_dataclass import dataclass

# Stories named by their headline: two lines of a phone each, more is a list that nobody finishes.
MOST_HEADLINES = 10
MOST_OPINIONS = 4  # opinion pieces are told in full or not at all
QUOTE_WORDS = 20  # of a quote with its speaker, as an estimate of what a story takes
# Words that a story may take where few are told: the lead item of the briefs that analysts praise
# has 150 to 200, other items seldom more than two of their usual paragraphs.
MOST_LEAD_WORDS, MOST_OTHER_WORDS = 180, 120
# Of its articles' words at most: more than half is no brief of them but a copy.
MOST_OF_ARTICLES = 0.5

Articles = Mapping[str, AnalyzedArticle]  # by article id


@dataclass(frozen=True, slots=True, kw_only=True)
class LengthPlan:
    """Clusters by how they are told, each list in order of importance."""

    full: tuple[Cluster, ...]
    also: tuple[Cluster, ...]  # by their headline only
    crowded_out: tuple[Cluster, ...]
    transcripts: tuple[Cluster, ...]  # quoted where they answer; their title alone is no news
    words: Mapping[str, int]  # of key sentences for each news story told in full, by its key


def plan_length(clusters: Sequence[Cluster], articles: Articles, settings: Settings) -> LengthPlan:
    """The stories told in full as long as the words last, at least one; then the ones named.

    A story that only touches the relationship is named by its headline, behind the others.
    """
    transcripts = [cluster for cluster in clusters if is_transcript(cluster, articles)]
    opinion = [cluster for cluster in clusters if _best(cluster, articles).kind == "opinion"]
    news = [cluster for cluster in clusters if cluster not in (*opinion, *transcripts)]
    touching = [cluster for cluster in news if _only_touches(cluster, articles)]
    news = [cluster for cluster in news if cluster not in touching]
    full = _count_full(news, articles, settings)
    named = [*news[full:], *touching]
    return LengthPlan(
        full=(*news[:full], *opinion[:MOST_OPINIONS]),
        also=tuple(named[:MOST_HEADLINES]),
        crowded_out=(*named[MOST_HEADLINES:], *opinion[MOST_OPINIONS:]),
        transcripts=tuple(transcripts),
        words=allot_words(news[:full], articles, settings),
    )


def allot_words(
    clusters: Sequence[Cluster], articles: Articles, settings: Settings
) -> dict[str, int]:
    """The words of key sentences for each story, by its key.

    What the brief has to spare goes to the foremost ones.
    """
    planned = sum(_estimate_words(cluster, articles, settings) for cluster in clusters)
    spare = settings.brief_words - planned
    allotted: dict[str, int] = {}
    for cluster in clusters:
        base = _base_words(cluster, settings)
        cap = MOST_OTHER_WORDS if allotted else MOST_LEAD_WORDS
        most = min(cap, int(MOST_OF_ARTICLES * _count_words(cluster, articles)))
        extra = max(0, min(spare, most - base))
        allotted[cluster.key] = base + extra
        spare -= extra
    return allotted


def _count_full(news: Sequence[Cluster], articles: Articles, settings: Settings) -> int:
    """How many stories can be told in full as long as the words last; at least one of any."""
    left, full = settings.brief_words, 0
    for cluster in news:
        left -= _estimate_words(cluster, articles, settings)
        if left < 0 and full:
            break
        full += 1
    return full


def _base_words(cluster: Cluster, settings: Settings) -> int:
    """The words of key sentences that a story always has."""
    return settings.story_words if len(cluster.originals) == 1 else settings.cluster_words


def _estimate_words(cluster: Cluster, articles: Articles, settings: Settings) -> int:
    """All words that a story will take, as far as its articles and their quotes have them."""
    base = _base_words(cluster, settings)
    told = min(base, int(MOST_OF_ARTICLES * _count_words(cluster, articles)))
    members = [articles[member] for member in cluster.originals]
    named = sum(quote.speaker.name is not None for one in members for quote in one.quotes)
    return told + QUOTE_WORDS * min(settings.story_quotes, named)


def _count_words(cluster: Cluster, articles: Articles) -> int:
    """How many words of the story's articles could be told at all."""
    members = same_language_articles([articles[member] for member in cluster.originals])
    return sum(
        len(article.text_of(sentence.span).split())
        for article in members
        for sentence in article.sentences
        if not sentence.damaged
    )


def _best(cluster: Cluster, articles: Articles) -> Article:
    return articles[cluster.originals[0]].article


def is_transcript(cluster: Cluster, articles: Articles) -> bool:
    """Whether all of a story's articles are transcripts: "Press conference of May 6"."""
    return all(articles[member].article.kind == "transcript" for member in cluster.originals)


def _only_touches(cluster: Cluster, articles: Articles) -> bool:
    """Whether no article of the story is about the relationship: a line is enough for it."""
    return all(articles[member].relevance.touches for member in cluster.originals)
