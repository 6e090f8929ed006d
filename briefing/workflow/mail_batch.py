"""A brief on disk -> a message for each recipient, and these as files."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from briefing import rendering
from briefing.archive.files import atomic_write
from briefing.archive.files.file_lock import PRIVATE
from briefing.composing.brief_json import brief_to_json
from briefing.config import MailSettings, Settings
from briefing.delivering import mail_addresses
from briefing.delivering.dkim_signing import load_signer, sign_message
from briefing.delivering.eml_files import name_eml_files
from briefing.delivering.mail_addresses import MailAddress
from briefing.delivering.message import Envelope, Message, build_message
from briefing.delivering.reader_list import parse_readers, select_readers
from briefing.errors import UnknownName, WrongUse
from briefing.languages.reasons import render_reason
from briefing.model import Brief, Reason
from briefing.quick_dataclass import dataclass
from briefing.rendering.mail.email import AttachedDocument, Email, MailLinks, render_email
from briefing.text.hashing import hash_text
from briefing.workflow.load_brief import find_brief, load_brief

MEDIA_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SendRequest:
    """What is to be sent to whom; recipients named here stand in for those of the settings."""

    brief: str  # its name: a day, 2025-01-16, or the digest of a week or month, 2025-W03, 2025-01
    to: Sequence[str] = ()
    list_file: Path | None = None
    attach: Sequence[str] = ()  # "docx", "pdf": instead of what the settings say
    # A box that gets the mail, under an id of its own, without the ledger knowing.
    test: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MailBatch:
    """A brief, ready to be sent: its mail and the message of each recipient."""

    brief: Brief
    email: Email
    messages: tuple[Message, ...]


def prepare_batch(settings: Settings, order: SendRequest, now: datetime) -> MailBatch:
    """The messages of a brief, dated `now`.

    WrongUse where sender or recipients are missing or no addresses.
    """
    brief = load_brief(find_brief(order.brief, Path(settings.out)))
    recipients = _recipients(settings.mail, order, brief)
    if not settings.mail.sender:
        raise WrongUse(
            "nobody to send from; set mail.sender in briefing.toml, as in Brief Desk"
            " <brief@example.org>"
        )
    envelope = _envelope(brief, settings.mail, now)
    if order.test is not None:
        envelope = replace(envelope, brief=f"{envelope.brief}\ntest {now.isoformat()}")
    around = _surroundings(brief, settings.mail, envelope)
    mail = render_email(brief, around, settings.templates_folder, charts=settings.mail.charts)
    if brief.corrections:
        words = Reason(code="corrected", values=(mail.subject,))
        mail = replace(mail, subject=render_reason(words, brief.language))
    formats = order.attach or settings.mail.attach
    mail = replace(mail, documents=tuple(_attached(brief, formats, settings.templates_folder)))
    messages = (build_message(mail, envelope, one) for one in recipients)
    return MailBatch(
        brief=brief, email=mail, messages=_signed(messages, envelope.sender, settings.mail)
    )


def write_batch(post: MailBatch, folder: Path) -> tuple[Path, ...]:
    """Write every message into the folder, for the user alone, and say which files these are."""
    texts = name_eml_files(post.messages, folder, post.brief.name)
    atomic_write.write_files(texts, PRIVATE)
    return tuple(texts)


def _signed(
    messages: Iterable[Message], sender: MailAddress, mail: MailSettings
) -> tuple[Message, ...]:
    if mail.dkim_key_file is None:
        return tuple(messages)
    by = load_signer(sender.domain, mail.dkim_selector, Path(mail.dkim_key_file))
    return tuple(sign_message(message, by) for message in messages)


def _recipients(mail: MailSettings, order: SendRequest, brief: Brief) -> tuple[MailAddress, ...]:
    if order.test is not None:
        return (mail_addresses.parse_address(order.test, "--test"),)
    if order.to or order.list_file:
        found = _named(order.to, "--to", order.list_file, brief)
    else:
        found = _named(mail.to, "mail.to", Path(mail.list_file) if mail.list_file else None, brief)
    recipients = tuple(mail_addresses.remove_duplicates(found))
    if not recipients:
        raise WrongUse(
            "nobody to send to; name recipients with --to or --list, or set mail.to in"
            " briefing.toml"
        )
    return recipients


def _named(
    boxes: Sequence[str], where: str, file: Path | None, brief: Brief
) -> Iterator[MailAddress]:
    yield from (mail_addresses.parse_address(box, where) for box in boxes)
    if file is not None:
        try:
            text = file.read_bytes().decode("utf-8-sig")
        except OSError as error:
            raise WrongUse(f"the list {file} can't be read: {error.strerror}") from error
        except UnicodeDecodeError as error:
            raise WrongUse(f"the list {file} is not UTF-8") from error
        if file.suffix.lower() == ".csv":
            yield from select_readers(parse_readers(text, str(file)), brief)
        else:
            yield from mail_addresses.parse_address_list(text, str(file))


def _envelope(brief: Brief, mail: MailSettings, now: datetime) -> Envelope:
    content = hash_text(brief_to_json(brief))
    mark = f"recipient-{content[:32]}"  # no text of the brief can hold a hash of itself
    return Envelope(
        brief=f"{brief.relationship.key}\n{brief.name}\n{content}",
        sender=mail_addresses.parse_address(mail.sender, "mail.sender"),
        date=now,
        reply_to=(
            mail_addresses.parse_address(mail.reply_to, "mail.reply_to") if mail.reply_to else None
        ),
        list_id=mail.list_id,
        unsubscribe=mail.unsubscribe.replace("{to}", mark) if mail.unsubscribe else None,
        recipient_mark=mark,
    )


def _surroundings(brief: Brief, mail: MailSettings, envelope: Envelope) -> MailLinks:
    page = mail.page.replace("{day}", brief.name) if mail.page else None
    return MailLinks(page=page, unsubscribe=envelope.unsubscribe)


def _attached(brief: Brief, formats: Sequence[str], own: Path | None) -> Iterator[AttachedDocument]:
    """The brief in each of these formats; UnknownName for one that can't be attached."""
    for name in formats:
        if name not in MEDIA_TYPES:
            raise UnknownName("format to attach", name, MEDIA_TYPES)
        render = rendering.render_word if name == "docx" else rendering.render_pdf
        yield AttachedDocument(
            name=f"{brief.name}.{name}", media_type=MEDIA_TYPES[name], content=render(brief, own)
        )
