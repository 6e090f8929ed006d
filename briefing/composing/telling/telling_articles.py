"""Which articles of a story may speak for the brief: reports, and of those the dated ones."""

from collections.abc import Sequence

from briefing.composing.telling.reading_faults import is_badly_read
from briefing.model import Genre
from briefing.model.analyzed import AnalyzedArticle

# What others make of an event, or what it is part of: cited, and told last.
COMMENTARY: frozenset[Genre] = frozenset({"analysis", "opinion", "other"})


def is_commentary(article: AnalyzedArticle) -> bool:
    """Whether it is opinion, analysis, or what may be opinion."""
    return article.article.kind in COMMENTARY


def is_undated(article: AnalyzedArticle) -> bool:
    """Whether neither the article nor its page says of which day it is."""
    return article.day is None and article.article.page_date is None


def comes_near(article: AnalyzedArticle) -> bool:
    """Whether it only comes near to the relationship as a whole: no passage, no story of it."""
    relevance = article.relevance
    is_low = relevance.touches and not relevance.relevant
    return is_low and {"passage", "with_story"}.isdisjoint(one.code for one in relevance.reasons)


def choose_telling_articles(
    articles: Sequence[AnalyzedArticle], *, with_near: bool = False
) -> list[AnalyzedArticle]:
    """The articles that give key sentences, figures and dates; in the order given.

    Where one is about the relationship, what only comes near to it gives none, unless it is asked
    for; where a report is among them, commentary gives none; where one was well read, the others
    give none. Where one of the rest is dated, undated ones give none, for they may be of another
    month. All are still cited and quoted.
    """
    reports = _choose_reports(articles, with_near=with_near)
    return [one for one in reports if not is_undated(one)] or reports


def choose_undated_articles(articles: Sequence[AnalyzedArticle]) -> list[AnalyzedArticle]:
    """The reports that give nothing only because no day is known of them; in the order given."""
    telling = {one.id for one in choose_telling_articles(articles)}
    return [one for one in _choose_reports(articles, with_near=False) if one.id not in telling]


def _choose_reports(
    articles: Sequence[AnalyzedArticle], *, with_near: bool
) -> list[AnalyzedArticle]:
    about = [one for one in articles if with_near or not comes_near(one)] or list(articles)
    reports = [one for one in about if not is_commentary(one)] or about
    return [one for one in reports if not is_badly_read(one)] or reports
