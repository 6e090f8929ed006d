"""One message over an open connection, and what became of it."""

import re
import smtplib
from collections.abc import Callable

from briefing.archive.deliveries import State
from briefing.delivering.message import Message
from briefing.quick_dataclass import dataclass

_BROKEN = -1  # what stands for a code where there was no answer or no sense in it


@dataclass(frozen=True, slots=True)
class SmtpResult:
    """A message's state, the server's reply, and whether the connection can be used further."""

    state: State
    code: int
    words: bytes | str
    alive: bool = True


def send_message(
    line: smtplib.SMTP, message: Message, before_commit: Callable[[], object]
) -> SmtpResult:
    """Send one message. `before_commit` is called after its body, before the terminating dot.

    Failures before that are safe to retry. After it, without an answer, it is unknown whether the
    server took the message (RFC 5321, 4.5.3.2.6), and the state says so.
    """
    try:
        refusal = _until_data(line, message)
        if refusal is not None:
            return refusal
        line.send(_stuffed(message.content))
    except (smtplib.SMTPException, OSError) as error:
        return SmtpResult("deferred", _BROKEN, str(error), alive=False)
    before_commit()
    return _ended(line)


def _until_data(line: smtplib.SMTP, message: Message) -> SmtpResult | None:
    """The result if the server refuses the envelope; None if it waits for the message."""
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
    """The message dot-stuffed, and with a line end at its end (RFC 5321, 4.5.2)."""
    doubled = re.sub(rb"(?m)^\.", b"..", content)
    return doubled if doubled.endswith(b"\r\n") else doubled + b"\r\n"
