"""Feeds and their items: briefs, all and by language; stories by topic; digests."""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from briefing.model import Brief, Story
from briefing.publishing.pages.site_context import SiteContext
from briefing.publishing.site_paths import page_path
from briefing.quick_dataclass import dataclass
from briefing.rendering import render_markdown
from briefing.rendering.document_html import render_body
from briefing.rendering.lang_spans import make_marked_presenter
from briefing.rendering.wording.anchors import story_anchor
from briefing.rendering.wording.headline_words import word_headline_apart
from briefing.rendering.wording.presenter import Presenter

MAX_ITEMS = 30  # of a feed: a month of briefs, about half a megabyte
# A link within the document; sanitized text has no bare `<`, so this is never part of a slice.
INNER = '<a href="#'


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedItem:
    """A brief or a story of it.

    `id` stays the same wherever the site stands and however often it is built.
    """

    id: str
    title: str
    link: str
    summary: str
    content: str  # sanitized HTML
    day: date
    language: str
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed, its folder from the site's root, and at least one item, the latest first."""

    id: str
    folder: str
    title: str
    language: str
    items: tuple[FeedItem, ...]


def collect_feeds(site: SiteContext, url: str) -> Iterator[Feed]:
    """The feeds of all briefs, of each language, of each topic's stories, and of the digests.

    A digest tells what the days told, so it is in no other feed: who reads the days has read it.
    Addresses start with the site's, if it is known; else with the way from a feed's folder to the
    root.
    """
    days = site.library.days
    yield _feed(
        site,
        "feeds/all",
        site.title,
        [_brief(site, brief, url or "../../") for brief in days[:MAX_ITEMS]],
    )
    for code in sorted({brief.language for brief in days}):
        own = [brief for brief in days if brief.language == code][:MAX_ITEMS]
        items = [_brief(site, brief, url or "../../../") for brief in own]
        yield replace(
            _feed(site, f"feeds/languages/{code}", f"{site.title} ({code})", items), language=code
        )
    for topic in site.library.topics:
        items = [
            _story(site, brief, story, url or "../../../")
            for brief, story in topic.told[:MAX_ITEMS]
        ]
        yield _feed(site, f"feeds/topics/{topic.slug}", f"{site.title}: {topic.label}", items)
    if digests := site.library.digests[:MAX_ITEMS]:
        items = [_brief(site, digest, url or "../../") for digest in digests]
        yield _feed(site, "feeds/digests", f"{site.title}: {site.words.digests}", items)


def page_url(brief: Brief) -> str:
    """Where a brief stands in the built site."""
    return f"{page_path(brief).removesuffix('.md')}/"


def _feed(site: SiteContext, folder: str, title: str, items: Sequence[FeedItem]) -> Feed:
    named = f"briefing:{site.library.days[0].relationship.key}:{folder}"
    identity = uuid.uuid5(uuid.NAMESPACE_URL, named).urn
    return Feed(id=identity, folder=folder, title=title, language=site.language, items=tuple(items))


def _brief(site: SiteContext, brief: Brief, root: str) -> FeedItem:
    say, link = Presenter(brief), root + page_url(brief)
    content = site.once(
        "feed",
        brief,
        make=lambda: render_body(render_markdown(brief, site.own, make_marked_presenter(brief))),
    )
    return FeedItem(
        id=_identity(brief, ""),
        title=say.title(),
        link=link,
        summary=say.description(),
        content=_anchored(content, link),
        day=brief.day,
        language=brief.language,
        tags=tuple(say.tags()),
    )


def _story(site: SiteContext, brief: Brief, story: Story, root: str) -> FeedItem:
    say, page = Presenter(brief), root + page_url(brief)
    content = site.once("feed", brief, story, make=lambda: render_body(_told(site, brief, story)))
    return FeedItem(
        id=_identity(brief, story_anchor(story)),
        title=word_headline_apart(story, brief) or say.headline(story),
        link=f"{page}#{story_anchor(story)}",
        summary=next((excerpt.text for excerpt in story.sentences), say.headline(story)),
        content=_anchored(content, page),
        day=brief.day,
        language=brief.language,
        tags=(say.topic(story.topic),),
    )


def _told(site: SiteContext, brief: Brief, story: Story) -> str:
    return site.fill("story.md.j2", story=story, say=make_marked_presenter(brief))


def _identity(brief: Brief, anchor: str) -> str:
    named = f"briefing:{brief.relationship.key}:{brief.language}:{brief.name}:{anchor}"
    return uuid.uuid5(uuid.NAMESPACE_URL, named).urn


def _anchored(html: str, page: str) -> str:
    """Links to the list of sources lead to the page of the brief, wherever the feed is read."""
    return html.replace(INNER, f'<a href="{page}#')
