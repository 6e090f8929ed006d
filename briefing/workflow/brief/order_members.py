"""Which of a story's articles it is told from first: news before comment, and the newest state."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from briefing.composing.gate.signs import plans
from briefing.composing.telling.telling_articles import COMMENTARY, is_undated
from briefing.model import DOCUMENTS, Cluster, Genre
from briefing.model.analyzed import AnalyzedArticle

BEGINNING = 300  # characters of the text, in which a report says that something is yet to come

Articles = Mapping[str, AnalyzedArticle]  # by article id


def order_members(cluster: Cluster, articles: Articles, language: str) -> Cluster:
    """The cluster, its originals ordered for telling; ties stay as they are, copies behind them.

    Comment and lists come behind all else. Of either, first comes what the relationship is more
    than touched in; of that, news before documents, and what is dated before what is not; then what
    is in the brief's language; of that, the newest day; of one day, what happened before what was
    about to happen.
    """

    def place(member: str) -> tuple[bool, bool, int, bool, bool, int, bool]:
        article = articles[member]
        day = article.day or article.article.page_date or date.min
        return (
            article.article.kind in COMMENTARY,
            article.relevance.touches,
            _rank_genre(article.article.kind),
            is_undated(article),
            article.language != language,
            -day.toordinal(),
            is_coming(article),
        )

    copies = tuple(copy for copy, _ in cluster.copies)
    return replace(cluster, members=(*sorted(cluster.originals, key=place), *copies))


def is_coming(article: AnalyzedArticle) -> bool:
    """Whether headline or beginning say that what the article tells is about to happen."""
    kept = next((block for block in article.cleaned.kept if block.kind == "body"), None)
    beginning = article.text_of(kept.span)[:BEGINNING] if kept else ""
    return plans.says_coming(f"{article.article.title or ''}\n{beginning}", article.language)


def tells_act(article: AnalyzedArticle) -> bool:
    """Whether the headline of a report says that an office acted, or undid an act."""
    if _rank_genre(article.article.kind) > 1:
        return False
    return plans.says_act(article.article.title or "", article.language)


def _rank_genre(genre: Genre) -> int:
    """Documents of an office are quoted, not retold, so that a report on one goes before it."""
    return 2 if genre in COMMENTARY else 1 if genre in DOCUMENTS else 0
