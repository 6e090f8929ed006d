"""RSS, Atom, RDF and JSON Feed -> entries. No item is lost, no date invented."""

import io
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, cast

from briefing.collecting.documents.listing import ListedArticle, Listing, ListingError
from briefing.collecting.network.urls import join_address
from briefing.model import Reason
from briefing.sources.decoding import decode

# Of a feed of 100,000 items the first ones are read: 2,000 take .5 s. The largest feeds of news
# sites have 300.
MOST_ITEMS = 2_000
LONGEST_TEXT = 50_000  # characters kept of an item's text: three times the longest article
Parsed = dict[str, Any]  # feedparser's answer; it has no annotations
_END_OF_ITEM = re.compile(rb"</(?:\w+:)?(?:item|entry)\s*>", re.IGNORECASE)
_ROOT = re.compile(rb"<((?:\w+:)?(?:rss|feed|rdf))[\s>]", re.IGNORECASE)
_CDATA = re.compile(rb"(<!\[CDATA\[.*?\]\]>)", re.DOTALL)
_BARE_AND = re.compile(rb"&(?!#\d{1,7};|#x[0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)")
# Entities of a document's own are how a kilobyte becomes a gigabyte, and no feed needs them.
_OWN_ENTITIES = re.compile(rb"<!ENTITY[^>]*>", re.IGNORECASE)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r"))
_DEEP = 500  # open elements: the deepest real feed, with XHTML inside, has 40


def read_feed(body: bytes, address: str, content_type: str = "") -> Listing:
    """The entries of an RSS, Atom or RDF document in its order, links joined to its address.

    ListingError for a document that ends before its first entry and says nothing.
    """
    # Controls make a document no XML; in UTF-16 their bytes are halves of letters.
    plain = body if b"\0" in body else body.translate(None, _CONTROLS)
    whole = _OWN_ENTITIES.sub(b"", plain)
    cut, left = _first_items(whole)
    if _depth(cut) > _DEEP:
        raise ListingError("elements nested too deep; no feed is written like this")
    parsed = _parsed(cut, content_type)
    if parsed.get("bozo") and not parsed.get("version") and not parsed["entries"]:
        raise ListingError(f"can't be read as a feed ({_fault(parsed)})")
    # RSS has `dc:date`, which feedparser calls updated; in Atom that is the day of a change, and
    # no day of publication.
    dated = ("published", "created") + (() if "atom" in parsed["version"] else ("updated",))
    entries = tuple(_entry(item, address, dated) for item in parsed["entries"])
    remarks = (Reason(code="feed_cut", values=(str(MOST_ITEMS), str(left))),) if left else ()
    return Listing(kind="feed", entries=entries, remarks=remarks)


def _first_items(body: bytes) -> tuple[bytes, int]:
    """The document with no more than the first items, closed properly, and how many are left
    out."""
    ends = [match.end() for match in _END_OF_ITEM.finditer(body)]
    root = _ROOT.search(body)
    if len(ends) <= MOST_ITEMS or not root:
        return body, 0
    closing = b"</channel></rss>" if root[1].lower() == b"rss" else b"</" + root[1] + b">"
    return body[: ends[MOST_ITEMS - 1]] + closing, len(ends) - MOST_ITEMS


def _depth(body: bytes) -> int:
    """How deep elements nest, tags counted only: enough to tell a bomb from a feed."""
    deepest = depth = 0
    for match in re.finditer(rb"<(/?)[A-Za-z][^<>]*?(/?)>", _CDATA.sub(b"", body)):
        if match[1]:
            depth = max(depth - 1, 0)
        elif not match[2]:
            depth += 1
            deepest = max(deepest, depth)
    return deepest


def _parsed(body: bytes, content_type: str) -> Parsed:
    """The document as feedparser reads it; with a bare & in it, once more with that written
    rightly.

    Its second parser, for documents that are no XML, makes `AT&T; wins` of `AT&T wins`.
    """
    found = _feedparser(body, content_type)
    if found.get("bozo"):
        pieces = _CDATA.split(body)
        mended = b"".join(
            piece if piece.startswith(b"<![CDATA[") else _BARE_AND.sub(b"&amp;", piece)
            for piece in pieces
        )
        again = _feedparser(mended, content_type) if mended != body else found
        return again if len(again["entries"]) >= len(found["entries"]) else found
    return found


def _feedparser(body: bytes, content_type: str) -> Parsed:
    from feedparser.api import parse

    # Bytes, never a string: that could be the name of a file. Links are joined here, and markup is
    # not sanitized, for nothing of it is printed.
    headers = {"content-type": content_type} if content_type else {}
    try:
        found = parse(
            io.BytesIO(body or b" "),
            response_headers=headers,
            sanitize_html=False,
            resolve_relative_uris=False,
        )
        # Plain dictionaries: its own answer `updated` with the day of publication where none is.
        return dict(found.items()) | {"entries": [dict(item.items()) for item in found.entries]}
    except Exception as error:  # a library over hostile bytes: whatever it raises is a broken feed
        raise ListingError(f"can't be read as a feed ({type(error).__name__})") from error


def _fault(parsed: Parsed) -> str:
    return " ".join(str(parsed.get("bozo_exception") or "no element of a feed").split())[:120]


def _entry(item: Mapping[str, object], base: str, dated: tuple[str, ...]) -> ListedArticle:
    def text(*names: str) -> str:
        return next((str(item[name]) for name in names if isinstance(item.get(name), str)), "")

    link = text("link")
    guid = text("id")
    if not link and guid.startswith(("http://", "https://")):
        link = guid
    return ListedArticle(
        address=join_address(base, link) if link else "",
        title=text("title"),
        published=text(*dated),
        updated=text("updated"),
        guid=guid,
        text=_content(item)[:LONGEST_TEXT],
    )


def _content(item: Mapping[str, object]) -> str:
    """The longest text that an item has: of its contents and its summary."""
    contents = cast(list[Mapping[str, object]], item.get("content") or [])
    texts = [str(content.get("value") or "") for content in contents]
    return max((*texts, str(item.get("summary") or "")), key=len)


def read_json_feed(body: bytes, address: str) -> Listing:
    """The entries of a JSON Feed (jsonfeed.org, 1.0 and 1.1)."""
    try:
        document = json.loads(decode(body), strict=False)
    except (ValueError, RecursionError) as error:
        raise ListingError("is JSON that breaks off or nests too deep") from error
    items = document.get("items") if isinstance(document, dict) else None
    if not isinstance(items, list):
        raise ListingError("is JSON, but no JSON Feed: it has no items")
    left = max(len(items) - MOST_ITEMS, 0)
    remarks = (Reason(code="feed_cut", values=(str(MOST_ITEMS), str(left))),) if left else ()
    entries = tuple(_json_entries(items[:MOST_ITEMS], address))
    return Listing(kind="feed", entries=entries, remarks=remarks)


def _json_entries(items: list[object], base: str) -> Iterator[ListedArticle]:
    for item in items:
        if not isinstance(item, dict):
            continue
        fields = {key: value for key, value in item.items() if isinstance(value, str | int)}
        link = str(fields.get("url") or fields.get("external_url") or "")
        guid = str(fields.get("id") or "")
        if not link and guid.startswith(("http://", "https://")):
            link = guid
        yield ListedArticle(
            address=join_address(base, link) if link else "",
            title=str(fields.get("title") or ""),
            published=str(fields.get("date_published") or ""),
            updated=str(fields.get("date_modified") or ""),
            guid=guid,
            text=str(fields.get("content_html") or fields.get("content_text") or "")[:LONGEST_TEXT],
        )
