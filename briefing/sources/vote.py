"""Which blocks of a page an extractor of the trade (trafilatura) takes for the article: evidence, not a verdict."""

import logging
from collections.abc import Sequence

from lxml.html import HtmlElement

from briefing.sources import alignment


def votes(page: HtmlElement, texts: Sequence[str]) -> tuple[bool, ...]:
    """For each block's text whether trafilatura's extraction holds it; all False where it finds nothing or fails."""
    return alignment.matched(texts, _extraction(page))


def _extraction(page: HtmlElement) -> str:
    """The text that trafilatura takes from the page.

    Its balanced setting: over the labelled pages of news sites and of all sites its F1 is .951 and .914, against
    .956 and .898 with a preference for precision and .953 and .894 in its fast mode.
    """
    from trafilatura import extract

    try:
        return extract(page, include_comments=False) or ""
    except Exception:  # the page is hostile and the library large: whatever it raises is no vote
        logging.getLogger(__name__).debug("trafilatura failed; the page goes without its vote", exc_info=True)
        return ""
