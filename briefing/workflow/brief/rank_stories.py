"""Articles -> stories in order of importance, and what was told before or is too slight."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from briefing import grouping
from briefing.composing.edition import EditorialChanges, PastStory
from briefing.composing.gate.signs.headlines import says_nothing
from briefing.composing.telling.telling_articles import COMMENTARY
from briefing.config import Settings
from briefing.model import DOCUMENTS, Cluster, Genre, LedgerEntry, Reason
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile
from briefing.quick_dataclass import dataclass
from briefing.workflow.brief import ledger_entries
from briefing.workflow.brief.analyze_article import BuildContext
from briefing.workflow.brief.editor_changes import EditedStories, EditsFile
from briefing.workflow.brief.length_plan import LengthPlan, plan_length
from briefing.workflow.brief.match_earlier import match_earlier
from briefing.workflow.brief.merge_stories import merge_stories
from briefing.workflow.brief.order_members import is_echo, order_members, tells_act
from briefing.workflow.brief.story_continuation import ContinuedStories, continue_stories
from briefing.workflow.brief.story_standing import why_untold
from briefing.workflow.day.load_history import PastCoverage

Articles = Mapping[str, AnalyzedArticle]  # by article id
StoryKind = Literal["news", "opinion", "transcript"]  # articles of two kinds share no story


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPlan:
    """The stories of a day, the most important first; earlier ones they go on from; the ledger."""

    full: tuple[Cluster, ...]
    also: tuple[Cluster, ...]  # those named by their headline only
    transcripts: tuple[Cluster, ...] = ()  # documents that are quoted on the matters of any story
    words: Mapping[str, int]  # of key sentences, by the key of the story
    told: Mapping[str, PastStory]  # by the key of the story that goes on
    edits: EditorialChanges
    ledger: tuple[LedgerEntry, ...]  # an entry for each article


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedStories:
    """The stories of some articles, the most important first; whatever an editor wants of them."""

    important: tuple[Cluster, ...]
    slight: tuple[Cluster, ...]
    untold: tuple[tuple[Cluster, Reason], ...]  # what is no story of the relationship, and why
    continued: tuple[ContinuedStories, ...]  # by kind: news, opinion, transcripts


def rank_stories(articles: Articles, context: BuildContext, history: PastCoverage) -> RankedStories:
    """The stories of a day's articles by importance. Ties: order of reading.

    News and opinion never share a story, and a transcript, which has many matters, only one with
    its copies. Opinion is never too slight: it quotes nobody and is old by a day or two; what is
    said in a transcript is weighed answer by answer; nor is the only news of a day. What is no
    story of the relationship (`story_standing`) is none on any day.
    """
    news = merge_stories(
        _continue_stories(articles, context, history, "news"), articles, context.profile
    )
    news = match_earlier(news, articles, history, context)
    opinion = _continue_stories(articles, context, history, "opinion")
    spoken = _continue_stories(articles, context, history, "transcript")
    clusters = [
        order_members(cluster, articles, context.settings.language, context.profile)
        for cluster in _make_keys_unique((*news.clusters, *opinion.clusters, *spoken.clusters))
    ]
    standing = {one.key: why_untold(one, articles, context.profile) for one in clusters}
    untold = tuple((one, reason) for one in clusters if (reason := standing[one.key]))
    clusters = [one for one in clusters if standing[one.key] is None]
    day = context.window.end
    signs = {
        cluster.key: count_signs(cluster, articles, day, context.profile) for cluster in clusters
    }
    weights = {key: grouping.score_importance(found) for key, found in signs.items()}
    slight = _find_slight(clusters, signs, articles)
    important = [cluster for cluster in clusters if cluster.key not in slight]
    important.sort(key=lambda cluster: -weights[cluster.key])
    return RankedStories(
        important=tuple(important),
        slight=tuple(cluster for cluster in clusters if cluster.key in slight),
        untold=untold,
        continued=(news, opinion, spoken),
    )


def plan_stories(
    stories: RankedStories, articles: Articles, settings: Settings, edits: EditsFile
) -> StoryPlan:
    """The stories as the editor wants them, as far as there is room, and the ledger of all."""
    edited = edits.apply(stories.important, articles)
    plan = plan_length(edited.clusters, articles, settings)
    edited.check((*plan.full, *plan.also, *plan.transcripts))
    ledger = (
        *_list_planned(plan, edited, articles),
        *ledger_entries.list_slight(stories.slight, articles),
        *(
            entry
            for cluster, reason in stories.untold
            for entry in ledger_entries.list_left_out((cluster,), articles, reason)
        ),
        *(entry for kind in stories.continued for entry in _list_repeated(kind, articles)),
    )
    return StoryPlan(
        full=plan.full,
        also=plan.also,
        transcripts=plan.transcripts,
        words=plan.words,
        told={key: past for kind in stories.continued for key, past in kind.told.items()},
        edits=edited.changes,
        ledger=ledger,
    )


def _find_slight(
    clusters: Sequence[Cluster], signs: Mapping[str, grouping.StorySigns], articles: Articles
) -> set[str]:
    """The keys of the news that is too slight, but of a day without other news the weightiest.

    A document that is slight is none: its title alone is no news.
    """
    kinds = {cluster.key: articles[cluster.members[0]].article.kind for cluster in clusters}
    news = [cluster.key for cluster in clusters if _kind_of(kinds[cluster.key]) == "news"]
    slight = [key for key in news if grouping.is_slight(signs[key])]
    reports = [key for key in slight if kinds[key] not in DOCUMENTS]
    if len(slight) < len(news) or not reports:
        return {*slight}
    return {*slight} - {max(reports, key=lambda key: grouping.score_importance(signs[key]))}


def count_signs(
    cluster: Cluster, articles: Articles, day: date, profile: Profile
) -> grouping.StorySigns:
    """What speaks for a story on this day."""
    members = [articles[member] for member in cluster.members]
    quotes = (quote for member in members for quote in member.quotes if quote.speaker.side)
    officials = {quote.speaker.name for quote in quotes} - {None}
    days = [member.day for member in members if member.day]
    acts = [member for member in members if tells_act(member, profile)]
    return grouping.StorySigns(
        relevance=max(member.relevance.score for member in members),
        families=len({member.family for member in members if member.family}),
        officials=len(officials),
        age=(day - max(days)).days if days else None,
        in_lead=sum(member.relevance.in_lead for member in members) / len(members),
        acts=len(acts) / len(members),
        acts_between=sum(member.relevance.in_headline for member in acts) / len(members),
        echoes=sum(_tells_nothing_done(member, profile) for member in members) / len(members),
        has_news=any(map(_tells_news, members)),
    )


def _tells_nothing_done(article: AnalyzedArticle, profile: Profile) -> bool:
    """Whether its headline tells no act: it asks or explains, or has words of no office."""
    return says_nothing(article.article.title or "", article.language) or is_echo(article, profile)


def _tells_news(article: AnalyzedArticle) -> bool:
    """Whether it is neither comment nor a press conference whose headline names no matter."""
    is_comment = article.article.kind in COMMENTARY
    return not is_comment and not grouping.has_no_matter(article.prepared)


def _continue_stories(
    articles: Articles, context: BuildContext, history: PastCoverage, kind: StoryKind
) -> ContinuedStories:
    """The clusters of one kind of articles, with the earlier articles taken into account."""
    today = {
        key: article.prepared
        for key, article in articles.items()
        if _kind_of(article.article.kind) == kind
    }
    earlier = [
        article
        for article in history.articles.values()
        if _kind_of(article.cleaned.article.kind) == kind
    ]
    found = grouping.cluster_articles([*today.values(), *earlier], context.profile)
    clusters = found if kind != "transcript" else [one for c in found for one in _part(c)]
    return continue_stories(clusters, today, history, again=context.settings.again)


def _kind_of(genre: Genre) -> StoryKind:
    return "opinion" if genre == "opinion" else "transcript" if genre == "transcript" else "news"


def _part(cluster: Cluster) -> Iterator[Cluster]:
    """A cluster for each of its originals, with the copies of that one; the first keeps the key."""
    for article in cluster.originals:
        copies = tuple(pair for pair in cluster.copies if pair[1] == article)
        members = (article, *(copy for copy, _ in copies))
        yield replace(cluster, members=members, copies=copies)


def _make_keys_unique(clusters: Iterable[Cluster]) -> Iterator[Cluster]:
    """The clusters, each with a key of its own: "-2" and so on is added to one that is taken.

    News and opinion may have one text, and so may what goes on from one story.
    """
    used: set[str] = set()
    for cluster in clusters:
        key, times = cluster.key, 1
        while key in used:
            times += 1
            key = f"{cluster.key}-{times}"
        used.add(key)
        yield replace(cluster, key=key)


def _list_planned(
    plan: LengthPlan, edited: EditedStories, articles: Articles
) -> Iterator[LedgerEntry]:
    """What became of the stories that are important enough."""
    no_room = Reason(code="no_room", values=(str(len(edited.clusters)),))
    yield from ledger_entries.list_kept((*plan.full, *plan.also, *plan.transcripts), articles)
    yield from ledger_entries.list_left_out(plan.crowded_out, articles, no_room)
    yield from ledger_entries.list_left_out(edited.dropped, articles, Reason(code="dropped"))


def _list_repeated(stories: ContinuedStories, articles: Articles) -> Iterator[LedgerEntry]:
    for member, told in stories.repeated.items():
        reason = Reason(code="told_before", values=(told.last_seen.isoformat(),))
        yield ledger_entries.leave_out(articles[member], reason)
