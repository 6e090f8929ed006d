"""The feeds: well-formed, readable by a feed reader, stable, and without anything that acts."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from xml.etree.ElementTree import fromstring

import feedparser
import html5lib
import pytest

from briefing.composing.digest import Period, make_digest
from briefing.publishing.feeds import feed_formats, index_json
from briefing.publishing.feeds.feed_items import MAX_ITEMS
from briefing.publishing.feeds.feed_items import collect_feeds as syndicated
from briefing.publishing.pages.site_context import SiteContext
from briefing.publishing.site_index import build_site_index
from tests.publishing.test_all_pages import FIRST, HOSTILE, told

URL = "https://briefs.example/us/"
FORMATS = ("rss.xml", "atom.xml")
OURS = {
    "html", "head", "body", "h1", "h2", "h3", "p", "ul", "ol", "li", "em", "strong", "a",
    "blockquote", "code",
}  # fmt: skip


def files(*days: date, url: str = URL, text: str = "A title") -> Mapping[str, str]:
    """The feeds of briefs of these days."""
    frame = SiteContext(build_site_index([told(day, text, text, text) for day in days]), "en")
    return feed_formats.make_feed_files(syndicated(frame, url), url)


@pytest.fixture(scope="module")
def made() -> Mapping[str, str]:
    """The feeds of three days."""
    return files(*(FIRST + timedelta(days=n) for n in range(3)))


def test_there_is_a_feed_for_all_for_a_language_and_for_a_topic(made: Mapping[str, str]) -> None:
    """Each in three formats, and a list of them."""
    folders = ("feeds/all", "feeds/languages/en", "feeds/topics/trade")
    expected = {f"{folder}/{name}" for folder in folders for name in (*FORMATS, "feed.json")}
    assert set(made) == {*expected, "feeds/feeds.opml"}


@pytest.mark.parametrize("name", FORMATS)
def test_a_reader_reads_what_the_brief_says(made: Mapping[str, str], name: str) -> None:
    """A feed reader finds no fault, and title, day, full address and whole text of each brief, the
    latest first.
    """
    read = feedparser.parse(made[f"feeds/all/{name}"].encode())
    assert not read.bozo
    assert [entry.link for entry in read.entries] == [
        f"{URL}briefs/2025-0{day}/" for day in ("2-01", "1-31", "1-30")
    ]
    assert read.entries[0].title == "United States–Mexico: brief of 1 February 2025"
    assert (read.entries[0].get("published_parsed") or read.entries[0].updated_parsed)[:3] == (
        2025,
        2,
        1,
    )
    assert "We agreed on dates" in read.entries[0].content[0].value


def test_json_feed_has_what_its_version_wants(made: Mapping[str, str]) -> None:
    """Version, title and items, each with an id of its own, an address and its text."""
    values = json.loads(made["feeds/topics/trade/feed.json"])
    assert values["version"] == "https://jsonfeed.org/version/1.1"
    assert len({item["id"] for item in values["items"]}) == 3
    assert values["items"][0]["url"] == f"{URL}briefs/2025-02-01/#story-s"
    assert "Officials met." in values["items"][0]["content_html"]


def test_the_formats_agree(made: Mapping[str, str]) -> None:
    """An item has the same id, address and text in all three."""
    read = {
        name: feedparser.parse(made[f"feeds/all/{name}"].encode(), sanitize_html=False).entries
        for name in FORMATS
    }
    items = json.loads(made["feeds/all/feed.json"])["items"]
    for name in FORMATS:
        found = [(entry.id, entry.link, entry.content[0].value) for entry in read[name]]
        assert found == [(item["id"], item["url"], item["content_html"]) for item in items]


def test_ids_stay(made: Mapping[str, str]) -> None:
    """Another address, and more briefs, change no id of a brief that was there."""
    more = files(*(FIRST + timedelta(days=n) for n in range(4)), url="")
    before = {item["id"] for item in json.loads(made["feeds/all/feed.json"])["items"]}
    after = [item["id"] for item in json.loads(more["feeds/all/feed.json"])["items"]]
    assert before == set(after[1:])


def test_without_an_address_feeds_are_whole_but_for_their_links() -> None:
    """Links lead from the feed's folder to the root, ids are what they always are, and there is no
    list to import.
    """
    made = files(FIRST, url="")
    assert "feeds/feeds.opml" not in made
    for name in FORMATS:
        read = feedparser.parse(made[f"feeds/all/{name}"].encode())
        assert not read.bozo
        assert [(entry.link, entry.id[:9]) for entry in read.entries] == [
            ("../../briefs/2025-01-30/", "urn:uuid:")
        ]


def test_the_list_names_every_feed(made: Mapping[str, str]) -> None:
    """OPML has an outline for each feed, and each is there."""
    outlines = [outline.attrib for outline in fromstring(made["feeds/feeds.opml"]).iter("outline")]
    assert len(outlines) == 3
    assert all(
        outline["xmlUrl"].removeprefix(URL) in made and outline["text"] for outline in outlines
    )


def test_links_into_the_document_lead_to_its_page(made: Mapping[str, str]) -> None:
    """A source without an address is a link to the list of sources of the brief's page."""
    content = json.loads(made["feeds/all/feed.json"])["items"][0]["content_html"]
    assert f'href="{URL}briefs/2025-02-01/#source-1"' in content
    assert 'href="#' not in content


@pytest.mark.parametrize("text", [*HOSTILE, "]]>", "\x00\x08\x1b\ufffe", "&#0; &amp;"])
def test_hostile_text_stays_text(text: str) -> None:
    """Whatever a name or headline holds, every feed is well-formed and its content has only our own
    tags.
    """
    made = files(FIRST, text=text)
    for path, content in made.items():
        if not path.endswith(".json"):
            fromstring(content)
    for item in json.loads(made["feeds/all/feed.json"])["items"]:
        tags = {
            element.tag
            for element in html5lib.parse(item["content_html"], namespaceHTMLElements=False).iter()
        }
        assert tags <= OURS
        assert not re.search(
            r"javascript:|onerror=\S", re.sub(r">[^<]*<", "><", item["content_html"])
        )


def test_digests_have_a_feed_of_their_own() -> None:
    """A month's digest is in the feed of digests and in no other, and has not the id of the day on
    which it ends.
    """
    last = date(2025, 1, 31)
    days = [told(last)]
    month = make_digest(days, Period(name="2025-01", start=date(2025, 1, 1), end=last))
    frame = SiteContext(build_site_index([*days, month]), "en")
    found = {feed.folder: [item.link for item in feed.items] for feed in syndicated(frame, URL)}
    assert found["feeds/digests"] == [f"{URL}briefs/2025-01/"]
    assert found["feeds/all"] == [f"{URL}briefs/2025-01-31/"]
    ids = {
        item.id
        for feed in syndicated(frame, URL)
        for item in feed.items
        if "topics" not in feed.folder
    }
    assert len(ids) == 2


def test_the_manifest_lists_digests_apart() -> None:
    """Programs find the digests with their periods, and the latest brief is still that of a day."""
    days = [told(FIRST)]
    month = make_digest(days, Period(name="2025-01", start=date(2025, 1, 1), end=date(2025, 1, 31)))
    made = index_json.make_index_files(SiteContext(build_site_index([*days, month]), "en"))
    (listed,) = json.loads(made["briefs/index.json"])["digests"]
    assert (listed["period"], listed["end"], listed["address"]) == (
        "2025-01",
        "2025-01-31",
        "briefs/2025-01/",
    )
    assert "briefs/2025-01-30/" in made["latest/index.html"]


def test_a_feed_has_an_end() -> None:
    """A year of briefs is a feed of the last thirty."""
    made = files(*(FIRST + timedelta(days=n) for n in range(MAX_ITEMS + 5)))
    assert len(json.loads(made["feeds/all/feed.json"])["items"]) == MAX_ITEMS


def test_the_manifest_lists_every_brief() -> None:
    """Programs find day, language, address and topics of each, and the latest one by an address
    that stays.
    """
    spanish = replace(told(FIRST + timedelta(days=1)), language="es")
    made = index_json.make_index_files(SiteContext(build_site_index([told(FIRST), spanish]), "en"))
    values = json.loads(made["briefs/index.json"])
    assert [(one["day"], one["language"]) for one in values["briefs"]] == [
        ("2025-01-31", "es"),
        ("2025-01-30", "en"),
    ]
    assert values["briefs"][0]["topics"] == ["trade"]
    assert 'url=../briefs/2025-01-31/"' in made["latest/index.html"]
