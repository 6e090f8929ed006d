"""Which of the articles that a source names are asked for, and why the others are not."""

from collections.abc import Iterable, Sequence
from dataclasses import field, replace
from datetime import date, timedelta
from itertools import chain, zip_longest
from typing import Protocol

from briefing.collecting.documents.listing import ListedArticle, Listing
from briefing.collecting.network.fetch_failure import FetchFailure
from briefing.collecting.network.urls import make_identity, unwrap
from briefing.collecting.store.records import MissedPage, PageRecord
from briefing.quick_dataclass import dataclass

MOST_TRIES = 3  # runs in which a page is asked for that can't be had: a day of three runs


class KnownPages(Protocol):
    """What is asked of the state."""

    def newest_page(self, identity: str) -> PageRecord | None:
        """The last version that was stored of a page."""

    def miss(self, identity: str) -> MissedPage | None:
        """What is known of a page that could not be had."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageChoice:
    """Which articles are wanted: not older than `days` before `today`, or of one `day` alone."""

    today: date
    days: int = 7
    day: date | None = None
    most: int = 500

    def wants(self, entry: ListedArticle, listing: Listing) -> bool:
        """Whether an entry is of the days; one without a date only of a feed, which lists news."""
        stated = entry.day
        if self.day:
            return stated == self.day
        if stated is None:
            return listing.kind != "sitemap"
        return self.today - stated <= timedelta(days=self.days)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTask:
    """One page to ask for, by which source (its place in the list), and the version that is had."""

    place: int
    address: str
    identity: str
    entry: ListedArticle
    stamp: str
    known: PageRecord | None = None
    tried: MissedPage | None = None


@dataclass(slots=True, kw_only=True)
class Selection:
    """What of one source is asked for, and the counts of what is not."""

    tasks: list[PageTask] = field(default_factory=list)
    identities: list[str] = field(default_factory=list)  # of all entries
    without_address: list[ListedArticle] = field(default_factory=list)
    wrapped: list[str] = field(default_factory=list)  # why a link leads nowhere
    later: int = 0


def select_entries(
    place: int, listings: Iterable[Listing], choice: PageChoice, known: KnownPages, taken: set[str]
) -> Selection:
    """The entries of a source that are new or changed; `taken` are those of sources before it."""
    made = Selection()
    for listing in listings:
        for entry in listing.entries:
            task = _task(place, entry, made)
            if task is None or task.identity in made.identities:
                continue
            made.identities.append(task.identity)
            if task.identity in taken or not choice.wants(entry, listing):
                continue
            if wanted := _wanted(task, choice, known):
                taken.add(task.identity)
                made.tasks.append(wanted)
    return made


def _task(place: int, entry: ListedArticle, made: Selection) -> PageTask | None:
    if not entry.address:
        made.without_address.append(entry)
        return None
    try:
        address = unwrap(entry.address)
    except FetchFailure as failure:
        made.wrapped.append(str(failure))
        return None
    stamp = entry.updated or entry.published
    return PageTask(
        place=place, address=address, identity=make_identity(address), entry=entry, stamp=stamp
    )


def _wanted(task: PageTask, choice: PageChoice, known: KnownPages) -> PageTask | None:
    """The task with what is known of its page, if it is new, changed, or worth another try."""
    page, miss = known.newest_page(task.identity), known.miss(task.identity)
    if page is None:
        return None if miss and miss.tries >= MOST_TRIES else replace(task, tried=miss)
    changed = bool(task.stamp) and task.stamp != page.stamp
    recent = choice.today - page.day <= timedelta(days=choice.days)
    return replace(task, known=page) if changed and recent else None


def limit_tasks(selections: Sequence[Selection], most: int) -> list[PageTask]:
    """At most so many tasks, of each source in turn; what is left is counted with its source."""
    turns = zip_longest(*(selection.tasks for selection in selections))
    ordered = [task for task in chain.from_iterable(turns) if task]
    for task in ordered[most:]:
        selections[task.place].later += 1
    return ordered[:most]
