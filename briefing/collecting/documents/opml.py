"""OPML -> the feeds that it names, however deep they are filed; each bad outline is named."""

from lxml import etree

from briefing.collecting.documents.listing import Listing, ListingError
from briefing.model import Reason
from briefing.sources.decoding import decode

MOST_OUTLINES = 5_000


def read_opml(body: bytes) -> Listing:
    """The addresses of an OPML file's feeds, each once, in its order.

    What is no address of http or https is a remark with the outline's text, and so is a file that
    breaks off; all others are taken.
    """
    import listparser

    text = decode(body)
    try:
        found = listparser.parse(text)
    except Exception as error:  # a library over hostile bytes
        raise ListingError(f"can't be read as OPML ({type(error).__name__})") from error
    named = [(feed.url, feed.title) for feed in [*found.feeds, *found.lists]]
    good = dict.fromkeys(url for url, _ in named if url.startswith(("http://", "https://")))
    bad = [Reason(code="bad_outline", values=(str(title or url)[:80], url[:80]))
           for url, title in named if url not in good]  # fmt: skip
    bad += [Reason(code="bad_outline", values=(title[:80], "")) for title in _without_address(text)]
    if found.get("bozo") and not good:
        raise ListingError("can't be read as OPML; it is no well-formed XML")
    broken = [Reason(code="broken_opml")] if found.get("bozo") else []
    return Listing(kind="opml", sources=tuple(good)[:MOST_OUTLINES], remarks=(*bad, *broken))


def _without_address(text: str) -> list[str]:
    """The titles of outlines that say they are feeds and name no address."""
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except (etree.LxmlError, ValueError):
        return []
    if root is None:
        return []
    outlines = [outline.attrib for outline in root.iter("outline")]
    return [
        str(one.get("text") or one.get("title") or "?")
        for one in outlines
        if str(one.get("type", "")).lower() in ("rss", "atom", "feed")
        and not any(key.lower() == "xmlurl" and value for key, value in one.items())
    ]
