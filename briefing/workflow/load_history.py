"""The archive -> what earlier briefs told: which stories, since when, in which sentences, from which articles."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from briefing import cleaning, sentences
from briefing.archive.store import Archive
from briefing.composing.brief_json import brief_from_json
from briefing.composing.edition import PastStory
from briefing.model import Brief, CleanedArticle, Story

PAST_ID_PREFIX = "earlier:"  # before the hash in the id of an earlier article, so that it is nobody's among today's


@dataclass(frozen=True, slots=True, kw_only=True)
class PastCoverage:
    """What earlier briefs told. `articles` have ids of their own, and each is in one of the stories."""

    stories: tuple[PastStory, ...] = ()
    articles: Mapping[str, CleanedArticle]

    def story(self, article: str) -> PastStory:
        """The story that this earlier article was told in."""
        return next(told for told in self.stories if article in told.articles)


def load_history(archive: Archive, relationship: str, day: date, days: int) -> PastCoverage:
    """The stories of the briefs of the so many days before a day; none if there were none."""
    texts = archive.briefs(relationship, day - timedelta(days=days), day - timedelta(days=1))
    stories = _stories([brief_from_json(text, "the archive") for text in texts])
    articles = {}
    for name in dict.fromkeys(name for told in stories for name in told.articles):
        sha = name.removeprefix(PAST_ID_PREFIX)
        for article in archive.articles(sha)[:1]:
            own = replace(article, id=name)
            articles[name] = archive.cleaned(own, sha) or cleaning.clean_article(own)
    return PastCoverage(
        stories=tuple(_with_sentences(told, articles) for told in stories), articles=articles
    )


def _stories(briefs: Sequence[Brief]) -> tuple[PastStory, ...]:
    told: dict[str, PastStory] = {}
    for brief in briefs:
        for story in brief.stories:
            found = _told(story, brief)
            known = told.get(story.key)
            told[story.key] = _both(known, found) if known else found
    return tuple(told.values())


def _told(story: Story, brief: Brief) -> PastStory:
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


def _with_sentences(told: PastStory, articles: Mapping[str, CleanedArticle]) -> PastStory:
    known = [articles[name] for name in told.articles if name in articles]
    texts = (
        s.span.slice(cleaned.article.text)
        for cleaned in known
        for s in sentences.split_sentences(cleaned)
    )
    return replace(told, sentences=tuple(texts))


def _both(one: PastStory, other: PastStory) -> PastStory:
    return replace(
        one,
        last_seen=other.last_seen,
        days=one.days + other.days,
        articles=tuple(dict.fromkeys((*one.articles, *other.articles))),
    )
