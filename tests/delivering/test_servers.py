"""Real mail servers (aiosmtpd, Postfix with Dovecot) take what we send and give it back."""

import imaplib
import json
import os
import random
import select
import signal
import sqlite3
import ssl
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import cast

import pytest
import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from briefing.archive.deliveries import Delivery
from briefing.composing.brief_json import brief_from_json, brief_to_json
from briefing.delivering.delivery_rounds import RatePolicy, deliver_messages
from briefing.delivering.mail_addresses import MailAddress
from briefing.delivering.message import Message, build_message
from briefing.delivering.smtp_connection import SmtpServer
from briefing.errors import BriefingError
from briefing.rendering.mail.email import Attachment, MailLinks, render_email
from tests import builders, mail_servers
from tests.delivering.test_message import SCRIPTS, envelope
from tests.mail_servers import PASSWORD, USER, MailHost

pytestmark = pytest.mark.slow  # starts mail servers, and kills sending
ROOT = Path(__file__).parents[2]
READERS = ("ana", "beto", "carla", "delia", "efrain", "flor")
KILLS = 100
PATIENCE = 20  # seconds a delivery on this machine may take


@dataclass
class Kept:
    """A handler for aiosmtpd that keeps what it took."""

    taken: list[tuple[str, bytes]] = field(default_factory=list)

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Keep it."""
        self.taken += [(box, cast(bytes, envelope.content)) for box in envelope.rcpt_tos]
        return "250 taken"


def _login(
    _server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, given: object
) -> AuthResult:
    assert isinstance(given, LoginPassword)
    return AuthResult(success=(given.login, given.password) == (USER.encode(), PASSWORD.encode()))


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """Who signs aiosmtpd's certificate."""
    return trustme.CA()


@pytest.fixture
def aiosmtpd(authority: trustme.CA) -> Iterator[tuple[Kept, int]]:
    """aiosmtpd with STARTTLS and AUTH: what it keeps, and its port."""
    kept, port = Kept(), mail_servers.free_ports(1)[0]
    context = mail_servers.server_context(authority.issue_cert("127.0.0.1"))
    controller = Controller(
        kept, hostname="127.0.0.1", port=port, tls_context=context, require_starttls=True,
        authenticator=_login,
        auth_required=True, data_size_limit=10**7,
    )  # fmt: skip
    controller.start()
    yield kept, port
    controller.stop()


@pytest.fixture(scope="module")
def mailhost() -> Iterator[MailHost]:
    """Postfix and Dovecot; on CI they must be there."""
    if reason := mail_servers.missing():
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    with mail_servers.postfix_and_dovecot(READERS) as host:
        yield host


class NoLedger:
    """Notes that nobody reads."""

    def note(self, delivery: Delivery) -> None:
        """Forget it."""


def _server(port: int, ca_file: Path) -> SmtpServer:
    return SmtpServer(
        host="127.0.0.1",
        port=port,
        security="starttls",
        ca_file=str(ca_file),
        user=USER,
        password=PASSWORD,
    )


def _deliver(messages: Sequence[Message], server: SmtpServer) -> Counter[str]:
    pace = RatePolicy(rate=6000, retries=0, retry_wait=0, clock=time.monotonic, sleep=time.sleep)
    return Counter(found.state for found in deliver_messages(messages, server, NoLedger(), pace))


def _messages() -> list[Message]:
    """The sample brief to each reader, with pictures and an attachment, under a subject of each
    script.
    """
    brief = brief_from_json((ROOT / "briefs" / "2025-01-16.json").read_text(encoding="utf-8"))
    mail = render_email(
        brief, MailLinks(page="https://briefs.example/2025-01-16.html"), charts=True
    )
    mail = replace(mail, attachments=(Attachment(name="2025-01-16.txt", text=mail.text),))
    return [
        build_message(
            replace(mail, subject=f"[Brief] US–Mexico, 2025-01-16: {subject}"),
            envelope(brief=script),
            MailAddress(f"{READERS[number % len(READERS)]}@example.org", subject[:20]),
        )
        for number, (script, subject) in enumerate(SCRIPTS.items())
    ]


def _assert_same(sent: bytes, arrived: bytes) -> None:
    """Subject, recipient, every part byte for byte; no defect, no line beyond 998."""
    one, other = (
        cast(EmailMessage, message_from_bytes(raw, policy=policy.default))
        for raw in (sent, arrived)
    )
    for name in ("Subject", "From", "To", "Message-ID", "List-Unsubscribe"):
        assert str(one[name]) == str(other[name])
    parts = [
        [p.get_payload(decode=True) for p in m.walk() if not p.is_multipart()] for m in (one, other)
    ]
    kinds = Counter(part.get_content_type() for part in other.walk() if not part.is_multipart())
    assert kinds == {
        "text/plain": 2,
        "text/html": 1,
        "image/png": 2,
    }  # the text and the attached one
    assert parts[0] == parts[1]
    assert not [defect for part in other.walk() for defect in part.defects]
    assert not [defect for value in other.values() for defect in getattr(value, "defects", ())]
    assert max(map(len, arrived.splitlines())) <= 998


def test_aiosmtpd_gives_back_what_was_sent(
    aiosmtpd: tuple[Kept, int], authority: trustme.CA, tmp_path: Path
) -> None:
    """Over STARTTLS and AUTH each subject, body and attachment arrives as it was sent."""
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    kept, port = aiosmtpd
    here = _server(port, tmp_path / "ca.pem")
    messages = _messages()
    assert _deliver(messages, here) == {"sent": len(messages)}
    for message, (_, arrived) in zip(messages, kept.taken, strict=True):
        _assert_same(message.content, arrived)


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_postfix_and_dovecot_give_back_what_was_sent(mailhost: MailHost, security: str) -> None:
    """Over STARTTLS or TLS and SASL to Postfix, and over IMAPS from Dovecot, each message comes
    back as it was sent.
    """
    port = mailhost.submission if security == "starttls" else mailhost.submissions
    here = replace(_server(port, mailhost.ca_file), security=security)
    messages = _messages()
    before = {reader: len(_box(mailhost, reader, 0)) for reader in READERS}
    assert _deliver(messages, here) == {"sent": len(messages)}
    for reader in READERS:
        mine = [message for message in messages if message.recipient.startswith(f"{reader}@")]
        arrived = _box(mailhost, reader, before[reader] + len(mine))[before[reader] :]
        by_id = {message_from_bytes(raw)["Message-ID"]: raw for raw in arrived}
        assert len(by_id) == len(mine)
        for message in mine:
            _assert_same(message.content, by_id[message.id])


def _box(host: MailHost, reader: str, count: int) -> list[bytes]:
    """A reader's messages, when there are at least so many."""
    context = ssl.create_default_context(cafile=str(host.ca_file))
    until = time.monotonic() + PATIENCE
    with imaplib.IMAP4_SSL("127.0.0.1", host.imaps, ssl_context=context) as imap:
        imap.login(reader, PASSWORD)
        while int(imap.select()[1][0] or b"0") < count and time.monotonic() < until:
            threading.Event().wait(
                0.05
            )  # the queue is Postfix's own; nothing tells when it is empty
        found = imap.fetch("1:*", "(BODY.PEEK[])")[1] if int(imap.select()[1][0] or b"0") else []
        return [part[1] for part in found if isinstance(part, tuple)]


def test_a_wrong_password_is_refused_by_postfix(mailhost: MailHost) -> None:
    """Postfix's own refusal of a login is one line without the password."""
    here = replace(_server(mailhost.submission, mailhost.ca_file), password="wrong-42")
    with pytest.raises(BriefingError, match="refused the login of desk") as caught:
        _deliver(_messages()[:1], here)
    assert "wrong-42" not in str(caught.value)


class Child:
    """The process whose children send and are killed."""

    def __init__(self, folder: Path, mail: dict[str, object]) -> None:
        command = [sys.executable, "-m", "tests.mail_child", str(folder), json.dumps(mail)]
        known = {**os.environ, "SMTP_PASSWORD": PASSWORD}
        self._process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=known, bufsize=0
        )
        assert self._line() == "ready"

    def __enter__(self) -> "Child":
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(PATIENCE)
        self._process.stdout.close()

    def send(self, archive: Path, killed_after: float | None = None) -> float:
        """Send with this archive; kill the sender after so many seconds, if it still runs.

        How long it ran.
        """
        assert self._process.stdin is not None
        began = time.monotonic()
        self._process.stdin.write(f"{archive}\n".encode())
        child = int(self._line())
        if (
            killed_after is not None
            and not select.select([self._process.stdout], [], [], killed_after)[0]
        ):
            os.kill(child, signal.SIGKILL)
        assert self._line() == "ended"
        return time.monotonic() - began

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().decode().strip()


def _states(archive: Path) -> dict[str, str]:
    if not (archive / "archive.sqlite3").exists():
        return {}
    connection = sqlite3.connect(archive / "archive.sqlite3")
    known = connection.execute("PRAGMA user_version").fetchone()[
        0
    ]  # 0: killed before there was a ledger
    rows = connection.execute("SELECT recipient, state FROM deliveries").fetchall() if known else []
    connection.close()
    return dict(rows)


def _killed_and_run_again(folder: Path, server: SmtpServer) -> dict[str, str]:
    """What a hundred ledgers say at last, after kill -9 at a random point and another run: the
    state of each box.
    """
    (folder / "2025-01-16.json").write_text(
        brief_to_json(builders.brief((), ())), encoding="utf-8"
    )  # small: it is killed
    mail = {
        "host": server.host, "port": server.port, "ca_file": server.ca_file, "user": USER,
        "rate": 60_000,
        "sender": "desk@example.org", "to": [f"{name}@example.org" for name in READERS],
    }  # fmt: skip
    chance = random.Random(16)
    with Child(folder, mail) as child:
        whole, left = child.send(folder / "whole"), Counter[int]()
        for number in range(KILLS):
            child.send(folder / f"k{number}", killed_after=chance.uniform(0, whole))
            left[len(_states(folder / f"k{number}"))] += 1
            child.send(folder / f"k{number}")
    assert len(left) > len(READERS) / 2, (
        f"the runs were not killed at enough different points: {left}"
    )
    ledgers = [
        _states(folder / name) for name in ("whole", *(f"k{number}" for number in range(KILLS)))
    ]
    assert {len(states) for states in ledgers} == {len(READERS)}
    return {box: state for states in ledgers for box, state in states.items()}


def _assert_each_once(states: dict[str, str], copies: Counter[str]) -> None:
    """Nobody has two; who has none is reported as unknown."""
    assert set(copies.values()) == {1}
    assert set(states.values()) <= {"sent", "unknown"}
    assert [box for box, state in states.items() if state == "sent" and not copies[box]] == []


def test_killed_at_any_point_nobody_gets_two_and_nobody_is_forgotten(
    aiosmtpd: tuple[Kept, int], authority: trustme.CA, tmp_path: Path
) -> None:
    """kill -9 at a hundred random points: after another run each reader has one, or is reported as
    unknown.
    """
    kept, port = aiosmtpd
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    states = _killed_and_run_again(tmp_path, _server(port, tmp_path / "ca.pem"))
    _assert_each_once(states, Counter(box for box, _ in kept.taken))


def test_postfix_too_has_one_for_each_whenever_the_sender_is_killed(
    mailhost: MailHost, tmp_path: Path
) -> None:
    """The same against Postfix, which goes on by itself with what it took: counted in the boxes,
    over IMAPS.
    """
    before = {reader: len(_box(mailhost, reader, 0)) for reader in READERS}
    states = _killed_and_run_again(tmp_path, _server(mailhost.submission, mailhost.ca_file))
    sent = Counter(box.partition("+")[0] for box, state in states.items() if state == "sent")
    arrived = [_box(mailhost, name, before[name] + sent[name])[before[name] :] for name in READERS]
    copies = Counter(message_from_bytes(raw)["Delivered-To"] for box in arrived for raw in box)
    _assert_each_once(states, copies)
