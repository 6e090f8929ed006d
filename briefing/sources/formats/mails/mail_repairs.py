"""Mails that break the rules, read as mail programs read them: nothing that was sent is lost.

Some name another boundary than the one between their parts, or have none; some cut their base64.
"""

import binascii
import re
from email.message import Message
from email.parser import BytesParser

# The line that begins a part: two dashes, the boundary (RFC 2046: 70 characters at most), and right
# below it a field of the part's own head.
_BOUNDARY = re.compile(
    r"^--(?P<name>[^\s-][^\r\n]{0,68}|-[^\r\n]{1,68})\r?\nContent-[A-Z]", re.M | re.I
)
_NO_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")
MIN_BASE64 = 4  # characters that make three bytes
# Runs without a blank, of its characters, that a text in base64 has at most: 1 of 77; prose 1 of 6.
MOST_BASE64_RUNS = 1 / 10


def split_again(mail: Message) -> Message:
    """A mail whose parts were not found, with its parts by the boundary that stands in its body.

    Where none stands there the body is one plain text. Any other mail comes back as it is.
    """
    body = mail.get_payload()
    if mail.get_content_maintype() != "multipart" or not isinstance(body, str):
        return mail
    found = _BOUNDARY.search(body)
    kind, boundary = mail.get_content_subtype(), found["name"].rstrip() if found else ""
    head = f'multipart/{kind}; boundary="{boundary}"' if found and '"' not in boundary else ""
    content = body.encode("utf-8", "surrogateescape")
    made = f"Content-Type: {head or 'text/plain'}\n\n".encode() + content
    again: Message = BytesParser(policy=mail.policy).parsebytes(made)
    return again


def decode_content(part: Message) -> bytes:
    """The part's bytes, their transfer encoding undone, of a broken base64 what can be read."""
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return b""
    if str(part.get("content-transfer-encoding", "")).strip().lower() != "base64":
        return payload
    raw = str(part.get_payload()).encode("utf-8", "surrogateescape")
    if len(raw.split()) > MOST_BASE64_RUNS * len(raw):  # prose has blanks, base64 lines of 76
        return raw
    if payload.split() != raw.split():
        return payload
    # The standard library gives back what it can't decode as it is written.
    letters = _NO_BASE64.sub(b"", payload)
    whole = letters[: len(letters) // MIN_BASE64 * MIN_BASE64]
    try:
        return binascii.a2b_base64(whole) or payload
    except binascii.Error:
        return payload
