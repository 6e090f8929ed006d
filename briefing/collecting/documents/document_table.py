"""What a document is, told from its bytes; and the table of readers, kind -> "module:function".

The type that a server states decides only where the bytes leave it open: an HTML page with 200 in
place of a feed is a page, whatever its header says.
"""

import re
import zlib
from importlib import import_module
from typing import Literal

from briefing.collecting.documents.listing import Listing, ListingError
from briefing.collecting.documents.url_lists import looks_like_list
from briefing.errors import InputError
from briefing.sources.decoding import decode

DocumentKind = Literal["feed", "json feed", "sitemap", "opml", "list", "page"]
MOST_BYTES = 50_000_000  # of a sitemap behind gzip: what sitemaps.org allows
HEAD = 20_000  # characters in which a document shows its first element
_GZIP = b"\x1f\x8b"
_FIRST_ELEMENT = re.compile(r"<(?![?!])(?:\w+:)?([A-Za-z][\w]*)[\s>/]")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ROOTS: dict[str, DocumentKind] = {
    "rss": "feed", "feed": "feed", "rdf": "feed", "channel": "feed",
    "urlset": "sitemap", "sitemapindex": "sitemap", "opml": "opml",
}  # fmt: skip
_INSIDE = re.compile(r"<(rss|feed|(?:\w+:)?RDF|urlset|sitemapindex)[\s>]", re.IGNORECASE)
_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)

READERS = {
    "feed": "briefing.collecting.documents.feeds:read_feed",
    "json feed": "briefing.collecting.documents.feeds:read_json_feed",
    "sitemap": "briefing.collecting.documents.sitemaps:read_sitemap",
    "opml": "briefing.collecting.documents.opml:read_opml",
    "list": "briefing.collecting.documents.url_lists:read_address_list",
    "page": "briefing.collecting.documents.feed_discovery:read_page",
}


def read_document(body: bytes, address: str, content_type: str = "") -> Listing:
    """What a document lists, by its kind; ListingError for one that is none of them."""
    content = unfold(body)
    kind = sniff_kind(content)
    module, function = READERS[kind].split(":")
    read = getattr(import_module(module), function)
    arguments = {"feed": (address, content_type), "opml": (), "list": ()}.get(kind, (address,))
    listing = read(content, *arguments)
    assert isinstance(listing, Listing)  # the table's functions have no common signature
    return listing


def unfold(body: bytes) -> bytes:
    """The bytes, taken out of gzip where they are a gzip file, as sitemaps often are.

    ListingError for more than a sitemap may have; a file that breaks off yields what it holds.
    """
    if not body.startswith(_GZIP):
        return body
    unpacking = zlib.decompressobj(wbits=31)
    try:
        content = unpacking.decompress(body, MOST_BYTES)
    except zlib.error as error:
        raise ListingError("begins like gzip and is none") from error
    if unpacking.unconsumed_tail:
        raise ListingError(f"unfolds to more than {MOST_BYTES:,} bytes")
    return content


def sniff_kind(content: bytes) -> DocumentKind:
    """The kind of a document; ListingError for an empty one, a picture, a text of another kind."""
    try:
        head = decode(content[: 2 * HEAD])[:HEAD].lstrip("\ufeff\x00 \t\r\n")
    except InputError as error:
        raise ListingError(str(error)) from error
    if not head:
        raise ListingError("is empty")
    if head[0] in "{[":
        return "json feed"
    first = _FIRST_ELEMENT.search(_COMMENT.sub("", head))
    if first and (kind := _ROOTS.get(first[1].lower())):
        return kind
    if _HTML.search(head):
        return "page"
    if inside := _INSIDE.search(head):  # a warning of the server's program before the document
        return "feed" if inside[1].lower() not in ("urlset", "sitemapindex") else "sitemap"
    if looks_like_list(head):
        return "list"
    if first:
        return "page"
    raise ListingError("is no feed, sitemap, OPML, list of addresses or page")
