"""Which language a story is told in: that of its best article, unless another tells a newer state.

A story told from two languages at once would be told twice; but an order that was signed is not
told as one that is being prepared because the best article is in the other language.
"""

from collections.abc import Sequence
from datetime import date

from briefing.composing import gate, topical_overlap
from briefing.composing.figures.count_claims import read_claims
from briefing.composing.gate.signs import plans
from briefing.composing.gate.signs.headline_force import HeadlineForce, read_force
from briefing.composing.gate.signs.headlines import announces, says_nothing
from briefing.composing.telling.news_lead import (
    LeadSentence,
    find_event_day,
    find_named_day,
    is_plan,
)
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile

# Of a headline's content words: so many more of them the lead must have of its own article's than
# of the best one's, where each tells another act of one story.
MORE_TOLD = 0.25
# Of them, from which a headline and a lead of another article tell one thing: of nine stories of
# 38 days the four above do (.56 to .8), and none of the five below (.17 to .25, or a single word).
LEAST_TOLD = 0.3


def group_by_language(articles: Sequence[AnalyzedArticle]) -> list[list[AnalyzedArticle]]:
    """The articles by their language, in their order; the language of the first comes first."""
    groups: dict[str, list[AnalyzedArticle]] = {}
    for article in articles:
        groups.setdefault(article.language, []).append(article)
    return list(groups.values())


def choose_newest(leads: Sequence[LeadSentence], keeper: gate.Gate) -> LeadSentence | None:
    """Of the leads of each language the first, unless a later one tells more of the present.

    It does where it tells a newer state, and where it tells an act of the same days or later, while
    the first says little or tells what somebody said.
    """
    if not leads:
        return None
    newest = leads[0]
    for other in leads[1:]:
        if tells_newer(other, newest) or _tells_more(other, newest, keeper):
            newest = other
    return newest


def _tells_more(other: LeadSentence, lead: LeadSentence, keeper: gate.Gate) -> bool:
    """Whether an act with its day stands against a sentence that says little."""
    tells, tells_already = (
        keeper.refuse(one.sentence, one.article, gate.TELLING) is None for one in (other, lead)
    )
    named, own = _find_own_day(other), find_event_day(lead) or date.min
    return tells and not tells_already and named is not None and named >= own


def tells_newer(other: LeadSentence, lead: LeadSentence) -> bool:
    """Whether a fact stands against a plan of the same days, or names a later day as its own.

    A later report that names no day tells the same state in other words, as often as a new one.
    """
    if is_plan(other):
        return False
    own, named = find_event_day(lead) or date.min, _find_own_day(other)
    if is_plan(lead):
        return _day_of(other.article) >= own
    return named is not None and named > own


def _find_own_day(lead: LeadSentence) -> date | None:
    """The day that a lead of a dated report names as its act's; None for a plan."""
    reported = _day_of(lead.article)
    return find_named_day(lead, reported) if reported > date.min else None


def choose_headline_article(
    articles: Sequence[AnalyzedArticle], lead: LeadSentence | None, profile: Profile | None
) -> AnalyzedArticle:
    """The best article, unless the story's lead tells what its headline could not know yet.

    That is where the lead is told in another language, stands in the report of a later day, tells
    as done what the headline says is to come, or counts otherwise; or where it tells another act of
    the story than the headline. Its own article's headline must tell it, too, unless the other has
    hardly a word of it; and be no echo of the act that the other tells. A headline that only
    asks, quotes or explains gives way to one that tells, and one that has as to come what the lead
    tells as done to one that tells an act.
    """
    chosen = _choose_heading_article(articles, lead, profile)
    headline, language = chosen.article.title or "", chosen.language
    if lead is None or is_plan(lead) or not announces(headline, language):
        return chosen
    return next((one for one in articles if _tells_act_of(one, lead, chosen)), chosen)


def _tells_act_of(article: AnalyzedArticle, lead: LeadSentence, other: AnalyzedArticle) -> bool:
    """Whether the headline of a like report says that an office acted, in words of the lead."""
    headline, language = article.article.title or "", article.language
    is_like = language == lead.article.language and article.article.kind == other.article.kind
    if not is_like or says_nothing(headline, language) or announces(headline, language):
        return False
    is_act = read_force(headline, language, None) == HeadlineForce.ACT
    return is_act and plans.says_act(headline, language) and _heads(article, lead)


def _choose_heading_article(
    articles: Sequence[AnalyzedArticle], lead: LeadSentence | None, profile: Profile | None
) -> AnalyzedArticle:
    """The best article, or the lead's where its headline is the one that tells the lead's act."""
    best = _choose_telling_headline(articles, lead)
    if lead is None or says_nothing(lead.article.article.title or "", lead.article.language):
        return best
    if not _heads(lead.article, lead):
        return lead.article if _strays(best, lead, profile) else best
    is_foreign = lead.article.language != best.language
    is_later = _day_of(lead.article) > _day_of(best)
    was_plan = _announces_plan(best) and not _announces_plan(lead.article)
    is_overtaken = not is_plan(lead) and (is_later or was_plan)
    counts_otherwise = _counts_otherwise(best, lead) and not _counts_otherwise(lead.article, lead)
    is_other = _measure_told(best, lead) + MORE_TOLD <= _measure_told(lead.article, lead)
    gives_way = is_foreign or is_overtaken or counts_otherwise or is_other
    return lead.article if gives_way or _strays(best, lead, profile) else best


def _strays(article: AnalyzedArticle, lead: LeadSentence, profile: Profile | None) -> bool:
    """Whether a headline tells another thing than a lead of its language, of which its own tells
    more, or hardly a word of it; an act heads what is only said of it."""
    if article.language != lead.article.language:
        return False
    told, own = (_measure_told(one, lead) for one in (article, lead.article))
    if _heads(article, lead) and (told >= LEAST_TOLD or told > own):
        return False
    titles = (one.article.title or "" for one in (article, lead.article))
    force, own_force = (read_force(title, article.language, profile) for title in titles)
    return own_force >= force


def _measure_told(article: AnalyzedArticle, lead: LeadSentence) -> float:
    """The share of a headline's content words that a lead has."""
    texts = (article.article.title or "", lead.text)
    headline, told = topical_overlap.list_content_stems(texts, article.language)
    return len(headline & told) / max(1, len(headline))


def _choose_telling_headline(
    articles: Sequence[AnalyzedArticle], lead: LeadSentence | None
) -> AnalyzedArticle:
    """The best article; where its headline says nothing, the first report whose own shares the
    lead's matter and does, in the best one's language.
    """
    best = articles[0]
    if lead is None or not says_nothing(best.article.title or "", best.language):
        return best
    others = (
        article
        for article in articles
        if article.language == best.language == lead.article.language
        and article.article.kind == best.article.kind
        and not says_nothing(article.article.title or "", article.language)
        and _heads(article, lead)
    )
    return next(others, best)


def _counts_otherwise(article: AnalyzedArticle, lead: LeadSentence) -> bool:
    """Whether a headline has another number for what a lead counts."""
    titled = read_claims(article.article.title or "", article.language)
    told = read_claims(lead.text, lead.article.language)
    return any(one.differs(other) for one in titled for other in told)


def _heads(article: AnalyzedArticle, lead: LeadSentence) -> bool:
    """Whether an article has a headline that shares its matter with a lead."""
    texts = (article.article.title or "", lead.text)
    headline, told = topical_overlap.list_content_stems(texts, article.language)
    return len(headline & told) >= topical_overlap.LEAST_SHARED_BY_LINE


def _announces_plan(article: AnalyzedArticle) -> bool:
    return plans.tells_plan(article.article.title or "", article.language)


def _day_of(article: AnalyzedArticle) -> date:
    return article.day or article.article.published or date.min
