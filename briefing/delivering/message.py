"""A mail, an envelope and a recipient -> the bytes to send, the same for the same input."""

from collections.abc import Mapping
from dataclasses import field, replace
from datetime import datetime
from email import headerregistry, message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.utils import format_datetime
from typing import cast
from urllib.parse import quote

from briefing.delivering import headers
from briefing.delivering.mail_addresses import MailAddress
from briefing.errors import BriefingError
from briefing.quick_dataclass import dataclass
from briefing.rendering.mail.email import Email
from briefing.text.hashing import hash_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """What all recipients share. `recipient_mark` is the placeholder of a recipient's address."""

    brief: str  # what identifies the brief: relationship, day, content
    sender: MailAddress
    date: datetime
    reply_to: MailAddress | None = None
    list_id: str | None = None
    unsubscribe: str | None = None
    recipient_mark: str = "{to}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message for one recipient, ready to be sent."""

    id: str
    sender: str
    recipient: str
    content: bytes = field(repr=False)


def build_message(email: Email, envelope: Envelope, recipient: MailAddress) -> Message:
    """Build the message; BriefingError if its header does not parse to exactly what was meant."""
    personal = _for(recipient, email, envelope.recipient_mark)
    identity = hash_text(f"{envelope.brief}\n{recipient.box.lower()}")[:32]
    message = EmailMessage(policy=headers.POLICY)
    for name, value in _header(personal, envelope, recipient, identity).items():
        message[name] = value
    _fill(message, personal)
    _bound(message, identity)
    content = message.as_bytes()
    _check(content, message)
    return Message(
        id=message["Message-ID"],
        sender=envelope.sender.box,
        recipient=recipient.box,
        content=content,
    )


def _header(
    email: Email, envelope: Envelope, recipient: MailAddress, identity: str
) -> Mapping[str, str | headerregistry.Address]:
    header: dict[str, str | headerregistry.Address] = {
        "From": _mailbox(envelope.sender),
        "To": _mailbox(recipient),
        "Subject": headers.clean_header(email.subject),
        "Date": format_datetime(envelope.date),
        "Message-ID": f"<{identity}@{envelope.sender.domain}>",
        "Auto-Submitted": "auto-generated",  # RFC 3834: no out-of-office answers
    }
    if envelope.reply_to:
        header["Reply-To"] = _mailbox(envelope.reply_to)
    if envelope.list_id:
        header["List-Id"] = f"<{envelope.list_id}>"
    if envelope.unsubscribe:
        address = envelope.unsubscribe.replace(envelope.recipient_mark, quote(recipient.box))
        header["List-Unsubscribe"] = f"<{address}>"
        if address.startswith("https:"):
            header["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"  # RFC 8058
    return header


def _mailbox(address: MailAddress) -> headerregistry.Address:
    return headerregistry.Address(headers.clean_header(address.name, 80), addr_spec=address.box)


def _fill(message: EmailMessage, email: Email) -> None:
    """Text, HTML and its pictures, attachments.

    Quoted-printable and base64 keep every line short and the boundary unlike any of them.
    """
    message.set_content(email.text, cte="quoted-printable")
    message.add_alternative(email.html, subtype="html", cte="quoted-printable")
    html = cast(EmailMessage, message.get_body(("html",)))
    for picture in email.pictures:
        html.add_related(picture.png, "image", "png", cid=f"<{picture.cid}>", disposition="inline")
    for attachment in email.attachments:
        message.add_attachment(attachment.text, cte="quoted-printable", filename=attachment.name)
    for document in email.documents:
        kind, _, subtype = document.media_type.partition("/")
        message.add_attachment(document.content, kind, subtype, filename=document.name)


def _bound(message: EmailMessage, identity: str) -> None:
    """Boundaries by number: `=_` never stands in quoted-printable or base64 (RFC 2045, 6.7)."""
    for number, part in enumerate(message.walk()):
        if part.is_multipart():
            part.set_boundary(f"=_{identity}_{number}")


def _for(recipient: MailAddress, email: Email, mark: str) -> Email:
    """The mail with each placeholder replaced by the recipient's percent-encoded address."""
    own = quote(recipient.box)
    attachments = tuple(replace(one, text=one.text.replace(mark, own)) for one in email.attachments)
    return replace(
        email,
        html=email.html.replace(mark, own),
        text=email.text.replace(mark, own),
        attachments=attachments,
    )


def _check(content: bytes, meant: EmailMessage) -> None:
    """Parse the header again and compare names, their order, subject and addresses."""
    parsed = message_from_bytes(content, policy=policy.compat32)
    same_names = [name.lower() for name in parsed] == [name.lower() for name in meant]
    if not same_names or any(
        _read(parsed[name]) != _said(meant[name]) for name in ("Subject", "From", "To")
    ):
        raise BriefingError(
            f"the message to {meant['To']} is not sent: its header would not say what was meant; "
            "please report it"
        )


def _read(raw: str) -> str:
    """The decoded header, by the older parser: that of 3.11 adds a space between encoded words."""
    return " ".join(str(make_header(decode_header(raw))).split())


def _said(value: str) -> str:
    """The header as it was set; names are without the quotation marks that encoding replaces."""
    addresses = getattr(value, "addresses", ())
    return (
        ", ".join(
            f"{a.display_name} <{a.addr_spec}>".strip() if a.display_name else a.addr_spec
            for a in addresses
        )
        or value
    )
