"""The archive's tables, as migrations: each leads to the next version and is never changed."""

import sqlite3

from briefing.errors import BriefingError

MIGRATIONS = (
    """
    CREATE TABLE articles (
        sha256 TEXT NOT NULL, text TEXT NOT NULL, id TEXT NOT NULL, origin TEXT NOT NULL,
        title TEXT, url TEXT,
        outlet TEXT, author TEXT, published TEXT, published_basis TEXT, page_date TEXT,
        language TEXT NOT NULL,
        kind TEXT NOT NULL, first_day TEXT NOT NULL, PRIMARY KEY (sha256, origin)
    ) STRICT;
    CREATE TABLE briefs (
        relationship TEXT NOT NULL, day TEXT NOT NULL, json TEXT NOT NULL,
        PRIMARY KEY (relationship, day)
    ) STRICT;
    CREATE TABLE ledger (
        relationship TEXT NOT NULL, day TEXT NOT NULL, place INTEGER NOT NULL, sha256 TEXT NOT NULL,
        article_id TEXT NOT NULL, outcome TEXT NOT NULL, reason TEXT NOT NULL,
        PRIMARY KEY (relationship, day, place)
    ) STRICT;
    CREATE INDEX ledger_by_text ON ledger (sha256);
    CREATE VIRTUAL TABLE passages USING fts5(
        text, speaker, sha256 UNINDEXED, start UNINDEXED, "end" UNINDEXED,
        tokenize = "unicode61 remove_diacritics 2"
    );
    """,
    """
    CREATE TABLE IF NOT EXISTS deliveries (
        relationship TEXT NOT NULL, brief TEXT NOT NULL, recipient TEXT NOT NULL,
        message_id TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('claimed', 'data', 'sent', 'deferred', 'refused',
        'unknown')),
        answer TEXT NOT NULL, PRIMARY KEY (relationship, brief, recipient)
    ) STRICT;
    """,
    """
    CREATE TABLE cleanings (sha256 TEXT PRIMARY KEY, blocks TEXT NOT NULL) STRICT;
    """,
    """
    ALTER TABLE articles ADD COLUMN moment TEXT;
    """,
    # The files of a brief and its sources as they were when it was built: what `verify` compares.
    """
    CREATE TABLE hashes (
        relationship TEXT NOT NULL, brief TEXT NOT NULL, name TEXT NOT NULL, sha256 TEXT NOT NULL,
        PRIMARY KEY (relationship, brief, name)
    ) STRICT;
    """,
    # The texts whose passages are indexed: to ask the index itself reads all of it.
    """
    CREATE TABLE indexed (sha256 TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    INSERT INTO indexed SELECT DISTINCT sha256 FROM passages;
    """,
    # Why an article was left out, as a code; what could not be used and was said of it once.
    """
    ALTER TABLE ledger ADD COLUMN code TEXT NOT NULL DEFAULT '';
    CREATE TABLE notices (
        relationship TEXT NOT NULL, place TEXT NOT NULL, reason TEXT NOT NULL, day TEXT NOT NULL,
        PRIMARY KEY (relationship, place, reason)
    ) STRICT;
    """,
    # Who approved a brief, and exactly which: the SHA-256 of its JSON.
    """
    CREATE TABLE approvals (
        relationship TEXT NOT NULL, brief TEXT NOT NULL, sha256 TEXT NOT NULL, name TEXT NOT NULL,
        day TEXT NOT NULL, PRIMARY KEY (relationship, brief)
    ) STRICT;
    """,
    """
    CREATE INDEX articles_by_url ON articles (url);
    """,
    # What a search can be narrowed by: the side of a quote's speaker, the topics of a text.
    """
    CREATE TABLE passage_sides (
        sha256 TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, side TEXT NOT NULL,
        PRIMARY KEY (sha256, start, "end", side)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE topics (
        topic TEXT NOT NULL, sha256 TEXT NOT NULL, PRIMARY KEY (topic, sha256)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX topics_by_text ON topics (sha256);
    """,
    # For an archive of years: an index for every query that would read a table from end to end.
    """
    CREATE INDEX articles_by_day ON articles (coalesce(published, first_day), sha256);
    CREATE INDEX articles_by_published ON articles (published);
    CREATE INDEX articles_by_first_day ON articles (first_day);
    CREATE INDEX articles_by_id ON articles (id);
    CREATE INDEX ledger_by_text_and_pair ON ledger (sha256, relationship, day, outcome, code);
    DROP INDEX ledger_by_text;
    """,
    # Where a text's passages lie in the index, and those of a day's texts: see `passage_rows`.
    """
    ALTER TABLE indexed ADD COLUMN first_row INTEGER;
    ALTER TABLE indexed ADD COLUMN last_row INTEGER;
    REPLACE INTO indexed SELECT sha256, min(rowid), max(rowid) FROM passages GROUP BY sha256;
    CREATE TABLE passage_days (
        day TEXT PRIMARY KEY, first_row INTEGER NOT NULL, last_row INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT INTO passage_days
        SELECT coalesce(published, first_day), min(first_row), max(last_row)
        FROM articles JOIN indexed USING (sha256) WHERE first_row IS NOT NULL GROUP BY 1;
    """,
)


def migrate(connection: sqlite3.Connection, name: str) -> None:
    """Run the migrations that a file has not seen yet, all or none.

    BriefingError for a file that a later version of the program wrote, or no version at all.
    """
    version = check_schema(connection, name)
    if version < len(MIGRATIONS):
        steps = "".join(MIGRATIONS[version:])
        connection.executescript(
            f"BEGIN IMMEDIATE; {steps} PRAGMA user_version = {len(MIGRATIONS)}; COMMIT;"
        )


def check_schema(connection: sqlite3.Connection, name: str) -> int:
    """The version of a file; BriefingError if a later version of the program wrote it, or none.

    An archive may be somebody else's: a view in the place of a table could have no end, a trigger
    would change what is written.
    """
    odd = "SELECT count(*) FROM sqlite_schema WHERE type IN ('view', 'trigger')"
    if connection.execute(odd).fetchone()[0]:
        raise BriefingError(
            f"{name} has views or triggers, which no version of this program makes, and is not"
            " opened; `briefing archive rebuild` makes it anew"
        )
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > len(MIGRATIONS):
        raise BriefingError(
            f"{name} was written by a later briefing (version {version}, this one knows "
            f"{len(MIGRATIONS)})"
        )
    return int(version)
