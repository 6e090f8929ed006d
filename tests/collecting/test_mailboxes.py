"""A folder of a mailbox, on a server of this machine that speaks TLS and just enough IMAP."""

import re
import socketserver
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from briefing import sources
from briefing.collecting.run.ask_mailbox import _quoted, parse_mailbox
from briefing.collecting.run.collector import CollectResult
from briefing.collecting.store.warc_files import FOLDER
from briefing.errors import WrongUse
from tests.collecting.running import NOW, only, pages, run
from tests.collecting.server import ObedientClock, visitor

PASSWORD = "open sesame"


def letter(number: int) -> bytes:
    """A newsletter."""
    return (
        f"From: Desk <desk@example.org>\r\nSubject: Letter {number}\r\n"
        "Date: Wed, 15 Jan 2025 10:00:00 -0600\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        f"The two governments signed paper number {number} on the water of the canal.\r\n"
    ).encode()


class Post:
    """The server: its messages by number, and the commands it was given."""

    def __init__(self, context: ssl.SSLContext) -> None:
        self.messages: dict[int, bytes] = {}
        self.validity = 7
        self.commands: list[str] = []
        post = self

        class Handler(socketserver.StreamRequestHandler):
            def handle(self) -> None:
                post.converse(self.rfile, self.wfile)

        class Server(socketserver.ThreadingTCPServer):
            daemon_threads = True

            def get_request(self) -> object:  # type: ignore[override]
                connection, address = super().get_request()
                return context.wrap_socket(connection, server_side=True), address

            def handle_error(self, request: object, client_address: object) -> None:
                pass

        self._server = Server(("127.0.0.1", 0), Handler)
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def stop(self) -> None:
        """End."""
        self._server.shutdown()
        self._server.server_close()

    def converse(self, lines: object, out: object) -> None:
        """One connection."""
        write = out.write  # type: ignore[attr-defined]
        write(b"* OK ready\r\n")
        for line in lines:  # type: ignore[attr-defined]
            tag, _, command = line.decode().strip().partition(" ")
            self.commands.append(command)
            verb = command.split(" ")[0].upper()
            status = b"OK done"
            if verb == "CAPABILITY":
                write(b"* CAPABILITY IMAP4rev1\r\n")
            elif verb == "LOGIN" and PASSWORD not in command:
                status = b"NO [AUTHENTICATIONFAILED] wrong password " + command.split()[-1].encode()
            elif verb == "EXAMINE" and '"Papers"' not in command:
                status = b"NO no such folder"
            elif verb == "EXAMINE":
                counts = (len(self.messages), self.validity)
                write(b"* %d EXISTS\r\n* OK [UIDVALIDITY %d] valid\r\n" % counts)
                status = b"OK [READ-ONLY] done"
            elif verb == "UID":
                self._fetch(command, write)
            elif verb == "LOGOUT":
                write(b"* BYE\r\n")
            write(tag.encode() + b" " + status + b"\r\n")
            if verb == "LOGOUT":
                return

    def _fetch(self, command: str, write: object) -> None:
        first, ranged = re.match(r"UID FETCH (\d+)(:\*)?", command).groups()  # type: ignore[union-attr]
        last = max(self.messages, default=0)
        chosen = (
            [n for n in self.messages if n >= int(first) or n == last] if ranged else [int(first)]
        )
        for place, uid in enumerate(chosen, start=1):
            content = self.messages[uid]
            head = b"* %d FETCH (UID %d " % (place, uid)
            if "RFC822.SIZE" in command:
                write(head + b"RFC822.SIZE %d)\r\n" % len(content))  # type: ignore[operator]
            else:
                write(head + b"BODY[] {%d}\r\n" % len(content) + content + b")\r\n")  # type: ignore[operator]


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """A certificate authority of the test's own."""
    return trustme.CA()


@pytest.fixture
def post(authority: trustme.CA, monkeypatch: pytest.MonkeyPatch) -> Iterator[Post]:
    """A running server; the password is in the environment."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1", "localhost").configure_cert(context)
    made = Post(context)
    monkeypatch.setenv("IMAP_PASSWORD", PASSWORD)
    yield made
    made.stop()


def collect(folder: Path, post: Post, authority: trustme.CA, name: str = "Papers") -> CollectResult:
    """One run with the folder as its only source."""
    address = f"imaps://desk%40example.org@127.0.0.1:{post.port}/{name}"
    with authority.cert_pem.tempfile() as ca_file:
        return run(folder, [address], asking=visitor(ObedientClock(NOW), ca_file=ca_file))


def test_new_messages_are_stored_once_and_read_as_articles(
    post: Post, authority: trustme.CA, tmp_path: Path
) -> None:
    """Each once; the next run begins behind the last one, and nothing is marked as seen."""
    post.messages = {4: letter(1), 9: letter(2)}
    first = only(collect(tmp_path, post, authority))
    assert (first.state, first.new, first.stored) == ("fresh", 2, 2)
    second = only(collect(tmp_path, post, authority))
    assert (second.state, second.stored) == ("unchanged", 0)
    post.messages[12] = letter(3)
    assert only(collect(tmp_path, post, authority)).stored == 1
    read = sources.read([str(tmp_path / FOLDER)])
    assert [article.title for article in read.articles] == ["Letter 1", "Letter 2", "Letter 3"]
    assert not [one for one in post.commands if "SELECT" in one or "STORE" in one or "BODY[" in one]


def test_a_folder_numbered_anew_is_not_stored_twice(
    post: Post, authority: trustme.CA, tmp_path: Path
) -> None:
    """Where UIDVALIDITY has changed, all messages are read, and those stored are known."""
    post.messages = {4: letter(1), 9: letter(2)}
    collect(tmp_path, post, authority)
    post.validity, post.messages = 8, {1: letter(1), 2: letter(2), 3: letter(3)}
    assert only(collect(tmp_path, post, authority)).stored == 1
    assert len(pages(tmp_path)) == 3


def test_a_wrong_password_is_told_and_never_printed(
    post: Post, authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The answer of the server stands without it; a missing variable is named."""
    monkeypatch.setenv("IMAP_PASSWORD", "wrong-word")
    refused = only(collect(tmp_path, post, authority))
    assert refused.state == "broken"
    assert "wrong-word" not in refused.why
    monkeypatch.delenv("IMAP_PASSWORD")
    assert "IMAP_PASSWORD" in only(collect(tmp_path, post, authority)).why


def test_a_folder_that_is_not_there_and_a_certificate_nobody_knows(
    post: Post, authority: trustme.CA, tmp_path: Path
) -> None:
    """Both are states with their reason."""
    assert "no folder" in only(collect(tmp_path, post, authority, "Other")).why
    address = f"imaps://desk@127.0.0.1:{post.port}/Papers"
    assert "certificate" in only(run(tmp_path, [address])).why


@pytest.mark.parametrize(
    "address",
    ["imaps://user:word@example.org/", "imaps://example.org/", "imaps://user@/x", "imaps://u@h:x/"],
)
def test_an_address_without_user_or_with_a_password_is_refused(address: str) -> None:
    """The password is never part of an address."""
    with pytest.raises(WrongUse):
        parse_mailbox(address)


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("Papers", '"Papers"'),
        ('a"b', '"a\\"b"'),
        ("Más", '"M&AOE-s"'),
        ("a\r\nb LOGOUT", '"a&AA0ACg-b LOGOUT"'),
        ("R&D", '"R&-D"'),
    ],
)
def test_names_of_folders(name: str, sent: str) -> None:
    """Modified UTF-7, quoted; nothing in a name ends the line."""
    assert _quoted(name) == sent
