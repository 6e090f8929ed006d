"""One message over an open connection, and what became of it."""

import re
import smtplib
from collections.abc import Callable
from dataclasses import dataclass

from briefing.archive.deliveries import State
from briefing.delivering.message import Message

_BROKEN = -1  # what stands for a code where there was no answer or no sense in it


@dataclass(frozen=True, slots=True)
class SmtpResult:
    """What became of a message: its state, the server's code and words, and whether the line can go on."""

    state: State
    code: int
    words: bytes | str
    alive: bool = True


def send_message(
    line: smtplib.SMTP, message: Message, at_the_end: Callable[[], object]
) -> SmtpResult:
    """Hand a message over. `at_the_end` is called when all but its end is handed over.

    Before that nothing was taken: what is dropped or put off there can be sent again. After that, without an answer,
    nobody knows (RFC 5321, 4.5.3.2.6), and that is said.
    """
    try:
        refusal = _until_data(line, message)
        if refusal is not None:
            return refusal
        line.send(_stuffed(message.content))
    except (smtplib.SMTPException, OSError) as error:
        return SmtpResult("deferred", _BROKEN, str(error), alive=False)
    at_the_end()
    return _ended(line)


def _until_data(line: smtplib.SMTP, message: Message) -> SmtpResult | None:
    """The answer that ends it, or None if the server waits for the message."""
    size = [f"SIZE={len(message.content)}"] if line.has_extn("size") else []
    steps: tuple[tuple[Callable[[], tuple[int, bytes]], tuple[int, ...]], ...] = (
        (lambda: line.mail(message.sender, size), (250,)),
        (lambda: line.rcpt(message.recipient), (250, 251)),
        (lambda: line.docmd("DATA"), (354,)),
    )
    for ask, wanted in steps:
        code, words = ask()
        if code not in wanted:
            return _refused(line, code, words)
    return None


def _refused(line: smtplib.SMTP, code: int, words: bytes) -> SmtpResult:
    """The message is refused or put off; the line is made ready for the next one, if it lives."""
    state: State = "refused" if 500 <= code < 600 else "deferred"
    alive = code != 421 and code >= 400 and _reset(line)
    return SmtpResult(state, code, words, alive=alive)


def _reset(line: smtplib.SMTP) -> bool:
    try:
        return line.rset()[0] == 250
    except (smtplib.SMTPException, OSError):
        return False


def _ended(line: smtplib.SMTP) -> SmtpResult:
    try:
        line.send(b".\r\n")
        code, words = line.getreply()
    except (smtplib.SMTPException, OSError) as error:
        return SmtpResult("unknown", _BROKEN, str(error), alive=False)
    if code == 250:
        return SmtpResult("sent", code, words)
    if 400 <= code < 600:
        return _refused(line, code, words)
    return SmtpResult("unknown", code, words, alive=False)


def _stuffed(content: bytes) -> bytes:
    """The message with its dots doubled where a line begins with one, and with a line end (RFC 5321, 4.5.2)."""
    doubled = re.sub(rb"(?m)^\.", b"..", content)
    return doubled if doubled.endswith(b"\r\n") else doubled + b"\r\n"
