"""A mail server on this machine that does wrong what it is told to, and keeps what it took."""

import re
import socket
import ssl
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field

DROP, SILENCE, ENDLESS, DRIP = "drop", "silence", "endless", "drip"
ANSWERS = {
    "greeting": "220 mail.example ESMTP", "EHLO": "250 mail.example", "HELO": "250 mail.example", "STARTTLS": "220 go",
    "AUTH": "235 welcome", "MAIL": "250 ok", "RCPT": "250 ok", "DATA": "354 go on", "end": "250 taken",
    "RSET": "250 ok", "QUIT": "221 bye", "NOOP": "250 ok",
}  # fmt: skip


@dataclass
class Server:
    """Starts with `with`. `faults` say by step (`RCPT`, or `RCPT beto` for a recipient) what to
    answer instead.

    A list is used up one by one and then all is well; a text is for ever. `DROP` closes the line,
    `SILENCE` says nothing until the client hangs up, `ENDLESS` one more line of its answer again and
    again, `DRIP` one more letter of it.
    """

    faults: Mapping[str, str | list[str]] = field(default_factory=dict)
    features: tuple[str, ...] = ("STARTTLS", "AUTH PLAIN LOGIN", "SIZE 1000000")
    context: ssl.SSLContext | None = None
    wrapped: bool = False  # TLS from the start
    taken: list[tuple[str, bytes]] = field(default_factory=list)
    commands: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._left = {
            key: list(value) if isinstance(value, list) else value
            for key, value in self.faults.items()
        }
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self._thread = threading.Thread(target=self._accept)

    def __enter__(self) -> "Server":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join()

    def _accept(self) -> None:
        while True:
            try:
                raw, _ = self._socket.accept()
            except OSError:
                return
            try:
                with _Line(raw, self) as line:
                    line.serve()
            except (OSError, ssl.SSLError):
                continue

    def answer(self, *keys: str) -> str:
        """What to say now: the first of these steps that has a fault left."""
        for key in keys:
            fault = self._left.get(key)
            if isinstance(fault, str):
                return fault
            if fault:
                return fault.pop(0)
        return ANSWERS.get(keys[-1], "500 what")


class _Line:
    """One client."""

    def __init__(self, raw: socket.socket, server: Server) -> None:
        self._socket, self._server = raw, server
        self._recipient = ""
        self._plain = True
        self._pause = threading.Event()  # which nobody ends

    def __enter__(self) -> "_Line":
        if self._server.wrapped:
            self._encrypt()
        self._file = self._socket.makefile("rb")
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()
        self._socket.close()

    def serve(self) -> None:
        """Talk until somebody hangs up."""
        if not self._say("greeting"):
            return
        while words := self._file.readline().decode("latin-1").split():
            self._server.commands.append(" ".join(words))
            if not self._done(words[0].upper(), " ".join(words)):
                return

    def _done(self, verb: str, words: str) -> bool:
        if verb == "RCPT":
            self._recipient = re.sub(r".*<(.*)>.*", r"\1", words)
            return self._say(f"RCPT {self._recipient.split('@')[0]}", "RCPT")
        if verb == "DATA":
            return self._say("DATA") and (not self._going_on or self._body())
        if verb == "STARTTLS":
            alive = self._say("STARTTLS")
            if self._answered.startswith("220"):
                self._file.close()
                self._encrypt()
                self._file = self._socket.makefile("rb")
            return alive
        if verb == "EHLO":
            return self._say("EHLO", more=self._features())
        return self._say(verb) and verb != "QUIT"

    def _features(self) -> list[str]:
        return [one for one in self._server.features if one != "STARTTLS" or self._plain]

    def _body(self) -> bool:
        if self._server.answer("body", "NOOP") == DROP:
            self._file.read(100)
            return False
        lines = []
        while (line := self._file.readline()) not in (b".\r\n", b""):
            lines.append(line[1:] if line.startswith(b".") else line)
        alive = self._say("end")
        if self._answered.startswith("250"):
            self._server.taken.append((self._recipient, b"".join(lines)))
        return alive

    def _say(self, *keys: str, more: list[str] | None = None) -> bool:
        self._answered = answer = self._server.answer(*keys)
        if answer == SILENCE:
            self._file.read()
        while answer in (ENDLESS, DRIP):  # until sending fails, since the client has hung up
            self._socket.sendall(b"250-more\r\n" * 99 if answer == ENDLESS else b"2")
            self._pause.wait(0.02)
        if answer in (DROP, SILENCE):
            return False
        code, _, words = answer.partition(" ")
        lines = [words, *(more or [])] if code == "250" else [words]
        said = [f"{code}{' ' if line is lines[-1] else '-'}{line}" for line in lines]
        self._socket.sendall(("\r\n".join(said) + "\r\n").encode())
        return code not in ("421", "221")

    @property
    def _going_on(self) -> bool:
        return self._answered.startswith("354")

    def _encrypt(self) -> None:
        assert self._server.context is not None
        self._socket = self._server.context.wrap_socket(self._socket, server_side=True)
        self._plain = False
