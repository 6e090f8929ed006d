"""Reports that name the two too seldom to be about them, and tell news of them all the same.

By its mentions a report on what one of the two does about a third country, a war or an outage
stays below the floor. Where it opens with both and comes back to each, its form says more.
"""

from briefing.composing.standing.report_weight import weigh_report
from briefing.grouping.named_openings import opens_with_each
from briefing.grouping.relevance import find_evidence
from briefing.model import Relevance
from briefing.model.analyzed import AnalyzedArticle, PreparedArticle
from briefing.profiles import Profile

# Of relevance: a third of the floor's. What is below names them beside much else.
LEAST_RELEVANCE = 0.15
# Log odds. Of such reports on days never seen sixteen right ones weigh more and one wrong one;
# above even odds they are nineteen and eight.
SURE_ENOUGH = 0.9


def may_tell_of_both(article: PreparedArticle, relevance: Relevance, profile: Profile) -> bool:
    """Whether it is worth while to read a report closely that by its mentions is not of the two."""
    is_report = article.cleaned.article.kind == "news"
    if relevance.relevant or not is_report or relevance.score < LEAST_RELEVANCE:
        return False
    return opens_with_each(find_evidence(article.words, profile))


def tells_of_both(article: AnalyzedArticle, profile: Profile) -> bool:
    """Whether such a report, read closely, has the signs of news of the two."""
    return weigh_report(article, profile, several=False) >= SURE_ENOUGH
