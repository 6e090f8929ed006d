"""The delivery ledger: one row per recipient of a brief, written before and after each step."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from briefing.archive import schema
from briefing.archive.files.file_lock import hold_lock, make_private_file
from briefing.archive.sqlite_errors import explain_error
from briefing.archive.store import ARCHIVE_FILE
from briefing.quick_dataclass import dataclass

SEND_LOCK_FILE = "send.lock"  # not the archive's own: a brief can be built while one is sent

# claimed   somebody began with it; nothing was handed over, so beginning anew does no harm data
# the last byte is about to be handed over: who finds this after a crash can't know whether it was
# taken unknown   the same, found: the connection broke there, or the program ended there deferred
# the server said "later", or could not be reached, until the last try
State = Literal["claimed", "data", "sent", "deferred", "refused", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What became of one recipient's message, and the server's answer."""

    recipient: str
    message_id: str
    state: State
    answer: str = ""


class DeliveryLedger:
    """The ledger of one brief. Every note is a transaction on the disk before the call returns."""

    def __init__(self, connection: sqlite3.Connection, relationship: str, brief: str) -> None:
        self._db = connection
        self._key = (relationship, brief)

    def known(self) -> Mapping[str, Delivery]:
        """What was noted, by recipient in lower case."""
        rows = self._db.execute(
            "SELECT recipient, message_id, state, answer FROM deliveries WHERE relationship = ? "
            "AND brief = ?",
            self._key,
        )
        deliveries = (Delivery(recipient=r, message_id=i, state=s, answer=a) for r, i, s, a in rows)
        return {delivery.recipient: delivery for delivery in deliveries}

    def note(self, delivery: Delivery) -> None:
        """Write down a recipient's state, in place of what was noted before."""
        row = (
            *self._key,
            delivery.recipient.lower(),
            delivery.message_id,
            delivery.state,
            delivery.answer,
        )
        with self._db:
            self._db.execute("REPLACE INTO deliveries VALUES (?, ?, ?, ?, ?, ?)", row)


@contextmanager
def open_ledger(folder: Path, relationship: str, brief: str) -> Iterator[DeliveryLedger]:
    """Open the ledger of a brief, in the archive of a folder.

    TryAgain if another run is sending.
    """
    with (
        hold_lock(
            folder / SEND_LOCK_FILE,
            busy="sending from",
            unwritable="nothing is sent without a ledger",
        ),
        _connected(folder / ARCHIVE_FILE) as connection,
    ):
        yield DeliveryLedger(connection, relationship, brief)


@contextmanager
def _connected(path: Path) -> Iterator[sqlite3.Connection]:
    connection = None
    try:
        make_private_file(path)
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA journal_mode = WAL")
        # A note is on the disk before the message is on its way.
        connection.execute("PRAGMA synchronous = FULL")
        schema.migrate(connection, str(path))
        yield connection
    except sqlite3.Error as error:
        raise explain_error(path, error, "nothing is sent without a ledger") from error
    finally:
        if connection is not None:
            connection.close()
