"""Pages as they come in -> stored once: a version of a page is in one file, and noted."""

from collections.abc import Iterable
from dataclasses import field
from datetime import date, datetime

from briefing.collecting.documents.listing import ListedArticle
from briefing.collecting.documents.source_list import Source
from briefing.collecting.network.http_client import Answer
from briefing.collecting.run.ask_mailbox import MailboxMessage, get_mailbox_host
from briefing.collecting.run.fetch_page import FetchedPage
from briefing.collecting.run.select_pages import MOST_TRIES
from briefing.collecting.store.records import MissedPage, PageRecord
from briefing.collecting.store.state import CollectState
from briefing.collecting.store.warc_files import PageWriter, StoredPage
from briefing.quick_dataclass import dataclass
from briefing.sources.formats.warc import MAIL, Notes

NO_ADDRESS = "its source names no address"
HTML = (("Content-Type", "text/html; charset=utf-8"),)


@dataclass(slots=True, kw_only=True)
class PageTally:
    """What became of the pages of one source."""

    stored: int = 0
    missed: list[str] = field(default_factory=list)  # why, the first one first
    walls: int = 0


@dataclass(slots=True, kw_only=True)
class PageStore:
    """Stores what is new. A page is flushed to its file before it is noted as had."""

    state: CollectState
    writer: PageWriter
    sources: tuple[Source, ...]
    moment: datetime
    tallies: dict[int, PageTally] = field(default_factory=dict)

    @property
    def day(self) -> date:
        """The day of the run, in UTC as the names of its files."""
        return self.moment.date()

    def keep(self, page: FetchedPage) -> None:
        """Store a page that is new or says something new; note one that could not be had."""
        tally = self.tallies.setdefault(page.task.place, PageTally())
        if page.answer is None:
            self._note_miss(page, tally)
        elif page.answer.status == 304:
            self._confirm(page)
        elif not self._is_had(page, page.answer):
            self._store(page, page.answer)
            tally.stored += 1

    def _confirm(self, page: FetchedPage) -> None:
        if page.task.known:
            self.state.restamp(page.task.known, page.task.stamp)

    def _is_had(self, page: FetchedPage, answer: Answer) -> bool:
        """Whether the text is stored: as a version of this page, or under another address of its
        host."""
        same = self.state.page_version(page.identity, page.text_sha256)
        if same:
            self.state.restamp(same, page.task.stamp)
        else:
            same = self.state.page_with_text(page.text_sha256, page.host)
        if same is None:
            return False
        for name in {page.identity, page.task.identity} - {same.identity}:
            self.state.alias(self._record(page, answer, name, (same.file, same.number)))
        return True

    def _store(self, page: FetchedPage, answer: Answer) -> None:
        before = self.state.newest_page(page.identity)
        place = self.writer.write(
            StoredPage(
                address=answer.address,
                moment=self.moment,
                status=answer.status,
                headers=answer.headers,
                body=answer.body,
                notes=self._notes(page, before),
            )
        )
        for name in dict.fromkeys((page.identity, page.task.identity)):
            self.state.note_page(self._record(page, answer, name, place))

    def _record(
        self, page: FetchedPage, answer: Answer, name: str, place: tuple[str, int]
    ) -> PageRecord:
        return PageRecord(
            identity=name,
            text_sha256=page.text_sha256,
            address=answer.address,
            host=page.host,
            stamp=page.task.stamp,
            etag=answer.header("etag"),
            last_modified=answer.header("last-modified"),
            day=self.day,
            file=place[0],
            number=place[1],
        )

    def _notes(self, page: FetchedPage, before: PageRecord | None) -> Notes:
        entry = page.task.entry
        return Notes(
            source=self.sources[page.task.place].name,
            identity=page.identity,
            listed_as=page.task.identity,
            title=entry.title,
            published=entry.published,
            stamp=page.task.stamp,
            text_sha256=page.text_sha256,
            robots=page.robots,
            changed_since=before.day.isoformat() if before else "",
        )

    def _note_miss(self, page: FetchedPage, tally: PageTally) -> None:
        task = page.task
        tally.missed.append(page.why)
        tally.walls += page.wall
        if task.known is None and task.tried is None:
            self.keep_teaser(task.place, task.entry, page.why, task.identity)
        first = task.tried.day if task.tried else self.day
        source = self.sources[task.place].name
        if task.known is None:  # of a page that is had, a later version is not missed for good
            self.state.note_miss(
                MissedPage(
                    identity=task.identity,
                    address=task.address,
                    source=source,
                    why=page.why,
                    tries=page.tries,
                    day=first,
                )
            )

    def keep_messages(self, place: int, messages: Iterable[MailboxMessage]) -> None:
        """Store the messages of a mailbox that are not stored, whatever number they have now."""
        tally = self.tallies.setdefault(place, PageTally())
        host = get_mailbox_host(self.sources[place].address)
        for message in messages:
            if self.state.page_with_text(message.sha256, host):
                continue
            name = self.sources[place].name
            stored = self.writer.write(
                StoredPage(
                    address=message.address,
                    moment=self.moment,
                    status=None,
                    headers=(("Content-Type", MAIL),),
                    body=message.content,
                    notes=Notes(source=name, identity=message.address, text_sha256=message.sha256),
                )
            )
            self.state.note_page(
                PageRecord(
                    identity=message.address,
                    text_sha256=message.sha256,
                    address=message.address,
                    host=host,
                    stamp="",
                    day=self.day,
                    file=stored[0],
                    number=stored[1],
                )
            )
            tally.stored += 1

    def keep_teaser_once(self, place: int, entry: ListedArticle, name: str) -> None:
        """Keep the teaser of an article that names no address, unless it was kept before."""
        if self.state.miss(name):
            return
        self.keep_teaser(place, entry, NO_ADDRESS, name)
        source = self.sources[place].name
        self.state.note_miss(
            MissedPage(
                identity=name,
                address=source,
                source=source,
                why=NO_ADDRESS,
                tries=MOST_TRIES,
                day=self.day,
            )
        )

    def keep_teaser(self, place: int, entry: ListedArticle, why: str, identity: str) -> None:
        """Store what the source itself says of an article that can't be had; nothing if it is
        silent."""
        if not entry.text and not entry.title:
            return
        place_in_file = self.writer.write(
            StoredPage(
                address=entry.address or self.sources[place].address,
                moment=self.moment,
                status=None,
                headers=HTML,
                body=entry.text.encode("utf-8", "replace"),
                notes=Notes(
                    source=self.sources[place].name,
                    identity=identity,
                    title=entry.title,
                    published=entry.published,
                    stamp=entry.updated or entry.published,
                    refused=why,
                ),
            )
        )
        self.state.note_teaser(*place_in_file, identity)
