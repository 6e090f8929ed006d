"""What a server answers is shown as one short line, and never with the password in it."""

import base64

import pytest

from briefing.delivering.smtp_connection import MAX_ANSWER_LENGTH, SmtpServer, redact_answer

PASSWORD = "tr0ub4dor&3"
SECRETS = (
    PASSWORD,
    base64.b64encode(PASSWORD.encode()).decode(),
    base64.b64encode(f"\0desk\0{PASSWORD}".encode()).decode(),
)


def _server(password: str = PASSWORD) -> SmtpServer:
    return SmtpServer(
        host="mail.example", port=587, security="starttls", user="desk", password=password
    )


@pytest.mark.parametrize("secret", SECRETS)
def test_a_server_that_repeats_the_login_is_not_quoted(secret: str) -> None:
    """Plain, in base64, and as the login sends it: a log and a terminal are read by others."""
    said = redact_answer(f"535 no such login: {secret}!", _server())
    assert said == "535 no such login: …!"


def test_without_a_password_the_answer_is_whole() -> None:
    """Nothing is taken out where there is nothing to hide."""
    assert redact_answer(b"250 taken", _server("")) == "250 taken"


def test_an_answer_is_one_short_line() -> None:
    """Line breaks, escapes and what is too long do not reach the terminal."""
    said = redact_answer(b"451 later\r\n\x1b[2Jplease " + b"x" * 1_000, _server())
    assert said.startswith("451 later [2Jplease xxx")
    assert len(said) == MAX_ANSWER_LENGTH
