"""What is known between two runs: sources, hosts, pages, outcomes. One SQLite file, one lock."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import astuple, fields
from datetime import date, datetime
from pathlib import Path
from typing import Any

from briefing.archive.files.file_lock import hold_lock
from briefing.archive.sqlite_errors import explain_error
from briefing.collecting.store import schema
from briefing.collecting.store.records import MissedPage, PageRecord, RobotsRecord, SourceRecord
from briefing.model.coverage import SourceCoverage
from briefing.quick_dataclass import dataclass

FILE, LOCK = "collecting.sqlite3", "collect.lock"


@dataclass(frozen=True, slots=True, kw_only=True)
class RunChanges:
    """What a run has learned; written in one transaction."""

    moment: datetime
    day: date
    sources: Sequence[SourceRecord] = ()
    put_off: Mapping[str, datetime] | None = None
    robots: Sequence[RobotsRecord] = ()
    coverage: Sequence[SourceCoverage] = ()


class CollectState:
    """The open file. Every call is one transaction: after a crash it is as before it or as after
    it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def source(self, address: str) -> SourceRecord:
        """What is known of an address; an empty record for one that was never asked."""
        row = self._one("SELECT * FROM sources WHERE address = ?", address)
        return _read_source(row) if row else SourceRecord(address=address)

    def put_off(self) -> dict[str, datetime]:
        """The moment from which each host may be asked again."""
        rows = self._db.execute("SELECT host, put_off_until FROM hosts")
        return {host: datetime.fromisoformat(until) for host, until in rows}

    def robots(self) -> dict[str, RobotsRecord]:
        """The answers for robots.txt, by its address."""
        rows = self._db.execute("SELECT * FROM robots")
        return {
            row[0]: RobotsRecord(
                origin=row[0], moment=datetime.fromisoformat(row[1]), status=row[2], body=row[3]
            )
            for row in rows
        }

    def newest_page(self, identity: str) -> PageRecord | None:
        """The last version that was stored of a page."""
        return self._page("identity = ? ORDER BY day DESC, file DESC, number DESC", identity)

    def page_version(self, identity: str, text_sha256: str) -> PageRecord | None:
        """The version of a page that has this text."""
        return self._page("identity = ? AND text_sha256 = ?", identity, text_sha256)

    def page_with_text(self, text_sha256: str, host: str) -> PageRecord | None:
        """A page of the same host with the same text, whatever its address."""
        return self._page("text_sha256 = ? AND host = ? ORDER BY day", text_sha256, host)

    def miss(self, identity: str) -> MissedPage | None:
        """What is known of a page that could not be had."""
        row = self._one("SELECT * FROM misses WHERE identity = ?", identity)
        return MissedPage(**{**dict(row), "day": date.fromisoformat(row["day"])}) if row else None

    def misses(self, first: date, last: date) -> list[MissedPage]:
        """The pages that could not be had, first tried in these days, by address."""
        rows = self._db.execute(
            "SELECT * FROM misses WHERE day BETWEEN ? AND ? ORDER BY address",
            (first.isoformat(), last.isoformat()),
        )
        return [MissedPage(**{**dict(row), "day": date.fromisoformat(row["day"])}) for row in rows]

    def note_miss(self, miss: MissedPage) -> None:
        """Write down that a page could not be had, in place of what was noted before."""
        with self._db:
            self._db.execute("REPLACE INTO misses VALUES (?, ?, ?, ?, ?, ?)", _plain(miss))

    def register(self, file: str, pages: Iterable[PageRecord]) -> None:
        """Note the pages of a stored file, and that they are noted. A page that is had is no
        miss."""
        with self._db:
            for page in pages:
                self._db.execute(
                    "INSERT OR IGNORE INTO pages VALUES (?,?,?,?,?,?,?,?,?,?)", _plain(page)
                )
                self._db.execute("DELETE FROM misses WHERE identity = ?", (page.identity,))
            self._db.execute("INSERT OR IGNORE INTO files VALUES (?)", (file,))

    def restamp(self, page: PageRecord, stamp: str) -> None:
        """Note that a version of a page is still the page at a later stamp of its source."""
        with self._db:
            self._db.execute(
                "UPDATE pages SET stamp = ? WHERE identity = ? AND text_sha256 = ?",
                (stamp, page.identity, page.text_sha256),
            )

    def alias(self, page: PageRecord) -> None:
        """Note that an address leads to a page that is stored under another."""
        self.note_page(page)

    def note_page(self, page: PageRecord) -> None:
        """Note that a page is stored, which must be true on the disk by now."""
        with self._db:
            self._db.execute("DELETE FROM misses WHERE identity = ?", (page.identity,))
            self._db.execute(
                "INSERT OR IGNORE INTO pages VALUES (?,?,?,?,?,?,?,?,?,?)", _plain(page)
            )

    def note_teaser(self, file: str, number: int, identity: str) -> None:
        """Note what page a teaser that is stored stands for."""
        with self._db:
            self._db.execute(
                "INSERT OR IGNORE INTO teasers VALUES (?, ?, ?)", (file, number, identity)
            )

    def places(self, files: Sequence[str]) -> list[tuple[str, str, int, bool]]:
        """What is stored in files, in order: identity, file, number, and whether it is a teaser."""
        inside = f"file IN ({','.join('?' * len(files))})"
        found = [
            (identity, file, number, bool(teaser))
            for teaser, table in enumerate(("pages", "teasers"))
            for identity, file, number in self._db.execute(
                f"SELECT identity, file, number FROM {table} WHERE {inside}",  # noqa: S608
                files,
            )
        ]
        return sorted(found, key=lambda place: (*place[1:3], place[0]))

    def registered(self) -> set[str]:
        """The files whose pages are noted."""
        return {name for (name,) in self._db.execute("SELECT name FROM files")}

    def record(self, changes: RunChanges) -> None:
        """Keep what a run has learned of sources and hosts, and its outcomes."""
        moment, day = changes.moment.isoformat(), changes.day.isoformat()
        rows = [
            (moment, day, place, one.name, one.state, one.new, dump_coverage(one))
            for place, one in enumerate(changes.coverage)
        ]
        with self._db:
            for source in changes.sources:
                self._db.execute(
                    f"REPLACE INTO sources VALUES ({','.join('?' * len(fields(source)))})",  # noqa: S608
                    _plain(source),
                )
            for host, until in (changes.put_off or {}).items():
                self._db.execute("REPLACE INTO hosts VALUES (?, ?)", (host, until.isoformat()))
            for one in changes.robots:
                self._db.execute(
                    "REPLACE INTO robots VALUES (?, ?, ?, ?)",
                    (one.origin, one.moment.isoformat(), one.status, one.body),
                )
            self._db.executemany("REPLACE INTO outcomes VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    def outcomes(self, first: date, last: date) -> list[tuple[str, date, SourceCoverage]]:
        """The outcomes of the runs of these days: moment, day and coverage, the oldest first."""
        rows = self._db.execute(
            "SELECT moment, day, coverage FROM outcomes WHERE day BETWEEN ? AND ? "
            "ORDER BY moment, place",
            (first.isoformat(), last.isoformat()),
        )
        return [
            (moment, date.fromisoformat(day), load_coverage(text)) for moment, day, text in rows
        ]

    def new_by_day(self, name: str, first: date, last: date) -> dict[date, int]:
        """How many new articles a source had on each day of these on which it was asked."""
        rows = self._db.execute(
            "SELECT day, sum(new) FROM outcomes WHERE name = ? AND day BETWEEN ? AND ? "
            "GROUP BY day",
            (name, first.isoformat(), last.isoformat()),
        )
        return {date.fromisoformat(day): int(new) for day, new in rows}

    def _page(self, condition: str, *values: str) -> PageRecord | None:
        row = self._one(f"SELECT * FROM pages WHERE {condition} LIMIT 1", *values)  # noqa: S608
        return PageRecord(**{**dict(row), "day": date.fromisoformat(row["day"])}) if row else None

    def _one(self, query: str, *values: str) -> sqlite3.Row | None:
        row: sqlite3.Row | None = self._db.execute(query, values).fetchone()
        return row


@contextmanager
def open_state(folder: Path) -> Iterator[CollectState]:
    """The state in a folder, made if it is not there; TryAgain if another run has it."""
    with (
        hold_lock(
            folder / LOCK, busy="collecting into", unwritable="nothing is collected without it"
        ),
        read_state(folder) as state,
    ):
        yield state


@contextmanager
def read_state(folder: Path) -> Iterator[CollectState]:
    """The same without the lock: for reading."""
    connection = None
    path = folder / FILE
    try:
        connection = sqlite3.connect(path)
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA journal_mode = WAL")
        # A page is in its file before it is noted here, so what a power cut takes from here is
        # noted anew.
        connection.execute("PRAGMA synchronous = NORMAL")
        schema.bring_up_to_date(connection, str(path))
        yield CollectState(connection)
    except sqlite3.Error as error:
        anew = "move it away to begin anew"
        raise explain_error(path, error, anew, mend=anew) from error
    finally:
        if connection is not None:
            connection.close()


def dump_coverage(coverage: SourceCoverage) -> str:
    """The coverage of a source as JSON."""
    from pydantic import TypeAdapter

    return TypeAdapter(SourceCoverage).dump_json(coverage).decode()


def load_coverage(text: str) -> SourceCoverage:
    """The coverage that this JSON says."""
    from pydantic import TypeAdapter

    return TypeAdapter(SourceCoverage).validate_json(text)


def _plain(value: SourceRecord | PageRecord | MissedPage) -> tuple[Any, ...]:
    return tuple(_cell(one) for one in astuple(value))


def _cell(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return json.dumps(value) if isinstance(value, tuple) else value


def _read_source(row: sqlite3.Row) -> SourceRecord:
    days = ("unchanged_since", "last_answer", "last_full", "last_new", "gone", "moved_since")
    read = {name: date.fromisoformat(row[name]) if row[name] else None for name in days}
    return SourceRecord(**{**dict(row), **read, "known": tuple(json.loads(row["known"]))})
