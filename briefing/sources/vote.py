"""Which blocks of a page an extractor of the trade (trafilatura) takes for the article: evidence, not a verdict."""

import logging
from collections.abc import Sequence

from lxml import etree
from lxml.html import HtmlElement

from briefing.sources import alignment, json_ld

# It throws these away itself, but copies them up to four times before: a tenth of its time. No vote on the labelled
# pages changed without them.
_TEXTLESS = (
    "style", "svg", "link", "meta", "iframe", "embed", "object", "canvas", "audio", "video", "map", "area", "source",
    "track", "param", "input", "select", "datalist", "textarea", "template",
)  # fmt: skip
LONG, ENOUGH = 120, 0.5  # characters of a text; share of their sum


def votes(page: HtmlElement, texts: Sequence[str]) -> tuple[bool, ...]:
    """For each block's text whether trafilatura's extraction holds it; all False where it finds nothing or fails.

    Takes what is never text out of the page's tree.
    """
    _strip(page)
    return alignment.matched(texts, _extraction(page, texts))


def _strip(page: HtmlElement) -> None:
    etree.strip_elements(page, *_TEXTLESS, with_tail=False)
    for script in [*page.iter("script")]:
        if not json_ld.is_script(script):  # in those it looks where it finds no text elsewhere
            script.drop_tree()


def _extraction(page: HtmlElement, texts: Sequence[str]) -> str:
    """The text that trafilatura takes from the page.

    Its balanced setting: over the labelled pages of news sites and of all sites its F1 is .951 and .914, against
    .956 and .898 with a preference for precision and .953 and .894 in its fast mode. The fast mode, which asks no other
    extractor, takes two thirds of the time and says the same of 237 of 250 pages; of the others it mostly misses nearly
    all. So where it finds less than half of the page's long texts, as of 15 pages, the balanced one is asked too.
    """
    quick = _asked(page, fast=True)
    long = sum(len(text) for text in texts if len(text) >= LONG)
    return quick if len(quick) >= ENOUGH * long else _asked(page, fast=False)


def _asked(page: HtmlElement, *, fast: bool) -> str:
    from trafilatura import extract

    try:
        return extract(page, include_comments=False, fast=fast) or ""
    except Exception:  # the page is hostile and the library large: whatever it raises is no vote
        logging.getLogger(__name__).debug("trafilatura failed; the page goes without its vote", exc_info=True)
        return ""
