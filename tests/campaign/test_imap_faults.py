"""Faults of mailboxes that `collect` asks: each is a state with one line, in time, and nothing half
is stored; once the server is well again each message is stored once.
"""

import ssl
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import trustme

from tests.campaign import SEED, length
from tests.collecting.running import NOW, only, pages, run
from tests.collecting.server import ObedientClock, visitor
from tests.collecting.test_mailboxes import PASSWORD, Post, letter

pytestmark = pytest.mark.slow  # some servers are slow on purpose
SHORT = 6  # faults of the short form, others for each seed
MOST, SECONDS = 1_000_000, 1.0  # bytes and seconds that an answer may take here
LATEST = 8 * SECONDS  # log in, look, read and log out, and room for a busy machine


@dataclass(frozen=True, kw_only=True)
class _Broken:
    """What a mailbox says in place of the answer to a command; `after` it hangs up."""

    verb: str
    says: tuple[bytes, ...]
    pause: float = 0.0
    again: int = 1
    why: str = ""


_LITERAL = b"* 1 FETCH (UID 4 BODY[] {%d}\r\n"
IMAP = {
    "no greeting": _Broken(verb="", says=(b"",), pause=4, why="no whole answer"),
    "hangs up": _Broken(verb="", says=()),
    "a greeting of another protocol": _Broken(verb="", says=(b"220 mail ready\r\n",)),
    "a farewell as greeting": _Broken(verb="", says=(b"* BYE too busy\r\n",)),
    "a greeting without end": _Broken(verb="", says=(b"* OK " + b"x" * 65_536,), again=64),
    "a greeting that drips": _Broken(verb="", says=(b"*",), pause=0.05, again=80, why="no whole answer"),
    "hangs up at the login": _Broken(verb="LOGIN", says=()),
    "bytes at the login": _Broken(verb="LOGIN", says=(bytes(range(256)),)),
    "an answer to another command": _Broken(verb="LOGIN", says=(b"ZZZ9 OK done\r\n",)),
    "drips at the login": _Broken(verb="LOGIN", says=(b"* OK a\r\n",), pause=0.05, again=80, why="no whole answer"),
    "hangs up at the folder": _Broken(verb="EXAMINE", says=()),
    "a validity of letters": _Broken(verb="EXAMINE", says=(b"* OK [UIDVALIDITY abc] x\r\n",)),
    "counts without end": _Broken(verb="EXAMINE", says=(b"* 1 EXISTS\r\n" * 5_000,), again=400),
    "sizes of letters": _Broken(verb="UID", says=(b"* 1 FETCH (UID x RFC822.SIZE y)\r\n",)),
    "a message that is cut": _Broken(verb="BODY", says=(_LITERAL % 5_000, letter(1))),
    "a message of a huge length": _Broken(verb="BODY", says=(_LITERAL % 10**12, letter(1)), why="more than"),
    "a message of no length": _Broken(verb="BODY", says=(b"* 1 FETCH (UID 4 BODY[] {x}\r\n", letter(1))),
    "a message that drips": _Broken(verb="BODY", says=(_LITERAL % 5_000, *[b"x"] * 80), pause=0.05, why="no whole answer"),
    "a message without end": _Broken(verb="BODY", says=(b"* 1 FETCH " + b"y" * 65_536,), again=300),
    "hangs up at a message": _Broken(verb="BODY", says=()),
}  # fmt: skip


def _chosen() -> list[str]:
    step = max(1, len(IMAP) // min(length(SHORT), len(IMAP)))
    return list(IMAP)[SEED % step :: step]


class _BrokenPost(Post):
    """A mailbox that breaks at one command."""

    broken: _Broken | None = None

    def converse(self, lines: object, out: object) -> None:
        """One connection, up to the command that breaks."""
        fault = self.broken
        if fault is None:
            super().converse(lines, out)
        elif not fault.verb:
            self._break(fault, out)
        else:
            super().converse(self._until(fault, lines, out), out)

    def _until(self, fault: _Broken, lines: object, out: object) -> Iterator[bytes]:
        for line in lines:  # type: ignore[attr-defined]
            verb = line.decode("ascii", "replace").split(" ")[1].strip().upper()
            if verb == fault.verb or (verb == "UID" and fault.verb.encode() in line):
                self._break(fault, out)
                return
            yield line

    def _break(self, fault: _Broken, out: object) -> None:
        try:
            for _ in range(fault.again):
                for part in fault.says:
                    out.write(part)  # type: ignore[attr-defined]
                    out.flush()  # type: ignore[attr-defined]
                    time.sleep(fault.pause)
        except OSError:
            return


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """A certificate authority of the test's own."""
    return trustme.CA()


@pytest.mark.parametrize("fault", _chosen())
def test_a_mailbox_that_fails_is_a_state_and_is_read_later(
    fault: str, authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line without the password, in time; nothing half is stored; well again, each message is
    stored once.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    monkeypatch.setenv("IMAP_PASSWORD", PASSWORD)
    post = _BrokenPost(context)
    post.messages, post.broken = {4: letter(1), 9: letter(2)}, IMAP[fault]
    address = f"imaps://desk@127.0.0.1:{post.port}/Papers"
    try:
        with authority.cert_pem.tempfile() as ca_file:
            asking = {"ca_file": ca_file, "seconds": SECONDS, "most_bytes": MOST}
            began = time.monotonic()
            failed = only(run(tmp_path, [address], asking=visitor(ObedientClock(NOW), **asking)))
            assert time.monotonic() - began < LATEST
            assert failed.state == "broken", failed
            assert IMAP[fault].why in failed.why
            assert PASSWORD not in failed.why
            assert "\n" not in failed.why
            assert not pages(tmp_path)
            post.broken = None
            well = only(run(tmp_path, [address], asking=visitor(ObedientClock(NOW), **asking)))
            assert (well.state, well.stored) == ("fresh", 2)
    finally:
        post.stop()
