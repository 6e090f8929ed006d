"""The ledger of what was sent: kept per brief and recipient, one sender at a time, building not
hindered.
"""

import sqlite3
from pathlib import Path

import pytest

from briefing.archive import schema, store
from briefing.archive.deliveries import Delivery, open_ledger
from briefing.errors import BriefingError, TryAgain


def _delivery(state: str = "sent", recipient: str = "ana@example.org") -> Delivery:
    return Delivery(recipient=recipient, message_id="<1@example.org>", state=state, answer="250 ok")  # type: ignore[arg-type]


def test_the_last_note_counts(tmp_path: Path) -> None:
    """A recipient has one row, the latest, also when the box is written in capitals."""
    with open_ledger(tmp_path, "us-mexico", "2025-01-16") as ledger:
        ledger.note(_delivery("claimed", "Ana@Example.org"))
        ledger.note(_delivery("sent"))
    with open_ledger(tmp_path, "us-mexico", "2025-01-16") as ledger:
        assert ledger.known() == {"ana@example.org": _delivery("sent")}


def test_each_brief_has_a_ledger(tmp_path: Path) -> None:
    """Another day, a digest or another relationship knows nothing of it."""
    with open_ledger(tmp_path, "us-mexico", "2025-01-19") as ledger:
        ledger.note(_delivery())
    for relationship, brief in (
        ("us-mexico", "2025-W03"),
        ("us-mexico", "2025-01-18"),
        ("us-canada", "2025-01-19"),
    ):
        with open_ledger(tmp_path, relationship, brief) as ledger:
            assert not ledger.known()


def test_two_cannot_send_at_once(tmp_path: Path) -> None:
    """While one sends, another is told to try again later."""
    with (
        open_ledger(tmp_path, "us-mexico", "2025-01-16"),
        pytest.raises(TryAgain, match="another briefing is sending"),
        open_ledger(tmp_path, "us-mexico", "2025-01-16"),
    ):
        pass


def test_a_brief_can_be_built_while_one_is_sent(tmp_path: Path) -> None:
    """The archive is open to a build while the ledger is written."""
    with open_ledger(tmp_path, "us-mexico", "2025-01-16") as ledger, store.open_locked(tmp_path):
        ledger.note(_delivery())


def test_an_archive_of_before_gets_a_ledger(tmp_path: Path) -> None:
    """A file that was made before there was sending is brought up to date, with what it holds."""
    connection = sqlite3.connect(tmp_path / store.ARCHIVE_FILE)
    connection.executescript(f"{schema.MIGRATIONS[0]} PRAGMA user_version = 1;")
    connection.execute("INSERT INTO briefs VALUES ('us-mexico', '2025-01-15', '{}')")
    connection.commit()
    connection.close()
    with open_ledger(tmp_path, "us-mexico", "2025-01-16") as ledger:
        ledger.note(_delivery())
    connection = sqlite3.connect(tmp_path / store.ARCHIVE_FILE)
    assert connection.execute("SELECT day FROM briefs").fetchall() == [("2025-01-15",)]
    connection.close()


def test_without_a_place_for_the_ledger_nothing_is_sent(tmp_path: Path) -> None:
    """A folder that can't be made is an error before the first message."""
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with (
        pytest.raises(BriefingError, match="nothing is sent without a ledger"),
        open_ledger(tmp_path / "file", "a", "b"),
    ):
        pass
