"""The tables of what is known of sources and pages, as steps that are never changed afterwards.

A file of its own beside the archive's: a brief can be built while pages are collected.
"""

import sqlite3

from briefing.errors import BriefingError

STEPS = (
    """
    CREATE TABLE sources (
        address TEXT PRIMARY KEY, kind TEXT NOT NULL, etag TEXT, last_modified TEXT, sha256 TEXT NOT
        NULL, unchanged_since TEXT, failures INTEGER NOT NULL, last_answer TEXT, last_full TEXT,
        last_new TEXT, gone TEXT, moved_to TEXT, moved_since TEXT, known TEXT NOT NULL ) STRICT;
        CREATE TABLE hosts (host TEXT PRIMARY KEY, put_off_until TEXT NOT NULL) STRICT; CREATE TABLE
        robots (origin TEXT PRIMARY KEY, moment TEXT NOT NULL, status INTEGER NOT NULL, body BLOB
        NOT NULL) STRICT; CREATE TABLE files (name TEXT PRIMARY KEY) STRICT; CREATE TABLE pages (
        identity TEXT NOT NULL, text_sha256 TEXT NOT NULL, address TEXT NOT NULL, host TEXT NOT
        NULL, stamp TEXT NOT NULL, etag TEXT, last_modified TEXT, day TEXT NOT NULL, file TEXT NOT
        NULL, number INTEGER NOT NULL, PRIMARY KEY (identity, text_sha256) ) STRICT; CREATE INDEX
        pages_by_file ON pages (file, number); CREATE INDEX pages_by_text ON pages (text_sha256,
        host); CREATE TABLE misses ( identity TEXT PRIMARY KEY, address TEXT NOT NULL, source TEXT
        NOT NULL, why TEXT NOT NULL, tries INTEGER NOT NULL, day TEXT NOT NULL ) STRICT; CREATE
        TABLE teasers ( file TEXT NOT NULL, number INTEGER NOT NULL, identity TEXT NOT NULL, PRIMARY
        KEY (file, number) ) STRICT; CREATE TABLE outcomes ( moment TEXT NOT NULL, day TEXT NOT
        NULL, place INTEGER NOT NULL, name TEXT NOT NULL, state TEXT NOT NULL, new INTEGER NOT NULL,
        coverage TEXT NOT NULL,
        PRIMARY KEY (moment, name) ) STRICT; CREATE INDEX outcomes_by_day ON
        outcomes (day);
    """,
)


def bring_up_to_date(connection: sqlite3.Connection, name: str) -> None:
    """Carry out the steps that a file has not seen yet; BriefingError for a file of a later
    program."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > len(STEPS):
        raise BriefingError(
            f"{name} was written by a later briefing (version {version}, "
            f"this one knows {len(STEPS)})"
        )
    if version < len(STEPS):
        steps = "".join(STEPS[version:])
        connection.executescript(
            f"BEGIN IMMEDIATE; {steps} PRAGMA user_version = {len(STEPS)}; COMMIT;"
        )
