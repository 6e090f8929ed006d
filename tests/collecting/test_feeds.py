"""Feeds of every kind, with every fault, and documents made to hurt."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.collecting.documents.document_table import read_document, sniff_kind
from briefing.collecting.documents.feeds import MOST_ITEMS
from briefing.collecting.documents.listing import Listing, ListingError
from briefing.text.dates import stated_dates
from tests.collecting.nasty import BASE, NASTY, Nasty


@pytest.mark.parametrize("nasty", NASTY, ids=lambda nasty: nasty.name)
def test_a_nasty_feed_loses_nothing_and_invents_nothing(nasty: Nasty) -> None:
    """Titles, addresses and days are those that a person would read in it."""
    entries = read_document(nasty.body, BASE).entries
    assert tuple(entry.title for entry in entries) == nasty.titles
    if nasty.addresses:
        assert tuple(entry.address for entry in entries) == nasty.addresses
    if nasty.days:
        assert (
            tuple(str(stated_dates.parse_day(entry.published) or "") for entry in entries)
            == nasty.days
        )


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (
            b'<?xml version="1.0"?><!-- <html> --><rss version="0.91"><channel></channel></rss>',
            "feed",
        ),
        (b'<feed xmlns="http://www.w3.org/2005/Atom"/>', "feed"),
        (b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"></rdf:RDF>', "feed"),
        (b'{"version": "https://jsonfeed.org/version/1.1", "items": []}', "json feed"),
        (b"<urlset></urlset>", "sitemap"),
        (b'<opml version="1.0"><body/></opml>', "opml"),
        (b"# my list\n\nhttps://example.org/a\n", "list"),
        (b"title,url\nA,https://example.org/a\n", "list"),
        (b"<!DOCTYPE html><html><body>rss</body></html>", "page"),
        (
            b'<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"/>',
            "page",
        ),
    ],
)
def test_a_kind_is_told_from_the_bytes(body: bytes, kind: str) -> None:
    """Whatever type a server states."""
    assert sniff_kind(body) == kind


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"   ",
        b"\x89PNG\r\n\x1a\n",
        b"just words",
        b'{"items": 3}',
        b"[[[[",
        b"\x1f\x8bno gzip",
    ],
)
def test_what_is_no_list_is_refused_in_join_lines(body: bytes) -> None:
    """Each with a reason."""
    with pytest.raises(ListingError) as refused:
        read_document(body, BASE)
    assert "\n" not in str(refused.value)


def test_a_json_feed() -> None:
    """Fields of 1.0 and 1.1; an item without an address keeps its text."""
    body = b"""{"version": "https://jsonfeed.org/version/1", "items": [
      {"id": "1", "url": "/a", "title": "One", "date_published": "2025-01-16T05:00:00-06:00",
       "content_html": "<p>x</p>"},
      {"id": "https://news.example.org/b", "content_text": "y"},
      {"id": 3, "content_text": "z"}, "nonsense"]}"""
    found = read_document(body, BASE).entries
    assert [entry.address for entry in found] == [
        "https://news.example.org/a",
        "https://news.example.org/b",
        "",
    ]
    assert str(stated_dates.parse_day(found[0].published)) == "2025-01-16"


def test_a_page_names_its_feed_unless_it_is_an_article() -> None:
    """The first feed for itself; an article is an article though its site has a feed."""
    link = b'<link rel="alternate" type="application/rss+xml" href="feed.xml">'
    more = b'<link rel="alternate" type="application/rss+xml" href="comments.xml">'
    page = b"<html><head>" + link + more + b"</head><body></body></html>"
    assert read_document(page, "https://example.org/n/").sources == (
        "https://example.org/n/feed.xml",
    )
    said = page.replace(b"<head>", b'<head><meta property="og:type" content="article">')
    assert [entry.address for entry in read_document(said, BASE).entries] == [BASE]


def _rss(items: int, inside: bytes = b"") -> bytes:
    item = b"<item><title>T</title><link>https://example.org/%d</link><description>" + inside
    written = b"".join(item % n + b"</description></item>" for n in range(items))
    return b'<rss version="2.0"><channel>' + written + b"</channel></rss>"


def _lol() -> bytes:
    names = [b'<!ENTITY l0 "lol">'] + [
        b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10)
    ]
    return b"<!DOCTYPE x [" + b"".join(names) + b"]>" + _rss(1, b"&l9;")


BOMBS = {
    "a hundred thousand items": _rss(100_000),
    "fifty megabytes": _rss(50, b"word " * 200_000),
    "billion laughs": _lol(),
    "an entity of another file": b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    + _rss(1, b"&f;"),
    "ten thousand nested tags": _rss(1, b"<b>" * 10_000),
    "deep below the root": b"<rss>" + b"<channel>" * 10_000,
    "nested brackets": b"[" * 100_000,
    "nested objects": b'{"a":' * 50_000,
    "a giant tag": b"<rss " + b'a="b" ' * 300_000 + b"><channel></channel></rss>",
    "angles": b"<" * 1_000_000,
    "comments": b"<!--" * 200_000 + b"<rss></rss>",
    "deep OPML": b"<opml><body>" + b'<outline text="x">' * 20_000 + b"</body></opml>",
    "deep sitemap": b"<urlset>" + b"<url>" * 20_000,
    "sitemap of a million": b"<urlset>" + b"<url><loc>https://example.org/a</loc></url>" * 200_000,
}


@pytest.mark.slow
@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_bounded(name: str) -> None:
    """It is read in part or refused, in a time that is of its size and not of what it unfolds
    to."""
    body = BOMBS[name]
    began = time.process_time()
    try:
        found: Listing | None = read_document(body, BASE)
    except ListingError:
        found = None
    seconds = time.process_time() - began
    began = time.process_time()
    read_document(_rss(MOST_ITEMS), BASE)  # the most that is read of an honest feed
    honest = time.process_time() - began
    assert seconds < 8 * honest
    assert found is None or len(found.entries) <= 50_000
    assert "root:" not in str(found)


def test_the_first_items_of_a_long_feed_are_read_and_the_rest_counted() -> None:
    """What is left is told."""
    found = read_document(BOMBS["a hundred thousand items"], BASE)
    assert len(found.entries) == MOST_ITEMS
    assert [remark.values for remark in found.remarks] == [("2000", "98000")]


@given(st.binary(max_size=300), st.integers(0, 200))
def test_no_bytes_end_in_a_traceback(noise: bytes, at: int) -> None:
    """Noise, and noise inside a feed, is a listing or a refusal."""
    whole = _rss(2)
    for body in (noise, whole[:at] + noise + whole[at:], whole[:at] + noise):
        try:
            read_document(body, BASE)
        except ListingError as error:
            assert "\n" not in str(error)  # noqa: PT017


@pytest.mark.parametrize(
    "body",
    [
        b'<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>T</title><link href="/a"/>'
        b"<updated>2025-01-16T05:00:00Z</updated></entry></feed>",
        b"<urlset><url><loc>https://example.org/a</loc><lastmod>2025-01-16</lastmod></url></urlset>",
    ],
    ids=["Atom", "sitemap"],
)
def test_a_day_of_change_is_no_day_of_publication(body: bytes) -> None:
    """It tells whether an article is recent, and nothing of when it was published."""
    (entry,) = read_document(body, BASE).entries
    assert entry.published == ""
    assert str(entry.day) == "2025-01-16"
