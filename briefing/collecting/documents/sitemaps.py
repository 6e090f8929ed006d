"""News sitemaps, sitemaps and their indexes -> entries, and further sitemaps to ask for."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from lxml import etree

from briefing.collecting.documents.listing import ListedArticle, Listing, ListingError
from briefing.collecting.network.urls import join_address
from briefing.model import Reason

MOST_ADDRESSES = 50_000  # sitemaps.org: no sitemap has more
MOST_SITEMAPS = 20  # of an index, the latest changed first: a news site writes one a day or a month


def read_sitemap(body: bytes, address: str) -> Listing:
    """The addresses of a sitemap with their dates, or the sitemaps of an index.

    A file that breaks off yields what stands before; namespaces are not asked for, many are wrong.
    """
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False
    )
    try:
        root = etree.fromstring(body, parser)
    except etree.LxmlError as error:
        raise ListingError("can't be read as a sitemap") from error
    if root is None:
        raise ListingError("can't be read as a sitemap; it is empty")
    if _name(root) == "sitemapindex":
        return _of_index(root, address)
    entries = tuple(islice(_entries(root, address), MOST_ADDRESSES))
    left = sum(_name(element) == "url" for element in root) - MOST_ADDRESSES
    remarks = (
        (Reason(code="feed_cut", values=(str(MOST_ADDRESSES), str(left))),) if left > 0 else ()
    )
    return Listing(kind="sitemap", entries=entries, remarks=remarks)


def _of_index(root: Any, address: str) -> Listing:
    children = [_fields(child) for child in root if _name(child) == "sitemap"]
    children.sort(key=lambda fields: fields.get("lastmod", ""), reverse=True)  # stable: then order
    found = [join_address(address, fields["loc"]) for fields in children if fields.get("loc")]
    left = len(found) - MOST_SITEMAPS
    remarks = (
        (Reason(code="index_cut", values=(str(MOST_SITEMAPS), str(left))),) if left > 0 else ()
    )
    return Listing(kind="sitemap", sources=tuple(found[:MOST_SITEMAPS]), remarks=remarks)


def _entries(root: Any, base: str) -> Iterator[ListedArticle]:
    for element in root:
        if _name(element) != "url":
            continue
        fields = _fields(element)
        if link := fields.get("loc"):
            changed = fields.get("lastmod", "")
            yield ListedArticle(
                address=join_address(base, link),
                title=fields.get("title", ""),
                published=fields.get("publication_date", ""),
                updated=changed,
            )


def _fields(element: Any) -> dict[str, str]:
    """The texts below an element, by name without namespace; the first of a name counts."""
    found: dict[str, str] = {}
    for below in element.iterdescendants():
        if below.text and below.text.strip():
            found.setdefault(_name(below), below.text.strip())
    return found


def _name(element: Any) -> str:
    tag = element.tag
    return etree.QName(tag).localname.lower() if isinstance(tag, str) else ""
