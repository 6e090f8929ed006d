"""Which blocks of a page trafilatura takes for the article: evidence, not a verdict."""

import logging
from collections.abc import Sequence

from lxml import etree
from lxml.html import HtmlElement

from briefing.sources.pages import alignment, html_parser, json_ld

# It throws these away itself, but copies them up to four times before: a tenth of its time. No vote
# on the labelled pages changed without them.
_TEXTLESS = (
    "style", "svg", "link", "meta", "iframe", "embed", "object", "canvas", "audio", "video", "map",
    "area", "source",
    "track", "param", "input", "select", "datalist", "textarea", "template",
)  # fmt: skip
# Nor does it look for the article in these, two fifths of a page's elements, unless it finds little
# elsewhere: a fifth of its time. Where they held what it would have found, it finds too little
# without them, and is asked again.
_BESIDE = (
    "img", "picture", "nav", "aside", "footer", "menu", "dialog", "button", "label", "fieldset",
    "legend", "output",
    "progress", "time", "noscript",
)  # fmt: skip
# It deletes those that are, too: an eighth of what is left.
_OFTEN_EMPTY = ("div", "span", "i", "p", "li")
# What is called so goes all at once: one at a time, the text after it would be copied for each.
_OUT = "out"
# Elements of a page. The largest of the labelled ones has some 20,000; of 200,000 the extractor's
# copies took 300 MB, and while it is asked the features of the page's lines are in memory too: with
# 100,000 elements a megabyte took up to 292 MB, with 30,000 up to 264.
MOST_ELEMENTS = 30_000
# Characters of a page's texts. The largest of the labelled ones has 47,000; 320,000 in nested lists
# took the extractor 2.4 s, and of 3 million what is compared with the extraction took 180 MB.
MOST_TEXT = 200_000
LONG, ENOUGH = 120, 0.25  # characters of a text; share of their sum


def vote_on_blocks(source: str, texts: Sequence[str]) -> tuple[bool, ...]:
    """For each text of a page's blocks whether trafilatura's extraction holds it.

    All are False where it finds nothing or fails, or has too much to look at. What is never an
    article is taken out before; where too little is left, the whole page is asked.
    """
    is_small = source.count("<") <= MOST_ELEMENTS and sum(map(len, texts)) <= MOST_TEXT
    page = html_parser.parse_tree(source) if is_small else None
    if page is None:
        return (False,) * len(texts)
    return alignment.align_blocks(texts, _choose_extraction(page, source, texts))


def _choose_extraction(page: HtmlElement, source: str, texts: Sequence[str]) -> str:
    """The text that trafilatura takes from the page.

    Its balanced setting: over the labelled pages of news sites and of all sites its F1 is .951 and
    .914, against .956 and .898 with a preference for precision and .953 and .894 in its fast mode.
    The fast mode, which asks no other extractor, takes two thirds of the time and says the same of
    237 of 250 pages; of the others it mostly misses nearly all. So where it finds less than a
    quarter of the page's long texts, as of 12 pages, the balanced one is asked. Of the 5 where it
    finds less than half, that says the same of 4, and of one takes other articles too.
    """
    quick = _extract_text(_strip_for_speed(page), fast=True)
    long = sum(len(text) for text in texts if len(text) >= LONG)
    if quick and len(quick) >= ENOUGH * long:
        return quick
    whole = html_parser.parse_tree(source)
    return quick if whole is None else _extract_text(_strip_elements(whole, *_TEXTLESS), fast=False)


def _strip_for_speed(page: HtmlElement) -> HtmlElement:
    """The page without what trafilatura deletes, but only after it has copied and searched it."""
    left = _strip_elements(page, *_TEXTLESS, *_BESIDE)
    for element in left.iterdescendants(*_OFTEN_EMPTY):
        if element.text is None and len(element) == 0:
            element.tag = _OUT
    etree.strip_elements(left, _OUT, with_tail=False)
    return left


def _strip_elements(page: HtmlElement, *tags: str) -> HtmlElement:
    """The page without these elements, but with the text after them, and without scripts."""
    for script in page.iter("script"):
        # In those it looks where it finds no text elsewhere.
        if not json_ld.is_json_ld_script(script):
            script.tag = _OUT
    etree.strip_elements(page, *tags, _OUT, with_tail=False)
    return page


def _extract_text(page: HtmlElement, *, fast: bool) -> str:
    from trafilatura import extract

    try:
        return extract(page, include_comments=False, fast=fast) or ""
    except Exception:  # the page is hostile and the library large: whatever it raises is no vote
        logging.getLogger(__name__).debug(
            "trafilatura failed; the page goes without its vote", exc_info=True
        )
        return ""
