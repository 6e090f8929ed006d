"""A connection to a mailbox whose answers end: after some seconds each, and some bytes.

The standard library waits for every single read anew, and takes as many bytes as the server says
that it will send: a server that drips, or lies about a length, would hold a run for ever.
"""

import imaplib
import ssl
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

_AT_ONCE = 65_536
_LONGEST_LINE = 1_000_000  # as much as the standard library takes
# Of what stands in an answer beside the message itself: a folder of 100,000 messages lists 4 MB.
_BESIDE = 8_000_000


class BoundedImap(imaplib.IMAP4_SSL):
    """IMAP over TLS; an answer that takes too long or is too large is an `abort`."""

    def __init__(
        self, host: str, port: int, *, context: ssl.SSLContext, seconds: float, most_bytes: int
    ) -> None:
        self._seconds, self._most = seconds, most_bytes + _BESIDE
        self._until, self._left = monotonic() + seconds, self._most
        self._buffer = bytearray()
        super().__init__(host, port, ssl_context=context, timeout=seconds)

    def send(self, data: "ReadableBuffer") -> None:
        """Send a command or a part of one; its answer has all the time and bytes."""
        if self._left > 0:
            self._until, self._left = monotonic() + self._seconds, self._most
        super().send(data)

    def read(self, size: int) -> bytes:
        """So many bytes of the answer; fewer where the connection ends."""
        if size - len(self._buffer) > self._left:
            self._give_up(f"an answer of more than {self._most:,} bytes")
        while len(self._buffer) < size and self._receive():
            pass
        return self._take(size)

    def readline(self) -> bytes:
        """A line of the answer with its end; less where the connection ends."""
        while (end := self._buffer.find(b"\n")) < 0 and self._receive():
            if len(self._buffer) > _LONGEST_LINE + _AT_ONCE:
                self._give_up(f"a line of more than {_LONGEST_LINE:,} bytes")
        return self._take(end + 1 or len(self._buffer))

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        """Log out where all went well, and hang up in any case; what this meets says nothing."""
        with suppress(imaplib.IMAP4.error, OSError):
            if error is None:
                self.logout()
                return
        with suppress(OSError):
            self.shutdown()

    def _take(self, size: int) -> bytes:
        taken = bytes(self._buffer[:size])
        del self._buffer[:size]
        return taken

    def _receive(self) -> bool:
        """Whether there was more to come, which is in the buffer now."""
        left = self._until - monotonic()
        if left <= 0:
            self._give_up(f"no whole answer in {self._seconds:g} s")
        self.sock.settimeout(left)
        try:
            received = self.sock.recv(_AT_ONCE)
        except TimeoutError:
            self._give_up(f"no whole answer in {self._seconds:g} s")
        self._left -= len(received)
        if self._left <= 0:
            self._give_up(f"an answer of more than {self._most:,} bytes")
        self._buffer += received
        return bool(received)

    def _give_up(self, why: str) -> None:
        self._left = 0  # for whatever is said after it, such as LOGOUT
        raise self.abort(why)
