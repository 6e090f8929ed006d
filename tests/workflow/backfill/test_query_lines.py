"""The rows of a query are inputs like others, and cost nothing where they are as before."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from briefing.errors import NothingRead, WrongUse
from briefing.workflow.backfill.backfill import run_backfill
from briefing.workflow.backfill.query_lines import make_query, write_query
from tests.workflow.backfill.made_up import (
    FIRST,
    LAST,
    files_in,
    keep_quiet,
    order_for,
    settings_in,
    write_days,
)

DAYS = (FIRST, LAST)
TEXT = "SELECT body AS text, title, day AS published FROM notes WHERE day BETWEEN :first AND :last"


def _database(folder: Path, notes: int) -> str:
    path = folder / "news.db"
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("CREATE TABLE notes (title TEXT, body TEXT, day TEXT)")
        body = "The United States and Mexico signed accord {} on water on Monday in El Paso."
        days = [FIRST + timedelta(days=n % 2) for n in range(notes)]
        rows = [(f"Accord {n}", body.format(n), str(days[n])) for n in range(notes)]
        db.executemany("INSERT INTO notes VALUES (?, ?, ?)", rows)
    return f"sqlite:///{path}"


def test_the_same_rows_leave_their_files_as_they_were(tmp_path: Path) -> None:
    """Rows that were added are in files of their own; rows that are gone have none."""
    query = make_query(_database(tmp_path, 5), TEXT, DAYS, {})
    assert query
    folder = write_query(query, tmp_path, 2)
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    _database(tmp_path, 8)
    write_query(query, tmp_path, 2)
    after = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert (len(before), len(after)) == (3, 4)
    assert [after[name] == before[name] for name in sorted(before)] == [True, True, False]
    _database(tmp_path, 1)
    assert len([*write_query(query, tmp_path, 2).iterdir()]) == 1


def test_a_backfill_of_a_query_is_that_of_the_same_lines(tmp_path: Path) -> None:
    """Its briefs are the same, and a second run makes nothing."""
    lines = [
        json.dumps({**json.loads(line), "id": f"a{number}", "url": f"https://a.example/{number}"})
        for number, line in enumerate(_list_lines(write_days(tmp_path / "in")))
    ]
    (tmp_path / "dump.jsonl").write_text("\n".join(lines), encoding="utf-8")
    with closing(sqlite3.connect(tmp_path / "news.db")) as db, db:
        db.execute("CREATE TABLE a (id, title, text, published, outlet, url)")
        rows = [json.loads(line) for line in lines]
        db.executemany("INSERT INTO a VALUES (:id, :title, :text, :published, :outlet, :url)", rows)
    by_lines = order_for(tmp_path / "dump.jsonl")
    run_backfill(settings_in(tmp_path / "lines"), by_lines, keep_quiet)
    query = make_query(f"sqlite:///{tmp_path / 'news.db'}", "SELECT * FROM a", DAYS, {})
    order, project = replace(by_lines, inputs=(), query=query), settings_in(tmp_path / "rows")
    counts = run_backfill(project, order, keep_quiet)
    assert (counts.articles, counts.built) == (len(lines), 3)
    assert _list_documents(tmp_path / "rows") == _list_documents(tmp_path / "lines")
    counts = run_backfill(project, order, keep_quiet)
    assert (counts.examined, counts.built) == (0, 0)


def _list_lines(folder: Path) -> list[str]:
    files = sorted(folder.rglob("*.jsonl"))
    lines = [line for path in files for line in path.read_text("utf-8").splitlines()]
    return [line for line in lines if line.startswith("{")]


def _list_documents(project: Path) -> dict[str, bytes]:
    files = files_in(project / "briefs")
    return {name: content for name, content in files.items() if name.endswith(".md")}


def test_no_row_is_told(tmp_path: Path) -> None:
    """A query that gives none for these days is hardly meant."""
    query = make_query(_database(tmp_path, 0), TEXT, DAYS, {})
    assert query
    with pytest.raises(NothingRead, match="no row"):
        write_query(query, tmp_path, 2)


def test_a_query_may_stand_in_a_file(tmp_path: Path) -> None:
    """One that ends in .sql; where it is not there, that is told."""
    (tmp_path / "notes.sql").write_text(TEXT, encoding="utf-8")
    query = make_query("sqlite:///a.db", str(tmp_path / "notes.sql"), DAYS, {})
    assert query
    assert query.text == TEXT
    with pytest.raises(WrongUse, match=r"gone\.sql can't be read"):
        make_query("sqlite:///a.db", "gone.sql", DAYS, {})


def test_the_password_comes_from_its_variable_and_is_never_shown() -> None:
    """Not even where the query itself is printed."""
    query = make_query("postgresql://r@h/d", TEXT, DAYS, {"BRIEFING_SQL_PASSWORD": "opensesame"})
    assert query
    assert query.password == "opensesame"
    assert "opensesame" not in repr(query)


@pytest.mark.parametrize("given", [("sqlite:///a.db", ""), ("", TEXT)])
def test_one_without_the_other_is_wrong_use(given: tuple[str, str]) -> None:
    """A database without a question, a question without a database."""
    with pytest.raises(WrongUse, match="give both"):
        make_query(*given, DAYS, {})


def test_nothing_asked_is_no_query() -> None:
    """Most backfills have none."""
    assert make_query("", "", DAYS, {}) is None
