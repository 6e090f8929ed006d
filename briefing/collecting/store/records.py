"""What is known of a source, a page and a page that could not be had, between two runs."""

from datetime import date, datetime, timedelta

from briefing.quick_dataclass import dataclass

FRESH = timedelta(hours=24)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRecord:
    """One address that is asked again and again. Validators are kept as they were sent, to a
    letter."""

    address: str
    kind: str = ""
    etag: str | None = None
    last_modified: str | None = None
    sha256: str = ""  # of the last body that could be read
    unchanged_since: date | None = None  # the day of the last answer that was not the same
    failures: int = 0  # runs without an answer in a row
    last_answer: date | None = None
    last_full: date | None = None  # the day of the last answer that was asked for without condition
    last_new: date | None = None
    gone: date | None = None
    moved_to: str | None = None
    moved_since: date | None = None
    known: tuple[str, ...] = ()  # identities of what it listed last


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRecord:
    """One version of a page that was stored, and where."""

    identity: str
    text_sha256: str
    address: str
    host: str
    stamp: str
    etag: str | None = None
    last_modified: str | None = None
    day: date
    file: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MissedPage:
    """A page that was named and could not be had, how often it was tried, and the first day."""

    identity: str
    address: str
    source: str
    why: str
    tries: int
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class RobotsRecord:
    """An answer for robots.txt, kept between runs for a day (RFC 9309, 2.4) and no longer."""

    origin: str
    moment: datetime
    status: int
    body: bytes

    def is_fresh(self, now: datetime) -> bool:
        """Whether it may still be used."""
        return self.moment <= now < self.moment + FRESH
