"""A page that names its feed -> the feed's address; any other page is an article itself."""

from lxml.html import HtmlElement

from briefing.collecting.documents.listing import ListedArticle, Listing
from briefing.collecting.network.urls import join_address
from briefing.sources.decoding import decode
from briefing.sources.pages.html_parser import parse_tree

_TYPES = (
    "application/rss+xml",
    "application/atom+xml",
    "application/rdf+xml",
    "application/feed+json",
)


def read_page(body: bytes, address: str) -> Listing:
    """The first feed that the page names for itself, or else the page as the one entry.

    Feeds of comments are named beside the feed of articles, and after it. A page that calls itself
    an article is the entry, though its site has a feed.
    """
    page = parse_tree(decode(body))
    links = [] if page is None or _is_article(page) else page.iterfind(".//link[@href]")
    for link in links:
        related = str(link.get("rel") or "").lower().split()
        kind = str(link.get("type") or "").split(";")[0].strip().lower()
        if "alternate" in related and kind in _TYPES:
            return Listing(kind="page", sources=(join_address(address, str(link.get("href"))),))
    return Listing(kind="page", entries=(ListedArticle(address=address),))


def _is_article(page: HtmlElement) -> bool:
    kinds = page.iterfind('.//meta[@property="og:type"]')
    return any(str(kind.get("content") or "").strip().lower() == "article" for kind in kinds)
