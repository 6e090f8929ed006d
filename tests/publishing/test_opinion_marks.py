"""Opinion is said to be opinion wherever the site prints its headline apart from its section."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import feedparser
import pytest

from briefing.model import Brief
from briefing.publishing.feeds import feed_formats
from briefing.publishing.feeds.feed_items import collect_feeds
from briefing.publishing.pages.all_pages import render_pages
from briefing.publishing.pages.site_context import SiteContext
from briefing.publishing.search_shards import make_search_files
from briefing.publishing.site_index import build_site_index
from tests.publishing.test_all_pages import FIRST, told

HEADLINE = "One line would do"


def _opinion(day: int) -> Brief:
    made = told(FIRST + timedelta(day), headline=HEADLINE)
    return replace(made, stories=tuple(replace(one, kind="opinion") for one in made.stories))


@pytest.fixture(scope="module")
def site() -> SiteContext:
    """Two days with one piece of opinion, told on both."""
    return SiteContext(build_site_index([_opinion(0), _opinion(1)]), "en")


def test_every_list_of_stories_says_it(site: SiteContext) -> None:
    """A topic's page, a month's, that of all briefs and those of stories over time."""
    pages: Mapping[str, str] = render_pages(site)
    lists = [
        "briefs/index.md", "months/2025-01.md", "stories/index.md", "stories/s.md", "topics/index.md",
        "topics/trade.md",
    ]  # fmt: skip
    for path in lists:
        before = re.findall(rf"(.{{0,11}}){HEADLINE}", pages[path])
        assert before, path
        assert all("Opinion: " in one for one in before), path


def test_search_and_feeds_say_it(site: SiteContext) -> None:
    """A result of the search, and an item of a topic's feed."""
    found = json.loads(make_search_files(site)["search/2025-01.json"])
    assert {one["title"] for one in found} == {f"Opinion: {HEADLINE}"}
    url = "https://briefs.example/"
    feeds = feed_formats.make_feed_files(tuple(collect_feeds(site, url)), url)
    (name,) = [path for path in feeds if path.startswith("feeds/topics/trade/") and "atom" in path]
    titles = {entry.title for entry in feedparser.parse(feeds[name].encode()).entries}
    assert titles == {f"Opinion: {HEADLINE}"}


def test_news_is_headed_by_its_headline_alone() -> None:
    """The word stands nowhere where nothing is opinion."""
    brief = told(FIRST, headline=HEADLINE)
    pages = render_pages(SiteContext(build_site_index([brief]), "en"))
    assert not [path for path, text in pages.items() if "Opinion: " in text]
