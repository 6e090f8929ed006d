"""The archive: what a run keeps, what is found again, and who may write."""

import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from briefing.archive.search.search_index import Passage
from briefing.archive.store import ARCHIVE_FILE, ArchivedRun, open_locked, open_unlocked
from briefing.errors import BriefingError, TryAgain
from briefing.model import Damage, LedgerEntry, Span
from briefing.text.hashing import hash_text
from tests import builders

TEXT = "México abrirá dos presas. “Habrá agua para todos”, dijo Ana Prueba."
SHA = hash_text(TEXT)
MOMENT = datetime(2025, 1, 16, 5, 59, tzinfo=UTC)
ARTICLE = builders.article(
    TEXT, title="Agua", published=date(2025, 1, 15), moment=MOMENT, language="es"
)


def _run(day: date = date(2025, 1, 16), brief: str = "{}") -> ArchivedRun:
    quote = Passage(
        text="Habrá agua para todos", speaker="Ana Prueba", sha256=SHA, span=Span(27, 48)
    )
    sentence = Passage(text="México abrirá dos presas.", speaker="", sha256=SHA, span=Span(0, 25))
    entry = LedgerEntry(article_id="a", origin="a.txt", outcome="kept", reason="it belongs")
    return ArchivedRun(
        relationship="us-mexico", day=day, brief=brief, articles=[(SHA, ARTICLE)],
        ledger=[(SHA, entry)],
        passages=[sentence, quote],
    )  # fmt: skip


def test_an_article_comes_back_as_it_went(tmp_path: Path) -> None:
    """Text and metadata are kept; a text that is not here gives nothing."""
    with open_locked(tmp_path) as archive:
        archive.record(_run())
        assert archive.articles(SHA) == [ARTICLE]
        assert archive.articles("0") == []


def test_what_cleaning_kept_comes_back(tmp_path: Path) -> None:
    """The kept blocks and the damage of an article that belonged are kept.

    Of another text nothing is known.
    """
    kept = builders.taken(
        TEXT, title="Agua", published=date(2025, 1, 15), moment=MOMENT, language="es"
    )
    damaged = replace(kept, damage=(Damage(span=Span(3, 9), kind="glued"),))
    with open_locked(tmp_path) as archive:
        archive.record(replace(_run(), cleaned=[(SHA, damaged)]))
        assert archive.cleaned(damaged.article, SHA) == damaged
        assert archive.cleaned(ARTICLE, "0") is None


def test_a_day_is_replaced_when_it_is_built_again(tmp_path: Path) -> None:
    """Building a day again replaces its brief and ledger, and doubles nothing."""
    with open_locked(tmp_path) as archive:
        archive.record(_run(brief="1"))
        archive.record(_run(brief="2"))
        archive.record(_run(date(2025, 1, 17), brief="3"))
        assert archive.briefs("us-mexico", date(2025, 1, 16), date(2025, 1, 17)) == ["2", "3"]
        assert archive.briefs("us-mexico", date(2025, 1, 1), date(2025, 1, 15)) == []
        assert len(archive.search(["agua"])) == 1


def test_a_second_run_is_told_to_try_again(tmp_path: Path) -> None:
    """While one run has the archive another is turned away with exit status 75."""
    with (
        open_locked(tmp_path),
        pytest.raises(TryAgain, match="another briefing is at work"),
        open_locked(tmp_path),
    ):
        pass
    with open_locked(tmp_path):
        pass


def test_a_failed_run_leaves_the_archive_as_it_was(tmp_path: Path) -> None:
    """A run that fails half-way keeps nothing of itself."""
    with open_locked(tmp_path) as archive:
        archive.record(_run(brief="1"))
    broken = ArchivedRun(relationship="us-mexico", day=date(2025, 1, 16), brief="2", articles=[],
    ledger=[],
                 passages=[Passage(text="x", speaker=[], sha256="s",
                 span=Span(0, 1))])  # type: ignore[arg-type] # fmt: skip
    with pytest.raises(BriefingError), open_locked(tmp_path) as archive:
        archive.record(broken)
    with open_locked(tmp_path) as archive:
        assert archive.briefs("us-mexico", date(2025, 1, 16), date(2025, 1, 16)) == ["1"]


def test_a_file_that_is_no_archive_is_one_line(tmp_path: Path) -> None:
    """Something else of that name, or a later program's archive, is an error that names it."""
    (tmp_path / ARCHIVE_FILE).write_text("not a database, but long enough to be taken for one" * 30)
    with (
        pytest.raises(
            BriefingError,
            match=r"archive\.sqlite3 is damaged \(file is not a database\); .*rebuild",
        ),
        open_locked(tmp_path),
    ):
        pass
    (tmp_path / ARCHIVE_FILE).unlink()
    with sqlite3.connect(tmp_path / ARCHIVE_FILE) as later:
        later.execute("PRAGMA user_version = 99")
    later.close()
    with (
        pytest.raises(BriefingError, match="a later briefing"),
        open_unlocked(tmp_path / ARCHIVE_FILE),
    ):
        pass


def test_an_article_is_completed_when_it_is_kept(tmp_path: Path) -> None:
    """What was left out without a title has it once it is kept, and its genre, and two places of one
    text stay two articles.
    """
    column = replace(ARTICLE, kind="opinion")
    bare, elsewhere = (
        replace(ARTICLE, title=None, published=None),
        replace(ARTICLE, origin="b.txt", title="Otra"),
    )
    with open_locked(tmp_path) as archive:
        archive.record(replace(_run(), articles=[(SHA, bare)]))
        archive.record(replace(_run(), articles=[(SHA, column), (SHA, elsewhere)]))
        assert archive.articles(SHA) == [column, elsewhere]
        assert len(archive.search(["agua"])) == 1
