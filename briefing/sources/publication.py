"""The day of publication as a page states it, and where. Days of change, of comment and of the crawl are not asked."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from briefing.sources import below_headline, dates, json_ld

METAS = (
    "article:published_time", "og:article:published_time", "og:published_time", "article:published",
    "article.published", "datepublished", "published", "publishdate", "publish-date", "publish_date",
    "publication_date", "pubdate",
    "parsely-pub-date", "sailthru.date", "w-published-date", "cxenseparse:recs:publishtime", "dc.date.issued",
    "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date", "date",
)  # fmt: skip
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)/(\d{1,2})/(\d{1,2})(?:/|$)|[/_-]((?:19|20)\d\d)-(\d\d)-(\d\d)(?:[/_.-]|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A day of publication and where it was stated; the moment, where a time was stated with its zone."""

    day: date | None = None
    basis: str | None = None
    moment: datetime | None = None


def stated(page: HtmlElement, metas: Mapping[str, str], url: str | None) -> Stated:
    """The day and its basis, the surest first: JSON-LD, meta tags, microdata, `<time>`, the address."""
    return next(_every(page, metas, url), Stated())


def _every(page: HtmlElement, metas: Mapping[str, str], url: str | None) -> Iterator[Stated]:
    for thing in json_ld.dated(page):
        yield from _day("json-ld", thing.get("datePublished"))
    for name in METAS:
        yield from _day("meta", metas.get(name))
    for element in page.iterfind('.//*[@itemprop="datePublished"]'):
        yield from _of_element("microdata", element)
    for time in below_headline.times(page):
        yield from _of_element("time", time)
    for line in below_headline.dated_lines(page):
        yield from (Stated(day=day, basis="byline") for day in dates.named_in(line))
    if url and (match := _IN_ADDRESS.search(_path(url))):
        yield from _day("url", "-".join(part for part in match.groups() if part))


def _day(basis: str, value: object) -> Iterator[Stated]:
    if day := dates.day(value):
        yield Stated(day=day, basis=basis, moment=dates.moment(value))


def _of_element(basis: str, element: HtmlElement) -> Iterator[Stated]:
    for value in (element.get("content"), element.get("datetime"), element.text_content()):
        yield from _day(basis, value)


def _path(url: str) -> str:
    try:
        return urlsplit(url).path
    except ValueError:
        return ""
