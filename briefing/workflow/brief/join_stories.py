"""What is left out by itself, and tells a story of the day all the same: it is kept with it."""

from collections.abc import Mapping, Sequence

from briefing.composing.telling.telling_articles import COMMENTARY, comes_near
from briefing.grouping import story_joining
from briefing.model import DOCUMENTS, Cluster, LedgerEntry, Reason
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile
from briefing.quick_dataclass import dataclass
from briefing.workflow.brief import ledger_entries
from briefing.workflow.brief.analyze_article import BuildContext, analyze_doubtful, why_unrelated
from briefing.workflow.brief.editor_changes import NO_EDITS
from briefing.workflow.brief.order_members import is_mere_echo
from briefing.workflow.brief.rank_stories import RankedStories, plan_stories, rank_stories
from briefing.workflow.day.load_history import PastCoverage

Articles = Mapping[str, AnalyzedArticle]  # by article id

# Below so many related articles what hardly touches the relationship is told too. On busy days it
# drags stories together: the labelled days' B-cubed falls from .959 to .914 with it.
FEW_ARTICLES = 3

# Of one relationship nearly all are compared with each other: no more than this many.
MOST_COMPARED = 500


def is_related(article: AnalyzedArticle, profile: Profile) -> bool:
    """Whether an article is about the relationship, or touches it, by itself.

    What those say who hold no office of a matter of one side, with the other by the way, is not;
    nor is a column that only comes near.
    """
    by_the_way = any(reason.code == "by_the_way" for reason in article.relevance.reasons)
    is_column = article.article.kind == "opinion" and comes_near(article)
    if by_the_way and (is_column or is_mere_echo(article, profile)):
        return False
    return article.relevance.relevant or article.relevance.touches


@dataclass(frozen=True, slots=True, kw_only=True)
class PartedArticles:
    """The articles that are in, in the order given, their stories, and what is unrelated."""

    related: Articles
    stories: RankedStories
    unrelated: Mapping[str, LedgerEntry]  # by article id


def part_by_relevance(
    found: Articles, context: BuildContext, history: PastCoverage
) -> PartedArticles:
    """The articles that are in, with their stories, and the others.

    What hardly touches it is in on a day of few articles, to be named by its headline.

    What is left out by itself comes in where it tells a story of several others; an analysis of it
    does not, since it adds neither a state nor a voice, nor does a paper of an office that names
    one side alone: what it orders for another country has the same words.
    """
    kept = {key: one for key, one in found.items() if is_related(one, context.profile)}
    related = {key: one for key, one in kept.items() if not comes_near(one)}
    if len(related) < FEW_ARTICLES:
        related = kept
    doubtful = {
        key: one
        for key, one in found.items()
        if key not in related and one.article.kind not in COMMENTARY - {"opinion"}
        if _names_both(one) or one.article.kind not in DOCUMENTS
    }
    stories = rank_stories(related, context, history)
    if 0 < len(doubtful) < MOST_COMPARED:  # of more none joins, whatever the stories
        plan = plan_stories(stories, related, context.settings, NO_EDITS)
        if joined := join_stories(doubtful, related, (*plan.full, *plan.also), context):
            chosen = {**related, **joined}
            related = {key: chosen[key] for key in found if key in chosen}
            stories = rank_stories(related, context, history)
    return PartedArticles(
        related=related,
        stories=stories,
        unrelated={key: _leave_out(one) for key, one in found.items() if key not in related},
    )


def join_stories(
    doubtful: Articles, related: Articles, stories: Sequence[Cluster], context: BuildContext
) -> dict[str, AnalyzedArticle]:
    """Those of the doubtful articles that tell one of these stories, read closely, by id.

    They count as touching the relationship, so that no story is of them alone.
    """
    members = [[m for m in story.originals if m in related] for story in stories]
    ids = [member for story in members for member in story]
    if len(ids) + len(doubtful) > MOST_COMPARED:
        return {}
    place = {article_id: number for number, article_id in enumerate((*ids, *doubtful))}
    chosen = story_joining.choose_joining(
        [[place[member] for member in story] for story in members],
        {place[key]: _least_likeness(article) for key, article in doubtful.items()},
        [article.prepared for article in (*(related[one] for one in ids), *doubtful.values())],
        context.profile,
    )
    known = {number: key for key, number in place.items()}
    return {known[n]: analyze_doubtful(doubtful[known[n]], context) for n in chosen}


def _leave_out(article: AnalyzedArticle) -> LedgerEntry:
    return ledger_entries.leave_out(article, why_unrelated(article.relevance))


def _least_likeness(article: AnalyzedArticle) -> float:
    is_column = article.article.kind == "opinion" and _names_both(article)
    return story_joining.LEAST_OF_COLUMN if is_column else story_joining.LEAST_JOINING


def _names_both(article: AnalyzedArticle) -> bool:
    """Whether it names both sides more than once."""
    return all(reason.code not in ("side_absent", "side_once") for reason in _sides(article))


def _sides(article: AnalyzedArticle) -> list[Reason]:
    return [one for one in article.relevance.reasons if one.code.startswith("side_")]
