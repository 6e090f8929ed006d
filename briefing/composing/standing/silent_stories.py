"""Stories that are not told, since nothing of them but a headline may be printed.

That nothing may is known only when they are told.
"""

from collections.abc import Mapping, Sequence

from briefing.composing import gate
from briefing.composing.citations import SourceIndex, index_sources
from briefing.composing.edition import Edition
from briefing.composing.gate.tiers import NO_REPORT
from briefing.composing.standing.report_weight import weigh_report
from briefing.composing.story_heads import is_silent
from briefing.composing.telling import story
from briefing.composing.telling.news_lead import find_opening
from briefing.composing.telling.telling_articles import is_commentary
from briefing.model import DOCUMENTS, Cluster, Story
from briefing.model.analyzed import AnalyzedArticle

# Log odds. Of such stories on days never seen the two right ones that open otherwise weighed 1.8
# and 2.0 by nine signs, the two wrong ones .3 and .4; of those that the rule was chosen on wrong
# ones 1.1 at most. Of all reports the same share lies below 1.5 of nine signs and 1.9 of fourteen,
# but what has lost its first sentence has lost a sign.
SURELY_NEWS = 1.4


def find_silent_papers(
    ordered: Sequence[Cluster],
    also: Sequence[Cluster],
    articles: Mapping[str, AnalyzedArticle],
    edition: Edition,
) -> list[Cluster]:
    """The stories of papers of which nothing can be quoted, and whose title is no news."""
    documents = [
        one for one in (*ordered, *also) if is_silent(articles[one.originals[0]], edition.profile)
    ]
    sources = index_sources(documents, articles, edition.profile)
    told = (one for one in documents if one in ordered)
    full = [one for one in told if story.tell_story(one, sources, edition).told == "full"]
    return [one for one in documents if one not in full]


def find_faint_reports(
    told: Sequence[Story], clusters: Sequence[Cluster], sources: SourceIndex, edition: Edition
) -> list[Cluster]:
    """The stories told by a headline alone whose articles do not open as reports of news do.

    Not what an editor names; documents and opinion, which have a headline only, are none. Of 41
    such stories that one reader judged it takes eleven of 24 wrong ones and no right one.
    """
    alone = {one.key for one in told if one.told == "headline"} - edition.edits.wanted
    return [
        one
        for one in clusters
        if one.key in alone
        and all(_is_faint(member, sources, edition) for member in sources.originals(one))
    ]


def find_nameless(
    told: Sequence[Story], clusters: Sequence[Cluster], sources: SourceIndex, edition: Edition
) -> list[Cluster]:
    """The clusters without a headline of which nothing else may be printed: an empty line each.

    Those that are not among the told would be named by their first sentence.
    """
    known = {one.key: one for one in told}
    return [
        one
        for one in clusters
        if one.key not in edition.edits.wanted
        and not sources.originals(one)[0].article.title
        and _is_empty(known.get(one.key) or story.name_story(one, sources, edition))
    ]


def _is_empty(one: Story) -> bool:
    return not (one.headline or one.retitled or one.sentences or one.quotes)


def _is_faint(article: AnalyzedArticle, sources: SourceIndex, edition: Edition) -> bool:
    """Whether it is a report of which the first sentence leans, judges or tells what always is.

    One that is surely news is none: what opens so is the furniture of its page, or its beginning
    is lost.
    """
    if is_commentary(article) or article.article.kind in DOCUMENTS:
        return False
    opening = find_opening(article)
    if opening is None or sources.gate.refuse(opening, article, gate.FIRST) not in NO_REPORT:
        return False
    profile = edition.profile
    return profile is None or weigh_report(article, profile, several=False) < SURELY_NEWS
