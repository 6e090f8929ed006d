"""The day of publication as a page states it, and where. Days of change, of comment and of the crawl are not asked."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from briefing.sources import dates, json_ld
from briefing.sources.words import every

METAS = (
    "article:published_time", "og:article:published_time", "og:published_time", "article:published",
    "article.published", "datepublished", "published", "publishdate", "publish-date", "publish_date", "publication_date", "pubdate",
    "parsely-pub-date", "sailthru.date", "w-published-date", "cxenseparse:recs:publishtime", "dc.date.issued",
    "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date", "date",
)  # fmt: skip
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)/(\d{1,2})/(\d{1,2})(?:/|$)|[/_-]((?:19|20)\d\d)-(\d\d)-(\d\d)(?:[/_.-]|$)")

Stated = tuple[date, str]


def stated(page: HtmlElement, metas: Mapping[str, str], url: str | None) -> tuple[date | None, str | None]:
    """The day and its basis, the surest first: JSON-LD, meta tags, microdata, `<time>`, the address."""
    return next(_every(page, metas, url), (None, None))


def _every(page: HtmlElement, metas: Mapping[str, str], url: str | None) -> Iterator[Stated]:
    for thing in json_ld.dated(page):
        yield from _day("json-ld", thing.get("datePublished"))
    for name in METAS:
        yield from _day("meta", metas.get(name))
    for element in page.iterfind('.//*[@itemprop="datePublished"]'):
        yield from _of_element("microdata", element)
    for time in _times_below_headline(page):
        yield from _of_element("time", time)
    if url and (match := _IN_ADDRESS.search(_path(url))):
        yield from _day("url", "-".join(part for part in match.groups() if part))


def _day(basis: str, value: object) -> Iterator[Stated]:
    if day := dates.day(value):
        yield day, basis


def _of_element(basis: str, element: HtmlElement) -> Iterator[Stated]:
    for value in (element.get("content"), element.get("datetime"), element.text_content()):
        yield from _day(basis, value)


def _times_below_headline(page: HtmlElement) -> Iterator[HtmlElement]:
    """The `<time>` elements after the first `<h1>`, or all where there is none; without those of a change."""
    headed = page.find(".//h1") is None
    for element in page.iter("h1", "time"):
        if element.tag == "h1":
            headed = True
        elif headed and not _tells_of_change(element):
            yield element


def _tells_of_change(time: HtmlElement) -> bool:
    parent = time.getparent()
    before = (parent.text or "") if parent is not None else ""
    around = " ".join((time.get("class", ""), time.get("itemprop", ""), time.text or "", before)).lower()
    return any(word in around for word in every("change_words"))


def _path(url: str) -> str:
    try:
        return urlsplit(url).path
    except ValueError:
        return ""
