"""A signature verifies with the key in the sender's DNS, and fails after any change."""

import re
from email import message_from_bytes
from pathlib import Path

import dkim
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from briefing.delivering.dkim_signing import DkimSigner, load_signer, sign_message
from briefing.delivering.mail_addresses import MailAddress
from briefing.delivering.message import Message, build_message
from briefing.errors import WrongUse
from briefing.rendering.mail.email import Email
from tests.delivering.test_message import SCRIPTS, envelope

KEY = rsa.generate_private_key(65537, 2048)  # a new one each time: no key stands in the repository


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    """A private key as openssl writes it."""
    form = serialization.PrivateFormat.PKCS8
    path = tmp_path / "brief.pem"
    path.write_bytes(
        KEY.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption())
    )
    return path


@pytest.fixture
def by(key_file: Path) -> DkimSigner:
    """Who signs for example.org."""
    return load_signer("example.org", "brief", key_file)


def _message(subject: str = "A subject") -> Message:
    mail = Email(subject=subject, html="<p>Text.</p>\n", text="Text.\n.\n\n  \n")
    return build_message(mail, envelope(), MailAddress("ana@example.org", "Ana Prueba"))


def _verifies(content: bytes) -> bool:
    def answer(name: bytes, **_: object) -> bytes:
        assert name == b"brief._domainkey.example.org."
        form = serialization.PublicFormat.SubjectPublicKeyInfo
        public = KEY.public_key().public_bytes(serialization.Encoding.PEM, form)
        return b"v=DKIM1; k=rsa; p=" + b"".join(public.splitlines()[1:-1])

    return bool(dkim.verify(content, dnsfunc=answer))


@pytest.mark.parametrize("subject", SCRIPTS.values())
def test_a_signed_message_verifies(by: DkimSigner, subject: str) -> None:
    """With the public key of the sender's DNS, the signature of a message with a subject of each
    script is right.
    """
    assert _verifies(sign_message(_message(subject), by).content)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"Subject: A", b"Subject: No"),
        (b"To: Ana", b"To: Beto"),
        (b"Text.", b"Test."),
        (b"List-Unsubscribe: <https://b.example", b"List-Unsubscribe: <https://c.example"),
        (b"List-Unsubscribe-Post: List-Unsubscribe=One-Click", b"List-Unsubscribe-Post: no"),
        (b"Message-ID: <", b"Message-ID: <0"),
        (b"From: ", b"Subject: Another\r\nFrom: "),
        (b"From: ", b"From: Someone <else@example.org>\r\nFrom: "),
    ],
)
def test_a_changed_or_added_word_is_found_out(by: DkimSigner, old: bytes, new: bytes) -> None:
    """A header or body that was changed, or a second subject or sender, no longer fits the
    signature.
    """
    content = sign_message(_message(), by).content
    head, _, body = content.partition(b"\r\nFrom: ")
    rest = b"\r\nFrom: " + body
    assert old in rest
    assert not _verifies(head + rest.replace(old, new, 1))


def test_the_message_below_its_signature_is_the_same(by: DkimSigner) -> None:
    """Signing puts one header on top, in short lines, and changes nothing below it."""
    before, after = _message().content, sign_message(_message(), by).content
    assert after.endswith(before)
    top = after.removesuffix(before)
    assert re.match(rb"DKIM-Signature: ", top)
    assert max(map(len, top.splitlines())) <= 78
    assert message_from_bytes(after).keys()[1:] == message_from_bytes(before).keys()


def test_the_key_is_in_no_printed_form(by: DkimSigner) -> None:
    """A signer that is printed shows its domain and selector only."""
    assert repr(by) == "DkimSigner(domain='example.org', selector='brief')"


@pytest.mark.parametrize(
    "content", [b"", b"secret words", b"-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA"]
)
def test_a_file_that_is_no_key_is_one_line(tmp_path: Path, content: bytes) -> None:
    """What is no private key is said with its file and what to do, and nothing of what is in it."""
    path = tmp_path / "key.pem"
    path.write_bytes(content)
    with pytest.raises(WrongUse, match=r"key\.pem has no RSA key in PEM; openssl") as caught:
        load_signer("example.org", "brief", path)
    assert "secret" not in str(caught.value)


def test_a_missing_key_file_is_one_line(tmp_path: Path) -> None:
    """A file that is not there is said."""
    with pytest.raises(WrongUse, match=r"nowhere\.pem can't be read: No such file"):
        load_signer("example.org", "brief", tmp_path / "nowhere.pem")
