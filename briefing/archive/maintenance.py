"""Looking after the archive: is it whole, what is in it, what shall be forgotten."""

import sqlite3
from collections.abc import Iterator

from briefing.archive import article_rows
from briefing.archive.search.search_index import Passage
from briefing.model import Article, Span
from briefing.quick_dataclass import dataclass
from briefing.text.hashing import hash_text

# A speaker has one side in a relationship; of several relationships the first by its key is given.
_PASSAGES = """
    SELECT p.text AS passage, p.speaker, p.start, p."end", a.*, (
        SELECT min(side) FROM passage_sides AS s
        WHERE s.sha256 = p.sha256 AND s.start = p.start AND s."end" = p."end"
    ) AS side
    FROM passages AS p CROSS JOIN articles AS a
    ON a.rowid = (SELECT min(rowid) FROM articles WHERE sha256 = p.sha256) ORDER BY p.rowid
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgottenCounts:
    """How many rows of each kind are gone."""

    articles: int
    passages: int
    deliveries: int


def find_faults(db: sqlite3.Connection) -> Iterator[str]:
    """A line for each thing that is wrong: of the file, of a text, of what belongs together."""
    found = [row[0] for row in db.execute("PRAGMA quick_check")]
    yield from (f"the file is damaged: {line}" for line in found if line != "ok")
    for row in db.execute("SELECT sha256, text, id FROM articles"):
        if hash_text(row["text"]) != row["sha256"]:
            yield f"the text of {row['id']} is not the one that was read: its SHA-256 differs"
    homeless = db.execute(
        "SELECT count(*) FROM indexed WHERE sha256 NOT IN (SELECT sha256 FROM articles)"
    ).fetchone()[0]
    if homeless:
        yield f"{homeless} texts are indexed that are not there"


def list_articles(db: sqlite3.Connection) -> Iterator[tuple[str, Article]]:
    """Every article with the SHA-256 of its text, in the order of reading."""
    for row in db.execute("SELECT * FROM articles ORDER BY first_day, rowid"):
        yield row["sha256"], article_rows.from_row(row)


def list_passages(db: sqlite3.Connection) -> Iterator[tuple[Passage, Article]]:
    """Every passage with its article, the one that was read first, in the order of reading."""
    rows = db.execute(_PASSAGES)
    for row in rows:
        passage = Passage(
            text=row["passage"],
            speaker=row["speaker"],
            sha256=row["sha256"],
            span=Span(row["start"], row["end"]),
            side=row["side"],
        )
        yield passage, article_rows.from_row(row)


def find_texts(db: sqlite3.Connection, name: str) -> list[str]:
    """The SHA-256 of the texts that a name means: an id, an address, or the hash itself."""
    rows = db.execute(
        "SELECT DISTINCT sha256 FROM articles WHERE sha256 = ? OR id = ? OR url = ?", (name,) * 3
    )
    return [row["sha256"] for row in rows]


def forget_texts(db: sqlite3.Connection, texts: list[str]) -> ForgottenCounts:
    """Delete texts with their sentences and quotes; nothing of them stays in the file.

    The ledger keeps the hash, by which a text is known should it be read again.
    """
    db.execute("PRAGMA secure_delete = ON")
    articles = passages = 0
    with db:
        for sha256 in texts:
            articles += db.execute("DELETE FROM articles WHERE sha256 = ?", (sha256,)).rowcount
            passages += db.execute("DELETE FROM passages WHERE sha256 = ?", (sha256,)).rowcount
            db.execute("DELETE FROM cleanings WHERE sha256 = ?", (sha256,))
            for table in ("indexed", "passage_sides", "topics"):
                db.execute(f"DELETE FROM {table} WHERE sha256 = ?", (sha256,))  # noqa: S608
    _shrink(db)
    return ForgottenCounts(articles=articles, passages=passages, deliveries=0)


def forget_reader(db: sqlite3.Connection, address: str) -> ForgottenCounts:
    """Delete what is known of a reader: which briefs were sent there, and with what answer."""
    db.execute("PRAGMA secure_delete = ON")
    with db:
        count = db.execute(
            "DELETE FROM deliveries WHERE recipient = ?", (address.lower(),)
        ).rowcount
    _shrink(db)
    return ForgottenCounts(articles=0, passages=0, deliveries=count)


def _shrink(db: sqlite3.Connection) -> None:
    """Give the room back, so that the deleted words are nowhere in the file or its journal."""
    db.execute("INSERT INTO passages (passages) VALUES ('optimize')")
    db.commit()
    db.execute("VACUUM")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
