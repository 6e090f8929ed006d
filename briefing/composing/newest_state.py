"""Which language a story is told in: that of its best article, unless another tells a newer state.

A story told from two languages at once would be told twice; but an order that was signed is not
told as one that is being prepared because the best article is in the other language.
"""

from collections.abc import Sequence
from datetime import date

from briefing.composing import plans, topical_overlap
from briefing.composing.news_lead import LeadSentence, find_event_day, find_named_day, tells_plan
from briefing.model.analyzed import AnalyzedArticle


def group_by_language(articles: Sequence[AnalyzedArticle]) -> list[list[AnalyzedArticle]]:
    """The articles by their language, in their order; the language of the first comes first."""
    groups: dict[str, list[AnalyzedArticle]] = {}
    for article in articles:
        groups.setdefault(article.language, []).append(article)
    return list(groups.values())


def choose_newest(leads: Sequence[LeadSentence]) -> LeadSentence | None:
    """Of the leads of each language the first, unless a later one tells a newer state."""
    if not leads:
        return None
    newest = leads[0]
    for other in leads[1:]:
        if tells_newer(other, newest):
            newest = other
    return newest


def tells_newer(other: LeadSentence, lead: LeadSentence) -> bool:
    """Whether a fact stands against a plan of the same days, or names a later day as its own.

    A later report that names no day tells the same state in other words, as often as a new one.
    """
    if tells_plan(other):
        return False
    own, reported = find_event_day(lead) or date.min, _day_of(other.article)
    if tells_plan(lead):
        return reported >= own
    named = find_named_day(other, reported) if reported > date.min else None
    return named is not None and named > own


def choose_headline_article(
    articles: Sequence[AnalyzedArticle], lead: LeadSentence | None
) -> AnalyzedArticle:
    """The best article, unless the story's lead tells what its headline could not know yet.

    That is where the lead is told in another language, stands in the report of a later day, or
    tells as done what the headline says is to come. Its own article's headline must tell it, too.
    """
    best = articles[0]
    if lead is None or not _heads(lead.article, lead):
        return best
    is_foreign = lead.article.language != best.language
    is_later = _day_of(lead.article) > _day_of(best)
    was_plan = _announces_plan(best) and not _announces_plan(lead.article)
    is_overtaken = not tells_plan(lead) and (is_later or was_plan)
    return lead.article if is_foreign or is_overtaken else best


def _heads(article: AnalyzedArticle, lead: LeadSentence) -> bool:
    """Whether an article has a headline that shares its matter with a lead."""
    texts = (article.article.title or "", lead.text)
    headline, told = topical_overlap.list_content_stems(texts, article.language)
    return len(headline & told) >= topical_overlap.LEAST_SHARED_BY_LINE


def _announces_plan(article: AnalyzedArticle) -> bool:
    return plans.tells_plan(article.article.title or "", article.language)


def _day_of(article: AnalyzedArticle) -> date:
    return article.day or article.article.published or date.min
