"""A query: its rows as records; nothing is written; every fault is one clear line."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from briefing.errors import BriefingError, WrongUse
from briefing.sources.sql_query import SqlQuery, read_rows

ALL = "SELECT id, title, body AS text, day AS published, picture FROM notes ORDER BY id"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Notes of five days."""
    path = tmp_path / "news.db"
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("CREATE TABLE notes (id INTEGER, title TEXT, body TEXT, day TEXT, picture BLOB)")
        rows = [(n, f"Note {n}", f"Text {n}.", f"2024-03-0{n}", b"\xff") for n in range(1, 6)]
        db.executemany("INSERT INTO notes VALUES (?, ?, ?, ?, ?)", rows)
    return path


def _ask(database: Path | str, text: str) -> list[Mapping[str, object]]:
    address = f"sqlite:///{database}" if isinstance(database, Path) else database
    days = {"first": date(2024, 3, 2), "last": date(2024, 3, 3)}
    return [*read_rows(SqlQuery(address=address, text=text, **days))]


def test_rows_come_in_the_order_of_the_query(database: Path) -> None:
    """With the columns that a record knows, and no others."""
    rows = _ask(database, ALL)
    assert [row["id"] for row in rows] == [1, 2, 3, 4, 5]
    assert rows[0] == {
        "id": 1,
        "title": "Note 1",
        "text": "Text 1.",
        "published": "2024-03-01",
    }


def test_the_days_that_were_asked_for_can_be_named(database: Path) -> None:
    """Both, one, or none; a colon within a text is no name."""
    asked = "SELECT id, body AS text FROM notes WHERE day"
    assert [row["id"] for row in _ask(database, f"{asked} BETWEEN :first AND :last")] == [2, 3]
    assert [row["id"] for row in _ask(database, f"{asked} > :last")] == [4, 5]
    assert _ask(database, f"{asked} = '12:30'") == []


def test_nothing_is_written_there(database: Path) -> None:
    """A statement that would change something is refused."""
    before = database.read_bytes()
    with pytest.raises(BriefingError, match="readonly"):
        _ask(database, "DELETE FROM notes")
    assert database.read_bytes() == before


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("SELECT id, title FROM notes", "gives the columns id, title; wanted the text in one of"),
        ("SELEKT", "syntax error"),
        ("SELECT body AS text FROM notes WHERE id = :number", "number"),
        ("SELECT body AS text FROM gone", "no such table: gone"),
    ],
)
def test_a_query_that_can_not_be_used_is_told(database: Path, text: str, told: str) -> None:
    """In one line."""
    with pytest.raises(BriefingError, match=told) as caught:
        _ask(database, text)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("news.db", "is no address of a database"),
        ("sqlite:///gone.db", "there is no SQLite file 'gone.db'"),
        ("sqlite://", "there is no SQLite file ''"),
        ("oddbase://host/db", "oddbase"),
        ("mssql+pymssql://reader@host/db", "takes a driver"),
    ],
)
def test_an_address_that_leads_nowhere_is_told(
    address: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And no empty file is made in its place."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(WrongUse, match=told):
        _ask(address, ALL)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://reader:opensesame@db.example/news",
        "postgresql://reader@db.example/news?password=opensesame",
        "mysql+pymysql://reader@db.example/news?passwd=opensesame",
        "mssql+pyodbc:///?odbc_connect=DRIVER%3Dx%3BUID%3Dreader%3BPWD%3Dopensesame",
    ],
)
def test_a_password_in_the_address_is_refused_and_not_repeated(address: str) -> None:
    """It belongs into a variable, wherever the address has it."""
    with pytest.raises(WrongUse, match="BRIEFING_SQL_PASSWORD") as caught:
        _ask(address, ALL)
    assert "opensesame" not in str(caught.value)
