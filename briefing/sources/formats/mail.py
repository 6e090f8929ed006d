"""A mail: a newsletter, or an article that somebody forwarded."""

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message

from briefing.model import Article
from briefing.sources.decoding import decode
from briefing.sources.formats import html
from briefing.sources.input_errors import make_input_error
from briefing.sources.raw_document import RawDocument
from briefing.sources.source_words import collect_words
from briefing.text import dates
from briefing.text.normalization import join_lines, normalize

# RFC 3676: in flowed text a line that ends in a space goes on in the next; "-- " alone is a
# signature's rule.
_SOFT_BREAK = re.compile(r"(?<!^--) \n(?!>)", re.MULTILINE)


def read_mail(document: RawDocument) -> Iterator[Article]:
    """The mail's plain text, or else its HTML.

    The day on which it was sent is the page's date, not the article's. Raises InputError for a mail
    without text.
    """
    try:
        mail = message_from_bytes(document.content)
        part = _body(mail)
    except RecursionError as error:
        raise make_input_error("mail_too_deep") from error
    article = _read_part(part, document)
    sent = dates.parse_day(join_lines(_header(mail, "date")))
    yield replace(article, title=_subject(mail) or article.title, page_date=sent)


def _body(mail: Message) -> Message:
    """The first part of plain text with a word in it, else the first HTML part.

    Attached files are not taken. Raises InputError where there is no such part.
    """
    parts = [part for part in mail.walk() if part.get_content_disposition() != "attachment"]
    for wanted in ("text/plain", "text/html"):
        for part in parts:
            if part.get_content_type() == wanted and _content(part).strip():
                return part
    raise make_input_error("mail_without_text")


def _read_part(part: Message, document: RawDocument) -> Article:
    content, charset = _content(part), _parameter(part, "charset")
    if part.get_content_type() == "text/html":
        return html.read_page(decode(content, charset), id=document.id, origin=document.origin)
    text = normalize(decode(content, charset))
    flowed = _parameter(part, "format").lower() == "flowed"
    return Article(
        id=document.id, text=_SOFT_BREAK.sub(" ", text) if flowed else text, origin=document.origin
    )


def _content(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _parameter(part: Message, name: str) -> str:
    value = part.get_param(name, "")
    # A tuple is RFC 2231's (charset, language, value).
    return str(value[2] if isinstance(value, tuple) else value)


def _header(mail: Message, name: str) -> str:
    raw = next((value for key, value in mail.raw_items() if key.lower() == name), "")
    # Many mails hold UTF-8 where only ASCII may stand.
    written = decode(str(raw).encode("ascii", "surrogateescape"))
    try:
        return str(make_header(decode_header(written)))
    except (
        HeaderParseError,
        LookupError,
        ValueError,
    ):  # broken base64, unknown charset, wrong bytes
        return written


def _subject(mail: Message) -> str | None:
    prefixes = "|".join(sorted(map(re.escape, collect_words("mail_prefixes"))))
    return (
        re.sub(
            rf"^(?:(?:{prefixes})\s?:\s*)+",
            "",
            join_lines(_header(mail, "subject")),
            flags=re.IGNORECASE,
        )
        or None
    )
