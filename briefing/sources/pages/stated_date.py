"""The day of publication as a page states it, and where it states it.

Days of a change, of a comment and of the crawl are not asked.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from lxml.html import HtmlElement

from briefing.quick_dataclass import dataclass
from briefing.sources.pages import json_ld, page_dates
from briefing.text.dates import stated_dates
from briefing.text.dates.address_dates import find_address_day

DATE_METAS = (
    "article:published_time", "og:article:published_time", "og:published_time", "article:published",
    "article.published", "datepublished", "published", "publishdate", "publish-date",
    "publish_date",
    "publication_date", "pubdate",
    "parsely-pub-date", "sailthru.date", "w-published-date", "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date", "date",
)  # fmt: skip
# Zones from UTC: Baker Island, Kiribati.
WESTERNMOST, EASTERNMOST = timedelta(hours=12), timedelta(hours=14)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedDate:
    """A day of publication and where it was stated.

    `moment` is known where a time was stated with its zone.
    """

    day: date | None = None
    basis: str | None = None
    moment: datetime | None = None


def find_stated_date(
    page: HtmlElement, described: json_ld.Things, metas: Mapping[str, str], url: str | None
) -> StatedDate:
    """The day and its basis; both None where none is stated.

    The surest is taken: JSON-LD, meta tags, microdata, `<time>`, a line below the headline, the
    address. A moment in UTC may be of the evening before where the article was written: the day in
    its address, or else the day that it prints below its headline, then is its day.
    """
    stated = next(_all_stated(page, described, metas, url), StatedDate())
    moment = stated.moment
    if moment is None or moment.utcoffset():
        return stated
    local = (day for day in _local_days(page, url) if _is_day_somewhere(day, moment))
    return replace(stated, day=next(local, stated.day))


def _local_days(page: HtmlElement, url: str | None) -> Iterator[date]:
    """The days that the address and the lines below the headline give in their own zone."""
    if day := find_address_day(url):
        yield day
    for line in page_dates.find_date_lines(page):
        yield from stated_dates.find_named_days(line)
    for time in page_dates.find_time_elements(page):
        yield from stated_dates.find_named_days(time.text_content()[: stated_dates.LONGEST])


def _is_day_somewhere(day: date, moment: datetime) -> bool:
    """Whether it is this day somewhere on Earth at that moment."""
    return (moment - WESTERNMOST).date() <= day <= (moment + EASTERNMOST).date()


def _all_stated(
    page: HtmlElement, described: json_ld.Things, metas: Mapping[str, str], url: str | None
) -> Iterator[StatedDate]:
    for thing in json_ld.find_dated(described):
        yield from _day("json-ld", thing.get("datePublished"))
    for name in DATE_METAS:
        yield from _day("meta", metas.get(name))
    for element in page.iterfind('.//*[@itemprop="datePublished"]'):
        yield from _of_element("microdata", element)
    for time in page_dates.find_time_elements(page):
        yield from _of_element("time", time)
    for line in page_dates.find_date_lines(page):
        yield from (
            StatedDate(day=day, basis="byline") for day in stated_dates.find_named_days(line)
        )
    if filed := find_address_day(url):
        yield StatedDate(day=filed, basis="url")


def _day(basis: str, value: object) -> Iterator[StatedDate]:
    if day := stated_dates.parse_day(value):
        yield StatedDate(day=day, basis=basis, moment=stated_dates.parse_moment(value))


def _of_element(basis: str, element: HtmlElement) -> Iterator[StatedDate]:
    for value in (element.get("content"), element.get("datetime"), element.text_content()):
        yield from _day(basis, value)
