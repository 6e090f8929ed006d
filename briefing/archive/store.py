"""The archive: one SQLite file with all articles read, the ledger of outcomes, and all briefs."""

import logging
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from dataclasses import field
from datetime import date
from pathlib import Path

from briefing.archive import (
    article_rows,
    cleaned_json,
    maintenance,
    periods,
    retention,
    salvage,
    schema,
)
from briefing.archive.approvals import Approval, find_approval, note_approval
from briefing.archive.files.file_lock import hold_lock, make_private_file
from briefing.archive.past_outcomes import PastOutcome, find_brief_days, find_past_outcomes
from briefing.archive.search import passage_rows, search_index
from briefing.archive.search.search_filter import EVERYTHING, SearchFilter
from briefing.archive.search.search_index import Passage, SearchHit
from briefing.archive.sqlite_errors import explain_error
from briefing.errors import BriefingError
from briefing.model import Article, CleanedArticle, LedgerEntry
from briefing.quick_dataclass import dataclass

_LOG = logging.getLogger(__name__)
ARCHIVE_FILE, LOCK_FILE = "archive.sqlite3", "lock"
# Of a full disk, a folder of another user, a damaged file: true of every command.
_ADVICE = (
    "mend that and call the same again; a single brief goes without: `briefing build --no-archive`"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedRun:
    """What one build read and made.

    Articles and ledger entries are paired with their text's SHA-256.
    """

    relationship: str
    day: date
    brief: str  # as JSON
    articles: Sequence[tuple[str, Article]]
    ledger: Sequence[tuple[str, LedgerEntry]]
    passages: Sequence[Passage]
    # Those that belong, by the SHA-256 of the text, too.
    cleaned: Sequence[tuple[str, CleanedArticle]] = ()
    # SHA-256 of the brief's files and of its sources' files, by their way from the archive's folder
    hashes: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)  # of the ledger's reasons, by article id
    notices: Sequence[tuple[str, str]] = ()  # what could not be used: where, and why
    topics: Mapping[str, Sequence[str]] = field(default_factory=dict)  # of a text, by its SHA-256


class Archive:
    """An open archive. Every call is one transaction, which a crash leaves done or not begun."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def record(self, run: ArchivedRun) -> None:
        """Store a run in place of one of the same relationship and day.

        Articles of that one stay.
        """
        with self.recording(run):
            pass

    @contextmanager
    def recording(self, run: ArchivedRun) -> Iterator[None]:
        """Store a run as soon as the block has ended, and not at all if it fails."""
        key = (run.relationship, run.day.isoformat())
        lines = [
            (*key, n, sha, e.article_id, e.outcome, e.reason, run.codes.get(e.article_id, ""))
            for n, (sha, e) in enumerate(run.ledger)
        ]
        with self._db:
            known = self._indexed({passage.sha256 for passage in run.passages})
            fresh = [(p.text, p.speaker, p.sha256, p.span.start, p.span.end) for p in run.passages]
            self._db.executemany(
                article_rows.UPSERT,
                [article_rows.to_row(sha, a, run.day) for sha, a in run.articles],
            )
            cleanings = [(sha, cleaned_json.dumps(cleaned)) for sha, cleaned in run.cleaned]
            self._db.executemany("INSERT OR IGNORE INTO cleanings VALUES (?, ?)", cleanings)
            self._db.execute("REPLACE INTO briefs VALUES (?, ?, ?)", (*key, run.brief))
            self._note_hashes(*key, run.hashes)
            self._db.executemany(
                "INSERT OR IGNORE INTO notices VALUES (?, ?, ?, ?)",
                [(key[0], place, reason, key[1]) for place, reason in run.notices],
            )
            self._db.execute("DELETE FROM ledger WHERE relationship = ? AND day = ?", key)
            self._db.executemany("INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?)", lines)
            new = [row for row in fresh if row[2] not in known]
            passage_rows.insert_passages(self._db, new)
            passage_rows.note_days(self._db, (sha for sha, _ in run.articles))
            self._note_filters(run)
            yield
        counts = (len(run.articles), len(lines), len(new))
        _LOG.info(
            "archived %s: %d articles, %d lines of the ledger, %d new passages", run.day, *counts
        )

    def _note_filters(self, run: ArchivedRun) -> None:
        """Note what a search can be narrowed by, also of texts that were indexed before."""
        sides = [
            (p.sha256, p.span.start, p.span.end, p.side) for p in run.passages if p.side is not None
        ]
        topics = [(topic, sha) for sha, found in run.topics.items() for topic in found]
        self._db.executemany("INSERT OR IGNORE INTO passage_sides VALUES (?, ?, ?, ?)", sides)
        self._db.executemany("INSERT OR IGNORE INTO topics VALUES (?, ?)", topics)

    def _indexed(self, texts: Iterable[str]) -> set[str]:
        """Those of these texts whose passages are in the index already.

        Each is one look-up of a key; the index itself would be read from end to end at each build.
        """
        found = "SELECT 1 FROM indexed WHERE sha256 = ?"
        return {sha for sha in texts if self._db.execute(found, (sha,)).fetchone()}

    def note_hashes(self, relationship: str, brief: str, hashes: Mapping[str, str]) -> None:
        """Note the files of a brief that is no run of its own: the digest of a week or a month."""
        with self._db:
            self._note_hashes(relationship, brief, hashes)

    def _note_hashes(self, relationship: str, brief: str, hashes: Mapping[str, str]) -> None:
        rows = [(relationship, brief, name, sha256) for name, sha256 in hashes.items()]
        self._db.executemany("REPLACE INTO hashes VALUES (?, ?, ?, ?)", rows)

    def hashes(self, relationship: str, brief: str) -> Mapping[str, str]:
        """The SHA-256 of each file that was noted of a brief, by way from the archive's folder."""
        rows = self._db.execute(
            "SELECT name, sha256 FROM hashes WHERE relationship = ? AND brief = ?",
            (relationship, brief),
        )
        return dict(tuple(row) for row in rows)

    def articles(self, sha256: str) -> list[Article]:
        """The articles with this text: one for each place that it was read from."""
        rows = self._db.execute(
            "SELECT * FROM articles WHERE sha256 = ? ORDER BY origin", (sha256,)
        )
        return [article_rows.from_row(row) for row in rows]

    def articles_at(self, url: str) -> list[Article]:
        """The articles of an address, the one that was read last at the end."""
        rows = self._db.execute(
            "SELECT * FROM articles WHERE url = ? ORDER BY first_day, rowid", (url,)
        )
        return [article_rows.from_row(row) for row in rows]

    def cleaned(self, article: Article, sha256: str) -> CleanedArticle | None:
        """The article as it was cleaned when first read; None if it was not of the relationship."""
        row = self._db.execute(
            "SELECT blocks FROM cleanings WHERE sha256 = ?", (sha256,)
        ).fetchone()
        return cleaned_json.loads(row["blocks"], article) if row else None

    def briefs(self, relationship: str, first: date, last: date) -> list[str]:
        """The briefs of these days, both included, as JSON, the oldest first."""
        rows = self._db.execute(
            "SELECT json FROM briefs WHERE relationship = ? AND day BETWEEN ? AND ? ORDER BY day",
            (relationship, first.isoformat(), last.isoformat()),
        )
        return [text for (text,) in rows]

    def all_briefs(self) -> Iterator[str]:
        """Every brief as JSON, of all relationships and days, as far as the file can be read."""
        return (text for (text,) in salvage.read_on(self._db, "SELECT json FROM briefs"))

    def past_outcomes(
        self, relationship: str, day: date, texts: Iterable[str]
    ) -> Mapping[str, PastOutcome]:
        """What became of these texts on other days; see `past_outcomes.find_past_outcomes`."""
        return find_past_outcomes(self._db, relationship, day, texts)

    def brief_days(self, relationship: str) -> list[date]:
        """The days of all briefs of a relationship, the earliest first."""
        return find_brief_days(self._db, relationship)

    def approve(self, relationship: str, brief: str, approval: Approval) -> None:
        """Note who approved a brief."""
        note_approval(self._db, relationship, brief, approval)

    def approval(self, relationship: str, brief: str) -> Approval | None:
        """Who approved a brief last, whatever became of it since."""
        return find_approval(self._db, relationship, brief)

    def count_deliveries(self, relationship: str, brief: str) -> Mapping[str, int]:
        """How many recipients of a brief are in each state."""
        rows = self._db.execute(
            "SELECT state, count(*) FROM deliveries WHERE relationship = ? AND brief = ?"
            " GROUP BY state",
            (relationship, brief),
        )
        return dict(tuple(row) for row in rows)

    def take_over(self, old: "Archive") -> None:
        """Take over what nothing but an old archive knows; see `salvage`."""
        salvage.take_rows(self._db, salvage.salvage_rows(old._db))

    def readable_articles(self) -> Iterator[Article]:
        """Every article whose text is the one that was read, as far as the file can be read."""
        for row in salvage.salvage_rows(self._db)["articles"]:
            yield article_rows.from_row(row)

    def find_faults(self) -> Iterator[str]:
        """What is wrong with the archive; see `maintenance.find_faults`."""
        return maintenance.find_faults(self._db)

    def all_articles(self) -> Iterator[tuple[str, Article]]:
        """Every article with the SHA-256 of its text, in the order of reading."""
        return maintenance.list_articles(self._db)

    def all_passages(self) -> Iterator[tuple[Passage, Article]]:
        """Every passage that can be searched, with its article; see `maintenance`."""
        return maintenance.list_passages(self._db)

    def find_texts(self, name: str) -> list[str]:
        """The texts of an article's id, address or hash."""
        return maintenance.find_texts(self._db, name)

    def forget_texts(self, texts: list[str]) -> maintenance.ForgottenCounts:
        """Delete texts for good; see `maintenance.forget_texts`."""
        return maintenance.forget_texts(self._db, texts)

    def forget_reader(self, address: str) -> maintenance.ForgottenCounts:
        """Delete a reader's deliveries; see `maintenance.forget_reader`."""
        return maintenance.forget_reader(self._db, address)

    def noticed(self, relationship: str, day: date) -> set[tuple[str, str]]:
        """What was said before a day of inputs that can't be used: where, and why."""
        rows = self._db.execute(
            "SELECT place, reason FROM notices WHERE relationship = ? AND day < ?",
            (relationship, day.isoformat()),
        )
        return {(row["place"], row["reason"]) for row in rows}

    def kept_between(self, relationship: str, first: date, last: date) -> list[tuple[str, Article]]:
        """The articles of these days that belonged, one for each text; see `periods.kept`."""
        return periods.kept(self._db, relationship, first, last)

    def undated_between(self, relationship: str, first: date, last: date) -> int:
        """How many texts without a date belonged to the briefs of these days."""
        return periods.undated(self._db, relationship, first, last)

    def forget_old(self, before: date, cited: Set[str]) -> int:
        """Delete what was read before a day and is nobody's proof; see `retention.forget_old`."""
        return retention.forget_old(self._db, before, cited)

    def search(
        self,
        words: Sequence[str],
        *,
        speaker: str = "",
        limit: int = 20,
        only: SearchFilter = EVERYTHING,
    ) -> list[SearchHit]:
        """Passages that match; see `search_index.search_passages`."""
        return search_index.search_passages(
            self._db, words, speaker=speaker, limit=limit, only=only
        )


@contextmanager
def open_locked(folder: Path) -> Iterator[Archive]:
    """Open the archive of a folder with its lock, or make it; TryAgain if another run has it."""
    with (
        hold_lock(folder / LOCK_FILE, busy="at work with", unwritable=_ADVICE),
        open_unlocked(folder / ARCHIVE_FILE) as archive,
    ):
        yield archive


@contextmanager
def open_unlocked(path: Path) -> Iterator[Archive]:
    """Open the archive of a file without the lock, to read from it."""
    connection = None
    try:
        make_private_file(path)
        connection = sqlite3.connect(path)
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA journal_mode = WAL")
        schema.migrate(connection, str(path))
        yield Archive(connection)
    except OSError as error:
        raise BriefingError(f"{path} can't be written: {error.strerror}; {_ADVICE}") from error
    except sqlite3.Error as error:
        raise explain_error(path, error, _ADVICE) from error
    finally:
        if connection is not None:
            connection.close()
