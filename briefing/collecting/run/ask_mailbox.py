"""A folder of a mailbox (`imaps://user@host/Folder`) as a source: its new messages, read only.

The folder is opened for reading and messages are fetched without being marked as seen (RFC 9051:
EXAMINE, BODY.PEEK). Which are new is told by UID; where the server has numbered the folder anew
(UIDVALIDITY), all are, and those that are stored already are not stored again.
"""

import imaplib
import os
import re
import ssl
from collections.abc import Iterator
from hashlib import sha256
from urllib.parse import unquote, urlsplit

from briefing.collecting.documents.listing import ListedArticle, Listing
from briefing.collecting.documents.source_list import Source
from briefing.collecting.network.bounded_imap import BoundedImap
from briefing.collecting.network.fetch_failure import FetchFailure
from briefing.collecting.run.ask_source import SourceAnswer
from briefing.collecting.store.records import SourceRecord
from briefing.errors import WrongUse
from briefing.model import Reason
from briefing.model.coverage import SourceState
from briefing.quick_dataclass import dataclass

SCHEME = "imaps"
PORT = 993
MOST_MESSAGES = 200  # a run: newsletters of a month; the rest comes in the next one
_NUMBER = re.compile(rb"(\d+)")
_SIZE = re.compile(rb"UID (\d+).*?RFC822\.SIZE (\d+)|RFC822\.SIZE (\d+).*?UID (\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailbox:
    """Where the messages are, and under which name to log in."""

    host: str
    port: int
    user: str
    folder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MailboxMessage:
    """One message as the server has it, its number in the folder, and an address of its own (RFC
    5092)."""

    uid: int
    address: str
    content: bytes

    @property
    def sha256(self) -> str:
        """By which it is known, whatever its number."""
        return sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class MailRules:
    """How to log in and how much to read; the password is in the variable that is named."""

    password_env: str
    tls: ssl.SSLContext
    seconds: float
    most_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MailboxAnswer:
    """The new messages of a folder and how far it is read: `uidvalidity:uid`."""

    messages: tuple[MailboxMessage, ...]
    read_to: str
    large: int = 0  # messages larger than are read
    later: int = 0  # messages left for the next run


def is_mailbox(address: str) -> bool:
    """Whether a source is a folder of a mailbox."""
    return address.lower().startswith(f"{SCHEME}://")


def get_mailbox_host(address: str) -> str:
    """The server of a mailbox or of one of its messages; empty where none is named."""
    return (urlsplit(address).hostname or "").lower()


def parse_mailbox(address: str) -> Mailbox:
    """The parts of `imaps://user@host:port/Folder`; INBOX where none is named.

    WrongUse where host or user is missing, and for a password, which has no place there.
    """
    try:
        parts = urlsplit(address)
        port = parts.port or PORT
    except ValueError as error:
        raise WrongUse(f"{address!r} is no address of a mailbox ({error})") from error
    if parts.password is not None:
        raise WrongUse(
            f"imaps://{parts.hostname}: a password has no place in an address; put it into the "
            "environment variable that collect.password_env names"
        )
    if not parts.hostname or not parts.username:
        raise WrongUse(f"{address!r}: wanted imaps://user@host/Folder")
    folder = unquote(parts.path.strip("/")) or "INBOX"
    return Mailbox(host=parts.hostname, port=port, user=unquote(parts.username), folder=folder)


def read_mailbox(mailbox: Mailbox, read_to: str, rules: MailRules) -> MailboxAnswer:
    """The messages since the last run, the oldest first. FetchFailure says what went wrong."""
    password = os.environ.get(rules.password_env)
    if not password:
        message = f"{mailbox.host}: the variable {rules.password_env} with its password is not set"
        raise FetchFailure("refused", message)
    try:
        with BoundedImap(
            mailbox.host,
            mailbox.port,
            context=rules.tls,
            seconds=rules.seconds,
            most_bytes=rules.most_bytes,
        ) as server:
            return _read(server, mailbox, password, read_to, rules)
    except (imaplib.IMAP4.error, OSError, ValueError) as error:
        said = " ".join(str(error).split())[:200].replace(password, "…")
        raise FetchFailure("unreached", f"{mailbox.host}: {said}") from error


def _read(
    server: imaplib.IMAP4_SSL, mailbox: Mailbox, password: str, read_to: str, rules: MailRules
) -> MailboxAnswer:
    server.login(_quoted(mailbox.user), password)
    status, _ = server.select(_quoted(mailbox.folder), readonly=True)
    if status != "OK":
        raise FetchFailure("refused", f"{mailbox.host} has no folder {mailbox.folder!r}")
    validity = _first_number(server.response("UIDVALIDITY")[1])
    known, _, last = read_to.partition(":")
    first = int(last or 0) + 1 if known == str(validity) else 1
    sizes = dict(_sizes(server, first))
    wanted = sorted(sizes)[:MOST_MESSAGES]
    fitting = [uid for uid in wanted if sizes[uid] <= rules.most_bytes]
    return MailboxAnswer(
        messages=tuple(_message(server, mailbox, validity, uid) for uid in fitting),
        read_to=f"{validity}:{max(wanted, default=first - 1)}",
        large=len(wanted) - len(fitting),
        later=len(sizes) - len(wanted),
    )


def _sizes(server: imaplib.IMAP4_SSL, first: int) -> Iterator[tuple[int, int]]:
    """The size in bytes of each message from this number on; `n:*` names the last one in any
    case."""
    _, lines = server.uid("FETCH", f"{first}:*", "(UID RFC822.SIZE)")
    for line in lines:
        if isinstance(line, bytes) and (match := _SIZE.search(line)):
            uid, size = int(match[1] or match[4]), int(match[2] or match[3])
            if uid >= first:
                yield uid, size


def _message(
    server: imaplib.IMAP4_SSL, mailbox: Mailbox, validity: int, uid: int
) -> MailboxMessage:
    _, parts = server.uid("FETCH", str(uid), "(BODY.PEEK[])")
    content = next((part[1] for part in parts if isinstance(part, tuple)), b"")
    place = f"{SCHEME}://{mailbox.host}/{mailbox.folder};UIDVALIDITY={validity}/;UID={uid}"
    return MailboxMessage(uid=uid, address=place, content=content)


def _first_number(answer: list[object]) -> int:
    found = next((_NUMBER.search(part) for part in answer if isinstance(part, bytes)), None)
    return int(found[1]) if found else 0


def _quoted(folder: str) -> str:
    r"""A folder's name as IMAP has it: in modified UTF-7 where it is not ASCII, and quoted."""
    words = _modified_utf_7(folder)  # controls, too: nothing of a name can end the line
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _modified_utf_7(name: str) -> str:
    """RFC 3501, 5.1.3."""
    from base64 import b64encode

    parts = re.split(r"([^\x20-\x7e]+)", name)
    return "".join(
        "&" + b64encode(part.encode("utf-16-be")).decode().rstrip("=").replace("/", ",") + "-"
        if number % 2
        else part.replace("&", "&-")
        for number, part in enumerate(parts)
    )


def ask_mailbox(
    source: Source, record: SourceRecord, rules: MailRules
) -> tuple[SourceAnswer, tuple[MailboxMessage, ...]]:
    """Ask a folder: its new messages as what it lists, or the state where it can't be read."""
    try:
        answer = read_mailbox(parse_mailbox(source.address), record.etag or "", rules)
    except FetchFailure as failure:
        state: SourceState = "blocked" if failure.kind == "refused" else "broken"
        return SourceAnswer(source=source, record=record, state=state, why=str(failure)), ()
    remarks = [Reason(code="left_for_later", values=(str(answer.later),))] if answer.later else []
    remarks += [Reason(code="mails_too_large", values=(str(answer.large),))] if answer.large else []
    entries = tuple(ListedArticle(address=message.address) for message in answer.messages)
    listing = Listing(kind="list", entries=entries, remarks=tuple(remarks))
    asked = SourceAnswer(source=source, record=record, listing=listing, read_to=answer.read_to)
    return asked, answer.messages
