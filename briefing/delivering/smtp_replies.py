"""SMTP lines whose replies end: a server that talks for ever is one that gave no answer.

The library waits anew for each byte and keeps every continuation line, so that a server which sends
`250-` without end, or a letter a second, held a sending and its lock without limit.
"""

import smtplib
import socket
import time

# The longest reply to EHLO has some thirty lines of at most 512 octets (RFC 5321, 4.5.3.1.5).
MOST_REPLY_BYTES = 65_536
_CHUNK = 4096


class ReplyReader:
    """What a server says, by lines; an OSError where a reply is too long or too late.

    It takes the place of the file that smtplib reads from.
    """

    def __init__(self, connection: socket.socket, seconds: float) -> None:
        self._connection, self._seconds = connection, seconds
        self._buffer = b""
        self.expect_reply()

    def expect_reply(self) -> None:
        """A new reply begins: it has all of its time and its length before it."""
        self._until = time.monotonic() + self._seconds
        self._taken = 0

    def readline(self, limit: int) -> bytes:
        """The next line with its end, at most so many bytes of it; empty at the end."""
        while b"\n" not in self._buffer and len(self._buffer) < limit:
            chunk = self._receive()
            if not chunk:
                break
            self._buffer += chunk
        end = self._buffer.find(b"\n") + 1 or len(self._buffer)
        line, self._buffer = self._buffer[: min(end, limit)], self._buffer[min(end, limit) :]
        self._taken += len(line)
        if self._taken > MOST_REPLY_BYTES:
            raise OSError("its answer does not end")
        return line

    def close(self) -> None:
        """The connection is closed by who opened it."""

    def _receive(self) -> bytes:
        left = self._until - time.monotonic()
        if left <= 0:
            raise TimeoutError("timed out")
        before = self._connection.gettimeout()
        self._connection.settimeout(left)
        try:
            return self._connection.recv(_CHUNK)
        finally:
            self._connection.settimeout(before)


class _BoundedReplies(smtplib.SMTP):
    def getreply(self) -> tuple[int, bytes]:
        """The code and text of the next reply."""
        reader = getattr(self, "file", None)
        if not isinstance(reader, ReplyReader):
            assert self.sock is not None  # smtplib reads after it has connected
            reader = ReplyReader(self.sock, self.timeout)
            self.file = reader
        reader.expect_reply()
        return super().getreply()


class BoundedSMTP(_BoundedReplies):
    """A line that is plain at first."""


class BoundedSMTPOverTLS(_BoundedReplies, smtplib.SMTP_SSL):
    """A line that is TLS from the first byte on."""
