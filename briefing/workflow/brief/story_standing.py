"""Whether what articles tell is a story of the relationship: what it must show to be told at all.

That an article is about the relationship is said of the whole of it. A story is told by its
headline and its first sentences, and these must be about it, too; and they must tell something that
happened, which an analysis does not. What one side has at home is weighed by its signs.
"""

from collections.abc import Mapping

from briefing.composing.standing.report_weight import NEWS_FROM, weigh_report
from briefing.composing.telling.telling_articles import COMMENTARY
from briefing.model import DOCUMENTS, Cluster, Reason, Relevance
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile
from briefing.workflow.brief.order_members import is_mere_echo

Articles = Mapping[str, AnalyzedArticle]  # by article id
MOST_SOURCE = 5  # words of whose words a headline has: "professor of the state university"


def why_untold(cluster: Cluster, articles: Articles, profile: Profile | None) -> Reason | None:
    """Why a story is not told; None for one that is. Documents are weighed elsewhere.

    One article that shows what a story must is enough; the reason is that of the first one.
    """
    members = [articles[member] for member in cluster.originals]
    if any(one.article.kind in DOCUMENTS for one in members):
        return None
    reports = [one for one in members if one.article.kind not in COMMENTARY]
    reasons = [_why_no_story(one, profile, several=len(reports) > 1) for one in members]
    return None if None in reasons else reasons[0]


def _why_no_story(
    article: AnalyzedArticle, profile: Profile | None, *, several: bool
) -> Reason | None:
    """What an article lacks to tell a story of the relationship; `several` report it."""
    relevance = article.relevance
    if article.article.kind == "opinion":
        return _why_no_opinion(relevance)
    if article.article.kind in COMMENTARY:
        return Reason(code="no_report", because=article.prepared.genre_reasons)
    if relevance.opens_elsewhere or (relevance.touches and not relevance.in_headline):
        return Reason(code="opens_elsewhere", because=relevance.reasons)
    is_nameless = _has_nameless_source(article.article.title or "")
    if is_nameless and is_mere_echo(article, profile) and not relevance.in_headline:
        return Reason(code="echo_only", because=relevance.reasons)
    if profile is None:
        return None
    is_news = weigh_report(article, profile, several=several) >= NEWS_FROM
    return None if is_news else Reason(code="hardly_news", because=relevance.reasons)


def _has_nameless_source(headline: str) -> bool:
    """Whether whose words a headline has stands behind its last colon, and is no name: "experts".

    They say of one side what they say on any day; who is named may be somebody. Of 31 unseen days
    three stories are told under such a headline, and none is news of the relationship.
    """
    told, colon, source = headline.rpartition(":")
    is_source = 0 < len(source.split()) <= MOST_SOURCE
    return bool(colon and told) and is_source and source.strip()[0].islower()


def _why_no_opinion(relevance: Relevance) -> Reason | None:
    """Why an opinion is not named: one country's matter is argued, and the other comes by the way.

    Of 24 of known days four are by the way under a headline on one side, none of the relationship.
    """
    by_the_way = any(reason.code == "by_the_way" for reason in relevance.reasons)
    if relevance.opens_elsewhere or (by_the_way and not relevance.in_headline):
        return Reason(code="opens_elsewhere", because=relevance.reasons)
    return None
