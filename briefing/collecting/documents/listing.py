"""What a source's document lists: articles to fetch, and further sources to ask."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Literal

from briefing.model import Reason
from briefing.quick_dataclass import dataclass
from briefing.text.dates import stated_dates

ListingKind = Literal["feed", "sitemap", "opml", "list", "page"]
FUTURE = timedelta(days=1)  # a feed's zone may be wrong by a day; a date beyond that is no witness
SHARED = 3  # entries: two may be of one minute, three with one date are of a machine that stamps


class ListingError(Exception):
    """A document that is none of the known kinds, or one that can't be read; the message says
    what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedArticle:
    """One article that a source names. Title and dates are what the source says: hints."""

    address: str  # empty where it names none
    title: str = ""
    published: str = ""  # as written
    updated: str = ""
    guid: str = ""
    text: str = ""  # HTML of its summary or content

    @property
    def day(self) -> date | None:
        """The day by which it is recent or not: of publication, else of its last change."""
        return stated_dates.parse_day(self.published) or stated_dates.parse_day(self.updated)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A document as read: its kind, entries and further sources, both in its order."""

    kind: ListingKind
    entries: tuple[ListedArticle, ...] = ()
    sources: tuple[str, ...] = ()  # of an index, an OPML file, a page that names its feed
    remarks: tuple[Reason, ...] = ()


def trust_dates(entries: tuple[ListedArticle, ...], now: datetime) -> tuple[ListedArticle, ...]:
    """The entries; a date in the future, or one that all share, is taken from them."""
    stamps = [entry.published for entry in entries]
    if len(stamps) >= SHARED and len(set(stamps)) == 1:
        return tuple(replace(entry, published="") for entry in entries)
    latest = (now + FUTURE).date()
    return tuple(
        replace(entry, published="")
        if (stated_dates.parse_day(entry.published) or latest) > latest
        else entry
        for entry in entries
    )
