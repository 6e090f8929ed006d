"""The archive -> what earlier briefs told: since when, in which sentences, from which articles."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property

from briefing import cleaning, grouping, sentences
from briefing.archive.store import Archive
from briefing.composing.edition import PastStory
from briefing.model import Brief, CleanedArticle, Story
from briefing.model.analyzed import PreparedArticle
from briefing.profiles import Profile
from briefing.quick_dataclass import dataclass
from briefing.workflow.day.archived_briefs import read_archived

# Stands before the hash in the id of an earlier article, so that the id is nobody's among today's.
PAST_ID_PREFIX = "earlier:"


@dataclass(frozen=True, kw_only=True)
class PastCoverage:
    """What earlier briefs told; `articles` are by ids of their own, each of one of the stories."""

    stories: tuple[PastStory, ...] = ()
    articles: Mapping[str, PreparedArticle]
    last_day: date | None = None  # of the last of these briefs, whatever it told

    @cached_property
    def story_of(self) -> Mapping[str, PastStory]:
        """For each earlier article, by its id, the first story that it was told in."""
        return {article: story for story in reversed(self.stories) for article in story.articles}


def load_history(archive: Archive, profile: Profile, day: date, days: int) -> PastCoverage:
    """The stories of the profile's briefs of so many days before a day; none if there were none."""
    texts = archive.briefs(profile.key, day - timedelta(days=days), day - timedelta(days=1))
    briefs = [read_archived(text) for text in texts]
    stories = _merge_stories(briefs)
    ids = dict.fromkeys(article_id for story in stories for article_id in story.articles)
    articles = {article.article.id: article for article in _load_articles(archive, ids)}
    return PastCoverage(
        stories=tuple(_with_sentences(story, articles) for story in stories),
        last_day=max((brief.day for brief in briefs), default=None),
        articles={
            article_id: grouping.prepare_article(cleaned, profile)
            for article_id, cleaned in articles.items()
        },
    )


def _load_articles(archive: Archive, ids: Mapping[str, None]) -> Iterator[CleanedArticle]:
    """The archived articles, cleaned; those that the archive does not have are left out."""
    for article_id in ids:
        sha = article_id.removeprefix(PAST_ID_PREFIX)
        for article in archive.articles(sha)[:1]:
            own = replace(article, id=article_id)
            yield archive.cleaned(own, sha) or cleaning.clean_article(own)


def _merge_stories(briefs: Sequence[Brief]) -> tuple[PastStory, ...]:
    """The stories of these briefs by their keys, those of one key as one."""
    merged: dict[str, PastStory] = {}
    for brief in briefs:
        for story in brief.stories:
            told = _past_story(story, brief)
            known = merged.get(story.key)
            merged[story.key] = _merge(known, told) if known else told
    return tuple(merged.values())


def _past_story(story: Story, brief: Brief) -> PastStory:
    hashes = {citation.number: citation.text_sha256 for citation in brief.citations}
    return PastStory(
        key=story.key,
        first_seen=story.first_seen or brief.day,
        last_seen=brief.day,
        days=1,
        articles=tuple(
            PAST_ID_PREFIX + hashes[number] for number in (*story.articles, *story.copies)
        ),
        sentences=(),
    )


def _with_sentences(story: PastStory, articles: Mapping[str, CleanedArticle]) -> PastStory:
    known = [articles[article_id] for article_id in story.articles if article_id in articles]
    texts = (
        sentence.span.slice(cleaned.article.text)
        for cleaned in known
        for sentence in sentences.split_sentences(cleaned)
    )
    return replace(story, sentences=tuple(texts))


def _merge(earlier: PastStory, later: PastStory) -> PastStory:
    return replace(
        earlier,
        last_seen=later.last_seen,
        days=earlier.days + later.days,
        articles=tuple(dict.fromkeys((*earlier.articles, *later.articles))),
    )
