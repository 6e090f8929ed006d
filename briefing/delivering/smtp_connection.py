"""A mail server -> an open, encrypted, logged-in connection, or the reason why not.

`TryAgain` is what may pass by itself: no answer, a dropped line, a 4xx. Everything else is a
`BriefingError`: a certificate that does not fit, no STARTTLS, a login that is refused. Nothing is
ever sent unencrypted instead.
"""

import logging
import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import field
from typing import Literal

from briefing.delivering.smtp_replies import BoundedSMTP, BoundedSMTPOverTLS
from briefing.errors import BriefingError, TryAgain, WrongUse
from briefing.quick_dataclass import dataclass

DEFAULT_PORTS = {"starttls": 587, "tls": 465, "none": 25}
MAX_ANSWER_LENGTH = 200  # characters of a server's answer that are shown
_LOG = logging.getLogger(__name__)
_HERE = ("localhost", "127.0.0.1", "::1")
_OK = (220, 235, 250)


@dataclass(frozen=True, slots=True, kw_only=True)
class SmtpServer:
    """Where and how to connect. The password is in no printed form of it."""

    host: str
    port: int
    security: Literal["starttls", "tls", "none"]
    ca_file: str | None = None
    user: str | None = None
    password: str = field(default="", repr=False)
    timeout: float = 30

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"


def connect(server: SmtpServer) -> smtplib.SMTP:
    """An open connection, ready for messages."""
    _allowed(server)
    with _reasons(server):
        line = _dialled(server)
        try:
            _greeted(line, server)
        except BaseException:
            line.close()
            raise
    _LOG.info(
        "connected to %s (security: %s, login: %s)",
        server,
        server.security,
        "yes" if server.user else "no",
    )
    return line


def redact_answer(answer: bytes | str, server: SmtpServer) -> str:
    """A server's answer as one short printable line, with the password replaced if it is in it."""
    import base64

    text = answer.decode("utf-8", "replace") if isinstance(answer, bytes) else answer
    line = "".join(c if c.isprintable() else " " for c in text)
    plain = server.password.encode()
    user = (server.user or "").encode()
    login = b"\0" + user + b"\0" + plain  # first: its end may be the password's own base64
    secrets = (base64.b64encode(login), base64.b64encode(plain), plain)
    for secret in secrets if plain else ():
        line = line.replace(secret.decode(), "…")
    return " ".join(line.split())[:MAX_ANSWER_LENGTH]


def _allowed(server: SmtpServer) -> None:
    if server.user and server.security == "none" and server.host not in _HERE:
        raise WrongUse(
            f"the password is not sent to {server} unencrypted; set mail.security to starttls or "
            "tls"
        )
    if not server.password.isascii() or not (server.user or "").isascii():
        raise WrongUse(
            f"the login to {server} has characters beyond ASCII, which mail servers read "
            "differently"
        )


def _dialled(server: SmtpServer) -> smtplib.SMTP:
    if server.security == "tls":
        return BoundedSMTPOverTLS(
            server.host, server.port, timeout=server.timeout, context=_context(server)
        )
    return BoundedSMTP(server.host, server.port, timeout=server.timeout)


def _greeted(line: smtplib.SMTP, server: SmtpServer) -> None:
    line.ehlo_or_helo_if_needed()
    if server.security == "starttls":
        if not line.has_extn("starttls"):
            raise BriefingError(
                f"{server} offers no STARTTLS, and nothing is sent unencrypted; is mail.security "
                "right?"
            )
        _expect(line.starttls(context=_context(server)), server, "STARTTLS")
        line.ehlo_or_helo_if_needed()
    if server.user:
        if not line.has_extn("auth"):
            raise BriefingError(f"{server} offers no login; leave mail.user out if it wants none")
        line.login(server.user, server.password)


def _context(server: SmtpServer) -> ssl.SSLContext:
    try:
        context = ssl.create_default_context()
        if server.ca_file:
            context.load_verify_locations(server.ca_file)
    except (OSError, ssl.SSLError) as error:
        raise WrongUse(
            f"mail.ca_file {server.ca_file} can't be read as certificates: {error}"
        ) from error
    return context


def _expect(answer: tuple[int, bytes], server: SmtpServer, step: str) -> None:
    if answer[0] not in _OK:
        raise _said(answer[0], answer[1], server, step)


def _said(code: int, answer: bytes | str, server: SmtpServer, step: str) -> BriefingError:
    """What a server's refusal means: later, or never."""
    message = f"{server} answered {code} {redact_answer(answer, server)} to {step}"
    return BriefingError(message) if 500 <= code < 600 else TryAgain(message)


@contextmanager
def _reasons(server: SmtpServer) -> Iterator[None]:
    """What a library says, in our words."""
    try:
        yield
    except ssl.SSLCertVerificationError as error:
        raise BriefingError(
            f"{server} can't prove who it is ({error.verify_message}); nothing was sent"
        ) from error
    except smtplib.SMTPAuthenticationError as error:  # its text may repeat what was sent
        code = error.smtp_code
        kind = BriefingError if 500 <= code < 600 else TryAgain
        raise kind(
            f"{server} refused the login of {server.user} ({code}); check mail.user and the "
            "password"
        ) from None
    except smtplib.SMTPResponseException as error:
        raise _said(error.smtp_code, error.smtp_error, server, "the connection") from None
    except smtplib.SMTPServerDisconnected as error:
        raise _unreached(error, server) from None
    except smtplib.SMTPException as error:
        raise BriefingError(f"{server}: {redact_answer(str(error), server)}") from None
    except OSError as error:
        raise _unreached(error, server) from None
    except UnicodeError as error:
        raise WrongUse(f"mail.host {server.host!r} is no name of a server: {error}") from None
    except ValueError as error:  # a challenge that is no Base64
        raise BriefingError(
            f"{server} answered what can't be understood: {redact_answer(str(error), server)}"
        ) from None


def _unreached(error: Exception, server: SmtpServer) -> BriefingError:
    if isinstance(error, ssl.SSLError) and not isinstance(
        error, ssl.SSLEOFError | ssl.SSLZeroReturnError
    ):
        return BriefingError(
            f"{server} does not speak TLS as wanted ({error.reason}); is mail.security right?"
        )
    return TryAgain(
        f"{server} can't be reached or broke off "
        f"({redact_answer(str(error), server) or type(error).__name__})"
    )
