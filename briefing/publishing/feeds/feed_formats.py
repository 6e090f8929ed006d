"""Feeds in three formats: RSS 2.0, Atom (RFC 4287), JSON Feed 1.1; and a list of them in OPML 2.0.

RSS, JSON Feed and OPML want full addresses. A site that does not know its own has feeds with
addresses from the feed's folder, as Atom allows (RFC 4287, 2) and most readers resolve, and no
OPML, which is read where it has no folder. The id of an item is a `urn:uuid`, which needs no
address and stays when the site moves.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time
from email.utils import format_datetime
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from briefing.composing.sorted_json import to_sorted_json
from briefing.publishing.feeds.feed_items import Feed, FeedItem

ATOM = "http://www.w3.org/2005/Atom"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
# What XML 1.0 has no way to write: a scraped text may hold it, and a reader would refuse the whole
# feed.
_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
register_namespace("atom", ATOM)
register_namespace("content", CONTENT)


def make_feed_files(feeds: Iterable[Feed], url: str) -> Mapping[str, str]:
    """Each feed in three formats, and their OPML list if `url` is known; by path from the root."""
    listed = tuple(feeds)
    files = {"feeds/feeds.opml": render_opml(listed, url)} if url else {}
    for feed in listed:
        files |= {
            f"{feed.folder}/rss.xml": render_rss(feed, url),
            f"{feed.folder}/atom.xml": render_atom(feed, url),
        }
        files[f"{feed.folder}/feed.json"] = render_json_feed(feed, url)
    return files


def render_rss(feed: Feed, url: str) -> str:
    """The feed as RSS 2.0 with the whole text of each item."""
    root = Element("rss", version="2.0")
    channel = SubElement(root, "channel")
    for tag, text in (
        ("title", feed.title),
        ("link", _home(feed, url)),
        ("description", feed.title),
    ):
        _add(channel, tag, text)
    _add(channel, "language", feed.language)
    if url:
        link = f"{url}{feed.folder}/rss.xml"
        SubElement(channel, f"{{{ATOM}}}link", rel="self", href=link, type="application/rss+xml")
    for item in feed.items:
        element = SubElement(channel, "item")
        for tag, text in (
            ("title", item.title),
            ("link", item.link),
            ("description", item.summary),
        ):
            _add(element, tag, text)
        _add(element, "guid", item.id, isPermaLink="false")
        _add(element, "pubDate", format_datetime(_midnight(item.day)))
        for tag in item.tags:
            _add(element, "category", tag)
        _add(element, f"{{{CONTENT}}}encoded", item.content)
    return _written(root)


def render_atom(feed: Feed, url: str) -> str:
    """The feed as Atom with the whole text of each entry."""
    root = Element("feed", {"xmlns": ATOM, "xml:lang": feed.language})
    _add(root, "title", feed.title)
    _add(root, "id", feed.id)
    _add(root, "updated", _midnight(feed.items[0].day).isoformat())
    SubElement(SubElement(root, "author"), "name").text = "briefing"
    SubElement(root, "link", rel="alternate", href=_home(feed, url), type="text/html")
    SubElement(root, "link", rel="self", href=f"{url}{feed.folder}/atom.xml" if url else "atom.xml")
    for item in feed.items:
        entry = SubElement(root, "entry", {"xml:lang": item.language})
        _add(entry, "title", item.title)
        _add(entry, "id", item.id)
        _add(entry, "updated", _midnight(item.day).isoformat())
        SubElement(entry, "link", rel="alternate", href=item.link, type="text/html")
        for tag in item.tags:
            SubElement(entry, "category", term=_clean(tag))
        _add(entry, "summary", item.summary)
        _add(entry, "content", item.content, type="html")
    return _written(root)


def render_json_feed(feed: Feed, url: str) -> str:
    """The feed as JSON Feed 1.1 with the whole text of each item."""
    values = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "language": feed.language,
        "home_page_url": _home(feed, url),
        "feed_url": f"{url}{feed.folder}/feed.json" if url else "feed.json",
        "items": [_json_item(item) for item in feed.items],
    }
    return to_sorted_json(values) + "\n"


def render_opml(feeds: Iterable[Feed], url: str) -> str:
    """The list of the feeds, for a reader to import."""
    root = Element("opml", version="2.0")
    listed = tuple(feeds)
    _add(SubElement(root, "head"), "title", listed[0].title)
    body = SubElement(root, "body")
    for feed in listed:
        SubElement(
            body,
            "outline",
            type="rss",
            text=_clean(feed.title),
            xmlUrl=f"{url}{feed.folder}/rss.xml",
        )
    return _written(root)


def _json_item(item: FeedItem) -> Mapping[str, object]:
    return {
        "id": item.id,
        "url": item.link,
        "title": item.title,
        "summary": item.summary,
        "content_html": item.content,
        "date_published": _midnight(item.day).isoformat(),
        "language": item.language,
        "tags": list(item.tags),
    }


def _home(feed: Feed, url: str) -> str:
    return url or "../" * (feed.folder.count("/") + 1)


def _midnight(day: date) -> datetime:
    """A brief has a day and no hour: the first moment of it."""
    return datetime.combine(day, time(), UTC)


def _add(parent: Element, tag: str, text: str, **attributes: str) -> None:
    SubElement(parent, tag, attributes).text = _clean(text)


def _clean(text: str) -> str:
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def _written(root: Element) -> str:
    indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode") + "\n"
