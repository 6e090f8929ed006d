"""A page saved as one file by a browser (MHTML, RFC 2557).

Its main page, with the address and the day of saving.
"""

from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.message import Message

from briefing.model import Article
from briefing.sources.decoding import decode
from briefing.sources.formats import html
from briefing.sources.input_errors import make_input_error
from briefing.sources.raw_document import RawDocument
from briefing.text.dates import stated_dates
from briefing.text.normalization import join_lines

_ADDRESS = ("Snapshot-Content-Location", "Content-Location")


def read_mhtml(document: RawDocument) -> Iterator[Article]:
    """The page as one article. The day it was saved is the page's date, not the article's."""
    try:
        saved = message_from_bytes(document.content)
        pages = [
            part
            for part in saved.walk()
            if part.get_content_type() in ("text/html", "application/xhtml+xml")
        ]
    except RecursionError as error:
        raise make_input_error("mail_too_deep") from error
    if not pages:
        raise make_input_error("no_page_inside")
    address = _address(saved, pages)
    main = next((page for page in pages if _header(page, "Content-Location") == address), pages[0])
    content, charset = main.get_payload(decode=True), main.get_content_charset()
    source = decode(content if isinstance(content, bytes) else b"", charset)
    url = address if address.startswith(("http://", "https://")) else None
    article = html.read_page(source, id=document.id, origin=document.origin, url=url)
    yield replace(article, page_date=stated_dates.parse_day(_header(saved, "Date")))


def _address(saved: Message, pages: list[Message]) -> str:
    """Where the page was found: the snapshot's own word, else that of its first page."""
    stated = (_header(part, name) for name in _ADDRESS for part in (saved, pages[0]))
    return next(filter(None, stated), "")


def _header(part: Message, name: str) -> str:
    return join_lines(str(part.get(name, "")))
